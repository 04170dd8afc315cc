"""Leads the undo of the last import, in the background."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Slot

from kiosk.domain.names import isolated
from kiosk.errors import KioskError
from kiosk.services.intake.endings import StoppedImport, stopped_imports
from kiosk.services.intake.undoing import (
    ImportDone,
    Undone,
    is_half_undone,
    last_import,
    undo_import,
)
from kiosk.services.opening import EventFile, Progress
from kiosk.ui.background import Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.import_changes import name_text
from kiosk.ui.import_views import LastImportView
from kiosk.ui.import_work import Doing, ImportWork, Job
from kiosk.ui.language import translate
from kiosk.ui.list_texts import stopped_text
from kiosk.ui.pages.import_page import ImportPage
from kiosk.ui.texts import clock_text

_NAMED = 5


@dataclass(frozen=True, slots=True)
class _Imports:
    """The import that can be undone, and those that were not taken to their end."""

    last: ImportDone | None
    stopped: list[StoppedImport]
    half_undone: bool


class UndoControl(QObject):
    """Knows which import was the last; an undo is a fact, and the doors' facts stay."""

    def __init__(self, gateway: Gateway, page: ImportPage, work: ImportWork) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._work = work
        page.refresh_requested.connect(self.refresh)
        page.undo.undo_requested.connect(self._undo)

    @Slot()
    def refresh(self) -> None:
        """Look which import can be taken back, and which were stopped."""
        told = Told[_Imports](done=self._show, failed=self._failed)

        def work(file: EventFile, _progress: Progress) -> _Imports:
            last = last_import(file)
            half_undone = last is not None and is_half_undone(file, last)
            return _Imports(last, stopped_imports(file), half_undone=half_undone)

        self._gateway.in_background(work, told)

    def _show(self, imports: _Imports) -> None:
        last = imports.last
        halfway = last is not None and last.fact in {one.fact for one in imports.stopped}
        view = _view(last, self._gateway.zone, halfway=halfway) if last else None
        self._page.undo.show_last(view)
        told = [_stopped_text(one) for one in imports.stopped]
        if last and imports.half_undone:
            text = translate("Import", "{source}: its undo was stopped halfway. Undo it again.")
            told.append(text.format(source=isolated(last.source)))
        self._page.undo.show_stopped("\n".join(told))

    @Slot(str)
    def _undo(self, fact: str) -> None:
        at = self._gateway.now()

        def work(file: EventFile, progress: Progress) -> Undone:
            reason = "on the import page"
            return undo_import(file, fact, at, file.laptop.operator, reason, progress)

        text = translate("Import", "Taking the import back…")
        self._work.run(Job(Doing.UNDOING, text, self._failed, self._stopped), work, self._undone)

    def _undone(self, undone: Undone) -> None:
        self._page.show_done(_undone_text(undone))
        self.refresh()

    def _failed(self, error: KioskError) -> None:
        self._page.show_trouble(error_text(error))

    def _stopped(self) -> None:
        text = translate("Import", "Stopped halfway. Undo it again to take back the rest.")
        self._page.show_trouble(text)
        self.refresh()


def _view(last: ImportDone, zone: ZoneInfo, *, halfway: bool) -> LastImportView:
    """The rows that were really taken are counted: all that were looked at, or those until then."""
    text = translate("Import", "Imported last: {source}, {day} {time}, {rows} rows")
    undo = translate("Import", "Undo it (registrations: {count})")
    return LastImportView(
        last.fact,
        text.format(
            source=isolated(last.source),
            day=f"{last.at.astimezone(zone):%Y-%m-%d}",
            time=clock_text(last.at, zone),
            rows=f"{last.registrations if halfway else last.rows:,}",
        ),
        undo.format(count=f"{last.registrations:,}"),
    )


def _stopped_text(stopped: StoppedImport) -> str:
    return stopped_text(stopped.source, stopped.registrations, stopped.rows)


def _undone_text(undone: Undone) -> str:
    text = translate("Import", "The import is undone.")
    if not undone.staying:
        return text
    stay = translate("Import", "Who was dealt with at a desk stays: {names}{more}")
    more = translate("Import", " and {count} more").format(count=len(undone.staying) - _NAMED)
    names = ", ".join(name_text(one.name) for one in undone.staying[:_NAMED])
    told = stay.format(names=names, more=more if len(undone.staying) > _NAMED else "")
    return f"{text} {told}"
