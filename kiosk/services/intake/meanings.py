"""What one header asks for: a field, and how surely it is the attendee's own.

The words are those of `synonyms` and of `resources/intake`. Around them a header may say
whose they are ("Attendee #1 First name", "Nom du participant"), be a question ("What's
your company?"), be numbered, or ask for two things at once ("Prénom / Nom").
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kiosk.bundled import resource
from kiosk.services.intake.synonyms import BUYER, CODE, SYNONYMS, plain

OWN, PLAIN, LOOSE, GUESTS = range(4)
"""How a header speaks of a field: as the attendee's, by the plain word, in passing, or as that
of a guest, whom somebody with a column of their own may bring."""

_OWNER = (
    r"(?:attendee|participant|ticket ?holder|ticket|registrant|guest|delegate|visitor|member|"
    r"student|volunteer|speaker|person|primary attendee|teilnehmer(?:\*in|/in|in)?|teilnehmende|"
    r"participante|asistente|partecipante|deelnemer|osallistuja|uczestnik|katilimci|deltaker|"
    r"deltager|deltagare|your|my|ihr|ihre|deine?|su|tu|votre|seu|sua|your own)"
)
_OWNER_FIRST = re.compile(
    rf"^{_OWNER}(?:'s)?(?: ?#?\d+)?(?: ?[-:.|/] ?| info(?:rmation)?:? | )(?=\w)"
)
_OWNER_LAST = re.compile(
    r" (?:(?:del?|do|da|du|della?|des|der|van(?: de)?|of(?: the)?) )?(?:l'|the )?"
    r"(?:attendee|participante?|asistente|inscrito|partecipante|deelnemer|teilnehmers?|"
    r"teilnehmerin|ticketinhabers?|guest|registrant|uczestnika|udeleženca|участника|учасника)$"
)
_GUEST = re.compile(r"^guest\b|\bguest$")
_NUMBERING = re.compile(r"^(?:q(?:uestion)?\.? ?)?\d{1,2} ?[.):] ?(?=\D)")
_BRACKETS = re.compile(r"[(\[【][^)\]】]*[)\]】]")
_IN_BRACKETS = re.compile(r"^(?:name|attendee|participant) ?[(\[]([^)\]]+)[)\]]$")
_JOINED = re.compile(r" ?(?:[/&+,]| and | y | et | und | e | en | i | or | oder | ou | o ) ?")
_QUESTION = re.compile(
    r"^(?:(?:please )?(?:enter|provide|type|write|state|give|list|indicate)|"
    r"what(?:'s| is| are)?|which|"
    r"¿?(?:cual es|a que|que|en que|de que)|quel(?:le)? est|quelle?|wie (?:lautet|ist|heisst)|"
    r"welche[rs]?|fur welche|bei welcher|qual (?:e|o)?|please|name of)\b"
)
_ORGANISATION = re.compile(
    r"\b(?:organi[sz]ation|company|employer|affiliation|affiliated|agency|institution|organizacion|"
    r"empresa|institucion|organisme|entreprise|structure|firma|unternehmen|einrichtung|organisation|"
    r"organizacao|instituicao|azienda|organizzazione|организаци\w*|組織|单位|公司|기관|المؤسسة|المنظمة)\b"
)
_NOT_A_NAME = re.compile(
    r"\b(?:size|type|website|url|address|phone|email|e-mail|budget|number of|role|logo|"
    r"why|how|when|sector|years|industry|hear|heard|about)\b"
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:buyer|purchaser|purchased by|booker|booked by|orderer|invoice|billing|payer|paid by|"
    r"besteller\w*|rechnung\w*|rechnungs\w*|kaufer\w*|comprador\w*|acheteur|acquirente|facturacion|"
    r"facturation|fatura\w*|parent|parents|parent's|mother|father|guardian|emergency|spouse|"
    r"partner's|supervisor\w*|manager|manager's|contact person|referred|referrer|referral|"
    r"invited by|registered by|host|sponsor|plus one|\+1|order name|order first name|"
    r"order last name|order email|registration name|registration email|registration first name|"
    r"registration last name|cardholder|card ?holder|account|assistant|assistant's|middle)\b"
)
_NUMBER = re.compile(
    r"#|№|(?<!\w)(?:nos?|nrs?|num|n°|nº|n\.?[oº]|n|numero|nummer|numer|cislo|numar|broj|szam)(?!\w)\.?"
    r"|(?<=\w)-?(?:nr|nummer)(?!\w)\.?"
)
_SHORT = (
    (re.compile(r"\bbar code\b"), "barcode"),
    (re.compile(r"\bconf\b\.?"), "confirmation"),
    (re.compile(r"\breg\b\.?"), "registration"),
    (re.compile(r"\bregistr\b\.?"), "registration"),
)
_OF = re.compile(r"\b(?:d[aeiou]|d[eo]l(?:la)?|des|du|der|of|van|d')\b|d'")
_TICKET = re.compile(
    r"(?:ticket|e-?ticket|barcode|billet|entrada|boleto|biglietto|bilet|biletu|vstupenky?|ingresso|"
    r"bilhete|biljett|billett|inscription|inscripcion|inscricao|iscrizione|anmelde|anmeldung|"
    r"anmeldungs|registrierungs?|registrierung|eintrittskarte|karten|badge|pass|билета?|квитка?)"
)
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field; less of `kind` and `order` is better."""

    field: str
    kind: int = PLAIN
    order: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        """By which the columns of a field are sorted."""
        return self.kind, self.order


def meaning(header: str) -> Meaning | None:
    """What *header* asks for; None if that is nothing that is known."""
    text = _NUMBERING.sub("", plain(header)).lstrip("¿¡ ")
    if not text or len(text) > _LONGEST:
        return None
    return _of(text)


@cache
def words() -> Mapping[str, Meaning]:
    """Every header that is known as a whole, as `plain` writes it."""
    found = {
        plain(word): Meaning(field, OWN)
        for field, held in _read("pretix.json")["attendee_headers"].items()
        for word in held
    }
    for field, synonyms in SYNONYMS.items():
        for order, word in enumerate(synonyms):
            found.setdefault(word, Meaning(field, PLAIN, order))
    for field, languages in _read("headers.json").items():
        for order, word in enumerate(plain(word) for held in languages.values() for word in held):
            found.setdefault(word, Meaning(field, PLAIN, len(SYNONYMS.get(field, ())) + order))
    for word, field in pretix_headers().items():
        found.setdefault(word, Meaning(field, PLAIN, len(SYNONYMS.get(field, ()))))
    return found


@cache
def pretix_headers() -> Mapping[str, str]:
    """What pretix calls its columns in all its languages, and the field that each holds."""
    return _fields_by_word("headers")


@cache
def only_in_pretix() -> Mapping[str, str]:
    """Headers that mean this in lists of pretix alone, and something else in others."""
    return _fields_by_word("only_in_pretix")


def _fields_by_word(key: str) -> dict[str, str]:
    headers = _read("pretix.json")[key]
    return {plain(word): field for field, held in headers.items() for word in held}


@cache
def _parts() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What pretix calls an attendee's name, and its given and family part."""
    parts = _read("pretix.json")["name_parts"]
    held = (parts[key] for key in ("prefixes", "given_name", "family_name"))
    prefixes, given, family = (frozenset(map(plain, some)) for some in held)
    return prefixes, given, family


def _read(name: str) -> dict[str, Any]:
    text = resource("intake").joinpath(name).read_text(encoding="utf-8")
    held: dict[str, Any] = json.loads(text)
    return held


def _of(text: str) -> Meaning | None:
    if known := words().get(text):
        return known
    if found := _name_part(text):
        return found if found.field else None
    if _SOMEBODY_ELSE.search(text) or text.startswith(BUYER):
        return None
    if inner := _IN_BRACKETS.match(text):
        return _own(words().get(inner[1].strip()))
    bare = " ".join(_BRACKETS.sub(" ", text).split()).strip(" :*?-")
    return _owned(bare) or _numbered(bare) or _several(bare) or _asked(bare)


def _name_part(text: str) -> Meaning | None:
    """The part in `Attendee name: Given name`; one that is no name of its own has no field."""
    before, colon, part = text.replace(" :", ":").partition(":")
    prefixes, given, family = _parts()
    if not colon or before.strip() not in prefixes:
        return None
    part = part.strip()
    if part in given:
        return Meaning("given_name", OWN)
    if part in family:
        return Meaning("family_name", OWN)
    held = words().get(part)
    known = held and held.field in {"name", "given_name", "family_name"}
    return _own(held) if known else Meaning("")


def _own(found: Meaning | None) -> Meaning | None:
    return Meaning(found.field, OWN, found.order) if found else None


def _numbered(text: str) -> Meaning | None:
    """A code or an order by its number, however the number is written: `Ticket nr`, `N° billet`."""
    spelt = _NUMBER.sub(" number ", text)
    for short, long in _SHORT:
        spelt = short.sub(long, spelt)
    spelt = " ".join(spelt.split())
    if spelt != text and (known := words().get(spelt)):
        return Meaning(known.field, LOOSE, known.order)
    rest = _OF.sub(" ", spelt.replace("number", " "))
    return Meaning(CODE, LOOSE) if "number" in spelt and _TICKET.fullmatch(rest.strip()) else None


def _owned(text: str) -> Meaning | None:
    if known := words().get(text):
        return known
    for cut in (_OWNER_FIRST, _OWNER_LAST):
        rest = cut.sub("", text, count=1)
        if rest != text and (known := words().get(rest)):
            return Meaning(known.field, GUESTS if _GUEST.search(text) else OWN, known.order)
        if rest != text and (known := _several(rest)):
            return known
    return None


def _several(text: str) -> Meaning | None:
    """What a header asks for that names two things: both names are one name."""
    parts = [part for part in _JOINED.split(text) if part]
    if len(parts) < 2:  # noqa: PLR2004 - one thing is not several
        return None
    fields = [held.field if (held := words().get(part)) else "" for part in parts]
    if set(fields) <= {"name", "given_name", "family_name"}:
        return Meaning("name", PLAIN, len(SYNONYMS["name"]))
    known = {field for field in fields if field}
    if len(known) == 1 and fields[0] in {"organisation", "email", "phone"}:
        return Meaning(fields[0], LOOSE if "" in fields else PLAIN, len(SYNONYMS[fields[0]]))
    return None


def _asked(text: str) -> Meaning | None:
    """What a question asks for, whose words say it somewhere."""
    rest = _QUESTION.sub("", text).strip(" ,:")
    rest = re.sub(
        r"^(?:(?:is|are|the|la|el|le|die|der|das|o|a|your|su|tu|votre|ihr|ihre|dein|deine) )+",
        "",
        rest,
    )
    if rest != text and (known := words().get(rest)):
        return Meaning(known.field, LOOSE, known.order)
    if rest != text and _ORGANISATION.search(rest) and not _NOT_A_NAME.search(rest):
        return Meaning("organisation", LOOSE, len(SYNONYMS["organisation"]))
    return None


def is_group(text: str) -> bool:
    """Whether *text* only says whose the columns below it are: `Attendee`, `Buyer details`."""
    name = re.sub(r" (?:info(?:rmation)?|details?|data|contact)$", "", plain(text))
    return bool(re.fullmatch(rf"{_OWNER}s?|orders?", name) or _SOMEBODY_ELSE.fullmatch(name))


def fields_of(headers: Iterable[str]) -> set[str]:
    """The fields that *headers* ask for."""
    return {held.field for header in headers if header and (held := meaning(header))}
