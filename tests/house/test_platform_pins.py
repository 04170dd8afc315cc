"""The lock files: exact, hashed, the same for all, and never the Qt that kills older Pythons."""

import re
import sys
import tomllib
from pathlib import Path

import PySide6
import pytest

import start

_ROOT = Path(__file__).parents[2]
_LOCKS = (start.RUN_LOCK, start.TEST_LOCK)
_PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(.*(?:\n .*)*)", re.MULTILINE)


def _text(lock: str) -> str:
    return (_ROOT / lock).read_text(encoding="utf-8")


def _pins(lock: str) -> dict[str, str]:
    return {name: version for name, version, _rest in _PIN.findall(_text(lock))}


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9-]", requirement)[0].lower() for requirement in requirements}


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    lines = [line for line in _text(lock).splitlines() if line[:1].isalnum()]
    assert len(lines) == len(_pins(lock)) > 0
    assert all("--hash=sha256:" in rest for _name, _version, rest in _PIN.findall(_text(lock)))


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_names_no_place_to_fetch_from(lock: str) -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links|^-e|file:", _text(lock), re.MULTILINE)


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_says_how_it_is_made_anew(lock: str) -> None:
    head = "".join(_text(lock).splitlines(keepends=True)[:2])
    assert (
        "uv pip compile --universal --generate-hashes --python-version 3.11 pyproject.toml" in head
    )
    assert f"-o {lock}" in head


def test_the_lock_for_tests_holds_everything_of_the_other() -> None:
    assert _pins(start.RUN_LOCK).items() <= _pins(start.TEST_LOCK).items()


def test_the_locks_hold_every_dependency_of_the_project() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = _names(project["project"]["dependencies"])
    assert needed <= _pins(start.RUN_LOCK).keys()
    assert needed | _names(project["dependency-groups"]["dev"]) <= _pins(start.TEST_LOCK).keys()


@pytest.mark.parametrize("name", ["pyside6", "pyside6-essentials", "pyside6-addons", "shiboken6"])
def test_qt_is_older_than_the_one_that_kills_python_3_11(name: str) -> None:
    version = tuple(int(part) for part in _pins(start.RUN_LOCK)[name].split("."))
    assert (6, 11, 3) <= version < (6, 12)


def test_the_qt_that_runs_here_suits_the_python_that_runs_here() -> None:
    assert PySide6.__version__ != "6.12.0" or sys.version_info >= (3, 12)
