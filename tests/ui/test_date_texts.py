from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kiosk.ui.date_texts import day_text, weekday_text
from kiosk.ui.language import ENGLISH, speak

TUESDAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak(qapp, ENGLISH)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "day", "weekday"),
    [("en", "Nov 24", "Tue, Nov 24"), ("es", "24 nov", "mar 24 nov")],
)
def test_a_day_is_written_as_the_language_has_it(
    qapp: QApplication, language: str, day: str, weekday: str
) -> None:
    speak(qapp, language)
    assert (day_text(TUESDAY), weekday_text(TUESDAY)) == (day, weekday)
