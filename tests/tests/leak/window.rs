//! The real window as a person starts it, without a driver: its web view keeps nothing.
use crate::{Home, start, work};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};
use tests::{
    planted::{MARK, PASSPHRASE},
    traces::Wanted,
};

const PATIENCE: Duration = Duration::from_secs(180);

/// A display, and what is started on it; ended together.
struct Screen {
    number: u32,
    processes: Vec<Child>,
}

impl Screen {
    fn new() -> Self {
        let number = (700 + std::process::id() % 200..999)
            .find(|number| !Path::new(&format!("/tmp/.X11-unix/X{number}")).exists())
            .expect("a free display");
        let mut screen = Self { number, processes: Vec::new() };
        let mut server = Command::new("Xvfb");
        server.args([&format!(":{number}"), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]);
        server.stderr(Stdio::null());
        screen.start(&mut server);
        until("the display", || Path::new(&format!("/tmp/.X11-unix/X{number}")).exists());
        screen
    }

    fn start(&mut self, command: &mut Command) -> u32 {
        let child = command
            .env("DISPLAY", format!(":{}", self.number))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let id = child.id();
        self.processes.push(child);
        id
    }

    /// Presses keys or types, as a person would; what the tool answers.
    fn xdotool(&self, words: &[&str]) -> Option<String> {
        let output = Command::new("xdotool")
            .args(words)
            .env("DISPLAY", format!(":{}", self.number))
            .output()
            .expect("xdotool is needed: cargo xtask setup");
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn picture(&self, name: &str) {
        let folder = debug_folder().join("../e2e");
        fs::create_dir_all(&folder).expect("ours");
        let taken = Command::new("import")
            .args(["-window", "root"])
            .arg(folder.join(format!("leak-{name}.png")))
            .env("DISPLAY", format!(":{}", self.number))
            .status();
        if !taken.is_ok_and(|status| status.success()) {
            println!("no picture: ImageMagick is not here");
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // The window before its display.
        for child in self.processes.iter_mut().rev() {
            terminate(child.id());
            let _ = child.wait();
        }
    }
}

fn terminate(process: u32) {
    let process = nix::unistd::Pid::from_raw(i32::try_from(process).unwrap_or_default());
    let _ = nix::sys::signal::kill(process, nix::sys::signal::Signal::SIGTERM);
}

#[test]
#[ignore = "needs a display: cargo xtask test"]
fn planted_words_are_in_no_file_that_the_window_left() {
    let home = Home::new();
    let mut desk = start(&home);
    work(&home, &mut desk);
    desk.end();

    let mut screen = Screen::new();
    let program = debug_folder().join("tenantpilot-desktop");
    assert!(program.exists(), "build the window first: cargo xtask test");
    let mut command = Command::new(program);
    home.environment(&mut command, "window.log");
    let core = screen.start(&mut command);
    until("the window", || screen.xdotool(&["search", "--name", "TenantPilot"]).is_some());
    // The words that the vault holds; the passphrase goes on differently.
    let mut shown = Wanted::default();
    shown.word("shown", format!("{MARK}0").as_bytes());
    let mut tries = 0;
    until("tenant data in the web view", || {
        tries += 1;
        sleep(Duration::from_secs(8));
        let window = screen.xdotool(&["search", "--name", "TenantPilot"]).unwrap_or_default();
        let window = window.lines().last().unwrap_or_default().to_owned();
        screen.xdotool(&["windowfocus", &window]);
        screen.picture(&format!("1-unlock-{tries}"));
        screen.xdotool(&["key", "ctrl+a"]);
        screen.xdotool(&["type", "--delay", "40", PASSPHRASE]);
        screen.xdotool(&["key", "Return"]);
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(20) {
            sleep(Duration::from_secs(1));
            let shows = |process: &u32| !shown.in_memory(*process).is_empty();
            if web_processes(core).iter().any(shows) {
                return true;
            }
        }
        false
    });
    sleep(Duration::from_secs(3));
    for (name, keys) in [
        ("2-tenants", ["g", "t"].as_slice()),
        ("3-findings", &["g", "f"]),
        ("4-finding", &["j", "Return"]),
        ("5-reviews", &["g", "r"]),
    ] {
        for key in keys {
            screen.xdotool(&["key", key]);
            sleep(Duration::from_millis(400));
        }
        sleep(Duration::from_secs(3));
        screen.picture(name);
    }
    assert_eq!(home.readable(), Vec::<String>::new(), "while it shows tenant data");
    let web = web_processes(core);
    assert!(!web.is_empty());
    terminate(core);
    until("the window has ended", || {
        let gone = |process: &u32| !Path::new(&format!("/proc/{process}/exe")).exists();
        std::iter::once(&core).chain(&web).all(gone)
            || fs::read_to_string(format!("/proc/{core}/stat"))
                .is_ok_and(|stat| stat.contains(") Z "))
    });
    assert_eq!(home.readable(), Vec::<String>::new(), "after it has ended");
}

/// The web view's processes that belong to the window.
fn web_processes(core: u32) -> Vec<u32> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").expect("Linux").flatten() {
        let Ok(process) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        let exe = fs::read_link(entry.path().join("exe")).unwrap_or_default();
        let is_web = exe.file_name().is_some_and(|name| name == "WebKitWebProcess");
        if is_web && parents(process).contains(&core) {
            found.push(process);
        }
    }
    found
}

fn parents(process: u32) -> Vec<u32> {
    let mut found = Vec::new();
    let mut at = process;
    while at > 1 && found.len() < 20 {
        let status = fs::read_to_string(format!("/proc/{at}/status")).unwrap_or_default();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
        let Some(parent) = parent.and_then(|parent| parent.trim().parse().ok()) else { break };
        found.push(parent);
        at = parent;
    }
    found
}

/// Where cargo builds programs: this test lies in its folder `deps`.
fn debug_folder() -> PathBuf {
    std::env::current_exe().expect("known").ancestors().nth(2).expect("a folder").to_owned()
}

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < PATIENCE, "waited in vain: {what}");
        sleep(Duration::from_millis(200));
    }
}
