//! The tenant itself, its people, groups and administrative units.
use super::{Maker, words};
use serde_json::{Value, json};

/// A product: part number, id, and plans with their ids.
type Sku = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// Products that the tenant has.
const SKUS: &[Sku] = &[
    (
        "SPE_E5",
        "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
        &[
            ("AAD_PREMIUM", "41781fb2-bc02-4b7c-bd55-b576c07bb09d"),
            ("AAD_PREMIUM_P2", "eec0eb4f-6444-4f95-aba0-50c24d67f998"),
            ("INTUNE_A", "c1ec4a95-1f05-45b3-a911-aa3fa01094f5"),
            ("SHAREPOINTENTERPRISE", "5dbe027f-2339-4123-9542-606e4d348a72"),
        ],
    ),
    (
        "SPB",
        "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46",
        &[
            ("AAD_PREMIUM", "41781fb2-bc02-4b7c-bd55-b576c07bb09d"),
            ("INTUNE_A", "c1ec4a95-1f05-45b3-a911-aa3fa01094f5"),
        ],
    ),
    (
        "FLOW_FREE",
        "f30db892-07e9-47e9-837c-80727f46fd3d",
        &[("FLOW_P2_VIRAL", "50e68c76-46c6-4674-81f9-75456511b170")],
    ),
    (
        "POWER_BI_STANDARD",
        "a403ebcc-fae0-4ca2-8c8c-7a907fd6c235",
        &[("BI_AZURE_P0", "2049e525-b859-401b-b2a0-e0a31c4b1fe4")],
    ),
];

pub fn item(maker: &Maker, path: &str, index: usize) -> Option<Value> {
    let mut chance = maker.chance(path, index);
    let chance = &mut chance;
    Some(match path {
        "organization" => json!({
            "id": maker.tenant_id, "displayName": maker.name, "countryLetterCode": "DE",
            "preferredLanguage": "de", "createdDateTime": "2019-05-06T08:00:00Z",
            "onPremisesSyncEnabled": true, "tenantType": "AAD",
            "technicalNotificationMails": [format!("it@{}", maker.domain)],
            "securityComplianceNotificationMails": [], "businessPhones": [],
            "assignedPlans": SKUS[0].2.iter().map(|(name, id)| json!({
                "assignedDateTime": "2024-01-08T08:00:00Z", "capabilityStatus": "Enabled",
                "service": name, "servicePlanId": id,
            })).collect::<Vec<_>>(),
            "verifiedDomains": [
                {"name": maker.domain, "isDefault": true, "isInitial": false, "type": "Managed",
                 "capabilities": "Email, OfficeCommunicationsOnline"},
                {"name": format!("initial.{}", maker.domain), "isDefault": false, "isInitial": true,
                 "type": "Managed", "capabilities": "Email"},
            ],
        }),
        "domains" => {
            let name = match index {
                0 => maker.domain.clone(),
                1 => format!("initial.{}", maker.domain),
                more => format!("brand{more}.{}", maker.domain),
            };
            json!({
                "id": name, "authenticationType": "Managed", "isAdminManaged": true,
                "isDefault": index == 0, "isInitial": index == 1, "isRoot": index == 0,
                "isVerified": true, "supportedServices": ["Email"],
                "passwordNotificationWindowInDays": 14,
                "passwordValidityPeriodInDays": if chance.bool() { 2_147_483_647 } else { 180 },
            })
        }
        "subscribedSkus" => {
            let (name, id, plans) = SKUS[index % SKUS.len()];
            json!({
                "id": format!("{}_{id}", maker.tenant_id), "skuId": id, "skuPartNumber": name,
                "accountId": maker.tenant_id, "accountName": maker.domain, "appliesTo": "User",
                "capabilityStatus": "Enabled", "consumedUnits": chance.u32(50..900),
                "prepaidUnits": {"enabled": 1_000, "suspended": 0, "warning": 0, "lockedOut": 0},
                "servicePlans": plans.iter().map(|(name, id)| json!({
                    "servicePlanId": id, "servicePlanName": name, "appliesTo": "User",
                    "provisioningStatus": "Success",
                })).collect::<Vec<_>>(),
                "subscriptionIds": [maker.id("subscriptions", index)],
            })
        }
        "groupSettings" => {
            let (name, template, values) = if index == 0 {
                (
                    "Group.Unified",
                    "62375ab9-6b52-47ed-826b-58e47e0e304b",
                    json!([
                        {"name": "EnableGroupCreation", "value": "false"},
                        {"name": "AllowGuestsToAccessGroups", "value": "true"},
                        {"name": "AllowToAddGuests", "value": chance.bool().to_string()},
                    ]),
                )
            } else {
                (
                    "Password Rule Settings",
                    "5cf42378-d67d-4f36-ba46-e8b86229381d",
                    json!([
                        {"name": "BannedPasswordCheckOnPremisesMode", "value": "Enforced"},
                        {"name": "EnableBannedPasswordCheck", "value": "True"},
                        {"name": "LockoutThreshold", "value": "10"},
                    ]),
                )
            };
            json!({"id": maker.id(path, index), "displayName": name, "templateId": template,
                   "values": values})
        }
        "users" => {
            let (name, address) = words::person(index);
            let (name, address) = if index == 0 {
                ("Governance Review".to_owned(), "review".to_owned())
            } else {
                (name, address)
            };
            let synced = chance.u8(..4) == 0;
            json!({
                "id": maker.id(path, index), "displayName": name,
                "userPrincipalName": format!("{address}@{}", maker.domain),
                "mail": format!("{address}@{}", maker.domain), "jobTitle": null,
                "accountEnabled": chance.u8(..12) != 0,
                "userType": if chance.u8(..15) == 0 { "Guest" } else { "Member" },
                "onPremisesSyncEnabled": synced.then_some(true),
                "onPremisesImmutableId": synced.then(|| format!("{}==", &maker.id("immutable", index)[..22])),
                "createdDateTime": maker.ago(chance, 1_500),
            })
        }
        "groups" => group(maker, path, index, chance),
        "directory/administrativeUnits" => json!({
            "id": maker.id(path, index), "description": null, "visibility": "Public",
            "displayName": format!("AU {} {index:03}", words::pick(chance, words::PLACES)),
            "isMemberManagementRestricted": chance.u8(..6) == 0,
            "membershipType": "Assigned", "membershipRule": null,
            "members": people(maker, chance, 12),
        }),
        _ => return None,
    })
}

fn group(maker: &Maker, path: &str, index: usize, chance: &mut fastrand::Rng) -> Value {
    let role = index.is_multiple_of(6);
    let dynamic = !role && chance.u8(..4) == 0;
    let place = words::pick(chance, words::PLACES);
    let kind = if role { "role" } else { "grp" };
    let members = people(maker, chance, 40);
    json!({
        "id": maker.id(path, index), "displayName": format!("{kind}-{place} {index:04}"),
        "description": format!("Members of {place}"), "mailEnabled": false, "mailNickname": format!("g{index}"),
        "securityEnabled": true, "isAssignableToRole": role, "visibility": "Private",
        "groupTypes": if dynamic { json!(["DynamicMembership"]) } else { json!([]) },
        "membershipRule": dynamic.then(|| format!("(user.department -eq \"{place}\")")),
        "membershipRuleProcessingState": dynamic.then_some("On"),
        "createdDateTime": maker.ago(chance, 1_500), "onPremisesSyncEnabled": null,
        "members": members.clone(), "transitiveMembers": members,
        "owners": people(maker, chance, 2),
    })
}

/// Some people of the tenant, as members are written; nobody twice.
fn people(maker: &Maker, chance: &mut fastrand::Rng, most: usize) -> Value {
    let all = maker.count("users").max(1);
    let (first, count) = (chance.usize(..all), chance.usize(..=most).min(all));
    let person = |offset: usize| {
        let index = (first + offset) % all;
        let (name, address) = words::person(index);
        json!({
            "@odata.type": "#microsoft.graph.user", "id": maker.id("users", index),
            "displayName": name, "userPrincipalName": format!("{address}@{}", maker.domain),
        })
    };
    (0..count).map(person).collect()
}
