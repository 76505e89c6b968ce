//! Decisions: the operations.
use crate::{
    contract::{
        Capability, DecisionAssign, DecisionDecide, DecisionFilter, DecisionList, DecisionRaise,
        DecisionRow, DecisionSaid, DecisionSnooze, ReviewRequest,
    },
    door::{Door, not_allowed},
    failure::Failure,
    risks,
};

/// `decision.list`. What has expired by today is recorded before it is shown.
pub(crate) fn list(door: &Door, request: DecisionFilter) -> Result<DecisionList, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    risks::expire(&desk)?;
    risks::decisions(&desk, &request)
}

/// `decision.raise`
pub(crate) fn raise(door: &Door, request: DecisionRaise) -> Result<DecisionRow, Failure> {
    risks::raise(&door.open()?.desk(door.env()), &request)
}

/// `decision.ask_release`
pub(crate) fn ask_release(door: &Door, request: ReviewRequest) -> Result<DecisionRow, Failure> {
    risks::ask_release(&door.open()?.desk(door.env()), request.review)
}

/// `decision.decide`
pub(crate) fn decide(door: &Door, request: DecisionDecide) -> Result<DecisionRow, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    // An approval is one by whatever name it is given.
    if risks::is_approval(&desk, request.decision)? && !open.may(Capability::RiskApprove) {
        return Err(not_allowed(&open, Capability::RiskApprove));
    }
    risks::choose(&desk, &request)
}

/// `decision.ask`
pub(crate) fn ask(door: &Door, request: DecisionSaid) -> Result<DecisionRow, Failure> {
    risks::ask(&door.open()?.desk(door.env()), &request)
}

/// `decision.answer`
pub(crate) fn answer(door: &Door, request: DecisionSaid) -> Result<DecisionRow, Failure> {
    risks::answer(&door.open()?.desk(door.env()), &request)
}

/// `decision.snooze`
pub(crate) fn snooze(door: &Door, request: DecisionSnooze) -> Result<DecisionRow, Failure> {
    risks::snooze(&door.open()?.desk(door.env()), &request)
}

/// `decision.assign`
pub(crate) fn assign(door: &Door, request: DecisionAssign) -> Result<DecisionRow, Failure> {
    risks::assign(&door.open()?.desk(door.env()), &request)
}

/// `decision.withdraw`
pub(crate) fn withdraw(door: &Door, request: DecisionSaid) -> Result<DecisionRow, Failure> {
    risks::withdraw(&door.open()?.desk(door.env()), &request)
}
