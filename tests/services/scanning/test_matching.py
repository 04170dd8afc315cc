"""Whose a code is, and that it is never somebody else's."""

import string
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.credential import cleaned
from kiosk.domain.keyboard_layouts import CapsLock, Misreading
from kiosk.services.registrations import badge_code
from kiosk.services.scanning.matching import Match, match
from kiosk.services.signed_tickets import signed_ticket, trust_keys
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, a_list_of, a_person, an_event_file
from tests.support.scanners import every_misreading, typed
from tests.support.signed import KEY, a_code, a_payload

GERMAN = Misreading(computer="qwertz")
FRENCH = Misreading(computer="azerty")
CODES = [
    *(f"KC27-{letter}{number:03}" for letter in "AQWZYM" for number in (1, 2, 10)),
    *("Y001", "Z001", "A1", "Q1", "1", "0012", "12", "ab12cd34", "AB12CD34", "x/y-z", "x-y-z"),
    *("n8x5h2yz3k", "n8x5h2zy3k", "100012345001", "R2D2+C3P0=", "QWERTZ", "AZERTY"),
]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventFile]:
    """People whose codes are as like as those of bad lists."""
    with closing(an_event_file(tmp_path_factory.mktemp("many"))) as file:
        a_list_of(file, *(a_person(f"Person {code}", code) for code in CODES))
        trust_keys(file, [bytes(KEY.verify_key)], MORNING)
        yield file


def people(file: EventFile, *codes: str) -> list[str]:
    return a_list_of(file, *(a_person(f"Person {code}", code) for code in codes))


def owner(file: EventFile, code: str) -> str:
    (one,) = match(file, code).registrations
    return one


@pytest.mark.parametrize(
    ("listed", "given"),
    [
        ("AB-12 34", "AB1234"),
        ("AB1234", "ab-12-34"),
        ("AB1234", "AB\N{EN DASH}12\N{NO-BREAK SPACE}34"),
        ("0012345", "12345"),
        ("12345", "00012345"),
        ("00123-45", "123 45"),
        ("Straße", "STRASSE"),
    ],
)
def test_a_code_may_be_written_otherwise(file: EventFile, listed: str, given: str) -> None:
    (person,) = people(file, listed)
    assert match(file, given) == Match(given, (person,))


@pytest.mark.parametrize(
    ("listed", "given"),
    [
        (("AB-12", "A-B12"), "AB12"),
        (("012", "0012"), "12"),
        (("ab", "AB"), "Ab"),
        (("A012",), "A12"),
        (("AB0",), "ABO"),
        (("0",), "-"),
        (("A1",), "A1\n2"),
    ],
)
def test_only_if_nobody_else_is_meant_and_only_in_these_ways(
    file: EventFile, listed: tuple[str, ...], given: str
) -> None:
    people(file, *listed)
    assert match(file, given).registrations == ()


def test_what_somebody_has_exactly_is_theirs_however_alike_others_are(many: EventFile) -> None:
    for code in CODES:
        person = many.roster.registration(owner(many, code))
        assert person is not None
        assert code in person.credentials


def test_a_code_that_several_share_names_them_all(file: EventFile) -> None:
    a_list_of(file, a_person("Ana", "C1", "SHARED"), a_person("Bo", "C2", "SHARED"))
    assert len(match(file, "SHARED").registrations) == 2


@pytest.mark.parametrize("misreading", every_misreading(), ids=lambda one: str(one.word))
def test_no_layout_makes_a_code_of_the_list_somebody_elses(
    many: EventFile, misreading: Misreading
) -> None:
    """But for what somebody has exactly as it arrives: no single scan can tell."""
    for code in CODES:
        made = typed(code, misreading)
        if made is not None and cleaned(made) not in CODES:
            assert match(many, cleaned(made)).registrations in {(), (owner(many, code),)} or (
                len(match(many, cleaned(made)).registrations) > 1
            )


@pytest.mark.parametrize("misreading", every_misreading(), ids=lambda one: str(one.word))
def test_our_own_codes_are_known_on_every_keyboard(many: EventFile, misreading: Misreading) -> None:
    """By their check and their seal; the notice tells what is set wrong."""
    person = owner(many, CODES[0])
    made = typed(badge_code(many, person), misreading)
    found = match(many, cleaned(made or ""))
    assert found.registrations == (person,)
    assert found.credential == badge_code(many, person)
    assert (found.misreading is None) == (made == badge_code(many, person))


@pytest.mark.parametrize("misreading", [FRENCH, GERMAN, Misreading("azerty"), Misreading("dvorak")])
def test_a_signed_code_is_known_on_other_keyboards(many: EventFile, misreading: Misreading) -> None:
    code = a_code(a_payload("abcdefghj", 7))
    found = match(many, cleaned(typed(code, misreading) or ""))
    assert (found.credential, found.registrations) == (code, ())
    assert signed_ticket(many, found.credential, MORNING)


@pytest.mark.parametrize(
    ("listed", "misreading"),
    [
        ("100012345001", FRENCH),
        ("KC27-Y12", GERMAN),
        ("KC27-YAZZY", Misreading("qwertz", "us", CapsLock.EVERY_KEY)),
        ("AB12CD34EF", Misreading("azerty")),
        ("KC27-A12", Misreading(computer="spanish")),
        ("ticketforana", Misreading(computer="dvorak")),
        ("8h2n4kqa", Misreading(computer="azerty-be", caps_lock=CapsLock.LETTERS)),
    ],
)
def test_a_code_of_the_list_is_known_by_what_no_code_looks_like(
    file: EventFile, listed: str, misreading: Misreading
) -> None:
    (person,) = people(file, listed)
    made = typed(listed, misreading)
    found = match(file, cleaned(made or ""))
    assert (found.credential, found.registrations) == (listed, (person,))
    assert found.misreading is not None


def test_an_unknown_code_is_not_bent_into_a_known_one(file: EventFile) -> None:
    people(file, "Z001", "Q1", "AY12", "C5", "x-y")
    for unknown in ("Y001", "A1", "AZ12", "C%", "C&", "x/y"):
        assert match(file, unknown) == Match(unknown)


def test_two_people_who_may_be_meant_are_told_both(file: EventFile) -> None:
    """Z typed small, or Y scanned on a German keyboard with Caps Lock."""
    typist, _ = people(file, "Z001", "A001")
    assert match(file, "z001").registrations == (typist,)
    scanned = people(file, "Y001")
    assert match(file, "z001").registrations == (typist, *scanned)


def test_a_scanner_that_was_misread_before_needs_no_more_evidence(file: EventFile) -> None:
    one, other, third = people(file, "Y001", "Z001", "AY5")
    assert match(file, "AZ5", GERMAN) == Match("AY5", (third,), GERMAN)
    assert match(file, "Y001").registrations == (one,)
    assert set(match(file, "Y001", GERMAN).registrations) == {one, other}


def test_another_events_code_is_repaired_and_nobodys(many: EventFile) -> None:
    code = "QAWZMY1CN8WAQTEAX711QHJ39ZEZ8YE4QI"
    assert match(many, typed(code, FRENCH) or "") == Match(code, (), FRENCH)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(string.printable, min_size=1, max_size=20))
def test_no_text_is_taken_for_a_code_of_our_own_or_breaks_anything(
    many: EventFile, text: str
) -> None:
    credential = cleaned(text)
    found = match(many, credential)
    assert found.misreading is None or found.registrations
