//! Passphrases and recovery keys on their way in: from a file, a variable or a prompt.
use crate::{arguments::Global, ending::Problem, output::Output};
use app::failure::Failure;
use std::{
    fs::File,
    io::{self, IsTerminal, Read},
    path::Path,
};
use zeroize::{Zeroize, Zeroizing};

/// Holds the passphrase, for programs that start this one.
const PASSPHRASE_VARIABLE: &str = "TENANTPILOT_PASSPHRASE";
/// Holds the new passphrase when it is changed, or a new member's.
const NEW_PASSPHRASE_VARIABLE: &str = "TENANTPILOT_NEW_PASSPHRASE";
/// More than any passphrase, less than any harm.
const FILE_MAX_BYTES: u64 = 16 * 1024;

/// What opens a vault.
pub enum Secret {
    Passphrase(Zeroizing<String>),
    RecoveryKey(Zeroizing<String>),
}

/// The secret of an existing vault: a file, the variable, or a prompt.
///
/// # Errors
/// When the file cannot be read, or nobody can be asked.
pub fn existing(global: &Global, output: &Output) -> Result<Secret, Problem> {
    if let Some(file) = &global.recovery_key_file {
        return Ok(Secret::RecoveryKey(from_file(file)?));
    }
    given(global.passphrase_file.as_deref(), PASSPHRASE_VARIABLE)
        .unwrap_or_else(|| prompt(&output.text().get("cli-passphrase-prompt")))
        .map(Secret::Passphrase)
}

/// The passphrase of a new vault; asked for twice where a person types it.
///
/// # Errors
/// As [`existing`], and when the two differ.
pub fn new_vault(global: &Global, output: &Output) -> Result<Zeroizing<String>, Problem> {
    given(global.passphrase_file.as_deref(), PASSPHRASE_VARIABLE)
        .unwrap_or_else(|| twice("cli-new-passphrase-prompt", output))
}

/// The passphrase to change to.
///
/// # Errors
/// As [`new_vault`].
pub fn replacement(file: Option<&Path>, output: &Output) -> Result<Zeroizing<String>, Problem> {
    given(file, NEW_PASSPHRASE_VARIABLE)
        .unwrap_or_else(|| twice("cli-new-passphrase-prompt", output))
}

/// The passphrase that a new member chooses.
///
/// # Errors
/// As [`new_vault`].
pub fn of_new_member(file: Option<&Path>, output: &Output) -> Result<Zeroizing<String>, Problem> {
    given(file, NEW_PASSPHRASE_VARIABLE)
        .unwrap_or_else(|| twice("cli-member-passphrase-prompt", output))
}

/// The passphrase, where it is given without asking.
///
/// # Errors
/// When the file cannot be read.
pub fn without_asking(global: &Global) -> Option<Result<Zeroizing<String>, Problem>> {
    given(global.passphrase_file.as_deref(), PASSPHRASE_VARIABLE)
}

fn given(file: Option<&Path>, variable: &str) -> Option<Result<Zeroizing<String>, Problem>> {
    if let Some(file) = file {
        return Some(from_file(file));
    }
    app::front::variable(variable).map(|value| {
        value.into_string().map(Zeroizing::new).map_err(|mut value| {
            value.clear();
            Failure::usage("secret-not-text").into()
        })
    })
}

/// The first line of a file, without its end.
fn from_file(path: &Path) -> Result<Zeroizing<String>, Problem> {
    let unreadable = |_| Failure::usage("secret-file").with("path", path.display());
    let mut bytes = Zeroizing::new(Vec::with_capacity(1024));
    let file = File::open(path).map_err(unreadable)?;
    file.take(FILE_MAX_BYTES).read_to_end(&mut bytes).map_err(unreadable)?;
    let text = str::from_utf8(&bytes).map_err(|_| Failure::usage("secret-not-text"))?;
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    Ok(Zeroizing::new(line.trim_start_matches('\u{feff}').to_owned()))
}

fn twice(question: &str, output: &Output) -> Result<Zeroizing<String>, Problem> {
    let text = output.text();
    let first = prompt(&text.get(question))?;
    let second = prompt(&text.get("cli-repeat-passphrase-prompt"))?;
    if *first != *second {
        return Err(Failure::usage("passphrases-differ").into());
    }
    Ok(first)
}

fn prompt(question: &str) -> Result<Zeroizing<String>, Problem> {
    if !io::stdin().is_terminal() {
        return Err(Failure::usage("passphrase-needed").into());
    }
    let mut answer = rpassword::prompt_password(format!("{question} "))?;
    let kept = Zeroizing::new(answer.clone());
    answer.zeroize();
    Ok(kept)
}
