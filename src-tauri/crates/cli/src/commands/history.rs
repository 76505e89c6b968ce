//! `history list|show|subject`.
use super::{code, kebab};
use crate::{
    arguments::{Global, History},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{
        Actor, ActorKind, History as Timeline, HistoryEvent, HistoryEvents, HistoryRow, LifeMoment,
        SnapshotRequest, SnapshotView, SubjectLife, Tally, Who,
    },
    text::{Arg, Text},
};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: History, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let tenant = session.tenant(global)?.id;
    match command {
        History::List { limit, offset } => {
            let request = json!({"tenant": tenant, "limit": limit, "offset": offset});
            let answer: Timeline = session.call("history.timeline", &request)?;
            if output.is_json() {
                let (total, rows) = (answer.total, answer.rows);
                let content = json!({"tenant": tenant, "total": total, "snapshots": rows});
                output.answer("tenantpilot.history/1", content)?;
            } else if answer.rows.is_empty() {
                output.message("cli-no-snapshots", &[])?;
            } else {
                answer.rows.iter().try_for_each(|row| snapshot(row, output))?;
            }
        }
        History::Show { number, what, limit, offset } => {
            let number = match number {
                Some(number) => number,
                None => {
                    let latest = SnapshotRequest { tenant, snapshot: None };
                    session.call::<SnapshotView>("snapshot.show", &latest)?.snapshot.ordinal
                }
            };
            let request = json!({
                "tenant": tenant, "snapshot": number, "what": what, "limit": limit,
                "offset": offset,
            });
            let answer: HistoryEvents = session.call("history.events", &request)?;
            if output.is_json() {
                let content = json!({
                    "tenant": tenant, "number": number, "tally": answer.tally,
                    "total": answer.total, "events": answer.rows,
                });
                output.answer("tenantpilot.history-events/1", content)?;
            } else {
                let line = tally(&output.text(), &answer.tally);
                output.line(&line)?;
                answer.rows.iter().try_for_each(|row| event(row, output))?;
            }
        }
        History::Subject { kind, id } => {
            let request = json!({"tenant": tenant, "kind": kind, "id": id});
            let life: SubjectLife = session.call("history.subject", &request)?;
            if output.is_json() {
                output.answer("tenantpilot.subject-life/1", life)?;
            } else {
                let text = output.text();
                let presence = text.get(&format!("presence-{}", kebab(&code(&life.presence))));
                output.line(&format!("{}: {presence}", text.subject(&life.subject)))?;
                life.moments.iter().try_for_each(|one| moment(one, output))?;
            }
        }
    }
    Ok(Done::Well)
}

fn snapshot(row: &HistoryRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let seen = &row.snapshot;
    let args = [
        ("number", seen.ordinal.into()),
        ("at", output.moment(seen.collected_at.as_ref().unwrap_or(&seen.taken_at)).into()),
        ("what", tally(&text, &row.tally).into()),
    ];
    output.message("cli-history-snapshot", &args)?;
    Ok(())
}

/// The counts that are not zero.
fn tally(text: &Text, tally: &Tally) -> String {
    let counts = [
        ("first-seen", tally.first_seen),
        ("created", tally.created),
        ("changed", tally.changed),
        ("missing", tally.missing),
        ("returned", tally.returned),
        ("not-readable", tally.not_readable),
        ("not-collected", tally.not_collected),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| {
            text.format(&format!("history-count-{what}"), &[("count", count.into())])
        })
        .collect();
    if said.is_empty() { text.get("history-nothing") } else { said.join(" · ") }
}

fn event(row: &HistoryEvent, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let args = [
        ("what", happened(&text, &code(&row.what), row.changed).into()),
        ("name", text.subject(&row.subject).into()),
        ("kind", text.kind(&row.subject.kind.0, 1).into()),
        ("id", Arg::from(&row.subject.id)),
    ];
    output.message("cli-history-event", &args)?;
    who(row.who.as_ref(), output)
}

fn moment(row: &LifeMoment, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let why = row.reason.map(|reason| text.get(&format!("gap-{}", kebab(&code(&reason)))));
    let what = happened(&text, &code(&row.what), row.changed);
    let what = std::iter::once(what).chain(why).collect::<Vec<_>>().join(". ");
    let args = [
        ("number", row.snapshot.into()),
        ("at", output.moment(&row.at).into()),
        ("what", what.into()),
    ];
    output.message("cli-history-snapshot", &args)?;
    who(row.who.as_ref(), output)
}

/// The entries of the audit log, or why there are none, each as a line of its own.
fn who(who: Option<&Who>, output: &mut Output) -> Result<(), Problem> {
    let Some(who) = who else { return Ok(()) };
    let text = output.text();
    if let Some(unnamed) = who.unnamed {
        let said = text.get(&format!("who-{}", kebab(&code(&unnamed))));
        return Ok(output.line(&format!("    {said}"))?);
    }
    for entry in &who.entries {
        let name = match &entry.actor {
            None => text.get("who-nobody"),
            Some(Actor { kind: ActorKind::Person, name, .. }) => name.clone(),
            Some(actor) => text.format("who-application", &[("name", (&actor.name).into())]),
        };
        let args = [
            ("at", output.moment(&entry.at).into()),
            ("name", name.into()),
            ("activity", (&entry.activity).into()),
        ];
        let line = text.format("cli-history-who", &args);
        let failed =
            if entry.succeeded { String::new() } else { format!(" · {}", text.get("who-failed")) };
        output.line(&format!("    {line}{failed}"))?;
    }
    Ok(())
}

fn happened(text: &Text, what: &str, changed: bool) -> String {
    match (what, changed) {
        ("returned", true) => text.get("happened-returned-changed"),
        _ => text.get(&format!("happened-{}", kebab(what))),
    }
}
