//! Contacts and accepted risks: the operations.
use crate::{
    contract::{
        ContactAdd, ContactChange, ContactList, ContactRequest, ContactRow, ExceptionAccept,
        ExceptionAsk, ExceptionEvidence, ExceptionFilter, ExceptionList, ExceptionRequest,
        ExceptionSaid, ExceptionTerm, ExceptionTermRequest, ExceptionView, Nothing, RiskPolicy,
        TenantRequest,
    },
    door::Door,
    failure::Failure,
    risks,
};

/// `contact.list`
pub(crate) fn contacts(door: &Door, request: TenantRequest) -> Result<ContactList, Failure> {
    risks::contacts(&door.open()?.desk(door.env()), request.tenant)
}

/// `contact.add`
pub(crate) fn add(door: &Door, request: ContactAdd) -> Result<ContactRow, Failure> {
    risks::add(&door.open()?.desk(door.env()), &request)
}

/// `contact.change`
pub(crate) fn change(door: &Door, request: ContactChange) -> Result<ContactRow, Failure> {
    risks::change(&door.open()?.desk(door.env()), &request)
}

/// `contact.retire`
pub(crate) fn retire(door: &Door, request: ContactRequest) -> Result<ContactRow, Failure> {
    risks::retire(&door.open()?.desk(door.env()), request.contact)
}

/// `exception.list`. What has expired by today is recorded before it is shown.
pub(crate) fn list(door: &Door, request: ExceptionFilter) -> Result<ExceptionList, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    risks::expire(&desk)?;
    risks::exceptions(&desk, &request)
}

/// `exception.show`
pub(crate) fn show(door: &Door, request: ExceptionRequest) -> Result<ExceptionView, Failure> {
    risks::show(&door.open()?.desk(door.env()), request.exception)
}

/// `exception.term`
pub(crate) fn term(door: &Door, request: ExceptionTermRequest) -> Result<ExceptionTerm, Failure> {
    risks::term(&door.open()?.desk(door.env()), request.finding)
}

/// `exception.request`
pub(crate) fn request(door: &Door, request: ExceptionAsk) -> Result<ExceptionView, Failure> {
    risks::request(&door.open()?.desk(door.env()), &request)
}

/// `exception.approve`
pub(crate) fn approve(door: &Door, request: ExceptionSaid) -> Result<ExceptionView, Failure> {
    risks::approve(&door.open()?.desk(door.env()), &request)
}

/// `exception.reject`
pub(crate) fn reject(door: &Door, request: ExceptionSaid) -> Result<ExceptionView, Failure> {
    risks::reject(&door.open()?.desk(door.env()), &request)
}

/// `exception.accept`
pub(crate) fn accept(door: &Door, request: ExceptionAccept) -> Result<ExceptionView, Failure> {
    risks::accept(&door.open()?.desk(door.env()), &request)
}

/// `exception.revoke`
pub(crate) fn revoke(door: &Door, request: ExceptionSaid) -> Result<ExceptionView, Failure> {
    risks::revoke(&door.open()?.desk(door.env()), &request)
}

/// `exception.evidence`
pub(crate) fn evidence(door: &Door, request: ExceptionEvidence) -> Result<Nothing, Failure> {
    risks::evidence(&door.open()?.desk(door.env()), &request)?;
    Ok(Nothing {})
}

/// `risk.policy`
pub(crate) fn policy(door: &Door, _: Nothing) -> Result<RiskPolicy, Failure> {
    risks::policy(&door.open()?.desk(door.env()))
}

/// `risk.policy_set`
pub(crate) fn set_policy(door: &Door, request: RiskPolicy) -> Result<RiskPolicy, Failure> {
    risks::set_policy(&door.open()?.desk(door.env()), request)
}
