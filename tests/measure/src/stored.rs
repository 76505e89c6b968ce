//! Comparing and looking back in a vault, each in a process of its own that begins with nothing
//! in memory: two tenants of 10,000 subjects compared, and a year of daily snapshots.
use crate::{
    compare::{DIFFERENT, SUBJECTS, tenant},
    peers,
};
use domain::{
    canonical::identity,
    ids::{SnapshotId, TenantId},
    subject::{Coverage, CoverageState, Kind, Subject},
};
use serde_json::{Value, json};
use std::{
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};
use tests::{
    child::peak_bytes,
    world::{Dice, PASSPHRASE, World},
};
use vault::{
    Vault,
    tables::{snapshot, subject},
};

const ROUNDS: usize = 5;
const COMPARE_MS_MAX: u32 = 1_500;
const COMPARE_MB_MAX: u32 = 150;
/// Of the year's tenant.
const YEAR_SUBJECTS: u64 = 2_000;
const YEAR_DAYS: u32 = 365;
/// Of a hundred, each day.
const CHURN: u64 = 1;
const STATE_MS_MAX: u32 = 200;
const TIMELINE_MS_MAX: u32 = 20;

/// Measures and prints.
pub fn all() {
    let home = tempfile::tempdir().unwrap();
    let (two, year) = (home.path().join("two"), home.path().join("year"));
    let sides = [(0, "Left"), (DIFFERENT, "Right")];
    make(&two, sides.map(|(different, name)| (name, tenant(different, false))), |_, _, _| {});
    let compared = alone("stored-compare", &two);
    peers::read_and_compared(compared[0]["value"].as_f64().unwrap());
    let first = tenant(0, false).into_iter().take(usize::try_from(YEAR_SUBJECTS).unwrap());
    make(&year, [("Year", first.collect())], |vault, tenant, subjects| {
        let mut dice = Dice(365);
        for _ in 1..YEAR_DAYS {
            for _ in 0..YEAR_SUBJECTS * CHURN / 100 {
                let which = usize::try_from(dice.below(YEAR_SUBJECTS)).unwrap();
                subjects[which].content["description"] = json!(dice.below(1 << 40).to_string());
            }
            insert(vault, tenant, subjects);
        }
    });
    alone("stored-year", &year);
}

/// Runs a part in a fresh process; prints what it says and gives its rows.
fn alone(part: &str, dir: &Path) -> Vec<Value> {
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program).arg(part).arg(dir).stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{part}: {}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    print!("{said}");
    said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// A vault with these tenants, each with a snapshot, and whatever happens to it then.
fn make<const N: usize>(
    dir: &Path,
    tenants: [(&str, Vec<Subject>); N],
    then: impl Fn(&Vault, TenantId, &mut [Subject]),
) {
    let world = World::create(dir);
    let tenants = tenants.map(|(name, subjects)| {
        let made = world.call("tenant.create", json!({"name": name}));
        (serde_json::from_value(made["id"].clone()).unwrap(), subjects)
    });
    world.call("vault.lock", json!({}));
    drop(world);
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let open = vault::unlock(dir, vault::Secret::Passphrase(&passphrase)).unwrap();
    for (tenant, mut subjects) in tenants {
        insert(&open, tenant, &subjects);
        then(&open, tenant, &mut subjects);
    }
}

fn insert(vault: &Vault, tenant: TenantId, subjects: &[Subject]) {
    let registry = app::import::registry().unwrap();
    let identified: Vec<_> = subjects
        .iter()
        .map(|subject| {
            let rules = registry.kind(&subject.reference.kind).unwrap();
            (subject.clone(), identity(rules, &subject.content).0)
        })
        .collect();
    let now = app::env::Env::system();
    let kinds = ["identity.access-policy", "device.settings-policy"];
    let new = snapshot::NewSnapshot {
        id: SnapshotId(now.uuid()),
        tenant,
        taken_at: now.now(),
        collected_at: Some(now.now()),
        source: "measure".into(),
        format: "graph-sync".into(),
        tool_version: None,
        claimed_tenant: None,
        statement: None,
        coverage: kinds
            .map(|kind| Coverage {
                kind: Kind::new(kind),
                state: CoverageState::Complete,
                reason: None,
                count: u32::try_from(subjects.len() / 2).unwrap(),
                completed: None,
            })
            .to_vec(),
        not_understood: json!([]),
    };
    vault.write(|writer| snapshot::insert(writer, &new, &identified)).unwrap();
}

/// `stored-compare DIR`
pub fn compared(dir: &Path) {
    let world = World::unlock(dir);
    let rows = world.call("tenant.list", json!({}))["rows"].clone();
    let side = |at: usize| json!({"tenant": rows[at]["id"], "snapshot": 1});
    let mut taken: Vec<f64> = (0..ROUNDS)
        .map(|round| {
            // The other way round each time: the last comparison is kept.
            let pair =
                json!({"left": side(round % 2), "right": side(1 - round % 2), "match_by": "id"});
            let request = json!({"pair": pair, "limit": 100, "lang": "en"});
            let began = Instant::now();
            let answer = world.call("snapshot.compare", request);
            let taken = began.elapsed().as_secs_f64() * 1e3;
            assert_eq!(answer["counts"]["changed"], SUBJECTS * DIFFERENT / 100);
            taken
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    row("compare them from the vault", "ms", taken.swap_remove(ROUNDS / 2), COMPARE_MS_MAX);
    let peak = peak_bytes() as f64 / 1e6;
    row("its peak memory, unlocking included", "MB", peak, COMPARE_MB_MAX);
}

/// `stored-year DIR`
pub fn year(dir: &Path) {
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let open = vault::unlock(dir, vault::Secret::Passphrase(&passphrase)).unwrap();
    let (tenant, days) = open
        .read(|reader| {
            let tenant = vault::tables::tenant::all(reader)?.remove(0).id;
            Ok::<_, vault::VaultError>((tenant, snapshot::list(reader, tenant)?))
        })
        .unwrap();
    assert_eq!(days.len(), usize::try_from(YEAR_DAYS).unwrap());
    let mut slowest = 0.0_f64;
    for day in days.iter().step_by(60) {
        let began = Instant::now();
        let seen = open.read(|reader| subject::view(reader, day.said.id, None)).unwrap();
        slowest = slowest.max(began.elapsed().as_secs_f64() * 1e3);
        assert_eq!(seen.len() as u64, YEAR_SUBJECTS);
    }
    row("any day of a year, 2,000 subjects, the slowest", "ms", slowest, STATE_MS_MAX);
    let reference = open.read(|reader| subject::references(reader, days[0].said.id)).unwrap();
    drop(open);
    let world = World::unlock(dir);
    let mut slowest = 0.0_f64;
    for subject in reference.iter().step_by(200) {
        let request = json!({"tenant": tenant, "kind": subject.kind, "id": subject.id});
        let began = Instant::now();
        let life: Value = world.call("history.subject", request);
        slowest = slowest.max(began.elapsed().as_secs_f64() * 1e3);
        assert!(!life["moments"].as_array().unwrap().is_empty());
    }
    row("the life of a subject in it, the slowest", "ms", slowest, TIMELINE_MS_MAX);
}

fn row(what: &str, unit: &str, value: f64, limit: u32) {
    println!("{}", json!({"what": what, "unit": unit, "value": value, "limit": limit}));
}
