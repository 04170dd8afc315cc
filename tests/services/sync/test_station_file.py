"""The file in which one station tells its facts."""

import csv
import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.fact import CHAIN_START, Fact, chained_digest
from kiosk.services.sync.station_file import Damage, DamagedFileError, read, written
from tests.support.events import MORNING


def a_chain(bodies: list[dict[str, str]], station: str = "K7F3QX") -> list[Fact]:
    facts: list[Fact] = []
    digest = CHAIN_START
    for number, body in enumerate(bodies, start=1):
        fact = Fact(station, number, number, MORNING, "Maria", "amendment", "R1", body)
        digest = chained_digest(digest, fact)
        facts.append(replace(fact, digest=digest))
    return facts


TWO = a_chain([{"name": "Ana, “Ña” 王"}, {"name": '=1+1\n"x"'}])
bodies = st.lists(st.dictionaries(st.text(max_size=4), st.text(max_size=8), max_size=2), max_size=5)


def damage(data: bytes) -> Damage:
    with pytest.raises(DamagedFileError) as refused:
        read(data)
    return refused.value.damage


@given(bodies.map(a_chain), bodies.map(lambda some: a_chain(some, "M2TN4R")))
def test_whatever_facts_hold_is_read_as_it_was_written(one: list[Fact], two: list[Fact]) -> None:
    told = read(written([*one, *two]))
    assert told == {facts[0].station: facts for facts in (one, two) if facts}


def test_a_fact_as_long_as_a_design_with_its_pictures_is_read_whatever_was_read_before() -> None:
    csv.field_size_limit(131_072)  # as the csv module begins
    facts = a_chain([{"design": "iVBORw0KGgo=" * 150_000}, {"name": "Ana"}])
    assert read(written(facts)) == {"K7F3QX": facts}


def test_a_file_is_plain_csv_and_its_last_line_counts_and_proves_it() -> None:
    lines = written(TWO).decode().split("\r\n")
    assert lines[0] == "station,number,clock,at,operator,kind,subject,body,digest"
    assert lines[-2].startswith("#END,2,")
    assert lines[-1] == ""


def test_a_file_cut_anywhere_is_refused() -> None:
    data = written(TWO)
    for length in range(len(data)):
        assert damage(data[:length]) in {Damage.CUT, Damage.ALTERED}


def test_a_file_with_a_changed_byte_is_refused() -> None:
    data = written(TWO)
    for place in range(len(data)):
        changed = bytes([*data[:place], data[place] ^ 1, *data[place + 1 :]])
        assert damage(changed) in {Damage.CUT, Damage.ALTERED, Damage.NEWER}


def test_two_files_in_one_are_refused() -> None:
    assert damage(written(TWO) + written(TWO)) is Damage.ALTERED


def test_a_file_with_a_hole_is_refused() -> None:
    three = a_chain([{}, {}, {}])
    assert damage(written([three[0], three[2]])) is Damage.ALTERED


def test_other_columns_are_of_a_newer_kiosk() -> None:
    data = written(TWO).replace(b"station,number", b"number,station", 1)
    body = data[: data.rindex(b"#END")]
    end = f"#END,2,{hashlib.sha256(body).hexdigest()}\r\n".encode()
    assert damage(body + end) is Damage.NEWER
