-- Lists of findings among a million. Conventions: docs/vault-format.md.
-- Each order has an index that begins with the state, because nearly every list asks for some
-- states only: the list merges as many ordered pieces as there are states. Behind its order each
-- index has whatever lists are filtered by, so that a filter does not touch the findings
-- themselves. `row` stands in them for the order of what is otherwise equal.

-- As it is ordered and compared: without a date behind every date.
ALTER TABLE finding ADD COLUMN due_key TEXT GENERATED ALWAYS AS (coalesce(due, '~')) VIRTUAL;

DROP INDEX finding_by_severity;
DROP INDEX finding_by_due;
DROP INDEX finding_by_policy_key;
DROP INDEX finding_by_last_seen;
DROP INDEX finding_by_state;
DROP INDEX finding_filter;
DROP INDEX finding_by_owner;
DROP INDEX finding_by_assignee;

CREATE INDEX finding_by_severity ON finding (state_rank, severity DESC, policy_key, row,
    area, due_key, owner, assignee, snoozed, changed, policy);
CREATE INDEX finding_by_due ON finding (state_rank, due_key, severity DESC, policy_key, row,
    area, owner, assignee, snoozed, changed, policy);
CREATE INDEX finding_by_policy_key ON finding (state_rank, policy_key, row,
    severity, area, due_key, owner, assignee, snoozed, changed, policy);
CREATE INDEX finding_by_last_seen ON finding (state_rank, last_seen DESC, policy_key, row,
    severity, area, due_key, owner, assignee, snoozed, changed, policy);
CREATE INDEX finding_by_changed ON finding (state_rank, changed, severity, policy_key, row,
    area, due_key, owner, assignee, snoozed, policy);
CREATE INDEX finding_of_tenant ON finding (tenant, state_rank, severity DESC, policy_key, row,
    area, due_key, owner, assignee, snoozed, changed, policy, last_seen);
CREATE INDEX finding_by_owner ON finding (owner, state_rank, severity DESC, policy_key, row,
    area, due_key, assignee, snoozed, changed, policy);
CREATE INDEX finding_by_assignee ON finding (assignee, state_rank, severity DESC, policy_key, row,
    area, due_key, owner, snoozed, changed, policy);
CREATE INDEX finding_by_snoozed ON finding (state_rank, snoozed, severity, policy_key, row,
    area, due_key, owner, assignee, changed, policy) WHERE snoozed IS NOT NULL;
-- Which policies there are, by area. Never changes with the work on findings.
CREATE INDEX finding_by_area ON finding (area, policy_key, policy);
