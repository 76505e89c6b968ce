//! The catalogue is whole, and both languages have every text of it.
use super::*;

#[test]
fn every_policy_has_a_control_in_the_overlays_order() {
    let catalogue = Catalogue::load().unwrap();
    let rows = catalogue.rows("scuba");
    assert_eq!(rows.len(), 42);
    assert_eq!(rows[0].0.policy.0, "MS.AAD.1.1v1");
    assert_eq!(rows[41].0.policy.0, "MS.SHAREPOINT.3.3v2");
    assert_eq!(catalogue.controls().count(), 42 + catalogue.rows("quality").len());
    for (policy, control) in rows {
        assert_eq!(policy.coverage == Coverage::Attestation, control.rule.is_none());
        assert_eq!(control.rule.is_none(), control.kinds.is_empty(), "{}", control.id);
    }
}

const ENGLISH: &str = include_str!("../../../../../locales/en/controls.ftl");
const GERMAN: &str = include_str!("../../../../../locales/de/controls.ftl");

/// Messages of a file with the variables that they use.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) =
            line.split_once(" = ").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            current = id.to_owned();
        }
        let variables = line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>()
        });
        found
            .entry(current.clone())
            .or_default()
            .extend(variables.map(|name| name.trim_end_matches('-').to_owned()));
    }
    found.remove("");
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    assert_eq!(messages(ENGLISH), messages(GERMAN));
}

#[test]
fn every_control_policy_and_area_has_its_texts() {
    let texts = messages(ENGLISH);
    let catalogue = Catalogue::load().unwrap();
    let rows = ["scuba", "quality"].map(|overlay| catalogue.rows(overlay));
    for (policy, control) in rows.into_iter().flatten() {
        let control_id = control.id.0.replace('.', "-");
        let policy_id = policy.policy.0.to_lowercase().replace('.', "-");
        for part in ["title", "why", "do"] {
            assert!(
                texts.contains_key(&format!("control-{control_id}-{part}")),
                "{control_id} {part}"
            );
        }
        assert!(texts.contains_key(&format!("policy-{policy_id}")), "{policy_id}");
        assert!(texts.contains_key(&format!("area-{}", control.area)));
    }
}

/// Words in quotes in the rules that look like codes and are none.
const NO_CODES: [&str; 16] = [
    "adminsandguestinviters",
    "apps-exempt",
    "existing-guests",
    "not-enabled",
    "new-and-existing-guests",
    "old-apps-exempt",
    "only-organisation",
    "policy-disabled",
    "report-only",
    "too-long",
    "microsoft-user-default-legacy",
    "microsoft-user-default-low",
    "0001-01-01",
    "",
    "-",
    "credentials",
];

#[test]
fn every_reason_has_a_sentence_and_every_sentence_a_reason() {
    let texts = messages(ENGLISH);
    let mut codes: BTreeSet<String> =
        crate::rules::ENGINE_REASONS.iter().map(|code| (*code).to_owned()).collect();
    for (_, _, source) in crate::rules::FILES {
        for line in source.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let quoted = line.split('"').skip(1).step_by(2);
            let like_code = |word: &&str| {
                word.contains('-') && word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
            };
            codes.extend(
                quoted.filter(like_code).filter(|word| !NO_CODES.contains(word)).map(str::to_owned),
            );
        }
    }
    for issue in ["not-enabled", "old-apps-exempt", "too-long", "policy-disabled", "apps-exempt"] {
        codes.insert(format!("credentials-{issue}"));
    }
    let sentences: BTreeSet<String> =
        texts.keys().filter_map(|id| id.strip_prefix("reason-")).map(str::to_owned).collect();
    assert_eq!(codes, sentences);
}
