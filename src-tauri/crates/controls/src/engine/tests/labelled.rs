//! The independent tool's cases and exports, where the data is beside the project.
use super::*;

fn data(name: &str) -> Option<String> {
    let folder = std::env::var("TENANTPILOT_TEST_DATA").ok()?;
    let text = std::fs::read_to_string(std::path::Path::new(&folder).join("scuba").join(name)).ok();
    if text.is_none() {
        eprintln!("skipped: no {name}");
    }
    text
}

#[test]
fn labelled_cases_agree() {
    let Some(text) = data("labelled-cases.jsonl") else { return };
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        if !matches!(case["product"].as_str(), Some("aad" | "sharepoint")) {
            continue;
        }
        count += 1;
        let input = &case["input"];
        let verdicts = judge(&export::view(input), &export::profile(input));
        let verdict = find(&verdicts, case["policy"].as_str().unwrap());
        let fits = match (case["met"].as_bool().unwrap(), verdict.outcome) {
            (_, Outcome::NotApplicable) | (true, Outcome::Satisfied) | (false, Outcome::NotSatisfied) => true,
            (false, Outcome::NotAssessed) => verdict.gaps.iter().any(|gap| gap.reason != GapReason::NotReadable) || input.as_object().is_some_and(Map::is_empty),
            _ => false,
        };
        if !fits || std::env::var_os("SHOW").is_some() {
            wrong.push(format!("{} {} met={} {:?} {:?}", verdict.policy, case["test"], case["met"], verdict.outcome, verdict.reason));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn exports_agree_with_the_independent_tool() {
    for month in ["07", "10"] {
        let Some(text) = data(&format!("export-2025-{month}.json")) else { return };
        let Some(expected) = data(&format!("verdicts-2025-{month}.json")) else { return };
        let input: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
        let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();
        let verdicts = judge(&export::view(&input), &export::profile(&input));
        let bare = |id: &str| id.rsplit_once('v').map(|(id, _)| id.to_owned()).unwrap();
        let mut wrong = Vec::new();
        for row in &expected {
            let id = bare(row["policy"].as_str().unwrap());
            let verdict = verdicts.iter().find(|verdict| bare(&verdict.policy.0) == id).unwrap();
            let computed = !row["criticality"].as_str().unwrap().contains("Not-Implemented");
            let wanted: &[Outcome] = match (computed, row["met"].as_bool().unwrap()) {
                (false, _) => &[Outcome::NotAssessed, Outcome::NotApplicable],
                (true, true) => &[Outcome::Satisfied],
                (true, false) => &[Outcome::NotSatisfied],
            };
            if !wanted.contains(&verdict.outcome) {
                wrong.push(format!("{id} {wanted:?} {:?} {:?} {:?}", verdict.outcome, verdict.reason, verdict.gaps));
            }
        }
        assert!(wrong.is_empty(), "{month}:\n{}", wrong.join("\n"));
    }
}

/// Writes the view for the `measure` example.
#[test]
#[ignore = "a tool, not a test"]
fn write_view() {
    let Some(text) = data("export-2025-10.json") else { return };
    let input: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
    let target = std::env::var("VIEW").unwrap();
    std::fs::write(target, serde_json::to_string(&export::view(&input)).unwrap()).unwrap();
}
