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

may_leave_out(policy) if not is_array(policy.content.conditions.users.excludeUsers)

may_leave_out(policy) if not is_array(policy.content.conditions.users.excludeGroups)

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
	policy.content.conditions.users.excludeUsers == []
	policy.content.conditions.users.excludeGroups == []
	policy.content.conditions.users.excludeRoles == []
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

open_groups := [group | some id in emergency_groups; group := known_group(id); group.content.isAssignableToRole == false]

locked_groups := [group | some id in emergency_groups; group := known_group(id); group.content.isAssignableToRole == true]

emergency_groups_protected := not_declared if {
	undeclared
} else := observed(
	"not_satisfied", "quality-emergency-group-editable", {"names": names(open_groups)}, refs(groups, open_groups),
	[{"subject": ref(groups, group), "path": "isAssignableToRole", "expected": true, "actual": false} | some group in open_groups],
	[],
) if {
	count(open_groups) > 0
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

misnamed := [policy | some policy in policies; not regex.match(data.quality.namingPattern, policy.name)]

policies_named := no_policies if {
	count(policies) == 0
} else := result("not_applicable", "quality-naming-undeclared", {}, [], []) if {
	data.quality.namingPattern == ""
} else := result("not_assessed", "quality-naming-unreadable", {"pattern": data.quality.namingPattern}, [], [{"kind": "attestation", "path": null, "reason": "not_readable"}]) if {
	not regex.is_valid(data.quality.namingPattern)
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

# Every policy is compared with every other: no tenant has more, a hostile source may.
compared_max := 400

too_many := result("not_assessed", "quality-too-many-policies", {"limit": compared_max}, [], [{"kind": access, "path": null, "reason": "too_many"}])

same_conditions(a, b) if {
	is_object(a.content.conditions)
	a.content.conditions == b.content.conditions
}

default controls_of(_, _) := null

controls_of(policy, name) := policy.content[name]

same_controls(a, b) if {
	controls_of(a, "grantControls") == controls_of(b, "grantControls")
	controls_of(a, "sessionControls") == controls_of(b, "sessionControls")
}

# Only policies of which conditions, and grant or session controls, are told can be compared.
comparable(policy) if {
	is_object(policy.content.conditions)
	is_object(policy.content.grantControls)
}

comparable(policy) if {
	is_object(policy.content.conditions)
	is_object(policy.content.sessionControls)
}

incomparable := [policy | some policy in active; not comparable(policy)]

duplicates := [policy |
	count(active) <= compared_max
	some policy in active
	comparable(policy)
	twin(policy)
]

twin(policy) if {
	some other in active
	other.id != policy.id
	lower(other.content.state) == lower(policy.content.state)
	same_conditions(policy, other)
	same_controls(policy, other)
}

policies_distinct := too_many if {
	count(active) > compared_max
} else := result("not_satisfied", "quality-duplicates", {"names": names(duplicates)}, refs(access, duplicates), []) if {
	count(duplicates) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := result("not_assessed", "property-absent", {"settings": ["conditions", "grantControls"]}, refs(access, incomparable), [gap(access, "grantControls")]) if {
	count(incomparable) > 0
} else := result("not_applicable", "quality-too-few-policies", {}, [], []) if {
	count(active) < 2
} else := result("satisfied", "quality-no-duplicates", {"count": count(active)}, refs(access, active), [])

blocks(policy) if "block" in items(policy.content.grantControls.builtInControls)

grants(policy) if {
	is_object(policy.content.grantControls)
	not blocks(policy)
}

contradicting := [policy |
	count(active) <= compared_max
	some policy in enabled
	comparable(policy)
	opposite(policy)
]

opposite(policy) if {
	blocks(policy)
	some other in enabled
	same_conditions(policy, other)
	grants(other)
}

opposite(policy) if {
	grants(policy)
	some other in enabled
	same_conditions(policy, other)
	blocks(other)
}

policies_agree := too_many if {
	count(active) > compared_max
} else := result("not_satisfied", "quality-contradictions", {"names": names(contradicting)}, refs(access, contradicting), []) if {
	count(contradicting) > 0
} else := unknown_state if {
	count(stateless) > 0
} else := result("not_assessed", "property-absent", {"settings": ["conditions", "grantControls"]}, refs(access, incomparable), [gap(access, "grantControls")]) if {
	count(incomparable) > 0
} else := result("not_applicable", "quality-too-few-policies", {}, [], []) if {
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

# Which values a policy gives its settings, for whom: settings at the top level, with one value.
pairs(policy) := {[setting.settingInstance.settingDefinitionId, choice(setting.settingInstance)] |
	some setting in policy.content.settings
}

choice(instance) := lower(instance.choiceSettingValue.value) if is_string(instance.choiceSettingValue.value)

choice(instance) := instance.simpleSettingValue.value if not is_string(instance.choiceSettingValue.value)

targets(policy) := {target |
	some assignment in policy.content.assignments
	target := target_of(assignment.target)
}

# An exclusion is no target; a filter makes the same group another one.
target_of(target) := lower(sprintf("%v|%v|%v", [target["@odata.type"], object.get(target, "groupId", ""), object.get(target, "deviceAndAppManagementAssignmentFilterId", "")])) if {
	not contains(lower(target["@odata.type"]), "exclusion")
}

settings_policies := data.subjects["device.settings-policy"]

keys(found) := {pair[0] | some pair in found}

compared := [{"policy": policy, "pairs": pairs(policy), "keys": keys(pairs(policy)), "targets": targets(policy)} |
	count(settings_policies) <= compared_max
	some policy in settings_policies
]

conflicts := [{"policies": [compared[first].policy, other.policy], "settings": settings} |
	some first, one in compared
	some second, other in compared
	first < second
	count(one.targets & other.targets) > 0
	settings := (one.keys & other.keys) - keys(one.pairs & other.pairs)
	count(settings) > 0
]

conflicting := {policy | some conflict in conflicts; some policy in conflict.policies}

conflicting_policies := [policy | some policy in conflicting]

conflict_settings := {setting | some conflict in conflicts; some setting in conflict.settings}

settings_absent := [policy | some policy in settings_policies; not is_array(policy.content.settings)]

targets_absent := [policy | some policy in settings_policies; not is_array(policy.content.assignments)]

device_settings_agree := result("not_assessed", "quality-too-many-policies", {"limit": compared_max}, [], [{"kind": "device.settings-policy", "path": null, "reason": "too_many"}]) if {
	count(settings_policies) > compared_max
} else := result("not_satisfied", "quality-settings-conflict", {"names": names(conflicting_policies), "settings": sort([setting | some setting in conflict_settings])}, refs("device.settings-policy", conflicting_policies), []) if {
	count(conflicting_policies) > 0
} else := result("not_assessed", "property-absent", {"settings": ["settings", "assignments"]}, refs("device.settings-policy", array.concat(settings_absent, targets_absent)), [gap("device.settings-policy", "settings")]) if {
	count(settings_absent) + count(targets_absent) > 0
} else := result("not_applicable", "quality-devices-none", {}, [], []) if {
	count(settings_policies) == 0
} else := result("satisfied", "quality-settings-agree", {"count": count(settings_policies)}, refs("device.settings-policy", settings_policies), [])
