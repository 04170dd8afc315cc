from collections.abc import Sequence

import pytest

from kiosk.services.intake.header import Header
from kiosk.services.intake.layout import lay_out
from kiosk.services.intake.names_in_cells import NameReader, ReadName
from kiosk.services.intake.table import Table

FULL_AND_PARTS = ("Full Name", "First Name", "Last Name")
PARTS = ("First Name", "Last Name")


def names(headers: Sequence[str], *rows: Sequence[str]) -> list[ReadName]:
    table = Table("", lambda: iter([list(headers), *map(list, rows)]))
    header = Header(table, 0, tuple(headers), tuple(map(list, rows)), 1)
    reader = NameReader(header, lay_out(header, {}))
    return [reader.read(row) for row in rows]


def name(headers: Sequence[str], *row: str) -> str:
    return names(headers, row)[0].name


def test_the_full_name_is_the_truth_and_keeps_its_parts() -> None:
    (read,) = names(FULL_AND_PARTS, ("Mr Peter A Jones", "Peter", "Jones"))
    assert read == ReadName("Mr Peter A Jones", "Peter", "Jones")


@pytest.mark.parametrize(
    ("given", "family", "whole"),
    [
        ("Ana", "Souza Lima", "Ana Souza Lima"),
        ("Kartinah", "", "Kartinah"),
        ("", "Kartinah", "Kartinah"),
        (".", "Kartinah", "Kartinah"),
        ("Kartinah", "[Not Provided]", "Kartinah"),
        ("Ngọc", "Trần", "Ngọc Trần"),
        ("小测", "王", "小测 王"),
        ("MARÍA", "de la O", "MARÍA de la O"),
        ("Jennifer", "Null", "Jennifer Null"),
        ("'Abd", "al-Rahman", "'Abd al-Rahman"),
    ],
)
def test_parts_are_put_together(given: str, family: str, whole: str) -> None:
    assert name(PARTS, given, family) == whole


@pytest.mark.parametrize(
    "cell",
    ["Info Requested", "sin nombre", "k. A.", "无", "Null Null", "(unknown)", "xxx", "—", "FNU"],
)
def test_what_stands_for_nobody_is_no_name(cell: str) -> None:
    assert name(("Full Name",), cell) == ""


def test_a_row_may_have_either_the_full_name_or_its_parts() -> None:
    assert name(FULL_AND_PARTS, "", "Ana", "Souza") == "Ana Souza"
    assert name(FULL_AND_PARTS, "Ana Souza", "", "") == "Ana Souza"


def test_capitals_that_somebody_thought_about_are_preferred() -> None:
    assert name(FULL_AND_PARTS, "ana de souza", "Ana", "de Souza") == "Ana de Souza"
    assert name(FULL_AND_PARTS, "ANA SOUZA", "ANA", "SOUZA") == "ANA SOUZA"


def test_a_name_on_a_screen_does_not_beat_first_and_last_name() -> None:
    headers = ("Display Name", *PARTS)
    assert name(headers, "iPhone of Ana", "Ana", "Souza") == "Ana Souza"
    assert name(headers, "Ana S.", "", "") == "Ana S."


def test_last_comma_first_is_turned_only_where_the_column_says_so() -> None:
    assert name(("Sort Name",), "Souza Lima, Ana") == "Ana Souza Lima"
    assert name(("Sort Name",), "Kartinah") == "Kartinah"
    assert name(("Full Name",), "Ana Souza, PhD") == "Ana Souza, PhD"
    assert name(("Sort Name",), "Souza, Ana, PhD") == "Souza, Ana, PhD"


def test_an_email_address_is_no_name_and_is_told() -> None:
    (read,) = names(("Display Name", *PARTS), ("ana@example.org", "", ""))
    assert read == ReadName("", "", "", "email_as_name")
    assert name(("Display Name", *PARTS), "ana@example.org", "Ana", "") == "Ana"


@pytest.mark.parametrize(
    ("cell", "doubt"),
    [
        ("12345", "name_without_letters"),
        ("???? ????", "name_without_letters"),
        ("Jos?? Souza", "damaged_name"),
        ("JosÃ© Souza", "damaged_name"),
        ("Jos\ufffd", "damaged_name"),
        ("João Ângelo", ""),
        ("أمل التجريبي", ""),
        ("Ñuño Ðuro", ""),
    ],
)
def test_a_name_that_may_be_none_is_kept_and_doubted(cell: str, doubt: str) -> None:
    (read,) = names(("Full Name",), (cell,))
    assert (read.name, read.doubt) == (cell, doubt)


def test_a_column_called_name_may_hold_the_family_name_alone() -> None:
    both = names(("Name", "First Name"), ("Souza", "Ana"), ("Diallo", "Ben"))
    assert [read.name for read in both] == ["Ana Souza", "Ben Diallo"]
    whole = names(("Name", "First Name"), ("Ana Souza", "Ana"), ("Ben Diallo", "Benny"))
    assert [read.name for read in whole] == ["Ana Souza", "Ben Diallo"]


def test_a_name_that_is_only_turned_is_turned_back() -> None:
    (read,) = names(("Full Name", *PARTS), ("Souza Lima, Ana", "Ana", "Souza Lima"))
    assert read.name == "Ana Souza Lima"


@pytest.mark.parametrize(
    "headers",
    [
        ("Nombre", "Apellido Paterno", "Apellido Materno"),
        ("First Name", "First Surname", "Second Surname"),
        ("Nome próprio", "Primeiro sobrenome", "Segundo sobrenome"),
    ],
)
def test_both_surnames_are_one_family_name(headers: Sequence[str]) -> None:
    assert names(headers, ("Ana", "Roca", "Gil"), ("Eva", "Sol", ""), ("Leo", "", "Paz")) == [
        ReadName("Ana Roca Gil", "Ana", "Roca Gil"),
        ReadName("Eva Sol", "Eva", "Sol"),
        ReadName("Leo Paz", "Leo", "Paz"),
    ]


def test_a_surname_that_is_said_twice_is_written_once() -> None:
    assert name(("Nombre", "Apellidos", "Segundo apellido"), "Ana", "Roca Gil", "Gil") == (
        "Ana Roca Gil"
    )


def test_what_belongs_between_the_names_stands_between_them() -> None:
    dutch = ("Roepnaam", "Tussenvoegsel", "Achternaam")
    assert name(dutch, "Jan", "van der", "Berg") == "Jan van der Berg"
    assert name(dutch, "Jan", "", "Berg") == "Jan Berg"
    assert name(dutch, "Jan", "de", "de Berg") == "Jan de Berg"


def test_a_middle_name_of_which_few_people_make_use_is_not_shown() -> None:
    headers = ("First Name", "Middle Name", "Last Name")
    assert name(headers, "Ann", "K", "Lee") == "Ann Lee"
