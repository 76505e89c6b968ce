-- Core tables: the vault's mark, settings, evidence, snapshots, evaluations, runs, reports.
-- Conventions: docs/vault-format.md. Tenants and reviews are projections of the journal and
-- can be rebuilt, so nothing here refers to them by foreign key.

CREATE TABLE vault (
    id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
