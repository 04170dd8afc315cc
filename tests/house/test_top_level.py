"""The top level: few things, each where a reader expects it."""

import os
from fnmatch import fnmatch
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_FOLDERS = {"kiosk", "resources", "tests"}
_FILES = {"LICENSE", "README.md", "build_installer.py", "pyproject.toml", "start.py"}


def _ignored(name: str) -> bool:
    patterns = (_ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return any(fnmatch(name, pattern.rstrip("/")) for pattern in patterns)


def test_the_top_level_holds_only_what_belongs_there() -> None:
    visible = {path.name for path in _ROOT.iterdir() if not path.name.startswith(".")}
    strays = {name for name in visible - _FOLDERS - _FILES if not _ignored(name)}
    assert strays == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no executable bit")
@pytest.mark.parametrize("name", ["start.py", ".ci/run"])
def test_what_is_run_is_executable(name: str) -> None:
    assert os.access(_ROOT / name, os.X_OK)


def test_the_licence_is_mit() -> None:
    assert (_ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
