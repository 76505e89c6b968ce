//! One SQL statement of a query: which index leads, what else must hold, where a page begins.
use super::{JournalQuery, text};
use crate::column;
use rusqlite::types::Value;

macro_rules! entry_columns {
    () => {
        "e.device, e.sequence, e.format, e.workspace, e.previous, e.millis, e.counter, e.member,
            e.event, e.transaction_id, e.aggregate_kind, e.aggregate, e.event_type,
            e.payload_version, e.payload_hash, e.hash"
    };
}

macro_rules! listed_columns {
    () => {
        concat!(
            entry_columns!(),
            ", NOT EXISTS (SELECT 1 FROM journal_payload h WHERE h.event = e.event) AS erased,
            (SELECT x.text FROM journal_reason r JOIN journal_reason_text x ON x.rowid = r.said
                WHERE r.event = e.event) AS reason,
            CASE e.aggregate_kind
                WHEN 'tenant' THEN e.aggregate
                WHEN 'finding' THEN (SELECT f.tenant FROM finding f WHERE f.id = e.aggregate)
                WHEN 'review' THEN (SELECT r.tenant FROM review r WHERE r.id = e.aggregate)
                WHEN 'contact' THEN (SELECT c.tenant FROM contact c WHERE c.id = e.aggregate)
                WHEN 'exception' THEN (SELECT x.tenant FROM exception x WHERE x.id = e.aggregate)
                WHEN 'decision' THEN (SELECT d.tenant FROM decision d WHERE d.id = e.aggregate)
                ELSE (SELECT group_concat(t.id, ' ') FROM tenant t WHERE EXISTS
                    (SELECT 1 FROM journal_tenant a WHERE a.tenant = t.id AND a.millis = e.millis
                        AND a.counter = e.counter AND a.device = e.device))
            END AS tenants"
        )
    };
}

/// One entry in full.
pub(super) const ONE: &str = concat!(
    "SELECT ",
    listed_columns!(),
    ", p.salt, p.body FROM journal_entry e LEFT JOIN journal_payload p ON p.event = e.event
    WHERE e.event = ?1"
);

/// The entries of a transaction, in their order.
pub(super) const TRANSACTION: &str = concat!(
    "SELECT ",
    entry_columns!(),
    ", p.salt, p.body FROM journal_entry e LEFT JOIN journal_payload p ON p.event = e.event
    WHERE e.device = ?1 AND e.sequence BETWEEN ?2 AND ?3 ORDER BY e.sequence"
);

/// What happened to a thing before a place.
pub(super) const EARLIER: &str = concat!(
    "SELECT ",
    entry_columns!(),
    ", p.salt, p.body FROM journal_entry e INDEXED BY journal_entry_by_aggregate
    LEFT JOIN journal_payload p ON p.event = e.event
    WHERE e.aggregate = ?1 AND e.event_type = ?2 AND (e.millis, e.counter, e.device) < (?3, ?4, ?5)
    ORDER BY e.millis DESC, e.counter DESC, e.device DESC LIMIT ?6"
);

/// What leads, and the conditions with their values; no value ever becomes part of the SQL.
pub(super) struct Statement {
    from: String,
    conditions: Vec<String>,
    /// The conditions' values, in order.
    pub(super) values: Vec<Value>,
    /// The table whose columns order the rows.
    ordered_by: char,
    oldest_first: bool,
}

impl Statement {
    pub(super) fn new(query: &JournalQuery) -> Self {
        let lead = |index: &str| format!("journal_entry e INDEXED BY {index}");
        let by_words = !query.words.is_empty();
        let by_tenant = query.tenant.is_some() && !by_words && query.thing.is_none();
        // What is rarest first: words, one thing, one tenant, one type, one member, one kind.
        let from = if by_words {
            "journal_reason_text w CROSS JOIN journal_reason s ON s.said = w.rowid
                CROSS JOIN journal_entry e ON e.event = s.event"
                .to_owned()
        } else if query.thing.is_some() {
            lead("journal_entry_by_aggregate")
        } else if by_tenant {
            "journal_tenant t CROSS JOIN journal_entry e INDEXED BY journal_entry_by_time
                ON e.millis = t.millis AND e.counter = t.counter AND e.device = t.device"
                .to_owned()
        } else if query.event_type.is_some() {
            lead("journal_entry_by_type")
        } else if query.member.is_some() {
            lead("journal_entry_by_member")
        } else if query.kind.is_some() {
            lead("journal_entry_by_kind")
        } else {
            lead("journal_entry_by_time")
        };
        let mut statement = Self {
            from,
            conditions: Vec::new(),
            values: Vec::new(),
            ordered_by: if by_tenant { 't' } else { 'e' },
            oldest_first: query.oldest_first,
        };
        statement.hold(query, by_tenant);
        statement
    }

    fn hold(&mut self, query: &JournalQuery, by_tenant: bool) {
        let table = self.ordered_by;
        if !query.words.is_empty() {
            let words = query.words.iter().map(|word| word.replace('"', ""));
            let words: String = words.map(|word| format!("\"{word}\"* ")).collect();
            self.and("w.text MATCH ?", [words.into()]);
        }
        if let Some(thing) = query.thing {
            self.and("e.aggregate = ?", [text(thing)]);
        }
        if let Some(tenant) = query.tenant {
            self.and(
                match by_tenant {
                    true => "t.tenant = ?",
                    false => {
                        "EXISTS (SELECT 1 FROM journal_tenant o WHERE o.tenant = ?
                            AND o.millis = e.millis AND o.counter = e.counter
                            AND o.device = e.device)"
                    }
                },
                [text(tenant)],
            );
        }
        if let Some(event_type) = &query.event_type {
            self.and("e.event_type = ?", [text(event_type)]);
        }
        if let Some(member) = query.member {
            self.and("e.member = ?", [text(member)]);
        }
        if let Some(kind) = &query.kind {
            self.and("e.aggregate_kind = ?", [text(kind)]);
        }
        if let Some(from) = query.from_millis {
            self.and(&format!("{table}.millis >= ?"), [column::integer(from).into()]);
        }
        if let Some(until) = query.until_millis {
            self.and(&format!("{table}.millis < ?"), [column::integer(until).into()]);
        }
        if let Some(after) = query.after {
            let sign = if query.oldest_first { '>' } else { '<' };
            let place = format!("({table}.millis, {table}.counter, {table}.device)");
            let values = [
                column::integer(after.time.millis).into(),
                i64::from(after.time.counter).into(),
                text(after.device),
            ];
            self.and(&format!("{place} {sign} (?, ?, ?)"), values);
        }
    }

    fn and<const N: usize>(&mut self, condition: &str, values: [Value; N]) {
        self.conditions.push(condition.to_owned());
        self.values.extend(values);
    }

    fn rest(&self) -> String {
        let (table, way) = (self.ordered_by, if self.oldest_first { "" } else { " DESC" });
        let order = format!("{table}.millis{way}, {table}.counter{way}, {table}.device{way}");
        match self.conditions.is_empty() {
            true => format!("ORDER BY {order}"),
            false => format!("WHERE {} ORDER BY {order}", self.conditions.join(" AND ")),
        }
    }

    /// A page, without payloads.
    pub(super) fn page(&self, limit: u32) -> String {
        let (columns, from, rest) = (listed_columns!(), &self.from, self.rest());
        format!("SELECT {columns}, NULL AS salt, NULL AS body FROM {from} {rest} LIMIT {limit}")
    }

    /// Everything, with payloads.
    pub(super) fn whole(&self) -> String {
        let (columns, from, rest) = (listed_columns!(), &self.from, self.rest());
        format!(
            "SELECT {columns}, p.salt, p.body FROM {from}
            LEFT JOIN journal_payload p ON p.event = e.event {rest}"
        )
    }
}
