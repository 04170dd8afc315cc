"""What the words in columns of status mean for the door; they are written without accents."""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kiosk.bundled import resource
from kiosk.domain.registration import Status
from kiosk.services.intake.cells import without_accents

Words = Mapping[str, Status]

_CONFIRMED = """
    attending|checked in|checked-in|confirmed|registered|active|acquired|approved|accepted|
    complete|completed|paid|free|valid|yes|y|true|1|going|attended|scheduled|ok|issued|
    bezahlt|bestatigt|angemeldet|eingecheckt|ja|pagado|pagada|confirmado|confirmada|
    registrado|registrada|si|si|paye|payee|confirme|confirmee|inscrit|inscrite|oui|ilmoittautunut
"""
_PENDING = """
    pending|pending approval|approval pending|awaiting payment|awaiting approval|to be paid|
    unpaid|not paid|partially paid|placed|waitlist|waitlisted|on waitlist|waiting list|invited|
    sent|no response|maybe|tentative|unapproved|incomplete|in progress|
    ausstehend|freigabe ausstehend|unbezahlt|offen|warteliste|pendiente|pendiente de pago|
    lista de espera|en attente|liste d'attente|non paye
"""
_CANCELLED = """
    cancelled|canceled|not attending|deleted|transferred|refunded|refund|expired|declined|denied|
    withdrawn|rejected|void|voided|abandoned|no|n|false|0|can't go|cannot attend|not going|
    revoked|removed|inactive|storniert|abgesagt|abgelaufen|abgelehnt|nein|
    cancelado|cancelada|anulado|anulada|reembolsado|rechazado|caducado|
    annule|annulee|rembourse|expire|refuse|non|peruutettu
"""

_YES = """
    yes|y|true|1|ja|si|oui|x|paid|bezahlt|pagado|paye|✓|✔|是|有|예|네|yes.|نعم|بله|да|так|co|ใช่|
    はい|kylla|sim|tak|evet|on|ok|ano|bai|da|igen|iya|jo|ναι|כן
"""  # noqa: RUF001 - words of many languages
_NO = """
    no|n|false|0|nein|non|unpaid|unbezahlt|pending|ausstehend|否|没有|아니오|아니요|لا|خیر|нет|ні|
    khong|ไม่|ไม่ใช่|いいえ|ei|nao|nie|nee|nej|nei|hayir|off|never|-|none|ez|hayır|ne|nem|nu|
    tidak|οχι|לא|من
"""  # noqa: RUF001 - words of many languages


def _words(text: str, status: Status) -> dict[str, Status]:
    return {word.strip(): status for word in text.split("|")}


GENERAL: Words = MappingProxyType(
    {
        "": Status.CONFIRMED,
        **_words(_CONFIRMED, Status.CONFIRMED),
        **_words(_PENDING, Status.PENDING),
        **_words(_CANCELLED, Status.CANCELLED),
    }
)
"""Most columns; a blank says nothing against anybody."""

VOIDED: Words = MappingProxyType(
    {
        "": Status.CONFIRMED,
        **_words(_NO, Status.CONFIRMED),
        **_words(_YES + "|void|voided", Status.CANCELLED),
    }
)
"""Columns that say whether a ticket is void: `true` is no good news there."""

PAID: Words = MappingProxyType(
    {
        "": Status.PENDING,
        **_words(_YES, Status.CONFIRMED),
        **_words(_NO, Status.PENDING),
    }
)
"""Columns that say whether somebody has paid."""

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
"""The lists of words in `resources/intake`, and what they mean for the door."""

_VOIDING = frozenset(
    {"void status", "void", "voided", "order cancelled", "order canceled", "cancelled", "canceled"}
)
"""Columns that ask whether a ticket is void."""


def vocabulary(header: str) -> Words:
    """The words of the column of status whose `plain` header this is."""
    return VOIDED if header in _VOIDING else _general()


@cache
def _general() -> Words:
    """What `GENERAL` says, and the words of many languages besides."""
    general = dict(GENERAL)
    for name, part in (("statuses.json", ""), ("pretix.json", "statuses")):
        held = json.loads(resource("intake").joinpath(name).read_text(encoding="utf-8"))
        for kind, status in _KINDS.items():
            for text in (held[part] if part else held).get(kind, ()):
                general.setdefault(word(text), status)
    return MappingProxyType(general)


def word(cell: str) -> str:
    """*cell* as words of status are compared."""
    text = cell.casefold().replace("_", " ").replace("’", "'")  # noqa: RUF001 - words have it
    return " ".join(without_accents(text).split())
