//! Nothing that was imported, said or typed is readable in a file that the application left:
//! database, write-ahead log, backup, temporary files, logs, web data (specs/001, VLT-23).
#![cfg(target_os = "linux")]
#[path = "leak/window.rs"]
mod window;

use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    fs::{self, File},
    path::Path,
    process::Command,
};
use tests::{
    elsewhere::Elsewhere,
    planted::{PASSPHRASE, Planted, wanted},
};

/// Words in the export; a dozen more are typed.
const WORDS: usize = 200;

/// A home for one run of the application: everything it may write to is under it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for part in ["home", "tmp", "run", "outside"] {
            fs::create_dir(folder.path().join(part)).expect("ours");
        }
        use std::os::unix::fs::PermissionsExt;
        let private = fs::Permissions::from_mode(0o700);
        fs::set_permissions(folder.path().join("run"), private).expect("ours");
        Self { folder }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// The environment of a person whose every file is in here, and what is said kept in a log.
    fn environment(&self, command: &mut Command, log: &str) {
        let home = self.path("home");
        command
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", &home)
            .env("TMPDIR", self.path("tmp"))
            .env("XDG_RUNTIME_DIR", self.path("run"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("TENANTPILOT_VAULT", self.path("home/vault"))
            .env("TENANTPILOT_LOG", "debug")
            .env("LC_ALL", "de_DE.UTF-8")
            .current_dir(&home)
            .stderr(File::create(self.path(log)).expect("ours"));
    }

    /// What is readable of the planted words outside the folder `outside`, which the person
    /// has chosen to write to and which holds the export.
    fn readable(&self) -> Vec<String> {
        let (mut found, mut files) = (Vec::new(), 0);
        for entry in fs::read_dir(self.folder.path()).expect("ours").flatten() {
            let path = entry.path();
            if entry.file_name() == "outside" {
                continue;
            }
            if path.is_dir() {
                let (more, count) = wanted().in_files(&path);
                found.extend(more);
                files += count;
            } else {
                let mut names = BTreeSet::new();
                wanted().found_in(&fs::read(&path).expect("ours"), &mut names);
                found.extend(names.into_iter().map(|name| format!("{}: {name}", path.display())));
                files += 1;
            }
        }
        println!("{files} files searched");
        assert!(files > 2, "nothing was searched");
        found
    }
}

/// The whole line through the door in a process of its own, with everything that is typed.
fn work(home: &Home, desk: &mut Elsewhere) -> Value {
    let mut planted = Planted::default();
    let export = home.path("outside").join(format!("{}.json", planted.word()));
    planted.export(&export, WORDS);
    assert!(planted.0 >= WORDS, "{}", planted.0);
    assert!(!wanted().in_files(&home.path("outside")).0.is_empty(), "the search is blind");
    desk.call(
        "vault.create",
        json!({"passphrase": PASSPHRASE, "workspace": planted.word(), "member": planted.word()}),
    );
    desk.call("import.preview", json!({"path": export}));
    let run = desk.run("import.start", json!({"path": export, "adopt_exclusions": true}));
    let page = desk.call("finding.list", json!({"limit": 100}));
    let finding = page["rows"][0]["id"].clone();
    for change in [
        json!({"type": "owner", "owner": planted.word()}),
        json!({"type": "assignee", "assignee": planted.word()}),
        json!({"type": "comment", "text": planted.word()}),
        json!({"type": "customer_comment", "text": planted.word()}),
    ] {
        desk.call("finding.change", json!({"findings": [finding], "change": change}));
    }
    let review = desk.call(
        "review.draft",
        json!({"tenant": run["tenant"], "title": planted.word(), "lang": "de"}),
    );
    let introduction = json!({"review": review["id"], "introduction": planted.word()});
    desk.call("review.update", introduction);
    desk.call("review.release", json!({"review": review["id"]}));
    let pack =
        json!({"review": review["id"], "lang": "de", "redaction": "customer_safe", "paper": "a4"});
    desk.call("pack.preview", pack.clone());
    desk.run("pack.export", json!({"pack": pack, "out_dir": home.path("outside/pack")}));
    desk.call("vault.backup", json!({"path": home.path("home/kept.backup")}));
    run["tenant"].clone()
}

fn start(home: &Home) -> Elsewhere {
    let mut command = Command::new(env!("CARGO_BIN_EXE_door-child"));
    home.environment(&mut command, "core.log");
    Elsewhere::start(command.arg(home.path("home/vault")))
}

#[test]
fn planted_words_are_in_no_file_that_the_core_left() {
    let home = Home::new();
    let mut desk = start(&home);
    let tenant = work(&home, &mut desk);
    let log = home.path("home/vault/vault.db-wal");
    assert!(log.metadata().is_ok_and(|log| log.len() > 0), "no write-ahead log to look into");
    assert_eq!(home.readable(), Vec::<String>::new(), "while open");
    desk.call("tenant.overview", json!({"tenant": tenant}));
    desk.call("vault.lock", json!({}));
    assert_eq!(home.readable(), Vec::<String>::new(), "locked");
    // A failure's log says where, not what.
    desk.call("vault.unlock", json!({"passphrase": PASSPHRASE}));
    let missing = home.path("outside").join("zqvmarker-not-there.json");
    desk.try_call("import.preview", &json!({"path": missing})).expect_err("it is not there");
    desk.end();
    assert_eq!(home.readable(), Vec::<String>::new(), "ended without locking");
    assert!(Path::new(&home.path("core.log")).exists());
}
