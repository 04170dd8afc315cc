import string
from datetime import timedelta

import pytest

from kiosk.services.signed_tickets import (
    is_revoked,
    revoke,
    revoked_count,
    signed_ticket,
    ticket_keys,
    trust_keys,
)
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, all_facts
from tests.support.signed import KEY, OTHER_KEY, a_code, a_payload

RAW = bytes(KEY.verify_key)
OTHER = bytes(OTHER_KEY.verify_key)
SECONDS = int(MORNING.timestamp())
CODE = a_code(a_payload("abcdefghj", 77, 3, 0, SECONDS, SECONDS + 60))


@pytest.fixture
def trusting(file: EventFile) -> EventFile:
    trust_keys(file, [RAW, OTHER], MORNING, "Maria")
    return file


def test_a_ticket_that_a_key_of_the_event_signed_says_what_it_is(trusting: EventFile) -> None:
    ticket = signed_ticket(trusting, CODE, MORNING)
    assert ticket is not None
    assert (ticket.seed, ticket.item, ticket.variation, ticket.subevent) == ("abcdefghj", 77, 3, 0)
    assert (ticket.valid_from, ticket.revoked, ticket.outside_time) == (MORNING, False, False)


def test_any_of_the_keys_will_do(trusting: EventFile) -> None:
    assert signed_ticket(trusting, a_code(a_payload("s"), OTHER_KEY), MORNING)


@pytest.mark.parametrize("minutes", [-1, 2])
def test_a_ticket_is_outside_its_time(trusting: EventFile, minutes: int) -> None:
    ticket = signed_ticket(trusting, CODE, MORNING + timedelta(minutes=minutes))
    assert ticket is not None
    assert ticket.outside_time


def test_without_keys_nothing_is_signed(file: EventFile) -> None:
    assert signed_ticket(file, CODE, MORNING) is None


def test_a_key_that_is_withdrawn_is_trusted_no_longer(trusting: EventFile) -> None:
    assert trust_keys(trusting, [RAW], MORNING, trusted=False) == 1
    assert ticket_keys(trusting) == [OTHER]
    assert signed_ticket(trusting, CODE, MORNING) is None
    assert trust_keys(trusting, [RAW], MORNING) == 1
    assert signed_ticket(trusting, CODE, MORNING)


def test_a_changed_character_breaks_the_signature(trusting: EventFile) -> None:
    for place in range(len(CODE)):
        wrong = "A" if CODE[place] != "A" else "B"
        assert signed_ticket(trusting, CODE[:place] + wrong + CODE[place + 1 :], MORNING) is None


@pytest.mark.parametrize("seed", ["abcdefghj", "abcdefghij", "abcdefghijk"])
def test_one_ticket_has_one_code(trusting: EventFile, seed: str) -> None:
    # base64 may leave bits over: whoever sets them makes other codes of the same bytes
    code = a_code(a_payload(seed))
    alike = [
        other
        for place in range(4)
        for letter in string.ascii_letters + string.digits + "+/"
        if (other := code[:place] + letter + code[place + 1 :]) != code
        and signed_ticket(trusting, other, MORNING)
    ]
    assert signed_ticket(trusting, code, MORNING)
    assert alike == []


def test_a_good_signature_of_no_ticket_is_no_ticket(trusting: EventFile) -> None:
    assert signed_ticket(trusting, a_code(b"\x0a\x7f" + bytes(20)), MORNING) is None


def test_a_revoked_ticket_is_told_and_its_code_is_not_kept(trusting: EventFile) -> None:
    assert revoke(trusting, [CODE, "plain", "plain"], MORNING, "Maria") == 2
    ticket = signed_ticket(trusting, CODE, MORNING)
    assert ticket is not None
    assert ticket.revoked
    assert is_revoked(trusting, "plain")
    assert not is_revoked(trusting, "PLAIN")
    assert revoked_count(trusting) == 2
    assert not any(CODE in str(fact) or "plain" in str(fact) for fact in all_facts(trusting))
    assert trusting.verify() == []


def test_what_was_told_before_is_not_told_again(trusting: EventFile) -> None:
    revoke(trusting, [CODE], MORNING)
    before = trusting.journal.count()
    assert revoke(trusting, [CODE], MORNING) == 0
    assert trust_keys(trusting, [RAW], MORNING) == 0
    assert trusting.journal.count() == before
