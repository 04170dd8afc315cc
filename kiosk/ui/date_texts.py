"""Days as the language that is spoken has them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from kiosk.ui.language import translate


def day_text(day: date) -> str:
    """A day of this year: `Nov 24`."""
    return _text(day, translate("Date", "MMM d"))


def weekday_text(day: date) -> str:
    """The same with its weekday: `Tue, Nov 24`."""
    return _text(day, translate("Date", "ddd, MMM d"))


def _text(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
