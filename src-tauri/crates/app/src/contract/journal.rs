//! The audit log: the journal as people read, search, export and verify it.
use super::MemberRef;
use domain::ids::{EventId, MemberId, TenantId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which entries. Everything that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct JournalFilter {
    /// By this member.
    pub member: Option<MemberId>,
    /// About this kind of thing, such as `finding`.
    pub kind: Option<String>,
    /// What happened, such as `owner_set`.
    pub what: Option<String>,
    /// About this tenant, or something of it.
    pub tenant: Option<TenantId>,
    /// About exactly this: the thing's id.
    pub thing: Option<String>,
    /// From this day (`YYYY-MM-DD`, UTC) or moment (RFC 3339) on.
    pub from: Option<String>,
    /// To the end of this day (UTC), or until before this moment.
    pub until: Option<String>,
    /// Words that the reason has, each from its beginning.
    pub text: String,
    /// Only what comes after this place, as [`JournalPage::more`] gave it.
    pub after: Option<String>,
    /// Entries of a page; 0 for 100, at most 500.
    pub limit: u32,
}

/// A page of entries, the newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalPage {
    /// The entries.
    pub rows: Vec<JournalRow>,
    /// Where the next page begins; none where this is the last.
    pub more: Option<String>,
    /// The members by whom entries can be, by name.
    pub members: Vec<MemberRef>,
}

/// A tenant that an entry is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalTenant {
    /// The tenant.
    pub id: TenantId,
    /// Its name.
    pub name: String,
}

/// An entry in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalRow {
    /// The event.
    pub event: EventId,
    /// When: RFC 3339 with milliseconds, UTC.
    pub at: String,
    /// Who.
    pub by: MemberRef,
    /// Whose chain: the device.
    pub device: String,
    /// Its place in the chain, from 1.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The kind of thing it is about.
    pub kind: String,
    /// What happened. Shown as `journal-event-<what>`.
    pub what: String,
    /// What it is about: its id.
    pub thing: String,
    /// Its name, where it has one and is known.
    pub name: Option<String>,
    /// The tenants that it is about.
    pub tenants: Vec<JournalTenant>,
    /// The reason given.
    pub reason: Option<String>,
    /// Whether its content was erased.
    pub erased: bool,
}

/// Which entry.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct JournalEntryRequest {
    /// Its event.
    pub event: EventId,
}

/// A value that an entry says, or that it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalField {
    /// Its path, in the words of the journal.
    pub path: String,
    /// The value before, where the journal has it.
    pub before: Option<String>,
    /// The value that this entry says.
    pub after: Option<String>,
    /// Whether the entry changed it.
    pub changed: bool,
}

/// One entry in full.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalEntryView {
    /// What a list says of it.
    pub row: JournalRow,
    /// Its hash.
    pub hash: String,
    /// The hash of the entry before in its chain.
    pub previous: String,
    /// The transaction that it was signed with.
    pub transaction: String,
    /// Orders entries of one millisecond.
    pub counter: u32,
    /// `signed`, `unsigned`, or `broken`. The chain before its transaction is not looked at.
    pub standing: String,
    /// What is wrong where it is broken. Shown as `journal-fault-<code>`.
    pub fault: Option<String>,
    /// What it says and changes.
    pub fields: Vec<JournalField>,
    /// How many more values it has than are listed.
    pub left_out: u32,
}

/// Verifying the whole journal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct JournalVerify {
    /// Heads that were noted before, `device:sequence:hash`: each must still be there.
    #[ts(optional, as = "Option<Vec<String>>")]
    pub heads: Vec<String>,
}

/// The end of a chain, to be noted elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalHead {
    /// Whose chain.
    pub device: String,
    /// The last entry's place.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Its hash.
    pub hash: String,
    /// All three as one text, as [`JournalVerify::heads`] takes it.
    pub text: String,
}

/// The first broken entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalBroken {
    /// Whose chain.
    pub device: String,
    /// Which entry.
    #[ts(type = "number")]
    pub sequence: u64,
    /// What is wrong. Shown as `journal-fault-<code>`.
    pub fault: String,
    /// The sequence that was expected, or is known to have existed.
    #[ts(type = "number | null")]
    pub expected: Option<u64>,
}

/// The outcome of verifying the journal.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalVerified {
    /// Whether every entry, payload and signature is what was written.
    pub intact: bool,
    /// Entries checked; 0 where it is not intact.
    pub entries: u64,
    /// Signed transactions.
    pub transactions: u64,
    /// Entries whose payload was erased on purpose.
    pub erased: u64,
    /// The end of each chain; none where it is not intact.
    pub heads: Vec<JournalHead>,
    /// The first broken entry in technical words: device, sequence and what is wrong with it.
    pub broken: Option<String>,
    /// The first broken entry.
    pub broken_at: Option<JournalBroken>,
}

/// Forms of an export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum JournalForm {
    /// A table. No cell is taken for a formula.
    #[default]
    Csv,
    /// One JSON object a line.
    Jsonl,
}

/// Writing entries out of the vault.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct JournalExport {
    /// The file. It must not be there yet, and nor must the one of the same name with
    /// `.verification.json` after it.
    pub path: String,
    /// The form.
    pub form: JournalForm,
    /// Which entries; [`JournalFilter::after`] and [`JournalFilter::limit`] mean nothing here.
    pub filter: JournalFilter,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalExported {
    /// The file.
    pub path: String,
    /// The file that says what the export is, with the heads and whether the journal is intact.
    pub verification: String,
    /// Entries written, the oldest first.
    pub entries: u64,
    /// Bytes of the file.
    pub size_bytes: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Whether the whole journal is intact.
    pub intact: bool,
}
