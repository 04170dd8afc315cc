"""How a question of the organiser's is asked, and which keys answer it."""

import string

from kiosk.domain.names import isolated
from kiosk.domain.question import AnswerKind, Question
from kiosk.ui.language import translate
from kiosk.ui.views import ChoiceView, QuestionView

_KEYS = "123456789" + string.ascii_lowercase


def question_view(question: Question) -> QuestionView:
    """*question* with the keys for its answers: Y and N, the digits, then the letters."""
    return QuestionView(
        question.key, isolated(question.text), _choices(question), question.required
    )


def _choices(question: Question) -> tuple[ChoiceView, ...]:
    match question.kind:
        case AnswerKind.YES_NO:
            return (
                ChoiceView(translate("Key", "y"), "yes", translate("Question", "Yes")),
                ChoiceView(translate("Key", "n"), "no", translate("Question", "No")),
            )
        case AnswerKind.CHOICE:
            pairs = zip(_KEYS, question.options, strict=False)
            return tuple(ChoiceView(key, option, isolated(option)) for key, option in pairs)
        case AnswerKind.TEXT:
            return ()
