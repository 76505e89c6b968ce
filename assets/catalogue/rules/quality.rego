# How well policies of Conditional Access are kept: states, names, references, duplicates; with
# what the other two files of this package use.
#
# What the tenant profile declares stands in data.quality: accounts and groups for emergency
# access (ids in lower case), thresholds and the naming pattern. Report-only and disabled
# policies protect nobody and are not looked at as if they did.
package tenantpilot.quality

import rego.v1

access := "identity.access-policy"

groups := "identity.group"

users := "identity.privileged-user"

registrations := "identity.registration-detail"

locations := "identity.named-location"

policies := data.subjects[access]

# --- Values -----------------------------------------------------------------------

items(value) := {lower(trim_space(item)) | some item in value; is_string(item)} if is_array(value)

items(value) := set() if is_null(value)

default listed(_, _) := set()

listed(policy, name) := items(policy.content.conditions.users[name])

default location_list(_, _) := set()

location_list(policy, name) := items(policy.content.conditions.locations[name])

enabled := [policy | some policy in policies; lower(policy.content.state) == "enabled"]

report_only := [policy | some policy in policies; lower(policy.content.state) == "enabledforreportingbutnotenforced"]

stateless := [policy | some policy in policies; not is_string(policy.content.state)]

ref(of, subject) := {"kind": of, "id": subject.id, "name": subject.name}

refs(of, list) := [ref(of, subject) | some subject in list]

names(list) := sort([subject.name | some subject in list])

gap(of, path) := {"kind": of, "path": path, "reason": "property_absent"}

absent(of) := {"kind": of, "path": null, "reason": "not_in_source"}

result(outcome, code, args, subjects, gaps) := observed(outcome, code, args, subjects, [], gaps)

observed(outcome, code, args, subjects, shown, gaps) := {
	"outcome": outcome,
	"reason": {"code": code, "args": args},
	"subjects": subjects,
	"observed": shown,
	"gaps": gaps,
}

no_policies := result("not_applicable", "quality-no-access-policies", {}, [], [])

unknown_state := result("not_assessed", "property-absent", {"settings": ["state"]}, refs(access, stateless), [gap(access, "state")])

# --- States, names, references --------------------------------------------------------

day_ns := 86400000000000

limit_ns := data.quality.reportOnlyDays * day_ns

now_ns := time.parse_rfc3339_ns(data.now)

age(text) := now_ns - time.parse_rfc3339_ns(text) if is_string(text)

# Whoever changed a policy last did not change its state since.
long(policy) if age(policy.volatile.modifiedDateTime) > limit_ns

long(policy) if {
	age(policy.content.createdDateTime) > limit_ns
	is_null(policy.volatile.modifiedDateTime)
}

# Since it was made, a policy cannot have been in a state for longer.
short(policy) if {
	age(policy.content.createdDateTime) <= limit_ns
	age(policy.content.createdDateTime) >= 0
}

overdue := [policy | some policy in report_only; long(policy)]

undated := [policy | some policy in report_only; not long(policy); not short(policy)]

report_only_brief := result("not_satisfied", "quality-report-only-long", {"names": names(overdue), "days": data.quality.reportOnlyDays}, refs(access, overdue), []) if {
	count(overdue) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := result("not_assessed", "quality-report-only-undated", {"names": names(undated), "days": data.quality.reportOnlyDays}, refs(access, undated), [gap(access, "modifiedDateTime")]) if {
	count(undated) > 0
} else := result("not_applicable", "quality-report-only-none", {}, [], []) if {
	count(report_only) == 0
} else := result("satisfied", "quality-report-only-short", {"names": names(report_only), "days": data.quality.reportOnlyDays}, refs(access, report_only), [])

# --- Forgotten policies ---------------------------------------------------------------

stale_ns := data.quality.staleDays * day_ns

changed(subject) := subject.volatile.modifiedDateTime if is_string(subject.volatile.modifiedDateTime)

changed(subject) := subject.volatile.lastModifiedDateTime if is_string(subject.volatile.lastModifiedDateTime)

# Graph writes null where nobody has changed a policy since it was made.
changed(subject) := subject.content.createdDateTime if is_null(subject.volatile.modifiedDateTime)

stale(subject) if age(changed(subject)) > stale_ns

fresh(subject) if {
	age(changed(subject)) <= stale_ns
	age(changed(subject)) >= 0
}

disabled := [policy | some policy in policies; lower(policy.content.state) == "disabled"]

forgotten := [policy | some policy in disabled; stale(policy)]

ageless := [policy | some policy in disabled; not stale(policy); not fresh(policy)]

policies_in_use := result("not_satisfied", "quality-stale-disabled", {"names": names(forgotten), "days": data.quality.staleDays}, refs(access, forgotten), []) if {
	count(forgotten) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := result("not_assessed", "quality-stale-undated", {"names": names(ageless)}, refs(access, ageless), [gap(access, "modifiedDateTime")]) if {
	count(ageless) > 0
} else := result("not_applicable", "quality-stale-none-disabled", {}, [], []) if {
	count(disabled) == 0
} else := result("satisfied", "quality-stale-disabled-fresh", {"count": count(disabled), "days": data.quality.staleDays}, refs(access, disabled), [])

# --- References -----------------------------------------------------------------------

referred := data.facts.accessReferences

references_exist := observed("not_satisfied", "quality-references-missing", {"names": referred.missing.names}, referred.missing.subjects, referred.missing.observed, []) if {
	count(referred.missing.subjects) > 0
} else := result("not_assessed", "quality-references-unseen", {"names": referred.unseen.names}, referred.unseen.subjects, [absent(of) | some of in referred.unseenKinds]) if {
	count(referred.unseen.subjects) > 0
} else := result("not_applicable", "quality-references-none", {}, [], []) if {
	referred.count == 0
} else := result("satisfied", "quality-references-exist", {"count": referred.count}, [], [])

misnamed := [policy | some policy in policies; not regex.match(data.quality.namingWhole, policy.name)]

# Asked before a pattern is declared, without any policies.
pattern_readable := every_valid if {
	every_valid := count([pattern | some pattern in data.patterns; not regex.is_valid(pattern)]) == 0
}

policies_named := no_policies if {
	count(policies) == 0
} else := result("not_applicable", "quality-naming-undeclared", {}, [], []) if {
	data.quality.namingPattern == ""
} else := result("not_assessed", "quality-naming-unreadable", {"pattern": data.quality.namingPattern}, [], [{"kind": "attestation", "path": null, "reason": "not_readable"}]) if {
	not regex.is_valid(data.quality.namingWhole)
} else := result("not_satisfied", "quality-naming-misfits", {"names": names(misnamed), "pattern": data.quality.namingPattern}, refs(access, misnamed), []) if {
	count(misnamed) > 0
} else := result("satisfied", "quality-naming-kept", {"count": count(policies), "pattern": data.quality.namingPattern}, refs(access, policies), [])

# Names that Graph uses where an id of a location stands; the zeros are the addresses of the
# old settings for multifactor authentication.
no_location := {"all", "alltrusted", "00000000-0000-0000-0000-000000000000"}

location_ids(policy) := (location_list(policy, "includeLocations") | location_list(policy, "excludeLocations")) - no_location

named := [policy | some policy in policies; count(location_ids(policy)) > 0]

known_locations := {lower(location.id) | some location in data.subjects[locations]}

dangling := [policy | some policy in named; count(location_ids(policy) - known_locations) > 0]

locations_collected if is_array(data.subjects[locations])

locations_complete if {
	locations_collected
	not locations in data.partial
}

locations_exist := result("not_applicable", "quality-locations-none", {}, [], []) if {
	count(named) == 0
} else := result("not_assessed", "quality-locations-unseen", {"names": names(named)}, refs(access, named), [absent(locations)]) if {
	not locations_collected
} else := result("satisfied", "quality-locations-exist", {"count": count(named)}, refs(access, named), []) if {
	count(dangling) == 0
} else := result("not_assessed", "quality-locations-unseen", {"names": names(dangling)}, refs(access, dangling), [absent(locations)]) if {
	not locations_complete
} else := observed(
	"not_satisfied", "quality-locations-missing", {"names": names(dangling)}, refs(access, dangling),
	[{"subject": ref(access, policy), "path": "conditions.locations", "expected": null, "actual": sort([id | some id in location_ids(policy) - known_locations])} | some policy in dangling],
	[],
)

# --- Duplicates and contradictions -----------------------------------------------------

active := array.concat(enabled, report_only)

# Which policies are the same, alike or opposed was found out before: two that mean the same
# need not be written the same.
alike := data.facts.access

too_many := result("not_assessed", "quality-too-many-policies", {"limit": data.facts.comparedMax}, [], [{"kind": access, "path": null, "reason": "too_many"}])

incomparable := result("not_assessed", "property-absent", {"settings": ["conditions", "grantControls"]}, alike.incomparable.subjects, [gap(access, "grantControls")])

few := result("not_applicable", "quality-too-few-policies", {}, [], [])

policies_distinct := too_many if {
	alike.count > data.facts.comparedMax
} else := observed("not_satisfied", "quality-duplicates", {"names": alike.duplicates.names}, alike.duplicates.subjects, alike.duplicates.observed, []) if {
	count(alike.duplicates.subjects) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := incomparable if {
	count(alike.incomparable.subjects) > 0
} else := few if {
	alike.count < 2
} else := result("satisfied", "quality-no-duplicates", {"count": alike.count}, refs(access, active), [])

policies_unlike := too_many if {
	alike.count > data.facts.comparedMax
} else := observed("not_satisfied", "quality-similar", {"pairs": alike.similar.said, "count": alike.similar.count}, alike.similar.subjects, alike.similar.observed, []) if {
	count(alike.similar.subjects) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := incomparable if {
	count(alike.incomparable.subjects) > 0
} else := few if {
	alike.count < 2
} else := result("satisfied", "quality-none-similar", {"count": alike.count}, refs(access, active), [])

policies_agree := too_many if {
	alike.count > data.facts.comparedMax
} else := observed("not_satisfied", "quality-contradictions", {"names": alike.contradictions.names}, alike.contradictions.subjects, alike.contradictions.observed, []) if {
	count(alike.contradictions.subjects) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := incomparable if {
	count(alike.incomparable.subjects) > 0
} else := few if {
	count(enabled) < 2
} else := result("satisfied", "quality-no-contradictions", {"count": count(enabled)}, refs(access, enabled), [])
