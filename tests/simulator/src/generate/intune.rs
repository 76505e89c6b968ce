//! Intune: device configurations, compliance, enrolment, scripts, filters, roles and updates.
use super::{Maker, words};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

pub fn item(maker: &Maker, path: &str, index: usize) -> Option<Value> {
    let mut chance = maker.chance(path, index);
    let chance = &mut chance;
    let id = maker.id(path, index);
    let area = path.rsplit('/').next()?;
    let own = match area {
        "deviceConfigurations" => configuration(index, chance),
        "deviceCompliancePolicies" => compliance(maker, index, chance),
        "deviceEnrollmentConfigurations" => enrolment(index, chance),
        "deviceManagementScripts" => json!({
            "scriptContent": content(index, "Write-Output 'house'"), "fileName": format!("house{index}.ps1"),
            "runAsAccount": words::pick(chance, &["system", "user"]), "enforceSignatureCheck": chance.bool(),
            "runAs32Bit": false,
        }),
        "deviceShellScripts" => json!({
            "scriptContent": content(index, "echo house"), "fileName": format!("house{index}.sh"),
            "runAsAccount": "system", "retryCount": 3, "blockExecutionNotifications": true,
            "executionFrequency": "PT0S",
        }),
        "deviceHealthScripts" => json!({
            "detectionScriptContent": content(index, "exit 1"), "remediationScriptContent": content(index, "exit 0"),
            "publisher": maker.name, "runAsAccount": "system", "enforceSignatureCheck": chance.bool(),
            "runAs32Bit": true, "isGlobalScript": false, "deviceHealthScriptType": "deviceHealthScript",
            "highestAvailableVersion": null, "detectionScriptParameters": [], "remediationScriptParameters": [],
        }),
        "assignmentFilters" => json!({
            "platform": "windows10AndLater", "assignmentFilterManagementType": "devices", "payloads": [],
            "rule": format!("(device.deviceName -startsWith \"{}-\")", words::pick(chance, &["NB", "WS", "KI", "LAB"])),
        }),
        "roleScopeTags" => {
            return Some(json!({
                "id": index.to_string(), "isBuiltIn": index == 0, "description": "",
                "displayName": if index == 0 { "Default".to_owned() } else { format!("Site {index:02}") },
                "assignments": maker.assignments(chance, &id),
            }));
        }
        "roleDefinitions" if path.starts_with("deviceM") => {
            return Some(json!({
                "@odata.type": "#microsoft.graph.deviceAndAppManagementRoleDefinition", "id": id,
                "displayName": format!("Device role {index:02}"), "description": "", "isBuiltIn": index == 0,
                "roleScopeTagIds": ["0"],
                "rolePermissions": [{"resourceActions": [{
                    "allowedResourceActions": ["Microsoft.Intune_DeviceConfigurations_Read", "Microsoft.Intune_Audit_Read"],
                    "notAllowedResourceActions": [],
                }]}],
            }));
        }
        "roleAssignments" if path.starts_with("deviceM") => {
            return Some(json!({
                "id": id, "displayName": format!("Device duty {index:02}"), "description": "",
                "members": [maker.some(chance, "groups")], "scopeMembers": [maker.some(chance, "groups")],
                "resourceScopes": [maker.some(chance, "groups")], "scopeType": "resourceScope",
                "roleDefinition": {"id": maker.some(chance, "deviceManagement/roleDefinitions")},
                "roleScopeTags": [{"id": "0"}],
            }));
        }
        "windowsFeatureUpdateProfiles" => json!({
            "featureUpdateVersion": words::pick(chance, &["Windows 11, version 24H2", "Windows 11, version 25H2"]),
            "deployableContentDisplayName": "Windows 11", "endOfSupportDate": "2027-10-12T00:00:00Z",
            "installFeatureUpdatesOptional": false, "rolloutSettings": {"offerStartDateTimeInUTC": null,
                "offerEndDateTimeInUTC": null, "offerIntervalInDays": null},
        }),
        "windowsQualityUpdateProfiles" => json!({
            "releaseDateDisplayName": "09/08/2026 - 2026.09 B Security Updates", "deployableContentDisplayName": "2026.09 B",
            "expeditedUpdateSettings": {"qualityUpdateRelease": "2026-09-08T00:00:00Z", "daysUntilForcedReboot": chance.u8(0..3)},
        }),
        "windowsDriverUpdateProfiles" => json!({
            "approvalType": words::pick(chance, &["manual", "automatic"]), "deploymentDeferralInDays": chance.u8(0..14),
            "deviceReporting": 0, "newUpdates": 0, "inventorySyncStatus": {"lastSuccessfulSyncDateTime": null, "driverInventorySyncState": "success"},
        }),
        "iosManagedAppProtections" | "androidManagedAppProtections" => protection(area, chance),
        "targetedManagedAppConfigurations" => json!({
            "version": "\"1\"", "deployedAppCount": 2, "isAssigned": true,
            "customSettings": [{"name": "com.house.start", "value": chance.bool().to_string()}],
        }),
        _ => return None,
    };
    Some(policy(maker, path, index, id, own, chance))
}

/// What every policy of Intune has, and its own.
fn policy(
    maker: &Maker,
    path: &str,
    index: usize,
    id: String,
    own: Value,
    chance: &mut fastrand::Rng,
) -> Value {
    let topic = words::TOPICS[index % words::TOPICS.len()];
    let place = words::pick(chance, words::PLACES);
    let both = matches!(
        crate::routes::exact(path).map(|route| route.versions),
        Some(crate::routes::Versions::Both)
    );
    let mut value = json!({
        "id": id, "displayName": format!("{topic} - {place} {index:04}"), "description": format!("{topic} for {place}"),
        "createdDateTime": maker.ago(chance, 900), "lastModifiedDateTime": maker.ago(chance, 200),
        "roleScopeTagIds": maker.scope_tags(chance),
    });
    let managed_app = path.starts_with("deviceAppManagement");
    if path != "deviceManagement/assignmentFilters" {
        value["assignments"] = if both {
            maker.plain_assignments(chance, &id)
        } else {
            maker.assignments(chance, &id)
        };
    }
    if managed_app {
        value["isAssigned"] = json!(value["assignments"].as_array().is_some_and(|a| !a.is_empty()));
    }
    for (name, own) in own.as_object().into_iter().flatten() {
        value[name] = own.clone();
    }
    value
}

fn content(index: usize, line: &str) -> String {
    STANDARD.encode(format!("# house script {index}\n{line}\n").repeat(1 + index % 20))
}

fn configuration(index: usize, chance: &mut fastrand::Rng) -> Value {
    match index % 5 {
        0 => json!({
            "@odata.type": "#microsoft.graph.windows10GeneralConfiguration", "version": chance.u8(1..9),
            "passwordRequired": chance.bool(), "passwordMinimumLength": chance.u8(6..16), "cameraBlocked": chance.bool(),
            "usbBlocked": chance.bool(), "edgeBlocked": false, "cortanaBlocked": true, "passwordRequiredType": "alphanumeric",
            "defenderRequireRealTimeMonitoring": true, "defenderScanArchiveFiles": true, "smartScreenBlockPromptOverride": true,
            "storageBlockRemovableStorage": chance.bool(), "screenCaptureBlocked": false,
        }),
        1 => json!({
            "@odata.type": "#microsoft.graph.windows10CustomConfiguration", "version": chance.u8(1..9),
            "omaSettings": (0..1 + index % 4).map(|at| json!({
                "@odata.type": "#microsoft.graph.omaSettingString", "displayName": format!("Setting {at}"), "description": null,
                "omaUri": format!("./Device/Vendor/MSFT/Policy/Config/House/Setting{at}"),
                "value": format!("invented-value-{index}-{at}"),
            })).collect::<Vec<_>>(),
        }),
        2 => json!({
            "@odata.type": "#microsoft.graph.windowsUpdateForBusinessConfiguration", "version": chance.u8(1..9),
            "deliveryOptimizationMode": "httpWithPeeringNat", "prereleaseFeatures": "userDefined",
            "automaticUpdateMode": "autoInstallAtMaintenanceTime", "microsoftUpdateServiceAllowed": true, "driversExcluded": chance.bool(),
            "qualityUpdatesDeferralPeriodInDays": chance.u8(0..14), "featureUpdatesDeferralPeriodInDays": chance.u8(0..60),
            "qualityUpdatesPaused": false, "featureUpdatesPaused": false, "businessReadyUpdatesOnly": "userDefined",
        }),
        3 => json!({
            "@odata.type": "#microsoft.graph.iosGeneralDeviceConfiguration", "version": chance.u8(1..9),
            "passcodeRequired": true, "passcodeMinimumLength": chance.u8(4..10), "cameraBlocked": chance.bool(),
            "iCloudBlockBackup": chance.bool(), "airDropBlocked": chance.bool(), "screenCaptureBlocked": false,
            "appStoreBlocked": false, "passcodeRequiredType": "numeric", "safariBlockAutofill": true,
        }),
        _ => json!({
            "@odata.type": "#microsoft.graph.androidGeneralDeviceConfiguration", "version": chance.u8(1..9),
            "passwordRequired": true, "passwordMinimumLength": chance.u8(4..10), "cameraBlocked": chance.bool(),
            "factoryResetBlocked": true, "storageRequireDeviceEncryption": chance.bool(), "googlePlayStoreBlocked": false,
            "passwordRequiredType": "numericComplex", "bluetoothBlocked": false,
        }),
    }
}

fn compliance(maker: &Maker, index: usize, chance: &mut fastrand::Rng) -> Value {
    let mut value = if index.is_multiple_of(2) {
        json!({
            "@odata.type": "#microsoft.graph.windows10CompliancePolicy", "bitLockerEnabled": chance.bool(),
            "secureBootEnabled": chance.bool(), "codeIntegrityEnabled": true, "passwordRequired": true,
            "passwordMinimumLength": chance.u8(8..16), "osMinimumVersion": "10.0.22631.0", "storageRequireEncryption": true,
            "passwordRequiredType": "deviceDefault", "osMaximumVersion": null,
        })
    } else {
        json!({
            "@odata.type": "#microsoft.graph.iosCompliancePolicy", "passcodeRequired": true,
            "passcodeMinimumLength": chance.u8(4..10), "securityBlockJailbrokenDevices": chance.bool(),
            "osMinimumVersion": "18.0", "managedEmailProfileRequired": false, "passcodeRequiredType": "numeric",
            "deviceThreatProtectionEnabled": false, "deviceThreatProtectionRequiredSecurityLevel": "unavailable",
        })
    };
    value["version"] = json!(chance.u8(1..9));
    value["scheduledActionsForRule"] = json!([{
        "id": maker.id("scheduled actions", index), "ruleName": null,
        "scheduledActionConfigurations": [{
            "id": maker.id("action configurations", index), "actionType": "block",
            "gracePeriodHours": chance.u8(0..72), "notificationTemplateId": "00000000-0000-0000-0000-000000000000",
            "notificationMessageCCList": [],
        }],
    }]);
    value
}

fn enrolment(index: usize, chance: &mut fastrand::Rng) -> Value {
    let platform = |blocked: bool| {
        json!({"platformBlocked": blocked, "personalDeviceEnrollmentBlocked": !blocked,
        "osMinimumVersion": "", "osMaximumVersion": ""})
    };
    let mut value = match index % 3 {
        0 => {
            json!({"@odata.type": "#microsoft.graph.deviceEnrollmentLimitConfiguration", "limit": chance.u8(1..15)})
        }
        1 => json!({
            "@odata.type": "#microsoft.graph.deviceEnrollmentPlatformRestrictionsConfiguration",
            "iosRestriction": platform(false), "windowsRestriction": platform(false), "androidRestriction": platform(chance.bool()),
            "macOSRestriction": platform(chance.bool()), "windowsMobileRestriction": platform(true),
        }),
        _ => json!({
            "@odata.type": "#microsoft.graph.deviceEnrollmentWindowsHelloForBusinessConfiguration", "state": "enabled",
            "pinMinimumLength": chance.u8(6..10), "pinMaximumLength": 127, "securityDeviceRequired": chance.bool(),
            "unlockWithBiometricsEnabled": true, "enhancedBiometricsState": "notConfigured", "remotePassportEnabled": true,
        }),
    };
    value["priority"] = json!(index);
    value["version"] = json!(1);
    value
}

fn protection(area: &str, chance: &mut fastrand::Rng) -> Value {
    let mut value = json!({
        "version": "\"1\"", "deployedAppCount": 4, "pinRequired": chance.bool(), "minimumPinLength": chance.u8(4..8),
        "dataBackupBlocked": true, "deviceComplianceRequired": true, "managedBrowserToOpenLinksRequired": false,
        "saveAsBlocked": chance.bool(), "organizationalCredentialsRequired": false, "simplePinBlocked": true,
        "printBlocked": chance.bool(), "contactSyncBlocked": false, "maximumPinRetries": 5, "fingerprintBlocked": false,
        "allowedInboundDataTransferSources": "allApps", "allowedOutboundDataTransferDestinations": "managedApps",
        "allowedOutboundClipboardSharingLevel": "managedAppsWithPasteIn", "periodOfflineBeforeAccessCheck": "PT12H",
        "periodOnlineBeforeAccessCheck": "PT30M", "periodOfflineBeforeWipeIsEnforced": "P90D",
        "allowedDataStorageLocations": ["sharePoint"], "pinCharacterSet": "numeric", "managedBrowser": "notConfigured",
    });
    if area.starts_with("ios") {
        value["appDataEncryptionType"] = json!("whenDeviceLocked");
        value["faceIdBlocked"] = json!(false);
    } else {
        value["screenCaptureBlocked"] = json!(chance.bool());
        value["encryptAppData"] = json!(true);
        value["disableAppEncryptionIfDeviceEncryptionIsEnabled"] = json!(false);
    }
    value
}
