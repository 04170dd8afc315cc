from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.zpl import HostStatus, error_flags, host_status, label, resolution
from tests.support.zebra import Zebra

STATUS = (
    b"\x02030,1,0,1225,002,0,0,0,000,0,0,0\x03\r\n"
    b"\x02001,0,1,1,0,2,4,0,00000003,1,000\x03\r\n\x021234,0\x03\r\n"
)


def printed(data: bytes) -> Image.Image:
    zebra = Zebra()
    assert zebra.understood(data, bytes) == b""
    (found,) = zebra.labels
    assert (found.width, found.height, found.copies) == (*found.picture.size, 1)
    return found.picture


@given(st.data(), st.integers(1, 70), st.integers(1, 12))
def test_every_picture_arrives_dot_by_dot(data: st.DataObject, width: int, height: int) -> None:
    bits = data.draw(st.binary(min_size=-(-width // 8) * height, max_size=-(-width // 8) * height))
    picture = Image.frombytes("1", (width, height), bits)
    assert printed(label(picture)).tobytes() == picture.tobytes()


def test_long_runs_of_one_kind_arrive_whole() -> None:
    picture = Image.new("1", (8 * 450, 3), 1)
    picture.paste(0, (8, 1, 8 * 449, 2))
    data = label(picture)
    assert printed(data).tobytes() == picture.tobytes()
    assert len(data) < 150


def test_a_label_that_broke_off_ends_with_the_next() -> None:
    whole = label(Image.new("1", (80, 20), 0))
    assert whole.count(b"^XA") == whole.count(b"^XZ") == 1
    assert b"^" not in whole.split(b"^GFA", 1)[1].split(b"^FS")[0]
    assert whole.endswith(b"^XZ")


def test_the_status_says_what_is_wrong_and_what_waits() -> None:
    assert host_status(STATUS) == HostStatus(
        paper_out=True, head_open=True, ribbon_out=True, waiting=5
    )


def test_what_is_no_status_is_none() -> None:
    for answer in (b"", b"hello", STATUS[:30], b"\x02a,b\x03\x02c,d\x03\x02e\x03", b"\xff" * 90):
        assert host_status(answer) is None
        assert error_flags(answer) is None
        assert resolution(answer) == 0


def test_errors_are_told_by_their_flags() -> None:
    def flags(word: str) -> HostStatus | None:
        return error_flags(f"\x02\r\n  ERRORS:   1 00000000 {word}\r\n\x03".encode())

    assert flags("00000001") == HostStatus(paper_out=True)
    assert flags("00000006") == HostStatus(ribbon_out=True, head_open=True)
    assert flags("00010000") == HostStatus(paused=True)
    assert flags("00000008") == HostStatus(faulty=True)
    assert error_flags(b"\x02ERRORS: 0 00000000 00000000\x03") == HostStatus()


def test_the_resolution_is_that_of_the_head() -> None:
    assert resolution(b"\x02ZD421-203dpi,V93.21.26Z,8,8192KB\x03\r\n") == 203
    assert resolution(b"\x02ZT411-300dpi,V92.21.26Z,12,65536KB\x03") == 300
    assert resolution(b"\x02ZT411-600dpi,V92.21.26Z,24,65536KB,X\x03") == 600
    assert resolution(b"\x02ZT411,V92.21.26Z,7,65536KB,X\x03") == 0
