//! Contacts of a customer.
use super::contact_refused;
use crate::{
    contract::{ContactAdd, ContactChange, ContactList, ContactRow},
    desk::Desk,
    failure::Failure,
};
use domain::{
    contact::{Contact, ContactEvent, Person},
    event::Event,
    ids::{ContactId, TenantId},
};
use vault::tables::{contact, tenant};

/// A tenant's contacts.
pub fn contacts(desk: &Desk<'_>, tenant: TenantId) -> Result<ContactList, Failure> {
    desk.read(|reader| {
        tenant::get(reader, tenant)?;
        let rows = contact::of_tenant(reader, tenant)?;
        Ok(ContactList { rows: rows.into_iter().map(row).collect() })
    })
}

/// Adds a contact.
///
/// # Errors
/// A field is not valid.
pub fn add(desk: &Desk<'_>, request: &ContactAdd) -> Result<ContactRow, Failure> {
    let ContactAdd { tenant, name, function, email } = request.clone();
    let person = Person { name, function, email }.checked().map_err(|e| contact_refused(&e))?;
    desk.write(|recorder| {
        tenant::get(recorder.writer(), tenant)?;
        let id = ContactId(recorder.env().uuid());
        recorder.record(&Event::Contact(id, ContactEvent::ContactAdded { tenant, person }))?;
        Ok(row(contact::get(recorder.writer(), id)?))
    })
}

/// Replaces what is known of a contact. What is so already is not recorded.
///
/// # Errors
/// A field is not valid, or the person is a contact no more.
pub fn change(desk: &Desk<'_>, request: &ContactChange) -> Result<ContactRow, Failure> {
    let ContactChange { contact: id, name, function, email } = request.clone();
    let person = Person { name, function, email }.checked().map_err(|e| contact_refused(&e))?;
    desk.write(|recorder| {
        if contact::get(recorder.writer(), id)?.person != person {
            recorder.record(&Event::Contact(id, ContactEvent::ContactChanged { person }))?;
        }
        Ok(row(contact::get(recorder.writer(), id)?))
    })
}

/// The person is a contact no more. What was accepted stays accepted.
///
/// # Errors
/// It was so already.
pub fn retire(desk: &Desk<'_>, id: ContactId) -> Result<ContactRow, Failure> {
    desk.write(|recorder| {
        recorder.record(&Event::Contact(id, ContactEvent::ContactRetired {}))?;
        Ok(row(contact::get(recorder.writer(), id)?))
    })
}

pub(super) fn row(contact: Contact) -> ContactRow {
    let Contact { id, tenant, person: Person { name, function, email }, retired, .. } = contact;
    ContactRow { id, tenant, name, function, email, retired }
}
