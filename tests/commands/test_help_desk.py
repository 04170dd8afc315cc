"""The help desk's cases and the lead's PIN on the command line."""

from tests.commands.conftest import Kiosk


def test_somebody_is_handed_over_and_settled(kiosk: Kiosk) -> None:
    [case] = kiosk.json("help-desk", "--add", "AAA1", "--note", "wrong name")
    assert case["name"] == "Ana Souza"
    assert "wrong name" in kiosk("help-desk")
    assert kiosk.json("help-desk", "--settle", case["case"], "--note", "mended") == []
    [ended] = kiosk.json("help-desk", "--all")
    assert (ended["open"], ended["settled"]) == (False, "mended")
    kiosk.refused("help-desk", "--settle", case["case"], code=1)
    kiosk.refused("help-desk", "--settle", "NOBODY-1", code=1)
    kiosk.refused("help-desk", "--add", "NOBODY", code=1)


def test_the_pin_is_typed_never_told_and_taken_away(kiosk: Kiosk) -> None:
    assert kiosk.json("lead-pin", given="481516\n") == {"lead_pin": True}
    assert kiosk.json("lead-pin", "--remove") == {"lead_pin": False}
    assert "4 … 12" in kiosk.run("lead-pin", kiosk.file, given="12\n", code=2).stderr
