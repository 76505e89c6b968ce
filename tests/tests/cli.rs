//! The command line as a program. Cites `specs/007-command-line.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::disallowed_methods)] // A test of a program starts programs and reads the clock.
use serde_json::Value;
use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::Stdio,
};
use tests::{
    program::{Ended, command},
    world::demo_export as export,
};

const PASSPHRASE: &str = "correct horse battery staple";

fn run(vault: &Path, words: &[&str]) -> Ended {
    Ended::of(&mut command(vault, Some(PASSPHRASE), words))
}

fn json(vault: &Path, words: &[&str]) -> Value {
    let mut words = words.to_vec();
    words.extend(["--format", "json"]);
    run(vault, &words).json()
}

/// CLI-1, CLI-4, CLI-5: from nothing to a verified pack.
#[test]
fn the_whole_line() {
    let desk = tempfile::tempdir().unwrap();
    let vault = desk.path().join("vault");
    let created = json(&vault, &["vault", "create", "--member", "Jule Ahrens"]);
    assert_eq!(created["schema"], "tenantpilot.vault-created/1");
    assert!(created["recovery_key"].as_str().unwrap().len() > 20);

    let source = export("brauwerk-osterhagen");
    let source = source.to_str().unwrap();
    let preview = json(&vault, &["import", source, "--preview"]);
    assert_eq!(preview["schema"], "tenantpilot.import-preview/1");
    assert_eq!(preview["format"], "provider-settings-export");
    assert_eq!(json(&vault, &["tenants", "list"])["tenants"], Value::Array(vec![]));

    let run_ = json(&vault, &["import", source]);
    assert_eq!(
        (&run_["schema"], &run_["state"]),
        (&"tenantpilot.run/1".into(), &"succeeded".into())
    );
    let tenants = json(&vault, &["tenants", "list"]);
    assert_eq!(tenants["tenants"].as_array().unwrap().len(), 1);

    let findings = json(&vault, &["findings", "list", "--state", "open"]);
    assert_eq!(findings["schema"], "tenantpilot.findings/1");
    let first = findings["findings"][0]["id"].as_str().unwrap().to_owned();
    let set = ["findings", "set", &first, "--state", "triaged", "--owner", "Mara Lindner"];
    assert_eq!(json(&vault, &set)["count"], 1);
    // FND-15: what a query begins with may be turned round.
    let others = json(&vault, &["findings", "list", "--query", "-owner:\"Mara Lindner\" is:open"]);
    assert_eq!(others["total"].as_u64(), findings["total"].as_u64().map(|total| total - 1));
    let word = ["findings", "set", &first, "--comment", "INTERNAL-MARKER-5521"];
    assert_eq!(json(&vault, &word)["count"], 1);
    let shown = json(&vault, &["findings", "show", &first]);
    assert_eq!(shown["finding"]["row"]["state"], "triaged");
    assert_eq!(shown["finding"]["row"]["owner"], "Mara Lindner");
    let text = run(&vault, &["findings", "show", &first, "--lang", "de"]);
    assert_eq!(text.code, 0, "{}", text.err);
    assert!(text.out.contains("Verantwortlich: Mara Lindner"), "{}", text.out);

    let draft = json(&vault, &["review", "draft"]);
    assert_eq!(draft["review"]["state"], "draft");
    let released = json(&vault, &["review", "release"]);
    assert_eq!(released["review"]["number"], 1);
    assert_eq!(json(&vault, &["review", "list"])["reviews"].as_array().unwrap().len(), 1);

    for lang in ["de", "en"] {
        let out = desk.path().join(lang);
        let out = out.to_str().unwrap();
        let run_ = json(&vault, &["pack", "--review", "1", "--lang", lang, "--out", out]);
        assert_eq!(run_["state"], "succeeded");
        let verified = json(&vault, &["pack", "verify", out]);
        assert_eq!(verified["intact"], true, "{verified}");
        let csv = fs::read_to_string(Path::new(out).join("findings.csv")).unwrap();
        assert!(!csv.contains("INTERNAL-MARKER-5521"));
    }
    // CLI-10
    let csv = desk.path().join("de/findings.csv");
    let mut text = fs::read_to_string(&csv).unwrap();
    text.push(' ');
    fs::write(&csv, text).unwrap();
    let broken = run(&vault, &["pack", "verify", csv.parent().unwrap().to_str().unwrap()]);
    assert_eq!(broken.code, 3, "{}", broken.err);
}

/// FND-26: what is attached comes back as it was, to a file that is not there yet.
#[test]
fn an_attachment_is_written_to_a_new_file_only() {
    let desk = tempfile::tempdir().unwrap();
    let vault = desk.path().join("vault");
    json(&vault, &["vault", "create"]);
    json(&vault, &["import", export("brauwerk-osterhagen").to_str().unwrap()]);
    let finding = json(&vault, &["findings", "list"])["findings"][0]["id"].clone();
    let finding = finding.as_str().unwrap();
    let path = |name: &str| desk.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("letter.pdf"), b"%PDF-1.7 accepted").unwrap();
    fs::write(path("list.csv"), b"account;since").unwrap();
    let save = |out: &str, more: &[&str]| {
        run(&vault, &[&["findings", "save-attachment", finding, &path(out)], more].concat())
    };
    assert_eq!(save("none.pdf", &[]).code, 3, "nothing is attached");
    assert_eq!(json(&vault, &["findings", "attach", finding, &path("letter.pdf")])["count"], 1);

    let saved = save("out.pdf", &["--format", "json"]).json();
    assert_eq!(saved["schema"], "tenantpilot.attachment-saved/1");
    assert_eq!(saved["size_bytes"], 17);
    assert_eq!(fs::read(path("out.pdf")).unwrap(), b"%PDF-1.7 accepted");
    fs::write(path("mine.pdf"), b"mine").unwrap();
    assert_eq!(save("mine.pdf", &[]).code, 3);
    assert_eq!(fs::read(path("mine.pdf")).unwrap(), b"mine", "left alone");

    json(&vault, &["findings", "attach", finding, &path("list.csv")]);
    let which = save("two.csv", &[]);
    assert_eq!(which.code, 2);
    assert!(which.err.contains("attachment-ambiguous"), "{}", which.err);
    assert_eq!(save("two.csv", &["--attachment", "other.csv"]).code, 3);
    assert!(!desk.path().join("two.csv").exists());
    assert_eq!(save("two.csv", &["--attachment", "list.csv"]).code, 0);
    assert_eq!(fs::read(path("two.csv")).unwrap(), b"account;since");
    let hash = saved["sha256"].as_str().unwrap();
    assert_eq!(save("by-hash.pdf", &["--attachment", hash]).code, 0);
    let shown = run(&vault, &["findings", "show", finding, "--lang", "de"]);
    assert!(shown.out.contains("Angehängte Nachweise: letter.pdf"), "{}", shown.out);
    assert!(shown.out.contains(hash), "{}", shown.out);
}

/// INB-2, INB-5, INB-6: the inbox in words, what is put aside with why it is not there.
#[test]
fn the_inbox_says_what_waits_and_what_was_put_aside() {
    let desk = tempfile::tempdir().unwrap();
    let vault = desk.path().join("vault");
    json(&vault, &["vault", "create"]);
    json(&vault, &["import", export("kranichtal-werkzeugbau").to_str().unwrap()]);
    let say = |words: &[&str]| {
        let ended = run(&vault, words);
        assert_eq!(ended.code, 0, "{}", ended.err);
        ended.out
    };
    let german = say(&["inbox", "list", "--lang", "de"]);
    assert!(german.contains("MS.AAD.1.1v1 Veraltete Authentifizierung"), "{german}");
    assert!(german.contains("Neue kritische Feststellung"), "{german}");
    assert!(say(&["inbox", "list", "--aside"]).contains("Nothing is set aside"));
    let items = json(&vault, &["inbox", "list"])["inbox"]["items"].clone();
    let key = |at: usize| items[at]["key"].as_str().unwrap();
    assert_eq!(say(&["inbox", "done", key(0)]), "Recorded.\n");
    let now = app::env::Env::system().now() + std::time::Duration::from_secs(30 * 86_400);
    let day = now.date_naive().to_string();
    say(&["inbox", "snooze", key(1), "--until", &day]);
    let aside = say(&["inbox", "list", "--aside"]);
    assert!(aside.contains("Done, until it changes"), "{aside}");
    assert!(aside.contains("Put off until "), "{aside}");
    say(&["inbox", "restore", key(0)]);
    let ranked = say(&["portfolio", "list"]);
    assert!(ranked.contains("not looked at"), "{ranked}");
    say(&["portfolio", "reviewed"]);
    assert!(say(&["portfolio", "list"]).contains("· looked at"));
}

/// CLI-3.
#[test]
fn the_exit_codes() {
    let desk = tempfile::tempdir().unwrap();
    let vault = desk.path().join("vault");
    let source = export("lindwurm-stadtwerke");
    let source = source.to_str().unwrap();
    assert_eq!(run(&vault, &["no-such-command"]).code, 2);
    assert_eq!(run(&vault, &["check"]).code, 2);
    assert_eq!(json(&vault, &["vault", "create"])["schema"], "tenantpilot.vault-created/1");
    let check = run(&vault, &["check", "--from", source, "--format", "json"]);
    assert_eq!(check.code, 0, "{}", check.err);
    let failing = ["check", "--from", source, "--format", "json", "--fail-on", "not_satisfied"];
    assert_eq!(run(&vault, &failing).code, 1);
    // Whoever stops reading has not changed what was found.
    let mut unread = command(&vault, None, &failing);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    assert_eq!(unread.stdout(writer).status().unwrap().code(), Some(1));
    let nonsense = desk.path().join("nonsense.json");
    fs::write(&nonsense, "{").unwrap();
    assert_eq!(run(&vault, &["check", "--from", nonsense.to_str().unwrap()]).code, 3);
    assert_eq!(run(&vault, &["import", nonsense.to_str().unwrap()]).code, 3);
    let wrong = Ended::of(&mut command(&vault, Some("not the passphrase"), &["tenants", "list"]));
    assert_eq!(wrong.code, 4, "{}", wrong.err);
    assert!(wrong.err.contains("[wrong-passphrase]"), "CLI-7: {}", wrong.err);
    assert_eq!(wrong.out, "");
    let held = tests::world::World::unlock(&vault);
    let in_use = run(&vault, &["tenants", "list"]);
    assert_eq!(in_use.code, 5, "{}", in_use.err);
    drop(held);
    assert_eq!(run(&vault, &["tenants", "list"]).code, 0);
}

/// CLI-2: without a terminal and without a secret it says how to give one.
#[test]
fn a_passphrase_is_never_an_argument() {
    let desk = tempfile::tempdir().unwrap();
    let vault = desk.path().join("vault");
    let file = desk.path().join("secret");
    fs::write(&file, format!("{PASSPHRASE}\r\nsecond line\n")).unwrap();
    let words = ["vault", "create", "--passphrase-file", file.to_str().unwrap()];
    assert_eq!(Ended::of(&mut command(&vault, None, &words)).code, 0);
    assert_eq!(run(&vault, &["vault", "unlock-check"]).code, 0);
    let silent = Ended::of(&mut command(&vault, None, &["vault", "unlock-check"]));
    assert!(silent.err.contains("--passphrase-file"), "{}", silent.err);
    let argument =
        Ended::of(&mut command(&vault, None, &["vault", "unlock-check", "--passphrase", "x"]));
    assert_eq!(argument.code, 2);
    let help = Ended::of(&mut command(&vault, None, &["vault", "create", "--help"]));
    assert!(!help.out.contains("--passphrase "), "{}", help.out);
}

#[test]
fn backup_restore_and_a_new_passphrase() {
    let desk = tempfile::tempdir().unwrap();
    let vault = desk.path().join("vault");
    let key = json(&vault, &["vault", "create"])["recovery_key"].as_str().unwrap().to_owned();
    let backup = desk.path().join("backup.tpbackup");
    let backup = backup.to_str().unwrap();
    assert_eq!(json(&vault, &["vault", "backup", backup])["schema"], "tenantpilot.vault-backup/1");
    let mut change = command(&vault, Some(PASSPHRASE), &["vault", "change-passphrase"]);
    change.env("TENANTPILOT_NEW_PASSPHRASE", "another passphrase entirely");
    let changed = Ended::of(&mut change);
    assert_eq!(changed.code, 0, "{}", changed.err);
    assert_eq!(run(&vault, &["vault", "unlock-check"]).code, 4);
    let file = desk.path().join("key");
    fs::write(&file, key).unwrap();
    let by_key = ["vault", "unlock-check", "--recovery-key-file", file.to_str().unwrap()];
    let by_key = Ended::of(&mut command(&vault, None, &by_key));
    assert_eq!(by_key.code, 0, "{}", by_key.err);
    // The backup was made under the old passphrase.
    let elsewhere = desk.path().join("elsewhere");
    let restored = run(&elsewhere, &["vault", "restore", backup]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert_eq!(run(&elsewhere, &["vault", "unlock-check"]).code, 0);
}

/// CLI-6: exactly one line a policy, in catalogue order, whatever the input holds.
#[test]
fn a_check_has_a_line_for_every_policy() {
    let desk = tempfile::tempdir().unwrap();
    let partial = desk.path().join("partial.json");
    fs::write(&partial, r#"{"conditional_access_policies": []}"#).unwrap();
    let policies = |path: &Path| -> Vec<String> {
        let words = ["check", "--from", path.to_str().unwrap(), "--format", "json", "--lang", "en"];
        let ended = Ended::of(&mut command(desk.path(), None, &words));
        assert_eq!(ended.code, 0, "{}", ended.err);
        let lines: Vec<Value> =
            ended.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        for line in &lines {
            let keys: Vec<&String> = line.as_object().unwrap().keys().collect();
            assert_eq!(keys.len(), 4, "{line}");
            assert!(
                line["subjects"].is_array() && !line["reason"].as_str().unwrap().is_empty(),
                "{line}"
            );
        }
        lines.iter().map(|line| line["policy"].as_str().unwrap().to_owned()).collect()
    };
    let whole = policies(&export("brauwerk-osterhagen"));
    assert_eq!(whole.len(), 42);
    assert_eq!(policies(&partial), whole);
}

/// LINT-30: a check of policy quality, with a profile or without, ends as a check does.
#[test]
fn lint_judges_how_policies_are_kept() {
    let desk = tempfile::tempdir().unwrap();
    let profile = desk.path().join("profile.yaml");
    let two = "db7146e7-b6ce-442a-96b5-1fb22d7f769c 1dfa9863-ee31-4bd1-997a-0e16d86113d9";
    let declared = |id: &str| format!("  - {{ id: {id}, principal: user }}\n");
    let accounts: String = two.split(' ').map(declared).collect();
    let naming = "policy_quality: { naming_pattern: 'CA[0-9]{3} .+' }";
    fs::write(&profile, format!("emergency_access:\n{accounts}{naming}\n")).unwrap();
    let lint = |tenant: &str, more: &[&str]| {
        let source = export(tenant);
        let mut words = vec!["lint", "--from", source.to_str().unwrap(), "--format", "json"];
        words.extend(more);
        let ended = Ended::of(&mut command(desk.path(), None, &words));
        let lines = ended.out.lines().map(|line| serde_json::from_str(line).unwrap());
        let verdicts = lines.map(|line: Value| {
            let text = |name: &str| line[name].as_str().unwrap().to_owned();
            (text("policy"), text("verdict"))
        });
        (ended.code, verdicts.collect::<std::collections::BTreeMap<_, _>>())
    };
    let with = ["--profile", profile.to_str().unwrap(), "--fail-on", "not_satisfied"];
    let (code, verdicts) = lint("kranichtal-werkzeugbau", &with);
    assert_eq!((code, verdicts.len()), (0, 22), "{verdicts:?}");
    assert_eq!(verdicts["TP.QUALITY.1.2v1"], "satisfied");
    assert_eq!(verdicts["TP.QUALITY.2.4v1"], "satisfied");
    // An export says nothing of authentication methods, nor of Intune.
    assert_eq!(verdicts["TP.QUALITY.1.4v1"], "not_assessed");
    assert_eq!(verdicts["TP.QUALITY.3.1v1"], "not_assessed");
    // A pattern that nothing can be matched by is refused, and where it stands is said.
    let bad = desk.path().join("bad.yaml");
    fs::write(&bad, "policy_quality:\n  naming_pattern: '(['\n").unwrap();
    let source = export("kranichtal-werkzeugbau");
    let words = ["lint", "--from", source.to_str().unwrap(), "--profile", bad.to_str().unwrap()];
    let refused = Ended::of(&mut command(desk.path(), None, &words));
    assert_eq!(refused.code, 3, "{}", refused.err);
    assert!(refused.err.contains("(["), "{}", refused.err);
    // Its enforced policies exclude nobody.
    let (code, verdicts) = lint("lindwurm-stadtwerke", &["--fail-on", "not_satisfied"]);
    assert_eq!((code, verdicts["TP.QUALITY.1.2v1"].as_str()), (1, "not_satisfied"));
}

/// CLI-8.
#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let source = export("brauwerk-osterhagen");
    let desk = tempfile::tempdir().unwrap();
    let words = ["check", "--from", source.to_str().unwrap(), "--format", "json"];
    let mut child = command(desk.path(), None, &words)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

/// CLI-11.
#[test]
fn the_demo_ends_with_verified_packs() {
    let desk = tempfile::tempdir().unwrap();
    let out = desk.path().join("demo");
    let mut demo =
        command(desk.path(), None, &["demo", "--out", out.to_str().unwrap(), "--format", "json"]);
    let made = Ended::of(demo.env_remove("TENANTPILOT_VAULT")).json();
    assert_eq!(made["schema"], "tenantpilot.demo/1");
    let packs = made["packs"].as_array().unwrap();
    assert!(packs.len() >= 2, "{made}");
    for pack in packs {
        let verified = json(desk.path(), &["pack", "verify", pack["path"].as_str().unwrap()]);
        assert_eq!(verified["intact"], true);
    }
    let vault = PathBuf::from(made["vault"].as_str().unwrap());
    let passphrase = made["passphrase"].as_str().unwrap();
    let opened = Ended::of(&mut command(&vault, Some(passphrase), &["vault", "unlock-check"]));
    assert_eq!(opened.code, 0, "{}", opened.err);
}
