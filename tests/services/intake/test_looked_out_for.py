"""What lists ask the desk to look out for, and what people registered for."""

from pathlib import Path

import pytest

from kiosk.domain.event import session_subject
from kiosk.domain.fact import Kind
from kiosk.domain.listing import ListedPerson
from kiosk.domain.registration import Awaits, Notice, Registration
from kiosk.services.intake.importing import apply
from kiosk.services.intake.registered_for import sessions_in
from kiosk.services.programme.comparing import apply_programme
from kiosk.services.programme.reading import read_programme
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_list_of, a_person
from tests.support.lists import understood_here


def a_list(folder: Path, *lines: str) -> Path:
    path = folder / "list.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def people(path: Path) -> list[ListedPerson]:
    return list(understood_here(path).people())


def imported(file: EventFile, path: Path) -> list[Registration]:
    apply(file, understood_here(path), MORNING)
    found = (file.roster.registration(person) for person in file.roster.ids())
    return sorted(filter(None, found), key=lambda person: person.name)


def test_what_somebody_needs_is_read_from_columns_in_many_words(
    tmp_path: Path, file: EventFile
) -> None:
    path = a_list(
        tmp_path,
        "Name,Code,VIP,Necesita interpretación,First-time attendee,Requires special attention",
        "Ana Souza,C1,yes,Vietnamese,No,",
        "Bo Li,C2,,No,x,TRUE",
        "Cem Kaya,C3,no,-,,",
    )
    ana, bo, cem = imported(file, path)
    assert ana.notices == (Notice.VIP, Notice.HEADSET)
    assert bo.notices == (Notice.ATTENTION, Notice.FIRST_TIME)
    assert cem.notices == ()
    assert file.verify() == []


@pytest.mark.parametrize(
    ("word", "awaits"),
    [("Waitlisted", Awaits.APPROVAL), ("Pendiente de aprobación", Awaits.APPROVAL),
     ("待审核", Awaits.APPROVAL), ("Awaiting payment", Awaits.PAYMENT)],
)  # fmt: skip
def test_a_word_of_status_tells_what_somebody_waits_for(
    tmp_path: Path, file: EventFile, word: str, awaits: Awaits
) -> None:
    [ana] = imported(file, a_list(tmp_path, "Name,Code,Status", f"Ana Souza,C1,{word}"))
    assert (ana.status, ana.awaits) == ("pending", awaits)


def test_whoever_is_approved_waits_for_nothing_more(tmp_path: Path, file: EventFile) -> None:
    imported(file, a_list(tmp_path, "Name,Code,Status", "Ana Souza,C1,Waitlisted"))
    [paying] = imported(file, a_list(tmp_path, "Name,Code,Status", "Ana Souza,C1,Unpaid"))
    assert paying.awaits is Awaits.PAYMENT


@pytest.mark.parametrize(
    ("cells", "sessions"),
    [
        (["W12; W13"], "W12\nW13"),
        (["Rights | Asylum, part 2"], "Rights\nAsylum, part 2"),
        (["Rights, part 2"], "Rights, part 2\nRights\npart 2"),
        (["W12", " ", "W12"], "W12"),
        ([], ""),
    ],
)
def test_sessions_are_cut_where_they_are_surely_apart(cells: list[str], sessions: str) -> None:
    assert sessions_in(cells) == sessions


def test_columns_of_sessions_and_pronouns_are_read(tmp_path: Path, file: EventFile) -> None:
    path = a_list(
        tmp_path,
        "Name,Code,Morning workshop,Afternoon workshop,Pronouns",
        "Ana Souza,C1,Tenants' rights,W13,she/her",
    )
    [ana] = imported(file, path)
    assert ana.sessions == ("Tenants' rights", "W13")
    assert ana.pronouns == "she/her"


def test_a_tick_in_the_column_of_a_session_registers_for_it(
    tmp_path: Path, file: EventFile
) -> None:
    with file.writing(MORNING) as writer:
        writer.append(Kind.SESSION, session_subject("W12"), {"title": "Tenants' rights"})
    path = a_list(
        tmp_path, "Name,Code,TENANTS' RIGHTS,Newsletter", "Ana Souza,C1,x,x", "Bo Li,C2,no,x"
    )
    ana, bo = imported(file, path)
    assert (ana.sessions, bo.sessions) == (("TENANTS' RIGHTS",), ())
    session = file.checkpoints.session("W12")
    assert session
    assert file.checkpoints.registered(session) == 1
    before = file.journal.count()
    imported(file, path)
    assert file.journal.count() == before, "the same again says nothing new"


def test_ticks_count_as_soon_as_the_programme_has_the_session(
    tmp_path: Path, file: EventFile
) -> None:
    path = a_list(tmp_path, "Name,Code,Tenants' rights", "Ana Souza,C1,x", "Bo Li,C2,no")
    imported(file, path)
    programme = tmp_path / "programme.csv"
    programme.write_text(
        "id,title,room,start\nW12,Tenants' rights,101,2026-11-24 10:00\n", encoding="utf-8"
    )
    apply_programme(file, read_programme(programme, file.event), MORNING)
    session = file.checkpoints.session("W12")
    assert session
    assert file.checkpoints.registered(session) == 1
    before = file.journal.count()
    imported(file, path)
    assert file.journal.count() == before, "the list has nothing to add"
    assert file.verify() == []


def test_a_list_that_says_nothing_of_them_takes_nothing_away(
    tmp_path: Path, file: EventFile
) -> None:
    imported(file, a_list(tmp_path, "Name,Code,VIP,Workshops", "Ana Souza,C1,yes,W12"))
    a_list_of(file, a_person("Ana Souza", "C1"))
    [ana] = imported(file, a_list(tmp_path, "Name,Code", "Ana Souza,C1"))
    assert (ana.notices, ana.sessions) == ((Notice.VIP,), ("W12",))
