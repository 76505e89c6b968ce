//! Every text of a review that may mention a person or hold a secret.
//!
//! Ids of our own, hashes, codes, dates and versions are no such texts.
use super::{
    people,
    scan::{self, Redactor},
};
use crate::{
    review::ReviewContent,
    subject::SubjectRef,
    verdict::{Observation, Reason, ReasonArg},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Depth to which a setting's value is searched; what lies deeper is removed.
const DEPTH_MAX: usize = 64;

/// Redacts every text of `content`.
pub(super) fn strings(content: &mut ReviewContent, redactor: &mut Redactor<'_>) {
    for text in free_texts(content) {
        redactor.text(text);
    }
    let profile = &mut content.profile;
    let declared = profile.emergency_access.iter_mut();
    for principal in declared.chain(&mut profile.synchronisation_accounts) {
        if principal.principal == crate::profile::PrincipalType::User {
            redactor.mention(&mut principal.id);
            redactor.mention(&mut principal.name);
        }
        redactor.text(&mut principal.reason);
    }
    for policy in profile.policies.values_mut() {
        let users = std::mem::take(&mut policy.exclude.users);
        policy.exclude.users = users
            .into_iter()
            .map(|mut user| {
                redactor.mention(&mut user);
                user
            })
            .collect::<BTreeSet<_>>();
    }
    for reviewed in &mut content.verdicts {
        let verdict = &mut reviewed.verdict;
        judged(&mut verdict.reason, &mut verdict.subjects, &mut verdict.observed, redactor);
    }
    for finding in &mut content.findings {
        judged(&mut finding.reason, &mut finding.subjects, &mut finding.observed, redactor);
    }
}

/// Prose and names outside the verdicts.
fn free_texts(content: &mut ReviewContent) -> Vec<&mut String> {
    let mut texts = vec![
        &mut content.title,
        &mut content.classification,
        &mut content.introduction,
        &mut content.tenant.name,
    ];
    let profile = &mut content.profile;
    for declared in profile.own_domains.iter_mut().chain(&mut profile.not_applicable) {
        texts.push(&mut declared.reason);
    }
    texts.extend(content.evidence.iter_mut().map(|item| &mut item.source));
    for finding in &mut content.findings {
        texts.extend(&mut finding.owner);
        texts.extend(&mut finding.assignee);
        texts.extend(&mut finding.customer_comment);
        for step in &mut finding.history {
            texts.extend(&mut step.by);
            texts.extend(&mut step.reason);
        }
    }
    // Who accepted a risk stands there by name: the acceptance is theirs.
    for risk in &mut content.accepted_risks {
        texts.push(&mut risk.reason);
        texts.push(&mut risk.compensating_control);
    }
    texts
}

/// Shows `see` the same texts without changing them.
pub(super) fn each_text(content: &ReviewContent, see: &mut dyn FnMut(&str)) {
    let mut copy = content.clone();
    for text in free_texts(&mut copy) {
        see(text);
    }
    let declared = content.profile.emergency_access.iter();
    for principal in declared.chain(&content.profile.synchronisation_accounts) {
        see(&principal.reason);
    }
    let verdicts = content.verdicts.iter().flat_map(|reviewed| &reviewed.verdict.subjects);
    for subject in verdicts.chain(content.findings.iter().flat_map(|finding| &finding.subjects)) {
        see(&subject.name);
    }
}

fn judged(
    reason: &mut Reason,
    subjects: &mut [SubjectRef],
    observed: &mut [Observation],
    redactor: &mut Redactor<'_>,
) {
    for (name, arg) in &mut reason.args {
        match arg {
            ReasonArg::Number(_) => {}
            ReasonArg::Text(text) if scan::names_secret(name) => redactor.secret(text),
            ReasonArg::Text(text) => redactor.mention(text),
            ReasonArg::List(items) => items.iter_mut().for_each(|item| redactor.mention(item)),
        }
    }
    for subject in subjects {
        reference(subject, redactor);
    }
    for observation in observed {
        if let Some(subject) = &mut observation.subject {
            reference(subject, redactor);
        }
        let secret = scan::names_secret(&observation.path);
        for setting in [&mut observation.expected, &mut observation.actual].into_iter().flatten() {
            value(setting, secret, redactor, 0);
        }
    }
}

fn reference(subject: &mut SubjectRef, redactor: &mut Redactor<'_>) {
    if people::is_person(subject) {
        redactor.mention(&mut subject.id);
        redactor.mention(&mut subject.name);
    } else {
        redactor.text(&mut subject.id);
        redactor.text(&mut subject.name);
    }
}

fn value(setting: &mut Value, secret: bool, redactor: &mut Redactor<'_>, depth: usize) {
    match setting {
        _ if depth > DEPTH_MAX => *setting = Value::String(super::REMOVED.to_owned()),
        Value::String(text) if secret => redactor.secret(text),
        Value::String(text) => redactor.mention(text),
        Value::Array(items) => {
            items.iter_mut().for_each(|item| value(item, secret, redactor, depth + 1));
        }
        Value::Object(fields) => {
            let old = std::mem::take(fields);
            for (mut name, mut field) in old {
                let secret = secret || scan::names_secret(&name);
                value(&mut field, secret, redactor, depth + 1);
                redactor.mention(&mut name);
                fields.insert(name, field);
            }
        }
        Value::Number(_) if secret => *setting = Value::String(super::REMOVED.to_owned()),
        _ => {}
    }
}
