//! What fetching alone costs: the same requests as a sync's, the answers thrown away. For
//! benches, which hold a sync to it.
use super::{dependent::Gathering, link, plan, plan::Plan};
use crate::{
    door::Door,
    failure::{Class, Failure},
    import,
};
use domain::registry::Stream as Row;
use graph::{
    collect::{Bounds, Declined, End, Event, Resume, Sink, Stream, collect},
    token::Later,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::watch;
use vault::tables::connection;

/// Fetches the pages of the first connected tenant and keeps nothing; how many there were.
///
/// # Errors
/// As a sync's; `connection-missing`; `internal` when a stream could not be read to its end.
pub fn fetch_and_drop(door: &Door) -> Result<u64, Failure> {
    let open = door.open()?;
    let kept = open.vault.read(connection::all)?;
    let kept = kept.first().ok_or_else(|| Failure::input("connection-missing"))?;
    let registry = import::registry()?;
    let session = link::session(&open, door.env(), &kept.connection)?;
    let transport = link::transport(&kept.connection, &session, door.env())?;
    let plan = Plan::new(registry, BTreeSet::new(), false);
    let (independent, dependent): (Vec<Row<'_>>, Vec<Row<'_>>) =
        plan.rows(registry).partition(|row| row.source.for_each.is_empty());
    let gatherings = dependent.iter().map(|row| Gathering::new(registry, *row)).collect();
    let sink = Arc::new(Bin(Mutex::new(Seen { gatherings, ..Seen::default() })));
    let runtime = link::runtime()?;
    let fetch = |row_streams: Vec<(&Row<'_>, Stream)>| {
        let rows =
            row_streams.iter().map(|(row, stream)| (stream.name.clone(), row.name().to_owned()));
        sink.held().rows.extend(rows);
        let streams = row_streams.into_iter().map(|(_, stream)| (stream, Resume::Start)).collect();
        let sink: Arc<dyn Sink> = Arc::<Bin>::clone(&sink);
        let (bounds, never) = (Bounds::default(), watch::channel(false).1);
        let ends = runtime.block_on(collect(&transport, streams, sink, &bounds, never));
        if ends.values().any(|end| matches!(end, End::Stopped(_))) {
            return Err(Failure::new(Class::Internal, "internal"));
        }
        Ok(())
    };
    let definitions: Vec<Row<'_>> = registry.streams().filter(|row| row.source.shared).collect();
    let first = independent.iter().chain(&definitions);
    fetch(first.map(|row| (row, plan::stream(row))).collect())?;
    for (index, row) in dependent.iter().enumerate() {
        let ids = sink.held().gatherings.get(index).map(Gathering::ids).unwrap_or_default();
        let (streams, _) = plan::for_ids(row, &ids, &[], &mut BTreeSet::new());
        fetch(streams.into_iter().map(|stream| (row, stream)).collect())?;
    }
    let pages = sink.held().pages;
    Ok(pages)
}

/// Keeps the ids that further requests need, and nothing else.
struct Bin(Mutex<Seen>);

#[derive(Default)]
struct Seen {
    pages: u64,
    /// The row of each stream.
    rows: BTreeMap<String, String>,
    gatherings: Vec<Gathering<'static>>,
}

impl Bin {
    fn held(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Bin {
    fn take(&self, event: Event) -> Later<'_, Result<(), Declined>> {
        if let Event::Page(page) = event {
            let mut seen = self.held();
            seen.pages = seen.pages.saturating_add(1);
            let origin = seen.rows.get(&page.stream).cloned().unwrap_or_default();
            for gathering in &mut seen.gatherings {
                page.items.iter().for_each(|item| gathering.see(&origin, item));
            }
        }
        Box::pin(async { Ok(()) })
    }
}
