//! CTL-50 to CTL-52: the controls through the real importer, against an independent tool.
use app::import::{self, Import, Limits};
use controls::Catalogue;
use domain::{
    subject::GapReason,
    verdict::{Outcome, Verdict},
};
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// A file of the test data from elsewhere, where it is.
fn data(name: &str) -> Option<String> {
    let path = tests::test_data()?.join("scuba").join(name);
    Some(std::fs::read_to_string(path).unwrap())
}

fn catalogue() -> &'static Catalogue {
    static LOADED: OnceLock<Catalogue> = OnceLock::new();
    LOADED.get_or_init(|| Catalogue::load().unwrap())
}

fn imported(text: &str) -> Import {
    import::parse_files(
        vec![("export.json".to_owned(), text.as_bytes().to_vec())],
        &Limits::default(),
    )
    .unwrap()
}

fn judged(text: &str) -> Vec<Verdict> {
    let import = imported(text);
    let profile = import.stated_profile.clone().unwrap_or_default();
    catalogue().judge(&import.view(), &profile, Default::default(), "scuba").unwrap()
}

/// A policy's id without its version.
fn bare(id: &str) -> &str {
    id.rsplit_once('v').map_or(id, |(bare, _)| bare)
}

#[test]
fn exports_agree_with_the_independent_tool() {
    for month in ["2025-07", "2025-10"] {
        let Some(export) = data(&format!("export-{month}.json")) else { return };
        let Some(expected) = data(&format!("verdicts-{month}.json")) else { return };
        let verdicts = judged(&export);
        assert_eq!(verdicts.len(), 42);
        let rows: Vec<Value> = serde_json::from_str(&expected).unwrap();
        let mut wrong = Vec::new();
        for row in &rows {
            let id = bare(row["policy"].as_str().unwrap());
            let verdict = verdicts.iter().find(|verdict| bare(&verdict.policy.0) == id).unwrap();
            let computed = !row["criticality"].as_str().unwrap().contains("Not-Implemented");
            let wanted: &[Outcome] = match (computed, row["met"].as_bool().unwrap()) {
                (false, _) => &[Outcome::NotAssessed, Outcome::NotApplicable],
                (true, true) => &[Outcome::Satisfied],
                (true, false) => &[Outcome::NotSatisfied],
            };
            if !wanted.contains(&verdict.outcome) {
                wrong.push(format!(
                    "{id} {wanted:?}: {:?} {:?} {:?}",
                    verdict.outcome, verdict.reason, verdict.gaps
                ));
            }
        }
        assert!(wrong.is_empty(), "{month}:\n{}", wrong.join("\n"));
    }
}

/// Whether a verdict is an acceptable answer to a labelled case.
fn fits(met: bool, verdict: &Verdict, input: &Value) -> bool {
    let missing = || {
        let nothing = input.as_object().is_some_and(Map::is_empty);
        nothing || verdict.gaps.iter().any(|gap| gap.reason != GapReason::NotReadable)
    };
    match (met, verdict.outcome) {
        (_, Outcome::NotApplicable)
        | (true, Outcome::Satisfied)
        | (false, Outcome::NotSatisfied) => true,
        (false, Outcome::NotAssessed) => missing(),
        _ => false,
    }
}

#[test]
fn labelled_cases_agree() {
    let Some(text) = data("labelled-cases.jsonl") else { return };
    let cases: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let in_scope: Vec<_> = cases
        .iter()
        .filter(|case| matches!(case["product"].as_str(), Some("aad" | "sharepoint")))
        .collect();
    let mut wrong = Vec::new();
    for case in &in_scope {
        let verdicts = judged(&case["input"].to_string());
        let policy = case["policy"].as_str().unwrap();
        let verdict = verdicts.iter().find(|verdict| verdict.policy.0 == policy).unwrap();
        if !fits(case["met"].as_bool().unwrap(), verdict, &case["input"]) {
            wrong.push(format!(
                "{policy} {} met={}: {:?} {:?} {:?}",
                case["test"], case["met"], verdict.outcome, verdict.reason, verdict.gaps
            ));
        }
    }
    let allowed = in_scope.len() * 2 / 100;
    assert!(wrong.len() <= allowed, "{} of {}:\n{}", wrong.len(), in_scope.len(), wrong.join("\n"));
    assert!(
        wrong.is_empty(),
        "new disagreements belong into docs/scuba-differences.md:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn an_input_that_says_nothing_is_assessed_nowhere() {
    for input in ["{}", r#"{"SPO_tenant": []}"#, r#"{"conditional_access_policies": null}"#] {
        for verdict in judged(input) {
            assert_eq!(verdict.outcome, Outcome::NotAssessed, "{} of {input}", verdict.policy);
        }
    }
}

#[test]
fn custom_app_policies_and_risky_classifications_arrive() {
    let restriction = |state: &str| json!({"RestrictionType": "passwordAddition", "State": state, "MaxLifetime": null, "RestrictForAppsCreatedAfterDateTime": "/Date(-62135596800000)/"});
    let set = json!({"PasswordCredentials": [restriction("enabled")], "KeyCredentials": []});
    let mut input = json!({"default_app_management_policy": [{"ApplicationRestrictions": set, "ServicePrincipalRestrictions": set}]});
    let outcome = |input: &Value| {
        judged(&input.to_string())
            .into_iter()
            .find(|verdict| verdict.policy.0 == "MS.AAD.5.5v1")
            .unwrap()
            .outcome
    };
    assert_eq!(outcome(&input), Outcome::Satisfied);
    input["app_management_policies"] = json!([{"Id": "c", "DisplayName": "Custom", "IsEnabled": true,
        "Restrictions": {"PasswordCredentials": [{"RestrictionType": "passwordAddition", "State": "disabled", "AppliesTo": [{"DisplayName": "App"}]}]}}]);
    assert_eq!(outcome(&input), Outcome::NotSatisfied);
    let mut consent = json!({"authorization_policies": [{"Id": "a", "PermissionGrantPolicyIdsAssignedToDefaultUserRole": ["ManagePermissionGrantsForSelf.microsoft-user-default-low"]}]});
    let outcome = |input: &Value| {
        judged(&input.to_string())
            .into_iter()
            .find(|verdict| verdict.policy.0 == "MS.AAD.5.2v1")
            .unwrap()
            .outcome
    };
    // What "low" lets through is not known until the classifications are.
    assert_eq!(outcome(&consent), Outcome::NotAssessed);
    consent["risky_delegated_permission_classifications"] = json!([]);
    assert_eq!(outcome(&consent), Outcome::Satisfied);
    consent["risky_delegated_permission_classifications"] =
        json!([{"DisplayName": "Graph", "RiskyPermClassifications": ["Mail.Read"]}]);
    assert_eq!(outcome(&consent), Outcome::NotSatisfied);
}
