"""The lead's PIN."""

import pytest

from kiosk.errors import InvalidFieldError
from kiosk.services.lead import has_pin, is_pin, set_pin
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, all_facts


def test_without_a_pin_nothing_is_asked_for(file: EventFile) -> None:
    assert not has_pin(file)
    assert is_pin(file, "")


def test_only_the_pin_opens_and_no_fact_tells_it(file: EventFile) -> None:
    set_pin(file, "481516", MORNING)
    assert has_pin(file)
    assert is_pin(file, "481516")
    assert not is_pin(file, "481517")
    assert not is_pin(file, "")
    assert "481516" not in str([fact.body for fact in all_facts(file)])
    set_pin(file, "", MORNING)
    assert is_pin(file, "anything")


@pytest.mark.parametrize("pin", ["123", "12a4", "1234567890123", "١٢٣٤", "12 34"])
def test_what_cannot_be_typed_on_a_pad_is_no_pin(file: EventFile, pin: str) -> None:
    with pytest.raises(InvalidFieldError):
        set_pin(file, pin, MORNING)
