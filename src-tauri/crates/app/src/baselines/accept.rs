//! Edits as a front end asks for them, turned into the domain's. A tenant's deviation that was
//! intended is looked up in the tenant's latest snapshot.
use super::{
    capture,
    side::{self, Seen, Which},
};
use crate::{contract::BaselineEdit, failure::Failure, import, recorder::Recorder};
use domain::{
    baseline::{
        Assignment, Baseline, Body, Edit, Expect, Item, ItemKey, ItemPosture, Reference, Rule,
        Standing, covers,
    },
    compare::{MatchBy, Matching, Names, Outline, Prepared, place},
    ids::TenantId,
    review::Severity,
    subject::{Coverage, CoverageState, SubjectRef},
};
use serde_json::Value;
use std::collections::BTreeMap;
use vault::tables::subject::StoredSubject;

/// What edits come to.
#[derive(Default)]
pub(super) struct Accepted {
    /// What happens to the draft.
    pub(super) edits: Vec<Edit>,
    /// Assignments that have another value of a variable now.
    pub(super) assignments: BTreeMap<TenantId, Assignment>,
}

/// Looks up what the edits need.
pub(super) fn accept(
    recorder: &Recorder<'_>,
    baseline: &Baseline,
    edits: &[BaselineEdit],
) -> Result<Accepted, Failure> {
    let mut accepted = Accepted::default();
    for edit in edits {
        let edit = match edit.clone() {
            BaselineEdit::RuleSet { item, rule } => {
                Edit::RuleSet { item, rule, references: BTreeMap::new() }
            }
            BaselineEdit::RuleRemoved { item, at } => Edit::RuleRemoved { item, at },
            BaselineEdit::SeveritySet { item, severity } => Edit::SeveritySet { item, severity },
            BaselineEdit::ItemRemoved { item } => Edit::ItemRemoved { item },
            BaselineEdit::ScopeSet { kind, nothing_else, severity } => {
                Edit::ScopeSet { kind, nothing_else, severity }
            }
            BaselineEdit::Adopted { item, tenant } => {
                let found = Found::of(recorder, baseline, tenant, &item)?;
                Edit::ItemPut { item: Box::new(found.adopted(recorder)?) }
            }
            BaselineEdit::ValueAdopted { item, tenant, at } => {
                let found = Found::of(recorder, baseline, tenant, &item)?;
                let values = found.values(recorder, &at)?;
                let references = found.references(&values);
                let expect = Expect::Equal { values: Some(values) };
                let severity = found.severity_at(&at);
                Edit::RuleSet { item, rule: Rule { at, expect, severity }, references }
            }
            BaselineEdit::VariableAdopted { item, tenant, at, name } => {
                let found = Found::of(recorder, baseline, tenant, &item)?;
                let values = found.values(recorder, &at)?;
                let known = found.references(&values);
                let said = values.iter().map(|value| said(value, &known)).collect();
                let assigned = baseline.assignments.get(&tenant).cloned();
                let before = assigned.ok_or_else(|| Failure::usage("baseline-not-assigned"))?;
                let assignment = accepted.assignments.entry(tenant).or_insert(before);
                assignment.variables.insert(name.clone(), said);
                let expect = Expect::Variable { name };
                let severity = found.severity_at(&at);
                let rule = Rule { at, expect, severity };
                Edit::RuleSet { item, rule, references: BTreeMap::new() }
            }
        };
        accepted.edits.push(edit);
    }
    Ok(accepted)
}

/// A value as a variable has it: the name of what it is the id of, or its text.
fn said(value: &Value, known: &BTreeMap<String, Reference>) -> String {
    match value {
        Value::String(text) => match known.get(&text.to_lowercase()) {
            Some(known) => known.name.clone(),
            None => text.clone(),
        },
        other => other.to_string(),
    }
}

/// A tenant's subject beside a baseline's item.
struct Found {
    seen: Seen,
    body: Body,
    posture: ItemPosture,
    subject: SubjectRef,
}

impl Found {
    fn of(
        recorder: &Recorder<'_>,
        baseline: &Baseline,
        tenant: TenantId,
        item: &ItemKey,
    ) -> Result<Self, Failure> {
        let reader = recorder.writer();
        let seen = Seen::latest(reader, tenant)?.ok_or_else(|| Failure::usage("no-snapshot"))?;
        let (body, _) = side::body(reader, baseline, &Which::Worked)?;
        let assignment = baseline.assignments.get(&tenant).cloned().unwrap_or_default();
        let posture = seen.posture(reader, &body, &assignment)?;
        let unknown = || Failure::input("baseline-item-unknown").with("item", item);
        let posture = posture.items.into_iter().find(|one| one.key == *item).ok_or_else(unknown)?;
        let nothing = || Failure::usage("baseline-nothing-to-adopt");
        let subject = posture.subject.clone().ok_or_else(nothing)?;
        Ok(Self { seen, body, posture, subject })
    }

    fn severity_at(&self, at: &str) -> Option<Severity> {
        let item = self.body.item(&self.posture.key)?;
        item.rules.iter().find(|rule| rule.at == at).and_then(|rule| rule.severity)
    }

    fn adopted(&self, recorder: &Recorder<'_>) -> Result<Item, Failure> {
        let content = self.seen.content(recorder.writer(), &self.subject)?;
        let (content, identity) = content.ok_or_else(|| Failure::input("subject-unknown"))?;
        let known = self.known();
        let stored = StoredSubject { reference: self.subject.clone(), identity, content };
        let mut item = capture::item(recorder, &stored, &known)?;
        if self.posture.standing != Standing::Unexpected {
            item.key = self.posture.key.clone();
        }
        item.severity = self.posture.severity;
        Ok(item)
    }

    fn known(&self) -> BTreeMap<String, &SubjectRef> {
        self.seen.subjects.iter().map(|one| (one.id.to_lowercase(), one)).collect()
    }

    fn references(&self, values: &[Value]) -> BTreeMap<String, Reference> {
        domain::baseline::references_in(&Value::Array(values.to_vec()), &self.known())
    }

    /// What the tenant has at a path and below it.
    fn values(&self, recorder: &Recorder<'_>, at: &str) -> Result<Vec<Value>, Failure> {
        let content = self.seen.content(recorder.writer(), &self.subject)?;
        let (content, _) = content.ok_or_else(|| Failure::input("subject-unknown"))?;
        let subject = domain::subject::Subject {
            reference: self.subject.clone(),
            content,
            volatile: Value::Null,
        };
        let names = Names::default();
        let seen = |state, count| Coverage {
            kind: self.subject.kind.clone(),
            state,
            reason: None,
            count,
            completed: None,
        };
        let (left, right) =
            ([seen(CoverageState::Complete, 1)], [seen(CoverageState::NotCollected, 0)]);
        let matching = Matching { by: MatchBy::Id, map: BTreeMap::new(), suggest: false };
        let one = |subjects, coverage| Outline { subjects, coverage, names: &names };
        let prepared = Prepared::new(
            one(vec![&subject.reference], &left),
            one(Vec::new(), &right),
            import::registry()?,
            &matching,
        );
        let id = Some(subject.reference.id.as_str());
        let found = prepared.side_by_side(&subject.reference.kind, id, None, &Alone(&subject))?;
        let lines = found.map(|found| found.lines).unwrap_or_default();
        let mut values = Vec::new();
        for line in lines.iter().filter(|line| covers(at, &place(&line.setting.path))) {
            match &line.setting.left {
                _ if line.setting.secret => return Err(Failure::usage("baseline-secret")),
                Some(Value::Array(_) | Value::Object(_)) => {
                    return Err(Failure::usage("baseline-not-plain"));
                }
                Some(value) => values.push(value.clone()),
                None => {}
            }
        }
        Ok(values)
    }
}

/// One content at hand.
struct Alone<'a>(&'a domain::subject::Subject);

impl domain::compare::Contents for Alone<'_> {
    type Error = Failure;

    fn content(
        &self,
        _: domain::compare::Half,
        _: usize,
    ) -> Result<std::borrow::Cow<'_, Value>, Failure> {
        Ok(std::borrow::Cow::Borrowed(&self.0.content))
    }

    fn same(&self, _: usize, _: usize, _: bool) -> bool {
        false
    }
}
