"""What was decided about a column once, and is proposed again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.choices import Choices
from kiosk.services.intake.importing import apply
from kiosk.services.intake.remembered import merged, remembered_choices
from kiosk.services.intake.undoing import undo_import
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING
from tests.support.lists import understood_here

HEADERS = ("Name", "Club", "Passport number", "Code")


@pytest.fixture
def bring(file: EventFile, tmp_path: Path) -> Callable[..., str]:
    """Import a list of one person with some choices; its fact."""

    def importing(choices: Choices, name: str) -> str:
        path = tmp_path / "list.csv"
        path.write_text(f"{','.join(HEADERS)}\n{name},Norte,P1,C1\n", encoding="utf-8")
        return apply(file, understood_here(path, choices), MORNING).import_fact

    return importing


def test_nothing_is_remembered_before_anything_was_decided(file: EventFile) -> None:
    assert remembered_choices(file, HEADERS) == Choices()


def test_the_newest_decision_about_a_header_counts(
    file: EventFile, bring: Callable[..., str]
) -> None:
    bring(Choices(fields={"organisation": "Club"}, keep={"Passport number": "why"}), "Ana")
    last = bring(Choices(drop=frozenset({"Passport number"})), "Anna")
    assert remembered_choices(file, ["passport number", "Club", "Other"]) == Choices(
        fields={"organisation": "Club"}, drop=frozenset({"passport number"})
    )
    assert remembered_choices(file, ["Other"]) == Choices()
    undo_import(file, last, MORNING)
    assert remembered_choices(file, HEADERS) == Choices(
        fields={"organisation": "Club"}, keep={"Passport number": "why"}
    )


def test_what_is_said_now_goes_before_what_was_said_once() -> None:
    once = Choices(
        fields={"organisation": "Club", "place": "Town"},
        keep={"Passport number": "once"},
        drop=frozenset({"Notes"}),
    )
    assert merged(Choices(), once) == once
    assert merged(once, Choices()) == once
    now = Choices(
        fields={"organisation": "Firm"},
        keep={"notes": "now"},
        drop=frozenset({"passport number", "town"}),
        encoding="cp1252",
    )
    assert merged(now, once) == now
    assert merged(Choices(fields={"name": "Club"}), once).fields == {
        "name": "Club",
        "place": "Town",
    }
    assert merged(replace(now, drop=frozenset()), once).keep == {
        "Passport number": "once",
        "notes": "now",
    }
