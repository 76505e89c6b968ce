//! The digest in the window.
use crate::{
    contract::{AlertList, AlertRead, AlertRow, AlertThing},
    desk::Desk,
    failure::Failure,
    text::{Arg, Text},
};
use chrono::SecondsFormat;
use domain::{
    alert::{Thing, ThingKind, Trigger},
    decision::Question,
    finding::Finding,
    ids::{DecisionId, ExceptionId, FindingId, TenantId},
};
use vault::{
    Reader,
    tables::{
        alert::{self, Kept},
        decision, exception, finding, review, tenant,
    },
};

/// Alerts that are shown at most.
pub(super) const ROWS_MAX: u32 = 200;
/// Things of an alert that are named.
const THINGS_MAX: usize = 5;

/// The digest, newest first.
pub fn list(desk: &Desk<'_>, text: &Text) -> Result<AlertList, Failure> {
    desk.read(|reader| rows(reader, text))
}

/// Marks alerts as seen. What is not there any more is no error.
pub fn mark_read(desk: &Desk<'_>, text: &Text, request: &AlertRead) -> Result<AlertList, Failure> {
    desk.vault.write(|writer| match request.and_before {
        true => alert::read_until(writer, request.id),
        false => alert::read(writer, request.id),
    })?;
    list(desk, text)
}

fn rows(reader: &Reader<'_>, text: &Text) -> Result<AlertList, Failure> {
    let kept = alert::newest(reader, ROWS_MAX)?;
    let rows = kept.into_iter().map(|kept| row(reader, text, kept));
    Ok(AlertList { rows: rows.collect::<Result<_, _>>()?, unread: alert::unread(reader)? })
}

fn row(reader: &Reader<'_>, text: &Text, kept: Kept) -> Result<AlertRow, Failure> {
    let said = kept.said.alert;
    let things = said.things.iter().take(THINGS_MAX);
    let things = things.map(|thing| named(reader, text, *thing)).collect::<Result<Vec<_>, _>>()?;
    Ok(AlertRow {
        id: kept.seq,
        at: kept.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        rule: said.rule,
        rule_name: kept.said.rule_name,
        trigger: said.trigger,
        severity: said.severity,
        tenant: said.tenant,
        tenant_name: tenant_name(reader, said.tenant)?,
        escalated: said.escalated,
        count: u32::try_from(said.things.len()).unwrap_or(u32::MAX),
        things,
        unread: !kept.is_read,
    })
}

/// What an alert says in one sentence.
pub(super) fn sentence(
    text: &Text,
    trigger: Trigger,
    escalated: bool,
    count: usize,
    tenant_name: &str,
) -> String {
    let of = match tenant_name {
        "" => text.get("alert-workspace"),
        name => name.to_owned(),
    };
    let id = format!("alert-said-{}", trigger.as_str().replace('_', "-"));
    let said = text.format(&id, &[("count", Arg::from(count)), ("tenant", of.into())]);
    match escalated {
        true => text.format("alert-escalated", &[("said", said.into())]),
        false => said,
    }
}

/// A tenant's name; empty for the workspace, and for a tenant that is gone.
pub(super) fn tenant_name(reader: &Reader<'_>, id: Option<TenantId>) -> Result<String, Failure> {
    let found = id.map(|id| tenant::find(reader, id)).transpose()?.flatten();
    Ok(found.map(|tenant| tenant.name).unwrap_or_default())
}

fn named(reader: &Reader<'_>, text: &Text, thing: Thing) -> Result<AlertThing, Failure> {
    let Thing { kind, id } = thing;
    let label = match kind {
        ThingKind::Finding => finding_label(text, finding::find(reader, FindingId(id))?),
        ThingKind::Exception => {
            let of = exception::find(reader, ExceptionId(id))?.map(|one| one.request.finding);
            finding_label(text, of.map(|of| finding::find(reader, of)).transpose()?.flatten())
        }
        ThingKind::Decision => decision_label(reader, text, DecisionId(id))?,
        ThingKind::Tenant => tenant_name(reader, Some(TenantId(id)))?,
    };
    Ok(AlertThing { kind: kind.as_str().to_owned(), id, label })
}

fn finding_label(text: &Text, finding: Option<Finding>) -> String {
    let Some(finding) = finding else { return String::new() };
    let detected = finding.detected;
    if let Some(drift) = detected.drift {
        return drift.named.name;
    }
    let id = format!("control-{}-title", detected.control.0.replace('.', "-"));
    match text.has(&id) {
        true => text.get(&id),
        false => detected.policy.0,
    }
}

fn decision_label(reader: &Reader<'_>, text: &Text, id: DecisionId) -> Result<String, Failure> {
    let Some(decision) = decision::find(reader, id)? else { return Ok(String::new()) };
    Ok(match decision.item.question {
        Question::Choice { summary, .. } => summary,
        Question::Exception { exception: asked } => {
            let of = exception::find(reader, asked)?.map(|one| one.request.finding);
            let of = of.map(|of| finding::find(reader, of)).transpose()?.flatten();
            let policy = finding_label(text, of);
            text.format("decision-about-exception", &[("policy", policy.into())])
        }
        Question::Release { review: asked, .. } => {
            let title = review::get(reader, asked)?.written().composition.title.clone();
            text.format("decision-about-release", &[("title", title.into())])
        }
    })
}
