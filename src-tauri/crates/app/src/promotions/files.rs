//! Names of files made of names that a tenant chose, and a folder that is written whole or not at
//! all.
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Write},
    path::{Component, Path},
};

/// Bytes of a file's name at most, without its ending.
const NAME_BYTES_MAX: usize = 100;
/// Names that Windows keeps for devices, whatever ending they have.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
const RESERVED_NUMBERED: [&str; 2] = ["com", "lpt"];
/// What stands beside letters and digits.
const ALLOWED: &str = " -_.,()[]+&=";

/// Names that are in use, in lower case: file systems may not tell letter cases apart.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// A path below the folder for a file with a tenant's name, which no other has.
    pub(super) fn path(&mut self, folder: &str, name: &str) -> String {
        let name = harmless(name);
        let mut path = format!("{folder}/{name}.json");
        let mut number = 2_u32;
        while !self.0.insert(path.to_lowercase()) {
            path = format!("{folder}/{name} ({number}).json");
            number = number.saturating_add(1);
        }
        path
    }
}

/// A name that every file system takes for a name of one file.
fn harmless(name: &str) -> String {
    let mut harmless = String::new();
    for letter in name.chars() {
        let keep = letter.is_alphanumeric() || ALLOWED.contains(letter);
        let letter = if keep { letter } else { '_' };
        if harmless.len().saturating_add(letter.len_utf8()) > NAME_BYTES_MAX {
            break;
        }
        harmless.push(letter);
    }
    let trimmed = harmless.trim_matches([' ', '.']);
    let first = trimmed.split('.').next().unwrap_or_default().trim().to_lowercase();
    let numbered = RESERVED_NUMBERED
        .iter()
        .any(|device| first.strip_prefix(device).is_some_and(|rest| rest.chars().count() == 1));
    match trimmed {
        "" => "_".to_owned(),
        trimmed if numbered || RESERVED.contains(&first.as_str()) => format!("_{trimmed}"),
        trimmed => trimmed.to_owned(),
    }
}

/// Writes files into a new folder: all of them, or none. `mark` tells this attempt from others.
///
/// # Errors
/// The folder exists, or the disk refuses.
pub(super) fn write(folder: &Path, mark: &str, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    if fs::symlink_metadata(folder).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    fs::create_dir_all(parent)?;
    let part = parent.join(format!(".{}.{mark}.part", name.to_string_lossy()));
    fs::create_dir(&part)?;
    let written = fill(&part, files).and_then(|()| fs::rename(&part, folder));
    if written.is_err() {
        // What was written of it must not stay.
        let _ = fs::remove_dir_all(&part);
    }
    written
}

fn fill(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    for (name, bytes) in files {
        let name = Path::new(name);
        if !name.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut file = File::create_new(path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// PRO-24.
    #[test]
    fn whatever_a_policy_is_called_its_file_has_a_harmless_name() {
        for (name, expected) in [
            ("CA001 – Üben: alle", "CA001 _ Üben_ alle"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("C:\\Windows\\x", "C__Windows_x"),
            ("..", "_"),
            ("", "_"),
            ("con", "_con"),
            ("COM1.backup", "_COM1.backup"),
            ("LPT¹", "_LPT¹"),
            ("comet", "comet"),
            ("a\u{202e}nosj", "a_nosj"),
            ("trailing. ", "trailing"),
            ("line\nbreak\0", "line_break_"),
        ] {
            assert_eq!(harmless(name), expected, "{name:?}");
        }
        assert!(harmless(&"ä".repeat(500)).len() <= NAME_BYTES_MAX);
        let mut names = Names::default();
        let paths = ["A", "a", "A ", "A (2)"].map(|name| names.path("X", name));
        assert_eq!(paths, ["X/A.json", "X/a (2).json", "X/A (3).json", "X/A (2) (2).json"]);
    }

    /// PRO-23.
    #[test]
    fn a_folder_is_written_whole_or_not_at_all() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("deep/plan");
        let files = [("a/b.json".to_owned(), b"{}".to_vec()), ("plan.json".to_owned(), vec![])];
        write(&folder, "1", &files).unwrap();
        assert_eq!(fs::read(folder.join("a/b.json")).unwrap(), b"{}");
        let again = write(&folder, "2", &files).unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
        let out = [("ok.json".to_owned(), vec![]), ("../out.json".to_owned(), vec![])];
        write(&home.path().join("other"), "3", &out).unwrap_err();
        let left: Vec<_> =
            fs::read_dir(home.path()).unwrap().map(|one| one.unwrap().file_name()).collect();
        assert_eq!(left, ["deep"]);
        assert_eq!(fs::read_dir(home.path().join("deep")).unwrap().count(), 1);
    }
}
