//! What the steps of a finding's history are called, and the values they are about.
use domain::{
    exception::Ending,
    finding::{Finding, FindingEvent},
    review::Severity,
    verdict::Outcome,
};

/// What a step is called, and the reason given.
pub(super) fn told(event: &FindingEvent) -> (&'static str, Option<String>) {
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
        FindingEvent::SeverityChanged { reason, .. } => ("severity", reason.clone()),
        FindingEvent::OwnerSet { reason, .. } => ("owner", reason.clone()),
        FindingEvent::AssigneeSet { reason, .. } => ("assignee", reason.clone()),
        FindingEvent::DueSet { reason, .. } => ("due", reason.clone()),
        FindingEvent::CommentAdded { .. } => ("comment", None),
        FindingEvent::CustomerCommentSet { .. } => ("customer_comment", None),
        FindingEvent::FindingSnoozed { reason, .. } => ("snooze", reason.clone()),
        FindingEvent::FindingDuplicated { reason, .. } => ("state", reason.clone()),
        FindingEvent::FindingLinked { .. } => ("link", None),
        FindingEvent::FindingUnlinked { .. } => ("unlink", None),
        FindingEvent::EvidenceAttached { .. } => ("attach", None),
        FindingEvent::EvidenceDetached { .. } => ("detach", None),
        FindingEvent::Undone { .. } => ("undone", None),
    }
}

/// The value that a step of this name is about.
pub(super) fn value_of(what: &str, finding: &Finding) -> Option<String> {
    match what {
        "detected" | "verified" | "reopened" | "state" | "risk_accepted" | "risk_expired"
        | "risk_revoked" | "risk_lapsed" => Some(finding.state.as_str().to_owned()),
        "severity" => Some(severity_name(finding.severity()).to_owned()),
        "owner" => finding.owner.clone(),
        "assignee" => finding.assignee.clone(),
        "due" => finding.due.map(|due| due.to_string()),
        "snooze" => finding.snoozed.map(|until| until.to_string()),
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
