//! `check --from PATH` and `lint --from PATH`: no vault, no window.
use super::absolute;
use crate::{
    arguments::{Check, FailOn, name},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::contract::{CheckLine, CheckResponse};
use serde::Deserialize;
use serde_json::{json, value::RawValue};
use std::io::ErrorKind;

/// Runs the command.
pub fn run(command: &Check, output: &mut Output) -> Result<Done, Problem> {
    let request = json!({
        "path": absolute(&command.from)?,
        "profile_path": command.profile.as_deref().map(absolute).transpose()?,
        "overlay": command.overlay,
        "lang": output.lang(),
    });
    let session = Session::without_vault();
    if output.is_json() && command.fail_on.is_empty() {
        return lines_as_they_are(&session, &request, output);
    }
    let response: CheckResponse = session.call("check.run", &request)?;
    let failed = response.lines.iter().any(|line| fails(line, &command.fail_on));
    match write(&response.lines, output) {
        // Who stops reading has seen enough; what was found stands all the same.
        Err(Problem::Io(error)) if error.kind() == ErrorKind::BrokenPipe => {}
        written => written?,
    }
    Ok(if failed { Done::Unsatisfied } else { Done::Well })
}

fn write(lines: &[CheckLine], output: &mut Output) -> Result<(), Problem> {
    if output.is_json() {
        return lines.iter().try_for_each(|line| Ok(output.json_line(line)?));
    }
    lines.iter().try_for_each(|line| show(line, output))?;
    count(lines, output)
}

/// The common case of a pipeline: the lines are handed on without being read.
fn lines_as_they_are(
    session: &Session,
    request: &serde_json::Value,
    output: &mut Output,
) -> Result<Done, Problem> {
    #[derive(Deserialize)]
    struct Lines {
        lines: Vec<Box<RawValue>>,
    }
    let response: Lines = session.call("check.run", request)?;
    for line in &response.lines {
        output.json_line(line)?;
    }
    Ok(Done::Well)
}

fn verdict(line: &CheckLine) -> String {
    serde_json::to_value(line.verdict)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn fails(line: &CheckLine, fail_on: &[FailOn]) -> bool {
    let verdict = verdict(line);
    fail_on.iter().any(|fail_on| name(fail_on) == verdict)
}

fn show(line: &CheckLine, output: &mut Output) -> Result<(), Problem> {
    let verdict = output.text().get(&format!("verdict-{}", super::kebab(&verdict(line))));
    output.message(
        "cli-check-line",
        &[
            ("policy", line.policy.0.clone().into()),
            ("verdict", verdict.into()),
            ("reason", (&line.reason).into()),
        ],
    )?;
    Ok(())
}

fn count(lines: &[CheckLine], output: &mut Output) -> Result<(), Problem> {
    let of = |verdict_: &str| lines.iter().filter(|line| verdict(line) == verdict_).count();
    output.line("")?;
    output.message(
        "cli-tenant-verdicts",
        &[
            ("satisfied", of("satisfied").into()),
            ("not-satisfied", of("not_satisfied").into()),
            ("not-assessed", of("not_assessed").into()),
            ("not-applicable", of("not_applicable").into()),
        ],
    )?;
    Ok(())
}
