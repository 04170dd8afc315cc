"""What the pages show of people who come together, or whom a list says more about."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.services.desk import Desk
from kiosk.store.event_file import EventFile
from kiosk.ui.presenting import Presenter
from kiosk.ui.views import CardView, Presence, ResultView, Tone
from tests.support.events import MORNING, a_desk, a_list_of, a_person

DOORS = {"main-entrance": "Main entrance"}
ZONE = ZoneInfo("America/Chicago")
PRESENT = Presenter(ZONE, DOORS, lambda: MORNING)


@pytest.fixture
def desk(empty_file: EventFile) -> Desk:
    a_list_of(
        empty_file,
        {**a_person("Ana Souza", "C1"), "admits": 3},
        a_person("Bo Li", "C2", checked_in_before="09:12"),
        {**a_person("Cem Kaya", "C3"), "missing": True},
    )
    return a_desk(empty_file)


def card(empty_file: EventFile, code: str) -> CardView:
    (registration,) = empty_file.roster.by_credential(code)
    history = empty_file.roster.history(registration)
    assert history
    return PRESENT.card(history)


def row(empty_file: EventFile, name: str) -> ResultView:
    (person,) = empty_file.roster.find(name, 5)
    return PRESENT.result(person)


def test_the_verdict_says_which_of_several_people_this_is(desk: Desk) -> None:
    advice = [PRESENT.verdict(desk.scan("C1")).advice for _ in range(4)]
    assert advice == [
        "Person 1 of 3 on this registration.",
        "Person 2 of 3 on this registration.",
        "Person 3 of 3 on this registration.",
        "All 3 people on this registration are here already.",
    ]


def test_the_verdict_says_quietly_what_the_list_knew_of_an_earlier_arrival(desk: Desk) -> None:
    view = PRESENT.verdict(desk.scan("C2"))
    assert view.tone is Tone.OK
    assert view.advice == "The list says: checked in before (\u206809:12\u2069)."


def test_the_card_and_the_row_say_how_many_are_here(empty_file: EventFile, desk: Desk) -> None:
    shown = [(card(empty_file, "C1").presence, card(empty_file, "C1").presence_text)]
    for _ in range(3):
        desk.scan("C1")
        shown.append((row(empty_file, "Ana").presence, row(empty_file, "Ana").presence_text))
        assert card(empty_file, "C1").presence_text == row(empty_file, "Ana").presence_text
    assert shown == [
        (Presence.ABSENT, "Not here yet"),
        (Presence.ABSENT, "1 of 3 here"),
        (Presence.ABSENT, "2 of 3 here"),
        (Presence.HERE, "3 of 3 here"),
    ]


def test_the_card_says_what_the_lists_say(empty_file: EventFile, desk: Desk) -> None:
    del desk
    assert card(empty_file, "C1").history == ()
    assert card(empty_file, "C2").history == (
        "The list says: checked in before (\u206809:12\u2069)",
    )
    assert card(empty_file, "C3").history == ("No longer on the organiser's latest list",)


def test_who_came_on_another_day_is_not_shown_as_if_it_were_today(
    empty_file: EventFile, desk: Desk
) -> None:
    desk.scan("C2")
    (person,) = empty_file.roster.find("Bo Li", 5)
    assert empty_file.station
    (passage,) = empty_file.attendance.recent(empty_file.station.id, 5)
    tomorrow = Presenter(ZONE, DOORS, lambda: MORNING + timedelta(days=1))
    assert PRESENT.result(person).presence_text == "Here since 08:30"
    assert tomorrow.result(person).presence_text == "Here since Nov 24, 08:30"
    assert PRESENT.recent(passage).details == "\u206808:30\u2069"
    assert tomorrow.recent(passage).details == "\u2068Nov 24, 08:30\u2069"
