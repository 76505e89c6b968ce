//! What an entry says and changes, as paths and values.
use crate::{contract::JournalField, failure::Failure, findings};
use domain::{
    ids::{EventId, FindingId},
    journal::Stored,
};
use serde_json::Value;
use std::collections::BTreeMap;
use vault::{
    Reader,
    tables::journal_view::{self, Listed},
};

/// Values of an entry that are listed at most.
const FIELDS_MAX: usize = 200;
/// Characters of a value at most.
const VALUE_CHARS_MAX: usize = 2_000;
/// Earlier entries of a type that are looked at for the one about the same.
const EARLIER_MAX: u32 = 500;

/// Events that replace what was said before: where that was said, and the fields that both must
/// have alike to be about the same.
const REPLACES: &[(&str, &[&str], &[&str])] = &[
    ("member_added", &["member_added"], &["member"]),
    ("member_role_set", &["member_role_set"], &["member"]),
    ("sla_set", &["sla_set"], &[]),
    ("risk_policy_changed", &["risk_policy_changed"], &[]),
    ("tenant_identified", &["tenant_identified", "tenant_added"], &[]),
    ("tenant_profile_changed", &["tenant_profile_changed"], &[]),
    ("connection_made", &["connection_made"], &[]),
    ("contact_changed", &["contact_changed", "contact_added"], &[]),
    ("review_updated", &["review_updated", "review_drafted"], &[]),
    ("decision_assigned", &["decision_assigned"], &[]),
    ("decision_snoozed", &["decision_snoozed"], &[]),
    ("baseline_assigned", &["baseline_assigned"], &["tenant"]),
    ("promotion_mapping_set", &["promotion_mapping_set"], &["route", "key"]),
];

/// The values, those that changed first, and how many more there are.
pub(super) fn fields(
    reader: &Reader<'_>,
    one: &Listed,
) -> Result<(Vec<JournalField>, u32), Failure> {
    let Some(says) = content(&one.stored) else { return Ok((Vec::new(), 0)) };
    let mut fields = match one.stored.entry.aggregate_kind.as_str() {
        "finding" => of_finding(reader, &one.stored, says)?,
        _ => {
            let before = said_before(reader, one, &says)?;
            compared(before.as_ref(), &says)
        }
    };
    fields.sort_by_key(|field| !field.changed);
    let left_out = fields.len().saturating_sub(FIELDS_MAX);
    fields.truncate(FIELDS_MAX);
    Ok((fields, u32::try_from(left_out).unwrap_or(u32::MAX)))
}

/// What an entry says, without its type.
pub(super) fn content(stored: &Stored) -> Option<Value> {
    let payload = stored.payload.as_ref()?;
    let mut value: Value = serde_json::from_slice(&payload.body).ok()?;
    value.as_object_mut()?.remove("type");
    Some(value)
}

/// A finding's history says what each of its steps changed.
fn of_finding(
    reader: &Reader<'_>,
    stored: &Stored,
    says: Value,
) -> Result<Vec<JournalField>, Failure> {
    let entry = &stored.entry;
    let change = findings::step(reader, FindingId(entry.aggregate), entry.event)?
        .filter(|step| step.before != step.after)
        .map(|step| (step.what, step.before.map(short), step.after.map(short)));
    let mut fields: Vec<JournalField> = compared(None, &says);
    if let Some((path, before, after)) = change {
        // The new value stands with the old one, and not once more by itself.
        fields.retain(|field| after.is_none() || field.after != after);
        fields.push(JournalField { path, before, after, changed: true });
    }
    Ok(fields)
}

/// What was said in place of which the entry stands.
fn said_before(reader: &Reader<'_>, one: &Listed, says: &Value) -> Result<Option<Value>, Failure> {
    let entry = &one.stored.entry;
    let Some((_, types, alike)) = REPLACES.iter().find(|(what, ..)| *what == entry.event_type)
    else {
        return Ok(None);
    };
    let mut latest: Option<(Value, EventId, _)> = None;
    for event_type in *types {
        let limit = if alike.is_empty() { 1 } else { EARLIER_MAX };
        let earlier =
            journal_view::earlier(reader, entry.aggregate, event_type, one.position(), limit)?;
        for stored in earlier {
            let Some(said) = content(&stored) else { continue };
            let place = (stored.entry.time, stored.entry.device);
            let same = alike.iter().all(|field| said.get(field) == says.get(field));
            if same && latest.as_ref().is_none_or(|(_, _, known)| *known < place) {
                latest = Some((said, stored.entry.event, place));
            }
        }
    }
    Ok(latest.map(|(said, ..)| said))
}

/// Each value with the one before; without anything before, what is said.
fn compared(before: Option<&Value>, says: &Value) -> Vec<JournalField> {
    let mut after = BTreeMap::new();
    leaves("", says, &mut after);
    let Some(before) = before else {
        let said =
            |(path, value)| JournalField { path, before: None, after: Some(value), changed: false };
        return after.into_iter().map(said).collect();
    };
    let mut was = BTreeMap::new();
    leaves("", before, &mut was);
    // A reason belongs to its own entry: it replaces none.
    was.remove("reason");
    let paths: Vec<String> = was.keys().chain(after.keys()).cloned().collect();
    let mut fields: BTreeMap<String, JournalField> = BTreeMap::new();
    for path in paths {
        let (before, after) = (was.get(&path).cloned(), after.get(&path).cloned());
        let changed = before != after && path != "reason";
        fields.insert(path.clone(), JournalField { path, before, after, changed });
    }
    fields.into_values().collect()
}

/// Every value that is no object and no list, by its path. What says nothing is left out.
fn leaves(path: &str, value: &Value, into: &mut BTreeMap<String, String>) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (name, value) in fields {
                let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                leaves(&below, value, into);
            }
        }
        Value::Array(items) => {
            for (place, value) in items.iter().enumerate() {
                leaves(&format!("{path}[{place}]"), value, into);
            }
        }
        Value::String(text) => drop(into.insert(path.to_owned(), short(text.clone()))),
        other => drop(into.insert(path.to_owned(), other.to_string())),
    }
}

fn short(text: String) -> String {
    match text.char_indices().nth(VALUE_CHARS_MAX) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
