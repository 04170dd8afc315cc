"""Keeps both lives of a laptop that met itself, while nobody has its event open.

Such a laptop was restored from an older copy, or its disk was copied. What it did since
goes on under a new station; what it did before stands as the others know it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.services.opening import EventFile, Laptop, Progress
from kiosk.services.sync.exchange import sync
from kiosk.ui.background import Background, Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.language import translate
from kiosk.ui.pages.waiting_page import WaitingPage


@dataclass(frozen=True, slots=True)
class Lives:
    """An event file that was let go of, and the folder where the laptop met itself."""

    path: Path
    passphrase: str = field(repr=False)
    laptop: Laptop
    folder: Path


class TwoLivesControl(QObject):
    """One for each time; whatever is scanned meanwhile waits for the event to be open again."""

    ended = Signal(object, str)  # Lives, and what went wrong, mostly empty

    def __init__(self, lives: Lives, background: Background, now: Callable[[], datetime]) -> None:
        self.page = WaitingPage(
            translate("Sync", "Keeping both lives of this laptop…"),
            translate(
                "Sync",
                "The event opens again by itself in some seconds. Go on scanning: whoever is "
                "scanned now is answered then.",
            ),
        )
        super().__init__(self.page)
        self._lives = lives
        self._background = background
        self._now = now
        self._scanned: list[str] = []

    def begin(self) -> None:
        """Do it in the background."""
        lives, now = self._lives, self._now

        def work(progress: Progress) -> None:
            file = EventFile.open(lives.path, lives.passphrase, lives.laptop)
            try:
                sync(file, lives.folder, now, progress, alone=True)
            finally:
                file.close()

        told = Told[None](
            done=lambda _none: self.ended.emit(lives, ""),
            failed=lambda error: self.ended.emit(lives, error_text(error)),
        )
        self._background.start(work, told)

    @Slot(str)
    def hold(self, credential: str) -> None:
        """Keep what was scanned."""
        self._scanned.append(credential)

    @property
    def held(self) -> tuple[str, ...]:
        """What was scanned meanwhile, in order."""
        return tuple(self._scanned)
