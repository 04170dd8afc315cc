import pytest

from kiosk.services.intake.statuses import Words, general, paid, voided, word
from kiosk.services.intake.synonyms import BUYER, NOTES, ORDERS_REPORT, SYNONYMS, plain


@pytest.mark.parametrize("headers", [*SYNONYMS.values(), BUYER, ORDERS_REPORT, NOTES])
def test_headers_are_written_as_they_are_compared(headers: tuple[str, ...]) -> None:
    assert [plain(header) for header in headers] == list(headers)
    assert len(set(headers)) == len(headers)


@pytest.mark.parametrize("words", [general(), voided(), paid()])
def test_words_of_status_are_written_as_they_are_compared(words: Words) -> None:
    assert [word(text) for text in words] == list(words)


@pytest.mark.parametrize(
    ("header", "compared"),
    [
        ("  Attendee\u00a0 Status: ", "attendee status"),
        ("\ufeffPrénom*", "prenom"),
        ("ORGANIZACIÓN", "organizacion"),
        ("Straße", "strasse"),
        ("First_Name ↑", "first name"),
        ("Company/Affiliation (optional)", "company/affiliation"),
        ("姓名", "姓名"),
        ("Имя", "имя"),
    ],
)
def test_headers_are_compared_without_decoration(header: str, compared: str) -> None:
    assert plain(header) == compared


def test_a_status_is_known_with_and_without_its_accents() -> None:
    assert general()[word("ANNULÉE")] is general()[word("annulee")]
    assert general()[word("Can’t Go")] is general()["can't go"]  # noqa: RUF001 - as it is written
