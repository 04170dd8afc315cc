"""Leads one open event: its pages, its gateway, its printing, until it is closed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from kiosk.services.opening import Laptop
from kiosk.ui.arrival_pages import ArrivalPages
from kiosk.ui.badge_pages import BadgePages
from kiosk.ui.dashboard_control import DashboardControl
from kiosk.ui.day_control import DayControl
from kiosk.ui.decision_control import DecisionControl
from kiosk.ui.duplicates_control import DuplicatesControl
from kiosk.ui.gateway import Gateway
from kiosk.ui.help_control import HelpControl
from kiosk.ui.horizon_control import HorizonControl
from kiosk.ui.import_control import ImportControl
from kiosk.ui.language import spoken, translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.lock_control import LockControl
from kiosk.ui.main_window import (
    BADGES,
    DASHBOARD,
    DAY,
    HELP,
    IMPORT,
    PLACE,
    PROGRAMME,
    REVIEW,
    STATION,
    SYNC,
    MainWindow,
)
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.pages.dashboard_page import DashboardPage
from kiosk.ui.pages.day_page import DayPage
from kiosk.ui.pages.import_page import ImportPage
from kiosk.ui.pages.place_page import PlacePage
from kiosk.ui.pages.programme_page import ProgrammePage
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.pages.sync_page import SyncPage
from kiosk.ui.passage_undo_control import PassageUndoControl
from kiosk.ui.pin_control import PinControl
from kiosk.ui.print_control import PrintControl
from kiosk.ui.programme_control import ProgrammeControl
from kiosk.ui.review_control import ReviewControl
from kiosk.ui.rules_control import RulesControl
from kiosk.ui.scanners_control import ScannersControl
from kiosk.ui.sounds import Sounds
from kiosk.ui.standing_control import StandingControl
from kiosk.ui.station_control import StationControl
from kiosk.ui.stick_control import StickControl
from kiosk.ui.sync_control import SyncControl
from kiosk.ui.texts import clock_text
from kiosk.ui.unnamed_control import UnnamedControl
from kiosk.ui.views import Tone
from kiosk.ui.watch_control import WatchControl
from kiosk.ui.widgets.duplicate_pairs import DuplicatePairs
from kiosk.ui.widgets.language_setting import LanguageSetting
from kiosk.ui.widgets.parts import label
from kiosk.ui.widgets.pin_setting import PinSetting
from kiosk.ui.widgets.rules_panel import RulesPanel
from kiosk.ui.widgets.scanner_settings import ScannerSettings
from kiosk.ui.widgets.stick_strip import StickStrip
from kiosk.ui.widgets.sync_line import SyncLine
from kiosk.ui.widgets.watched_folder import NewListStrip, WatchLine

_CLOCK_MS = 5_000


class EventControl(QObject):
    """Joins the pages of one event to its gateway."""

    def __init__(self, window: MainWindow, gateway: Gateway, sounds: Sounds) -> None:
        super().__init__(window)
        self._window = window
        self._gateway = gateway
        self.station_page = StationPage()
        self.day_page = DayPage(gateway.file_stem)
        self.dashboard_page = DashboardPage()
        self.import_page = ImportPage()
        self.badges_page = BadgesPage()
        self.place_page = PlacePage()
        self.programme_page = ProgrammePage()
        self.sync_page = SyncPage()
        gateway.answered.connect(lambda _answer: window.show_notice(""))  # before the next one
        gateway.place_wanted.connect(lambda: sounds.play(Tone.ATTENTION))
        self.station = StationControl(gateway, self.station_page, sounds)
        self.lead = LeadControl(gateway, self)
        self.standing = StandingControl(gateway, self.station_page, self.place_page, self.lead)
        self.unnamed = UnnamedControl(gateway, self.standing, sounds)
        self.pin = self._pin_setting()
        self._add_language()
        self.lock = LockControl(window, gateway, self.lead)
        self.decisions = DecisionControl(gateway, self.station_page, self.lead)
        self.arrivals = ArrivalPages(window, gateway, self.station, self.station_page)
        self.undoing = PassageUndoControl(gateway, self.station_page, self.station, self.lead)
        self.help_desk = HelpControl(window, gateway, self.station, self.station_page)
        self.importing = ImportControl(gateway, self.import_page)
        self.importing.work.changed.connect(self._show_importing)
        self._running = label("", "paragraph", "importRunning")
        self._running.hide()
        self.duplicates = DuplicatesControl(gateway, self._duplicate_pairs())
        self.watching = self._watching()
        self.dashboard = DashboardControl(gateway, self.dashboard_page)
        self.printing = PrintControl(gateway, self.badges_page)
        self.badge_pages = BadgePages(window, gateway, self.station, self.badges_page, self.lead)
        self.programme = ProgrammeControl(gateway, self.programme_page)
        self.rules = self._rules()
        self.scanners = self._scanners()
        self.horizon = HorizonControl(gateway, window.bar.chips)
        self.syncing = self._syncing()
        self.sticks = self._sticks()
        self.review = self._reviewing()
        self.day = DayControl(gateway, self.day_page, self.syncing, self.lead)
        self._join()
        pages: dict[str, QWidget] = {
            STATION: self.station_page,
            HELP: self.help_desk.page,
            IMPORT: self.import_page,
            BADGES: self.badges_page,
            DAY: self.day_page,
            DASHBOARD: self.dashboard_page,
            PLACE: self.place_page,
            PROGRAMME: self.programme_page,
            SYNC: self.sync_page,
            REVIEW: self.review.page,
            **self.arrivals.pages,
            **self.badge_pages.pages,
        }
        window.show_event(pages)
        self._show_printing(self.printing.state())
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._tick()

    @Slot(str)
    def scan(self, credential: str) -> None:
        """A scan is answered wherever it arrives: the station shows the verdict."""
        if self.lock.refuses(credential):
            return
        self.arrivals.interrupt()
        self.programme.interrupt()
        self.badge_pages.interrupt()
        self._window.open_page(STATION)
        self.station.scan(credential)

    @Slot(object)
    def field_restored(self, field: object) -> None:
        """What the first keys of a scan did to the search is undone."""
        if field is self.station_page.input:
            self.station_page.take_back_typing()

    @property
    def laptop(self) -> Laptop:
        """The laptop's settings as they are now."""
        return self._gateway.laptop

    @Slot()
    def go_back(self) -> None:
        """Esc: on the station, clear; elsewhere, back to the station."""
        if self._window.page is self.station_page:
            self.station_page.go_back()
        elif not self.badge_pages.go_back():
            self.arrivals.go_back()

    def asks_first(self, then: Callable[[], object]) -> bool:
        """Ask before an import is left halfway; *then* follows if it is to be."""
        asking = self.importing.asks_first(then)
        if asking:
            self._window.open_page(IMPORT)
        return asking

    def close(self) -> None:
        """Let go of the event."""
        self._window.unlock()
        self._clock.stop()
        self.arrivals.close()
        self.badge_pages.close()
        self.standing.close()
        self.programme.close()
        self.scanners.close()
        self.horizon.close()
        self.sticks.close()
        self._window.file_dropped.disconnect(self._look_at_list)
        self.watching.close()
        self._window.page_opened.disconnect(self._page_opened)
        self._gateway.close()
        self.deleteLater()

    def _pin_setting(self) -> PinControl:
        setting = PinSetting()
        self.day_page.add_part(translate("Day", "The lead's PIN"), setting)
        return PinControl(self._gateway, setting, self.lead)

    def _add_language(self) -> None:
        setting = LanguageSetting()
        setting.choice.show_language(spoken(self.laptop.language))
        setting.choice.chosen.connect(self._keep_language)
        self.day_page.add_part(translate("Laptop", "Language"), setting)

    @Slot(str)
    def _keep_language(self, code: str) -> None:
        self._gateway.keep_settings(replace(self.laptop, language=code))

    def _syncing(self) -> SyncControl:
        window, line = self._window, SyncLine()
        self.day_page.add_before_export(line)
        line.opened.connect(lambda: window.open_page(SYNC))
        self.sync_page.back_requested.connect(lambda: window.open_page(STATION))
        return SyncControl(self._gateway, self.sync_page, line)

    def _reviewing(self) -> ReviewControl:
        window = self._window
        for requested in (self.sync_page.review_requested, self.help_desk.page.review_requested):
            requested.connect(lambda: window.open_page(REVIEW))
        return ReviewControl(window, self._gateway, self.station, self.lead)

    def _sticks(self) -> StickControl:
        strip, window = StickStrip(), self._window
        self.station_page.add_strip(strip)
        control = StickControl(self._gateway, strip, self.syncing)
        control.opened.connect(lambda: window.open_page(SYNC))
        return control

    def _duplicate_pairs(self) -> DuplicatePairs:
        panel = DuplicatePairs()
        self.import_page.add_below(panel)
        return panel

    def _watching(self) -> WatchControl:
        strip, line = NewListStrip(), WatchLine()
        self.station_page.add_strip(strip)
        self.station_page.add_strip(self._running)
        self.import_page.add_below(line)
        control = WatchControl(self._gateway, strip, line)
        self.import_page.file_chosen.connect(control.note_chosen)
        control.list_chosen.connect(self._look_at_list)
        return control

    @Slot()
    def _show_importing(self) -> None:
        """A quiet line at the station, and a word to whoever is not known yet."""
        text = self.importing.work.writing
        self._running.setText(text)
        self._running.setVisible(bool(text))
        self.station.importing = text
        if self.importing.work.busy:
            self.duplicates.make_way()

    @Slot(object)
    def _look_at_list(self, path: Path) -> None:
        self._window.open_page(IMPORT)
        self.importing.look_at(path)

    def _join(self) -> None:
        window, day = self._window, self.day_page
        self.station.print_requested.connect(self.printing.print_badge)
        self.station.preview_requested.connect(self._show_preview)
        self.station.troubled.connect(window.show_notice)
        self.station_page.import_requested.connect(lambda: window.open_page(IMPORT))
        self.import_page.finished.connect(lambda: window.open_page(STATION))
        self.station_page.add_strip(self.printing.strip)
        self.printing.strip.left.connect(self.station_page.focus_input)
        self.printing.troubled.connect(window.show_notice)
        self.printing.told.connect(self._show_printing)
        self.printing.stuck.connect(lambda text: window.bar.show_chip(text, trouble=True))
        self.badges_page.back_requested.connect(lambda: window.open_page(STATION))
        day.back_requested.connect(lambda: window.open_page(STATION))
        self.day.review_requested.connect(lambda: window.open_page(REVIEW))
        window.page_opened.connect(self._page_opened)
        self._join_place()
        self._join_programme()

    def _rules(self) -> RulesControl:
        panel = RulesPanel()
        self.place_page.add_beside(panel)
        control = RulesControl(self._gateway, self.place_page, panel, self.lead)
        control.changed.connect(self.standing.show_places)
        return control

    def _scanners(self) -> ScannersControl:
        settings = ScannerSettings()
        self.place_page.add_beside(settings)
        chips = self._window.bar.chips
        control = ScannersControl(self._gateway, self.station_page, settings, chips)
        control.credential_scanned.connect(self.scan)
        return control

    def _join_programme(self) -> None:
        window, programme = self._window, self.programme
        window.file_dropped.connect(self._look_at_list)
        self.importing.programme_found.connect(self._look_at_programme)
        self.importing.seats_found.connect(self._look_at_seats)
        programme.people_found.connect(self._look_at_list)
        programme.resumed.connect(lambda: window.open_page(PROGRAMME))
        self.station_page.rested.connect(programme.resume)
        self.station_page.rested.connect(self.badge_pages.resume)
        self.programme_page.back_requested.connect(lambda: window.open_page(STATION))

    @Slot(object)
    def _look_at_seats(self, path: Path) -> None:
        self._window.open_page(PROGRAMME)
        self.programme.look_at_seats(path)

    @Slot(object)
    def _look_at_programme(self, path: Path) -> None:
        self._window.open_page(PROGRAMME)
        self.programme.look_at_found(path)

    def _join_place(self) -> None:
        window, standing = self._window, self.standing
        standing.told.connect(self._show_place)
        standing.moved.connect(self.station.forget_scan)
        standing.moved.connect(self.scanners.forget)
        standing.taken.connect(lambda: window.open_page(STATION))
        self.place_page.back_requested.connect(lambda: window.open_page(STATION))

    @Slot(str)
    def _show_printing(self, text: str) -> None:
        """Amber until there is somewhere for badges to go."""
        self._window.bar.show_chip(text, trouble=not self._gateway.laptop.printer)

    @Slot(str)
    def _page_opened(self, name: str) -> None:
        self._window.show_notice("")
        if name == STATION:
            self.station.refresh()
            self.station_page.focus_input()
        elif name == DAY:
            self.day.refresh()
        elif name == SYNC:
            self.sync_page.take_focus()
        elif name == PLACE:
            self.standing.show_places()
            self.scanners.show_settings()

    @Slot()
    def _tick(self) -> None:
        self.standing.refresh()
        self.horizon.refresh()
        self._window.bar.show_clock(clock_text(self._gateway.now(), self._gateway.zone))

    @Slot()
    def _show_place(self) -> None:
        bar, gateway = self._window.bar, self._gateway
        bar.show_place(
            gateway.about.name,
            self.standing.bar_text,
            gateway.station_name,
            gateway.laptop.operator,
        )
        bar.show_way(out=self.standing.is_going_out)

    @Slot(str)
    def _show_preview(self, registration: str) -> None:
        image = self.printing.preview(registration)
        if image is not None:
            self.station_page.show_badge(registration, image)
