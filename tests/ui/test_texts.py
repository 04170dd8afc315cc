from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.admission import Admitted, Refusal, Refused
from kiosk.domain.passage import Admission, Direction
from kiosk.domain.registration import LISTED_FIELDS, Registration, Status
from kiosk.ui.texts import (
    advice_text,
    clock_text,
    door_key_advice,
    field_text,
    person_line,
    presence_text,
    verdict_text,
)

CHICAGO = ZoneInfo("America/Chicago")
DOORS = {"main-entrance": "Main entrance"}
ANA = Registration("R1", name="Ana Souza", badge_name="Ana", organisation="Harbor Legal Aid")
EARLY = datetime(2026, 11, 24, 2, 5, tzinfo=UTC)  # the evening before, in Chicago


def told(refusal: Refusal, first: Admission | None = None) -> tuple[str, str]:
    return verdict_text(Refused(refusal, ANA, first), Direction.ENTRY, CHICAGO, DOORS)


def test_every_refusal_has_a_headline_of_its_own_and_says_what_to_do() -> None:
    texts = [told(refusal) for refusal in Refusal]
    headlines = [headline for headline, _ in texts]
    assert len(set(headlines)) == len(Refusal)
    assert all(headline == headline.upper() and len(headline) <= 32 for headline in headlines)
    assert all(detail.endswith(".") for _, detail in texts)


@pytest.mark.parametrize("refusal", Refusal)
def test_no_refusal_shows_the_programs_own_word(refusal: Refusal) -> None:
    headline, detail = told(refusal)
    assert "_" not in headline + detail
    assert "{" not in headline + detail


def test_coming_and_going_are_told_apart() -> None:
    come, line = verdict_text(Admitted(ANA), Direction.ENTRY, CHICAGO, DOORS)
    gone, _ = verdict_text(Admitted(ANA), Direction.EXIT, CHICAGO, DOORS)
    assert come != gone
    assert "Harbor Legal Aid" in line


def test_whoever_is_here_already_came_on_a_day_and_at_a_time_of_the_events_town() -> None:
    _, detail = told(Refusal.ALREADY_ADMITTED, Admission("F", "main-entrance", EARLY))
    assert "2026-11-23" in detail
    assert "20:05" in detail
    assert "Main entrance" in detail


def test_a_door_that_nobody_knows_here_is_called_by_its_id() -> None:
    _, detail = told(Refusal.ALREADY_ADMITTED, Admission("F", "north", EARLY))
    assert "north" in detail


def test_the_line_below_a_name_does_not_repeat_it() -> None:
    same = Registration("R1", name="Ana Souza", ticket_type="Press")
    assert "Ana Souza" in person_line(ANA)
    assert "Ana" not in person_line(same)
    assert person_line(Registration("R1", name="Wu")) == ""


def test_presence_depends_on_status_until_somebody_is_here() -> None:
    waiting = {status: presence_text(status, checked_in=False) for status in Status}
    assert waiting[Status.PENDING] == waiting[Status.CANCELLED] != waiting[Status.CONFIRMED]
    assert len({presence_text(status, checked_in=True) for status in Status}) == 1


def test_a_time_of_day_is_the_towns() -> None:
    assert clock_text(EARLY, CHICAGO) == "20:05"


@pytest.mark.parametrize("field", [*LISTED_FIELDS, "code"])
def test_every_field_of_a_list_has_a_word(field: str) -> None:
    assert field_text(field)[0].isupper()
    assert "_" not in field_text(field)


def test_a_field_without_a_word_is_called_by_its_name() -> None:
    assert field_text("shoe_size") == "shoe_size"


def test_the_door_key_card_says_what_to_do_with_it() -> None:
    assert "shred" in door_key_advice()


@pytest.mark.parametrize("refusal", Refusal)
def test_nobody_is_refused_without_advice(refusal: Refusal) -> None:
    advice = advice_text(Refused(refusal, ANA))
    assert advice.endswith((".", ".”"))
    assert not {"denied", "invalid", "rejected"} & set(advice.casefold().split())


def test_a_welcome_needs_no_advice() -> None:
    assert advice_text(Admitted(ANA)) == ""
