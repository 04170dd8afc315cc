from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.snmp import answer, question

OID = (1, 3, 6, 1, 4, 1, 2435, 3, 3, 9, 1, 6, 1, 0)


def answered(value: bytes, *, number: int = 7, error: int = 0, kind: str = "a2") -> bytes:
    pair = bytes.fromhex("06022b06") + b"\x04\x81" + bytes([len(value)]) + value
    pairs = b"\x30\x82" + len(pair).to_bytes(2) + pair
    pairs = b"\x30\x82" + len(pairs).to_bytes(2) + pairs
    told = bytes([2, 1, number, 2, 1, error, 2, 1, 0]) + pairs
    whole = b"\x02\x01\x00\x04\x06public" + bytes.fromhex(kind) + b"\x82"
    whole += len(told).to_bytes(2) + told
    return b"\x30\x82" + len(whole).to_bytes(2) + whole


def test_a_question_is_a_message_of_version_1() -> None:
    asked = question(OID, 0x12345678)
    assert asked[:2] == bytes([0x30, len(asked) - 2])
    assert asked[2:13] == b"\x02\x01\x00\x04\x06public"
    assert bytes.fromhex("060e2b060104019303030309010601 00".replace(" ", "")) in asked
    assert asked.endswith(b"\x05\x00")


def test_the_value_is_in_the_answer() -> None:
    assert answer(answered(b"value"), 7) == b"value"
    assert answer(answered(bytes(range(200))), 7) == bytes(range(200))


def test_no_answer_to_this_question_is_none() -> None:
    assert answer(answered(b"value", number=8), 7) == b""
    assert answer(answered(b"value", error=2), 7) == b""
    assert answer(answered(b"value", kind="a0"), 7) == b""


@given(st.binary(max_size=60), st.integers(1, 48))
def test_rubbish_is_no_answer(rubbish: bytes, cut: int) -> None:
    assert answer(rubbish, 7) == b""
    torn = answered(b"value")[:-cut]
    assert answer(torn, 7) == b""
