"""The organiser's rules, as a specification: a rule, a situation, and whether it holds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.rules import (
    Fault,
    Kind,
    Operator,
    RuleProblem,
    Situation,
    Unmet,
    allows,
    check_rule,
    first_unmet,
)

CHICAGO = ZoneInfo("America/Chicago")
TUESDAY_9AM = datetime(2026, 11, 24, 15, tzinfo=UTC)
YESTERDAY = datetime(2026, 11, 23, 15, tzinfo=UTC)
NEWCOMER = Situation(TUESDAY_9AM, CHICAGO, ticket_type="Interpreter", gate="East door")
BACK_AGAIN = replace(
    NEWCOMER,
    entries=(YESTERDAY, datetime(2026, 11, 24, 14, 14, 30, tzinfo=UTC)),
    present=True,
)
WITH_DATES = replace(
    NEWCOMER,
    starts=datetime(2026, 11, 24, 14, tzinfo=UTC),
    ends=datetime(2026, 11, 25, 23, tzinfo=UTC),
    admission=datetime(2026, 11, 24, 13, tzinfo=UTC),
)
NEVER, ALWAYS = {"<": [{"var": "entries_number"}, 0]}, {">=": [{"var": "entries_number"}, 0]}


def _var(name: str) -> dict[str, Any]:
    return {"var": name}


def _at(*arguments: object) -> dict[str, Any]:
    return {"buildTime": list(arguments)}


def _product(*arguments: object) -> dict[str, Any]:
    return {"lookup": ["product", *arguments]}


NINE = _at("customtime", "09:00")

HOLDS: tuple[tuple[Any, Situation], ...] = (
    # No rule lets everybody in, and an empty `and` is no rule.
    (None, NEWCOMER),
    ({}, NEWCOMER),
    ({"and": []}, NEWCOMER),
    # Ticket types, variations and gates go by id or by name, in whatever case.
    ({"inList": [_var("product"), {"objectList": [_product("7", "INTERPRETER ")]}]}, NEWCOMER),
    ({"inList": [_var("product"), ["Press", "Interpreter"]]}, NEWCOMER),
    ({"==": [_var("product"), _product(7)]}, replace(NEWCOMER, ticket_type="7")),
    ({"!=": [_var("product"), _product("8", "Press")]}, NEWCOMER),
    ({"==": [_var("gate"), {"lookup": ["gate", "1", "East door"]}]}, NEWCOMER),
    ({"==": [_var("variation"), "Student"]}, replace(NEWCOMER, variation="student")),
    # Times are strictly before or after, unless a tolerance in minutes makes it easier.
    ({"isAfter": [_var("now"), _at("customtime", "8:59:59")]}, NEWCOMER),
    ({"isBefore": [_var("now"), _at("customtime", "9:00:01")]}, NEWCOMER),
    ({"isAfter": [_var("now"), _at("customtime", "09:09"), 10]}, NEWCOMER),
    ({"isBefore": [_var("now"), _at("customtime", "08:51"), 10]}, NEWCOMER),
    ({"isBefore": [_at("customtime", "08:59"), _var("now"), None]}, NEWCOMER),
    ({"isAfter": [_var("now"), _at("custom", "2026-11-24T14:59:59Z")]}, NEWCOMER),
    ({"isAfter": [_var("now"), _at("custom", "2026-11-24T08:59:59")]}, NEWCOMER),
    ({"isAfter": [_var("now"), _at("date_from")]}, WITH_DATES),
    ({"isBefore": [_var("now"), _at("date_to")]}, WITH_DATES),
    ({"isAfter": [_var("now"), _at("date_admission"), 0]}, WITH_DATES),
    ({"isBefore": [_at("date_to"), _var("now")]}, replace(WITH_DATES, ends=None)),
    ({"isBefore": [_at("date_admission"), _var("now")]}, replace(WITH_DATES, admission=None)),
    ({"isBefore": [_at("date_from"), _at("date_to")]}, WITH_DATES),
    ({"==": [_var("now_isoweekday"), 2]}, NEWCOMER),
    # Entries are counted at this checkpoint: all, of the judged day, and days with entries.
    ({"==": [_var("entries_number"), 2]}, BACK_AGAIN),
    ({"==": [_var("entries_today"), "1"]}, BACK_AGAIN),
    ({"==": [_var("entries_days"), 2]}, BACK_AGAIN),
    ({">": [_var("entries_number"), _var("entries_today")]}, BACK_AGAIN),
    ({">": [3, _var("entries_number")]}, BACK_AGAIN),
    ({"==": [{"entries_since": [NINE]}, 0]}, BACK_AGAIN),
    ({"==": [{"entries_before": [NINE]}, 2]}, BACK_AGAIN),
    ({"==": [{"entries_since": [_at("custom", YESTERDAY.isoformat())]}, 2]}, BACK_AGAIN),
    ({"==": [{"entries_before": [_at("custom", YESTERDAY.isoformat())]}, 0]}, BACK_AGAIN),
    ({"==": [{"entries_days_since": _at("customtime", "00:00")}, 1]}, BACK_AGAIN),
    ({"==": [{"entries_days_before": [_at("customtime", "00:00")]}, 1]}, BACK_AGAIN),
    # Minutes are whole ones, and -1 before the first entry.
    ({"==": [_var("minutes_since_last_entry"), 45]}, BACK_AGAIN),
    ({"==": [_var("minutes_since_first_entry"), 24 * 60]}, BACK_AGAIN),
    ({"==": [_var("minutes_since_last_entry"), -1]}, NEWCOMER),
    ({"==": [_var("minutes_since_first_entry"), -1]}, NEWCOMER),
    # Whether they are inside.
    ({"==": [_var("entry_status"), "absent"]}, NEWCOMER),
    ({"!=": ["absent", _var("entry_status")]}, BACK_AGAIN),
    # Groups, to any sensible depth.
    ({"or": [NEVER, {"and": [ALWAYS, {"or": [NEVER, ALWAYS]}]}]}, NEWCOMER),
)

FAILS: tuple[tuple[Any, Situation], ...] = (
    ({"isAfter": [_var("now"), NINE]}, NEWCOMER),
    ({"isBefore": [_var("now"), NINE]}, NEWCOMER),
    ({"isAfter": [_var("now"), _at("customtime", "09:10"), 10]}, NEWCOMER),
    ({"isBefore": [_var("now"), _at("customtime", "08:50"), 10]}, NEWCOMER),
    ({"inList": [_var("product"), {"objectList": []}]}, NEWCOMER),
    ({"inList": [_var("product"), {"objectList": [_product("7", "Interp")]}]}, NEWCOMER),
    ({"==": [_var("gate"), "West door"]}, NEWCOMER),
    ({"==": [_var("variation"), "Student"]}, NEWCOMER),
    ({"==": [_var("entry_status"), "absent"]}, BACK_AGAIN),
    ({"<": [_var("entries_number"), 2]}, BACK_AGAIN),
    ({"<=": [_var("entries_number"), 1]}, BACK_AGAIN),
    ({">=": [_var("entries_number"), 3]}, BACK_AGAIN),
    ({"!=": [_var("entries_number"), 2]}, BACK_AGAIN),
    ({"and": [ALWAYS, NEVER]}, NEWCOMER),
    ({"or": [NEVER, NEVER]}, NEWCOMER),
)

PROBLEMS: tuple[tuple[Any, Fault, tuple[str | int, ...]], ...] = (
    (True, Fault.NO_CONDITION, ()),
    ([], Fault.NO_CONDITION, ()),
    ({"and": [None]}, Fault.NO_CONDITION, ("and", 0)),
    ({"and": [{}]}, Fault.SEVERAL_KEYS, ("and", 0)),
    ({"and": [], "or": []}, Fault.SEVERAL_KEYS, ()),
    ({"or": []}, Fault.EMPTY_GROUP, ()),
    ({"!": [ALWAYS]}, Fault.UNKNOWN_OPERATOR, ()),
    ({"or": [ALWAYS, {"var": "now"}]}, Fault.UNKNOWN_OPERATOR, ("or", 1)),
    ({"<": [_var("shoe_size"), 1]}, Fault.UNKNOWN_VARIABLE, ("<", 0)),
    ({"<": [_var("entries_number")]}, Fault.ARGUMENTS, ()),
    ({"<": [_var("entries_number"), 1, 2]}, Fault.ARGUMENTS, ()),
    ({"isAfter": [_var("now")]}, Fault.ARGUMENTS, ()),
    ({"<": [_var("entries_number"), ALWAYS]}, Fault.UNKNOWN_EXPRESSION, ("<", 1)),
    ({"<": [_var("entries_number"), {"and": []}]}, Fault.GROUP_INSIDE, ("<", 1)),
    ({"<": [_var("entries_number"), True]}, Fault.BAD_NUMBER, ("<", 1)),
    ({"<": [_var("entries_number"), float("nan")]}, Fault.BAD_NUMBER, ("<", 1)),
    ({"<": [_var("entries_number"), "many"]}, Fault.BAD_NUMBER, ("<", 1)),
    ({"<": [_var("entries_number"), _var("now")]}, Fault.WRONG_TYPE, ("<", 1)),
    ({"<": [_var("now"), NINE]}, Fault.WRONG_TYPE, ("<", 0)),
    ({"<": [_var("product"), "Press"]}, Fault.WRONG_TYPE, ("<", 0)),
    ({"isAfter": [_var("now"), "09:00"]}, Fault.WRONG_TYPE, ("isAfter", 1)),
    ({"isAfter": [_var("now"), _var("gate")]}, Fault.WRONG_TYPE, ("isAfter", 1)),
    ({"inList": [_var("product"), "Press"]}, Fault.NO_CONDITION, ("inList", 1)),
    ({"inList": [_var("product"), _product("7")]}, Fault.WRONG_TYPE, ("inList", 1)),
    ({"inList": [_var("entry_status"), ["present"]]}, Fault.WRONG_TYPE, ("inList", 0)),
    ({"==": [_var("gate"), _product("7")]}, Fault.WRONG_TYPE, ("==", 1)),
    ({"==": [_var("gate"), {"objectList": []}]}, Fault.WRONG_TYPE, ("==", 1)),
    ({"==": [_var("product"), _product()]}, Fault.ARGUMENTS, ("==", 1)),
    ({"==": [_var("product"), _product("7", " ")]}, Fault.ARGUMENTS, ("==", 1)),
    ({"==": [_var("entry_status"), "away"]}, Fault.BAD_STATUS, ("==", 1)),
    ({"==": [1, 1]}, Fault.ABOUT_NOTHING, ()),
    ({"isAfter": [_var("now"), _at()]}, Fault.UNKNOWN_TIME, ("isAfter", 1)),
    ({"isAfter": [_var("now"), _at("noon")]}, Fault.UNKNOWN_TIME, ("isAfter", 1)),
    ({"isAfter": [_var("now"), _at("date_to", "x")]}, Fault.ARGUMENTS, ("isAfter", 1)),
    ({"isAfter": [_var("now"), _at("customtime")]}, Fault.ARGUMENTS, ("isAfter", 1)),
    (
        {"isAfter": [_var("now"), _at("customtime", "24:00")]},
        Fault.BAD_TIME,
        ("isAfter", 1, "buildTime", 1),
    ),
    (
        {"isAfter": [_var("now"), _at("custom", "soon")]},
        Fault.BAD_TIME,
        ("isAfter", 1, "buildTime", 1),
    ),
    (
        {"isAfter": [_var("now"), _at("custom", "0001-01-01")]},
        Fault.BAD_TIME,
        ("isAfter", 1, "buildTime", 1),
    ),
    ({"and": [ALWAYS] * 10_000}, Fault.TOO_LARGE, ()),
)


@pytest.mark.parametrize(("rule", "situation"), HOLDS, ids=str)
def test_a_rule_that_holds(rule: Any, situation: Situation) -> None:
    check_rule(rule)
    assert allows(rule, situation)


@pytest.mark.parametrize(("rule", "situation"), FAILS, ids=str)
def test_a_rule_that_does_not_hold(rule: Any, situation: Situation) -> None:
    check_rule(rule)
    assert not allows(rule, situation)


@pytest.mark.parametrize(("rule", "what", "where"), PROBLEMS, ids=lambda one: str(one)[:60])
def test_a_rule_that_cannot_be_understood_says_what_is_wrong_and_where(
    rule: Any, what: Fault, where: tuple[str | int, ...]
) -> None:
    with pytest.raises(RuleProblem) as problem:
        check_rule(rule)
    assert (problem.value.what, problem.value.where) == (what, where)
    with pytest.raises(RuleProblem):
        allows(rule, NEWCOMER)


def test_a_nesting_bomb_is_refused() -> None:
    rule: Any = ALWAYS
    for _ in range(100_000):
        rule = {"and": [rule]}
    with pytest.raises(RuleProblem, match="too_large"):
        check_rule(rule)


def test_a_time_that_the_event_lacks_refuses_whatever_else_holds() -> None:
    rule = {"or": [ALWAYS, {"isAfter": [_var("now"), _at("date_admission")]}]}
    check_rule(rule)
    with pytest.raises(RuleProblem) as problem:
        allows(rule, NEWCOMER)
    assert problem.value.what is Fault.NO_SUCH_MOMENT
    assert problem.value.where == ("or", 1, "isAfter", 1)


def test_an_entry_that_a_fast_clock_puts_ahead_is_no_minute_ago() -> None:
    ahead = replace(NEWCOMER, entries=(datetime(2026, 11, 24, 15, 5, tzinfo=UTC),))
    assert allows({"==": [_var("minutes_since_last_entry"), 0]}, ahead)


def test_the_unmet_condition_is_data_with_the_variable_on_the_left() -> None:
    assert first_unmet({">": [2, _var("entries_number")]}, BACK_AGAIN) == Unmet(
        Kind.COUNT, "entries_number", Operator.LESS, wanted=2, found=2
    )
    assert first_unmet({"inList": [_var("product"), ["Press", "VIP"]]}, NEWCOMER) == Unmet(
        Kind.TICKET_TYPE, "product", Operator.IN_LIST, ("Press", "VIP"), "Interpreter"
    )
    assert first_unmet({"==": [_var("gate"), "West door"]}, NEWCOMER) == Unmet(
        Kind.GATE, "gate", Operator.EQUAL, "West door", "East door"
    )
    assert first_unmet({"==": [_var("entry_status"), "present"]}, NEWCOMER) == Unmet(
        Kind.STATUS, "entry_status", Operator.EQUAL, "present", "absent"
    )


def test_unmet_times_are_local_and_have_their_tolerance_in_them() -> None:
    unmet = first_unmet({"isAfter": [_var("now"), _at("customtime", "10:00"), 15]}, NEWCOMER)
    assert unmet is not None
    assert (unmet.kind, unmet.operator) == (Kind.TIME, Operator.AFTER)
    assert str(unmet.wanted) == "2026-11-24 09:45:00-06:00"
    assert str(unmet.found) == "2026-11-24 09:00:00-06:00"


def test_an_unmet_count_since_a_moment_says_which_moment() -> None:
    unmet = first_unmet({"<": [{"entries_since": [_at("customtime", "8:00")]}, 1]}, BACK_AGAIN)
    assert unmet is not None
    assert (unmet.variable, unmet.found) == ("entries_since", 1)
    assert str(unmet.bound) == "2026-11-24 08:00:00-06:00"


LATER = {"isAfter": [_var("now"), _at("customtime", "10:00")]}
MUCH_LATER = {"isAfter": [_var("now"), _at("customtime", "17:00")]}
ON_FRIDAY = {"==": [_var("now_isoweekday"), 5]}
BY_THE_WEST_DOOR = {"==": [_var("gate"), "West door"]}
FOR_THE_PRESS = {"==": [_var("product"), "Press"]}
ONCE_INSIDE = {"==": [_var("entry_status"), "present"]}
IN_A_WHILE = {">": [_var("minutes_since_last_entry"), 30]}


@pytest.mark.parametrize(
    ("rule", "named"),
    [
        ({"or": [FOR_THE_PRESS, LATER]}, Kind.TIME),
        ({"or": [BY_THE_WEST_DOOR, FOR_THE_PRESS]}, Kind.GATE),
        ({"or": [ON_FRIDAY, BY_THE_WEST_DOOR]}, Kind.WEEKDAY),
        ({"or": [LATER, ONCE_INSIDE]}, Kind.STATUS),
        ({"or": [LATER, IN_A_WHILE]}, Kind.MINUTES),
        ({"and": [LATER, FOR_THE_PRESS]}, Kind.TICKET_TYPE),
        ({"or": [{"and": [LATER, FOR_THE_PRESS]}, ON_FRIDAY]}, Kind.WEEKDAY),
        ({"and": [ALWAYS, LATER]}, Kind.TIME),
    ],
    ids=str,
)
def test_the_least_rigid_way_in_is_the_one_that_is_named(rule: Any, named: Kind) -> None:
    unmet = first_unmet(rule, NEWCOMER)
    assert unmet is not None
    assert unmet.kind is named


def test_of_two_times_the_nearer_is_named() -> None:
    unmet = first_unmet({"or": [MUCH_LATER, LATER]}, NEWCOMER)
    assert unmet is not None
    assert str(unmet.wanted) == "2026-11-24 10:00:00-06:00"


def test_of_equal_ways_the_one_with_fewer_conditions_is_taken() -> None:
    shouting = {"==": [_var("product"), "PRESS"]}
    unmet = first_unmet({"or": [{"and": [shouting, LATER]}, FOR_THE_PRESS]}, NEWCOMER)
    assert unmet is not None
    assert unmet.wanted == "Press"


def test_a_late_upload_is_explained_for_its_own_moment() -> None:
    early = replace(NEWCOMER, at=datetime(2026, 11, 23, 13, tzinfo=UTC))
    unmet = first_unmet({"isAfter": [_var("now"), NINE]}, early)
    assert unmet is not None
    assert str(unmet.found) == "2026-11-23 07:00:00-06:00"
    assert str(unmet.wanted) == "2026-11-23 09:00:00-06:00"


_OPERATORS = ["and", "or", *Operator]
_VARIABLES = ["product", "variation", "gate", "now", "now_isoweekday", "entries_number"]
_VARIABLES += ["entries_today", "entries_days", "minutes_since_last_entry", "entry_status"]
_COUNTED = ["entries_since", "entries_before", "entries_days_since", "entries_days_before"]
_EXPRESSIONS = ["var", "lookup", "objectList", "buildTime", *_COUNTED]
_TIMES = ["custom", "customtime", "date_from", "date_to", "date_admission"]
_CONSTANTS = ["present", "09:00", "2026-11-24T09:00", "2026-11-24T09:00Z", "-1", "7"]
_WORDS = st.sampled_from([*_OPERATORS, *_VARIABLES, *_EXPRESSIONS, *_TIMES, *_CONSTANTS])
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | _WORDS
_JSON = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(_WORDS, inner, min_size=1, max_size=1)
        | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=12,
)
_TERMS = st.recursive(
    st.sampled_from([_var(name) for name in _VARIABLES])
    | st.lists(st.sampled_from([*_TIMES, *_CONSTANTS]), max_size=2).map(lambda some: _at(*some))
    | st.lists(_SCALARS, max_size=2).map(lambda some: _product(*some))
    | _SCALARS,
    lambda inner: st.dictionaries(
        st.sampled_from(_EXPRESSIONS), st.lists(inner, max_size=2), min_size=1, max_size=1
    ),
    max_leaves=4,
)
_NEARLY_RULES = st.dictionaries(
    st.sampled_from(_OPERATORS), st.lists(_TERMS, min_size=1, max_size=3), min_size=1, max_size=1
)
_NUMBERS = st.sampled_from(["entries_number", "entries_today", "minutes_since_last_entry"])
_LEAVES: st.SearchStrategy[Any] = st.one_of(
    st.builds(
        lambda how, name, wanted: {how: [_var(name), wanted]},
        st.sampled_from(["<", "<=", ">", ">=", "==", "!="]),
        _NUMBERS,
        st.integers(-1, 50),
    ),
    st.builds(
        lambda how, hour, easing: {how: [_var("now"), _at("customtime", f"{hour:02}:30"), easing]},
        st.sampled_from(["isBefore", "isAfter"]),
        st.integers(0, 23),
        st.integers(0, 90),
    ),
    st.sampled_from([FOR_THE_PRESS, BY_THE_WEST_DOOR, ONCE_INSIDE, ON_FRIDAY]),
)
_RULES = st.recursive(
    _LEAVES,
    lambda inner: st.builds(
        lambda key, parts: {key: parts},
        st.sampled_from(["and", "or"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)
_SITUATIONS = st.sampled_from([NEWCOMER, BACK_AGAIN, WITH_DATES])


@settings(max_examples=300)
@given(_JSON | _NEARLY_RULES, _SITUATIONS)
def test_whatever_json_says_it_is_answered_or_a_problem(rule: Any, situation: Situation) -> None:
    understood = _problem(check_rule, rule)
    answered = _problem(allows, rule, situation)
    if understood:
        assert answered == understood
    else:
        assert answered in {None, Fault.NO_SUCH_MOMENT}


def _problem(ask: Callable[..., bool | None], *about: object) -> Fault | None:
    try:
        ask(*about)
    except RuleProblem as problem:
        return problem.what
    return None


@given(_RULES, _SITUATIONS)
def test_there_is_something_to_name_just_when_nobody_is_let_in(
    rule: Any, situation: Situation
) -> None:
    assert (first_unmet(rule, situation) is None) is allows(rule, situation)


@pytest.mark.parametrize(("key", "expected"), [("and", all), ("or", any)])
@given(st.lists(_RULES, min_size=1, max_size=4), _SITUATIONS)
def test_groups_are_what_they_say_in_any_order(
    key: str, expected: Callable[[list[bool]], bool], rules: list[Any], situation: Situation
) -> None:
    holds = allows({key: rules}, situation)
    assert holds is expected([allows(rule, situation) for rule in rules])
    assert holds is allows({key: rules[::-1]}, situation)
    assert holds is allows({"and": [{"or": [{key: rules}]}]}, situation)
