//! What is read beside the snapshot: who changed what, names of directory objects, words for
//! settings. No verdict rests on it, and a snapshot without it is whole.
use super::{
    audit,
    collecting::{Begun, Work},
    dependent, failed_transport,
    keeping::{Ended, each_item},
    plan::Plan,
};
use crate::{env::Env, failure::Failure, recorder::Recorder, session::Open};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    history::audit::{AuditRead, since as read_since},
    ids::TenantId,
    registry::Registry,
    subject::GapReason,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use vault::tables::{
    audit as audit_table,
    naming::{self, ObjectName},
    setting, snapshot, subject, sync,
};

/// When the words for settings were read last.
const DEFINITIONS_READ: &str = "setting-definitions-read";
/// They are read again after this time: Microsoft adds settings every month.
const DEFINITIONS_FRESH: TimeDelta = TimeDelta::days(30);
/// The area that has them.
const DEFINITIONS_AREA: &str = "intune";
/// Names that are looked up at most, of one tenant at one time.
const NAMES_MAX: usize = 10_000;
/// Types of directory objects that settings refer to.
const NAMED_TYPES: [&str; 4] = ["user", "group", "servicePrincipal", "device"];
/// Rows of the registry that name applications, and that have them.
const POLICIES: &str = "identity/conditionalAccess/policies";
const SERVICE_PRINCIPALS: &str = "servicePrincipals";
/// Letters of a name that are kept.
pub(super) const NAME_CHARS_MAX: usize = 256;

/// Since when each log is to be read.
pub(super) fn since(
    open: &Open,
    env: &Env,
    registry: &Registry,
    tenant: TenantId,
) -> Result<BTreeMap<String, DateTime<Utc>>, Failure> {
    open.vault.read(|reader| {
        let latest = snapshot::latest(reader, tenant)?;
        let seen = latest.map(|row| row.said.collected_at.unwrap_or(row.said.taken_at));
        let mut wanted = BTreeMap::new();
        for row in registry.streams() {
            let Some(kept) = row.source.kept else { continue };
            let reads = audit_table::reads(reader, tenant, row.area)?;
            let days = TimeDelta::days(i64::from(kept.days_max));
            if let Some(since) = read_since(&reads, seen, env.now(), days) {
                wanted.insert(row.name().to_owned(), since);
            }
        }
        Ok(wanted)
    })
}

/// The words for settings are read by one sync at a time: they are the same for every tenant.
pub(super) struct Definitions(Arc<AtomicBool>);

impl Definitions {
    /// Claims them; none when they are fresh, not wanted, or being read by another sync.
    pub(super) fn claim(open: &Open, env: &Env, plan: &Plan) -> Result<Option<Self>, Failure> {
        let read: Option<DateTime<Utc>> =
            open.vault.read(|reader| setting::get(reader, DEFINITIONS_READ))?;
        let fresh = |at| env.now().signed_duration_since(at) < DEFINITIONS_FRESH;
        if plan.leaves_out(DEFINITIONS_AREA) || read.is_some_and(fresh) {
            return Ok(None);
        }
        let claimed = Arc::clone(&open.reading_definitions);
        Ok((!claimed.swap(true, Ordering::AcqRel)).then(|| Self(claimed)))
    }
}

impl Drop for Definitions {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// Looks up the names of what settings refer to by id. What cannot be looked up keeps its id.
pub(super) async fn look_up(work: &Work<'_>, registry: &Registry) -> Result<(), Failure> {
    let mut wanted = BTreeSet::new();
    for source in registry.named() {
        work.each_item(&source.path, |item| dependent::find(source, item, &mut wanted))?;
    }
    applications(work)?;
    let wanted: Vec<String> = wanted.into_iter().take(NAMES_MAX).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let found = match work.transport.by_ids("directory", &wanted, &NAMED_TYPES).await {
        Ok(found) => found,
        Err(failure) if failure.is_about_token() => return Err(failed_transport(&failure)),
        Err(failure) => {
            tracing::info!(%failure, "names were not looked up");
            return Ok(());
        }
    };
    let mut known: BTreeMap<String, &Value> = BTreeMap::new();
    for object in &found {
        let id = object.get("id").and_then(Value::as_str).map(str::to_lowercase);
        known.extend(id.map(|id| (id, object)));
    }
    let at = work.env.now();
    let tenant = work.tenant;
    Ok(work.open.vault.write(|writer| {
        wanted.iter().try_for_each(|id| {
            let object = known.get(id).copied();
            let name = object.map(|object| object_name(object).unwrap_or_else(|| id.clone()));
            let type_name = object.and_then(|object| object.get("@odata.type")?.as_str());
            let type_name = type_name.and_then(|name| name.rsplit('.').next());
            let type_name = type_name.map(bounded);
            naming::put_object(writer, tenant, &ObjectName { id: id.clone(), name, type_name, at })
        })
    })?)
}

/// Policies name applications by the id that is the same in every tenant: the tenant's own are
/// called as it calls them.
fn applications(work: &Work<'_>) -> Result<(), Failure> {
    let mut wanted = BTreeSet::new();
    let properties = ["includeApplications", "excludeApplications"];
    work.each_item(POLICIES, |item| {
        let named = properties
            .iter()
            .filter_map(|name| item.pointer("/conditions/applications")?.get(name)?.as_array());
        wanted.extend(named.flatten().filter_map(Value::as_str).map(str::to_lowercase));
    })?;
    let mut found = BTreeMap::new();
    work.each_item(SERVICE_PRINCIPALS, |item| {
        let id = item.get("appId").and_then(Value::as_str).map(str::to_lowercase);
        if let (Some(id), Some(name)) = (id.filter(|id| wanted.contains(id)), object_name(item)) {
            found.insert(id, name);
        }
    })?;
    let (at, tenant) = (work.env.now(), work.tenant);
    Ok(work.open.vault.write(|writer| {
        found.into_iter().try_for_each(|(id, name)| {
            let type_name = Some("application".to_owned());
            naming::put_object(writer, tenant, &ObjectName { id, name: Some(name), type_name, at })
        })
    })?)
}

fn object_name(object: &Value) -> Option<String> {
    let text = |name: &str| object.get(name)?.as_str().filter(|text| !text.is_empty());
    text("displayName").or_else(|| text("userPrincipalName")).map(bounded)
}

/// As much of a text as is kept of names.
pub(super) fn bounded(text: &str) -> String {
    text.chars().take(NAME_CHARS_MAX).collect()
}

/// Keeps what was read beside the snapshot: of the logs, what is about subjects of this snapshot
/// (`ids`, in lower case) and of the one before.
pub(super) fn keep(
    recorder: &Recorder<'_>,
    registry: &Registry,
    tenant: TenantId,
    begun: &Begun,
    ordinal: u32,
    mut ids: BTreeSet<String>,
) -> Result<(), Failure> {
    let writer = recorder.writer();
    if let Some(before) = snapshot::list(writer, tenant)?.get(1) {
        let before = subject::references(writer, before.said.id)?;
        ids.extend(before.into_iter().map(|reference| reference.id.to_lowercase()));
    }
    for (row, since) in begun.plan.logs(registry) {
        let mut until = None;
        each_item(writer, begun.seq, row.name(), |fetched_at, item| {
            until.get_or_insert(fetched_at);
            let event = audit::event(item);
            match event.filter(|event| event.targets.iter().any(|target| ids.contains(target))) {
                Some(mut event) => {
                    event.targets.retain(|target| ids.contains(target));
                    audit_table::put(writer, tenant, &event)?;
                    Ok(())
                }
                None => Ok(()),
            }
        })?;
        let gap = match sync::ending(writer, begun.seq, row.name())? {
            Some(Ended::Whole) => None,
            Some(Ended::Refused { reason, .. }) => Some(reason),
            Some(Ended::Nothing) | None => Some(GapReason::ReadFailed),
        };
        let until = until.unwrap_or(begun.at);
        let read = AuditRead { ordinal, began_at: begun.at, since, until, gap };
        audit_table::put_read(writer, tenant, row.area, &read)?;
    }
    for row in registry.streams().filter(|row| row.source.shared) {
        if sync::ending(writer, begun.seq, row.name())? == Some(Ended::Whole) {
            keep_definitions(recorder, begun, row.name())?;
        }
    }
    Ok(())
}

fn keep_definitions(recorder: &Recorder<'_>, begun: &Begun, row: &str) -> Result<(), Failure> {
    let writer = recorder.writer();
    naming::clear_settings(writer)?;
    let put = |item: &Value, id: &str| -> Result<(), Failure> {
        let text = |name: &str| item.get(name).and_then(Value::as_str);
        match (text(id), text("displayName").or_else(|| text("name"))) {
            (Some(id), Some(name)) if !id.is_empty() && !name.is_empty() => {
                Ok(naming::put_setting(writer, &bounded(id), &bounded(name))?)
            }
            _ => Ok(()),
        }
    };
    each_item(writer, begun.seq, row, |_, item| {
        put(item, "id")?;
        let options = item.get("options").and_then(Value::as_array);
        options.into_iter().flatten().try_for_each(|option| put(option, "itemId"))
    })?;
    Ok(setting::set(writer, DEFINITIONS_READ, &recorder.env().now())?)
}
