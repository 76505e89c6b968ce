//! One comparison, item by item: the rules decide which differences are deviations.
use super::{Deviation, ItemPosture, Posture, Standing, Tenant, Unassessed};
use crate::{
    baseline::{
        model::{Assignment, Body, Item, ItemKey, plain, text_of},
        rules::{Expect, Rule, allows, covers, rule_for},
    },
    compare::{
        Change, Comparison, Contents, Half, KindComparison, Line, MatchedBy, Prepared, Seen,
        Segment, place,
    },
    subject::{Kind, SubjectRef},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Judges the items of one comparison.
pub(super) struct Judge<'a, 'p> {
    pub(super) body: &'a Body,
    pub(super) assignment: &'a Assignment,
    pub(super) tenant: &'a Tenant<'a>,
    pub(super) prepared: &'p Prepared<'a>,
    pub(super) map: &'p BTreeMap<String, String>,
}

impl Judge<'_, '_> {
    pub(super) fn posture<C: Contents>(
        &self,
        comparison: &Comparison,
        contents: &C,
    ) -> Result<Posture, C::Error> {
        let pairs: BTreeMap<(&Kind, &str), (&SubjectRef, MatchedBy)> = self
            .prepared
            .pairs()
            .map(|(left, right, by)| ((&left.kind, left.id.as_str()), (right, by)))
            .collect();
        let mut posture = Posture { counterparts: self.map.clone(), ..Posture::default() };
        for (at, item) in self.body.items.iter().enumerate() {
            let kind = comparison.kinds.iter().find(|row| row.kind == item.subject.kind);
            let pair = pairs.get(&(&item.subject.kind, item.subject.id.as_str())).copied();
            posture.items.push(self.item(at, item, kind, pair, contents)?);
        }
        for row in &comparison.kinds {
            posture.seen.insert(row.kind.clone(), row.right.clone());
            let Some(scope) = self.body.scope.get(&row.kind).filter(|scope| scope.nothing_else)
            else {
                continue;
            };
            posture.items.extend(row.unexpected.iter().map(|subject| ItemPosture {
                key: ItemKey::unexpected(subject),
                named: subject.clone(),
                standing: Standing::Unexpected,
                unassessed: None,
                subject: Some(subject.clone()),
                matched_by: None,
                severity: scope.severity,
                deviations: Vec::new(),
                suggestion: None,
            }));
        }
        posture.items.sort_by_cached_key(|item| {
            (item.named.kind.clone(), plain(&item.named.name), item.key.clone())
        });
        Ok(posture)
    }

    fn item<C: Contents>(
        &self,
        at: usize,
        item: &Item,
        kind: Option<&KindComparison>,
        pair: Option<(&SubjectRef, MatchedBy)>,
        contents: &C,
    ) -> Result<ItemPosture, C::Error> {
        let mut said = ItemPosture {
            key: item.key.clone(),
            named: item.subject.clone(),
            standing: Standing::NotAssessed,
            unassessed: Some(Unassessed::NotSeen { reason: None }),
            subject: pair.map(|(subject, _)| subject.clone()),
            matched_by: pair.map(|(_, by)| by),
            severity: item.severity,
            deviations: Vec::new(),
            suggestion: None,
        };
        let Some(kind) = kind else { return Ok(said) };
        if !kind.comparable {
            said.unassessed = Some(Unassessed::NotSeen { reason: kind.right.reason });
            return Ok(said);
        }
        let is_it = |subject: &SubjectRef| subject.id == item.subject.id;
        let Some((subject, _)) = pair else {
            if kind.missing.iter().any(is_it) {
                (said.standing, said.unassessed) = (Standing::Missing, None);
                said.suggestion = kind.suggestions.iter().find(|s| is_it(&s.left)).cloned();
            } else if kind.ambiguous.iter().any(|row| row.left.iter().any(is_it)) {
                said.unassessed = Some(Unassessed::Ambiguous);
            } else {
                said.unassessed = Some(Unassessed::SeenInPart { properties: Vec::new() });
            }
            return Ok(said);
        };
        let changed = kind.changed.iter().find(|row| is_it(&row.left));
        let unseen = self.unseen(at, item, kind, contents)?;
        let mut missing_value = None;
        let by_value: Vec<&Rule> = item.rules.iter().filter(|rule| rule.has_values()).collect();
        for change in changed.iter().flat_map(|row| &row.changes) {
            let place = place(&change.path);
            let rule = rule_for(&item.rules, &place);
            if rule.is_some_and(|rule| rule.has_values() && !change.secret) || allows(rule, change)
            {
                continue;
            }
            said.deviations.push(deviation(item, rule, change.clone()));
        }
        if !by_value.is_empty() {
            let ids = (Some(item.subject.id.as_str()), Some(subject.id.as_str()));
            let found = self.prepared.side_by_side(&item.subject.kind, ids.0, ids.1, contents)?;
            let lines = found.map(|found| found.lines).unwrap_or_default();
            for rule in by_value {
                match self.values(rule) {
                    Err(variable) => missing_value = Some(variable),
                    Ok(values) => {
                        let changes = self.otherwise(item, rule, &values, &lines);
                        let told = changes.into_iter();
                        said.deviations
                            .extend(told.map(|change| deviation(item, Some(rule), change)));
                    }
                }
            }
        }
        said.deviations.sort_by(|one, other| one.change.path.cmp(&other.change.path));
        if let Some(most) = said.deviations.iter().map(|one| one.severity).max() {
            said.severity = most;
            (said.standing, said.unassessed) = (Standing::Deviating, None);
        } else if let Some(variable) = missing_value {
            said.unassessed = Some(Unassessed::NoValue { variable });
        } else if !unseen.is_empty() {
            said.unassessed = Some(Unassessed::SeenInPart { properties: unseen });
        } else {
            (said.standing, said.unassessed) = (Standing::Aligned, None);
        }
        Ok(said)
    }

    /// Properties of the item that the tenant's source did not tell, and no rule ignores.
    fn unseen<C: Contents>(
        &self,
        at: usize,
        item: &Item,
        kind: &KindComparison,
        contents: &C,
    ) -> Result<Vec<String>, C::Error> {
        let is_it = |subject: &SubjectRef| subject.id == item.subject.id;
        let of_changed = kind.changed.iter().filter(|row| is_it(&row.left));
        let of_unseen = kind.not_comparable.iter().filter(|row| row.seen == Seen::Both);
        let of_unseen = of_unseen.filter(|row| is_it(&row.subject));
        let mut unseen: BTreeSet<String> = of_changed
            .flat_map(|row| &row.not_comparable)
            .chain(of_unseen.flat_map(|row| &row.properties))
            .cloned()
            .collect();
        if !kind.not_supplied.right.is_empty() {
            let content = contents.content(Half::Left, at)?;
            let has = |name: &&String| content.get(name.as_str()).is_some_and(|v| !v.is_null());
            unseen.extend(kind.not_supplied.right.iter().filter(has).cloned());
        }
        let ignored = |name: &String| {
            rule_for(&item.rules, name).is_some_and(|rule| rule.expect == Expect::Ignored)
        };
        Ok(unseen.into_iter().filter(|name| !ignored(name)).collect())
    }

    /// The values that a rule asks for; the variable's name where the tenant gives it none.
    fn values(&self, rule: &Rule) -> Result<Vec<Value>, String> {
        match &rule.expect {
            Expect::Variable { name } => match self.assignment.variables.get(name) {
                Some(values) => Ok(values.iter().map(|text| Value::from(text.as_str())).collect()),
                None => Err(name.clone()),
            },
            Expect::Equal { values } => Ok(values.clone().unwrap_or_default()),
            _ => Ok(Vec::new()),
        }
    }

    /// What the tenant has at the rule's path and below it, against the rule's own values.
    fn otherwise(&self, item: &Item, rule: &Rule, values: &[Value], lines: &[Line]) -> Vec<Change> {
        // Where a longer path says otherwise, this rule says nothing.
        let own = |line: &&Line| {
            let at = place(&line.setting.path);
            covers(&rule.at, &at) && rule_for(&item.rules, &at).is_some_and(|r| r.at == rule.at)
        };
        let own: Vec<&Line> = lines.iter().filter(own).filter(|l| !l.setting.secret).collect();
        let path = match own.first() {
            Some(line) => line.setting.path.clone(),
            None => properties(&rule.at),
        };
        let actual: Vec<(&Value, Option<&String>)> = own
            .iter()
            .filter_map(|line| {
                Some((line.setting.right.as_ref()?, line.setting.right_name.as_ref()))
            })
            .collect();
        let same = |wanted: &Value, actual: &(&Value, Option<&String>)| {
            self.same(item, wanted, actual.0, actual.1)
        };
        let lacking: Vec<&Value> =
            values.iter().filter(|one| !actual.iter().any(|other| same(one, other))).collect();
        let beyond: Vec<&(&Value, Option<&String>)> =
            actual.iter().filter(|one| !values.iter().any(|other| same(other, one))).collect();
        let change = |left: Option<&Value>, right: Option<&(&Value, Option<&String>)>| Change {
            path: path.clone(),
            left_name: left.and_then(|value| self.wanted_name(item, value)),
            left: left.cloned(),
            right: right.map(|(value, _)| (*value).clone()),
            right_name: right.and_then(|(_, name)| name.cloned()),
            secret: false,
        };
        match (lacking.as_slice(), beyond.as_slice()) {
            ([one], [other]) => vec![change(Some(one), Some(other))],
            (lacking, beyond) => lacking
                .iter()
                .map(|one| change(Some(one), None))
                .chain(beyond.iter().map(|other| change(None, Some(other))))
                .collect(),
        }
    }

    fn wanted_name(&self, item: &Item, value: &Value) -> Option<String> {
        let id = value.as_str()?.to_lowercase();
        let known = item.references.get(&id).map(|known| known.name.clone());
        known.or_else(|| self.tenant.names.get(&id).map(str::to_owned))
    }

    /// Whether a wanted value is what the tenant has: the same, the same object, or its name.
    fn same(&self, item: &Item, wanted: &Value, actual: &Value, name: Option<&String>) -> bool {
        if wanted == actual {
            return true;
        }
        let (Some(wanted), Some(actual)) = (text_of(wanted), text_of(actual)) else {
            return false;
        };
        let id = wanted.to_lowercase();
        if id == actual.to_lowercase()
            || self.map.get(&id).is_some_and(|other| other.eq_ignore_ascii_case(&actual))
        {
            return true;
        }
        let Some(name) = name.map(|name| plain(name)) else { return false };
        plain(&wanted) == name
            || item.references.get(&id).is_some_and(|known| plain(&known.name) == name)
    }
}

fn deviation(item: &Item, rule: Option<&Rule>, change: Change) -> Deviation {
    let severity = rule.and_then(|rule| rule.severity).unwrap_or(item.severity);
    Deviation { at: place(&change.path), severity, change }
}

/// The path of plain properties that a rule names.
fn properties(at: &str) -> Vec<Segment> {
    at.split('.').map(|name| Segment::Property { name: name.to_owned() }).collect()
}
