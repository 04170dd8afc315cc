"""Leads the End of day page: its steps, exports in every form, and the proof of the file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.services.exports.central_export import write_central_export
from kiosk.services.exports.forms import Form, form_rows
from kiosk.services.exports.table_file import write_table
from kiosk.services.opening import EventFile, Progress
from kiosk.ui.background import Told
from kiosk.ui.end_of_day_control import EndOfDayControl
from kiosk.ui.erasing_control import Doomed
from kiosk.ui.error_texts import error_text
from kiosk.ui.export_settings_control import ExportSettingsControl
from kiosk.ui.export_texts import form_choices
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.pages.day_page import DayPage
from kiosk.ui.sync_control import SyncControl
from kiosk.ui.widgets.end_of_day_steps import EndOfDaySteps
from kiosk.ui.widgets.export_settings_part import ExportSettingsPart


class DayControl(QObject):
    """Joins the page to the gateway."""

    review_requested = Signal()
    erase_requested = Signal(object)  # Doomed

    def __init__(
        self, gateway: Gateway, page: DayPage, syncing: SyncControl, lead: LeadControl
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        steps, settings = EndOfDaySteps(), ExportSettingsPart()
        page.add_before_export(steps)
        page.add_part(translate("Day", "Where syncs write the central export"), settings)
        page.offer_forms(form_choices())
        self.ending = EndOfDayControl(gateway, steps, syncing, lead)
        self.ending.review_requested.connect(self.review_requested)
        self.ending.erase_requested.connect(self._erase)
        self.settings = ExportSettingsControl(gateway, settings, syncing, lead)
        page.export_requested.connect(self._export)
        page.verify_requested.connect(self._verify)

    @Slot()
    def refresh(self) -> None:
        """The counts, and what is settled, as of now."""
        self._page.show_figures(self._gateway.figures())
        self.settings.refresh()

    @Slot(object)
    def _erase(self, folder: Path) -> None:
        gateway = self._gateway
        path, words = gateway.ask(lambda file: (file.path, file.passphrase))
        self.erase_requested.emit(Doomed(path, words, gateway.laptop, folder, gateway.zone))

    @Slot(object, str)
    def _export(self, path: Path, form: str) -> None:
        page = self._page
        told = Told[int](
            done=lambda rows: page.show_exported(path, rows),
            failed=lambda error: page.show_outcome(error_text(error)),
            progress=page.show_progress,
        )
        self._gateway.read_in_background(_writing(path, form), told)

    @Slot()
    def _verify(self) -> None:
        page = self._page
        told = Told[list[str]](
            done=page.show_verified,
            failed=lambda error: page.show_outcome(error_text(error)),
            progress=page.show_progress,
        )
        self._gateway.verify(told)


def _writing(path: Path, form: str) -> Callable[[EventFile, Progress], int]:
    """What writes the central export, or attendance in another *form*."""
    if not form:
        return lambda file, progress: write_central_export(file, path, progress)
    return lambda file, _progress: write_table(path, form_rows(file, Form(form)))
