//! Importing: from files that another tool wrote to governed subjects.
//!
//! Bytes come in through [`files`], the only module here that touches the file system;
//! everything after it is pure. What kind of source it is, is detected ([`parse_files`]);
//! each importer fills a [`draft::Draft`] with canonical subjects, what was seen of each
//! kind, and what it did not understand. The untouched bytes stay as evidence.
mod collections;
mod draft;
mod error;
pub(crate) mod exported;
mod files;
mod graph_folder;
mod json;
mod limits;
mod model;
mod policy_folder;
mod provider_export;
pub(crate) mod roles;
mod sharing;
mod stated;
mod view;

pub(crate) use collections::{Collected, Part};
pub use error::{ImportError, Place, ReasonCode};
pub use limits::Limits;
pub use model::{
    ClaimedTenant, Format, Import, KindCount, Note, NoteCode, Preview, Progress, SourceFile,
    SourceIdentity,
};

use collections::OneByOne;
use domain::registry::Registry;
use draft::Draft;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{ops::ControlFlow, path::Path, sync::OnceLock};

/// The subject registry that the program carries.
pub fn registry() -> Result<&'static Registry, ImportError> {
    static REGISTRY: OnceLock<Option<Registry>> = OnceLock::new();
    const DATA: &str = include_str!("../../../../../assets/registry/subjects.json");
    REGISTRY
        .get_or_init(|| Registry::load(DATA).ok())
        .as_ref()
        .ok_or_else(|| ImportError::new(ReasonCode::RegistryBroken, Place::default()))
}

/// Imports a file or a folder. `progress` is told what happens and may stop it.
pub fn read(
    path: &Path,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Import, ImportError> {
    let found = files::read(path, limits, progress)?;
    parse(found.files, found.notes, limits, progress)
}

/// Imports files already in memory: `(name, bytes)`, names with `/` between folders.
pub fn parse_files(files: Vec<(String, Vec<u8>)>, limits: &Limits) -> Result<Import, ImportError> {
    parse(files, Vec::new(), limits, &mut |_| ControlFlow::Continue(()))
}

/// What an import would bring, before anything is written.
pub fn preview(import: &Import) -> Preview {
    import.preview()
}

/// One file, read.
pub(crate) struct Document {
    name: String,
    value: Value,
}

fn parse(
    mut files: Vec<(String, Vec<u8>)>,
    notes: Vec<Note>,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Import, ImportError> {
    let registry = registry()?;
    check_sizes(&files, limits)?;
    files.sort();
    let mut draft = Draft::new(registry);
    draft.notes = notes;
    let mut documents = Vec::new();
    let mut budget = limits.values_max;
    let total = files.len();
    for (done, (name, bytes)) in files.iter().enumerate() {
        if progress(Progress::Parsing { done, total }).is_break() {
            return Err(ImportError::new(ReasonCode::Cancelled, Place::default()));
        }
        if total > 1 && !name.to_lowercase().ends_with(".json") {
            draft.note(Place::file(name), NoteCode::FileNotJson);
            continue;
        }
        let text = graph::encoding::decode(bytes)
            .map_err(|_| ImportError::new(ReasonCode::NotText, Place::file(name)))?;
        let (value, twice) = json::parse(name, &text, limits, &mut budget)?;
        for path in twice {
            draft.note(Place::at(name, path), NoteCode::NameTwice);
        }
        documents.push(Document { name: name.clone(), value });
    }
    let format = detect(registry, &documents)?;
    match format {
        Format::ProviderSettingsExport => provider_export::import(&mut draft, documents),
        Format::PolicyFolder => policy_folder::import(&mut draft, documents),
        Format::GraphFolder | Format::GraphSync => graph_folder::import(&mut draft, documents),
    }
    Ok(draft.finish(format, files.into_iter().map(evidence).collect()))
}

/// Understands what was read from a provider as if it were a folder of files. The subjects are
/// handed on, page by page, and are not in the import.
///
/// # Errors
/// What reading or handing on fails with.
pub(crate) fn from_collected<C>(collected: &mut C) -> Result<Import, C::Error>
where
    C: Collected,
    C::Error: From<ImportError>,
{
    let mut draft = Draft::new(registry()?);
    graph_folder::take_over(&mut draft, &mut OneByOne(collected))?;
    Ok(draft.finish(Format::GraphSync, Vec::new()))
}

fn check_sizes(files: &[(String, Vec<u8>)], limits: &Limits) -> Result<(), ImportError> {
    if files.is_empty() {
        return Err(ImportError::new(ReasonCode::Empty, Place::default()));
    }
    if files.len() > limits.files_max {
        return Err(ImportError::new(ReasonCode::TooManyFiles, Place::default()));
    }
    let mut total = 0u64;
    for (name, bytes) in files {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        total = total.saturating_add(size);
        if size > limits.file_bytes_max || total > limits.bytes_max {
            return Err(ImportError::new(ReasonCode::TooLarge, Place::file(name)));
        }
    }
    Ok(())
}

/// An export beats the folders: its keys cannot be mistaken. A library's folder names beat
/// single Graph objects, which a library consists of.
fn detect(registry: &Registry, documents: &[Document]) -> Result<Format, ImportError> {
    let any = |is: &dyn Fn(&Document) -> bool| documents.iter().any(is);
    if any(&|document| provider_export::is_export(registry, &document.value)) {
        return Ok(Format::ProviderSettingsExport);
    }
    if any(&|document| policy_folder::is_part(registry, document)) {
        return Ok(Format::PolicyFolder);
    }
    if any(&|document| graph_folder::is_part(registry, document)) {
        return Ok(Format::GraphFolder);
    }
    // An export of which nothing was supplied is still one.
    if let [Document { value: Value::Object(object), .. }] = documents
        && object.is_empty()
    {
        return Ok(Format::ProviderSettingsExport);
    }
    let place = documents.first().map_or_else(Place::default, |first| Place::file(&first.name));
    Err(ImportError::new(ReasonCode::NotRecognised, place))
}

fn evidence((name, bytes): (String, Vec<u8>)) -> SourceFile {
    SourceFile {
        name,
        sha256: hex::encode(Sha256::digest(&bytes)),
        size_bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        bytes,
    }
}

#[cfg(test)]
mod tests;
