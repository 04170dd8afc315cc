"""Imports that were stopped halfway, and what completes them."""

from pathlib import Path

import pytest

from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Kind
from kiosk.domain.listing import Remark
from kiosk.domain.roster_diff import Comparison
from kiosk.services.intake import importing
from kiosk.services.intake.endings import stopped_imports
from kiosk.services.intake.importing import apply, compare
from kiosk.services.intake.undoing import last_import
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING
from tests.support.lists import understood_here


class PowerCutError(Exception):
    """The end of everything, at a moment of the test's choosing."""


def a_list(folder: Path, people: int, name: str = "list.csv") -> Path:
    rows = "".join(f"Ana {number},{name[0]}-{number}\n" for number in range(people))
    (folder / name).write_text("Name,Code\n" + rows, encoding="utf-8")
    return folder / name


def cut_short(file: EventFile, path: Path, after: int) -> None:
    """Import the list at *path* until *after* people are looked at."""

    def progress(done: int, total: int) -> None:
        if total and done >= after:
            raise PowerCutError

    with pytest.raises(PowerCutError):
        apply(file, understood_here(path), MORNING, progress=progress)


def take(file: EventFile, path: Path) -> Comparison:
    return apply(file, understood_here(path), MORNING)


@pytest.fixture(autouse=True)
def a_few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_FACTS_AT_ONCE", 2)
    monkeypatch.setattr(importing, "_FIRST_FACTS_AT_ONCE", 2)


def test_an_import_that_was_cut_short_says_how_far_it_came(file: EventFile, tmp_path: Path) -> None:
    cut_short(file, a_list(tmp_path, 7), after=4)
    (stopped,) = stopped_imports(file)
    assert (stopped.source, stopped.registrations, stopped.rows) == ("list.csv", 4, 7)
    assert file.roster.count() == 4


def test_importing_again_completes_it(file: EventFile, tmp_path: Path) -> None:
    path = a_list(tmp_path, 7)
    cut_short(file, path, after=4)
    assert compare(file, understood_here(path)).completes
    assert take(file, path).added == 3
    assert stopped_imports(file) == []
    assert not compare(file, understood_here(path)).has_news


def test_one_cut_short_behind_its_last_person_is_completed_without_an_import_of_its_own(
    file: EventFile, tmp_path: Path
) -> None:
    path = a_list(tmp_path, 4)
    cut_short(file, path, after=4)
    assert compare(file, understood_here(path)).has_news
    assert not take(file, path).import_fact
    assert stopped_imports(file) == []


def test_another_list_completes_nothing_and_says_so(file: EventFile, tmp_path: Path) -> None:
    cut_short(file, a_list(tmp_path, 7), after=4)
    told = take(file, a_list(tmp_path, 2, "other.csv"))
    (caution,) = (one for one in told.cautions if one.remark is Remark.STOPPED_BEFORE)
    assert (caution.text, caution.count) == ("list.csv", 4)
    assert [one.source for one in stopped_imports(file)] == ["list.csv"]


def test_an_import_of_an_earlier_version_is_not_taken_for_stopped(
    file: EventFile, tmp_path: Path
) -> None:
    with file.writing(MORNING, "") as writer:
        body = {"source": "old.csv", "headers": [], "columns": {}, "rows": 3}
        writer.append(Kind.IMPORT, ROSTER_SUBJECT, body)
    assert last_import(file)
    assert stopped_imports(file) == []
    take(file, a_list(tmp_path, 1))
    assert file.verify() == []
