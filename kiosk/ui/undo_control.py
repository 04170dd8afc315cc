"""Leads the undo of the last import, in the background."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Slot

from kiosk.domain.names import isolated
from kiosk.errors import KioskError
from kiosk.services.intake.undoing import ImportDone, Undone, last_import, undo_import
from kiosk.services.opening import EventFile, Progress
from kiosk.ui.background import Task, Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.import_changes import name_text
from kiosk.ui.import_views import LastImportView
from kiosk.ui.language import translate
from kiosk.ui.pages.import_page import ImportPage
from kiosk.ui.texts import clock_text

_NAMED = 5


class UndoControl(QObject):
    """Knows which import was the last; an undo is a fact, and the doors' facts stay."""

    def __init__(self, gateway: Gateway, page: ImportPage) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._task: Task | None = None
        page.refresh_requested.connect(self.refresh)
        page.undo.undo_requested.connect(self._undo)
        page.cancel_requested.connect(self._cancel)

    @Slot()
    def refresh(self) -> None:
        """Look which import can be taken back."""
        told = Told[ImportDone | None](done=self._show, failed=self._failed)
        self._gateway.in_background(lambda file, _progress: last_import(file), told)

    def _show(self, last: ImportDone | None) -> None:
        self._page.undo.show_last(_view(last, self._gateway.zone) if last else None)

    @Slot(str)
    def _undo(self, fact: str) -> None:
        self._page.show_progress(0, 0)
        at = self._gateway.now()

        def work(file: EventFile, progress: Progress) -> Undone:
            reason = "on the import page"
            return undo_import(file, fact, at, file.laptop.operator, reason, progress)

        told = Told[Undone](
            done=self._undone,
            failed=self._failed,
            progress=self._page.show_progress,
            cancelled=self._stopped,
        )
        self._task = self._gateway.in_background(work, told)

    def _undone(self, undone: Undone) -> None:
        self._page.show_done(_undone_text(undone))
        self.refresh()

    def _failed(self, error: KioskError) -> None:
        self._page.show_trouble(error_text(error))

    def _stopped(self) -> None:
        text = translate("Import", "Stopped halfway. Undo it again to take back the rest.")
        self._page.show_trouble(text)

    @Slot()
    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()
            self._task = None


def _view(last: ImportDone, zone: ZoneInfo) -> LastImportView:
    text = translate("Import", "Imported last: {source}, {day} {time}, {rows} rows")
    undo = translate("Import", "Undo it: {count} registrations")
    return LastImportView(
        last.fact,
        text.format(
            source=isolated(last.source),
            day=f"{last.at.astimezone(zone):%Y-%m-%d}",
            time=clock_text(last.at, zone),
            rows=f"{last.rows:,}",
        ),
        undo.format(count=f"{last.registrations:,}"),
    )


def _undone_text(undone: Undone) -> str:
    text = translate("Import", "The import is undone.")
    if not undone.staying:
        return text
    stay = translate("Import", "Who was dealt with at a desk stays: {names}{more}")
    more = translate("Import", " and {count} more").format(count=len(undone.staying) - _NAMED)
    names = ", ".join(name_text(one.name) for one in undone.staying[:_NAMED])
    told = stay.format(names=names, more=more if len(undone.staying) > _NAMED else "")
    return f"{text} {told}"
