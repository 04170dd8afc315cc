"""Leads the printing: one badge at the desk, or all that were not printed yet."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.devices.badge_files import write_badges_pdf
from kiosk.devices.painter import badge_image, standard_design
from kiosk.devices.system_printer import print_badges, printers
from kiosk.domain.badge import BadgeData, badge_for
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import KioskError
from kiosk.services.opening import EventFile, Progress
from kiosk.services.registrations import badges_to_print, note_badges
from kiosk.ui.background import Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.texts import guest_text

_FOLDER = "folder:"
_SYSTEM = "system:"
_PREVIEW_DPI = 150


class PrintControl(QObject):
    """Nobody waits for paper: every badge goes through the background."""

    troubled = Signal(str)
    told = Signal(str)
    stuck = Signal(str)

    def __init__(self, gateway: Gateway, page: BadgesPage) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._design = standard_design()
        page.printer_chosen.connect(self._choose)
        page.folder_chosen.connect(lambda folder: self._choose(f"{_FOLDER}{folder}"))
        page.all_requested.connect(self._print_all)
        page.file_requested.connect(self._save_all)
        page.refresh_requested.connect(self.refresh)

    def state(self) -> str:
        """Where badges go, as words for a chip."""
        printer = self._gateway.laptop.printer
        if not printer:
            return translate("Printing", "No printer")
        if printer.startswith(_FOLDER):
            return translate("Printing", "Badges to PDF")
        return translate("Printing", "Badges: {printer}").format(
            printer=printer.removeprefix(_SYSTEM)
        )

    @Slot()
    def refresh(self) -> None:
        """Look which printers there are, and show which one is chosen."""
        names = [f"{_SYSTEM}{name}" for name in printers()]
        self._page.show_printers(names, self._gateway.laptop.printer)
        self._page.show_waiting(self._gateway.badges_waiting())

    def preview(self, registration: str) -> QImage | None:
        """The badge as it would print, small."""
        found = self._badge(registration)
        return badge_image(found[0], self._design, dpi=_PREVIEW_DPI) if found else None

    @Slot(str)
    def print_badge(self, registration: str) -> None:
        """Print one badge on the chosen printer; say so if there is none."""
        printer = self._gateway.laptop.printer
        found = self._badge(registration)
        if not printer:
            text = translate(
                "Printing",
                "No printer is chosen yet. The Badges page has them, and a folder for PDF files.",
            )
            self.troubled.emit(text)
        elif found:
            self._send(printer, registration, *found)

    def _badge(self, registration: str) -> tuple[BadgeData, int] | None:
        """The badge to print now, and which of those on the registration it is for."""
        found = self._gateway.badge(registration)
        if found is None:
            return None
        person, code, number = found
        return badge_for(person, code, guest_text(person, number)), number

    def _send(self, printer: str, registration: str, badge: BadgeData, number: int) -> None:
        design = self._design

        def work(file: EventFile, _progress: Progress) -> None:
            name = f"badge-{registration}" + (f"-{number}" if number > 1 else "")
            _print(printer, name, [badge], design)
            at, operator = self._gateway.now(), file.laptop.operator
            note_badges(file, [(registration, number)], _noted(printer), at, operator)

        told = Told[None](done=lambda _none: self._printed(), failed=self._failed)
        self._gateway.in_background(work, told)

    def _printed(self) -> None:
        self.told.emit(translate("Printing", "Badge printed"))

    def _failed(self, error: KioskError) -> None:
        text = translate("Printing", "{trouble} The badge will wait: {count} are not printed yet.")
        count = self._gateway.badges_waiting()
        self.troubled.emit(text.format(trouble=error_text(error), count=count))
        self.stuck.emit(translate("Printing", "Badges wait"))
        self._page.show_outcome(error_text(error))

    @Slot(str)
    def _choose(self, printer: str) -> None:
        self._gateway.keep_settings(replace(self._gateway.laptop, printer=printer))
        self.told.emit(self.state())
        self.refresh()

    @Slot()
    def _print_all(self) -> None:
        """Every badge that was not printed yet, to the chosen printer."""
        printer = self._gateway.laptop.printer
        if printer:
            local = self._gateway.now().astimezone(self._gateway.zone)
            self._many(printer, f"badges-{local:%Y-%m-%d-%H%M%S}")  # beside the batch before

    @Slot(object)
    def _save_all(self, path: Path) -> None:
        """Every badge that was not printed yet, to one PDF file."""
        self._many(f"{_FOLDER}{path.parent}", path.stem)

    def _many(self, printer: str, name: str) -> None:
        design = self._design

        def work(file: EventFile, progress: Progress) -> int:
            waiting = badges_to_print(file, only_not_printed=True)
            badges = [
                badge_for(person, code, guest_text(person, number))
                for person, code, number in waiting
            ]
            _print(printer, name, badges, design, progress)
            printed = [(person.id, number) for person, _, number in waiting]
            at, operator = self._gateway.now(), file.laptop.operator
            note_badges(file, printed, _noted(printer), at, operator)
            return len(printed)

        told = Told[int](
            done=self._many_printed, failed=self._failed, progress=self._page.show_progress
        )
        self._gateway.in_background(work, told)

    def _many_printed(self, count: int) -> None:
        text = translate("Printing", "{count} badges are on their way.")
        self._page.show_outcome(text.format(count=count))
        self.refresh()


def _noted(printer: str) -> str:
    """How the journal calls a printer: the folders of a laptop are nobody else's business."""
    return "file:pdf" if printer.startswith(_FOLDER) else printer


def _print(
    printer: str,
    name: str,
    badges: list[BadgeData],
    design: BadgeDesign,
    progress: Progress = lambda _done, _total: None,
) -> None:
    """Send *badges* to `system:NAME`, or write them to NAME.pdf in `folder:PATH`."""
    if printer.startswith(_FOLDER):
        folder = Path(printer.removeprefix(_FOLDER))
        write_badges_pdf(folder / f"{name}.pdf", badges, design, progress=progress)
    else:
        print_badges(printer.removeprefix(_SYSTEM), badges, design)
