"""Leads what an operator adds to a verdict: answers to questions, and decisions against it."""

from PySide6.QtCore import QObject, Slot

from kiosk.domain.admission import Refusal, Refused
from kiosk.services.desk import Answer, Decision
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.pages.station_page import StationPage


class DecisionControl(QObject):
    """Whatever is added, the same credential is judged again; a half-given answer is nothing."""

    def __init__(self, gateway: Gateway, page: StationPage, lead: LeadControl) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._verdict = page.verdict
        self._lead = lead
        self._answer: Answer | None = None
        gateway.answered.connect(self._answered)
        self._verdict.questions.finished.connect(self._judge_with_answers)
        self._verdict.override.reason_given.connect(self._override)

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        self._answer = answer

    @Slot(object)
    def _judge_with_answers(self, answers: dict[str, str]) -> None:
        if self._answer:
            self._judge_again(self._answer, Decision(answers=answers))

    def _judge_again(self, answer: Answer, added: Decision) -> None:
        """Not at another checkpoint: whoever moved this laptop meanwhile must scan again."""
        if answer.checkpoint.id == self._gateway.checkpoint_id:
            self._gateway.judge_again(answer, added)
        else:
            self._page.rest()

    @Slot(str)
    def _override(self, reason: str) -> None:
        """Letting in the unpaid may be left to every desk; all else is the lead's."""
        refused = self._answer
        if refused is None:
            return

        def decide() -> None:
            self._judge_again(refused, Decision(override=reason))

        if _is_left_to_the_desk(refused):
            decide()
        else:
            purpose = translate("Override", "The lead decides: the PIN, please.")
            self._lead.ask(self._verdict.pin, purpose, decide)


def _is_left_to_the_desk(answer: Answer) -> bool:
    verdict = answer.verdict
    unpaid = isinstance(verdict, Refused) and verdict.refusal is Refusal.UNPAID
    return unpaid and answer.checkpoint.allow_unpaid
