//! What the vault's errors mean to a front end.
use super::{Class, Failure};
use vault::VaultError;

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        if let VaultError::Baseline(error) = &error {
            return crate::baselines::refused(error);
        }
        match &error {
            VaultError::Member(error) => return crate::members::refused(error),
            VaultError::Contact(error) => return crate::risks::contact_refused(error),
            VaultError::Exception(error) => return crate::risks::exception_refused(error),
            VaultError::Alert(error) => return crate::alerts::refused(*error),
            VaultError::Decision(error) => return crate::risks::decision_refused(error),
            _ => {}
        }
        let class = match &error {
            VaultError::WrongPassphrase | VaultError::WrongRecoveryKey | VaultError::NotAVault => {
                Class::Locked
            }
            VaultError::InUse => Class::InUse,
            VaultError::TargetNotEmpty
            | VaultError::TargetExists
            | VaultError::RecoveryKeyMistyped
            | VaultError::PassphraseTooShort { .. }
            | VaultError::PassphraseTooLong { .. }
            | VaultError::PassphraseTaken
            | VaultError::SlotMissing
            | VaultError::SlotsFull { .. } => Class::Usage,
            VaultError::KeyFileDamaged(_)
            | VaultError::DatabaseDamaged { .. }
            | VaultError::Newer { .. }
            | VaultError::KdfOutsideLimits(_)
            | VaultError::NotABackup
            | VaultError::BackupDamaged
            | VaultError::TooLarge { .. }
            | VaultError::NotFound { .. }
            | VaultError::DuplicateSubject { .. }
            | VaultError::TimeOutOfRange => Class::Input,
            _ => Class::Internal,
        };
        // The error's own text may name paths or values: it goes to the log at debug level only.
        tracing::debug!(code = error.code(), "vault");
        let code = match &error {
            VaultError::NotFound { what: "tenant", .. } => "tenant-unknown",
            VaultError::NotFound { what: "snapshot", .. } => "snapshot-unknown",
            VaultError::NotFound { what: "finding", .. } => "finding-unknown",
            VaultError::NotFound { what: "review", .. } => "review-unknown",
            VaultError::NotFound { what: "run", .. } => "run-unknown",
            VaultError::NotFound { what: "baseline", .. } => "baseline-unknown",
            VaultError::NotFound { what: "contact", .. } => "contact-unknown",
            VaultError::NotFound { what: "exception", .. } => "exception-unknown",
            VaultError::NotFound { what: "decision", .. } => "decision-unknown",
            VaultError::NotFound { what: "library", .. } => "library-unknown",
            // The journal refuses only what a use case should have refused before.
            VaultError::Journal(_) | VaultError::Finding(_) | VaultError::Review(_) => "internal",
            _ => error.code(),
        };
        let failure = Self::new(class, code);
        match &error {
            VaultError::PassphraseTooShort { min } => failure.with("minimum", min),
            VaultError::SlotsFull { max } => failure.with("limit", max.saturating_add(1)),
            VaultError::PassphraseTooLong { max } => failure.with("maximum", max),
            VaultError::Newer { found, supported } => {
                failure.with("found", found).with("supported", supported)
            }
            VaultError::TooLarge { what, bytes, max } => {
                failure.with("what", what).with("bytes", bytes).with("limit", max)
            }
            VaultError::NotFound { what, .. } => failure.with("what", what),
            VaultError::DuplicateSubject { kind, id } => failure.with("kind", kind).with("id", id),
            VaultError::Io { source, .. } => Self::disk(class, source),
            _ => failure,
        }
    }
}
