# SharePoint and OneDrive: with whom, how, and for how long content is shared.
package tenantpilot.sharing

import rego.v1

kind := "sharing.tenant-settings"

tenant := data.subjects[kind][0]

settings := tenant.content

ref := {"kind": kind, "id": tenant.id, "name": tenant.name}

# The sharing levels of SharePoint's tenant settings.
only_organisation := 0

new_and_existing_guests := 1

anyone := 2

existing_guests := 3

result(outcome, code, args, observed) := {
	"outcome": outcome,
	"reason": {"code": code, "args": args},
	"subjects": [ref],
	"observed": observed,
	"gaps": [],
}

saw(path, expected, actual) := [{"subject": ref, "path": path, "expected": expected, "actual": actual}]

absent(path) := object.union(result("not_assessed", "property-absent", {"settings": [path]}, []), {"gaps": [{"kind": kind, "path": path, "reason": "property_absent"}]})

level := settings.sharingCapability

level_known if is_number(level)

level_code := {0: "only-organisation", 1: "new-and-existing-guests", 2: "anyone", 3: "existing-guests"}

level_name(number) := object.get(level_code, number, "unknown")

level_verdict(path, number) := result("satisfied", "sharing-limited", {"level": level_name(number)}, saw(path, null, number)) if {
	number in {only_organisation, existing_guests}
} else := result("not_satisfied", "sharing-broad", {"level": level_name(number)}, saw(path, null, number))

external_sharing_limited := absent("sharingCapability") if {
	not level_known
} else := level_verdict("sharingCapability", level)

# The same setting has three names: REST, and the two PowerShell modules.
onedrive contains settings.odbSharingCapability

onedrive contains settings.oDBSharingCapability

onedrive contains settings.oneDriveSharingCapability

onedrive_levels := [number | some number in onedrive; is_number(number)]

onedrive_external_sharing_limited := absent("odbSharingCapability") if {
	count(onedrive_levels) == 0
} else := level_verdict("odbSharingCapability", max(onedrive_levels)) if {
	# Two names with two values: the one that shares more widely decides.
	not 2 in onedrive_levels
	not 1 in onedrive_levels
} else := level_verdict("odbSharingCapability", [number | some number in [2, 1]; number in onedrive_levels][0])

not_applicable := result("not_applicable", "sharing-level-not-affected", {"level": level_name(level)}, saw("sharingCapability", null, level))

sharing_domains_restricted := absent("sharingCapability") if {
	not level_known
} else := not_applicable if {
	level == only_organisation
} else := absent("sharingDomainRestrictionMode") if {
	not is_number(settings.sharingDomainRestrictionMode)
} else := result("satisfied", "sharing-domains-allowed-only", {}, saw("sharingDomainRestrictionMode", 1, 1)) if {
	settings.sharingDomainRestrictionMode == 1
} else := result("not_satisfied", "sharing-domains-open", {}, saw("sharingDomainRestrictionMode", 1, settings.sharingDomainRestrictionMode))

default_link_specific_people := absent("defaultSharingLinkType") if {
	not is_number(settings.defaultSharingLinkType)
} else := result("satisfied", "default-link-specific-people", {}, saw("defaultSharingLinkType", 1, 1)) if {
	settings.defaultSharingLinkType == 1
} else := result("not_satisfied", "default-link-broad", {}, saw("defaultSharingLinkType", 1, settings.defaultSharingLinkType))

default_link_view_only := absent("defaultLinkPermission") if {
	not is_number(settings.defaultLinkPermission)
} else := result("satisfied", "default-link-view", {}, saw("defaultLinkPermission", 1, 1)) if {
	settings.defaultLinkPermission == 1
} else := result("not_satisfied", "default-link-edit", {}, saw("defaultLinkPermission", 1, settings.defaultLinkPermission))

# Zero and minus one mean that links never expire.
anyone_link_expiration := absent("sharingCapability") if {
	not level_known
} else := not_applicable if {
	level != anyone
} else := absent("requireAnonymousLinksExpireInDays") if {
	not is_number(settings.requireAnonymousLinksExpireInDays)
} else := result("satisfied", "anyone-links-expire", {"days": settings.requireAnonymousLinksExpireInDays}, saw("requireAnonymousLinksExpireInDays", 30, settings.requireAnonymousLinksExpireInDays)) if {
	settings.requireAnonymousLinksExpireInDays >= 1
	settings.requireAnonymousLinksExpireInDays <= 30
} else := result("not_satisfied", "anyone-links-last", {"days": settings.requireAnonymousLinksExpireInDays}, saw("requireAnonymousLinksExpireInDays", 30, settings.requireAnonymousLinksExpireInDays))

link_types := {"fileAnonymousLinkType": settings.fileAnonymousLinkType, "folderAnonymousLinkType": settings.folderAnonymousLinkType}

editable := [path | some path, type in link_types; type != 1]

link_observed := [{"subject": ref, "path": path, "expected": 1, "actual": type} | some path, type in link_types]

anyone_link_view_only := absent("sharingCapability") if {
	not level_known
} else := not_applicable if {
	level != anyone
} else := absent("fileAnonymousLinkType") if {
	not is_number(settings.fileAnonymousLinkType)
} else := absent("folderAnonymousLinkType") if {
	not is_number(settings.folderAnonymousLinkType)
} else := result("not_satisfied", "anyone-links-editable", {"settings": sort(editable)}, link_observed) if {
	count(editable) > 0
} else := result("satisfied", "anyone-links-view-only", {}, link_observed)

verification_observed := array.concat(
	saw("emailAttestationRequired", true, settings.emailAttestationRequired),
	saw("emailAttestationReAuthDays", 30, settings.emailAttestationReAuthDays),
)

verification_code_reauthentication := absent("sharingCapability") if {
	not level_known
} else := not_applicable if {
	level == only_organisation
} else := absent("emailAttestationRequired") if {
	not is_boolean(settings.emailAttestationRequired)
} else := result("not_satisfied", "verification-code-unlimited", {}, saw("emailAttestationRequired", true, false)) if {
	settings.emailAttestationRequired == false
} else := absent("emailAttestationReAuthDays") if {
	not is_number(settings.emailAttestationReAuthDays)
} else := result("satisfied", "verification-code-limited", {"days": settings.emailAttestationReAuthDays}, verification_observed) if {
	settings.emailAttestationReAuthDays <= 30
} else := result("not_satisfied", "verification-code-long", {"days": settings.emailAttestationReAuthDays}, verification_observed)
