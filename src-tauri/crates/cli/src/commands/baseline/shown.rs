//! Baselines for people.
use crate::{
    commands::{code, kebab},
    ending::Problem,
    output::Output,
};
use app::{
    contract::{
        BaselineCompared, BaselineExpect, BaselinePreview, BaselineRow, BaselineSource,
        BaselineView, PostureItem, StandingTally, Unassessed,
    },
    text::Text,
};
use serde::Serialize;

/// A baseline and how its tenants stand.
pub fn row(row: &BaselineRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let version = match row.version {
        Some(number) => text.format("baseline-version", &[("number", number.into())]),
        None => text.get("baseline-unpublished"),
    };
    let source = match &row.source {
        BaselineSource::Snapshot { name, ordinal, .. } => text.format(
            "baseline-source-snapshot",
            &[("name", name.into()), ("number", (*ordinal).into())],
        ),
        BaselineSource::Library { name, .. } => {
            text.format("baseline-source-library", &[("name", name.into())])
        }
    };
    output.message(
        "cli-baseline",
        &[
            ("name", (&row.name).into()),
            ("version", version.into()),
            ("items", text.format("baseline-items", &[("count", row.item_count.into())]).into()),
            ("source", source.into()),
            ("id", row.id.to_string().into()),
        ],
    )?;
    for tenant in &row.tenants {
        let mut told = match &tenant.tally {
            Some(counts) => tally(&text, counts),
            None => text.get("baseline-not-compared"),
        };
        if !tenant.variables_missing.is_empty() {
            let names = text.list(&tenant.variables_missing);
            told.push_str(" · ");
            told.push_str(&text.format("baseline-missing-values", &[("names", names.into())]));
        }
        let args = [("tenant", (&tenant.tenant_name).into()), ("tally", told.into())];
        output.message("cli-baseline-tenant", &args)?;
    }
    Ok(())
}

/// One version with its items and rules.
pub fn view(view: &BaselineView, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    row(&view.row, output)?;
    if let Some(count) = view.row.draft_edits {
        let line = text.format("baseline-draft-edits", &[("count", count.into())]);
        output.line(&line)?;
    }
    for item in &view.items {
        output.message(
            "cli-baseline-item",
            &[
                ("severity", severity(&text, &item.severity).into()),
                ("name", text.subject(&item.subject).into()),
                ("kind", text.kind(&item.subject.kind.0, 1).into()),
                ("key", item.key.to_string().into()),
            ],
        )?;
        for rule in &item.rules {
            let said = expected(&text, &rule.expect);
            let args = [("at", (&rule.at).into()), ("rule", said.into())];
            output.message("cli-baseline-rule", &args)?;
        }
    }
    Ok(())
}

/// What is expected, in words.
fn expected(text: &Text, expect: &BaselineExpect) -> String {
    match expect {
        BaselineExpect::Equal { values: Some(values) } => {
            let values: Vec<String> = values
                .iter()
                .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
                .collect();
            text.format("baseline-rule-values", &[("values", text.list(&values).into())])
        }
        BaselineExpect::Variable { name } => {
            text.format("baseline-rule-variable", &[("name", name.into())])
        }
        BaselineExpect::Equal { values: None } => text.get("baseline-rule-equal"),
        BaselineExpect::Contain => text.get("baseline-rule-contain"),
        BaselineExpect::AtLeast => text.get("baseline-rule-at-least"),
        BaselineExpect::Ignored => text.get("baseline-rule-ignored"),
    }
}

/// Why nobody knows, in words.
fn unassessed(text: &Text, why: &Unassessed) -> String {
    match why {
        Unassessed::NotSeen { .. } => text.get("unassessed-not-seen"),
        Unassessed::SeenInPart { .. } => text.get("unassessed-seen-in-part"),
        Unassessed::Ambiguous => text.get("unassessed-ambiguous"),
        Unassessed::NoValue { variable } => {
            text.format("unassessed-no-value", &[("variable", variable.into())])
        }
    }
}

/// The counts that are not zero.
pub fn tally(text: &Text, tally: &StandingTally) -> String {
    let counts = [
        ("aligned", tally.aligned),
        ("deviating", tally.deviating),
        ("missing", tally.missing),
        ("unexpected", tally.unexpected),
        ("not-assessed", tally.not_assessed),
    ];
    let told: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(of, count)| text.format(&format!("baseline-count-{of}"), &[("count", count.into())]))
        .collect();
    told.join(" · ")
}

/// How one item stands.
pub fn stands(item: &PostureItem, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let mut standing = standing(&text, &item.standing);
    if let Some(why) = &item.unassessed {
        let why = unassessed(&text, why);
        standing = format!("{standing}: {why}");
    }
    output.message(
        "cli-baseline-stands",
        &[
            ("standing", standing.into()),
            ("severity", severity(&text, &item.severity).into()),
            ("name", text.subject(&item.named).into()),
            ("kind", text.kind(&item.named.kind.0, 1).into()),
            ("key", item.item.to_string().into()),
        ],
    )?;
    if let Some(suggestion) = &item.suggestion {
        let args = [
            ("name", text.subject(&suggestion.right).into()),
            ("score", u32::from(suggestion.score).into()),
        ];
        output.message("baseline-suggestion", &args)?;
    }
    Ok(())
}

/// The settings that deviate.
pub fn deviations(compared: &BaselineCompared, output: &mut Output) -> Result<(), Problem> {
    for one in &compared.deviations {
        let said = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
        let setting = &one.setting;
        output.message(
            "cli-baseline-deviation",
            &[
                ("label", format!("{} [{}]", setting.label, setting.at).into()),
                ("left", said(&setting.left_text).into()),
                ("right", said(&setting.right_text).into()),
            ],
        )?;
    }
    Ok(())
}

/// What a draft would change.
pub fn preview(preview: &BaselinePreview, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    if preview.tenants.is_empty() {
        output.message("baseline-preview-no-tenants", &[])?;
    }
    for tenant in &preview.tenants {
        let told = tenant.after.as_ref().map(|counts| tally(&text, counts));
        let told = told.unwrap_or_else(|| text.get("baseline-preview-no-snapshot"));
        let args = [("tenant", (&tenant.tenant_name).into()), ("tally", told.into())];
        output.message("cli-baseline-tenant", &args)?;
        if tenant.after.is_some() && tenant.flips.is_empty() {
            output.message("baseline-preview-nothing", &[])?;
        }
        for flip in &tenant.flips {
            let said = |of: &Option<_>| match of {
                Some(of) => standing(&text, of),
                None => text.get("baseline-not-in"),
            };
            let args = [("before", said(&flip.before).into()), ("after", said(&flip.after).into())];
            let change = text.format("baseline-preview-flip", &args);
            let item = text.subject(&flip.named);
            output.message("cli-item-why", &[("item", item.into()), ("why", change.into())])?;
        }
    }
    Ok(())
}

fn standing(text: &Text, standing: &impl Serialize) -> String {
    text.get(&format!("standing-{}", kebab(&code(standing))))
}

fn severity(text: &Text, severity: &impl Serialize) -> String {
    text.get(&format!("severity-{}", code(severity)))
}
