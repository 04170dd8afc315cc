from itertools import permutations
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.checkpoint import Seats
from kiosk.domain.programme import Programme
from kiosk.domain.session import Session
from kiosk.services.desk import Desk
from kiosk.services.programme.comparing import apply_programme, compare_programme
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, Clock, a_registration, an_event_file
from tests.support.programmes import W1, W2, W3, a_programme

PLAIN = "title,room,day,start"


def shown(file: EventFile) -> list[Session]:
    return file.checkpoints.sessions()


def apply(file: EventFile, programme: Programme, *, add: bool | None = None) -> dict[str, int]:
    changes = apply_programme(file, programme, MORNING, add=add)
    return {
        "added": len(changes.added),
        "changed": len(changes.changed),
        "unchanged": changes.unchanged,
        "removed": len(changes.removed),
    }


def test_a_programme_becomes_the_sessions_of_the_event(file: EventFile, tmp_path: Path) -> None:
    told = apply(file, a_programme(tmp_path, W1, W2, W3))
    assert told == {"added": 3, "changed": 0, "unchanged": 0, "removed": 0}
    first = shown(file)[0]
    assert (first.id, first.room, first.capacity) == ("W1", "Harbor A", 60)
    assert first.registration is Seats.ONLY
    assert file.verify() == []


def test_importing_the_same_again_writes_nothing(file: EventFile, tmp_path: Path) -> None:
    apply(file, a_programme(tmp_path, W1, W2, W3))
    facts = file.journal.count()
    told = apply(file, a_programme(tmp_path, W1, W2, W3))
    assert told == {"added": 0, "changed": 0, "unchanged": 3, "removed": 0}
    assert file.journal.count() == facts


def test_what_changed_is_told_field_by_field(file: EventFile, tmp_path: Path) -> None:
    apply(file, a_programme(tmp_path, W1, W2))
    moved = W1.replace("Harbor A", "Pier 1").replace(",60,", ",,")
    (change,) = compare_programme(file, a_programme(tmp_path, moved, W2)).changed
    assert change.fields == ("room", "capacity")
    assert change.before
    assert (change.before.room, change.after.room) == ("Harbor A", "Pier 1")
    assert shown(file)[0].room == "Harbor A"


def test_columns_that_a_list_lacks_leave_their_fields_alone(
    file: EventFile, tmp_path: Path
) -> None:
    apply(file, a_programme(tmp_path, W1))
    apply(file, a_programme(tmp_path, "W1,Tenants' rights,Pier 1", header="id,title,room"))
    (session,) = shown(file)
    assert (session.room, session.capacity, session.track) == ("Pier 1", 60, "Housing")


def test_what_a_list_names_no_more_is_taken_out_and_its_admissions_stay(
    file: EventFile, tmp_path: Path
) -> None:
    apply(file, a_programme(tmp_path, W1.replace("only", "open"), W2))
    a_registration(file, "Ana Souza", "AAA1")
    room = file.checkpoints.called("session:W1")
    assert room
    Desk(file, room, Clock(), "Maria").scan("AAA1")
    changes = apply_programme(file, a_programme(tmp_path, W2), MORNING)
    assert [one.before.id for one in changes.removed_with_people if one.before] == ["W1"]
    assert changes.removed[0].admissions == 1
    assert [one.id for one in shown(file)] == ["W2"]
    history = file.roster.history(next(file.roster.ids()))
    assert history
    assert [one.checkpoint for one in history.admissions()] == ["session:W1"]


def test_the_earlier_list_brings_everything_back(file: EventFile, tmp_path: Path) -> None:
    earlier = a_programme(tmp_path, W1, W2, W3)
    apply(file, earlier)
    before = shown(file)
    apply(file, a_programme(tmp_path, W2.replace("100", "20"), "X9,New,,Hall,2026-11-24,9:00,,,"))
    assert apply(file, earlier) == {"added": 2, "changed": 1, "unchanged": 0, "removed": 1}
    assert shown(file) == before


def test_sessions_that_are_added_leave_the_others(file: EventFile, tmp_path: Path) -> None:
    apply(file, a_programme(tmp_path, W1))
    told = apply(file, a_programme(tmp_path, W2), add=True)
    assert told == {"added": 1, "changed": 0, "unchanged": 0, "removed": 0}
    assert [one.id for one in shown(file)] == ["W1", "W2"]


def test_a_list_that_names_no_known_session_is_one_of_more_sessions(
    file: EventFile, tmp_path: Path
) -> None:
    apply(file, a_programme(tmp_path, W1, W3))
    changes = apply_programme(file, a_programme(tmp_path, W2), MORNING)
    assert (len(changes.added), changes.removed, changes.staying) == (1, (), 2)
    assert apply(file, a_programme(tmp_path, W2), add=False)["removed"] == 2


def test_a_list_of_more_sessions_may_be_given_again_and_each_list_takes_back_its_own(
    file: EventFile, tmp_path: Path
) -> None:
    apply(file, a_programme(tmp_path, W1, W2))
    apply(file, a_programme(tmp_path, W3))
    nothing = {"added": 0, "changed": 0, "unchanged": 1, "removed": 0}
    assert apply(file, a_programme(tmp_path, W3)) == nothing
    assert apply(file, a_programme(tmp_path, W1))["removed"] == 1
    assert [one.id for one in shown(file)] == ["W1", "W3"]
    assert file.verify() == []


def test_added_lists_make_one_programme_in_whatever_order(tmp_path: Path) -> None:
    found = []
    for number, order in enumerate(permutations((W1, W2, W3))):
        folder = tmp_path / str(number)
        folder.mkdir()
        file = an_event_file(folder)
        for row in order:
            apply(file, a_programme(folder, row), add=True)
        found.append(shown(file))
        file.close()
    assert all(one == found[0] for one in found)


def test_a_session_without_id_that_moves_is_the_same_session(
    file: EventFile, tmp_path: Path
) -> None:
    rows = ("Opening,Hall,2026-11-24,9:00", "Coffee,Foyer,2026-11-24,10:00")
    apply(file, a_programme(tmp_path, *rows, header=PLAIN))
    ids = {one.id for one in shown(file)}
    moved = (rows[0].replace("Hall", "Tent"), rows[1].replace("10:00", "10:30"))
    told = apply(file, a_programme(tmp_path, *moved, header=PLAIN))
    assert told == {"added": 0, "changed": 2, "unchanged": 0, "removed": 0}
    assert {one.id for one in shown(file)} == ids
    again = apply(file, a_programme(tmp_path, *moved, header=PLAIN))
    assert again == {"added": 0, "changed": 0, "unchanged": 2, "removed": 0}


def test_an_id_is_the_same_in_capitals(file: EventFile, tmp_path: Path) -> None:
    apply(file, a_programme(tmp_path, W1))
    told = apply(file, a_programme(tmp_path, W1.replace("W1", "w1")))
    assert told == {"added": 0, "changed": 0, "unchanged": 1, "removed": 0}


session_rows = st.lists(
    st.tuples(
        st.sampled_from(["", "W1", "W2", "w2"]),
        st.sampled_from(["Opening", "Coffee", "opening"]),
        st.sampled_from(["Hall", "Foyer"]),
        st.sampled_from(["2026-11-24", "2026-11-25"]),
        st.sampled_from(["9:00", "14:00", ""]),
    ).map(",".join),
    max_size=5,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(versions=st.lists(session_rows, min_size=1, max_size=3))
def test_importing_twice_is_importing_once(file: EventFile, versions: list[list[str]]) -> None:
    for rows in versions:
        programme = a_programme(file.path.parent, *rows, header="id,title,room,day,start")
        apply(file, programme, add=False)
        assert not programme.sessions or len(shown(file)) == len(programme.sessions)
        assert not compare_programme(file, programme).all


def test_a_list_without_sessions_takes_none_out(file: EventFile, tmp_path: Path) -> None:
    apply(file, a_programme(tmp_path, W1))
    assert apply(file, a_programme(tmp_path))["removed"] == 0
    assert len(shown(file)) == 1
