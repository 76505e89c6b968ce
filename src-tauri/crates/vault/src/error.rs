//! What can go wrong with a vault, as data: prose is the locales' business.
use crate::kdf::KdfParams;
use std::{io, path::Path};

/// Result of the vault's operations.
pub type Result<T, E = VaultError> = std::result::Result<T, E>;

/// How a key file is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFileDamage {
    /// There is a database but no key file.
    Missing,
    /// The length is not that of any key file.
    Length,
    /// It does not begin with the key file's mark.
    Mark,
    /// The bytes do not match their checksum.
    Checksum,
}

/// Everything that can go wrong. [`VaultError::code`] names its message.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// The directory holds no vault.
    #[error("not a vault")]
    NotAVault,
    /// The directory a vault should be put into holds something.
    #[error("the directory is not empty")]
    TargetNotEmpty,
    /// The file to be written exists.
    #[error("the file exists")]
    TargetExists,
    /// Another process, or another session of this one, has the vault unlocked.
    #[error("in use")]
    InUse,
    /// The passphrase does not open the vault.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery key is well formed but not this vault's.
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    /// The recovery key has a typing error: its checksum or length is off.
    #[error("mistyped recovery key")]
    RecoveryKeyMistyped,
    /// A new passphrase is shorter than the policy allows.
    #[error("passphrase shorter than {min} characters")]
    PassphraseTooShort {
        /// The least number of characters.
        min: usize,
    },
    /// A passphrase is longer than is accepted.
    #[error("passphrase longer than {max} bytes")]
    PassphraseTooLong {
        /// The greatest number of bytes, normalised, in UTF-8.
        max: usize,
    },
    /// A new passphrase opens the vault for another member already.
    #[error("the passphrase is taken")]
    PassphraseTaken,
    /// There is no slot whose passphrase could be changed with this secret.
    #[error("no passphrase to change")]
    SlotMissing,
    /// The key file has no room for another member's passphrase.
    #[error("no more than {max} further members")]
    SlotsFull {
        /// The greatest number of further members with a passphrase.
        max: usize,
    },
    /// The key file is damaged. The passphrase was not tried.
    #[error("damaged key file: {0:?}")]
    KeyFileDamaged(KeyFileDamage),
    /// The database is damaged, missing, or belongs to another key.
    #[error("damaged database: {detail}")]
    DatabaseDamaged {
        /// What SQLCipher said. Technical; for the log.
        detail: String,
    },
    /// A newer program wrote the vault or the backup.
    #[error("version {found} is newer than {supported}")]
    Newer {
        /// The version found.
        found: u32,
        /// The newest version this program understands.
        supported: u32,
    },
    /// Key derivation parameters outside the limits: nothing was allocated for them.
    #[error("key derivation parameters outside the limits: {0:?}")]
    KdfOutsideLimits(KdfParams),
    /// The file is no backup of a vault.
    #[error("not a backup")]
    NotABackup,
    /// The backup is damaged or cut short.
    #[error("damaged backup")]
    BackupDamaged,
    /// Something is larger than is accepted.
    #[error("{what} of {bytes} bytes exceeds {max}")]
    TooLarge {
        /// What: `evidence`, `subject`.
        what: &'static str,
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        max: u64,
    },
    /// There is no such thing in the vault.
    #[error("no such {what}: {id}")]
    NotFound {
        /// What: `snapshot`, `run`, …
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// The same subject twice in one snapshot.
    #[error("subject given twice: {kind} {id}")]
    DuplicateSubject {
        /// Its kind.
        kind: String,
        /// The provider's id.
        id: String,
    },
    /// A stored value is not what its column promises.
    #[error("corrupt value in column {column}")]
    CorruptValue {
        /// The column.
        column: &'static str,
    },
    /// A time outside the years 0 to 9999 cannot be stored.
    #[error("time outside the years 0 to 9999")]
    TimeOutOfRange,
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// The file system refused.
    #[error("{action} failed: {source}")]
    Io {
        /// What was tried, such as `read key file`.
        action: &'static str,
        /// Why it failed.
        #[source]
        source: io::Error,
    },
    /// The journal does not take this, or cannot read it.
    #[error(transparent)]
    Journal(#[from] domain::journal::JournalError),
    /// This cannot happen to the finding.
    #[error(transparent)]
    Finding(#[from] domain::finding::TransitionError),
    /// This cannot happen to the review.
    #[error(transparent)]
    Review(#[from] domain::review::draft::ReviewError),
    /// This cannot happen to the baseline.
    #[error(transparent)]
    Baseline(#[from] domain::baseline::BaselineError),
    /// This cannot happen to the member.
    #[error(transparent)]
    Member(#[from] domain::member::MemberError),
    /// This cannot happen to the contact.
    #[error(transparent)]
    Contact(#[from] domain::contact::ContactError),
    /// This cannot happen to the exception.
    #[error(transparent)]
    Exception(#[from] domain::exception::ExceptionError),
    /// This cannot happen to the decision.
    #[error(transparent)]
    Decision(#[from] domain::decision::DecisionError),
    /// This is no alert rule.
    #[error(transparent)]
    Alert(#[from] domain::alert::AlertError),
    /// SQLite refused: a defect of ours, or of the machine.
    #[error("storage: {0}")]
    Storage(#[source] rusqlite::Error),
    /// A cipher, compressor or serialiser refused: a defect.
    #[error("internal: {0}")]
    Internal(&'static str),
}

impl VaultError {
    /// The stable name, in kebab case: `error-<code>` in the locales.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAVault => "vault-missing",
            Self::TargetNotEmpty => "directory-not-empty",
            Self::TargetExists => "file-exists",
            Self::InUse => "vault-in-use",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::WrongRecoveryKey => "wrong-recovery-key",
            Self::RecoveryKeyMistyped => "recovery-key-malformed",
            Self::PassphraseTooShort { .. } => "passphrase-too-short",
            Self::PassphraseTooLong { .. } => "passphrase-too-long",
            Self::PassphraseTaken => "passphrase-taken",
            Self::SlotMissing => "passphrase-slot-missing",
            Self::SlotsFull { .. } => "members-full",
            Self::KeyFileDamaged(_) => "key-file-damaged",
            Self::DatabaseDamaged { .. } => "database-damaged",
            Self::Newer { .. } => "vault-newer",
            Self::KdfOutsideLimits(_) => "kdf-out-of-range",
            Self::NotABackup | Self::BackupDamaged => "backup-damaged",
            Self::TooLarge { .. } => "too-large",
            Self::NotFound { .. } => "not-found",
            Self::DuplicateSubject { .. } => "duplicate-subject",
            Self::TimeOutOfRange => "time-out-of-range",
            Self::DiskFull => "disk-full",
            Self::Io { .. } => "disk",
            Self::Journal(_) => "journal",
            Self::Finding(_) => "finding-refused",
            Self::Review(_) => "review-refused",
            Self::Baseline(_) => "baseline-refused",
            Self::Member(_) => "member-refused",
            Self::Contact(_) => "contact-refused",
            Self::Exception(_) => "exception-refused",
            Self::Decision(_) => "decision-refused",
            Self::Alert(_) => "alert-rule-invalid",
            Self::CorruptValue { .. } | Self::Storage(_) | Self::Internal(_) => "internal",
        }
    }

    /// Wraps a file system error with what was tried.
    pub(crate) fn io(action: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Io { action, source },
        }
    }

    /// What a path that is not there means where a vault was expected.
    pub(crate) fn missing(dir: &Path, key: &Path, database: &Path) -> Self {
        if dir.is_dir() && !key.exists() && database.exists() {
            Self::KeyFileDamaged(KeyFileDamage::Missing)
        } else {
            Self::NotAVault
        }
    }
}

/// SQLite's SQLITE_IOERR_SHMSIZE (sqlite.org/rescode.html).
const NO_ROOM: i32 = 4874;

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            // A page whose authentication fails is reported as either of these.
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                Self::DatabaseDamaged { detail: error.to_string() }
            }
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // Unlocking makes a shared index beside the write-ahead log: no room for it.
            _ if error.sqlite_error().is_some_and(|error| error.extended_code == NO_ROOM) => {
                Self::DiskFull
            }
            _ => Self::Storage(error),
        }
    }
}
