from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.admission import Admitted, Refusal, Refused
from kiosk.domain.checkpoint import MAIN_ENTRANCE, Checkpoint
from kiosk.domain.credential import own_code
from kiosk.domain.event import checkpoint_subject, credential_subject
from kiosk.domain.fact import Kind
from kiosk.domain.flags import Flag, flags
from kiosk.domain.keyboard_layouts import Misreading
from kiosk.domain.passage import Admission, Direction
from kiosk.domain.registration import Status
from kiosk.errors import AlreadyUndoneError, UnknownCheckpointError, UnknownFactError
from kiosk.services.checkpoints import checkpoint_called, set_checkpoint
from kiosk.services.desk import Answer, Decision, Desk, Room
from kiosk.services.exports.central_export import export_rows
from kiosk.services.intake.importing import apply
from kiosk.services.last_act import last_act, walk_in_fact, whole_act
from kiosk.services.questions import Wording, ask
from kiosk.services.registrations import amend, badge_code, note_badges, register_walk_in
from kiosk.services.signed_tickets import revoke, trust_keys
from kiosk.store.event_file import EventFile
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    Clock,
    a_desk,
    a_laptop,
    a_list_of,
    a_person,
    a_registration,
    all_facts,
    receive,
)
from tests.support.lists import understood_here
from tests.support.scanners import typed
from tests.support.signed import KEY, a_code, a_payload


@pytest.fixture
def desk(file: EventFile) -> Desk:
    """A desk that knows one person for each thing that a list can say."""
    a_list_of(
        file,
        a_person("Ana Souza", "C1", "Second-Code"),
        a_person("Bo Li", "C2", status="pending"),
        a_person("Cem Kaya", "C3", status="cancelled"),
        a_person("Dee Dube", "C4", "SHARED"),
        a_person("Eve Ek", "C5", "SHARED"),
    )
    return a_desk(file)


def refusal(answer: Answer) -> Refusal | None:
    return answer.verdict.refusal if isinstance(answer.verdict, Refused) else None


def name(answer: Answer) -> str | None:
    return answer.verdict.registration.name if answer.verdict.registration else None


@pytest.mark.parametrize(
    ("scanned", "refused", "whose"),
    [
        ("C1", None, "Ana Souza"),
        ("  C1\r\n", None, "Ana Souza"),
        ("c1", None, "Ana Souza"),
        ("second-CODE", None, "Ana Souza"),
        ("C2", Refusal.UNPAID, "Bo Li"),
        ("C3", Refusal.CANCELLED, "Cem Kaya"),
        ("SHARED", Refusal.AMBIGUOUS, None),
        ("C9", Refusal.UNKNOWN, None),
        ("Ana Souza", Refusal.UNKNOWN, None),
        ("C%", Refusal.UNKNOWN, None),
        ("'; DROP TABLE journal; --", Refusal.UNKNOWN, None),
        ("~d029", Refusal.UNKNOWN, None),
        ("", Refusal.UNREADABLE, None),
        (" \r\n", Refusal.UNREADABLE, None),
        ("C\n1", Refusal.UNREADABLE, None),
        ("C1\nC4", Refusal.UNREADABLE, None),
        ("C\ud8001", Refusal.UNREADABLE, None),
        ("x" * 513, Refusal.UNREADABLE, None),
        ("x" * 100_000, Refusal.UNREADABLE, None),
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_every_credential_has_its_verdict_and_every_verdict_is_a_fact(
    file: EventFile, desk: Desk, scanned: str, refused: Refusal | None, whose: str | None
) -> None:
    answer = desk.scan(scanned)
    assert (refusal(answer), name(answer)) == (refused, whose)
    assert file.journal.fact(answer.fact.id) == answer.fact
    assert answer.fact.operator == "Maria"
    assert answer.fact.body["checkpoint"] == MAIN_ENTRANCE.id
    assert answer.fact.body["credential"] == answer.credential
    subject = answer.verdict.registration.id if answer.verdict.registration else None
    assert answer.fact.subject == (subject or credential_subject(answer.credential))
    assert file.verify() == []


def test_an_admission_says_where_when_and_with_what(desk: Desk) -> None:
    answer = desk.scan("c1")
    assert answer.fact.kind == Kind.ADMISSION
    assert answer.fact.body == {"checkpoint": "main-entrance", "credential": "c1"}
    assert answer.fact.at == MORNING + timedelta(seconds=1)
    assert answer.checkpoint == MAIN_ENTRANCE
    assert answer.direction is Direction.ENTRY


def test_a_refusal_says_why_and_which_way(desk: Desk) -> None:
    assert desk.scan("C9", Direction.EXIT).fact.body == {
        "checkpoint": "main-entrance",
        "credential": "C9",
        "refusal": "unknown",
        "direction": "exit",
    }


def test_a_second_visit_is_refused_and_points_at_the_first(desk: Desk) -> None:
    first = desk.scan("C1")
    for again in (desk.scan("C1"), desk.scan("Second-Code")):
        assert refusal(again) is Refusal.ALREADY_ADMITTED
        assert isinstance(again.verdict, Refused)
        assert again.verdict.first == Admission(
            first.fact.id, MAIN_ENTRANCE.id, first.fact.at, "Maria"
        )


def test_another_door_admits_them_once_as_well(file: EventFile, desk: Desk) -> None:
    desk.scan("C1")
    side = Desk(file, Checkpoint("side", "Side door"), Clock())
    assert isinstance(side.scan("C1").verdict, Admitted)
    assert refusal(side.scan("C1")) is Refusal.ALREADY_ADMITTED


def test_a_scan_that_happened_earlier_keeps_its_time(desk: Desk) -> None:
    earlier = MORNING - timedelta(hours=3, microseconds=1)
    answer = desk.scan("C1", at=earlier)
    assert answer.fact.at == MORNING - timedelta(hours=3, milliseconds=1)
    again = desk.scan("C1", at=MORNING - timedelta(hours=9))
    assert isinstance(again.verdict, Refused)
    assert again.verdict.first
    assert again.verdict.first.fact == answer.fact.id


@pytest.mark.parametrize("code", ["C1", "C2", "C3"])
def test_whoever_is_known_may_leave_whatever_their_status(desk: Desk, code: str) -> None:
    answer = desk.scan(code, Direction.EXIT)
    assert isinstance(answer.verdict, Admitted)
    assert answer.fact.kind == Kind.EXIT
    assert isinstance(desk.scan(code, Direction.EXIT).verdict, Admitted)


def test_whoever_went_out_may_come_in_again_and_is_nobodys_second_body(
    file: EventFile, desk: Desk
) -> None:
    first = desk.scan("C1")
    desk.scan("C1", Direction.EXIT)
    again = desk.scan("C1")
    assert first.verdict.registration is not None
    assert again.verdict == Admitted(first.verdict.registration, 0, again=True)
    assert again.notices == ("again",)
    history = file.roster.history(again.fact.subject)
    assert history is not None
    assert [one.again for one in history.admissions()] == [False, True]
    assert flags(history) == ()


def test_the_code_of_our_own_badge_admits(file: EventFile, desk: Desk) -> None:
    (ana,) = file.roster.by_credential("C1")
    code = badge_code(file, ana)
    assert name(desk.scan(code.lower())) == "Ana Souza"
    assert refusal(desk.scan(code)) is Refusal.ALREADY_ADMITTED


def test_the_code_of_another_events_badge_is_told_apart_from_a_strangers(
    file: EventFile, desk: Desk
) -> None:
    (ana,) = file.roster.by_credential("C1")
    assert refusal(desk.scan(own_code(b"another event", ana))) is Refusal.WRONG_EVENT


def test_a_badge_that_another_laptop_made_opens_the_door_once(file: EventFile, desk: Desk) -> None:
    code = badge_code(file, "R000000000000")
    answer = desk.scan(code)
    assert isinstance(answer.verdict, Admitted)
    assert answer.fact.subject == "R000000000000"
    assert file.attendance.checked_in() == 1, "they count, though nobody knows their name yet"
    [entry] = [one for one in file.roster.entries() if one.registration.id == "R000000000000"]
    assert entry.flags == ("not_listed",)
    assert answer.notices == ("not in list, signature good",)
    assert refusal(desk.scan(code)) is Refusal.ALREADY_ADMITTED
    assert file.verify() == []


def test_a_scanner_on_the_wrong_keyboard_admits_and_is_told_of(file: EventFile, desk: Desk) -> None:
    (ana,) = file.roster.by_credential("C1")
    french = Misreading("us", "azerty")
    code = typed(badge_code(file, ana), french)
    assert code is not None
    answer = desk.scan(code)
    assert name(answer) == "Ana Souza"
    assert (answer.notices, answer.misreading) == (("scanner_layout",), french)
    stranger = typed(badge_code(file, "R000000000000"), french)
    assert stranger is not None
    vouched = desk.scan(stranger)
    assert isinstance(vouched.verdict, Admitted), "a code that no list has is repaired as well"


def test_a_ticket_that_pretix_signed_opens_the_door_without_a_list_unless_it_was_revoked(
    file: EventFile, desk: Desk
) -> None:
    good, bad = a_code(a_payload("abc")), a_code(a_payload("xyz"))
    assert refusal(desk.scan(good)) is Refusal.UNKNOWN
    trust_keys(file, [bytes(KEY.verify_key)], MORNING)
    revoke(file, [bad, "C1"], MORNING)
    answer = desk.scan(good)
    assert isinstance(answer.verdict, Admitted)
    assert answer.notices == ("not in list, signature good",)
    assert refusal(desk.scan(good)) is Refusal.ALREADY_ADMITTED
    assert refusal(desk.scan(bad)) is Refusal.REVOKED
    assert refusal(desk.scan("C1")) is Refusal.REVOKED
    assert isinstance(desk.scan("Second-Code").verdict, Admitted), "another code of theirs holds"


@pytest.mark.parametrize(
    "shown",
    ["Ticket-0815-A", "ticket-0815-a", "TICKET0815A", "https://shop.example/t/Ticket-0815-A"],
)
def test_a_revoked_code_opens_no_door_however_it_is_written(
    file: EventFile, desk: Desk, shown: str
) -> None:
    a_list_of(file, a_person("Flo Diaz", "Ticket-0815-A"))
    revoke(file, ["Ticket-0815-A"], MORNING)
    assert refusal(desk.scan(shown)) is Refusal.REVOKED


def test_the_code_of_a_lost_badge_can_be_revoked_however_it_is_typed(
    file: EventFile, desk: Desk
) -> None:
    (ana,) = file.roster.by_credential("C1")
    code = badge_code(file, ana)
    revoke(file, [code], MORNING)
    assert refusal(desk.scan(f"{code[:9]}-{code[9:]}".lower())) is Refusal.REVOKED
    assert isinstance(desk.scan("C1").verdict, Admitted), "the ticket still holds"
    elsewhere = badge_code(file, "R000000000000")
    revoke(file, [elsewhere], MORNING)
    assert refusal(desk.scan(elsewhere)) is Refusal.REVOKED, "of whom this laptop has not heard"


def test_a_signed_ticket_of_a_list_keeps_its_time_however_it_is_written(
    file: EventFile, desk: Desk
) -> None:
    trust_keys(file, [bytes(KEY.verify_key)], MORNING)
    tomorrow = int(MORNING.timestamp()) + 86_400
    ticket = a_code(a_payload("abc", 1, 0, 0, tomorrow))
    a_list_of(file, a_person("Flo Diaz", ticket))
    assert refusal(desk.scan(ticket.lower())) is Refusal.OUTSIDE_TIME


def test_the_list_that_brings_a_signed_ticket_finds_its_person_admitted_already(
    file: EventFile, desk: Desk, tmp_path: Path
) -> None:
    trust_keys(file, [bytes(KEY.verify_key)], MORNING)
    ticket = a_code(a_payload("abc"))
    early = desk.scan(ticket)
    path = tmp_path / "later.csv"
    path.write_text(f"Name,Code\nFlo Diaz,{ticket}\n", encoding="utf-8")
    apply(file, understood_here(path), MORNING)
    assert file.roster.by_credential(ticket) == [early.fact.subject]
    assert refusal(desk.scan(ticket)) is Refusal.ALREADY_ADMITTED
    assert file.attendance.checked_in() == 1
    assert file.verify() == []


def test_a_signed_ticket_is_refused_outside_its_time_whether_a_list_has_it_or_not(
    file: EventFile, desk: Desk
) -> None:
    trust_keys(file, [bytes(KEY.verify_key)], MORNING)
    tomorrow = int(MORNING.timestamp()) + 86_400
    ticket = a_code(a_payload("abc", 1, 0, 0, tomorrow))
    assert refusal(desk.scan(ticket)) is Refusal.OUTSIDE_TIME
    a_list_of(file, a_person("Flo Diaz", ticket))
    assert refusal(desk.scan(ticket)) is Refusal.OUTSIDE_TIME


def test_a_reason_is_kept_no_longer_than_anybody_reads(desk: Desk) -> None:
    answer = desk.scan("C2", added=Decision(override="y" * 10_000))
    assert answer.fact.body["override"] == "y" * 500


def test_a_decision_lets_in_is_told_and_is_flagged(file: EventFile, desk: Desk) -> None:
    answer = desk.scan("C2", added=Decision(override=" paid in cash "))
    assert answer.notices == ("by_decision:unpaid",)
    assert answer.fact.body["override"] == "paid in cash"
    assert answer.fact.body["overridden"] == "unpaid"
    history = file.roster.history(answer.fact.subject)
    assert history is not None
    assert flags(history) == (Flag.ADMITTED_BY_DECISION,)


def test_a_question_is_asked_until_it_is_answered_and_the_answer_is_kept(
    file: EventFile, desk: Desk
) -> None:
    ask(file, "photo", Wording("May we take photos?"), MORNING)
    asked = desk.scan("C1")
    assert refusal(asked) is Refusal.INCOMPLETE
    assert [question.key for question in asked.questions] == ["photo"]
    wrong = desk.scan("C1", added=Decision(answers={"photo": "perhaps"}))
    assert refusal(wrong) is Refusal.INCOMPLETE
    assert isinstance(desk.scan("C1", added=Decision(answers={"photo": "Y"})).verdict, Admitted)
    history = file.roster.history(asked.fact.subject)
    assert history is not None
    assert history.answers == {"photo": "yes"}
    desk.scan("C1", Direction.EXIT)
    assert isinstance(desk.scan("C1").verdict, Admitted), "nobody is asked twice"


def test_a_full_checkpoint_says_how_many_are_in_and_lets_the_next_in_when_one_leaves(
    file: EventFile, desk: Desk
) -> None:
    set_checkpoint(file, "Main entrance", {"capacity": 1}, MORNING)
    desk.scan("C1")
    full = desk.scan("C4")
    assert refusal(full) is Refusal.SESSION_FULL
    assert full.room == Room(inside=1, capacity=1, as_of=None)
    desk.scan("C1", Direction.EXIT)
    assert isinstance(desk.scan("C4").verdict, Admitted)


def test_rules_that_another_desk_changed_hold_at_once(file: EventFile, desk: Desk) -> None:
    set_checkpoint(file, "Main entrance", {"ticket_types": ["Press"]}, MORNING)
    assert refusal(desk.scan("C1")) is Refusal.WRONG_TICKET_TYPE


def test_somebody_found_by_name_is_judged_as_if_scanned(file: EventFile, desk: Desk) -> None:
    (bo,) = file.roster.by_credential("C2")
    (dee,) = file.roster.by_credential("C4")
    assert refusal(desk.check_in(bo)) is Refusal.UNPAID
    assert isinstance(desk.check_in(dee).verdict, Admitted)
    assert isinstance(desk.check_in(bo, Direction.EXIT).verdict, Admitted)


def test_an_undone_admission_makes_way_for_another(file: EventFile, desk: Desk) -> None:
    first = desk.scan("C1")
    undo = desk.undo(first.fact.id, "wrong person\ud800")
    assert undo.kind == Kind.UNDO
    assert undo.subject == first.fact.subject
    assert undo.body == {"withdraws": first.fact.id, "reason": "wrong person\ufffd"}
    assert file.journal.fact(first.fact.id) == first.fact
    assert isinstance(desk.scan("C1").verdict, Admitted)
    assert file.verify() == []


def test_an_undo_stands_and_whoever_was_taken_back_is_judged_again(
    file: EventFile, desk: Desk
) -> None:
    undo = desk.undo(desk.scan("C1").fact.id)
    with pytest.raises(UnknownFactError):
        desk.undo(undo.id)
    assert refusal(desk.scan("C1")) is None
    assert file.attendance.checked_in() == 1


def test_the_door_key_card_leaves_no_words_in_the_journal(file: EventFile, desk: Desk) -> None:
    answer = desk.scan(QUICK_KEY)
    assert refusal(answer) is Refusal.UNREADABLE
    assert answer.credential == ""
    assert QUICK_KEY not in str(file.journal.fact(answer.fact.id))


def test_exits_and_amendments_can_be_undone(file: EventFile, desk: Desk) -> None:
    (ana,) = file.roster.by_credential("C1")
    desk.undo(desk.scan("C1", Direction.EXIT).fact.id)
    amendment = amend(file, ana, {"name": "Anna"}, MORNING)
    assert amendment
    desk.undo(amendment.id)
    person = file.roster.registration(ana)
    assert person
    assert person.name == "Ana Souza"


def test_nothing_is_undone_twice(file: EventFile, desk: Desk) -> None:
    first = desk.scan("C1").fact
    desk.undo(first.id)
    before = file.journal.count()
    with pytest.raises(AlreadyUndoneError) as raised:
        desk.undo(first.id)
    assert raised.value.fact == first.id
    assert file.journal.count() == before


@pytest.mark.parametrize("fact", ["", "x", "NOBODY-1", "NOBODY-99999999999999999999"])
def test_a_fact_that_is_not_there_cannot_be_undone(desk: Desk, fact: str) -> None:
    with pytest.raises(UnknownFactError) as raised:
        desk.undo(fact)
    assert raised.value.fact == fact


def test_what_is_no_passage_and_no_amendment_cannot_be_undone(file: EventFile, desk: Desk) -> None:
    desk.scan("C2")
    note_badges(file, [(next(file.roster.ids()), 1)], "printer", MORNING)
    kept = [fact for fact in all_facts(file) if fact.kind not in {Kind.ADMISSION, Kind.EXIT}]
    assert {fact.kind for fact in kept} >= {Kind.REFUSAL, Kind.BADGE, Kind.IMPORT}
    for fact in kept:
        with pytest.raises(UnknownFactError):
            desk.undo(fact.id)


def test_an_undone_walk_in_was_never_there_but_in_the_journal(file: EventFile, desk: Desk) -> None:
    before = list(export_rows(file))
    fay = register_walk_in(file, {"name": "Fay Ito"}, MORNING).id
    code = badge_code(file, fay)
    admitted = desk.check_in(fay).fact
    note_badges(file, [(fay, 1)], "printer", MORNING)
    desk.undo(walk_in_fact(file, fay), "twice")
    assert file.roster.find("Fay Ito", 8) == []
    assert (file.attendance.walk_ins(), file.attendance.checked_in()) == (0, 0)
    assert list(export_rows(file)) == before
    assert admitted in file.journal.of_subject(fay)
    assert refusal(desk.scan(code)) is Refusal.UNKNOWN
    assert file.verify() == []
    with pytest.raises(AlreadyUndoneError):
        desk.undo(walk_in_fact(file, fay))


def test_an_undone_walk_in_whom_another_station_let_in_is_cancelled_and_flagged(
    file: EventFile, desk: Desk, tmp_path: Path
) -> None:
    fay = register_walk_in(file, {"name": "Fay Ito"}, MORNING).id
    desk.check_in(fay)
    file.back_up(tmp_path / "copy.kiosk")
    other = a_laptop(tmp_path / "other")
    with closing(EventFile.open(tmp_path / "copy.kiosk", QUICK_KEY, other)) as copy:
        elsewhere = Desk(copy, Checkpoint("west", "West"), Clock())
        assert isinstance(elsewhere.check_in(fay).verdict, Admitted)
        assert copy.station
        theirs = list(copy.journal.of_station(copy.station.id))
    desk.undo(walk_in_fact(file, fay))
    receive(file, theirs)
    history = file.roster.history(fay)
    assert history
    assert history.registration.status is Status.CANCELLED
    assert flags(history) == (Flag.ADMITTED_BUT_CANCELLED,)
    assert [one.checkpoint for one in history.admissions()] == ["west"]
    assert file.attendance.checked_in() == 1
    assert refusal(desk.check_in(fay)) is Refusal.CANCELLED
    assert file.verify() == []


def test_what_one_key_takes_back_is_the_last_check_in_or_the_walk_in_it_came_with(
    file: EventFile, desk: Desk
) -> None:
    assert last_act(file) is None
    ana = desk.scan("C1").fact.id
    fay = register_walk_in(file, {"name": "Fay"}, MORNING).id
    assert last_act(file) == walk_in_fact(file, fay)
    admitted = desk.check_in(fay).fact.id
    assert last_act(file) == whole_act(file, admitted) == walk_in_fact(file, fay)
    assert whole_act(file, ana) == ana
    dee = desk.scan("C4").fact.id
    assert last_act(file) == dee
    desk.undo(dee)
    desk.undo(admitted)
    again = desk.check_in(fay).fact.id
    assert last_act(file) == again
    desk.undo(walk_in_fact(file, fay))
    assert last_act(file) == ana


def test_another_station_may_undo_what_this_one_did(
    file: EventFile, desk: Desk, tmp_path: Path
) -> None:
    admitted = desk.scan("C1").fact
    file.back_up(tmp_path / "copy.kiosk")
    other = a_laptop(tmp_path / "other")
    with closing(EventFile.open(tmp_path / "copy.kiosk", QUICK_KEY, other)) as copy:
        assert refusal(a_desk(copy).scan("C1")) is Refusal.ALREADY_ADMITTED
        a_desk(copy).undo(admitted.id)
        assert isinstance(a_desk(copy).scan("C1").verdict, Admitted)


def test_a_new_list_does_not_disturb_what_happened_at_the_door(file: EventFile, desk: Desk) -> None:
    desk.scan("C1")
    a_list_of(file, a_person("Ana Souza", "C1", status="cancelled"), a_person("Bo Li", "C2"))
    assert refusal(desk.scan("C1")) is Refusal.CANCELLED
    assert file.attendance.checked_in() == 1
    assert isinstance(desk.scan("C2").verdict, Admitted)


def test_a_code_that_only_case_tells_apart_is_taken_as_written(file: EventFile) -> None:
    a_list_of(file, a_person("Ana", "ab"), a_person("Bo", "AB"))
    desk = a_desk(file)
    assert name(desk.scan("AB")) == "Bo"
    assert name(desk.scan("ab")) == "Ana"
    assert refusal(desk.scan("Ab")) is Refusal.UNKNOWN


def test_a_cancelled_person_may_be_confirmed_at_the_desk(file: EventFile, desk: Desk) -> None:
    (cem,) = file.roster.by_credential("C3")
    amend(file, cem, {"status": str(Status.CONFIRMED)}, MORNING)
    assert isinstance(desk.scan("C3").verdict, Admitted)


@pytest.mark.parametrize("called", ["Main entrance", "main ENTRANCE", "main-entrance"])
def test_a_checkpoint_goes_by_its_name_or_its_id(file: EventFile, called: str) -> None:
    assert checkpoint_called(file, called, MORNING) == MAIN_ENTRANCE


def test_a_checkpoint_that_is_not_there_is_named(file: EventFile) -> None:
    with file.writing(MORNING) as writer:
        writer.append(Kind.CHECKPOINT, checkpoint_subject("a"), {"name": "A room"})
    with pytest.raises(UnknownCheckpointError) as raised:
        checkpoint_called(file, "Back door", MORNING)
    assert raised.value.name == "Back door"


def test_a_scan_costs_one_transaction(file: EventFile, desk: Desk) -> None:
    told: list[str] = []
    file._connection.set_trace_callback(told.append)
    desk.scan("C1")
    file._connection.set_trace_callback(None)
    assert [each for each in told if each.split()[0] in {"BEGIN", "COMMIT", "ROLLBACK"}] == [
        "BEGIN IMMEDIATE",
        "COMMIT",
    ]


def test_somebody_without_a_code_is_not_let_in_by_an_empty_one(file: EventFile) -> None:
    a_registration(file, "Ana", "")
    assert refusal(a_desk(file).scan("")) is Refusal.UNREADABLE


@pytest.mark.parametrize(
    ("listed", "scanned"),
    [
        ("0f6bfa1e-0000-4000-8000-000000000001", "0f6bfa1e-0000-4000-8000-000000000001/c2lnbmF0"),
        ("ti_abc123", "https://ti.to/forum/tickets/ti_abc123"),
        ("g-99", "https://lu.ma/check-in/evt-1?pk=g-99"),
    ],
)
def test_a_tickets_own_qr_may_hold_more_than_the_list_knows(
    file: EventFile, listed: str, scanned: str
) -> None:
    a_registration(file, "Ana Souza", listed)
    assert isinstance(a_desk(file).scan(scanned).verdict, Admitted)


def test_what_stands_before_a_slash_is_no_code_of_a_link(file: EventFile) -> None:
    a_registration(file, "Ana Souza", "https:")
    verdict = a_desk(file).scan("https://example.org/x").verdict
    assert isinstance(verdict, Refused)


def test_a_name_is_written_alike_in_the_search_and_beside_the_last_admissions(
    file: EventFile,
) -> None:
    a_registration(file, "小测 王", "K1", given_name="小测", family_name="王")
    a_desk(file).scan("K1")
    assert file.station
    (recent,) = file.attendance.recent(file.station.id, 5)
    (found,) = file.roster.find("王", 5)
    assert (recent.name, found.written_name, found.name) == ("王小测", "王小测", "小测 王")
