//! Licences, bans and sources of everything we depend on, by cargo-deny.
use crate::{
    Outcome,
    place::Place,
    process::{cargo, command, exists, must, succeeds},
};
use std::{ffi::OsString, process::Command};

/// Checks what needs no network; with `advisories` the known vulnerabilities too.
pub fn check(place: &Place, advisories: bool) -> Outcome<bool> {
    let program = installed(place)?;
    let mut checks = vec!["--all-features", "check", "bans", "licenses", "sources"];
    if advisories {
        checks.push("advisories");
    }
    let mut deny: Command = command(&place.root, program, checks);
    succeeds(&mut deny)
}

/// The cargo-deny of the system, or one of our own.
fn installed(place: &Place) -> Outcome<OsString> {
    if exists("cargo-deny") {
        return Ok("cargo-deny".into());
    }
    let own = place.tools().join("bin/cargo-deny");
    if !own.exists() {
        let tools = place.tools();
        let install = ["install", "--locked", "cargo-deny", "--root"].map(OsString::from);
        must(&mut cargo(&place.root, install.into_iter().chain([tools.into_os_string()])))?;
    }
    Ok(own.into_os_string())
}
