//! Starting other programs.
use crate::Outcome;
use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

/// A program with arguments, in a folder.
pub fn command<A: AsRef<OsStr>>(
    folder: &Path,
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = A>,
) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    command
}

/// `cargo` as the one that runs us, without what it told us of our own package: a build script that
/// looks at that would run again, and much be built again, whenever cargo is called by hand.
pub fn cargo<A: AsRef<OsStr>>(root: &Path, arguments: impl IntoIterator<Item = A>) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = command(root, program, arguments);
    let of_ours = |name: &OsStr| {
        let name = name.to_string_lossy();
        name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
    };
    for (name, _) in std::env::vars_os().filter(|(name, _)| of_ours(name)) {
        command.env_remove(name);
    }
    command
}

/// `npm` in a folder.
pub fn npm<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Command {
    command(folder, if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments)
}

/// Runs it in the open; whether it succeeded.
pub fn succeeds(command: &mut Command) -> Outcome<bool> {
    say(command);
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| format!("{name} did not start: {error}"))?;
    Ok(status.success())
}

/// Runs it in the open.
///
/// # Errors
/// When it does not succeed.
pub fn must(command: &mut Command) -> Outcome<()> {
    if succeeds(command)? {
        return Ok(());
    }
    Err(format!("{} failed", shown(command)).into())
}

/// Runs it in the open, and hands its last lines of both streams to `see` as well.
pub fn watched(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome<bool> {
    say(command);
    let (reader, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer).stdin(Stdio::null());
    let name = command.get_program().to_string_lossy().into_owned();
    let child = command.spawn().map_err(|error| format!("{name} did not start: {error}"));
    // Our own ends of the pipe must close, or reading never ends.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = child?;
    let mut out = std::io::stdout().lock();
    for line in BufReader::new(reader).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        writeln!(out, "{line}")?;
        see(&line);
    }
    Ok(child.wait()?.success())
}

/// Whether a program can be started at all.
pub fn exists(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn say(command: &Command) {
    println!("\n> {}", shown(command));
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
