import json
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.domain.registration import AMENDABLE_FIELDS
from kiosk.store.event_file import EventFile
from tests.commands.conftest import Kiosk
from tests.support.events import QUICK_KEY, a_laptop

SCAN_KEYS = [
    "verdict",
    "refusal",
    "credential",
    "registration",
    "name",
    "ticket_type",
    "checkpoint",
    "direction",
    "at",
    "fact",
    "first_admitted_at",
    "first_admitted_door",
    "notices",
]
FIND_KEYS = [
    "registration",
    "name",
    "badge_name",
    "organisation",
    "place",
    "ticket_type",
    "status",
    "checked_in",
    "match",
]


@pytest.mark.parametrize("moment", ["0001-01-01T00:00Z", "9999-12-31T23:59:59-10:00"])
def test_a_time_that_no_event_had_is_refused(kiosk: Kiosk, moment: str) -> None:
    assert "--time" in kiosk.refused("scan", "AAA1", "--time", moment, code=2)


def test_a_name_cannot_be_taken_away(kiosk: Kiosk) -> None:
    kiosk.refused("amend", "AAA1", "name=", code=2)


def test_no_passphrase_opens_nothing(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_PASSPHRASE", "")
    assert "does not open" in kiosk.refused("scan", "AAA1", code=3)


def test_a_scan_answers_with_exactly_the_keys_that_were_promised(kiosk: Kiosk) -> None:
    answer = kiosk.json("scan", "AAA1")
    assert list(answer) == SCAN_KEYS
    assert answer["verdict"] == "admitted"
    assert answer["refusal"] is None
    assert answer["name"] == "Ana Souza"
    assert answer["ticket_type"] == "Attendee"
    assert answer["checkpoint"] == "Main entrance"
    assert answer["direction"] == "entry"
    assert answer["notices"] == []
    station, _, number = answer["fact"].partition("-")
    assert len(station) == 6
    assert number.isdecimal()


def test_a_second_scan_is_refused_and_points_at_the_first(kiosk: Kiosk) -> None:
    first = kiosk.json("scan", "AAA1")
    second = kiosk.json("scan", "AAA1", code=1)
    assert list(second) == SCAN_KEYS
    assert second["refusal"] == "already_admitted"
    assert second["first_admitted_at"] == first["at"]
    assert second["first_admitted_door"] == "Main entrance"


@pytest.mark.parametrize(
    ("credential", "refusal"),
    [
        ("NOBODY", "unknown"),
        ("CCC3", "cancelled"),
        ("DDD4", "unpaid"),
        ("AA\tA1", "unreadable"),
    ],
)
def test_a_refusal_is_the_answer_no_and_a_fact(kiosk: Kiosk, credential: str, refusal: str) -> None:
    answer = kiosk.json("scan", credential, code=1)
    assert (answer["verdict"], answer["refusal"]) == ("refused", refusal)
    assert answer["fact"]
    assert kiosk.json("figures")["refused"] == {refusal: 1}


def test_a_scan_tells_people_in_one_line(kiosk: Kiosk) -> None:
    assert kiosk("scan", "AAA1").startswith("CHECKED IN\tAna Souza\t")
    assert "NOBODY" in kiosk("scan", "NOBODY", code=1)


def test_several_credentials_are_judged_in_order_and_one_refusal_is_a_no(kiosk: Kiosk) -> None:
    answers = kiosk("scan", "AAA1", "NOBODY", "BBB2", "--json", code=1).splitlines()
    assert [json.loads(line)["verdict"] for line in answers] == ["admitted", "refused", "admitted"]


def test_a_stream_of_credentials_is_answered_a_verdict_a_line(kiosk: Kiosk) -> None:
    answers = kiosk("scan", "-", "--json", given="\ufeffAAA1\r\n\r\nNOBODY\nBBB2", code=1)
    told = [json.loads(line) for line in answers.splitlines()]
    assert [one["credential"] for one in told] == ["AAA1", "NOBODY", "BBB2"]
    assert [one["verdict"] for one in told] == ["admitted", "refused", "admitted"]


def test_bytes_that_are_no_text_are_unreadable_and_stop_nobody(kiosk: Kiosk) -> None:
    result = kiosk.run("scan", kiosk.file, "-", "--json", given=b"\xff\xfe\nAAA1\n", code=1)
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["refusal"] for one in told] == ["unreadable", None]


def test_an_empty_stream_is_no_refusal(kiosk: Kiosk) -> None:
    assert kiosk("scan", "-") == ""


def test_a_door_is_called_by_name_or_id(kiosk: Kiosk) -> None:
    assert kiosk.json("scan", "AAA1", "--at", "main ENTRANCE")["checkpoint"] == "Main entrance"
    assert kiosk.json("scan", "BBB2", "--at", "main-entrance")["checkpoint"] == "Main entrance"


def test_an_unknown_door_is_a_wrong_call(kiosk: Kiosk) -> None:
    sentence = kiosk.refused("scan", "AAA1", "--at", "back door", code=2)
    assert "back door" in sentence
    assert kiosk.json("figures")["checked_in"] == 0


def test_an_exit_is_another_direction(kiosk: Kiosk) -> None:
    kiosk("scan", "AAA1")
    assert kiosk.json("scan", "AAA1", "--exit")["direction"] == "exit"
    assert kiosk.json("figures")["by_checkpoint"]["Main entrance"] == {"admissions": 1, "inside": 0}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2026-12-07T08:30", "2026-12-07T14:30:00Z"),
        ("2026-07-07T08:30", "2026-07-07T13:30:00Z"),
        ("2026-12-07T14:30Z", "2026-12-07T14:30:00Z"),
        ("2026-12-07T14:30:00+02:00", "2026-12-07T12:30:00Z"),
    ],
)
def test_a_time_without_an_offset_is_the_events_own(kiosk: Kiosk, given: str, told: str) -> None:
    answer = kiosk.json("scan", "AAA1", "--time", given)
    assert datetime.fromisoformat(answer["at"]) == datetime.fromisoformat(told)
    assert answer["at"].endswith("Z")


def test_what_is_no_time_is_a_wrong_call(kiosk: Kiosk) -> None:
    assert "--time" in kiosk.refused("scan", "AAA1", "--time", "this morning", code=2)


def test_find_answers_with_exactly_the_keys_that_were_promised(kiosk: Kiosk) -> None:
    people = kiosk.json("find", "wisniewski lukasz")
    assert list(people[0]) == FIND_KEYS
    assert people[0]["name"] == "Łukasz Wiśniewski"
    assert people[0]["match"] == "exact"
    assert people[0]["checked_in"] is False
    kiosk("scan", "BBB2")
    assert kiosk.json("find", "wisniewski")[0]["checked_in"] is True


def test_a_misspelt_name_is_similar(kiosk: Kiosk) -> None:
    assert kiosk.json("find", "wisnewsky")[0]["match"] == "similar"


def test_find_shows_people_a_line_each_and_no_whole_address(kiosk: Kiosk) -> None:
    lines = kiosk("find", "most").splitlines()
    assert len(lines) == 3
    assert "lw@example.org" not in kiosk("find", "wisniewski")


def test_find_keeps_to_its_limit(kiosk: Kiosk) -> None:
    assert len(kiosk.json("find", "most", "--limit", 2)) == 2


def test_nobody_found_is_the_answer_no(kiosk: Kiosk) -> None:
    assert kiosk.json("find", "qqqqqq", code=1) == []
    assert kiosk("find", "qqqqqq", code=1) == ""


def test_a_stream_of_queries_is_answered_a_list_a_line(kiosk: Kiosk) -> None:
    lines = kiosk("find", "-", "--json", given="souza\nqqqqqq\nwisniewski\n").splitlines()
    names = [[person["name"] for person in json.loads(line)] for line in lines]
    assert names == [["Ana Souza"], [], ["Łukasz Wiśniewski"]]


def test_an_undo_withdraws_an_admission_once(kiosk: Kiosk) -> None:
    admission = kiosk.json("scan", "AAA1")
    withdrawn = kiosk.json("undo", admission["fact"], "--reason", "wrong person")
    assert withdrawn["withdraws"] == admission["fact"]
    assert withdrawn["subject"] == admission["registration"]
    assert kiosk.json("figures")["checked_in"] == 0
    assert admission["fact"] in kiosk.refused(
        "undo", admission["fact"], "--reason", "again", code=1
    )
    assert "withdrawn" in kiosk("undo", kiosk.json("scan", "AAA1")["fact"], "--reason", "x")


@pytest.mark.parametrize("fact", ["NOFACT-9", "nonsense", ""])
def test_what_is_no_fact_cannot_be_undone(kiosk: Kiosk, fact: str) -> None:
    assert kiosk.refused("undo", fact, "--reason", "x", code=1)


def test_an_undo_needs_a_reason(kiosk: Kiosk) -> None:
    assert "--reason" in kiosk.refused("undo", kiosk.json("scan", "AAA1")["fact"], code=2)


def test_a_walk_in_can_be_scanned_by_the_code_that_is_told(kiosk: Kiosk) -> None:
    person = kiosk.json(
        "walk-in", "--name", "  王  秀英 ", "--type", "Day pass", "--operator", "Jo"
    )
    assert person["name"] == "王 秀英"
    assert person["ticket_type"] == "Day pass"
    assert person["walk_in"] is True
    assert "fact" not in person
    assert kiosk.json("scan", person["badge_code"])["registration"] == person["registration"]
    assert kiosk.json("figures")["walk_ins"] == 1


def test_a_walk_in_can_be_admitted_at_once(kiosk: Kiosk) -> None:
    person = kiosk.json("walk-in", "--name", "Bo", "--organization", "Casa", "--check-in")
    assert person["organisation"] == "Casa"
    assert person["fact"]
    assert kiosk.json("scan", person["badge_code"], code=1)["refusal"] == "already_admitted"


def test_a_walk_in_is_undone_by_the_fact_that_is_told(kiosk: Kiosk) -> None:
    person = kiosk.json("walk-in", "--name", "Bo", "--check-in")
    undone = kiosk.json("undo", person["made_by"], "--reason", "registered twice")
    assert undone["withdraws"] == person["made_by"]
    assert "cancelled" not in undone
    assert kiosk.json("find", "Bo", code=1) == []
    assert kiosk.json("figures")["walk_ins"] == 0
    assert kiosk.refused("undo", person["made_by"], "--reason", "again", code=1)
    line = kiosk("walk-in", "--name", "Al")
    assert "withdrawn" in kiosk("undo", line.split()[-1], "--reason", "wrong")


def test_a_type_that_people_have_is_taken_however_it_is_typed(kiosk: Kiosk) -> None:
    kiosk("walk-in", "--name", "Al", "--type", "Día Único")
    person = kiosk.json("walk-in", "--name", "Bo", "--type", " dia  unico")
    assert person["ticket_type"] == "Día Único"
    assert kiosk.json("amend", "AAA1", "type=DIA UNICO")["ticket_type"] == "Día Único"


def test_a_walk_in_is_checked_in_where_they_stand_by_the_name_on_their_badge(kiosk: Kiosk) -> None:
    kiosk("checkpoint", "North door")
    options = ("--badge-name", "Bo", "--pronouns", "they/them", "--at", "North door")
    person = kiosk.json("walk-in", *options)
    assert (person["name"], person["badge_name"], person["pronouns"]) == ("Bo", "", "they/them")
    assert (person["verdict"], person["checkpoint"]) == ("admitted", "North door")
    both = kiosk.json("walk-in", "--name", "Boris Å", "--badge-name", "Bo")
    assert (both["name"], both["badge_name"]) == ("Boris Å", "Bo")
    assert "verdict" not in both


def test_a_walk_in_who_is_refused_is_registered_all_the_same(kiosk: Kiosk) -> None:
    kiosk("checkpoint", "Press room", "--ticket-type", "Press")
    person = kiosk.json("walk-in", "--name", "Bo", "--at", "Press room", code=1)
    assert (person["verdict"], person["refusal"]) == ("refused", "wrong_ticket_type")
    assert kiosk.json("figures")["walk_ins"] == 1
    kiosk.refused("walk-in", "--name", "Al", "--at", "Nowhere", code=2)
    assert kiosk.json("figures")["walk_ins"] == 1


def test_the_help_names_every_field_that_can_be_amended(kiosk: Kiosk) -> None:
    told = kiosk.run("amend", "--help").stdout
    assert [field for field in AMENDABLE_FIELDS if field not in told] == []
    amended = kiosk.json("amend", "AAA1", "pronouns=she/her", "notes=front row", "blocked=see lead")
    assert (amended["pronouns"], amended["notes"]) == ("she/her", "front row")
    assert kiosk.json("scan", "AAA1", code=1)["refusal"] == "blocked"


def test_a_walk_in_has_a_name(kiosk: Kiosk) -> None:
    assert kiosk.refused("walk-in", "--name", " ", code=2)
    assert kiosk.json("figures")["walk_ins"] == 0


def test_an_amendment_changes_what_is_shown_and_nothing_twice(kiosk: Kiosk) -> None:
    amended = kiosk.json("amend", "AAA1", "Badge-Name=Aninha", "organization=Nova")
    assert (amended["badge_name"], amended["organisation"]) == ("Aninha", "Nova")
    assert amended["fact"]
    assert kiosk.json("amend", "AAA1", "organisation=Nova")["fact"] is None
    assert "Aninha" in kiosk("amend", amended["registration"], "type=Speaker")
    assert kiosk.json("find", "souza")[0]["ticket_type"] == "Speaker"


@pytest.mark.parametrize("change", ["colour=red", "status=perhaps", "Aninha"])
def test_what_cannot_be_amended_is_a_wrong_call(kiosk: Kiosk, change: str) -> None:
    assert kiosk.refused("amend", "AAA1", change, code=2)


def test_only_one_registration_can_be_amended_by_a_code(kiosk: Kiosk) -> None:
    assert kiosk.refused("amend", "NOBODY", "place=Tucson", code=1)


def test_the_operator_is_recorded_with_the_fact(kiosk: Kiosk, tmp_path: Path) -> None:
    answer = kiosk.json("scan", "AAA1", "--operator", "Maria")
    file = EventFile.open(kiosk.file, QUICK_KEY, a_laptop(tmp_path / "reader"))
    fact = file.journal.fact(answer["fact"])
    file.close()
    assert fact
    assert fact.operator == "Maria"


def test_a_whole_import_is_undone_by_its_fact_but_for_whom_the_desk_has_seen(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    path = tmp_path / "more.csv"
    path.write_text("Name,Code\nDee Ito,D1\nEve Ek,D2\n", encoding="utf-8")
    done = kiosk.json("import", str(path))
    kiosk.json("scan", "D1")
    undone = kiosk.json("undo", done["import"], "--reason", "the wrong file")
    assert list(undone) == ["fact", "withdraws", "subject", "withdrawn", "staying"]
    assert (undone["withdraws"], undone["withdrawn"]) == (done["import"], 2)
    assert len(undone["staying"]) == 1
    assert kiosk.json("scan", "D2", code=1)["refusal"] == "unknown"
    assert "undone before" in kiosk.refused("undo", done["import"], "--reason", "x", code=1)


def test_an_undo_says_why_and_takes_a_fact_in_small_letters(kiosk: Kiosk) -> None:
    fact = kiosk.json("scan", "AAA1")["fact"]
    kiosk.refused("undo", fact, "--reason", " ", code=2)
    assert kiosk.json("undo", fact.lower(), "--reason", "wrong person")["withdraws"] == fact


def test_marks_that_nobody_typed_stay_out_of_a_name(kiosk: Kiosk) -> None:
    told = kiosk.json("walk-in", "--name", "A\x07na\u202e  Souza")
    assert told["name"] == "Ana Souza"
