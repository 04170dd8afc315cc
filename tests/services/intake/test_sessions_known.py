"""Lists that speak of the programme: words that no session has, and ticks under any title."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.choices import Choices
from kiosk.domain.event import session_subject
from kiosk.domain.fact import Kind
from kiosk.domain.listing import Remark
from kiosk.domain.roster_diff import Comparison
from kiosk.services.intake.importing import apply, compare
from kiosk.services.intake.sessions_known import programme_names
from kiosk.store.event_file import EventFile
from kiosk.ui.list_texts import caution_text
from tests.support.events import MORNING
from tests.support.lists import understood_here

TITLES = {"W1": "Tenants' rights", "W2": "Health access", "W3": "Housing, work and you"}


@pytest.fixture
def programme(file: EventFile) -> EventFile:
    """An event with three sessions."""
    with file.writing(MORNING) as writer:
        for id, title in TITLES.items():  # noqa: A001
            writer.append(Kind.SESSION, session_subject(id), {"title": title})
    return file


@pytest.fixture
def compared(tmp_path: Path) -> Callable[[EventFile, str], Comparison]:
    """What importing rows of a name and sessions would tell."""

    def comparing(file: EventFile, *cells: str) -> Comparison:
        path = tmp_path / "list.csv"
        rows = [f'Person {at},C{at},"{cell}"' for at, cell in enumerate(cells)]
        path.write_text("\n".join(("Name,Code,Sessions", *rows)) + "\n", encoding="utf-8")
        return compare(file, understood_here(path))

    return comparing


def unknown(comparison: Comparison) -> dict[str, int]:
    told = [one for one in comparison.cautions if one.remark is Remark.UNKNOWN_SESSION]
    assert all(one.column == "Sessions" for one in told)
    return {one.text: one.count for one in told}


def test_words_that_no_session_has_are_told_with_how_many_rows_say_them(
    programme: EventFile, compared: Callable[..., Comparison]
) -> None:
    cells = ("Gala", "W1; gala", "Gala; Health access", "W9", "none", "", "W3: Housing, work and")
    comparison = compared(programme, *cells)
    assert unknown(comparison) == {"Gala": 2, "gala": 1, "W9": 1}
    texts = map(caution_text, comparison.cautions)
    assert any("Gala" in text and "2" in text for text in texts)


def test_commas_part_sessions_only_where_a_part_is_one(
    programme: EventFile, compared: Callable[..., Comparison]
) -> None:
    cells = (
        "W1, W2",
        "Housing, work and you",
        "Health access, Gala dinner",
        "Film, food and music",
    )
    assert unknown(compared(programme, *cells)) == {"Gala dinner": 1, "Film, food and music": 1}


def test_before_there_is_a_programme_no_word_is_unknown(
    file: EventFile, compared: Callable[..., Comparison]
) -> None:
    assert unknown(compared(file, "Gala", "W1")) == {}


def test_of_many_unknown_words_the_commonest_are_told_and_the_others_counted(
    programme: EventFile, compared: Callable[..., Comparison]
) -> None:
    comparison = compared(programme, *(f"Gala {number}" for number in range(12)))
    (more,) = (one for one in comparison.cautions if one.remark is Remark.MORE_UNKNOWN_SESSIONS)
    assert (len(unknown(comparison)), more.count) == (10, 2)


def test_ticks_under_a_sensitive_title_of_the_programme_are_kept_and_register(
    programme: EventFile, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Code,Health access\nAna,C1,yes\nBo,C2,\n", encoding="utf-8")
    assert [one.column for one in understood_here(path).left_out] == ["Health access"]
    known = Choices(sessions=programme_names(programme))
    listing = understood_here(path, known)
    assert listing.left_out == ()
    assert [one.remark for one in listing.cautions if one.column] == [Remark.LIKELY_SESSION]
    apply(programme, listing, MORNING)
    session = programme.checkpoints.session("W2")
    assert session
    assert programme.checkpoints.registered(session) == 1


def test_a_column_that_asks_more_than_yes_or_no_is_left_out_whatever_it_is_called(
    programme: EventFile, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Code,Health access\nAna,C1,asthma\nBo,C2,yes\n", encoding="utf-8")
    listing = understood_here(path, Choices(sessions=programme_names(programme)))
    assert [one.column for one in listing.left_out] == ["Health access"]
