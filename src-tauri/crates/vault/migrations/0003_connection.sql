-- Live tenants: connections, what only this installation knows of them, and syncs until they
-- are sealed. Conventions: docs/vault-format.md.

-- A projection of the journal: how each tenant is reached. One tenant, one connection.
CREATE TABLE connection (
    tenant             TEXT NOT NULL PRIMARY KEY,
    id                 TEXT NOT NULL UNIQUE,
    cloud              TEXT NOT NULL,
    provider_tenant_id TEXT NOT NULL,
    client_id          TEXT NOT NULL,
    method             TEXT NOT NULL,
    server             TEXT,          -- JSON: addresses on this machine, for the simulator
    made_at            TEXT NOT NULL,
    made_by            TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Tokens, certificates and health belong to this installation and are in no journal.
CREATE TABLE connection_secret (
    connection TEXT NOT NULL PRIMARY KEY,
    tokens     TEXT, -- JSON
    key        TEXT  -- JSON: certificate and private key
) STRICT, WITHOUT ROWID;

CREATE TABLE connection_health (
    connection TEXT NOT NULL PRIMARY KEY,
    checked_at TEXT NOT NULL,
    health     TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;

-- A sync that is not sealed yet. Its pages are no snapshot: nothing shows them as one.
CREATE TABLE sync (
    seq        INTEGER PRIMARY KEY,
    connection TEXT NOT NULL,
    tenant     TEXT NOT NULL UNIQUE,
    started_at TEXT NOT NULL,
    plan       TEXT NOT NULL -- JSON: what is collected; another plan begins anew
) STRICT;

CREATE TABLE sync_stream (
    sync   INTEGER NOT NULL REFERENCES sync (seq) ON DELETE CASCADE,
    stream TEXT    NOT NULL,
    source TEXT    NOT NULL, -- the registry's row that it is of
    ended  TEXT,             -- JSON: how it ended; while it runs, none
    PRIMARY KEY (sync, stream)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_stream_by_source ON sync_stream (sync, source, stream);

-- Volatile values, kept like versions: a snapshot costs those that changed.
CREATE TABLE volatile_range (
    subject INTEGER NOT NULL REFERENCES subject (seq),
    first   INTEGER NOT NULL,
    until   INTEGER NOT NULL CHECK (until > first),
    tenant  TEXT    NOT NULL,
    value   TEXT    NOT NULL, -- JSON
    PRIMARY KEY (subject, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX volatile_range_by_ordinal ON volatile_range (tenant, until, first, subject);
INSERT INTO volatile_range (subject, first, until, tenant, value)
    SELECT volatile.subject, snapshot.ordinal, snapshot.ordinal + 1, snapshot.tenant,
        volatile.value
    FROM snapshot_volatile AS volatile JOIN snapshot ON snapshot.seq = volatile.snapshot;
DROP TABLE snapshot_volatile;

-- What runs did in parts, for whoever wants to know.
ALTER TABLE run ADD COLUMN parts TEXT NOT NULL DEFAULT '[]'; -- JSON

CREATE TABLE sync_page (
    seq        INTEGER PRIMARY KEY,
    sync       INTEGER NOT NULL REFERENCES sync (seq) ON DELETE CASCADE,
    stream     TEXT    NOT NULL,
    sequence   INTEGER NOT NULL,
    next       TEXT,             -- the link to the page after it
    fetched_at TEXT    NOT NULL,
    gaps       TEXT    NOT NULL, -- JSON: details that were refused
    items      INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL, -- before compression
    body       BLOB    NOT NULL, -- zstd of JSON
    UNIQUE (sync, stream, sequence)
) STRICT;
