-- What a list of subjects asks of a version, so that it does not touch the pages of contents.
CREATE INDEX subject_version_listed ON subject_version (seq, subject, name, identity);
