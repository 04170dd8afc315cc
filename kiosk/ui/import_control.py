"""Leads an import: read it, decide, compare in the background, and take it when told to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.devices.painter import badge_image
from kiosk.domain.badge import badge_for
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.choices import Choices
from kiosk.domain.listing import Listing, Why
from kiosk.domain.names import isolated
from kiosk.domain.registration import Registration
from kiosk.domain.roster_diff import Comparison
from kiosk.errors import KioskError, NotUnderstoodError
from kiosk.services.designs import design_in_use
from kiosk.services.intake.badges_shown import badges_shown
from kiosk.services.intake.columns import described_columns, understand
from kiosk.services.intake.importing import apply, compare
from kiosk.services.intake.remembered import remembered_choices
from kiosk.services.intake.sessions_known import programme_names
from kiosk.services.opening import EventFile, Progress
from kiosk.services.programme.seats_told_apart import lists_seats
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.import_changes import changes_view, counts_text, name_text
from kiosk.ui.import_decisions import Decisions
from kiosk.ui.import_presenting import column_views, problem_views, recognised_view
from kiosk.ui.import_views import PeopleView
from kiosk.ui.import_work import Doing, ImportWork, Job
from kiosk.ui.language import translate
from kiosk.ui.pages.import_page import ImportPage
from kiosk.ui.undo_control import UndoControl

T = TypeVar("T")

_DPI = 144
_NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class _Read:
    """A list, what was decided about its columns before, and why nobody is in it."""

    listing: Listing
    remembered: Choices
    error: KioskError | None


@dataclass(frozen=True, slots=True)
class _Looked:
    """A list beside the roster; `badges` are the people whose badges are shown."""

    listing: Listing
    comparison: Comparison
    badges: list[Registration]


class ImportControl(QObject):
    """One list at a time; nothing is written before the page says so."""

    programme_found = Signal(object)  # Path: it lists sessions, and no people
    seats_found = Signal(object)  # Path: it lists who registered for what, and nobody new

    def __init__(self, gateway: Gateway, page: ImportPage) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._path = Path()
        self._listing: Listing | None = None
        self._decisions: Decisions | None = None
        self._looked: _Looked | None = None
        self._waiting: Path | None = None
        self._then: Callable[[], object] | None = None
        self._left = False
        self.work = ImportWork(gateway, page)
        self.work.changed.connect(self._show_waiting)
        self._undo = UndoControl(gateway, page, self.work)
        page.file_chosen.connect(self.look_at)
        page.recognised.encoding_chosen.connect(lambda name: self._read_again(encoding=name))
        page.recognised.sheet_chosen.connect(lambda name: self._read_again(sheet=name))
        page.columns.moved.connect(self._move)
        page.columns.keep_all_requested.connect(self._keep_all)
        page.people_requested.connect(self._look_at_people)
        page.import_requested.connect(self._take)
        page.waiting.look_requested.connect(self._look_at_waiting)
        page.waiting.dropped.connect(self._drop_waiting)
        page.closing.agreed.connect(self._leave)

    @Slot(object)
    def look_at(self, path: Path) -> None:
        """Read the list at *path* and show what it is; it waits while another one is busy."""
        if self.work.busy:
            self._waiting = path
        else:
            self._path, self._listing = path, None
            self._read(_NO_CHOICES)
        self._show_waiting()

    def asks_first(self, then: Callable[[], object]) -> bool:
        """Ask on the page before an import is left halfway; *then* follows if it is to be."""
        if self._left or not self.work.writing:
            return False
        self._then = then
        self._page.closing.ask(self.work.leaving)
        return True

    @Slot()
    def _leave(self) -> None:
        self._left = True
        self.work.cancel()
        if self._then:
            self._then()

    @Slot()
    def _show_waiting(self) -> None:
        name = self._waiting.name if self._waiting else ""
        self._page.waiting.show_waiting(name, busy=self.work.busy)
        if not self.work.writing:
            self._page.closing.hide()

    @Slot()
    def _look_at_waiting(self) -> None:
        path, self._waiting = self._waiting, None
        if path:
            self.look_at(path)

    @Slot()
    def _drop_waiting(self) -> None:
        self._waiting = None
        self._show_waiting()

    def _read(self, choices: Choices) -> None:
        path = self._path

        def work(file: EventFile, progress: Progress) -> _Read:
            known = replace(choices, sessions=programme_names(file))
            listing, error = _columns_but_seats(path, file, known, progress)
            headers = [column.header for column in listing.described]
            return _Read(listing, remembered_choices(file, headers), error)

        text = translate("Import", "Reading {name}…")
        self._run(Doing.READING, text, work, self._show, self._stop_reading)

    def _show(self, read: _Read) -> None:
        offers = self._listing.encodings if self._listing else ()  # to choose another one again
        listing = replace(read.listing, encodings=read.listing.encodings or offers)
        self._listing, self._looked = listing, None
        self._decisions = Decisions(listing)
        self._decisions.remember(read.remembered)
        self._page.show_recognised(recognised_view(listing), column_views(self._decisions))
        if read.error and "name" not in read.remembered.fields:
            self._page.show_columns_alone(_no_names_text())

    def _read_again(self, *, encoding: str = "", sheet: str = "") -> None:
        if self._listing is None:
            return
        chosen = self._listing.choices
        self._read(
            replace(
                _NO_CHOICES,
                encoding=encoding or chosen.encoding,
                sheet=sheet or chosen.sheet,
            )
        )

    def _stop_reading(self) -> None:
        if self._listing is None:
            self._page.show_choice()
        else:
            self._page.show_steps_again()

    @Slot(int, str, str)
    def _move(self, place: int, target: str, reason: str) -> None:
        if self._decisions:
            self._decisions.move(place, target, reason)
            self._page.columns.refresh(column_views(self._decisions))

    @Slot()
    def _keep_all(self) -> None:
        if self._decisions:
            self._decisions.keep_all()
            self._page.columns.refresh(column_views(self._decisions))

    @Slot()
    def _look_at_people(self) -> None:
        """Understand the list once more, as it was decided, and compare it with the roster."""
        if self._decisions is None:
            return
        path, choices = self._path, self._decisions.choices()

        def work(file: EventFile, progress: Progress) -> _Looked:
            listing = understand(path, choices, progress)
            comparison = compare(file, listing, progress)
            return _Looked(listing, comparison, badges_shown(listing))

        text = translate("Import", "Comparing {name} with who is registered…")
        self._run(Doing.READING, text, work, self._show_people, self._page.show_steps_again)

    def _show_people(self, looked: _Looked) -> None:
        self._looked = looked
        design = self._gateway.ask(design_in_use)
        self._page.show_people(_people_view(looked, design), changes_view(looked.comparison))

    @Slot()
    def _take(self) -> None:
        if self._looked is None:
            return
        listing = self._looked.listing

        def work(file: EventFile, progress: Progress) -> Comparison:
            return apply(file, listing, self._gateway.now(), file.laptop.operator, progress)

        text = translate("Import", "Importing {name}…")
        self._run(Doing.IMPORTING, text, work, self._taken, self._stopped)

    def _taken(self, comparison: Comparison) -> None:
        self._looked = None
        self._page.show_done(counts_text(comparison))
        self._undo.refresh()

    def _stopped(self) -> None:
        text = translate(
            "Import",
            "Stopped. What was imported until then stays; importing the list again adds the rest.",
        )
        self._page.show_trouble(text)
        self._undo.refresh()

    def _run(
        self,
        doing: Doing,
        text: str,
        work: Callable[[EventFile, Progress], T],
        done: Callable[[T], None],
        cancelled: Callable[[], None],
    ) -> None:
        job = Job(doing, text.format(name=isolated(self._path.name)), self._failed, cancelled)
        self.work.run(job, work, done)

    def _failed(self, error: KioskError) -> None:
        """In step 2 the columns stay, for another choice; else it starts again."""
        why = error.why if isinstance(error, NotUnderstoodError) else ""
        elsewhere = {Why.PROGRAMME: self.programme_found, Why.SEATS: self.seats_found}
        if why in elsewhere:
            self._page.show_choice()
            elsewhere[Why(why)].emit(self._path)
            return
        no_names = why == Why.NO_NAMES
        if self._listing is not None and no_names:
            self._page.show_columns_alone(_no_names_text())
        else:
            self._page.show_trouble(error_text(error))


def _columns_but_seats(
    path: Path, file: EventFile, choices: Choices, progress: Progress
) -> tuple[Listing, KioskError | None]:
    """The same; raises NotUnderstoodError for a list of seats, which belongs elsewhere."""
    try:
        listing, error = _columns(path, choices, progress)
    except NotUnderstoodError as refused:
        if lists_seats(path, file, (), refused.why):
            raise NotUnderstoodError(path, Why.SEATS) from refused
        raise
    headers = tuple(column.header for column in listing.described)
    if lists_seats(path, file, headers, Why.NO_NAMES if error else ""):
        raise NotUnderstoodError(path, Why.SEATS)
    return listing, error


def _columns(path: Path, choices: Choices, progress: Progress) -> tuple[Listing, KioskError | None]:
    """The list; if nobody's name is in it, its columns, and the error that says so."""
    try:
        return understand(path, choices, progress), None
    except NotUnderstoodError as error:
        if error.why != Why.NO_NAMES:
            raise
        return described_columns(path, choices, progress), error


def _no_names_text() -> str:
    return translate("Import", "No column holds names, as far as the kiosk sees. Say which does.")


def _people_view(looked: _Looked, design: BadgeDesign) -> PeopleView:
    text = translate("Import", "People in this list: {count}. The first badges:")
    comparison = looked.comparison
    count = comparison.rows - len(comparison.skipped)
    return PeopleView(
        title=text.format(count=f"{count:,}"),
        badges=tuple(
            (
                badge_image(badge_for(person, _code(person)), design, dpi=_DPI),
                name_text(person.shown_name) if person.shown_name else _room_text(),
            )
            for person in looked.badges
        ),
        problems=problem_views(looked.listing, comparison),
    )


def _room_text() -> str:
    return translate("Import", "No name yet: room for a pen")


def _code(person: Registration) -> str:
    return person.credentials[0] if person.credentials else ""
