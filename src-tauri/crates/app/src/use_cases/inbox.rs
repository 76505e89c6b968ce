//! The inbox and the portfolio: the operations.
use crate::{
    contract::{
        InboxFilter, InboxItemRequest, InboxList, InboxSnooze, Nothing, Portfolio, TenantRequest,
    },
    door::Door,
    failure::Failure,
    inbox, risks,
};

/// `inbox.list`. What has expired by today is recorded before it is shown.
pub(crate) fn list(door: &Door, request: InboxFilter) -> Result<InboxList, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    risks::expire(&desk)?;
    inbox::list(&desk, &request)
}

/// `inbox.done`
pub(crate) fn done(door: &Door, request: InboxItemRequest) -> Result<Nothing, Failure> {
    inbox::done(&door.open()?.desk(door.env()), &request)
}

/// `inbox.snooze`
pub(crate) fn snooze(door: &Door, request: InboxSnooze) -> Result<Nothing, Failure> {
    inbox::snooze(&door.open()?.desk(door.env()), &request)
}

/// `inbox.restore`
pub(crate) fn restore(door: &Door, request: InboxItemRequest) -> Result<Nothing, Failure> {
    inbox::restore(&door.open()?.desk(door.env()), &request)
}

/// `portfolio.list`
pub(crate) fn portfolio(door: &Door, _: Nothing) -> Result<Portfolio, Failure> {
    inbox::portfolio(&door.open()?.desk(door.env()))
}

/// `portfolio.reviewed`
pub(crate) fn reviewed(door: &Door, request: TenantRequest) -> Result<Nothing, Failure> {
    inbox::reviewed(&door.open()?.desk(door.env()), request.tenant)
}

/// `portfolio.take_back`
pub(crate) fn take_back(door: &Door, request: TenantRequest) -> Result<Nothing, Failure> {
    inbox::take_back(&door.open()?.desk(door.env()), request.tenant)
}
