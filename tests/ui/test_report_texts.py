from pathlib import Path

import pytest

from kiosk.domain.listing import Why
from kiosk.errors import NotUnderstoodError
from kiosk.ui.error_texts import error_text
from kiosk.ui.report_texts import right_report_text


@pytest.mark.parametrize("why", [Why.ORDERS_ONLY, Why.CODES_ONLY, Why.NO_NAMES])
def test_a_wrong_report_of_a_known_system_is_answered_with_the_right_one(why: Why) -> None:
    error = NotUnderstoodError(Path("orders.csv"), why, system="pretix")
    assert right_report_text("pretix") in error_text(error)


def test_of_other_systems_no_report_is_named() -> None:
    assert right_report_text("") == right_report_text("somebody's own") == ""
