//! Running the program on the demo workspace.
use crate::{
    Outcome,
    place::Place,
    process::{cargo, command, must, npm, succeeds},
    setup,
};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Stdio},
};

/// The window, on the demo workspace.
pub fn window(place: &Place) -> Outcome<bool> {
    if cfg!(target_os = "linux") && !["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(is_set) {
        return Err("there is no display here; `cargo xtask run --headless` needs none".into());
    }
    setup::for_building(place)?;
    setup::modules(place)?;
    must(&mut npm(&place.root.join("ui"), ["run", "build"]))?;
    let packages =
        ["build", "--locked", "-p", "tenantpilot-desktop", "-p", "cli", "-p", "simulator"];
    must(&mut cargo(&place.root, packages.into_iter().chain(["--features", "custom-protocol"])))?;
    let demo = place.target.join("demo");
    if !demo.join("vault").exists() {
        make_demo(place, &demo)?;
    }
    let service = Service::start(place)?;
    service.connect(place, &demo.join("vault"))?;
    println!("\nThe demo's passphrase: {PASSPHRASE}");
    let mut shell = command(&place.root, place.program("debug", "tenantpilot-desktop"), [""; 0]);
    shell.env("TENANTPILOT_VAULT", demo.join("vault"));
    succeeds(&mut shell)
}

/// The demo workspace's passphrase: nothing in it is real.
const PASSPHRASE: &str = "harbour lantern demo";

/// The simulator beside the window, so that the demo has a tenant to read. It ends with us.
struct Service {
    child: Child,
    line: serde_json::Value,
}

/// The same each time, so that the demo's connection holds.
const PORT: &str = "47823";

impl Service {
    fn start(place: &Place) -> Outcome<Self> {
        let program = place.program("debug", "graph-simulator");
        let words = ["--port", PORT, "--seed", "11", "--size", "600", "--profile", "slow"];
        let mut command = command(&place.root, program, words);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        match serde_json::from_str(&line) {
            Ok(line) => Ok(Self { child, line }),
            Err(_) => {
                let _ = child.kill();
                Err("the simulator did not start: is its port taken?".into())
            }
        }
    }

    /// Connects its tenant to the demo workspace, with a code that it grants by itself.
    fn connect(&self, place: &Place, vault: &Path) -> Outcome<()> {
        let text = |pointer: &str| {
            let value = self.line.pointer(pointer).and_then(serde_json::Value::as_str);
            value.unwrap_or_default().trim_end_matches('/').to_owned()
        };
        let (authority, graph) = (text("/authority"), text("/graph"));
        let (tenant, name) = (text("/tenants/0/id"), text("/tenants/0/name"));
        let words = [
            "connect",
            "--tenant-id",
            &tenant,
            "--client-id",
            CLIENT,
            "--name",
            &name,
            "--device-code",
            "--server-authority",
            &authority,
            "--server-graph",
            &graph,
        ];
        let mut command = command(&place.root, place.program("debug", "tenantpilot"), words);
        command.env("TENANTPILOT_VAULT", vault).env("TENANTPILOT_PASSPHRASE", PASSPHRASE);
        must(&mut command)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Any application will do there.
const CLIENT: &str = "5d0c8f1a-2b7e-4c39-9a61-7f3e0d4b8c52";

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
