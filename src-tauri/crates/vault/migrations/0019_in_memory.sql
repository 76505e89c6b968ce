-- Lists of findings look at an image in memory: no index has to follow every change. Conventions:
-- docs/vault-format.md.
DROP INDEX finding_by_severity;
DROP INDEX finding_by_due;
DROP INDEX finding_by_policy_key;
DROP INDEX finding_by_last_seen;
DROP INDEX finding_by_changed;
DROP INDEX finding_of_tenant;
DROP INDEX finding_by_owner;
DROP INDEX finding_by_assignee;
DROP INDEX finding_by_snoozed;
DROP INDEX finding_by_area;
DROP INDEX finding_by_drift;
DROP INDEX finding_owned_open;
ALTER TABLE finding DROP COLUMN due_key;

-- Counts the transactions that changed findings: which state of the table an image shows.
CREATE TABLE finding_version (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    number   INTEGER NOT NULL
) STRICT;
INSERT INTO finding_version (only_one, number) VALUES (1, 0);

-- Without indexes of beginnings, which cost as much as the words: those are found by the words, too.
-- The texts are made again when this migration is through.
DROP TABLE finding_text;
CREATE VIRTUAL TABLE finding_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');

-- The tenant of an entry is told by what it is about: no index by the event.
DROP INDEX journal_tenant_of_event;
ALTER TABLE journal_tenant DROP COLUMN event;

-- A reason that many entries in a row give is kept once.
ALTER TABLE journal_reason RENAME TO journal_reason_before;
CREATE TABLE journal_reason (
    event TEXT    NOT NULL PRIMARY KEY,
    said  INTEGER NOT NULL -- the row of its text
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_reason_said ON journal_reason (said);
INSERT INTO journal_reason (event, said) SELECT event, row FROM journal_reason_before;
DROP TABLE journal_reason_before;
ALTER TABLE journal_reason_text RENAME TO journal_reason_text_before;
CREATE VIRTUAL TABLE journal_reason_text USING fts5
    (text, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO journal_reason_text (rowid, text) SELECT rowid, text FROM journal_reason_text_before;
DROP TABLE journal_reason_text_before;
