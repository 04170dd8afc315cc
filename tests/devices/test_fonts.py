import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QRawFont

from kiosk.bundled import resource
from kiosk.devices.fonts import badge_font, load_fonts, missing_characters
from kiosk.errors import BundledFileMissingError
from tests.support.hostile_names import HOSTILE_NAMES

NOBODYS_LETTER = "\U0010fffd"


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
def test_no_letter_of_a_name_is_missing(name: str) -> None:
    assert missing_characters(name) == ""


def test_the_bundled_files_alone_have_every_letter_and_emoji() -> None:
    fonts = [QRawFont(str(path), 20) for path in sorted(resource("fonts").glob("*-Bold.?tf"))]
    letters = {
        letter
        for name in HOSTILE_NAMES.values()
        for letter in name
        if unicodedata.category(letter)[0] not in "CZ"
    }
    missing = [
        letter
        for letter in letters
        if not any(font.supportsCharacter(ord(letter)) for font in fonts)
    ]
    assert missing == []


def painted(text: str) -> bytes:
    picture = QImage(60, 60, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setFont(badge_font(bold=True, pixel_size=30))
    painter.drawText(picture.rect(), text)
    painter.end()
    return bytes(picture.constBits())


@pytest.mark.parametrize(
    "name",
    [
        "𞤀𞤣𞤢𞤥",
        "ᏣᎳᎩ",
        "𐴌𐴟𐴇𐴥𐴝𐴚𐴒𐴙𐴝",
        "ᱥᱟᱱᱛᱟᱲ",
        "ସୁଭାଷ ଚନ୍ଦ୍ର",
        "އަހުމަދު",
        "ߒߞߏ",
        "ܐܫܘܪ ܒܝܬ",
        "ⵉⴷⵉⵔ",
        "བསྟན་འཛིན་རྒྱ་མཚོ་",
    ],
)
def test_names_of_smaller_scripts_have_all_their_letters_too(name: str) -> None:
    assert missing_characters(name) == ""
    letters = {each for each in name if unicodedata.category(each).startswith("L")}
    assert len({painted(each) for each in letters}) == len(letters)  # boxes are all alike


def test_what_only_the_fonts_of_this_laptop_may_have_is_missing() -> None:
    assert missing_characters("Ann ꀀ") == "ꀀ"


def test_a_character_without_a_form_is_named_once() -> None:
    text = f"Ann{NOBODYS_LETTER} Lee{NOBODYS_LETTER}"
    assert missing_characters(text) == NOBODYS_LETTER


def test_the_families_are_read_once() -> None:
    families = load_fonts()
    assert families[0] == "Noto Sans"
    assert {"Kiosk Sans CJK", "Noto Emoji"} < set(families)
    assert load_fonts(Path("nowhere")) == families


def test_both_weights_come_from_the_bundle() -> None:
    assert badge_font(bold=True, pixel_size=12.4).bold()
    assert badge_font(bold=False, pixel_size=0).pixelSize() == 1
    assert badge_font(bold=False, pixel_size=12).families() == list(load_fonts())


def test_a_font_that_is_not_there_is_named(qapp: QGuiApplication, tmp_path: Path) -> None:
    loaded = load_fonts()
    qapp.setProperty("kiosk_bundled_fonts", None)
    try:
        with pytest.raises(BundledFileMissingError) as caught:
            load_fonts(tmp_path)
    finally:
        qapp.setProperty("kiosk_bundled_fonts", list(loaded))
    assert caught.value.path.name == "NotoSans-Regular.ttf"
