//! Runs the rules: one verdict a policy, bounded, in catalogue order.
use crate::{
    catalogue::{Catalogue, CatalogueError, Control, Policy, Proof},
    evidence::{Evidence, Licence, SERVICE_PLANS, approved, quality},
    facts,
    rules::FILES,
};
use chrono::{DateTime, Utc};
use domain::{
    profile::{PolicyQuality, TenantProfile},
    subject::{GapReason, Kind, SubjectRef},
    verdict::{EvidenceGap, Observation, Outcome, Reason, ReasonArg, Verdict},
};
use regorus::{Engine, utils::limits::LimitError};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    num::NonZeroU32,
    time::Duration,
};

/// One rule may take this long; the whole catalogue usually takes milliseconds.
const RULE_SECONDS_MAX: u64 = 10;
/// The area of controls on how well policies are kept: their rules read facts about policies.
const QUALITY: &str = "quality";
/// Work units between two looks at the clock.
const TIMER_CHECK_INTERVAL: NonZeroU32 = NonZeroU32::new(4096).unwrap();

/// Why nothing could be judged.
#[derive(Debug, thiserror::Error)]
pub enum JudgeError {
    /// The catalogue has no such overlay.
    #[error("unknown overlay {0}")]
    UnknownOverlay(String),
    /// A rule took too long, or the view cannot be read at all.
    #[error("rule {rule}: {message}")]
    Rule {
        /// `package.rule`.
        rule: String,
        /// What the policy engine says.
        message: String,
    },
}

/// The compiled rules.
pub(crate) struct Rules {
    engine: Engine,
    known: BTreeSet<String>,
}

impl Rules {
    pub fn compile() -> Result<Self, CatalogueError> {
        let mut engine = Engine::new();
        let mut known = BTreeSet::new();
        for (package, file, source) in FILES {
            engine
                .add_policy((*file).to_owned(), (*source).to_owned())
                .map_err(|error| CatalogueError::Rule(error.to_string()))?;
            known.extend(rule_names(source).map(|rule| format!("{package}.{rule}")));
        }
        // A value of an unexpected type makes an expression undefined, not the run fail.
        engine.set_strict_builtin_errors(false);
        engine.set_execution_timer_config(regorus::utils::limits::ExecutionTimerConfig {
            limit: Duration::from_secs(RULE_SECONDS_MAX),
            check_interval: TIMER_CHECK_INTERVAL,
        });
        Ok(Self { engine, known })
    }

    /// Whether a package defines a rule: `package.rule`.
    pub fn has(&self, rule: &str) -> bool {
        self.known.contains(rule)
    }
}

/// The names of the complete rules of a package.
fn rule_names(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (name, _) = line.split_once(" := ")?;
        name.chars().all(|c| c.is_ascii_lowercase() || c == '_').then_some(name)
    })
}

/// What a rule says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finding {
    outcome: Outcome,
    reason: Reason,
    subjects: Vec<SubjectRef>,
    observed: Vec<Observation>,
    gaps: Vec<EvidenceGap>,
}

impl Catalogue {
    /// Judges a snapshot view by an overlay: one verdict a policy, in catalogue order.
    ///
    /// `view` is `{"subjects": {kind: [{"id", "name", "content"}]}, "coverage": {kind:
    /// "complete" | "partial" | "not_collected"}, "gaps": {kind: reason}, "environment",
    /// "condensed"}`; the last is true where [`Self::condense`] had every content.
    /// `now` is the time of judging, for rules that measure against it.
    pub fn judge(
        &self,
        view: &Value,
        profile: &TenantProfile,
        now: DateTime<Utc>,
        overlay: &str,
    ) -> Result<Vec<Verdict>, JudgeError> {
        if self.overlay(overlay).is_none() {
            return Err(JudgeError::UnknownOverlay(overlay.to_owned()));
        }
        let evidence = Evidence(view);
        let rows = self.rows(overlay);
        let mut engine = self.prepared(evidence, &rows, profile, now)?;
        rows.iter()
            .map(|(policy, control)| judge_one(&mut engine, evidence, policy, control, profile))
            .collect()
    }

    /// Takes from a subject's content what judging how well policies are kept does not look at, and
    /// writes what is left as it reads it. A view of such contents weighs a fraction and, marked as
    /// condensed, is judged the same.
    pub fn condense(&self, kind: &str, content: &mut Value) {
        facts::condense(&self.registry, kind, content);
    }

    /// [`Self::condense`] for what is volatile of a subject; false where nothing of it is looked at.
    pub fn condense_volatile(&self, kind: &str, values: &mut Value) -> bool {
        facts::condense_volatile(kind, values)
    }

    /// Whether a naming pattern is a regular expression, to the engine that matches names by it.
    pub fn reads_pattern(&self, pattern: &str) -> bool {
        let mut engine = self.rules.engine.clone();
        let data = json!({"patterns": [pattern, PolicyQuality::whole(pattern)]});
        engine.add_data(regorus::Value::from(data)).is_ok()
            && engine.eval_rule("data.tenantpilot.quality.pattern_readable".to_owned()).ok()
                == Some(regorus::Value::from(true))
    }

    /// The kinds that judging by an overlay reads.
    pub fn kinds_read(&self, overlay: &str) -> BTreeSet<&str> {
        let mut kinds = kinds(&self.rows(overlay));
        kinds.insert(SERVICE_PLANS);
        kinds
    }

    /// The engine with everything that the rules read, added once.
    fn prepared(
        &self,
        evidence: Evidence<'_>,
        rows: &[(&Policy, &Control)],
        profile: &TenantProfile,
        now: DateTime<Utc>,
    ) -> Result<Engine, JudgeError> {
        let mut data = Map::from_iter([
            ("subjects".to_owned(), Value::Object(Map::new())),
            ("environment".to_owned(), evidence.environment()),
        ]);
        let approvals: Map<String, Value> = rows
            .iter()
            .map(|(policy, control)| {
                (control.id.0.clone(), approved(control, &policy.policy, profile))
            })
            .collect();
        data.insert("approved".to_owned(), Value::Object(approvals));
        data.insert("quality".to_owned(), quality(profile));
        let judges_quality = rows.iter().any(|(_, control)| control.area == QUALITY);
        if judges_quality {
            data.insert("facts".to_owned(), facts::of(evidence, &self.registry));
        }
        data.insert("partial".to_owned(), evidence.partial());
        data.insert("now".to_owned(), Value::String(now.to_rfc3339()));
        let mut engine = self.rules.engine.clone();
        let mut add = |data: Value| {
            engine.add_data(regorus::Value::from(data)).map_err(|error| JudgeError::Rule {
                rule: "data".to_owned(),
                message: error.to_string(),
            })
        };
        add(Value::Object(data))?;
        // One after the other, so that no more than one lies in memory in both forms.
        let read = |kind: &&str| !judges_quality || !facts::FOR_FACTS.contains(kind);
        let kinds = kinds(rows).into_iter().filter(read);
        let data = |kind: &str| {
            let read = facts::read_of(kind).filter(|_| judges_quality);
            evidence.data(kind, read)
        };
        kinds.filter_map(data).try_for_each(add)?;
        Ok(engine)
    }
}

/// The kinds that the rules of these controls read.
fn kinds<'a>(rows: &[(&'a Policy, &'a Control)]) -> BTreeSet<&'a str> {
    rows.iter()
        .flat_map(|(_, control)| control.kinds.iter().chain(&control.optional_kinds))
        .map(String::as_str)
        .collect()
}

fn judge_one(
    engine: &mut Engine,
    evidence: Evidence<'_>,
    policy: &Policy,
    control: &Control,
    profile: &TenantProfile,
) -> Result<Verdict, JudgeError> {
    let finding = match before_rule(evidence, policy, control, profile) {
        Some(finding) => finding,
        None => {
            let rule = control.rule.as_deref().unwrap_or_default();
            weighed(run(engine, rule)?.unwrap_or_else(|| undecided(control)), evidence, control)
        }
    };
    Ok(verdict(policy, control, finding))
}

/// What is decided without the rule: declarations, missing evidence, licences.
fn before_rule(
    evidence: Evidence<'_>,
    policy: &Policy,
    control: &Control,
    profile: &TenantProfile,
) -> Option<Finding> {
    let declared = profile
        .not_applicable
        .iter()
        .find(|declared| declared.value.trim().eq_ignore_ascii_case(&policy.policy.0));
    if let Some(declared) = declared {
        let args = [("reason", ReasonArg::Text(declared.reason.clone()))];
        return Some(plain(Outcome::NotApplicable, "declared-not-applicable", args, Vec::new()));
    }
    if control.rule.is_none() {
        let gap = EvidenceGap {
            kind: Kind::new("attestation"),
            path: None,
            reason: GapReason::NotReadable,
        };
        return Some(plain(Outcome::NotAssessed, "needs-attestation", [], vec![gap]));
    }
    let plans = [("plans", ReasonArg::List(control.service_plans.clone()))];
    match evidence.licence(control) {
        Licence::Present => {}
        Licence::Absent => {
            return Some(plain(Outcome::NotSatisfied, "licence-absent", plans, Vec::new()));
        }
        Licence::Unknown => {
            let gaps = vec![evidence.licence_gap()];
            return Some(plain(Outcome::NotAssessed, "licence-unknown", plans, gaps));
        }
    }
    let (kind, empty) = evidence.missing(control)?;
    let code = if empty { "evidence-empty" } else { "evidence-not-collected" };
    let args = [("kind", kind_arg(kind))];
    Some(plain(Outcome::NotAssessed, code, args, vec![evidence.gap(kind)]))
}

/// Evidence seen only in part proves less.
fn weighed(finding: Finding, evidence: Evidence<'_>, control: &Control) -> Finding {
    let Some(kind) = control.kinds.iter().find(|kind| evidence.is_partial(kind)) else {
        return finding;
    };
    let unproven = matches!(
        (control.proof, finding.outcome),
        (Proof::One | Proof::Count, Outcome::NotSatisfied)
            | (Proof::Every | Proof::Count, Outcome::Satisfied | Outcome::NotApplicable)
    );
    if !unproven {
        return finding;
    }
    let mut gaps = finding.gaps;
    gaps.push(evidence.gap(kind));
    let reason = Reason {
        code: "evidence-partial".to_owned(),
        args: BTreeMap::from([("kind".to_owned(), kind_arg(kind))]),
    };
    Finding { outcome: Outcome::NotAssessed, reason, gaps, ..finding }
}

fn plain<const N: usize>(
    outcome: Outcome,
    code: &str,
    args: [(&str, ReasonArg); N],
    gaps: Vec<EvidenceGap>,
) -> Finding {
    let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Finding {
        outcome,
        reason: Reason { code: code.to_owned(), args },
        subjects: Vec::new(),
        observed: Vec::new(),
        gaps,
    }
}

/// A kind as the locales select by it: dashes for dots.
fn kind_arg(kind: &str) -> ReasonArg {
    ReasonArg::Text(kind.replace('.', "-"))
}

/// Input of a shape that the rule does not know proves nothing.
fn undecided(control: &Control) -> Finding {
    let gaps = control
        .kinds
        .iter()
        .map(|kind| EvidenceGap {
            kind: Kind::new(kind),
            path: None,
            reason: GapReason::PropertyAbsent,
        })
        .collect();
    plain(Outcome::NotAssessed, "rule-undecided", [], gaps)
}

fn run(engine: &mut Engine, rule: &str) -> Result<Option<Finding>, JudgeError> {
    let failed = |message: String| JudgeError::Rule { rule: rule.to_owned(), message };
    let value = match engine.eval_rule(format!("data.tenantpilot.{rule}")) {
        Ok(value) => value,
        Err(error) if error.downcast_ref::<LimitError>().is_some() => {
            return Err(failed(error.to_string()));
        }
        // A hostile value where the rule expects a list stops this rule, not the others.
        Err(_) => return Ok(None),
    };
    if value == regorus::Value::Undefined {
        return Ok(None);
    }
    let json = serde_json::to_value(&value).map_err(|error| failed(error.to_string()))?;
    // Values of the wrong type reach here only from a view of the wrong shape: undecided.
    Ok(serde_json::from_value(json).ok())
}

fn verdict(policy: &Policy, control: &Control, finding: Finding) -> Verdict {
    let subjects: BTreeSet<SubjectRef> = finding.subjects.into_iter().collect();
    let gaps: BTreeSet<EvidenceGap> = finding.gaps.into_iter().collect();
    let mut observed = finding.observed;
    observed.sort_by(|a, b| {
        (&a.subject, &a.path, a.actual.as_ref().map(Value::to_string)).cmp(&(
            &b.subject,
            &b.path,
            b.actual.as_ref().map(Value::to_string),
        ))
    });
    observed.dedup();
    Verdict {
        policy: policy.policy.clone(),
        control: control.id.clone(),
        interpretation: control.interpretation,
        outcome: finding.outcome,
        reason: finding.reason,
        subjects: subjects.into_iter().collect(),
        observed,
        gaps: gaps.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests;
