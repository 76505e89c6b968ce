-- A finding's document apart from what lists are filtered and ordered by: so an index is made, and
-- a list is walked, without the pages of documents. Conventions: docs/vault-format.md.

-- A projection of the journal.
CREATE TABLE finding_doc (
    row INTEGER NOT NULL PRIMARY KEY, -- the finding's
    doc TEXT    NOT NULL              -- JSON: domain::finding::Finding
) STRICT;
INSERT INTO finding_doc (row, doc) SELECT row, doc FROM finding;
ALTER TABLE finding DROP COLUMN doc;

-- Nothing asks for it any more.
DROP INDEX contact_retired;
