//! Reviews (a projection), and the frozen content of released ones.
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{MemberId, ReviewId, TenantId},
    journal::Hash,
    review::{
        ReviewContent,
        draft::{Review, ReviewEvent, fold},
    },
};

const BY_ID: &str = "SELECT doc FROM review WHERE id = ?1";
const ALL: &str = "SELECT doc FROM review ORDER BY created_at DESC, id DESC";
const OF_TENANT: &str =
    "SELECT doc FROM review WHERE tenant = ?1 ORDER BY created_at DESC, id DESC";
const LAST_NUMBER: &str = "SELECT max(number) AS number FROM review
    WHERE tenant = ?1 AND number IS NOT NULL";
const SAVE: &str = "INSERT INTO review (id, tenant, number, created_at, doc)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (id) DO UPDATE SET number = excluded.number, doc = excluded.doc";
const CONTENT: &str = "SELECT body FROM released_content WHERE hash = ?1";
const KEEP_CONTENT: &str = "INSERT INTO released_content (hash, body) VALUES (?1, ?2)
    ON CONFLICT (hash) DO NOTHING";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[BY_ID, OF_TENANT, LAST_NUMBER, CONTENT];

/// The review, if there is one.
pub fn find(reader: &Reader<'_>, review: ReviewId) -> Result<Option<Review>> {
    reader.first(BY_ID, [review.to_string()], |row| column::json(row, "doc"))
}

/// The review.
pub fn get(reader: &Reader<'_>, review: ReviewId) -> Result<Review> {
    let missing = || VaultError::NotFound { what: "review", id: review.to_string() };
    find(reader, review)?.ok_or_else(missing)
}

/// The reviews of one tenant or of all, newest first.
pub fn all(reader: &Reader<'_>, tenant: Option<TenantId>) -> Result<Vec<Review>> {
    match tenant {
        Some(tenant) => {
            reader.rows(OF_TENANT, [tenant.to_string()], |row| column::json(row, "doc"))
        }
        None => reader.rows(ALL, (), |row| column::json(row, "doc")),
    }
}

/// The number of the tenant's last released review; 0 when there is none.
pub fn last_number(reader: &Reader<'_>, tenant: TenantId) -> Result<u32> {
    let number = reader.first(LAST_NUMBER, [tenant.to_string()], |row| {
        column::value::<Option<u32>>(row, "number")
    })?;
    Ok(number.flatten().unwrap_or_default())
}

/// Keeps a released review's content, as canonical JSON, under its SHA-256.
pub fn keep_content(writer: &Writer<'_>, hash: Hash, body: &[u8]) -> Result<()> {
    writer.execute(KEEP_CONTENT, (hash.0, body)).map(drop)
}

/// A released review's content.
///
/// # Errors
/// It is not there, or not what was released.
pub fn content(reader: &Reader<'_>, hash: Hash) -> Result<ReviewContent> {
    let body: Option<Vec<u8>> =
        reader.first(CONTENT, [hash.0], |row| column::value(row, "body"))?;
    let missing = || VaultError::NotFound { what: "review content", id: hash.to_string() };
    let body = body.ok_or_else(missing)?;
    let damaged = VaultError::CorruptValue { column: "body" };
    if Hash::of(&[&body]) != hash {
        return Err(damaged);
    }
    serde_json::from_slice(&body).map_err(|_| damaged)
}

/// What an event means for this table.
pub(crate) fn project(
    writer: &Writer<'_>,
    id: ReviewId,
    event: &ReviewEvent,
    at: DateTime<Utc>,
    by: MemberId,
) -> Result<()> {
    let review = fold(find(writer, id)?, id, at, by, event)?;
    let written = review.written();
    let number = review.as_released().ok().map(|released| released.number());
    writer
        .execute(
            SAVE,
            (
                id.to_string(),
                written.tenant.to_string(),
                number,
                column::time_text(written.created_at)?,
                column::json_text(&review)?,
            ),
        )
        .map(drop)
}
