"""Where designs come from and go to: the event, files, and a test on paper."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.devices.printers import printer_for
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import KioskError
from kiosk.services.designs import (
    KnownDesign,
    keep_design,
    known_designs,
    opened_design,
    save_design,
    shipped_designs,
    use_design,
)
from kiosk.services.opening import EventFile, Progress
from kiosk.ui.background import Told
from kiosk.ui.design_presenting import left_out_text
from kiosk.ui.design_views import DesignChoice
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.pages.designer_page import DesignerPage

_AS_SHIPPED = "shipped:"


class DesignKeeping(QObject):
    """Opens and keeps designs; *shown* is the badge that is seen, and the design as it is now."""

    opened = Signal(object)  # BadgeDesign
    kept = Signal()

    def __init__(
        self,
        gateway: Gateway,
        page: DesignerPage,
        lead: LeadControl,
        shown: Callable[[], tuple[BadgeData, BadgeDesign]],
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._lead = lead
        self._shown = shown
        self._known: list[KnownDesign] = []
        self._shipped: dict[str, BadgeDesign] = {}
        page.design_chosen.connect(self._open_known)
        page.save_requested.connect(self._ask_to_save)
        page.test_requested.connect(self._print_test)
        page.file_chosen.connect(self._open_file)
        page.export_chosen.connect(self._write_file)

    def show_designs(self) -> None:
        """Offer the designs of the event, and the one that is worked on."""
        self._known = self._gateway.ask(known_designs)
        own = {each.design.name for each in self._known if each.own}
        shipped = (each for each in shipped_designs().values() if each.name in own)
        self._shipped = {_AS_SHIPPED + each.name: each for each in shipped}
        chosen = self._design.name
        choices = [DesignChoice(each.design.name, _known_text(each)) for each in self._known]
        text = translate("Design", "{name} (as it came)")
        for key, design in self._shipped.items():
            choices.append(DesignChoice(key, text.format(name=design.name)))
        if chosen not in [each.name for each in choices]:
            choices.insert(0, DesignChoice(chosen, chosen))
        self._page.show_designs(choices, chosen)

    def has(self, design: BadgeDesign) -> bool:
        """Whether the event has *design* as it is."""
        return design in [each.design for each in self._known]

    @property
    def _design(self) -> BadgeDesign:
        return self._shown()[1]

    @Slot(str)
    def _open_known(self, name: str) -> None:
        known = {each.design.name: each.design for each in self._known}
        design = {**known, **self._shipped}.get(name)
        if design:
            self.opened.emit(design)

    @Slot(object)
    def _open_file(self, path: Path) -> None:
        try:
            found = opened_design(path)
        except KioskError as error:
            self._failed(error)
            return
        self.opened.emit(found.design)
        self._page.show_outcome(left_out_text(found.left_out))

    @Slot(object)
    def _write_file(self, path: Path) -> None:
        try:
            save_design(path, self._design)
        except KioskError as error:
            self._failed(error)
            return
        text = translate("Design", "Written: {path}")
        self._page.show_outcome(text.format(path=path))

    @Slot()
    def _ask_to_save(self) -> None:
        purpose = translate("Design", "How all badges look is the lead's to say.")
        self._lead.ask(self._page.pin, purpose, self._save)

    def _save(self) -> None:
        design = self._design

        def keep(file: EventFile, at: datetime, operator: str) -> BadgeDesign:
            if design not in [each.design for each in known_designs(file)]:
                keep_design(file, design, at, operator)
            return use_design(file, design.name, at, operator)

        if self._gateway.act(keep) is None:
            return
        self.show_designs()
        self.kept.emit()
        self._page.show_outcome(translate("Design", "Kept: all badges look like this now."))

    @Slot()
    def _print_test(self) -> None:
        """Print the badge that is shown, but nobody real."""
        key = self._gateway.laptop.printer
        badge, design = self._shown()
        if not key:
            text = translate("Design", "No printer is chosen yet: see the Badges page.")
            self._page.show_outcome(text)
            return

        def work(_file: EventFile, _progress: Progress) -> None:
            printer_for(key).send([badge], design)

        def done(_nothing: None) -> None:
            self._page.show_outcome(translate("Design", "A test is on its way to the printer."))

        self._gateway.read_in_background(work, Told[None](done=done, failed=self._failed))

    def _failed(self, error: KioskError) -> None:
        self._page.show_outcome(error_text(error))


def _known_text(known: KnownDesign) -> str:
    name = known.design.name
    return translate("Design", "{name} (in use)").format(name=name) if known.in_use else name
