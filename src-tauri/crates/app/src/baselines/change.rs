//! What people do with baselines: edit, publish, assign. Each in one transaction, with what it
//! means for findings.
use super::{accept, judge};
use crate::{
    contract::{BaselineAssign, BaselineEditRequest, BaselinePublish},
    desk::Desk,
    failure::Failure,
};
use domain::{
    baseline::{Assignment, BaselineEvent},
    event::Event,
    ids::{BaselineId, TenantId},
};
use vault::tables::{baseline as table, tenant};

/// Edits of one request at most.
const EDITS_MAX: usize = 500;

/// Changes the draft.
pub(crate) fn edit(desk: &Desk<'_>, request: &BaselineEditRequest) -> Result<(), Failure> {
    if request.edits.len() > EDITS_MAX {
        let failure = Failure::usage("baseline-too-much").with("field", "edits");
        return Err(failure.with("limit", EDITS_MAX));
    }
    if request.edits.is_empty() {
        return Ok(());
    }
    desk.write(|recorder| {
        let baseline = table::get(recorder.writer(), request.baseline)?;
        let accepted = accept::accept(recorder, &baseline, &request.edits)?;
        let edited = BaselineEvent::BaselineEdited { edits: accepted.edits };
        recorder.record(&Event::Baseline(baseline.id, edited))?;
        for (tenant, assignment) in accepted.assignments {
            set_assignment(recorder, baseline.id, tenant, assignment)?;
        }
        Ok(())
    })
}

/// Throws the draft away; the version in force stays.
pub(crate) fn discard(desk: &Desk<'_>, baseline: BaselineId) -> Result<(), Failure> {
    desk.write(|recorder| {
        let baseline = table::get(recorder.writer(), baseline)?;
        let discarded = BaselineEvent::BaselineDraftDiscarded {};
        recorder.record(&Event::Baseline(baseline.id, discarded)).map(drop)
    })
}

/// Puts the draft in force, for every tenant that it is assigned to.
pub(crate) fn publish(desk: &Desk<'_>, request: &BaselinePublish) -> Result<(), Failure> {
    desk.write(|recorder| {
        let baseline = table::get(recorder.writer(), request.baseline)?;
        let last = baseline.current().map_or(0, |version| version.number);
        let published = BaselineEvent::BaselinePublished {
            number: last.saturating_add(1),
            reason: request.reason.trim().to_owned(),
        };
        recorder.record(&Event::Baseline(baseline.id, published))?;
        let baseline = table::get(recorder.writer(), baseline.id)?;
        for (tenant, assignment) in &baseline.assignments {
            judge::judge_latest(recorder, *tenant, &baseline, Some(assignment))?;
        }
        Ok(())
    })
}

/// Assigns the version in force to a tenant.
pub(crate) fn assign(desk: &Desk<'_>, request: &BaselineAssign) -> Result<(), Failure> {
    desk.write(|recorder| {
        tenant::get(recorder.writer(), request.tenant)?;
        let baseline = table::get(recorder.writer(), request.baseline)?;
        let trimmed = |values: &Vec<String>| -> Vec<String> {
            let values = values.iter().map(|value| value.trim().to_owned());
            values.filter(|value| !value.is_empty()).collect()
        };
        let variables = request.variables.iter();
        let assignment = Assignment {
            variables: variables.map(|(name, values)| (name.clone(), trimmed(values))).collect(),
            map: request.map.clone(),
        };
        if baseline.assignments.get(&request.tenant) == Some(&assignment) {
            return Ok(());
        }
        set_assignment(recorder, baseline.id, request.tenant, assignment)
    })
}

fn set_assignment(
    recorder: &mut crate::recorder::Recorder<'_>,
    baseline: BaselineId,
    tenant: TenantId,
    assignment: Assignment,
) -> Result<(), Failure> {
    let assigned =
        BaselineEvent::BaselineAssigned { tenant, assignment: Box::new(assignment.clone()) };
    recorder.record(&Event::Baseline(baseline, assigned))?;
    let baseline = table::get(recorder.writer(), baseline)?;
    judge::judge_latest(recorder, tenant, &baseline, Some(&assignment))
}

/// Takes the assignment back; the findings about it say so.
pub(crate) fn unassign(
    desk: &Desk<'_>,
    baseline: BaselineId,
    tenant: TenantId,
) -> Result<(), Failure> {
    desk.write(|recorder| {
        let baseline = table::get(recorder.writer(), baseline)?;
        if !baseline.assignments.contains_key(&tenant) {
            return Err(Failure::usage("baseline-not-assigned"));
        }
        judge::judge_latest(recorder, tenant, &baseline, None)?;
        let unassigned = BaselineEvent::BaselineUnassigned { tenant };
        recorder.record(&Event::Baseline(baseline.id, unassigned)).map(drop)
    })
}
