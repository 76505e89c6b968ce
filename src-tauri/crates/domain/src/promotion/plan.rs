//! The plan.
use super::{
    event::Mapping,
    model::{Choice, Counts, Entry, Reason, ReferenceRow, Resolution, State, StateChoice, Use},
    order,
    pairing::{Paired, Pairing, similar},
    party::{Directory, Party, seen},
    payload::{Found, Translated, exclusions, keep_name, requests, set_state, translate, writable},
    resolve::Resolver,
    warning::warning,
};
use crate::{
    compare::{Change, Matching, Names, Side, compare},
    registry::{KindRules, Promotion, Registry},
    subject::{Coverage, CoverageState, Kind, Subject, SubjectRef},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What it would take.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// One for each chosen subject, in the order of kinds, names and ids.
    pub entries: Vec<Entry>,
    /// What chosen subjects refer to, in the order of kinds, names and ids. What means the same in
    /// every tenant is left out.
    pub references: Vec<ReferenceRow>,
    /// How many of each state.
    pub counts: Counts,
    /// Chosen kinds that the source's snapshot did not see.
    pub not_seen: Vec<Kind>,
}

type Pairs = BTreeMap<Kind, BTreeMap<String, Paired>>;

struct Planner<'a> {
    source: &'a Party<'a>,
    target: &'a Party<'a>,
    here: &'a Directory,
    there: &'a Directory,
    resolver: &'a Resolver<'a>,
    names: &'a Names,
    state: StateChoice,
}

/// Plans what `choice` names. `same_tenant`: both are snapshots of one tenant, where every id
/// means the same.
///
/// The result does not depend on the order of the subjects.
pub fn plan(
    source: &Party<'_>,
    target: &Party<'_>,
    mapping: &Mapping,
    registry: &Registry,
    choice: &Choice,
    same_tenant: bool,
) -> Plan {
    let (here, there) = (Directory::of(source, registry), Directory::of(target, registry));
    let pairing = Pairing { source: &here, target: &there, mapping, same_tenant };
    let mut paired = Pairs::new();
    let promoted = || registry.kinds().filter_map(|rules| Some((rules, rules.promotion.as_ref()?)));
    for (rules, promotion) in promoted() {
        let own = of_kind(source, &rules.kind).filter(|one| !is_builtin(promotion, one));
        paired.insert(rules.kind.clone(), pairing.pair(own));
    }
    let resolver =
        Resolver { registry, source: &here, target: &there, mapping, same_tenant, paired: &paired };
    let mut names = Names::of(target.subjects, registry);
    target.objects.iter().for_each(|object| names.add(&object.id, &object.name));
    let planner = Planner {
        source,
        target,
        here: &here,
        there: &there,
        resolver: &resolver,
        names: &names,
        state: choice.state,
    };
    let (mut entries, mut used, mut not_seen) = (Vec::new(), BTreeMap::new(), Vec::new());
    for (rules, promotion) in promoted() {
        if !choice.kinds.is_empty() && !choice.kinds.contains(&rules.kind) {
            continue;
        }
        if seen(source, &rules.kind) == CoverageState::NotCollected {
            not_seen.push(rules.kind.clone());
        }
        for subject in of_kind(source, &rules.kind).filter(|one| !is_builtin(promotion, one)) {
            let key = (rules.kind.clone(), subject.reference.id.clone());
            if !choice.subjects.is_empty() && !choice.subjects.contains(&key) {
                continue;
            }
            let pair = paired
                .get(&rules.kind)
                .and_then(|ids| ids.get(&subject.reference.id.to_lowercase()).cloned());
            let (entry, found) =
                planner.entry(rules, promotion, subject, pair.unwrap_or(Paired::None), registry);
            for Found { kind, id, at } in found {
                let uses: &mut BTreeSet<Use> =
                    used.entry((kind, id.to_lowercase())).or_insert_with(BTreeSet::new);
                uses.insert(Use { subject: entry.source.clone(), at });
            }
            entries.push(entry);
        }
    }
    let by_name = |one: &SubjectRef| (one.kind.clone(), one.name.clone(), one.id.clone());
    entries.sort_by_cached_key(|entry: &Entry| by_name(&entry.source));
    not_seen.sort();
    order::order(&mut entries);
    let mut references: Vec<ReferenceRow> =
        used.into_iter().map(|((kind, id), uses)| planner.row(kind, &id, uses)).collect();
    references.sort_by_cached_key(|row| (row.kind.clone(), row.name.clone(), row.id.clone()));
    let counts = Counts::of(&entries);
    Plan { entries, references, counts, not_seen }
}

fn of_kind<'a>(party: &Party<'a>, kind: &Kind) -> impl Iterator<Item = &'a Subject> {
    let kind = kind.clone();
    party.subjects.iter().filter(move |one| one.reference.kind == kind)
}

/// Whether Microsoft made it: then every tenant has it.
fn is_builtin(promotion: &Promotion, subject: &Subject) -> bool {
    let is = |(name, value): (&String, &Value)| match (subject.content.get(name), value) {
        (Some(Value::String(one)), Value::String(other)) => one.eq_ignore_ascii_case(other),
        (one, other) => one == Some(other),
    };
    !promotion.builtin.is_empty() && promotion.builtin.iter().all(is)
}

impl Planner<'_> {
    fn entry(
        &self,
        rules: &KindRules,
        promotion: &Promotion,
        subject: &Subject,
        paired: Paired,
        registry: &Registry,
    ) -> (Entry, BTreeSet<Found>) {
        let Translated { mut content, found, mut reasons, after, left_out } =
            translate(rules, promotion, subject, self.resolver, self.here);
        let mut entry = Entry {
            source: subject.reference.clone(),
            target: None,
            state: State::Blocked,
            reasons: Vec::new(),
            warnings: Vec::new(),
            candidates: Vec::new(),
            changes: Vec::new(),
            requests: Vec::new(),
            left_out,
            after: after.into_iter().collect(),
            step: None,
        };
        let kind = &rules.kind;
        let mut conflict = None;
        match paired {
            Paired::Unclear(reason, candidates) => {
                conflict = Some(reason);
                entry.candidates = candidates;
            }
            Paired::None => {
                set_state(promotion, &mut content, None, self.state);
                entry.candidates = similar(self.there, kind, &subject.reference.name);
                if seen(self.target, kind) != CoverageState::Complete {
                    reasons.insert(Reason::TargetNotSeen {});
                }
            }
            Paired::With(target) => {
                let other = of_kind(self.target, kind)
                    .find(|one| one.reference.id.eq_ignore_ascii_case(&target.id));
                let (there, _) =
                    other.map(|one| writable(promotion, &one.content)).unwrap_or_default();
                set_state(promotion, &mut content, Some(&there), self.state);
                keep_name(rules, &mut content, &there);
                if other_type(&content, &there) {
                    conflict = Some(Reason::OtherType {});
                } else {
                    entry.changes = self.changes(&target, &content, &there, registry);
                    reasons.extend(self.lost(&content, &there));
                }
                entry.target = Some(target);
            }
        }
        if seen(self.source, kind) == CoverageState::Partial {
            reasons.insert(Reason::SourceNotWhole {});
        }
        let is_equal = entry.target.is_some() && entry.changes.is_empty() && conflict.is_none();
        entry.state = match &conflict {
            Some(_) => State::Conflict,
            // The same is the same, whatever could not be carried over.
            None if is_equal && !needs_mapping(&reasons) => State::Equal,
            None if !reasons.is_empty() => State::Blocked,
            None if entry.target.is_some() => State::Change,
            None => State::Create,
        };
        if matches!(entry.state, State::Create | State::Change) {
            entry.requests = requests(promotion, &content, entry.target.as_ref());
            entry.warnings = warning(&content, self.target.emergency).into_iter().collect();
        }
        if entry.state != State::Equal {
            entry.reasons = conflict.into_iter().chain(reasons).collect();
        }
        (entry, found)
    }

    /// The target's exclusions that a change would take away: it would make the target's wider.
    fn lost(&self, planned: &Value, there: &Value) -> Vec<Reason> {
        let kept = exclusions(planned);
        let lost = exclusions(there).into_iter().filter(|one| !kept.contains(one));
        lost.map(|(at, id)| {
            let name = self.names.get(&id).map(str::to_owned);
            Reason::LosesExclusion { id, name, at }
        })
        .collect()
    }

    /// What of the target would change: left as it would be, right as it is.
    fn changes(
        &self,
        target: &SubjectRef,
        planned: &Value,
        there: &Value,
        registry: &Registry,
    ) -> Vec<Change> {
        let side = |content: &Value| Subject {
            reference: target.clone(),
            content: content.clone(),
            volatile: Value::Null,
        };
        let (left, right) = ([side(planned)], [side(there)]);
        let coverage: &[Coverage] = &[];
        let names = self.names;
        let compared = compare(
            &Side { subjects: &left, coverage, names },
            &Side { subjects: &right, coverage, names },
            registry,
            &Matching::default(),
        );
        compared
            .kinds
            .into_iter()
            .flat_map(|kind| kind.changed)
            .flat_map(|one| one.changes)
            .collect()
    }

    fn row(&self, kind: Kind, id: &str, used: BTreeSet<Use>) -> ReferenceRow {
        let resolved = self.resolver.resolve(&kind, id);
        let own = self.here.get(&kind, id);
        let to = resolved.to.filter(|_| resolved.how != Resolution::CreatedFirst);
        let other = to.as_deref().and_then(|to| self.there.get(&kind, to));
        let emergency = self.source.emergency.iter().any(|one| one.eq_ignore_ascii_case(id));
        ReferenceRow {
            id: own.map_or_else(|| id.to_owned(), |one| one.id.clone()),
            name: own.map(|one| one.name.clone()).filter(|name| !name.is_empty()),
            emergency,
            used: used.into_iter().collect(),
            resolution: resolved.how,
            to_name: other.map(|one| one.name.clone()).filter(|name| !name.is_empty()),
            to,
            candidates: match resolved.how {
                Resolution::Missing => self.resolver.candidates(&kind, id),
                _ => Vec::new(),
            },
            kind,
        }
    }
}

fn needs_mapping(reasons: &BTreeSet<Reason>) -> bool {
    reasons.iter().any(|reason| matches!(reason, Reason::NeedsMapping { .. }))
}

fn other_type(one: &Value, other: &Value) -> bool {
    let said = |content: &Value| {
        let name = content.get("@odata.type").and_then(Value::as_str).unwrap_or_default();
        name.trim_start_matches('#').to_lowercase()
    };
    let (one, other) = (said(one), said(other));
    !one.is_empty() && !other.is_empty() && one != other
}
