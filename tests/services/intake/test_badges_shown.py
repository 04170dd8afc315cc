"""Which badges are looked at before a list is taken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.choices import Choices
from kiosk.domain.listing import Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.badges_shown import badges_shown
from kiosk.services.intake.columns import described_columns, understand


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    def write(content: str) -> Path:
        (tmp_path / "list.csv").write_text(content, encoding="utf-8")
        return tmp_path / "list.csv"

    return write


def test_the_longest_name_and_another_script_are_among_the_badges(
    written: Callable[[str], Path],
) -> None:
    names = ["Ana", "Bo", "Cy", "Dee", "Ed", "王秀英", "Maximiliana de los Ángeles", "Fay"]
    people = "".join(f"{name},C{number}\n" for number, name in enumerate(names))
    shown = badges_shown(understand(written(f"Name,Code\n{people}")))
    assert [person.name for person in shown] == [
        "Ana",
        "Bo",
        "Maximiliana de los Ángeles",
        "王秀英",
    ]
    assert shown[0].credentials == ("C0",)


def test_a_short_list_shows_everybody_once_and_tickets_without_names_too(
    written: Callable[[str], Path],
) -> None:
    shown = badges_shown(understand(written("Name,Code\nليلى حداد,C1\n,C2\n")))
    assert sorted(person.name for person in shown) == ["", "ليلى حداد"]


def test_a_list_without_names_tells_its_columns_all_the_same(
    written: Callable[[str], Path],
) -> None:
    path = written("Who,Group\nAna,Press\n")
    with pytest.raises(NotUnderstoodError) as error:
        understand(path)
    assert error.value.why is Why.NO_NAMES
    assert [column.header for column in described_columns(path).described] == ["Who", "Group"]


def test_of_a_column_that_is_left_out_nothing_is_read(written: Callable[[str], Path]) -> None:
    path = written("Name,City,Code\nAna,Rome,C1\n")
    (ana,) = understand(path, Choices(drop=frozenset({"#2", "Code"}))).people()
    assert "Rome" not in ana.values.values()
    assert (ana.codes, ana.cells) == ((), ("Ana",))
