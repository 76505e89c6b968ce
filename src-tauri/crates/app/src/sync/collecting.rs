//! A sync: pages as they come into the vault, and at the end a sealed snapshot.
use super::{
    assemble, context,
    dependent::Gathering,
    failed_transport,
    keeping::{Ended, Keeper, each_item, row_name, shown},
    link, order,
    plan::Plan,
    stopping::{asked_to_stop, until_cancelled},
};
use crate::{
    env::Env,
    failure::{Class, Failure},
    import,
    runs::{Outcome, Progress},
    session::Open,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    connection::Method,
    ids::TenantId,
    registry::{Registry, Stream as Row},
    subject::GapReason,
};
use graph::{
    collect::{Bounds, End, Ends, Resume, Stop, Stream, collect},
    signin::Session,
    transport::Transport,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use tokio::sync::watch;
use vault::tables::{
    connection::{self, Kept},
    sync,
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

/// A sync that has begun.
pub(super) struct Begun {
    pub(super) seq: i64,
    pub(super) at: DateTime<Utc>,
    pub(super) plan: Plan,
}

/// What one sync works with.
pub(super) struct Work<'a> {
    pub(super) open: &'a Arc<Open>,
    pub(super) env: &'a Env,
    pub(super) transport: Transport,
    pub(super) progress: &'a Progress,
    pub(super) sync: i64,
    pub(super) tenant: TenantId,
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
    let mut plan = Plan::new(registry, areas(open, kept, wanted)?, scoped);
    plan.since = context::since(open, env, registry, kept.tenant)?;
    let sync = begin(open, env, kept, plan)?;
    let work = Work { open, env, transport, progress, sync: sync.seq, tenant: kept.tenant, wanted };
    let definitions = context::Definitions::claim(open, env, &sync.plan)?;
    let read = async {
        order::read_all(&work, registry, &sync.plan, definitions.is_some()).await?;
        until_cancelled(progress, context::look_up(&work, registry)).await
    };
    runtime.block_on(read)?;
    drop(runtime);
    progress.check()?;
    assemble::seal(&work.desk(), progress, registry, kept, &sync)
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
fn begin(open: &Open, env: &Env, kept: &Kept, plan: Plan) -> Result<Begun, Failure> {
    open.vault.write(|writer| {
        let now = env.now();
        let stopped = sync::of_tenant::<Plan>(writer, kept.tenant)?;
        let usable = stopped.filter(|sync| {
            sync.connection == kept.connection.id
                && sync.plan.reads_as(&plan)
                && now.signed_duration_since(sync.started_at) < RESUMABLE
        });
        match usable {
            Some(sync) => Ok(Begun { seq: sync.seq, at: sync.started_at, plan: sync.plan }),
            None => {
                let seq = sync::begin(writer, kept.tenant, kept.connection.id, now, &plan)?;
                Ok(Begun { seq, at: now, plan })
            }
        }
    })
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
        for origin in gathering.origins() {
            self.each_item(&origin, |item| gathering.see(&origin, item))?;
        }
        Ok(gathering.ids())
    }

    /// Visits what was read of the registry's row of this name.
    pub(super) fn each_item(
        &self,
        row: &str,
        mut visit: impl FnMut(&Value),
    ) -> Result<(), Failure> {
        self.open.vault.read(|reader| {
            each_item(reader, self.sync, row, |_, item| {
                visit(item);
                Ok(())
            })
        })
    }
}

/// The connection of a tenant.
pub(crate) fn connected(open: &Open, tenant: TenantId) -> Result<Kept, Failure> {
    open.vault
        .read(|reader| connection::of_tenant(reader, tenant))?
        .ok_or_else(|| Failure::input("connection-missing"))
}
