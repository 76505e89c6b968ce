//! Lists of entries: filters in the words of the contract, pages by place.
use super::things::Things;
use crate::{
    contract::{JournalFilter, JournalPage, JournalRow, JournalTenant, MemberRef},
    desk::Desk,
    failure::Failure,
};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, SecondsFormat, Utc};
use domain::{clock::HybridTime, event::TYPES, query};
use uuid::Uuid;
use vault::{
    Reader,
    tables::journal_view::{self, JournalQuery, Listed, Position, ROWS_MAX},
};

/// Entries of a page where nothing is said.
const ROWS: u32 = 100;

/// The entries that match, the newest first.
///
/// # Errors
/// A filter that makes no sense.
pub fn list(desk: &Desk<'_>, filter: &JournalFilter) -> Result<JournalPage, Failure> {
    let query = query_of(filter)?;
    let limit = if filter.limit == 0 { ROWS } else { filter.limit.min(ROWS_MAX) };
    desk.read(|reader| {
        let found = journal_view::list(reader, &query, limit)?;
        let full = u32::try_from(found.len()).is_ok_and(|count| count == limit);
        let more = found.last().filter(|_| full).map(|last| place(last.position()));
        let mut things = Things::read(reader)?;
        let rows = found.iter().map(|one| row(reader, &mut things, one));
        let rows = rows.collect::<Result<_, _>>()?;
        Ok(JournalPage { rows, more, members: things.members() })
    })
}

/// An entry in a list.
pub(super) fn row(
    reader: &Reader<'_>,
    things: &mut Things,
    one: &Listed,
) -> Result<JournalRow, Failure> {
    let entry = &one.stored.entry;
    let tenants = one.tenants.iter();
    Ok(JournalRow {
        event: entry.event,
        at: moment(entry.time),
        by: MemberRef { id: entry.member, name: things.member(entry.member) },
        device: entry.device.to_string(),
        sequence: entry.sequence,
        kind: entry.aggregate_kind.clone(),
        what: entry.event_type.clone(),
        thing: entry.aggregate.to_string(),
        name: things.name(reader, &entry.aggregate_kind, entry.aggregate)?,
        tenants: tenants.map(|id| JournalTenant { id: *id, name: things.tenant(*id) }).collect(),
        reason: one.reason.clone(),
        erased: one.erased,
    })
}

/// RFC 3339 with milliseconds, which is all that an entry has.
pub(super) fn moment(time: HybridTime) -> String {
    time.instant().to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A filter as a query.
///
/// # Errors
/// The first field that makes no sense.
pub(super) fn query_of(filter: &JournalFilter) -> Result<JournalQuery, Failure> {
    let kinds = || TYPES.iter().map(|(kind, _)| *kind);
    let types = || TYPES.iter().flat_map(|(_, types)| types.iter().copied());
    if let Some(kind) = filter.kind.as_deref().filter(|kind| !kinds().any(|one| one == *kind)) {
        return Err(invalid("kind", kind));
    }
    if let Some(what) = filter.what.as_deref().filter(|what| !types().any(|one| one == *what)) {
        return Err(invalid("what", what));
    }
    let thing = filter
        .thing
        .as_deref()
        .map(|thing| Uuid::parse_str(thing.trim()).map_err(|_| invalid("thing", thing)));
    Ok(JournalQuery {
        member: filter.member,
        kind: filter.kind.clone(),
        event_type: filter.what.clone(),
        tenant: filter.tenant,
        thing: thing.transpose()?,
        from_millis: bound("from", filter.from.as_deref(), 0)?,
        until_millis: bound("until", filter.until.as_deref(), 1)?,
        words: query::words(&filter.text),
        after: filter.after.as_deref().map(placed).transpose()?,
        oldest_first: false,
    })
}

fn invalid(field: &str, value: &str) -> Failure {
    let value: String = value.chars().take(80).collect();
    Failure::usage("journal-filter-invalid").with("field", field).with("value", value)
}

/// A moment, or the beginning of a day, or of the day `days` after.
fn bound(field: &str, text: Option<&str>, days: u64) -> Result<Option<u64>, Failure> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let moment = match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        Ok(day) => {
            day.checked_add_days(Days::new(days)).map(|day| day.and_time(NaiveTime::MIN).and_utc())
        }
        Err(_) => DateTime::parse_from_rfc3339(text).ok().map(|at| at.with_timezone(&Utc)),
    };
    let millis = moment.map(|moment| u64::try_from(moment.timestamp_millis()).unwrap_or_default());
    millis.map(Some).ok_or_else(|| invalid(field, text))
}

/// A place as text, to be given back.
fn place(position: Position) -> String {
    format!("{}.{}.{}", position.time.millis, position.time.counter, position.device)
}

fn placed(text: &str) -> Result<Position, Failure> {
    let mut parts = text.splitn(3, '.');
    let mut part = || parts.next().unwrap_or_default();
    let time = (part().parse(), part().parse());
    match (time, part().parse()) {
        ((Ok(millis), Ok(counter)), Ok(device)) => {
            Ok(Position { time: HybridTime { millis, counter }, device })
        }
        _ => Err(invalid("after", text)),
    }
}
