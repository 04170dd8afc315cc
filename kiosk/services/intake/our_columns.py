"""What the kiosk's own columns say of somebody, when a central export comes back."""

from collections.abc import Mapping, Sequence

from kiosk.domain.changed_fields import changed_fields
from kiosk.domain.registration import Status
from kiosk.domain.roster_diff import KIOSK_ID
from kiosk.services.intake.statuses import word

_STATUS, _WALK_IN, _CHANGED = "kiosk status", "kiosk walk in", "kiosk changed fields"
_STRICTER = (Status.CONFIRMED, Status.PENDING, Status.CANCELLED)

StatusColumns = Sequence[tuple[int, str, Mapping[str, Status]]]
"""Columns of status: their places, their headers, and what their words mean."""


class OurColumns:
    """Lays what a desk said over what the organiser's columns say."""

    def __init__(self, headers: Sequence[str], statuses: StatusColumns) -> None:
        self._places = {name: place for place, name in reversed(list(enumerate(headers)))}
        self._statuses = statuses

    def lay_over(self, values: dict[str, str], row: Sequence[str]) -> None:
        """Let the desk's word count in *values*, which were read from *row*."""
        values[KIOSK_ID] = self._cell(row, "kiosk id")
        if status := self._status(values.get("status", ""), row):
            values["status"] = status
        if self.is_walk_in(row) and not values.get("family_name"):
            values.pop("given_name", None)  # where the export had to put the whole name
        changed = changed_fields(self._cell(row, _CHANGED))
        if changed.get("status", Status.CONFIRMED) not in set(Status):
            del changed["status"]
        values.update(changed)

    def is_walk_in(self, row: Sequence[str]) -> bool:
        """Whether the person of *row* was registered at the door."""
        return self._cell(row, _WALK_IN) == "yes"

    def _status(self, read: str, row: Sequence[str]) -> str:
        """The status that counts: that of cells with a word, unless there are none.

        A blank may stand in a column of another list than the person's, and then says
        nothing; as it may say something in their own, it counts if the kiosk agrees.
        """
        ours = self._cell(row, _STATUS)
        if ours not in set(Status) or ours == read:
            return read
        said = [
            words.get(word(row[place]), Status.PENDING)
            for place, _, words in self._statuses
            if row[place].strip()
        ]
        return str(max(said, key=_STRICTER.index)) if said else ours

    def _cell(self, row: Sequence[str], header: str) -> str:
        place = self._places.get(header)
        return "" if place is None else row[place].strip()
