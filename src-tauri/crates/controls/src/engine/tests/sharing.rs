//! SharePoint and OneDrive.
use super::*;
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};

fn settings() -> Value {
    json!({"sharingCapability": 2, "odbSharingCapability": 0, "sharingDomainRestrictionMode": 1,
        "defaultSharingLinkType": 1, "defaultLinkPermission": 1, "requireAnonymousLinksExpireInDays": 30,
        "fileAnonymousLinkType": 1, "folderAnonymousLinkType": 1,
        "emailAttestationRequired": true, "emailAttestationReAuthDays": 30})
}

#[track_caller]
fn one(id: &str, changes: &[(&str, Value)], expected: (Outcome, &str)) {
    let view = view(&[("sharing.tenant-settings", json!([with(&settings(), changes)]))]);
    check(&format!("MS.SHAREPOINT.{id}"), &view, &TenantProfile::default(), expected);
}

#[test]
fn sharing_levels() {
    for (level, good) in [(0, true), (3, true), (1, false), (2, false)] {
        let expected =
            if good { (Satisfied, "sharing-limited") } else { (NotSatisfied, "sharing-broad") };
        one("1.1v1", &[("sharingCapability", json!(level))], expected);
        one("1.2v1", &[("odbSharingCapability", json!(level))], expected);
        one(
            "1.2v1",
            &[("odbSharingCapability", json!("-")), ("oneDriveSharingCapability", json!(level))],
            expected,
        );
    }
    one("1.2v1", &[("oneDriveSharingCapability", json!(2))], (NotSatisfied, "sharing-broad"));
    one("1.1v1", &[("sharingCapability", json!("-"))], (NotAssessed, "property-absent"));
    one("1.2v1", &[("odbSharingCapability", json!("-"))], (NotAssessed, "property-absent"));
}

#[test]
fn domains_matter_where_anything_is_shared() {
    for level in [1, 2, 3] {
        let at = ("sharingCapability", json!(level));
        one("1.3v1", std::slice::from_ref(&at), (Satisfied, "sharing-domains-allowed-only"));
        one(
            "1.3v1",
            &[at.clone(), ("sharingDomainRestrictionMode", json!(0))],
            (NotSatisfied, "sharing-domains-open"),
        );
        one(
            "1.3v1",
            &[at.clone(), ("sharingDomainRestrictionMode", json!(2))],
            (NotSatisfied, "sharing-domains-open"),
        );
        one(
            "1.3v1",
            &[at, ("sharingDomainRestrictionMode", json!("-"))],
            (NotAssessed, "property-absent"),
        );
    }
    one(
        "1.3v1",
        &[("sharingCapability", json!(0)), ("sharingDomainRestrictionMode", json!(0))],
        (NotApplicable, "sharing-level-not-affected"),
    );
}

#[test]
fn default_links() {
    one("2.1v1", &[], (Satisfied, "default-link-specific-people"));
    one("2.1v1", &[("defaultSharingLinkType", json!(2))], (NotSatisfied, "default-link-broad"));
    one("2.1v1", &[("defaultSharingLinkType", json!("-"))], (NotAssessed, "property-absent"));
    one("2.2v1", &[], (Satisfied, "default-link-view"));
    one("2.2v1", &[("defaultLinkPermission", json!(2))], (NotSatisfied, "default-link-edit"));
    one("2.2v1", &[("defaultLinkPermission", json!("1"))], (NotAssessed, "property-absent"));
}

#[test]
fn links_for_anyone() {
    for (days, good) in [(1, true), (30, true), (31, false), (0, false), (-1, false)] {
        let expected = if good {
            (Satisfied, "anyone-links-expire")
        } else {
            (NotSatisfied, "anyone-links-last")
        };
        one("3.1v1", &[("requireAnonymousLinksExpireInDays", json!(days))], expected);
    }
    one(
        "3.1v1",
        &[("requireAnonymousLinksExpireInDays", json!("-"))],
        (NotAssessed, "property-absent"),
    );
    one("3.2v1", &[], (Satisfied, "anyone-links-view-only"));
    one("3.2v1", &[("fileAnonymousLinkType", json!(2))], (NotSatisfied, "anyone-links-editable"));
    one("3.2v1", &[("folderAnonymousLinkType", json!(2))], (NotSatisfied, "anyone-links-editable"));
    one("3.2v1", &[("folderAnonymousLinkType", json!("-"))], (NotAssessed, "property-absent"));
    for level in [0, 1, 3] {
        one(
            "3.1v1",
            &[
                ("sharingCapability", json!(level)),
                ("requireAnonymousLinksExpireInDays", json!(31)),
            ],
            (NotApplicable, "sharing-level-not-affected"),
        );
        one(
            "3.2v1",
            &[("sharingCapability", json!(level)), ("fileAnonymousLinkType", json!(2))],
            (NotApplicable, "sharing-level-not-affected"),
        );
    }
}

#[test]
fn verification_codes() {
    // Existing guests use codes as new ones do.
    for level in [1, 2, 3] {
        let at = ("sharingCapability", json!(level));
        one("3.3v2", std::slice::from_ref(&at), (Satisfied, "verification-code-limited"));
        one(
            "3.3v2",
            &[at.clone(), ("emailAttestationReAuthDays", json!(31))],
            (NotSatisfied, "verification-code-long"),
        );
        one(
            "3.3v2",
            &[at.clone(), ("emailAttestationRequired", json!(false))],
            (NotSatisfied, "verification-code-unlimited"),
        );
        one(
            "3.3v2",
            &[at.clone(), ("emailAttestationRequired", json!("-"))],
            (NotAssessed, "property-absent"),
        );
        one(
            "3.3v2",
            &[at, ("emailAttestationReAuthDays", json!("-"))],
            (NotAssessed, "property-absent"),
        );
    }
    one(
        "3.3v2",
        &[("sharingCapability", json!(0)), ("emailAttestationRequired", json!("-"))],
        (NotApplicable, "sharing-level-not-affected"),
    );
}
