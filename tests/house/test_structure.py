"""What no tool of the gate looks for: the shape of the source, read as a tree."""

import ast
from collections.abc import Iterator
from pathlib import Path

_KIOSK = Path(__file__).parents[2] / "kiosk"
_TREES = {
    path.relative_to(_KIOSK).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(_KIOSK.rglob("*.py"))
}
_LONGEST = 400
_GPL_ONLY = {"QtCharts", "QtDataVisualization", "QtGraphs", "QtVirtualKeyboard"}
"""Modules of Qt that would make the whole kiosk GPL."""


def _imported(tree: ast.Module) -> Iterator[str]:
    """Every name that *tree* imports, whole: `PySide6.QtCore.Qt`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    """Every call of something whose last name is *name*."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            last = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if last == name:
                yield node


def _places(name: str) -> list[str]:
    """Where something called *name* is called."""
    return [f"{path}:{call.lineno}" for path, tree in _TREES.items() for call in _calls(tree, name)]


def _is_literal(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def test_a_file_is_read_in_one_sitting() -> None:
    lengths = {path: len((_KIOSK / path).read_text("utf-8").splitlines()) for path in _TREES}
    assert len(lengths) > 100
    assert [path for path, length in lengths.items() if length > _LONGEST] == []


def test_every_module_says_what_it_holds() -> None:
    assert [path for path, tree in _TREES.items() if not ast.get_docstring(tree)] == []


def test_no_module_makes_the_kiosk_gpl() -> None:
    imports = [(path, name) for path, tree in _TREES.items() for name in _imported(tree)]
    assert [each for each in imports if _GPL_ONLY & set(each[1].split("."))] == []


def test_devices_know_no_widgets() -> None:
    devices = {path: tree for path, tree in _TREES.items() if path.startswith("devices/")}
    assert devices
    for path, tree in devices.items():
        assert [name for name in _imported(tree) if "QtWidgets" in name] == [], path


def test_every_text_goes_through_the_one_translation_function() -> None:
    assert _places("tr") == []


def test_texts_are_plain_literals_which_is_all_that_the_extraction_tool_reads() -> None:
    looked_at = 0
    for path, tree in _TREES.items():
        for call in _calls(tree, "translate"):
            if isinstance(call.func, ast.Name):  # not the method of a string or a painter
                looked_at += 1
                assert len(call.args) == 2, f"{path}:{call.lineno}"
                assert all(map(_is_literal, call.args)), f"{path}:{call.lineno}"
    assert looked_at > 100


def test_nothing_lets_the_world_in_by_the_back_door() -> None:
    assert _places("processEvents") == []


def test_imports_are_never_only_for_types() -> None:
    found = [path for path, tree in _TREES.items() if "typing.TYPE_CHECKING" in _imported(tree)]
    assert found == []
