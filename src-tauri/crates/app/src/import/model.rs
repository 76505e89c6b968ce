//! What an import is: the words that its callers use.
use super::error::Place;
use chrono::{DateTime, Utc};
use domain::{
    profile::TenantProfile,
    subject::{Coverage, Kind, Subject},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// One JSON with everything an assessment tool read.
    ProviderSettingsExport,
    /// A folder with one file for each policy: a library.
    PolicyFolder,
    /// A folder with one file for each Graph collection.
    GraphFolder,
    /// Read from Microsoft Graph.
    GraphSync,
}

impl Format {
    /// As evidence and the journal write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ProviderSettingsExport => "provider-settings-export",
            Self::PolicyFolder => "policy-folder",
            Self::GraphFolder => "graph-folder",
            Self::GraphSync => "graph-sync",
        }
    }
}

/// The tenant that a source says it is of. For a library: where its author took it from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClaimedTenant {
    /// Microsoft's tenant id.
    pub id: Option<String>,
    /// The initial or default domain.
    pub domain: Option<String>,
    /// The display name. Controlled by the tenant: hostile text.
    pub name: Option<String>,
}

/// What a source says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SourceIdentity {
    /// The tool that wrote it.
    pub tool: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// When it was read from the tenant.
    #[ts(type = "string | null")]
    pub collected_at: Option<DateTime<Utc>>,
    /// Whose it is.
    pub tenant: ClaimedTenant,
}

/// A file as it was, kept as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name within the import, `/` between folders.
    pub name: String,
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
    /// Size in bytes.
    pub size_bytes: u64,
    /// The untouched bytes.
    pub bytes: Vec<u8>,
}

/// What an importer did not take over as a subject, and why. The bytes are kept as evidence
/// all the same. The locales hold the sentence (`import-note-<code>`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NoteCode {
    /// A key that no kind has.
    UnknownKey,
    /// A file whose content no kind has.
    UnknownFile,
    /// A file that is not JSON by its name.
    FileNotJson,
    /// A value that is not of the expected type.
    UnexpectedType,
    /// A name that an object has twice; the last one counts.
    NameTwice,
    /// Two different subjects with the same id; both are kept.
    IdTwice,
    /// The same subject again; one is kept.
    Repeated,
    /// A link within the folder.
    LinkNotFollowed,
    /// A hidden file or folder.
    HiddenSkipped,
    /// A repetition of other data for display.
    Derived,
    /// A setting of the tool's configuration that changes nothing here.
    SettingNotUsed,
    /// Read to complete other subjects; what was not needed is not kept.
    UsedForOthers,
    /// A role that is not one of the highly privileged.
    RoleNotPrivileged,
    /// A further page of the collection is missing.
    PageMissing,
    /// A principal that no collection of the source describes.
    PrincipalUnknown,
    /// A group that a migration table names and no file describes.
    OnlyInMigrationTable,
}

/// A note with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Note {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: NoteCode,
}

/// A source, understood.
#[derive(Clone, Debug)]
pub struct Import {
    /// What kind of source it is.
    pub format: Format,
    /// A policy library: never a tenant's snapshot.
    pub library: bool,
    /// What the source says about itself.
    pub source: SourceIdentity,
    /// The cloud that the source says the tenant is in: `commercial`, `gcc`, `gcchigh`, `dod`.
    pub environment: Option<String>,
    /// The subjects, by kind and id.
    pub subjects: Vec<Subject>,
    /// What was seen of each kind of the registry, by kind.
    pub coverage: Vec<Coverage>,
    /// The untouched files, by name.
    pub files: Vec<SourceFile>,
    /// What was not taken over, by place.
    pub not_understood: Vec<Note>,
    /// What the source states about the tenant that no reading tells: approved exclusions.
    pub stated_profile: Option<TenantProfile>,
}

/// How many subjects of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// Subjects.
    pub count: u32,
}

/// What an import would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preview {
    /// What kind of source it is.
    pub format: Format,
    /// A policy library: never a tenant's snapshot.
    pub library: bool,
    /// What the source says about itself, with the tenant it claims.
    pub source: SourceIdentity,
    /// Subjects of each kind that has some, by kind.
    pub counts: Vec<KindCount>,
    /// All subjects.
    pub subject_count: u32,
    /// What was seen of each kind.
    pub coverage: Vec<Coverage>,
    /// What was not understood.
    pub not_understood: Vec<Note>,
    /// Files.
    pub file_count: u32,
    /// All files together, in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether the source states approved exclusions.
    pub states_profile: bool,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Progress {
    /// Reading files from disk.
    Reading {
        /// Files so far.
        files: usize,
        /// Bytes so far.
        #[ts(type = "number")]
        bytes: u64,
    },
    /// Understanding them.
    Parsing {
        /// Files so far.
        done: usize,
        /// All files.
        total: usize,
    },
}
