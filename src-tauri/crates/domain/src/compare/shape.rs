//! Shapes that Microsoft's configuration has everywhere, whatever the kind: which arrays are
//! sets by a nested key, which properties are only wrapping, and how an assignment reads.
//!
//! Sources: Graph's `deviceManagementConfigurationSetting`, `groupPolicyDefinitionValue` and
//! `deviceAndAppManagementAssignmentTarget`.
use super::model::Segment;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the key of a keyed array is the id of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyOf {
    /// A setting of the settings catalogue.
    Setting,
    /// A setting of an administrative template, or one of its parts.
    Definition,
    /// A value of a collection.
    Element,
}

/// An array that is a set by a key within its elements.
pub(super) struct Keyed {
    array: &'static str,
    /// The path to the key.
    key: &'static [&'static str],
    /// The path to what the element is called.
    name: &'static [&'static str],
    pub(super) of: KeyOf,
    /// Properties of an element that identify it or are numbered anew with every save.
    pub(super) skipped: &'static [&'static str],
}

const KEYED: [Keyed; 5] = [
    Keyed {
        array: "settings",
        key: &["settingInstance", "settingDefinitionId"],
        name: &[],
        of: KeyOf::Setting,
        skipped: &["id"],
    },
    Keyed {
        array: "children",
        key: &["settingDefinitionId"],
        name: &[],
        of: KeyOf::Setting,
        skipped: &[],
    },
    Keyed {
        array: "choiceSettingCollectionValue",
        key: &["value"],
        name: &[],
        of: KeyOf::Element,
        skipped: &[],
    },
    Keyed {
        array: "definitionValues",
        key: &["definition", "id"],
        name: &["definition", "displayName"],
        of: KeyOf::Definition,
        skipped: &["id", "definition", "createdDateTime", "lastModifiedDateTime"],
    },
    Keyed {
        array: "presentationValues",
        key: &["presentation", "id"],
        name: &["presentation", "label"],
        of: KeyOf::Definition,
        skipped: &["id", "presentation", "createdDateTime", "lastModifiedDateTime"],
    },
];

/// A collection of plain values, each wrapped in an object.
pub(super) const WRAPPED: &str = "simpleSettingCollectionValue";
/// A collection of groups of settings: without key, and without a meaning of the order.
pub(super) const GROUPS: &str = "groupSettingCollectionValue";
/// Within a setting of the settings catalogue: wrapping that a person needs not read.
const WRAPPING: [&str; 9] = [
    "settingInstance",
    "choiceSettingValue",
    "simpleSettingValue",
    "groupSettingValue",
    "choiceSettingCollectionValue",
    WRAPPED,
    GROUPS,
    "children",
    "value",
];
/// Within a setting: its own key.
const SETTING_KEY: &str = "settingDefinitionId";

impl Keyed {
    /// The rule of the array `name`, where all elements of both sides have its key.
    pub(super) fn of(name: &str, left: &[Value], right: &[Value]) -> Option<&'static Self> {
        let rule = KEYED.iter().find(|rule| rule.array == name)?;
        left.iter().chain(right).all(|item| rule.key(item).is_some()).then_some(rule)
    }

    /// The element's key.
    pub(super) fn key<'a>(&self, element: &'a Value) -> Option<&'a str> {
        at(element, self.key)?.as_str().filter(|key| !key.is_empty())
    }

    /// The segment of the element with `key`.
    pub(super) fn segment(&self, key: &str, element: &Value) -> Segment {
        let name = || at(element, self.name).and_then(Value::as_str).map(str::to_owned);
        let key = key.to_owned();
        match self.of {
            KeyOf::Setting => Segment::Setting { id: key },
            KeyOf::Definition => Segment::Definition { id: key, name: name() },
            KeyOf::Element => Segment::Element { key, name: None },
        }
    }
}

/// Whether a property is only wrapping, below a segment of `path`.
pub(super) fn is_wrapping(path: &[Segment], name: &str) -> bool {
    in_setting(path) && WRAPPING.contains(&name)
}

/// Whether a property is the key of the setting that `path` is below.
pub(super) fn is_setting_key(path: &[Segment], name: &str) -> bool {
    in_setting(path) && name == SETTING_KEY
}

fn in_setting(path: &[Segment]) -> bool {
    path.iter().any(|segment| matches!(segment, Segment::Setting { .. }))
}

fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    match path {
        [] => None,
        path => path.iter().try_fold(value, |value, name| value.get(name)),
    }
}

/// Properties that Graph fills with the object that they refer to.
const EXPANDED: [&str; 1] = ["authenticationStrength"];

/// The id of the object that a property refers to, and its name; none where the property
/// holds something of its own.
pub(super) fn referred<'a>(name: &str, value: &'a Value) -> Option<(&'a str, Option<&'a str>)> {
    let text = |of: &str| value.get(of).and_then(Value::as_str).filter(|text| !text.is_empty());
    EXPANDED.contains(&name).then(|| text("id")).flatten().map(|id| (id, text("displayName")))
}

/// To whom something is assigned, and how.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Assignment<'a> {
    pub(super) target: String,
    pub(super) group: Option<&'a str>,
    pub(super) excluded: bool,
    /// The filter's id, and whether it includes or excludes.
    pub(super) filter: Option<(&'a str, &'a str)>,
}

/// Properties of an assignment that name it anew in every tenant.
pub(super) const ASSIGNMENT_SKIPPED: [&str; 4] = ["id", "source", "sourceId", "target"];
/// Properties of a target that [`Assignment`] says in its own words.
pub(super) const TARGET_SKIPPED: [&str; 4] = [TYPE, "groupId", FILTER_ID, FILTER_TYPE];

const TYPE: &str = "@odata.type";
const FILTER_ID: &str = "deviceAndAppManagementAssignmentFilterId";
const FILTER_TYPE: &str = "deviceAndAppManagementAssignmentFilterType";
const EMPTY_GUID: &str = "00000000-0000-0000-0000-000000000000";

impl<'a> Assignment<'a> {
    /// What an element of `assignments` says; none when it is none of Intune's.
    pub(super) fn of(element: &'a Value) -> Option<Self> {
        let target = element.get("target")?.as_object()?;
        let text =
            |name: &str| target.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        let group = text("groupId");
        let type_name = text(TYPE).unwrap_or_default();
        let type_name = type_name.rsplit('.').next().unwrap_or_default();
        let kind = match type_name {
            "allDevicesAssignmentTarget" => "all_devices",
            "allLicensedUsersAssignmentTarget" => "all_users",
            "groupAssignmentTarget" | "exclusionGroupAssignmentTarget" => "group",
            "" if group.is_some() => "group",
            "" => "unknown",
            other => other,
        };
        let filter = text(FILTER_ID).filter(|id| *id != EMPTY_GUID).and_then(|id| {
            let mode = text(FILTER_TYPE).unwrap_or("include");
            (!mode.eq_ignore_ascii_case("none")).then_some((id, mode))
        });
        Some(Self {
            target: kind.to_owned(),
            group,
            excluded: type_name.starts_with("exclusion"),
            filter,
        })
    }

    /// `include` or `exclude`.
    pub(super) fn mode(&self) -> &'static str {
        if self.excluded { "exclude" } else { "include" }
    }
}

/// Whether the array `name` holds assignments on both sides.
pub(super) fn are_assignments(name: &str, left: &[Value], right: &[Value]) -> bool {
    name == "assignments" && left.iter().chain(right).all(|item| Assignment::of(item).is_some())
}

/// Elements of both sides by key.
pub(super) type ByKey<'a, K> = BTreeMap<K, (Vec<&'a Value>, Vec<&'a Value>)>;
