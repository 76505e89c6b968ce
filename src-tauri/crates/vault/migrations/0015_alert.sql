-- Alerts. Conventions: docs/vault-format.md.

-- A projection of the journal.
CREATE TABLE alert_rule (
    id  TEXT NOT NULL PRIMARY KEY,
    doc TEXT -- JSON: domain::alert::AlertRule; none where it was taken away
) STRICT, WITHOUT ROWID;

-- The rest is what this installation said and knows; it is in no journal.
CREATE TABLE alert (
    seq     INTEGER NOT NULL PRIMARY KEY,
    at      TEXT    NOT NULL,
    is_read INTEGER NOT NULL,
    doc     TEXT    NOT NULL -- JSON: tables::alert::Said
) STRICT;
CREATE INDEX alert_unread ON alert (seq) WHERE is_read = 0;

CREATE TABLE alert_memory (
    rule       TEXT NOT NULL,
    thing_kind TEXT NOT NULL,
    thing      TEXT NOT NULL,
    of_trigger TEXT NOT NULL,
    doc        TEXT NOT NULL, -- JSON: key and value of domain::alert::Memory
    PRIMARY KEY (rule, thing_kind, thing, of_trigger)
) STRICT, WITHOUT ROWID;

-- How far each device's chain was looked at.
CREATE TABLE alert_seen (
    device   TEXT    NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
