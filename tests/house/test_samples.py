"""The sample lists in `resources/samples` are what their README says they are."""

import csv
import re
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from kiosk.bundled import resource

LISTS = ("attendees.csv", "attendees-update.csv", "sessions.csv", "sessions-late.csv")
RESERVED_ADDRESS = re.compile(r"[a-z0-9._]+@([a-z]+\.)?example\.(org|net)")
RESERVED_NUMBER = re.compile(r"(\+1 )?\(?\d{3}\)?[ -]555-01\d\d")

Row: TypeAlias = dict[str, str]


def sample(name: str) -> list[Row]:
    path = resource("samples") / name
    with path.open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def column(rows: Iterable[Row], name: str) -> list[str]:
    return [row[name] for row in rows]


def shared(values: Iterable[str]) -> dict[str, int]:
    return {value: count for value, count in Counter(values).items() if value and count > 1}


def test_the_lists_come_out_of_their_generator_byte_for_byte(tmp_path: Path) -> None:
    script = resource("samples") / "make_samples.py"
    subprocess.run([sys.executable, "-B", script, tmp_path], check=True)
    for name in LISTS:
        assert (tmp_path / name).read_bytes() == (resource("samples") / name).read_bytes()


def test_the_lists_open_right_in_excel() -> None:
    for name in LISTS:
        content = (resource("samples") / name).read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n")


def test_1200_people_come_from_28_states_and_30_organisations() -> None:
    attendees = sample("attendees.csv")
    assert len(attendees) == 1200
    assert len(set(column(attendees, "State"))) == 28
    assert len(set(column(attendees, "Organization")) - {""}) == 30


def test_some_have_cancelled_and_some_have_not_paid() -> None:
    statuses = Counter(column(sample("attendees.csv"), "Attendee Status"))
    assert statuses == {"Attending": 1145, "Cancelled": 31, "Awaiting payment": 24}


def test_every_kind_of_ticket_is_there() -> None:
    types = Counter(column(sample("attendees.csv"), "Ticket Type"))
    assert types == {
        "Attendee": 852,
        "Speaker": 116,
        "Partner": 92,
        "Volunteer": 48,
        "Interpreter": 36,
        "Staff": 32,
        "Press": 24,
    }


def test_a_few_tickets_name_nobody_yet() -> None:
    names = column(sample("attendees.csv"), "Full Name")
    assert names.count("") == 7


def test_every_code_is_its_own_and_cannot_be_taken_for_a_number() -> None:
    codes = column(sample("attendees-update.csv"), "Ticket Code")
    assert len(set(codes)) == len(codes) == 1225
    assert all(re.fullmatch(r"[2-9BCDFGHJKMNPQRTVWXY]{10}", code) for code in codes)
    assert not any(code.isdigit() for code in codes)


def test_every_attendee_number_is_its_own_and_orders_hold_several() -> None:
    attendees = sample("attendees-update.csv")
    assert not shared(column(attendees, "Attendee #"))
    assert len(shared(column(attendees, "Order #"))) > 100


def test_nobody_can_be_written_to_or_called() -> None:
    attendees = sample("attendees-update.csv")
    assert all(RESERVED_ADDRESS.fullmatch(email) for email in column(attendees, "Email") if email)
    assert all(RESERVED_NUMBER.fullmatch(phone) for phone in column(attendees, "Phone") if phone)


def test_names_are_written_in_many_scripts() -> None:
    letters = {letter for name in column(sample("attendees.csv"), "Full Name") for letter in name}
    scripts = {unicodedata.name(letter).split()[0] for letter in letters if letter.isalpha()}
    assert scripts >= {
        "ARABIC",
        "ARMENIAN",
        "BENGALI",
        "CJK",
        "CYRILLIC",
        "DEVANAGARI",
        "ETHIOPIC",
        "GEORGIAN",
        "GREEK",
        "HANGUL",
        "HEBREW",
        "HIRAGANA",
        "KATAKANA",
        "KHMER",
        "LATIN",
        "MYANMAR",
        "THAI",
    }


def test_latin_names_keep_the_marks_of_their_languages() -> None:
    letters = set("".join(column(sample("attendees.csv"), "Full Name")))
    assert letters >= set("ñ ễ ł ğ \N{LATIN SMALL LETTER DOTLESS I} Þ ð ọ ș Đ ç ø ß ő '")
    assert letters >= {"\N{RIGHT SINGLE QUOTATION MARK}", "\N{MODIFIER LETTER TURNED COMMA}"}


def test_people_who_share_a_name_differ_in_their_organisation() -> None:
    by_name: dict[str, list[str]] = defaultdict(list)
    for row in sample("attendees.csv"):
        by_name[row["Full Name"]].append(row["Organization"])
    shared_names = {name: sent for name, sent in by_name.items() if name and len(sent) > 1}
    assert {"Maria Garcia", "Mohamed Ahmed", "Nguyễn Văn Minh", "王伟"} <= set(shared_names)
    assert all(len(set(sent)) == len(sent) for sent in shared_names.values())


def test_names_come_in_every_shape() -> None:
    attendees = sample("attendees.csv")
    names = column(attendees, "Full Name")
    assert {"Wahyuni", "Y", "Bo Å", "Ngozi Null", "May March"} <= set(names)
    assert max(map(len, names)) > 70
    assert any(not row["First Name"] and row["Last Name"] for row in attendees)
    assert any(name != unicodedata.normalize("NFC", name) for name in names)


def test_some_need_an_interpreter() -> None:
    needs = Counter(column(sample("attendees.csv"), "Interpretation"))
    assert {"Spanish", "Arabic", "American Sign Language"} <= set(needs)
    assert sum(needs.values()) - needs[""] > 100


def test_the_later_list_adds_changes_and_cancels() -> None:
    before = {row["Ticket Code"]: row for row in sample("attendees.csv")}
    after = {row["Ticket Code"]: row for row in sample("attendees-update.csv")}
    different = [code for code in before if before[code] != after[code]]
    cancelled = [code for code in different if after[code]["Attendee Status"] == "Cancelled"]
    assert len(after.keys() - before.keys()) == 25
    assert len(cancelled) == 5
    assert len(different) - len(cancelled) == 10


def test_the_programme_has_40_workshops_in_nine_tracks_plenaries_and_late_sessions() -> None:
    kinds = Counter(session["id"][0] for session in sample("sessions.csv"))
    late = sample("sessions-late.csv")
    workshops = [session for session in sample("sessions.csv") if session["id"].startswith("W")]
    assert kinds == {"P": 5, "W": 40}
    assert len(late) == 16
    assert len(set(column(workshops, "track"))) == 9
    assert set(column(late, "track")) <= set(column(workshops, "track"))


def test_no_room_is_used_twice_at_a_time() -> None:
    by_room: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for session in [*sample("sessions.csv"), *sample("sessions-late.csv")]:
        by_room[session["day"], session["room"]].append((session["start"], session["end"]))
    for times in map(sorted, by_room.values()):
        assert all(start < end for start, end in times)
        assert all(first[1] <= second[0] for first, second in pairwise(times))


def test_nobody_speaks_twice_and_every_speaker_holds_a_speakers_ticket() -> None:
    sessions = [*sample("sessions.csv"), *sample("sessions-late.csv")]
    speakers = [name for session in sessions for name in session["speakers"].split("; ")]
    holders = [row for row in sample("attendees.csv") if row["Ticket Type"] == "Speaker"]
    assert sorted(speakers) == sorted(column(holders, "Full Name"))


def test_workshops_are_chosen_without_clashes_or_overfull_rooms() -> None:
    sessions = {session["id"]: session for session in sample("sessions.csv")}
    taken: Counter[str] = Counter()
    for row in sample("attendees.csv"):
        chosen = [sessions[choice] for choice in row["Workshops"].split("; ") if choice]
        taken.update(column(chosen, "id"))
        assert not shared(f"{session['day']} {session['start']}" for session in chosen)
    assert all(count <= int(sessions[choice]["capacity"]) for choice, count in taken.items())
