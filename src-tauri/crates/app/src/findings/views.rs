//! Saved views: queries that a member keeps under a name. They belong to the member in this
//! vault, and are in no journal.
use super::language::misread;
use crate::{
    contract::{SavedView, SavedViewRequest, SavedViews},
    desk::Desk,
    failure::Failure,
};
use domain::query;
use vault::{Reader, tables::setting};

/// Views of a member at most.
const VIEWS_MAX: usize = 50;
/// The longest name, in characters.
const NAME_CHARS_MAX: usize = 60;

/// The member's views, by name.
pub fn list(desk: &Desk<'_>) -> Result<SavedViews, Failure> {
    desk.read(|reader| kept(desk, reader))
}

/// Keeps a view, in place of one of the same name.
pub fn save(desk: &Desk<'_>, request: &SavedView) -> Result<SavedViews, Failure> {
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Failure::usage("view-name-missing"));
    }
    if name.chars().nth(NAME_CHARS_MAX).is_some() {
        let limit = NAME_CHARS_MAX;
        return Err(Failure::usage("text-too-long").with("field", "name").with("limit", limit));
    }
    let parsed = query::parse(&request.query).map_err(|error| misread(&error))?;
    let view = SavedView { name: name.to_owned(), query: parsed.expression.to_string() };
    change(desk, |views| {
        views.retain(|one| one.name != view.name);
        if views.len() >= VIEWS_MAX {
            return Err(Failure::usage("view-too-many").with("limit", VIEWS_MAX));
        }
        views.push(view);
        views.sort_by_key(|one| one.name.to_lowercase());
        Ok(())
    })
}

/// Forgets a view.
pub fn remove(desk: &Desk<'_>, request: &SavedViewRequest) -> Result<SavedViews, Failure> {
    change(desk, |views| {
        let before = views.len();
        views.retain(|one| one.name != request.name.trim());
        match views.len() == before {
            true => Err(Failure::input("view-unknown").with("name", request.name.trim())),
            false => Ok(()),
        }
    })
}

fn key(desk: &Desk<'_>) -> String {
    format!("views.{}", desk.member)
}

fn kept(desk: &Desk<'_>, reader: &Reader<'_>) -> Result<SavedViews, Failure> {
    Ok(setting::get(reader, &key(desk))?.unwrap_or_default())
}

fn change(
    desk: &Desk<'_>,
    by: impl FnOnce(&mut Vec<SavedView>) -> Result<(), Failure>,
) -> Result<SavedViews, Failure> {
    desk.vault.write(|writer| {
        let mut kept = kept(desk, writer)?;
        by(&mut kept.views)?;
        setting::set(writer, &key(desk), &kept)?;
        Ok(kept)
    })
}
