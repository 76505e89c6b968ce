//! A tour of every screen in the real window, in both languages: what is on it pleases axe, no word
//! is cut, none is in the other language, and nothing lies on anything. Cites `specs/008-shell.md`.
use crate::{desk::Desk, furnished, words};
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

/// SHELL-13, SHELL-14.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn every_screen_is_whole_in_english() {
    let mut tour = Tour::begin("en", "en_US.UTF-8");
    tour.walk("light");
    tour.end();
}

/// A stop of the tour: its name, its address, what is there when it is, and what is clicked then.
struct Stop {
    name: String,
    hash: String,
    there: String,
    clicks: Vec<String>,
    keys: &'static str,
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
        let mut tour = Self { desk, lang, stops: stops(&places), found: Vec::new(), is_told: false };
        tour.resize(WIDE);
        tour
    }

    fn walk(&mut self, look: &str) {
        for place in 0..self.stops.len() {
            self.stop(place, look);
        }
    }

    fn stop(&mut self, place: usize, look: &str) {
        let Stop { name, hash, there, clicks, keys } = &self.stops[place];
        let go = "location.hash = arguments[0]; return true";
        self.desk.session().script(go, &json!([hash])).unwrap();
        self.desk.see_at(there);
        for click in clicks {
            self.desk.click_at(click);
        }
        if !keys.is_empty() {
            self.desk.press(keys);
            self.desk.see_at("[role=dialog]");
        }
        let (name, opened) = (format!("{look}-{name}"), clicks.len() + keys.len());
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
            let words =
                if self.is_told { json!(null) } else { words::objectionable(self.lang) };
            self.is_told = true;
            let said = self.desk.session().script(include_str!("look.js"), &json!([words])).unwrap();
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
    }

    fn end(self) {
        assert!(self.found.is_empty(), "{} things:\n{}", self.found.len(), self.found.join("\n"));
    }
}

fn stops(places: &furnished::Places) -> Vec<Stop> {
    let furnished::Places { tenant, other, connected, finding, baseline, released, draft, .. } =
        places;
    let furnished::Places { exception, policy, .. } = places;
    let mut stops = Vec::new();
    let mut stop = |name: &str, hash: String, there: &str, clicks: &[&str]| {
        stops.push(Stop {
            name: name.to_owned(),
            hash: format!("#/{hash}"),
            there: there.to_owned(),
            clicks: clicks.iter().map(|click| (*click).to_owned()).collect(),
            keys: "",
        });
    };
    let id = |id: &str| format!("[data-testid={id}]");
    let heading = "main h1";
    stop("inbox", "inbox".into(), &id("inbox-detail"), &[]);
    stop("inbox-snooze", "inbox".into(), &id("inbox-detail"), &[&id("inbox-snooze")]);
    stop("portfolio", "portfolio".into(), "[data-testid^=portfolio-row-]", &[]);
    stop("tenants", "tenants".into(), &id("tenant-list"), &[]);
    for part in ["overview", "history", "connection", "profile", "contacts"] {
        stop(&format!("tenant-{part}"), format!("tenants/{tenant}/{part}"), heading, &[]);
    }
    stop("connected", format!("tenants/{connected}/overview"), heading, &[]);
    stop("connection", format!("tenants/{connected}/connection"), &id("connection-state"), &[]);
    let compare = format!("tenants/{tenant}/history?left=1&right=3");
    stop("compare", compare.clone(), &id("history-compared"), &[]);
    let difference = "button[data-testid^=history-difference-]";
    stop("difference", compare, &id("history-compared"), &[difference]);
    let across = format!("tenants/{tenant}/history?left=3&right=1&other={other}");
    stop("compare-across", across, &id("history-compared"), &[]);
    stop("contact-add", format!("tenants/{tenant}/contacts"), heading, &[&id("contact-add")]);
    stop("findings", "findings".into(), &id("finding-row-0"), &[]);
    let one = format!("findings/{finding}");
    stop("finding", one.clone(), &id("finding-detail"), &[]);
    for dialog in ["finding-snooze", "finding-owner", "finding-due", "finding-severity", "finding-link", "finding-attach", "view-menu"] {
        stop(dialog, one.clone(), &id("finding-detail"), &[&id(dialog)]);
    }
    stop("risk-accept", one.clone(), &id("finding-detail"), &[&id("risk-accept")]);
    stop("bulk", one, &id("finding-row-0"), &[&id("bulk-query")]);
    stop("baselines", "baselines".into(), &id("baseline-list"), &[]);
    stop("baseline-capture", "baselines".into(), heading, &[&id("baseline-capture")]);
    for part in ["items", "tenants", "versions"] {
        stop(&format!("baseline-{part}"), format!("baselines/{baseline}/{part}"), heading, &[]);
    }
    stop("drift", format!("baselines/{baseline}/drift/{tenant}"), &id("baseline-drift"), &[]);
    stop("controls", format!("controls?tenant={tenant}"), &id("control-matrix"), &[]);
    let control = format!("controls/{policy}?tenant={tenant}");
    stop("control", control, &id("control-detail"), &[]);
    stop("reviews", "reviews".into(), &id("review-list"), &[]);
    for part in ["released", "preview", "export"] {
        stop(&format!("review-{part}"), format!("reviews/{released}/{part}"), heading, &[]);
    }
    for part in ["compose", "preview"] {
        stop(&format!("draft-{part}"), format!("reviews/{draft}/{part}"), heading, &[]);
    }
    stop("release", format!("reviews/{draft}/compose"), heading, &[&id("review-release")]);
    for part in ["open", "closed", "exceptions"] {
        stop(&format!("decisions-{part}"), format!("decisions/{part}"), &id("decisions"), &[]);
    }
    stop("raise", "decisions".into(), &id("decisions"), &[&id("decision-raise")]);
    let asked = format!("decisions/exceptions/{exception}");
    stop("exception", asked.clone(), &id("exception-view"), &[]);
    stop("approve", asked, &id("exception-view"), &[&id("exception-act-approve")]);
    stop("operations", "operations".into(), &id("run-list"), &[]);
    stop("journal", "journal".into(), &id("audit-list"), &[]);
    let row = "[data-testid^=audit-row-]";
    stop("journal-entry", "journal".into(), &id("audit-list"), &[row]);
    stop("journal-export", "journal".into(), &id("audit-list"), &[&id("audit-export")]);
    stop("journal-verify", "journal".into(), &id("audit-list"), &[&id("audit-verify")]);
    stop("settings", "settings".into(), "[data-testid^=member-row-]", &[]);
    stop("alert-rules", "settings?part=alerts".into(), "[data-testid^=alert-rule-edit-]", &[]);
    let settings = || "settings".to_owned();
    stop("member-add", settings(), heading, &[&id("member-add")]);
    stop("alert-rule-add", settings(), heading, &[&id("alert-rule-add")]);
    stop("alert-rule-edit", settings(), heading, &["[data-testid^=alert-rule-edit-]"]);
    stop("alert-rule-remove", settings(), heading, &["[data-testid^=alert-rule-remove-]"]);
    stop("import", "import".into(), &id("import-path"), &[]);
    stop("connect", "connect".into(), heading, &[]);
    let promotion = format!("promotion?from={tenant}&to={other}");
    stop("promotion", promotion.clone(), &id("promotion-counts"), &[]);
    stop("promotion-mapping", promotion, heading, &[&id("promotion-tab-mapping")]);
    stop("alerts", "portfolio".into(), heading, &[&id("alert-bell")]);
    stop("help", "portfolio".into(), heading, &[]);
    if let Some(last) = stops.last_mut() {
        last.keys = "?";
    }
    stops
}
