//! Findings: the operations.
use crate::{
    contract::{
        AttachmentSave, AttachmentSaved, FindingAttach, FindingChangeRequest, FindingChanged,
        FindingCount, FindingDetail, FindingFilter, FindingPage, FindingQueryChange,
        FindingRequest, FindingUndo, Nothing, QueryCompleteRequest, QueryCompletion, SavedView,
        SavedViewRequest, SavedViews, SlaChange, SlaRequest, SlaView,
    },
    door::Door,
    failure::Failure,
    findings, risks,
};

/// `finding.list`. What has expired by today is recorded before it is shown.
pub(crate) fn list(door: &Door, request: FindingFilter) -> Result<FindingPage, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    risks::expire(&desk)?;
    findings::list(&desk, &request)
}

/// `finding.detail`
pub(crate) fn detail(door: &Door, request: FindingRequest) -> Result<FindingDetail, Failure> {
    findings::detail(&door.open()?.desk(door.env()), &request)
}

/// `finding.change`
pub(crate) fn change(
    door: &Door,
    request: FindingChangeRequest,
) -> Result<FindingChanged, Failure> {
    findings::change(&door.open()?.desk(door.env()), &request)
}

/// `finding.undo`
pub(crate) fn undo(door: &Door, request: FindingUndo) -> Result<FindingChanged, Failure> {
    findings::undo(&door.open()?.desk(door.env()), &request)
}

/// `finding.count`
pub(crate) fn count(door: &Door, request: FindingFilter) -> Result<FindingCount, Failure> {
    findings::count(&door.open()?.desk(door.env()), &request)
}

/// `finding.change_query`
pub(crate) fn change_query(
    door: &Door,
    request: FindingQueryChange,
) -> Result<FindingChanged, Failure> {
    findings::change_query(&door.open()?.desk(door.env()), &request)
}

/// `finding.attach`
pub(crate) fn attach(door: &Door, request: FindingAttach) -> Result<FindingChanged, Failure> {
    findings::attach(&door.open()?.desk(door.env()), &request)
}

/// `finding.save_attachment`
pub(crate) fn save_attachment(
    door: &Door,
    request: AttachmentSave,
) -> Result<AttachmentSaved, Failure> {
    findings::save_attachment(&door.open()?.desk(door.env()), &request)
}

/// `query.complete`
pub(crate) fn complete(
    door: &Door,
    request: QueryCompleteRequest,
) -> Result<QueryCompletion, Failure> {
    findings::complete(&door.open()?.desk(door.env()), &request)
}

/// `view.save`
pub(crate) fn view_save(door: &Door, request: SavedView) -> Result<SavedViews, Failure> {
    findings::view_save(&door.open()?.desk(door.env()), &request)
}

/// `view.remove`
pub(crate) fn view_remove(door: &Door, request: SavedViewRequest) -> Result<SavedViews, Failure> {
    findings::view_remove(&door.open()?.desk(door.env()), &request)
}

/// `sla.get`
pub(crate) fn sla_get(door: &Door, request: SlaRequest) -> Result<SlaView, Failure> {
    findings::sla_get(&door.open()?.desk(door.env()), &request)
}

/// `sla.set`
pub(crate) fn sla_set(door: &Door, request: SlaChange) -> Result<SlaView, Failure> {
    findings::sla_set(&door.open()?.desk(door.env()), &request)
}

/// `view.list`
pub(crate) fn views(door: &Door, _: Nothing) -> Result<SavedViews, Failure> {
    findings::views(&door.open()?.desk(door.env()))
}
