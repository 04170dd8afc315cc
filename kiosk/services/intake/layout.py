"""Which of the columns below a header hold what, and which are kept."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.listing import LeftOut
from kiosk.domain.session import session_words
from kiosk.services.intake.counts import how_many, how_many_guests
from kiosk.services.intake.header import NAMES, Header
from kiosk.services.intake.meanings import LOOSE, Meaning, meaning, only_in_pretix, pretix_headers
from kiosk.services.intake.newsletters import newsletters
from kiosk.services.intake.sensitive import sensitive
from kiosk.services.intake.sensitive_sessions import is_session, is_ticked
from kiosk.services.intake.sensitive_values import sensitive_values
from kiosk.services.intake.statuses import paid as paid_words
from kiosk.services.intake.statuses import telling, vocabulary, word, words_of
from kiosk.services.intake.synonyms import (
    ALTERNATIVES,
    CODE,
    PAID,
    SPARE_CODES,
)
from kiosk.services.intake.systems import system

KIOSK, DROPPED = "kiosk", "dropped"
"""Why columns are left out that are not sensitive: ours, and the organiser's choice."""

_WEAK_STATUS = frozenset(
    {"attending", "rsvp", "rsvp status", "estado", "statut", "in", "response", "approval",
     "order status", "financial status", "are you coming", "are you attending", "will you attend",
     "will you be attending", "asistira", "asistiras", "cancelled", "order cancelled", "stav",
     "rsvp response", "stan", "etat", "stato", "approved", "is approved", "deleted", "refunded",
     "refund status", "waitlisted", "on waitlist", "cancelled at", "cancellation date",
     "will you attend in person", "are you attending in person"}
)  # fmt: skip
"""Headers that may as well ask something else: they count if they answer as a status does."""

_STATUS = re.compile(
    r"(?<!ription )(?<!mail )(?<!letter )(?<!ership )(?<!marital )(?<!check-in )\bstatus\b"
    r"|\bstand$|stand\b.*\b(?:anmeldung|registrierung)|(?:registrierungs|anmeld|zahlungs|bestell|anmalnings)\w*"
    r"|\b(?:payment|transaction|zahlung|paiement|pagamento|pago)\b|\bstav\b|\bsituac\w+|\bestado\b"
    r"|\bstatut\b|\bstato\b|\btila\b|\bdurum\w*|статус|состояни|стан\b|狀態|状态|状況|状態|ステータス"
    r"|상태|결제|حال|وضع|สถานะ|trang thai|κατασταση|סטטוס"  # noqa: RUF001 - words of many languages
)
"""What speaks of a status somewhere in a header."""

_BARE = frozenset(
    {"name", "names", "nom", "noms", "nombre", "nombres", "nome", "naam", "navn", "namn", "nimi",
     "nume", "имя", "ім'я", "ชื่อ", "isim", "이름", "الاسم"}
)  # fmt: skip
"""What in some lists is one part of a name, and all of it in others."""

_COUNTS = frozenset({"quantity", "guests"})
_SEVERAL = ALTERNATIVES | {CODE, "status", "checked_in_before", "sessions"}

_EMAIL = re.compile(r"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*")


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns, by their places, hold a field, and which are kept for the organiser.

    `fates` are the places that are left out, each with its reason word; `sensitive` those
    that are, or would be, left out for their own sake. `maybe_statuses` are in no field,
    and answer as a column of status does.
    """

    headers: tuple[str, ...]
    fields: Mapping[str, tuple[int, ...]]
    kept: tuple[int, ...]
    fates: tuple[tuple[int, str], ...]
    left_out: tuple[LeftOut, ...]
    sensitive: Mapping[int, str]
    maybe_statuses: tuple[int, ...]
    system: str
    defused: bool

    @property
    def codes(self) -> tuple[int, ...]:
        """The columns that hold codes, the best first."""
        return self.fields.get(CODE, ())


def lay_out(
    header: Header,
    mapping: Mapping[str, int | None],
    *,
    keep: Collection[int] = (),
    drop: Collection[int] = (),
    sessions: Collection[str] = (),
) -> Layout:
    """What the columns of *header* hold; *mapping* says it for some fields, by place.

    A field whose place is None is in no column. *keep* are the places of columns that
    stay although they are sensitive, *drop* of those that go although they are not.
    *sessions* are what the sessions of the programme are called.
    """
    names = header.plain
    written_by = system(names)
    fields = _recognised(header, keep, written_by)
    fields |= _statuses(header, fields)
    _add_spare_codes(header, fields, written_by)
    mapped = {field: () if place is None else (place,) for field, place in mapping.items()}
    chosen = {place for place in mapping.values() if place is not None}
    unread = {*drop} - chosen
    read = {
        field: tuple(place for place in places if place not in unread)
        for field, places in {**fields, **mapped}.items()
    }
    fields = {field: places for field, places in read.items() if places}
    claimed = {place for places in fields.values() for place in places}
    suspects = sensitive_columns(header, claimed, sessions)
    left_out = _left_out(header, suspects, {*keep, *chosen}, drop)
    defused = any(name.startswith("kiosk ") for name in names)
    return Layout(
        headers=tuple(_undefused(cell) for cell in header.cells) if defused else header.cells,
        fields=fields,
        kept=tuple(place for place in range(len(names)) if place not in left_out),
        fates=tuple(left_out.items()),
        left_out=tuple(LeftOut(header.cells[place], why) for place, why in left_out.items()),
        sensitive=suspects,
        maybe_statuses=maybe_statuses(header, claimed),
        system=written_by,
        defused=defused,
    )


def _recognised(
    header: Header, keep: Collection[int], written_by: str
) -> dict[str, tuple[int, ...]]:
    """The columns that each field may be read from, the best first."""
    names = header.plain
    ranked: dict[str, list[tuple[bool, tuple[int, int], int]]] = {}
    for place, cell in enumerate(header.cells):
        held = meaning(cell) if cell else _unnamed(header, place)
        if written_by == "pretix" and (field := only_in_pretix().get(names[place])):
            held = Meaning(field)
        if held and (place in keep or not sensitive(names[place])):
            ranked.setdefault(held.field, []).append((place in header.secondary, held.rank, place))
    fields = {field: tuple(place for *_, place in sorted(found)) for field, found in ranked.items()}
    _complete_names(header, fields)
    if "order" not in fields or names[fields["order"][0]] not in pretix_headers():
        job = {"position"} & {names[place] for place in fields.get("position", ())}
        if job:
            fields.pop("position")  # which is somebody's job
    for field in _COUNTS & fields.keys():
        named = field == "guests" and not NAMES.isdisjoint(fields)
        fields[field] = tuple(p for p in fields[field] if _counts(header, p, named=named))
    if {"order#", "payment type"} <= set(names):  # Eventyay's order, and how it was paid
        _without(fields, names, {CODE: "ticket id", "ticket_type": "ticket type"})
    united = _united if written_by == "kiosk" else _first
    return {
        field: held if field in _SEVERAL else united(header, held) for field, held in fields.items()
    }


def _first(_header: Header, held: tuple[int, ...]) -> tuple[int, ...]:
    return held[:1]


def _united(header: Header, held: tuple[int, ...]) -> tuple[int, ...]:
    """The columns of a field in an export of ours, which may unite several lists.

    A column that is mostly filled where the first is filled too stands in the same list,
    which was read by its first.
    """
    if len(held) <= 1:
        return held
    first = {at for at, row in enumerate(header.sample) if row[held[0] : held[0] + 1] > [""]}
    others = []
    for place in held[1:]:
        filled = {at for at, row in enumerate(header.sample) if row[place : place + 1] > [""]}
        if 2 * len(filled & first) < len(filled):
            others.append(place)
    return (*held[:1], *others)


def _complete_names(header: Header, fields: dict[str, tuple[int, ...]]) -> None:
    """Let a bare `Name` be the family name beside a given name, and the other way round."""
    missing = {"given_name", "family_name"} - fields.keys()
    names = fields.get("name", ())
    if len(missing) != 1 or not names or header.plain[names[0]] not in _BARE:
        return
    other = fields[next(iter({"given_name", "family_name"} - missing))][0]
    pairs = [
        (row[names[0]].split(), row[other].split())
        for row in header.sample
        if max(names[0], other) < len(row) and row[names[0]] and row[other]
    ]
    whole = sum(set(part) <= set(full) for full, part in pairs)
    if pairs and whole * 2 < len(pairs):
        fields[missing.pop()] = fields.pop("name")[:1]


def _without(
    fields: dict[str, tuple[int, ...]], names: Sequence[str], unlike: Mapping[str, str]
) -> None:
    for field, name in unlike.items():
        fields[field] = tuple(p for p in fields.get(field, ()) if names[p] != name)


def _unnamed(header: Header, place: int) -> Meaning | None:
    """What a column without a header holds: addresses of e-mail, if hardly anything else."""
    cells = [row[place] for row in header.sample if place < len(row) and row[place].strip()]
    found = sum(bool(_EMAIL.fullmatch(cell)) for cell in cells)
    return Meaning("email", LOOSE) if found and found * 5 >= len(cells) * 4 else None


def _counts(header: Header, place: int, *, named: bool) -> bool:
    """Whether a column counts people, or names guests, as far as the sample goes."""
    cells = {row[place] for row in header.sample if place < len(row) and row[place].strip()}
    read = how_many_guests if named else how_many
    said = sum(read(cell) is not None or cell.strip("+-x ")[:1].isdecimal() for cell in cells)
    return said * 2 >= len(cells)


def _statuses(header: Header, fields: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """The columns of status, and that of payment if it answers yes or no.

    The first counts in any case; others, and those whose headers are not known but speak
    of a status, if they answer as one.
    """
    names, letters = header.plain, newsletters(header)
    held = [
        place
        for place in fields.get("status", ())
        if place not in letters and (names[place] not in _WEAK_STATUS or _answers(header, place))
    ]
    claimed = {place for places in fields.values() for place in places}
    guessed = [
        place
        for place, name in enumerate(names)
        if place not in (*claimed, *letters) and _STATUS.search(name) and _tells(header, place)
    ]
    others = [place for place in held[1:] if _answers(header, place)] + guessed
    paid = [
        place
        for place in fields.get(PAID, ())
        if (words := _words(header, place)) and words <= set(paid_words())
    ]
    return {"status": (*held[:1], *others), PAID: tuple(paid[:1])}


def _tells(header: Header, place: int) -> bool:
    """Whether most words in a column are such as hardly any but one of status holds."""
    words = _words(header, place)
    return not sensitive(header.plain[place]) and len(words & telling()) * 2 > len(words)


def maybe_statuses(header: Header, claimed: Collection[int]) -> tuple[int, ...]:
    """Columns that no field holds, and that may say of somebody that they are not to come."""
    known = {*claimed, *newsletters(header)}
    return tuple(
        place
        for place in range(len(header.cells))
        if place not in known
        and _tells(header, place)
        and _words(header, place) & words_of("pending", "cancelled", "unpaid", "void")
    )


def _answers(header: Header, place: int) -> bool:
    """Whether most words in a column are known as those of a status."""
    words = _words(header, place)
    return bool(words) and len(words & set(vocabulary(header.plain[place]))) * 2 >= len(words)


def _words(header: Header, place: int) -> set[str]:
    """The words in a column, blanks aside, as far as the sample goes."""
    cells = (row[place] for row in header.sample if place < len(row))
    return {word(cell) for cell in cells if cell.strip()}


def _add_spare_codes(header: Header, fields: dict[str, tuple[int, ...]], written_by: str) -> None:
    """Where no column holds codes, the first that differs in every row has to do."""
    if fields.get(CODE):
        return
    names = header.plain
    found = [
        place
        for spare in (*SPARE_CODES, *("#",) * (written_by == "webropol"))
        for place in fields.get(spare) or (p for p, name in enumerate(names) if name == spare)
    ]
    apart = next((place for place in found if _is_apart(header, place)), None)
    if found:
        fields[CODE] = (found[0] if apart is None else apart,)


def _is_apart(header: Header, place: int) -> bool:
    cells = [row[place] for row in header.sample if place < len(row) and row[place]]
    return bool(cells) and len(set(cells)) == len(cells)


def sensitive_columns(
    header: Header, claimed: Collection[int], sessions: Collection[str] = ()
) -> dict[int, str]:
    """Columns that would harm people, by place: by their headers, or by what they hold.

    Those that are *claimed* by a field are told by their headers alone. A column of ticks
    that is called like one of the *sessions* asks who comes to it.
    """
    found = {}
    titles = set(map(session_words, sessions))
    for place, name in enumerate(header.plain):
        cells = [row[place] for row in header.sample if place < len(row)]
        reason = sensitive(name)
        is_title = session_words(header.cells[place]) in titles
        if reason and (is_ticked(cells) if is_title else is_session(name, reason, cells)):
            reason = ""
        if reason := reason or (place not in claimed and sensitive_values(cells)) or "":
            found[place] = reason
    return found


def _left_out(
    header: Header, suspects: Mapping[int, str], keep: Collection[int], drop: Collection[int]
) -> dict[int, str]:
    """The columns that are not kept, by place, each with its reason."""
    found = {}
    for place, name in enumerate(header.plain):
        reason = KIOSK if name.startswith("kiosk ") else suspects.get(place, "")
        if reason and (reason == KIOSK or place not in keep):
            found[place] = reason
        elif place in drop:
            found[place] = DROPPED
    return found


def _undefused(cell: str) -> str:
    return cell.removeprefix("'")
