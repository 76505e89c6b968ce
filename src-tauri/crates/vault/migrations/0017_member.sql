-- Roles of members, who is retired, and whose entries a device signs. Projections of the journal:
-- a member of whom nothing else was recorded is an owner.
ALTER TABLE member ADD COLUMN role TEXT NOT NULL DEFAULT 'owner';
ALTER TABLE member ADD COLUMN retired_at TEXT;
ALTER TABLE device ADD COLUMN member TEXT; -- none: the vault's own
CREATE INDEX device_by_member ON device (member);
