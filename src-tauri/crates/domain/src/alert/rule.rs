//! A rule: of what a person wants to hear, how, how often, and when not.
use crate::{
    ids::{AlertRuleId, TenantId},
    review::Severity,
};
use chrono::{Datelike, NaiveDateTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use uuid::Uuid;

/// The longest name, in characters.
pub const NAME_CHARS_MAX: usize = 100;
/// Rules of a workspace at most.
pub const RULES_MAX: usize = 50;
/// Tenants that a rule names at most.
pub const TENANTS_MAX: usize = 1_000;
/// The longest cooldown, in minutes: a week.
pub const COOLDOWN_MINUTES_MAX: u32 = 7 * 24 * 60;
/// The longest time before an escalation, in hours: four weeks.
const ESCALATION_HOURS_MAX: u16 = 4 * 7 * 24;
/// Escalations of one thing at most.
const ESCALATIONS_MAX: u8 = 10;
/// The highest age that makes something stale, in days.
pub const AGE_DAYS_MAX: u16 = 365;
/// Minutes of a day.
const DAY_MINUTES: u16 = 24 * 60;

/// The rule that a workspace has until a person changes or removes it.
pub const DEFAULT_RULE: AlertRuleId =
    AlertRuleId(Uuid::from_u128(0x7465_6e61_6e74_8000_8000_616c_6572_7431));

/// Of what a rule can tell. The names are fixed: they stand in journals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "AlertTrigger")]
pub enum Trigger {
    /// A finding was detected, or is back.
    FindingFound,
    /// A deviation from a baseline was detected, or is back.
    DriftFound,
    /// A finding is past its due date.
    FindingOverdue,
    /// A finding has been without owner and assignee for as long as the rule's age.
    FindingUnassigned,
    /// Who owns a finding, or works on it, is no contact or member any more.
    OwnerGone,
    /// The last day of an exception is near.
    ExceptionExpiring,
    /// The last day of an exception has passed.
    ExceptionExpired,
    /// A decision is past its last day.
    DecisionLate,
    /// A sync failed, or could not read everything.
    SyncFailed,
    /// A tenant's last snapshot is as old as the rule's age.
    SnapshotStale,
}

impl Trigger {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::FindingFound,
        Self::DriftFound,
        Self::FindingOverdue,
        Self::FindingUnassigned,
        Self::OwnerGone,
        Self::ExceptionExpiring,
        Self::ExceptionExpired,
        Self::DecisionLate,
        Self::SyncFailed,
        Self::SnapshotStale,
    ];

    /// Its name in data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FindingFound => "finding_found",
            Self::DriftFound => "drift_found",
            Self::FindingOverdue => "finding_overdue",
            Self::FindingUnassigned => "finding_unassigned",
            Self::OwnerGone => "owner_gone",
            Self::ExceptionExpiring => "exception_expiring",
            Self::ExceptionExpired => "exception_expired",
            Self::DecisionLate => "decision_late",
            Self::SyncFailed => "sync_failed",
            Self::SnapshotStale => "snapshot_stale",
        }
    }

    /// The trigger of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trigger| trigger.as_str() == name)
    }

    /// Whether it is so only once as many days have passed as the rule says.
    pub fn ages(self) -> bool {
        matches!(self, Self::SnapshotStale | Self::FindingUnassigned)
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "AlertDay")]
pub enum Day {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Day {
    /// All of them, from Monday on.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];
}

impl From<Weekday> for Day {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => Self::Monday,
            Weekday::Tue => Self::Tuesday,
            Weekday::Wed => Self::Wednesday,
            Weekday::Thu => Self::Thursday,
            Weekday::Fri => Self::Friday,
            Weekday::Sat => Self::Saturday,
            Weekday::Sun => Self::Sunday,
        }
    }
}

/// When nothing is said. What comes meanwhile is said afterwards, as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QuietHours {
    /// The first quiet minute of the day, where the person is: 0 is midnight.
    pub from_minute: u16,
    /// The first minute that is not quiet any more. Not after `from_minute`: of the next day.
    pub until_minute: u16,
    /// The days on which they begin.
    pub days: BTreeSet<Day>,
}

impl QuietHours {
    /// Whether a moment is within them.
    pub fn contains(&self, local: NaiveDateTime) -> bool {
        let minute = local.hour().saturating_mul(60).saturating_add(local.minute());
        let (from, until) = (u32::from(self.from_minute), u32::from(self.until_minute));
        let today = self.days.contains(&local.weekday().into());
        let yesterday = self.days.contains(&local.weekday().pred().into());
        if from < until {
            today && (from..until).contains(&minute)
        } else {
            (today && minute >= from) || (yesterday && minute < until)
        }
    }

    fn check(&self) -> Result<(), AlertError> {
        let in_day = self.from_minute < DAY_MINUTES && self.until_minute < DAY_MINUTES;
        // A week without a minute to speak in would lose everything.
        let always = self.from_minute == self.until_minute && self.days.len() == 7;
        if !in_day || always || self.days.is_empty() {
            return Err(AlertError::Invalid { field: "quiet" });
        }
        Ok(())
    }
}

/// When what nobody has taken up is said again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, rename = "AlertEscalation")]
pub struct Escalation {
    /// After how many hours, counted from when it was said last.
    pub after_hours: u16,
    /// How often at most.
    pub most: u8,
}

/// Of what a person wants to hear, how, how often, and when not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AlertRule {
    /// The rule.
    pub id: AlertRuleId,
    /// Its name. Empty for the one that a workspace begins with.
    pub name: String,
    /// Whether it is in use.
    pub enabled: bool,
    /// Of what it tells.
    pub triggers: BTreeSet<Trigger>,
    /// From which severity on, where what it tells of has one.
    pub severity: Severity,
    /// Of which tenants; of all where none is named.
    pub tenants: BTreeSet<TenantId>,
    /// Whether by a notification of the desktop.
    pub desktop: bool,
    /// Whether in the digest.
    pub digest: bool,
    /// How long the same thing is not said again, in minutes.
    pub cooldown_minutes: u32,
    /// When nothing is said.
    pub quiet: Option<QuietHours>,
    /// When it is said again.
    pub escalation: Option<Escalation>,
    /// How old a snapshot, or a finding without anybody, must be, in days.
    pub age_days: u16,
}

/// What happens to a rule. The names are fixed: they stand in journals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AlertEvent {
    /// It was made, or replaced as a whole.
    AlertRuleSet {
        /// The rule.
        rule: Box<AlertRule>,
    },
    /// It was taken away.
    AlertRuleRemoved {},
}

/// Why something is no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AlertError {
    /// A field is empty, too long or out of range.
    #[error("{field} is not valid")]
    Invalid {
        /// Which.
        field: &'static str,
    },
}

impl AlertRule {
    /// The rule that a workspace begins with: everything from severity high on, in the digest,
    /// at most once a day for the same thing. It notifies nobody on the desktop.
    pub fn standard() -> Self {
        Self {
            id: DEFAULT_RULE,
            name: String::new(),
            enabled: true,
            triggers: Trigger::ALL.into(),
            severity: Severity::High,
            tenants: BTreeSet::new(),
            desktop: false,
            digest: true,
            cooldown_minutes: 24 * 60,
            quiet: None,
            escalation: None,
            age_days: 30,
        }
    }

    /// The rule without space around its name.
    ///
    /// # Errors
    /// The first field that is not valid.
    pub fn checked(&self) -> Result<Self, AlertError> {
        let valid = |is_valid: bool, field| match is_valid {
            true => Ok(()),
            false => Err(AlertError::Invalid { field }),
        };
        let name = self.name.trim();
        let named = !name.is_empty() || self.id == DEFAULT_RULE;
        let short = name.chars().nth(NAME_CHARS_MAX).is_none();
        valid(named && short && !name.chars().any(char::is_control), "name")?;
        valid(!self.triggers.is_empty(), "triggers")?;
        valid(self.tenants.len() <= TENANTS_MAX, "tenants")?;
        valid(self.desktop || self.digest, "routes")?;
        valid((1..=COOLDOWN_MINUTES_MAX).contains(&self.cooldown_minutes), "cooldown_minutes")?;
        valid((1..=AGE_DAYS_MAX).contains(&self.age_days), "age_days")?;
        if let Some(escalation) = &self.escalation {
            let hours = (1..=ESCALATION_HOURS_MAX).contains(&escalation.after_hours);
            valid(hours && (1..=ESCALATIONS_MAX).contains(&escalation.most), "escalation")?;
        }
        self.quiet.as_ref().map_or(Ok(()), QuietHours::check)?;
        Ok(Self { name: name.to_owned(), ..self.clone() })
    }
}
