//! Members in a vault, through the door. Statements: specs/020-members.md.
use crate::{
    contract::{Capability, Lock, OPERATIONS},
    door::{Door, lock},
    env::Env,
    failure::Failure,
};
use domain::{
    ids::{DeviceId, MemberId},
    journal::{Hash, public_key},
    member::Role,
};
use serde_json::{Value, json};
use std::{fs, path::Path};
use tempfile::TempDir;
use vault::tables::{journal, member, projection};

const ADA: &str = "correct horse battery";
const BEN: &str = "a second member's words";

fn call(door: &Door, operation: &str, request: Value) -> Result<Value, Failure> {
    let bytes = serde_json::to_vec(&request).unwrap();
    door.call(operation, bytes.into()).map(|answer| serde_json::from_slice(&answer).unwrap())
}

fn refusal(door: &Door, operation: &str, request: Value) -> String {
    call(door, operation, request).unwrap_err().code
}

/// A vault of Ada, an owner, with Ben in this role; open, with Ada at work. And her recovery key.
fn house(role: &str) -> (TempDir, Door, Value) {
    let home = tempfile::tempdir().unwrap();
    let door = Door::new(Env::system(), home.path().join("vault"));
    let create = json!({"passphrase": ADA, "workspace": "Kontor", "member": "Ada"});
    let recovery = call(&door, "vault.create", create).unwrap()["recovery_key"].clone();
    let ben = json!({"name": "Ben", "role": role, "passphrase": BEN});
    call(&door, "member.add", ben).unwrap();
    (home, door, recovery)
}

fn unlock(door: &Door, passphrase: &str) -> Value {
    call(door, "vault.lock", json!({})).unwrap();
    call(door, "vault.unlock", json!({"passphrase": passphrase})).unwrap()
}

fn id_of(door: &Door, name: &str) -> Value {
    let list = call(door, "member.list", json!({})).unwrap();
    let rows = list["rows"].as_array().unwrap().clone();
    rows.into_iter().find(|row| row["name"] == name).unwrap()["id"].clone()
}

fn policy(door: &Door, change: impl FnOnce(&mut Value)) {
    let mut policy = call(door, "risk.policy", json!({})).unwrap();
    change(&mut policy);
    call(door, "risk.policy_set", policy).unwrap();
}

/// MEM-7, MEM-8: every operation × role, locked and unlocked.
#[test]
fn every_operation_is_for_those_whose_role_has_its_capability() {
    let (_home, door, _) = house("operator");
    let nonsense = || json!({"nonsense": 1});
    for role in Role::ALL.into_iter().chain([Role::Unknown]) {
        *lock(&door.open().unwrap().role) = role;
        for operation in OPERATIONS.iter().filter(|operation| operation.lock == Lock::Open) {
            let refused = call(&door, operation.name, nonsense()).unwrap_err();
            let capability = operation.capability;
            assert_ne!(capability, Capability::Nobody, "{}", operation.name);
            if role.may(capability) {
                assert_eq!(refused.code, "request-malformed", "{role} {}", operation.name);
            } else {
                assert_eq!(refused.code, "not-allowed", "{role} {}", operation.name);
                assert_eq!(refused.args["capability"], capability.as_str());
                assert_eq!(refused.args["role"], role.as_str());
            }
        }
    }
    call(&door, "vault.lock", json!({})).unwrap();
    for operation in OPERATIONS {
        let expected = match operation.lock {
            Lock::Open => "locked",
            Lock::Any => "request-malformed",
        };
        assert_eq!(refusal(&door, operation.name, nonsense()), expected, "{}", operation.name);
    }
}

/// MEM-9, MEM-10.
#[test]
fn the_passphrase_says_who_is_at_work() {
    let (_home, door, recovery) = house("read_only");
    let status = unlock(&door, BEN);
    assert_eq!((&status["member"]["name"], &status["role"]), (&json!("Ben"), &json!("read_only")));
    assert_eq!(status["may"], json!(["workspace.read", "passphrase.change"]));
    let tenant = json!({"name": "Contoso"});
    assert_eq!(refusal(&door, "tenant.create", tenant), "not-allowed");
    assert_eq!(
        refusal(&door, "member.retire", json!({"member": id_of(&door, "Ada")})),
        "not-allowed"
    );
    let status = unlock(&door, ADA);
    assert_eq!((&status["member"]["name"], &status["role"]), (&json!("Ada"), &json!("owner")));
    call(&door, "vault.lock", json!({})).unwrap();
    let status = call(&door, "vault.unlock", json!({"recovery_key": recovery})).unwrap();
    assert_eq!(status["member"]["name"], "Ada");
}

/// MEM-11.
#[test]
fn each_member_signs_with_a_key_of_their_own() {
    let (_home, door, _) = house("operator");
    unlock(&door, BEN);
    call(&door, "tenant.create", json!({"name": "Contoso"})).unwrap();
    let ben: MemberId = serde_json::from_value(id_of(&door, "Ben")).unwrap();
    let open = door.open().unwrap();
    let seed = *open.vault.signing_seed().unwrap();
    let (workspace, own, device): (_, _, Option<DeviceId>) = open
        .vault
        .read(|reader| {
            let workspace = member::workspace(reader)?.unwrap().id;
            let own = journal::device_key(reader)?.unwrap().device;
            Ok::<_, Failure>((
                workspace,
                own,
                member::device_of(reader, ben, Hash(public_key(&seed)))?,
            ))
        })
        .unwrap();
    // Two chains, and both hold.
    let report =
        open.vault.read(|reader| journal::verify(reader, workspace, &[])).unwrap().unwrap();
    let mut chains: Vec<_> = report.heads.iter().map(|head| head.device).collect();
    chains.sort();
    let mut expected = vec![own, device.unwrap()];
    expected.sort();
    assert_eq!(chains, expected);
    // The tables are what the journal says.
    let before = open.vault.read(projection::digest).unwrap();
    open.vault.rebuild().unwrap();
    assert_eq!(open.vault.read(projection::digest).unwrap(), before);
    // Who has the vault open as Ada does not have Ben's key.
    drop(open);
    unlock(&door, ADA);
    assert_eq!(door.open().unwrap().vault.signing_seed(), None);
}

/// MEM-5, MEM-12.
#[test]
fn a_retired_member_opens_nothing_and_stays_in_the_history() {
    let (_home, door, recovery) = house("owner");
    let (ada, ben) = (id_of(&door, "Ada"), id_of(&door, "Ben"));
    assert_eq!(refusal(&door, "member.retire", json!({"member": ada})), "member-self");
    // The one who made the vault can go as well; then the recovery key is the other owner's.
    unlock(&door, BEN);
    call(&door, "member.retire", json!({"member": ada})).unwrap();
    let last = json!({"member": ben, "role": "operator"});
    assert_eq!(refusal(&door, "member.set_role", last), "member-last-owner");
    assert_eq!(refusal(&door, "member.retire", json!({"member": ada})), "member-retired");
    let list = call(&door, "member.list", json!({})).unwrap();
    assert_eq!(list["rows"][1]["name"], "Ada");
    assert!(list["rows"][1]["retired_at"].is_string());
    call(&door, "vault.lock", json!({})).unwrap();
    assert_eq!(refusal(&door, "vault.unlock", json!({"passphrase": ADA})), "wrong-passphrase");
    let status = call(&door, "vault.unlock", json!({"recovery_key": recovery})).unwrap();
    assert_eq!(status["member"]["name"], "Ben");
    call(&door, "tenant.create", json!({"name": "Contoso"})).unwrap();
    assert_eq!(call(&door, "vault.verify", json!({})).unwrap()["intact"], true);
}

/// What a crash leaves between the two files: the key file of before or after, put in place.
fn with_key_file(
    door: &Door,
    dir: &Path,
    bytes: &[u8],
    passphrase: &str,
) -> Result<Value, Failure> {
    call(door, "vault.lock", json!({})).unwrap();
    fs::write(dir.join("vault.key"), bytes).unwrap();
    call(door, "vault.unlock", json!({"passphrase": passphrase}))
}

/// MEM-13: a slot of nobody who is a member opens nothing, and goes at the next unlocking.
#[test]
fn what_a_crash_leaves_in_the_key_file_opens_nothing() {
    let (home, door, _) = house("operator");
    let dir = home.path().join("vault");
    let with_ben = fs::read(dir.join("vault.key")).unwrap();
    // Retired in the journal, and killed before the slot was taken away.
    call(&door, "member.retire", json!({"member": id_of(&door, "Ben")})).unwrap();
    let without = fs::read(dir.join("vault.key")).unwrap();
    assert_ne!(with_ben, without);
    let refused = with_key_file(&door, &dir, &with_ben, BEN).unwrap_err();
    assert_eq!(refused.code, "wrong-passphrase");
    assert_eq!(fs::read(dir.join("vault.key")).unwrap(), with_ben, "a refusal changed something");
    with_key_file(&door, &dir, &with_ben, ADA).unwrap();
    assert_eq!(fs::read(dir.join("vault.key")).unwrap(), without);
    // The name is free again.
    let ben = json!({"name": "Ben", "role": "reviewer", "passphrase": BEN});
    call(&door, "member.add", ben).unwrap();
    assert_eq!(unlock(&door, BEN)["role"], "reviewer");
}

/// MEM-6, VLT-55.
#[test]
fn a_member_who_cannot_join_changes_nothing() {
    let (home, door, _) = house("operator");
    let file = home.path().join("vault/vault.key");
    let before = fs::read(&file).unwrap();
    for (name, role, passphrase, code) in [
        ("ben", "reviewer", "a third member's words", "member-name"),
        (" ", "reviewer", "a third member's words", "member-name"),
        ("Cem", "king", "a third member's words", "member-role"),
        ("Cem", "reviewer", BEN, "passphrase-taken"),
        ("Cem", "reviewer", ADA, "passphrase-taken"),
        ("Cem", "reviewer", "short", "passphrase-too-short"),
    ] {
        let asked = json!({"name": name, "role": role, "passphrase": passphrase});
        assert_eq!(refusal(&door, "member.add", asked), code, "{name} {role}");
    }
    assert_eq!(fs::read(&file).unwrap(), before);
    let list = call(&door, "member.list", json!({})).unwrap();
    assert_eq!(list["rows"].as_array().unwrap().len(), 2);
}

/// MEM-8: a new role holds at once.
#[test]
fn who_gives_up_ownership_has_given_it_up() {
    let (_home, door, _) = house("owner");
    let ada = id_of(&door, "Ada");
    call(&door, "member.set_role", json!({"member": ada, "role": "reviewer"})).unwrap();
    let back = json!({"member": ada, "role": "owner"});
    assert_eq!(refusal(&door, "member.set_role", back.clone()), "not-allowed");
    unlock(&door, BEN);
    call(&door, "member.set_role", back).unwrap();
    assert_eq!(unlock(&door, ADA)["role"], "owner");
}

/// MEM-14.
#[test]
fn each_member_changes_their_own_passphrase() {
    let (_home, door, recovery) = house("read_only");
    unlock(&door, BEN);
    let change = |current: &Value, new: &str| json!({"current": current, "new": new});
    for current in [json!(ADA), recovery] {
        let asked = change(&current, "words that are new");
        assert_eq!(refusal(&door, "vault.change_passphrase", asked), "wrong-passphrase");
    }
    let taken = change(&json!(BEN), ADA);
    assert_eq!(refusal(&door, "vault.change_passphrase", taken), "passphrase-taken");
    call(&door, "vault.change_passphrase", change(&json!(BEN), "words that are new")).unwrap();
    assert_eq!(unlock(&door, "words that are new")["member"]["name"], "Ben");
}

/// EXC-5: the rule about a second member, by severity.
#[test]
fn the_rules_say_from_which_severity_a_second_member_approves() {
    let (_home, door, _) = house("approver");
    policy(&door, |policy| {
        policy["single_handed"] = json!(false);
        policy["approval_from"] = json!("high");
    });
    let now = call(&door, "risk.policy", json!({})).unwrap();
    assert_eq!(now["approval_from"], "high");
    let rules: domain::exception::RiskPolicy = serde_json::from_value(now).unwrap();
    use domain::review::Severity::{Critical, High, Low, Medium};
    let needs: Vec<bool> =
        [Low, Medium, High, Critical].iter().map(|one| rules.needs_second(*one)).collect();
    assert_eq!(needs, [false, false, true, true]);
    unlock(&door, BEN);
    let policy = call(&door, "risk.policy", json!({})).unwrap();
    assert_eq!(refusal(&door, "risk.policy_set", policy), "not-allowed");
}
