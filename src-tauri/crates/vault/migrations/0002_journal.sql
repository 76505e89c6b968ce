-- The journal, the keys it is signed with, and the tables that are projections of it.
-- Conventions: docs/vault-format.md; entries: docs/journal-format.md.

CREATE TABLE journal_entry (
    device          TEXT    NOT NULL,
    sequence        INTEGER NOT NULL,
    format          INTEGER NOT NULL,
    workspace       TEXT    NOT NULL,
    previous        BLOB    NOT NULL,
    millis          INTEGER NOT NULL,
    counter         INTEGER NOT NULL,
    member          TEXT    NOT NULL,
    event           TEXT    NOT NULL UNIQUE,
    transaction_id  TEXT    NOT NULL,
    aggregate_kind  TEXT    NOT NULL,
    aggregate       TEXT    NOT NULL,
    event_type      TEXT    NOT NULL,
    payload_version INTEGER NOT NULL,
    payload_hash    BLOB    NOT NULL,
    hash            BLOB    NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_entry_by_aggregate ON journal_entry (aggregate, millis, counter, device);
CREATE INDEX journal_entry_by_time ON journal_entry (millis, counter, device);

-- Apart from its entry, so that it can be erased.
CREATE TABLE journal_payload (
    event TEXT NOT NULL PRIMARY KEY,
    salt  BLOB NOT NULL,
    body  BLOB NOT NULL -- canonical JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_seal (
    device         TEXT    NOT NULL,
    last           INTEGER NOT NULL,
    first          INTEGER NOT NULL,
    workspace      TEXT    NOT NULL,
    transaction_id TEXT    NOT NULL,
    head           BLOB    NOT NULL,
    signature      BLOB    NOT NULL,
    PRIMARY KEY (device, last)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_entry_stays BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal entries never change'); END;
CREATE TRIGGER journal_entry_kept BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal entries are never deleted'); END;
CREATE TRIGGER journal_payload_stays BEFORE UPDATE ON journal_payload
BEGIN SELECT RAISE(ABORT, 'journal payloads never change'); END;
CREATE TRIGGER journal_seal_stays BEFORE UPDATE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'journal seals never change'); END;
CREATE TRIGGER journal_seal_kept BEFORE DELETE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'journal seals are never deleted'); END;

-- The key that this installation signs with.
CREATE TABLE device_key (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    device   TEXT    NOT NULL,
    seed     BLOB    NOT NULL -- Ed25519, 32 bytes
) STRICT;

-- A released review's content, by its SHA-256. Never changed.
CREATE TABLE released_content (
    hash BLOB NOT NULL PRIMARY KEY,
    body BLOB NOT NULL -- canonical JSON
) STRICT, WITHOUT ROWID;
CREATE TRIGGER released_content_stays BEFORE UPDATE ON released_content
BEGIN SELECT RAISE(ABORT, 'released content never changes'); END;
CREATE TRIGGER released_content_kept BEFORE DELETE ON released_content
BEGIN SELECT RAISE(ABORT, 'released content is never deleted'); END;

-- Projections of the journal: rebuilt from it, they are the same.

CREATE TABLE workspace (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id         TEXT NOT NULL PRIMARY KEY,
    public_key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tenant (
    id                 TEXT NOT NULL PRIMARY KEY,
    name               TEXT NOT NULL,
    provider_tenant_id TEXT UNIQUE,
    domain             TEXT,
    profile            TEXT NOT NULL, -- JSON
    profile_changed_at TEXT,
    profile_changed_by TEXT,
    profile_reason     TEXT,
    added_at           TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
    row         INTEGER NOT NULL PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    tenant      TEXT    NOT NULL,
    fingerprint BLOB    NOT NULL,
    policy      TEXT    NOT NULL,
    policy_key  TEXT    NOT NULL, -- orders numbers as numbers
    area        TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    state_rank  INTEGER NOT NULL, -- farthest from done first
    severity    INTEGER NOT NULL, -- 1 low to 4 critical, in force
    owner       TEXT,             -- lower case, for comparing
    assignee    TEXT,             -- lower case, for comparing
    due         TEXT,
    last_seen   TEXT    NOT NULL,
    doc         TEXT    NOT NULL, -- JSON: domain::finding::Finding
    UNIQUE (tenant, fingerprint)
) STRICT;
CREATE INDEX finding_by_severity ON finding (severity DESC, policy_key);
CREATE INDEX finding_by_policy ON finding (tenant, policy_key);
CREATE VIRTUAL TABLE finding_text USING fts5
    (text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TABLE review (
    id         TEXT    NOT NULL PRIMARY KEY,
    tenant     TEXT    NOT NULL,
    number     INTEGER,
    created_at TEXT    NOT NULL,
    doc        TEXT    NOT NULL -- JSON: domain::review::draft::Review
) STRICT, WITHOUT ROWID;
CREATE INDEX review_by_tenant ON review (tenant, created_at);
CREATE UNIQUE INDEX review_number ON review (tenant, number) WHERE number IS NOT NULL;
