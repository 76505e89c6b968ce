//! Findings: the operations.
use crate::{
    contract::{
        FindingChangeRequest, FindingChanged, FindingDetail, FindingFilter, FindingPage,
        FindingRequest, FindingUndo,
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
