"""What stands beside the answer: which words, which icon, and what deserves a look."""

import pytest

from kiosk.bundled import resource
from kiosk.domain.admission import Admitted, Refusal, Refused
from kiosk.domain.registration import Notice, Registration
from kiosk.services.notices import (
    AGAIN,
    BY_DECISION,
    CHECKED_IN_BEFORE,
    NO_LONGER_LISTED,
    NOTE,
    SIGNATURE_GOOD,
)
from kiosk.ui.notice_texts import needs_attention, notice_view

ANA = Registration("R1", "Ana Souza", notes="Brings a guide  dog")
WELCOME = Admitted(ANA, 1)
WORDS = [*Notice, SIGNATURE_GOOD, NO_LONGER_LISTED, AGAIN, NOTE, f"{BY_DECISION}cancelled"]


@pytest.mark.parametrize("word", WORDS)
def test_every_notice_has_words_and_an_icon(word: str) -> None:
    view = notice_view(word, WELCOME)
    assert view
    assert view.text
    assert resource(f"icons/{view.icon}.svg").exists()


def test_a_note_is_shown_itself_and_cut_when_it_is_a_letter() -> None:
    view = notice_view(NOTE, WELCOME)
    assert view
    assert "Brings a guide dog" in view.text
    letter = notice_view(NOTE, Admitted(Registration("R2", notes="long " * 200)))
    assert letter
    assert len(letter.text) < 250


@pytest.mark.parametrize("word", [CHECKED_IN_BEFORE, "admission_1_of_3", "something_new"])
def test_what_the_verdict_says_itself_is_not_said_twice(word: str) -> None:
    assert notice_view(word, WELCOME) is None


def test_a_note_of_nobody_is_none() -> None:
    assert notice_view(NOTE, Refused(Refusal.UNKNOWN)) is None


def test_a_decision_names_the_refusal_even_one_of_a_newer_kiosk() -> None:
    known, newer = (notice_view(f"{BY_DECISION}{word}", WELCOME) for word in ("unpaid", "zzz"))
    assert known
    assert "PAYMENT OPEN" in known.text
    assert newer
    assert "zzz" in newer.text


def test_only_what_the_desk_must_act_on_needs_attention_and_only_of_the_admitted() -> None:
    views = {word: notice_view(word, WELCOME) for word in WORDS}
    urgent = {word for word, view in views.items() if view and needs_attention((view,), WELCOME)}
    assert urgent == {
        Notice.ATTENTION,
        Notice.VIP,
        Notice.HEADSET,
        NOTE,
        SIGNATURE_GOOD,
        NO_LONGER_LISTED,
    }
    note = views[NOTE]
    assert note
    assert not needs_attention((note,), Refused(Refusal.CANCELLED, ANA))
