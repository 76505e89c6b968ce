//! `pack --review N --lang de|en --out DIR` and `pack verify DIR`.
use super::{absolute, import::outcome, review};
use crate::{
    arguments::{Global, Pack, PackVerify, Paper, Redaction, name},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{PackVerified, RunRow},
    failure::Failure,
};
use serde_json::json;
use std::path::Path;

/// Runs the command.
pub fn run(global: &Global, command: Pack, output: &mut Output) -> Result<Done, Problem> {
    if let Some(PackVerify::Verify { dir }) = command.verify {
        return verify(&dir, output);
    }
    let (asked, out) = (command.review.unwrap_or_default(), command.out.unwrap_or_default());
    let session = Session::unlocked(global, output)?;
    let id = released(global, &session, &asked)?;
    let run = export(&session, &id, output.lang(), command.redaction, command.paper, &out, output)?;
    if output.is_json() {
        output.answer("tenantpilot.run/1", run)?;
    } else {
        outcome(&run, output)?;
    }
    Ok(Done::Well)
}

/// Writes a released review's pack.
pub fn export(
    session: &Session,
    review: &str,
    lang: &str,
    redaction: Redaction,
    paper: Paper,
    out: &Path,
    output: &mut Output,
) -> Result<RunRow, Problem> {
    let request = json!({
        "pack": {"review": review, "lang": lang, "redaction": name(&redaction), "paper": name(&paper)},
        "out_dir": absolute(out)?,
    });
    session.finish("pack.export", &request, output)
}

/// The review of this number, or of this id.
fn released(global: &Global, session: &Session, asked: &str) -> Result<String, Problem> {
    let Ok(number) = asked.parse::<u32>() else { return Ok(asked.to_owned()) };
    let rows = review::list(global, session)?;
    let mut matching = rows.iter().filter(|row| row.number == Some(number));
    match (matching.next(), matching.next()) {
        (Some(only), None) => Ok(only.id.to_string()),
        (Some(_), Some(_)) => Err(Failure::usage("tenant-ambiguous").into()),
        (None, _) => Err(Failure::input("review-unknown").into()),
    }
}

fn verify(dir: &Path, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::without_vault();
    let verified: PackVerified = session.call("pack.verify", &json!({"path": absolute(dir)?}))?;
    let intact = verified.intact;
    if output.is_json() {
        output.answer("tenantpilot.pack-verified/1", verified)?;
    } else {
        let text = output.text();
        for file in &verified.files {
            let state = text.get(&format!("cli-file-{}", file.state));
            output.message(
                "cli-labelled",
                &[("label", (&file.name).into()), ("value", state.into())],
            )?;
        }
        output.message(if intact { "cli-pack-intact" } else { "cli-pack-not-intact" }, &[])?;
    }
    Ok(if intact { Done::Well } else { Done::Rejected })
}
