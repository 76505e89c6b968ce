# Privileged roles: who holds them, for how long, and who is told.
package tenantpilot.roles

import rego.v1

users := "identity.privileged-user"

roles := "identity.directory-role"

ref(kind, subject) := {"kind": kind, "id": subject.id, "name": subject.name}

result(outcome, code, args, subjects, observed) := {
	"outcome": outcome,
	"reason": {"code": code, "args": args},
	"subjects": subjects,
	"observed": observed,
	"gaps": [],
}

gap(kind, path, subjects) := {
	"outcome": "not_assessed",
	"reason": {"code": "property-absent", "args": {"settings": [path]}},
	"subjects": subjects,
	"observed": [],
	"gaps": [{"kind": kind, "path": path, "reason": "property_absent"}],
}

# A list, and nothing else: walking through null would stop the rule.
rows(value) := value if is_array(value)

# --- Global Administrators -------------------------------------------------------------

is_global(name) if lower(name) == "global administrator"

holds_global(user) if {
	some role in rows(user.content.roles)
	is_global(role)
}

globals := [user | some user in data.subjects[users]; holds_global(user)]

others := [user | some user in data.subjects[users]; is_array(user.content.roles); not holds_global(user)]

roleless := [user | some user in data.subjects[users]; not is_array(user.content.roles)]

user_refs(list) := [ref(users, user) | some user in list]

count_good if {
	count(globals) >= 2
	count(globals) <= 8
}

global_administrator_count := gap(users, "roles", user_refs(roleless)) if {
	count(roleless) > 0
} else := result("satisfied", "global-administrators-in-range", {"count": count(globals)}, user_refs(globals), []) if {
	count_good
} else := result("not_satisfied", "global-administrators-out-of-range", {"count": count(globals)}, user_refs(globals), [])

finer_grained_roles := gap(users, "roles", user_refs(roleless)) if {
	count(roleless) > 0
} else := result("not_satisfied", "global-administrators-out-of-range", {"count": count(globals)}, user_refs(globals), []) if {
	not count_good
} else := result("satisfied", "finer-grained-roles-used", {"globals": count(globals), "others": count(others)}, user_refs(globals), []) if {
	count(globals) <= count(others)
} else := result("not_satisfied", "finer-grained-roles-missing", {"globals": count(globals), "others": count(others)}, user_refs(globals), [])

synchronised := [user | some user in data.subjects[users]; not is_null(user.content.onPremisesImmutableId); user.content.onPremisesImmutableId == user.content.onPremisesImmutableId]

origin_unknown := [user | some user in data.subjects[users]; not user.content.onPremisesImmutableId == user.content.onPremisesImmutableId]

cloud_only_privileged_users := result(
	"not_satisfied", "privileged-users-synchronised",
	{"names": sort([user.name | some user in synchronised])},
	user_refs(synchronised),
	[{"subject": ref(users, user), "path": "onPremisesImmutableId", "expected": null, "actual": user.content.onPremisesImmutableId} | some user in synchronised],
) if {
	count(synchronised) > 0
} else := gap(users, "onPremisesImmutableId", user_refs(origin_unknown)) if {
	count(origin_unknown) > 0
} else := result("satisfied", "privileged-users-cloud-only", {"count": count(data.subjects[users])}, user_refs(data.subjects[users]), [])

# --- Assignments -------------------------------------------------------------------------

role_ref(role) := ref(roles, role)

role_names(list) := sort([name | some name in {role.name | some role in list}])

approved := {id | some field in ["users", "groups"]; some id in data.approved["entra.no-permanent-privileged-assignments"][field]}

permanent(role) := [assignment |
	some assignment in rows(role.content.assignments)
	is_null(assignment.endDateTime)
	not lower(assignment.principalId) in approved
]

permanent_roles := [role | some role in data.subjects[roles]; count(permanent(role)) > 0]

# Whether an assignment ends is not known without its end.
end_unknown := [role |
	some role in data.subjects[roles]
	some assignment in rows(role.content.assignments)
	not assignment.endDateTime == assignment.endDateTime
]

assignments_unknown := [role | some role in data.subjects[roles]; not is_array(role.content.assignments); not is_null(role.content.assignments)]

no_permanent_privileged_assignments := result(
	"not_satisfied", "permanent-assignments",
	{"names": role_names(permanent_roles), "count": sum([count(permanent(role)) | some role in permanent_roles])},
	[role_ref(role) | some role in permanent_roles],
	[{"subject": role_ref(role), "path": "assignments.principalId", "expected": null, "actual": sort([assignment.principalId | some assignment in permanent(role)])} | some role in permanent_roles],
) if {
	count(permanent_roles) > 0
} else := gap(roles, "assignments", [role_ref(role) | some role in assignments_unknown]) if {
	count(assignments_unknown) > 0
} else := gap(roles, "assignments.endDateTime", [role_ref(role) | some role in end_unknown]) if {
	count(end_unknown) > 0
} else := result("satisfied", "no-permanent-assignments", {"count": count(data.subjects[roles])}, [role_ref(role) | some role in data.subjects[roles]], [])

start_unknown := [role |
	some role in data.subjects[roles]
	some assignment in rows(role.content.assignments)
	not assignment.startDateTime == assignment.startDateTime
]

# An assignment made in PIM has a start.
outside(role) := [assignment |
	some assignment in rows(role.content.assignments)
	is_null(assignment.startDateTime)
]

outside_roles := [role | some role in data.subjects[roles]; count(outside(role)) > 0]

privileged_roles_through_pim := result(
	"not_satisfied", "assignments-outside-pim",
	{"names": role_names(outside_roles), "count": sum([count(outside(role)) | some role in outside_roles])},
	[role_ref(role) | some role in outside_roles],
	[{"subject": role_ref(role), "path": "assignments.principalId", "expected": null, "actual": sort([assignment.principalId | some assignment in outside(role)])} | some role in outside_roles],
) if {
	count(outside_roles) > 0
} else := gap(roles, "assignments", [role_ref(role) | some role in assignments_unknown]) if {
	count(assignments_unknown) > 0
} else := gap(roles, "assignments.startDateTime", [role_ref(role) | some role in start_unknown]) if {
	count(start_unknown) > 0
} else := result("satisfied", "assignments-through-pim", {"count": count(data.subjects[roles])}, [role_ref(role) | some role in data.subjects[roles]], [])

# --- Activation: approval and alerts --------------------------------------------------------

global_roles := [role | some role in data.subjects[roles]; is_global(role.content.displayName)]

other_roles := [role | some role in data.subjects[roles]; not is_global(role.content.displayName)]

nameless := [role | some role in data.subjects[roles]; not is_string(role.content.displayName)]

# A rule may belong to the role or to a group that gives it through PIM; the group says so.
source(role, rule) := role.name if not rule.ruleSource == rule.ruleSource

source(_, rule) := sprintf("%v (%v)", [rule.ruleSource, rule.ruleSourceType]) if of_group(rule)

source(_, rule) := sprintf("%v", [rule.ruleSource]) if not of_group(rule)

of_group(rule) if lower(rule.ruleSourceType) != "directory role"

offence(role, rule, path, expected, actual) := {
	"role": role,
	"source": source(role, rule),
	"observation": {"subject": role_ref(role), "path": concat(".", ["rules", rule.id, path]), "expected": expected, "actual": actual},
}

rules_of(role, id) := [rule | some rule in rows(role.content.rules); rule.id == id]

sources(rules) := {object.get(rule, "ruleSource", null) | some rule in rules}

# Graph lists all seventeen rules of a role, and of every group that gives it. Where one of
# the rules in question is not there, or does not say what decides, nothing is shown.
undecided(list, ids) := [role |
	some role in list
	some id in ids
	not is_decided(role, id)
]

is_decided(role, id) if {
	told := [rule | some rule in rules_of(role, id); decides(rule)]
	count(told) > 0
	count(sources(rows(role.content.rules)) - sources(told)) == 0
}

decides(rule) if {
	rule.id == approval
	is_boolean(rule.setting.isApprovalRequired)
}

decides(rule) if {
	rule.id in assigned
	silent(rule)
}

decides(rule) if {
	rule.id in activated
	silent(rule)
	is_string(rule.notificationType)
}

decides(rule) if {
	rule.id != approval
	count(rows(rule.notificationRecipients)) > 0
}

conclude(list, ids, path, offences, codes) := result(
	"not_satisfied", codes.bad,
	{"names": sort([name | some name in {entry.source | some entry in offences}])},
	[role_ref(entry.role) | some entry in offences],
	[entry.observation | some entry in offences],
) if {
	count(offences) > 0
} else := gap(roles, "displayName", [role_ref(role) | some role in nameless]) if {
	count(list) == 0
	count(nameless) > 0
} else := result("not_applicable", "no-role-of-this-kind", {}, [], []) if {
	count(list) == 0
} else := gap(roles, concat(".", ["rules", path]), [role_ref(role) | some role in unclear]) if {
	unclear := undecided(list, ids)
	count(unclear) > 0
} else := result("satisfied", codes.good, {"count": count(list)}, [role_ref(role) | some role in list], [])

approval := "Approval_EndUser_Assignment"

approval_offences := [offence(role, rule, "setting.isApprovalRequired", true, false) |
	some role in global_roles
	some rule in rules_of(role, approval)
	rule.setting.isApprovalRequired == false
]

global_administrator_approval := conclude(
	global_roles, {approval}, "setting.isApprovalRequired", approval_offences,
	{"bad": "activation-without-approval", "good": "activation-with-approval"},
)

silent(rule) if {
	is_array(rule.notificationRecipients)
	count(rule.notificationRecipients) == 0
}

silent(rule) if is_null(rule.notificationRecipients)

# On assignments every way counts; on activation mail is what is asked for.
by_mail(rule) if rule.id in assigned

by_mail(rule) if lower(rule.notificationType) == "email"

assigned := {"Notification_Admin_Admin_Assignment", "Notification_Admin_Admin_Eligibility"}

activated := {"Notification_Admin_EndUser_Assignment"}

alert(list, ids, codes) := conclude(
	list, ids, "notificationRecipients",
	[offence(role, rule, "notificationRecipients", null, []) |
		some role in list
		some id in ids
		some rule in rules_of(role, id)
		by_mail(rule)
		silent(rule)
	],
	codes,
)

assignment_codes := {"bad": "assignments-without-alert", "good": "assignments-with-alert"}

activation_codes := {"bad": "activation-without-alert", "good": "activation-with-alert"}

privileged_assignment_alert := alert(data.subjects[roles], assigned, assignment_codes)

global_administrator_activation_alert := alert(global_roles, activated, activation_codes)

privileged_activation_alert := alert(other_roles, activated, activation_codes)
