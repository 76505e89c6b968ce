//! What is read: the registry's rows as streams.
use chrono::{DateTime, SecondsFormat, Utc};
use domain::registry::{ID, Registry, SINCE, Stream as Row, Version};
use graph::{
    collect::{Detail, Stream},
    transport::ApiVersion,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most ids that one dependent row is read for; what is beyond is said to be missing.
const IDS_MAX: usize = 5_000;

/// What a sync collects. A sync whose plan differs begins anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Plan {
    /// Only these areas; all when empty.
    pub(crate) areas: BTreeSet<String>,
    /// The registry's rows, as they were: other rows, another plan.
    pub(crate) streams: Vec<String>,
    /// Whoever reads may see a part of Intune only.
    #[serde(default)]
    pub(crate) scoped: bool,
    /// Since when the logs are read, by path; the others are not.
    #[serde(default)]
    pub(crate) since: BTreeMap<String, DateTime<Utc>>,
}

impl Plan {
    pub(crate) fn new(registry: &Registry, areas: BTreeSet<String>, scoped: bool) -> Self {
        let since = BTreeMap::new();
        let mut plan = Self { areas, streams: Vec::new(), scoped, since };
        plan.streams = plan.rows(registry).map(|row| described(&row)).collect();
        plan
    }

    /// The rows that are read: those that make or complete a kind of the areas wanted.
    /// What is the same for all tenants, and what only tells events, is not part of a snapshot.
    pub(crate) fn rows<'a>(&self, registry: &'a Registry) -> impl Iterator<Item = Row<'a>> {
        let areas = self.areas.clone();
        registry.streams().filter(move |row| {
            !row.completes.is_empty()
                && !row.source.shared
                // Whose tenant it is, every snapshot has to say.
                && (areas.is_empty() || areas.contains(row.area) || row.name() == ORGANIZATION)
        })
    }

    /// The logs that are read, each since when.
    pub(super) fn logs<'a>(
        &self,
        registry: &'a Registry,
    ) -> impl Iterator<Item = (Row<'a>, DateTime<Utc>)> {
        registry.streams().filter_map(|row| {
            let since = self.since.get(row.name())?;
            (row.source.is_log() && !self.leaves_out(row.area)).then_some((row, *since))
        })
    }

    /// Whether the other makes the same snapshot. Logs are read since another moment each time.
    pub(super) fn reads_as(&self, other: &Self) -> bool {
        let made_by = |plan: &Self| (plan.areas.clone(), plan.streams.clone(), plan.scoped);
        made_by(self) == made_by(other)
    }

    /// Whether the person left out what this row brings.
    pub(crate) fn leaves_out(&self, area: &str) -> bool {
        !self.areas.is_empty() && !self.areas.contains(area)
    }
}

/// The stream that says whose tenant it is.
pub(crate) const ORGANIZATION: &str = "organization";

fn described(row: &Row<'_>) -> String {
    let query: Vec<String> =
        row.source.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {} {}", row.source.version.name(), row.source.path, query.join("&"))
}

/// The stream of a row that depends on no other.
pub(crate) fn stream(row: &Row<'_>) -> Stream {
    with_id(row, None)
}

/// The stream of a log. What is no log has no place for the time, and is as it is.
pub(super) fn log(row: &Row<'_>, since: DateTime<Utc>) -> Stream {
    let since = since.to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut stream = with_id(row, None);
    for (_, value) in &mut stream.query {
        *value = value.replace(SINCE, &since);
    }
    stream
}

/// The streams of a row that is read once for each id, those that were `opened` before first, and
/// none that was `asked` for, to which they are added. Whether there are more ids than are read.
pub(crate) fn for_ids(
    row: &Row<'_>,
    ids: &BTreeSet<String>,
    opened: &[String],
    asked: &mut BTreeSet<String>,
) -> (Vec<Stream>, bool) {
    let streams = ids.iter().map(|id| with_id(row, Some(id)));
    let mut streams: Vec<_> = streams.filter(|stream| !asked.contains(&stream.name)).collect();
    let opened: BTreeSet<&String> = opened.iter().collect();
    streams.sort_by_key(|stream| !opened.contains(&stream.name));
    let room = IDS_MAX.saturating_sub(asked.len());
    let cut = streams.len() > room;
    streams.truncate(room);
    asked.extend(streams.iter().map(|stream| stream.name.clone()));
    (streams, cut)
}

fn with_id(row: &Row<'_>, id: Option<&str>) -> Stream {
    let source = row.source;
    let filled = |text: &str| id.map_or_else(|| text.to_owned(), |id| text.replace(ID, id));
    Stream {
        // An id may stand in an option only: the name tells streams apart all the same.
        name: match id {
            Some(id) if !source.path.contains(ID) => format!("{}#{id}", source.path),
            _ => filled(&source.path),
        },
        workload: workload(&source.path).to_owned(),
        version: version(source.version),
        path: filled(&source.path),
        query: source.query.iter().map(|(name, value)| (name.clone(), filled(value))).collect(),
        single: source.single,
        first_page: source.first_page,
        details: source
            .details
            .iter()
            .map(|detail| Detail {
                version: version(detail.version),
                path: detail.path.clone(),
                query: pairs(&detail.query),
                into: detail.into.clone(),
                single: detail.single,
            })
            .collect(),
    }
}

/// Whose limits a path shares: Graph throttles each service for itself.
pub(crate) fn workload(path: &str) -> &'static str {
    match path.split('/').next().unwrap_or_default() {
        "deviceManagement" | "deviceAppManagement" => "intune",
        "admin" => "sharepoint",
        "security" => "security",
        "auditLogs" | "reports" => "reports",
        "identity" | "policies" | "roleManagement" | "identityGovernance" => "policy",
        _ => "directory",
    }
}

pub(crate) fn version(version: Version) -> ApiVersion {
    match version {
        Version::V1 => ApiVersion::V1,
        Version::Beta => ApiVersion::Beta,
    }
}

pub(crate) fn pairs(query: &BTreeMap<String, String>) -> Vec<(String, String)> {
    query.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// LIV-24: no more than the limit, in however many steps ids turn up, and it is known.
    #[test]
    fn ids_beyond_the_limit_are_known_to_be_cut() {
        let registry = crate::import::registry().unwrap();
        let row = registry.streams().find(|row| row.name() == "users/{id}").unwrap();
        let id = |number: usize| format!("8d2f6a4c-0000-4000-8000-{number:012}");
        let mut asked = BTreeSet::new();
        let mut ids: BTreeSet<String> = (2..IDS_MAX).map(id).collect();
        let (streams, cut) = for_ids(&row, &ids, &[], &mut asked);
        assert_eq!((streams.len(), cut), (IDS_MAX - 2, false));
        ids.extend([id(0), id(1)]);
        let (streams, cut) = for_ids(&row, &ids, &[], &mut asked);
        let names: Vec<_> = streams.iter().map(|stream| stream.name.clone()).collect();
        assert_eq!(
            (names, cut),
            (vec![format!("users/{}", id(0)), format!("users/{}", id(1))], false)
        );
        ids.insert(id(IDS_MAX));
        let (streams, cut) = for_ids(&row, &ids, &[], &mut asked);
        assert_eq!((streams.len(), cut), (0, true));
        // What was begun before the sync was stopped is gone on with.
        let last = format!("users/{}", id(IDS_MAX));
        let (streams, cut) = for_ids(&row, &ids, std::slice::from_ref(&last), &mut BTreeSet::new());
        assert_eq!((streams.len(), cut), (IDS_MAX, true));
        assert_eq!(streams.first().map(|stream| &stream.name), Some(&last));
    }
}
