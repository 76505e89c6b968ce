//! What people said stands for what between two tenants (a projection of the journal).
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::{
    ids::MemberId,
    promotion::{Mapping, MappingKey, PromotionEvent, Route},
    subject::Kind,
};

const OF_ROUTE: &str = "SELECT kind, source_id, target_id, set_at, set_by FROM promotion_mapping
    WHERE source = ?1 AND target = ?2 ORDER BY kind, source_id";
const SET: &str = "INSERT INTO promotion_mapping
        (source, target, kind, source_id, target_id, set_at, set_by)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (source, target, kind, source_id) DO UPDATE
        SET target_id = excluded.target_id, set_at = excluded.set_at, set_by = excluded.set_by";
const REMOVE: &str = "DELETE FROM promotion_mapping
    WHERE source = ?1 AND target = ?2 AND kind = ?3 AND source_id = ?4";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[OF_ROUTE, REMOVE];

/// What one thing of the source stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// What of the source.
    pub key: MappingKey,
    /// The id in the target.
    pub to: String,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// Who said it.
    pub by: MemberId,
}

/// All that is remembered between two tenants, in the order of kinds and ids.
pub fn of_route(reader: &Reader<'_>, route: Route) -> Result<Vec<Remembered>> {
    reader.rows(OF_ROUTE, (route.source.to_string(), route.target.to_string()), |row| {
        let kind = Kind(column::text(row, "kind")?);
        Ok(Remembered {
            key: MappingKey { kind, id: column::text(row, "source_id")? },
            to: column::text(row, "target_id")?,
            at: column::time(row, "set_at")?,
            by: column::parsed(row, "set_by")?,
        })
    })
}

/// The same as what planning takes.
pub fn mapping(reader: &Reader<'_>, route: Route) -> Result<Mapping> {
    Ok(of_route(reader, route)?.into_iter().map(|one| (one.key, one.to)).collect())
}

/// What an event means for this table.
pub(crate) fn project(
    writer: &Writer<'_>,
    event: &PromotionEvent,
    at: DateTime<Utc>,
    by: MemberId,
) -> Result<()> {
    let Route { source, target } = event.route();
    let (source, target) = (source.to_string(), target.to_string());
    match event {
        PromotionEvent::PromotionMappingSet { key, to, .. } => {
            let at = column::time_text(at)?;
            let row = (source, target, &key.kind.0, &key.id, to, at, by.to_string());
            writer.execute(SET, row).map(drop)
        }
        PromotionEvent::PromotionMappingRemoved { key, .. } => {
            writer.execute(REMOVE, (source, target, &key.kind.0, &key.id)).map(drop)
        }
    }
}
