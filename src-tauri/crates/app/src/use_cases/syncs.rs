//! Syncs: tenants read from Microsoft Graph, the stalest first, fair to each other.
use super::connections::areas;
use crate::{
    contract::{Nothing, RunsStarted, SyncStart, TenantRequest},
    door::Door,
    failure::Failure,
    sync::collecting::{self, Wanted},
};
use chrono::{DateTime, Utc};
use domain::ids::TenantId;
use vault::tables::{connection, snapshot, sync};

/// `sync.start`
pub(crate) fn start(door: &Door, request: SyncStart) -> Result<RunsStarted, Failure> {
    let open = door.open()?;
    let wanted = Wanted { areas: areas(&request.areas)?, accept_partial: request.accept_partial };
    let mut kept = match request.tenants.as_slice() {
        [] => open.vault.read(connection::all)?,
        tenants => tenants
            .iter()
            .map(|tenant| collecting::connected(&open, *tenant))
            .collect::<Result<_, _>>()?,
    };
    if kept.is_empty() {
        return Err(Failure::input("connection-missing"));
    }
    let age = |tenant: TenantId| -> Result<Option<DateTime<Utc>>, Failure> {
        Ok(open.vault.read(|reader| snapshot::latest(reader, tenant))?.map(|row| row.said.taken_at))
    };
    let mut aged = Vec::new();
    for kept in kept.drain(..) {
        if door.runs().is_at_work("sync", kept.tenant) {
            return Err(Failure::input("sync-at-work"));
        }
        aged.push((age(kept.tenant)?, kept));
    }
    // None comes first: never read is stalest.
    aged.sort_by_key(|(taken_at, kept)| (*taken_at, kept.tenant));
    let mut runs = Vec::new();
    for (_, kept) in aged {
        let (open, wanted, env) = (door.open()?, wanted.clone(), door.env().clone());
        let turns = door.runs().turns();
        runs.push(door.runs().start(door, "sync", Some(kept.tenant), move |_, progress| {
            let _turn = turns.wait(progress)?;
            collecting::sync(&open, &env, &kept, &wanted, progress)
        })?);
    }
    Ok(RunsStarted { runs })
}

/// `sync.forget`: drops what a stopped sync has read.
pub(crate) fn forget(door: &Door, request: TenantRequest) -> Result<Nothing, Failure> {
    if door.runs().is_at_work("sync", request.tenant) {
        return Err(Failure::input("sync-at-work"));
    }
    door.open()?.vault.write(|writer| sync::forget(writer, request.tenant))?;
    Ok(Nothing {})
}
