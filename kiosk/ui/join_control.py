"""Leads a laptop into an event that others have synced: looks, builds the file, says so."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.errors import KioskError
from kiosk.services.opening import Laptop, Progress
from kiosk.services.sync.joining import event_in, join
from kiosk.ui.background import Background, Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.language import translate
from kiosk.ui.pages.join_form import JoinForm


@dataclass(frozen=True, slots=True)
class Joined:
    """An event file that was built: of which event, by its id, and from which folder."""

    event: str
    folder: Path
    path: Path
    passphrase: str = field(repr=False)


class JoinControl(QObject):
    """Lives as long as its form."""

    joined = Signal(object)  # Joined
    troubled = Signal(str)

    def __init__(
        self, form: JoinForm, background: Background, laptop: Callable[[], Laptop]
    ) -> None:
        super().__init__(form)
        self._form = form
        self._background = background
        self._laptop = laptop
        form.folder_chosen.connect(self._look)
        form.join_requested.connect(self._join)

    @Slot(object)
    def _look(self, folder: Path) -> None:
        """Say at once whether there is an event to join."""
        try:
            place = event_in(folder)
        except KioskError as error:
            self._form.show_folder("", None)
            self.troubled.emit(error_text(error))
            return
        self.troubled.emit("")
        self._form.show_folder(str(folder), place.stem)

    @Slot(object, object, str)
    def _join(self, folder: Path, path: Path, passphrase: str) -> None:
        laptop = self._laptop()

        def work(progress: Progress) -> Joined:
            file = join(folder, path, passphrase, laptop, progress)
            try:
                return Joined(file.event.id, event_in(folder).folder, path, passphrase)
            finally:
                file.close()

        self.troubled.emit("")
        self._form.show_working(translate("Join", "Trying the passphrase…"))
        told = Told[Joined](self._done, self._failed, self._show_progress, self._form.show_idle)
        self._background.start(work, told)

    def _show_progress(self, done: int, total: int) -> None:
        if done < total:
            text = translate("Join", "Reading the other laptops' files: {done} of {total}")
            self._form.show_working(text.format(done=done, total=total), done, total)
        else:
            self._form.show_working(translate("Join", "Building the event file…"))

    def _done(self, joined: Joined) -> None:
        self._form.show_idle()
        self.joined.emit(joined)

    def _failed(self, error: KioskError) -> None:
        self._form.show_idle()
        self.troubled.emit(error_text(error))
