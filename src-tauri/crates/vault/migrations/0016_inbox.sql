-- The inbox and the portfolio: what asks for a person, without reading the findings.

-- Whether a baseline made a finding.
ALTER TABLE finding ADD COLUMN drift INTEGER NOT NULL DEFAULT 0;
UPDATE finding SET drift = 1 WHERE json_extract(doc, '$.detected.drift') IS NOT NULL;

-- How many findings of a tenant there are of each measure, by the day from which they count.
-- A projection; the measures are said in vault::tables::inbox.
CREATE TABLE finding_tally (
    tenant   TEXT    NOT NULL,
    measure  TEXT    NOT NULL,
    severity INTEGER NOT NULL,
    day      TEXT    NOT NULL, -- empty for any
    n        INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (tenant, measure, severity, day)
) STRICT, WITHOUT ROWID;
INSERT INTO finding_tally (tenant, measure, severity, day, n)
    SELECT tenant, measure, severity, day, count(*) FROM (
        SELECT tenant, severity, 'open' AS measure, '' AS day FROM finding
            WHERE state IN ('new', 'triaged', 'in_progress', 'reopened')
        UNION ALL
        SELECT tenant, severity, 'drifted' AS measure, '' AS day FROM finding
            WHERE state IN ('new', 'triaged', 'in_progress', 'reopened') AND drift = 1
        UNION ALL
        SELECT tenant, severity, 'due' AS measure, due AS day FROM finding
            WHERE state IN ('new', 'triaged', 'in_progress', 'reopened') AND due IS NOT NULL
        UNION ALL
        SELECT tenant, severity, state AS measure, coalesce(snoozed, '') AS day FROM finding
            WHERE state IN ('new', 'reopened') AND drift = 0 AND severity >= 3
        UNION ALL
        SELECT tenant, severity, 'drift' AS measure, coalesce(snoozed, '') AS day FROM finding
            WHERE state IN ('new', 'reopened') AND drift = 1
        UNION ALL
        SELECT tenant, severity, 'intake' AS measure, coalesce(snoozed, '') AS day FROM finding
            WHERE state IN ('new', 'reopened') AND drift = 0 AND severity < 3 AND assignee IS NULL
    ) GROUP BY 1, 2, 3, 4;

-- Findings of a tenant that appeared, and that came back, so far.
CREATE TABLE finding_arrival (
    tenant   TEXT    NOT NULL PRIMARY KEY,
    detected INTEGER NOT NULL,
    reopened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO finding_arrival (tenant, detected, reopened)
    SELECT f.tenant, sum(e.event_type = 'finding_detected'), sum(e.event_type = 'finding_reopened')
    FROM journal_entry AS e JOIN finding AS f ON f.id = e.aggregate
    WHERE e.event_type IN ('finding_detected', 'finding_reopened') GROUP BY 1;

-- What is few is shown one by one.
CREATE INDEX finding_fresh ON finding (tenant, drift, severity DESC, policy_key)
    WHERE state IN ('new', 'reopened');
CREATE INDEX finding_by_drift ON finding (state_rank, severity DESC, policy_key, row,
    area, due_key, owner, assignee, snoozed, changed, policy) WHERE drift = 1;
CREATE INDEX finding_due_open ON finding (tenant, due)
    WHERE due IS NOT NULL AND state IN ('new', 'triaged', 'in_progress', 'reopened');
CREATE INDEX finding_owned_open ON finding (tenant, owner)
    WHERE owner IS NOT NULL AND state IN ('new', 'triaged', 'in_progress', 'reopened');
CREATE INDEX contact_retired ON contact (tenant, name) WHERE json_extract(doc, '$.retired') = 1;
CREATE INDEX exception_for_acceptance ON exception (until)
    WHERE is_open = 1 AND json_extract(doc, '$.recorded') = 'approved';
CREATE INDEX exception_expired ON exception (until)
    WHERE json_extract(doc, '$.recorded') = 'expired';
CREATE INDEX decision_open ON decision (raised_at, id) WHERE is_open = 1;
CREATE INDEX run_of_tenant ON run (tenant, kind, seq);
CREATE INDEX run_failed ON run (finished_at) WHERE state IN ('failed', 'interrupted');
CREATE INDEX review_draft ON review (created_at, id) WHERE number IS NULL;

-- What people said about items. Projections.
CREATE TABLE inbox_mark (
    item    TEXT NOT NULL PRIMARY KEY,
    content TEXT,             -- what it was done with
    count   INTEGER,
    until   TEXT,             -- the day it comes back
    at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE tenant_reviewed (
    tenant TEXT NOT NULL PRIMARY KEY,
    at     TEXT NOT NULL,
    by     TEXT NOT NULL,
    mark   TEXT NOT NULL -- JSON: domain::inbox::ReviewedAs
) STRICT, WITHOUT ROWID;
