import pytest

from kiosk.services.intake.meanings import LOOSE, OWN, meaning, words
from kiosk.services.intake.synonyms import plain


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("What's your company?", "organisation"),
        ("Which organization do you represent?", "organisation"),
        ("¿A qué organización pertenece?", "organisation"),
        ("2. Organisation, guild or collective\n(leave blank if none)", "organisation"),
        ("1. Your full name (as on your badge)", "name"),
        ("Nom et prénom", "name"),
        ("Prénom / Nom", "name"),
        ("Vor- und Nachname", "name"),
        ("First and Last Name", "name"),
        ("姓名", "name"),
        ("ФИО", "name"),
        ("Họ và tên", "name"),
        ("First Name*", "given_name"),
        ("Name (First Name)", "given_name"),
        ("firstName", "given_name"),
        ("FIRST_NAME", "given_name"),
        ("registrant_first_name", "given_name"),
        ("Attendee #1 First name", "given_name"),
        ("الاسم الأول", "given_name"),
        ("LastName", "family_name"),
        ("นามสกุล", "family_name"),
        ("Attendee - Email", "email"),
        ("이메일", "email"),
        ("Will you attend?", "status"),
        ("¿Asistirás?", "status"),
        ("狀態", "status"),
        ("Has Arrived", "checked_in_before"),
        ("Tickets purchased", "quantity"),
        ("Marca temporal", "updated"),
        ("Код билета", "code"),
    ],
)
def test_a_header_is_understood_in_many_languages_and_forms(header: str, field: str) -> None:
    found = meaning(header)
    assert found
    assert found.field == field


@pytest.mark.parametrize(
    "header",
    [
        "Buyer Email", "Order Name", "Registration Name", "Invoice address company",
        "Parent's phone number", "Emergency contact name", "Company size", "Attendee name: Title",
        "How did you hear about our organization?", "Country/Region Name", "",
    ],
)  # fmt: skip
def test_what_belongs_to_somebody_or_something_else_is_no_field(header: str) -> None:
    assert meaning(header) is None


def test_the_same_word_means_what_it_means_in_its_language() -> None:
    catalan = meaning("Nom de l'assistent: Nom")
    french = meaning("Nom du participant : Nom de famille")
    assert catalan
    assert french
    assert (catalan.field, french.field) == ("given_name", "family_name")


def test_an_attendees_own_column_is_better_than_a_plain_one_and_that_than_a_question() -> None:
    own, question = meaning("Attendee company name"), meaning("Which company do you work for?")
    assert own
    assert question
    assert (own.kind, question.kind) == (OWN, LOOSE)


def test_the_known_headers_are_written_as_they_are_compared() -> None:
    assert all(plain(word) == word for word in words())


@pytest.mark.parametrize(
    "header",
    ["Bar Code", "Barcode No.", "Ticket no", "Ticket Nr", "Ticketnr.", "Ticket-Nr.", "Anmelde-Nr.",
     "N° de billet", "Nº de entrada", "N.º de inscrição", "N. biglietto", "Nr biletu",
     "Číslo vstupenky", "Biljettnr", "Conf #", "Reg #", "Unique ID", "№ билета", "票號碼"],
)  # fmt: skip
def test_a_number_of_a_ticket_is_a_code(header: str) -> None:
    held = meaning(header)
    assert held
    assert held.field == "code"


@pytest.mark.parametrize(
    ("header", "field"),
    [("Order Nr", "order"), ("Phone Nr.", "phone"), ("Number of tickets", "quantity")],
)
def test_numbers_of_other_things_stay_theirs(header: str, field: str) -> None:
    held = meaning(header)
    assert held
    assert held.field == field


@pytest.mark.parametrize("header", ["Passport No", "Room no", "Seat No", "No", "House number"])
def test_numbers_of_nothing_that_is_known_are_no_codes(header: str) -> None:
    assert meaning(header) is None
