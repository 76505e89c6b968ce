-- By which overlay of the catalogue a verdict is. Conventions: docs/vault-format.md.

ALTER TABLE verdict ADD COLUMN overlay TEXT NOT NULL DEFAULT 'scuba';
