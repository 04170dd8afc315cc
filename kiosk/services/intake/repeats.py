"""Rows that say somebody again: one per join, one per shift, or the same form sent twice.

Only where a list has no codes of its own: with codes, a repeated row repeats its code.
Only the same name and e-mail address together are one person, and only where nothing
else that the list knows of them differs: neither order nor ticket type nor event.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.listing import Caution, ListedPerson, Remark
from kiosk.domain.registration import Status
from kiosk.services.intake.ahead import Ahead
from kiosk.services.intake.layout import Layout
from kiosk.services.intake.moments import moments
from kiosk.services.intake.synonyms import plain

EVENT, UPDATED = "event", "updated"
_SAME = ("order", "position", "ticket_type")
_JOINS = frozenset({"join time", "leave time", "time in session (minutes)", "duration (minutes)"})
_SHIFTS = frozenset(
    {"timeslot id", "timeslot", "timeslot start", "shift", "shift id", "shift time"}
)
_MILDEST = (Status.CONFIRMED, Status.PENDING, Status.CANCELLED)
_TOLD_ROWS = 8


@dataclass(slots=True)
class _Said:
    """What the rows of one person say together; `row` is the one that counts."""

    row: int
    status: str
    arrived: str
    contradicts: bool = False
    others: list[int] = field(default_factory=list)


class Repeats:
    """Takes up row by row who has been said before."""

    def __init__(self, layout: Layout) -> None:
        self._event = layout.fields.get(EVENT, ())[:1]
        self._submitted = layout.fields.get(UPDATED, ())[:1]
        self._why = _why(layout)
        self._said: dict[tuple[str, ...], _Said] = {}
        self._answers: dict[int, tuple[str, str]] = {}  # of each row, when it was given and how

    @staticmethod
    def may_be_in(layout: Layout) -> bool:
        """Whether the list names people and their addresses, and has no codes of its own."""
        named = {"name", "given_name", "family_name"} & layout.fields.keys()
        own = layout.codes and layout.codes != layout.fields.get("order", ())[:1]
        return bool(named) and "email" in layout.fields and not own

    def take(self, person: ListedPerson, row: Sequence[str]) -> None:
        """Take up one row; tickets without a name may look alike, and are still several."""
        values = person.values
        name, email = values.get("name", ""), values.get("email", "")
        if not name or not email:
            return
        known = [values.get(field, "") for field in _SAME]
        known += [row[place].strip() for place in self._event]
        key = (name.casefold(), email.casefold(), *known)
        status, arrived = values.get("status", ""), values.get("checked_in_before", "")
        if self._why == "resubmitted":
            self._answers[person.row] = (row[self._submitted[0]], status)
        said = self._said.get(key)
        if said is None:
            self._said[key] = _Said(person.row, status, arrived)
        else:
            self._again(said, person.row, status, arrived)

    def _again(self, said: _Said, row: int, status: str, arrived: str) -> None:
        said.arrived = said.arrived or arrived
        if self._why == "repeated":
            said.contradicts |= status != said.status
        elif status and self._why != "resubmitted":
            said.status = min(said.status, status, key=_mildness)
        said.others.append(row)

    def found(self) -> Ahead:
        """The rows that repeat another, and what they add to it."""
        several = [said for said in self._said.values() if said.others]
        if self._why == "resubmitted":
            self._take_the_last(several)
        return Ahead(
            nobody={row: self._why for said in several for row in said.others},
            values={said.row: _told(said) for said in several},
            cautions=self._cautions(several),
        )

    def _take_the_last(self, several: Sequence[_Said]) -> None:
        """Let the last answer of each person count; of answers at one moment, the lower one."""
        told = moments([when for when, _ in self._answers.values()])
        when = dict(zip(self._answers, told, strict=True))
        for said in several:
            rows = sorted((said.row, *said.others))
            dated = all(when[row] for row in rows)
            said.row = max(rows, key=lambda row: (when[row], row) if dated else ((), row))
            said.others = [row for row in rows if row != said.row]
            said.status = self._answers[said.row][1]

    def _cautions(self, several: Sequence[_Said]) -> tuple[Caution, ...]:
        rows = [row for said in several for row in said.others]
        told = _caution(_REMARKS[self._why], rows)
        return told + _caution(
            Remark.CONTRADICTING_ROWS, [said.row for said in several if said.contradicts]
        )


def _why(layout: Layout) -> str:
    headers = {plain(header) for header in layout.headers}
    if headers & _JOINS:
        return "rejoined"
    if headers & _SHIFTS:
        return "another_shift"
    return "resubmitted" if UPDATED in layout.fields else "repeated"


_REMARKS = {
    "rejoined": Remark.REJOINED,
    "another_shift": Remark.SEVERAL_SHIFTS,
    "resubmitted": Remark.RESUBMITTED,
    "repeated": Remark.REPEATED_ROWS,
}


def _caution(remark: Remark, rows: Sequence[int]) -> tuple[Caution, ...]:
    return (Caution(remark, count=len(rows), rows=tuple(rows[:_TOLD_ROWS])),) if rows else ()


def _mildness(status: str) -> int:
    return _MILDEST.index(Status(status)) if status else 0


def _told(said: _Said) -> dict[str, str]:
    told = {"status": said.status, "checked_in_before": said.arrived}
    return {name: value for name, value in told.items() if value}
