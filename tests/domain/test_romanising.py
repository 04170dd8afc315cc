# ruff: noqa: RUF001 - names in many scripts are what this file is for
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.romanising import readings, romanised


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("राजेश", "rajesh"),
        ("सलमान", "salman"),
        ("कमला", "kamla"),
        ("प्रियंका", "priyanka"),
        ("चंपा", "champa"),
        ("मिश्र", "mishra"),
        ("ज़फ़र", "zafar"),
        ("कृष्ण", "krishna"),
        ("ਸਿੰਘ", "singh"),
        ("রহমান", "rahman"),
        ("மணி", "mani"),
        ("రామ", "rama"),
        ("خالد", "khald"),
        ("علي", "aly"),
        ("إبراهيم", "abrahym"),
        ("דוד", "dwd"),
        ("さくら", "sakura"),
        ("王秀英", "wang xiu ying"),
        ("Þórdís", "thordis"),
        ("Jean‐Luc", "jean luc"),
    ],
)
def test_words_are_spelt_as_they_are_read(written: str, spelt: str) -> None:
    assert romanised(written) == spelt


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("김민수", ("kim", "min", "su")),
        ("이영희", ("lee", "young", "hee")),
        ("الحسن", ("hsn",)),
        ("عبدالرحمن", ("abdrahmn",)),
        ("Müller", ("mueller",)),
        ("Gonçalves", ("gonsalves",)),
        ("Đorđe", ("djordje",)),
        ("Григоренко", ("hryhorenko",)),
        ("Χατζή", ("hatzi",)),
        ("석", ("suk",)),
    ],
)
def test_words_have_the_spellings_that_people_use(written: str, also: tuple[str, ...]) -> None:
    assert also in readings(written)


def test_a_vietnamese_d_is_no_dj() -> None:
    assert readings("Đặng") == (("dang",),)


def test_signs_have_no_reading() -> None:
    assert readings("…") == ()


@given(st.text())
def test_readings_are_of_small_latin_letters_and_digits(text: str) -> None:
    for word in text.split():
        for reading in readings(word):
            assert all(token.isascii() and token.isalnum() for token in reading)
            assert all(token == token.lower() for token in reading)
