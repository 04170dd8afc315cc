"""Which badges to look at before a list is taken: those that are most likely to go wrong."""

import unicodedata

from kiosk.domain.listing import ListedPerson, Listing
from kiosk.domain.registration import Registration

_SHOWN = 4


def badges_shown(listing: Listing) -> list[Registration]:
    """The first people, the longest name, and a name in no Latin script, if there is one.

    They are found in one pass; nobody is shown twice. A registration here is a row of the
    list: its id is empty.
    """
    first: list[ListedPerson] = []
    longest: ListedPerson | None = None
    other_script: ListedPerson | None = None
    for person in listing.people():
        if len(first) < _SHOWN:
            first.append(person)
        if longest is None or len(_name(person)) > len(_name(longest)):
            longest = person
        if other_script is None and not _is_latin(_name(person)):
            other_script = person
    special = [person for person in (longest, other_script) if person]
    rows = {person.row for person in special}
    ordinary = [person for person in first if person.row not in rows]
    chosen = {person.row: person for person in [*ordinary[: _SHOWN - len(rows)], *special]}
    return [_registration(person) for person in chosen.values()]


def _name(person: ListedPerson) -> str:
    return person.values.get("badge_name", "") or person.values.get("name", "")


def _is_latin(name: str) -> bool:
    """Whether all letters are Latin ones; a name without letters is no other script's."""
    return name.isascii() or all(
        unicodedata.name(letter, "LATIN").startswith("LATIN")
        for letter in name
        if unicodedata.category(letter) in {"Lo", "Lu", "Ll", "Lt"}
    )


def _registration(person: ListedPerson) -> Registration:
    values = person.values
    return Registration(
        id="",
        name=values.get("name", ""),
        badge_name=values.get("badge_name", ""),
        organisation=values.get("organisation", ""),
        place=values.get("place", ""),
        ticket_type=values.get("ticket_type", ""),
        credentials=person.codes,
        admits=person.admits,
    )
