"""What organisers and registration systems call the columns of their lists.

They are written here as `plain` makes them, without accents. Within a field the first
synonym that a list has wins, so the attendee's own columns stand before those that may be
the buyer's; columns that are surely the buyer's are in no field at all.
"""

import re
import unicodedata

from kiosk.services.intake.cells import without_accents

ADD_ON, CITY, CODE, PAID, STATE = "add_on", "city", "code", "paid", "state"

SYNONYMS: dict[str, tuple[str, ...]] = {
    "name": (
        "attendee name", "ticket full name", "full name", "participant name", "display name",
        "your full name", "your name", "name", "names", "attendee", "participant",
        "name teilnehmer*in", "voller name", "vollstandiger name", "teilnehmer", "teilnehmer*in",
        "nombre del asistente", "nombre completo", "nombre y apellidos", "nom complet",
        "nom du participant", "user name (original name)", "sort name",
    ),
    "given_name": (
        "attendee name: given name", "attendee name: first name", "attendee first name",
        "ticket first name", "first name", "firstname", "first", "given name", "given names",
        "forename", "name (first name)", "name teilnehmer*in: vorname",
        "teilnehmer*innenname: vorname", "vorname", "nombre del asistente: nombre", "nombre",
        "nombres", "prenom", "etunimi",
    ),
    "family_name": (
        "attendee name: family name", "attendee name: last name", "attendee last name",
        "attendee surname", "ticket last name", "last name", "lastname", "last", "surname",
        "family name", "name (last name)", "name teilnehmer*in: nachname",
        "teilnehmer*innenname: nachname", "nachname", "familienname",
        "nombre del asistente: apellidos", "apellidos", "apellido", "nom de famille", "sukunimi",
    ),
    "badge_name": (
        "badge name", "name on badge", "name for badge", "name badge", "nametag", "name tag",
        "preferred name", "display name for badge", "namensschild", "name auf dem badge",
        "nombre para la credencial", "nom sur le badge",
    ),
    "organisation": (
        "attendee company", "attendee organisation", "attendee organization",
        "ticket company name", "company", "company name", "organisation", "organization",
        "organisation name", "organization name", "company/affiliation", "affiliation",
        "agency", "institution", "employer", "current employer", "company / organization",
        "company / organisation", "organization/agency", "teilnehmer*innen-firma", "firma",
        "unternehmen", "einrichtung", "empresa", "organizacion", "institucion", "entreprise",
        "societe", "organisme", "what's your company", "organisation / collective",
        "what organisation are you affiliated with", "what organization are you affiliated with",
    ),
    "place": ("place", "city, state", "city/state", "city and state", "wohnort"),
    CITY: ("attendee city", "city", "town", "home city", "stadt", "ort", "ciudad", "ville"),
    STATE: (
        "attendee state", "state", "state/province", "province", "home state", "region",
        "bundesland", "bundesstaat",
    ),
    "email": (
        "attendee email", "attendee e-mail", "ticket email", "e-mail teilnehmer*in", "email",
        "e-mail", "email address", "e-mail address", "mail", "preferredemail", "e-mail-adresse",
        "correo electronico", "direccion de correo electronico", "correo", "courriel",
        "adresse e-mail", "sahkoposti",
    ),
    "phone": (
        "attendee phone", "ticket phone number", "cell phone", "mobile", "mobile phone",
        "phone number", "phone", "telephone", "cell", "telefonnummer", "telefon", "handy",
        "telefono", "home phone", "work phone",
    ),
    "ticket_type": (
        "ticket type", "ticket name", "ticket", "product", "product name", "item name",
        "registration type", "reg type", "attendee type", "attendee category", "category",
        "admission item", "participant role", "role", "badge type", "type", "produkt",
        "producto", "ticketart", "tipo de entrada", "tipo de boleto", "type de billet",
    ),
    "status": (
        "attendee status", "ticket status", "void status", "approval status",
        "registration status", "registration state", "participant status", "registrant status",
        "invitee status", "member status", "status", "state of registration", "rsvp",
        "rsvp status", "attending", "order status", "estado", "statut",
    ),
    PAID: ("paid", "bezahlt", "pagado", "paye"),
    "order": (
        "order #", "order no.", "order no", "order number", "order code", "order id", "order",
        "order#", "order reference", "booking reference", "booking number", "reservationid",
        "bestellnummer", "bestellcode", "codigo del pedido", "pedido", "numero de commande",
    ),
    "position": ("position id", "position", "position number", "bestellposition"),
    ADD_ON: ("add-on to position id", "zusatzprodukt zu position"),
    CODE: (
        "barcode #", "barcode", "barcode number", "ticket secret", "secret", "ticket-code",
        "ticket code", "code", "qr code", "qr", "qr-code", "scan code", "check-in code",
        "ticket id", "ticket number", "ticket #", "ticket no.", "ticket reference",
        "ticket barcode", "unique ticket url", "ticket url", "qr code url", "api id", "guest id",
        "public id", "attendee #", "attendee id", "registrant id", "registration id",
        "registration number", "registration code", "participant id", "confirmation number",
        "confirmation code", "confirmation #", "badge id", "badge number", "badge code",
        "pseudonymization id", "codigo", "codigo de barras", "code-barres",
    ),
}  # fmt: skip

SPARE_CODES = ("order", "id", "reference", "uuid")
"""Where codes are looked for when a list has no column of codes: a field, then headers."""

ALTERNATIVES = frozenset({"email", "organisation", "phone"})
"""Fields that look into their next column where the first is blank."""

BUYER = (
    "buyer", "purchaser", "order name", "order email", "order first name", "order last name",
    "registration name", "registration email", "invoice", "billing", "booker", "orderer",
    "besteller", "rechnung",
)  # fmt: skip
"""How headers begin that speak of who paid."""

ORDERS_REPORT = frozenset(
    {"order total", "order status", "positions", "tickets purchased", "quantity", "order items",
     "valid tickets", "bestellsumme", "gesamtbetrag", "bestellzeilen"}
)  # fmt: skip
"""Headers that only reports of orders have, where no column of tickets stands beside them."""

NOTES = frozenset(
    {"checked in", "check-in date", "checked in at", "eingecheckt", "order date", "bestelldatum",
     "price", "preis", "job title", "title", "notes", "event", "event name", "country", "land"}
)  # fmt: skip
"""Headers that belong to lists of people without being of use here."""

_DROPPED = str.maketrans({"\ufeff": "", "\u200b": "", "_": " ", "↑": "", "↓": "", "’": "'"})  # noqa: RUF001 - headers have them


_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
"""Where words meet in `firstName`."""


def plain(header: str) -> str:
    """*header* as headers are compared: no case, accents or decoration, single blanks."""
    text = unicodedata.normalize("NFKC", header).translate(_DROPPED)
    if " " not in text:
        text = _HUMP.sub(" ", text)
    text = without_accents(text.casefold())
    text = text.replace("(optional)", " ").replace("(required)", " ")
    return " ".join(text.split()).rstrip(":*? ").lstrip("* ")
