//! Every move of a finding from every state, tried through the one door by everyone who can move
//! one, and compared with the table in specs/004-findings.md (FND-2).
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use domain::finding::{Mover, State};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    time::Duration,
};
use tests::world::{World, root};

const POLICY: &str = "MS.AAD.1.1v1";

/// Where a person, an evaluation and an exception may put a finding, by where it stands.
type Table = BTreeMap<String, [BTreeSet<String>; 3]>;

fn table() -> Table {
    let spec = fs::read_to_string(root().join("specs/004-findings.md")).unwrap();
    let rows = spec.lines().filter_map(|line| line.trim().strip_prefix("| "));
    let rows = rows.filter_map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let from = State::parse(cells[0])?.as_str().to_owned();
        let moves = |cell: &str| {
            cell.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect()
        };
        Some((from, [moves(cells[1]), moves(cells[2]), moves(cells[3])]))
    });
    rows.collect()
}

/// The rules and the table say the same.
#[test]
fn fnd_2_the_table_of_the_specification_is_the_one_of_the_rules() {
    let table = table();
    assert_eq!(table.len(), State::ALL.len());
    for from in State::ALL {
        for (mover, allowed) in [Mover::Person, Mover::Evaluation, Mover::Exception]
            .into_iter()
            .zip(&table[from.as_str()])
        {
            for to in State::ALL {
                let listed = allowed.contains(to.as_str());
                assert_eq!(from.may_become(to, mover), listed, "{from} to {to} by {mover:?}");
            }
        }
    }
}

/// A vault with a tenant that is judged again and again.
struct Tenant {
    world: World,
    home: tempfile::TempDir,
    imports: u32,
    finding: Value,
}

impl Tenant {
    /// One whose legacy authentication is not blocked.
    fn failing() -> Self {
        let home = tempfile::tempdir().unwrap();
        let world = World::create(&home.path().join("vault"));
        let mut tenant = Self { world, home, imports: 0, finding: Value::Null };
        tenant.import(false);
        tenant.finding = tenant.rows(POLICY)[0]["id"].clone();
        tenant
    }

    fn rows(&self, text: &str) -> Vec<Value> {
        let page = self.world.call("finding.list", json!({"text": text, "limit": 100}));
        page["rows"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["policy"] == text)
            .cloned()
            .collect()
    }

    /// Imports what the tenant is now: with a policy that blocks legacy authentication, or without.
    fn import(&mut self, blocks: bool) {
        self.imports += 1;
        let folder = self.home.path().join(format!("import-{}", self.imports));
        graph_folder(&folder, blocks, self.imports);
        self.world.import(&folder);
    }

    fn state(&self) -> String {
        self.rows(POLICY)[0]["state"].as_str().unwrap().to_owned()
    }

    fn put(&self, to: &str) -> Result<Value, String> {
        let change = match to {
            "duplicate" => {
                let page = self.world.call("finding.list", json!({"limit": 100}));
                let rows = page["rows"].as_array().unwrap();
                let other =
                    rows.iter().find(|row| row["id"] != self.finding && row["state"] == "new");
                json!({"type": "duplicate", "of": other.unwrap()["id"], "reason": "the same"})
            }
            to => json!({"type": "state", "state": to, "reason": "so"}),
        };
        let request = json!({"findings": [self.finding], "change": change});
        self.world.try_call("finding.change", request).map_err(|failure| failure.code)
    }

    /// Has the customer accept the risk; the exception, or what refused it.
    fn accept(&self) -> Result<Value, String> {
        let now = app::env::Env::system().now();
        let until = (now + Duration::from_secs(20 * 86_400)).date_naive().to_string();
        let call = |operation: &str, request: Value| {
            self.world.try_call(operation, request).map_err(|failure| failure.code)
        };
        let asked = call(
            "exception.request",
            json!({"finding": self.finding, "reason": "Migration", "compensating_control": "", "until": until}),
        )?;
        let exception = asked["row"]["id"].clone();
        call("exception.approve", json!({"exception": exception, "text": ""}))?;
        let anna = json!({
            "tenant": self.world.tenant(), "name": "Anna Berg", "function": "", "email": "",
        });
        let contact = call("contact.add", anna)?["id"].clone();
        let on = now.date_naive().to_string();
        let accept =
            json!({"exception": exception, "contact": contact, "how": "meeting", "on": on});
        call("exception.accept", accept)?;
        Ok(exception)
    }

    /// One whose finding stands so.
    fn at(state: State) -> Self {
        let mut tenant = Self::failing();
        match state {
            State::New => {}
            State::Verified => tenant.import(true),
            State::Reopened => {
                tenant.import(true);
                tenant.import(false);
            }
            State::RiskAccepted => drop(tenant.accept().unwrap()),
            by_hand => drop(tenant.put(by_hand.as_str()).unwrap()),
        }
        assert_eq!(tenant.state(), state.as_str());
        tenant
    }
}

fn graph_folder(folder: &Path, blocks: bool, number: u32) {
    let of = |path: &str, value: Value| {
        let context = format!("https://graph.microsoft.com/v1.0/$metadata#{path}");
        json!({"@odata.context": context, "value": value})
    };
    let policy = json!({
        "id": "6f6d2b0e-0000-4000-8000-000000000009", "displayName": "Block legacy", "state": "enabled",
        "createdDateTime": "2026-02-03T04:05:06Z", "modifiedDateTime": "2026-02-03T04:05:06Z",
        "conditions": {
            "users": {"includeUsers": ["All"], "excludeUsers": [], "excludeGroups": [], "excludeRoles": []},
            "applications": {"includeApplications": ["All"], "excludeApplications": []},
            "clientAppTypes": ["exchangeActiveSync", "other"],
        },
        "grantControls": {"operator": "OR", "builtInControls": ["block"]},
    });
    fs::create_dir(folder).unwrap();
    let write = |name: &str, value: Value| fs::write(folder.join(name), value.to_string()).unwrap();
    let organisation = json!([{
        "id": "6f6d2b0e-0000-4000-8000-000000000001", "displayName": "Kranich GmbH",
        "city": format!("Osterhagen {number}"),
        "verifiedDomains": [{"name": "kranich.example", "isInitial": true}],
    }]);
    write("organization.json", of("organization", organisation));
    let policies = if blocks { json!([policy]) } else { json!([]) };
    write("policies.json", of("identity/conditionalAccess/policies", policies));
}

/// By a person: exactly the moves of the table, and each of them is taken back by undoing.
#[test]
fn fnd_2_a_person_makes_the_moves_of_the_table_and_no_other() {
    let table = table();
    for from in State::ALL {
        let tenant = Tenant::at(from);
        for to in State::ALL {
            let allowed = from != to && table[from.as_str()][0].contains(to.as_str());
            match tenant.put(to.as_str()) {
                Ok(changed) if changed["count"] == 1 => {
                    assert!(allowed, "{from} became {to}");
                    assert_eq!(tenant.state(), to.as_str());
                    tenant.world.call("finding.undo", json!({"events": changed["events"]}));
                }
                // What is so already is not counted.
                Ok(changed) => {
                    assert!(from == to && changed["count"] == 0, "{from} to {to}: {changed}")
                }
                Err(code) => assert!(!allowed, "{from} to {to} was refused: {code}"),
            }
            assert_eq!(tenant.state(), from.as_str());
        }
    }
}

/// By an evaluation and by an exception: where the table has a move it is made, else nothing moves.
#[test]
fn fnd_2_evaluations_and_exceptions_make_the_moves_of_the_table_and_no_other() {
    let table = table();
    for from in State::ALL {
        let [_, by_evaluation, by_exception] = &table[from.as_str()];
        let expected = |moves: &BTreeSet<String>, to: State| {
            let to = to.as_str();
            if moves.contains(to) { to.to_owned() } else { from.as_str().to_owned() }
        };
        let mut gone = Tenant::at(from);
        gone.import(true);
        assert_eq!(gone.state(), expected(by_evaluation, State::Verified), "{from}, gone");
        let mut there = Tenant::at(from);
        there.import(false);
        assert_eq!(there.state(), expected(by_evaluation, State::Reopened), "{from}, there again");

        let tenant = Tenant::at(from);
        if from == State::RiskAccepted {
            let list = tenant.world.call("exception.list", json!({}));
            let exception = list["rows"][0]["id"].clone();
            let revoke = json!({"exception": exception, "text": "no more"});
            tenant.world.call("exception.revoke", revoke);
            assert_eq!(tenant.state(), expected(by_exception, State::Triaged));
        } else {
            let accepted = tenant.accept();
            assert_eq!(tenant.state(), expected(by_exception, State::RiskAccepted), "{accepted:?}");
            assert_eq!(accepted.is_ok(), by_exception.contains("risk_accepted"), "{accepted:?}");
        }
    }
}
