//! Damaging imports: by meaning (another type, a missing part, a hostile word) and by bytes.
use crate::world::Dice;
use serde_json::{Map, Value, json};

/// How a file's text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-16, little-endian, with its mark.
    Utf16,
}

impl Encoding {
    /// The text as bytes.
    pub fn write(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf16 => std::iter::once(0xFEFF)
                .chain(text.encode_utf16())
                .flat_map(u16::to_le_bytes)
                .collect(),
        }
    }
}

/// A place for something that cannot be written as a [`Value`]; replaced in the text.
const HOLE: &str = "__HOLE__";

/// The file's bytes, damaged one to three times, and what was done.
pub fn damaged(value: &Value, encoding: Encoding, dice: &mut Dice) -> (Vec<u8>, Vec<&'static str>) {
    let mut value = value.clone();
    let mut done = Vec::new();
    let mut hole = None;
    let by_meaning = dice.below(3);
    for _ in 0..by_meaning {
        done.push(by_meaning_once(&mut value, dice, &mut hole));
    }
    let mut text = value.to_string();
    if let Some(filling) = hole {
        text = text.replace(&format!("\"{HOLE}\""), &filling);
    }
    let mut bytes = encoding.write(&text);
    let by_bytes = if by_meaning == 0 { 1 + dice.below(3) } else { dice.below(2) };
    for _ in 0..by_bytes {
        done.push(by_bytes_once(&mut bytes, dice));
    }
    (bytes, done)
}

fn by_meaning_once(value: &mut Value, dice: &mut Dice, hole: &mut Option<String>) -> &'static str {
    let count = nodes(value);
    let mut at = dice.below(count);
    let Some(node) = node(value, &mut at) else { return "nothing" };
    match dice.below(8) {
        0 => {
            *node = other_type(dice);
            "another type"
        }
        1 => {
            remove_part(node, dice);
            "a part removed"
        }
        2 => {
            repeat_part(node, dice);
            "a part repeated"
        }
        3 | 4 => {
            *node = Value::String(hostile_word(dice));
            "a hostile word"
        }
        5 => {
            *node = json!(HOLE);
            *hole = Some(number(dice));
            "a huge number"
        }
        6 => {
            *node = json!(HOLE);
            let depth = [70, 200, 5_000, 200_000][dice.below(4) as usize];
            *hole = Some(format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
            "deep nesting"
        }
        _ => {
            *node = json!([node.take()]);
            "one level deeper"
        }
    }
}

fn nodes(value: &Value) -> u64 {
    1 + match value {
        Value::Array(items) => items.iter().map(nodes).sum::<u64>(),
        Value::Object(object) => object.values().map(nodes).sum(),
        _ => 0,
    }
}

fn node<'a>(value: &'a mut Value, at: &mut u64) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| node(item, at)),
        Value::Object(object) => object.values_mut().find_map(|item| node(item, at)),
        _ => None,
    }
}

fn other_type(dice: &mut Dice) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5),
        json!([]),
        json!({}),
        json!(""),
        json!([null]),
        json!({"": {}}),
    ];
    all[dice.below(all.len() as u64) as usize].clone()
}

fn remove_part(node: &mut Value, dice: &mut Dice) {
    match node {
        Value::Array(items) if !items.is_empty() => {
            items.remove(dice.below(items.len() as u64) as usize);
        }
        Value::Object(object) if !object.is_empty() => {
            let name = object.keys().nth(dice.below(object.len() as u64) as usize).cloned();
            object.remove(&name.unwrap_or_default());
        }
        other => *other = Value::Null,
    }
}

fn repeat_part(node: &mut Value, dice: &mut Dice) {
    match node {
        Value::Array(items) if !items.is_empty() => {
            let item = items[dice.below(items.len() as u64) as usize].clone();
            items.push(item);
        }
        Value::Object(object) if !object.is_empty() => {
            let at = dice.below(object.len() as u64) as usize;
            let names: Vec<String> = object.keys().cloned().collect();
            let other = names[dice.below(names.len() as u64) as usize].clone();
            if let Some(part) = object.values().nth(at).cloned() {
                object.insert(other, part);
            }
        }
        other => *other = json!([other.clone(), other.clone()]),
    }
}

fn hostile_word(dice: &mut Dice) -> String {
    match dice.below(12) {
        0 => "x".repeat(1 << dice.below(21)),
        1 => "\u{202e}gpj.exe\u{2066}".to_owned(),
        2 => "=HYPERLINK(\"http://example.invalid\")".to_owned(),
        3 => "/Date(99999999999999999999)/".to_owned(),
        4 => "/Date(-62135596800000)/".to_owned(),
        5 => "9999-99-99T99:99:99Z".to_owned(),
        6 => "a\0b\u{1}\u{7f}".to_owned(),
        7 => "../../../../etc/passwd".to_owned(),
        8 => "🏴\u{e0067}\u{e007f}".repeat(100),
        9 => "9007199254740993".to_owned(),
        10 => " ".to_owned(),
        _ => "]]></script><img src=x onerror=alert(1)>".to_owned(),
    }
}

fn number(dice: &mut Dice) -> String {
    let digits = "9".repeat(1 + dice.below(400) as usize);
    match dice.below(6) {
        0 => "1e999".to_owned(),
        1 => "-1e308".to_owned(),
        2 => "1e-400".to_owned(),
        3 => "-0.0".to_owned(),
        4 => format!("0.{digits}"),
        _ => digits,
    }
}

fn by_bytes_once(bytes: &mut Vec<u8>, dice: &mut Dice) -> &'static str {
    let length = bytes.len() as u64;
    let at = dice.below(length) as usize;
    let piece = |dice: &mut Dice| at..bytes.len().min(at + 1 + dice.below(400) as usize);
    match dice.below(9) {
        0 | 1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
            "a flipped bit"
        }
        2 => {
            bytes.truncate(at);
            "cut off"
        }
        3 => {
            let piece = bytes[piece(dice)].to_vec();
            let to = dice.below(length) as usize;
            bytes.splice(to..to, piece);
            "a slice repeated"
        }
        4 => {
            let piece = piece(dice);
            bytes.drain(piece);
            "a slice removed"
        }
        5 => {
            let broken: [&[u8]; 5] =
                [b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x00\xd8"];
            let broken = broken[dice.below(5) as usize];
            bytes.splice(at..at, broken.iter().copied());
            "broken text"
        }
        6 => {
            bytes.insert(at, 0);
            "a NUL"
        }
        7 => {
            let marks: [&[u8]; 4] =
                [b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\x00\x00"];
            bytes.splice(0..0, marks[dice.below(4) as usize].iter().copied());
            "another byte order mark"
        }
        _ => {
            let open: &[u8] = [b"[".as_slice(), b"{\"a\":", b"\"", b"\\u", b"{\"a\":1,\"a\":2}"]
                [dice.below(5) as usize];
            let many = open.repeat(1 + dice.below(3_000) as usize);
            bytes.splice(at..at, many);
            "much opened, nothing closed"
        }
    }
}

/// A folder of Graph responses: what each file holds.
pub fn graph_folder() -> Vec<(String, Value)> {
    let of = |path: &str, value: Value| json!({"@odata.context": format!("https://graph.microsoft.com/v1.0/$metadata#{path}"), "value": value});
    let admin = "62e90394-69f5-4237-9190-012177145e10";
    let files = [
        (
            "organization.json",
            of(
                "organization",
                json!([{"id": "6f6d2b0e-0000-4000-8000-000000000001", "displayName": "Kranich GmbH", "verifiedDomains": [{"name": "kranich.example", "isInitial": true}]}]),
            ),
        ),
        (
            "policies.json",
            of(
                "identity/conditionalAccess/policies",
                json!([{"id": "p1", "displayName": "Block old clients", "state": "enabled", "createdDateTime": "2026-03-04T05:06:07Z", "conditions": {"users": {"includeUsers": ["All"], "excludeUsers": ["u1"]}, "clientAppTypes": ["other"], "applications": {"includeApplications": ["All"]}}, "grantControls": {"operator": "OR", "builtInControls": ["block"]}}]),
            ),
        ),
        (
            "locations.json",
            of(
                "identity/conditionalAccess/namedLocations",
                json!([{"id": "l1", "displayName": "Office", "ipRanges": [{"cidrAddress": "192.0.2.0/24"}]}]),
            ),
        ),
        (
            "authorizationPolicy.json",
            json!({"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#policies/authorizationPolicy/$entity", "id": "authorizationPolicy", "allowInvitesFrom": "everyone", "defaultUserRolePermissions": {"allowedToCreateApps": true}}),
        ),
        (
            "domains.json",
            of(
                "domains",
                json!([{"id": "kranich.example", "isVerified": true, "passwordValidityPeriodInDays": 2147483647}]),
            ),
        ),
        (
            "roleAssignmentScheduleInstances.json",
            of(
                "roleManagement/directory/roleAssignmentScheduleInstances",
                json!([{"id": "a", "principalId": "u1", "roleDefinitionId": admin}]),
            ),
        ),
        (
            "roleManagementPolicyAssignments.json",
            json!({"value": [{"roleDefinitionId": admin, "policyId": "rp"}]}),
        ),
        (
            "roleManagementPolicies.json",
            json!({"value": [{"id": "rp", "rules": [{"@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyApprovalRule", "id": "Approval_EndUser_Assignment", "setting": {"isApprovalRequired": true}}]}]}),
        ),
        (
            "users.json",
            json!({"value": [{"id": "u1", "displayName": "Ann", "onPremisesImmutableId": null}]}),
        ),
        (
            "subscribedSkus.json",
            of(
                "subscribedSkus",
                json!([{"id": "s", "skuPartNumber": "EMSPREMIUM", "capabilityStatus": "Enabled", "servicePlans": [{"servicePlanName": "AAD_PREMIUM_P2", "provisioningStatus": "Success"}]}]),
            ),
        ),
    ];
    files.map(|(name, value)| (name.to_owned(), value)).into()
}

/// A folder of policies as a policy-export tool writes them: a library.
pub fn policy_folder() -> Vec<(String, Value)> {
    let policy = |id: &str, name: &str| {
        json!({"@odata.type": "#microsoft.graph.conditionalAccessPolicy", "id": id, "displayName": name, "state": "disabled", "createdDateTime": "2026-01-01T00:00:00Z",
            "conditions": {"users": {"includeGroups": ["g1"], "excludeGroups": []}}, "grantControls@odata.context": "x", "grantControls": {"builtInControls": ["mfa"]}})
    };
    let group = json!({"@odata.type": "#microsoft.graph.group", "id": "g1", "displayName": "CA - Ausschluß", "members": []});
    let location = json!({"@odata.type": "#microsoft.graph.countryNamedLocation", "id": "n1", "displayName": "Länder", "countriesAndRegions": ["DE", "AT"]});
    let table: Map<String, Value> = [
        ("TenantId", json!("6f6d2b0e-0000-4000-8000-000000000002")),
        ("Organization", json!("Bibliothek")),
        ("Objects", json!([{"Id": "g1", "DisplayName": "CA - Ausschluß", "Type": "Group"}])),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into_iter()
    .collect();
    [
        ("MigrationTable.json", Value::Object(table)),
        ("ConditionalAccess/CA001 - All - Block.json", policy("c1", "CA001")),
        ("ConditionalAccess/CA002 - Gäste.json", policy("c2", "CA002")),
        ("Groups/CA - Ausschluß.json", group),
        ("NamedLocations/Länder.json", location),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
