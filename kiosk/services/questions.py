"""What the organiser wants to be asked at the desk."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from kiosk.domain.credential import whole
from kiosk.domain.event import question_subject
from kiosk.domain.fact import Kind
from kiosk.domain.question import AnswerKind, Question
from kiosk.errors import InvalidFieldError, UnknownQuestionError
from kiosk.services.checkpoints import checkpoint_called
from kiosk.store.event_file import EventFile

_FEWEST_OPTIONS = 2
_LAST_PLACE = 1000


@dataclass(frozen=True, slots=True)
class Wording:
    """A question as an organiser writes it; `checkpoints` are names.

    Without a `place` it keeps the one that it has, or comes last.
    """

    text: str
    kind: AnswerKind = AnswerKind.YES_NO
    options: Sequence[str] = ()
    ticket_types: Sequence[str] = ()
    checkpoints: Sequence[str] = ()
    required: bool = True
    place: int | None = None


def ask(file: EventFile, key: str, wording: Wording, at: datetime, operator: str = "") -> Question:
    """Have the question *key* asked from now on, in place of an earlier one of that key.

    Raises InvalidFieldError, UnknownCheckpointError, DiskFullError or
    StoreUnavailableError.
    """
    key = whole(key).strip()
    if not key or "=" in key:
        raise InvalidFieldError("key", "photo_consent")
    if not wording.text.strip():
        raise InvalidFieldError("text", "")
    if wording.kind is AnswerKind.CHOICE and len(set(wording.options)) < _FEWEST_OPTIONS:
        raise InvalidFieldError("option", f"{_FEWEST_OPTIONS}, 3, 4 …")
    places = [checkpoint_called(file, name, at).id for name in wording.checkpoints]
    question = Question(
        key=key,
        text=" ".join(whole(wording.text).split()),
        kind=wording.kind,
        options=tuple(dict.fromkeys(map(whole, wording.options))),
        ticket_types=tuple(map(whole, wording.ticket_types)),
        checkpoints=tuple(places),
        required=wording.required,
        place=_place(file, key, wording.place),
    )
    body = {name: value for name, value in asdict(question).items() if name != "key"}
    with file.writing(at, operator) as writer:
        writer.append(Kind.QUESTION, question_subject(key), {**body, "removed": False})
    return question


def _place(file: EventFile, key: str, wanted: int | None) -> int:
    if wanted is not None and not -_LAST_PLACE <= wanted <= _LAST_PLACE:
        raise InvalidFieldError("place", f"0 … {_LAST_PLACE}")
    if wanted is not None:
        return wanted
    places = {one.key: one.place for one in file.checkpoints.questions()}
    return places.get(key, max(places.values(), default=0) + 1)


def stop_asking(file: EventFile, key: str, at: datetime, operator: str = "") -> None:
    """Ask the question *key* no more; answers stay.

    Raises UnknownQuestionError, DiskFullError or StoreUnavailableError.
    """
    if key not in {question.key for question in file.checkpoints.questions()}:
        raise UnknownQuestionError(key)
    with file.writing(at, operator) as writer:
        writer.append(Kind.QUESTION, question_subject(key), {"removed": True})
