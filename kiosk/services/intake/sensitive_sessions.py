"""Sessions, meals and films whose titles sound like a question about somebody.

"Nationality & belonging (panel)" with a yes in its cells asks nobody for a nationality. Only
what reads as an item of the programme and answers as one is taken for it: a question, or a
column with any other value, is left out all the same.
"""

import re
from collections.abc import Iterable
from itertools import islice

from kiosk.services.intake.sensitive import SESSION
from kiosk.services.intake.sensitive_words import folded, vocabulary
from kiosk.services.intake.statuses import word, words_of

_SAMPLED = 400
_ITEM = re.compile(
    r"\b(?:breakfasts?|lunch(?:eon)?s?|dinners?|banquets?|galas?|receptions?|movies?|films?|"
    r"documentar(?:y|ies)|screenings?|plays?|exhibits?|exhibitions?|tours?|ceremon(?:y|ies)|"
    r"fruhstuck|mittagessen|ausstellung|pelicula|cena|desayuno|petit-dejeuner|diner|exposition)\b"
)
_ASKED = re.compile(
    r"[?¿？]|\b(?:do|does|did|are|have|has|had|if|please|enter|provide|specify|number|no|date)\b"  # noqa: RUF001 - headers have it
)
_MARKS = frozenset(
    {"x", "✓", "✔", "☑", "✅", "1", "0", "-", "registered", "not registered", "signed up",
     "selected", "attending", "not attending", "waitlist", "waitlisted", "checked", "unchecked",
     "going"}
)  # fmt: skip
_CHOSEN = re.compile(r"\b(?:session|slot|morning|afternoon|evening|room|[ap]m)\b|\b\d{1,2}:\d\d\b")
_BADGE = re.compile(r"\bbadges?\b")
_BRANDS = re.compile(r"\b(?:visa|master ?card|amex|american express|discover|debit|credit)\b")


def is_session(header: str, reason: str, cells: Iterable[str]) -> bool:
    """Whether the column with this `plain` header, sensitive for *reason*, is of the programme.

    A kind of card that is printed on badges is none of payment either.
    """
    said = {word(cell) for cell in islice(filter(str.strip, cells), _SAMPLED)} - {""}
    if not said or _ASKED.search(header):
        return False
    if reason == "payment" and _BADGE.search(header):
        return not any(map(_BRANDS.search, said)) and not any(map(_has_digits, said))
    return _reads_as_item(header) and all(map(_is_mark, said))


def is_ticked(cells: Iterable[str]) -> bool:
    """Whether *cells* say yes or no to something, and nothing else."""
    said = {word(cell) for cell in islice(filter(str.strip, cells), _SAMPLED)} - {""}
    return bool(said) and all(map(_is_mark, said))


def _reads_as_item(header: str) -> bool:
    found = tuple(vocabulary().find(folded(header)))
    if any(one.owned for one in found):
        return False
    return any(one.reason == SESSION for one in found) or _ITEM.search(header) is not None


def _is_mark(said: str) -> bool:
    return said in _MARKS or said in words_of("yes", "no") or _CHOSEN.search(said) is not None


def _has_digits(said: str) -> bool:
    return any(map(str.isdecimal, said))
