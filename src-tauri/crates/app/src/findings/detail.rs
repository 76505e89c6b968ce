//! Everything about one finding.
use super::{
    attach::shown,
    list::rows,
    row,
    step::{told, value_of},
};
use crate::{
    contract::{
        EvidenceRef, FindingComment, FindingDetail, FindingRequest, FindingRow, FindingStep,
        MemberRef,
    },
    desk::Desk,
    failure::Failure,
    names,
    text::{Lang, Text},
};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    event::Event,
    finding::{Finding, FindingEvent, Happening, fold},
    ids::{EventId, FindingId, MemberId},
};
use std::collections::BTreeMap;
use vault::{
    Reader,
    tables::{
        evidence::{self, Owner},
        finding,
        finding_tie::{self, Tie},
        journal, member, tenant,
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
            history: history(reader, finding.id, &members)?,
            offered: finding.state.offered().iter().map(|s| s.as_str().to_owned()).collect(),
            evidence: evidence_of(reader, &finding)?,
            duplicate_of: of_id(reader, finding.original())?,
            duplicates: tied(reader, &finding, Tie::Duplicate)?,
            links: tied(reader, &finding, Tie::Link)?,
            attachments: finding.attachments.iter().map(shown).collect(),
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

fn of_id(reader: &Reader<'_>, id: Option<FindingId>) -> Result<Option<FindingRow>, Failure> {
    let finding = id.map(|id| finding::find(reader, id)).transpose()?.flatten();
    Ok(rows(reader, finding.as_slice())?.pop())
}

/// The findings that one is tied to; its original is none of its duplicates.
fn tied(reader: &Reader<'_>, one: &Finding, tie: Tie) -> Result<Vec<FindingRow>, Failure> {
    let mut found = Vec::new();
    for id in finding_tie::tied(reader, one.id, tie)? {
        if tie == Tie::Link || one.original() != Some(id) {
            found.extend(finding::find(reader, id)?);
        }
    }
    rows(reader, &found)
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

/// One step of a finding's history; none where the finding or the step is not known.
pub(crate) fn step(
    reader: &Reader<'_>,
    finding: FindingId,
    event: EventId,
) -> Result<Option<FindingStep>, Failure> {
    let steps = history(reader, finding, &member::names(reader)?)?;
    Ok(steps.into_iter().find(|step| step.event == event))
}

/// The journal's events of this finding, each with the value before and after.
fn history(
    reader: &Reader<'_>,
    finding: FindingId,
    names: &BTreeMap<MemberId, String>,
) -> Result<Vec<FindingStep>, Failure> {
    let mut before: Option<Finding> = None;
    let mut steps = Vec::new();
    for record in journal::history(reader, finding.0)? {
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
            before: match event {
                FindingEvent::EvidenceDetached { attached } => before.as_ref().and_then(|before| {
                    let one = before.attachments.iter().find(|one| one.event == *attached)?;
                    Some(one.name.clone())
                }),
                _ => value(before.as_ref()),
            },
            after: match event {
                FindingEvent::CommentAdded { text, .. } => Some(text.clone()),
                FindingEvent::FindingVerdictChanged { cause, .. } => {
                    Some(cause.as_str().to_owned())
                }
                FindingEvent::EvidenceAttached { name, .. } => Some(name.clone()),
                FindingEvent::FindingLinked { other } | FindingEvent::FindingUnlinked { other } => {
                    finding::find(reader, *other)?.map(|other| other.detected.policy.0)
                }
                _ => value(after.as_ref()),
            },
            reason,
        });
        before = after.or(before);
    }
    Ok(steps)
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
