-- Core tables: the vault's mark, settings, evidence, snapshots, libraries, evaluations, runs,
-- reports. How values are kept: docs/vault-format.md. Tenants and reviews are projections of
-- the journal and can be rebuilt, so nothing here refers to them by foreign key.

CREATE TABLE vault (
    id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;

-- Untouched sources, once each.
CREATE TABLE evidence (
    sha256     BLOB    NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    size_bytes INTEGER NOT NULL, -- before compression
    content    BLOB    NOT NULL  -- zstd
) STRICT;

CREATE TABLE snapshot (
    seq            INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL UNIQUE,
    tenant         TEXT    NOT NULL,
    ordinal        INTEGER NOT NULL CHECK (ordinal > 0), -- within the tenant, without gaps
    taken_at       TEXT    NOT NULL,
    collected_at   TEXT,
    source         TEXT    NOT NULL,
    format         TEXT    NOT NULL,
    tool_version   TEXT,
    claimed_tenant TEXT,             -- JSON
    statement      TEXT,             -- a person's word for the target, where the source names none
    coverage       TEXT    NOT NULL, -- JSON
    not_understood TEXT    NOT NULL, -- JSON
    content_hash   BLOB    NOT NULL CHECK (length(content_hash) = 32),
    subject_count  INTEGER NOT NULL,
    UNIQUE (tenant, ordinal)
) STRICT;

CREATE TABLE snapshot_evidence (
    snapshot     TEXT NOT NULL REFERENCES snapshot (id),
    name         TEXT NOT NULL,
    sha256       BLOB NOT NULL REFERENCES evidence (sha256),
    format       TEXT NOT NULL,
    collected_at TEXT,
    PRIMARY KEY (snapshot, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE subject (
    seq         INTEGER PRIMARY KEY,
    tenant      TEXT NOT NULL,
    kind        TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    UNIQUE (tenant, kind, provider_id)
) STRICT;

CREATE TABLE subject_version (
    seq           INTEGER PRIMARY KEY,
    subject       INTEGER NOT NULL REFERENCES subject (seq),
    identity      BLOB    NOT NULL CHECK (length(identity) = 32),
    name          TEXT    NOT NULL,
    content_bytes INTEGER NOT NULL, -- before compression
    content       BLOB    NOT NULL, -- zstd of JSON
    UNIQUE (subject, identity)
) STRICT;

-- The snapshots, by ordinal, in which a version held: first <= ordinal < until. A version that
-- still holds has the greatest integer, so an unchanged subject costs a new snapshot nothing.
CREATE TABLE version_range (
    version INTEGER NOT NULL REFERENCES subject_version (seq),
    first   INTEGER NOT NULL,
    until   INTEGER NOT NULL CHECK (until > first),
    tenant  TEXT    NOT NULL,
    PRIMARY KEY (version, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_range_by_ordinal ON version_range (tenant, until, first, version);

-- Volatile values, per snapshot, beside the versions.
CREATE TABLE snapshot_volatile (
    snapshot INTEGER NOT NULL REFERENCES snapshot (seq),
    subject  INTEGER NOT NULL REFERENCES subject (seq),
    value    TEXT    NOT NULL, -- JSON
    PRIMARY KEY (snapshot, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE library (
    seq            INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL UNIQUE,
    name           TEXT    NOT NULL,
    imported_at    TEXT    NOT NULL,
    source         TEXT    NOT NULL,
    format         TEXT    NOT NULL,
    not_understood TEXT    NOT NULL, -- JSON
    subject_count  INTEGER NOT NULL
) STRICT;

CREATE TABLE library_subject (
    seq           INTEGER PRIMARY KEY,
    library       INTEGER NOT NULL REFERENCES library (seq),
    kind          TEXT    NOT NULL,
    provider_id   TEXT    NOT NULL,
    identity      BLOB    NOT NULL CHECK (length(identity) = 32),
    name          TEXT    NOT NULL,
    content_bytes INTEGER NOT NULL,
    content       BLOB    NOT NULL,
    UNIQUE (library, kind, provider_id)
) STRICT;

CREATE TABLE library_evidence (
    library      TEXT NOT NULL REFERENCES library (id),
    name         TEXT NOT NULL,
    sha256       BLOB NOT NULL REFERENCES evidence (sha256),
    format       TEXT NOT NULL,
    collected_at TEXT,
    PRIMARY KEY (library, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation (
    seq               INTEGER PRIMARY KEY,
    id                TEXT NOT NULL UNIQUE,
    snapshot          TEXT NOT NULL REFERENCES snapshot (id),
    tenant            TEXT NOT NULL,
    at                TEXT NOT NULL,
    catalogue_version TEXT NOT NULL,
    profile_hash      BLOB NOT NULL CHECK (length(profile_hash) = 32),
    profile           TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX evaluation_by_snapshot ON evaluation (snapshot, seq);

CREATE TABLE verdict (
    evaluation INTEGER NOT NULL REFERENCES evaluation (seq),
    position   INTEGER NOT NULL, -- in catalogue order, from 0
    policy     TEXT    NOT NULL,
    outcome    TEXT    NOT NULL
        CHECK (outcome IN ('satisfied', 'not_satisfied', 'not_assessed', 'not_applicable')),
    verdict    TEXT    NOT NULL, -- JSON
    PRIMARY KEY (evaluation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    seq         INTEGER PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    kind        TEXT    NOT NULL,
    tenant      TEXT,
    started_at  TEXT    NOT NULL,
    finished_at TEXT,
    state       TEXT    NOT NULL
        CHECK (state IN ('running', 'succeeded', 'failed', 'cancelled', 'interrupted')),
    step        TEXT    NOT NULL,
    done        INTEGER NOT NULL,
    total       INTEGER NOT NULL, -- 0 when not known
    outcome     TEXT,
    args        TEXT    NOT NULL, -- JSON
    CHECK ((state = 'running') = (finished_at IS NULL))
) STRICT;
CREATE INDEX run_unfinished ON run (seq) WHERE state = 'running';

CREATE TABLE report (
    seq             INTEGER PRIMARY KEY,
    review          TEXT NOT NULL,
    at              TEXT NOT NULL,
    lang            TEXT NOT NULL,
    redaction       TEXT NOT NULL,
    label           TEXT NOT NULL,
    manifest_sha256 BLOB NOT NULL CHECK (length(manifest_sha256) = 32),
    files           TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX report_by_review ON report (review, seq);
