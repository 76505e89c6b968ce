-- Contacts, exceptions and decisions. Conventions: docs/vault-format.md.
-- Projections of the journal: rebuilt from it, they are the same. What shows that a customer
-- accepted a risk is kept as evidence, by its SHA-256.

CREATE TABLE contact (
    id      TEXT    NOT NULL PRIMARY KEY,
    tenant  TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    doc     TEXT    NOT NULL -- JSON: domain::contact::Contact
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_tenant ON contact (tenant, name);

CREATE TABLE exception (
    id       TEXT    NOT NULL PRIMARY KEY,
    tenant   TEXT    NOT NULL,
    finding  TEXT    NOT NULL,
    is_open  INTEGER NOT NULL, -- 1: something can still happen to it
    until    TEXT    NOT NULL, -- YYYY-MM-DD, the last day
    doc      TEXT    NOT NULL  -- JSON: domain::exception::Exception
) STRICT, WITHOUT ROWID;
CREATE INDEX exception_by_finding ON exception (finding);
CREATE INDEX exception_open ON exception (until) WHERE is_open = 1;
CREATE INDEX exception_open_of_tenant ON exception (tenant, until) WHERE is_open = 1;

CREATE TABLE decision (
    id        TEXT    NOT NULL PRIMARY KEY,
    tenant    TEXT,
    subject   TEXT,             -- the exception or review that it is about
    is_open   INTEGER NOT NULL, -- 1: it waits for a person
    raised_at TEXT    NOT NULL,
    doc       TEXT    NOT NULL  -- JSON: domain::decision::Decision
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_by_subject ON decision (subject);

-- Which findings a decision touches.
CREATE TABLE decision_finding (
    finding  TEXT NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (finding, decision)
) STRICT, WITHOUT ROWID;

-- The rules about accepted risks, once they were changed.
CREATE TABLE risk_policy (
    workspace TEXT NOT NULL PRIMARY KEY,
    doc       TEXT NOT NULL -- JSON: domain::exception::RiskPolicy
) STRICT, WITHOUT ROWID;
