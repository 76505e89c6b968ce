//! `connections list|check|sign-in|remove`, and what may be read through a connection, in words.
use super::{code, kebab};
use crate::{
    arguments::{Connections, Global, OneConnection},
    ending::{Done, Problem},
    output::Output,
    session::{Nothing, Session},
};
use app::{
    contract::{ConnectionList, ConnectionRow, Readiness, ReadinessRow, TenantRow},
    failure::Failure,
    text::Text,
};
use serde_json::{Value, json};

/// Runs the command.
pub fn run(global: &Global, command: Connections, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let tenant = |name: Option<String>| -> Result<TenantRow, Problem> {
        match name {
            Some(name) => session.tenant_called(Some(&name)),
            None => session.tenant(global),
        }
    };
    match command.command.unwrap_or(OneConnection::List) {
        OneConnection::List => list(&session, output)?,
        OneConnection::Check { name } => {
            let tenant = tenant(name)?.id;
            session.finish("connection.check", &json!({"tenant": tenant}), output)?;
            one(&session, &tenant.to_string(), output)?;
        }
        OneConnection::SignIn { name } => {
            let tenant = tenant(name)?.id;
            session.finish("connection.sign_in", &json!({"tenant": tenant}), output)?;
            one(&session, &tenant.to_string(), output)?;
        }
        OneConnection::Remove { name } => {
            let tenant = tenant(name)?;
            let _: Value = session.call("connection.remove", &json!({"tenant": tenant.id}))?;
            if output.is_json() {
                let content = json!({"tenant": tenant.id, "tenant_name": tenant.name});
                output.answer("tenantpilot.connection-removed/1", content)?;
            } else {
                output.message("cli-connection-removed", &[("tenant", (&tenant.name).into())])?;
            }
        }
    }
    Ok(Done::Well)
}

/// Shows the connection of the tenant with this id.
pub fn one(session: &Session, tenant: &str, output: &mut Output) -> Result<(), Problem> {
    let list: ConnectionList = session.call("connection.list", &Nothing {})?;
    let row = list.rows.into_iter().find(|row| row.tenant.to_string() == tenant);
    let row = row.ok_or_else(|| Failure::input("connection-missing"))?;
    if output.is_json() {
        output.answer("tenantpilot.connection/1", json!({"connection": row}))?;
        return Ok(());
    }
    show(&row, output)
}

fn list(session: &Session, output: &mut Output) -> Result<(), Problem> {
    let list: ConnectionList = session.call("connection.list", &Nothing {})?;
    if output.is_json() {
        let content = json!({
            "connections": list.rows, "areas": list.areas, "permissions": list.permissions,
        });
        output.answer("tenantpilot.connections/1", content)?;
    } else if list.rows.is_empty() {
        output.message("cli-no-connections", &[])?;
    } else {
        list.rows.iter().try_for_each(|row| show(row, output))?;
    }
    Ok(())
}

fn show(row: &ConnectionRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let method = text.get(&format!("cli-method-{}", kebab(&code(&row.method))));
    let state = if row.browser_needed { "browser-needed".to_owned() } else { kebab(&row.state) };
    let state = text.get(&format!("cli-connection-{state}"));
    let said = [&row.provider_tenant_id, &row.cloud, &method, &state];
    let said: Vec<&str> = said.into_iter().map(String::as_str).collect();
    output.message(
        "cli-labelled",
        &[("label", (&row.tenant_name).into()), ("value", said.join(" · ").into())],
    )?;
    if row.resumable {
        output.message("cli-sync-resumable", &[])?;
    }
    match (&row.readiness, &row.checked_at) {
        (Some(readiness), Some(at)) => readable(readiness, at, output),
        _ => Ok(output.message("cli-readiness-unknown", &[])?),
    }
}

fn readable(readiness: &Readiness, at: &str, output: &mut Output) -> Result<(), Problem> {
    let missing: Vec<_> = readiness.rows.iter().filter(|row| row.state != "ready").collect();
    let total = readiness.rows.len();
    if readiness.delegated {
        let through = readiness.through.map_or_else(|| "unknown".to_owned(), |one| code(&one));
        let person = output.text().get(&format!("connection-{through}"));
        let label = output.text().get("connection-person");
        let args = [("label", label.into()), ("value", person.into())];
        output.message("cli-labelled", &args)?;
    }
    let endings = [
        ("connection-partner-until", &readiness.partner_until),
        ("connection-certificate-until", &readiness.certificate_until),
    ];
    for (label, until) in endings {
        let Some(until) = until else { continue };
        let (label, until) = (output.text().get(label), output.moment(until));
        output.message("cli-labelled", &[("label", label.into()), ("value", until.into())])?;
    }
    let id = if missing.is_empty() { "cli-all-ready" } else { "cli-not-ready" };
    let args = [
        ("count", missing.len().into()),
        ("total", total.into()),
        ("at", output.moment(at).into()),
    ];
    output.message(id, &args)?;
    for cause in causes(&output.text(), readiness.delegated, &missing) {
        output.line(&format!("– {}", cause.sentence))?;
        for line in cause.costs(&output.text()) {
            output.line(&format!("  {line}"))?;
        }
    }
    Ok(())
}

/// One thing that is missing, and what that costs.
struct Cause {
    sentence: String,
    kinds: Vec<String>,
    policies: Vec<String>,
}

/// What is missing is named once, whatever the number of endpoints that it keeps closed.
fn causes(text: &Text, delegated: bool, missing: &[&ReadinessRow]) -> Vec<Cause> {
    let mut causes: Vec<Cause> = Vec::new();
    for row in missing {
        let sentence = sentence(text, delegated, row);
        let known = causes.iter().position(|cause| cause.sentence == sentence);
        let mut cause = match known {
            Some(at) => causes.remove(at),
            None => Cause { sentence, kinds: Vec::new(), policies: Vec::new() },
        };
        let kinds = row.kinds.iter().map(|kind| text.kind(kind, 2));
        let policies = row.policies.iter().map(|policy| policy.0.clone());
        add(&mut cause.kinds, kinds);
        add(&mut cause.policies, policies);
        causes.insert(known.unwrap_or(causes.len()), cause);
    }
    causes
}

fn add(list: &mut Vec<String>, more: impl Iterator<Item = String>) {
    for one in more {
        if !list.contains(&one) {
            list.push(one);
        }
    }
}

impl Cause {
    fn costs(&self, text: &Text) -> Vec<String> {
        let said = [("cli-missing-kinds", &self.kinds), ("cli-missing-policies", &self.policies)];
        said.into_iter()
            .filter(|(_, names)| !names.is_empty())
            .map(|(id, names)| {
                let args = [("count", names.len().into()), ("names", names.join(", ").into())];
                text.format(id, &args)
            })
            .collect()
    }
}

fn sentence(text: &Text, delegated: bool, row: &ReadinessRow) -> String {
    let named = |family: &str, names: &[String]| {
        let known = |name: &String| {
            let id = format!("{family}-{}", kebab(&name.to_lowercase()));
            if text.has(&id) { text.get(&id) } else { name.clone() }
        };
        names.iter().map(known).collect::<Vec<_>>().join(", ")
    };
    let detail = row.detail.as_deref().unwrap_or("–");
    match (row.state.as_str(), &row.permission) {
        ("consent_missing", Some(permission)) => {
            let id = if delegated { "cli-missing-delegated" } else { "cli-missing-application" };
            let why = text.get(&format!("permission-{}", kebab(permission)));
            text.format(id, &[("permission", permission.into()), ("why", why.into())])
        }
        ("role_missing" | "role_eligible", _) => {
            let intune = if row.intune { "yes" } else { "no" };
            let roles = named("directory-role", &row.roles);
            let id = format!("cli-missing-{}", kebab(&row.state));
            text.format(&id, &[("roles", roles.into()), ("intune", intune.into())])
        }
        ("not_licensed", _) => {
            text.format("cli-missing-licence", &[("plans", named("plan", &row.plans).into())])
        }
        ("not_allowed", _) => text.format("cli-missing-refused", &[("detail", detail.into())]),
        _ => {
            let args = [("endpoint", (&row.endpoint).into()), ("detail", detail.into())];
            text.format("cli-missing-unanswered", &args)
        }
    }
}
