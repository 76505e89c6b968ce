//! `snapshot list|show|export`.
use super::{absolute, code, kebab};
use crate::{
    arguments::{Global, Snapshot},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::contract::{
    SnapshotExport, SnapshotExported, SnapshotList, SnapshotRequest, SnapshotRow, SnapshotView,
};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: Snapshot, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let tenant = session.tenant(global)?.id;
    match command {
        Snapshot::List => {
            let list: SnapshotList = session.call("snapshot.list", &json!({"tenant": tenant}))?;
            if output.is_json() {
                let content = json!({"tenant": tenant, "snapshots": list.rows});
                output.answer("tenantpilot.snapshots/1", content)?;
            } else if list.rows.is_empty() {
                output.message("cli-no-snapshots", &[])?;
            } else {
                list.rows.iter().try_for_each(|row| show(row, output))?;
            }
        }
        Snapshot::Show { number } => {
            let view: SnapshotView =
                session.call("snapshot.show", &SnapshotRequest { tenant, snapshot: number })?;
            if output.is_json() {
                output.answer("tenantpilot.snapshot/1", view)?;
            } else {
                whole(&view, output)?;
            }
        }
        Snapshot::Export { number, out } => {
            let request = SnapshotExport { tenant, snapshot: number, path: absolute(&out)? };
            let written: SnapshotExported = session.call("snapshot.export", &request)?;
            if output.is_json() {
                output.answer("tenantpilot.snapshot-exported/1", written)?;
            } else {
                output.message(
                    "cli-snapshot-exported",
                    &[
                        ("path", (&written.path).into()),
                        ("files", written.files.into()),
                        ("subjects", written.subjects.into()),
                    ],
                )?;
            }
        }
    }
    Ok(Done::Well)
}

fn show(row: &SnapshotRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    output.message(
        "cli-snapshot",
        &[
            ("number", row.ordinal.into()),
            ("at", output.moment(row.collected_at.as_ref().unwrap_or(&row.taken_at)).into()),
            ("format", text.get(&format!("import-format-{}", kebab(&row.format))).into()),
            ("subjects", row.subject_count.into()),
            ("id", row.id.to_string().into()),
        ],
    )?;
    Ok(())
}

fn whole(view: &SnapshotView, output: &mut Output) -> Result<(), Problem> {
    show(&view.snapshot, output)?;
    let text = output.text();
    for seen in &view.coverage {
        let subjects = usize::try_from(seen.count).unwrap_or(usize::MAX);
        let name = text.kind(&seen.kind.0, subjects);
        let state = text.get(&format!("cli-seen-{}", kebab(&code(&seen.state))));
        let why = seen.reason.map(|reason| text.get(&format!("gap-{}", kebab(&code(&reason)))));
        let said: Vec<String> = std::iter::once(state).chain(why).collect();
        let args =
            [("count", seen.count.into()), ("name", name.into()), ("state", said.join(" ").into())];
        let line = text.format("cli-seen", &args);
        output.line(&format!("  {line}"))?;
    }
    Ok(())
}
