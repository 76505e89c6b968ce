//! `runs` and `runs show RUN`: what long jobs did, and how they ended.
use super::{code, import::outcome_text, kebab};
use crate::{
    arguments::{Global, Runs, RunsShow},
    ending::{Done, Problem},
    output::{Output, count},
    session::{Nothing, Session, failure_of},
};
use app::{
    contract::{RunList, RunPart, RunRequest, RunRow, RunState},
    failure::Failure,
};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: Runs, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    if let Some(RunsShow::Show { run }) = command.show {
        let request: RunRequest = serde_json::from_value(json!({"run": run}))
            .map_err(|_| Failure::input("run-unknown"))?;
        let row: RunRow = session.call("run.get", &request)?;
        if output.is_json() {
            output.answer("tenantpilot.run/1", row)?;
        } else {
            show(&row, output)?;
            row.parts.iter().try_for_each(|one| part(one, output))?;
        }
        return Ok(Done::Well);
    }
    let tenant = session.tenant_if_named(global)?.map(|row| row.id);
    let list: RunList = session.call("run.list", &Nothing {})?;
    let rows = list.rows.into_iter().filter(|row| tenant.is_none() || row.tenant == tenant);
    let rows: Vec<RunRow> = rows.take(usize::from(command.limit)).collect();
    if output.is_json() {
        output.answer("tenantpilot.runs/1", json!({"runs": rows}))?;
    } else if rows.is_empty() {
        output.message("cli-no-runs", &[])?;
    } else {
        rows.iter().try_for_each(|row| show(row, output))?;
    }
    Ok(Done::Well)
}

fn show(row: &RunRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    output.message(
        "cli-run",
        &[
            ("kind", text.get(&format!("run-{}", kebab(&row.kind))).into()),
            ("tenant", row.tenant_name.as_deref().unwrap_or("–").into()),
            ("at", output.moment(&row.started_at).into()),
            ("state", text.get(&format!("run-state-{}", kebab(&code(&row.state)))).into()),
            ("id", row.id.to_string().into()),
        ],
    )?;
    let how = match (row.state, failure_of(row)) {
        (RunState::Running | RunState::Interrupted, _) => return Ok(()),
        (_, Some(failure)) => output.failure(&failure),
        (_, None) => outcome_text(row, output),
    };
    output.line(&format!("  {how}"))?;
    Ok(())
}

fn part(part: &RunPart, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let name = text.kind(&part.name, count(part.items));
    let why = part.reason.as_ref().map(|reason| text.get(&format!("gap-{}", kebab(reason))));
    let said = [why, part.detail.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let id = if part.state == "refused" { "cli-run-part-refused" } else { "cli-run-part" };
    let args = [("name", name.into()), ("count", part.items.into()), ("why", said.into())];
    let line = text.format(id, &args);
    output.line(&format!("  {line}"))?;
    Ok(())
}
