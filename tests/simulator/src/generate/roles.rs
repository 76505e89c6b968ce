//! Directory roles, who has them, and the rules of Privileged Identity Management.
use super::Maker;
use serde_json::{Value, json};

/// Built-in roles with their template ids.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("Global Administrator", "62e90394-69f5-4237-9190-012177145e10"),
    ("Global Reader", "f2ef992c-3afb-46b9-b7cf-a126ee74c451"),
    ("Security Administrator", "194ae4cb-b126-40b2-bd5b-6091b380977d"),
    ("Security Reader", "5d6b6bb7-de71-4623-b4af-96380a352509"),
    ("Privileged Role Administrator", "e8611ab8-c189-46e8-94e1-60213ab1f814"),
    ("Privileged Authentication Administrator", "7be44c8a-adaf-4e2a-84d6-ab2649e08a13"),
    ("User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1"),
    ("Application Administrator", "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"),
    ("Cloud Application Administrator", "158c047a-c907-4556-b7ef-446551a6b5f7"),
    ("Conditional Access Administrator", "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9"),
    ("Exchange Administrator", "29232cdf-9323-42fd-ade2-1d097af3e4de"),
    ("SharePoint Administrator", "f28a1f50-f6e7-4571-818b-6a12f2af6b6c"),
    ("Intune Administrator", "3a2c62db-5318-420d-8d74-23affee5d9d5"),
    ("Helpdesk Administrator", "729827e3-9c14-49f7-bb1b-9608f156bbb8"),
    ("Hybrid Identity Administrator", "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2"),
    ("Authentication Administrator", "c4e39bd9-1100-46d3-8c65-fb160da0071f"),
    ("Authentication Policy Administrator", "0526716b-113d-4c15-b2c8-68e3c22b9f80"),
    ("Billing Administrator", "b0f54661-2d74-4c50-afa3-1ec803f12efe"),
    ("Directory Readers", "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"),
    ("Directory Writers", "9360feb5-f418-4baa-8175-e2a00bac4301"),
    ("Directory Synchronization Accounts", "d29b2b05-8046-44ba-8758-1e26182fcf32"),
    ("Groups Administrator", "fdd7a751-b60b-444a-984c-02652fe8fa1c"),
    ("Teams Administrator", "69091246-20e8-4a56-aa4d-066075b2a7a8"),
    ("Compliance Administrator", "17315797-102d-40b4-93e0-432062caca18"),
    ("Reports Reader", "4a5d8f65-41da-4de4-8968-e035b65339cf"),
    ("License Administrator", "4d6ac14f-3453-41d0-bef9-a3e0c569773a"),
    ("Password Administrator", "966707d0-3269-4727-9be2-8c3a10f19b9d"),
    ("Guest Inviter", "95e79109-95c0-4d8e-aee3-d01accf2d47b"),
    ("Security Operator", "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f"),
    ("Service Support Administrator", "f023fd81-a637-4b56-95fd-791ac0226033"),
    ("Domain Name Administrator", "8329153b-31d0-4727-b945-745eb3bc5f31"),
    ("Identity Governance Administrator", "45d8d3c5-c802-45c6-b32a-1d70b5e1e86e"),
    ("Attribute Assignment Administrator", "58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d"),
    ("Power Platform Administrator", "11648597-926c-4cf3-9c36-bcebb0ba8dcc"),
    ("Fabric Administrator", "a9ea8996-122f-4c74-9520-8edcd192826c"),
    ("Application Developer", "cf1c38e5-3621-4004-a7cb-879624dced7c"),
    ("Cloud Device Administrator", "7698a772-787b-4ac8-901f-60d6b08affd2"),
    ("External Identity Provider Administrator", "be2f45a1-457d-42af-a067-6ec1fa63bc45"),
    ("Message Center Reader", "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b"),
    ("Usage Summary Reports Reader", "75934031-6c7e-415a-99d7-48dbd49e875e"),
];

/// The rules that every policy of a role has: id, kind, caller and level.
///
/// Source: "Rules in PIM - mapping guide" in Graph's documentation.
pub const DEFAULT_RULES: &[(&str, &str, &str, &str)] = &[
    ("Enablement_Admin_Eligibility", "Enablement", "Admin", "Eligibility"),
    ("Expiration_Admin_Eligibility", "Expiration", "Admin", "Eligibility"),
    ("Notification_Admin_Admin_Eligibility", "Notification", "Admin", "Eligibility"),
    ("Notification_Requestor_Admin_Eligibility", "Notification", "Admin", "Eligibility"),
    ("Notification_Approver_Admin_Eligibility", "Notification", "Admin", "Eligibility"),
    ("Enablement_Admin_Assignment", "Enablement", "Admin", "Assignment"),
    ("Expiration_Admin_Assignment", "Expiration", "Admin", "Assignment"),
    ("Notification_Admin_Admin_Assignment", "Notification", "Admin", "Assignment"),
    ("Notification_Requestor_Admin_Assignment", "Notification", "Admin", "Assignment"),
    ("Notification_Approver_Admin_Assignment", "Notification", "Admin", "Assignment"),
    ("Approval_EndUser_Assignment", "Approval", "EndUser", "Assignment"),
    ("AuthenticationContext_EndUser_Assignment", "AuthenticationContext", "EndUser", "Assignment"),
    ("Enablement_EndUser_Assignment", "Enablement", "EndUser", "Assignment"),
    ("Expiration_EndUser_Assignment", "Expiration", "EndUser", "Assignment"),
    ("Notification_Admin_EndUser_Assignment", "Notification", "EndUser", "Assignment"),
    ("Notification_Requestor_EndUser_Assignment", "Notification", "EndUser", "Assignment"),
    ("Notification_Approver_EndUser_Assignment", "Notification", "EndUser", "Assignment"),
];

const DEFINITIONS: &str = "roleManagement/directory/roleDefinitions";
const ELIGIBLE: &str = "roleManagement/directory/roleEligibilityScheduleInstances";
const POLICIES: &str = "policies/roleManagementPolicies";

/// A role's id: for a built-in one its template's.
fn role(maker: &Maker, index: usize) -> String {
    BUILT_IN.get(index).map_or_else(|| maker.id(DEFINITIONS, index), |(_, id)| (*id).to_owned())
}

fn some_role(maker: &Maker, chance: &mut fastrand::Rng) -> String {
    role(maker, chance.usize(..maker.count(DEFINITIONS).max(1)))
}

fn policy_id(maker: &Maker, index: usize) -> String {
    format!("DirectoryRole_{}_{}", maker.tenant_id, maker.id(POLICIES, index))
}

pub fn item(maker: &Maker, path: &str, index: usize) -> Option<Value> {
    let mut chance = maker.chance(path, index);
    let chance = &mut chance;
    let id = maker.id(path, index);
    Some(match path {
        DEFINITIONS => {
            let built_in = BUILT_IN.get(index);
            let id = role(maker, index);
            json!({
                "id": id, "templateId": id, "isBuiltIn": built_in.is_some(), "isEnabled": true,
                "displayName": built_in.map_or_else(|| format!("House role {index}"), |(n, _)| (*n).to_owned()),
                "description": "", "version": built_in.map(|_| "1"), "resourceScopes": ["/"],
                "rolePermissions": [{
                    "allowedResourceActions": [
                        "microsoft.directory/applications/allProperties/read",
                        format!("microsoft.directory/entity{}/standard/read", index % 17),
                    ],
                    "condition": null,
                }],
            })
        }
        "roleManagement/directory/roleAssignments" => json!({
            "id": format!("{}-{index}", id.replace('-', "")), "principalId": principal(maker, chance),
            "roleDefinitionId": if index < 3 { role(maker, 0) } else { some_role(maker, chance) },
            "directoryScopeId": scope(maker, chance), "appScopeId": null, "condition": null,
        }),
        "roleManagement/directory/roleAssignmentScheduleInstances" => {
            let permanent = chance.bool();
            json!({
                "id": id, "principalId": principal(maker, chance), "roleDefinitionId": some_role(maker, chance),
                "directoryScopeId": "/", "appScopeId": null, "roleAssignmentScheduleId": id,
                "roleAssignmentOriginId": id, "memberType": "Direct",
                "assignmentType": if permanent { "Assigned" } else { "Activated" },
                "startDateTime": maker.ago(chance, 300),
                "endDateTime": if permanent { Value::Null } else { json!(maker.ahead(chance, 1)) },
            })
        }
        ELIGIBLE => json!({
            "id": id, "principalId": principal(maker, chance), "roleDefinitionId": some_role(maker, chance),
            "directoryScopeId": "/", "appScopeId": null, "roleEligibilityScheduleId": id,
            "memberType": "Direct", "startDateTime": maker.ago(chance, 300),
            "endDateTime": maker.ahead(chance, 300),
        }),
        POLICIES => json!({
            "id": policy_id(maker, index), "displayName": "DirectoryRole", "description": "DirectoryRole",
            "isOrganizationDefault": false, "scopeId": "/", "scopeType": "DirectoryRole",
            "lastModifiedDateTime": maker.ago(chance, 400), "lastModifiedBy": {"id": null, "displayName": ""},
            "rules": rules(maker, chance),
        }),
        "policies/roleManagementPolicyAssignments" => json!({
            "id": format!("{}_{}", policy_id(maker, index), role(maker, index)),
            "policyId": policy_id(maker, index), "roleDefinitionId": role(maker, index),
            "scopeId": "/", "scopeType": "DirectoryRole",
        }),
        "identityGovernance/privilegedAccess/group/eligibilityScheduleInstances" => {
            // Only role-assignable groups, which are every sixth.
            let groups = maker.count("groups").div_ceil(6).max(1);
            let group = maker.id("groups", 6 * chance.usize(..groups));
            json!({
                "id": format!("{group}_member_{id}"), "groupId": group, "principalId": maker.some(chance, "users"),
                "accessId": "member", "memberType": "direct", "eligibilityScheduleId": id,
                "startDateTime": maker.ago(chance, 300), "endDateTime": maker.ahead(chance, 300),
            })
        }
        _ => return None,
    })
}

fn principal(maker: &Maker, chance: &mut fastrand::Rng) -> String {
    match chance.u8(..8) {
        0 => maker.some(chance, "servicePrincipals"),
        1 => maker.id("groups", 6 * chance.usize(..maker.count("groups").div_ceil(6).max(1))),
        _ => maker.some(chance, "users"),
    }
}

fn scope(maker: &Maker, chance: &mut fastrand::Rng) -> String {
    match chance.u8(..10) {
        0 => {
            format!("/administrativeUnits/{}", maker.some(chance, "directory/administrativeUnits"))
        }
        _ => "/".to_owned(),
    }
}

fn rules(maker: &Maker, chance: &mut fastrand::Rng) -> Value {
    let approval = chance.u8(..5) == 0;
    let rule = |(id, kind, caller, level): &(&str, &str, &str, &str),
                chance: &mut fastrand::Rng| {
        let mut rule = json!({
            "@odata.type": format!("#microsoft.graph.unifiedRoleManagementPolicy{kind}Rule"), "id": id,
            "target": {"caller": caller, "operations": ["All"], "level": level,
                       "inheritableSettings": [], "enforcedSettings": []},
        });
        let own = match *kind {
            "Enablement" => json!({"enabledRules": if *caller == "EndUser" {
                json!(["MultiFactorAuthentication", "Justification"])
            } else { json!([]) }}),
            "Expiration" => json!({
                "isExpirationRequired": chance.bool(),
                "maximumDuration": if *caller == "EndUser" { "PT8H" } else { "P365D" },
            }),
            "Notification" => json!({
                "notificationType": "Email", "notificationLevel": "All", "isDefaultRecipientsEnabled": true,
                "notificationRecipients": if chance.u8(..4) == 0 { json!([format!("security@{}", maker.domain)]) } else { json!([]) },
                "recipientType": id.split('_').nth(1),
            }),
            "Approval" => json!({"setting": {
                "isApprovalRequired": approval, "isApprovalRequiredForExtension": false,
                "isRequestorJustificationRequired": true, "approvalMode": "SingleStage",
                "approvalStages": [{
                    "approvalStageTimeOutInDays": 1, "isApproverJustificationRequired": true,
                    "escalationTimeInMinutes": 0, "isEscalationEnabled": false, "escalationApprovers": [],
                    "primaryApprovers": if approval { json!([{
                        "@odata.type": "#microsoft.graph.singleUser", "userId": maker.some(chance, "users"),
                    }]) } else { json!([]) },
                }],
            }}),
            _ => json!({"isEnabled": false, "claimValue": ""}),
        };
        for (name, value) in own.as_object().into_iter().flatten() {
            rule[name] = value.clone();
        }
        rule
    };
    DEFAULT_RULES.iter().map(|row| rule(row, chance)).collect()
}
