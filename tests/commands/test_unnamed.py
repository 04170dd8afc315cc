"""People without a badge, counted on the command line."""

from tests.commands.conftest import Kiosk


def test_one_more_and_one_fewer_and_back_again(kiosk: Kiosk) -> None:
    told = {}
    for inside in (1, 2):
        told = kiosk.json("count", "--at", "Main entrance")
        assert (told["checkpoint"], told["inside"]) == ("Main entrance", inside)
    assert "1 inside" in kiosk("count", "--at", "Main entrance", "--exit")
    kiosk("undo", told["fact"], "--reason", "counted twice")
    door = kiosk.json("figures")["by_checkpoint"]["Main entrance"]
    assert door == {"admissions": 1, "inside": 0}
    kiosk.refused("count", "--at", "Nowhere", code=2)
