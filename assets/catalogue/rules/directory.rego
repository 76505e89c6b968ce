# Directory settings: what users and guests may do, consent, passwords.
package tenantpilot.directory

import rego.v1

authorization := "identity.authorization-policy"

ref(kind, subject) := {"kind": kind, "id": subject.id, "name": subject.name}

# A list, and nothing else: walking through null would stop the rule.
rows(value) := value if is_array(value)

# Judges one property of every subject of a kind: `bad` fails, `missing` proves nothing.
verdict(kind, path, expected, values, bad, codes) := {
	"outcome": "not_satisfied",
	"reason": {"code": codes.bad, "args": {"names": sort([entry.value | some entry in bad; is_string(entry.value)])}},
	"subjects": [ref(kind, entry.subject) | some entry in bad],
	"observed": observations(kind, path, expected, bad),
	"gaps": [],
} if {
	count(bad) > 0
} else := {
	"outcome": "not_assessed",
	"reason": {"code": "property-absent", "args": {"settings": [path]}},
	"subjects": [ref(kind, subject) | some subject in data.subjects[kind]],
	"observed": [],
	"gaps": [{"kind": kind, "path": path, "reason": "property_absent"}],
} if {
	count(values) < count(data.subjects[kind])
} else := {
	"outcome": "satisfied",
	"reason": {"code": codes.good, "args": {}},
	"subjects": [ref(kind, entry.subject) | some entry in values],
	"observed": observations(kind, path, expected, values),
	"gaps": [],
}

observations(kind, path, expected, entries) := [{"subject": ref(kind, entry.subject), "path": path, "expected": expected, "actual": entry.value} | some entry in entries]

# --- Registering applications --------------------------------------------------------

create_apps := [{"subject": subject, "value": value} |
	some subject in data.subjects[authorization]
	value := subject.content.defaultUserRolePermissions.allowedToCreateApps
]

app_registration_restricted := verdict(
	authorization, "defaultUserRolePermissions.allowedToCreateApps", false, create_apps,
	[entry | some entry in create_apps; entry.value != false],
	{"bad": "app-registration-open", "good": "app-registration-restricted"},
)

# --- User consent ----------------------------------------------------------------------

grants := [{"subject": subject, "value": value} |
	some subject in data.subjects[authorization]
	value := granted(subject.content)
]

# Graph nests the list under the default user's permissions in v1.0, not in beta.
granted(content) := content.permissionGrantPolicyIdsAssignedToDefaultUserRole

granted(content) := content.defaultUserRolePermissions.permissionGrantPoliciesAssigned if {
	not content.permissionGrantPolicyIdsAssignedToDefaultUserRole == content.permissionGrantPolicyIdsAssignedToDefaultUserRole
}

self_service(value) := {lower(trim_prefix(lower(id), "managepermissiongrantsforself.")) | some id in listed(value); startswith(lower(id), "managepermissiongrantsforself.")}

listed(value) := value if is_array(value)

listed(value) := [value] if is_string(value)

# Consent to low-impact permissions is a restriction, unless a risky one is classified low.
risky_classification if count(data.subjects[classifications]) > 0

open_consent(value) if "microsoft-user-default-legacy" in self_service(value)

open_consent(value) if {
	"microsoft-user-default-low" in self_service(value)
	risky_classification
}

# Without the classifications (a source may list the risky ones only) it is not known what "low impact" lets through.
classifications := "app.permission-classification"

classifications_unknown if {
	not data.subjects[classifications]
	some entry in grants
	"microsoft-user-default-low" in self_service(entry.value)
}

consent_verdict := verdict(
	authorization, "permissionGrantPolicyIdsAssignedToDefaultUserRole", null, grants,
	[{"subject": entry.subject, "value": entry.value} | some entry in grants; open_consent(entry.value)],
	{"bad": "user-consent-open", "good": "user-consent-restricted"},
)

user_consent_restricted := {
	"outcome": "not_assessed",
	"reason": {"code": "evidence-not-collected", "args": {"kind": replace(classifications, ".", "-")}},
	"subjects": consent_verdict.subjects,
	"observed": consent_verdict.observed,
	"gaps": [{"kind": classifications, "path": null, "reason": "not_in_source"}],
} if {
	consent_verdict.outcome == "satisfied"
	classifications_unknown
} else := consent_verdict

# --- Admin consent workflow -------------------------------------------------------------

settings := "tenant.group-setting"

consent_requests := [{"subject": subject, "value": setting.value} |
	some subject in data.subjects[settings]
	some setting in rows(subject.content.values)
	lower(setting.name) == "enableadminconsentrequests"
]

admin_consent_workflow := {
	"outcome": "not_assessed",
	"reason": {"code": "property-absent", "args": {"settings": ["values.EnableAdminConsentRequests"]}},
	"subjects": [],
	"observed": [],
	"gaps": [{"kind": settings, "path": "values.EnableAdminConsentRequests", "reason": "property_absent"}],
} if {
	count(consent_requests) == 0
} else := {
	"outcome": "not_satisfied",
	"reason": {"code": "admin-consent-workflow-off", "args": {}},
	"subjects": [ref(settings, entry.subject) | some entry in off],
	"observed": observations(settings, "values.EnableAdminConsentRequests", "true", off),
	"gaps": [],
} if {
	off := [entry | some entry in consent_requests; lower(sprintf("%v", [entry.value])) != "true"]
	count(off) > 0
} else := {
	"outcome": "satisfied",
	"reason": {"code": "admin-consent-workflow-on", "args": {}},
	"subjects": [ref(settings, entry.subject) | some entry in consent_requests],
	"observed": observations(settings, "values.EnableAdminConsentRequests", "true", consent_requests),
	"gaps": [],
}

# --- Guests ------------------------------------------------------------------------------

guest_roles := [{"subject": subject, "value": value} |
	some subject in data.subjects[authorization]
	value := subject.content.guestUserRoleId
]

# Microsoft's fixed template ids: restricted, and limited access.
limited_roles := {"2af84b1e-32c8-42b7-82bc-daa82404023b", "10dae51f-b6af-4016-8d66-8c2a99b929b3"}

guest_directory_access_limited := verdict(
	authorization, "guestUserRoleId", null, guest_roles,
	[entry | some entry in guest_roles; not lower(entry.value) in limited_roles],
	{"bad": "guest-access-broad", "good": "guest-access-limited"},
)

invitations := [{"subject": subject, "value": value} |
	some subject in data.subjects[authorization]
	value := subject.content.allowInvitesFrom
]

guest_invitations_restricted := verdict(
	authorization, "allowInvitesFrom", "adminsAndGuestInviters", invitations,
	[entry | some entry in invitations; not lower(entry.value) == "adminsandguestinviters"],
	{"bad": "guest-invitations-open", "good": "guest-invitations-restricted"},
)

# --- Passwords -----------------------------------------------------------------------------

domains := "tenant.domain"

managed := [domain |
	some domain in data.subjects[domains]
	domain.content.isVerified == true
	lower(domain.content.authenticationType) == "managed"
]

federated := [domain |
	some domain in data.subjects[domains]
	domain.content.isVerified == true
	lower(domain.content.authenticationType) == "federated"
]

# Null is the default of tenants made since October 2021: passwords never expire.
never_expires(domain) if is_null(domain.content.passwordValidityPeriodInDays)

never_expires(domain) if domain.content.passwordValidityPeriodInDays == 2147483647

has_period(domain) if domain.content.passwordValidityPeriodInDays != "absent"

below(child, root) if endswith(lower(child.id), concat("", [".", lower(root.id)]))

roots_of(domain) := [root | some root in managed; root.content.isRoot == true; below(domain, root)]

# The domain that decides: itself, or the longest root above it.
deciding(domain) := domain if domain.content.isRoot == true

deciding(domain) := root if {
	domain.content.isRoot == false
	above := roots_of(domain)
	longest := max([count(candidate.id) | some candidate in above])
	root := [candidate | some candidate in above; count(candidate.id) == longest][0]
}

lasting := [domain | some domain in managed; never_expires(deciding(domain))]

expiring := [domain |
	some domain in managed
	not never_expires(deciding(domain))
	not unreadable(domain)
]

unreadable(domain) if {
	root := deciding(domain)
	not has_period(root)
}

unread := [domain | some domain in managed; unreadable(domain)]

# The initial domain is Microsoft's; it says nothing about the organisation's own.
own := [domain | some domain in lasting; not domain.content.isInitial == true]

domain_observed(list) := [{"subject": ref(domains, domain), "path": "passwordValidityPeriodInDays", "expected": 2147483647, "actual": period(domain)} | some domain in list]

default period(_) := null

period(domain) := domain.content.passwordValidityPeriodInDays

domain_result(outcome, code, list) := {
	"outcome": outcome,
	"reason": {"code": code, "args": {"names": sort([domain.name | some domain in list])}},
	"subjects": [ref(domains, domain) | some domain in list],
	"observed": domain_observed(list),
	"gaps": [],
}

passwords_do_not_expire := domain_result("not_satisfied", "passwords-expire", expiring) if {
	count(expiring) > 0
} else := object.union(domain_result("not_assessed", "domain-period-absent", unread), {"gaps": [{"kind": domains, "path": "passwordValidityPeriodInDays", "reason": "property_absent"}]}) if {
	count(unread) > 0
} else := domain_result("satisfied", "passwords-do-not-expire", lasting) if {
	count(own) > 0
} else := domain_result("not_satisfied", "only-initial-domain", lasting) if {
	count(lasting) > 0
} else := domain_result("not_applicable", "domains-federated", federated) if {
	count(federated) > 0
} else := object.union(domain_result("not_assessed", "no-verified-domain", []), {"gaps": [{"kind": domains, "path": "isVerified", "reason": "property_absent"}]})
