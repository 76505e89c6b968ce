-- A verdict that says what the verdict of an earlier evaluation said is kept there, once.
-- Conventions: docs/vault-format.md.

-- The evaluation that has it, by its seq; none: this one. Where it is set, `verdict` is empty.
ALTER TABLE verdict ADD COLUMN said_in INTEGER;
