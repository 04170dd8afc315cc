"""The registrations as a booking system keeps them: orders, tickets, codes, states."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from making.people import Person, plain
from making.tables import Row, chance, source

CANCELLED = 31
UNPAID = 24

CODE_LETTERS = "23456789BCDFGHJKMNPQRTVWXY"
"""No vowels (no words, and no 12E45 that a spreadsheet takes for a number), no look-alikes."""

SALES_START = datetime.fromisoformat("2026-08-17")
SALES_DAYS = 95
LATE_START = datetime.fromisoformat("2026-11-23")
LATE_DAYS = 9


def ticket_types(rng: random.Random, people: Sequence[Person]) -> list[str]:
    """A ticket type for each of *people*, in the numbers of `source/ticket_types.csv`."""
    sends = {row["name"]: row["sends"] for row in source("organizations")}
    fixed = [_fixed_type(person, sends) for person in people]
    wanted = Counter({row["ticket_type"]: int(row["people"]) for row in source("ticket_types")})
    rest = list((wanted - Counter(fixed)).elements())
    rng.shuffle(rest)
    return [kind or rest.pop() for kind in fixed]


def _fixed_type(person: Person, sends: dict[str, str]) -> str:
    """Unnamed tickets are ordinary ones; planned people come as their organization does."""
    if not person.full:
        return "Attendee"
    if person.organization is None:
        return ""
    return sends.get(person.organization) or "Attendee"


class Registrar:
    """Takes registrations as a booking system does; remembers what it has given away."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._places = source("places")
        self._organizations = source("organizations")
        self._titles = {
            row["ticket_type"]: row["job_titles"].split("; ") for row in source("ticket_types")
        }
        self._phones = {row["area_code"]: self._fictitious_numbers() for row in self._places}
        self._codes: set[str] = set()
        self._emails: set[str] = set()
        self._order = 118204
        self._attendee = 702310

    def in_time(self, people: Sequence[Person], kinds: Sequence[str]) -> list[Row]:
        """A row for each of *people* from the months before, oldest order first."""
        return list(self._rows(people, kinds, SALES_START, SALES_DAYS))

    def late(self, people: Sequence[Person]) -> list[Row]:
        """A row for each of *people* from the last days, oldest order first."""
        return list(self._rows(people, ["Attendee"] * len(people), LATE_START, LATE_DAYS))

    def _rows(
        self, people: Sequence[Person], kinds: Sequence[str], start: datetime, days: int
    ) -> Iterator[Row]:
        rows = [self._row(person, kind) for person, kind in zip(people, kinds, strict=True)]
        dated = [
            (start + timedelta(minutes=self._rng.randrange(days * 24 * 60)), order)
            for order in self._orders(rows)
        ]
        for moment, order in sorted(dated, key=lambda pair: pair[0]):
            yield from self._numbered(f"{moment:%Y-%m-%d %H:%M}", order)

    def _row(self, person: Person, kind: str) -> Row:
        organization = self._organization(person, kind)
        place = self._place(organization)
        return {
            "Order #": "",
            "Order Date": "",
            "Attendee #": "",
            "First Name": person.first,
            "Last Name": person.last,
            "Full Name": person.full,
            "Badge Name": person.badge,
            "Email": self._email(person, organization.get("domain", "example.net")),
            "Phone": self._phone(person, place["area_code"]),
            "Organization": organization.get("name", ""),
            "Job Title": self._job_title(person, kind),
            "City": place["city"],
            "State": place["state"],
            "Ticket Type": kind,
            "Attendee Status": "Attending",
            "Ticket Code": self._code(),
            "Interpretation": self._interpretation(person, kind),
            "Workshops": "",
        }

    def _organization(self, person: Person, kind: str) -> Row:
        """Who sends them: press and interpreters often nobody, the others mostly somebody."""
        if person.organization is not None:
            return next(
                (row for row in self._organizations if row["name"] == person.organization), {}
            )
        percent = {"Press": 40, "Interpreter": 40, "Staff": 0}.get(kind, 6)
        if person.full and chance(self._rng, percent):
            return {}
        senders = [row for row in self._organizations if row["sends"] == kind]
        senders = senders or [row for row in self._organizations if not row["sends"]]
        return self._rng.choices(senders, [int(row["share"]) for row in senders])[0]

    def _place(self, organization: Row) -> Row:
        """A city in the organization's state; anywhere for the rest."""
        state = organization.get("state", "")
        return self._rng.choice(
            [row for row in self._places if row["state"] == state] or self._places
        )

    def _email(self, person: Person, domain: str) -> str:
        words = [_letters(word) for word in person.latin.lower().split()]
        if not words or chance(self._rng, 2):
            return ""
        first, last = words[0], words[-1]
        patterns = (f"{first}.{last}", f"{first[0]}{last}", f"{first}_{last}")
        local = self._rng.choice(patterns) if len(words) > 1 else first
        numbered = (f"{local}{number}@{domain}" for number in ("", *range(2, 99)))
        email = next(email for email in numbered if email not in self._emails)
        self._emails.add(email)
        return email

    def _fictitious_numbers(self) -> list[str]:
        """555-0100 to 555-0199, which no telephone company gives to anybody."""
        return self._rng.sample([f"555-0{number}" for number in range(100, 200)], 100)

    def _phone(self, person: Person, area: str) -> str:
        if not person.full or chance(self._rng, 12) or not self._phones[area]:
            return ""
        number = self._phones[area].pop()
        usual = f"({area}) {number}"
        return self._rng.choice((usual, usual, f"{area}-{number}", f"+1 {area}-{number}"))

    def _job_title(self, person: Person, kind: str) -> str:
        if not person.full or chance(self._rng, 7):
            return ""
        title = self._rng.choice(self._titles[kind])
        return f"{title} ({person.language or 'Spanish'})" if kind == "Interpreter" else title

    def _interpretation(self, person: Person, kind: str) -> str:
        """The language somebody wishes to hear, if English will not do."""
        if kind not in {"Attendee", "Partner", "Volunteer"} or not person.full:
            return ""
        if person.language:
            return person.language if chance(self._rng, 25) else ""
        return "American Sign Language" if chance(self._rng, 3) else ""

    def _code(self) -> str:
        code = "".join(self._rng.choices(CODE_LETTERS, k=10))
        if code.isdigit() or code in self._codes:
            return self._code()
        self._codes.add(code)
        return code

    def _orders(self, rows: Iterable[Row]) -> Iterator[list[Row]]:
        """Rows bought together: by colleagues, or by a few people of no organization."""
        by_buyer: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_buyer[row["Organization"]].append(row)
        for buyer, bought in by_buyer.items():
            while bought:
                size = self._rng.choice((1, 1, 1, 2, 3, 5, 8) if buyer else (1, 1, 1, 2))
                yield bought[:size]
                del bought[:size]

    def _numbered(self, moment: str, order: Sequence[Row]) -> Iterator[Row]:
        """The rows of one order; people of no organization share the buyer's address."""
        self._order += self._rng.randrange(1, 40)
        for row in order:
            self._attendee += self._rng.randrange(1, 4)
            email = row["Email"] if row["Organization"] else order[0]["Email"]
            yield row | {
                "Order #": str(self._order),
                "Order Date": moment,
                "Attendee #": str(self._attendee),
                "Email": email,
            }


def withdraw_and_leave_unpaid(rng: random.Random, attendees: Sequence[Row]) -> None:
    """Cancel some registrations and leave others unpaid."""
    chosen = rng.sample(ordinary(attendees), CANCELLED + UNPAID)
    for row in chosen[:CANCELLED]:
        row["Attendee Status"] = "Cancelled"
    for row in chosen[CANCELLED:]:
        row["Attendee Status"] = "Awaiting payment"


def ordinary(attendees: Iterable[Row]) -> list[Row]:
    """Those on an ordinary ticket who have a name and are expected."""
    return [
        row
        for row in attendees
        if row["Ticket Type"] == "Attendee"
        and row["Attendee Status"] == "Attending"
        and row["Full Name"]
    ]


def _letters(word: str) -> str:
    """*word* without hyphens and apostrophes, as addresses have it."""
    return "".join(filter(str.isalnum, plain(word)))
