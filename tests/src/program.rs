//! The built command line, started as a person would.
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// The program in cargo's target directory, beside the running test.
///
/// # Panics
/// When it was not built: `cargo nextest run` and `cargo test` build it with the crate `cli`.
pub fn tenantpilot() -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    let name = format!("tenantpilot{}", std::env::consts::EXE_SUFFIX);
    let program = here.ancestors().nth(2).unwrap_or(Path::new("")).join(name);
    assert!(program.exists(), "build it first: cargo build -p cli");
    program
}

/// A command with a vault of its own, in English, and nothing of this machine's environment.
pub fn command(vault: &Path, passphrase: Option<&str>, words: &[&str]) -> Command {
    let mut command = Command::new(tenantpilot());
    command
        .args(words)
        .env_clear()
        .env("TENANTPILOT_VAULT", vault)
        .env("LC_ALL", "en_US.UTF-8")
        .stdin(Stdio::null());
    if let Some(passphrase) = passphrase {
        command.env("TENANTPILOT_PASSPHRASE", passphrase);
    }
    command
}

/// How a command ended and what it wrote.
pub struct Ended {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ended {
    /// Runs it.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } =
            command.output().unwrap_or_else(|error| panic!("it did not start: {error}"));
        Self {
            code: status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&stdout).into_owned(),
            err: String::from_utf8_lossy(&stderr).into_owned(),
        }
    }

    /// The one JSON object that it wrote, after it ended with 0.
    ///
    /// # Panics
    /// When it ended otherwise, or wrote something else.
    pub fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}
