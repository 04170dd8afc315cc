"""How many people a cell speaks of: in digits, in words, as a sum, or by their names."""

import re
from functools import cache

from kiosk.services.intake.cells import tidy, without_accents
from kiosk.services.intake.statuses import word, words_of

_WORDS = """
    0 zero cero nul zéro ноль ゼロ
    1 one a an single un una uno ein eine einen eins um uma één jeden один одна 一 واحد
    2 two both pair couple dos deux zwei dois duas due twee dwa два две 二 两 兩 اثنان
    3 three tres trois drei três tre drie trzy три 三 ثلاثة
    4 four cuatro quatre vier quatro quattro cztery четыре 四 أربعة
    5 five cinco cinq fünf cinque vijf pięć пять 五 خمسة
    6 six seis sechs sei zes sześć шесть 六 ستة
    7 seven siete sept sieben sete sette zeven siedem семь 七
    8 eight ocho huit acht oito otto osiem восемь 八
    9 nine nueve neuf neun nove negen dziewięć девять 九
    10 ten diez dix zehn dez dieci tien dziesięć десять 十
    11 eleven once onze elf undici
    12 twelve doce douze zwölf doze dodici twaalf
"""
_UNITS = """
    ticket tickets pass passes seat seats place places person persons people pax adult adults
    child children kid kids guest guests attendee attendees participant participants member members
    student students senior seniors admission admissions entry entries
    entrada entradas boleto boletos persona personas adulto adultos adulta adultas niño niños niña
    niñas invitado invitados invitada invitadas asistente asistentes asiento asientos
    billet billets personne personnes adulte adultes enfant enfants invité invités
    karte karten platz plätze personen erwachsene erwachsener kind kinder gast gäste teilnehmer
    ingresso ingressos bilhete bilhetes pessoa pessoas criança crianças convidado convidados
    biglietto biglietti persone adulti bambino bambini ospite ospiti posto posti
    personen volwassene volwassenen kinderen gasten kaart kaarten
    osoba osoby osób bilet bilety biletów билет билета билетов человек человека мест места
    人 名 张 張 位 枚 票 名様 명 매 장 인 شخص أشخاص تذاكر
"""
_GAP = re.compile(
    r"\s*(?:[,;+&/\n]|(?<!\w)(?:and|plus|y|e|et|und|en|i|и|和|と)(?!\w))\s*", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:x ?)?([+-]?\d{1,9})(?:[.,]0{1,2})?(?: ?x)?", re.IGNORECASE)
_TIMES = re.compile(r"(\d{1,4}) ?[x×*] ?[^\d].*|[^\d]+[x×*] ?(\d{1,4})", re.IGNORECASE)  # noqa: RUF001
_OF_UNITS = re.compile(r"\+?(\d{1,4}|[^\W\d]+) ?\(?([^\W\d][^\d()]*)\)?")
_PLUS = re.compile(r"(?:\+ ?|plus[ -])(\d{1,2}|\w+)", re.IGNORECASE)
_LABEL = re.compile(r"^\s*[^\W\d]+(?: [^\W\d]+)?\s*:\s*")
_NO_NAME = re.compile(
    r"[\d@:?!()#/=]|^(?:not|maybe|perhaps|unknown|unsure|pending|quiz)\b", re.IGNORECASE
)
_LONGEST_NAME = 5


def how_many(cell: str) -> int | None:
    """How many *cell* says: `2`, `two`, `3 tickets`, `2 x Adult`, `1 adult + 2 children`.

    None for what is no number of people, such as `3 Day Pass`.
    """
    text = tidy(cell)
    if found := _NUMBER.fullmatch(text):
        return int(found[1])
    parts = [part for part in _GAP.split(text.strip("+ ")) if part.strip()]
    counts = [_one(part.strip()) for part in parts]
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None


def how_many_guests(cell: str) -> int | None:
    """How many more *cell* says come along: a number, `+1`, a yes or no, or their names."""
    text = tidy(_LABEL.sub("", cell, count=1))
    said = word(text)
    if not text or said in words_of("no") or said in _nobody():
        return 0
    if said in words_of("yes"):
        return 1
    if plus := _PLUS.fullmatch(text):
        return _numeral(plus[1])
    counted = how_many(text)
    return counted if counted is not None else _named(cell)


def _one(part: str) -> int | None:
    """What one part of a sum says."""
    if (plain := _numeral(part)) is not None:
        return plain
    if times := _TIMES.fullmatch(part):
        return int(times[1] or times[2])
    found = _OF_UNITS.fullmatch(part)
    if found and without_accents(found[2].strip().casefold()) in _units():
        return _numeral(found[1])
    return None


def _numeral(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    return _numerals().get(without_accents(text.casefold()))


def _named(cell: str) -> int | None:
    """How many names stand in *cell*; None where a part is none."""
    parts = [tidy(part) for part in _GAP.split(_LABEL.sub("", cell, count=1)) if tidy(part)]
    counts = [1 if _is_name(part) else _one(part) for part in parts]
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        len(words) <= _LONGEST_NAME
        and not _NO_NAME.search(text)
        and text[0].isalpha()
        and not text[0].islower()
    )


@cache
def _numerals() -> dict[str, int]:
    lines = (line.split() for line in _WORDS.strip().splitlines())
    return {without_accents(said.casefold()): int(line[0]) for line in lines for said in line[1:]}


@cache
def _units() -> frozenset[str]:
    return frozenset(without_accents(unit.casefold()) for unit in _UNITS.split())


@cache
def _nobody() -> frozenset[str]:
    return frozenset(
        {"none", "nobody", "no one", "no guests", "no guest", "ninguno", "ninguna", "nadie",
         "sin acompanante", "keine", "keiner", "niemand", "aucun", "personne", "nessuno",
         "ninguem", "nenhum", "geen", "nikt", "нет", "无", "無", "なし", "없음"}
    )  # fmt: skip
