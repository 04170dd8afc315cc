"""Leads the settings of the central export; with a lead's PIN, only the lead changes them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from kiosk.errors import KioskError
from kiosk.services.exports.export_settings import (
    Writes,
    export_settings_here,
    mark_laptop,
    seal_to,
    set_writes,
)
from kiosk.services.opening import EventFile
from kiosk.services.sync.exporting import remove_plain_export
from kiosk.services.sync.folder import place_of
from kiosk.ui.error_texts import error_text
from kiosk.ui.export_texts import settings_text, writes_choices
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.sync_control import SyncControl
from kiosk.ui.widgets.export_settings_part import ExportSettingsPart


class ExportSettingsControl(QObject):
    """Nothing is changed, and no file removed, that somebody did not ask for."""

    def __init__(
        self, gateway: Gateway, part: ExportSettingsPart, syncing: SyncControl, lead: LeadControl
    ) -> None:
        super().__init__(part)
        self._gateway = gateway
        self._part = part
        self._syncing = syncing
        self._lead = lead
        part.offer(writes_choices())
        part.writes_chosen.connect(self._set_writes)
        part.marked.connect(lambda: self._settle(mark_laptop))
        part.key_given.connect(self._seal)
        part.removal_requested.connect(self._remove)
        gateway.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is settled: another laptop may have changed it."""
        settings, here = self._gateway.ask(export_settings_here)
        said = settings_text(settings, self._gateway.stations(), here=here)
        self._part.show_settled(
            said, str(settings.writes), here=here, sealed=bool(settings.sealed_to)
        )
        is_unwanted = bool(settings.sealed_to) or settings.writes is Writes.NEVER
        may_remove = is_unwanted and (here or not settings.station)
        self._part.allow_removal(allowed=may_remove and bool(self._plain_exports()))

    def _plain_exports(self) -> list[Path]:
        folder = self._syncing.folder
        if not folder:
            return []
        place = place_of(Path(folder), self._gateway.about)
        plain = [place.central_export] if place.central_export.is_file() else []
        return [*plain, *place.plain_copies()]

    @Slot(str)
    def _set_writes(self, writes: str) -> None:
        self._settle(
            lambda file, at, operator: set_writes(file, Writes(writes), at, operator),
        )

    @Slot(str)
    def _seal(self, key: str) -> None:
        self._settle(lambda file, at, operator: seal_to(file, key, at, operator))

    @Slot()
    def _remove(self) -> None:
        paths = self._plain_exports()
        if not paths:
            return
        purpose = translate("Export", "To remove {file} from the folder, the lead's PIN, please.")
        names = ", ".join(path.name for path in paths)
        self._ask(purpose.format(file=names), lambda: self._try(_remove_all, paths))

    def _settle(self, act: Callable[[EventFile, datetime, str], None]) -> None:
        purpose = translate("Export", "To change where the export is written, the lead's PIN.")
        gateway = self._gateway
        self._ask(
            purpose,
            lambda: self._try(
                lambda: gateway.ask(lambda file: act(file, gateway.now(), gateway.laptop.operator))
            ),
        )

    def _ask(self, purpose: str, act: Callable[[], object]) -> None:
        self.refresh()
        self._lead.ask(self._part.strip, purpose, act)

    def _try(self, act: Callable[..., object], *arguments: Sequence[Path]) -> None:
        self._part.show_trouble("")
        try:
            act(*arguments)
        except KioskError as error:
            self._part.show_trouble(error_text(error))
        self._gateway.changed.emit()


def _remove_all(paths: Sequence[Path]) -> None:
    for path in paths:
        remove_plain_export(path)
