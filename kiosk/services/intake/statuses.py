"""What the words in columns of status mean for the door; they are written without accents."""

from collections.abc import Mapping
from types import MappingProxyType

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

_YES = "yes|y|true|1|ja|si|si|oui|x|paid|bezahlt|pagado|paye"
_NO = "no|n|false|0|nein|non|unpaid|unbezahlt|pending|ausstehend"


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

_BY_HEADER: Mapping[str, Words] = MappingProxyType({"void status": VOIDED})


def vocabulary(header: str) -> Words:
    """The words of the column of status whose `plain` header this is."""
    return _BY_HEADER.get(header, GENERAL)


def word(cell: str) -> str:
    """*cell* as words of status are compared."""
    text = cell.casefold().replace("_", " ").replace("’", "'")  # noqa: RUF001 - words have it
    return " ".join(without_accents(text).split())
