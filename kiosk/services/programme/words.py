"""The words of programmes in many languages, as `resources/intake/programme.json` has them."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from kiosk.bundled import resource
from kiosk.domain.checkpoint import Seats
from kiosk.services.intake.synonyms import plain


@cache
def header_words() -> Mapping[str, tuple[str, int]]:
    """The field that each known header is of, and how good a header of it that is."""
    found: dict[str, tuple[str, int]] = {}
    for field, languages in _read()["headers"].items():
        words = [plain(word) for held in languages.values() for word in held]
        for order, word in enumerate(words):
            found.setdefault(word, (field, order))
    return found


@cache
def registration_words() -> Mapping[str, Seats]:
    """How the seats of a session are given, by what lists say of it."""
    held = _read()["registration"]
    return {plain(word): seats for seats in Seats for word in held[seats]}


@cache
def cancelled_words() -> frozenset[str]:
    """What a column of status says of a session that does not take place."""
    return frozenset(map(plain, _read()["cancelled"]))


@cache
def sessions_headers() -> frozenset[str]:
    """What lists of people call the column that says what they registered for."""
    return frozenset(map(plain, _read()["sessions_headers"]))


@cache
def ticked_words() -> frozenset[str]:
    """What stands in the column of a session for somebody who registered for it."""
    return frozenset(map(plain, _read()["ticked"]))


@cache
def month_words() -> Mapping[str, int]:
    """Months by their names and what those are cut to."""
    months = _read()["months"]
    return {plain(word): int(month) for month, words in months.items() for word in words}


@cache
def weekday_words() -> Mapping[str, int]:
    """Weekdays by their names; Monday is 0."""
    days = _read()["weekdays"]
    return {plain(word): int(day) for day, words in days.items() for word in words}


@cache
def day_words() -> frozenset[str]:
    """What stands beside the number of a day of the event: `Day 2`."""
    return frozenset(map(plain, _read()["day_words"]))


@cache
def halves_of_the_day() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is written for the morning and for the afternoon."""
    held = _read()
    return tuple(held["morning"]), tuple(held["afternoon"])


@cache
def _read() -> dict[str, Any]:
    text = resource("intake").joinpath("programme.json").read_text(encoding="utf-8")
    held: dict[str, Any] = json.loads(text)
    return held
