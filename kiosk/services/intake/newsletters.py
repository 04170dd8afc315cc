"""Columns that say who reads a newsletter, which tells nothing of who comes."""

from kiosk.services.intake.header import Header
from kiosk.services.intake.statuses import word

_WORDS = frozenset(
    {"subscribed", "unsubscribed", "non-subscribed", "nonsubscribed", "non subscribed",
     "not subscribed", "subscriber", "cleaned", "transactional", "archived", "bounced",
     "opted in", "opted out", "opt-in", "opt-out", "abonniert", "abgemeldet", "suscrito",
     "no suscrito", "dado de baja", "abonne", "desabonne", "inscrito na newsletter"}
)  # fmt: skip
_SURE = frozenset(
    {"subscribed", "unsubscribed", "non-subscribed", "nonsubscribed", "non subscribed",
     "not subscribed", "opted in", "opted out", "abonniert", "suscrito", "abonne"}
)  # fmt: skip


def newsletters(header: Header) -> tuple[int, ...]:
    """The places of such columns: they answer with words of newsletters alone."""
    return tuple(place for place in range(len(header.cells)) if _is_one(header, place))


def _is_one(header: Header, place: int) -> bool:
    cells = {word(row[place]) for row in header.sample if place < len(row)} - {""}
    return bool(cells & _SURE) and cells <= _WORDS
