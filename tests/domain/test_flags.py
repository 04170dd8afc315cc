from datetime import UTC, datetime

import pytest

from kiosk.domain.flags import Flag, flags
from kiosk.domain.history import History
from kiosk.domain.passage import Direction, Passage
from kiosk.domain.registration import Registration, Status

MORNING = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)


def at(door: str, *, withdrawn: bool = False) -> Passage:
    return Passage(
        fact="A-1",
        subject="R1",
        credential="C1",
        operator="",
        refusal="",
        checkpoint=door,
        direction=Direction.ENTRY,
        at=MORNING,
        clock=1,
        withdrawn=withdrawn,
    )


@pytest.mark.parametrize(
    ("status", "passages", "expected"),
    [
        (Status.CONFIRMED, [], ()),
        (Status.CONFIRMED, [at("east")], ()),
        (Status.CONFIRMED, [at("east"), at("west")], ()),
        (Status.CONFIRMED, [at("east"), at("east")], (Flag.ADMITTED_TWICE,)),
        (Status.CONFIRMED, [at("east"), at("east", withdrawn=True)], ()),
        (Status.CANCELLED, [], ()),
        (Status.CANCELLED, [at("east")], (Flag.ADMITTED_BUT_CANCELLED,)),
        (Status.CANCELLED, [at("east", withdrawn=True)], ()),
        (
            Status.CANCELLED,
            [at("east"), at("east")],
            (Flag.ADMITTED_TWICE, Flag.ADMITTED_BUT_CANCELLED),
        ),
        (Status.PENDING, [at("east")], ()),
    ],
)
def test_what_a_person_should_look_at(
    status: Status, passages: list[Passage], expected: tuple[Flag, ...]
) -> None:
    registration = Registration("R1", "Ana Souza", status=status)
    assert flags(History(registration, registration, passages=tuple(passages))) == expected


def test_as_many_admissions_as_people_are_nothing_to_look_at() -> None:
    couple = Registration("R1", "Ana Souza", admits=2)
    assert flags(History(couple, couple, passages=(at("east"), at("east")))) == ()
    three = (at("east"),) * 3
    assert flags(History(couple, couple, passages=three)) == (Flag.ADMITTED_TWICE,)


def test_whoever_the_newest_list_does_not_name_is_to_be_looked_at() -> None:
    gone = Registration("R1", "Ana Souza", no_longer_listed=True)
    assert flags(History(gone, gone)) == (Flag.NO_LONGER_LISTED,)
