//! The stops of the tour: every screen that the navigation, tabs and details offer, and the dialogs.
use crate::furnished::Places;

/// The keys of the palette.
pub const PALETTE: &str = "Ctrl+K";

/// A stop of the tour: its name, its address, what is there when it is, and what is clicked then.
pub struct Stop {
    /// Names its picture.
    pub name: String,
    /// Its address.
    pub hash: String,
    /// What is there when the screen is, as a CSS selector.
    pub there: String,
    /// What is clicked then, each as a CSS selector.
    pub clicks: Vec<String>,
    /// What opens a dialog by keyboard; empty for none.
    pub keys: &'static str,
}

/// All stops, for a vault with these things in it.
pub fn stops(places: &Places) -> Vec<Stop> {
    let Places { tenant, other, connected, finding, baseline, released, draft, .. } = places;
    let Places { exception, policy, .. } = places;
    let mut stops = Vec::new();
    let stop = |stops: &mut Vec<Stop>, name: &str, hash: String, there: &str, clicks: &[&str]| {
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
    stop(&mut stops, "inbox", "inbox".into(), &id("inbox-detail"), &[]);
    for kind in ["reading", "finding", "findings", "exception", "decision", "review", "next-review"]
    {
        let item = format!("[data-testid^='inbox-item-{kind}:']");
        stop(&mut stops, &format!("inbox-{kind}"), "inbox".into(), &id("inbox-detail"), &[&item]);
    }
    stop(&mut stops, "inbox-snooze", "inbox".into(), &id("inbox-detail"), &[&id("inbox-snooze")]);
    stop(&mut stops, "portfolio", "portfolio".into(), "[data-testid^=portfolio-row-]", &[]);
    stop(&mut stops, "tenants", "tenants".into(), &id("tenant-list"), &[]);
    for part in ["overview", "history", "connection", "profile", "contacts"] {
        stop(
            &mut stops,
            &format!("tenant-{part}"),
            format!("tenants/{tenant}/{part}"),
            heading,
            &[],
        );
    }
    stop(&mut stops, "connected", format!("tenants/{connected}/overview"), heading, &[]);
    stop(
        &mut stops,
        "connection",
        format!("tenants/{connected}/connection"),
        &id("connection-state"),
        &[],
    );
    let compare = format!("tenants/{tenant}/history?left=1&right=3");
    stop(&mut stops, "compare", compare.clone(), &id("history-compared"), &[]);
    let difference = "button[data-testid^=history-difference-]";
    stop(&mut stops, "difference", compare, &id("history-compared"), &[difference]);
    let across = format!("tenants/{tenant}/history?left=3&right=1&other={other}");
    stop(&mut stops, "compare-across", across, &id("history-compared"), &[]);
    stop(
        &mut stops,
        "contact-add",
        format!("tenants/{tenant}/contacts"),
        heading,
        &[&id("contact-add")],
    );
    stop(&mut stops, "findings", "findings".into(), &id("finding-row-0"), &[]);
    let one = format!("findings/{finding}");
    stop(&mut stops, "finding", one.clone(), &id("finding-detail"), &[]);
    for dialog in [
        "finding-snooze",
        "finding-owner",
        "finding-due",
        "finding-severity",
        "finding-link",
        "finding-attach",
        "view-menu",
    ] {
        stop(&mut stops, dialog, one.clone(), &id("finding-detail"), &[&id(dialog)]);
    }
    stop(&mut stops, "risk-accept", one.clone(), &id("finding-detail"), &[&id("risk-accept")]);
    stop(&mut stops, "bulk", one, &id("finding-row-0"), &[&id("bulk-query")]);
    stop(&mut stops, "baselines", "baselines".into(), &id("baseline-list"), &[]);
    stop(&mut stops, "baseline-capture", "baselines".into(), heading, &[&id("baseline-capture")]);
    for part in ["items", "tenants", "versions"] {
        stop(
            &mut stops,
            &format!("baseline-{part}"),
            format!("baselines/{baseline}/{part}"),
            heading,
            &[],
        );
    }
    stop(
        &mut stops,
        "drift",
        format!("baselines/{baseline}/drift/{tenant}"),
        &id("baseline-drift"),
        &[],
    );
    stop(&mut stops, "controls", format!("controls?tenant={tenant}"), &id("control-matrix"), &[]);
    let control = format!("controls/{policy}?tenant={tenant}");
    stop(&mut stops, "control", control, &id("control-detail"), &[]);
    stop(&mut stops, "reviews", "reviews".into(), &id("review-list"), &[]);
    for part in ["released", "preview", "export"] {
        stop(
            &mut stops,
            &format!("review-{part}"),
            format!("reviews/{released}/{part}"),
            heading,
            &[],
        );
    }
    for part in ["compose", "preview"] {
        stop(&mut stops, &format!("draft-{part}"), format!("reviews/{draft}/{part}"), heading, &[]);
    }
    stop(
        &mut stops,
        "release",
        format!("reviews/{draft}/compose"),
        heading,
        &[&id("review-release")],
    );
    for part in ["open", "closed", "exceptions"] {
        stop(
            &mut stops,
            &format!("decisions-{part}"),
            format!("decisions/{part}"),
            &id("decisions"),
            &[],
        );
    }
    stop(&mut stops, "raise", "decisions".into(), &id("decisions"), &[&id("decision-raise")]);
    let asked = format!("decisions/exceptions/{exception}");
    stop(&mut stops, "exception", asked.clone(), &id("exception-view"), &[]);
    stop(&mut stops, "approve", asked, &id("exception-view"), &[&id("exception-act-approve")]);
    stop(&mut stops, "operations", "operations".into(), &id("run-list"), &[]);
    stop(&mut stops, "journal", "journal".into(), &id("audit-list"), &[]);
    let row = "[data-testid^=audit-row-]";
    stop(&mut stops, "journal-entry", "journal".into(), &id("audit-list"), &[row]);
    stop(&mut stops, "journal-export", "journal".into(), &id("audit-list"), &[&id("audit-export")]);
    stop(&mut stops, "journal-verify", "journal".into(), &id("audit-list"), &[&id("audit-verify")]);
    stop(&mut stops, "settings", "settings".into(), "[data-testid^=member-row-]", &[]);
    stop(
        &mut stops,
        "alert-rules",
        "settings?part=alerts".into(),
        "[data-testid^=alert-rule-edit-]",
        &[],
    );
    let settings = || "settings".to_owned();
    stop(&mut stops, "member-add", settings(), heading, &[&id("member-add")]);
    stop(&mut stops, "alert-rule-add", settings(), heading, &[&id("alert-rule-add")]);
    stop(&mut stops, "alert-rule-edit", settings(), heading, &["[data-testid^=alert-rule-edit-]"]);
    stop(
        &mut stops,
        "alert-rule-remove",
        settings(),
        heading,
        &["[data-testid^=alert-rule-remove-]"],
    );
    stop(&mut stops, "import", "import".into(), &id("import-path"), &[]);
    stop(&mut stops, "connect", "connect".into(), heading, &[]);
    let promotion = format!("promotion?from={tenant}&to={other}");
    stop(&mut stops, "promotion", promotion.clone(), &id("promotion-counts"), &[]);
    stop(&mut stops, "promotion-mapping", promotion, heading, &[&id("promotion-tab-mapping")]);
    stop(&mut stops, "alerts", "portfolio".into(), heading, &[&id("alert-bell")]);
    for (name, keys) in [("help", "?"), ("palette", PALETTE)] {
        stop(&mut stops, name, "portfolio".into(), heading, &[]);
        stops.last_mut().unwrap().keys = keys;
    }
    stops
}
