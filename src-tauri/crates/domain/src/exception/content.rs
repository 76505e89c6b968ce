//! What an exception covers, as a hash: the deviation and the content of its subjects.
use crate::{
    finding::Detection,
    journal::{Hash, JournalError},
    subject::Kind,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const CONTENT_DOMAIN: &[u8] = b"tenantpilot/exception-content/1\0";

/// The hash of what is accepted: why the tenant deviates, and the identity of each subject it
/// concerns, in no order. Where it concerns no subject, the settings it rests on.
///
/// # Errors
/// What was detected has no canonical form: a defect.
pub fn content_hash(
    detected: &Detection,
    identities: &BTreeMap<(Kind, String), [u8; 32]>,
) -> Result<Hash, JournalError> {
    let mut subjects: Vec<(String, String, Option<String>)> = detected
        .subjects
        .iter()
        .map(|subject| {
            let key = (subject.kind.clone(), subject.id.clone());
            let identity = identities.get(&key).map(|identity| Hash(*identity).to_string());
            (subject.kind.0.clone(), subject.id.clone(), identity)
        })
        .collect();
    subjects.sort();
    subjects.dedup();
    let observed = match subjects.is_empty() {
        true => json!({"args": detected.reason.args, "observed": detected.observed}),
        false => Value::Null,
    };
    let said = json!({
        "policy": detected.policy,
        "reason": detected.reason.code,
        "subjects": subjects,
        "observed": observed,
    });
    let body = serde_json_canonicalizer::to_vec(&said)
        .map_err(|error| JournalError::Payload(error.to_string()))?;
    Ok(Hash::of(&[CONTENT_DOMAIN, &body]))
}
