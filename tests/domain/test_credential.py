import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.credential import (
    CALIBRATION,
    LONGEST,
    cleaned,
    folded,
    is_own_code,
    own_code,
    readable,
    registration_in,
)
from kiosk.domain.opaque import CROCKFORD, registration_id

SECRET = bytes(range(32))
ANA = registration_id(SECRET, "code|C1")
CODE = own_code(SECRET, ANA)

registrations = st.text(CROCKFORD, min_size=12, max_size=12).map(lambda digits: "R" + digits)


@pytest.mark.parametrize(
    ("scanned", "code"),
    [
        ("C1", "C1"),
        ("  C1\r\n", "C1"),
        ("\tC1\t", "C1"),
        ("\x1dC1\x1d\r", "C1"),
        ("\x00 C1 \x00\x04", "C1"),
        ("A B", "A B"),
        ("~d029", "~d029"),
        ("", ""),
        (" \r\n", ""),
    ],
)
def test_blanks_and_controls_around_a_code_are_taken_off(scanned: str, code: str) -> None:
    assert cleaned(scanned) == code


def test_every_blank_counts_as_one() -> None:
    blanks = "".join(filter(str.isspace, map(chr, range(0x110000))))
    assert cleaned(f"{blanks}C1{blanks}") == "C1"


@given(st.text(max_size=40))
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


@given(st.text(max_size=40) | st.text(st.characters(categories=["Cs"]), max_size=4))
def test_what_is_cleaned_can_be_written_down(text: str) -> None:
    cleaned(text).encode()


def test_two_halves_of_a_character_become_the_character() -> None:
    assert cleaned("\ud83d\ude00") == "\N{GRINNING FACE}"


@pytest.mark.parametrize("code", ["C1", "x" * LONGEST, "日本", "a b", "\N{GRINNING FACE}"])
def test_any_text_of_sensible_length_may_be_a_code(code: str) -> None:
    assert readable(code)


@pytest.mark.parametrize(
    "scanned",
    [
        "",
        "  ",
        "x" * (LONGEST + 1),
        "x" * 1_000_000,
        "a\nb",
        "a\tb",
        "a\x85b",
        "a\ud800b",
        "\udfff",
        "a\U000e0fffb",
    ],
    ids=ascii,
)
def test_nothing_controls_and_halves_of_characters_are_no_code(scanned: str) -> None:
    assert not readable(cleaned(scanned))


CONTROLS = [*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))]
ENDINGS = set("\t\n\v\f\r\x85")


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_a_control_before_or_after_a_code_is_taken_off(control: str) -> None:
    assert cleaned(f"{control}C1{control}") == "C1"
    assert cleaned(f"]Q1{control}\\000026{control}C1{control}\r\n") == "C1"


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_a_control_within_a_code_is_taken_out_or_makes_it_unreadable(control: str) -> None:
    code = cleaned(f"C{control}1")
    assert code == "C1" or (control in ENDINGS and not readable(code))


@pytest.mark.parametrize(
    "prefix",
    [
        "]Q1",
        "]C1",
        "]e0",
        "]d2",
        "]E0",
        "]A0",
        "]Q1\\000026",
        "\\000026",
        "]C1\x1d",
        " ]Q3 ",
        "\ufeff",
    ],
)
def test_what_a_scanner_says_of_the_symbology_is_no_part_of_a_code(prefix: str) -> None:
    assert cleaned(prefix + "C1") == "C1"


@pytest.mark.parametrize(
    "code", ["Q1C1", "]", "C]Q1", "C1\\000026", "\\00026", "[Q1C1", "#1", "~d029"]
)
def test_what_only_looks_like_a_prefix_stays(code: str) -> None:
    assert cleaned(code) == code


def test_a_code_that_is_far_too_long_is_not_kept_whole() -> None:
    assert len(cleaned("x" * 1_000_000)) == LONGEST + 1


def test_case_is_folded_in_every_script() -> None:
    assert folded("Straße-Ä1") == folded("STRASSE-ä1")


def test_our_codes_are_what_they_have_always_been() -> None:
    """They are printed on badges: never change them."""
    assert CODE == "QAWZMY1CN8WAQTEAX711QHJ39ZEZ8YE4QI"


@given(registrations)
def test_a_code_of_ours_names_its_registration_in_any_case(registration: str) -> None:
    code = own_code(SECRET, registration)
    assert registration_in(SECRET, code) == registration
    assert registration_in(SECRET, code.lower()) == registration
    assert is_own_code(code)
    assert code.startswith(CALIBRATION)
    assert code.isalnum()


def test_the_codes_of_another_event_are_none_of_ours() -> None:
    other = own_code(b"another event", ANA)
    assert is_own_code(other)
    assert registration_in(SECRET, other) is None


READ_ALIKE = str.maketrans("OIL", "011")


@pytest.mark.parametrize("place", range(len(CODE)))
def test_a_code_with_one_wrong_character_is_no_code(place: int) -> None:
    for wrong in string.digits + string.ascii_uppercase:
        code = CODE[:place] + wrong + CODE[place + 1 :]
        if code.translate(READ_ALIKE) != CODE.translate(READ_ALIKE):
            assert registration_in(SECRET, code) is None
            assert not is_own_code(code)


@given(registrations, st.integers(0, 33), st.sampled_from("- "))
def test_a_code_of_ours_is_understood_as_people_read_it_out(
    registration: str, place: int, mark: str
) -> None:
    code = own_code(SECRET, registration)
    said = code[:-1].replace("0", "O").replace("1", "l") + code[-1]
    assert registration_in(SECRET, said[:place] + mark + said[place:]) == registration
    assert is_own_code(said)


def test_two_swapped_neighbours_are_noticed() -> None:
    for place in range(len(CALIBRATION), len(CODE) - 1):
        one, other = CODE[place], CODE[place + 1]
        swapped = CODE[:place] + other + one + CODE[place + 2 :]
        assert one == other or not is_own_code(swapped)


@pytest.mark.parametrize("code", ["", CALIBRATION, CALIBRATION + "0" * 26, CODE[:-1], CODE + "0"])
def test_pieces_of_a_code_are_no_code(code: str) -> None:
    assert registration_in(SECRET, code) is None


@given(st.text(max_size=40))
def test_no_text_that_we_did_not_make_is_a_code_of_ours(text: str) -> None:
    assert registration_in(SECRET, text) is None
