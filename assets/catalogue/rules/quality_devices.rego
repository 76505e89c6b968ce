# How well policies of device management are kept: assigned, in use, each setting once.
package tenantpilot.quality

import rego.v1

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
