"""A roster in memory, with the real tables, to be searched."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.name_search import Aliases
from kiosk.domain.names import search_terms
from kiosk.domain.registration import Registration
from kiosk.store.driver import Database, connect
from kiosk.store.people_search import FoundPerson, find_people
from kiosk.store.schema_later import migrations

_GIVEN = (
    "Amina Ana Andrea Asha Bekele Carlos Chen Daniel David Elena Fatoumata Grace Hanna Ibrahim"
    " Ivan Jamal Jean Jose Juan Karim Lan Leila Linh Luis Mai Maria Mariam Michelle Miguel Min"
    " Minh Mohamed Nadia Natalia Omar Paul Pedro Priti Rahel Rosa Samuel Sara Sofia Tesfaye Thanh"
    " Tomas Wei Yusra Zara"
)
_FAMILY = (
    "Abdi Adeyemi Alvarez Bah Bui Castillo Chang Chavez Das Deng Diaz Fofana Ghebre Gomez Gupta"
    " Haddad Haile Ho Huang Ivanenko Jimenez Johnson Kamara Keita Khan Kowal Lam Lopez Martin"
    " Mendez Moreno Ngo Okafor Oliveira Osei Pham Popescu Ramos Reyes Rossi Santos Silva Smith"
    " Soto Tesfay Thao Torres Vang Vargas Vo Williams Yang Young Zhou"
)
_SYLLABLES = "ba do fa gor hu ka la mel ne pon quin ran sa shi ta vin zel zu"


@dataclass
class People:
    """Registrations in the tables of an event file, without the file."""

    connection: Any = field(default_factory=lambda: connect(":memory:", isolation_level=None))

    def __post_init__(self) -> None:
        """Make the tables."""
        migrations.apply(Database(self.connection))
        columns = self.connection.execute("PRAGMA table_info(registrations)").fetchall()
        self._blank = {name: 0 if kind == "INTEGER" else "" for _, name, kind, *_ in columns}

    def add(self, *people: Registration, checked_in_at: str | None = None) -> None:
        """Add *people*, all of them here already if there is a *checked_in_at*."""
        for person in people:
            terms = search_terms(person)
            row = self.connection.execute("SELECT count(*) + 1 FROM registrations").fetchone()[0]
            told = {name: getattr(person, name, None) for name in self._blank}
            known = {name: value for name, value in told.items() if isinstance(value, str | int)}
            values = {**self._blank, **known, "row": row, "checked_in_at": checked_in_at}
            values |= {"status": str(person.status), "walk_in": int(person.walk_in)}
            marks = ", ".join("?" * len(values))
            self.connection.execute(
                f"INSERT INTO registrations ({', '.join(values)}) VALUES ({marks})",  # noqa: S608
                list(values.values()),
            )
            self.connection.execute(
                "INSERT INTO people (rowid, names, sounds, others) VALUES (?, ?, ?, ?)",
                (row, terms.names, terms.sounds, terms.others),
            )

    def add_names(self, *names: str) -> None:
        """Add people of whom nothing else is known; the name is the id."""
        self.add(*(Registration(name, name) for name in names))

    def find(self, text: str, limit: int = 8, aliases: Aliases | None = None) -> list[FoundPerson]:
        """What the search answers."""
        return find_people(self.connection, text, limit, aliases or {})

    def names_found(self, text: str, limit: int = 8) -> list[str]:
        """The names that the search answers."""
        return [person.name for person in self.find(text, limit)]

    def clear(self) -> None:
        """Forget everybody."""
        self.connection.execute("DELETE FROM people")
        self.connection.execute("DELETE FROM registrations")


def invented_names(count: int, seed: int = 1, *, apart_from: Iterable[str] = ()) -> Iterator[str]:
    """Names that a conference could have, half of them coined, none with a token *apart_from*."""
    chance = random.Random(seed)  # noqa: S311 - must be the same each time
    taken = {token.casefold() for token in apart_from}

    syllables = _SYLLABLES.split()

    def one_of(names: str) -> str:
        while True:
            coined = "".join(chance.choices(syllables, k=chance.randint(2, 4))).title()
            name = chance.choice([coined, chance.choice(names.split())])
            if name.casefold() not in taken:
                return name

    for _ in range(count):
        given, family = one_of(_GIVEN), one_of(_FAMILY)
        yield chance.choice(
            [f"{given} {family}", f"{family}, {given}", f"{given} {one_of(_FAMILY)} {family}"]
        )
