"""What an organiser decides about the columns of one list, menu by menu."""

from collections.abc import Collection
from dataclasses import replace

from kiosk.domain.choices import NOWHERE, Choices
from kiosk.domain.listing import Column, Listing
from kiosk.domain.session import session_words
from kiosk.services.intake.columns import MAPPABLE_FIELDS
from kiosk.ui.import_views import EXPORT, LEFT_OUT

_BETWEEN = "+"
_BY_US = "kiosk"


class Decisions:
    """Starts from what was recognised; columns without a use are left out until ticked.

    Every column keeps what was last wished of it. Of two that are wished to fill one
    field, the newer wish counts, and the older one counts again once the newer is gone.
    """

    def __init__(self, listing: Listing) -> None:
        self._choices = listing.choices
        self.columns = listing.described
        sessions = set(map(session_words, listing.choices.sessions))
        self._recognised = {column.place: _recognised(column, sessions) for column in self.columns}
        self._wishes: dict[int, str] = {}
        self.reasons: dict[int, str] = {}
        self.as_last_time: set[int] = set()

    @property
    def targets(self) -> dict[int, str]:
        """Where each column goes."""
        return {column.place: self.target(column.place) for column in self.columns}

    def target(self, place: int) -> str:
        """Where one column goes: fields, the central export alone, or nowhere."""
        wished = self._wished(place)
        lost = dict(self.lost(place))
        return _BETWEEN.join(name for name in wished.split(_BETWEEN) if name not in lost) or EXPORT

    def lost(self, place: int) -> list[tuple[str, int]]:
        """The fields that a column would fill, and the columns that newer wishes gave them to."""
        newer = self._newer(place)
        return [
            (name, next(other for other in newer if name in self._wishes[other].split(_BETWEEN)))
            for name in self._wished(place).split(_BETWEEN)
            if any(name in self._wishes[other].split(_BETWEEN) for other in newer)
            and name not in {LEFT_OUT, EXPORT}
        ]

    def recognised(self, place: int) -> str:
        """Where the kiosk would send a column: fields, or nowhere."""
        return self._recognised[place]

    def remember(self, decided: Choices) -> None:
        """Decide once more what was decided about columns of the same headers before."""
        places = {column.header: column.place for column in self.columns}
        before = self.targets
        for column in self.columns:
            if column.header in decided.drop and column.left_out != _BY_US:
                self.move(column.place, LEFT_OUT)
            elif column.header in decided.keep and self.target(column.place) == LEFT_OUT:
                self.move(column.place, EXPORT, decided.keep[column.header])
        for field, header in decided.fields.items():
            if header in places:
                self.move(places[header], field, decided.keep.get(header, ""))
        self.as_last_time = {
            place for place, target in self.targets.items() if target != before[place]
        }

    def move(self, place: int, target: str, reason: str = "") -> None:
        """Send a column somewhere; of two for one field, the newer one wins."""
        self._wishes.pop(place, None)
        if target != self._recognised[place] or self.lost(place):
            self._wishes[place] = target
        self.as_last_time.discard(place)
        if reason:
            self.reasons[place] = reason

    def keep_all(self) -> None:
        """Keep every column without a use for the central export."""
        for column in self.columns:
            if is_unused(column) and self.target(column.place) == LEFT_OUT:
                self.move(column.place, EXPORT)

    def _wished(self, place: int) -> str:
        return self._wishes.get(place, self._recognised[place])

    def _newer(self, place: int) -> list[int]:
        """The columns that were wished elsewhere after this one, the newest first.

        Two columns that are where they were recognised share a field as they did then.
        """
        wishes = list(self._wishes)
        later = wishes[wishes.index(place) + 1 :] if place in wishes else wishes
        if self._wished(place) == self._recognised[place]:
            later = [each for each in later if self._wishes[each] != self._recognised[each]]
        return later[::-1]

    def choices(self) -> Choices:
        """The same for `understand`, with columns called by their places."""
        targets = self.targets
        kept = {
            _called(column.place): self.reasons.get(column.place, "")
            for column in self.columns
            if (column.sensitive or is_unused(column)) and targets[column.place] != LEFT_OUT
        }
        dropped = frozenset(
            _called(column.place)
            for column in self.columns
            if targets[column.place] == LEFT_OUT
            and not column.sensitive
            and column.left_out != _BY_US
        )
        return replace(self._choices, fields=self._moved(), keep=kept, drop=dropped)

    def _moved(self) -> dict[str, str]:
        """The fields whose column is another than the one recognised."""
        targets = self.targets
        held = {name: self._holding(name, targets) for name in MAPPABLE_FIELDS}
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


def _recognised(column: Column, sessions: Collection[str]) -> str:
    """Where the kiosk would send it; ticks under the title of a session register for it."""
    if column.left_out:
        return LEFT_OUT
    unused = EXPORT if session_words(column.header) in sessions else LEFT_OUT
    return _BETWEEN.join(column.fields) or unused


def _called(place: int) -> str:
    return f"#{place + 1}"
