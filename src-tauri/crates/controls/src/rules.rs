//! The embedded Rego packages.

/// Every rule package: its name in `controls.json` and its source.
pub(crate) const PACKAGES: [(&str, &str); 7] = [
    ("access", include_str!("../../../../assets/catalogue/rules/access.rego")),
    ("apps", include_str!("../../../../assets/catalogue/rules/apps.rego")),
    ("directory", include_str!("../../../../assets/catalogue/rules/directory.rego")),
    ("methods", include_str!("../../../../assets/catalogue/rules/methods.rego")),
    ("quality", include_str!("../../../../assets/catalogue/rules/quality.rego")),
    ("roles", include_str!("../../../../assets/catalogue/rules/roles.rego")),
    ("sharing", include_str!("../../../../assets/catalogue/rules/sharing.rego")),
];

/// The codes of reasons that the engine itself gives.
#[cfg(test)]
pub(crate) const ENGINE_REASONS: [&str; 8] = [
    "declared-not-applicable",
    "needs-attestation",
    "evidence-not-collected",
    "evidence-empty",
    "evidence-partial",
    "licence-unknown",
    "licence-absent",
    "rule-undecided",
];
