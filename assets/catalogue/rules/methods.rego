# Authentication methods: Microsoft Authenticator, the migration, and weak methods.
package tenantpilot.methods

import rego.v1

kind := "identity.authentication-methods-policy"

policies := data.subjects[kind]

ref(policy) := {"kind": kind, "id": policy.id, "name": policy.name}

refs := [ref(policy) | some policy in policies]

# A list, and nothing else: walking through null would stop the rule.
rows(value) := value if is_array(value)

configurations := [entry |
	some policy in policies
	some configuration in rows(policy.content.authenticationMethodConfigurations)
	entry := {"policy": policy, "configuration": configuration}
]

of_method(id) := [entry | some entry in configurations; lower(entry.configuration.id) == lower(id)]

result(outcome, code, args, observed, gaps) := {
	"outcome": outcome,
	"reason": {"code": code, "args": args},
	"subjects": refs,
	"observed": observed,
	"gaps": [{"kind": kind, "path": path, "reason": "property_absent"} | some path in gaps],
}

# --- Login context in Microsoft Authenticator ---------------------------------------

authenticator := of_method("MicrosoftAuthenticator")[0].configuration

prefix := "authenticationMethodConfigurations.microsoftAuthenticator."

wanted := {
	"isSoftwareOathEnabled": false,
	"featureSettings.displayAppInformationRequiredState.state": "enabled",
	"featureSettings.displayAppInformationRequiredState.includeTarget.id": "all_users",
	"featureSettings.displayLocationInformationRequiredState.state": "enabled",
	"featureSettings.displayLocationInformationRequiredState.includeTarget.id": "all_users",
}

setting("isSoftwareOathEnabled") := authenticator.isSoftwareOathEnabled

setting("featureSettings.displayAppInformationRequiredState.state") := authenticator.featureSettings.displayAppInformationRequiredState.state

setting("featureSettings.displayAppInformationRequiredState.includeTarget.id") := authenticator.featureSettings.displayAppInformationRequiredState.includeTarget.id

setting("featureSettings.displayLocationInformationRequiredState.state") := authenticator.featureSettings.displayLocationInformationRequiredState.state

setting("featureSettings.displayLocationInformationRequiredState.includeTarget.id") := authenticator.featureSettings.displayLocationInformationRequiredState.includeTarget.id

deviating := [path | some path, expected in wanted; setting(path) != expected]

absent := [path | some path, _ in wanted; not setting(path) == setting(path)]

authenticator_observed := [{"subject": refs[0], "path": concat("", [prefix, path]), "expected": expected, "actual": setting(path)} |
	some path, expected in wanted
]

default phishing_resistant_enforced := false

phishing_resistant_enforced if data.tenantpilot.access.phishing_resistant_mfa_all_users.outcome == "satisfied"

authenticator_login_context := object.union(result("not_applicable", "phishing-resistant-enforced", {}, [], []), {"subjects": data.tenantpilot.access.phishing_resistant_mfa_all_users.subjects}) if {
	phishing_resistant_enforced
} else := result("not_assessed", "property-absent", {"settings": [concat("", [prefix, "state"])]}, [], [concat("", [prefix, "state"])]) if {
	not authenticator.state == authenticator.state
} else := result("not_applicable", "authenticator-disabled", {}, [{"subject": refs[0], "path": concat("", [prefix, "state"]), "expected": null, "actual": authenticator.state}], []) if {
	not lower(authenticator.state) == "enabled"
} else := result("not_satisfied", "authenticator-context-missing", {"settings": sort(deviating)}, authenticator_observed, []) if {
	count(deviating) > 0
} else := result("not_assessed", "property-absent", {"settings": sort(absent)}, authenticator_observed, [concat("", [prefix, path]) | some path in absent]) if {
	count(absent) > 0
} else := result("satisfied", "authenticator-context-shown", {}, authenticator_observed, [])

# --- Migration ------------------------------------------------------------------------

migration := policies[0].content.policyMigrationState

migration_observed := [{"subject": refs[0], "path": "policyMigrationState", "expected": "migrationComplete", "actual": migration}]

# Tenants that never had the legacy policies have no migration: null.
default migration_complete := false

migration_complete if is_null(migration)

migration_complete if lower(migration) == "migrationcomplete"

authentication_methods_migrated := result("not_assessed", "property-absent", {"settings": ["policyMigrationState"]}, [], ["policyMigrationState"]) if {
	not migration == migration
} else := result("satisfied", "migration-complete", {}, migration_observed, []) if {
	migration_complete
} else := result("not_satisfied", "migration-open", {"state": migration}, migration_observed, [])

# --- SMS, voice and e-mail -------------------------------------------------------------

weak := ["Sms", "Voice", "Email"]

weak_on := [method | some method in weak; some entry in of_method(method); not lower(entry.configuration.state) == "disabled"]

weak_unknown := [method | some method in weak; not of_method(method)[0].configuration.state == of_method(method)[0].configuration.state]

weak_observed := [{"subject": ref(entry.policy), "path": concat("", ["authenticationMethodConfigurations.", method, ".state"]), "expected": "disabled", "actual": entry.configuration.state} |
	some method in weak
	some entry in of_method(method)
]

weak_authentication_methods_disabled := result("not_assessed", "property-absent", {"settings": ["policyMigrationState"]}, [], ["policyMigrationState"]) if {
	not migration == migration
} else := result("not_applicable", "migration-open-first", {}, migration_observed, []) if {
	not migration_complete
} else := result("not_satisfied", "weak-methods-enabled", {"methods": weak_on}, weak_observed, []) if {
	count(weak_on) > 0
} else := result("not_assessed", "property-absent", {"settings": [concat("", ["authenticationMethodConfigurations.", method, ".state"]) | some method in weak_unknown]}, weak_observed, [concat("", ["authenticationMethodConfigurations.", method, ".state"]) | some method in weak_unknown]) if {
	count(weak_unknown) > 0
} else := result("satisfied", "weak-methods-disabled", {}, weak_observed, [])
