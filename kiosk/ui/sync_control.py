"""Leads the meeting with other laptops: the folder, the sync in the background, its receipt."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.devices.receipt_page import write_receipt
from kiosk.errors import KioskError
from kiosk.services.exports.export_settings import export_settings_here
from kiosk.services.opening import EventFile
from kiosk.services.sync.meeting import Meeting, meet
from kiosk.ui.background import Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.export_texts import settings_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.pages.sync_page import SyncPage
from kiosk.ui.receipt_paper import paper
from kiosk.ui.receipt_presenting import present
from kiosk.ui.receipt_texts import progress_text
from kiosk.ui.texts import clock_text
from kiosk.ui.two_lives_control import Lives
from kiosk.ui.widgets.sync_line import SyncLine


class SyncControl(QObject):
    """One sync at a time; whatever is scanned meanwhile is answered as ever."""

    ended = Signal()  # well or not
    chosen = Signal(object)  # Path
    lives_twice = Signal(object)  # Lives

    def __init__(self, gateway: Gateway, page: SyncPage, line: SyncLine) -> None:
        super().__init__(gateway)
        self._gateway = gateway
        self._page = page
        self._line = line
        self.is_syncing = False
        self._last: Meeting | None = None
        page.paper_requested.connect(self._write_paper)
        page.folder_chosen.connect(self.choose)
        page.sync_requested.connect(self.sync)
        page.both_requested.connect(self._keep_both)
        page.show_folder(self.folder)
        gateway.changed.connect(self._show_about)
        self._show_about()

    @Slot()
    def _show_about(self) -> None:
        """Who can read the central export there, as it is settled now."""
        settings, here = self._gateway.ask(export_settings_here)
        self._page.show_about(settings_text(settings, self._gateway.stations(), here=here))

    @property
    def folder(self) -> str:
        """Where this laptop meets the others of this event; empty while nobody has said."""
        gateway = self._gateway
        return gateway.laptop.sync_folders.get(gateway.about.id, "")

    @Slot(object)
    def choose(self, folder: Path) -> None:
        """Meet the others in *folder* from now on."""
        gateway = self._gateway
        if str(folder) != self.folder:
            gateway.keep_settings(gateway.laptop.with_sync_folder(gateway.about.id, folder))
        self._page.show_folder(self.folder)
        self._page.take_focus()
        self.chosen.emit(folder)

    @Slot()
    def sync(self) -> None:
        """Meet them now, unless that is under way."""
        if self.is_syncing or not self.folder:
            return
        self.is_syncing = True
        self._page.show_working(translate("Sync", "Waiting for what is under way…"))
        folder, now = Path(self.folder), self._gateway.now
        told = Told[Meeting](self._done, self._failed, self._show_progress, self._cancelled)
        self._gateway.in_background(lambda file, progress: meet(file, folder, now, progress), told)

    @Slot()
    def _keep_both(self) -> None:
        """Somebody wants it, and nobody may have the event open for it."""
        gateway = self._gateway
        path, words = gateway.ask(lambda file: (file.path, file.passphrase))
        self.lives_twice.emit(Lives(path, words, gateway.laptop, Path(self.folder)))

    def _show_progress(self, done: int, total: int) -> None:
        is_reading = done < total
        words = progress_text(done, total)
        self._page.show_working(words, done if is_reading else 0, total if is_reading else 0)

    def _done(self, meeting: Meeting) -> None:
        self.show_meeting(meeting)
        self._end()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the receipt of *meeting*, whoever asked for it."""
        gateway = self._gateway
        self._last = meeting
        gateway.doors.update(gateway.ask(_doors))
        at = clock_text(meeting.at, gateway.zone)
        self._page.show_receipt(
            present(meeting, gateway.zone), _paper_name(gateway.file_stem, meeting, at)
        )
        text = translate("Sync", "Last synced at {at}. Stations heard of: {count}.")
        if not meeting.receipt.exchanged.written:
            text = translate(
                "Sync", "At {at} only read: the others do not have all of this laptop."
            )
        self._line.show_text(text.format(at=at, count=len(meeting.receipt.stations)))

    @Slot(object, bool)
    def _write_paper(self, path: Path, names: bool) -> None:
        """The last receipt as a page to sign, in the background: sticks are slow."""
        gateway, page = self._gateway, self._page
        if self._last is None:
            return
        sheet = paper(self._last, gateway.station_name, gateway.zone, names=names)
        text = translate("Sync", "{file} is written. Print it and sign it.")
        told = Told[None](
            done=lambda _none: page.show_told(text.format(file=path.name)),
            failed=lambda error: page.show_trouble(error_text(error)),
        )
        gateway.read_in_background(lambda _file, _progress: write_receipt(path, sheet), told)

    def _failed(self, error: KioskError) -> None:
        self._page.show_idle()
        self._page.show_trouble(error_text(error))
        self._end()

    def _cancelled(self) -> None:
        self._page.show_idle()
        self._end()

    def _end(self) -> None:
        self.is_syncing = False
        self.ended.emit()


def _doors(file: EventFile) -> dict[str, str]:
    """The names of checkpoints, which may be others since the sync."""
    return {door.id: door.name for door in file.checkpoints.all()}


def _paper_name(stem: str, meeting: Meeting, at: str) -> str:
    """What the receipt's PDF is to be called."""
    return f"{stem}-sync-{meeting.at:%Y-%m-%d}-{at.replace(':', '')}.pdf"
