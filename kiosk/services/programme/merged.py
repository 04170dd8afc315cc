"""What stands above a row and holds for it too: a day, or the time of a slot of several rooms.

Cells that were merged in a spreadsheet are blank in all of their rows but the first.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from kiosk.services.programme.clock import read_when
from kiosk.services.programme.headers import Columns
from kiosk.services.programme.rows import Row

_SLOT = ("start", "time", "end", "duration")
_PART = 4
"""Times are merged where a quarter of the sessions or more have none of their own."""


def rows_below(columns: Columns, first: date | None, last: date | None) -> Iterator[Row]:
    """The rows below the header that hold something, with what was merged over them."""
    above = columns.table.name
    slots = _Slots(columns)
    for index, cells in enumerate(columns.table.rows()):
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) == 1 and any(read_when(filled[0], first, last).days):
            above = filled[0]
            slots.end()
        elif index > columns.index and filled and tuple(cells) != columns.cells:
            day = _at(cells, columns.places.get("day"))
            above = day or above
            yield Row(index + columns.table.first_row, slots.filled(cells, new=bool(day)), above)


class _Slots:
    """Carries the time of a slot to the sessions below it that have another room and no time."""

    def __init__(self, columns: Columns) -> None:
        self._places = [columns.places[name] for name in _SLOT if name in columns.places]
        self._room = columns.places.get("room")
        self._merged = self._room is not None and self._are_merged(columns)
        self._slot: list[str] = []
        self._rooms: set[str] = set()

    def end(self) -> None:
        """Carry nothing any further."""
        self._slot, self._rooms = [], set()

    def filled(self, cells: Sequence[str], *, new: bool) -> Sequence[str]:
        """*cells*, with the slot's time where they have none; a *new* day begins anew."""
        if not self._merged:
            return cells
        own = [_at(cells, place) for place in self._places]
        room = _at(cells, self._room)
        if any(own) or new:
            self._slot, self._rooms = own, {room}
            return cells
        if not room or room in self._rooms:
            return cells
        self._rooms.add(room)
        wide = [*cells, *[""] * (max(self._places, default=0) + 1 - len(cells))]
        for place, cell in zip(self._places, self._slot, strict=False):
            wide[place] = cell
        return wide

    def _are_merged(self, columns: Columns) -> bool:
        rows = list(columns.table.rows())[columns.index + 1 :]
        sessions = [cells for cells in rows if _at(cells, columns.places.get("title"))]
        without = sum(not any(_at(cells, place) for place in self._places) for cells in sessions)
        return len(sessions) > without >= len(sessions) / _PART > 0


def _at(cells: Sequence[str], place: int | None) -> str:
    return cells[place].strip() if place is not None and place < len(cells) else ""
