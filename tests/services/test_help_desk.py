"""The help desk's cases."""

import pytest

from kiosk.errors import AlreadySettledError, UnknownCaseError
from kiosk.services.help_desk import Handover, hand_over, settle
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_registration


def test_a_case_is_handed_over_listed_and_settled(file: EventFile) -> None:
    ana = a_registration(file)
    case = hand_over(file, Handover(ana, "unpaid", "main-entrance"), MORNING, "Maria")
    assert file.cases.all(only_open=True) == [case]
    assert (case.opened_at, case.refusal) == (MORNING, "unpaid")
    ended = settle(file, case.id, "  paid in   cash", MORNING)
    assert (ended.is_open, ended.settled) == (False, "paid in cash")
    assert file.cases.all(only_open=True) == []
    assert file.cases.all() == [ended]
    assert file.verify() == []


def test_somebody_who_waits_already_gets_no_second_case(file: EventFile) -> None:
    ana = a_registration(file)
    first = hand_over(file, Handover(ana, "unpaid"), MORNING)
    more = hand_over(file, Handover(ana, note="has a receipt"), MORNING)
    assert (more.id, more.refusal, more.note) == (first.id, "unpaid", "has a receipt")
    settle(file, first.id, "", MORNING)
    assert hand_over(file, Handover(ana), MORNING).id != first.id


def test_strangers_are_cases_each_of_their_own(file: EventFile) -> None:
    hand_over(file, Handover(refusal="unknown"), MORNING)
    hand_over(file, Handover(refusal="unknown"), MORNING)
    assert len(file.cases.all()) == 2


def test_a_case_ends_once(file: EventFile) -> None:
    case = hand_over(file, Handover(), MORNING)
    settle(file, case.id, "", MORNING)
    with pytest.raises(AlreadySettledError):
        settle(file, case.id, "", MORNING)
    with pytest.raises(UnknownCaseError):
        settle(file, "NOBODY-1", "", MORNING)
