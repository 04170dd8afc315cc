import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.credential import LONGEST, cleaned, readable
from kiosk.services.scanning.lines import Lines


@pytest.mark.parametrize(
    "end", [b"\r", b"\n", b"\r\n", b"\t", b"\r\t", b"\x03", b"\x04", b"\r\n\r\n"]
)
def test_a_code_ends_where_the_scanner_says(end: bytes) -> None:
    lines = Lines()
    assert lines.heard(b"C1" + end + b"C2") == ["C1"]
    assert lines.unfinished
    assert lines.heard(end) == ["C2"]
    assert not lines.unfinished


def test_a_code_without_an_ending_ends_with_silence() -> None:
    lines = Lines()
    assert lines.heard(b"C1") == []
    assert lines.fell_silent() == ["C1"]
    assert lines.fell_silent() == []


@given(st.lists(st.text("AB12é日", min_size=1, max_size=8), max_size=6), st.data())
def test_however_the_bytes_arrive_no_code_is_lost_or_split(
    codes: list[str], data: st.DataObject
) -> None:
    sent = b"".join(code.encode() + b"\r\n" for code in codes)
    lines, heard = Lines(), []
    while sent:
        size = data.draw(st.integers(1, len(sent)))
        heard += lines.heard(sent[:size])
        sent = sent[size:]
    assert heard == codes


def test_other_alphabets_are_read_somehow() -> None:
    assert Lines().heard(b"M\xfcller\r") == ["Müller"]


def test_what_never_ends_takes_no_memory_and_is_no_code() -> None:
    lines = Lines()
    for _ in range(100):
        lines.heard(b"x" * LONGEST)
    (code,) = lines.fell_silent()
    assert len(code) <= 4 * LONGEST + 1
    assert not readable(cleaned(code))
