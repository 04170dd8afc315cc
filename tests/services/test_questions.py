"""What the organiser wants to be asked at the desk."""

import pytest

from kiosk.domain.question import AnswerKind, Question
from kiosk.errors import InvalidFieldError, UnknownCheckpointError, UnknownQuestionError
from kiosk.services.questions import Wording, ask, stop_asking
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING


def test_what_is_asked_is_asked_again_in_other_words_until_it_is_no_more(
    file: EventFile,
) -> None:
    ask(file, "size", Wording("Shirt?", AnswerKind.CHOICE, ["S", "M", "S"]), MORNING)
    ask(file, "size", Wording("Shirt size?", AnswerKind.CHOICE, ["S", "L"]), MORNING)
    [question] = file.checkpoints.questions()
    assert question == Question("size", "Shirt size?", AnswerKind.CHOICE, ("S", "L"), place=1)
    stop_asking(file, "size", MORNING)
    assert file.checkpoints.questions() == []
    with pytest.raises(UnknownQuestionError):
        stop_asking(file, "size", MORNING)
    ask(file, "size", Wording("Again?"), MORNING)
    assert [one.text for one in file.checkpoints.questions()] == ["Again?"]


@pytest.mark.parametrize(
    ("key", "wording"),
    [
        (" ", Wording("Photo?")),
        ("a=b", Wording("Photo?")),
        ("photo", Wording("  ")),
        ("photo", Wording("Photo?", place=10**20)),
        ("size", Wording("Size?", AnswerKind.CHOICE, ["S", "S"])),
    ],
)
def test_what_cannot_be_asked_is_refused(file: EventFile, key: str, wording: Wording) -> None:
    with pytest.raises(InvalidFieldError):
        ask(file, key, wording, MORNING)


def test_a_question_may_be_for_one_place_and_one_ticket_type_alone(file: EventFile) -> None:
    wording = Wording("Waiver?", checkpoints=["Main entrance"], ticket_types=["Press"])
    question = ask(file, "waiver", wording, MORNING)
    assert question.is_for("press", "main-entrance")
    assert not question.is_for("Delegate", "main-entrance")
    assert not question.is_for("Press", "side")
    with pytest.raises(UnknownCheckpointError):
        ask(file, "waiver", Wording("Waiver?", checkpoints=["Nowhere"]), MORNING)


@pytest.mark.parametrize(
    ("question", "given", "kept"),
    [
        (Question("k", "?"), "YES", "yes"),
        (Question("k", "?"), "n", "no"),
        (Question("k", "?"), "maybe", None),
        (Question("k", "?"), " ", None),
        (Question("k", "?", required=False), " ", ""),
        (Question("k", "?", AnswerKind.CHOICE, ("S", "L")), "l", "L"),
        (Question("k", "?", AnswerKind.CHOICE, ("S", "L")), "M", None),
        (Question("k", "?", AnswerKind.TEXT), " two  words ", "two words"),
    ],
)
def test_an_answer_is_kept_as_the_question_wants_it(
    question: Question, given: str, kept: str | None
) -> None:
    assert question.answer_from(given) == kept


def test_questions_are_asked_in_the_order_of_their_definition_or_as_it_is_set(
    file: EventFile,
) -> None:
    def order() -> list[str]:
        return [one.key for one in file.checkpoints.questions()]

    for key in ("waiver", "photo", "headset"):
        ask(file, key, Wording(f"{key}?"), MORNING)
    assert order() == ["waiver", "photo", "headset"]
    ask(file, "waiver", Wording("Signed?"), MORNING)
    assert order() == ["waiver", "photo", "headset"]
    ask(file, "headset", Wording("Headset?", place=1), MORNING)
    ask(file, "photo", Wording("Photo?", place=0), MORNING)
    assert order() == ["photo", "headset", "waiver"]
    stop_asking(file, "waiver", MORNING)
    assert order() == ["photo", "headset"]


def test_an_answer_is_kept_whole_and_no_longer_than_anybody_reads() -> None:
    question = Question("meal", "Which meal?", AnswerKind.TEXT)
    assert question.answer_from(" fish\ud800 \n please ") == "fish\ufffd please"
    assert question.answer_from("x" * 10_000) == "x" * 500
