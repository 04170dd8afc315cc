"""What was moved since a moment."""

from datetime import timedelta
from pathlib import Path

from kiosk.services.programme.comparing import apply_programme
from kiosk.services.programme.news import moved_since
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING
from tests.support.programmes import W1, W2, W3, a_programme

EARLIER, LATER = MORNING - timedelta(hours=12), MORNING + timedelta(hours=1)


def test_other_rooms_and_times_are_news_and_other_seats_are_not(
    file: EventFile, tmp_path: Path
) -> None:
    apply_programme(file, a_programme(tmp_path, W1, W2, W3), EARLIER)
    moved = W1.replace("Harbor A", "Harbor C"), W2.replace("10:30", "10:45"), W3 + "9"
    apply_programme(file, a_programme(tmp_path, *moved), LATER)
    news = moved_since(file, MORNING)
    assert sorted(news) == ["W1", "W2"]
    assert news["W1"].before
    assert (news["W1"].before.room, news["W1"].now.room) == ("Harbor A", "Harbor C")
    assert moved_since(file, LATER) == {}


def test_a_session_that_was_not_there_is_news_without_a_before(
    file: EventFile, tmp_path: Path
) -> None:
    apply_programme(file, a_programme(tmp_path, W2), EARLIER)
    apply_programme(file, a_programme(tmp_path, W1, W2), LATER)
    assert moved_since(file, MORNING)["W1"].before is None
    assert moved_since(file, EARLIER - timedelta(hours=1)) == {}


def test_what_went_and_came_back_the_same_is_new_since_it_was_gone(
    file: EventFile, tmp_path: Path
) -> None:
    apply_programme(file, a_programme(tmp_path, W1, W2), EARLIER)
    apply_programme(file, a_programme(tmp_path, W2), EARLIER)
    apply_programme(file, a_programme(tmp_path, W1, W2), LATER)
    assert moved_since(file, MORNING)["W1"].before is None
