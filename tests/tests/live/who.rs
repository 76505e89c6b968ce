//! Who changed what, what ids are called, what settings are called: what is read beside a
//! snapshot. Cites `specs/015-history.md`.
use serde_json::{Value, json};
use simulator::{Churn, FaultKind, Profile, Recipe, Tenant, When};
use std::collections::BTreeSet;
use tests::{live::Service, world::World};

const CHURN: Churn = Churn { permille: 150, noise_permille: 0 };
const LOGS: [&str; 2] = ["auditLogs/directoryAudits", "deviceManagement/auditEvents"];
const DEFINITIONS: &str = "beta/deviceManagement/configurationSettings";

fn events(world: &World, snapshot: u32) -> Vec<Value> {
    let tenant = world.tenant();
    let request = json!({"tenant": tenant, "snapshot": snapshot, "limit": 1_000});
    world.call("history.events", request)["rows"].as_array().unwrap().clone()
}

/// HIS-40, HIS-41, HIS-42: who did it stands with each change, as the log has it; where the log
/// has nothing, or does not exist, that is said.
#[test]
fn who_changed_it_is_told() {
    let service = Service::of_size(71, 300);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    let asked = || -> u64 {
        let requests = service.running.counts().requests;
        let logs = |path: &String| LOGS.iter().any(|log| path.contains(log));
        requests.iter().filter(|(path, _)| logs(path)).map(|(_, count)| count).sum()
    };
    let probed = asked();
    world.synced();
    assert_eq!(asked(), probed, "nothing can have changed before the first snapshot");
    assert!(events(&world, 1).iter().all(|row| row["who"].is_null()));

    service.a_day_passes(&CHURN);
    let mut logged = BTreeSet::new();
    service.change(|tenant| {
        for record in LOGS.iter().flat_map(|log| tenant.items(log)) {
            let person = &record["initiatedBy"]["user"]["userPrincipalName"];
            let person = person.as_str().or(record["actor"]["userPrincipalName"].as_str());
            let targets = record["targetResources"].as_array().or(record["resources"].as_array());
            for target in targets.unwrap() {
                let id = target["id"].as_str().or(target["resourceId"].as_str()).unwrap();
                logged.insert((id.to_lowercase(), person.unwrap().to_owned()));
            }
        }
    });
    world.synced();
    let rows = events(&world, 2);
    let (mut named, mut unnamed) = (BTreeSet::new(), 0);
    for row in &rows {
        let id = row["subject"]["id"].as_str().unwrap().to_lowercase();
        let expected: BTreeSet<&String> =
            logged.iter().filter(|(target, _)| *target == id).map(|(_, person)| person).collect();
        let entries = row["who"]["entries"].as_array().unwrap();
        let told: BTreeSet<String> = entries
            .iter()
            .map(|entry| entry["actor"]["name"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(told.iter().collect::<BTreeSet<_>>(), expected, "{row:#}");
        assert_eq!(entries.is_empty(), !row["who"]["unnamed"].is_null(), "{row:#}");
        if entries.is_empty() {
            unnamed += 1;
            let why = row["who"]["unnamed"].as_str().unwrap();
            assert!(["no_entry", "no_log"].contains(&why), "{row:#}");
        } else {
            let kind = row["subject"]["kind"].as_str().unwrap();
            named.insert(kind.split('.').next().unwrap().to_owned());
        }
    }
    println!("{} changes, {unnamed} without an entry, named: {named:?}", rows.len());
    assert!(named.contains("identity") && named.contains("device"), "{named:?}");

    // The same in the life of one of them, and on paper nothing but who, what and when.
    let row = rows.iter().find(|row| !row["who"]["entries"][0].is_null()).unwrap();
    let request = json!({"tenant": world.tenant(), "kind": row["subject"]["kind"], "id": row["subject"]["id"]});
    let life = world.call("history.subject", request);
    assert_eq!(life["moments"][0]["who"], row["who"]);
    assert!(!life.to_string().contains("198.51.100.7"), "addresses are not kept");
}

/// HIS-42, HIS-46: a log that cannot be read is no gap of the snapshot, the reason is said, and
/// a later snapshot makes up for it.
#[test]
fn a_log_that_cannot_be_read_is_made_up_for() {
    let service = Service::of_size(72, 200);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    let whole = world.synced()["args"]["lacking"].clone();
    service.a_day_passes(&CHURN);
    service.breaks("auditLogs/directoryAudits", When::Always, FaultKind::Status(403));
    assert_eq!(world.synced()["args"]["lacking"], whole);
    let about = |rows: &[Value]| -> Vec<Value> {
        let ours = |row: &&Value| row["subject"]["kind"].as_str().unwrap().starts_with("identity.");
        rows.iter().filter(ours).map(|row| row["who"].clone()).collect()
    };
    let refused = about(&events(&world, 2));
    assert!(!refused.is_empty());
    for who in &refused {
        assert_eq!(who["unnamed"], "not_read", "{who:#}");
        assert_eq!(who["reason"], "not_allowed", "{who:#}");
    }
    service.heals();
    world.synced();
    let later = about(&events(&world, 2));
    assert!(later.iter().any(|who| !who["entries"][0].is_null()), "{later:#?}");
    assert!(later.iter().all(|who| who["unnamed"] != "not_read"), "{later:#?}");
}

/// HIS-44, HIS-45: ids and settings are called as the directory and Microsoft call them; the
/// words for settings are read for one tenant and serve the next.
#[test]
fn ids_and_settings_have_names() {
    let tenants: Vec<Tenant> =
        [73, 74].map(|seed| Tenant::generate(&Recipe::new(seed, 300))).to_vec();
    let mut people = BTreeSet::new();
    for tenant in &tenants {
        let names = tenant.items("users").iter().filter_map(|user| user["displayName"].as_str());
        people.extend(names.map(str::to_owned));
    }
    let service = Service::start(tenants, Profile::default());
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    let read = |number: usize| {
        let mut request = service.request(&service.running.tenant_ids()[number]);
        request["name"] = json!(format!("Tenant {number}"));
        let row = world.run("connection.make", request);
        let rows = world.sync(json!({"tenants": [row["tenant"]]}));
        assert_eq!(rows[0]["state"], "succeeded", "{rows:#?}");
        let asked = service.running.counts().requests.get(DEFINITIONS).copied().unwrap_or(0);
        (row["tenant"].clone(), asked)
    };
    let (first, asked) = read(0);
    assert!(asked > 0);
    let (second, again) = read(1);
    assert_eq!(again, asked, "the words are the same for every tenant");

    for tenant in [first, second] {
        let side = json!({"tenant": tenant, "snapshot": 1});
        let lines = |kind: &str| -> Vec<Value> {
            let request = json!({"tenant": tenant, "snapshot": 1, "limit": 1_000});
            let rows = world.call("history.events", request)["rows"].as_array().unwrap().clone();
            let of_kind = rows.into_iter().filter(|row| row["subject"]["kind"] == kind);
            of_kind
                .flat_map(|row| {
                    let request = json!({"pair": {"left": side, "right": side, "match_by": "id"},
                        "kind": kind, "left_id": null, "right_id": row["subject"]["id"], "lang": "en"});
                    let answer = world.call("snapshot.compare_subject", request);
                    answer["lines"].as_array().unwrap().clone()
                })
                .collect()
        };
        let policies = lines("identity.access-policy");
        let excluded: Vec<&Value> = policies
            .iter()
            .filter(|line| line["at"].as_str().unwrap().contains("excludeUsers"))
            .collect();
        assert!(!excluded.is_empty());
        for line in excluded {
            let name = line["right_name"].as_str().or(line["right_text"].as_str()).unwrap();
            assert!(people.contains(name), "{line:#}");
        }
        let applications: Vec<&str> = policies
            .iter()
            .filter(|line| line["at"].as_str().unwrap().contains("includeApplications"))
            .map(|line| line["right_name"].as_str().or(line["right_text"].as_str()).unwrap())
            .collect();
        println!("{applications:?}");
        let unnamed = |name: &&&str| name.len() == 36 && name.matches('-').count() == 4;
        assert_eq!(applications.iter().filter(unnamed).count(), 0, "{applications:?}");
        let settings = lines("device.settings-policy");
        let labels: Vec<&str> = settings.iter().filter_map(|line| line["label"].as_str()).collect();
        assert!(labels.iter().any(|label| label.contains("House setting")), "{labels:#?}");
        assert!(settings.iter().any(|line| line["right_text"] == "Enabled"), "{settings:#?}");
    }
}
