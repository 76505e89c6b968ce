-- What decides no verdict and belongs to no snapshot, but tells what ids mean and who changed
-- what. Read from the provider; in no journal.

-- Names of directory objects that contents refer to by id.
CREATE TABLE object_name (
    tenant TEXT NOT NULL,
    id     TEXT NOT NULL,  -- lower case
    name   TEXT,           -- none: the provider was asked and knows no such object
    type   TEXT,           -- Graph's, such as user
    at     TEXT NOT NULL,  -- since when this is known
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

-- Words for definitions of settings and for their values: the same for every tenant.
CREATE TABLE setting_name (
    id   TEXT NOT NULL PRIMARY KEY, -- lower case
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Entries of the provider's audit logs about subjects.
CREATE TABLE audit_event (
    tenant    TEXT    NOT NULL,
    id        TEXT    NOT NULL,
    at        TEXT    NOT NULL,
    activity  TEXT    NOT NULL,
    actor     TEXT,            -- JSON
    succeeded INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_target (
    tenant TEXT NOT NULL,
    target TEXT NOT NULL, -- the subject's id in lower case
    at     TEXT NOT NULL,
    event  TEXT NOT NULL,
    PRIMARY KEY (tenant, target, at, event)
) STRICT, WITHOUT ROWID;

-- What each snapshot read of the logs.
CREATE TABLE audit_read (
    tenant   TEXT    NOT NULL,
    area     TEXT    NOT NULL,
    ordinal  INTEGER NOT NULL,
    began_at TEXT    NOT NULL,
    since    TEXT    NOT NULL,
    until    TEXT    NOT NULL,
    gap      TEXT,            -- JSON: why not all of it
    PRIMARY KEY (tenant, area, ordinal)
) STRICT, WITHOUT ROWID;
