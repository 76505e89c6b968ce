//! What the operations of the contract do, one file a topic. Each function takes the door and
//! a request and answers, or fails without having changed anything.
pub(crate) mod alerts;
pub(crate) mod baselines;
pub(crate) mod compare;
pub(crate) mod connections;
pub(crate) mod controls;
pub(crate) mod decisions;
pub(crate) mod demo;
pub(crate) mod findings;
pub(crate) mod history;
pub(crate) mod imports;
pub(crate) mod inbox;
pub(crate) mod journal;
pub(crate) mod members;
pub(crate) mod packs;
pub(crate) mod promotions;
pub(crate) mod reviews;
pub(crate) mod risks;
pub(crate) mod runs;
pub(crate) mod session;
pub(crate) mod snapshot_compare;
pub(crate) mod snapshots;
pub(crate) mod syncs;
pub(crate) mod tenants;
