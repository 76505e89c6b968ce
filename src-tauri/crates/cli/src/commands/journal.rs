//! `journal list|show|export|verify`: the audit log.
use super::{absolute, kebab};
use crate::{
    arguments::{Global, Journal, Which},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{
        JournalBroken, JournalEntryRequest, JournalEntryView, JournalExported, JournalPage,
        JournalRow, JournalVerified, MemberRef,
    },
    failure::Failure,
    text::Text,
};
use serde_json::{Value, json};

/// Runs the command.
pub fn run(global: &Global, command: Journal, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    match command {
        Journal::List { which, limit, after } => {
            let mut filter = filter(&session, global, &which)?;
            if let Some(filter) = filter.as_object_mut() {
                filter.insert("limit".to_owned(), limit.into());
                filter.insert("after".to_owned(), after.into());
            }
            let page: JournalPage = session.call("journal.list", &filter)?;
            if output.is_json() {
                output.answer("tenantpilot.journal/1", page)?;
            } else if page.rows.is_empty() {
                output.message("cli-no-journal", &[])?;
            } else {
                page.rows.iter().try_for_each(|row| show_row(row, output))?;
                if let Some(more) = page.more {
                    output.message("cli-journal-more", &[("place", more.into())])?;
                }
            }
            Ok(Done::Well)
        }
        Journal::Show { event } => show(&session, &event, output),
        Journal::Export { file, form, which } => {
            let request = json!({
                "path": absolute(&file)?, "form": form.code(),
                "filter": filter(&session, global, &which)?,
            });
            let done: JournalExported = session.call("journal.export", &request)?;
            let intact = done.intact;
            if output.is_json() {
                output.answer("tenantpilot.journal-exported/1", done)?;
            } else {
                let args = [
                    ("count", done.entries.into()),
                    ("path", done.path.into()),
                    ("beside", done.verification.into()),
                    ("hash", done.sha256.into()),
                ];
                output.message("cli-journal-exported", &args)?;
                if !intact {
                    output.message("journal-broken", &[])?;
                }
            }
            Ok(if intact { Done::Well } else { Done::Rejected })
        }
        Journal::Verify { head } => verify(&session, head, output),
    }
}

/// The filter in the words of the contract; a member by name or id.
fn filter(session: &Session, global: &Global, which: &Which) -> Result<Value, Problem> {
    let tenant = session.tenant_if_named(global)?.map(|row| row.id);
    let member = which.member.as_deref().map(|name| member(session, name)).transpose()?;
    Ok(json!({
        "member": member, "kind": which.kind, "what": which.what, "tenant": tenant,
        "thing": which.thing, "from": which.from, "until": which.until, "text": which.text,
    }))
}

/// The id of a member, by name or id.
fn member(session: &Session, asked: &str) -> Result<String, Problem> {
    let page: JournalPage = session.call("journal.list", &json!({"limit": 1}))?;
    let asked = asked.trim().to_lowercase();
    let is_it = |one: &MemberRef| one.name.to_lowercase() == asked || one.id.to_string() == asked;
    let found = page.members.iter().find(|one| is_it(one)).map(|one| one.id.to_string());
    found.ok_or_else(|| Failure::usage("journal-member-unknown").with("name", asked).into())
}

fn show_row(row: &JournalRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let args = [
        ("at", output.moment(&row.at).into()),
        ("who", (&row.by.name).into()),
        ("what", text.get(&format!("journal-event-{}", kebab(&row.what))).into()),
        ("about", about(&text, row).into()),
        ("id", row.event.to_string().into()),
    ];
    output.message("cli-journal-row", &args)?;
    if let Some(reason) = &row.reason {
        output.line(&format!("  {reason}"))?;
    }
    Ok(())
}

/// What an entry is about, with its tenants.
fn about(text: &Text, row: &JournalRow) -> String {
    let kind = text.get(&format!("journal-kind-{}", kebab(&row.kind)));
    let mut parts = vec![kind];
    parts.extend(row.name.clone());
    parts.extend(row.tenants.iter().map(|tenant| tenant.name.clone()));
    // A tenant's own name is not said twice.
    parts.dedup();
    parts.join(" · ")
}

fn show(session: &Session, event: &str, output: &mut Output) -> Result<Done, Problem> {
    let request: JournalEntryRequest = serde_json::from_value(json!({"event": event}))
        .map_err(|_| Failure::input("journal-event-unknown"))?;
    let view: JournalEntryView = session.call("journal.entry", &request)?;
    if output.is_json() {
        output.answer("tenantpilot.journal-entry/1", view)?;
        return Ok(Done::Well);
    }
    show_row(&view.row, output)?;
    let text = output.text();
    let fault = view.fault.as_deref().map(|fault| text.get(&format!("journal-fault-{fault}")));
    let standing = text.get(&format!("journal-standing-{}", view.standing));
    let standing = [Some(standing), fault].into_iter().flatten().collect::<Vec<_>>().join(" ");
    for (label, value) in [
        ("journal-device", view.row.device.clone()),
        ("journal-sequence", view.row.sequence.to_string()),
        ("journal-hash", view.hash.clone()),
        ("journal-signature", standing),
    ] {
        let args = [("label", text.get(label).into()), ("value", value.into())];
        output.message("cli-labelled", &args)?;
    }
    if view.row.erased {
        output.message("journal-erased-one", &[])?;
    }
    for field in &view.fields {
        let none = || text.get("journal-nothing-said");
        let after = field.after.clone().unwrap_or_else(none);
        let line = match field.changed {
            true => {
                format!("{}: {} → {after}", field.path, field.before.clone().unwrap_or_else(none))
            }
            false => format!("{}: {after}", field.path),
        };
        output.line(&format!("  {line}"))?;
    }
    if view.left_out > 0 {
        output.message("journal-left-out", &[("count", view.left_out.into())])?;
    }
    Ok(Done::Well)
}

fn verify(session: &Session, heads: Vec<String>, output: &mut Output) -> Result<Done, Problem> {
    let verified: JournalVerified = session.call("vault.verify", &json!({"heads": heads}))?;
    let intact = verified.intact;
    if output.is_json() {
        output.answer("tenantpilot.journal-verified/1", verified)?;
    } else if let Some(broken) = &verified.broken_at {
        output.message("journal-broken", &[])?;
        let line = broken_line(&output.text(), broken);
        output.line(&line)?;
    } else {
        output.message("journal-intact", &[("count", verified.entries.into())])?;
        if verified.erased > 0 {
            output.message("journal-erased", &[("count", verified.erased.into())])?;
        }
        for head in &verified.heads {
            output.message("cli-journal-head", &[("head", (&head.text).into())])?;
        }
    }
    Ok(if intact { Done::Well } else { Done::Rejected })
}

fn broken_line(text: &Text, broken: &JournalBroken) -> String {
    let args = [
        ("device", (&broken.device).into()),
        ("sequence", broken.sequence.into()),
        ("fault", text.get(&format!("journal-fault-{}", broken.fault)).into()),
    ];
    text.format("journal-broken-at", &args)
}
