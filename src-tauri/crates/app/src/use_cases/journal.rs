//! The audit log: the operations.
use crate::{
    contract::{
        JournalEntryRequest, JournalEntryView, JournalExport, JournalExported, JournalFilter,
        JournalPage, JournalVerified, JournalVerify,
    },
    door::Door,
    failure::Failure,
    journal,
};

/// `journal.list`
pub(crate) fn list(door: &Door, request: JournalFilter) -> Result<JournalPage, Failure> {
    journal::list(&door.open()?.desk(door.env()), &request)
}

/// `journal.entry`
pub(crate) fn entry(
    door: &Door,
    request: JournalEntryRequest,
) -> Result<JournalEntryView, Failure> {
    journal::entry(&door.open()?.desk(door.env()), &request)
}

/// `journal.export`
pub(crate) fn export(door: &Door, request: JournalExport) -> Result<JournalExported, Failure> {
    journal::export(&door.open()?.desk(door.env()), &request)
}

/// `vault.verify`
pub(crate) fn verify(door: &Door, request: JournalVerify) -> Result<JournalVerified, Failure> {
    journal::verify(&door.open()?.desk(door.env()), &request)
}
