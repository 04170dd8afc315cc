"""The tables of an event file, as numbered migrations; a released one is never edited."""

from itertools import groupby
from operator import itemgetter

from kiosk.store.driver import Database, Migrations

APPLICATION_ID = 0x4B494F53
"""ASCII `KIOS`: marks a SQLite file as an event file."""

migrations = Migrations("kiosk")


@migrations()
def m001_journal(db: Database) -> None:
    """The facts, one chain per station: rows are inserted, never updated or deleted."""
    db.executescript(
        """
        CREATE TABLE journal (
            station TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            clock INTEGER NOT NULL CHECK (clock > 0),
            at TEXT NOT NULL,
            operator TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            digest TEXT NOT NULL,
            UNIQUE (station, number)
        ) STRICT;
        CREATE INDEX journal_by_subject ON journal (subject);
        CREATE TRIGGER journal_is_never_updated BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'facts are never updated'); END;
        CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
        """
    )


@migrations()
def m002_projections(db: Database) -> None:
    """What the facts add up to: every row can be thrown away and folded again."""
    db.executescript(
        """
        CREATE TABLE heads (
            station TEXT PRIMARY KEY,
            number INTEGER NOT NULL,
            clock INTEGER NOT NULL,
            digest TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE event (
            subject TEXT PRIMARY KEY,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            timezone TEXT NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT NOT NULL,
            secret TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE stations (
            subject TEXT PRIMARY KEY,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            laptop TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE settings (
            subject TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE checkpoints (
            subject TEXT PRIMARY KEY,
            id TEXT NOT NULL,
            name TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE imports (
            fact TEXT PRIMARY KEY,
            subject TEXT NOT NULL,
            at TEXT NOT NULL,
            clock INTEGER NOT NULL,
            station TEXT NOT NULL,
            source TEXT NOT NULL,
            columns TEXT NOT NULL,
            fields TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE registrations (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            badge_name TEXT NOT NULL,
            given_name TEXT NOT NULL,
            family_name TEXT NOT NULL,
            organisation TEXT NOT NULL,
            place TEXT NOT NULL,
            email TEXT NOT NULL,
            phone TEXT NOT NULL,
            ticket_type TEXT NOT NULL,
            status TEXT NOT NULL,
            order_code TEXT NOT NULL,
            position TEXT NOT NULL,
            walk_in INTEGER NOT NULL,
            codes TEXT NOT NULL,
            cells TEXT NOT NULL,
            amended TEXT NOT NULL,
            flags TEXT NOT NULL,
            admissions INTEGER NOT NULL,
            checked_in_at TEXT,
            checked_in_door TEXT,
            doors TEXT NOT NULL,
            badge_printed_at TEXT
        ) STRICT;
        CREATE INDEX registrations_by_status ON registrations (status, badge_printed_at);
        CREATE INDEX registrations_checked_in ON registrations (id) WHERE admissions > 0;
        CREATE TABLE credentials (
            folded TEXT NOT NULL,
            code TEXT NOT NULL,
            subject TEXT NOT NULL,
            PRIMARY KEY (folded, code, subject)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE passages (
            fact TEXT PRIMARY KEY,
            subject TEXT NOT NULL,
            station TEXT NOT NULL,
            number INTEGER NOT NULL,
            checkpoint TEXT NOT NULL,
            direction TEXT NOT NULL,
            refusal TEXT NOT NULL,
            credential TEXT NOT NULL,
            at TEXT NOT NULL,
            operator TEXT NOT NULL,
            clock INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX passages_by_subject ON passages (subject);
        CREATE INDEX passages_by_station ON passages (station, number);
        CREATE VIRTUAL TABLE people USING fts5 (
            names, sounds, others,
            content = '', contentless_delete = 1,
            tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
        );
        """
    )


@migrations()
def m003_how_many_and_whether_listed(db: Database) -> None:
    """What a list may say of a person besides: older facts say none of it."""
    db.executescript(
        """
        ALTER TABLE registrations ADD COLUMN checked_in_before TEXT NOT NULL DEFAULT '';
        ALTER TABLE registrations ADD COLUMN admits INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE registrations ADD COLUMN no_longer_listed INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE registrations ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
        UPDATE registrations SET arrived = 1 WHERE admissions > 0;
        DROP INDEX registrations_by_status;
        DROP INDEX registrations_checked_in;
        CREATE INDEX registrations_by_status ON registrations (status, badge_printed_at, admits);
        CREATE INDEX registrations_arrived ON registrations (arrived) WHERE arrived > 0;
        """
    )


@migrations()
def m004_the_same_person(db: Database) -> None:
    """What was decided of pairs of registrations: the last word of each on each other."""
    db.executescript(
        """
        CREATE TABLE likenesses (
            subject TEXT NOT NULL,
            other TEXT NOT NULL,
            same INTEGER NOT NULL,
            clock INTEGER NOT NULL,
            station TEXT NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (subject, other)
        ) STRICT, WITHOUT ROWID;
        """
    )


@migrations()
def m005_the_desk(db: Database) -> None:
    """Rules of checkpoints, sessions, questions, cases, and what the desk knows of people."""
    db.executescript(
        """
        ALTER TABLE checkpoints ADD COLUMN body TEXT NOT NULL DEFAULT '{}';
        CREATE TABLE sessions (
            subject TEXT PRIMARY KEY,
            id TEXT NOT NULL,
            title TEXT NOT NULL,
            room TEXT NOT NULL,
            starts_at TEXT NOT NULL,
            ends_at TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE questions (
            subject TEXT PRIMARY KEY,
            key TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE cases (
            subject TEXT PRIMARY KEY,
            id TEXT NOT NULL,
            opened_at TEXT NOT NULL,
            open INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE enrolments (
            subject TEXT NOT NULL,
            session TEXT NOT NULL,
            PRIMARY KEY (session, subject)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX enrolments_by_subject ON enrolments (subject);
        ALTER TABLE registrations ADD COLUMN pronouns TEXT NOT NULL DEFAULT '';
        ALTER TABLE registrations ADD COLUMN notes TEXT NOT NULL DEFAULT '';
        ALTER TABLE registrations ADD COLUMN blocked TEXT NOT NULL DEFAULT '';
        ALTER TABLE registrations ADD COLUMN awaits TEXT NOT NULL DEFAULT '';
        ALTER TABLE registrations ADD COLUMN notices TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE registrations ADD COLUMN sessions TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE passages ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE passages ADD COLUMN override TEXT NOT NULL DEFAULT '';
        CREATE INDEX passages_by_checkpoint ON passages (checkpoint);
        """
    )


@migrations()
def m006_codes_without_groups_and_zeros(db: Database) -> None:
    """Codes as they are looked up when nobody has them as they stand."""
    db.executescript(
        """
        ALTER TABLE credentials ADD COLUMN bare TEXT NOT NULL GENERATED ALWAYS AS (
            ltrim(replace(replace(replace(replace(replace(replace(folded, '-', ''), ' ', ''),
            char(160), ''), char(8208), ''), char(8209), ''), char(8211), ''), '0')
        ) VIRTUAL;
        CREATE INDEX credentials_by_bare ON credentials (bare);
        """
    )


@migrations()
def m007_who_is_where(db: Database) -> None:
    """How many are in at each checkpoint, by person and in all: a busy door asks at each scan."""
    db.executescript(
        """
        CREATE TABLE presence (
            subject TEXT NOT NULL,
            checkpoint TEXT NOT NULL,
            entries INTEGER NOT NULL,
            inside INTEGER NOT NULL,
            PRIMARY KEY (subject, checkpoint)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE occupancy (
            checkpoint TEXT PRIMARY KEY,
            admissions INTEGER NOT NULL,
            inside INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER presence_is_summed AFTER INSERT ON presence
        BEGIN
            INSERT INTO occupancy VALUES (new.checkpoint, new.entries, new.inside)
            ON CONFLICT (checkpoint) DO UPDATE SET
                admissions = admissions + excluded.admissions, inside = inside + excluded.inside;
        END;
        CREATE TRIGGER presence_is_summed_anew AFTER UPDATE ON presence
        WHEN (old.entries, old.inside) <> (new.entries, new.inside)
        BEGIN
            UPDATE occupancy SET admissions = admissions + new.entries - old.entries,
                inside = inside + new.inside - old.inside
            WHERE checkpoint = new.checkpoint;
        END;
        DROP INDEX passages_by_checkpoint;
        CREATE INDEX registrations_by_type ON registrations (ticket_type, status, admits, arrived);
        CREATE INDEX registrations_walked_in ON registrations (id) WHERE walk_in;
        """
    )
    rows = db.execute(
        "SELECT p.subject, p.checkpoint, coalesce(r.admits, 1),"
        " CASE WHEN p.withdrawn THEN 0 WHEN p.direction = 'entry' THEN 1 ELSE -1 END"
        " FROM passages AS p LEFT JOIN registrations AS r ON r.id = p.subject"
        " WHERE p.refusal = '' ORDER BY p.subject, p.checkpoint, p.clock, p.station, p.number"
    ).fetchall()
    for (subject, checkpoint), passed in groupby(rows, key=itemgetter(0, 1)):
        entries = inside = 0
        for _, _, admits, step in passed:
            entries += step == 1
            inside = min(admits, max(0, inside + step))
        row = (subject, checkpoint, entries, inside)
        db.execute("INSERT INTO presence VALUES (?, ?, ?, ?)", row)


@migrations()
def m008_delegations(db: Database) -> None:
    """Who comes for whom, read from an index alone."""
    db.executescript(
        """
        CREATE INDEX registrations_by_organisation
            ON registrations (organisation, status, admits, arrived);
        """
    )


@migrations()
def m009_totals(db: Database) -> None:
    """How many there are of each ticket type and status: every scan asks how many are here."""
    db.executescript(
        """
        CREATE TABLE totals (
            ticket_type TEXT NOT NULL,
            status TEXT NOT NULL,
            registrations INTEGER NOT NULL,
            people INTEGER NOT NULL,
            arrived INTEGER NOT NULL,
            walk_ins INTEGER NOT NULL,
            without_badge INTEGER NOT NULL,
            PRIMARY KEY (ticket_type, status)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO totals SELECT ticket_type, status, count(*), sum(admits), sum(arrived),
            sum(walk_in), sum(admits * (badge_printed_at IS NULL))
        FROM registrations GROUP BY ticket_type, status;
        CREATE TRIGGER registrations_are_summed AFTER INSERT ON registrations
        BEGIN
            INSERT INTO totals VALUES (new.ticket_type, new.status, 1, new.admits, new.arrived,
                new.walk_in, new.admits * (new.badge_printed_at IS NULL))
            ON CONFLICT (ticket_type, status) DO UPDATE SET
                registrations = registrations + 1,
                people = people + excluded.people,
                arrived = arrived + excluded.arrived,
                walk_ins = walk_ins + excluded.walk_ins,
                without_badge = without_badge + excluded.without_badge;
        END;
        CREATE TRIGGER registrations_are_no_longer_summed AFTER DELETE ON registrations
        BEGIN
            UPDATE totals SET
                registrations = registrations - 1,
                people = people - old.admits,
                arrived = arrived - old.arrived,
                walk_ins = walk_ins - old.walk_in,
                without_badge = without_badge - old.admits * (old.badge_printed_at IS NULL)
            WHERE ticket_type = old.ticket_type AND status = old.status;
        END;
        CREATE TRIGGER registrations_are_summed_anew AFTER UPDATE ON registrations
        WHEN (old.ticket_type, old.status, old.admits, old.arrived, old.walk_in,
                old.badge_printed_at IS NULL)
            <> (new.ticket_type, new.status, new.admits, new.arrived, new.walk_in,
                new.badge_printed_at IS NULL)
        BEGIN
            UPDATE totals SET
                registrations = registrations - 1,
                people = people - old.admits,
                arrived = arrived - old.arrived,
                walk_ins = walk_ins - old.walk_in,
                without_badge = without_badge - old.admits * (old.badge_printed_at IS NULL)
            WHERE ticket_type = old.ticket_type AND status = old.status;
            INSERT INTO totals VALUES (new.ticket_type, new.status, 1, new.admits, new.arrived,
                new.walk_in, new.admits * (new.badge_printed_at IS NULL))
            ON CONFLICT (ticket_type, status) DO UPDATE SET
                registrations = registrations + 1,
                people = people + excluded.people,
                arrived = arrived + excluded.arrived,
                walk_ins = walk_ins + excluded.walk_ins,
                without_badge = without_badge + excluded.without_badge;
        END;
        DROP INDEX registrations_by_status;
        DROP INDEX registrations_arrived;
        DROP INDEX registrations_by_type;
        """
    )


@migrations()
def m010_flagged(db: Database) -> None:
    """Whom a person should look at, found without reading everybody."""
    db.executescript(
        """
        CREATE INDEX registrations_flagged ON registrations (flags) WHERE flags <> '[]';
        """
    )


EARLIER_NAMES = frozenset(
    {
        "m001_journal",
        "m002_projections",
        "m003_how_many_and_whether_listed",
        "m004_the_same_person",
        "m005_the_desk",
        "m006_codes_without_groups_and_zeros",
        "m007_who_is_where",
        "m008_delegations",
        "m009_totals",
        "m010_flagged",
    }
)
"""The migrations above; `schema_later` has the rest."""
