# Emergency access, and who is left out of policies through groups.
package tenantpilot.quality

import rego.v1

declared_users := {id | some id in data.quality.users}

declared_groups := {id | some id in data.quality.groups}

undeclared if count(declared_users | declared_groups) == 0

not_declared := result("not_assessed", "quality-emergency-undeclared", {}, [], [{"kind": "attestation", "path": null, "reason": "not_readable"}])

group_by_id := {lower(group.id): group | some group in data.subjects[groups]}

known_group(id) := group_by_id[id]

members(group) := {lower(member_id(member)) | some member in group.content.members} if is_array(group.content.members)

# A view that was condensed lists ids.
member_id(member) := member if is_string(member)

member_id(member) := member.id if is_object(member)

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
foreign_owners(group) := {lower(member_id(owner)) | some owner in group.content.owners} - accounts

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
