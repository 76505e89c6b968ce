//! The digest as a file that a person asked for: text for people, JSON for programs.
use super::view;
use crate::{
    contract::{AlertDigest, AlertDigestWritten, AlertList},
    desk::Desk,
    failure::{Class, Failure},
    text::{Arg, Text},
};
use chrono::{DateTime, Utc};
use serde_json::json;
use std::{fs::OpenOptions, io::Write};

/// Writes the digest to a file that is not there yet.
///
/// # Errors
/// No path, the file is there, or the disk refuses.
pub fn write(
    desk: &Desk<'_>,
    text: &Text,
    request: &AlertDigest,
) -> Result<AlertDigestWritten, Failure> {
    let path = request.path.trim();
    if path.is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let list = view::list(desk, text)?;
    let at = desk.env.now();
    let bytes = match path.to_ascii_lowercase().ends_with(".json") {
        true => for_programs(&list, at)?,
        false => for_people(text, &list, at).into_bytes(),
    };
    let disk = |error| Failure::disk(Class::Input, &error);
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(disk)?;
    file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(disk)?;
    let count = u32::try_from(list.rows.len()).unwrap_or(u32::MAX);
    Ok(AlertDigestWritten { path: path.to_owned(), count })
}

fn for_programs(list: &AlertList, at: DateTime<Utc>) -> Result<Vec<u8>, Failure> {
    let document = json!({
        "schema": "tenantpilot.alerts/1",
        "written_at": at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        "unread": list.unread,
        "alerts": list.rows,
    });
    let mut bytes = serde_json::to_vec_pretty(&document)
        .map_err(|_| Failure::new(Class::Internal, "internal"))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One line each; names that a tenant chose cannot make more of them.
fn for_people(text: &Text, list: &AlertList, at: DateTime<Utc>) -> String {
    let title = text.format("alert-digest-title", &[("at", text.moment(at).into())]);
    let mut lines = vec![title, String::new()];
    if list.rows.is_empty() {
        lines.push(text.get("alerts-empty"));
    }
    for row in &list.rows {
        let when = row.at.parse().map_or_else(|_| row.at.clone(), |at| text.moment(at));
        let count = usize::try_from(row.count).unwrap_or(usize::MAX);
        let said = view::sentence(text, row.trigger, row.escalated, count, &row.tenant_name);
        lines.push(format!("{when}  {}", report::plain(&said)));
        for thing in row.things.iter().filter(|thing| thing.kind != "tenant") {
            lines.push(format!("    - {}", report::plain(&thing.label)));
        }
        let more = count.saturating_sub(row.things.len());
        if more > 0 {
            let more = text.format("alert-more", &[("count", Arg::from(more))]);
            lines.push(format!("    - {more}"));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
