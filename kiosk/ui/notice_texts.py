"""What stands on a verdict besides the answer: things to look out for, as words with an icon."""

from kiosk.domain.admission import Admitted, Refusal, Verdict
from kiosk.domain.names import isolated
from kiosk.domain.registration import Notice
from kiosk.services.notices import AGAIN, BY_DECISION, NO_LONGER_LISTED, NOTE, SIGNATURE_GOOD
from kiosk.ui.language import translate
from kiosk.ui.refusal_texts import refusal_headline
from kiosk.ui.views import NoticeView

_LONGEST_NOTE = 240


def notice_view(word: str, verdict: Verdict) -> NoticeView | None:
    """How *word* of `kiosk.services.notices` is shown; None where the verdict says it itself."""
    if word == NOTE:
        person = verdict.registration
        return NoticeView("note", _note(person.notes), urgent=True) if person else None
    if word.startswith(BY_DECISION):
        return NoticeView("decision", _decision_text(word.removeprefix(BY_DECISION)))
    return _fixed().get(word)


def needs_attention(views: tuple[NoticeView, ...], verdict: Verdict) -> bool:
    """Whether somebody who may go in needs more than a glance."""
    return isinstance(verdict, Admitted) and any(view.urgent for view in views)


def _fixed() -> dict[str, NoticeView]:
    return {
        Notice.ATTENTION: NoticeView(
            "attention",
            translate("Notice", "The organiser asks you to look after them."),
            urgent=True,
        ),
        Notice.VIP: NoticeView(
            "star", translate("Notice", "Guest of honour: tell the lead."), urgent=True
        ),
        Notice.HEADSET: NoticeView(
            "headset", translate("Notice", "Needs an interpretation headset."), urgent=True
        ),
        Notice.FIRST_TIME: NoticeView("first", translate("Notice", "Here for the first time.")),
        SIGNATURE_GOOD: NoticeView(
            "signed",
            translate("Notice", "Not on this laptop's list, but the ticket is genuine."),
            urgent=True,
        ),
        NO_LONGER_LISTED: NoticeView(
            "list",
            translate("Notice", "No longer on the organiser's latest list."),
            urgent=True,
        ),
        AGAIN: NoticeView("again", translate("Notice", "Back again: counted once.")),
    }


def _decision_text(refusal: str) -> str:
    text = translate("Notice", "Let in by decision, in spite of: {refusal}")
    known = refusal in set(Refusal)
    return text.format(refusal=refusal_headline(Refusal(refusal)) if known else refusal)


def _note(text: str) -> str:
    whole = " ".join(text.split())
    if len(whole) > _LONGEST_NOTE:
        whole = f"{whole[:_LONGEST_NOTE].rstrip()}…"
    return isolated(whole)
