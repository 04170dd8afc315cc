"""Taking back an import: as if it had never been, but for whom a desk has dealt with."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import AlreadyUndoneError, NotTheLastImportError, UnknownFactError
from kiosk.services.exports.central_export import export_rows
from kiosk.services.figures import figures
from kiosk.services.intake import importing, undoing
from kiosk.services.intake.importing import apply
from kiosk.services.intake.undoing import (
    ImportDone,
    is_half_undone,
    is_import,
    last_import,
    undo_import,
)
from kiosk.services.registrations import amend, claimed_by, note_badges
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_desk, an_event_file
from tests.support.lists import understood_here

HEADER = "Name,Email,Status,Code"


def bring(file: EventFile, folder: Path, *lines: str) -> str:
    path = folder / "list.csv"
    path.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
    return apply(file, understood_here(path), MORNING, "Maria").import_fact


def seen(file: EventFile) -> tuple[Any, ...]:
    """All that anybody can see of the roster."""
    return (
        list(file.roster.entries()),
        [file.roster.find(query, 20) for query in ("ana", "ben", "ch", "K1")],
        figures(file, MORNING),
        list(export_rows(file)),
        [file.roster.by_credential(code) for code in ("K0", "K1", "K2", "K3")],
    )


def test_without_an_import_there_is_nothing_to_undo(file: EventFile) -> None:
    assert last_import(file) is None
    assert not is_import(file, "A-1")
    with pytest.raises(UnknownFactError):
        undo_import(file, "A-1", MORNING)


def test_the_last_import_says_what_it_was(file: EventFile, tmp_path: Path) -> None:
    fact = bring(file, tmp_path, "Ana,a@x.org,,K1", "Ben,b@x.org,,K2", "Ben,b@x.org,,K2")
    assert last_import(file) == ImportDone(fact, "list.csv", MORNING, "Maria", 3, 2)
    assert is_import(file, fact)


def test_only_the_last_import_can_be_undone_and_only_once(file: EventFile, tmp_path: Path) -> None:
    first = bring(file, tmp_path, "Ana,a@x.org,,K1")
    before = seen(file)
    second = bring(file, tmp_path, "Anna,a@x.org,,K1", "Ben,,,K2")
    with pytest.raises(NotTheLastImportError) as raised:
        undo_import(file, first, MORNING)
    assert raised.value.last == second
    undone = undo_import(file, second, MORNING, "Maria", "wrong file")
    assert (undone.withdrawn, undone.staying) == (3, ())
    assert seen(file) == before
    assert file.verify() == []
    with pytest.raises(AlreadyUndoneError):
        undo_import(file, second, MORNING)
    undo_import(file, first, MORNING)
    assert file.roster.count() == 0


@pytest.mark.parametrize("tie", ["admitted", "amended", "printed"])
def test_whoever_a_desk_has_dealt_with_stays(file: EventFile, tmp_path: Path, tie: str) -> None:
    fact = bring(file, tmp_path, "Ana,a@x.org,,K1", "Ben,b@x.org,,K2")
    ana = claimed_by(file, "K1").id
    if tie == "admitted":
        a_desk(file).scan("K1")
    elif tie == "amended":
        amend(file, ana, {"place": "Dayton"}, MORNING)
    else:
        note_badges(file, [(ana, 1)], "printer", MORNING)
    undone = undo_import(file, fact, MORNING)
    assert [(one.registration, one.name) for one in undone.staying] == [(ana, "Ana")]
    assert list(file.roster.ids()) == [ana]
    header, row = export_rows(file)
    assert dict(zip(header, row, strict=True))["Name"] == "Ana"  # her row still says who she is
    assert last_import(file) is None
    assert file.verify() == []
    bring(file, tmp_path, "Ana,a@x.org,,K1", "Ben,b@x.org,,K2")
    assert file.roster.count() == 2
    assert claimed_by(file, "K1").id == ana


def test_an_undo_that_was_interrupted_goes_on_where_it_was(
    file: EventFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seen(file)
    fact = bring(file, tmp_path, *(f"Ana {n},{n}@x.org,,K{n}" for n in range(7)))
    monkeypatch.setattr(undoing, "_FACTS_AT_ONCE", 3)

    def stop(done: int, _total: int) -> None:
        if done >= 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        undo_import(file, fact, MORNING, progress=stop)
    assert file.roster.count() == 1
    assert undo_import(file, fact, MORNING).withdrawn == 2
    assert seen(file) == before
    assert file.verify() == []


def test_half_an_import_can_be_undone_too(
    file: EventFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seen(file)
    monkeypatch.setattr(importing, "_FIRST_FACTS_AT_ONCE", 2)
    path = tmp_path / "list.csv"
    rows = [f"Ana {number},,,K{number}" for number in range(5)]
    path.write_text("\n".join([HEADER, *rows]), encoding="utf-8")

    def stop(done: int, _total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply(file, understood_here(path), MORNING, progress=stop)
    done = last_import(file)
    assert done
    assert (done.registrations, file.roster.count()) == (2, 2)
    undo_import(file, done.fact, MORNING)
    assert seen(file) == before


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Ana", "Ben", "Chi Ng", ""]),
        st.sampled_from(["", "a@x.org", "b@x.org"]),
        st.sampled_from(["", "confirmed", "cancelled"]),
        st.sampled_from(["", "K0", "K1", "K2", "K3"]),
    ).map(",".join),
    min_size=1,
    max_size=5,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ROWS, max_size=2), ROWS)
def test_an_import_undone_leaves_everything_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, earlier: list[list[str]], last: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("undo")
    with closing(an_event_file(folder)) as file:
        for rows in earlier:
            bring(file, folder, *rows)
        before = seen(file)
        fact = bring(file, folder, *last)
        after = seen(file)
        if fact:
            undo_import(file, fact, MORNING)
        assert seen(file) == before
        assert file.verify() == []
        bring(file, folder, *last)
        assert file.roster.count() == len(after[0])


def test_an_undo_that_was_stopped_halfway_shows(
    file: EventFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undoing, "_FACTS_AT_ONCE", 1)
    fact = bring(file, tmp_path, "Ana,a@x.org,,K1", "Ben,b@x.org,,K2")
    assert not half_undone(file)

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        undo_import(file, fact, MORNING, progress=stop)
    assert half_undone(file)
    undo_import(file, fact, MORNING)
    assert not half_undone(file)


def half_undone(file: EventFile) -> bool:
    last = last_import(file)
    return last is not None and is_half_undone(file, last)
