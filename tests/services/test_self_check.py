"""A part that is tried is told of, however it breaks."""

from pathlib import Path

import pytest

from kiosk.errors import DiskFullError
from kiosk.services.self_check import BrokenPartError, Part, tried


def _raising(error: Exception) -> str:
    raise error


@pytest.mark.parametrize(
    ("error", "detail"),
    [
        (BrokenPartError("no letter"), "no letter"),
        (DiskFullError(Path("x.kiosk")), "DiskFullError(path=x.kiosk)"),
        (OSError("gone"), "OSError: gone"),
    ],
)
def test_whatever_breaks_a_part_is_its_detail(error: Exception, detail: str) -> None:
    assert tried("fonts", lambda: _raising(error)) == Part("fonts", works=False, detail=detail)


def test_a_part_that_works_says_what_was_seen() -> None:
    assert tried("fonts", lambda: "21 families") == Part("fonts", works=True, detail="21 families")
