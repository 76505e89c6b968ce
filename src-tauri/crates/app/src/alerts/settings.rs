//! What this installation may show outside its window. It is in no journal.
use crate::{contract::AlertSettings, desk::Desk, failure::Failure};
use vault::tables::setting;

const KEY: &str = "alerts";

/// The choices in force: nothing, until a person says so.
pub fn settings(desk: &Desk<'_>) -> Result<AlertSettings, Failure> {
    desk.read(|reader| Ok(setting::get(reader, KEY)?.unwrap_or_default()))
}

/// Replaces the choices.
pub fn set_settings(desk: &Desk<'_>, choices: AlertSettings) -> Result<AlertSettings, Failure> {
    desk.vault.write(|writer| setting::set(writer, KEY, &choices))?;
    settings(desk)
}
