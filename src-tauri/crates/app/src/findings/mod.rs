//! Findings: lists, detail, decisions.
mod change;
mod detail;
mod list;

pub use change::{change, undo};
pub use detail::detail;
pub(crate) use list::row;
pub use list::{list, query};

#[cfg(test)]
mod tests;
