//! Licences, bans and sources of everything we depend on, by cargo-deny.
use crate::{
    Outcome,
    place::Place,
    process::{cargo, command, exists, succeeds},
};
use std::{ffi::OsString, process::Command};

/// The version that is installed where there is none.
const VERSION: &str = "cargo-deny@0.20.2";

/// Checks what needs no network; with `advisories` the known vulnerabilities too. None when
/// there is no cargo-deny and it could not be installed.
pub fn check(place: &Place, advisories: bool) -> Outcome<Option<bool>> {
    let Some(program) = installed(place)? else { return Ok(None) };
    let mut checks = vec!["--all-features", "check", "bans", "licenses", "sources"];
    if advisories {
        checks.push("advisories");
    }
    let mut deny: Command = command(&place.root, program, checks);
    succeeds(&mut deny).map(Some)
}

/// The cargo-deny of the system, or one of our own.
fn installed(place: &Place) -> Outcome<Option<OsString>> {
    if exists("cargo-deny") {
        return Ok(Some("cargo-deny".into()));
    }
    let own = place.tools().join(format!("bin/cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !own.exists() {
        let tools = place.tools();
        // Unoptimised: it is built once and runs for a second.
        let words = ["install", "--locked", "--debug", VERSION, "--root"].map(OsString::from);
        let mut install = cargo(&place.root, words.into_iter().chain([tools.into_os_string()]));
        install.env("CARGO_PROFILE_DEV_DEBUG", "0");
        if !succeeds(&mut install)? {
            return Ok(None);
        }
    }
    Ok(Some(own.into_os_string()))
}
