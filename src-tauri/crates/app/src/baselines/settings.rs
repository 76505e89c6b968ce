//! The settings of an item, alone and beside a tenant's subject, in words.
use super::{
    judge::findings_of,
    side::{self, Seen, Stored, Which},
    view,
};
use crate::{
    contract::{
        BaselineCompare, BaselineCompared, BaselineDeviation, BaselineItemRequest, BaselineItemView,
    },
    desk::Desk,
    failure::Failure,
    import,
    text::Text,
    use_cases::{
        compare::{Say, language},
        snapshot_compare::{told, words},
    },
};
use domain::{
    baseline::{Body, ItemKey, Standing},
    compare::{MatchBy, Matching, Names, Outline, Prepared},
    subject::{Coverage, CoverageState},
};
use std::collections::BTreeMap;
use vault::tables::baseline as table;

/// The settings of an item.
pub(crate) fn settings(
    desk: &Desk<'_>,
    request: &BaselineItemRequest,
) -> Result<BaselineItemView, Failure> {
    let lang = language(&request.lang)?;
    desk.read(|reader| {
        let baseline = table::get(reader, request.baseline)?;
        let which = request.version.map_or(Which::Worked, Which::Version);
        let (body, _) = side::body(reader, &baseline, &which)?;
        let item = body.item(&request.item).ok_or_else(|| unknown(&request.item))?;
        let names = names(&body);
        let contents = Stored::of_items(reader, &body);
        let matching = by_name(BTreeMap::new());
        let coverage = coverage(&body);
        let prepared = Prepared::new(
            left(&body, &coverage, &names),
            Outline { subjects: Vec::new(), coverage: &[], names: &names },
            import::registry()?,
            &matching,
        );
        let (kind, id) = (&item.subject.kind, Some(item.subject.id.as_str()));
        let found = prepared.side_by_side(kind, id, None, &contents)?;
        let found = found.ok_or_else(|| unknown(&request.item))?;
        let words = |id: &str| words(reader, id);
        let say = Say { text: Text::load(lang), left: &names, right: &names, words: &words };
        Ok(BaselineItemView { item: view::item(item), settings: told(&say, found) })
    })
}

/// An item beside a tenant's subject.
pub(crate) fn compared(
    desk: &Desk<'_>,
    request: &BaselineCompare,
) -> Result<BaselineCompared, Failure> {
    let lang = language(&request.lang)?;
    desk.read(|reader| {
        let baseline = table::get(reader, request.baseline)?;
        let which = if request.draft { Which::Worked } else { Which::Current };
        let (body, _) = side::body(reader, &baseline, &which)?;
        let seen = Seen::latest(reader, request.tenant)?;
        let seen = seen.ok_or_else(|| Failure::usage("no-snapshot"))?;
        let assignment = baseline.assignments.get(&request.tenant).cloned().unwrap_or_default();
        let posture = seen.posture(reader, &body, &assignment)?;
        let stands = posture.items.into_iter().find(|one| one.key == request.item);
        let stands = stands.ok_or_else(|| unknown(&request.item))?;
        let names = names(&body);
        let compared = seen.compared(&body);
        let subjects = compared.iter().filter_map(|at| seen.subjects.get(*at)).collect();
        let right =
            Outline { subjects, coverage: &seen.snapshot.said.coverage, names: &seen.names };
        let coverage = coverage(&body);
        let matching = by_name(posture.counterparts);
        let prepared =
            Prepared::new(left(&body, &coverage, &names), right, import::registry()?, &matching);
        let contents = seen.contents(reader, &body, &compared);
        let item = (stands.standing != Standing::Unexpected).then_some(stands.named.id.as_str());
        let subject = stands.subject.as_ref().map(|subject| subject.id.as_str());
        let found = prepared.side_by_side(&stands.named.kind, item, subject, &contents)?;
        let found = found.ok_or_else(|| unknown(&request.item))?;
        let words = |id: &str| words(reader, id);
        let say = Say { text: Text::load(lang), left: &names, right: &seen.names, words: &words };
        let findings = findings_of(reader, request.tenant, &baseline)?;
        let deviations = stands.deviations.iter().map(|one| BaselineDeviation {
            setting: say.change(one.change.clone()),
            severity: one.severity,
        });
        Ok(BaselineCompared {
            deviations: deviations.collect(),
            posture: view::stands(&stands, findings.get(&stands.key)),
            settings: told(&say, found),
        })
    })
}

fn unknown(item: &ItemKey) -> Failure {
    Failure::input("baseline-item-unknown").with("item", item)
}

fn by_name(map: BTreeMap<String, String>) -> Matching {
    Matching { by: MatchBy::Name, map, suggest: false }
}

fn names(body: &Body) -> Names {
    let mut names = Names::default();
    for item in &body.items {
        names.add(&item.subject.id, &item.subject.name);
        item.references.iter().for_each(|(id, known)| names.add(id, &known.name));
    }
    names
}

/// What the items' source saw. What it saw in part is not called unseen here: all that the item
/// has is shown.
fn coverage(body: &Body) -> Vec<Coverage> {
    let kinds = body.scope.keys().map(|kind| Coverage {
        kind: kind.clone(),
        state: CoverageState::Complete,
        reason: None,
        completed: None,
        count: view::count(body.items.iter().filter(|one| one.subject.kind == *kind).count()),
    });
    kinds.collect()
}

fn left<'a>(body: &'a Body, coverage: &'a [Coverage], names: &'a Names) -> Outline<'a> {
    Outline { subjects: body.items.iter().map(|item| &item.subject).collect(), coverage, names }
}
