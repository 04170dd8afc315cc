"""Erases the event that was open, shows the receipt, and says so where it was refused."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.devices.receipt_page import write_receipt
from kiosk.errors import KioskError
from kiosk.services.erasing import ErasureReceipt, erase_proved
from kiosk.services.opening import EventFile, Laptop, Progress
from kiosk.ui.background import Background, Told
from kiosk.ui.end_of_day_texts import erasure_lines, promise_text
from kiosk.ui.erasure_paper import erasure_paper
from kiosk.ui.error_texts import error_text
from kiosk.ui.language import translate
from kiosk.ui.pages.erased_page import ErasedPage


@dataclass(frozen=True, slots=True)
class Doomed:
    """An event file that was let go of, to be erased if *folder* proves that nothing is lost."""

    path: Path
    passphrase: str = field(repr=False)
    laptop: Laptop
    folder: Path
    zone: ZoneInfo


class ErasingControl(QObject):
    """One for each erasure; nobody else may have the file open meanwhile."""

    refused = Signal(str)
    left = Signal()

    def __init__(
        self, page: ErasedPage, background: Background, now: Callable[[], datetime]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._background = background
        self._now = now
        self._done: tuple[ErasureReceipt, ZoneInfo] | None = None
        page.left.connect(self.left)
        page.paper_requested.connect(self._write_paper)

    def erase(self, doomed: Doomed) -> None:
        """Prove it once more, and erase it, in the background."""
        now = self._now

        def work(_progress: Progress) -> ErasureReceipt:
            file = EventFile.open(doomed.path, doomed.passphrase, doomed.laptop)
            try:
                return erase_proved(file, doomed.folder, now)
            finally:
                file.close()

        told = Told[ErasureReceipt](
            done=lambda receipt: self._show(receipt, doomed),
            failed=lambda error: self.refused.emit(error_text(error)),
        )
        self._background.start(work, told)

    def _show(self, receipt: ErasureReceipt, doomed: Doomed) -> None:
        self._done = receipt, doomed.zone
        lines = [*erasure_lines(receipt, doomed.zone), promise_text()]
        self._page.show_receipt(lines, doomed.folder)

    @Slot(object)
    def _write_paper(self, path: Path) -> None:
        if self._done is None:
            return
        try:
            write_receipt(path, erasure_paper(*self._done))
        except KioskError as error:
            self._page.show_told(error_text(error))
            return
        text = translate("Erased", "{file} is written. Print it and sign it.")
        self._page.show_told(text.format(file=path.name))
