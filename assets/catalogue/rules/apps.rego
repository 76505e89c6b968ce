# Application credentials: the default app management policy and its exceptions.
package tenantpilot.apps

import rego.v1

kind := "app.management-policy"

ref(policy) := {"kind": object.get(policy, "kind", kind), "id": policy.id, "name": policy.name}

# A list, and nothing else: walking through null would stop the rule.
rows(value) := value if is_array(value)

# The tenant's default policy restricts applications and service principals apart; a
# custom policy has one set of restrictions and the applications that it applies to.
defaults := [policy | some policy in data.subjects[kind]; is_default(policy.content)]

is_default(content) if is_object(content.applicationRestrictions)

is_default(content) if is_object(content.servicePrincipalRestrictions)

scopes := ["applicationRestrictions", "servicePrincipalRestrictions"]

restricted(policy, "applicationRestrictions") := policy.content.applicationRestrictions

restricted(policy, "servicePrincipalRestrictions") := policy.content.servicePrincipalRestrictions

credentials(set_of_restrictions, "passwordCredentials") := set_of_restrictions.passwordCredentials

credentials(set_of_restrictions, "keyCredentials") := set_of_restrictions.keyCredentials

absent_scopes := [scope |
	some policy in defaults
	some scope in scopes
	not restricted(policy, scope) == restricted(policy, scope)
]

restrictions(policy, scope, list, type) := [restriction |
	some restriction in rows(credentials(restricted(policy, scope), list))
	lower(restriction.restrictionType) == lower(type)
]

# No date, or the first one there is: the restriction holds for every application.
for_all_applications(restriction) if is_null(restriction.restrictForAppsCreatedAfterDateTime)

for_all_applications(restriction) if startswith(restriction.restrictForAppsCreatedAfterDateTime, "0001-01-01")

for_all_applications(restriction) if restriction.restrictForAppsCreatedAfterDateTime == "/Date(-62135596800000)/"

for_all_applications(restriction) if {
	not restriction.restrictForAppsCreatedAfterDateTime == restriction.restrictForAppsCreatedAfterDateTime
}

enabled(restriction) if lower(restriction.state) == "enabled"

# ISO 8601 in days; a part of a day counts as one.
days(text) := whole + part if {
	halves := split(trim_prefix(text, "P"), "T")
	whole := to_number(trim_suffix(halves[0], "D"))
	part := {true: 1, false: 0}[count(halves) > 1]
}

issue(code, policy, scope, list, type, property, value) := {
	"code": code,
	"observation": {
		"subject": ref(policy),
		"path": concat(".", [scope, list, type, property]),
		"expected": null,
		"actual": value,
	},
}

state_issues(list, type) := [issue("not-enabled", policy, scope, list, type, "state", restriction.state) |
	some policy in defaults
	some scope in scopes
	some restriction in restrictions(policy, scope, list, type)
	not enabled(restriction)
]

missing_issues(list, type) := [issue("not-enabled", policy, scope, list, type, "state", null) |
	some policy in defaults
	some scope in scopes
	is_object(restricted(policy, scope))
	count(restrictions(policy, scope, list, type)) == 0
]

date_issues(list, type) := [issue("old-apps-exempt", policy, scope, list, type, "restrictForAppsCreatedAfterDateTime", restriction.restrictForAppsCreatedAfterDateTime) |
	some policy in defaults
	some scope in scopes
	some restriction in restrictions(policy, scope, list, type)
	enabled(restriction)
	not for_all_applications(restriction)
]

long_issues(list, type, limit) := [issue("too-long", policy, scope, list, type, "maxLifetime", restriction.maxLifetime) |
	some policy in defaults
	some scope in scopes
	some restriction in restrictions(policy, scope, list, type)
	enabled(restriction)
	days(restriction.maxLifetime) > limit
]

off_issues := [issue("policy-disabled", policy, "isEnabled", "", "", "", false) | some policy in defaults; policy.content.isEnabled == false]

# Custom policies, whether a source lists them with the default or apart.
custom_kind := "app.custom-management-policy"

custom := array.concat(
	[policy | some policy in data.subjects[kind]],
	[object.union(policy, {"kind": custom_kind}) | some policy in data.subjects[custom_kind]],
)

# A custom policy that switches the restriction off for some applications.
exempt_issues(list, type) := [issue("apps-exempt", policy, "restrictions", list, type, "state", restriction.state) |
	some policy in custom
	policy.content.isEnabled == true
	some restriction in rows(credentials(policy.content.restrictions, list))
	lower(restriction.restrictionType) == lower(type)
	not enabled(restriction)
	applies(policy, restriction)
]

applies(_, restriction) if count(restriction.appliesTo) > 0

applies(policy, _) if count(policy.content.appliesTo) > 0

unreadable(list, type) := [path |
	some policy in defaults
	some scope in scopes
	some restriction in restrictions(policy, scope, list, type)
	enabled(restriction)
	not days(restriction.maxLifetime) >= 0
	path := concat(".", [scope, list, type, "maxLifetime"])
]

conclude(issues, gaps, good) := {
	"outcome": "not_satisfied",
	"reason": {"code": concat("-", ["credentials", first]), "args": {"count": count(issues), "settings": sort([path | some path in {entry.observation.path | some entry in issues}]), "names": sort([name | some name in {entry.observation.subject.name | some entry in issues}])}},
	"subjects": [entry.observation.subject | some entry in issues],
	"observed": [entry.observation | some entry in issues],
	"gaps": [],
} if {
	count(issues) > 0
	first := issues[0].code
} else := {
	"outcome": "not_assessed",
	"reason": {"code": "property-absent", "args": {"settings": gaps}},
	"subjects": [ref(policy) | some policy in defaults],
	"observed": [],
	"gaps": [{"kind": kind, "path": path, "reason": "property_absent"} | some path in gaps],
} if {
	count(gaps) > 0
} else := {
	"outcome": "not_assessed",
	"reason": {"code": "default-app-policy-absent", "args": {}},
	"subjects": [],
	"observed": [],
	"gaps": [{"kind": kind, "path": "applicationRestrictions", "reason": "not_in_source"}],
} if {
	count(defaults) == 0
} else := {
	"outcome": "satisfied",
	"reason": {"code": good, "args": {}},
	"subjects": [ref(policy) | some policy in defaults],
	"observed": [],
	"gaps": [],
}

addition_issues := array.concat(
	off_issues,
	array.concat(
		array.concat(missing_issues("passwordCredentials", "passwordAddition"), state_issues("passwordCredentials", "passwordAddition")),
		array.concat(date_issues("passwordCredentials", "passwordAddition"), exempt_issues("passwordCredentials", "passwordAddition")),
	),
)

app_password_addition_blocked := conclude(addition_issues, absent_scopes, "app-passwords-blocked")

lifetime(list, type, limit) := array.concat(
	off_issues,
	array.concat(
		array.concat(missing_issues(list, type), state_issues(list, type)),
		array.concat(date_issues(list, type), array.concat(long_issues(list, type, limit), exempt_issues(list, type))),
	),
)

# Microsoft enforces "less than": 181 and 366 stand for 180 and 365 days.
# Without new passwords there is no lifetime to restrict.
app_password_lifetime := {
	"outcome": "not_applicable",
	"reason": {"code": "stronger-requirement-met", "args": {"control": replace("entra.app-password-addition-blocked", ".", "-")}},
	"subjects": [ref(policy) | some policy in defaults],
	"observed": [],
	"gaps": [],
} if {
	app_password_addition_blocked.outcome == "satisfied"
} else := conclude(
	lifetime("passwordCredentials", "passwordLifetime", 181),
	array.concat(absent_scopes, unreadable("passwordCredentials", "passwordLifetime")),
	"credential-lifetime-restricted",
)

app_certificate_lifetime := conclude(
	lifetime("keyCredentials", "asymmetricKeyLifetime", 366),
	array.concat(absent_scopes, unreadable("keyCredentials", "asymmetricKeyLifetime")),
	"credential-lifetime-restricted",
)
