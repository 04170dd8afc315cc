"""What an organiser decides about the columns of one list, menu by menu."""

from dataclasses import replace

from kiosk.domain.choices import NOWHERE, Choices
from kiosk.domain.listing import Column, Listing
from kiosk.services.intake.columns import MAPPABLE_FIELDS
from kiosk.ui.import_views import EXPORT, LEFT_OUT

_BETWEEN = "+"
_BY_US = "kiosk"


class Decisions:
    """Starts from what was recognised; columns without a use are left out until ticked."""

    def __init__(self, listing: Listing) -> None:
        self._choices = listing.choices
        self.columns = listing.described
        self._recognised = {column.place: _recognised(column) for column in self.columns}
        self.targets = dict(self._recognised)
        self.reasons: dict[int, str] = {}
        self.as_last_time: set[int] = set()

    def recognised(self, place: int) -> str:
        """Where the kiosk would send a column: fields, or nowhere."""
        return self._recognised[place]

    def remember(self, decided: Choices) -> None:
        """Decide once more what was decided about columns of the same headers before."""
        places = {column.header: column.place for column in self.columns}
        before = dict(self.targets)
        for column in self.columns:
            if column.header in decided.drop and column.left_out != _BY_US:
                self.targets[column.place] = LEFT_OUT
            elif column.header in decided.keep and self.targets[column.place] == LEFT_OUT:
                self.move(column.place, EXPORT, decided.keep[column.header])
        for field, header in decided.fields.items():
            if header in places:
                self.move(places[header], field, decided.keep.get(header, ""))
        self.as_last_time = {
            place for place, target in self.targets.items() if target != before[place]
        }

    def move(self, place: int, target: str, reason: str = "") -> None:
        """Send a column somewhere; of two for one field, the newer one wins."""
        taken = set(target.split(_BETWEEN))
        for other, held in self.targets.items():
            if other != place and taken & set(held.split(_BETWEEN)) and target in MAPPABLE_FIELDS:
                left = [name for name in held.split(_BETWEEN) if name not in taken]
                self.targets[other] = _BETWEEN.join(left) or EXPORT
        self.targets[place] = target
        self.as_last_time.discard(place)
        if reason:
            self.reasons[place] = reason

    def keep_all(self) -> None:
        """Keep every column without a use for the central export."""
        for column in self.columns:
            if is_unused(column) and self.targets[column.place] == LEFT_OUT:
                self.targets[column.place] = EXPORT

    def choices(self) -> Choices:
        """The same for `understand`, with columns called by their places."""
        kept = {
            _called(column.place): self.reasons.get(column.place, "")
            for column in self.columns
            if (column.sensitive or is_unused(column)) and self.targets[column.place] != LEFT_OUT
        }
        dropped = frozenset(
            _called(column.place)
            for column in self.columns
            if self.targets[column.place] == LEFT_OUT
            and not column.sensitive
            and column.left_out != _BY_US
        )
        return replace(self._choices, fields=self._moved(), keep=kept, drop=dropped)

    def _moved(self) -> dict[str, str]:
        """The fields whose column is another than the one recognised."""
        held = {name: self._holding(name, self.targets) for name in MAPPABLE_FIELDS}
        before = {name: self._holding(name, self._recognised) for name in MAPPABLE_FIELDS}
        return {
            name: _called(held[name][0]) if held[name] else NOWHERE
            for name in MAPPABLE_FIELDS
            if held[name] != before[name]
        }

    def _holding(self, name: str, targets: dict[int, str]) -> list[int]:
        return [place for place, target in targets.items() if name in target.split(_BETWEEN)]


def is_unused(column: Column) -> bool:
    """Whether nothing at the desk needs the column, and nothing speaks against it."""
    return not column.fields and not column.sensitive and column.left_out != _BY_US


def _recognised(column: Column) -> str:
    return LEFT_OUT if column.left_out else _BETWEEN.join(column.fields) or LEFT_OUT


def _called(place: int) -> str:
    return f"#{place + 1}"
