//! The settings catalogue, administrative templates and intents: policies whose settings are
//! objects of their own, with nested children.
use super::{Maker, words};
use serde_json::{Value, json};

/// How many setting definitions there are: the same in every tenant.
pub const DEFINITIONS: usize = 480;
const AREAS: &[&str] =
    &["defender", "bitlocker", "browser", "firewall", "deviceguard", "power", "privacy", "update"];

/// A definition's id.
fn definition(index: usize) -> String {
    let index = index % DEFINITIONS;
    format!("device_vendor_msft_policy_config_{}_setting{index:03}", AREAS[index % AREAS.len()])
}

pub fn item(maker: &Maker, path: &str, index: usize) -> Option<Value> {
    let mut chance = maker.chance(path, index);
    let chance = &mut chance;
    let id = maker.id(path, index);
    let name = format!(
        "{} - {} {index:04}",
        words::TOPICS[index % words::TOPICS.len()],
        words::pick(chance, words::PLACES)
    );
    Some(match path {
        "deviceManagement/configurationSettings" => described(index),
        "deviceManagement/configurationPolicies" => {
            // Most have a handful; one in twelve needs several pages.
            let count = if index.is_multiple_of(12) {
                26 + chance.usize(..60)
            } else {
                1 + chance.usize(..12)
            };
            let first = chance.usize(..DEFINITIONS);
            let settings: Vec<Value> = (0..count).map(|at| {
                // Children take up to three more, so that none is set twice.
                let definition = (first + at * 4) % DEFINITIONS;
                json!({"id": at.to_string(), "settingInstance": instance(definition, chance, 0)})
            }).collect();
            let assignments = maker.assignments(chance, &id);
            json!({
                "id": id, "name": name, "description": "", "platforms": "windows10", "technologies": "mdm",
                "createdDateTime": maker.ago(chance, 900), "lastModifiedDateTime": maker.ago(chance, 200),
                "settingCount": count, "creationSource": null, "roleScopeTagIds": maker.scope_tags(chance),
                "isAssigned": assignments.as_array().is_some_and(|list| !list.is_empty()), "priorityMetaData": null,
                "templateReference": {"templateId": "", "templateFamily": "none", "templateDisplayName": null, "templateDisplayVersion": null},
                "settings": settings, "assignments": assignments,
            })
        }
        "deviceManagement/intents" => json!({
            "id": id, "displayName": name, "description": "", "isAssigned": true, "isMigratingToConfigurationPolicy": null,
            "lastModifiedDateTime": maker.ago(chance, 200), "templateId": "d1174162-1dd2-4976-affc-6667049ab0ae",
            "roleScopeTagIds": maker.scope_tags(chance), "assignments": maker.assignments(chance, &id),
            "categories": [{"id": maker.id("intent categories", index), "displayName": "Defender", "hasRequiredSetting": false}],
            "settings": (0..1 + chance.usize(..9)).map(|at| json!({
                "@odata.type": "#microsoft.graph.deviceManagementBooleanSettingInstance",
                "id": maker.id("intent settings", index * 100 + at), "valueJson": chance.bool().to_string(),
                "definitionId": format!("deviceConfiguration--windows10EndpointProtectionConfiguration_setting{at}"),
            })).collect::<Vec<_>>(),
        }),
        "deviceManagement/groupPolicyConfigurations" => json!({
            "id": id, "displayName": name, "description": "", "policyConfigurationIngestionType": "builtIn",
            "createdDateTime": maker.ago(chance, 900), "lastModifiedDateTime": maker.ago(chance, 200),
            "roleScopeTagIds": maker.scope_tags(chance), "assignments": maker.assignments(chance, &id),
            "definitionValues": (0..1 + chance.usize(..8)).map(|at| definition_value(maker, index * 100 + at, chance)).collect::<Vec<_>>(),
        }),
        _ => return None,
    })
}

/// A setting's instance, of the kind that its definition is.
fn instance(index: usize, chance: &mut fastrand::Rng, depth: usize) -> Value {
    let id = definition(index);
    let kind = |name: &str| format!("#microsoft.graph.deviceManagementConfiguration{name}");
    match index % 6 {
        4 => json!({
            "@odata.type": kind("SimpleSettingInstance"), "settingDefinitionId": id,
            "settingInstanceTemplateReference": null,
            "simpleSettingValue": if index % 12 == 4 {
                json!({"@odata.type": kind("SecretSettingValue"), "settingValueTemplateReference": null,
                    "value": format!("token-{index}"), "valueState": "encryptedValueToken"})
            } else {
                json!({"@odata.type": kind("IntegerSettingValue"), "settingValueTemplateReference": null, "value": chance.u16(0..900)})
            },
        }),
        5 => json!({
            "@odata.type": kind("SimpleSettingCollectionInstance"), "settingDefinitionId": id,
            "settingInstanceTemplateReference": null,
            "simpleSettingCollectionValue": (0..1 + chance.usize(..4)).map(|at| json!({
                "@odata.type": kind("StringSettingValue"), "settingValueTemplateReference": null,
                "value": format!("https://site{at}.house.example"),
            })).collect::<Vec<_>>(),
        }),
        2 if depth < 3 => json!({
            "@odata.type": kind("GroupSettingCollectionInstance"), "settingDefinitionId": id,
            "settingInstanceTemplateReference": null,
            "groupSettingCollectionValue": [{
                "settingValueTemplateReference": null,
                "children": [instance(index + 1, chance, depth + 1), instance(index + 3, chance, depth + 1)],
            }],
        }),
        _ => {
            let children = if index.is_multiple_of(3) && depth < 3 {
                json!([instance(index + 1, chance, depth + 1)])
            } else {
                json!([])
            };
            json!({
                "@odata.type": kind("ChoiceSettingInstance"), "settingDefinitionId": id,
                "settingInstanceTemplateReference": null,
                "choiceSettingValue": {"settingValueTemplateReference": null, "children": children,
                    "value": format!("{id}_{}", chance.u8(0..2))},
            })
        }
    }
}

fn described(index: usize) -> Value {
    let id = definition(index);
    let kind = match index % 6 {
        4 => "SimpleSettingDefinition",
        5 => "SimpleSettingCollectionDefinition",
        2 => "SettingGroupCollectionDefinition",
        _ => "ChoiceSettingDefinition",
    };
    let mut value = json!({
        "@odata.type": format!("#microsoft.graph.deviceManagementConfiguration{kind}"),
        "id": id, "name": format!("Setting{index:03}"), "displayName": format!("House setting {index:03}"),
        "description": format!("Decides about {}.", AREAS[index % AREAS.len()]), "helpText": "", "keywords": [], "infoUrls": [],
        "rootDefinitionId": id, "categoryId": format!("category-{}", AREAS[index % AREAS.len()]), "version": "1",
        "baseUri": "./Device/Vendor/MSFT/Policy", "offsetUri": format!("/Config/House/Setting{index:03}"),
        "settingUsage": "configuration", "uxBehavior": "default", "visibility": "settingsCatalog",
        "applicability": {"@odata.type": "#microsoft.graph.deviceManagementConfigurationWindowsSettingApplicability",
            "platform": "windows10", "technologies": "mdm", "deviceMode": "none"},
    });
    if kind == "ChoiceSettingDefinition" {
        value["options"] = (0..2).map(|at| json!({
            "itemId": format!("{id}_{at}"), "name": if at == 0 { "Disabled" } else { "Enabled" },
            "displayName": if at == 0 { "Disabled" } else { "Enabled" }, "description": null,
            "optionValue": {"@odata.type": "#microsoft.graph.deviceManagementConfigurationIntegerSettingValue", "value": at},
        })).collect();
        value["defaultOptionId"] = json!(format!("{id}_0"));
    }
    value
}

fn definition_value(maker: &Maker, index: usize, chance: &mut fastrand::Rng) -> Value {
    let template = index % 80;
    let presentation = maker.id("presentations", template);
    json!({
        "id": maker.id("definition values", index), "enabled": chance.bool(), "configurationType": "policy",
        "createdDateTime": maker.ago(chance, 900), "lastModifiedDateTime": maker.ago(chance, 200),
        "definition": {
            "id": maker.id("group policy definitions", template), "displayName": format!("Template setting {template:02}"),
            "classType": "machine", "categoryPath": "\\House\\Templates", "explainText": "", "policyType": "admxBacked",
            "supportedOn": "At least Windows 10", "groupPolicyCategoryId": maker.id("group policy categories", template % 9),
            "hasRelatedDefinitions": false, "version": "1.0", "minDeviceCspVersion": "5.0", "minUserCspVersion": "5.0",
        },
        "presentationValues": if index.is_multiple_of(2) { json!([{
            "@odata.type": "#microsoft.graph.groupPolicyPresentationValueText", "id": maker.id("presentation values", index),
            "createdDateTime": maker.ago(chance, 900), "lastModifiedDateTime": maker.ago(chance, 200),
            "value": format!("text {}", chance.u16(..)),
            "presentation": {"@odata.type": "#microsoft.graph.groupPolicyPresentationTextBox", "id": presentation, "label": "Value"},
        }]) } else { json!([]) },
    })
}
