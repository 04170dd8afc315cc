from kiosk.store.event_file import EventFile
from tests.support.events import a_registration
from tests.support.people import invented_names


def parts(file: EventFile) -> int:
    """In how many places each word must be looked up."""
    question = "SELECT count(DISTINCT segid) FROM people_idx"
    return int(file.roster._connection.execute(question).fetchone()[0])


def test_an_index_of_many_parts_is_gathered_and_answers_the_same(file: EventFile) -> None:
    for name in invented_names(30):
        a_registration(file, name)
    before = [person.registration for person in file.roster.find("an", 50)]
    assert parts(file) > 1

    file.quicken_search()

    assert parts(file) == 1
    assert [person.registration for person in file.roster.find("an", 50)] == before
    assert file.verify() == []


def test_an_empty_index_needs_no_gathering(file: EventFile) -> None:
    file.quicken_search()

    assert file.roster.find("a", 8) == []
