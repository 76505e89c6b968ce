//! A tour of every screen in the real window, in both languages: what is on it pleases axe, no word
//! is cut, none is in the other language, and nothing lies on anything. Cites `specs/008-shell.md`.
use crate::{
    desk::Desk,
    furnished,
    stops::{PALETTE, Stop, stops},
    words,
};
use serde_json::json;

/// The sizes of the window: as it opens, and as small as it goes.
const WIDE: (u32, u32) = (1280, 820);
const SMALL: (u32, u32) = (1024, 700);
/// Looks that a screen gets, which may still be fading in or waiting for an answer.
const LOOKS: u32 = 8;
/// Ends a dialog or a panel.
const ESCAPE: &str = "\u{e00c}";

/// SHELL-13, SHELL-14.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn every_screen_is_whole_in_german() {
    let mut tour = Tour::begin("de", "de_DE.UTF-8");
    tour.walk("light");
    tour.resize(SMALL);
    tour.darken();
    tour.walk("dark");
    tour.end();
}

/// SHELL-13, SHELL-14, INB-7.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn every_screen_is_whole_in_english() {
    let mut tour = Tour::begin("en", "en_US.UTF-8");
    tour.walk("light");
    tour.settle();
    tour.end();
}

struct Tour {
    desk: Desk,
    lang: &'static str,
    stops: Vec<Stop>,
    found: Vec<String>,
    is_told: bool,
}

impl Tour {
    fn begin(lang: &'static str, locale: &str) -> Self {
        let mut desk = Desk::new(&format!("tour-{lang}"), locale);
        let places = furnished::furnish(&mut desk, lang);
        // Errors are written down from here on.
        let listen = "window.__errors = []; const old = console.error; console.error = (...said) => { window.__errors.push(said.map(String).join(' ').slice(0, 300)); old(...said); }; addEventListener('error', event => window.__errors.push(event.message)); addEventListener('unhandledrejection', event => window.__errors.push(String(event.reason))); return true";
        desk.session().script(listen, &json!([])).unwrap();
        let mut tour =
            Self { desk, lang, stops: stops(&places), found: Vec::new(), is_told: false };
        tour.resize(WIDE);
        tour.prove();
        tour
    }

    /// What the look is for, it sees.
    fn prove(&mut self) {
        let other = if self.lang == "de" { "Nothing waits" } else { "Nichts wartet" };
        let spoil = "const at = document.createElement('div'); at.id = 'spoilt'; document.querySelector('main').prepend(at); const put = (name, words, style) => { const it = document.createElement(name); it.textContent = words; Object.assign(it.style, style); at.append(it); }; put('p', arguments[0], {}); put('p', 'inbox-empty', {}); put('p', 'A { $gap }', {}); put('p', 'Seventeen words', {width: '30px', overflow: 'hidden', whiteSpace: 'nowrap'}); for (const left of ['300px', '320px']) put('button', 'Press', {position: 'fixed', top: '300px', left, width: '60px'}); console.error('spoilt'); return true";
        self.desk.session().script(spoil, &json!([other])).unwrap();
        let found = self.look().join("\n");
        let wanted =
            ["not translated", "the id of", "a raw placeable", "cut", "on each other", "console"];
        for what in wanted {
            assert!(found.contains(what), "{what} is not in {found}");
        }
        let clean = "document.getElementById('spoilt').remove(); return true";
        self.desk.session().script(clean, &json!([])).unwrap();
    }

    fn walk(&mut self, look: &str) {
        for place in 0..self.stops.len() {
            self.stop(place, look);
        }
    }

    fn stop(&mut self, place: usize, look: &str) {
        let Stop { name, hash, there, clicks, keys } = &self.stops[place];
        let go = "window.__errors.length = 0; location.hash = arguments[0]; return true";
        self.desk.session().script(go, &json!([hash])).unwrap();
        self.desk.see_at(there);
        for click in clicks {
            self.desk.click_at(click);
        }
        match *keys {
            "" => {}
            PALETTE => self.desk.press_ctrl('k'),
            key => self.desk.press(key),
        }
        if !keys.is_empty() {
            self.desk.see_at("[role=dialog]");
        }
        let (name, opened) =
            (format!("{look}-{name}"), clicks.len() + usize::from(!keys.is_empty()));
        self.desk.wait(&format!("{name} is loaded"), |desk| {
            desk.session().find(".fui-Spinner, [role=progressbar]:not([aria-valuenow])").is_err()
        });
        let objection = self.desk.look(&name);
        self.found.extend(objection);
        let found = self.look();
        self.found.extend(found.into_iter().map(|what| format!("{name}: {what}")));
        // Dialogs and panels are left again.
        for _ in 0..opened {
            self.desk.press(ESCAPE);
        }
    }

    /// What is wrong with what is shown.
    fn look(&mut self) -> Vec<String> {
        let mut found = Vec::new();
        for _ in 0..LOOKS {
            let words = if self.is_told { json!(null) } else { words::objectionable(self.lang) };
            self.is_told = true;
            let said =
                self.desk.session().script(include_str!("look.js"), &json!([words])).unwrap();
            found = said.as_array().unwrap().iter().map(ToString::to_string).collect();
            if found.is_empty() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(250));
        }
        found
    }

    fn resize(&mut self, (width, height): (u32, u32)) {
        self.desk.session().resize(width, height).unwrap();
        self.desk.wait("the window has its size", |desk| {
            let size = desk.session().script("return [innerWidth, innerHeight]", &json!([]));
            size.is_ok_and(|size| size == json!([width, height]))
        });
    }

    fn darken(&mut self) {
        let go = "location.hash = '#/settings'; return true";
        self.desk.session().script(go, &json!([])).unwrap();
        self.desk.click_at("[data-testid=settings-theme] input[value=dark]");
        self.desk.wait("it is dark", Desk::is_dark);
        // The way led into one tenant: all of them are shown again.
        self.desk.click("tenant-switcher");
        self.desk.click("tenant-option-all");
    }

    /// INB-7: what waits is settled in the inbox, and taken back.
    fn settle(&self) {
        let desk = &self.desk;
        let go = "location.hash = '#/inbox'; return true";
        desk.session().script(go, &json!([])).unwrap();
        desk.click_at("[data-testid^='inbox-item-finding:']");
        desk.see("finding-state-triaged");
        let which = "return document.querySelector('[data-inbox-here=true]').dataset.testid";
        let item = desk.session().script(which, &json!([])).unwrap();
        let item = item.as_str().unwrap();
        desk.press("1");
        desk.wait("the finding is settled", |desk| !desk.sees(item));
        desk.press_ctrl('z');
        desk.see(item);
        desk.click_at("[data-testid^='inbox-item-exception:']");
        desk.click("exception-act-approve");
        desk.click("ask-text-submit");
        desk.see("exception-act-accept");
        desk.click_at("[data-testid^='inbox-item-decision:']");
        desk.see_at("[data-testid^=decision-choose-]");
        desk.press("2");
        desk.click("ask-text-submit");
        desk.wait("the question is decided", |desk| {
            desk.session().find("[data-testid^='inbox-item-decision:']").is_err()
        });
    }

    fn end(self) {
        assert!(self.found.is_empty(), "{} things:\n{}", self.found.len(), self.found.join("\n"));
    }
}
