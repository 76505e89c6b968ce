//! Running the program on the demo workspace.
use crate::{
    Outcome,
    place::Place,
    process::{cargo, command, must, npm, succeeds},
    setup,
};
use std::path::{Path, PathBuf};

/// The window, on the demo workspace.
pub fn window(place: &Place) -> Outcome<bool> {
    if cfg!(target_os = "linux") && !["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(is_set) {
        return Err("there is no display here; `cargo xtask run --headless` needs none".into());
    }
    setup::for_building(place)?;
    setup::modules(place)?;
    must(&mut npm(&place.root, ["run", "build"]))?;
    let packages = ["build", "--locked", "-p", "tenantpilot-desktop", "-p", "cli"];
    must(&mut cargo(&place.root, packages.into_iter().chain(["--features", "custom-protocol"])))?;
    let demo = place.target.join("demo");
    if !demo.join("vault").exists() {
        make_demo(place, &demo)?;
    }
    println!("\nThe demo's passphrase: harbour lantern demo");
    let mut shell = command(&place.root, place.program("debug", "tenantpilot-desktop"), [""; 0]);
    shell.env("TENANTPILOT_VAULT", demo.join("vault"));
    succeeds(&mut shell)
}

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// The demo without a window.
pub fn headless(place: &Place) -> Outcome<bool> {
    setup::for_building(place)?;
    must(&mut cargo(&place.root, ["build", "--locked", "-p", "cli"]))?;
    let demo = fresh_folder(&place.target)?;
    make_demo(place, &demo)?;
    println!("\nThe demo is in {}", demo.display());
    Ok(true)
}

fn make_demo(place: &Place, out: &Path) -> Outcome<()> {
    let program = place.program("debug", "tenantpilot");
    let mut demo =
        command(&place.root, program, ["demo".as_ref(), "--out".as_ref(), out.as_os_str()]);
    // The demo has its own vault and passphrase, whatever is set here.
    demo.env_remove("TENANTPILOT_VAULT").env_remove("TENANTPILOT_PASSPHRASE");
    must(&mut demo)
}

/// The first `demo-headless-N` that is not there yet: nothing is ever overwritten.
fn fresh_folder(target: &Path) -> Outcome<PathBuf> {
    (1..10_000)
        .map(|number| target.join(format!("demo-headless-{number}")))
        .find(|folder| !folder.exists())
        .ok_or_else(|| "too many demos in the target directory".into())
}
