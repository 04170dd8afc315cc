"""Every text goes through the one function, in the one way that can be extracted."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

import kiosk.ui
from kiosk.ui.texts import door_key_advice
from tests.support.qt import longer_words

SOURCES = sorted(Path(kiosk.ui.__path__[0]).rglob("*.py"))


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{path.name}:{node.lineno}", node


def _translated() -> Iterator[tuple[str, ast.Call]]:
    for place, call in _calls():
        if isinstance(call.func, ast.Name) and call.func.id == "translate":
            yield place, call


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_every_text_is_a_plain_literal_in_a_plain_context() -> None:
    found = list(_translated())
    assert len(found) > 100
    wrong = [
        place
        for place, call in found
        if len(call.args) != 2 or not all(_is_literal(each) for each in call.args)
    ]
    assert wrong == []


def test_nothing_is_translated_by_a_widget_itself() -> None:
    """`self.tr` has the class of the instance for its context: subclasses stay English."""
    wrong = [
        place
        for place, call in _calls()
        if isinstance(call.func, ast.Attribute) and call.func.attr in {"tr", "trUtf8"}
    ]
    assert wrong == []


def test_what_is_filled_in_has_a_name_that_translators_can_move() -> None:
    texts = [
        (place, text.value)
        for place, call in _translated()
        if isinstance(text := call.args[1], ast.Constant) and isinstance(text.value, str)
    ]
    fields = [(place, name) for place, text in texts for name in _fields(text)]
    assert fields
    assert [place for place, name in fields if not name.isidentifier()] == []


def test_a_language_that_is_installed_is_used(qapp: QApplication) -> None:
    del qapp
    plain = door_key_advice()
    with longer_words():
        assert len(door_key_advice()) > len(plain) * 1.3
    assert door_key_advice() == plain


def _fields(text: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
