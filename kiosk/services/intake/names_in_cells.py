"""The name in one row: one text, as its owner writes it, and its parts where a list has them.

A full name is never cut in two. It is the truth where a list has one; a first and last
name stand before it only where the column holds what people call themselves on a screen.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kiosk.services.intake.cells import tidy
from kiosk.services.intake.header import Header
from kiosk.services.intake.layout import Layout
from kiosk.services.intake.synonyms import plain

_NOBODY = """
    not provided|unassigned|unknown|no name|noname|no first name|no last name|name requested|
    fnu|lnu|tbc|to be announced|to be confirmed|to be determined|xx|xxx|xxxx|
    sin nombre|sin apellido|sin apellidos|no proporcionado|desconocido|desconocida|
    por confirmar|no aplica|s/n|sans nom|inconnu|inconnue|non renseigné|à confirmer|
    k. a.|k.a.|keine angabe|unbekannt|n. n.|n.n.|nn|ohne namen|
    sem nome|desconhecido|desconhecida|não informado|a confirmar|
    senza nome|sconosciuto|sconosciuta|da definire|onbekend|n.v.t.|nvt|
    nie podano|brak danych|brak imienia|okänd|ukendt|ukjent|tuntematon|bilinmiyor|
    无|無|未知|没有|沒有|未填写|未填寫|未提供|暂无|暫無|待定|不明|なし|未定|未記入|
    없음|미정|미입력|모름|لا يوجد|غير معروف|بدون اسم|غير متوفر|مجهول|ندارد|نامشخص|
    нет|неизвестно|без имени|не указано|не указан|н/д|немає|невідомо|не вказано|
    không có|chưa có|không rõ|अज्ञात|उपलब्ध नहीं|ไม่ระบุ|ไม่มี|ไม่ทราบ
"""
_WORDS = frozenset(word.strip() for word in _NOBODY.split("|"))
_WRITTEN_BY_PROGRAMS = frozenset(
    f"{word} {word}"
    for word in (*_WORDS, "info requested", "null", "none", "undefined", "nan", "n/a")
)
_PLACEHOLDERS = _WORDS | _WRITTEN_BY_PROGRAMS
_LONGEST = max(map(len, _PLACEHOLDERS)) + 2

_ON_SCREEN = frozenset(
    {"display name", "sort name", "screen name", "user name", "username", "nickname"}
    | {"user name (original name)", "name (original name)", "original name"}
)
"""Columns that hold what people or programs call somebody; first and last name are better."""

_FAMILY_FIRST = re.compile(
    r"sort name|(last|family|sur) ?(name)?, ?(first|given)|nachname, ?vorname|apellidos?, ?nombre|"
    r"\bnom, ?prenom|cognome, ?nome|sobrenome, ?nome"
)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_BROKEN = re.compile(
    "\ufffd|[?]{2,}|[ÃÂÐÑ][\u0080-\u00bf\u20ac\u201a-\u2026\u2030\u2039\u203a\u2122]"
)


_JUST_NAME = "name"
MIDDLE, SECOND = "middle_name", "second_family_name"
"""What people write between given and family name, as a Dutch prefix or a patronymic, and the
family name behind the first. English middle names are not: few people go by them."""


class ReadName(NamedTuple):
    """A name and its parts; `doubt` is a reason word where it may be none."""

    name: str
    given: str
    family: str
    doubt: str = ""


class NameReader:
    """Finds the name in the rows below one header."""

    def __init__(self, header: Header, layout: Layout) -> None:
        full = layout.fields.get("name", ())
        headers = {place: plain(layout.headers[place]) for place in full}
        self._full = tuple(place for place in full if headers[place] not in _ON_SCREEN)
        self._shown = tuple(place for place in full if headers[place] in _ON_SCREEN)
        self._turned = {place for place in full if _FAMILY_FIRST.search(headers[place])}
        self._given = layout.fields.get("given_name", ())
        self._family = layout.fields.get("family_name", ())
        if [headers[place] for place in self._full] == [_JUST_NAME] and self._lack_half(header):
            self._given, self._family = self._given or self._full, self._family or self._full
            self._full = ()
        self._middle = layout.fields.get(MIDDLE, ())
        self._second = layout.fields.get(SECOND, ())
        self._places = (*self._full, *self._given, *self._family, *self._shown)

    def read(self, row: Sequence[str]) -> ReadName:
        """The name in *row*, empty if nobody has been named."""
        given, family = _part(row, self._given), self._family_name(row)
        joined = f"{given} {family}" if given and family else given or family
        if self._middle and given and family:
            joined = _between(given, _part(row, self._middle), family)
        name = self._one_of(row, self._full)
        if name and joined and name != joined:
            is_turned = name.casefold() == f"{family}, {given}".casefold()
            name = joined if is_turned else _better_written(name, joined)
        name = name or joined or self._one_of(row, self._shown)
        if name:
            return ReadName(name, given, family, "" if name.isalpha() else _doubt(name))
        mailed = any(_EMAIL.fullmatch(row[place].strip()) for place in self._places)
        return ReadName("", given, family, "email_as_name" if mailed else "")

    def _family_name(self, row: Sequence[str]) -> str:
        """The family name, with the second one where that has a column of its own."""
        first = _part(row, self._family)
        second = _part(row, self._second) if self._second else ""
        if not first or not second or f" {first} ".casefold().endswith(f" {second} ".casefold()):
            return first or second
        return f"{first} {second}"

    def _one_of(self, row: Sequence[str], places: Iterable[int]) -> str:
        for place in places:
            if name := _name(row[place]):
                return _turned(name) if place in self._turned else name
        return ""

    def _lack_half(self, header: Header) -> bool:
        """Whether the column called just `Name` holds what the one column of a part lacks."""
        if bool(self._given) == bool(self._family):
            return False
        whole, part = self._full[0], (self._given or self._family)[0]
        width = max(whole, part)
        pairs = [
            (row[whole].split(), row[part].split()) for row in header.sample if len(row) > width
        ]
        both = [(set(name), set(said)) for name, said in pairs if name and said]
        return bool(both) and not any(said <= name for name, said in both)


def _between(given: str, middle: str, family: str) -> str:
    """All three, unless the given name or the family name has the middle one in it."""
    said = f" {given} {family} ".casefold()
    if not middle or f" {middle} ".casefold() in said:
        return f"{given} {family}"
    return f"{given} {middle} {family}"


def _part(row: Sequence[str], places: tuple[int, ...]) -> str:
    if len(places) == 1:
        return _name(row[places[0]])
    return next(filter(None, (_name(row[place]) for place in places)), "")


def _name(cell: str) -> str:
    """*cell*, unless it stands for nobody or is an e-mail address."""
    if not cell:
        return ""
    text = tidy(cell)
    if len(text) <= _LONGEST and text.strip("[](){}<>").casefold() in _PLACEHOLDERS:
        return ""
    return "" if "@" in text and _EMAIL.fullmatch(text) else text


def _better_written(name: str, joined: str) -> str:
    """*name*, or its parts where they say the same with capitals that somebody thought about."""
    if (name.islower() or name.isupper()) and name.casefold() == joined.casefold():
        return name if joined.islower() or joined.isupper() else joined
    return name


def _turned(name: str) -> str:
    """`Last, First` as people say it; anything else as it is."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and given and "," not in given else name


def _doubt(name: str) -> str:
    if not any(map(str.isalpha, name)):
        return "name_without_letters"
    return "damaged_name" if ("?" in name or not name.isascii()) and _BROKEN.search(name) else ""
