"""The words for an organiser's own rules."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.rules import Fault, Kind, Operator, Situation, Unmet, first_unmet
from kiosk.ui.rule_texts import fault_text, unmet_text

CHICAGO = ZoneInfo("America/Chicago")
NOON = datetime(2026, 12, 7, 12, 0, tzinfo=CHICAGO)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ({"isAfter": [{"var": "now"}, {"buildTime": ["customtime", "14:00"]}]},
         "Only from 2026-12-07 14:00 on."),
        ({"isBefore": [{"var": "now"}, {"buildTime": ["customtime", "09:00"]}]},
         "Only until 2026-12-07 09:00."),
        ({"inList": [{"var": "product"}, {"objectList": [{"lookup": ["product", "1", "VIP"]}]}]},
         "Not with this ticket."),
        ({"==": [{"var": "now_isoweekday"}, 2]}, "Not on this day of the week."),
        ({"==": [{"var": "entry_status"}, "present"]}, "They are not inside."),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_said(rule: object, sentence: str) -> None:
    unmet = first_unmet(rule, Situation(NOON, CHICAGO, ticket_type="Delegate"))
    assert unmet is not None
    assert unmet_text(unmet) == sentence


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_condition_has_a_sentence(kind: Kind) -> None:
    assert unmet_text(Unmet(kind, "x", Operator.AT_LEAST, 2, 1)).endswith(".")


def test_every_fault_has_words_of_its_own() -> None:
    said = [fault_text(fault) for fault in (*Fault, "json")]
    assert len(set(said)) == len(said)
