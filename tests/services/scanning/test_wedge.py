"""The wedge, played with keys whose times a test decides."""

import string
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.scanning.wedge import SILENCE_S, Heard, Wedge

ENTER = "\r"
UP = "up"
CODE = "QAWZMY1K7F3QX"

scanner_gaps = st.floats(min_value=0.001, max_value=0.021)
typist_gaps = st.floats(min_value=0.060, max_value=2.0)
letters = st.sampled_from(string.ascii_letters + string.digits)
codes = st.text(st.sampled_from(string.ascii_uppercase + string.digits), min_size=3).filter(
    lambda code: len(set(code[:3])) > 1
)


@dataclass
class Desk:
    """A field and a wedge before it, wired as the key filter does it."""

    wedge: Wedge = field(default_factory=Wedge)
    moment: float = 50.0
    text: str = ""
    scans: list[str] = field(default_factory=list)
    entered: int = 0
    _before: str = ""

    def press(self, key: str, gap: float) -> None:
        if self.wedge.in_burst and gap > self.wedge.patience:
            self.wait()
        self.moment += gap
        heard = self._hear(key)
        if heard is Heard.RETURNED:
            self.text += self.wedge.give_back()
            heard = self._hear(key)
        match heard:
            case Heard.TYPED if key == ENTER:
                self.entered += 1
            case Heard.TYPED if key != UP:
                self.text += key
            case Heard.RECOGNISED:
                self.text = self._before
            case Heard.SCANNED:
                self.scans.append(self.wedge.take())
            case _:
                pass

    def wait(self) -> None:
        match self.wedge.fell_silent():
            case Heard.SCANNED:
                self.scans.append(self.wedge.take())
            case Heard.RETURNED:
                self.text += self.wedge.give_back()
            case _:
                pass

    def play(self, keys: str, gap: float = 0.004) -> None:
        for key in keys:
            self.press(key, gap)

    def _hear(self, key: str) -> Heard:
        if key == ENTER:
            return self.wedge.end(self.moment)
        if key == UP:
            return self.wedge.other()
        heard = self.wedge.key(key, self.moment)
        if self.wedge.starts_with_next:
            self._before = self.text
        return heard


@given(st.lists(st.tuples(letters, scanner_gaps), min_size=3), scanner_gaps)
def test_a_burst_with_its_enter_is_one_scan_and_leaves_nothing_behind(
    keys: list[tuple[str, float]], end: float
) -> None:
    desk = Desk(text="former")
    code = "".join(key for key, _ in keys)
    for key, gap in keys:
        desk.press(key, gap)
    desk.press(ENTER, end)
    if len(set(code)) > 1:
        assert (desk.scans, desk.text, desk.entered) == ([code], "former", 0)
    else:
        assert (desk.scans, desk.text, desk.entered) == ([], "former" + code, 1)


@given(st.lists(st.tuples(letters | st.just(ENTER), typist_gaps)))
def test_typing_is_never_a_scan_and_nothing_of_it_is_lost(keys: list[tuple[str, float]]) -> None:
    desk = Desk()
    for key, gap in keys:
        desk.press(key, gap)
    assert desk.scans == []
    assert desk.text == "".join(key for key, _ in keys if key != ENTER)
    assert desk.entered == [key for key, _ in keys].count(ENTER)


@given(letters, st.integers(min_value=2, max_value=200))
def test_a_key_that_is_held_down_is_never_a_scan(key: str, times: int) -> None:
    desk = Desk()
    for _ in range(times):
        desk.press(key, 0.030)
    desk.press(ENTER, 0.030)
    assert (desk.scans, desk.text, desk.entered) == ([], key * times, 1)


@given(st.lists(st.tuples(letters, st.floats(min_value=0.001, max_value=1.0))))
def test_no_key_is_ever_lost_whatever_its_time(keys: list[tuple[str, float]]) -> None:
    desk = Desk()
    for key, gap in keys:
        desk.press(key, gap)
    desk.wait()
    scanned = "".join(desk.scans)
    assert sorted(desk.text + scanned) == sorted(key for key, _ in keys)


@given(codes, codes, scanner_gaps)
def test_two_scans_glued_together_are_two(one: str, other: str, gap: float) -> None:
    desk = Desk()
    for code in (one, other):
        desk.play(code + ENTER, gap)
    assert desk.scans == [one, other]
    assert desk.text == ""


@pytest.mark.parametrize(
    ("keys", "silence"),
    [
        ("ABCDEF", True),  # no fingers are so fast for so long
        ("ABCDE", False),
        ("the", False),
        ("ab", False),
    ],
)
def test_without_enter_only_a_long_burst_is_a_scan(keys: str, silence: bool) -> None:
    desk = Desk()
    desk.play(keys)
    desk.wait()
    assert desk.scans == ([keys] if silence else [])
    assert desk.text == ("" if silence else keys)
    assert not desk.wedge.in_burst


def test_a_long_burst_survives_a_hiccup() -> None:
    desk = Desk()
    desk.play("ABCDEF")
    desk.press("G", SILENCE_S - 0.01)
    desk.press(ENTER, SILENCE_S - 0.01)
    assert desk.scans == ["ABCDEFG"]


def test_an_enter_that_comes_too_late_ends_no_short_burst() -> None:
    desk = Desk()
    desk.play("abc")
    desk.press(ENTER, 0.2)
    assert (desk.scans, desk.text, desk.entered) == ([], "abc", 1)


def test_a_key_that_comes_too_late_gives_the_burst_back_by_itself() -> None:
    wedge = Wedge()
    for place, key in enumerate("abc"):
        wedge.key(key, place * 0.004)
    assert wedge.key("d", 5.0) is Heard.RETURNED
    assert wedge.give_back() == "abc"
    assert wedge.key("d", 5.0) is Heard.TYPED
    for place, key in enumerate("abc"):
        wedge.key(key, 9 + place * 0.004)
    assert wedge.end(14.0) is Heard.RETURNED


def test_half_a_scan_and_a_pause_do_not_spoil_the_next() -> None:
    desk = Desk()
    desk.play("QAWZM")
    desk.wait()
    desk.moment += 1
    desk.play(CODE + ENTER)
    assert desk.scans == [CODE]


@pytest.mark.parametrize("control", ["\x18", "\x1d", "\x1e", "\x04", "\x1b"])
def test_control_characters_within_a_scan_are_kept_from_everybody(control: str) -> None:
    desk = Desk()
    desk.play(f"QAW{control}ZMY{ENTER}")
    assert desk.scans == [f"QAW{control}ZMY"]
    assert desk.text == ""


def test_the_echo_of_an_enter_chooses_nothing() -> None:
    desk = Desk()
    desk.play(CODE + ENTER + ENTER)
    assert (desk.scans, desk.entered) == ([CODE], 0)
    desk.press(ENTER, 0.5)
    assert desk.entered == 1


def test_keys_without_a_character_begin_no_scan_and_end_none() -> None:
    desk = Desk()
    desk.play("AB")
    desk.press(UP, 0.004)
    desk.play("CD")
    assert desk.text == "ABCD"
    desk.moment += 1
    desk.play("QAWZMY")
    desk.press(UP, 0.004)
    desk.play(ENTER)
    assert desk.scans == ["QAWZMY"]


def test_patience_is_short_for_fingers_and_long_for_scanners() -> None:
    desk = Desk()
    desk.play("ABC")
    assert 0 < desk.wedge.patience < SILENCE_S / 2
    desk.play("DEF")
    assert desk.wedge.patience == SILENCE_S


def test_silence_after_typing_means_nothing() -> None:
    wedge = Wedge()
    wedge.key("a", 1.0)
    assert wedge.fell_silent() is Heard.TYPED


def test_a_command_behind_a_scan_is_its_echo_and_a_persons_is_not() -> None:
    wedge = Wedge()
    assert not wedge.echoes(1.0)
    for place, key in enumerate("QAWZMY"):
        wedge.key(key, 1 + place / 100)
    assert not wedge.echoes(1.06)
    assert wedge.end(1.06) is Heard.SCANNED
    wedge.take()
    assert wedge.echoes(1.07)
    assert not wedge.echoes(1.5)
