-- What stands for what between two tenants. Conventions: docs/vault-format.md.

-- A projection of the journal: rebuilt from it, it is the same.
CREATE TABLE promotion_mapping (
    source    TEXT NOT NULL, -- tenant
    target    TEXT NOT NULL, -- tenant
    kind      TEXT NOT NULL,
    source_id TEXT NOT NULL, -- in lower case
    target_id TEXT NOT NULL,
    set_at    TEXT NOT NULL,
    set_by    TEXT NOT NULL,
    PRIMARY KEY (source, target, kind, source_id)
) STRICT, WITHOUT ROWID;
