//! `findings.csv` and `accepted-risks.csv`, for machines. Codes, RFC 3339 and ISO 8601; never localised.
use super::PackOptions;
use domain::review::{AcceptedRisk, ReviewContent, ReviewedFinding};

/// The file's name.
pub(super) const NAME: &str = "findings.csv";

/// The name of the accepted risks' file.
pub(super) const RISKS_NAME: &str = "accepted-risks.csv";

const RISKS_HEADER: [&str; 14] = [
    "finding_id",
    "policy",
    "control",
    "severity",
    "reason",
    "compensating_control",
    "accepted_by",
    "function",
    "accepted_how",
    "accepted_on",
    "until",
    "approved_by",
    "single_handed",
    "evidence_sha256",
];

const HEADER: [&str; 17] = [
    "number",
    "finding_id",
    "policy",
    "control",
    "severity",
    "state",
    "reason",
    "reason_args",
    "subject_kinds",
    "subject_ids",
    "subject_names",
    "nist_800_53",
    "owner",
    "assignee",
    "due",
    "first_seen",
    "customer_comment",
];

/// The file.
pub(super) fn findings(
    content: &ReviewContent,
    options: &PackOptions,
) -> Result<Vec<u8>, report::ReportError> {
    let rows: Vec<Vec<String>> =
        content.findings.iter().map(|finding| row(finding, options)).collect();
    report::sheet::csv(&HEADER, &rows)
}

/// The accepted risks; none where there are none.
pub(super) fn accepted_risks(
    content: &ReviewContent,
) -> Result<Option<Vec<u8>>, report::ReportError> {
    if content.accepted_risks.is_empty() {
        return Ok(None);
    }
    let rows: Vec<Vec<String>> = content.accepted_risks.iter().map(risk).collect();
    report::sheet::csv(&RISKS_HEADER, &rows).map(Some)
}

fn risk(risk: &AcceptedRisk) -> Vec<String> {
    vec![
        risk.finding.to_string(),
        risk.policy.0.clone(),
        risk.control.0.clone(),
        code(serde_json::to_value(risk.severity)),
        risk.reason.clone(),
        risk.compensating_control.clone(),
        risk.accepted_by.clone(),
        risk.function.clone(),
        code(serde_json::to_value(risk.how)),
        risk.accepted_on.to_string(),
        risk.until.to_string(),
        risk.approved_by.clone(),
        risk.single_handed.to_string(),
        risk.evidence_sha256.clone().unwrap_or_default(),
    ]
}

fn code(value: serde_json::Result<serde_json::Value>) -> String {
    value.ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn row(finding: &ReviewedFinding, options: &PackOptions) -> Vec<String> {
    let subjects = |of: fn(&domain::subject::SubjectRef) -> &str| {
        finding.subjects.iter().map(of).collect::<Vec<_>>().join("; ")
    };
    vec![
        finding.number.to_string(),
        finding.id.to_string(),
        finding.policy.0.clone(),
        finding.control.0.clone(),
        code(serde_json::to_value(finding.severity)),
        finding.state.clone(),
        finding.reason.code.clone(),
        serde_json::to_string(&finding.reason.args).unwrap_or_default(),
        subjects(|subject| &subject.kind.0),
        subjects(|subject| &subject.id),
        subjects(|subject| &subject.name),
        options.nist.get(&finding.policy).map(|ids| ids.join("; ")).unwrap_or_default(),
        finding.owner.clone().unwrap_or_default(),
        finding.assignee.clone().unwrap_or_default(),
        finding.due.map(|due| due.to_string()).unwrap_or_default(),
        finding.first_seen.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        finding.customer_comment.clone().unwrap_or_default(),
    ]
}
