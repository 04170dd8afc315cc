from dataclasses import replace

import pytest

from kiosk.domain.fact import CHAIN_START, Fact, Kind, chained_digest
from kiosk.store.event_file import EventFile
from kiosk.store.journal import Head, broken_links
from tests.support.events import MORNING, a_desk, a_list_of, a_person, a_registration, all_facts


def test_facts_are_numbered_without_gaps_and_chained(file: EventFile) -> None:
    a_registration(file)
    a_desk(file).scan("Ana Souza")
    facts = all_facts(file)
    assert [fact.number for fact in facts] == list(range(1, len(facts) + 1))
    previous = CHAIN_START
    for fact in facts:
        assert fact.digest == chained_digest(previous, fact)
        previous = fact.digest


def test_a_fact_is_read_as_it_was_written(file: EventFile) -> None:
    body = {"b": [1, None, True, "é"], "a": {"nested": "日本\x00"}}
    with file.writing(MORNING, "María") as writer:
        written = writer.append(Kind.SETTING, "setting:x", {"value": body})
    assert file.journal.fact(written.id) == written
    assert file.journal.of_subject("setting:x") == [written]


def test_the_head_is_the_end_of_the_chain(file: EventFile) -> None:
    last = all_facts(file)[-1]
    assert file.journal.head(last.station) == Head(last.number, last.clock, last.digest)
    assert file.journal.clock() == last.clock


def test_a_station_without_facts_has_an_empty_head(file: EventFile) -> None:
    assert file.journal.head("NOBODY") == Head()


def test_the_clock_runs_ahead_of_every_station_seen(file: EventFile) -> None:
    station = file.station
    assert station
    draft = Fact("OTHER1", 1, 900, MORNING, "", Kind.SETTING, "setting:x", {"value": 1})
    file.journal.insert([replace(draft, digest=chained_digest(CHAIN_START, draft))])
    with file.writing(MORNING) as writer:
        assert writer.append(Kind.SETTING, "setting:x", {"value": 2}).clock == 901


@pytest.mark.parametrize(
    "name", ["", "x", "-", "-1", "NOBODY-1", "NOBODY-", "NOBODY-x", "NOBODY-²", "A-" + "9" * 40]
)
def test_no_fact_goes_by_another_name(file: EventFile, name: str) -> None:
    assert file.journal.fact(name) is None


def test_facts_are_found_by_subject(file: EventFile) -> None:
    many = [a_person(f"Person {number}") for number in range(600)]
    ids = a_list_of(file, *many)
    of_all = file.journal.of_subjects([*ids, "nothing"])
    assert {subject: len(facts) for subject, facts in of_all.items()} == {
        **dict.fromkeys(ids, 1),
        "nothing": 0,
    }
    assert file.journal.counts([*ids, "nothing"]) == dict.fromkeys(ids, 1)
    grouped = dict(file.journal.by_subject())
    assert sum(map(len, grouped.values())) == file.journal.count()
    assert grouped[ids[0]] == of_all[ids[0]]


def test_a_whole_chain_has_no_broken_links(file: EventFile) -> None:
    assert list(broken_links(all_facts(file))) == []


def test_a_gap_is_named_by_its_numbers(file: EventFile) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(5)))
    facts = all_facts(file)
    station = facts[0].station
    assert list(broken_links(facts[:3] + facts[5:])) == [f"{station}: facts 4 to 5 are missing"]
    assert list(broken_links(facts[1:])) == [f"{station}: facts 1 to 1 are missing"]


def test_an_edit_is_named_by_its_fact_alone(file: EventFile) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(5)))
    facts = all_facts(file)
    facts[4] = replace(facts[4], operator="Eve")
    assert list(broken_links(facts)) == [f"{facts[4].id}: the digest does not match the fact"]


def test_an_edit_with_a_digest_of_its_own_breaks_the_next_link(file: EventFile) -> None:
    a_list_of(file, *(a_person(f"Person {number}") for number in range(5)))
    facts = all_facts(file)
    forged = replace(facts[4], operator="Eve")
    facts[4] = replace(forged, digest=chained_digest(facts[3].digest, forged))
    assert list(broken_links(facts)) == [f"{facts[5].id}: the digest does not match the fact"]
