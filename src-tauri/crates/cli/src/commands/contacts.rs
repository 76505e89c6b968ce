//! `contacts list|add|change|retire`.
use crate::{
    arguments::{Contacts, Global},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{ContactList, ContactRow},
    failure::Failure,
};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: Contacts, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let tenant = session.tenant(global)?.id.to_string();
    let row: ContactRow = match command {
        Contacts::List => return list(&session, &tenant, output),
        Contacts::Add(fields) => session.call(
            "contact.add",
            &json!({"tenant": tenant, "name": fields.name, "function": fields.function, "email": fields.email}),
        )?,
        Contacts::Change { contact, fields } => {
            let contact = find(&session, &tenant, &contact)?;
            session.call(
                "contact.change",
                &json!({"contact": contact, "name": fields.name, "function": fields.function, "email": fields.email}),
            )?
        }
        Contacts::Retire { contact } => {
            let contact = find(&session, &tenant, &contact)?;
            session.call("contact.retire", &json!({"contact": contact}))?
        }
    };
    if output.is_json() {
        output.answer("tenantpilot.contact/1", json!({"contact": row}))?;
    } else {
        show(&row, output)?;
    }
    Ok(Done::Well)
}

fn list(session: &Session, tenant: &str, output: &mut Output) -> Result<Done, Problem> {
    let list: ContactList = session.call("contact.list", &json!({"tenant": tenant}))?;
    if output.is_json() {
        output.answer("tenantpilot.contacts/1", json!({"contacts": list.rows}))?;
    } else if list.rows.is_empty() {
        output.message("cli-no-contacts", &[])?;
    } else {
        list.rows.iter().try_for_each(|row| show(row, output))?;
    }
    Ok(Done::Well)
}

fn show(row: &ContactRow, output: &mut Output) -> Result<(), Problem> {
    let or_none = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    output.message(
        "cli-contact",
        &[
            ("name", (&row.name).into()),
            ("function", or_none(&row.function).into()),
            ("email", or_none(&row.email).into()),
            ("retired", u32::from(row.retired).into()),
            ("id", row.id.to_string().into()),
        ],
    )?;
    Ok(())
}

/// The contact of this id, or the tenant's only one of this name who still is one.
pub fn find(session: &Session, tenant: &str, asked: &str) -> Result<String, Problem> {
    let list: ContactList = session.call("contact.list", &json!({"tenant": tenant}))?;
    let named = |row: &&ContactRow| {
        row.id.to_string() == asked || (!row.retired && row.name.eq_ignore_ascii_case(asked))
    };
    let mut matching = list.rows.iter().filter(named);
    match (matching.next(), matching.next()) {
        (Some(only), None) => Ok(only.id.to_string()),
        (Some(_), Some(_)) => Err(Failure::usage("contact-ambiguous").into()),
        (None, _) => Err(Failure::input("contact-unknown").into()),
    }
}
