//! The gates of a tenant, one a workload, all under one roof.
use crate::transport::{
    gate::{Gate, Pass, locked},
    limits::Limits,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{sync::Semaphore, time::Instant};

/// The gates of one tenant.
pub(crate) struct Pace {
    roof: Arc<Semaphore>,
    gates: Mutex<BTreeMap<String, Arc<Gate>>>,
    limits: Limits,
}

impl Pace {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            roof: Arc::new(Semaphore::new(limits.tenant_concurrency_max.max(1))),
            gates: Mutex::default(),
            limits: limits.clone(),
        }
    }

    fn gate(&self, workload: &str) -> Arc<Gate> {
        let mut gates = locked(&self.gates);
        if let Some(gate) = gates.get(workload) {
            return Arc::clone(gate);
        }
        let gate = Arc::new(Gate::new(&self.limits, self.limits.rates.get(workload).copied()));
        gates.insert(workload.to_owned(), Arc::clone(&gate));
        gate
    }

    /// Waits until `cost` requests may be sent in one exchange.
    pub(crate) async fn enter(&self, workload: &str, cost: usize) -> Pass {
        let mut pass = self.gate(workload).enter(cost).await;
        // After the gate: a closed workload must not hold places that others could use. It is
        // never closed, so there always is one.
        pass.roof = Arc::clone(&self.roof).acquire_owned().await.ok();
        pass
    }

    /// Each workload's pacing at this moment.
    pub(crate) fn pacing(&self) -> BTreeMap<String, Pacing> {
        let gates = locked(&self.gates).clone();
        let now = Instant::now();
        let pacing = |gate: &Gate| locked(&gate.state).pacing(now);
        gates.into_iter().map(|(workload, gate)| (workload, pacing(&gate))).collect()
    }

    /// How many requests of a workload may go into one exchange, `most` at most.
    pub(crate) fn together_max(&self, workload: &str, most: usize) -> usize {
        locked(&self.gate(workload).state).together_max(most)
    }
}

/// How a workload is being treated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pacing {
    /// Exchanges at once.
    pub concurrency: usize,
    /// Requests that wait for an answer.
    pub under_way: usize,
    /// How long nothing may be sent; zero when the last wait is over, none without one.
    pub closed_for: Option<Duration>,
    /// How far apart requests are kept on average, where that is known or learnt.
    pub spacing: Option<Duration>,
    /// How often the service throttled, simultaneous answers counted once.
    pub throttled: u64,
}

#[cfg(test)]
mod tests;
