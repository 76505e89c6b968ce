//! The embedded Rego packages.

/// A file of rules: the package's name in `controls.json`, the file's name and its source.
type File = (&'static str, &'static str, &'static str);

macro_rules! files {
    ($($package:literal: $($file:literal),+;)*) => {
        &[$($((
            $package,
            concat!($file, ".rego"),
            include_str!(concat!("../../../../assets/catalogue/rules/", $file, ".rego")),
        )),+),*]
    };
}

/// Every file of rules; a package may have several.
pub(crate) const FILES: &[File] = files! {
    "access": "access";
    "apps": "apps";
    "directory": "directory";
    "methods": "methods";
    "quality": "quality", "quality_devices", "quality_emergency";
    "roles": "roles";
    "sharing": "sharing";
};

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
