//! What the server's parts share.
use crate::{
    buckets::Buckets, counts::Counts, identity::sessions::Sessions, profile::Profile, random,
    tenant::Tenant,
};
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    collections::BTreeMap,
    sync::{
        Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::time::Instant;

/// Where the servers listen: origins, without a slash at the end.
#[derive(Clone, Debug)]
pub struct Origins {
    /// Microsoft Graph.
    pub graph: String,
    /// The identity platform.
    pub authority: String,
    /// Where no token may ever arrive.
    pub foreign: String,
}

/// All of the simulator.
pub struct State {
    pub(crate) tenants: RwLock<BTreeMap<String, Tenant>>,
    pub(crate) profile: RwLock<Profile>,
    pub(crate) origins: Origins,
    pub(crate) seed: u64,
    counts: Mutex<Counts>,
    buckets: Mutex<Buckets>,
    sessions: Mutex<Sessions>,
    attempts: Mutex<BTreeMap<String, u64>>,
    issued: Mutex<Vec<String>>,
    epoch: DateTime<Utc>,
    started: Instant,
    numbers: AtomicU64,
}

/// A lock that a panic elsewhere does not take with it.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    pub(crate) fn new(
        tenants: Vec<Tenant>,
        profile: Profile,
        origins: Origins,
        epoch: DateTime<Utc>,
    ) -> Self {
        Self {
            seed: profile.seed,
            tenants: RwLock::new(
                tenants.into_iter().map(|tenant| (tenant.id.clone(), tenant)).collect(),
            ),
            profile: RwLock::new(profile),
            origins,
            counts: Mutex::default(),
            buckets: Mutex::default(),
            sessions: Mutex::default(),
            attempts: Mutex::default(),
            issued: Mutex::default(),
            epoch,
            started: Instant::now(),
            numbers: AtomicU64::new(1),
        }
    }

    /// What time it is for the identity service.
    pub fn now(&self) -> DateTime<Utc> {
        self.epoch + TimeDelta::from_std(self.started.elapsed()).unwrap_or_default()
    }

    /// A number that was not given before.
    pub(crate) fn number(&self) -> u64 {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }

    /// An id that was not given before.
    pub(crate) fn fresh_guid(&self) -> String {
        random::guid(self.seed, &format!("fresh {}", self.number()))
    }

    pub(crate) fn counts(&self) -> MutexGuard<'_, Counts> {
        locked(&self.counts)
    }

    pub(crate) fn buckets(&self) -> MutexGuard<'_, Buckets> {
        locked(&self.buckets)
    }

    pub(crate) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        locked(&self.sessions)
    }

    /// Every secret that was given out: tokens and codes.
    pub(crate) fn issued(&self) -> MutexGuard<'_, Vec<String>> {
        locked(&self.issued)
    }

    /// How often something was tried, this time included.
    pub(crate) fn attempt(&self, what: String) -> u64 {
        let mut attempts = locked(&self.attempts);
        let count = attempts.entry(what).or_default();
        *count += 1;
        *count
    }

    /// Does something with a tenant; none when there is no such tenant.
    pub(crate) fn with_tenant<T>(&self, id: &str, work: impl FnOnce(&Tenant) -> T) -> Option<T> {
        let tenants = self.tenants.read().unwrap_or_else(PoisonError::into_inner);
        tenants.get(id).map(work)
    }

    /// Changes a tenant; none when there is no such tenant.
    pub(crate) fn change_tenant<T>(
        &self,
        id: &str,
        work: impl FnOnce(&mut Tenant) -> T,
    ) -> Option<T> {
        let mut tenants = self.tenants.write().unwrap_or_else(PoisonError::into_inner);
        tenants.get_mut(id).map(work)
    }

    pub(crate) fn profile(&self) -> Profile {
        self.profile.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
