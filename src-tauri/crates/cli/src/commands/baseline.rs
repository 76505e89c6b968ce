//! `baseline list|create|show|rule|preview|publish|discard|assign|unassign|drift|accept`.
mod shown;

use crate::{
    arguments::{Accept, Baseline, Create, Global, Rule, name},
    ending::{Done, Problem},
    output::Output,
    session::{Nothing, Session},
};
use app::{
    contract::{
        BaselineCompared, BaselineList, BaselinePosture, BaselinePreview, BaselineRow,
        BaselineView, LibraryList, PostureItem,
    },
    failure::Failure,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Runs the command.
pub fn run(global: &Global, command: Baseline, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let tenant = || session.tenant(global).map(|row| row.id);
    let changed = |operation: &str, request: Value| -> Result<BaselineView, Problem> {
        session.call(operation, &request)
    };
    let view = match command {
        Baseline::List => return list(&session, output),
        Baseline::Create(create) => {
            let request = capture(global, &session, &create)?;
            changed("baseline.capture", request)?
        }
        Baseline::Show { name, number } => {
            let baseline = find(&session, &name)?.id;
            changed("baseline.show", json!({"baseline": baseline, "version": number}))?
        }
        Baseline::Rule(rule) => {
            let baseline = find(&session, &rule.name)?.id;
            let edits = json!([edit_of(&rule)?]);
            changed("baseline.edit", json!({"baseline": baseline, "edits": edits}))?
        }
        Baseline::Preview { name } => {
            let baseline = find(&session, &name)?.id;
            let tenants: Vec<_> =
                session.tenant_if_named(global)?.into_iter().map(|row| row.id).collect();
            let request = json!({"baseline": baseline, "tenants": tenants});
            let preview: BaselinePreview = session.call("baseline.preview", &request)?;
            if output.is_json() {
                output.answer("tenantpilot.baseline-preview/1", preview)?;
            } else {
                shown::preview(&preview, output)?;
            }
            return Ok(Done::Well);
        }
        Baseline::Publish { name, reason } => {
            let baseline = find(&session, &name)?.id;
            changed("baseline.publish", json!({"baseline": baseline, "reason": reason}))?
        }
        Baseline::Discard { name } => {
            let baseline = find(&session, &name)?.id;
            changed("baseline.discard", json!({"baseline": baseline}))?
        }
        Baseline::Assign { name, variable, map } => {
            let row = find(&session, &name)?;
            let request = assignment(&row, tenant()?, &variable, &map)?;
            changed("baseline.assign", request)?
        }
        Baseline::Unassign { name } => {
            let baseline = find(&session, &name)?.id;
            changed("baseline.unassign", json!({"baseline": baseline, "tenant": tenant()?}))?
        }
        Baseline::Drift { name, all, draft, fail_on_drift } => {
            let baseline = find(&session, &name)?.id;
            let request = json!({"baseline": baseline, "tenant": tenant()?, "draft": draft});
            let posture = drift(&session, &request, all, output)?;
            let tally = posture.tally;
            let found = tally.deviating > 0 || tally.missing > 0 || tally.unexpected > 0;
            return Ok(if found && fail_on_drift { Done::Unsatisfied } else { Done::Well });
        }
        Baseline::Accept(accept) => {
            let baseline = find(&session, &accept.name)?.id;
            let edits = json!([accepted(&accept, tenant()?)]);
            changed("baseline.edit", json!({"baseline": baseline, "edits": edits}))?
        }
    };
    if output.is_json() {
        output.answer("tenantpilot.baseline/1", view)?;
    } else {
        shown::view(&view, output)?;
    }
    Ok(Done::Well)
}

fn list(session: &Session, output: &mut Output) -> Result<Done, Problem> {
    let list: BaselineList = session.call("baseline.list", &Nothing {})?;
    if output.is_json() {
        output.answer("tenantpilot.baselines/1", json!({"baselines": list.rows}))?;
    } else if list.rows.is_empty() {
        output.message("cli-no-baselines", &[])?;
    } else {
        list.rows.iter().try_for_each(|row| shown::row(row, output))?;
    }
    Ok(Done::Well)
}

/// How a tenant stands; for people with the settings that deviate.
fn drift(
    session: &Session,
    request: &Value,
    all: bool,
    output: &mut Output,
) -> Result<BaselinePosture, Problem> {
    let posture: BaselinePosture = session.call("baseline.posture", request)?;
    if output.is_json() {
        output.answer("tenantpilot.baseline-drift/1", &posture)?;
        return Ok(posture);
    }
    output.line(&shown::tally(&output.text(), &posture.tally))?;
    let counts = |item: &&PostureItem| all || super::code(&item.standing) != "aligned";
    for item in posture.items.iter().filter(counts) {
        shown::stands(item, output)?;
        if item.deviation_count > 0 {
            let mut of_item = request.clone();
            if let Some(request) = of_item.as_object_mut() {
                request.insert("item".to_owned(), json!(item.item));
                request.insert("lang".to_owned(), json!(output.lang()));
            }
            let compared: BaselineCompared = session.call("baseline.compare", &of_item)?;
            shown::deviations(&compared, output)?;
        }
    }
    Ok(posture)
}

/// The baseline of this name or id.
pub fn find(session: &Session, asked: &str) -> Result<BaselineRow, Problem> {
    let list: BaselineList = session.call("baseline.list", &Nothing {})?;
    let is_it = |row: &BaselineRow| {
        row.id.to_string() == asked || row.name.to_lowercase() == asked.to_lowercase()
    };
    let mut found = list.rows.into_iter().filter(is_it);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Failure::usage("baseline-ambiguous").with("name", asked).into()),
        (None, _) => Err(Failure::input("baseline-unknown").into()),
    }
}

fn capture(global: &Global, session: &Session, create: &Create) -> Result<Value, Problem> {
    let from = match &create.library {
        Some(asked) => {
            let list: LibraryList = session.call("library.list", &Nothing {})?;
            let is_it = |name: &str, id: &str| id == asked || name.eq_ignore_ascii_case(asked);
            let mut rows = list.rows.into_iter();
            let found = rows.find(|row| is_it(&row.name, &row.id.to_string()));
            let found = found.ok_or_else(|| Failure::input("library-unknown"))?;
            json!({"type": "library", "library": found.id})
        }
        None => {
            let tenant = session.tenant(global)?.id;
            json!({"type": "snapshot", "tenant": tenant, "snapshot": create.snapshot})
        }
    };
    Ok(json!({"name": create.name, "from": from, "kinds": create.kind}))
}

fn edit_of(rule: &Rule) -> Result<Value, Problem> {
    let expect = match rule.expect.as_str() {
        "equal" => json!({"type": "equal", "values": null}),
        "contain" => json!({"type": "contain"}),
        "at-least" | "at_least" => json!({"type": "at_least"}),
        "ignored" => json!({"type": "ignored"}),
        other => match other.strip_prefix("variable:") {
            Some(name) => json!({"type": "variable", "name": name}),
            None => {
                return Err(Failure::usage("baseline-rule-unknown").with("rule", other).into());
            }
        },
    };
    let severity = rule.severity.as_ref().map(name);
    let rule_of = json!({"at": rule.at, "expect": expect, "severity": severity});
    Ok(json!({"type": "rule_set", "item": rule.item, "rule": rule_of}))
}

fn accepted(accept: &Accept, tenant: app::contract::TenantId) -> Value {
    let (item, at) = (&accept.item, &accept.at);
    match (at, &accept.variable) {
        (None, _) => json!({"type": "adopted", "item": item, "tenant": tenant}),
        (Some(at), _) if accept.ignore => {
            let rule = json!({"at": at, "expect": {"type": "ignored"}, "severity": null});
            json!({"type": "rule_set", "item": item, "rule": rule})
        }
        (Some(at), Some(name)) => json!({
            "type": "variable_adopted", "item": item, "tenant": tenant, "at": at, "name": name,
        }),
        (Some(at), None) => {
            json!({"type": "value_adopted", "item": item, "tenant": tenant, "at": at})
        }
    }
}

/// How it is assigned, with what the command changes.
fn assignment(
    row: &BaselineRow,
    tenant: app::contract::TenantId,
    variables: &[String],
    map: &[String],
) -> Result<Value, Problem> {
    let known = row.tenants.iter().find(|one| one.tenant == tenant);
    let mut values: BTreeMap<String, Vec<String>> =
        known.map(|one| one.variables.clone()).unwrap_or_default();
    for given in variables {
        let (name, of) = given.split_once('=').unwrap_or((given, ""));
        let of = of.split(',').map(|value| value.trim().to_owned());
        let of = of.filter(|value| !value.is_empty()).collect();
        values.insert(name.trim().to_owned(), of);
    }
    let mut same: BTreeMap<String, String> = known
        .map(|one| one.map.iter().map(|(item, id)| (item.to_string(), id.clone())).collect())
        .unwrap_or_default();
    for given in map {
        if let Some((item, id)) = given.rsplit_once('=') {
            same.insert(item.to_owned(), id.to_owned());
        }
    }
    Ok(json!({"baseline": row.id, "tenant": tenant, "variables": values, "map": same}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_written_in_words() {
        let rule = |expect: &str| Rule {
            name: "G".into(),
            item: "k/1".into(),
            at: "state".into(),
            expect: expect.into(),
            severity: None,
        };
        let expect =
            |text: &str| edit_of(&rule(text)).ok().map(|edit| edit["rule"]["expect"].clone());
        assert_eq!(expect("at-least"), Some(json!({"type": "at_least"})));
        assert_eq!(expect("variable:x"), Some(json!({"type": "variable", "name": "x"})));
        assert_eq!(expect("like"), None);
    }
}
