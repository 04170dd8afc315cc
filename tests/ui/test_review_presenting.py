"""What the review says of each case, in words."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.disputes import Claim
from kiosk.domain.passage import Direction, Passage
from kiosk.domain.registration import Registration
from kiosk.domain.review import ReviewCase
from kiosk.domain.settling import How, Matter, Settling
from kiosk.ui.review_presenting import ReviewPresenter
from kiosk.ui.review_texts import how_text, length_text
from kiosk.ui.review_views import ReviewView
from tests.support.events import MORNING

ANA = Registration("R1", "Ana Souza", organisation="Harbor")
DOORS = {"east": "East entrance"}
STATIONS = {"K7F3QX": "South door 2"}


def shown(case: ReviewCase) -> ReviewView:
    present = ReviewPresenter(ZoneInfo("America/Chicago"), DOORS, STATIONS, MORNING)
    view = present.case(case)
    plain = tuple(line.translate({0x2068: None, 0x2069: None}) for line in view.lines)
    return replace(view, lines=plain)


def ways(view: ReviewView) -> list[How]:
    return [way.how for way in view.ways]


def an_entry(fact: str) -> Passage:
    return Passage(
        fact, "R1", "east", Direction.ENTRY, "", "C1", MORNING, "Tom", 1, withdrawn=False
    )


def test_an_admission_tells_when_where_and_who() -> None:
    case = ReviewCase("cancelled-R1", Matter.CANCELLED, (ANA,), passages=(an_entry("K7F3QX-5"),))
    view = shown(case)
    assert view.why == "Cancelled, but let in"
    assert view.lines == ("08:30 East entrance · Tom at South door 2",)
    assert ways(view) == [How.LET_STAND, How.UNDO]


def test_each_admission_of_a_double_can_be_undone() -> None:
    passages = (an_entry("K7F3QX-5"), an_entry("M2TN4R-9"))
    view = shown(ReviewCase("twice-R1", Matter.TWICE, (ANA,), passages=passages))
    assert ways(view) == [How.SAME_PERSON, How.SHARED, How.UNDO, How.UNDO]
    assert [way.value for way in view.ways][2:] == ["K7F3QX-5", "M2TN4R-9"]
    assert view.lines[1].endswith("M2TN4R")


def test_admissions_of_one_minute_at_one_door_are_told_apart_by_who_let_them_in() -> None:
    later = replace(an_entry("K7F3QX-6"), at=MORNING + timedelta(minutes=5))
    passages = (an_entry("K7F3QX-5"), an_entry("M2TN4R-9"), later)
    view = shown(ReviewCase("twice-R1", Matter.TWICE, (ANA,), passages=passages))
    first, second, third = (way.text for way in view.ways[2:])
    assert "South door 2" in first
    assert "M2TN4R" in second
    assert "South door 2" not in third


def test_an_emptied_field_is_said_and_can_be_kept() -> None:
    claims = (
        Claim("A-1", "K7F3QX", "Harbor", MORNING, ""),
        Claim("B-1", "M2TN4R", "", MORNING - timedelta(days=1), "Tom"),
    )
    case = ReviewCase("f", Matter.FIELD, (ANA,), field="organisation", claims=claims)
    view = shown(case)
    assert view.why == "Desks disagree: Organisation"
    assert view.lines[0] == "“Harbor” at 08:30 · no name at South door 2"
    assert view.lines[1].startswith("“(empty)” at 2026-11-23 08:30")
    assert view.lines[1].endswith("(counts now)")
    assert view.ways[1].text == "Keep it empty"


@pytest.mark.parametrize(
    ("off", "words"),
    [
        (timedelta(days=2, hours=3), "ahead by 2 d 3 h"),
        (-timedelta(hours=1, minutes=5), "behind by 1 h 5 min"),
        (timedelta(minutes=7), "ahead by 7 min"),
    ],
)
def test_a_clock_is_ahead_or_behind(off: timedelta, words: str) -> None:
    view = shown(ReviewCase("clock-K7F3QX", Matter.CLOCK, station="K7F3QX", off=off))
    assert words in view.lines[0]
    assert "South door 2" in view.name
    assert (view.registration, ways(view)) == ("", [How.NOTED])


def test_a_station_that_fell_silent_is_named_with_its_last_word() -> None:
    case = ReviewCase("silent-K7F3QX", Matter.SILENT, station="K7F3QX", last_at=MORNING)
    assert shown(case).lines == ("South door 2: nothing since 08:30",)


def test_who_has_no_name_yet_is_said_to_have_none() -> None:
    assert shown(ReviewCase("t", Matter.TWICE, (Registration("R1"),))).name == "No name yet"


def test_a_settled_case_tells_how_why_and_who_lost_and_can_be_opened_again() -> None:
    word = Settling(
        "K7F3QX-9", "t", "twice", "shared", "", "a {friend}", frozenset(), (), MORNING, "Maria",
        (9, "K7F3QX", 9),
    )  # fmt: skip
    lost = replace(word, how="another version's", reason="", operator="Tom", order=(8, "X", 1))
    case = ReviewCase("t", Matter.TWICE, (ANA,), settled=word, overruled=(lost,))
    view = shown(case)
    settled = view.settled.translate({0x2068: None, 0x2069: None})
    assert settled == "The pass was shared: a {friend}, 08:30 · Maria at South door 2"
    assert "another version's" in view.lines[-1]
    assert ways(view) == [How.REOPEN]


def test_every_way_has_its_words() -> None:
    assert len({how_text(how) for how in How}) == len(How)
    assert length_text(timedelta(seconds=59)) == "0 min"
