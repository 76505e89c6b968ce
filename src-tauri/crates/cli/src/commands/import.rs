//! `import PATH [--preview]`.
use super::{absolute, kebab};
use crate::{
    arguments::{Global, Import},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::contract::{ImportPreview, ImportTarget, RunRow};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: &Import, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let tenant = session.tenant_if_named(global)?.map(|row| row.id);
    let path = absolute(&command.path)?;
    if command.preview {
        let preview: ImportPreview =
            session.call("import.preview", &json!({"path": path, "tenant": tenant}))?;
        return show(&preview, output);
    }
    let request = json!({
        "path": path,
        "tenant": tenant,
        "stated": command.stated,
        "adopt_exclusions": command.adopt_exclusions,
        "complete": command.complete,
    });
    let run = session.finish("import.start", &request, output)?;
    if output.is_json() {
        output.answer("tenantpilot.run/1", run)?;
    } else {
        outcome(&run, output)?;
    }
    Ok(Done::Well)
}

/// Writes how a run ended, for people.
pub fn outcome(run: &RunRow, output: &mut Output) -> Result<(), Problem> {
    let line = outcome_text(run, output);
    output.line(&line)?;
    Ok(())
}

/// How a run that succeeded ended, as a sentence.
pub fn outcome_text(run: &RunRow, output: &Output) -> String {
    let code = run.outcome.as_deref().unwrap_or("done");
    let args: Vec<_> =
        run.args.iter().map(|(name, value)| (name.as_str(), number_or_text(value))).collect();
    output.text().format(&format!("outcome-{}", kebab(code)), &args)
}

/// Counts travel as text; as numbers they choose the plural.
fn number_or_text(value: &str) -> app::text::Arg<'_> {
    value.parse::<i64>().map_or_else(|_| value.into(), Into::into)
}

fn show(preview: &ImportPreview, output: &mut Output) -> Result<Done, Problem> {
    if output.is_json() {
        output.answer("tenantpilot.import-preview/1", preview)?;
        return Ok(Done::Well);
    }
    let text = output.text();
    let row = |output: &mut Output, label: &str, value: &str| {
        output
            .message("cli-labelled", &[("label", text.get(label).into()), ("value", value.into())])
    };
    row(output, "cli-preview-source", &preview.path)?;
    row(
        output,
        "cli-preview-format",
        &text.get(&format!("import-format-{}", kebab(&preview.format))),
    )?;
    if let Some(tool) = &preview.tool {
        row(output, "cli-preview-tool", tool)?;
    }
    if let Some(at) = &preview.collected_at {
        let at = output.moment(at);
        row(output, "cli-preview-collected", &at)?;
    }
    if let Some(claimed) = &preview.claimed {
        let parts: Vec<&str> = [&claimed.name, &claimed.domain, &claimed.id]
            .into_iter()
            .filter_map(Option::as_deref)
            .collect();
        row(output, "cli-preview-claims", &parts.join(", "))?;
    }
    let target = match &preview.target {
        ImportTarget::Tenant { name, .. } => {
            text.format("cli-target-tenant", &[("name", name.into())])
        }
        ImportTarget::NewTenant { name } => text.format("cli-target-new", &[("name", name.into())]),
        ImportTarget::ChoiceNeeded => text.get("cli-target-choice"),
        ImportTarget::Mismatch { chosen } => {
            text.format("cli-target-mismatch", &[("chosen", chosen.into())])
        }
        ImportTarget::Library { name } => {
            text.format("cli-target-library", &[("name", name.into())])
        }
    };
    row(output, "cli-preview-target", &target)?;
    output.message(
        "cli-preview-size",
        &[("files", preview.file_count.into()), ("bytes", preview.size_bytes.into())],
    )?;
    for kind in &preview.kinds {
        let name = text.kind(&kind.kind, usize::try_from(kind.count).unwrap_or(usize::MAX));
        output
            .message("cli-preview-kind", &[("count", kind.count.into()), ("kind", name.into())])?;
    }
    if let Some(completes) = &preview.completes {
        let args = [
            ("number", completes.snapshot.into()),
            ("kinds", completes.kinds.len().into()),
            ("properties", completes.property_count.into()),
        ];
        output.message("cli-preview-completes", &args)?;
    }
    if preview.stated_exclusions > 0 {
        output.message("cli-preview-exclusions", &[("count", preview.stated_exclusions.into())])?;
    }
    if !preview.not_understood.is_empty() {
        output.message(
            "cli-preview-not-understood",
            &[("count", preview.not_understood.len().into())],
        )?;
        for item in &preview.not_understood {
            let why = text.get(&format!("import-note-{}", kebab(&item.code)));
            output
                .message("cli-item-why", &[("item", (&item.place).into()), ("why", why.into())])?;
        }
    }
    output.message("cli-preview-nothing-written", &[])?;
    Ok(Done::Well)
}
