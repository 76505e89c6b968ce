//! `xtask measure PROGRAM ARGUMENTS…`: runs a program once, silently, and prints its wall
//! time in microseconds and its peak memory in bytes. A process of its own, since the
//! operating system tells the peak of all children together.
use crate::Outcome;
use std::{
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// What a run took.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// Wall time of the whole process.
    pub wall: Duration,
    /// Peak resident memory; 0 where the system does not tell.
    pub peak_bytes: u64,
}

/// The hidden command.
pub fn command(words: &[String]) -> Outcome<bool> {
    let (program, arguments) = words.split_first().ok_or("measure what?")?;
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::null());
    let began = Instant::now();
    let status = command.status()?;
    println!("{} {}", began.elapsed().as_micros(), peak_of_children());
    Ok(status.success())
}

/// Measures a program in a fresh process.
pub fn once(program: &Path, arguments: &[&str]) -> Outcome<Taken> {
    let output = Command::new(std::env::current_exe()?)
        .arg("measure")
        .arg(program)
        .args(arguments)
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let mut words = text.split_whitespace();
    let micros: u64 = words.next().ok_or("the program did not run")?.parse()?;
    let peak_bytes = words.next().ok_or("the program did not run")?.parse()?;
    if !output.status.success() {
        return Err(format!("{} failed", program.display()).into());
    }
    Ok(Taken { wall: Duration::from_micros(micros), peak_bytes })
}

#[cfg(unix)]
fn peak_of_children() -> u64 {
    use nix::sys::resource::{UsageWho, getrusage};
    let peak = getrusage(UsageWho::RUSAGE_CHILDREN).map_or(0, |usage| usage.max_rss());
    // Linux counts kibibytes, macOS bytes.
    u64::try_from(peak).unwrap_or_default() * if cfg!(target_os = "macos") { 1 } else { 1024 }
}

#[cfg(not(unix))]
fn peak_of_children() -> u64 {
    0
}
