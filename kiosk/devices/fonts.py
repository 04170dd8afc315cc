"""The bundled fonts: the same letters on every laptop, for the scripts that names come in."""

import unicodedata
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from kiosk.bundled import resource
from kiosk.errors import BundledFileMissingError

_NOTO = (
    "NotoSans",
    "NotoSansAdlam",
    "NotoSansArabic",
    "NotoSansArmenian",
    "NotoSansBengali",
    "NotoSansCherokee",
    "NotoSansDevanagari",
    "NotoSansEthiopic",
    "NotoSansGeorgian",
    "NotoSansGujarati",
    "NotoSansGurmukhi",
    "NotoSansHanifiRohingya",
    "NotoSansHebrew",
    "NotoSansKannada",
    "NotoSansKhmer",
    "NotoSansLao",
    "NotoSansMalayalam",
    "NotoSansMyanmar",
    "NotoSansOlChiki",
    "NotoSansOriya",
    "NotoSansSinhala",
    "NotoSansTamil",
    "NotoSansTelugu",
    "NotoSansThaana",
    "NotoSansThai",
)
_FILES = (
    *(f"{stem}-{weight}.ttf" for stem in _NOTO for weight in ("Regular", "Bold")),
    "NotoSansNKo-Regular.ttf",
    "NotoSansSyriac-Regular.ttf",
    "NotoSansTifinagh-Regular.ttf",
    "NotoSerifTibetan-Bold.ttf",
    "KioskSansCJK-Regular.otf",
    "KioskSansCJK-Bold.otf",
    "NotoEmoji-Bold.ttf",
)
_EMOJI_FAMILY = "Noto Emoji"
_PROPERTY = "kiosk_bundled_fonts"
_QUIET = "qt.text.font.db=false"
"""Qt grumbles about each font that lacks letters which another one of the list has."""

_INVISIBLE = {"Cc", "Cf", "Zs", "Zl", "Zp"}
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def load_fonts(folder: Path | None = None) -> tuple[str, ...]:
    """The bundled families, the first one first; the application reads their files once.

    Raises BundledFileMissingError.
    """
    application = cast("QGuiApplication", QGuiApplication.instance())  # without one, a defect
    loaded = application.property(_PROPERTY)
    if loaded is None:
        loaded = _read_all(folder or resource("fonts"))
        QFontDatabase.setApplicationEmojiFontFamilies([_EMOJI_FAMILY])
        application.setProperty(_PROPERTY, loaded)
    return tuple(loaded)


def badge_font(*, bold: bool, pixel_size: float) -> QFont:
    """The font of badges, in pixels of the painter that it is for.

    Fractions of a pixel are kept where Qt keeps them, and the letters are never bent to
    the pixel grid: a text is as wide on the screen as on paper.
    """
    font = QFont()
    font.setFamilies(load_fonts())
    font.setBold(bold)
    font.setPixelSize(max(1, round(pixel_size)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def missing_characters(text: str) -> str:
    """The characters of *text* for which the bundle has no letter form, each once.

    A laptop's own fonts may have one: the badge would be another on each.
    """
    visible = [character for character in dict.fromkeys(text) if not _is_invisible(character)]
    if not visible:
        return ""
    bundled = [QRawFont.fromFont(QFont(family, 20)) for family in load_fonts()]
    has = [font.supportsCharacter for font in bundled]
    return "".join(each for each in visible if not any(known(ord(each)) for known in has))


def _read_all(folder: Path) -> list[str]:
    QLoggingCategory.setFilterRules(_QUIET)
    families: dict[str, None] = {}
    for name in _FILES:
        number = QFontDatabase.addApplicationFont(str(folder / name))
        if number < 0:
            raise BundledFileMissingError(folder / name)
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return list(families)


def _is_invisible(character: str) -> bool:
    invisible = unicodedata.category(character) in _INVISIBLE
    return invisible or ord(character) in _VARIATION_SELECTORS
