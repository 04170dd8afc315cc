"""Leads the page for groups: whoever is ticked is judged in turn, and scans go in between."""

from collections import deque
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.admission import Admitted, Refused
from kiosk.domain.names import isolated
from kiosk.domain.registration import Status
from kiosk.services.desk import Answer
from kiosk.services.groups import Delegation, Member, delegations, matching, members
from kiosk.ui.gateway import Gateway
from kiosk.ui.group_views import MemberView, SuggestionView
from kiosk.ui.language import translate
from kiosk.ui.pages.group_page import GroupPage
from kiosk.ui.refusal_texts import refusal_headline
from kiosk.ui.texts import here_text, presence_text
from kiosk.ui.views import Presence
from kiosk.ui.walk_in_control import sent_text

_MOST = 200
"""Organisations that are listed: more than anybody looks through."""
_CHUNK_S = 0.05
_LONG_S = 1.0
_NAMED = 4


class GroupControl(QObject):
    """One delegation at a time."""

    opened = Signal()
    closed = Signal()
    print_requested = Signal(str)

    def __init__(self, gateway: Gateway, page: GroupPage) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._known: list[Delegation] = []
        self._chosen = ""
        self._interrupted = False
        self._waiting: deque[str] = deque()
        self._judged: list[Answer] = []
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._judge_some)
        page.organisation_typed.connect(self._show_organisations)
        page.organisation_chosen.connect(self._choose)
        page.check_in_requested.connect(self._begin)
        page.closed.connect(self.leave)

    @Slot()
    def open(self, organisation: str = "") -> None:
        """The page as it was left, or for *organisation*."""
        self._interrupted = False
        if organisation or not (self._page.ticked or self._timer.isActive()):
            self._known = self._gateway.ask(delegations)
            self._page.begin(organisation)
        else:
            self._look_again()
        self.opened.emit()

    def open_for(self, registration: str) -> None:
        """For those who come with somebody."""
        history = self._gateway.history(registration)
        if history and history.registration.organisation:
            self.open(history.registration.organisation)

    @Slot()
    def leave(self) -> None:
        """Esc: nobody stays ticked; whoever is being checked in goes on."""
        if not self._waiting:
            self._page.begin()
        self.closed.emit()

    def interrupt(self) -> None:
        """A scan is answered first."""
        self._interrupted = self._interrupted or self._page.isVisible()

    @Slot()
    def resume(self) -> None:
        """The station rests: the page again as it was, ticks, outcome and all."""
        if self._interrupted:
            self._interrupted = False
            self._look_again()
            self.opened.emit()

    def stop(self) -> None:
        """The event closes: whoever is not in yet is not."""
        self._timer.stop()
        self._waiting.clear()

    @Slot(str)
    def _show_organisations(self, text: str) -> None:
        found = matching(self._known, text)[:_MOST]
        self._page.show_organisations(
            [SuggestionView(one.organisation, sent_text(one)) for one in found]
        )

    @Slot(str)
    def _choose(self, organisation: str) -> None:
        self._chosen = organisation
        self._show_members(self._page.ticked)

    def _show_members(self, ticked: list[str]) -> None:
        one = next((each for each in self._known if each.organisation == self._chosen), None)
        if one:
            people = self._gateway.ask(lambda file: members(file, one))
            views = [_member_view(member) for member in people]
            self._page.show_members(sent_text(one), views, ticked)

    def _look_again(self) -> None:
        """Who is here meanwhile; the others stay ticked."""
        self._known = self._gateway.ask(delegations)
        self._show_organisations(self._page.searched)

    @Slot(list)
    def _begin(self, registrations: list[str]) -> None:
        self._waiting = deque(registrations)
        self._judged = []
        self._began = monotonic()
        self._page.show_outcome("")
        self._judge_some()

    @Slot()
    def _judge_some(self) -> None:
        """A few of them, and then whatever else has happened meanwhile."""
        until = monotonic() + _CHUNK_S
        while self._waiting:
            answer = self._gateway.check_in_among(self._waiting.popleft())
            if answer is None:
                self._waiting.clear()
                self._leave_for_what_is_wrong()
                break
            self._judged.append(answer)
            self._print(answer)
            if monotonic() > until:
                break
        if not self._waiting:
            self._finish()
            return
        if monotonic() - self._began > _LONG_S:
            done = len(self._judged)
            self._page.show_progress(done, done + len(self._waiting))
        self._timer.start(0)

    def _leave_for_what_is_wrong(self) -> None:
        """The station says it, unless another page asks for something already."""
        if self._page.isVisible():
            self.closed.emit()

    def _print(self, answer: Answer) -> None:
        if isinstance(answer.verdict, Admitted):
            person = answer.verdict.registration.id
            if self._gateway.wants_badge(person):
                self.print_requested.emit(person)

    def _finish(self) -> None:
        self._gateway.changed.emit()
        self._page.untick()
        self._look_again()
        self._page.show_outcome(_outcome(self._judged))
        if self._page.isVisible():
            self._page.take_focus()


def _member_view(member: Member) -> MemberView:
    person = member.registration
    some = 0 < member.arrived < person.admits
    text = presence_text(person.status, checked_in=member.arrived > 0)
    name = person.shown_name
    return MemberView(
        registration=person.id,
        name=isolated(name) if name else translate("Station", "No name yet"),
        details=isolated(person.ticket_type) if person.ticket_type else "",
        presence=Presence.HERE if member.is_here else Presence.ABSENT,
        presence_text=here_text(member.arrived, person.admits) if some else text,
        can_come=not member.is_here and person.status is not Status.CANCELLED,
    )


def _outcome(judged: list[Answer]) -> str:
    """How many are in; and who is not, and why."""
    refused = [
        (person.shown_name, refusal_headline(answer.verdict.refusal))
        for answer in judged
        if isinstance(answer.verdict, Refused) and (person := answer.verdict.registration)
    ]
    count = len(judged) - len(refused)
    text = translate("Group", "{count} checked in.").format(count=count)
    if not refused:
        return text
    out = translate("Group", "Not let in: {people}{more}")
    more = translate("Group", " and {count} more").format(count=len(refused) - _NAMED)
    people = ", ".join(f"{isolated(name)} ({why})" for name, why in refused[:_NAMED])
    return f"{text} {out.format(people=people, more=more if len(refused) > _NAMED else '')}"
