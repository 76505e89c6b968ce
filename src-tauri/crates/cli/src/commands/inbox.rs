//! `inbox list|done|snooze|restore` and `portfolio list|reviewed`.
use super::kebab;
use crate::{
    arguments::{Global, Inbox, Portfolio},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::contract::{
    InboxAbout, InboxItem, InboxList, Nothing, Portfolio as Tenants, PortfolioRow,
};
use chrono::NaiveDate;
use serde_json::json;

/// Runs `inbox`.
pub fn run(global: &Global, command: Inbox, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let Nothing {} = match command {
        Inbox::List { aside } => {
            let tenant = session.tenant_if_named(global)?.map(|row| row.id);
            let list: InboxList =
                session.call("inbox.list", &json!({"tenant": tenant, "aside": aside}))?;
            if output.is_json() {
                output.answer("tenantpilot.inbox/1", json!({"inbox": list}))?;
            } else if list.items.is_empty() {
                output.message(if aside { "inbox-aside-empty" } else { "cli-inbox-empty" }, &[])?;
            } else {
                list.items.iter().try_for_each(|item| show(item, output))?;
                let (shown, total) = (list.items.len().into(), list.total.into());
                match list.items.len() == usize::try_from(list.total).unwrap_or(usize::MAX) {
                    true => output.message("cli-inbox-total", &[("count", total)])?,
                    false => {
                        output.message("inbox-first", &[("shown", shown), ("count", total)])?
                    }
                }
            }
            return Ok(Done::Well);
        }
        Inbox::Done { key } => session.call("inbox.done", &json!({"key": key}))?,
        Inbox::Snooze { key, until } => {
            session.call("inbox.snooze", &json!({"key": key, "until": until}))?
        }
        Inbox::Restore { key } => session.call("inbox.restore", &json!({"key": key}))?,
    };
    said(output)
}

/// Runs `portfolio`.
pub fn portfolio(
    global: &Global,
    command: &Portfolio,
    output: &mut Output,
) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    match command {
        Portfolio::List => {
            let list: Tenants = session.call("portfolio.list", &Nothing {})?;
            if output.is_json() {
                output.answer("tenantpilot.portfolio/1", json!({"tenants": list.rows}))?;
            } else if list.rows.is_empty() {
                output.message("cli-no-tenants", &[])?;
            } else {
                list.rows.iter().try_for_each(|row| show_tenant(row, output))?;
            }
            Ok(Done::Well)
        }
        Portfolio::Reviewed { take_back } => {
            let tenant = session.tenant(global)?.id;
            let name = if *take_back { "portfolio.take_back" } else { "portfolio.reviewed" };
            let Nothing {} = session.call(name, &json!({"tenant": tenant}))?;
            said(output)
        }
    }
}

fn said(output: &mut Output) -> Result<Done, Problem> {
    if output.is_json() {
        output.answer("tenantpilot.inbox-said/1", json!({}))?;
    } else {
        output.message("cli-inbox-said", &[])?;
    }
    Ok(Done::Well)
}

fn show(item: &InboxItem, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let what = match &item.about {
        InboxAbout::Finding { policy, drifted, control, .. } => match (drifted, control) {
            (Some(name), _) => name.clone(),
            (None, Some(control)) => {
                let title = text.get(&format!("control-{}-title", kebab(control)));
                format!("{policy} {title}")
            }
            (None, None) => policy.0.clone(),
        },
        InboxAbout::Findings { .. } => {
            let id = if item.more { "inbox-about-findings-more" } else { "inbox-about-findings" };
            text.format(id, &[("count", item.count.into())])
        }
        InboxAbout::Exception { policy, .. } => {
            text.format("inbox-about-exception", &[("policy", (&policy.0).into())])
        }
        InboxAbout::Decision { summary, .. } => {
            summary.clone().unwrap_or_else(|| text.get("inbox-about-release"))
        }
        InboxAbout::Reading { .. } => text.get("inbox-about-reading"),
        InboxAbout::Run { kind, .. } => {
            let kind = text.get(&format!("run-{kind}"));
            text.format("inbox-about-run", &[("kind", kind.into())])
        }
        InboxAbout::Review { .. } => text.get("inbox-about-review"),
        InboxAbout::NextReview => text.get("inbox-about-next-review"),
    };
    let why: Vec<String> = item
        .why
        .iter()
        .filter_map(|why| serde_json::to_value(why.reason).ok())
        .filter_map(|name| Some(text.get(&format!("inbox-reason-{}", kebab(name.as_str()?)))))
        .collect();
    let workspace = || text.get("inbox-workspace");
    let tenant = item.tenant_name.clone().unwrap_or_else(workspace);
    let why = why.join(", ");
    output.message(
        "cli-inbox-item",
        &[
            ("weight", u32::from(item.weight).into()),
            ("tenant", tenant.into()),
            ("what", what.into()),
            ("why", why.into()),
        ],
    )?;
    output.message("cli-inbox-key", &[("key", (&item.key).into())])?;
    if item.done {
        output.message("cli-inbox-standing", &[("said", text.get("inbox-was-done").into())])?;
    }
    if let Some(until) = &item.snoozed_until {
        let date = until.parse::<NaiveDate>().map_or_else(|_| until.clone(), |day| text.date(day));
        let said = text.format("inbox-was-snoozed", &[("date", date.into())]);
        output.message("cli-inbox-standing", &[("said", said.into())])?;
    }
    Ok(())
}

fn show_tenant(row: &PortfolioRow, output: &mut Output) -> Result<(), Problem> {
    let open: u32 = row.open.iter().map(|severity| severity.count).sum();
    let mark = match &row.reviewed {
        None => "cli-portfolio-none",
        Some(reviewed) if reviewed.ended.is_some() => "cli-portfolio-ended",
        Some(_) => "cli-portfolio-holds",
    };
    let mark = output.text().get(mark);
    output.message(
        "cli-portfolio-row",
        &[
            ("weight", row.weight.into()),
            ("name", (&row.name).into()),
            ("open", open.into()),
            ("overdue", row.overdue.into()),
            ("drift", row.drift.into()),
            ("mark", mark.into()),
        ],
    )?;
    Ok(())
}
