//! Alerts: what was said, the rules, and this installation's choices.
use domain::{
    alert::{AlertRule, Trigger},
    ids::{AlertRuleId, TenantId},
    review::Severity,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Asks for the digest.
#[derive(Debug, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct AlertListRequest {
    /// The language of what things are called: `de` or `en`; empty for the member's.
    pub language: String,
}

/// The digest, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlertList {
    /// At most 200.
    pub rows: Vec<AlertRow>,
    /// How many of all that are kept nobody has seen.
    pub unread: u32,
}

/// An alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlertRow {
    /// Its number on this installation; later ones are higher.
    pub id: u64,
    /// When it was given, RFC 3339.
    pub at: String,
    /// By which rule.
    pub rule: AlertRuleId,
    /// What the rule was called; empty for the one that a workspace begins with.
    pub rule_name: String,
    /// What it tells.
    pub trigger: Trigger,
    /// The highest severity among the things, where they have one.
    pub severity: Option<Severity>,
    /// The tenant; none for something of the workspace.
    pub tenant: Option<TenantId>,
    /// Its name.
    pub tenant_name: String,
    /// Whether it was said before and nobody took it up.
    pub escalated: bool,
    /// Of how many things.
    pub count: u32,
    /// The first five of them.
    pub things: Vec<AlertThing>,
    /// Whether nobody has seen it.
    pub unread: bool,
}

/// What an alert is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlertThing {
    /// `finding`, `exception`, `decision` or `tenant`.
    pub kind: String,
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What it is called.
    pub label: String,
}

/// Marks alerts as seen.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AlertRead {
    /// The alert.
    pub id: u64,
    /// Whether all before it, too.
    pub and_before: bool,
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlertChecked {
    /// Alerts that are new in the digest.
    pub new: u32,
    /// How many of all that are kept nobody has seen.
    pub unread: u32,
}

/// The workspace's rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlertRules {
    /// By name; the one that a workspace begins with comes first.
    pub rules: Vec<AlertRule>,
}

/// Makes a rule, or replaces one as a whole.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AlertRuleSet {
    /// Which; none for a new one.
    pub id: Option<AlertRuleId>,
    /// What it says. Its own id does not matter.
    pub rule: AlertRule,
}

/// Names a rule.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AlertRuleRequest {
    /// The rule.
    pub rule: AlertRuleId,
}

/// What a rule would have said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlertTried {
    /// In how many days.
    pub days: u32,
    /// How often.
    pub total: u32,
    /// The latest hundred, newest first.
    pub rows: Vec<AlertTriedRow>,
}

/// An alert that would have been given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlertTriedRow {
    /// When, RFC 3339.
    pub at: String,
    /// What it tells.
    pub trigger: Trigger,
    /// The tenant's name; empty for something of the workspace.
    pub tenant_name: String,
    /// Whether again because nobody took it up.
    pub escalated: bool,
    /// Of how many things.
    pub count: u32,
}

/// Writes the digest to a file.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AlertDigest {
    /// A file that is not there yet. One that ends in `.json` is for programs, any other is text.
    pub path: String,
    /// `de` or `en`; empty for the member's language.
    #[serde(default)]
    pub language: String,
}

/// A digest that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlertDigestWritten {
    /// The file.
    pub path: String,
    /// How many alerts it holds.
    pub count: u32,
}

/// What this installation may show outside its window. Nothing, until a person says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AlertSettings {
    /// Whether rules may notify on the desktop.
    pub desktop: bool,
    /// Whether a notification names tenants; else it says how many things there are.
    pub names: bool,
}
