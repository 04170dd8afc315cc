import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.bundled import resource
from kiosk.domain.listing import Remark, Why
from kiosk.domain.programme import Programme
from kiosk.errors import NotUnderstoodError
from kiosk.services.programme.reading import read_programme
from tests.support.events import FORUM
from tests.support.programmes import HEADER, W1, a_programme, programme_at

FIRST = {
    "title": "Tenants' rights",
    "track": "Housing",
    "room": "Harbor A",
    "starts_at": "2026-11-24T16:30:00.000Z",
    "ends_at": "2026-11-24T17:45:00.000Z",
    "capacity": 60,
    "registration": "only",
}


def the_only(programme: Programme) -> dict[str, Any]:
    (session,) = programme.sessions
    return dict(session.values)


def times(programme: Programme) -> tuple[str, str]:
    values = the_only(programme)
    return values["starts_at"][:16], (values["ends_at"] or "")[:16]


def whys(programme: Programme) -> list[str]:
    return [one.why for one in programme.skipped] + [one.why for one in programme.problems]


def test_a_row_becomes_a_session_in_the_zone_of_the_event(tmp_path: Path) -> None:
    programme = a_programme(tmp_path, W1)
    assert (programme.sessions[0].id, the_only(programme)) == ("W1", FIRST)
    assert programme.columns["capacity"] == "capacity"
    assert (programme.rows, programme.cautions) == (1, ())


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            "Código,Título,Eje temático,Sala,Fecha,Hora de inicio,Hora de fin,Aforo,Inscripción",
            "W1,Tenants' rights,Housing,Harbor A,24/11/2026,10:30,11:45,60,Obligatoria",
        ),
        (
            "Code,Titre,Parcours,Salle,Jour,Début,Fin,Capacité,Inscription obligatoire",
            "W1,Tenants' rights,Housing,Harbor A,24 novembre 2026,10h30,11h45,60 places,oui",
        ),
        (
            "Nr.,Titel,Themenstrang,Raum,Datum,Beginn,Ende,Kapazität,Anmeldung",
            "W1,Tenants' rights,Housing,Harbor A,24.11.2026,10.30 Uhr,11.45 Uhr,60,erforderlich",
        ),
        (
            "Código,Título,Trilha,Sala,Data,Início,Fim,Vagas,Inscrição",
            "W1,Tenants' rights,Housing,Harbor A,24 de novembro de 2026,10:30,11:45,60,sim",
        ),
        (
            "编号,标题,分类,会议室,日期,开始时间,结束时间,容量,报名",
            "W1,Tenants' rights,Housing,Harbor A,2026年11月24日,上午10:30,上午11:45,60,需要",
        ),
        (
            "번호,제목,트랙,장소,날짜,시작 시간,종료 시간,정원,사전 등록",
            "W1,Tenants' rights,Housing,Harbor A,2026년 11월 24일,오전 10:30,오전 11:45,60명,필수",
        ),
        (
            "الرقم,عنوان الجلسة,المسار,القاعة,التاريخ,وقت البدء,وقت الانتهاء,السعة,التسجيل",
            "W1,Tenants' rights,Housing,Harbor A,24 نوفمبر 2026,10:30 ص,11:45 ص,60,مطلوب",
        ),
        (
            "Номер,Название,Трек,Зал,Дата,Начало,Окончание,Вместимость,Регистрация",
            "W1,Tenants' rights,Housing,Harbor A,24 ноября 2026,10:30,11:45,60,обязательна",
        ),
        (
            "Mã phiên,Tiêu đề,Chuyên đề,Phòng,Ngày,Bắt đầu,Kết thúc,Sức chứa,Đăng ký",
            "W1,Tenants' rights,Housing,Harbor A,24/11/2026,10:30,11:45,60,bắt buộc",
        ),
        (
            "Session ID,Session Title (required),Track,Room/Location,Date,Time,Seats,RSVP required",
            "W1,Tenants' rights,Housing,Harbor A,11/24/2026,10:30 - 11:45 AM,60,Yes",
        ),
    ],
)
def test_headers_and_values_are_known_in_many_languages(
    tmp_path: Path, header: str, row: str
) -> None:
    programme = a_programme(tmp_path, row, header=header)
    assert (programme.sessions[0].id, the_only(programme)) == ("W1", FIRST)


def test_the_export_of_sched_is_read(tmp_path: Path) -> None:
    programme = a_programme(
        tmp_path,
        '7f3a,Tenants\' rights,"Nov 24, 2026 10:30 AM","Nov 24, 2026 11:45 AM",Housing,Harbor A,60,'
        "Ana Souza,Y",
        header="Unique ID,Name,Start,End,Type,Venue,Capacity,Speakers,Published",
    )
    assert the_only(programme) == {k: v for k, v in FIRST.items() if k != "registration"}


def test_the_export_of_sessionize_is_read_one_row_a_speaker_and_the_declined_aside(
    tmp_path: Path,
) -> None:
    row = "{},Tenants' rights,{},Harbor A,24 Nov 2026 10:30 AM,75,Housing,{},{}@example.org"
    programme = a_programme(
        tmp_path,
        row.format(1001, "Accepted", "Ana", "ana"),
        row.format(1001, "Accepted", "Ben", "ben"),
        row.format(1002, "Declined", "Cid", "cid"),
        header="Session Id,Title,Status,Room,Scheduled At,Scheduled Duration,Track,"
        "Speaker FirstName,Email",
    )
    assert programme.sessions[0].id == "1001"
    assert times(programme) == ("2026-11-24T16:30", "2026-11-24T17:45")
    assert whys(programme) == ["repeated_session", "cancelled_session"]


def test_the_export_of_pretalx_is_read(tmp_path: Path) -> None:
    programme = a_programme(
        tmp_path,
        "K3XW9A;Tenants' rights;Workshop;Housing;confirmed;Harbor A;2026-11-24T10:30:00-06:00;"
        "2026-11-24T11:45:00-06:00;75",
        header="ID;Proposal title;Session type;Track;Proposal state;Room;Start;End;Duration",
    )
    expected = {k: v for k, v in FIRST.items() if k not in {"capacity", "registration"}}
    assert (programme.sessions[0].id, the_only(programme)) == ("K3XW9A", expected)


def test_the_sample_programme_is_read() -> None:
    sample = replace(FORUM, starts="2026-12-07", ends="2026-12-09")
    programme = read_programme(resource("samples/sessions.csv"), sample)
    assert len(programme.sessions) == 45
    assert whys(programme) == []


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("2026-11-24,10:30,11:45,", ("2026-11-24T16:30", "2026-11-24T17:45")),
        ("2026-11-24,10:30,,75", ("2026-11-24T16:30", "2026-11-24T17:45")),
        ("2026-11-24,10:30,,", ("2026-11-24T16:30", "")),
        ("2026-11-24,13:30,2:45,", ("2026-11-24T19:30", "2026-11-24T20:45")),
        ("2026-11-24,22:30,1:00,", ("2026-11-25T04:30", "2026-11-25T07:00")),
        ("Day 2,10:30,11:45,", ("2026-11-25T16:30", "2026-11-25T17:45")),
        (",2026-11-24 10:30:00,2026-11-24 11:45:00,", ("2026-11-24T16:30", "2026-11-24T17:45")),
    ],
)
def test_times_are_put_together(tmp_path: Path, cells: str, expected: tuple[str, str]) -> None:
    programme = a_programme(tmp_path, f"A,{cells}", header="title,day,start,end,duration")
    assert times(programme) == expected


def test_clocks_that_change_are_heeded(tmp_path: Path) -> None:
    autumn = replace(FORUM, starts="2026-10-31", ends="2026-11-01")
    rows = ("A,2026-10-31,10:00,", "B,2026-11-01,10:00,", "C,2026-11-01,00:30,120")
    programme = a_programme(tmp_path, *rows, header="title,day,start,duration", event=autumn)
    starts = [one.values["starts_at"] for one in programme.sessions]
    assert [text[:16] for text in starts] == [
        "2026-10-31T15:00",
        "2026-11-01T16:00",
        "2026-11-01T05:30",
    ]
    length = datetime.fromisoformat(programme.sessions[2].values["ends_at"])
    assert (length - datetime.fromisoformat(starts[2])).total_seconds() == 2 * 3600


def test_a_time_that_clocks_leave_out_is_told(tmp_path: Path) -> None:
    spring = replace(FORUM, starts="2026-03-08", ends="2026-03-08")
    programme = a_programme(tmp_path, "A,02:30", header="title,start", event=spring)
    assert whys(programme) == ["no_such_time"]


def test_times_on_the_face_of_a_clock_are_in_the_afternoon_and_told(tmp_path: Path) -> None:
    rows = ("A,2026-11-24,9:00,10:15", "B,2026-11-24,1:30,2:45")
    programme = a_programme(tmp_path, *rows, header="title,day,start,end")
    assert programme.sessions[1].values["starts_at"].startswith("2026-11-24T19:30")
    assert [one.remark for one in programme.cautions] == [Remark.HALF_DAYS, Remark.NO_ROOMS]


def test_headings_between_rows_say_the_day(tmp_path: Path) -> None:
    rows = ('"Tuesday, November 24",,', "A,Hall,10:30", "Wednesday November 25,,", "B,Hall,9:00")
    programme = a_programme(tmp_path, *rows, header="title,room,start")
    assert [one.values["starts_at"][:10] for one in programme.sessions] == [
        "2026-11-24",
        "2026-11-25",
    ]


def test_a_day_stands_above_its_header_or_is_merged_over_its_rows(tmp_path: Path) -> None:
    above = a_programme(tmp_path, "title,start", "A,9:00", header="Nov 25,")
    merged = a_programme(tmp_path, "Nov 24,A,9:00", ",B,10:00", header="day,title,start")
    assert the_only(above)["starts_at"][:10] == "2026-11-25"
    assert [one.values["starts_at"][:10] for one in merged.sessions] == ["2026-11-24"] * 2


def test_a_time_that_is_merged_over_the_rooms_of_a_slot_holds_for_each(tmp_path: Path) -> None:
    rows = (
        "Nov 24,9:00-10:15,Opening,Hall",
        ",10:30-11:45,A,Pier 1",
        ",,B,Pier 2",
        ",,C,Pier 3",
        "Nov 25,9:00-10:00,D,Pier 1",
        ",,E,Pier 2",
        ",,Unknown,Pier 1",
        ",,Nowhere,",
    )
    programme = a_programme(tmp_path, *rows, header="day,time,title,room")
    found = {one.values["title"]: one.values["starts_at"] for one in programme.sessions}
    assert found["C"] == found["A"] == "2026-11-24T16:30:00.000Z"
    assert found["E"] == "2026-11-25T15:00:00.000Z"
    assert found["Unknown"] is found["Nowhere"] is None


def test_a_session_without_a_time_has_none_where_others_have_their_own(tmp_path: Path) -> None:
    rows = [f"S{n},Room {n},2026-11-24,{n}:00" for n in range(8, 13)]
    programme = a_programme(tmp_path, *rows, "Later,Room 1,,", header="title,room,day,start")
    assert programme.sessions[-1].values["starts_at"] is None


def test_numbers_that_count_rows_are_no_ids(tmp_path: Path) -> None:
    counted = a_programme(tmp_path, "1,A,9:00", "2,B,10:00", header="#,title,start")
    named = a_programme(tmp_path, "11,A,9:00", "12,B,10:00", header="#,title,start")
    assert not any(one.own_id for one in counted.sessions)
    assert [one.id for one in named.sessions] == ["11", "12"]


def test_what_is_to_be_announced_is_blank(tmp_path: Path) -> None:
    programme = a_programme(tmp_path, "A,TBA,TBD,n/a", header="title,room,day,start")
    assert the_only(programme) == {"title": "A", "room": "", "starts_at": None, "ends_at": None}
    assert whys(programme) == []


def test_what_could_not_be_read_is_told_by_row(tmp_path: Path) -> None:
    programme = a_programme(
        tmp_path,
        "W1,,Housing,Harbor A,2026-11-24,10:30,11:45,60,only",
        "W2,Fee waivers,,Harbor A,soon,10:30,11:45,many,perhaps",
        "W3,Far away,,Harbor A,2027-01-24,10:30,09:00,,",
    )
    told = {(one.row, one.why) for one in programme.skipped}
    told |= {(one.row, one.why) for one in programme.problems}
    assert told == {
        (2, "no_title"),
        (3, "no_day"),
        (3, "unread_capacity"),
        (3, "unread_registration"),
        (4, "outside_event"),
        (4, "ends_before_start"),
    }
    assert "starts_at" not in programme.sessions[0].values


@pytest.mark.parametrize("cell", ["", "0", "-1", "unlimited", "\N{INFINITY}"])
def test_a_capacity_without_limit_is_none(tmp_path: Path, cell: str) -> None:
    programme = a_programme(tmp_path, f"A,Hall,{cell}", header="title,room,capacity")
    assert the_only(programme)["capacity"] is None


def test_a_session_without_id_keeps_its_made_one_wherever_it_stands(tmp_path: Path) -> None:
    rows = ("A,Hall,2026-11-24,9:00", "B,Hall,2026-11-24,10:00", "B,Hall,2026-11-24,14:00")
    header = "title,room,day,start"
    forwards = a_programme(tmp_path, *rows, header=header).sessions
    backwards = a_programme(tmp_path, *reversed(rows), header=header).sessions
    assert [one.id for one in forwards] == [one.id for one in reversed(backwards)]
    assert len({one.id for one in forwards}) == 3


def test_two_sessions_with_one_id_are_both_kept_and_told(tmp_path: Path) -> None:
    later = W1.replace("10:30,11:45", "13:30,14:45")
    programme = a_programme(tmp_path, W1, later)
    assert [one.id for one in programme.sessions] == ["W1", "W1 2026-11-24T19:30"]
    assert whys(programme) == ["same_session_id"]


@pytest.mark.parametrize(
    ("header", "row", "why"),
    [
        ("First Name,Last Name,Email,Title,Room", "Ana,Souza,ana@example.org,Dr,12", Why.PEOPLE),
        ("Name,Email,Session,Start", "Ana,ana@example.org,W1,10:30", Why.PEOPLE),
        ("Colour,Shape", "red,round", Why.NO_SESSIONS),
    ],
)
def test_what_is_no_programme_is_told(tmp_path: Path, header: str, row: str, why: Why) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        a_programme(tmp_path, row, header=header)
    assert caught.value.why == why


def test_a_file_of_headers_alone_has_no_sessions(tmp_path: Path) -> None:
    programme = a_programme(tmp_path, header=HEADER)
    assert [one.remark for one in programme.cautions] == [Remark.NO_SESSIONS]


def test_a_workbook_may_have_a_sheet_for_each_day(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for name, start in (("Tue Nov 24", datetime(2026, 11, 24, 10, 30)), ("Wed Nov 25", "9:00")):  # noqa: DTZ001 - a cell
        page = book.create_sheet(name)
        page.append(["Title", "Room", "Start", "Seats"])
        page.append([f"Session of {name}", "Hall", start, 60])
    path = tmp_path / "programme.xlsx"
    book.save(path)
    programme = programme_at(path)
    assert programme.sheets == ("Tue Nov 24", "Wed Nov 25")
    assert [one.values["starts_at"][:16] for one in programme.sessions] == [
        "2026-11-24T16:30",
        "2026-11-25T15:00",
    ]


def test_a_schedule_in_json_is_read(tmp_path: Path) -> None:
    path = tmp_path / "schedule.json"
    talk = {
        "code": "K3XW9A",
        "title": "Tenants' rights",
        "track": "Housing",
        "room": "Harbor A",
        "date": "2026-11-24T10:30:00-06:00",
        "start": "10:30",
        "duration": "01:15",
        "persons": [{"public_name": "Ana Souza"}],
    }
    days = [{"index": 1, "date": "2026-11-24", "rooms": {"Harbor A": [talk]}}]
    path.write_text(json.dumps({"schedule": {"conference": {"days": days}}}), encoding="utf-8")
    programme = programme_at(path)
    assert programme.sessions[0].id == "K3XW9A"
    assert times(programme) == ("2026-11-24T16:30", "2026-11-24T17:45")
