"""What an organiser is told of a list besides the people in it."""

from pathlib import Path

import pytest

from kiosk.domain.choices import Choices
from kiosk.domain.listing import Caution, Listing, Remark, Why
from kiosk.domain.registration import Status
from kiosk.errors import NotUnderstoodError
from kiosk.services.exports.central_export import export_rows
from kiosk.services.intake.importing import apply, compare
from kiosk.services.intake.undoing import undo_import
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING
from tests.support.lists import understood_here

NO_CHOICES = Choices()


def understood_text(folder: Path, text: str, choices: Choices = NO_CHOICES) -> Listing:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return understood_here(path, choices)


def told(listing: Listing) -> dict[Remark, Caution]:
    """The cautions when all rows have been read."""
    for _ in listing.people():
        pass
    return {one.remark: one for one in listing.cautions}


PEOPLE = "Name,Code,Notes,Nationality\nAna,C1,tall,Peru\nBen,C2,short,Chad\n"


def test_a_sensitive_column_that_is_kept_without_a_reason_is_told(
    file: EventFile, tmp_path: Path
) -> None:
    kept = understood_text(tmp_path, PEOPLE, Choices(keep={"Nationality": ""}))
    assert told(kept)[Remark.KEPT_WITHOUT_REASON].column == "Nationality"
    fact = file.journal.fact(apply(file, kept, MORNING).import_fact)
    assert fact
    assert fact.body["kept"] == [
        {
            "column": "Nationality",
            "why": "nationality",
            "reason": "none given (--keep on the command line)",
        }
    ]


def test_a_sensitive_column_that_is_kept_for_a_reason_is_not(tmp_path: Path) -> None:
    choices = Choices(keep={"Nationality": "visa letters", "Notes": ""})
    assert Remark.KEPT_WITHOUT_REASON not in told(understood_text(tmp_path, PEOPLE, choices))


def exported_headers(file: EventFile) -> list[str]:
    return [header for header in next(export_rows(file)) if not header.startswith("kiosk_")]


def test_a_column_that_a_later_list_drops_is_no_longer_exported(
    file: EventFile, tmp_path: Path
) -> None:
    apply(file, understood_text(tmp_path, PEOPLE), MORNING)
    assert exported_headers(file) == ["Name", "Code", "Notes"]
    dropping = understood_text(tmp_path, PEOPLE, Choices(drop=frozenset({"Notes"})))
    expected = Caution(Remark.NO_LONGER_EXPORTED, text="Notes", count=1)
    assert expected in compare(file, dropping).cautions
    comparison = apply(file, dropping, MORNING)
    assert expected in comparison.cautions
    assert exported_headers(file) == ["Name", "Code"]
    assert not compare(file, dropping).has_news
    undo_import(file, comparison.import_fact, MORNING)
    assert exported_headers(file) == ["Name", "Code", "Notes"]


def test_a_sensitive_column_that_is_not_kept_again_is_no_longer_exported(
    file: EventFile, tmp_path: Path
) -> None:
    apply(file, understood_text(tmp_path, PEOPLE, Choices(keep={"Nationality": "why"})), MORNING)
    assert "Nationality" in exported_headers(file)
    apply(file, understood_text(tmp_path, PEOPLE), MORNING)
    assert "Nationality" not in exported_headers(file)
    apply(file, understood_text(tmp_path, PEOPLE, Choices(keep={"Nationality": "why"})), MORNING)
    assert "Nationality" in exported_headers(file)


def test_a_sheet_of_a_file_that_has_none_is_told(tmp_path: Path) -> None:
    listing = understood_text(tmp_path, PEOPLE, Choices(sheet="Attendees"))
    assert told(listing)[Remark.NO_SHEETS].text == "Attendees"


def test_a_list_of_nobody_is_told(tmp_path: Path) -> None:
    assert Remark.NO_PEOPLE in told(understood_text(tmp_path, "Name,Email,Code\n"))
    assert Remark.NO_PEOPLE not in told(understood_text(tmp_path, PEOPLE))


@pytest.mark.parametrize("header", ["Status", "EMAIL STATUS", "Subscription status", "RSVP"])
def test_who_reads_a_newsletter_is_neither_confirmed_nor_cancelled_by_it(
    tmp_path: Path, header: str
) -> None:
    rows = "Ana,a@x.org,subscribed\nBen,b@x.org,unsubscribed\nChi,c@x.org,cleaned\n"
    listing = understood_text(tmp_path, f"Name,Email Address,{header}\n{rows}")
    assert "status" not in listing.columns
    assert {person.values.get("status", Status.CONFIRMED) for person in listing.people()} == {
        Status.CONFIRMED
    }
    assert told(listing)[Remark.NEWSLETTER].column == header


PROGRAMMES = [
    "Session title,Room,Start,End,Speakers\nOpening,Hall A,9:00,10:00,Ana Souza\n",
    "Title,Speaker,Room,Time\nOpening,Ana Souza,Hall A,9:00\n",
    "Name,Room,Start,End,Speakers,Capacity\nOpening,Hall A,9:00,10:00,Ana,40\n",
    "Session ID,Session name,Track,Date,Start time,End time,Location\n1,Opening,A,1,9,10,Hall\n",
    "Titel,Raum,Beginn,Ende,Referentin\nEinbürgerung,Saal 1,9,10,Eva Roth\n",
]


@pytest.mark.parametrize("text", PROGRAMMES)
def test_a_list_of_sessions_is_known_as_a_programme(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotUnderstoodError) as raised:
        understood_text(tmp_path, text)
    assert raised.value.why == Why.PROGRAMME


@pytest.mark.parametrize(
    "text",
    [
        "Name,Email,Session title,Room,Start\nAna,a@x.org,Opening,Hall A,9:00\n",
        "Name,Organisation,Track,Room\nAna,Casa,A,Hall\n",
        "Speaker name,Email,Session title,Room\nAna,a@x.org,Opening,Hall A\n",
        "First name,Last name,Session,Room,Start\nAna,Souza,Opening,Hall A,9:00\n",
    ],
)
def test_people_with_their_sessions_are_no_programme(tmp_path: Path, text: str) -> None:
    assert len(list(understood_text(tmp_path, text).people())) == 1


@pytest.mark.parametrize(
    ("header", "answers"),
    [
        ("Nationality & belonging (panel)", ["Yes", ""]),
        ("Birth of a Movement (film)", ["x", "X"]),
        ("Health workers' breakfast", ["yes", "no"]),
        ("Card type on badge", ["Speaker", "Press"]),
        ("Nationality & belonging (panel)", ["Morning session", "9:00 room 4"]),
    ],
)
def test_what_is_of_the_programme_is_kept_and_told(
    tmp_path: Path, header: str, answers: list[str]
) -> None:
    rows = "".join(f"Ana {n},C{n},{answer}\n" for n, answer in enumerate(answers))
    listing = understood_text(tmp_path, f"Name,Code,{header}\n{rows}")
    assert header in listing.headers
    assert told(listing)[Remark.LIKELY_SESSION].column == header


@pytest.mark.parametrize(
    ("header", "answers"),
    [
        ("Nationality & belonging (panel)", ["Honduras", "Yes"]),
        ("Nationality", ["yes", "no"]),
        ("Do you have health conditions? (for workshop rooms)", ["yes", "no"]),
        ("Card type on badge", ["Visa", "Mastercard"]),
        ("Home address system", ["yes", ""]),
        ("Health workers' breakfast", ["", ""]),
    ],
)
def test_whatever_else_sounds_sensitive_is_left_out(
    tmp_path: Path, header: str, answers: list[str]
) -> None:
    rows = "".join(f"Ana {n},C{n},{answer}\n" for n, answer in enumerate(answers))
    listing = understood_text(tmp_path, f"Name,Code,{header}\n{rows}")
    assert [one.column for one in listing.left_out] == [header]
