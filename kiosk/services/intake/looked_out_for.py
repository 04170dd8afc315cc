"""What lists ask the desk to look out for, and what a pending registration waits for.

The words are in `resources/intake/notices.json`.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from kiosk.bundled import resource
from kiosk.domain.registration import BETWEEN, Notice
from kiosk.services.intake.statuses import word, words_of
from kiosk.services.intake.synonyms import plain

_NOTHING = frozenset({"", "none", "n/a", "na", "-", "english", "not needed", "keine", "ninguno"})
"""What stands where nothing is asked for; the conference's own language is no reason."""


def notice_columns(headers: Sequence[str]) -> list[tuple[int, Notice]]:
    """The places of the columns that ask for something, by their headers."""
    known = _headers()
    named = (
        (place, known.get(plain(header).strip(" ?¿:"))) for place, header in enumerate(headers)
    )
    return [(place, notice) for place, notice in named if notice]


def notices_in(row: Sequence[str], columns: Sequence[tuple[int, Notice]]) -> str:
    """The notices that a row asks for, as one text."""
    asked = {notice for place, notice in columns if _is_asked(row[place], notice)}
    return BETWEEN.join(notice for notice in Notice if notice in asked)


@cache
def waits_for_approval(status: str) -> bool:
    """Whether a cell of status says that somebody has still to be approved."""
    return word(status) in _approval_words()


def _is_asked(cell: str, notice: Notice) -> bool:
    said = word(cell)
    if said in _NOTHING or said in words_of("no"):
        return False
    return said in words_of("yes") or notice is Notice.HEADSET or said == word(notice)


@cache
def _headers() -> Mapping[str, Notice]:
    held = _read()
    return {
        plain(header): notice
        for notice in Notice
        for headers in held[notice].values()
        for header in headers
    }


@cache
def _approval_words() -> frozenset[str]:
    return frozenset(word(text) for text in _read()["awaiting_approval"])


def _read() -> dict[str, Any]:
    text = resource("intake").joinpath("notices.json").read_text(encoding="utf-8")
    held: dict[str, Any] = json.loads(text)
    return held
