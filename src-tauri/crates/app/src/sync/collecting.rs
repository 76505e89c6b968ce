//! A sync: pages as they come into the vault, and at the end a sealed snapshot.
use super::{
    assemble,
    dependent::Gathering,
    failed_transport, link, order,
    plan::Plan,
    reason::gap_reason,
    stopping::{asked_to_stop, until_cancelled},
};
use crate::{
    contract::RunPart,
    env::Env,
    failure::{Class, Failure},
    import,
    runs::{Outcome, Progress},
    session::Open,
};
use chrono::TimeDelta;
use domain::{
    connection::Method,
    registry::{Registry, Stream as Row},
    subject::GapReason,
};
use graph::{
    collect::{
        Bounds, Declined, End, Ends, Event, Gap, PageEvent, Resume, Sink, Stop, Stream, collect,
    },
    signin::Session,
    token::Later,
    transport::{Failure as TransportFailure, Transport},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use tokio::sync::watch;
use vault::tables::{
    connection::{self, Kept},
    sync::{self, NewPage},
};

/// A sync that was stopped longer ago begins anew: a snapshot is of one point in time.
const RESUMABLE: TimeDelta = TimeDelta::hours(12);

/// What is wanted of a sync.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// Only these areas; all when empty.
    pub(crate) areas: BTreeSet<String>,
    /// Go on with what was stopped, in its areas.
    pub(crate) resume: bool,
    /// Seal what there is when the network or the service fails to the end.
    pub(crate) accept_partial: bool,
}

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

/// What one sync works with.
pub(super) struct Work<'a> {
    open: &'a Arc<Open>,
    env: &'a Env,
    transport: Transport,
    pub(super) progress: &'a Progress,
    sync: i64,
    wanted: &'a Wanted,
}

/// Reads a tenant and seals a snapshot of it.
///
/// # Errors
/// `cancelled`, `sync-sign-in-needed`, `sync-unreachable` and the like: what was read stays, and
/// the next sync goes on there.
pub(crate) fn sync(
    open: &Arc<Open>,
    env: &Env,
    kept: &Kept,
    wanted: &Wanted,
    progress: &Progress,
) -> Result<Outcome, Failure> {
    let session = link::session(open, env, &kept.connection)?;
    let read = read(open, env, kept, wanted, progress, &session);
    if let Err(failure) = &read
        && failure.code == "sync-sign-in-needed"
    {
        link::keep_person_needed(open, &kept.connection, &session)?;
    }
    read
}

fn read(
    open: &Arc<Open>,
    env: &Env,
    kept: &Kept,
    wanted: &Wanted,
    progress: &Progress,
    session: &Session,
) -> Result<Outcome, Failure> {
    let registry = import::registry()?;
    let runtime = link::runtime()?;
    let transport = link::transport(&kept.connection, session, env)?;
    progress.step("connect", 0);
    let confirmed = link::confirm(&transport, &kept.connection);
    runtime.block_on(until_cancelled(progress, confirmed))?;
    let scoped = runtime.block_on(sees_within_scope(registry, kept, session));
    let plan = Plan::new(registry, areas(open, kept, wanted)?, scoped);
    let sync = begin(open, env, kept, &plan)?;
    let work = Work { open, env, transport, progress, sync, wanted };
    runtime.block_on(order::read_all(&work, registry, &plan))?;
    drop(runtime);
    progress.check()?;
    assemble::seal(&work.desk(), progress, registry, kept, &plan, sync)
}

/// Whether Intune may show the person a part only: directory roles have no scope tags, roles
/// within Intune have, and whose role has which the person may not be able to read.
async fn sees_within_scope(registry: &Registry, kept: &Kept, session: &Session) -> bool {
    if kept.connection.method == Method::Certificate {
        return false;
    }
    let active = session.claims().await.map(|claims| claims.directory_roles).unwrap_or_default();
    let mut roles = registry
        .streams()
        .filter(|row| row.source.intune)
        .flat_map(|row| row.source.roles.iter().map(|role| role.to_lowercase()));
    !roles.any(|role| active.contains(&role))
}

/// The areas of the sync that goes on, or those wanted.
fn areas(open: &Open, kept: &Kept, wanted: &Wanted) -> Result<BTreeSet<String>, Failure> {
    if wanted.resume
        && let Some(stopped) =
            open.vault.read(|reader| sync::of_tenant::<Plan>(reader, kept.tenant))?
    {
        return Ok(stopped.plan.areas);
    }
    Ok(wanted.areas.clone())
}

/// Goes on with the sync that was stopped, or begins a new one.
fn begin(open: &Open, env: &Env, kept: &Kept, plan: &Plan) -> Result<i64, Failure> {
    Ok(open.vault.write(|writer| {
        let now = env.now();
        let stopped = sync::of_tenant::<Plan>(writer, kept.tenant)?;
        let usable = stopped.filter(|sync| {
            sync.connection == kept.connection.id
                && sync.plan == *plan
                && now.signed_duration_since(sync.started_at) < RESUMABLE
        });
        match usable {
            Some(sync) => Ok(sync.seq),
            None => sync::begin(writer, kept.tenant, kept.connection.id, now, plan),
        }
    })?)
}

/// What a row is called in progress: its kind, or its path.
fn row_name(row: &Row<'_>) -> String {
    row.kind.map_or_else(|| row.name().to_owned(), |kind| kind.0.clone())
}

impl Work<'_> {
    fn desk(&self) -> crate::desk::Desk<'_> {
        self.open.desk(self.env)
    }

    /// Collects streams from where each is; an error leaves them where they can go on.
    pub(super) async fn collect(&self, streams: Vec<(&Row<'_>, Stream)>) -> Result<(), Failure> {
        self.progress.found_more(streams.len() as u64);
        self.open.vault.write(|writer| {
            streams.iter().try_for_each(|(row, stream)| {
                sync::open_stream(writer, self.sync, &stream.name, row.name())
            })
        })?;
        let mut parts = BTreeMap::new();
        let mut work = Vec::new();
        for (row, stream) in streams {
            let part = row_name(row);
            let resume = self.resume(&part, &stream.name)?;
            parts.insert(stream.name.clone(), part);
            work.push((stream, resume));
        }
        let keeper = Arc::new(Keeper {
            open: Arc::clone(self.open),
            env: self.env.clone(),
            sync: self.sync,
            progress: self.progress.clone(),
            parts,
        });
        let (stop, stopped) = watch::channel(false);
        let bounds = Bounds::default();
        let collecting = collect(&self.transport, work, keeper, &bounds, stopped);
        tokio::pin!(collecting);
        let ends = tokio::select! {
            ends = &mut collecting => ends,
            () = asked_to_stop(self.progress) => {
                stop.send_replace(true);
                collecting.await
            }
        };
        self.judge(ends)
    }

    fn resume(&self, part: &str, stream: &str) -> Result<Resume, Failure> {
        let (reached, ended) = self.open.vault.read(|reader| {
            let reached = sync::reached(reader, self.sync, stream)?;
            Ok::<_, Failure>((reached, sync::ending::<Ended>(reader, self.sync, stream)?))
        })?;
        let refused = matches!(ended, Some(Ended::Refused { .. }));
        if ended.is_some() && !refused {
            self.progress.part(part, |row| shown(row, reached.items, ended.as_ref()));
            self.progress.one_more();
            return Ok(Resume::Done);
        }
        if let (Some(link), false) = (reached.next, refused) {
            self.progress.part(part, |row| shown(row, reached.items, None));
            return Ok(Resume::At { link, sequence: u64::from(reached.pages) });
        }
        // What was refused may be allowed by now. And killed between a page whose link was
        // refused and the refusal, the refusal has to be seen again.
        if refused || reached.pages > 0 {
            self.open.vault.write(|writer| sync::restart(writer, self.sync, stream))?;
        }
        self.progress.part(part, |row| shown(row, 0, None));
        Ok(Resume::Start)
    }

    /// What became of the streams: those that stopped decide.
    fn judge(&self, ends: Ends) -> Result<(), Failure> {
        self.progress.check()?;
        let stops = ends.into_values().filter_map(|end| match end {
            End::Stopped(stop) => Some(stop),
            End::Finished | End::Refused(_) => None,
        });
        for stop in stops {
            match stop {
                Stop::Token(failure) => return Err(failed_transport(&failure)),
                Stop::Passing(_) if self.wanted.accept_partial => {}
                Stop::Passing(failure) => return Err(failed_transport(&failure)),
                Stop::Cancelled => return Err(Failure::new(Class::Cancelled, "cancelled")),
                Stop::Sink => return Err(Failure::new(Class::Internal, "sync-not-kept")),
                Stop::Broken => return Err(Failure::new(Class::Internal, "internal")),
            }
        }
        Ok(())
    }

    /// The streams of a row that were begun, also before the sync was stopped.
    pub(super) fn opened(&self, row: &Row<'_>) -> Result<Vec<String>, Failure> {
        Ok(self.open.vault.read(|reader| sync::streams(reader, self.sync, row.name()))?)
    }

    /// Keeps that there are more ids than a dependent row is read for. No stream has the row's own
    /// name otherwise.
    pub(super) fn cut(&self, row: &Row<'_>) -> Result<(), Failure> {
        let ended = Ended::Refused { reason: GapReason::TooMany, detail: String::new() };
        self.open.vault.write(|writer| {
            sync::open_stream(writer, self.sync, row.name(), row.name())?;
            sync::end_stream(writer, self.sync, row.name(), &ended)
        })?;
        self.progress.part(&row_name(row), |part| shown(part, 0, Some(&ended)));
        Ok(())
    }

    /// The ids that a dependent row is read for, from pages that are there. A row that is read
    /// id by id has a stream for each.
    pub(super) fn ids(
        &self,
        registry: &Registry,
        row: &Row<'_>,
    ) -> Result<BTreeSet<String>, Failure> {
        let mut gathering = Gathering::new(registry, *row);
        self.open.vault.read(|reader| {
            for origin in gathering.origins() {
                for stream in sync::streams(reader, self.sync, &origin)? {
                    sync::each_page(reader, self.sync, &stream, |page| {
                        let items: Vec<Value> = serde_json::from_slice(&page.body)
                            .map_err(|_| Failure::new(Class::Internal, "internal"))?;
                        items.iter().for_each(|item| gathering.see(&origin, item));
                        Ok::<_, Failure>(())
                    })?;
                }
            }
            Ok::<_, Failure>(gathering.ids())
        })
    }
}

/// Keeps pages in the vault as they come.
struct Keeper {
    open: Arc<Open>,
    env: Env,
    sync: i64,
    progress: Progress,
    /// The progress row of each stream.
    parts: BTreeMap<String, String>,
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

fn shown(row: &mut RunPart, items: u64, ended: Option<&Ended>) {
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

/// The connection of a tenant.
pub(crate) fn connected(open: &Open, tenant: domain::ids::TenantId) -> Result<Kept, Failure> {
    open.vault
        .read(|reader| connection::of_tenant(reader, tenant))?
        .ok_or_else(|| Failure::input("connection-missing"))
}
