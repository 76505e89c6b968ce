//! Findings: the operations.
use crate::{
    contract::{
        FindingChangeRequest, FindingChanged, FindingDetail, FindingFilter, FindingPage,
        FindingRequest, FindingUndo,
    },
    door::Door,
    failure::Failure,
    findings,
};

/// `finding.list`
pub(crate) fn list(door: &Door, request: FindingFilter) -> Result<FindingPage, Failure> {
    findings::list(&door.open()?.desk(door.env()), &request)
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
