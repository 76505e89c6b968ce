//! Entries as a file for machines, one after the other, and beside it a file that says what it is:
//! which entries, its hash, where the chains end, and whether the whole journal is intact.
use super::{
    list::{moment, query_of},
    things::Things,
    verify::verified,
};
use crate::{
    contract::{JournalExport, JournalExported, JournalForm, JournalVerified},
    desk::Desk,
    failure::{Class, Failure},
};
use chrono::SecondsFormat;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};
use vault::{
    Reader,
    tables::journal_view::{self, JournalQuery, Listed},
};

/// What the name of the file beside ends with.
const BESIDE: &str = ".verification.json";

const COLUMNS: [&str; 19] = [
    "time",
    "counter",
    "device",
    "sequence",
    "member",
    "member_name",
    "kind",
    "thing",
    "thing_name",
    "type",
    "tenants",
    "reason",
    "erased",
    "event",
    "transaction",
    "previous",
    "payload_hash",
    "hash",
    "payload",
];

/// Writes the entries that match.
///
/// # Errors
/// A filter that makes no sense, or a file that cannot be written or is there already: then none is.
pub fn export(desk: &Desk<'_>, request: &JournalExport) -> Result<JournalExported, Failure> {
    let path = request.path.trim();
    if path.is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let query = JournalQuery { oldest_first: true, after: None, ..query_of(&request.filter)? };
    let beside = PathBuf::from(format!("{path}{BESIDE}"));
    let mut made = Made::default();
    let file = made.create(Path::new(path))?;
    let mut other = made.create(&beside)?;
    let (counted, verified) = desk.read(|reader| {
        let counted = entries(reader, &query, request.form, file)?;
        Ok((counted, verified(reader, &[])?))
    })?;
    let says = statement(desk, request, path, &counted, &verified)?;
    other.write_all(&says).and_then(|()| other.sync_all()).map_err(disk)?;
    made.keep();
    Ok(JournalExported {
        path: path.to_owned(),
        verification: beside.to_string_lossy().into_owned(),
        entries: counted.entries,
        size_bytes: counted.size_bytes,
        sha256: counted.sha256,
        intact: verified.intact,
    })
}

/// Files that go again where the export does not come to its end.
#[derive(Default)]
struct Made(Vec<PathBuf>);

impl Made {
    fn create(&mut self, path: &Path) -> Result<File, Failure> {
        let file = OpenOptions::new().write(true).create_new(true).open(path).map_err(disk)?;
        self.0.push(path.to_owned());
        Ok(file)
    }

    fn keep(mut self) {
        self.0.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for path in &self.0 {
            // Nothing more can be done where this fails, too.
            let _ = fs::remove_file(path);
        }
    }
}

/// What was written.
struct Counted {
    entries: u64,
    size_bytes: u64,
    sha256: String,
}

/// Counts and hashes what goes through.
struct Hashing<W> {
    into: W,
    hasher: Sha256,
    size_bytes: u64,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.into.write_all(bytes)?;
        self.hasher.update(bytes);
        self.size_bytes = self.size_bytes.saturating_add(bytes.len() as u64);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.into.flush()
    }
}

fn entries(
    reader: &Reader<'_>,
    query: &JournalQuery,
    form: JournalForm,
    file: File,
) -> Result<Counted, Failure> {
    let into = BufWriter::new(file);
    let mut out = Hashing { into, hasher: Sha256::new(), size_bytes: 0 };
    let mut things = Things::read(reader)?;
    let mut count = 0_u64;
    if form == JournalForm::Csv {
        out.write_all(&report::sheet::csv(&COLUMNS, &[]).map_err(internal)?).map_err(disk)?;
    }
    journal_view::each(reader, query, |one| -> Result<(), Failure> {
        let said = said(reader, &mut things, &one)?;
        let line = match form {
            JournalForm::Csv => report::sheet::line(&cells(&said)).map_err(internal)?,
            JournalForm::Jsonl => {
                let mut line = serde_json::to_vec(&said).map_err(internal)?;
                line.push(b'\n');
                line
            }
        };
        count = count.saturating_add(1);
        out.write_all(&line).map_err(disk)
    })?;
    out.flush().map_err(disk)?;
    out.into.get_ref().sync_all().map_err(disk)?;
    let sha256 = hex::encode(out.hasher.finalize());
    Ok(Counted { entries: count, size_bytes: out.size_bytes, sha256 })
}

/// An entry in the words of the journal, never in a language.
fn said(reader: &Reader<'_>, things: &mut Things, one: &Listed) -> Result<Value, Failure> {
    let (stored, entry) = (&one.stored, &one.stored.entry);
    let body =
        stored.payload.as_ref().map(|payload| serde_json::from_slice::<Value>(&payload.body));
    Ok(json!({
        "time": moment(entry.time),
        "counter": entry.time.counter,
        "device": entry.device,
        "sequence": entry.sequence,
        "member": entry.member,
        "member_name": things.member(entry.member),
        "kind": entry.aggregate_kind,
        "thing": entry.aggregate,
        "thing_name": things.name(reader, &entry.aggregate_kind, entry.aggregate)?,
        "type": entry.event_type,
        "tenants": one.tenants,
        "reason": one.reason,
        "erased": one.erased,
        "event": entry.event,
        "transaction": entry.transaction.to_string(),
        "previous": entry.previous,
        "payload_hash": entry.payload_hash,
        "hash": stored.hash,
        "payload": body.transpose().map_err(internal)?,
    }))
}

fn cells(said: &Value) -> Vec<String> {
    let cell = |column: &&str| match said.get(column) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
        }
        Some(other) => other.to_string(),
    };
    COLUMNS.iter().map(cell).collect()
}

fn statement(
    desk: &Desk<'_>,
    request: &JournalExport,
    path: &str,
    counted: &Counted,
    verified: &JournalVerified,
) -> Result<Vec<u8>, Failure> {
    let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
    let mut filter = request.filter.clone();
    (filter.after, filter.limit) = (None, 0);
    let says = json!({
        "schema": "tenantpilot.journal-export/1",
        "generated_by": format!("TenantPilot {}", env!("CARGO_PKG_VERSION")),
        "exported_at": desk.env.now().to_rfc3339_opts(SecondsFormat::Secs, true),
        "file": name,
        "form": request.form,
        "filter": filter,
        "entries": counted.entries,
        "size_bytes": counted.size_bytes,
        "sha256": counted.sha256,
        "verification": verified,
    });
    let mut bytes = serde_json::to_vec_pretty(&says).map_err(internal)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn disk(error: io::Error) -> Failure {
    Failure::disk(Class::Input, &error)
}

fn internal(error: impl std::fmt::Display) -> Failure {
    tracing::error!(%error, "the journal could not be exported");
    Failure::new(Class::Internal, "internal")
}
