-- The audit log as a view of the journal: by whom, by what kind of thing, by what happened, by
-- tenant, and by the words of the reason. The order is the order of effect.

CREATE INDEX journal_entry_by_member ON journal_entry (member, millis, counter, device);
CREATE INDEX journal_entry_by_kind ON journal_entry (aggregate_kind, millis, counter, device);
CREATE INDEX journal_entry_by_type ON journal_entry (event_type, millis, counter, device);

-- Which tenants an entry is about. A projection.
CREATE TABLE journal_tenant (
    tenant  TEXT    NOT NULL,
    millis  INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    device  TEXT    NOT NULL,
    event   TEXT    NOT NULL,
    PRIMARY KEY (tenant, millis, counter, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_tenant_of_event ON journal_tenant (event);

-- The reason that was given, where one was. A projection; gone when the payload is erased.
CREATE TABLE journal_reason (
    row   INTEGER NOT NULL PRIMARY KEY,
    event TEXT    NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE journal_reason_text USING fts5
    (text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

-- What was written before.
CREATE TEMP TABLE journal_said AS
    SELECT e.event, e.millis, e.counter, e.device, e.aggregate_kind AS kind, e.aggregate,
        e.event_type AS type, CAST(p.body AS TEXT) AS body
    FROM journal_entry e JOIN journal_payload p ON p.event = e.event;

INSERT INTO journal_tenant (tenant, millis, counter, device, event)
    SELECT tenant, millis, counter, device, event FROM (
        SELECT CASE kind
                WHEN 'tenant' THEN aggregate
                WHEN 'finding' THEN (SELECT f.tenant FROM finding f WHERE f.id = aggregate)
                WHEN 'review' THEN (SELECT r.tenant FROM review r WHERE r.id = aggregate)
                WHEN 'contact' THEN (SELECT c.tenant FROM contact c WHERE c.id = aggregate)
                WHEN 'exception' THEN (SELECT x.tenant FROM exception x WHERE x.id = aggregate)
                WHEN 'decision' THEN (SELECT d.tenant FROM decision d WHERE d.id = aggregate)
                WHEN 'baseline' THEN CASE
                    WHEN type IN ('baseline_assigned', 'baseline_unassigned')
                        THEN json_extract(body, '$.tenant') END
                WHEN 'promotion_route' THEN json_extract(body, '$.route.source')
            END AS tenant, millis, counter, device, event
        FROM journal_said)
    WHERE tenant IS NOT NULL;
INSERT OR IGNORE INTO journal_tenant (tenant, millis, counter, device, event)
    SELECT json_extract(body, '$.route.target'), millis, counter, device, event
    FROM journal_said WHERE kind = 'promotion_route';

CREATE TEMP TABLE journal_reasoned AS
    SELECT event, reason FROM (
        SELECT event, millis, counter, device, CASE
            WHEN json_type(body, '$.reason') = 'text' THEN json_extract(body, '$.reason')
            WHEN type = 'exception_requested' THEN json_extract(body, '$.request.reason')
            WHEN type = 'exception_approved' THEN json_extract(body, '$.comment')
        END AS reason FROM journal_said)
    WHERE reason <> '' ORDER BY millis, counter, device;
INSERT INTO journal_reason (row, event) SELECT rowid, event FROM journal_reasoned;
INSERT INTO journal_reason_text (rowid, text) SELECT rowid, reason FROM journal_reasoned;
DROP TABLE journal_reasoned;
DROP TABLE journal_said;
