//! Findings: lists and queries, detail, decisions, work.
mod attach;
mod change;
mod complete;
mod detail;
mod language;
mod list;
mod sla;
mod step;
mod views;

pub use attach::{attach, save as save_attachment};
pub use change::{change, change_query, undo};
pub use complete::complete;
pub use detail::detail;
pub(crate) use detail::step;
pub(crate) use list::row;
pub use list::{count, list, query};
pub(crate) use sla::DueDates;
pub use sla::{get as sla_get, set as sla_set};
pub use views::{list as views, remove as view_remove, save as view_save};

#[cfg(test)]
mod tests;
#[cfg(test)]
mod work_tests;
