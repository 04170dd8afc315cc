from pathlib import Path

import pytest

from tests.commands.conftest import Kiosk

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_roster_of_ordinary_names_has_nothing_to_look_at(kiosk: Kiosk) -> None:
    told = kiosk.json("preflight-badges")
    assert told["checked"] == 2
    assert set(told["counts"].values()) == {0}
    assert told["findings"] == []
    assert kiosk("preflight-badges") == "Badges checked: 2. Nothing was found.\n"


def test_what_is_found_is_told_by_registration_and_is_a_no(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "more.csv"
    long = "Wolfeschlegelsteinhausenbergerdorff " * 6
    path.write_text(f"Name,Ticket Type,Code\n{long},Guest,EEE5\n", encoding="utf-8")
    kiosk("import", path)
    told = kiosk.json("preflight-badges", "--type", "Guest", code=1)
    person = kiosk.json("find", "Wolfeschlegel")[0]["registration"]
    assert told["checked"] == 1
    assert told["counts"]["many_lines"] == 1
    found = [(one["registration"], one["kind"]) for one in told["findings"]]
    assert (person, "many_lines") in found
    assert "The name takes" in kiosk("preflight-badges", code=1)


def test_an_event_without_anybody_has_no_badge_to_check(empty: Kiosk) -> None:
    assert empty("preflight-badges") == "There is no badge to check.\n"
