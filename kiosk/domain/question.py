"""What the organiser wants to be asked at the desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kiosk.domain.credential import whole

_LONGEST = 500
"""Characters of an answer that are kept."""


class AnswerKind(StrEnum):
    """What an answer may be."""

    YES_NO = "yes-no"
    CHOICE = "choice"
    TEXT = "text"


_YES = frozenset({"yes", "y", "true", "1"})
_NO = frozenset({"no", "n", "false", "0"})


@dataclass(frozen=True, slots=True)
class Question:
    """One question, by its `key`. `ticket_types` and `checkpoints` (ids) narrow it; empty is all.

    One that is not `required` may be answered with nothing, but it is asked as well. They are
    asked in the order of their `place`.
    """

    key: str
    text: str
    kind: AnswerKind = AnswerKind.YES_NO
    options: tuple[str, ...] = ()
    ticket_types: tuple[str, ...] = ()
    checkpoints: tuple[str, ...] = ()
    required: bool = True
    place: int = 0

    def is_for(self, ticket_type: str, checkpoint: str) -> bool:
        """Whether people with *ticket_type* are asked at *checkpoint*."""
        types = {one.casefold() for one in self.ticket_types}
        return (not types or ticket_type.casefold() in types) and (
            not self.checkpoints or checkpoint in self.checkpoints
        )

    def answer_from(self, text: str) -> str | None:
        """*text* as the answer that is kept; None when it is no answer to this question."""
        text = whole(" ".join(text.split()))[:_LONGEST]
        if not text:
            return None if self.required else ""
        match self.kind:
            case AnswerKind.YES_NO:
                return _yes_or_no(text.casefold())
            case AnswerKind.CHOICE:
                same = (one for one in self.options if one.casefold() == text.casefold())
                return next(same, None)
            case AnswerKind.TEXT:
                return text


def question_from(key: str, body: Mapping[str, Any]) -> Question:
    """The question that the facts about *key* add up to."""
    return Question(
        key=key,
        text=str(body["text"]),
        kind=AnswerKind(body.get("kind", AnswerKind.YES_NO)),
        options=tuple(body.get("options", ())),
        ticket_types=tuple(body.get("ticket_types", ())),
        checkpoints=tuple(body.get("checkpoints", ())),
        required=bool(body.get("required", True)),
        place=int(body.get("place", 0)),
    )


def in_order(questions: Iterable[Question]) -> list[Question]:
    """*questions* as they are asked; two that were given one place, at laptops apart, by key."""
    return sorted(questions, key=lambda one: (one.place, one.key))


def unanswered(questions: Iterable[Question], answers: Mapping[str, str]) -> tuple[Question, ...]:
    """Those of *questions* that *answers*, by key, leave open or do not fit."""
    return tuple(
        one
        for one in questions
        if one.key not in answers or one.answer_from(answers[one.key]) is None
    )


def _yes_or_no(text: str) -> str | None:
    if text in _YES:
        return "yes"
    return "no" if text in _NO else None
