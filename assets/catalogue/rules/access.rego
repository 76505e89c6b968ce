# Conditional Access: which policies protect, and why the others do not.
#
# A policy protects when it has the control's effect, covers everybody and everything
# that the control asks for, is enabled (report-only never counts), and leaves out only
# what the profile approves. A condition that is absent is not configured; an exclusion
# list that is absent is not known, nor is a state; then the policy proves nothing.
package tenantpilot.access

import rego.v1

kind := "identity.access-policy"

policies := data.subjects[kind]

# What each control checks of a policy's reach, and which exclusions can be approved.
scope := {
	"entra.legacy-authentication-blocked": everything,
	"entra.high-risk-users-blocked": everything,
	"entra.high-risk-sign-ins-blocked": everything,
	"entra.phishing-resistant-mfa-all-users": everything,
	"entra.mfa-all-users": everything,
	"entra.managed-device-sign-in": everything,
	"entra.device-code-flow-blocked": everything,
	# A policy for roles: whom it covers is part of its effect.
	"entra.phishing-resistant-mfa-privileged-roles": object.union(everything, {"users": false}),
	# A user action has no target resources.
	"entra.managed-device-mfa-registration": object.union(everything, {"applications": false}),
	# Agents are neither users nor guests.
	"entra.risky-agents-blocked": {"users": false, "principals": false, "applications": true},
}

everything := {"users": true, "principals": true, "applications": true}

# --- Values -----------------------------------------------------------------------

items(value) := {word(item) | some item in value} if is_array(value)

# What is no text matches nothing, and is not approved: it stays visible.
word(item) := lower(trim_space(item)) if is_string(item)

word(item) := sprintf("%v", [item]) if not is_string(item)

items(value) := {lower(trim_space(item)) | some item in split(value, ",")} if is_string(value)

items(value) := set() if is_null(value)

has(value, wanted) if lower(wanted) in items(value)

stateless(policy) if not policy.content.state == policy.content.state

enabled(policy) if lower(policy.content.state) == "enabled"

report_only(policy) if lower(policy.content.state) == "enabledforreportingbutnotenforced"

ref(policy) := {"kind": kind, "id": policy.id, "name": policy.name}

names(list) := sort([policy.name | some policy in list])

# --- Effects ----------------------------------------------------------------------

blocks(content) if has(content.grantControls.builtInControls, "block")

phishing_resistant := {"windowshelloforbusiness", "fido2", "x509certificatemultifactor"}

multi_factor := phishing_resistant | {
	"devicebasedpush", "temporaryaccesspassonetime", "temporaryaccesspassmultiuse",
	"password,microsoftauthenticatorpush", "password,softwareoath", "password,hardwareoath",
	"password,sms", "password,voice", "federatedmultifactor",
	"microsoftauthenticatorpush,federatedsinglefactor", "softwareoath,federatedsinglefactor",
	"hardwareoath,federatedsinglefactor", "sms,federatedsinglefactor",
	"voice,federatedsinglefactor",
}

strengths(content) := items(content.grantControls.authenticationStrength.allowedCombinations)

demands_phishing_resistant(content) if {
	combinations := strengths(content)
	count(combinations) > 0
	count(combinations - phishing_resistant) == 0
}

# A strength of phishing-resistant methods only is the stricter control's matter.
demands_mfa(content) if has(content.grantControls.builtInControls, "mfa")

demands_mfa(content) if {
	combinations := strengths(content)
	count(combinations - phishing_resistant) > 0
	count(combinations - multi_factor) == 0
}

effect("entra.legacy-authentication-blocked", content) if {
	has(content.conditions.clientAppTypes, "other")
	has(content.conditions.clientAppTypes, "exchangeActiveSync")
	blocks(content)
}

effect("entra.high-risk-users-blocked", content) if {
	has(content.conditions.userRiskLevels, "high")
	blocks(content)
}

effect("entra.high-risk-sign-ins-blocked", content) if {
	has(content.conditions.signInRiskLevels, "high")
	blocks(content)
}

effect("entra.phishing-resistant-mfa-all-users", content) if demands_phishing_resistant(content)

effect("entra.mfa-all-users", content) if demands_mfa(content)

effect("entra.phishing-resistant-mfa-privileged-roles", content) if {
	demands_phishing_resistant(content)
	count(privileged_roles - items(content.conditions.users.includeRoles)) == 0
}

privileged_roles := {lower(role.content.roleTemplateId) | some role in data.subjects["identity.directory-role"]}

effect("entra.managed-device-sign-in", content) if {
	items(content.grantControls.builtInControls) == {"compliantdevice", "domainjoineddevice"}
	lower(content.grantControls.operator) == "or"
}

effect("entra.managed-device-mfa-registration", content) if {
	has(content.conditions.applications.includeUserActions, "urn:user:registersecurityinfo")
	count(items(content.grantControls.builtInControls) & {"compliantdevice", "domainjoineddevice"}) > 0
}

effect("entra.device-code-flow-blocked", content) if {
	has(content.conditions.authenticationFlows.transferMethods, "deviceCodeFlow")
	blocks(content)
}

effect("entra.risky-agents-blocked", content) if {
	has(content.conditions.clientAppTypes, "all")
	has(content.conditions.agentIdRiskLevels, "high")
	has(content.conditions.clientApplications.includeAgentIdServicePrincipals, "All")
	blocks(content)
}

# --- Reach ------------------------------------------------------------------------

too_narrow(control, content, "conditions.users.includeUsers") if {
	scope[control].users
	not has(content.conditions.users.includeUsers, "All")
}

too_narrow(control, content, "conditions.users.excludeRoles") if {
	scope[control].principals
	count(items(content.conditions.users.excludeRoles)) > 0
}

too_narrow(control, content, "conditions.applications.includeApplications") if {
	scope[control].applications
	not has(content.conditions.applications.includeApplications, "All")
}

# Conditions under which the policy holds at all, whatever the control.
too_narrow(_, content, "conditions.platforms.includePlatforms") if {
	count(items(content.conditions.platforms.includePlatforms) - {"all"}) > 0
	not has(content.conditions.platforms.includePlatforms, "all")
}

too_narrow(_, content, "conditions.platforms.excludePlatforms") if {
	count(items(content.conditions.platforms.excludePlatforms)) > 0
}

too_narrow(_, content, "conditions.locations.includeLocations") if {
	count(items(content.conditions.locations.includeLocations)) > 0
	not has(content.conditions.locations.includeLocations, "All")
}

too_narrow(_, content, "conditions.locations.excludeLocations") if {
	count(items(content.conditions.locations.excludeLocations)) > 0
}

too_narrow(_, content, "conditions.devices.deviceFilter.rule") if {
	is_string(content.conditions.devices.deviceFilter.rule)
}

# One kind of risk narrows what is not about that risk. A policy with both is what the
# independent tool's own examples look like, and counts as it does there.
too_narrow(control, content, "conditions.signInRiskLevels") if {
	control != "entra.high-risk-sign-ins-blocked"
	count(items(content.conditions.signInRiskLevels)) > 0
	not count(items(content.conditions.userRiskLevels)) > 0
}

too_narrow(control, content, "conditions.userRiskLevels") if {
	control != "entra.high-risk-users-blocked"
	count(items(content.conditions.userRiskLevels)) > 0
	not count(items(content.conditions.signInRiskLevels)) > 0
}

narrowing_paths := object.keys(expectation)

narrowings(control, content) := {path |
	some path in narrowing_paths
	too_narrow(control, content, path)
}

value(content, "conditions.users.includeUsers") := content.conditions.users.includeUsers

value(content, "conditions.users.excludeRoles") := content.conditions.users.excludeRoles

value(content, "conditions.users.excludeUsers") := content.conditions.users.excludeUsers

value(content, "conditions.users.excludeGroups") := content.conditions.users.excludeGroups

value(content, "conditions.platforms.includePlatforms") := content.conditions.platforms.includePlatforms

value(content, "conditions.platforms.excludePlatforms") := content.conditions.platforms.excludePlatforms

value(content, "conditions.locations.includeLocations") := content.conditions.locations.includeLocations

value(content, "conditions.locations.excludeLocations") := content.conditions.locations.excludeLocations

value(content, "conditions.devices.deviceFilter.rule") := content.conditions.devices.deviceFilter.rule

value(content, "conditions.signInRiskLevels") := content.conditions.signInRiskLevels

value(content, "conditions.userRiskLevels") := content.conditions.userRiskLevels

value(content, "state") := content.state

value(content, "conditions.applications.includeApplications") := content.conditions.applications.includeApplications

value(content, "conditions.applications.excludeApplications") := content.conditions.applications.excludeApplications

# --- Exclusions -------------------------------------------------------------------

excluded("conditions.users.excludeUsers", content, approved) := items(content.conditions.users.excludeUsers) - approved.users

excluded("conditions.users.excludeGroups", content, approved) := items(content.conditions.users.excludeGroups) - approved.groups

excluded("conditions.users.excludeGuestsOrExternalUsers", content, approved) := types - approved.guestUserTypes if {
	types := items(content.conditions.users.excludeGuestsOrExternalUsers.guestOrExternalUserTypes)
}

excluded("conditions.applications.excludeApplications", content, approved) := items(content.conditions.applications.excludeApplications) - approved.applications

exclusion_paths(control) := array.concat(principals, applications) if {
	principals := [path |
		scope[control].principals
		some path in ["conditions.users.excludeUsers", "conditions.users.excludeGroups", "conditions.users.excludeGuestsOrExternalUsers"]
	]
	applications := [path |
		scope[control].applications
		some path in ["conditions.applications.excludeApplications"]
	]
}

# What a policy leaves out without approval: path to ids.
unapproved(control, content) := {path: sort([id | some id in ids]) |
	approved := {field: {id | some id in list} | some field, list in data.approved[control]}
	some path in exclusion_paths(control)
	ids := excluded(path, content, approved)
	count(ids) > 0
}

# Lists that Graph always has and this source did not give. (The guests' object is
# nullable: absent and null are the same.)
unknown(control, content) := {path |
	some path in array.concat(exclusion_paths(control), ["conditions.users.excludeRoles", "state"])
	path != "conditions.users.excludeGuestsOrExternalUsers"
	needed(control, path)
	not value(content, path) == value(content, path)
}

needed(control, "conditions.users.excludeRoles") if scope[control].principals

needed(_, path) if path != "conditions.users.excludeRoles"

# --- The verdict ------------------------------------------------------------------

class(control, policy) := "narrow" if {
	count(narrowings(control, policy.content)) > 0
	enabled(policy)
} else := "off" if {
	not stateless(policy)
	not enabled(policy)
	not report_only(policy)
} else := "report-only" if {
	report_only(policy)
	count(narrowings(control, policy.content)) == 0
} else := "off" if {
	report_only(policy)
} else := "narrow" if {
	count(narrowings(control, policy.content)) > 0
} else := "excludes" if {
	count(unapproved(control, policy.content)) > 0
} else := "unknown" if {
	count(unknown(control, policy.content)) > 0
} else := "protects"

# Every policy that has the control's effect, by class.
classified(control) := [{"class": class(control, policy), "policy": policy} |
	some policy in policies
	effect(control, policy.content)
]

of_class(list, wanted) := [entry.policy | some entry in list; entry.class == wanted]

judge(control) := conclude(control, classified(control))

conclude(control, list) := {
	"outcome": "satisfied",
	"reason": {"code": "access-policy-protects", "args": {"names": names(found)}},
	"subjects": [ref(policy) | some policy in found],
	"observed": [{"subject": ref(policy), "path": "state", "expected": "enabled", "actual": policy.content.state} | some policy in found],
	"gaps": [],
} if {
	found := of_class(list, "protects")
	count(found) > 0
} else := {
	"outcome": "not_assessed",
	"reason": {"code": "access-policy-incomplete", "args": {"names": names(found)}},
	"subjects": [ref(policy) | some policy in found],
	"observed": [],
	"gaps": [{"kind": kind, "path": path, "reason": "property_absent"} | some path in paths],
} if {
	found := of_class(list, "unknown")
	count(found) > 0
	paths := {path | some policy in found; some path in unknown(control, policy.content)}
} else := excluding(control, list) if {
	count(of_class(list, "excludes")) > 0
} else := shortfall(control, list)

expectation := {
	"conditions.users.includeUsers": ["All"],
	"conditions.users.excludeRoles": [],
	"conditions.applications.includeApplications": ["All"],
	"conditions.platforms.includePlatforms": ["all"],
	"conditions.platforms.excludePlatforms": [],
	"conditions.locations.includeLocations": ["All"],
	"conditions.locations.excludeLocations": [],
	"conditions.devices.deviceFilter.rule": null,
	"conditions.signInRiskLevels": [],
	"conditions.userRiskLevels": [],
}

default actual(_, _) := null

actual(content, path) := value(content, path)

# A policy that would protect, were it not for what it leaves out.
excluding(control, list) := {
	"outcome": "not_satisfied",
	"reason": {"code": "access-policy-excludes", "args": {
		"names": names(found),
		"excluded": sort([id | some id in excluded_ids]),
	}},
	"subjects": [ref(policy) | some policy in found],
	"observed": [{"subject": ref(policy), "path": path, "expected": null, "actual": ids} |
		some policy in found
		some path, ids in unapproved(control, policy.content)
	],
	"gaps": [],
} if {
	found := of_class(list, "excludes")
	excluded_ids := {id | some policy in found; some _, ids in unapproved(control, policy.content); some id in ids}
}

# Otherwise the reason is the nearest miss.
shortfall(control, list) := {
	"outcome": "not_satisfied",
	"reason": {"code": "access-policy-report-only", "args": {"names": names(found)}},
	"subjects": [ref(policy) | some policy in found],
	"observed": [{"subject": ref(policy), "path": "state", "expected": "enabled", "actual": policy.content.state} | some policy in found],
	"gaps": [],
} if {
	found := of_class(list, "report-only")
	count(found) > 0
} else := {
	"outcome": "not_satisfied",
	"reason": {"code": "access-policy-narrow", "args": {"names": names(found)}},
	"subjects": [ref(policy) | some policy in found],
	"observed": [{"subject": ref(policy), "path": path, "expected": expectation[path], "actual": actual(policy.content, path)} |
		some policy in found
		some path in narrowings(control, policy.content)
	],
	"gaps": [],
} if {
	found := of_class(list, "narrow")
	count(found) > 0
} else := {
	"outcome": "not_satisfied",
	"reason": {"code": "access-policy-missing", "args": {"count": count(policies), "control": replace(control, ".", "-")}},
	"subjects": [],
	"observed": [],
	"gaps": [],
}

legacy_authentication_blocked := judge("entra.legacy-authentication-blocked")

high_risk_users_blocked := judge("entra.high-risk-users-blocked")

high_risk_sign_ins_blocked := judge("entra.high-risk-sign-ins-blocked")

phishing_resistant_mfa_all_users := judge("entra.phishing-resistant-mfa-all-users")

# Whoever may only sign in phishing-resistantly signs in with MFA: not a deviation.
mfa_all_users := {
	"outcome": "not_applicable",
	"reason": {"code": "stronger-requirement-met", "args": {"control": replace("entra.phishing-resistant-mfa-all-users", ".", "-")}},
	"subjects": phishing_resistant_mfa_all_users.subjects,
	"observed": phishing_resistant_mfa_all_users.observed,
	"gaps": [],
} if {
	phishing_resistant_mfa_all_users.outcome == "satisfied"
	mfa.outcome != "satisfied"
} else := mfa

mfa := judge("entra.mfa-all-users")

# A role without its template id may be one that the policy does not name.
roles_without_template := [role |
	some role in data.subjects["identity.directory-role"]
	not is_string(role.content.roleTemplateId)
]

phishing_resistant_mfa_privileged_roles := {
	"outcome": "not_assessed",
	"reason": {"code": "property-absent", "args": {"settings": ["roleTemplateId"]}},
	"subjects": [{"kind": "identity.directory-role", "id": role.id, "name": role.name} | some role in roles_without_template],
	"observed": [],
	"gaps": [{"kind": "identity.directory-role", "path": "roleTemplateId", "reason": "property_absent"}],
} if {
	mfa_for_roles.outcome == "satisfied"
	count(roles_without_template) > 0
} else := mfa_for_roles

mfa_for_roles := judge("entra.phishing-resistant-mfa-privileged-roles")

managed_device_sign_in := judge("entra.managed-device-sign-in")

managed_device_mfa_registration := judge("entra.managed-device-mfa-registration")

device_code_flow_blocked := judge("entra.device-code-flow-blocked")

# Microsoft's agent identities do not exist in these environments yet; a policy that
# does protect counts all the same.
risky_agents_blocked := {
	"outcome": "not_applicable",
	"reason": {"code": "environment-without-agents", "args": {"environment": data.environment}},
	"subjects": [],
	"observed": [],
	"gaps": [],
} if {
	lower(data.environment) in {"gcchigh", "dod"}
	agents.outcome != "satisfied"
} else := agents

agents := judge("entra.risky-agents-blocked")
