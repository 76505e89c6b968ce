//! Completing a snapshot with what another source knows: kinds that it does not have, and
//! properties that its own source cannot tell. What the snapshot saw itself is never replaced.
use crate::{
    registry::KindRules,
    subject::{Coverage, CoverageState},
};
use serde_json::{Map, Value};

/// Whether another source brings a kind that the snapshot does not have.
pub fn brings_kind(own: Option<&Coverage>, other: &Coverage) -> bool {
    let absent = own.is_none_or(|own| own.state == CoverageState::NotCollected && own.count == 0);
    absent && other.state != CoverageState::NotCollected
}

/// Whether properties of a kind may come from two sources: of a kind that is one object only, both
/// say the same thing of the same object.
pub fn mixes(rules: &KindRules) -> bool {
    rules.graph.as_ref().is_some_and(|source| source.single)
}

/// The content with the properties that it does not have and `other` has, and their names. None
/// where there is none.
pub fn fill(content: &Value, other: &Value) -> Option<(Value, Vec<String>)> {
    let (own, other) = (content.as_object()?, other.as_object()?);
    let lacks = |name: &String| own.get(name).is_none_or(Value::is_null);
    let brought: Map<String, Value> = other
        .iter()
        .filter(|(name, value)| !value.is_null() && !name.contains('@') && lacks(name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    if brought.is_empty() {
        return None;
    }
    let names = brought.keys().cloned().collect();
    let mut filled = own.clone();
    filled.extend(brought);
    Some((Value::Object(filled), names))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subject::{GapReason, Kind};
    use serde_json::json;

    /// LIV-25.
    #[test]
    fn what_is_there_is_not_replaced() {
        let own = json!({"a": 1, "b": null, "c": []});
        let other = json!({"a": 2, "b": 3, "c": [4], "d": 5, "e": null, "@odata.type": "x"});
        let (filled, names) = fill(&own, &other).unwrap();
        assert_eq!(filled, json!({"a": 1, "b": 3, "c": [], "d": 5}));
        assert_eq!(names, ["b", "d"]);
        assert_eq!(fill(&filled, &other), None);
        assert_eq!(fill(&json!([]), &other), None);
    }

    /// LIV-25.
    #[test]
    fn only_kinds_that_were_not_seen_are_brought() {
        let coverage = |state, count| Coverage {
            kind: Kind::new("tenant.domain"),
            state,
            reason: Some(GapReason::NotInSource),
            count,
            completed: None,
        };
        let whole = coverage(CoverageState::Complete, 2);
        let none = coverage(CoverageState::NotCollected, 0);
        assert!(brings_kind(Some(&none), &whole) && brings_kind(None, &whole));
        assert!(!brings_kind(Some(&none), &none));
        assert!(!brings_kind(Some(&coverage(CoverageState::Partial, 1)), &whole));
        assert!(!brings_kind(Some(&coverage(CoverageState::NotCollected, 1)), &whole));
    }
}
