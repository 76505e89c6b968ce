//! What could be typed next in a query: the language's own words, and the workspace's names.
use super::language::requirements;
use crate::{
    contract::{QueryCompleteRequest, QueryCompletion, QuerySuggestion},
    desk::Desk,
    evaluate::{OVERLAY, QUALITY},
    failure::Failure,
};
use domain::query::{self, QUERY_CHARS_MAX, Typing};
use std::collections::BTreeSet;
use vault::{
    Reader,
    tables::{finding_tie, member, tenant},
};

/// Suggestions at most.
const SUGGESTIONS_MAX: usize = 20;

/// What could be typed next.
pub fn complete(
    desk: &Desk<'_>,
    request: &QueryCompleteRequest,
) -> Result<QueryCompletion, Failure> {
    let text: String = request.text.chars().take(QUERY_CHARS_MAX).collect();
    let cursor = usize::try_from(request.cursor).unwrap_or(usize::MAX);
    let completion = query::complete(&text, cursor);
    let (key, kind) = match completion.typing {
        Typing::Key => (String::new(), "key"),
        Typing::Value(key) => (key, "value"),
    };
    let names = desk.read(|reader| names(desk, reader, &key, &completion.prefix))?;
    let own = completion.options.into_iter().map(|insert| (insert, kind));
    // A name is quoted where it has to be, so that it means itself.
    let names = names.into_iter().map(|name| {
        let taken = ["me", "none"].contains(&name.to_lowercase().as_str());
        (query::quoted(&name, taken), "name")
    });
    let suggestions = own
        .chain(names)
        .map(|(insert, kind)| QuerySuggestion { insert, kind: kind.to_owned() })
        .take(SUGGESTIONS_MAX)
        .collect();
    let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    Ok(QueryCompletion {
        start: place(completion.span.start),
        end: place(completion.span.end),
        key,
        suggestions,
    })
}

fn names(
    desk: &Desk<'_>,
    reader: &Reader<'_>,
    key: &str,
    prefix: &str,
) -> Result<Vec<String>, Failure> {
    let begins = |name: &String| name.to_lowercase().starts_with(prefix);
    let rows = || [OVERLAY, QUALITY].into_iter().flat_map(|overlay| desk.catalogue.rows(overlay));
    let found: BTreeSet<String> = match key {
        "tenant" => tenant::all(reader)?.into_iter().map(|one| one.name).filter(begins).collect(),
        "mentions" => {
            let active = member::all(reader)?.into_iter().filter(|one| one.retired_at.is_none());
            active.map(|one| one.name).filter(begins).collect()
        }
        "owner" | "assignee" => {
            let limit = u32::try_from(SUGGESTIONS_MAX).unwrap_or(u32::MAX);
            finding_tie::people(reader, key == "assignee", prefix, limit)?.into_iter().collect()
        }
        "area" => rows().map(|(_, control)| control.area.clone()).filter(begins).collect(),
        "control" => rows().map(|(_, control)| control.id.0.clone()).filter(begins).collect(),
        "policy" => rows().map(|(policy, _)| policy.policy.0.clone()).filter(begins).collect(),
        "fw" => rows()
            .filter(|(_, control)| control.area != QUALITY)
            .flat_map(|(policy, _)| requirements(policy).collect::<Vec<_>>())
            .filter(begins)
            .collect(),
        _ => BTreeSet::new(),
    };
    Ok(found.into_iter().take(SUGGESTIONS_MAX).collect())
}
