//! A desk to test at: a virtual display, a driver, the window, and a place for its vault.
use crate::{
    axe,
    webdriver::{Refused, Session},
};
use serde_json::{Value, json};
use std::{
    fs,
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tests::world::{PASSPHRASE, World};

/// The longest that anything in the window may take, on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(50);

/// Everything one test needs. Ends what it has started when dropped.
pub struct Desk {
    name: String,
    folder: tempfile::TempDir,
    display: Child,
    driver: Child,
    port: u16,
    session: Option<Session>,
    pictures: u32,
}

impl Desk {
    /// A desk with an empty place for the vault. `name` names its pictures, `locale` is the
    /// system's language, such as `de_DE.UTF-8`.
    pub fn new(name: &str, locale: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (display, number) = display();
        let port = free_port();
        for part in ["home", "tmp", "bin"] {
            fs::create_dir(folder.path().join(part)).unwrap();
        }
        let path = std::env::var("PATH").unwrap_or_default();
        let path = format!("{}:{path}", folder.path().join("bin").display());
        browser(folder.path());
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{number}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("TENANTPILOT_VAULT", folder.path().join("vault"))
            .env("PATH", path)
            .env("HOME", folder.path().join("home"))
            .env("TMPDIR", folder.path().join("tmp"))
            .env("LANG", locale)
            .env("LC_ALL", locale)
            .env("LANGUAGE", locale)
            // Without a graphics card the web view's compositor draws with Mesa's software renderer
            // and has crashed in it (Mesa 22.3, WebKitGTK 2.50). Fewer threads there are a precaution,
            // not a cure.
            .env("LP_NUM_THREADS", "0")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("WebKitWebDriver is needed: cargo xtask setup");
        until("the driver listens", || TcpStream::connect(("127.0.0.1", port)).ok());
        let mut desk = Self {
            name: name.to_owned(),
            folder,
            display,
            driver,
            port,
            session: None,
            pictures: 0,
        };
        desk.open();
        desk
    }

    /// Opens the window: the first time, or again after it has gone.
    pub fn open(&mut self) {
        self.close();
        let program = program();
        let session = until("the window opens", || Session::start(self.port, &program).ok());
        self.session = Some(session);
    }

    /// Ends the window, also one that took the place of another.
    pub fn close(&mut self) {
        if let Some(session) = self.session.take() {
            session.end();
        }
        for process in self.processes() {
            let _ = nix::sys::signal::kill(process, nix::sys::signal::Signal::SIGTERM);
        }
        until("the program has ended", || self.processes().is_empty().then_some(()));
    }

    /// The ids of this desk's programs: those whose vault is the one here.
    pub fn processes(&self) -> Vec<nix::unistd::Pid> {
        let ours = format!("TENANTPILOT_VAULT={}", self.vault().display());
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc").unwrap().flatten() {
            let Ok(id) = entry.file_name().to_string_lossy().parse::<i32>() else { continue };
            let is_ours = fs::read(entry.path().join("environ")).is_ok_and(|environ| {
                environ.split(|byte| *byte == 0).any(|line| line == ours.as_bytes())
            });
            let is_program = fs::read_link(entry.path().join("exe"))
                .is_ok_and(|exe| exe.file_name().is_some_and(|name| name == "tenantpilot-desktop"));
            if is_ours && is_program {
                found.push(nix::unistd::Pid::from_raw(id));
            }
        }
        found
    }

    /// The vault's directory.
    pub fn vault(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    /// The vault itself, once the window has let go of it.
    pub fn world(&self) -> World {
        until("the vault is free", || {
            let world = World::at(&self.vault());
            world.try_call("vault.unlock", json!({"passphrase": PASSPHRASE})).ok().map(|_| world)
        })
    }

    /// A path beside the vault.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Waits until the window has opened the person's browser, and gives the address.
    pub fn opened(&self) -> String {
        let file = self.path("opened");
        until("the browser is opened", || {
            let text = fs::read_to_string(&file).ok()?;
            text.lines().last().map(str::to_owned)
        })
    }

    /// The session, for what has no word here.
    pub fn session(&self) -> &Session {
        self.session.as_ref().expect("the window is open")
    }

    /// Waits for the element with this test id, and gives it.
    pub fn see(&self, id: &str) -> String {
        let selector = selector(id);
        until(id, || self.session().find(&selector).ok())
    }

    /// Whether the element with this test id is there now.
    pub fn sees(&self, id: &str) -> bool {
        self.session().find(&selector(id)).is_ok()
    }

    /// Waits for an element that matches the CSS selector.
    pub fn see_at(&self, selector: &str) {
        until(selector, || self.session().find(selector).ok());
    }

    /// Clicks the element with this test id as soon as it can be clicked.
    pub fn click(&self, id: &str) {
        self.click_at(&selector(id));
    }

    /// Clicks the element with this test id until the other one is there: a click into a layout that
    /// moves may miss, and a person clicks again.
    pub fn click_until(&self, id: &str, there: &str) {
        for _ in 0..5 {
            self.click(id);
            let began = Instant::now();
            while began.elapsed() < PATIENCE / 6 {
                if self.sees(there) {
                    return;
                }
                thread::sleep(POLL);
            }
            if !self.sees(id) {
                break;
            }
            eprintln!("{id} was clicked in vain");
        }
        self.see(there);
    }

    /// Clicks the first element that matches the CSS selector as soon as it can be clicked.
    pub fn click_at(&self, selector: &str) {
        until(&format!("{selector} can be clicked"), || {
            let enabled = "const e = document.querySelector(arguments[0]); return e !== null && !e.disabled && e.getAttribute('aria-disabled') !== 'true'";
            if self.session().script(enabled, &json!([selector])).ok()? != Value::Bool(true) {
                return None;
            }
            let element = self.session().find(selector).ok()?;
            if self.session().click(&element).is_ok() {
                return Some(());
            }
            // A notice lies over the button: it is pressed by keyboard, as a person would.
            let focus = "const e = document.querySelector(arguments[0]); e.focus(); return e.tagName === 'BUTTON' && document.activeElement === e";
            let focused = self.session().script(focus, &json!([selector])).ok()?;
            (focused == Value::Bool(true)).then(|| self.session().keys("\u{e007}").ok())?
        });
    }

    /// Types into the field with this test id, in place of what is there. Again where something
    /// took the focus meanwhile, as a message does whose button was pressed.
    pub fn fill(&self, id: &str, text: &str) {
        let select = "const e = document.querySelector(arguments[0]); const f = e.matches('input,textarea,select') ? e : e.querySelector('input,textarea'); f.focus(); f.select?.(); return f.value";
        let value = "const e = document.querySelector(arguments[0]); const f = e.matches('input,textarea,select') ? e : e.querySelector('input,textarea'); return f.value";
        let argument = json!([selector(id)]);
        until(&format!("{id} holds what was typed"), || {
            let element = self.session().find(&selector(id)).ok()?;
            let before = self.session().script(select, &argument).ok()?;
            if before.as_str().is_some_and(|before| !before.is_empty()) {
                self.session().keys("\u{e003}").ok()?;
            }
            self.session().type_into(&element, text).ok()?;
            (0..20).find_map(|_| {
                thread::sleep(POLL);
                let now = self.session().script(value, &argument).ok()?;
                (now.as_str() == Some(text)).then_some(())
            })
        });
    }

    /// Chooses a value of the selection with this test id.
    pub fn choose(&self, id: &str, value: &str) {
        self.see(id);
        // React listens to the event that a person's choice makes.
        let script = "const e = document.querySelector(arguments[0]); const s = e.matches('select') ? e : e.querySelector('select'); Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(s, arguments[1]); s.dispatchEvent(new Event('change', {bubbles: true})); return s.value";
        let now = self.session().script(script, &json!([selector(id), value])).unwrap();
        assert_eq!(now, value, "{id} has no such choice");
    }

    /// Presses keys, whatever has the focus.
    pub fn press(&self, keys: &str) {
        self.session().keys(keys).unwrap();
    }

    /// Presses a letter with Ctrl held, whatever has the focus.
    pub fn press_ctrl(&self, key: char) {
        self.session().chord('\u{e009}', key).unwrap();
    }

    /// Waits until the field with this test id has the focus, and types into it by keyboard alone,
    /// in place of what is there.
    pub fn type_where_focused(&self, id: &str, text: &str) {
        let holds = "const e = document.activeElement; return e?.closest(arguments[0]) ? e.value ?? '' : null";
        let argument = json!([selector(id)]);
        let value = || self.session().script(holds, &argument).ok();
        let before = until(&format!("{id} has the focus"), || value()?.as_str().map(str::to_owned));
        if !before.is_empty() {
            self.press_ctrl('a');
        }
        self.press(text);
        until(&format!("{id} holds what was typed"), || {
            (value()?.as_str() == Some(text)).then_some(())
        });
    }

    /// The text of the element with this test id.
    pub fn text(&self, id: &str) -> String {
        self.see(id);
        let script = "return document.querySelector(arguments[0]).textContent";
        let text = self.session().script(script, &json!([selector(id)])).unwrap();
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the element's text holds this.
    pub fn text_has(&self, id: &str, part: &str) {
        until(&format!("{id} says {part:?}"), || {
            let script = "return document.querySelector(arguments[0])?.textContent ?? ''";
            let text = self.session().script(script, &json!([selector(id)])).ok()?;
            text.as_str()?.contains(part).then_some(())
        });
    }

    /// Whether the window is drawn dark.
    pub fn is_dark(&self) -> bool {
        let scheme = "return document.documentElement.style.colorScheme";
        self.session().script(scheme, &json!([])).is_ok_and(|scheme| scheme == "dark")
    }

    /// Waits until a condition on this desk holds.
    pub fn wait(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        until(what, || holds(self).then_some(()));
    }

    /// Waits for what takes minutes on a slow machine, such as a run over several snapshots.
    pub fn wait_long(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        until_within(PATIENCE * 5, what, || holds(self).then_some(()));
    }

    /// Takes a picture of the window, two frames from now: `target/e2e/<desk>-NN-<what>.png`.
    /// What is on it has to please axe.
    pub fn picture(&mut self, what: &str) {
        if let Some(objection) = self.look(what) {
            panic!("{objection}");
        }
    }

    /// Takes a picture, and gives what axe objects to on it.
    pub fn look(&mut self, what: &str) -> Option<String> {
        let settled = "return await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))";
        let _ = self.session().script(settled, &json!([]));
        self.pictures += 1;
        let folder = target().join("e2e");
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{}-{:02}-{what}.png", self.name, self.pictures));
        let picture: Result<String, Refused> = self.session().screenshot();
        fs::write(file, base64(&picture.unwrap())).unwrap();
        axe::objection(self.session(), what)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if thread::panicking() && self.session.is_some() {
            self.pictures += 1;
            // For whoever sees only what was printed.
            let says =
                "return (document.querySelector('[role=dialog]') ?? document.body).innerText";
            match self.session().script(says, &json!([])) {
                Ok(text) => eprintln!("the window says: {text}"),
                Err(refused) => {
                    eprintln!("the window does not answer: {refused:?}");
                    eprintln!("its programs are still running: {:?}", self.processes());
                }
            }
            if let Ok(picture) = self.session().screenshot() {
                let folder = target().join("e2e");
                let _ = fs::create_dir_all(&folder);
                let file = folder.join(format!("{}-{:02}-failed.png", self.name, self.pictures));
                let _ = fs::write(file, base64(&picture));
            }
        }
        if let Some(session) = self.session.take() {
            session.end();
        }
        for process in self.processes() {
            let _ = nix::sys::signal::kill(process, nix::sys::signal::Signal::SIGTERM);
        }
        // The driver first, and politely: its own children go with it.
        for child in [&mut self.driver, &mut self.display] {
            let id = nix::unistd::Pid::from_raw(i32::try_from(child.id()).unwrap_or_default());
            let _ = nix::sys::signal::kill(id, nix::sys::signal::Signal::SIGTERM);
            let _ = child.wait();
        }
    }
}

/// A browser that only writes down what it is asked to open.
fn browser(folder: &Path) {
    let file = folder.join("bin").join("xdg-open");
    let script =
        format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", folder.join("opened").display());
    fs::write(&file, script).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o700)).unwrap();
}

fn selector(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

/// Asks again and again until there is an answer.
fn until<T>(what: &str, ask: impl FnMut() -> Option<T>) -> T {
    until_within(PATIENCE, what, ask)
}

fn until_within<T>(patience: Duration, what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(began.elapsed() < patience, "waited in vain: {what}");
        thread::sleep(POLL);
    }
}

/// A display of the right size, and its number.
fn display() -> (Child, u32) {
    for number in 90 + std::process::id() % 400..600 {
        if Path::new(&format!("/tmp/.X11-unix/X{number}")).exists() {
            continue;
        }
        let mut display = Command::new("Xvfb")
            .args([&format!(":{number}"), "-screen", "0", "1400x900x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is needed: cargo xtask setup");
        let socket = format!("/tmp/.X11-unix/X{number}");
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if Path::new(&socket).exists() {
                return (display, number);
            }
            if display.try_wait().unwrap().is_some() {
                break;
            }
            thread::sleep(POLL);
        }
        let _ = display.kill();
        let _ = display.wait();
    }
    panic!("no display is free");
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// The folder that cargo builds into: this test lies in `<target>/debug/deps`.
fn target() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(3).unwrap().to_owned()
}

fn program() -> String {
    let program =
        std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("tenantpilot-desktop");
    assert!(program.exists(), "build the window first: cargo xtask test");
    program.to_string_lossy().into_owned()
}

/// Bytes of standard base64 (RFC 4648), which is all that WebDriver sends.
fn base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut buffer, mut bits) = (0_u32, 0);
    for c in text.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        buffer = buffer << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(buffer >> bits & 0xff).unwrap());
        }
    }
    bytes
}
