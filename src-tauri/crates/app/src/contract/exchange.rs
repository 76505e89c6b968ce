//! Imports: look first, then take in.
use domain::ids::TenantId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Looks at a source; writes nothing.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ImportLook {
    /// A file or a folder.
    pub path: String,
    /// The tenant it is meant for, if chosen already.
    #[serde(default)]
    pub tenant: Option<TenantId>,
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportPreview {
    /// The path.
    pub path: String,
    /// `provider-settings-export`, `policy-folder`, `graph-folder`. Shown as `import-format-<format>`.
    pub format: String,
    /// The program that wrote the source, with its version, where it says so.
    pub tool: Option<String>,
    /// RFC 3339: when the data was read, where the source says so.
    pub collected_at: Option<String>,
    /// The tenant that the source claims.
    pub claimed: Option<ClaimedTenant>,
    /// Where it would go.
    pub target: ImportTarget,
    /// What it holds, by kind, most first.
    pub kinds: Vec<KindCount>,
    /// Bytes read.
    pub size_bytes: u64,
    /// Files read.
    pub file_count: u32,
    /// What is not understood (kept as evidence, judged by nothing).
    pub not_understood: Vec<NotUnderstood>,
    /// What it would bring to the target's latest snapshot, where that was read from Microsoft
    /// Graph and lacks something.
    pub completes: Option<ImportCompletes>,
    /// How many approved exclusions the source's own configuration states.
    pub stated_exclusions: u32,
}

/// What an import brings to a snapshot read from Microsoft Graph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportCompletes {
    /// The snapshot's number.
    pub snapshot: u32,
    /// RFC 3339: when it was read.
    pub collected_at: Option<String>,
    /// Kinds that it does not have.
    pub kinds: Vec<String>,
    /// How many properties that Graph cannot tell.
    pub property_count: u32,
    /// Whether both were read within 30 days of each other.
    pub suggested: bool,
}

/// The tenant that a source says it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimedTenant {
    /// Microsoft's tenant id.
    pub id: Option<String>,
    /// The primary domain.
    pub domain: Option<String>,
    /// The display name.
    pub name: Option<String>,
}

/// Where an import would go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(export)]
pub enum ImportTarget {
    /// Into this tenant: the source's identity agrees with it.
    Tenant {
        /// The tenant.
        tenant: TenantId,
        /// Its name.
        name: String,
    },
    /// A new tenant would be made from what the source claims.
    NewTenant {
        /// Its name.
        name: String,
    },
    /// The source names no tenant: the person must choose one, and states so.
    ChoiceNeeded,
    /// The source is of another tenant than the one chosen: refused.
    Mismatch {
        /// The chosen tenant's name.
        chosen: String,
    },
    /// A policy library: belongs to no tenant.
    Library {
        /// Its name.
        name: String,
    },
}

/// How many subjects of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KindCount {
    /// The kind. Shown as `kind-<kind with dashes>`.
    pub kind: String,
    /// How many.
    pub count: u32,
    /// Whether any control reads it.
    pub judged: bool,
}

/// Something in a source that is not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NotUnderstood {
    /// The file, and the place in it.
    pub place: String,
    /// Why. Shown as `import-note-<code>`.
    pub code: String,
}

/// Takes a source in, as a run.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ImportStart {
    /// A file or a folder.
    pub path: String,
    /// The target, where the person chose one.
    #[serde(default)]
    pub tenant: Option<TenantId>,
    /// Whether the person states that a source without identity is of that tenant.
    #[serde(default)]
    pub stated: bool,
    /// Whether the source's own approved exclusions become the tenant's profile, when the
    /// tenant has none yet.
    #[serde(default)]
    pub adopt_exclusions: bool,
    /// Whether it completes the target's latest snapshot, which was read from Microsoft Graph,
    /// instead of being one of its own.
    #[serde(default)]
    pub complete: bool,
}

/// A policy library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LibraryRow {
    /// Its id.
    pub id: domain::ids::LibraryId,
    /// Its name.
    pub name: String,
    /// RFC 3339.
    pub imported_at: String,
    /// What it holds, by kind.
    pub kinds: Vec<KindCount>,
}

/// All libraries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LibraryList {
    /// The rows.
    pub rows: Vec<LibraryRow>,
}

/// All tenants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TenantList {
    /// The rows, by name.
    pub rows: Vec<super::TenantRow>,
}
