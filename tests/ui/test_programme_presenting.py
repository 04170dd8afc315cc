"""What a list would change in the programme, in words."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.fact import iso
from kiosk.domain.listing import Problem
from kiosk.domain.programme import ListedSession, Programme, ProgrammeChanges, SessionChange
from kiosk.domain.session import Session
from kiosk.services.programme.news import Moved
from kiosk.ui.programme_presenting import room_news_text, session_field_text, take_view

ZONE = ZoneInfo("America/Chicago")
START = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
OLD = Session("W1", "Libraries", "Harbor A", "Welcome", START, START + HOUR, 40)
NEW = Session("W1", "Libraries", "Harbor B", "Welcome", START + HOUR, None, None)


def kinds(changes: ProgrammeChanges, *problems: Problem) -> tuple[tuple[str, ...], ...]:
    """The lines of a comparison, kind by kind, as they are shown."""
    listed = (ListedSession(2, "W1", {}),)
    view = take_view(Programme("list.csv", listed, problems=problems), changes, ZONE)
    lines = (rows for _, rows in view.changes.kinds)
    return tuple(
        tuple(" | ".join(filter(None, (one.what, one.before, one.after))) for one in rows)
        for rows in lines
    )


def test_what_changes_is_shown_as_the_towns_clocks_have_it() -> None:
    body = {
        "room": "Harbor B",
        "starts_at": iso(START + HOUR),
        "ends_at": None,
        "capacity": None,
        "removed": False,
    }
    changed = ProgrammeChanges(changed=(SessionChange(OLD, NEW, body),))
    assert kinds(changed)[1] == (
        "Room | Harbor A | Harbor B",
        "Start | 2026-11-24 10:30 | 2026-11-24 11:30",
        "End | 2026-11-24 11:30 | \u2013",
        "Seats | 40 | \u2013",
    )


def test_whoever_is_concerned_by_a_session_that_goes_is_counted() -> None:
    gone = SessionChange(OLD, OLD, {"removed": True}, admissions=3, registered=12)
    quiet = SessionChange(OLD, OLD, {"removed": True})
    with_people, without = kinds(ProgrammeChanges(removed=(gone, quiet)))[2]
    assert with_people.endswith("12 registered, 3 were let in")
    assert without.endswith("Harbor A")


def test_some_rows_to_look_at_are_named_and_the_others_counted() -> None:
    problems = tuple(Problem(row, "no_day") for row in range(2, 12))
    listed = Programme("list.csv", (ListedSession(2, "W1", {}),), problems=problems)
    remarks = take_view(listed, ProgrammeChanges(), ZONE).remarks
    assert remarks[0] == "Row 2: a time without a day"
    assert remarks[-1] == "More rows to look at: 4"
    assert not take_view(listed, ProgrammeChanges(), ZONE).changes.has_news


def test_what_was_moved_is_said_with_where_it_was() -> None:
    said = room_news_text(Moved(NEW, OLD), ZONE)
    assert "was in Harbor A, was at 10:30" in said
    nowhere = room_news_text(Moved(NEW, Session("W1", "Libraries")), ZONE)
    assert "was in \u2013, was at \u2013" in nowhere
    assert "new today" in room_news_text(Moved(NEW, None), ZONE)


def test_a_field_without_a_word_is_called_by_its_name() -> None:
    assert session_field_text("speaker") == "speaker"
