# How well policies are kept: emergency access, states, names, references, duplicates.
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

# --- Emergency access ---------------------------------------------------------------

declared_users := {id | some id in data.quality.users}

declared_groups := {id | some id in data.quality.groups}

undeclared if count(declared_users | declared_groups) == 0

not_declared := result("not_assessed", "quality-emergency-undeclared", {}, [], [{"kind": "attestation", "path": null, "reason": "not_readable"}])

group_by_id := {lower(group.id): group | some group in data.subjects[groups]}

known_group(id) := group_by_id[id]

members(group) := {lower(member.id) | some member in group.content.members} if is_array(group.content.members)

group_members := {id: list |
	some group in data.subjects[groups]
	id := lower(group.id)
	list := members(group)
}

# Groups whose members nobody has seen.
unseen_groups := {id | some id in declared_groups; not group_members[id]}

accounts := declared_users | {id | some group in declared_groups; some id in group_members[group]}

emergency_accounts_declared := not_declared if {
	undeclared
} else := result("satisfied", "quality-emergency-enough", {"count": count(accounts)}, [], []) if {
	count(accounts) >= 2
} else := result("not_assessed", "quality-emergency-group-unseen", {"groups": sort(unseen_groups_list)}, [], [gap(groups, "members")]) if {
	count(unseen_groups) > 0
} else := result("not_satisfied", "quality-emergency-few", {"count": count(accounts)}, [], [])

unseen_groups_list := [id | some id in unseen_groups]

# Which enforced policies leave out somebody who is declared, directly or through a group.
leaves_out(policy) if count(listed(policy, "excludeUsers") & accounts) > 0

leaves_out(policy) if count(listed(policy, "excludeGroups") & declared_groups) > 0

leaves_out(policy) if {
	some group in listed(policy, "excludeGroups")
	count(group_members[group] & accounts) > 0
}

reaches(policy) if "all" in listed(policy, "includeUsers")

reaches(policy) if count(listed(policy, "includeUsers") & accounts) > 0

reaches(policy) if count(listed(policy, "includeGroups") & declared_groups) > 0

reaches(policy) if {
	some group in listed(policy, "includeGroups")
	count(group_members[group] & accounts) > 0
}

# Roles and groups may hold an emergency account; whose members are not seen is not known.
may_reach(policy) if count(listed(policy, "includeRoles")) > 0

may_reach(policy) if {
	some group in listed(policy, "includeGroups")
	not group_members[group]
}

# An included group of which nobody was seen reaches accounts that are not known either.
may_reach(policy) if {
	count(listed(policy, "includeGroups") | (listed(policy, "includeUsers") - {"none"})) > 0
	count(unseen_groups) > 0
	not only_guests(policy)
}

only_guests(policy) if {
	listed(policy, "includeUsers") == {"guestsorexternalusers"}
	count(listed(policy, "includeGroups") | listed(policy, "includeRoles")) == 0
}

# Whom a policy covers is not told: it is no policy for workload identities either.
may_reach(policy) if {
	not is_array(policy.content.conditions.users.includeUsers)
	not count(items(policy.content.conditions.clientApplications.includeServicePrincipals)) > 0
}

# Exclusions through groups whose members nobody has seen may cover the accounts too.
may_leave_out(policy) if {
	some group in listed(policy, "excludeGroups")
	not group_members[group]
}

may_leave_out(policy) if {
	count(listed(policy, "excludeUsers")) > 0
	count(unseen_groups) > 0
}

may_leave_out(policy) if count(listed(policy, "excludeRoles")) > 0

# No list at all is not told; null is a list of nobody.
may_leave_out(policy) if not told(policy, "excludeUsers")

may_leave_out(policy) if not told(policy, "excludeGroups")

told(policy, name) if is_array(policy.content.conditions.users[name])

told(policy, name) if is_null(policy.content.conditions.users[name])

nobody(policy, name) if {
	told(policy, name)
	count(listed(policy, name)) == 0
}

trapping := [policy |
	some policy in enabled
	reaches(policy)
	not leaves_out(policy)
	not may_leave_out(policy)
]

unclear := [policy |
	some policy in enabled
	not leaves_out(policy)
	undecided_reach(policy)
]

undecided_reach(policy) if {
	reaches(policy)
	may_leave_out(policy)
}

undecided_reach(policy) if {
	not reaches(policy)
	may_reach(policy)
}

# Whoever leaves out nobody leaves out no emergency account, whichever it is.
closed := [policy |
	some policy in enabled
	"all" in listed(policy, "includeUsers")
	nobody(policy, "excludeUsers")
	nobody(policy, "excludeGroups")
	nobody(policy, "excludeRoles")
]

emergency_accounts_excluded := observed(
	"not_satisfied", "quality-emergency-nobody-excluded", {"names": names(closed)}, refs(access, closed),
	[{"subject": ref(access, policy), "path": "conditions.users.excludeUsers", "expected": null, "actual": []} | some policy in closed],
	[],
) if {
	undeclared
	count(closed) > 0
} else := not_declared if {
	undeclared
} else := observed(
	"not_satisfied", "quality-emergency-not-excluded", {"names": names(trapping)}, refs(access, trapping),
	[{"subject": ref(access, policy), "path": "conditions.users.excludeUsers", "expected": null, "actual": sort([id | some id in listed(policy, "excludeUsers")])} | some policy in trapping],
	[],
) if {
	count(trapping) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := result("not_assessed", "quality-emergency-reach-unknown", {"names": names(unclear)}, refs(access, unclear), [gap(groups, "members")]) if {
	count(unclear) > 0
} else := result("not_applicable", "quality-no-enforced-policies", {}, [], []) if {
	count(enabled) == 0
} else := result("satisfied", "quality-emergency-excluded", {"count": count(enabled)}, refs(access, enabled), [])

account_records(of) := [subject | some subject in data.subjects[of]; lower(subject.id) in accounts]

recorded(of) := {lower(subject.id) | some subject in account_records(of)}

# Accounts of which this kind of evidence says nothing.
unrecorded(of) := accounts - recorded(of)

sources := account_records(users)

synchronised := [user | some user in sources; is_string(user.content.onPremisesImmutableId)]

source_unknown := [user | some user in sources; not is_string(user.content.onPremisesImmutableId); not is_null(user.content.onPremisesImmutableId)]

source_absent := [user | some user in sources; not user.content.onPremisesImmutableId == user.content.onPremisesImmutableId]

emergency_accounts_cloud_only := not_declared if {
	undeclared
} else := observed(
	"not_satisfied", "quality-emergency-synchronised", {"names": names(synchronised)}, refs(users, synchronised),
	[{"subject": ref(users, user), "path": "onPremisesImmutableId", "expected": null, "actual": user.content.onPremisesImmutableId} | some user in synchronised],
	[],
) if {
	count(synchronised) > 0
} else := result("not_assessed", "quality-emergency-account-unseen", {"count": count(unrecorded(users))}, refs(users, sources), [absent(users)]) if {
	count(unrecorded(users)) > 0
} else := result("not_assessed", "quality-emergency-group-unseen", {"groups": sort(unseen_groups_list)}, [], [gap(groups, "members")]) if {
	count(unseen_groups) > 0
} else := result("not_assessed", "property-absent", {"settings": ["onPremisesImmutableId"]}, refs(users, sources), [gap(users, "onPremisesImmutableId")]) if {
	count(source_unknown) + count(source_absent) > 0
} else := result("satisfied", "quality-emergency-cloud-only", {"count": count(sources)}, refs(users, sources), []) if {
	count(sources) > 0
}

# Methods of Graph's userRegistrationDetails that resist phishing.
strong_methods := {
	"fido2securitykey", "passkeydevicebound", "passkeydeviceboundauthenticator",
	"passkeydeviceboundwindowshello", "windowshelloforbusiness",
}

registered := account_records(registrations)

strong(record) if count(items(record.content.methodsRegistered) & strong_methods) > 0

weak := [record | some record in registered; is_array(record.content.methodsRegistered); not strong(record)]

methods_absent := [record | some record in registered; not is_array(record.content.methodsRegistered)]

emergency_accounts_phishing_resistant := not_declared if {
	undeclared
} else := observed(
	"not_satisfied", "quality-emergency-weak-methods", {"names": names(weak)}, refs(registrations, weak),
	[{"subject": ref(registrations, record), "path": "methodsRegistered", "expected": null, "actual": record.content.methodsRegistered} | some record in weak],
	[],
) if {
	count(weak) > 0
} else := result("not_assessed", "quality-emergency-account-unseen", {"count": count(unrecorded(registrations))}, refs(registrations, registered), [absent(registrations)]) if {
	count(unrecorded(registrations)) > 0
} else := result("not_assessed", "quality-emergency-group-unseen", {"groups": sort(unseen_groups_list)}, [], [gap(groups, "members")]) if {
	count(unseen_groups) > 0
} else := result("not_assessed", "property-absent", {"settings": ["methodsRegistered"]}, refs(registrations, registered), [gap(registrations, "methodsRegistered")]) if {
	count(methods_absent) > 0
} else := result("satisfied", "quality-emergency-strong-methods", {"count": count(registered)}, refs(registrations, registered), []) if {
	count(registered) > 0
}

# --- Exclusions through groups --------------------------------------------------------

excluded_groups := {group | some policy in enabled; some group in listed(policy, "excludeGroups")}

# Groups through which emergency accounts are left out.
emergency_groups := (excluded_groups & declared_groups) | {id |
	some id in excluded_groups
	count(group_members[id] & accounts) > 0
}

# Graph writes null where a group is not role-assignable.
ordinary(group) if group.content.isAssignableToRole == false

ordinary(group) if is_null(group.content.isAssignableToRole)

open_groups := [group | some id in emergency_groups; group := known_group(id); ordinary(group)]

locked_groups := [group | some id in emergency_groups; group := known_group(id); group.content.isAssignableToRole == true]

# Owners may edit the members of a role-assignable group, too. Most sources do not give them.
foreign_owners(group) := {lower(owner.id) | some owner in group.content.owners} - accounts

owned_groups := [group | some group in locked_groups; count(foreign_owners(group)) > 0]

emergency_groups_protected := not_declared if {
	undeclared
} else := observed(
	"not_satisfied", "quality-emergency-group-editable", {"names": names(open_groups)}, refs(groups, open_groups),
	[{"subject": ref(groups, group), "path": "isAssignableToRole", "expected": true, "actual": group.content.isAssignableToRole} | some group in open_groups],
	[],
) if {
	count(open_groups) > 0
} else := observed(
	"not_satisfied", "quality-emergency-group-owned", {"names": names(owned_groups)}, refs(groups, owned_groups),
	[{"subject": ref(groups, group), "path": "owners", "expected": null, "actual": sort([id | some id in foreign_owners(group)])} | some group in owned_groups],
	[],
) if {
	count(owned_groups) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := result("not_assessed", "quality-emergency-group-unseen", {"groups": sort([id | some id in emergency_groups])}, refs(groups, locked_groups), [gap(groups, "isAssignableToRole")]) if {
	count(locked_groups) < count(emergency_groups)
} else := result("not_assessed", "quality-excluded-groups-unseen", {"count": count(unseen_excluded)}, [], [gap(groups, "members")]) if {
	count(unseen_excluded) > 0
	count(emergency_groups) == 0
} else := result("not_applicable", "quality-emergency-no-group", {}, [], []) if {
	count(emergency_groups) == 0
} else := result("satisfied", "quality-emergency-group-protected", {"names": names(locked_groups)}, refs(groups, locked_groups), [])

unseen_excluded := {id | some id in excluded_groups; not group_members[id]}

seen_excluded := [group | some id in excluded_groups; group := known_group(id); group_members[id]]

misfit(group) if count(members(group)) == 0

misfit(group) if count(members(group)) > data.quality.largeGroupMembers

misfits := [group | some group in seen_excluded; misfit(group)]

excluded_groups_sized := observed(
	"not_satisfied", "quality-excluded-groups-misfit", {"names": names(misfits), "limit": data.quality.largeGroupMembers}, refs(groups, misfits),
	[{"subject": ref(groups, group), "path": "members", "expected": null, "actual": count(members(group))} | some group in misfits],
	[],
) if {
	count(misfits) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := result("not_assessed", "quality-excluded-groups-unseen", {"count": count(unseen_excluded)}, refs(groups, seen_excluded), [gap(groups, "members")]) if {
	count(unseen_excluded) > 0
} else := result("not_applicable", "quality-excluded-groups-none", {}, [], []) if {
	count(excluded_groups) == 0
} else := result("satisfied", "quality-excluded-groups-fit", {"names": names(seen_excluded), "limit": data.quality.largeGroupMembers}, refs(groups, seen_excluded), [])

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

# --- Policies of device management -----------------------------------------------------

device_kinds := {"device.settings-policy", "device.configuration", "device.compliance-policy"}

device_policies := [{"kind": of, "subject": subject} | some of in device_kinds; some subject in data.subjects[of]]

unassigned := [entry | some entry in device_policies; entry.subject.content.assignments == []]

assignments_absent := [entry | some entry in device_policies; not is_array(entry.subject.content.assignments)]

entry_refs(list) := [ref(entry.kind, entry.subject) | some entry in list]

entry_names(list) := sort([entry.subject.name | some entry in list])

device_policies_assigned := result("not_satisfied", "quality-devices-unassigned", {"names": entry_names(unassigned)}, entry_refs(unassigned), []) if {
	count(unassigned) > 0
} else := result("not_assessed", "property-absent", {"settings": ["assignments"]}, entry_refs(assignments_absent), [gap(entry.kind, "assignments") | some entry in assignments_absent]) if {
	count(assignments_absent) > 0
} else := result("not_assessed", "quality-devices-unseen", {}, entry_refs(device_policies), [absent(of) | some of in unseen_devices]) if {
	count(unseen_devices) > 0
} else := result("not_applicable", "quality-devices-none", {}, [], []) if {
	count(device_policies) == 0
} else := result("satisfied", "quality-devices-assigned", {"count": count(device_policies)}, entry_refs(device_policies), [])

unseen_devices := {of | some of in device_kinds; not is_array(data.subjects[of])} | {of | some of in device_kinds; of in data.partial}

# Which settings policies share, and which of them are the same, was found out before.
devices := data.facts.device

settings_kind := "device.settings-policy"

no_devices := result("not_applicable", "quality-devices-none", {}, [], [])

settings_absent := result("not_assessed", "property-absent", {"settings": ["settings", "assignments"]}, devices.absent.subjects, [gap(settings_kind, "settings")])

settings_unclear := result("not_assessed", "quality-settings-unclear", {"names": devices.unclear.names}, devices.unclear.subjects, [{"kind": settings_kind, "path": "settings", "reason": "not_readable"}])

no_settings_policies if count(data.subjects[settings_kind]) == 0

device_settings_agree := observed("not_satisfied", "quality-settings-conflict", {"names": devices.conflicts.names, "settings": devices.conflicts.said}, devices.conflicts.subjects, devices.conflicts.observed, []) if {
	count(devices.conflicts.subjects) > 0
} else := settings_absent if {
	count(devices.absent.subjects) > 0
} else := settings_unclear if {
	count(devices.unclear.subjects) > 0
} else := no_devices if {
	no_settings_policies
} else := result("satisfied", "quality-settings-agree", {"count": devices.compared}, refs(settings_kind, data.subjects[settings_kind]), [])

device_settings_once := observed("not_satisfied", "quality-settings-overlap", {"names": devices.overlaps.names, "settings": devices.overlaps.said}, devices.overlaps.subjects, devices.overlaps.observed, []) if {
	count(devices.overlaps.subjects) > 0
} else := settings_absent if {
	count(devices.absent.subjects) > 0
} else := settings_unclear if {
	count(devices.unclear.subjects) > 0
} else := no_devices if {
	no_settings_policies
} else := result("satisfied", "quality-settings-once", {"count": devices.compared}, refs(settings_kind, data.subjects[settings_kind]), [])

device_opaque := array.concat(devices.absent.subjects, devices.opaque.subjects)

devices_incomparable := result("not_assessed", "property-absent", {"settings": ["settings"]}, device_opaque, [gap(settings_kind, "settings")])

devices_unseen := result("not_assessed", "quality-devices-unseen", {}, entry_refs(device_policies), [absent(of) | some of in unseen_devices])

device_policies_distinct := observed("not_satisfied", "quality-devices-duplicates", {"pairs": devices.duplicates.said, "count": devices.duplicates.count}, devices.duplicates.subjects, devices.duplicates.observed, []) if {
	count(devices.duplicates.subjects) > 0
} else := devices_incomparable if {
	count(device_opaque) > 0
} else := devices_unseen if {
	count(unseen_devices) > 0
} else := no_devices if {
	devices.count == 0
} else := result("satisfied", "quality-devices-distinct", {"count": devices.count}, [], [])

device_policies_unlike := result("not_assessed", "quality-too-many-policies", {"limit": data.facts.comparedMax}, [], [{"kind": settings_kind, "path": null, "reason": "too_many"}]) if {
	devices.count > data.facts.comparedMax
} else := observed("not_satisfied", "quality-devices-similar", {"pairs": devices.similar.said, "count": devices.similar.count}, devices.similar.subjects, devices.similar.observed, []) if {
	count(devices.similar.subjects) > 0
} else := devices_incomparable if {
	count(device_opaque) > 0
} else := devices_unseen if {
	count(unseen_devices) > 0
} else := no_devices if {
	devices.count == 0
} else := result("satisfied", "quality-devices-unlike", {"count": devices.count}, [], [])

idle := [entry | some entry in unassigned; stale(entry.subject)]

idle_ageless := [entry | some entry in unassigned; not stale(entry.subject); not fresh(entry.subject)]

device_policies_in_use := result("not_satisfied", "quality-devices-stale", {"names": entry_names(idle), "days": data.quality.staleDays}, entry_refs(idle), []) if {
	count(idle) > 0
} else := result("not_assessed", "quality-stale-undated", {"names": entry_names(idle_ageless)}, entry_refs(idle_ageless), [gap(entry.kind, "lastModifiedDateTime") | some entry in idle_ageless]) if {
	count(idle_ageless) > 0
} else := result("not_assessed", "property-absent", {"settings": ["assignments"]}, entry_refs(assignments_absent), [gap(entry.kind, "assignments") | some entry in assignments_absent]) if {
	count(assignments_absent) > 0
} else := devices_unseen if {
	count(unseen_devices) > 0
} else := no_devices if {
	count(device_policies) == 0
} else := result("satisfied", "quality-devices-fresh", {"count": count(device_policies), "days": data.quality.staleDays}, entry_refs(unassigned), [])

risk := data.facts.risk

device_risks_limited := observed("not_satisfied", "quality-risk-everybody", {"names": risk.risky.names}, risk.risky.subjects, risk.risky.observed, []) if {
	count(risk.risky.subjects) > 0
} else := result("not_assessed", "quality-risk-untold", {"names": risk.untold.names}, risk.untold.subjects, [gap(subject.kind, "assignments") | some subject in risk.untold.subjects]) if {
	count(risk.untold.subjects) > 0
} else := result("not_assessed", "quality-risk-unseen", {}, [], [absent(of) | some of in risk.unseen]) if {
	count(risk.unseen) > 0
} else := result("not_applicable", "quality-risk-none", {}, [], []) if {
	risk.count == 0
} else := result("satisfied", "quality-risk-limited", {"count": risk.count}, [], [])

device_references := data.facts.deviceReferences

device_references_exist := observed("not_satisfied", "quality-device-references-missing", {"names": device_references.missing.names}, device_references.missing.subjects, device_references.missing.observed, []) if {
	count(device_references.missing.subjects) > 0
} else := result("not_assessed", "quality-references-unseen", {"names": device_references.unseen.names}, device_references.unseen.subjects, [absent(of) | some of in device_references.unseenKinds]) if {
	count(device_references.unseen.subjects) > 0
} else := devices_unseen if {
	count(unseen_devices) > 0
} else := result("not_applicable", "quality-device-references-none", {}, [], []) if {
	device_references.count == 0
} else := result("satisfied", "quality-device-references-exist", {"count": device_references.count}, [], [])
