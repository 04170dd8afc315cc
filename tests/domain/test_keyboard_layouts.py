from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.credential import CALIBRATION
from kiosk.domain.keyboard_layouts import LAYOUTS, CapsLock, Misreading, keys, readings
from tests.support.scanners import every_misreading, typed

codes = st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S"]), max_size=24).filter(
    lambda code: any(character.isalnum() for character in code)
)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_has_47_keys_and_no_character_twice(layout: str) -> None:
    plain, shifted = keys(layout)
    assert len(plain) == len(shifted) == 47
    assert len(set(plain + shifted)) == 94


@pytest.mark.parametrize(
    ("scanner", "computer", "caps_lock", "made"),
    [
        ("us", "azerty", CapsLock.OFF, "AQZW?Y&"),
        ("us", "azerty", CapsLock.EVERY_KEY, "aqzw,y1"),
        ("us", "azerty-be", CapsLock.OFF, "AQZW?Y&"),
        ("us", "qwertz", CapsLock.OFF, "QAWYMZ1"),
        ("us", "qwertz", CapsLock.LETTERS, "qawymz1"),
        ("us", "qwertz-ch", CapsLock.EVERY_KEY, "qawymz+"),
        ("us", "spanish", CapsLock.OFF, "QAWZMY1"),
        ("us", "spanish", CapsLock.EVERY_KEY, "qawzmy!"),
        ("us", "dvorak", CapsLock.OFF, '"A<:MF1'),
        ("us", "us", CapsLock.LETTERS, "qawzmy1"),
        ("azerty", "us", CapsLock.OFF, "AQZW:Y!"),
        ("qwertz", "us", CapsLock.OFF, "QAWYMZ1"),
        ("dvorak", "us", CapsLock.OFF, "XA<?MT1"),
    ],
)
def test_our_calibration_as_it_arrives(
    scanner: str, computer: str, caps_lock: CapsLock, made: str
) -> None:
    misreading = Misreading(scanner, computer, caps_lock)
    assert typed(CALIBRATION, misreading) == made
    meant = [reading for reading in readings(made) if reading.code == CALIBRATION]
    assert len(meant) == (made != CALIBRATION)


@given(codes, st.sampled_from(every_misreading()))
def test_what_was_meant_is_among_the_readings(code: str, misreading: Misreading) -> None:
    made = typed(code, misreading)
    if made not in {None, code}:
        assert code in {reading.code for reading in readings(made or "")}


@given(st.text(max_size=30))
def test_each_reading_is_another_code(text: str) -> None:
    found = [reading.code for reading in readings(text)]
    assert len(found) == len(set(found) | {text}) - 1


def test_an_accent_that_waited_for_its_letter_is_taken_off_again() -> None:
    meant = {reading.code: reading.misreading.computer for reading in readings("Câb")}
    assert meant["C[qb"] == "azerty"


@pytest.mark.parametrize(
    ("text", "code", "telling"),
    [
        ('&é"C', "123C", True),
        ("C&", "C1", False),
        ("Z001", "Y001", False),
        ("ZOO-YZY", "YOO/ZYZ", True),
        ("AZ12", "AY12", False),
        ("FORUMß12", "FORUM-12", True),
    ],
)
def test_only_what_no_code_looks_like_is_telling(text: str, code: str, telling: bool) -> None:
    (reading,) = [reading for reading in readings(text) if reading.code == code]
    assert reading.telling is telling


def test_a_misreading_is_a_word_for_other_programs() -> None:
    words = [misreading.word for misreading in every_misreading()]
    assert "scanner=us computer=azerty caps_lock" in words
    assert "scanner=qwertz computer=us" in words


def test_all_of_this_is_tried_in_one_go() -> None:
    tried = set(chain.from_iterable((m.scanner, m.computer) for m in every_misreading()))
    assert tried == set(LAYOUTS)
