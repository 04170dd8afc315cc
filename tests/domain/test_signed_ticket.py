from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.signed_ticket import SignedTicket, sealed_in, ticket_in
from tests.support.signed import KEY, a_code, a_payload, a_varint

MORNING = datetime(2026, 11, 24, 8, tzinfo=UTC)
EVENING = datetime(2026, 11, 24, 20, tzinfo=UTC)

numbers = st.integers(0, 2**63 - 1)
times = st.integers(0, 253_402_300_799)


@given(st.text("abc234", max_size=12), numbers, numbers, numbers, times, times)
def test_a_payload_says_what_was_put_into_it(  # noqa: PLR0913, PLR0917 - one for each field
    seed: str, item: int, variation: int, subevent: int, begins: int, ends: int
) -> None:
    ticket = ticket_in(a_payload(seed, item, variation, subevent, begins, ends))
    assert ticket is not None
    assert (ticket.seed, ticket.item) == (seed, item)
    assert (ticket.variation, ticket.subevent) == (variation, subevent)
    for told, moment in ((ticket.valid_from, begins), (ticket.valid_until, ends)):
        assert told == (datetime.fromtimestamp(moment, UTC) if moment else None)


def test_a_code_is_taken_apart_and_its_payload_is_what_was_signed() -> None:
    payload = a_payload("abcdefghj", 77)
    sealed = sealed_in(a_code(payload))
    assert sealed is not None
    assert sealed.payload == payload
    KEY.verify_key.verify(sealed.payload, sealed.signature)


def test_the_first_and_the_last_second_are_valid() -> None:
    ticket = SignedTicket("s", 1, 0, 0, MORNING, EVENING)
    assert ticket.covers(MORNING)
    assert ticket.covers(EVENING)
    assert not ticket.covers(MORNING - timedelta(seconds=1))
    assert not ticket.covers(EVENING + timedelta(seconds=1))
    assert SignedTicket("s", 1, 0, 0).covers(MORNING)


def test_fields_of_newer_versions_are_skipped() -> None:
    newer = b"\x39" + bytes(8) + b"\x45" + bytes(4) + b"\x4a\x02hi" + b"\x50\x01"
    ticket = ticket_in(a_payload("s", 5) + newer)
    assert ticket == SignedTicket("s", 5, 0, 0)


@pytest.mark.parametrize(
    "payload",
    [
        b"\x0a\x7fshort",
        b"\x0a\x02\xff\xfe",
        b"\x10",
        b"\x10" + b"\xff" * 11,
        b"\x0b\x00",
        b"\x39\x00",
        b"\x0a" + b"\xff" * 9 + b"\x01",
        b"\x28" + a_varint(2**62),
        b"\x28" + a_varint(2**64 - 1),
    ],
    ids=bytes.hex,
)
def test_broken_payloads_say_nothing(payload: bytes) -> None:
    assert ticket_in(payload) is None


@given(st.binary(max_size=60))
def test_no_payload_is_a_defect(payload: bytes) -> None:
    ticket_in(payload)


@given(st.text(max_size=200) | st.text("AQ+/=", min_size=92, max_size=200))
def test_no_text_is_a_defect(text: str) -> None:
    sealed_in(text)


def test_other_forms_are_no_signed_code() -> None:
    code = a_code(a_payload())
    for wrong in ("", code[::-1], code[4:], code + "====", code.replace("=", "-"), "é" * 120):
        assert sealed_in(wrong) is None
