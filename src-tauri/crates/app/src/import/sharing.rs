//! SharePoint's tenant settings from Graph, in the words and numbers that an export of
//! SharePoint's own administration has them in. Graph tells some of them only; the others
//! stay absent.
//!
//! Sources: Graph's `sharepointSettings`, SharePoint's `SharingCapabilities` and
//! `SharingDomainRestrictionModes`.
use serde_json::{Map, Value};

const CAPABILITIES: [&str; 4] = [
    "disabled",
    "externalUserSharingOnly",
    "externalUserAndGuestSharing",
    "existingExternalUserSharingOnly",
];
const RESTRICTION_MODES: [&str; 3] = ["none", "allowList", "blockList"];

/// The settings in the kind's canonical shape.
pub(super) fn settings(source: Value) -> Value {
    let Value::Object(object) = source else { return source };
    let mut settings = Map::new();
    for (name, value) in object {
        let (name, value) = match name.as_str() {
            // A singleton: Graph's id says nothing.
            "id" => continue,
            "sharingCapability" => (name, number(value, &CAPABILITIES)),
            "sharingDomainRestrictionMode" => (name, number(value, &RESTRICTION_MODES)),
            "sharingAllowedDomainList" | "sharingBlockedDomainList" => (name, joined(value)),
            "isLegacyAuthProtocolsEnabled" => ("legacyAuthProtocolsEnabled".to_owned(), value),
            "isRequireAcceptingUserToMatchInvitedUserEnabled" => {
                ("requireAcceptingAccountMatchInvitedAccount".to_owned(), value)
            }
            "isResharingByExternalUsersEnabled" => {
                ("preventExternalUsersFromResharing".to_owned(), negated(value))
            }
            _ => (name, value),
        };
        settings.insert(name, value);
    }
    Value::Object(settings)
}

/// An enumeration's member as its number; what is no member stays.
fn number(value: Value, members: &[&str]) -> Value {
    let found = value
        .as_str()
        .and_then(|text| members.iter().position(|member| member.eq_ignore_ascii_case(text)));
    found.map_or(value, Value::from)
}

fn joined(value: Value) -> Value {
    let Value::Array(items) = &value else { return value };
    let texts: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
    texts.map(|texts| Value::from(texts.join(" "))).unwrap_or(value)
}

fn negated(value: Value) -> Value {
    match value {
        Value::Bool(is) => Value::Bool(!is),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn graph_settings_read_as_an_export_has_them() {
        let check = |source: Value, expected: Value| assert_eq!(settings(source), expected);
        check(
            json!({
                "id": "x", "sharingCapability": "externalUserAndGuestSharing",
                "sharingDomainRestrictionMode": "allowList", "sharingAllowedDomainList": ["a.example", "b.example"],
                "isResharingByExternalUsersEnabled": false, "isLegacyAuthProtocolsEnabled": true, "isLoopEnabled": true,
            }),
            json!({
                "sharingCapability": 2, "sharingDomainRestrictionMode": 1, "sharingAllowedDomainList": "a.example b.example",
                "preventExternalUsersFromResharing": true, "legacyAuthProtocolsEnabled": true, "isLoopEnabled": true,
            }),
        );
        check(json!({"sharingCapability": "new"}), json!({"sharingCapability": "new"}));
        check(json!({"sharingCapability": null}), json!({"sharingCapability": null}));
        check(json!(1), json!(1));
    }
}
