//! The only module of the import that touches the file system: bounded, in a fixed order,
//! following no links.
use super::{
    error::{ImportError, Place, ReasonCode},
    limits::Limits,
    model::{Note, NoteCode, Progress},
};
use std::{
    fs::{self, File},
    io::Read as _,
    ops::ControlFlow,
    path::Path,
};

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// Name within the import, and content.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// What was passed over.
    pub(super) notes: Vec<Note>,
    bytes: u64,
}

/// Reads a file, or all files of a folder.
pub(super) fn read(
    path: &Path,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Found, ImportError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // The path that a person named may be a link; links inside it are not followed.
    let metadata = fs::metadata(path).map_err(|_| unreadable(&name))?;
    let mut walk = Walk { limits, progress, found: Found::default() };
    if metadata.is_dir() {
        walk.folder(path, "", 0)?;
    } else if metadata.is_file() {
        walk.file(path, name)?;
    } else {
        return Err(ImportError::new(ReasonCode::NotAFile, Place::file(&name)));
    }
    Ok(walk.found)
}

struct Walk<'a> {
    limits: &'a Limits,
    progress: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    found: Found,
}

impl Walk<'_> {
    fn folder(&mut self, path: &Path, prefix: &str, depth: usize) -> Result<(), ImportError> {
        if depth > self.limits.folder_depth_max {
            return Err(ImportError::new(ReasonCode::TooDeep, Place::file(prefix)));
        }
        let mut entries = Vec::new();
        for entry in fs::read_dir(path).map_err(|_| unreadable(prefix))? {
            let entry = entry.map_err(|_| unreadable(prefix))?;
            let Ok(name) = entry.file_name().into_string() else {
                return Err(ImportError::new(ReasonCode::NameNotText, Place::file(prefix)));
            };
            entries.push((name, entry.path()));
            if entries.len() > self.limits.files_max {
                return Err(ImportError::new(ReasonCode::TooManyFiles, Place::file(prefix)));
            }
        }
        entries.sort();
        for (name, path) in entries {
            let label = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
            let kind = fs::symlink_metadata(&path).map_err(|_| unreadable(&label))?.file_type();
            if kind.is_symlink() {
                self.note(&label, NoteCode::LinkNotFollowed);
            } else if name.starts_with('.') {
                self.note(&label, NoteCode::HiddenSkipped);
            } else if kind.is_dir() {
                self.folder(&path, &label, depth.saturating_add(1))?;
            } else if kind.is_file() {
                self.file(&path, label)?;
            } else {
                return Err(ImportError::new(ReasonCode::NotAFile, Place::file(&label)));
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, label: String) -> Result<(), ImportError> {
        if self.found.files.len() >= self.limits.files_max {
            return Err(ImportError::new(ReasonCode::TooManyFiles, Place::file(&label)));
        }
        let left = self.limits.bytes_max.saturating_sub(self.found.bytes);
        let most = self.limits.file_bytes_max.min(left);
        let mut bytes = Vec::new();
        let read = File::open(path)
            .and_then(|file| file.take(most.saturating_add(1)).read_to_end(&mut bytes))
            .map_err(|_| unreadable(&label))?;
        let read = u64::try_from(read).unwrap_or(u64::MAX);
        if read > most {
            return Err(ImportError::new(ReasonCode::TooLarge, Place::file(&label)));
        }
        self.found.bytes = self.found.bytes.saturating_add(read);
        self.found.files.push((label, bytes));
        let progress = Progress::Reading { files: self.found.files.len(), bytes: self.found.bytes };
        if (self.progress)(progress).is_break() {
            return Err(ImportError::new(ReasonCode::Cancelled, Place::default()));
        }
        Ok(())
    }

    fn note(&mut self, label: &str, reason: NoteCode) {
        self.found.notes.push(Note { place: Place::file(label), reason });
    }
}

fn unreadable(name: &str) -> ImportError {
    ImportError::new(ReasonCode::Unreadable, Place::file(name))
}
