"""Leads the window: from the welcome page to an open event, and back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from kiosk.devices.door_key_card import write_door_key_card
from kiosk.devices.key_filter import KeyFilter
from kiosk.errors import KioskError
from kiosk.services.demo import DEMO_PASSPHRASE, ensure_demo
from kiosk.services.new_event import Plan, create_event
from kiosk.services.opening import EventFile, Laptop, open_event, remember, this_laptop
from kiosk.ui.background import Background, Told
from kiosk.ui.erasing_control import Doomed, ErasingControl
from kiosk.ui.error_texts import error_text
from kiosk.ui.event_control import EventControl
from kiosk.ui.field_guard import FieldGuard
from kiosk.ui.gateway import Gateway
from kiosk.ui.join_control import JoinControl, Joined
from kiosk.ui.language import speak, spoken, translate
from kiosk.ui.main_window import SYNC, MainWindow
from kiosk.ui.pages.erased_page import ErasedPage
from kiosk.ui.pages.welcome_page import WelcomePage
from kiosk.ui.sounds import Sounds
from kiosk.ui.texts import door_key_advice
from kiosk.ui.theme import apply_theme
from kiosk.ui.two_lives_control import Lives, TwoLivesControl


class WindowControl(QObject):
    """Opens and closes events; whatever is scanned goes to whoever is open."""

    def __init__(
        self,
        window: MainWindow,
        keys: KeyFilter,
        laptop: Laptop,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._laptop = laptop
        self._now = now
        self._background = Background(self)
        self._sounds = Sounds(self)
        self._sounds.muted = laptop.muted
        self._guard = FieldGuard(self)
        self._welcome: WelcomePage | None = None
        self._lives: TwoLivesControl | None = None
        self.opened: EventControl | None = None
        keys.burst_began.connect(self._guard.remember)
        keys.burst_recognised.connect(self._guard.restore)
        keys.burst_returned.connect(self._guard.type_again)
        keys.credential_scanned.connect(self._scanned)
        self._guard.restored.connect(self._restored)
        window.may_close = self._may_close
        window.closing.connect(self.close)
        window.close_event_requested.connect(self.close_event)
        window.shortcut("Ctrl+Z", self._undo_last)
        window.shortcut("F3", self._print_shown)
        window.shortcut("Ctrl+P", self._print_shown)  # where a laptop keeps its F keys for itself
        window.shortcut("Ctrl+O", self._ask_override)
        for each in ("F4", "Ctrl+E"):
            window.shortcut(each, self._help)
        for each in ("F10", "Ctrl+K"):
            window.shortcut(each, self._lock)
        window.shortcut("F2", self._new_person)
        window.shortcut("Ctrl+N", self._new_person)
        window.shortcut("Ctrl+G", self._group)
        window.shortcut("Escape", self._go_back)
        window.bar.turn_requested.connect(self._turn_round)
        window.shortcut("F8", self._turn_round)
        window.shortcut("Ctrl+J", self._toggle_camera)
        window.shortcut("Ctrl+X", self._turn_round)
        window.shortcut("Ctrl+Up", lambda: self._go_on(-1))
        window.shortcut("Ctrl+Down", lambda: self._go_on(1))
        for each in ("Ctrl++", "Ctrl+="):  # with and without Shift, as keyboards have it
            window.shortcut(each, lambda: self._count_unnamed(1))
        window.shortcut("Ctrl+-", lambda: self._count_unnamed(-1))

    @Slot()
    def show_welcome(self) -> None:
        """The first page."""
        page = WelcomePage([path for path in self._laptop.recent if path.exists()])
        page.unlock_requested.connect(self._unlock)
        page.create_requested.connect(self._create)
        page.demo_requested.connect(self._open_demo)
        page.new_event.card_requested.connect(self._write_card)
        joining = JoinControl(page.join, self._background, lambda: self._laptop)
        joining.joined.connect(self._joined)
        joining.troubled.connect(self._say)
        form, laptop = page.laptop, self._laptop
        form.show_settings(
            laptop.station_name,
            laptop.operator,
            dark=laptop.theme == "dark",
            muted=laptop.muted,
            language=spoken(laptop.language),
        )
        form.show_home(laptop.home)
        form.changed.connect(
            lambda station, operator: self._keep(station_name=station, operator=operator)
        )
        form.dark_toggled.connect(lambda dark: self._keep(theme="dark" if dark else "light"))
        form.muted_toggled.connect(lambda muted: self._keep(muted=muted))
        form.language_chosen.connect(self._speak)
        self._welcome = page
        self._window.show_welcome(page)

    def offer_last_event(self) -> None:
        """Ask for the passphrase of the event that was open last, if it is still there."""
        if last := next(iter(self._laptop.recent), None):
            self.offer_event(last)

    @Slot(object)
    def offer_event(self, path: Path) -> None:
        """Ask for the passphrase of the event at *path*, unless it is gone or one is open."""
        if self._welcome and path.exists():
            self._welcome.show_unlock(path)

    def show_event(self, file: EventFile) -> None:
        """The pages of an open event file, which is closed with them."""
        gateway = Gateway(file, self._background, self._now)
        self._laptop = file.laptop
        self._welcome = None
        self.opened = EventControl(self._window, gateway, self._sounds)
        self.opened.day.erase_requested.connect(self._erase_soon)
        self.opened.syncing.lives_twice.connect(self._keep_both_soon)

    @Slot()
    def close_event(self) -> None:
        """Let go of the event and go back to the first page, unless an import is under way."""
        if self.opened and self.opened.asks_first(self.close_event):
            return
        if self.opened:
            self._laptop = self.opened.laptop
            self.opened.close()
            self.opened = None
        self._speak_as_chosen()
        self.show_welcome()

    @Slot(object)
    def _erase_soon(self, doomed: Doomed) -> None:
        """Not from within a page that goes with the event."""
        QTimer.singleShot(0, lambda: self._erase(doomed))

    def _erase(self, doomed: Doomed) -> None:
        if self.opened is None or self.opened.asks_first(lambda: self._erase(doomed)):
            return
        self.opened.close()
        self.opened = None
        page = ErasedPage()
        control = ErasingControl(page, self._background, self._now)
        control.left.connect(self._show_rest)
        control.refused.connect(self._refused)
        self._window.show_welcome(page)
        control.erase(doomed)

    @Slot(object)
    def _keep_both_soon(self, lives: Lives) -> None:
        """Not from within a page that goes with the event."""
        QTimer.singleShot(0, lambda: self._keep_both(lives))

    def _keep_both(self, lives: Lives) -> None:
        if self.opened is None or self.opened.asks_first(lambda: self._keep_both(lives)):
            return
        self.opened.close()
        self.opened = None
        self._lives = TwoLivesControl(lives, self._background, self._now)
        self._lives.ended.connect(self._resume)
        self._window.show_welcome(self._lives.page)
        self._lives.begin()

    @Slot(object, str)
    def _resume(self, lives: Lives, trouble: str) -> None:
        """The event is open again, and whoever was scanned meanwhile is answered."""
        held = self._lives.held if self._lives else ()
        self._lives = None
        self._laptop = this_laptop(self._laptop.home)
        self.show_welcome()
        if trouble:
            self._say(trouble)
            return
        try:
            self.show_event(open_event(lives.path, lives.passphrase, self._laptop))
        except KioskError as error:
            self._say(error_text(error))
            return
        for credential in held:
            self._scanned(credential)
        if self.opened and not held:
            self._window.open_page(SYNC)
            self.opened.syncing.sync()

    @Slot()
    def _show_rest(self) -> None:
        """The first page, of a laptop that remembers less."""
        self._laptop = this_laptop(self._laptop.home)
        self.show_welcome()

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        """Nothing was erased, or not all: the event can be opened, or its rest be removed."""
        self._show_rest()
        self._say(sentence)

    @Slot()
    def close(self) -> None:
        """The window closes: let the work under way end, and let go of the event."""
        if self.opened:
            self.opened.close()
            self.opened = None
        self._background.close()

    def _may_close(self) -> bool:
        """Whether nothing would be left halfway without being asked about."""
        return not (self.opened and self.opened.asks_first(self._window.close))

    @Slot(object, str)
    def _unlock(self, path: Path, passphrase: str) -> None:
        self._try(lambda: open_event(path, passphrase, self._laptop))

    @Slot(object)
    def _joined(self, joined: Joined) -> None:
        """Open what was built, and meet the others where it came from."""
        folders = {**self._laptop.sync_folders, joined.event: str(joined.folder)}
        self._keep(sync_folders=folders)
        self._unlock(joined.path, joined.passphrase)

    @Slot(object, object, str)
    def _create(self, path: Path, plan: Plan, passphrase: str) -> None:
        self._try(lambda: create_event(path, passphrase, plan, self._laptop, self._now))

    @Slot(object, str, str)
    def _write_card(self, path: Path, name: str, passphrase: str) -> None:
        try:
            write_door_key_card(path, name, passphrase, door_key_advice())
        except KioskError as error:
            self._say(error_text(error))
            return
        text = translate("Welcome", "{path} is written. Print it, then delete the file.")
        self._say(text.format(path=path.name))

    @Slot()
    def _open_demo(self) -> None:
        """Making the sample takes a moment: it is made in the background, then opened here."""
        path = self._laptop.home / "demo" / "sample.kiosk"
        laptop, now = self._laptop, self._now
        told = Told[None](
            done=lambda _none: self._unlock(path, DEMO_PASSPHRASE),
            failed=lambda error: self._say(error_text(error)),
            progress=self._show_progress,
        )
        self._say(translate("Welcome", "Making the sample event…"))
        self._background.start(lambda progress: ensure_demo(path, laptop, now, progress), told)

    def _keep(self, **settings: Any) -> None:
        """Change this laptop's settings, at once and for the next start."""
        self._laptop = replace(self._laptop, **settings)
        self._sounds.muted = self._laptop.muted
        application = QApplication.instance()
        if "theme" in settings and isinstance(application, QApplication):
            apply_theme(application, dark=self._laptop.theme == "dark")
        try:
            remember(self._laptop)
        except KioskError as error:
            self._say(error_text(error))

    @Slot(str)
    def _speak(self, language: str) -> None:
        """Say everything in another language, from this page on."""
        self._keep(language=language)
        self._speak_as_chosen()
        QTimer.singleShot(0, self._show_welcome_again)  # the choice is still being made

    def _speak_as_chosen(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            speak(application, self._laptop.language)
        self._window.speak_again()

    @Slot()
    def _show_welcome_again(self) -> None:
        if self._welcome:
            self.show_welcome()

    def _show_progress(self, done: int, total: int) -> None:
        text = translate("Welcome", "Making the sample event: {done} of {total} people")
        self._say(text.format(done=done, total=total))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        if self._welcome:
            self._welcome.show_trouble(sentence)

    def _try(self, opening: Callable[[], EventFile]) -> None:
        try:
            file = opening()
        except KioskError as error:
            self._say(error_text(error))
            return
        QTimer.singleShot(0, lambda: self._show_opened(file))

    def _show_opened(self, file: EventFile) -> None:
        try:
            self.show_event(file)
        except KioskError as error:
            file.close()
            self._say(error_text(error))

    @Slot(str)
    def _scanned(self, credential: str) -> None:
        if self.opened:
            self.opened.scan(credential)
        elif self._lives:
            self._lives.hold(credential)
        elif self._welcome:
            self._welcome.take_scan(credential)

    @Slot(object)
    def _restored(self, field: object) -> None:
        if self.opened:
            self.opened.field_restored(field)

    @Slot()
    def _undo_last(self) -> None:
        if self.opened and not self.opened.badge_pages.undo():
            self.opened.station.undo_last()

    @Slot()
    def _print_shown(self) -> None:
        if self.opened:
            self.opened.station_page.print_shown()

    @Slot()
    def _help(self) -> None:
        if self.opened:
            self.opened.help_desk.help()

    @Slot()
    def _lock(self) -> None:
        if self.opened:
            self.opened.lock.lock()

    @Slot()
    def _ask_override(self) -> None:
        if self.opened:
            self.opened.station_page.ask_override()

    @Slot()
    def _new_person(self) -> None:
        if self.opened:
            self.opened.arrivals.new_person()

    @Slot()
    def _group(self) -> None:
        if self.opened:
            self.opened.arrivals.group()

    @Slot()
    def _turn_round(self) -> None:
        if self.opened:
            self.opened.standing.turn_round()

    @Slot()
    def _toggle_camera(self) -> None:
        if self.opened:
            self.opened.scanners.toggle_camera()

    def _go_on(self, by: int) -> None:
        if self.opened:
            self.opened.standing.go_on(by)

    def _count_unnamed(self, number: int) -> None:
        if self.opened:
            self.opened.unnamed.count(number)

    @Slot()
    def _go_back(self) -> None:
        if self.opened:
            self.opened.go_back()
        elif self._welcome:
            self._welcome.show_start()
