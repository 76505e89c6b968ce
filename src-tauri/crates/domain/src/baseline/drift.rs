//! From a posture to what findings are planned from: a verdict for each item.
use super::{
    model::{Body, ItemKey},
    posture::{ItemPosture, Posture, Standing, Unassessed},
};
use crate::{
    finding::Finding,
    ids::BaselineId,
    review::Severity,
    subject::{CoverageState, GapReason, Kind, SubjectRef},
    verdict::{ControlId, EvidenceGap, Observation, Outcome, PolicyId, Reason, ReasonArg, Verdict},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The control that every drift finding names.
const CONTROL: &str = "baseline.drift";
/// Settings of one item that a finding shows at most.
const OBSERVED_MAX: usize = 200;

/// The item that a drift finding is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DriftItem {
    /// The baseline.
    pub baseline: BaselineId,
    /// Its name.
    pub baseline_name: String,
    /// The version that was compared with.
    pub version: u32,
    /// The item.
    pub item: ItemKey,
    /// What the baseline calls it; what is unexpected, as the tenant does.
    pub named: SubjectRef,
    /// How it stood.
    pub standing: Standing,
}

/// What came of one item, as a verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct DriftVerdict {
    /// The item.
    pub drift: DriftItem,
    /// The kind whose coverage it rests on.
    pub kind: Kind,
    /// The verdict: its interpretation is the baseline's version.
    pub verdict: Verdict,
    /// How severe a deviation is.
    pub severity: Severity,
}

/// A baseline's version, as findings name it.
#[derive(Clone, Copy, Debug)]
struct Of<'a> {
    baseline: BaselineId,
    name: &'a str,
    version: u32,
}

/// Verdicts of all items, and of those of `existing` findings that are no items any more.
/// Without a body and a posture the baseline is assigned no more.
pub fn judged(
    baseline: BaselineId,
    name: &str,
    version: u32,
    compared: Option<(&Body, &Posture)>,
    existing: &[Finding],
) -> Vec<DriftVerdict> {
    let of = Of { baseline, name, version };
    let items = compared.map(|(_, posture)| posture.items.as_slice()).unwrap_or_default();
    let mut verdicts: Vec<DriftVerdict> = items.iter().map(|item| of.verdict(item)).collect();
    let said: BTreeSet<ItemKey> = items.iter().map(|item| item.key.clone()).collect();
    for finding in existing {
        let Some(drift) = finding.detected.drift.as_deref() else { continue };
        if drift.baseline == baseline && !said.contains(&drift.item) {
            verdicts.push(of.gone(drift, finding, compared));
        }
    }
    verdicts
}

impl Of<'_> {
    fn verdict(&self, item: &ItemPosture) -> DriftVerdict {
        let outcome = match item.standing {
            Standing::Aligned => Outcome::Satisfied,
            Standing::Deviating | Standing::Missing | Standing::Unexpected => Outcome::NotSatisfied,
            Standing::NotAssessed => Outcome::NotAssessed,
        };
        let mut args = BTreeMap::new();
        let code = match (item.standing, &item.unassessed) {
            (Standing::Aligned, _) => "drift-aligned",
            (Standing::Deviating, _) => {
                let paths: BTreeSet<&String> = item.deviations.iter().map(|one| &one.at).collect();
                let paths = paths.into_iter().cloned().collect();
                args.insert("settings".to_owned(), ReasonArg::List(paths));
                "drift-changed"
            }
            (Standing::Missing, _) => "drift-missing",
            (Standing::Unexpected, _) => "drift-unexpected",
            (_, Some(Unassessed::SeenInPart { .. })) => "drift-seen-in-part",
            (_, Some(Unassessed::Ambiguous)) => "drift-ambiguous",
            (_, Some(Unassessed::NoValue { variable })) => {
                args.insert("variable".to_owned(), ReasonArg::Text(variable.clone()));
                "drift-no-value"
            }
            (_, Some(Unassessed::NotSeen { .. }) | None) => "drift-not-seen",
        };
        let gaps = match &item.unassessed {
            Some(Unassessed::NotSeen { reason }) => vec![EvidenceGap {
                kind: item.named.kind.clone(),
                path: None,
                reason: reason.unwrap_or(GapReason::NotInSource),
            }],
            _ => Vec::new(),
        };
        let drift = DriftItem {
            baseline: self.baseline,
            baseline_name: self.name.to_owned(),
            version: self.version,
            item: item.key.clone(),
            named: item.named.clone(),
            standing: item.standing,
        };
        let mut said = self.said(drift, outcome, code, args);
        said.verdict.subjects = vec![item.subject.clone().unwrap_or_else(|| item.named.clone())];
        said.verdict.observed = observed(item);
        said.verdict.gaps = gaps;
        said.severity = item.severity;
        said
    }

    /// What became of an item that the posture does not name.
    fn gone(
        &self,
        drift: &DriftItem,
        finding: &Finding,
        compared: Option<(&Body, &Posture)>,
    ) -> DriftVerdict {
        let kind = &drift.named.kind;
        let (outcome, code) = match compared {
            None => (Outcome::NotApplicable, "drift-unassigned"),
            Some((body, posture)) if drift.standing == Standing::Unexpected => {
                let forbidden = body.scope.get(kind).is_some_and(|scope| scope.nothing_else);
                let seen = posture.seen.get(kind).map(|seen| seen.state);
                match (forbidden, seen) {
                    (false, _) => (Outcome::NotApplicable, "drift-item-removed"),
                    (true, Some(CoverageState::Complete)) => (Outcome::Satisfied, "drift-gone"),
                    (true, _) => (Outcome::NotAssessed, "drift-not-seen"),
                }
            }
            Some(_) => (Outcome::NotApplicable, "drift-item-removed"),
        };
        let drift = DriftItem { version: self.version, ..drift.clone() };
        let mut said = self.said(drift, outcome, code, BTreeMap::new());
        said.severity = finding.detected.severity;
        said
    }

    fn said(
        &self,
        drift: DriftItem,
        outcome: Outcome,
        code: &str,
        mut args: BTreeMap<String, ReasonArg>,
    ) -> DriftVerdict {
        args.insert("baseline".to_owned(), ReasonArg::Text(self.name.to_owned()));
        args.insert("item".to_owned(), ReasonArg::Text(drift.named.name.clone()));
        let verdict = Verdict {
            policy: PolicyId(drift.item.0.clone()),
            control: ControlId(CONTROL.to_owned()),
            interpretation: self.version,
            outcome,
            reason: Reason { code: code.to_owned(), args },
            subjects: Vec::new(),
            observed: Vec::new(),
            gaps: Vec::new(),
        };
        let kind = drift.named.kind.clone();
        DriftVerdict { drift, kind, verdict, severity: Severity::Medium }
    }
}

fn observed(item: &ItemPosture) -> Vec<Observation> {
    let told = item.deviations.iter().take(OBSERVED_MAX).map(|one| {
        let value = |value: &Option<Value>, name: &Option<String>| match name {
            Some(name) => Some(Value::from(name.as_str())),
            None => value.clone(),
        };
        Observation {
            subject: item.subject.clone(),
            path: one.at.clone(),
            expected: value(&one.change.left, &one.change.left_name),
            actual: value(&one.change.right, &one.change.right_name),
        }
    });
    told.collect()
}
