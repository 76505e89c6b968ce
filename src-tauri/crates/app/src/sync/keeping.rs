//! Pages into the vault as they come, what progress says of them, and their items out again.
use super::reason::gap_reason;
use crate::{
    contract::RunPart,
    env::Env,
    failure::{Class, Failure},
    runs::Progress,
    session::Open,
};
use chrono::{DateTime, Utc};
use domain::{registry::Stream as Row, subject::GapReason};
use graph::{
    collect::{Declined, Event, Gap, PageEvent, Sink},
    token::Later,
    transport::Failure as TransportFailure,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc};
use vault::{
    Reader,
    tables::sync::{self, NewPage},
};

/// How a stream ended, as the vault keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub(super) enum Ended {
    /// Read to its end.
    Whole,
    /// It cannot be read.
    Refused {
        /// What that means for the evidence.
        reason: GapReason,
        /// For whoever wants to know: status and code.
        detail: String,
    },
    /// There is no such thing: an id of another type.
    Nothing,
}

/// What a row is called in progress: its kind, or its path.
pub(super) fn row_name(row: &Row<'_>) -> String {
    row.kind.map_or_else(|| row.name().to_owned(), |kind| kind.0.clone())
}

/// Keeps pages in the vault as they come.
pub(super) struct Keeper {
    pub(super) open: Arc<Open>,
    pub(super) env: Env,
    pub(super) sync: i64,
    pub(super) progress: Progress,
    /// The progress row of each stream.
    pub(super) parts: BTreeMap<String, String>,
}

impl Sink for Keeper {
    fn take(&self, event: Event) -> Later<'_, Result<(), Declined>> {
        let (open, env, sync) = (Arc::clone(&self.open), self.env.clone(), self.sync);
        Box::pin(async move {
            let shown = self.told(&event);
            let kept = tokio::task::spawn_blocking(move || keep(&open, &env, sync, &event)).await;
            match kept {
                Ok(Ok(())) => {
                    shown();
                    Ok(())
                }
                Ok(Err(failure)) => {
                    tracing::warn!(code = failure.code, "a page could not be kept");
                    Err(Declined)
                }
                Err(_) => Err(Declined),
            }
        })
    }
}

impl Keeper {
    /// What progress says once the event is kept.
    fn told(&self, event: &Event) -> impl FnOnce() + Send + use<'_> {
        let (stream, items, ended) = match event {
            Event::Page(page) => (&page.stream, page.items.len() as u64, None),
            Event::Restarted { stream } => (stream, 0, None),
            Event::Finished { stream, .. } => (stream, 0, Some(Ended::Whole)),
            Event::Refused { stream, gap } => (stream, 0, Some(ended(stream, gap))),
        };
        let part = self.parts.get(stream).cloned().unwrap_or_default();
        move || {
            self.progress.part(&part, |row| shown(row, items, ended.as_ref()));
            if ended.is_some() {
                self.progress.one_more();
            }
        }
    }
}

/// Adds to a row of progress what a stream of it brought, and how it ended.
pub(super) fn shown(row: &mut RunPart, items: u64, ended: Option<&Ended>) {
    row.items = row.items.saturating_add(items);
    match ended {
        None => row.state = "reading".to_owned(),
        Some(Ended::Whole | Ended::Nothing) if row.state != "refused" => {
            row.state = "whole".to_owned()
        }
        Some(Ended::Whole | Ended::Nothing) => {}
        Some(Ended::Refused { reason, detail }) => {
            row.state = "refused".to_owned();
            row.reason = json!(reason).as_str().map(str::to_owned);
            row.detail = Some(detail.clone());
        }
    }
}

/// A stream of one id that Graph does not know there is of another type.
fn ended(stream: &str, gap: &Gap) -> Ended {
    let per_id = stream.split(['/', '#']).any(|part| uuid::Uuid::parse_str(part).is_ok());
    match gap {
        Gap::Failure(TransportFailure::Refused(refusal)) if per_id && refusal.status == 404 => {
            Ended::Nothing
        }
        _ => Ended::Refused { reason: gap_reason(gap), detail: gap.to_string() },
    }
}

fn keep(open: &Open, env: &Env, sync: i64, event: &Event) -> Result<(), Failure> {
    Ok(open.vault.write(|writer| match event {
        Event::Page(page) => {
            let gaps = gaps(page);
            let kept = NewPage {
                stream: &page.stream,
                sequence: u32::try_from(page.sequence).unwrap_or(u32::MAX),
                next: page.next.as_deref(),
                fetched_at: env.now(),
                gaps: &gaps,
                items: &page.items,
            };
            sync::put_page(writer, sync, &kept)?;
            // At once: a kill in between would leave a stream that knows no way on.
            if page.last {
                sync::end_stream(writer, sync, &page.stream, &Ended::Whole)?;
            }
            Ok(())
        }
        Event::Restarted { stream } => sync::restart(writer, sync, stream),
        // With its last page.
        Event::Finished { .. } => Ok(()),
        Event::Refused { stream, gap } => {
            sync::end_stream(writer, sync, stream, &ended(stream, gap))
        }
    })?)
}

/// A detail that is missing from an item, as the vault keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MissingDetail {
    pub(super) id: Option<String>,
    pub(super) path: String,
    pub(super) reason: GapReason,
}

fn gaps(page: &PageEvent) -> Value {
    let missing = page.detail_gaps.iter().map(|gap| MissingDetail {
        id: gap.id.clone(),
        path: gap.path.clone(),
        reason: gap_reason(&gap.gap),
    });
    json!(missing.collect::<Vec<_>>())
}

/// Visits what was read of the registry's row of this name, each item with when its page was
/// fetched.
pub(super) fn each_item(
    reader: &Reader<'_>,
    sync: i64,
    row: &str,
    mut visit: impl FnMut(DateTime<Utc>, &Value) -> Result<(), Failure>,
) -> Result<(), Failure> {
    for stream in sync::streams(reader, sync, row)? {
        sync::each_page(reader, sync, &stream, |page| {
            let items: Vec<Value> = serde_json::from_slice(&page.body)
                .map_err(|_| Failure::new(Class::Internal, "internal"))?;
            items.iter().try_for_each(|item| visit(page.fetched_at, item))
        })?;
    }
    Ok(())
}
