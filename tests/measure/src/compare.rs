//! How long comparing two tenants of 10,000 subjects takes, 200 MB of JSON in all. One JSON
//! line a measurement, for `cargo xtask bench`.
use domain::{
    compare::{MatchBy, Matching, Names, Side, compare},
    registry::Registry,
    subject::{Kind, Subject, SubjectRef},
};
use serde_json::{Value, json};
use std::time::Instant;
use tests::world::Dice;

pub(crate) const SUBJECTS: u64 = 10_000;
/// Of a hundred.
pub(crate) const DIFFERENT: u64 = 2;
const ROUNDS: usize = 5;
/// Compare is a part of what was promised from the vault (1.5 s).
const SAME_SPELLING_MS_MAX: u32 = 500;
/// Nothing is spelt the same: every content is walked.
const OTHER_SPELLING_MS_MAX: u32 = 5_000;

/// Measures and prints.
pub fn all() {
    let registry = app::import::registry().unwrap();
    let left = tenant(0, false);
    for (what, other, limit) in [
        ("compare 2 × 10,000 subjects, 2 % different", false, SAME_SPELLING_MS_MAX),
        ("the same, each spelt differently", true, OTHER_SPELLING_MS_MAX),
    ] {
        let right = tenant(DIFFERENT, other);
        let mut taken: Vec<f64> = (0..ROUNDS).map(|_| measured(registry, &left, &right)).collect();
        taken.sort_by(f64::total_cmp);
        let value = taken.swap_remove(ROUNDS / 2);
        println!("{}", json!({"what": what, "unit": "ms", "value": value, "limit": limit}));
    }
}

fn measured(registry: &Registry, left: &[Subject], right: &[Subject]) -> f64 {
    measured_of(registry, left, right, SUBJECTS * DIFFERENT / 100)
}

/// Milliseconds that comparing takes; `expected` subjects differ, each in one setting.
pub(crate) fn measured_of(
    registry: &Registry,
    left: &[Subject],
    right: &[Subject],
    expected: u64,
) -> f64 {
    let began = Instant::now();
    let (one, other) = (Names::of(left, registry), Names::of(right, registry));
    let matching = Matching { by: MatchBy::Id, suggest: true, ..Matching::default() };
    let comparison = compare(
        &Side { subjects: left, coverage: &[], names: &one },
        &Side { subjects: right, coverage: &[], names: &other },
        registry,
        &matching,
    );
    let taken = began.elapsed().as_secs_f64() * 1e3;
    assert_eq!(u64::from(comparison.counts.changed), expected);
    assert_eq!(u64::from(comparison.counts.changes), expected);
    taken
}

/// Half of them access policies, half of them policies of the settings catalogue.
pub(crate) fn tenant(different: u64, other_spelling: bool) -> Vec<Subject> {
    let mut dice = Dice(11);
    (0..SUBJECTS)
        .map(|number| {
            let changed = number % 100 < different;
            let id = format!("{number:08}-0000-4000-8000-000000000000");
            let name = format!("Policy {number}");
            let (kind, mut content) = match number % 2 {
                0 => ("identity.access-policy", access_policy(&mut dice, changed)),
                _ => ("device.settings-policy", settings_policy(&mut dice, changed)),
            };
            content["displayName"] = json!(name);
            content["id"] = json!(id);
            if other_spelling {
                content["zzAbsent"] = Value::Null;
            }
            Subject {
                reference: SubjectRef { kind: Kind::new(kind), id, name },
                content,
                volatile: json!({}),
            }
        })
        .collect()
}

fn guids(dice: &mut Dice, count: u64) -> Vec<String> {
    (0..count)
        .map(|_| format!("{:08x}-0000-4000-8000-{:012x}", dice.below(1 << 32), dice.below(1 << 48)))
        .collect()
}

fn access_policy(dice: &mut Dice, changed: bool) -> Value {
    json!({
        "state": if changed { "disabled" } else { "enabled" },
        "conditions": {
            "clientAppTypes": ["all"],
            "applications": {"includeApplications": ["All"], "excludeApplications": guids(dice, 20)},
            "users": {"includeUsers": ["All"], "excludeUsers": guids(dice, 150), "excludeGroups": guids(dice, 80)},
            "locations": {"includeLocations": ["All"], "excludeLocations": guids(dice, 5)}
        },
        "grantControls": {"operator": "OR", "builtInControls": ["mfa"]}
    })
}

fn settings_policy(dice: &mut Dice, changed: bool) -> Value {
    let settings: Vec<Value> = (0..30)
        .map(|number| {
            let id = format!("device_vendor_msft_policy_config_area{}_setting{number}", dice.below(100));
            let value = dice.below(100);
            let value = if changed && number == 7 { 1_000 } else { value };
            json!({"id": number.to_string(), "settingInstance": {
                "settingDefinitionId": id,
                "choiceSettingValue": {"value": format!("{id}_1"), "children": [
                    {"settingDefinitionId": format!("{id}_days"), "simpleSettingValue": {"value": value}}
                ]}
            }})
        })
        .collect();
    json!({"settings": settings, "platforms": "windows10", "technologies": "mdm"})
}
