//! What a run tells while it collects, and how it ends.
use crate::{token::Later, transport::Failure};
use serde_json::Value;
use std::{collections::BTreeMap, fmt};

/// Something happened in a stream. Events of one stream come in order.
pub enum Event {
    /// A page, complete with its details. Once it is taken, the stream resumes after it.
    Page(PageEvent),
    /// The stream's link had expired: its pages so far are void, and it begins anew at 0.
    Restarted {
        /// Its name.
        stream: String,
    },
    /// Nothing is left.
    Finished {
        /// Its name.
        stream: String,
        /// How many pages it had, those before a resumption included.
        pages: u64,
    },
    /// It cannot be read, or not to its end: a gap in the evidence. Others go on.
    Refused {
        /// Its name.
        stream: String,
        /// Why.
        gap: Gap,
    },
}

/// A page of a stream.
pub struct PageEvent {
    /// The stream's name.
    pub stream: String,
    /// From 0, without holes.
    pub sequence: u64,
    /// The items, with their details.
    pub items: Vec<Value>,
    /// `@odata.context` of the answer.
    pub context: Option<String>,
    /// Where the stream goes on; none on the last page, and none where the link is not followed.
    /// Keep it secret: it may hold filters.
    pub next: Option<String>,
    /// The stream is whole with this page: whoever keeps it knows that already now, and not only
    /// when [`Event::Finished`] says so.
    pub last: bool,
    /// Details that are missing from `items`.
    pub detail_gaps: Vec<DetailGap>,
}

/// A detail that is missing from its item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailGap {
    /// The item's place on its page.
    pub item: usize,
    /// The item's id, when it has one.
    pub id: Option<String>,
    /// The detail's path, `{id}` not filled in.
    pub path: String,
    /// Why.
    pub gap: Gap,
}

/// Why something cannot be had, however often one asks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// See there.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// The answer has not the shape of a page or of an object.
    #[error("the answer has another shape")]
    Shape,
    /// A link that this stream has followed before.
    #[error("the links lead in a circle")]
    Loop,
    /// More pages than are taken.
    #[error("more than {pages_max} pages")]
    Long {
        /// The bound.
        pages_max: u64,
    },
    /// The item has no id that can stand in a path.
    #[error("the item has no usable id")]
    NoId,
    /// The stream's own link expired again and again.
    #[error("the link expired too often")]
    Expired,
}

/// The sink could not take an event; it knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declined;

/// Takes events. Several streams call at once. A call that was begun is waited for, also when
/// the run is cancelled: what was taken is known.
pub trait Sink: Send + Sync {
    /// Takes one event. `Ok` after [`Event::Page`] means that the page is stored.
    fn take(&self, event: Event) -> Later<'_, Result<(), Declined>>;
}

/// How one stream ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Read to its end.
    Finished,
    /// Given up, as the event said.
    Refused(Gap),
    /// Can go on at its last page.
    Stopped(Stop),
}

/// Why a stream stopped where it can go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The caller wanted it.
    Cancelled,
    /// There is no token, or a person is needed: all streams stop.
    Token(Failure),
    /// Network or service failed beyond the budget. Others try on.
    Passing(Failure),
    /// The sink declined: all streams stop.
    Sink,
    /// The stream's task failed in itself.
    Broken,
}

/// How each stream ended, by name.
pub type Ends = BTreeMap<String, End>;

impl fmt::Debug for Event {
    // Items and links are personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(page) => {
                let (name, sequence) = (&page.stream, page.sequence);
                write!(f, "Page({name}, {sequence}, {} items)", page.items.len())
            }
            Self::Restarted { stream } => write!(f, "Restarted({stream})"),
            Self::Finished { stream, pages } => write!(f, "Finished({stream}, {pages} pages)"),
            Self::Refused { stream, gap } => write!(f, "Refused({stream}, {gap})"),
        }
    }
}
