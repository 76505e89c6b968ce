//! A vault with something on every screen: the demo tenants, loaded in the window, a connected one,
//! people, questions, accepted risks and rules.
use crate::desk::Desk;
use serde_json::{Value, json};
use simulator::{Profile, Recipe, Tenant};
use tests::{
    live::Service,
    world::{PASSPHRASE, World},
};

/// Where things are, by their ids.
pub struct Places {
    /// A tenant with three snapshots.
    pub tenant: String,
    /// Another one.
    pub other: String,
    /// A connected one, whose sign-in is over.
    pub connected: String,
    /// An open finding of `tenant`, whose risk may be accepted.
    pub finding: String,
    /// A baseline that is assigned to both.
    pub baseline: String,
    /// A released review.
    pub released: String,
    /// One in draft.
    pub draft: String,
    /// An exception that waits for approval.
    pub exception: String,
    /// A policy that is judged.
    pub policy: String,
}

/// Fills the desk's vault and opens it in the window.
pub fn furnish(desk: &mut Desk, lang: &str) -> Places {
    desk.see("create-workspace");
    desk.close();
    let world = World::create(&desk.vault());
    let look = json!({"language": lang, "theme": "light", "auto_lock_minutes": 120});
    world.call("preferences.set", look);
    drop(world);
    // The demo is told in the language of the window.
    unlock(desk);
    desk.click("nav-tenants");
    desk.click("demo-load");
    let three = "return document.querySelectorAll('[data-testid^=tenant-row-]').length === 3";
    desk.wait_long("the demo is loaded", |desk| {
        let all = desk.session().script(three, &json!([])).is_ok_and(|all| all == true);
        all && !desk.sees("run-indicator")
    });
    desk.close();
    let service = Service::start(vec![Tenant::generate(&Recipe::new(7, 60))], Profile::default());
    drop(desk.world());
    let world = World::with(service.env(), &desk.vault());
    world.call("vault.unlock", json!({"passphrase": PASSPHRASE}));
    let places = fill(&world, &service, lang);
    drop(world);
    unlock(desk);
    places
}

fn unlock(desk: &mut Desk) {
    desk.open();
    desk.fill("unlock-secret", PASSPHRASE);
    desk.click("unlock-submit");
    desk.see("frame");
}

fn rows(world: &World, operation: &str, request: Value) -> Vec<Value> {
    world.call(operation, request)["rows"].as_array().unwrap().clone()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn fill(world: &World, service: &Service, lang: &str) -> Places {
    let tenants = rows(world, "tenant.list", json!({}));
    let named = |part: &str| {
        let found = tenants.iter().find(|row| row["name"].as_str().unwrap().contains(part));
        text(&found.unwrap_or_else(|| panic!("{part} in {tenants:?}"))["id"])
    };
    let (tenant, other) = (named("Kranichtal"), named("Brauwerk"));
    let connected = connect(world, service);
    for (name, role) in [("Jule Ahrens", "approver"), ("Bodo Kessler", "read_only")] {
        let passphrase = format!("lantern harbour {name}");
        world.call("member.add", json!({"name": name, "role": role, "passphrase": passphrase}));
    }
    let contact = json!({"tenant": tenant, "name": "Dr. Anna Berg", "function": "IT-Leitung", "email": "berg@kranichtal.example"});
    let contact = world.call("contact.add", contact)["id"].clone();
    let open = json!({"tenant": tenant, "query": "is:open -is:drift", "limit": 50});
    let findings: Vec<String> =
        rows(world, "finding.list", open).iter().map(|row| text(&row["id"])).collect();
    let ask = |finding: &String| {
        let until = world.call("exception.term", json!({"finding": finding}))["to"].clone();
        let request = json!({"finding": finding, "reason": "Der Lieferant stellt bis Jahresende um.", "compensating_control": "Anmeldung nur aus dem Netz der Zentrale", "until": until});
        world.call("exception.request", request)["row"].clone()
    };
    // One waits for approval, one for the customer, one is accepted.
    let waits = ask(&findings[1]);
    for finding in &findings[2..4] {
        let row = ask(finding);
        let exception = &row["id"];
        world.call("exception.approve", json!({"exception": exception, "text": "Einverstanden"}));
        if *finding == findings[3] {
            let on = text(&row["requested_at"]);
            world.call("exception.accept", json!({"exception": exception, "contact": contact, "how": "meeting", "on": &on[..10], "evidence": null}));
        }
    }
    for summary in ["Welches Anmeldeverfahren für den Außendienst?", "Gäste sperren?"] {
        let options = ["Passkeys", "Hardwareschlüssel"];
        let raise = json!({"tenant": tenant, "summary": summary, "impact": "Etwa 40 Personen", "options": options, "default": 0, "findings": [findings[0]]});
        let decision = world.call("decision.raise", raise)["id"].clone();
        if summary.starts_with("Gäste") {
            world.call("decision.decide", json!({"decision": decision, "option": 1, "reason": "Der Kunde möchte die Gäste behalten."}));
        }
    }
    let rule = json!({
        "id": "0197a1b2-0000-7000-8000-000000000001", "name": "Kritisches sofort", "enabled": true, "triggers": ["finding_found", "drift_found", "sync_failed"],
        "severity": "low", "tenants": [tenant], "desktop": true, "digest": true, "cooldown_minutes": 60,
        "quiet": {"from_minute": 1200, "until_minute": 420, "days": ["monday", "tuesday"]}, "escalation": {"after_hours": 4, "most": 2}, "age_days": 30,
    });
    world.call("alert.set_rule", json!({"id": null, "rule": rule}));
    world.call("alert.check", json!({}));
    let draft = world.call("review.draft", json!({"tenant": other, "lang": lang}))["id"].clone();
    let released = rows(world, "review.list", json!({"tenant": tenant}));
    let baseline = rows(world, "baseline.list", json!({}))[0]["id"].clone();
    Places {
        finding: findings[0].clone(),
        baseline: text(&baseline),
        released: text(&released[0]["id"]),
        draft: text(&draft),
        exception: text(&waits["id"]),
        policy: "MS.AAD.3.1v1".to_owned(),
        tenant,
        other,
        connected,
    }
}

/// A tenant that was read once, and whose sign-in is over since.
fn connect(world: &World, service: &Service) -> String {
    let mut request = service.request(&service.tenant());
    request["name"] = json!("Hafenkontor Elbe");
    let made = world.run("connection.make", request);
    assert_eq!(made["state"], "succeeded", "{made}");
    let connected = text(&rows(world, "connection.list", json!({}))[0]["tenant"]);
    let runs = world.sync(json!({}));
    assert_eq!(runs[0]["state"], "succeeded", "{runs:?}");
    service.running.revoke(&service.tenant());
    service.running.expire_tokens(&service.tenant());
    let runs = world.sync(json!({}));
    assert_eq!(runs[0]["state"], "failed", "{runs:?}");
    connected
}
