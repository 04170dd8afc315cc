"""Syncing, its receipt, and a laptop that joins, as the tests of painting show them."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kiosk.ui.main_window import SYNC, MainWindow
from kiosk.ui.pages.sync_page import SyncPage
from kiosk.ui.pages.welcome_page import WelcomePage
from kiosk.ui.sync_views import LineView, PartView, ReceiptView
from tests.support.qt import press

_LONG = "María Guadalupe de los Ángeles Hernández-Echeverría y Fernández de Córdoba"
_FOLDER = "/media/volunteer/A STICK WITH A LONG NAME/national-forum-2026/shared with every laptop"
RECEIPT = ReceiptView(
    "412 facts from 4 other laptops. The last one was heard 6 minutes ago.",
    "The central export could not be written: somebody has it open. Close it, and sync again.",
    ("The sealed files can be read with the passphrase only.", "The central export by anybody."),
    (
        PartView(
            "receiptStations",
            "Laptops",
            (
                LineView(_LONG, "1,204 facts, heard 08:30"),
                LineView("M2TN4R", "12 facts are missing", urgent=True),
            ),
        ),
        PartView("receiptTotals", "Totals", (LineView("Checked in", "812 of 1,204"),)),
        PartView(
            "receiptLooks",
            "For somebody to look at",
            (LineView(_LONG, "Twice: Main entrance 08:30, East door 2 08:41", urgent=True),),
        ),
        PartView("receiptRefused", "Files that were not taken", (), "None"),
    ),
    to_review=112,
)


def sync_pages() -> dict[str, QWidget]:
    """The page, with a folder chosen."""
    page = SyncPage()
    page.show_folder(_FOLDER)
    return {SYNC: page}


def _page(window: MainWindow) -> SyncPage:
    window.open_page(SYNC)
    assert isinstance(window.page, SyncPage)
    return window.page


def _welcome(window: MainWindow) -> WelcomePage:
    page = WelcomePage([Path(f"/home/volunteer/events/forum-{year}.kiosk") for year in range(8)])
    window.show_welcome(page)
    return page


def _join(window: MainWindow) -> WelcomePage:
    page = _welcome(window)
    press(page, "joinEvent")
    page.join.show_folder(_FOLDER, "national-forum-2026")
    return page


def _told(window: MainWindow) -> None:
    _page(window).show_told("receipt.pdf is written.")


SYNCS: Mapping[str, Callable[[MainWindow], object]] = {
    "sync": _page,
    "sync: working": lambda window: _page(window).show_working("Reading M2TN4R…", 3, 9),
    "sync: told": _told,
    "sync: receipt": lambda window: _page(window).show_receipt(RECEIPT, "receipt.pdf"),
    "welcome: eight events": _welcome,
    "join": _join,
    "join: working": lambda window: _join(window).join.show_working("Taking 412 facts…", 3, 9),
}
