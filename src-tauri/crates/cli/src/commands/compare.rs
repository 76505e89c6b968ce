//! `compare --left A --right B`: files and folders without a vault, or snapshots and baselines of it.
use super::{absolute, code, kebab, snapshots_compared};
use crate::{
    arguments::{Compare, CompareFailOn, Global, Side, name},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{CompareChange, CompareKind, CompareResponse, CompareSource},
    failure::Failure,
};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: &Compare, output: &mut Output) -> Result<Done, Problem> {
    let response = match (&command.left, &command.right) {
        (Side::Path(left), Side::Path(right)) => {
            let request = json!({
                "left": absolute(left)?,
                "right": absolute(right)?,
                "match_by": name(&command.match_by),
                "map_path": command.map.as_deref().map(absolute).transpose()?,
                "lang": output.lang(),
            });
            Session::without_vault().call("compare.run", &request)?
        }
        (Side::Path(_), _) | (_, Side::Path(_)) => {
            return Err(Failure::usage("compare-sides-differ").into());
        }
        _ => snapshots_compared::response(global, command, output)?,
    };
    if output.is_json() {
        output.answer("tenantpilot.compare/1", &response)?;
    } else {
        show(&response, output)?;
    }
    let counts = &response.counts;
    let failed = command.fail_on.iter().any(|fail_on| {
        0 < match fail_on {
            CompareFailOn::Missing => counts.missing,
            CompareFailOn::Unexpected => counts.unexpected,
            CompareFailOn::Changed => counts.changed,
            CompareFailOn::NotComparable => counts.not_comparable.saturating_add(counts.ambiguous),
        }
    });
    Ok(if failed { Done::Unsatisfied } else { Done::Well })
}

fn show(response: &CompareResponse, output: &mut Output) -> Result<(), Problem> {
    source("compare-left", &response.left, output)?;
    source("compare-right", &response.right, output)?;
    for row in response.kinds.iter().filter(|row| says_something(row)) {
        output.line("")?;
        kind(row, output)?;
    }
    let counts = &response.counts;
    output.line("")?;
    output.message(
        "compare-counts",
        &[
            ("equal", counts.equal.into()),
            ("changed", counts.changed.into()),
            ("changes", counts.changes.into()),
            ("missing", counts.missing.into()),
            ("unexpected", counts.unexpected.into()),
            ("not-comparable", counts.not_comparable.into()),
            ("ambiguous", counts.ambiguous.into()),
        ],
    )?;
    Ok(())
}

fn source(side: &str, source: &CompareSource, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let format = text.get(&format!("import-format-{}", source.format));
    let tenant = [&source.baseline, &source.tenant.name, &source.tenant.domain, &source.tenant.id];
    let collected = source.collected_at.as_ref().map(|at| output.moment(at));
    let numbered = |message: &str, number: u32| text.format(message, &[("number", number.into())]);
    let snapshot = source.snapshot.map(|number| numbered("compare-snapshot", number));
    let version = source.version.map(|number| numbered("compare-version", number));
    let number = snapshot.or(version);
    let said =
        [Some(&format), tenant.into_iter().flatten().next(), number.as_ref(), collected.as_ref()];
    let value: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
    output.message(
        "cli-labelled",
        &[("label", text.get(side).into()), ("value", value.join(" · ").into())],
    )?;
    Ok(())
}

/// Kinds that are the same on both sides are counted in the sum only, and so is what one side
/// does not have and the other has none of.
fn says_something(row: &CompareKind) -> bool {
    let told = row.changed.len()
        + row.missing.len()
        + row.unexpected.len()
        + row.not_comparable.len()
        + row.ambiguous.len();
    let supplied = row.not_supplied.left.is_empty() && row.not_supplied.right.is_empty();
    told > 0 || !supplied || (!row.comparable && row.left.count.saturating_add(row.right.count) > 0)
}

fn kind(row: &CompareKind, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    output.line(&text.kind(&row.kind.0, 2))?;
    for (side, seen) in [("left", &row.left), ("right", &row.right)] {
        let state = code(&seen.state);
        if state != "complete" {
            let state = text.get(&format!("compare-seen-{side}-{}", kebab(&state)));
            let why = seen.reason.map(|reason| text.get(&format!("gap-{}", kebab(&code(&reason)))));
            let line = why.map_or_else(|| state.clone(), |why| format!("{state} {why}"));
            output.line(&format!("  {line}"))?;
        }
    }
    for (side, names) in [("left", &row.not_supplied.left), ("right", &row.not_supplied.right)] {
        if !names.is_empty() {
            let names: Vec<String> = names.iter().map(|name| text.setting(name)).collect();
            let args = [("names", text.list(&names).into())];
            let line = text.format(&format!("compare-not-supplied-{side}"), &args);
            output.line(&format!("  {line}"))?;
        }
    }
    for one in &row.missing {
        output.line(&format!("  − {}", text.subject(one)))?;
    }
    for one in &row.unexpected {
        output.line(&format!("  + {}", text.subject(one)))?;
    }
    for one in &row.not_comparable {
        let seen = text.get(&format!("compare-not-comparable-{}", code(&one.seen)));
        output.line(&format!("  ? {} ({seen})", text.subject(&one.subject)))?;
    }
    for one in &row.ambiguous {
        let args = [
            ("name", (&one.name).into()),
            ("left", one.left.len().into()),
            ("right", one.right.len().into()),
        ];
        output.line(&format!("  ? {}", text.format("compare-ambiguous", &args)))?;
    }
    for one in &row.changed {
        let (left, right) = (text.subject(&one.left), text.subject(&one.right));
        let both = if left == right { left } else { format!("{left} → {right}") };
        output.line(&format!("  ~ {both}"))?;
        for change in &one.changes {
            output.line(&format!("      {}: {}", change.label, values(change)))?;
        }
    }
    for one in &row.suggestions {
        let args = [
            ("left", text.subject(&one.left).into()),
            ("right", text.subject(&one.right).into()),
            ("score", u32::from(one.score).into()),
        ];
        output.line(&format!("  {}", text.format("compare-suggestion", &args)))?;
    }
    Ok(())
}

fn values(change: &CompareChange) -> String {
    match (&change.left_text, &change.right_text) {
        (Some(left), Some(right)) => format!("{left} → {right}"),
        (Some(left), None) => format!("− {left}"),
        (None, Some(right)) => format!("+ {right}"),
        (None, None) => String::new(),
    }
}
