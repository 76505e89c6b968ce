//! A setting of the settings catalogue in words: its value and those of the settings within it,
//! without the wrapping that Microsoft's format puts around them.
use serde_json::Value;

/// Settings within settings that are told.
const DEPTH_MAX: usize = 6;
/// Values of one list that are told.
const VALUES_MAX: usize = 8;

/// Where words come from.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    /// For a definition, or for one of its values, by its id.
    pub(super) find: &'a dyn Fn(&str) -> Option<String>,
    /// In place of a secret.
    pub(super) secret: &'a str,
}

/// The value of an element of `settings`, or of `settingInstance` in it; none where it is no such
/// thing. Source: Microsoft Graph, `deviceManagementConfigurationSettingInstance` (beta).
pub(super) fn said(value: &Value, words: Words<'_>) -> Option<String> {
    instance(value.get("settingInstance").unwrap_or(value), words, 0)
}

fn instance(value: &Value, words: Words<'_>, depth: usize) -> Option<String> {
    if depth > DEPTH_MAX {
        return Some("…".to_owned());
    }
    let one = |name: &str| value.get(name).filter(|found| found.is_object());
    let many = |name: &str| value.get(name).and_then(Value::as_array);
    if let Some(found) = one("choiceSettingValue").or_else(|| one("simpleSettingValue")) {
        return Some(with_children(found, words, depth));
    }
    let lists = ["choiceSettingCollectionValue", "simpleSettingCollectionValue"];
    if let Some(found) = lists.iter().find_map(|name| many(name)) {
        return Some(listed(found.iter().map(|one| with_children(one, words, depth)), ", "));
    }
    let group = value.get("groupSettingValue").filter(|found| found.is_object());
    let groups = many("groupSettingCollectionValue").map(Vec::as_slice);
    let groups = groups.or(group.map(std::slice::from_ref))?;
    let told = groups.iter().map(|group| {
        let children = children(group, words, depth);
        if groups.len() > 1 { format!("({children})") } else { children }
    });
    Some(listed(told, ", "))
}

/// The value, and behind it the settings that come with it.
fn with_children(found: &Value, words: Words<'_>, depth: usize) -> String {
    let value = match found.get("value") {
        // Only secrets have a state.
        _ if found.get("valueState").is_some() => words.secret.to_owned(),
        Some(Value::String(text)) => (words.find)(text).unwrap_or_else(|| text.clone()),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let children = children(found, words, depth);
    let parts = [value, children].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("; ")
}

fn children(found: &Value, words: Words<'_>, depth: usize) -> String {
    let children = found.get("children").and_then(Value::as_array).into_iter().flatten();
    let told = children.map(|child| {
        let id = child.get("settingDefinitionId").and_then(Value::as_str).unwrap_or_default();
        let name = (words.find)(id).unwrap_or_else(|| id.to_owned());
        let value = instance(child, words, depth.saturating_add(1)).unwrap_or_default();
        format!("{name}: {value}")
    });
    listed(told, "; ")
}

fn listed(values: impl Iterator<Item = String>, separator: &str) -> String {
    let mut values: Vec<String> = values.take(VALUES_MAX.saturating_add(1)).collect();
    if values.len() > VALUES_MAX {
        values.truncate(VALUES_MAX);
        values.push("…".to_owned());
    }
    values.join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn words(id: &str) -> Option<String> {
        let known = [("d1", "Lock screen"), ("d1_1", "Enabled"), ("d2", "Minutes")];
        known.iter().find(|(known, _)| *known == id).map(|(_, words)| (*words).to_owned())
    }

    /// HIS-45.
    #[test]
    fn settings_are_told_by_their_values() {
        let words = Words { find: &words, secret: "(secret)" };
        let said = |value: Value| said(&value, words);
        let minutes = json!({"settingDefinitionId": "d2", "simpleSettingValue": {"value": 5}});
        let choice = |children: Value| json!({"settingDefinitionId": "d1", "choiceSettingValue": {"value": "d1_1", "children": children}});
        assert_eq!(said(json!({"settingInstance": choice(json!([]))})).unwrap(), "Enabled");
        assert_eq!(said(choice(json!([minutes]))).unwrap(), "Enabled; Minutes: 5");
        let list = json!({"simpleSettingCollectionValue": [{"value": "a"}, {"value": "b"}]});
        assert_eq!(said(list).unwrap(), "a, b");
        let group = json!({"children": [minutes, {"settingDefinitionId": "d9", "simpleSettingValue": {"value": true}}]});
        let groups = json!({"groupSettingCollectionValue": [group, group]});
        assert_eq!(said(groups).unwrap(), "(Minutes: 5; d9: true), (Minutes: 5; d9: true)");
        assert_eq!(
            said(json!({"groupSettingCollectionValue": [group]})).unwrap(),
            "Minutes: 5; d9: true"
        );
        let secret = json!({"value": "token", "valueState": "encryptedValueToken"});
        assert_eq!(said(json!({"simpleSettingValue": secret})).unwrap(), "(secret)");
        assert_eq!(said(json!({"target": {}})), None);
        let many: Vec<Value> = (0..99).map(|value| json!({"value": value})).collect();
        let told = said(json!({"simpleSettingCollectionValue": many})).unwrap();
        assert!(told.ends_with("7, …"), "{told}");
        let deep = (0..50).fold(minutes.clone(), |inner, _| choice(json!([inner])));
        assert!(said(deep).unwrap().ends_with('…'));
    }
}
