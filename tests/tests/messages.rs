//! Every code that the core gives a person has its sentence, in both languages, with the
//! arguments that the code gives.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#[path = "messages/scan.rs"]
mod scan;

use scan::{arms, codes, core, messages, read, said, sources, variants, without_arguments};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_failure_has_its_sentence() {
    let core = core();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let classes = ["Usage", "Input", "Locked", "InUse", "Cancelled", "Internal"];
    let mut openings =
        vec!["Failure::usage(".to_owned(), "Failure::input(".to_owned(), "Self::input(".to_owned()];
    for class in classes {
        openings.push(format!("Failure::new(Class::{class},"));
        openings.push(format!("Self::new(Class::{class},"));
    }
    for opening in openings {
        for (code, args) in codes(&core, &opening) {
            found.entry(code).or_default().extend(args);
        }
    }
    // Given by a function that takes the code, or as a `Failure` put together by hand.
    for code in ["workspace-name-empty", "member-name-empty"] {
        found.entry(code.to_owned()).or_default();
    }
    assert!(found.len() > 40, "only {} codes were found", found.len());
    said("error-", &found);
}

#[test]
fn every_error_of_the_vault_has_its_sentence() {
    let codes = arms(&read("src-tauri/crates/vault/src/error.rs"), "pub fn code(");
    let args = |code: &str| -> &[&str] {
        match code {
            "passphrase-too-short" => &["minimum"],
            "passphrase-too-long" => &["maximum"],
            "vault-newer" => &["found", "supported"],
            "too-large" => &["what", "bytes", "limit"],
            "members-full" => &["limit"],
            "alert-rule-invalid" => &["field"],
            "duplicate-subject" => &["kind", "id"],
            "disk" => &["reason"],
            _ => &[],
        }
    };
    // These reach a person as `internal`: a use case should have refused before.
    let inside = [
        "journal",
        "finding-refused",
        "review-refused",
        "baseline-refused",
        "member-refused",
        "contact-refused",
        "exception-refused",
        "decision-refused",
    ];
    let found = codes
        .into_iter()
        .filter(|code| !inside.contains(&code.as_str()))
        .map(|code| {
            let names = args(&code).iter().map(|name| (*name).to_owned()).collect();
            (code, names)
        })
        .collect();
    said("error-", &found);
}

#[test]
fn no_error_is_said_that_nothing_gives() {
    let all = [
        core(),
        sources("src-tauri/crates/vault/src"),
        // What is wrong with a query.
        sources("src-tauri/crates/domain/src/query"),
        // Why a sign-in did not succeed: `sign-in-` and the adapter's own code.
        sources("src-tauri/crates/graph/src/signin"),
    ]
    .concat();
    let idle: Vec<String> = messages("en")
        .into_keys()
        .filter_map(|id| id.strip_prefix("error-").map(str::to_owned))
        .filter(|code| {
            let inner = code.strip_prefix("sign-in-").unwrap_or(code);
            let given = |code: &str| {
                let quoted = format!("\"{code}\"");
                all.iter().any(|source| source.contains(&quoted))
            };
            !given(code) && !given(inner)
        })
        .collect();
    assert!(idle.is_empty(), "said by nobody: {idle:?}");
}

#[test]
fn imports_say_why_they_were_refused_and_what_was_not_understood() {
    let reasons = arms(&read("src-tauri/crates/app/src/import/error.rs"), "pub fn name(");
    for lang in ["de", "en"] {
        let messages = messages(lang);
        for reason in reasons.iter().filter(|reason| *reason != "cancelled") {
            assert!(
                messages["error-import-refused"].contains(&format!("[{reason}]")),
                "{lang}: {reason}"
            );
        }
    }
    let model = read("src-tauri/crates/app/src/import/model.rs");
    said("import-note-", &without_arguments(variants(&model, "NoteCode")));
    said(
        "import-format-",
        &without_arguments(["provider-settings-export", "policy-folder", "graph-folder"]),
    );
}

#[test]
fn runs_say_what_they_do_and_how_they_ended() {
    let core = core();
    said("run-step-", &codes(&core, "progress.step("));
    said("outcome-", &codes(&core, "Outcome::new("));
    said("run-", &codes(&core, ".start(door,"));
}

#[test]
fn what_a_review_shows_has_its_word() {
    let finding = read("src-tauri/crates/domain/src/finding/state.rs");
    said("state-", &without_arguments(variants(&finding, "State")));
    let detail = read("src-tauri/crates/app/src/findings/step.rs");
    said(
        "step-",
        &without_arguments(
            [
                "detected",
                "observed",
                "verified",
                "reopened",
                "verdict_changed",
                "state",
                "severity",
                "owner",
                "assignee",
                "due",
                "comment",
                "customer_comment",
                "snooze",
                "link",
                "unlink",
                "attach",
                "detach",
                "undone",
            ]
            .into_iter()
            .inspect(|step| assert!(detail.contains(&format!("\"{step}\"")), "{step}")),
        ),
    );
    let subject = read("src-tauri/crates/domain/src/subject.rs");
    let gaps = without_arguments(variants(&subject, "GapReason"));
    said("gap-", &gaps);
    said("redaction-", &without_arguments(["customer-safe", "auditor", "internal"]));
    said(
        "candidate-",
        &BTreeMap::from([
            ("excluded-from-policies".to_owned(), BTreeSet::from(["count".to_owned()])),
            ("name-suggests".to_owned(), BTreeSet::new()),
            ("verified-domain".to_owned(), BTreeSet::new()),
        ]),
    );
    said(
        "verdict-",
        &without_arguments(["satisfied", "not-satisfied", "not-assessed", "not-applicable"]),
    );
    said("severity-", &without_arguments(["critical", "high", "medium", "low"]));
    said(
        "review-default-",
        &BTreeMap::from([
            ("title".to_owned(), BTreeSet::from(["tenant".to_owned()])),
            ("classification".to_owned(), BTreeSet::new()),
        ]),
    );
}

#[test]
fn every_kind_of_the_registry_and_every_area_has_its_name() {
    let registry: serde_json::Value =
        serde_json::from_str(&read("assets/registry/subjects.json")).unwrap();
    let count = BTreeSet::from(["count".to_owned()]);
    let kinds = registry["kinds"].as_array().unwrap().iter();
    let mut kinds: BTreeMap<_, _> =
        kinds.map(|kind| (kind["kind"].as_str().unwrap().to_owned(), count.clone())).collect();
    let beside = registry["collections"].as_array().unwrap().iter();
    kinds.extend(beside.map(|row| {
        let path = row["graph"]["path"].as_str().unwrap().to_lowercase();
        let parts = path.split(|letter: char| !letter.is_ascii_alphanumeric());
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        (parts.join("-"), count.clone())
    }));
    kinds.insert("attestation".to_owned(), count);
    said("kind-", &kinds);
    let catalogue: serde_json::Value =
        serde_json::from_str(&read("assets/catalogue/controls.json")).unwrap();
    let controls = catalogue["controls"].as_array().unwrap();
    said(
        "area-",
        &without_arguments(controls.iter().map(|control| control["area"].as_str().unwrap())),
    );
    let plans: Vec<String> = controls
        .iter()
        .flat_map(|control| control["service_plans"].as_array().unwrap())
        .map(|plan| plan.as_str().unwrap().to_lowercase())
        .collect();
    said("plan-", &without_arguments(plans));
}

#[test]
fn every_permission_and_directory_role_has_its_words_and_no_other_has() {
    // COL-10
    let registry = app::import::registry().unwrap();
    let sources = || registry.streams().map(|stream| stream.source);
    let permissions: BTreeSet<&String> = sources()
        .flat_map(|source| {
            source.permissions.delegated.iter().chain(&source.permissions.application)
        })
        .collect();
    let roles: BTreeSet<&String> = sources().flat_map(|source| &source.roles).collect();
    assert!(permissions.len() > 20 && roles.len() > 8);
    said("permission-", &without_arguments(&permissions));
    said("directory-role-", &without_arguments(&roles));
    let ids: BTreeSet<String> = permissions
        .iter()
        .map(|name| format!("permission-{}", name.replace('.', "-")))
        .chain(roles.iter().map(|id| format!("directory-role-{id}")))
        .collect();
    let known = messages("en").into_keys();
    let idle: Vec<String> = known
        .filter(|id| id.starts_with("permission-") || id.starts_with("directory-role-"))
        .filter(|id| !ids.contains(id))
        .collect();
    assert!(idle.is_empty(), "said by nobody: {idle:?}");
}

/// AUD-10. Whatever can stand in the journal is said in words.
#[test]
fn the_audit_log_says_every_event_in_words() {
    let kebab = |name: &str| name.replace('_', "-");
    let types = domain::event::TYPES;
    said("journal-kind-", &without_arguments(types.iter().map(|(kind, _)| kebab(kind))));
    let all = types.iter().flat_map(|(_, types)| types.iter().map(|name| kebab(name)));
    said("journal-event-", &without_arguments(all));
    let source = read("src-tauri/crates/app/src/journal/verify.rs");
    let faults = arms(&source, "pub(super) fn fault_code(");
    assert!(faults.len() > 10, "{faults:?}");
    said("journal-fault-", &without_arguments(faults));
    said("journal-standing-", &without_arguments(["signed", "unsigned", "broken"]));
}
