//! One stream from where it stands to its end: fetch, complete, hand out, go on.
use crate::{
    collect::{
        Bounds,
        detail::complete,
        event::{Declined, End, Event, Gap, PageEvent, Sink, Stop},
        stream::{Resume, Stream},
    },
    transport::{Address, Failure, Listing, Transport, context},
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, sync::Arc};
use tokio::sync::watch;

/// How often a stream may begin anew because its link expired.
const RESTARTS_MAX: u32 = 2;

/// A stream under way.
pub(super) struct Run {
    pub(super) transport: Transport,
    pub(super) stream: Stream,
    pub(super) bounds: Bounds,
    pub(super) sink: Arc<dyn Sink>,
    pub(super) cancel: watch::Receiver<bool>,
    pub(super) halt: watch::Receiver<bool>,
}

/// Where the next page is.
#[derive(Clone)]
struct Place {
    address: Address,
    sequence: u64,
    /// The link is as old as the last run.
    resumed: bool,
}

/// Why there is no page.
enum NoPage {
    Gap(Gap),
    Expired,
    Stop(Stop),
}

impl From<Stop> for NoPage {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

impl From<Gap> for NoPage {
    fn from(gap: Gap) -> Self {
        Self::Gap(gap)
    }
}

/// A page, and where the one after it is.
struct Fetched {
    page: PageEvent,
    next: Result<Option<Place>, Gap>,
}

impl Run {
    /// To its end, whatever that is. Events are handed out on the way.
    pub(super) async fn go(self, resume: Resume) -> End {
        let outcome = self.follow(resume).await;
        let end = match outcome {
            Ok(pages) => {
                let stream = self.stream.name.clone();
                match self.tell(Event::Finished { stream, pages }).await {
                    Ok(()) => End::Finished,
                    Err(stop) => End::Stopped(stop),
                }
            }
            Err(NoPage::Stop(stop)) => End::Stopped(stop),
            Err(NoPage::Gap(gap)) => self.refused(gap).await,
            Err(NoPage::Expired) => self.refused(Gap::Expired).await,
        };
        tracing::info!(stream = self.stream.name, end = ?end, "stream ended");
        end
    }

    async fn refused(&self, gap: Gap) -> End {
        let stream = self.stream.name.clone();
        match self.tell(Event::Refused { stream, gap: gap.clone() }).await {
            Ok(()) => End::Refused(gap),
            Err(stop) => End::Stopped(stop),
        }
    }

    async fn tell(&self, event: Event) -> Result<(), Stop> {
        self.sink.take(event).await.map_err(|Declined| Stop::Sink)
    }

    async fn follow(&self, resume: Resume) -> Result<u64, NoPage> {
        let mut place = match resume {
            Resume::Start => self.start()?,
            Resume::At { link, sequence } => {
                let address = self.transport.link(&link).map_err(failed)?;
                Place { address, sequence, resumed: true }
            }
            Resume::Done => return Ok(0),
        };
        for _ in 0..=RESTARTS_MAX {
            match self.pages(place).await {
                Err(NoPage::Expired) => {
                    let stream = self.stream.name.clone();
                    self.tell(Event::Restarted { stream }).await?;
                    place = self.start()?;
                }
                other => return other,
            }
        }
        Err(NoPage::Expired)
    }

    fn start(&self) -> Result<Place, NoPage> {
        let Stream { version, path, query, .. } = &self.stream;
        let address = self.transport.address(*version, path, query).map_err(failed)?;
        Ok(Place { address, sequence: 0, resumed: false })
    }

    async fn pages(&self, first: Place) -> Result<u64, NoPage> {
        let mut seen = BTreeSet::from([digest(&first.address)]);
        let mut fetched = self.fetch(first).await?;
        loop {
            let Fetched { mut page, next } = fetched;
            let pages = page.sequence.saturating_add(1);
            let next = next.and_then(|next| self.bounded(next, &mut seen));
            page.last = matches!(next, Ok(None));
            if next.is_err() {
                // A link that is not followed is no checkpoint.
                page.next = None;
            }
            let ahead = async {
                match &next {
                    Ok(Some(place)) if self.bounds.ahead => Some(self.fetch(place.clone()).await),
                    _ => None,
                }
            };
            let (told, ahead) = tokio::join!(self.tell(Event::Page(page)), ahead);
            told?;
            let Some(place) = next? else { return Ok(pages) };
            fetched = match ahead {
                Some(fetched) => fetched?,
                None => self.fetch(place).await?,
            };
        }
    }

    fn bounded(
        &self,
        next: Option<Place>,
        seen: &mut BTreeSet<[u8; 32]>,
    ) -> Result<Option<Place>, Gap> {
        let Some(place) = next else { return Ok(None) };
        if place.sequence >= self.bounds.pages_max {
            return Err(Gap::Long { pages_max: self.bounds.pages_max });
        }
        if !seen.insert(digest(&place.address)) {
            return Err(Gap::Loop);
        }
        Ok(Some(place))
    }

    /// A page with its details, unless the run is cancelled first.
    async fn fetch(&self, place: Place) -> Result<Fetched, NoPage> {
        tokio::select! {
            biased;
            () = raised(self.cancel.clone()) => Err(Stop::Cancelled.into()),
            // Another stream knows the reason and says it; see `collect`.
            () = raised(self.halt.clone()) => Err(Stop::Cancelled.into()),
            fetched = self.page(place) => fetched,
        }
    }

    async fn page(&self, place: Place) -> Result<Fetched, NoPage> {
        let answer = self.transport.get(&self.stream.workload, &place.address).await;
        let answer = answer.map_err(|failure| expired(&place, failure))?;
        let Listing { context, mut items, next } = self.open(answer)?;
        let next = next.filter(|_| !self.stream.first_page);
        let sequence = place.sequence;
        let detail_gaps = complete(&self.transport, &self.stream, &self.bounds, &mut items).await?;
        let after = match &next {
            None => Ok(None),
            Some(link) => match self.transport.link(link) {
                Ok(address) => Ok(Some(Place {
                    address,
                    sequence: sequence.saturating_add(1),
                    resumed: false,
                })),
                Err(error) => Err(Gap::Failure(error.into())),
            },
        };
        let stream = self.stream.name.clone();
        let page = PageEvent { stream, sequence, items, context, next, last: false, detail_gaps };
        Ok(Fetched { page, next: after })
    }

    fn open(&self, answer: Value) -> Result<Listing, Gap> {
        if !self.stream.single {
            return Listing::open(answer).ok_or(Gap::Shape);
        }
        let Value::Object(mut answer) = answer else { return Err(Gap::Shape) };
        let context = context(&answer);
        answer.remove("@odata.context");
        Ok(Listing { context, items: vec![Value::Object(answer)], next: None })
    }
}

fn failed(error: crate::transport::AddressError) -> NoPage {
    NoPage::Gap(Gap::Failure(error.into()))
}

fn expired(place: &Place, failure: Failure) -> NoPage {
    match failure {
        failure if failure.is_about_token() => Stop::Token(failure).into(),
        failure if failure.is_passing() => Stop::Passing(failure).into(),
        Failure::Refused(refusal)
            if place.sequence > 0
                && (refusal.is_expired_link()
                    // An old link fails in more ways than one that was given out just now.
                    || (place.resumed && matches!(refusal.status, 400 | 404))) =>
        {
            NoPage::Expired
        }
        failure => Gap::from(failure).into(),
    }
}

fn digest(address: &Address) -> [u8; 32] {
    Sha256::digest(address.as_str()).into()
}

/// Returns when the flag is raised, and never when nobody can raise it any more.
pub(super) async fn raised(mut flag: watch::Receiver<bool>) {
    if flag.wait_for(|raised| *raised).await.is_err() {
        std::future::pending::<()>().await;
    }
}
