-- Versions cost what changed: a content may be compressed against an earlier one of its subject.
ALTER TABLE subject_version ADD COLUMN base INTEGER REFERENCES subject_version (seq);
-- SHA-256 of the JSON as it was kept; versions of before this migration have none.
ALTER TABLE subject_version ADD COLUMN content_sha256 BLOB CHECK (length(content_sha256) = 32);
