CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");

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
, body TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;

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
, checked_in_before TEXT NOT NULL DEFAULT '', admits INTEGER NOT NULL DEFAULT 1, no_longer_listed INTEGER NOT NULL DEFAULT 0, arrived INTEGER NOT NULL DEFAULT 0, pronouns TEXT NOT NULL DEFAULT '', notes TEXT NOT NULL DEFAULT '', blocked TEXT NOT NULL DEFAULT '', awaits TEXT NOT NULL DEFAULT '', notices TEXT NOT NULL DEFAULT '[]', sessions TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TABLE credentials (
    folded TEXT NOT NULL,
    code TEXT NOT NULL,
    subject TEXT NOT NULL, bare TEXT NOT NULL GENERATED ALWAYS AS (
    ltrim(replace(replace(replace(replace(replace(replace(folded, '-', ''), ' ', ''),
    char(160), ''), char(8208), ''), char(8209), ''), char(8211), ''), '0')
) VIRTUAL,
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
, again INTEGER NOT NULL DEFAULT 0, override TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE INDEX passages_by_subject ON passages (subject);

CREATE INDEX passages_by_station ON passages (station, number);

CREATE VIRTUAL TABLE people USING fts5 (
    names, sounds, others,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
);

CREATE TABLE likenesses (
    subject TEXT NOT NULL,
    other TEXT NOT NULL,
    same INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    station TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (subject, other)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX credentials_by_bare ON credentials (bare);

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

CREATE INDEX registrations_walked_in ON registrations (id) WHERE walk_in;

CREATE INDEX registrations_by_organisation
    ON registrations (organisation, status, admits, arrived);

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

CREATE INDEX registrations_flagged ON registrations (flags) WHERE flags <> '[]';

CREATE TABLE print_jobs (
    id INTEGER PRIMARY KEY,
    laptop TEXT NOT NULL,
    registration TEXT NOT NULL,
    person INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    batch INTEGER NOT NULL,
    stage TEXT NOT NULL,
    trouble TEXT NOT NULL,
    printer TEXT NOT NULL,
    sent_to TEXT NOT NULL,
    sent_job TEXT NOT NULL,
    reason TEXT NOT NULL,
    operator TEXT NOT NULL,
    asked_at TEXT NOT NULL
) STRICT;

CREATE INDEX print_jobs_unsettled ON print_jobs (laptop, stage, batch, id)
    WHERE stage IN ('waiting', 'sent', 'failed', 'held');

CREATE INDEX print_jobs_of_people ON print_jobs (registration, person)
    WHERE stage IN ('waiting', 'sent', 'failed', 'held');

CREATE TABLE labels_left (
    laptop TEXT NOT NULL,
    printer TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (laptop, printer)
) STRICT, WITHOUT ROWID;

CREATE TABLE taken_files (
    digest TEXT PRIMARY KEY,
    told TEXT NOT NULL
) STRICT, WITHOUT ROWID;
