from pathlib import Path

import pytest

from tests.commands.conftest import Kiosk

PEOPLE = """\
Name,Email,Organization,Code
Oleksandr Kovalenko,ok@example.org,Most,A1
Олександр Коваленко,ok@example.org,Most,B2
Ana Souza,ana@example.org,Casa Aberta,C3
"""


@pytest.fixture
def kiosk(empty: Kiosk, tmp_path: Path) -> Kiosk:
    path = tmp_path / "list.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    empty("import", path)
    return empty


def test_pairs_are_listed_with_the_reasons(kiosk: Kiosk) -> None:
    (pair,) = kiosk.json("duplicates")
    assert {one["name"] for one in pair["people"]} == {"Oleksandr Kovalenko", "Олександр Коваленко"}
    assert pair["why"] == ["other_writing", "same_email", "same_organisation"]
    assert "same e-mail address" in kiosk("duplicates")


def test_a_decision_is_recorded_and_can_be_undone(kiosk: Kiosk) -> None:
    one, other = (person["registration"] for person in kiosk.json("duplicates")[0]["people"])
    told = kiosk.json("duplicates", "--same", one, other)
    assert (told["kept"], told["yielding"]) == (one, other)
    assert kiosk.json("duplicates") == []
    kiosk("undo", told["fact"], "--reason", "a mistake")
    kiosk.json("duplicates", "--different", one, other)
    assert kiosk("duplicates") == ""


def test_wrong_calls_are_refused(kiosk: Kiosk) -> None:
    kiosk.refused("duplicates", "--same", "RNONE", "RNOBODY", code=1)
    kiosk.refused("duplicates", "--same", "A", "B", "--different", "A", "B", code=2)
