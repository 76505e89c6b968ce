//! Installs what is missing: Debian packages and the UI's modules.
use crate::{
    Outcome,
    place::Place,
    process::{command, must, npm},
};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What building the shell needs.
const BUILD: [&str; 4] = ["build-essential", "pkg-config", "libssl-dev", "libwebkit2gtk-4.1-dev"];
/// What the tests drive and inspect.
const TEST: [&str; 8] = [
    "xvfb",
    "webkit2gtk-driver",
    "dbus-x11",
    "poppler-utils",
    "qpdf",
    "fonts-dejavu-core",
    "xdotool",
    "imagemagick",
];

/// What comparing is measured with.
const COMPARE: [&str; 1] = ["python3-venv"];

/// Everything.
pub fn everything(place: &Place) -> Outcome<()> {
    for_building(place)?;
    for_testing(place)?;
    modules(place)
}

/// What building needs.
pub fn for_building(place: &Place) -> Outcome<()> {
    packages(&place.root, &BUILD)
}

/// What the tests need besides: programs, and the independent identity provider.
pub fn for_testing(place: &Place) -> Outcome<()> {
    packages(&place.root, &TEST)?;
    install(&place.root.join("tests/oidc"))
}

/// General tools that comparing is measured against.
pub fn for_comparing(place: &Place) -> Outcome<()> {
    packages(&place.root, &COMPARE)?;
    let folder = place.root.join("tests/measure/peers");
    install(&folder)?;
    let python = peers_python(place);
    if !python.exists() {
        let home = place.target.join("peers");
        must(&mut command(&place.root, "python3", ["-m", "venv", &home.to_string_lossy()]))?;
    }
    let wanted = folder.join("requirements.txt");
    let wanted = wanted.to_string_lossy();
    let install = ["-m", "pip", "install", "--quiet", "--requirement", &wanted];
    must(&mut command(&place.root, &python, install))
}

/// The Python that has the tools.
pub fn peers_python(place: &Place) -> PathBuf {
    place.target.join("peers/bin/python")
}

/// Installs the packages that are not there, where there is apt.
fn packages(root: &Path, wanted: &[&str]) -> Outcome<()> {
    if !cfg!(target_os = "linux") || !answers("dpkg-query", &["--version"]) {
        return Ok(());
    }
    let missing: Vec<&str> = wanted.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing: {}", missing.join(" "));
    must(&mut as_root(root, &["apt-get", "update", "-q"]))?;
    let mut install = vec!["apt-get", "install", "-q", "-y", "--no-install-recommends"];
    install.extend(&missing);
    must(&mut as_root(root, &install))
}

fn as_root(root: &Path, words: &[&str]) -> Command {
    let is_root = nix_is_root();
    let mut words = words.to_vec();
    if !is_root {
        words.insert(0, "sudo");
    }
    let mut command = command(root, words.remove(0), words);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[cfg(unix)]
fn nix_is_root() -> bool {
    nix::unistd::geteuid().is_root()
}

#[cfg(not(unix))]
fn nix_is_root() -> bool {
    false
}

fn is_installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|output| output.stdout == b"installed")
}

fn answers(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).stdout(Stdio::null()).status().is_ok()
}

/// The UI's modules.
pub fn modules(place: &Place) -> Outcome<()> {
    install(&place.root.join("ui"))
}

/// A folder's modules, when the lock file is not the one they were installed from.
fn install(folder: &Path) -> Outcome<()> {
    let lock = Sha256::digest(fs::read(folder.join("package-lock.json"))?);
    let lock: String = lock.iter().map(|byte| format!("{byte:02x}")).collect();
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    must(&mut npm(folder, ["ci"]))?;
    fs::write(stamp, lock)?;
    Ok(())
}
