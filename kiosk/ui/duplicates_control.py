"""Leads the deciding about people who may be registered twice."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from kiosk.domain.fact import Fact
from kiosk.domain.names import isolated, masked_email
from kiosk.errors import KioskError
from kiosk.services.duplicates import (
    Listed,
    Pair,
    decide_different,
    decide_same,
    likely_duplicates,
)
from kiosk.services.opening import EventFile, Progress
from kiosk.ui.background import Task, Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.likeness_texts import likeness_reason_text
from kiosk.ui.texts import presence_text
from kiosk.ui.widgets.duplicate_pairs import DuplicatePairs, OneOfPair, PairView


class DuplicatesControl(QObject):
    """Looks for pairs when the panel is shown and the roster has grown; records decisions."""

    def __init__(self, gateway: Gateway, panel: DuplicatePairs) -> None:
        super().__init__(panel)
        self._gateway = gateway
        self._panel = panel
        self._looked_at = 0
        self._task: Task | None = None
        self._decisions: list[str] = []
        panel.look_requested.connect(self.look)
        panel.shown.connect(self._look_if_grown)
        panel.same_requested.connect(self._same)
        panel.different_requested.connect(self._different)
        panel.undo_requested.connect(self._undo)

    @Slot()
    def look(self) -> None:
        """Compare everybody, in the background."""
        self._looked_at = self._gateway.people()
        self._panel.show_progress(0, 1)
        told = Told[list[Pair]](
            done=self._show,
            failed=self._failed,
            progress=self._panel.show_progress,
            cancelled=lambda: self._panel.show_trouble(""),
        )
        self._task = self._gateway.in_background(likely_duplicates, told)

    def make_way(self) -> None:
        """Compare nobody while a list is read or imported: it is compared again afterwards."""
        if self._task:
            self._task.cancel()
            self._task, self._looked_at = None, -1

    def _show(self, pairs: list[Pair]) -> None:
        self._task = None
        self._panel.show_pairs(list(map(_view, pairs)))

    @Slot()
    def _look_if_grown(self) -> None:
        if self._gateway.people() != self._looked_at:
            self.look()

    @Slot(str, str)
    def _same(self, kept: str, yielding: str) -> None:
        self._decide(
            lambda file: decide_same(file, kept, yielding, self._gateway.now(), _operator(file))
        )

    @Slot(str, str)
    def _different(self, one: str, other: str) -> None:
        self._decide(
            lambda file: decide_different(file, one, other, self._gateway.now(), _operator(file))
        )

    def _decide(self, decide: Callable[[EventFile], Fact]) -> None:
        """The panel rests until the decision is on the disk: none is asked for twice."""
        self._panel.setEnabled(False)

        def work(file: EventFile, _progress: Progress) -> Fact:
            return decide(file)

        self._gateway.in_background(work, Told[Fact](done=self._decided, failed=self._failed))

    def _decided(self, fact: Fact) -> None:
        self._decisions.append(fact.id)
        self._panel.setEnabled(True)
        self._panel.allow_undo(allowed=True)
        self._panel.drop_shown()
        if fact.body.get("same_as"):
            self.look()  # what was alike to the one that yields may be settled with it

    def _failed(self, error: KioskError) -> None:
        self._task = None
        self._panel.setEnabled(True)
        self._panel.show_trouble(error_text(error))

    @Slot()
    def _undo(self) -> None:
        if self._decisions and self._gateway.undo(self._decisions[-1]):
            self._decisions.pop()
            self._panel.allow_undo(allowed=bool(self._decisions))
            self.look()


def _operator(file: EventFile) -> str:
    return file.laptop.operator


def _view(pair: Pair) -> PairView:
    reasons = map(likeness_reason_text, pair.likeness.reasons)
    return PairView(_one(pair.first), _one(pair.second), " · ".join(reasons))


def _one(person: Listed) -> OneOfPair:
    details = (
        isolated(person.organisation) if person.organisation else "",
        masked_email(person.email) if person.email else "",
        person.ticket_type,
        translate("Duplicates", "Made at a door") if person.walk_in else "",
        presence_text(person.status, checked_in=person.is_here),
    )
    return OneOfPair(person.id, person.name, details)
