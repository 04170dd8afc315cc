import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.fact import (
    CHAIN_START,
    Fact,
    Kind,
    canonical_json,
    chained_digest,
    from_iso,
    iso,
    to_the_millisecond,
    withdrawn_ids,
)

MORNING = datetime(2026, 11, 24, 14, 30, 0, 125000, tzinfo=UTC)
AN_ADMISSION = Fact(
    station="K7F3QX",
    number=1,
    clock=7,
    at=MORNING,
    operator="María",
    kind=Kind.ADMISSION,
    subject="R0123456789AB",
    body={"checkpoint": "main-entrance", "credential": "Ünïcode-1"},
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
bodies = st.dictionaries(texts, values, max_size=5)


def undo(number: int, withdraws: int, clock: int | None = None) -> Fact:
    body = {"withdraws": f"A-{withdraws}", "reason": ""}
    return Fact("A", number, clock or number, MORNING, "", Kind.UNDO, "R1", body)


def test_the_canonical_form_has_sorted_keys_no_blanks_and_characters_as_they_are() -> None:
    body = {"b": [1, None, True], "a": {"é": "日本", "d": 'quote " and \n'}}
    assert canonical_json(body) == r'{"a":{"d":"quote \" and \n","é":"日本"},"b":[1,null,true]}'


def test_halves_of_characters_have_no_canonical_form() -> None:
    with pytest.raises(TypeError, match="surrogates"):
        canonical_json({"name": "\ud800"})


@given(bodies, st.randoms())
def test_the_canonical_form_does_not_depend_on_the_order_of_keys(body: Any, chance: Any) -> None:
    pairs = list(body.items())
    chance.shuffle(pairs)
    assert canonical_json(dict(pairs)) == canonical_json(body)


@given(bodies)
def test_the_canonical_form_read_back_has_the_same_canonical_form(body: Any) -> None:
    read = json.loads(canonical_json(body))
    assert read == body
    assert canonical_json(read) == canonical_json(body)


def test_digests_are_what_they_have_always_been() -> None:
    """Other laptops, and files of older versions, hold these very digests: never change them."""
    first = chained_digest(CHAIN_START, AN_ADMISSION)
    assert first == "725ffbc888f1481791087b8ed36b811e668adba1b6c3d86b7ba9ef54ce6d528c"
    second = replace(AN_ADMISSION, number=2, clock=8, kind=Kind.EXIT)
    assert (
        chained_digest(first, second)
        == "8264191d78faaaffe19a11ab9e26df819a1c0d8e28aaeb43bcbc2a6c37ac6ae8"
    )


@given(bodies, st.randoms())
def test_a_digest_does_not_depend_on_the_order_of_the_bodys_keys(body: Any, chance: Any) -> None:
    pairs = list(body.items())
    chance.shuffle(pairs)
    one, other = replace(AN_ADMISSION, body=body), replace(AN_ADMISSION, body=dict(pairs))
    assert chained_digest(CHAIN_START, one) == chained_digest(CHAIN_START, other)


@pytest.mark.parametrize(
    "change",
    [
        {"station": "K7F3QY"},
        {"number": 2},
        {"clock": 8},
        {"at": MORNING + timedelta(milliseconds=1)},
        {"operator": "Maria"},
        {"kind": Kind.EXIT},
        {"subject": "R0123456789AC"},
        {"body": {"checkpoint": "main-entrance"}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_digest_covers_every_part_of_a_fact(change: dict[str, Any]) -> None:
    changed = replace(AN_ADMISSION, **change)
    assert chained_digest(CHAIN_START, changed) != chained_digest(CHAIN_START, AN_ADMISSION)


def test_a_digest_covers_what_came_before() -> None:
    assert chained_digest("0" * 64, AN_ADMISSION) != chained_digest(CHAIN_START, AN_ADMISSION)


def test_a_fact_is_named_by_its_station_and_number() -> None:
    assert AN_ADMISSION.id == "K7F3QX-1"


def test_facts_count_in_the_order_of_clock_then_station_then_number() -> None:
    wrong_wall_clock = replace(AN_ADMISSION, clock=1, at=MORNING + timedelta(days=2))
    later = replace(AN_ADMISSION, clock=2, station="B", number=9)
    tied = replace(AN_ADMISSION, clock=2, station="C", number=3)
    facts = [tied, later, wrong_wall_clock]
    assert sorted(facts, key=lambda fact: fact.order) == [wrong_wall_clock, later, tied]


def test_moments_are_written_in_utc_with_milliseconds() -> None:
    chicago = timezone(timedelta(hours=-6))
    assert iso(datetime(2026, 11, 24, 8, 30, 0, 125999, tzinfo=chicago)) == (
        "2026-11-24T14:30:00.125Z"
    )


@pytest.mark.parametrize(
    "text",
    ["2026-11-24T14:30:00.125Z", "2026-11-24T08:30:00.125-06:00", "2026-11-24 14:30:00.125"],
)
def test_moments_are_read_with_an_offset_or_as_utc(text: str) -> None:
    assert from_iso(text) == MORNING


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01", "14:30"])
def test_what_is_no_moment_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month"):
        from_iso(text)


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_to_the_millisecond_survives_writing_and_reading(moment: datetime) -> None:
    kept = to_the_millisecond(moment)
    assert from_iso(iso(kept)) == kept
    assert iso(kept) == iso(moment)
    assert timedelta(0) <= moment - kept < timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("undos", "withdrawn"),
    [
        ([], set()),
        ([undo(2, 1)], {"A-1"}),
        ([undo(2, 1), undo(3, 2)], {"A-2"}),
        ([undo(2, 1), undo(3, 2), undo(4, 3)], {"A-1", "A-3"}),
        ([undo(2, 1), undo(3, 1)], {"A-1"}),
        ([undo(2, 1), undo(3, 1), undo(4, 2)], {"A-1", "A-2"}),
    ],
    ids=[
        "nothing undone",
        "one undo",
        "an undone undo withdraws nothing",
        "an undo of an undo of an undo",
        "undone twice",
        "one of two undos undone",
    ],
)
def test_undos_withdraw_what_they_name_unless_undone(
    undos: list[Fact], withdrawn: set[str]
) -> None:
    assert all(withdrawn_ids(order) == withdrawn for order in permutations(undos))


def test_facts_of_other_kinds_withdraw_nothing() -> None:
    assert withdrawn_ids([AN_ADMISSION]) == frozenset()
