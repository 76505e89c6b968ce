//! What fetching alone costs: the same requests as a sync's, the answers thrown away. For
//! benches, which hold a sync to it.
use super::{link, plan, plan::Plan};
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
    let session = link::session(&open, door.env(), registry, &kept.connection)?;
    let transport = link::transport(&kept.connection, &session, door.env())?;
    let plan = Plan::new(registry, BTreeSet::new());
    let (independent, dependent): (Vec<Row<'_>>, Vec<Row<'_>>) =
        plan.rows(registry).partition(|row| row.source.for_each.is_empty());
    let wanted: Vec<_> =
        dependent.iter().flat_map(|row| row.source.for_each.iter().cloned()).collect();
    let sink = Arc::new(Bin { wanted, seen: Mutex::default() });
    let runtime = link::runtime()?;
    let fetch = |streams: Vec<Stream>| {
        let streams = streams.into_iter().map(|stream| (stream, Resume::Start)).collect();
        let sink: Arc<dyn Sink> = Arc::<Bin>::clone(&sink);
        let (bounds, never) = (Bounds::default(), watch::channel(false).1);
        let ends = runtime.block_on(collect(&transport, streams, sink, &bounds, never));
        if ends.values().any(|end| matches!(end, End::Stopped(_))) {
            return Err(Failure::new(Class::Internal, "internal"));
        }
        Ok(())
    };
    fetch(independent.iter().map(plan::stream).collect())?;
    for row in &dependent {
        let mut ids = BTreeSet::new();
        for source in &row.source.for_each {
            let key = (source.path.clone(), source.property.clone());
            ids.extend(sink.held().ids.get(&key).into_iter().flatten().cloned());
        }
        fetch(plan::for_ids(row, &ids))?;
    }
    let pages = sink.held().pages;
    Ok(pages)
}

/// Keeps the ids that further requests need, and nothing else.
struct Bin {
    wanted: Vec<domain::registry::ForEach>,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    pages: u64,
    ids: BTreeMap<(String, String), BTreeSet<String>>,
}

impl Bin {
    fn held(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Bin {
    fn take(&self, event: Event) -> Later<'_, Result<(), Declined>> {
        if let Event::Page(page) = event {
            let mut seen = self.held();
            seen.pages = seen.pages.saturating_add(1);
            for source in self.wanted.iter().filter(|source| source.path == page.stream) {
                let key = (source.path.clone(), source.property.clone());
                let ids = seen.ids.entry(key).or_default();
                page.items.iter().for_each(|item| plan::ids(source, item, ids));
            }
        }
        Box::pin(async { Ok(()) })
    }
}
