//! By when findings are due: days by severity, of the calendar or of work, with holidays.
use crate::review::Severity;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The most days that a policy gives.
pub const SLA_DAYS_MAX: u16 = 1_000;
/// Holidays of a policy at most.
pub const SLA_HOLIDAYS_MAX: usize = 500;

/// Days to get a finding done, by severity; none for no due date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SlaPolicy {
    /// For critical ones.
    pub critical: Option<u16>,
    /// For high ones.
    pub high: Option<u16>,
    /// For medium ones.
    pub medium: Option<u16>,
    /// For low ones.
    pub low: Option<u16>,
    /// Whether Saturdays, Sundays and the holidays do not count.
    pub working_days: bool,
    /// Holidays, `YYYY-MM-DD`. They matter only where working days are counted.
    #[ts(type = "string[]")]
    pub holidays: BTreeSet<NaiveDate>,
}

/// Why a policy is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlaError {
    /// Not from 1 to [`SLA_DAYS_MAX`].
    #[error("days out of range")]
    Days,
    /// More than [`SLA_HOLIDAYS_MAX`].
    #[error("too many holidays")]
    Holidays,
}

impl SlaPolicy {
    /// Checks the limits.
    ///
    /// # Errors
    /// The first that is not kept.
    pub fn check(&self) -> Result<(), SlaError> {
        let days = [self.critical, self.high, self.medium, self.low];
        if days.into_iter().flatten().any(|days| !(1..=SLA_DAYS_MAX).contains(&days)) {
            return Err(SlaError::Days);
        }
        if self.holidays.len() > SLA_HOLIDAYS_MAX {
            return Err(SlaError::Holidays);
        }
        Ok(())
    }

    /// The days for a severity.
    pub fn days(&self, severity: Severity) -> Option<u16> {
        match severity {
            Severity::Critical => self.critical,
            Severity::High => self.high,
            Severity::Medium => self.medium,
            Severity::Low => self.low,
        }
    }

    /// When something found on `found` is due. The day of finding does not count.
    pub fn due(&self, severity: Severity, found: NaiveDate) -> Option<NaiveDate> {
        let mut left = self.days(severity)?.min(SLA_DAYS_MAX);
        if !self.working_days {
            return found.checked_add_days(Days::new(left.into()));
        }
        let mut day = found;
        while left > 0 {
            day = day.succ_opt()?;
            if self.is_worked(day) {
                left = left.saturating_sub(1);
            }
        }
        Some(day)
    }

    /// Whether a day counts where working days do.
    fn is_worked(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn fnd_20_working_days_leave_out_weekends_and_holidays() {
        let mut policy = SlaPolicy { high: Some(3), ..SlaPolicy::default() };
        // 23 December 2026 is a Wednesday.
        assert_eq!(policy.due(Severity::High, day("2026-12-23")), Some(day("2026-12-26")));
        policy.working_days = true;
        assert_eq!(policy.due(Severity::High, day("2026-12-23")), Some(day("2026-12-28")));
        policy.holidays = [day("2026-12-24"), day("2026-12-25")].into();
        assert_eq!(policy.due(Severity::High, day("2026-12-23")), Some(day("2026-12-30")));
        assert_eq!(policy.due(Severity::Low, day("2026-12-23")), None);
        assert_eq!(SlaPolicy { low: Some(0), ..policy.clone() }.check(), Err(SlaError::Days));
        assert_eq!(policy.check(), Ok(()));
    }

    proptest! {
        #![proptest_config(crate::cases::cases())]

        /// FND-20. Exactly as many days count as the policy says; the due day is one of them.
        #[test]
        fn as_many_days_count_as_the_policy_says(
            days in 1_u16..120, start in 0_u64..20_000,
            holidays in prop::collection::btree_set(0_u64..20_400, 0..40), working in any::<bool>(),
        ) {
            let at = |offset| day("2000-01-01").checked_add_days(Days::new(offset)).unwrap();
            let found = at(start);
            let policy = SlaPolicy {
                medium: Some(days),
                working_days: working,
                holidays: holidays.into_iter().map(at).collect(),
                ..SlaPolicy::default()
            };
            let due = policy.due(Severity::Medium, found).unwrap();
            let counted = found.iter_days().skip(1).take_while(|day| *day <= due);
            let counted = counted.filter(|day| !working || policy.is_worked(*day)).count();
            prop_assert_eq!(counted, usize::from(days));
            prop_assert!(!working || policy.is_worked(due));
        }
    }
}
