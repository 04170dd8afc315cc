"""What the words in columns of status, payment and arrival mean for the door.

The words are in `resources/intake/statuses.json`, by what they mean, and pretix' own in
`pretix.json`. They are compared as `word` makes them.
"""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from kiosk.bundled import resource
from kiosk.domain.registration import Status
from kiosk.services.intake.cells import without_accents

Words = Mapping[str, Status]

_KINDS: Words = MappingProxyType(
    {
        "confirmed": Status.CONFIRMED,
        "checked_in": Status.CONFIRMED,
        "yes": Status.CONFIRMED,
        "pending": Status.PENDING,
        "cancelled": Status.CANCELLED,
        "no": Status.CANCELLED,
    }
)
"""The lists of words that a column of status may hold."""

_VOIDING = frozenset(
    {"void status", "void", "voided", "order cancelled", "order canceled", "cancelled", "canceled",
     "is cancelled", "is canceled", "cancelled at", "canceled at", "cancellation date", "deleted",
     "refunded", "refund status"}
)  # fmt: skip
"""Columns that ask whether a ticket is void."""

_WAITING = frozenset({"waitlisted", "on waitlist", "waitlist", "waiting list"})
"""Columns that ask whether somebody has yet to be let in."""


def vocabulary(header: str) -> Words:
    """The words of the column of status whose `plain` header this is."""
    if header in _VOIDING:
        return voided()
    return waiting() if header in _WAITING else general()


@cache
def general() -> Words:
    """The words of most columns; a blank says nothing against anybody."""
    known = {"": Status.CONFIRMED}
    for held in (_read("statuses.json"), _read("pretix.json")["statuses"]):
        for kind, status in _KINDS.items():
            for text in held.get(kind, ()):
                known.setdefault(word(text), status)
    return MappingProxyType(known)


@cache
def voided() -> Words:
    """Columns that say whether a ticket is void: `true` is no good news there."""
    no = dict.fromkeys(words_of("no", "unpaid"), Status.CONFIRMED)
    return {"": Status.CONFIRMED, **no, **dict.fromkeys(words_of("yes", "void"), Status.CANCELLED)}


@cache
def waiting() -> Words:
    """Columns that say whether somebody is on a waiting list."""
    no = dict.fromkeys(words_of("no"), Status.CONFIRMED)
    return {**general(), **no, **dict.fromkeys(words_of("yes"), Status.PENDING)}


@cache
def telling() -> frozenset[str]:
    """Words that hardly any column but one of status holds; a plain yes or no is none."""
    return frozenset(general()) - {""} - words_of("yes", "no") | words_of("paid", "unpaid", "void")


@cache
def paid() -> Words:
    """Columns that say whether somebody has paid."""
    no = dict.fromkeys(words_of("no", "unpaid"), Status.PENDING)
    return {"": Status.PENDING, **no, **dict.fromkeys(words_of("yes", "paid"), Status.CONFIRMED)}


@cache
def words_of(*kinds: str) -> frozenset[str]:
    """All words of these lists in `statuses.json`."""
    held = _read("statuses.json")
    return frozenset(word(text) for kind in kinds for text in held[kind])


@lru_cache(maxsize=4096)
def word(cell: str) -> str:
    """*cell* as words of status are compared."""
    text = cell.casefold().replace("_", " ").replace("’", "'")  # noqa: RUF001 - words have it
    return " ".join(without_accents(text).split())


def _read(name: str) -> dict[str, Any]:
    text = resource("intake").joinpath(name).read_text(encoding="utf-8")
    held: dict[str, Any] = json.loads(text)
    return held
