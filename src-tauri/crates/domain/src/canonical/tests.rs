//! The canonical shape by examples, the identity by properties.
use super::*;
use crate::{
    registry::{KindRules, Registry},
    subject::Kind,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn rules(kind: &str) -> KindRules {
    let data = include_str!("../../../../../assets/registry/subjects.json");
    Registry::load(data).unwrap().kind(&Kind::new(kind)).unwrap().clone()
}

#[test]
fn names_become_camel_case() {
    for (from, to) in [
        ("AppId", "appId"),
        ("AADAdditionalData", "aadAdditionalData"),
        ("ODBSharingCapability", "odbSharingCapability"),
        ("IPAddressWACTokenLifetime", "ipAddressWACTokenLifetime"),
        ("AllowedToUseSSPR", "allowedToUseSSPR"),
        ("ID", "id"),
        ("Id", "id"),
        ("roles", "roles"),
        ("Über", "Über"),
        ("", ""),
    ] {
        assert_eq!(canonical_name(from), to);
    }
}

#[test]
fn dates_become_rfc_3339() {
    assert_eq!(date_from_millis("/Date(1718828117667)/").unwrap(), "2024-06-19T20:15:17.667Z");
    assert_eq!(date_from_millis("/Date(-1000)/").unwrap(), "1969-12-31T23:59:59Z");
    assert_eq!(date_from_millis("/Date(0+0200)/").unwrap(), "1970-01-01T00:00:00Z");
    for text in ["/Date()/", "/Date(x)/", "Date(1)", "/Date(99999999999999999999)/", "/Date(1+é)/"]
    {
        assert_eq!(date_from_millis(text), None, "{text}");
    }
}

#[test]
fn a_source_object_gets_the_canonical_shape_and_keeps_all_it_said() {
    let source = json!({
        "Id": "A", "Conditions": {"Users": {"IncludeUsers": "All", "ExcludeUsers": null}},
        "GrantControls": {"TermsOfUse": [], "AuthenticationStrength@odata.context": "x"},
        "ModifiedDateTime": "/Date(0)/", "Big": 9007199254740993_u64, "Small": 9007199254740992_u64,
        "@odata.type": "#microsoft.graph.conditionalAccessPolicy",
    });
    let canonical = canonicalise(&rules("identity.access-policy"), source);
    assert_eq!(
        canonical.content,
        json!({
            "id": "A", "conditions": {"users": {"includeUsers": ["All"], "excludeUsers": null}},
            "grantControls": {"termsOfUse": []}, "big": "9007199254740993", "small": 9007199254740992_u64,
        })
    );
    assert_eq!(canonical.volatile, json!({"modifiedDateTime": "1970-01-01T00:00:00Z"}));
}

#[test]
fn the_type_that_tells_derived_kinds_apart_is_kept() {
    let source =
        json!({"@odata.type": "#microsoft.graph.ipNamedLocation", "x": {"@odata.type": "y"}});
    let canonical = canonicalise(&rules("identity.named-location"), source);
    assert_eq!(
        canonical.content,
        json!({"@odata.type": "#microsoft.graph.ipNamedLocation", "x": {}})
    );
}

#[test]
fn composites_are_lifted() {
    let source = json!({
        "authentication_method_feature_settings": {"Id": "Sms"},
        "authentication_method_policy": {"Id": "p", "PolicyMigrationState": "x"}
    });
    let canonical = canonicalise(&rules("identity.authentication-methods-policy"), source);
    assert_eq!(
        canonical.content,
        json!({"authenticationMethodConfigurations": [{"id": "Sms"}], "id": "p", "policyMigrationState": "x"})
    );
}

#[test]
fn two_spellings_of_one_name_are_both_kept() {
    let canonical = canonicalise(&rules("sharing.site"), json!({"url": 1, "Url": 2}));
    assert_eq!(canonical.content.as_object().unwrap().len(), 2);
}

#[test]
fn what_means_nothing_does_not_change_the_identity() {
    let rules = rules("identity.access-policy");
    let one = json!({"id": "AB", "state": "enabled", "conditions": {"users": {"includeUsers": ["a", "b"]}},
        "createdDateTime": "2024-05-24T09:27:52.7009813Z", "sessionControls": null});
    let other = json!({"createdDateTime": "2024-05-24T09:27:52.7Z", "state": "Enabled", "id": "ab",
        "conditions": {"users": {"includeUsers": ["B", "A"], "excludeUsers": []}, "locations": {}},
        "modifiedDateTime": "2020-01-01T00:00:00Z"});
    assert_eq!(identity(&rules, &one), identity(&rules, &other));
}

#[test]
fn renumbered_settings_and_assignments_are_the_same() {
    let rules = rules("device.settings-policy");
    let setting = |id: &str, definition: &str| json!({"id": id, "settingInstance": {"settingDefinitionId": definition}});
    let assignment = |id: &str, group: &str| json!({"id": id, "target": {"groupId": group}});
    let one = json!({
        "settings": [setting("0", "b"), setting("1", "a")],
        "assignments": [assignment("x", "g"), assignment("y", "h")],
    });
    let other = json!({
        "settings": [setting("0", "a"), setting("1", "b")],
        "assignments": [assignment("z", "H"), assignment("w", "g")],
    });
    assert_eq!(identity(&rules, &one), identity(&rules, &other));
    let canonical = canonicalise(&rules, one.clone());
    assert_eq!(canonical.volatile["settings[].id"], json!(["0", "1"]));
    assert_eq!(
        canonical.content["settings"][0],
        json!({"settingInstance": {"settingDefinitionId": "b"}})
    );
    assert_eq!(identity(&rules, &canonical.content), identity(&rules, &one));
    let fewer = json!({"settings": one["settings"], "assignments": [assignment("x", "g")]});
    assert_ne!(identity(&rules, &one), identity(&rules, &fewer));
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "[a-zA-Z0-9 é]{0,8}".prop_map(Value::from),
    ]
}

fn tree() -> impl Strategy<Value = Value> {
    let names = prop_oneof![
        Just("id".to_owned()),
        Just("state".to_owned()),
        Just("includeUsers".to_owned()),
        Just("builtInControls".to_owned()),
        "[a-z]{1,6}",
    ];
    leaf().prop_recursive(4, 32, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((names.clone(), inner), 0..5)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// The same content as another source might write it.
fn rewritten(rules: &KindRules, value: &Value, any_case: bool, set: bool) -> Value {
    match value {
        Value::Object(object) => {
            let mut out: serde_json::Map<String, Value> = object
                .iter()
                .rev()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, value)| {
                    let any_case = rules.case_insensitive.contains(name);
                    (name.clone(), rewritten(rules, value, any_case, rules.sets.contains_key(name)))
                })
                .collect();
            out.insert("zzAbsent".into(), Value::Null);
            out.insert("zzEmpty".into(), json!([]));
            Value::Object(out)
        }
        Value::Array(items) => {
            let mut out: Vec<Value> =
                items.iter().map(|item| rewritten_item(rules, item, any_case)).collect();
            if set {
                out.reverse();
            }
            Value::Array(out)
        }
        Value::String(text) if any_case && text.is_ascii() => Value::String(text.to_uppercase()),
        other => other.clone(),
    }
}

fn rewritten_item(rules: &KindRules, value: &Value, any_case: bool) -> Value {
    rewritten(rules, value, any_case, false)
}

proptest! {
    #[test]
    fn rewriting_changes_no_identity(content in tree()) {
        let rules = rules("identity.access-policy");
        let content = json!({"content": content, "modifiedDateTime": "a"});
        let mut other = rewritten(&rules, &content, false, false);
        other["modifiedDateTime"] = "b".into();
        prop_assert_eq!(identity(&rules, &content), identity(&rules, &other));
    }

    #[test]
    fn a_changed_leaf_changes_the_identity(content in tree(), before in any::<i32>(), after in any::<i32>()) {
        prop_assume!(before != after);
        let rules = rules("identity.access-policy");
        let with = |leaf: i32| json!({"rest": content, "deep": {"users": [{"leaf": leaf}]}});
        prop_assert_ne!(identity(&rules, &with(before)), identity(&rules, &with(after)));
    }

    #[test]
    fn canonicalising_again_changes_nothing(content in tree()) {
        let rules = rules("identity.access-policy");
        let once = canonicalise(&rules, json!({"content": content}));
        let twice = canonicalise(&rules, once.content.clone());
        prop_assert_eq!(once.content, twice.content);
    }
}
