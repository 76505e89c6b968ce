//! `review draft|release|list`.
use crate::{
    arguments::{Global, Review},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{ReviewList, ReviewRow},
    failure::Failure,
};
use serde_json::{Map, Value, json};

/// Runs the command.
pub fn run(global: &Global, command: Review, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    match command {
        Review::List => {
            let rows = list(global, &session)?;
            if output.is_json() {
                output.answer("tenantpilot.reviews/1", json!({"reviews": rows}))?;
            } else if rows.is_empty() {
                output.message("cli-no-reviews", &[])?;
            } else {
                rows.iter().try_for_each(|row| show(row, output))?;
            }
        }
        Review::Draft { title, snapshot, introduction, classification, from, to } => {
            let tenant = session.tenant(global)?.id;
            let request = json!({"tenant": tenant, "snapshot": snapshot, "title": title, "lang": output.lang()});
            let row: ReviewRow = session.call("review.draft", &request)?;
            let mut update = Map::new();
            for (field, value) in [
                ("introduction", introduction),
                ("classification", classification),
                ("period_from", from),
                ("period_to", to),
            ] {
                update.extend(value.map(|value| (field.to_owned(), Value::from(value))));
            }
            if !update.is_empty() {
                update.insert("review".to_owned(), json!(row.id));
                let _: Value = session.call("review.update", &update)?;
            }
            one(&row, output)?;
        }
        Review::Release { review } => {
            let id = match review {
                Some(id) => id,
                None => only_draft(global, &session)?,
            };
            let row: ReviewRow = session.call("review.release", &json!({"review": id}))?;
            one(&row, output)?;
        }
    }
    Ok(Done::Well)
}

/// The reviews, of the tenant where one is named.
pub fn list(global: &Global, session: &Session) -> Result<Vec<ReviewRow>, Problem> {
    let tenant = session.tenant_if_named(global)?.map(|row| row.id);
    let list: ReviewList = session.call("review.list", &json!({"tenant": tenant}))?;
    Ok(list.rows)
}

fn only_draft(global: &Global, session: &Session) -> Result<String, Problem> {
    let rows = list(global, session)?;
    let mut drafts = rows.iter().filter(|row| row.state == "draft");
    match (drafts.next(), drafts.next()) {
        (Some(only), None) => Ok(only.id.to_string()),
        (Some(_), Some(_)) => Err(Failure::usage("review-ambiguous").into()),
        (None, _) => Err(Failure::input("review-unknown").into()),
    }
}

fn one(row: &ReviewRow, output: &mut Output) -> Result<(), Problem> {
    if output.is_json() {
        output.answer("tenantpilot.review/1", json!({"review": row}))?;
        return Ok(());
    }
    show(row, output)
}

fn show(row: &ReviewRow, output: &mut Output) -> Result<(), Problem> {
    let id = match row.number {
        Some(_) => "cli-review-released",
        None => "cli-review-draft",
    };
    output.message(
        id,
        &[
            ("number", row.number.unwrap_or_default().into()),
            ("title", (&row.title).into()),
            ("tenant", (&row.tenant_name).into()),
            ("findings", row.finding_count.into()),
            ("at", output.moment(row.released_at.as_ref().unwrap_or(&row.created_at)).into()),
            ("id", row.id.to_string().into()),
        ],
    )?;
    Ok(())
}
