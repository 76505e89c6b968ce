//! The registry's own data loads, and bad data is refused.
use super::*;

const DATA: &str = include_str!("../../../../../assets/registry/subjects.json");

#[test]
fn the_shipped_registry_loads_and_is_found_by_every_source() {
    let registry = Registry::load(DATA).unwrap();
    let policy = registry.export_key("conditional_access_policies").unwrap();
    assert_eq!(policy.kind, Kind::new("identity.access-policy"));
    assert_eq!(
        registry.graph_path("identity/conditionalaccess/policies").unwrap().kind,
        policy.kind
    );
    assert_eq!(registry.graph_type("conditionalAccessPolicy").unwrap().kind, policy.kind);
    assert_eq!(registry.folder("conditionalaccess").unwrap().kind, policy.kind);
    assert_eq!(policy.sensitivity_of("conditions.users.excludeUsers"), Sensitivity::Personal);
    assert_eq!(policy.sensitivity_of("displayName"), Sensitivity::Internal);
    assert_eq!(registry.privileged_roles().count(), 8);
}

#[test]
fn a_registry_with_a_kind_twice_or_another_schema_is_refused() {
    let row = r#"{"kind":"a.b","area":"x","id":["id"],"name":["id"]}"#;
    let text = |schema: &str, rows: &str| {
        format!(
            r#"{{"schema":"{schema}","export_statements":[],"export_derived":[],"privileged_roles":{{}},"kinds":[{rows}]}}"#
        )
    };
    assert!(Registry::load(&text(SCHEMA, row)).is_ok());
    assert!(matches!(
        Registry::load(&text(SCHEMA, &format!("{row},{row}"))),
        Err(RegistryError::Duplicate(_))
    ));
    assert!(matches!(Registry::load(&text("other/1", row)), Err(RegistryError::Schema(_))));
    assert!(matches!(Registry::load("{"), Err(RegistryError::Malformed(_))));
}
