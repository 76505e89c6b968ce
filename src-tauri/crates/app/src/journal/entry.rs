//! One entry in full: who, when, what, before and after, why, and whether it is what was signed.
use super::{fields::fields, list::row, things::Things, verify::fault_code};
use crate::{
    contract::{JournalEntryRequest, JournalEntryView},
    desk::Desk,
    failure::Failure,
};
use vault::tables::journal_view::{self, Standing};

/// The entry.
///
/// # Errors
/// There is none of this event.
pub fn entry(desk: &Desk<'_>, request: &JournalEntryRequest) -> Result<JournalEntryView, Failure> {
    desk.read(|reader| {
        let one = journal_view::entry(reader, request.event)?
            .ok_or_else(|| Failure::input("journal-event-unknown"))?;
        let (standing, fault) = match journal_view::standing(reader, &one.stored)? {
            Standing::Signed => ("signed", None),
            Standing::Unsigned => ("unsigned", None),
            Standing::Broken(fault) => ("broken", Some(fault_code(&fault).to_owned())),
        };
        let (fields, left_out) = fields(reader, &one)?;
        let entry = &one.stored.entry;
        Ok(JournalEntryView {
            row: row(reader, &mut Things::read(reader)?, &one)?,
            hash: one.stored.hash.to_string(),
            previous: entry.previous.to_string(),
            transaction: entry.transaction.to_string(),
            counter: entry.time.counter,
            standing: standing.to_owned(),
            fault,
            fields,
            left_out,
        })
    })
}
