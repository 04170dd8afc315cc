"""The words for an organiser's own rules: what did not hold, and what is wrong with a rule."""

from datetime import datetime
from typing import assert_never

from kiosk.domain.names import isolated
from kiosk.domain.rules import Fault, Kind, Operator, Unmet
from kiosk.ui.language import translate


def unmet_text(unmet: Unmet) -> str:  # noqa: C901, PLR0911 - one for each kind
    """Why somebody cannot pass now, as one sentence."""
    match unmet.kind:
        case Kind.TIME:
            return _time_text(unmet)
        case Kind.WEEKDAY:
            return translate("Rule", "Not on this day of the week.")
        case Kind.TICKET_TYPE | Kind.VARIATION:
            return translate("Rule", "Not with this ticket.")
        case Kind.GATE:
            return translate("Rule", "Not at this door.")
        case Kind.STATUS:
            return _status_text(unmet)
        case Kind.COUNT:
            return _count_text(unmet)
        case Kind.MINUTES if unmet.found == -1:
            return translate("Rule", "They have not come in yet.")
        case Kind.MINUTES:
            text = translate("Rule", "Too soon, or too late. Minutes since they entered: {found}.")
            return text.format(found=unmet.found)
        case _:
            assert_never(unmet.kind)


def fault_text(fault: str) -> str:
    """What is wrong with a rule, as a part of a sentence; *fault* is a word of `Fault`."""
    words: dict[str, str] = {
        Fault.NO_CONDITION: translate("Rule", "a condition is missing"),
        Fault.SEVERAL_KEYS: translate("Rule", "an object with more than one key"),
        Fault.UNKNOWN_OPERATOR: translate("Rule", "an operator that nobody knows"),
        Fault.UNKNOWN_EXPRESSION: translate("Rule", "an expression that nobody knows"),
        Fault.UNKNOWN_VARIABLE: translate("Rule", "a variable that nobody knows"),
        Fault.UNKNOWN_TIME: translate("Rule", "a kind of time that nobody knows"),
        Fault.GROUP_INSIDE: translate("Rule", "“and” or “or” inside a comparison"),
        Fault.EMPTY_GROUP: translate("Rule", "an “or” of nothing"),
        Fault.ARGUMENTS: translate("Rule", "too few values, or too many"),
        Fault.WRONG_TYPE: translate("Rule", "things that cannot be compared"),
        Fault.BAD_NUMBER: translate("Rule", "no number where one is needed"),
        Fault.BAD_TIME: translate("Rule", "no time where one is needed"),
        Fault.BAD_STATUS: translate("Rule", "a status other than present and absent"),
        Fault.ABOUT_NOTHING: translate("Rule", "a comparison of two constants"),
        Fault.TOO_LARGE: translate("Rule", "too long, or too deep"),
        Fault.NO_SUCH_MOMENT: translate("Rule", "a time that this event does not have"),
    }
    return words.get(fault, translate("Rule", "it is no JSON"))


def _time_text(unmet: Unmet) -> str:
    if not isinstance(unmet.wanted, datetime):
        return translate("Rule", "Not at this time.")
    when = f"{unmet.wanted:%Y-%m-%d %H:%M}"
    if unmet.operator is Operator.AFTER:
        return translate("Rule", "Only from {when} on.").format(when=when)
    return translate("Rule", "Only until {when}.").format(when=when)


def _status_text(unmet: Unmet) -> str:
    if unmet.found == "present":
        return translate("Rule", "They are inside already.")
    return translate("Rule", "They are not inside.")


def _count_text(unmet: Unmet) -> str:
    text = translate("Rule", "Times they entered: {found}; the rule is {operator} {wanted}.")
    return text.format(found=unmet.found, operator=isolated(unmet.operator), wanted=unmet.wanted)
