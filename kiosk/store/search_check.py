"""Proof that the search index holds what people's names make, and nothing else."""

from collections.abc import Sequence
from itertools import zip_longest

from kiosk.domain.names import search_terms
from kiosk.domain.registration import Registration
from kiosk.store.driver import Connection

_TABLES = (
    """
    CREATE VIRTUAL TABLE temp.expected USING fts5(
        names, sounds, others, content = '', tokenize = "unicode61 remove_diacritics 0"
    )
    """,
    "CREATE VIRTUAL TABLE temp.expected_words USING fts5vocab(temp, expected, instance)",
    "CREATE VIRTUAL TABLE temp.people_words USING fts5vocab(main, people, instance)",
)


class SearchCheck:
    """A second index beside the one that stands, word by word the same if all is well.

    Its tables are temporary, and gone when the transaction is rolled back.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        for statement in _TABLES:
            connection.execute(statement)

    def expect(self, people: Sequence[Registration]) -> None:
        """Index *people* as they should be found, where the registrations say they stand."""
        terms = [(search_terms(person), person.id) for person in people]
        self._connection.executemany(
            "INSERT INTO temp.expected (rowid, names, sounds, others)"
            " SELECT row, ?, ?, ? FROM registrations WHERE id = ?",
            [(term.names, term.sounds, term.others, person) for term, person in terms],
        )

    def first_wrong(self) -> str | None:
        """The id of somebody who is found by wrong words, empty for nobody; None if all is well."""
        words = "SELECT term, doc, col, offset FROM"
        made = self._connection.execute(f"{words} temp.expected_words")
        found = self._connection.execute(f"{words} temp.people_words")
        for expected, word in zip_longest(made, found):
            if expected != word:
                return self._whose(min(each for each in (expected, word) if each)[1])
        return None

    def _whose(self, row: int) -> str:
        person = self._connection.execute(
            "SELECT id FROM registrations WHERE row = ?", (row,)
        ).fetchone()
        return str(person[0]) if person else ""
