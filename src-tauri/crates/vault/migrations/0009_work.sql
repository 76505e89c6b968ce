-- Work on findings. Conventions: docs/vault-format.md. All of it projections of the journal.

ALTER TABLE finding ADD COLUMN snoozed TEXT; -- back on this day: never beyond the due date
ALTER TABLE finding ADD COLUMN changed INTEGER NOT NULL DEFAULT 0; -- its last event, milliseconds since 1970
UPDATE finding SET changed = coalesce(
    (SELECT max(millis) FROM journal_entry WHERE aggregate = finding.id), 0);

-- One for each order, and one that holds everything that lists are filtered by.
CREATE INDEX finding_by_due ON finding (coalesce(due, '9999-12-31'), severity DESC, policy_key);
CREATE INDEX finding_by_policy_key ON finding (policy_key);
CREATE INDEX finding_by_last_seen ON finding (last_seen DESC, policy_key);
CREATE INDEX finding_by_state ON finding (state_rank, severity DESC, policy_key);
CREATE INDEX finding_filter ON finding
    (tenant, state, severity, area, policy, owner, assignee, due, snoozed, changed);
CREATE INDEX finding_by_owner ON finding (owner) WHERE owner IS NOT NULL;
CREATE INDEX finding_by_assignee ON finding (assignee) WHERE assignee IS NOT NULL;

-- Whom the comments of a finding mention.
CREATE TABLE finding_mention (
    member  TEXT NOT NULL,
    finding TEXT NOT NULL,
    PRIMARY KEY (member, finding)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_mention_by_finding ON finding_mention (finding);

-- Ties between findings, from the one they were made at.
CREATE TABLE finding_tie (
    finding TEXT NOT NULL,
    other   TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('link', 'duplicate')),
    PRIMARY KEY (finding, other, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_tie_by_other ON finding_tie (other);

-- By when findings are due: of a tenant, or of the workspace.
CREATE TABLE sla (
    scope  TEXT NOT NULL PRIMARY KEY, -- the tenant's id, or empty
    policy TEXT NOT NULL              -- JSON: domain::sla::SlaPolicy
) STRICT, WITHOUT ROWID;
