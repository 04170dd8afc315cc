#!/usr/bin/env python3
"""Make the bundled fonts from the packages that README.md names.

`python3 make_fonts.py UNPACKED [FOLDER]` reads the packages, unpacked into UNPACKED as README.md
shows, and writes every font file into FOLDER, or next to itself. Needs fontTools. The same
packages give the same bytes.
"""

import shutil
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTCollection, TTFont, newTable  # type: ignore[import-untyped]
from fontTools.ttLib.tables import otTables  # type: ignore[import-untyped]

SCRIPTS = (
    "Adlam",
    "Arabic",
    "Armenian",
    "Bengali",
    "Cherokee",
    "Devanagari",
    "Ethiopic",
    "Georgian",
    "Gujarati",
    "Gurmukhi",
    "HanifiRohingya",
    "Hebrew",
    "Kannada",
    "Khmer",
    "Lao",
    "Malayalam",
    "Myanmar",
    "OlChiki",
    "Oriya",
    "Sinhala",
    "Tamil",
    "Telugu",
    "Thaana",
    "Thai",
)
OF_ONE_WEIGHT = (
    "NotoSansNKo-Regular",
    "NotoSansSyriac-Regular",
    "NotoSansTifinagh-Regular",
    "NotoSerifTibetan-Bold",
)
"""Of the first three there is no other; of Tibetan it would be the heaviest of all scripts."""

WEIGHTS = ("Regular", "Bold")
SUBSET_FAMILY = "Kiosk Sans CJK"
"""A subset is a modified version, so it does not go by its origin's name."""

IN_NAMES_BUT_NO_LIST = "喆堃祎犇頔颕赟邨﨑髙濵栁邉彅晄曻煕"

_EMOJI = "package/700Bold/NotoEmoji_700Bold.ttf"
_HINTS = ("fpgm", "prep", "cvt ")

_SIMPLIFIED_CHINESE = 2
"""The face of the collection whose shapes are used where countries draw a character differently."""

_FIRST_HAN = "\u3400"
_FOLDER = Path(__file__).resolve().parent


def main() -> None:
    """Write all fonts into the folder that the command line names."""
    unpacked, folder, *_ = (*map(Path, sys.argv[1:]), _FOLDER)
    fonts = unpacked / "usr/share/fonts"
    shutil.copyfile(unpacked / _EMOJI, folder / "NotoEmoji-Bold.ttf")
    for stem in OF_ONE_WEIGHT:
        write_without_hints(fonts / f"truetype/noto/{stem}.ttf", folder / f"{stem}.ttf")
    for weight in WEIGHTS:
        latin = f"NotoSans-{weight}.ttf"  # Greek and Cyrillic too; the window's own, with hints
        shutil.copyfile(fonts / "truetype/noto" / latin, folder / latin)
        for script in SCRIPTS:
            name = f"NotoSans{script}-{weight}.ttf"
            write_without_hints(fonts / "truetype/noto" / name, folder / name)
        collection = fonts / f"opentype/noto/NotoSansCJK-{weight}.ttc"
        write_subset(collection, weight, folder / f"KioskSansCJK-{weight}.otf")


def write_without_hints(source: Path, path: Path) -> None:
    """Leave out what bends letters to a pixel grid, and the names of glyphs: a third of a file."""
    font = TTFont(source, recalcTimestamp=False)
    for table in _HINTS:
        if table in font:
            del font[table]
    for glyph in font.getGlyphOrder():
        font["glyf"][glyph].removeHinting()
    font["post"].formatType = 3.0
    if "Thaana" in source.name:
        _name_script(font, "thaa")
    font.save(path)


def _name_script(font: TTFont, script: str) -> None:
    """Say that the font is made for *script*: Qt uses none for it that has no rules of it."""
    rules = newTable("GSUB")
    rules.table = otTables.GSUB()
    rules.table.Version = 0x00010000
    rules.table.ScriptList = otTables.ScriptList()
    record = otTables.ScriptRecord()
    record.ScriptTag, record.Script = script, otTables.Script()
    record.Script.DefaultLangSys = otTables.DefaultLangSys()
    record.Script.DefaultLangSys.ReqFeatureIndex = 0xFFFF
    record.Script.DefaultLangSys.FeatureIndex = []
    record.Script.LangSysRecord = []
    rules.table.ScriptList.ScriptRecord = [record]
    rules.table.FeatureList, rules.table.LookupList = otTables.FeatureList(), otTables.LookupList()
    rules.table.FeatureList.FeatureRecord, rules.table.LookupList.Lookup = [], []
    font["GSUB"] = rules


def write_subset(collection: Path, weight: str, path: Path) -> None:
    """Keep the characters that names are written with, in one face, without hints."""
    font = TTCollection(collection, recalcTimestamp=False).fonts[_SIMPLIFIED_CHINESE]
    options = Options(hinting=False, desubroutinize=False, name_IDs=["*"], recalc_timestamp=False)
    options.layout_features = ["ccmp", "ljmo", "vjmo", "tjmo", "mark"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=cjk_characters())
    subsetter.subset(font)
    _rename(font, weight)
    font.save(path)


def cjk_characters() -> set[int]:
    """Characters of the mainland, Taiwan, Japan, Korea; kana, bopomofo, signs."""
    blocks = chain(
        range(0x1100, 0x1200),  # Hangul letters
        range(0x2E80, 0x2FE0),  # radicals
        range(0x3000, 0x3190),  # signs, kana, bopomofo, Hangul letters again
        range(0x31A0, 0x3200),  # bopomofo, kana
        range(0xAC00, 0xD7A4),  # Hangul syllables
        range(0xFF00, 0xFFF0),  # full and half width
    )
    lists = chain(
        _two_byte_codes("gb2312", range(0xB0, 0xF8)),
        _two_byte_codes("big5", range(0xA4, 0xFA)),
        _two_byte_codes("euc_jp", range(0xB0, 0xF5)),
    )
    return {*blocks, *lists, *map(ord, IN_NAMES_BUT_NO_LIST)}


def _two_byte_codes(encoding: str, leads: range) -> Iterator[int]:
    for lead in leads:
        for trail in range(0x40, 0xFF):
            text = bytes((lead, trail)).decode(encoding, errors="ignore")
            if len(text) == 1 and text >= _FIRST_HAN:
                yield ord(text)


def _rename(font: TTFont, weight: str) -> None:
    texts = {
        1: SUBSET_FAMILY,
        2: weight,
        3: f"{SUBSET_FAMILY} {weight}, from Noto Sans CJK",
        4: f"{SUBSET_FAMILY} {weight}",
        6: f"{SUBSET_FAMILY.replace(' ', '')}-{weight}",
    }
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in {0, 5, 8, 9, 11, 13, 14}]
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [texts[6]]
    top.topDictIndex[0].FullName = texts[4]
    top.topDictIndex[0].FamilyName = SUBSET_FAMILY


if __name__ == "__main__":
    main()
