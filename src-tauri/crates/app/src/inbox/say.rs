//! What people say about items and tenants, recorded in the journal.
use super::list;
use crate::{
    contract::{InboxItemRequest, InboxSnooze, Nothing},
    desk::Desk,
    failure::Failure,
    recorder::Recorder,
};
use chrono::NaiveDate;
use domain::{
    event::Event,
    ids::TenantId,
    inbox::{InboxEvent, Item, KEY_CHARS_MAX, ReviewedAs, check_snooze},
};
use std::collections::BTreeSet;
use vault::{
    Reader,
    tables::{finding_tally, inbox, inbox_mark, member, tenant},
};

/// A person is done with an item as it is now.
///
/// # Errors
/// `inbox-item-unknown` when nothing of this key asks for a person.
pub fn done(desk: &Desk<'_>, request: &InboxItemRequest) -> Result<Nothing, Failure> {
    desk.write(|recorder| {
        let item = item(desk, recorder.writer(), &request.key)?;
        let event =
            InboxEvent::InboxItemDone { item: item.key, content: item.content, count: item.count };
        record(recorder, event)
    })
}

/// Puts an item off until a day.
///
/// # Errors
/// `inbox-item-unknown`, or `inbox-day-invalid` for a day that is not after today and within a year.
pub fn snooze(desk: &Desk<'_>, request: &InboxSnooze) -> Result<Nothing, Failure> {
    let invalid = || Failure::usage("inbox-day-invalid").with("value", &request.until);
    let until = NaiveDate::parse_from_str(&request.until, "%Y-%m-%d").map_err(|_| invalid())?;
    check_snooze(until, desk.env.now().date_naive()).map_err(|_| invalid())?;
    desk.write(|recorder| {
        let item = item(desk, recorder.writer(), &request.key)?;
        record(recorder, InboxEvent::InboxItemSnoozed { item: item.key, until })
    })
}

/// Takes back what was said about an item.
///
/// # Errors
/// `inbox-item-unknown` when nothing was said about it.
pub fn restore(desk: &Desk<'_>, request: &InboxItemRequest) -> Result<Nothing, Failure> {
    desk.write(|recorder| {
        if inbox_mark::mark(recorder.writer(), &request.key)?.is_none() {
            return Err(unknown());
        }
        record(recorder, InboxEvent::InboxItemRestored { item: request.key.clone() })
    })
}

/// A person has looked at a tenant as it is now.
///
/// # Errors
/// There is no such tenant.
pub fn reviewed(desk: &Desk<'_>, tenant: TenantId) -> Result<Nothing, Failure> {
    desk.write(|recorder| {
        tenant::get(recorder.writer(), tenant)?;
        let mark = as_it_is(recorder.writer(), tenant)?;
        record(recorder, InboxEvent::TenantReviewed { tenant, mark })
    })
}

/// Takes back that a person has looked at a tenant. Where nobody said so, nothing is recorded.
///
/// # Errors
/// There is no such tenant.
pub fn take_back(desk: &Desk<'_>, tenant: TenantId) -> Result<Nothing, Failure> {
    desk.write(|recorder| {
        tenant::get(recorder.writer(), tenant)?;
        match inbox_mark::reviewed(recorder.writer(), tenant)? {
            None => Ok(Nothing {}),
            Some(_) => record(recorder, InboxEvent::TenantReviewTakenBack { tenant }),
        }
    })
}

/// What a tenant is now, as far as a mark knows.
pub(super) fn as_it_is(reader: &Reader<'_>, tenant: TenantId) -> Result<ReviewedAs, Failure> {
    Ok(ReviewedAs {
        content: inbox::latest(reader, tenant)?.map(|latest| latest.content),
        arrivals: finding_tally::arrivals(reader, tenant)?,
    })
}

fn item(desk: &Desk<'_>, reader: &Reader<'_>, key: &str) -> Result<Item, Failure> {
    if key.chars().count() > KEY_CHARS_MAX {
        return Err(unknown());
    }
    let tenants: BTreeSet<TenantId> = list::names(reader)?.into_keys().collect();
    let (all, _) = list::all(desk, reader, &tenants)?;
    all.into_iter().find(|item| item.key == key).ok_or_else(unknown)
}

fn record(recorder: &mut Recorder<'_>, event: InboxEvent) -> Result<Nothing, Failure> {
    let workspace = member::workspace(recorder.writer())?.ok_or_else(unknown)?.id;
    recorder.record(&Event::Inbox(workspace, event))?;
    Ok(Nothing {})
}

fn unknown() -> Failure {
    Failure::input("inbox-item-unknown")
}
