from datetime import UTC, datetime

import pytest

from kiosk.domain.session import Session
from kiosk.domain.session_choice import Choosing, session_choices

PROGRAMME = (
    Session("W1", "Housing", starts_at=datetime(2026, 12, 7, 10, 45, tzinfo=UTC)),
    Session("W2", "Housing (part 2)", starts_at=datetime(2026, 12, 7, 13, 30, tzinfo=UTC)),
    Session("W12", "Tenants' rights", starts_at=datetime(2026, 12, 7, 10, 45, tzinfo=UTC)),
    Session("W13", "Tenants' rights", starts_at=datetime(2026, 12, 8, 13, 30, tzinfo=UTC)),
    Session("L3", "Nurses, engineers, teachers: a path"),
    Session("opening-3f2a11", "Opening"),
    Session("4", "Fee waivers step by step"),
)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("", ()),
        ("W1", ("W1",)),
        ("W1; W2 ;W12", ("W1", "W2", "W12")),
        ("W1, W2,W12", ("W1", "W2", "W12")),
        ("Housing | Opening", ("Housing", "Opening")),
        ("Housing\nOpening\n", ("Housing", "Opening")),
        ("• Housing • Opening", ("Housing", "Opening")),
        ("Nurses, engineers, teachers: a path", ("Nurses, engineers, teachers: a path",)),
        ("W1; W1", ("W1",)),
    ],
)
def test_a_cell_may_name_several_sessions(cell: str, words: tuple[str, ...]) -> None:
    assert session_choices(cell) == words


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("w1", ("W1",)),
        ("housing", ("W1",)),
        ("Housing (part 2)", ("W2",)),
        ("W1 Housing", ("W1",)),
        ("W12 Tenants' rights", ("W12",)),
        ("W12: Tenants' rights", ("W12",)),
        ("W12 - anything else", ("W12",)),
        ("[W12] Tenants' rights", ("W12",)),
        ("Tenants'  Rights (W13)", ("W13",)),
        ("Tenants' rights", ("W12", "W13")),
        ("Tenants' rights (Dec 7, 10:45 AM)", ("W12",)),
        ("Tenants' rights - Tue 8 Dec", ("W13",)),
        ("Tenants' rights, 2026-12-08 13:30", ("W13",)),
        ("Tenants' rights @ 1:30 PM", ("W13",)),
        ("Tenants' rights (9:00)", ()),
        ("4. Fee waivers step by step", ("4",)),
        ("4 sure", ()),
        ("Nurses, engineers, teachers: a path", ("L3",)),
        ("Housing, Opening", ("W1", "opening-3f2a11")),
        ("Housing, Swimming", ()),
        ("W123", ()),
        ("Housing authority", ()),
        ("Housing for 7 people", ()),
        ("", ()),
    ],
)
def test_sessions_are_known_by_the_words_of_lists(word: str, ids: tuple[str, ...]) -> None:
    assert Choosing(PROGRAMME, UTC).meant(word) == ids


def test_an_id_as_it_stands_counts_before_a_shorter_one() -> None:
    later = Session("W1 2026-12-08", "Housing")
    assert Choosing((*PROGRAMME, later), UTC).meant("w1 2026-12-08") == ("W1 2026-12-08",)
