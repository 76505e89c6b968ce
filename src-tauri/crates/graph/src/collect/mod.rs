//! Collecting: streams of pages from Graph, resumable at every page.
//!
//! Streams run beside each other. Each fetches a page, completes it with its details, hands it
//! to the sink, and goes on when the sink has stored it: a killed run fetches at most one page
//! of each stream again. What is refused is a gap and stops its stream only; when there is no
//! token to go on with, every stream stops where it can go on later.
mod detail;
mod event;
mod run;
mod stream;

pub use event::{Declined, DetailGap, End, Ends, Event, Gap, PageEvent, Sink, Stop};
pub use stream::{Detail, Resume, Stream};

use crate::transport::Transport;
use run::{Run, raised};
use std::{collections::BTreeMap, sync::Arc};
use tokio::{
    sync::{Semaphore, watch},
    task::JoinSet,
};

/// What a run may spend.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// Streams at once: bounds the pages in memory, one each and two with `ahead`.
    pub streams_max: usize,
    /// Pages of one stream.
    pub pages_max: u64,
    /// Pages of one detail of one item.
    pub detail_pages_max: u64,
    /// Fetch a page while the sink takes the one before it. Faster with a slow sink; a killed
    /// run then fetches up to two pages of a stream again.
    pub ahead: bool,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { streams_max: 16, pages_max: 20_000, detail_pages_max: 1_000, ahead: false }
    }
}

/// Collects the streams. Returns when each has ended; raise `cancel` to end it at once: requests
/// under way are dropped, and a page that the sink is taking is taken to its end.
pub async fn collect(
    transport: &Transport,
    streams: Vec<(Stream, Resume)>,
    sink: Arc<dyn Sink>,
    bounds: &Bounds,
    cancel: watch::Receiver<bool>,
) -> Ends {
    let places = Arc::new(Semaphore::new(bounds.streams_max.max(1)));
    let (halt, halted) = watch::channel(false);
    let mut ends: Ends = BTreeMap::new();
    let mut running = JoinSet::new();
    for (stream, resume) in streams {
        if resume == Resume::Done {
            ends.insert(stream.name, End::Finished);
            continue;
        }
        // Until its task says otherwise.
        ends.insert(stream.name.clone(), End::Stopped(Stop::Broken));
        let (places, name) = (Arc::clone(&places), stream.name.clone());
        let run = Run {
            transport: transport.clone(),
            stream,
            bounds: bounds.clone(),
            sink: Arc::clone(&sink),
            cancel: cancel.clone(),
            halt: halted.clone(),
        };
        running.spawn(async move {
            let (cancel, halt) = (run.cancel.clone(), run.halt.clone());
            let place = tokio::select! {
                biased;
                () = raised(cancel) => None,
                () = raised(halt) => None,
                place = places.acquire_owned() => place.ok(),
            };
            match place {
                Some(_place) => (name, run.go(resume).await),
                None => (name, End::Stopped(Stop::Cancelled)),
            }
        });
    }
    let mut reason: Option<Stop> = None;
    while let Some(ended) = running.join_next().await {
        let Ok((name, end)) = ended else { continue };
        if let End::Stopped(stop @ (Stop::Token(_) | Stop::Sink)) = &end {
            reason.get_or_insert_with(|| stop.clone());
            halt.send_replace(true);
        }
        ends.insert(name, end);
    }
    if let (Some(reason), false) = (reason, *cancel.borrow()) {
        for end in ends.values_mut() {
            if *end == End::Stopped(Stop::Cancelled) {
                *end = End::Stopped(reason.clone());
            }
        }
    }
    ends
}

#[cfg(test)]
mod tests;
