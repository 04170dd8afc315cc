# ruff: noqa: RUF001 - names in many scripts
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from kiosk.domain.badge_breaks import clusters, graphemes, joined, whole_words, words
from tests.support.hostile_names import HOSTILE_NAMES


def texts(text: str) -> list[str]:
    return [piece.text for piece in words(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("María José", ["María", "José"]),
        ("Ní  Dhómhnaill-D’Arcy", ["Ní", "Dhómhnaill-", "D’Arcy"]),
        ("-Ann", ["-Ann"]),
        ("陳美玲", ["陳", "美", "玲"]),
        ("エリ・ミューラー", ["エ", "リ・", "ミュー", "ラー"]),
        ("「陳」", ["「陳」"]),
        ("陳Ann", ["陳Ann"]),
        ("J.\u00a0R.", ["J.\u00a0R."]),
        ("Ann\u200bLee", ["Ann\u200b", "Lee"]),
        ("", []),
        (" \t\n", []),
    ],
)
def test_a_line_may_end_where_a_reader_expects_it(text: str, pieces: list[str]) -> None:
    assert texts(text) == pieces


@pytest.mark.parametrize(
    "one",
    [
        "e\u0301\u0323",
        "क्ष",
        "স্ত্রী",
        "ស្ត្រី",
        "\u1112\u1161\u11ab",
        "👩\u200d👩\u200d👧",
        "👋🏽",
        "🇺🇦",
        "🏴\U000e0067\U000e0062\U000e007f",
    ],
)
def test_what_a_reader_takes_for_one_character_stays_whole(one: str) -> None:
    assert list(graphemes(one + "A" + one)) == [one, "A", one]


def test_two_flags_are_two() -> None:
    assert list(graphemes("🇺🇦🇭🇹")) == ["🇺🇦", "🇭🇹"]


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES.keys())
@pytest.mark.usefixtures("qapp")
def test_every_break_is_one_that_a_text_cursor_knows_too(name: str) -> None:
    layout = QTextLayout(name)
    position = 0
    for grapheme in graphemes(name):
        position += len(grapheme.encode("utf-16-le")) // 2
        assert layout.isValidCursorPosition(position)


def test_double_names_and_han_names_are_whole_words() -> None:
    assert [piece.text for piece in whole_words("Ana García-Ruiz 陳美玲")] == [
        "Ana",
        "García-Ruiz",
        "陳美玲",
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ann \u202eLee", "Ann Lee"),
        ("\u2067محمد \u200f412", "محمد \u200f412"),
        ("A\x07nn\x00 \x1b Lee\x9c", "Ann Lee"),
        ("\u202e\x07", ""),
    ],
)
def test_what_would_be_a_box_or_turn_a_name_around_is_not_printed(text: str, printed: str) -> None:
    assert joined(words(text)) == joined(clusters(text)) == joined(whole_words(text)) == printed


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"]), max_size=40))
def test_nothing_else_is_lost_but_the_amount_of_blanks(text: str) -> None:
    assert joined(words(text)) == joined(clusters(text)) == joined(whole_words(text))
    assert "".join(joined(words(text)).split()) == "".join(text.split())
    assert "".join(graphemes(text)) == text
