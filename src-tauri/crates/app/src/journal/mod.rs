//! The audit log: the journal as a list, one entry in full, an export, a verification.
mod entry;
mod export;
mod fields;
mod list;
mod things;
mod verify;

pub use entry::entry;
pub use export::export;
pub use list::list;
pub use verify::verify;

#[cfg(test)]
mod tests;
