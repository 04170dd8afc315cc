from kiosk.domain.checkpoint import MAIN_ENTRANCE, Checkpoint, distinct_names


def test_names_that_several_have_are_told_apart_by_id() -> None:
    same = [Checkpoint("session:W1", "Asylum"), Checkpoint("session:W2", "Asylum")]
    assert distinct_names([MAIN_ENTRANCE, *same]) == {
        "main-entrance": "Main entrance",
        "session:W1": "Asylum [W1]",
        "session:W2": "Asylum [W2]",
    }


def test_a_door_keeps_its_name_beside_a_session_of_that_name() -> None:
    both = [Checkpoint("hall", "Hall"), Checkpoint("session:W1", "Hall")]
    assert distinct_names(both) == {"hall": "Hall", "session:W1": "Hall [W1]"}
