//! Everything about one finding.
use super::row;
use crate::{
    contract::{
        EvidenceRef, FindingComment, FindingDetail, FindingRequest, FindingStep, MemberRef,
    },
    desk::Desk,
    failure::Failure,
    names,
    text::{Lang, Text},
};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    event::Event,
    exception::Ending,
    finding::{Finding, FindingEvent, Happening, fold},
    ids::MemberId,
    review::Severity,
    verdict::Outcome,
};
use std::collections::BTreeMap;
use vault::{
    Reader,
    tables::{
        evidence::{self, Owner},
        finding, journal, member, tenant,
    },
};

/// What was observed, why it matters, what was decided, and what it rests on.
pub fn detail(desk: &Desk<'_>, request: &FindingRequest) -> Result<FindingDetail, Failure> {
    let lang: Lang = request
        .lang
        .parse()
        .map_err(|_| Failure::usage("lang-unknown").with("lang", &request.lang))?;
    desk.read(|reader| {
        let finding = finding::get(reader, request.finding)?;
        let members = member::names(reader)?;
        let policy = desk.catalogue.policy(&finding.detected.policy.0);
        let detected = &finding.detected;
        let judged = std::iter::once((&detected.reason, detected.observed.as_slice()));
        let known = names::of(reader, detected.basis.snapshot, judged)?;
        Ok(FindingDetail {
            row: row(&finding, &tenant::get(reader, finding.tenant)?.name),
            criticality: policy.map(|p| p.criticality.as_str().to_owned()).unwrap_or_default(),
            nist: policy.map(|policy| policy.nist.clone()).unwrap_or_default(),
            reason_text: Text::load(lang).reason(&names::named(&detected.reason, &known)),
            observed: finding.detected.observed.clone(),
            subjects: finding.detected.subjects.clone(),
            names: known,
            detected_severity: finding.detected.severity,
            customer_comment: finding.customer_comment.clone(),
            comments: comments(&finding, &members),
            history: history(reader, &finding, &members)?,
            offered: finding.state.offered().iter().map(|s| s.as_str().to_owned()).collect(),
            evidence: evidence_of(reader, &finding)?,
            verdict_changed_by: finding.verdict_changed_by.map(|c| c.as_str().to_owned()),
        })
    })
}

fn comments(finding: &Finding, names: &BTreeMap<MemberId, String>) -> Vec<FindingComment> {
    let comments = finding.comments.iter().map(|comment| FindingComment {
        at: moment(comment.at),
        by: by(comment.by, names),
        text: comment.text.clone(),
    });
    comments.collect()
}

fn evidence_of(reader: &Reader<'_>, finding: &Finding) -> Result<Vec<EvidenceRef>, Failure> {
    let rows = evidence::list(reader, Owner::Snapshot(finding.detected.basis.snapshot))?;
    let refs = rows.into_iter().map(|row| EvidenceRef {
        source: row.name,
        sha256: hex_of(row.sha256),
        collected_at: row.collected_at.map(moment),
    });
    Ok(refs.collect())
}

/// The journal's events of this finding, each with the value before and after.
fn history(
    reader: &Reader<'_>,
    finding: &Finding,
    names: &BTreeMap<MemberId, String>,
) -> Result<Vec<FindingStep>, Failure> {
    let mut before: Option<Finding> = None;
    let mut steps = Vec::new();
    for record in journal::history(reader, finding.id.0)? {
        let Some(Event::Finding(id, event)) = &record.event else { continue };
        let happening = Happening {
            id: record.event_id,
            finding: *id,
            at: record.at(),
            by: record.member,
            event,
        };
        let after = fold(before.clone(), &happening).ok();
        let (what, reason) = told(event);
        let value = |finding: Option<&Finding>| finding.and_then(|f| value_of(what, f));
        steps.push(FindingStep {
            event: record.event_id,
            at: moment(record.at()),
            by: (!event.is_by_evaluation()).then(|| by(record.member, names)),
            what: what.to_owned(),
            before: value(before.as_ref()),
            after: match event {
                FindingEvent::CommentAdded { text, .. } => Some(text.clone()),
                FindingEvent::FindingVerdictChanged { cause, .. } => {
                    Some(cause.as_str().to_owned())
                }
                _ => value(after.as_ref()),
            },
            reason,
        });
        before = after.or(before);
    }
    Ok(steps)
}

/// What a step is called, and the reason given.
fn told(event: &FindingEvent) -> (&'static str, Option<String>) {
    match event {
        FindingEvent::FindingDetected { .. } => ("detected", None),
        FindingEvent::FindingObserved { .. } => ("observed", None),
        FindingEvent::FindingVerified { .. } => ("verified", None),
        FindingEvent::FindingReopened { .. } => ("reopened", None),
        FindingEvent::FindingVerdictChanged { .. } => ("verdict_changed", None),
        FindingEvent::FindingTransitioned { reason, .. } => ("state", reason.clone()),
        FindingEvent::RiskAccepted { .. } => ("risk_accepted", None),
        FindingEvent::RiskAcceptanceEnded { why: Ending::Expired, .. } => ("risk_expired", None),
        FindingEvent::RiskAcceptanceEnded { why: Ending::Revoked, .. } => ("risk_revoked", None),
        FindingEvent::RiskAcceptanceEnded { why: Ending::ContentChanged, .. } => {
            ("risk_lapsed", None)
        }
        FindingEvent::SeverityChanged { .. } => ("severity", None),
        FindingEvent::OwnerSet { .. } => ("owner", None),
        FindingEvent::AssigneeSet { .. } => ("assignee", None),
        FindingEvent::DueSet { .. } => ("due", None),
        FindingEvent::CommentAdded { .. } => ("comment", None),
        FindingEvent::CustomerCommentSet { .. } => ("customer_comment", None),
        FindingEvent::Undone { .. } => ("undone", None),
    }
}

/// The value that a step of this name is about.
fn value_of(what: &str, finding: &Finding) -> Option<String> {
    match what {
        "detected" | "verified" | "reopened" | "state" | "risk_accepted" | "risk_expired"
        | "risk_revoked" | "risk_lapsed" => Some(finding.state.as_str().to_owned()),
        "severity" => Some(severity_name(finding.severity()).to_owned()),
        "owner" => finding.owner.clone(),
        "assignee" => finding.assignee.clone(),
        "due" => finding.due.map(|due| due.to_string()),
        "customer_comment" => finding.customer_comment.clone(),
        "verdict_changed" => Some(outcome_name(finding.outcome).to_owned()),
        _ => None,
    }
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
        Severity::Critical => "critical",
    }
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Satisfied => "satisfied",
        Outcome::NotSatisfied => "not_satisfied",
        Outcome::NotAssessed => "not_assessed",
        Outcome::NotApplicable => "not_applicable",
    }
}

fn by(member: MemberId, names: &BTreeMap<MemberId, String>) -> MemberRef {
    MemberRef { id: member, name: names.get(&member).cloned().unwrap_or_default() }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn hex_of(bytes: [u8; 32]) -> String {
    domain::journal::Hash(bytes).to_string()
}
