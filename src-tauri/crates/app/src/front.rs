//! What every front end does first: finds the vault's place, and makes the process one that
//! leaves nothing behind when it crashes.
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};
use tracing_subscriber::{EnvFilter, fmt};

/// Names the vault's directory.
pub const VAULT_VARIABLE: &str = "TENANTPILOT_VAULT";
/// The verbosity of the log on standard error: `error`, `warn` (default), `info`, `debug`.
pub const LOG_VARIABLE: &str = "TENANTPILOT_LOG";

/// An environment variable, where it is set and not empty.
pub fn variable(name: &str) -> Option<OsString> {
    #[allow(clippy::disallowed_methods)] // the one place, like `env::Env`
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// The vault's directory: what was asked for, else `TENANTPILOT_VAULT`, else a folder in the
/// platform's place for data. None where the platform names no such place.
pub fn vault_dir(asked: Option<PathBuf>) -> Option<PathBuf> {
    asked.or_else(|| variable(VAULT_VARIABLE).map(PathBuf::from)).or_else(|| data_dir(&variable))
}

/// By the platforms' own rules: the XDG base directory specification, Windows' known folders
/// and Apple's file system guide.
fn data_dir(variable: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let absolute = |name: &str| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let in_home = |rest: &str| absolute("HOME").map(|home| home.join(rest));
    let base = if cfg!(windows) {
        absolute("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        in_home("Library/Application Support")
    } else {
        absolute("XDG_DATA_HOME").or_else(|| in_home(".local/share"))
    };
    base.map(|base| base.join("tenantpilot").join("vault"))
}

/// Call this first in `main`: no core dumps, panics told by their place only, and a log on
/// standard error that holds our own lines and no other crate's.
pub fn prepare_process() {
    without_core_dumps();
    // A panic's message may quote tenant data; its place never does.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("{}:{}", short(at.file()), at.line()));
        tracing::error!(place = place.as_deref().unwrap_or("unknown"), "panic");
    }));
    let level = variable(LOG_VARIABLE).and_then(|level| level.into_string().ok());
    let level = level.as_deref().filter(|level| ["error", "warn", "info", "debug"].contains(level));
    let level = level.unwrap_or("warn");
    let rooms = [
        "app",
        "bundle",
        "controls",
        "domain",
        "graph",
        "report",
        "vault",
        "tenantpilot",
        "tenantpilot_shell",
    ];
    let filter = rooms.map(|room| format!("{room}={level}")).join(",");
    // A second call in one process (tests) keeps the first log.
    let _ = fmt().with_env_filter(EnvFilter::new(filter)).with_writer(std::io::stderr).try_init();
}

/// The last two components: enough to find the place, nothing of the builder's machine.
fn short(file: &str) -> String {
    let path = Path::new(file);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    format!("{folder}/{name}")
}

#[cfg(unix)]
fn without_core_dumps() {
    use nix::sys::resource::{Resource, setrlimit};
    if setrlimit(Resource::RLIMIT_CORE, 0, 0).is_err() {
        tracing::warn!("core dumps could not be disabled");
    }
}

#[cfg(not(unix))]
fn without_core_dumps() {}

#[cfg(test)]
mod tests;
