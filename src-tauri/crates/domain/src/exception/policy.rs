//! How long a risk may be accepted, and who may approve.
use crate::review::Severity;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest term that a policy can allow, in days: there is no "never".
pub const TERM_DAYS_MAX: u32 = 730;

/// The longest term of each severity, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Of critical findings.
    pub critical: u32,
    /// Of high ones.
    pub high: u32,
    /// Of medium ones.
    pub medium: u32,
    /// Of low ones.
    pub low: u32,
}

/// The workspace's rules about accepted risks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RiskPolicy {
    /// The longest terms.
    pub terms: Terms,
    /// How many days before its last day an exception is expiring, at most a third of its term.
    pub warn_days: u32,
    /// Whether one person may request and approve. The record says so then.
    pub single_handed: bool,
    /// From which severity another member must approve, where nobody works single-handed; none
    /// for every one. A review's release always needs it then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub approval_from: Option<Severity>,
}

impl Default for RiskPolicy {
    /// A new workspace has one member, who works single-handed.
    fn default() -> Self {
        Self {
            terms: Terms { critical: 30, high: 90, medium: 180, low: 365 },
            warn_days: 30,
            single_handed: true,
            approval_from: None,
        }
    }
}

impl RiskPolicy {
    /// Whether every number is within its limits.
    pub fn is_valid(&self) -> bool {
        let Terms { critical, high, medium, low } = self.terms;
        [critical, high, medium, low].iter().all(|days| (1..=TERM_DAYS_MAX).contains(days))
            && self.warn_days <= TERM_DAYS_MAX
    }

    /// Whether another member than the one who asked must approve an exception.
    pub fn needs_second(&self, severity: Severity) -> bool {
        !self.single_handed && self.approval_from.is_none_or(|from| severity >= from)
    }

    /// The longest term of a severity, in days.
    pub fn term_days(&self, severity: Severity) -> u32 {
        match severity {
            Severity::Critical => self.terms.critical,
            Severity::High => self.terms.high,
            Severity::Medium => self.terms.medium,
            Severity::Low => self.terms.low,
        }
    }

    /// The last day that an exception asked for today may have.
    pub fn latest(&self, severity: Severity, today: NaiveDate) -> NaiveDate {
        let days = Days::new(u64::from(self.term_days(severity).min(TERM_DAYS_MAX)));
        today.checked_add_days(days).unwrap_or(today)
    }
}
