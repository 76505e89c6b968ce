-- Baselines. Conventions: docs/vault-format.md.

-- The contents of baselines' items, by their SHA-256. No projection, and never changed.
CREATE TABLE baseline_content (
    hash       BLOB    NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    size_bytes INTEGER NOT NULL, -- before compression
    content    BLOB    NOT NULL  -- zstd of JSON
) STRICT;
CREATE TRIGGER baseline_content_stays BEFORE UPDATE ON baseline_content
BEGIN SELECT RAISE(ABORT, 'the content of a baseline never changes'); END;

-- Projections of the journal: rebuilt from it, they are the same.

CREATE TABLE baseline (
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    doc  TEXT NOT NULL -- JSON: domain::baseline::Baseline
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline_version (
    baseline TEXT    NOT NULL,
    number   INTEGER NOT NULL, -- 0: the draft
    body     TEXT    NOT NULL, -- JSON: domain::baseline::Body
    PRIMARY KEY (baseline, number)
) STRICT, WITHOUT ROWID;

-- To which tenant, and what its last comparison came to.
CREATE TABLE baseline_assignment (
    tenant   TEXT NOT NULL,
    baseline TEXT NOT NULL,
    compared TEXT,          -- JSON: vault::tables::baseline::Compared
    PRIMARY KEY (tenant, baseline)
) STRICT, WITHOUT ROWID;
CREATE INDEX baseline_assignment_by_baseline ON baseline_assignment (baseline, tenant);
