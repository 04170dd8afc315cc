"""Every error and every reason has its sentence, and no sentence shows a folder."""

import json
import re
import string
from collections.abc import Iterator
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import pytest

import kiosk.services.intake
from kiosk import errors
from kiosk.bundled import resource
from kiosk.domain.listing import Caution, Remark, Why
from kiosk.errors import FileMissingError, KioskError, NotUnderstoodError
from kiosk.services.intake.layout import DROPPED, KIOSK
from kiosk.services.intake.sections import EXAMPLE, FOOTER, GROUP, HEADER, SECTION, TOTAL
from kiosk.ui.error_texts import error_text, sentences
from kiosk.ui.list_texts import _cautions, _list_reasons, caution_text, list_reason_text

SECRET_FOLDER = Path("/home/maria/secret folder")
ORDINARY: dict[Any, Any] = {
    Path: SECRET_FOLDER / "forum.kiosk",
    str: "a word",
    int: 7,
    float: 76.2,
}
SKIPPED = re.compile(r'Skipped\([\w.]+, "(\w+)"\)')
REASONS = re.compile(
    r'Skipped\([\w.]+, "(\w+)"\)|problems\.add\(\w+, (?:[\w.]+ or )?"(\w+)"'
    r'|_nobody\[[\w.]+\] = "(\w+)"|: "(\w+)" for|\("(\w+)", _[A-Z]+\)|return "(\w+)"\n'
    r'|return "(\w+)" if|, "(\w+)" if mailed'
)
"""How the intake gives a reason against a row."""


def _leaves(kind: type[KioskError] = KioskError) -> Iterator[type[KioskError]]:
    for below in kind.__subclasses__():
        yield from _leaves(below)
    if not kind.__subclasses__() and kind.__module__ == errors.__name__:
        yield kind


LEAVES = sorted(set(_leaves()), key=lambda kind: kind.__name__)


def _made(kind: Any) -> KioskError:
    values = [ORDINARY[each.type] for each in fields(kind) if each.default is MISSING]
    made = kind(*values)
    assert isinstance(made, KioskError)
    return made


def test_there_are_errors_to_be_tested() -> None:
    assert len(LEAVES) > 20


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_that_shows_no_folder(kind: type[KioskError]) -> None:
    text = error_text(_made(kind))
    assert len(text.split()) > 3
    assert "{" not in text
    assert "secret folder" not in text
    assert "maria" not in text


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_every_sentence_asks_only_for_what_its_error_knows(kind: type[KioskError]) -> None:
    asked = {name for _, name, _, _ in string.Formatter().parse(sentences()[kind]) if name}
    assert asked <= set(vars(_made(kind)))


def test_no_sentence_is_for_an_error_that_is_gone() -> None:
    assert set(sentences()) <= set(LEAVES)


def test_a_file_is_called_by_its_name() -> None:
    assert "forum.kiosk" in error_text(FileMissingError(SECRET_FOLDER / "forum.kiosk"))


def test_a_name_with_braces_is_shown_as_it_is() -> None:
    assert "{x} {0}.csv" in error_text(FileMissingError(Path("/a/{x} {0}.csv")))


@pytest.mark.parametrize("why", Why)
def test_every_reason_against_a_file_has_its_words(why: Why) -> None:
    text = error_text(NotUnderstoodError(Path("/a/list.csv"), why))
    assert "list.csv" in text
    assert "_" not in text
    assert text.endswith(".")
    assert list_reason_text(why) != str(why)


def test_a_refusal_names_the_row_where_there_is_one() -> None:
    told = error_text(NotUnderstoodError(Path("/a/list.csv"), Why.TOO_LARGE, row=1_234))
    assert told.startswith("list.csv was not imported: Row 1,234: it is too large")


def test_every_reason_against_a_row_or_a_column_has_its_words() -> None:
    sensitive = set(json.loads(resource("intake/sensitive.json").read_text("utf-8")))
    modules = ("add_ons", "names_in_cells", "people", "quantities", "repeats")
    sources = "".join(_source_of(f"{name}.py") for name in modules)
    rows = {reason for found in REASONS.findall(sources) for reason in found if reason}
    rows |= set(SKIPPED.findall(_source_of("comparing.py")))
    assert {"add_on", "repeated", "no_name", "refund", "email_as_name", "total"} <= rows
    rows |= {EXAMPLE, FOOTER, GROUP, HEADER, SECTION, TOTAL}
    assert sensitive | rows | {KIOSK, DROPPED} <= set(_list_reasons())


def test_every_remark_about_a_list_has_its_sentence() -> None:
    assert set(_cautions()) == set(Remark)
    for remark in Remark:
        told = caution_text(Caution(remark, "Status", "odd", 1_234, (5, 6)))
        assert told
        assert "{" not in told


def test_a_remark_names_the_first_row_and_counts_the_others() -> None:
    told = caution_text(Caution(Remark.LONGER_ROWS, count=3, rows=(5, 6, 9)))
    assert told.startswith("Row 5 and 2 more:")


def test_a_reason_of_a_newer_kiosk_is_shown_as_a_word() -> None:
    assert list_reason_text("unheard_of") == "unheard_of"


def _source_of(name: str) -> str:
    return (Path(kiosk.services.intake.__path__[0]) / name).read_text(encoding="utf-8")
