//! Baselines: the operations.
use crate::{
    baselines,
    contract::{
        BaselineAndTenant, BaselineAssign, BaselineCapture, BaselineCompare, BaselineCompared,
        BaselineEditRequest, BaselineItemRequest, BaselineItemView, BaselineList, BaselinePosture,
        BaselinePostureRequest, BaselinePreview, BaselinePreviewRequest, BaselinePublish,
        BaselineRequest, BaselineShow, BaselineView, Nothing,
    },
    desk::Desk,
    door::Door,
    failure::Failure,
};
use domain::ids::BaselineId;

/// `baseline.list`
pub(crate) fn list(door: &Door, _: Nothing) -> Result<BaselineList, Failure> {
    baselines::list(&door.open()?.desk(door.env()))
}

/// `baseline.show`
pub(crate) fn show(door: &Door, request: BaselineShow) -> Result<BaselineView, Failure> {
    baselines::show(&door.open()?.desk(door.env()), &request)
}

/// `baseline.item`
pub(crate) fn item(door: &Door, request: BaselineItemRequest) -> Result<BaselineItemView, Failure> {
    baselines::settings(&door.open()?.desk(door.env()), &request)
}

/// `baseline.capture`
pub(crate) fn capture(door: &Door, request: BaselineCapture) -> Result<BaselineView, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    let baseline = baselines::capture(&desk, &request)?;
    shown(&desk, baseline)
}

/// `baseline.edit`
pub(crate) fn edit(door: &Door, request: BaselineEditRequest) -> Result<BaselineView, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    baselines::edit(&desk, &request)?;
    shown(&desk, request.baseline)
}

/// `baseline.discard`
pub(crate) fn discard(door: &Door, request: BaselineRequest) -> Result<BaselineView, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    baselines::discard(&desk, request.baseline)?;
    shown(&desk, request.baseline)
}

/// `baseline.preview`
pub(crate) fn preview(
    door: &Door,
    request: BaselinePreviewRequest,
) -> Result<BaselinePreview, Failure> {
    baselines::preview(&door.open()?.desk(door.env()), &request)
}

/// `baseline.publish`
pub(crate) fn publish(door: &Door, request: BaselinePublish) -> Result<BaselineView, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    baselines::publish(&desk, &request)?;
    shown(&desk, request.baseline)
}

/// `baseline.assign`
pub(crate) fn assign(door: &Door, request: BaselineAssign) -> Result<BaselineView, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    baselines::assign(&desk, &request)?;
    shown(&desk, request.baseline)
}

/// `baseline.unassign`
pub(crate) fn unassign(door: &Door, request: BaselineAndTenant) -> Result<BaselineView, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    baselines::unassign(&desk, request.baseline, request.tenant)?;
    shown(&desk, request.baseline)
}

/// `baseline.posture`
pub(crate) fn posture(
    door: &Door,
    request: BaselinePostureRequest,
) -> Result<BaselinePosture, Failure> {
    baselines::posture(&door.open()?.desk(door.env()), &request)
}

/// `baseline.compare`
pub(crate) fn compare(door: &Door, request: BaselineCompare) -> Result<BaselineCompared, Failure> {
    baselines::compared(&door.open()?.desk(door.env()), &request)
}

fn shown(desk: &Desk<'_>, baseline: BaselineId) -> Result<BaselineView, Failure> {
    baselines::show(desk, &BaselineShow { baseline, version: None })
}
