//! The grammar of alerts.
use super::Severity;
use clap::{
    Args, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use std::path::PathBuf;

/// The events, as they are written here.
const EVENTS: [&str; 10] = [
    "finding-found",
    "drift-found",
    "finding-overdue",
    "finding-unassigned",
    "owner-gone",
    "exception-expiring",
    "exception-expired",
    "decision-late",
    "sync-failed",
    "snapshot-stale",
];
/// The days of the week, as they are written here.
const DAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Minutes of a day.
const DAY_MINUTES: u32 = 24 * 60;

/// Alerts.
#[derive(Subcommand)]
pub enum Alert {
    /// The digest, newest first
    List {
        /// Only what nobody has seen
        #[arg(long)]
        unread: bool,
    },
    /// The workspace's alert rules; the same as `rule list`
    Rules,
    /// Alert rules: shown, made, changed, removed and tried
    #[command(subcommand)]
    Rule(Box<AlertRules>),
    /// Look at what is so now, and say what the rules say
    Check,
    /// Write the digest to a file that is not there yet
    Digest {
        /// The file: JSON where it ends in .json, else plain text
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Alert rules. RULE is a rule's name or id, or `standard` for the one that a workspace begins with.
#[derive(Subcommand)]
pub enum AlertRules {
    /// All rules, one a line
    List,
    /// One rule in full
    Show {
        /// The rule
        rule: String,
    },
    /// Make a rule; what is not given is as in the window's form
    Add(RuleFields),
    /// Change what is given of a rule
    Set {
        /// The rule
        rule: String,
        #[command(flatten)]
        fields: RuleFields,
    },
    /// Remove a rule; what it said stays in the digest
    Remove {
        /// The rule
        rule: String,
    },
    /// What a rule would have said in the last 30 days; with options, what it would have with them
    Try {
        /// The rule; none for one in the making
        rule: Option<String>,
        #[command(flatten)]
        fields: RuleFields,
    },
}

/// What a rule says. With --tenant, once or several times, it is of these tenants only.
#[derive(Args)]
pub struct RuleFields {
    /// Its name
    #[arg(long)]
    pub name: Option<String>,
    /// Of what it tells
    #[arg(long, value_name = "EVENT", value_delimiter = ',', value_parser = one_of(&EVENTS))]
    pub event: Vec<String>,
    /// From which severity on
    #[arg(long, value_enum)]
    pub severity: Option<Severity>,
    /// Of all tenants again
    #[arg(long, conflicts_with = "tenant")]
    pub all_tenants: bool,
    /// Whether in the digest
    #[arg(long, value_name = "true|false")]
    pub digest: Option<bool>,
    /// Whether on the desktop, where a person allowed that
    #[arg(long, value_name = "true|false")]
    pub desktop: Option<bool>,
    /// How long the same thing is not said again, such as 30m, 24h or 7d
    #[arg(long, value_name = "TIME", value_parser = minutes)]
    pub cooldown: Option<u32>,
    /// How old a snapshot, or a finding without anybody, must be
    #[arg(long, value_name = "DAYS")]
    pub age: Option<u16>,
    /// When nothing is said, by the clock here, such as 20:00-07:00
    #[arg(long, value_name = "FROM-UNTIL", value_parser = hours)]
    pub quiet: Option<(u16, u16)>,
    /// On which days the quiet hours begin [default for new ones: every day]
    #[arg(long, value_name = "DAY", value_delimiter = ',', value_parser = one_of(&DAYS))]
    pub quiet_days: Vec<String>,
    /// No quiet hours any more
    #[arg(long, conflicts_with_all = ["quiet", "quiet_days"])]
    pub no_quiet: bool,
    /// Say again after so many hours what nobody takes up
    #[arg(long, value_name = "HOURS")]
    pub escalate_after: Option<u16>,
    /// How often at most [default for a new escalation: 2]
    #[arg(long, value_name = "N")]
    pub escalate_most: Option<u8>,
    /// Say nothing again any more
    #[arg(long, conflicts_with_all = ["escalate_after", "escalate_most"])]
    pub no_escalation: bool,
    /// Whether it is in use
    #[arg(long, value_name = "true|false")]
    pub enabled: Option<bool>,
}

/// One of these words, as the contract writes it.
fn one_of(words: &'static [&'static str]) -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(words).map(|word| word.replace('-', "_"))
}

/// A number of minutes (`m`), hours (`h`) or days (`d`), in minutes.
fn minutes(written: &str) -> Result<u32, String> {
    let wrong = || "a number with m, h or d, such as 30m, 24h or 7d, is needed".to_owned();
    let each = match written.chars().next_back() {
        Some('m') => 1,
        Some('h') => 60,
        Some('d') => DAY_MINUTES,
        _ => return Err(wrong()),
    };
    let number = written.trim_end_matches(['m', 'h', 'd']).parse::<u32>().map_err(|_| wrong())?;
    number.checked_mul(each).ok_or_else(wrong)
}

/// `20:00-07:00` as minutes of the day.
fn hours(written: &str) -> Result<(u16, u16), String> {
    let minute = |time: &str| {
        let (hour, minute) = time.split_once(':')?;
        let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
        (hour < 24 && minute < 60).then(|| hour.saturating_mul(60).saturating_add(minute))
    };
    let parsed = written
        .split_once('-')
        .and_then(|(from, until)| Some((minute(from.trim())?, minute(until.trim())?)));
    parsed.ok_or_else(|| "two times are needed, such as 20:00-07:00".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{EVENTS, hours, minutes, one_of};
    use app::contract::AlertTrigger;
    use clap::builder::TypedValueParser;

    #[test]
    fn spans_and_hours_are_read_and_nothing_else() {
        assert_eq!(
            (minutes("30m"), minutes("24h"), minutes("7d")),
            (Ok(30), Ok(1_440), Ok(10_080))
        );
        for wrong in ["", "m", "30", "1h30m", "-1h", "4294967295d", "7 d"] {
            assert!(minutes(wrong).is_err(), "{wrong}");
        }
        assert_eq!(hours("20:00-07:30"), Ok((1_200, 450)));
        for wrong in ["", "20:00", "24:00-07:00", "20-7", "20:60-07:00", "20:00-07:00-08:00"] {
            assert!(hours(wrong).is_err(), "{wrong}");
        }
    }

    /// The words here are those of the contract.
    #[test]
    fn every_event_has_its_word() {
        let known: Vec<_> = AlertTrigger::ALL.iter().map(|one| one.as_str()).collect();
        let command = clap::Command::new("test");
        let read =
            EVENTS.map(|word| one_of(&EVENTS).parse_ref(&command, None, word.as_ref()).unwrap());
        assert_eq!(read.to_vec(), known);
    }
}
