//! A snapshot's own export within a folder of Graph JSON: `snapshot.json` with what the snapshot
//! saw of each kind, and a file for each kind that Graph has no collection of.
use super::{Document, draft::Draft, error::Place, model::NoteCode};
use domain::subject::{Coverage, CoverageState, Kind};
use serde_json::Value;

/// The form of `snapshot.json`.
pub(crate) const SCHEMA: &str = "tenantpilot.snapshot/1";
/// Made anew from the subscriptions.
const SERVICE_PLAN: &str = "tenant.service-plan";

/// What the snapshot saw; empty where the folder is no export of one.
pub(super) type Claims = Vec<Coverage>;

/// Takes over what only an export has. The rest is as Graph answers, and stays.
pub(super) fn take(draft: &mut Draft, documents: Vec<Document>) -> (Vec<Document>, Claims) {
    let Some(claims) = documents.iter().find_map(claims) else { return (documents, Vec::new()) };
    let registry = draft.registry;
    let mut rest = Vec::new();
    for mut document in documents {
        let kind = Kind::new(stem(&document.name));
        let rules = registry.kind(&kind).filter(|rules| rules.graph.is_none());
        let items = document.value.get_mut("value").map(Value::take);
        match (rules, items) {
            _ if is_about(&document) || kind.0 == SERVICE_PLAN => {
                draft.note(Place::file(&document.name), NoteCode::UsedForOthers);
            }
            (Some(rules), Some(Value::Array(items))) => {
                for (index, item) in items.into_iter().enumerate() {
                    let place = Place::at(&document.name, format!("$.value[{index}]"));
                    draft.add(rules, item, place);
                }
            }
            (_, items) => {
                if let (Some(place), Some(items)) = (document.value.get_mut("value"), items) {
                    *place = items;
                }
                rest.push(document);
            }
        }
    }
    (rest, claims)
}

/// What the snapshot saw is seen here: no more, and less where files have been lost since.
pub(super) fn cover(draft: &mut Draft, claims: Claims) {
    for claim in claims {
        let there = draft.of_kind(&claim.kind).count();
        let fewer = there < usize::try_from(claim.count).unwrap_or(usize::MAX);
        match claim.state {
            CoverageState::Complete if fewer => {
                draft.cover(&claim.kind, CoverageState::Partial, None);
            }
            state => draft.cover(&claim.kind, state, claim.reason),
        }
    }
}

fn claims(document: &Document) -> Option<Claims> {
    let coverage = document.value.get("coverage").filter(|_| is_about(document))?;
    serde_json::from_value(coverage.clone()).ok()
}

fn is_about(document: &Document) -> bool {
    stem(&document.name) == "snapshot"
        && document.value.get("schema").and_then(Value::as_str) == Some(SCHEMA)
}

fn stem(name: &str) -> &str {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.strip_suffix(".json").unwrap_or(name)
}
