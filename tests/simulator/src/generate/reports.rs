//! Secure score, access reviews, partners' relationships and registered methods.
use super::{Maker, moment, words};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A control's name.
fn control(index: usize) -> String {
    let topic = words::TOPICS[index % words::TOPICS.len()].replace(' ', "");
    format!("House{topic}{index:02}")
}

pub fn item(maker: &Maker, path: &str, index: usize) -> Option<Value> {
    let mut chance = maker.chance(path, index);
    let chance = &mut chance;
    let id = maker.id(path, index);
    let vendor = json!({"vendor": "Microsoft", "provider": "SecureScore", "providerVersion": null, "subProvider": null});
    Some(match path {
        "security/secureScores" => {
            // The newest is first.
            let day = maker.now - TimeDelta::days(i64::try_from(index).unwrap_or_default());
            let controls = maker.count("security/secureScoreControlProfiles");
            json!({
                "id": format!("{}_{}", maker.tenant_id, day.format("%Y-%m-%d")), "azureTenantId": maker.tenant_id,
                "createdDateTime": moment(day), "activeUserCount": 310, "licensedUserCount": 400,
                "currentScore": f64::from(chance.u16(200..400)), "maxScore": 600.0, "vendorInformation": vendor,
                "enabledServices": ["HasAADP2", "HasExchange", "HasSharePoint"],
                "averageComparativeScores": [{"basis": "AllTenants", "averageScore": 41.5}],
                "controlScores": (0..controls).map(|at| json!({
                    "controlName": control(at), "controlCategory": "Identity", "description": "", "score": f64::from(chance.u8(0..10)),
                })).collect::<Vec<_>>(),
            })
        }
        "security/secureScoreControlProfiles" => json!({
            "id": control(index), "azureTenantId": maker.tenant_id, "title": format!("Control {index:02}"), "actionType": "Config",
            "actionUrl": "https://security.house.example", "controlCategory": "Identity", "deprecated": false, "implementationCost": "Low",
            "lastModifiedDateTime": maker.ago(chance, 300), "maxScore": 10.0, "rank": index + 1, "remediation": "Change it.",
            "remediationImpact": "None.", "service": "AAD", "threats": ["Account Breach"], "tier": "Core", "userImpact": "Low",
            "vendorInformation": vendor, "complianceInformation": [], "controlStateUpdates": [],
        }),
        "identityGovernance/accessReviews/definitions" => json!({
            "id": id, "displayName": format!("Review of {} {index:02}", words::pick(chance, words::PLACES)),
            "descriptionForAdmins": "", "descriptionForReviewers": "", "status": "InProgress",
            "createdDateTime": maker.ago(chance, 400), "lastModifiedDateTime": maker.ago(chance, 90),
            "createdBy": {"id": maker.some(chance, "users"), "displayName": "Governance", "userPrincipalName": format!("review@{}", maker.domain)},
            "scope": {"@odata.type": "#microsoft.graph.accessReviewQueryScope", "queryType": "MicrosoftGraph", "queryRoot": null,
                "query": format!("/v1.0/groups/{}/transitiveMembers", maker.some(chance, "groups"))},
            "reviewers": [{"query": format!("/v1.0/users/{}", maker.some(chance, "users")), "queryType": "MicrosoftGraph", "queryRoot": null}],
            "fallbackReviewers": [], "additionalNotificationRecipients": [], "stageSettings": [],
            "settings": {
                "mailNotificationsEnabled": true, "reminderNotificationsEnabled": true, "justificationRequiredOnApproval": true,
                "defaultDecisionEnabled": false, "defaultDecision": "None", "instanceDurationInDays": 14, "autoApplyDecisionsEnabled": chance.bool(),
                "recommendationsEnabled": true, "applyActions": [],
                "recurrence": {"pattern": {"type": "absoluteMonthly", "interval": 3, "dayOfMonth": 1, "month": 0, "daysOfWeek": [],
                    "firstDayOfWeek": "sunday", "index": "first"},
                    "range": {"type": "noEnd", "startDate": "2026-01-01", "endDate": "9999-12-31", "numberOfOccurrences": 0, "recurrenceTimeZone": null}},
            },
        }),
        "tenantRelationships/delegatedAdminRelationships" => json!({
            "id": format!("{id}-{}", maker.tenant_id), "displayName": format!("Partner care {index:02}"), "status": "active",
            "duration": "P730D", "autoExtendDuration": "P180D", "createdDateTime": maker.ago(chance, 600),
            "activatedDateTime": maker.ago(chance, 500), "lastModifiedDateTime": maker.ago(chance, 100), "endDateTime": maker.ahead(chance, 600),
            "customer": {"tenantId": maker.tenant_id, "displayName": maker.name},
            "accessDetails": {"unifiedRoles": [{"roleDefinitionId": "f2ef992c-3afb-46b9-b7cf-a126ee74c451"}]},
        }),
        "reports/authenticationMethods/userRegistrationDetails" => {
            let (name, address) = words::person(index);
            let strong = chance.bool();
            json!({
                "id": maker.id("users", index), "userPrincipalName": format!("{address}@{}", maker.domain), "userDisplayName": name,
                "userType": "member", "isAdmin": chance.u8(..6) == 0, "isMfaCapable": true, "isMfaRegistered": chance.u8(..9) != 0,
                "isPasswordlessCapable": strong, "isSsprCapable": true, "isSsprEnabled": true, "isSsprRegistered": true,
                "isSystemPreferredAuthenticationMethodEnabled": true, "lastUpdatedDateTime": maker.ago(chance, 30),
                "methodsRegistered": if strong { json!(["fido2SecurityKey", "microsoftAuthenticatorPush"]) } else { json!(["mobilePhone"]) },
                "systemPreferredAuthenticationMethods": ["fido2"], "userPreferredMethodForSecondaryAuthentication": "push",
            })
        }
        _ => return None,
    })
}
