//! Promotions: plans made from the vault's snapshots, what is remembered for them, and plans as
//! files. Nothing here writes to a tenant.
mod document;
mod export;
mod files;
mod made;
mod remember;
mod side;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use export::export;
pub(crate) use made::{plan, subject, targets};
pub(crate) use remember::{list, map, unmap};
