//! Plans, made anew for each question: snapshots never change, and neither does what they lead to.
use super::side::Side;
use crate::{
    contract::{
        ComparedSnapshot, PromotionKind, PromotionPlan, PromotionRequest, PromotionRow,
        PromotionSubject, PromotionSubjectRequest, PromotionTargets, PromotionTargetsRequest,
    },
    desk::Desk,
    failure::Failure,
    import, tenants,
    text::{Lang, Text},
    use_cases::{
        compare::{Say, language},
        snapshot_compare::words,
    },
};
use domain::{
    compare::Names,
    promotion::{self, Choice, Entry, Mapping, MappingKey, Plan, Route, candidates},
    subject::Kind,
};
use std::collections::BTreeSet;
use vault::{Reader, tables::promotion as table};

/// Objects of one plan at most.
const ENTRIES_MAX: usize = 5_000;
/// Kinds, objects and mappings of a request at most.
const REQUEST_MAX: usize = 5_000;
/// What is offered to be mapped to at most.
const TARGETS_MAX: usize = 100;

/// A plan with what it was made from.
pub(super) struct Made {
    pub(super) source: Side,
    pub(super) target: Side,
    pub(super) plan: Plan,
}

impl Made {
    pub(super) fn read(reader: &Reader<'_>, request: &PromotionRequest) -> Result<Self, Failure> {
        let given = [request.kinds.len(), request.subjects.len(), request.map.len()];
        if given.into_iter().any(|count| count > REQUEST_MAX) {
            return Err(too_much(REQUEST_MAX));
        }
        let registry = import::registry()?;
        for kind in &request.kinds {
            let rules = registry.kind(kind);
            if rules.is_none_or(|rules| rules.promotion.is_none()) {
                return Err(Failure::usage("promotion-kind-unknown").with("kind", &kind.0));
            }
        }
        let source = Side::read(reader, &request.source)?;
        let target = Side::read(reader, &request.target)?;
        let route = Route { source: source.tenant.id, target: target.tenant.id };
        let mut mapping: Mapping = table::mapping(reader, route)?;
        for one in &request.map {
            let to = super::remember::checked(one)?;
            mapping.insert(MappingKey::new(&one.kind, &one.id), to);
        }
        let wanted = request.subjects.iter();
        let choice = Choice {
            kinds: request.kinds.iter().cloned().collect(),
            subjects: wanted.map(|one| (one.kind.clone(), one.id.clone())).collect(),
            state: request.state,
        };
        let same = route.source == route.target;
        let plan =
            promotion::plan(&source.party(), &target.party(), &mapping, registry, &choice, same);
        let found: BTreeSet<(Kind, String)> = plan
            .entries
            .iter()
            .map(|entry| (entry.source.kind.clone(), entry.source.id.clone()))
            .collect();
        if let Some((kind, id)) = choice.subjects.difference(&found).next() {
            return Err(Failure::input("promotion-subject-unknown")
                .with("kind", &kind.0)
                .with("id", id));
        }
        if plan.entries.len() > ENTRIES_MAX {
            return Err(too_much(ENTRIES_MAX));
        }
        Ok(Self { source, target, plan })
    }

    /// The names that the target has for what a plan's settings refer to.
    pub(super) fn names(&self) -> Result<Names, Failure> {
        let mut names = Names::of(self.target.subjects(), import::registry()?);
        for object in &self.target.objects {
            if names.get(&object.id).is_none() {
                names.add(&object.id, &object.name);
            }
        }
        Ok(names)
    }
}

fn too_much(limit: usize) -> Failure {
    Failure::usage("promotion-too-much").with("limit", limit)
}

/// `promotion.plan`
pub(crate) fn plan(desk: &Desk<'_>, request: &PromotionRequest) -> Result<PromotionPlan, Failure> {
    let made = desk.read(|reader| Made::read(reader, request))?;
    let shown = |side: &Side| ComparedSnapshot {
        tenant: side.tenant.id,
        tenant_name: side.tenant.name.clone(),
        snapshot: tenants::snapshot_row(desk.catalogue, &side.snapshot),
    };
    let promoted = import::registry()?.kinds().filter(|rules| rules.promotion.is_some());
    let kinds = promoted.map(|rules| PromotionKind {
        kind: rules.kind.clone(),
        count: made.source.count(&rules.kind),
    });
    Ok(PromotionPlan {
        source: shown(&made.source),
        target: shown(&made.target),
        counts: made.plan.counts,
        kinds: kinds.collect(),
        rows: made.plan.entries.iter().map(row).collect(),
        references: made.plan.references,
        not_seen: made.plan.not_seen,
    })
}

/// `promotion.subject`
pub(crate) fn subject(
    desk: &Desk<'_>,
    request: &PromotionSubjectRequest,
) -> Result<PromotionSubject, Failure> {
    let lang = language(&request.lang)?;
    desk.read(|reader| {
        let made = Made::read(reader, &request.plan)?;
        let is_it =
            |entry: &&Entry| entry.source.kind == request.kind && entry.source.id == request.id;
        let entry = made.plan.entries.iter().find(is_it);
        let entry = entry.ok_or_else(|| Failure::input("subject-unknown"))?;
        let changes = said(reader, &made, entry, lang)?;
        Ok(PromotionSubject { row: row(entry), changes, requests: entry.requests.clone() })
    })
}

/// What would change, in words.
pub(super) fn said(
    reader: &Reader<'_>,
    made: &Made,
    entry: &Entry,
    lang: Lang,
) -> Result<Vec<crate::contract::CompareChange>, Failure> {
    let names = made.names()?;
    let find = |id: &str| words(reader, id);
    let say = Say { text: Text::load(lang), left: &names, right: &names, words: &find };
    Ok(entry.changes.iter().map(|change| say.change(change.clone())).collect())
}

/// `promotion.targets`
pub(crate) fn targets(
    desk: &Desk<'_>,
    request: &PromotionTargetsRequest,
) -> Result<PromotionTargets, Failure> {
    let side = desk.read(|reader| Side::read(reader, &request.target))?;
    let all = candidates(&side.party(), import::registry()?, &request.kind);
    let wanted = request.text.trim().to_lowercase();
    let mut rows: Vec<_> = all
        .into_iter()
        .filter(|one| {
            one.name.to_lowercase().contains(&wanted) || one.id.to_lowercase().starts_with(&wanted)
        })
        .collect();
    rows.sort_by_cached_key(|one| (one.name.to_lowercase(), one.id.clone()));
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    rows.truncate(TARGETS_MAX);
    Ok(PromotionTargets { rows, total })
}

fn row(entry: &Entry) -> PromotionRow {
    PromotionRow {
        source: entry.source.clone(),
        target: entry.target.clone(),
        state: entry.state,
        reasons: entry.reasons.clone(),
        warnings: entry.warnings.clone(),
        candidates: entry.candidates.clone(),
        change_count: u32::try_from(entry.changes.len()).unwrap_or(u32::MAX),
        left_out: entry.left_out.clone(),
        after: entry.after.clone(),
        step: entry.step,
    }
}
