"""An organiser's own rules for a checkpoint, in the JSON-logic form that pretix has.

A rule is a value as JSON has it: an object with one key, which is an operator, and below
it what it works on. `and` and `or` hold conditions; a comparison holds two expressions.
No rule, or an empty one, always holds. Whatever is not known here raises RuleProblem,
and nobody is let in by a rule that does.
"""

from typing import Any

from kiosk.domain.rule_conditions import AllOf, Condition, condition
from kiosk.domain.rule_parts import Fault, RuleProblem, whole
from kiosk.domain.rule_reasons import Kind, Operator, Unmet
from kiosk.domain.rule_situation import Situation

__all__ = [
    "Fault",
    "Kind",
    "Operator",
    "RuleProblem",
    "Situation",
    "Unmet",
    "allows",
    "check_rule",
    "first_unmet",
]


def check_rule(rule: Any) -> None:
    """Raise RuleProblem unless *rule* can be understood."""
    _understood(rule)


def allows(rule: Any, situation: Situation) -> bool:
    """Whether *rule* holds in *situation*. Raises RuleProblem if that cannot be told."""
    return first_unmet(rule, situation) is None


def first_unmet(rule: Any, situation: Situation) -> Unmet | None:
    """The condition to name when *rule* does not hold in *situation*, None if it does.

    Of the ways in which the rule could hold it is the one that is closest, and on that
    way what is furthest from being met. Raises RuleProblem if it cannot be told.
    """
    obstacle = _understood(rule).obstacle(situation)
    return obstacle.unmet if obstacle else None


def _understood(rule: Any) -> Condition:
    if rule is None or rule == {}:
        return AllOf()
    return condition(whole(rule))
