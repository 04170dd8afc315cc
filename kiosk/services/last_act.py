"""What one key takes back: the last check-in of this station, or the walk-in it belongs to."""

from kiosk.domain.fact import Kind
from kiosk.store.event_file import EventFile


def last_act(file: EventFile) -> str | None:
    """The fact that takes back what this station did last, if that can be taken back.

    Whoever was registered at the door and checked in with it was one act.
    """
    station = file.station
    if station is None:
        return None
    admitted = next(iter(file.attendance.recent(station.id, 1)), None)
    walked_in = file.attendance.last_walk_in(station.id)
    if walked_in and (admitted is None or _number(admitted.fact) < _number(walked_in[0])):
        return walked_in[0]
    return whole_act(file, admitted.fact) if admitted else None


def whole_act(file: EventFile, admission: str) -> str:
    """The walk-in, if this station's *admission* came with its last one; else the admission."""
    station, _, number = admission.rpartition("-")
    walked_in = file.attendance.last_walk_in(station)
    if walked_in is None:
        return admission
    fact, registration = walked_in
    between = range(_number(fact) + 1, int(number) + 1)
    facts = (file.journal.fact(f"{station}-{one}") for one in between)
    together = all(one is not None and one.subject == registration for one in facts)
    return fact if between and together else admission


def walk_in_fact(file: EventFile, registration: str) -> str:
    """The fact by which somebody was registered at a door; empty if they were not."""
    facts = file.journal.of_subject(registration)
    return next((fact.id for fact in facts if fact.kind == Kind.WALK_IN), "")


def _number(fact: str) -> int:
    return int(fact.rpartition("-")[2])
