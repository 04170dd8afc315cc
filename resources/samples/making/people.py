"""Who comes to the invented conference: names, and how their owners write them."""

import itertools
import random
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from making.tables import Row, chance, source

REGISTERED = 1200
UNNAMED = 7
ADDED_LATE = 25
NAMED_LATE = 2


@dataclass(frozen=True, slots=True)
class Name:
    """One given or family name, as its owner writes it and in plain Latin letters."""

    written: str
    latin: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's names as they typed them into the form, and what they speak.

    `organization` is known beforehand only for the people of `source/people.csv`.
    """

    first: str = ""
    last: str = ""
    full: str = ""
    badge: str = ""
    latin: str = ""
    language: str = ""
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class Everyone:
    """Who registers in time, who is added late, and whose names two tickets get late."""

    registered: Sequence[Person]
    added_late: Sequence[Person]
    named_late: Sequence[Person]


def everyone(rng: random.Random) -> Everyone:
    """All people of the sample lists, in the order in which they turn up."""
    planned = [_planned_person(row) for row in source("people")]
    names = {person.full.casefold() for person in planned}
    others = iter(_shuffled(rng, _groups(rng, names)))
    in_time = itertools.islice(others, REGISTERED - UNNAMED - len(planned))
    return Everyone(
        registered=_shuffled(rng, [*planned, *in_time, *[Person()] * UNNAMED]),
        added_late=list(itertools.islice(others, ADDED_LATE)),
        named_late=list(itertools.islice(others, NAMED_LATE)),
    )


def plain(text: str) -> str:
    """*text* in plain Latin letters; other scripts become nothing."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_plain_letters()))
    return decomposed.encode("ascii", "ignore").decode()


@cache
def _plain_letters() -> dict[int, str]:
    """The Latin letters that are more than a plain one with a mark."""
    return {ord(row["letter"]): row["plain"] for row in source("plain_letters")}


def _shuffled(rng: random.Random, people: Sequence[Person]) -> Sequence[Person]:
    return rng.sample(people, len(people))


def _planned_person(row: Row) -> Person:
    return Person(
        first=row["first"],
        last=row["last"],
        full=row["full"] or f"{row['first']} {row['last']}".strip(),
        badge=row["badge"],
        latin=row["latin"],
        language=row["language"],
        organization=row["organization"],
    )


def _groups(rng: random.Random, taken: set[str]) -> list[Person]:
    """The people of all groups, none of whom shares a name with anyone."""
    people: list[Person] = []
    for group in source("groups"):
        strangers = (person for person in _members(rng, group) if _is_new(person, taken))
        people += itertools.islice(strangers, int(group["people"]))
    return people


def _is_new(person: Person, taken: set[str]) -> bool:
    """Whether nobody has this name so far; now somebody has."""
    new = person.full.casefold() not in taken
    taken.add(person.full.casefold())
    return new


def _members(rng: random.Random, group: Row) -> Iterator[Person]:
    """People of *group*: each given name with each family name, in any order."""
    names = [row for row in source("names") if row["group"] == group["group"]]
    given = [_name(row) for row in names if row["part"] == "given"]
    family = [_name(row) for row in names if row["part"] == "family"] or [Name("", "")]
    pairs = list(itertools.product(given, family))
    for given_name, family_name in rng.sample(pairs, len(pairs)):
        if group["families"] == "2" and chance(rng, 55):
            yield _person(rng, group, given_name, _both(rng, family_name, family))
        else:
            yield _person(rng, group, given_name, family_name)


def _name(row: Row) -> Name:
    return Name(row["written"], row["latin"] or plain(row["written"]))


def _both(rng: random.Random, first: Name, family: Sequence[Name]) -> Name:
    """Two family names: the father's and the mother's, sometimes with a hyphen."""
    second = rng.choice([name for name in family if name != first])
    joint = "-" if chance(rng, 12) and " " not in first.written + second.written else " "
    return Name(first.written + joint + second.written, first.latin + joint + second.latin)


def _person(rng: random.Random, group: Row, given: Name, family: Name) -> Person:
    """Somebody with these names, written in one of the ways in which people fill in forms."""
    own = _in_own_order(rng, group, given.written, family.written)
    latin = f"{given.latin} {family.latin}".strip()
    language = group["language"]
    if plain(given.written):
        short = f"{given.written.split()[0]} {family.written}"
        badge = short if chance(rng, 12) and short != own else ""
        return Person(given.written, family.written, own, badge, latin, language)
    if chance(rng, 50):
        badge = latin if chance(rng, 35) else ""
        return Person(given.written, family.written, own, badge, latin, language)
    badge = own if chance(rng, 35) else ""
    return Person(given.latin, family.latin, latin, badge, latin, language)


def _in_own_order(rng: random.Random, group: Row, given: str, family: str) -> str:
    """The full name, in the order and with the blanks that the language uses."""
    family_first = group["first"] == "family" or (group["first"] == "either" and chance(rng, 50))
    parts = (family, given) if family_first else (given, family)
    return (" " if group["blank"] == "yes" else "").join(parts).strip()
