//! The session: which vault, locked or not, and this installation's preferences.
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// A passphrase or recovery key on its way in. Wiped when dropped, never shown.
#[derive(Clone, Deserialize, Zeroize, ZeroizeOnDrop, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct SecretText(pub String);

impl std::fmt::Debug for SecretText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretText(…)")
    }
}

/// Where the session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SessionState {
    /// There is no vault at the place yet.
    NoVault,
    /// There is one, locked.
    Locked,
    /// It is open.
    Unlocked,
}

/// Where the session stands, and what a window needs to draw its frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SessionStatus {
    /// No vault, locked, or unlocked.
    pub state: SessionState,
    /// The vault's directory.
    pub vault_dir: String,
    /// The program's version.
    pub version: String,
    /// The operating system's language, `de` or `en`.
    pub system_language: String,
    /// Who works here; none while locked.
    pub member: Option<MemberRef>,
    /// The workspace's name; none while locked.
    pub workspace: Option<String>,
    /// Preferences; the defaults while locked.
    pub preferences: Preferences,
}

/// A member, as shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MemberRef {
    /// The member's id.
    pub id: domain::ids::MemberId,
    /// The member's name.
    pub name: String,
}

/// How this installation looks and behaves. Kept in the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Preferences {
    /// `system`, `de` or `en`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Minutes without use after which the vault locks itself; 1 to 240.
    pub auto_lock_minutes: u32,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: "system".into(), theme: "system".into(), auto_lock_minutes: 10 }
    }
}

/// Creates a vault.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VaultCreate {
    /// The passphrase, at least 10 characters.
    pub passphrase: SecretText,
    /// The workspace's (the consultancy's) name.
    pub workspace: String,
    /// The first member's name.
    pub member: String,
}

/// The recovery key, shown once.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct VaultCreated {
    /// The printable recovery key, in groups.
    pub recovery_key: String,
    /// The session, now unlocked.
    pub session: SessionStatus,
}

/// Unlocks with exactly one of the two.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VaultUnlock {
    /// The passphrase.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<SecretText>,
    /// Or the printed recovery key.
    #[serde(default)]
    #[ts(optional)]
    pub recovery_key: Option<SecretText>,
}

/// Changes the passphrase. The current one may be the recovery key instead.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PassphraseChange {
    /// The passphrase in force.
    pub current: SecretText,
    /// The new one.
    pub new: SecretText,
}

/// A new recovery key; the old one no longer opens the vault.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct RecoveryKeyReplaced {
    /// The printable recovery key.
    pub recovery_key: String,
}

/// The outcome of verifying the journal.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct JournalVerified {
    /// Whether every entry, payload and signature is what was written.
    pub intact: bool,
    /// Entries checked.
    pub entries: u64,
    /// Entries whose payload was erased on purpose.
    pub erased: u64,
    /// The first broken entry: device, sequence and what is wrong with it.
    pub broken: Option<String>,
}

/// Names a file or folder.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PathRequest {
    /// The path.
    pub path: String,
}

/// A backup written.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct BackupWritten {
    /// Where.
    pub path: String,
    /// Size in bytes.
    pub size_bytes: u64,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
}

/// Restores a backup into the (missing or empty) vault directory.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VaultRestore {
    /// The backup file.
    pub path: String,
    /// The passphrase it was made under.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<SecretText>,
    /// Or the recovery key.
    #[serde(default)]
    #[ts(optional)]
    pub recovery_key: Option<SecretText>,
}
