"""Leads the form for walk-ins: who may be registered already, and the one step that does it all."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.names import isolated
from kiosk.services.groups import Delegation, delegations, matching
from kiosk.services.registrations import known_ticket_types, register_walk_in
from kiosk.ui.gateway import Gateway
from kiosk.ui.group_views import SuggestionView
from kiosk.ui.language import translate
from kiosk.ui.pages.walk_in_page import WalkInPage
from kiosk.ui.presenting import Presenter
from kiosk.ui.widgets.unfinished_strip import UnfinishedStrip

_MATCHES = 3
_TELLING = 3
"""Letters of a name that are enough to look for it; one of another alphabet is."""


class WalkInControl(QObject):
    """Opens the form, registers, and hands the person to the station.

    A form that a scan interrupted is opened again once the station is done with it.
    """

    opened = Signal()
    closed = Signal()
    registered = Signal(str)
    person_chosen = Signal(str)

    def __init__(
        self, gateway: Gateway, page: WalkInPage, strip: UnfinishedStrip, present: Presenter
    ) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._strip = strip
        self._present = present
        self._known: list[Delegation] | None = None
        self._interrupted = False
        self._done: tuple[dict[str, str], str] | None = None
        page.register_requested.connect(self._register)
        page.cancelled.connect(self.cancel)
        page.person_chosen.connect(self._choose)
        page.name_typed.connect(self._look_for)
        page.organisation_typed.connect(self._suggest)
        strip.resumed.connect(self.open)
        strip.discarded.connect(self._forget)

    @Slot()
    def open(self, searched: str = "") -> None:
        """F2: the form as it was left, or a new one for whom was *searched*."""
        self._interrupted = False
        self._known = None
        if not self._page.is_begun:
            self._page.begin(_given(searched), self._types())
        self.opened.emit()

    @Slot()
    def cancel(self) -> None:
        """Esc: nothing is kept."""
        self._forget()
        self.closed.emit()

    def interrupt(self) -> None:
        """A scan is answered first."""
        self._interrupted = self._interrupted or self._page.isVisible()

    @Slot()
    def resume(self) -> None:
        """The station rests: go on with what the scan interrupted."""
        if self._interrupted and self._page.is_begun:
            self.open()

    @Slot()
    def show_unfinished(self) -> None:
        """Say on the station that somebody's form waits, and whose."""
        values = self._page.values
        self._strip.show_name(values["badge_name"] or values["name"], waits=self._page.is_begun)

    @Slot(dict)
    def _register(self, values: dict[str, str]) -> None:
        """Registered once, however often the check-in has to be tried again."""
        known = self._done[1] if self._done and self._done[0] == values else ""
        registration = known or self._made(values)
        if not registration:
            self._interrupted = True  # the station says what is wrong; then it can be tried again
            self.closed.emit()
            return
        self._done = (values, registration)
        self._interrupted = True
        self.registered.emit(registration)

    def _made(self, values: dict[str, str]) -> str | None:
        given = {name: value for name, value in values.items() if value}
        return self._gateway.act(
            lambda file, at, operator: register_walk_in(file, given, at, operator).id
        )

    def answered(self, registration: str) -> None:
        """Somebody was judged; if it is the new person, their form is done with."""
        if self._done and self._done[1] == registration:
            self._forget()

    @Slot(str)
    def _choose(self, registration: str) -> None:
        self._forget()
        self.closed.emit()
        self.person_chosen.emit(registration)

    @Slot(str)
    def _look_for(self, name: str) -> None:
        telling = len(name) >= _TELLING or not name.isascii()
        people = self._gateway.ask(lambda file: file.roster.find(name, _MATCHES)) if telling else []
        self._page.show_matches([self._present.result(person) for person in people])

    @Slot(str)
    def _suggest(self, text: str) -> None:
        if self._known is None:
            self._known = self._gateway.ask(delegations)
        found = matching(self._known, text) if text.strip() else []
        self._page.suggest([SuggestionView(one.organisation, sent_text(one)) for one in found])

    @Slot()
    def _forget(self) -> None:
        self._interrupted, self._done = False, None
        self._page.begin({}, ())
        self.show_unfinished()

    def _types(self) -> list[tuple[str, str]]:
        """Those that people here have, the commonest first."""
        types = self._gateway.ask(known_ticket_types)
        return [*((one, one) for one in types), ("", translate("WalkIn", "No ticket type"))]


def sent_text(one: Delegation) -> str:
    """An organisation, with how many of its people are here."""
    text = translate("Group", "{organisation} — {here} of {people} here")
    return text.format(
        organisation=isolated(one.organisation), here=f"{one.here:,}", people=f"{one.people:,}"
    )


def _given(searched: str) -> dict[str, str]:
    """What somebody was looked for by, in the field where it belongs; codes belong in none."""
    text = " ".join(searched.split())
    if "@" in text:
        return {"email": text}
    return {"badge_name": text} if any(map(str.isalpha, text)) and not _has_digit(text) else {}


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
