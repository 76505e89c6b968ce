//! Use cases, operation runs and the contract with the front ends.
//!
//! **Knows nothing of** Tauri, windows or HTML. Front ends call [`door::Door::call`] with an
//! operation's name and a JSON request; everything they may do stands in [`contract`].
//! Time, randomness and paths come in through [`env::Env`] and nowhere else.
#![cfg_attr(test, allow(clippy::disallowed_methods))] // Tests are their own world.
pub mod alerts;
mod attached;
mod baselines;
pub mod contract;
pub mod desk;
pub mod door;
pub mod env;
pub mod evaluate;
pub mod failure;
pub mod findings;
#[cfg(test)]
mod fixture;
pub mod front;
pub mod import;
pub mod inbox;
pub mod journal;
mod members;
mod names;
pub mod pack;
mod promotions;
pub mod recorder;
pub mod reviews;
pub mod risks;
pub mod runs;
mod session;
pub mod sync;
pub mod tenants;
pub mod text;
mod use_cases;
pub mod workspace;
