//! Reads a tenant profile from YAML or JSON.
//!
//! The fields are those of [`TenantProfile`]; the smallest useful file approves exclusions:
//! `policies: {"MS.AAD.1.1v1": {"exclude": {"users": [id], "groups": [id]}}}`.
use crate::catalogue::Catalogue;
use domain::{
    profile::{PolicyProfile, TenantProfile},
    verdict::PolicyId,
};
use std::collections::BTreeMap;

/// A profile file may have this many bytes.
pub const PROFILE_BYTES_MAX: usize = 1 << 20;
/// The longest naming pattern, in characters.
pub const PATTERN_CHARS_MAX: usize = 500;
/// Nesting of a profile file.
const DEPTH_MAX: usize = 12;
/// Values and keys of a profile file.
const NODES_MAX: usize = 100_000;

/// Why a profile was refused. Lines and columns count from one; zero is unknown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// More bytes than [`PROFILE_BYTES_MAX`].
    #[error("profile has {bytes} bytes")]
    TooLarge {
        /// How many.
        bytes: usize,
    },
    /// Not YAML or JSON, an unknown field, or a value of the wrong type.
    #[error("profile, line {line}, column {column}: {message}")]
    Syntax {
        /// The line.
        line: u64,
        /// The column.
        column: u64,
        /// What the parser says.
        message: String,
    },
    /// A policy that no overlay has.
    #[error("profile, line {line}, column {column}: unknown policy {policy}")]
    UnknownPolicy {
        /// The line.
        line: u64,
        /// The column.
        column: u64,
        /// The id as written.
        policy: String,
    },
    /// A naming pattern that is no regular expression, or longer than [`PATTERN_CHARS_MAX`].
    #[error("profile, line {line}, column {column}: naming pattern {pattern}")]
    Pattern {
        /// The line.
        line: u64,
        /// The column.
        column: u64,
        /// The pattern as written.
        pattern: String,
    },
    /// A policy named twice, in different letter case.
    #[error("profile, line {line}, column {column}: policy {policy} is named twice")]
    DuplicatePolicy {
        /// The line.
        line: u64,
        /// The column.
        column: u64,
        /// The id as written.
        policy: String,
    },
}

/// Reads a profile and checks its policy ids against the catalogue, ignoring letter case.
/// The ids of the result are the catalogue's own.
pub fn parse(text: &str, catalogue: &Catalogue) -> Result<TenantProfile, ProfileError> {
    if text.len() > PROFILE_BYTES_MAX {
        return Err(ProfileError::TooLarge { bytes: text.len() });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut profile =
        if text.trim_start().starts_with('{') { from_json(text)? } else { from_yaml(text)? };
    let mut policies: BTreeMap<PolicyId, PolicyProfile> = BTreeMap::new();
    for (id, entry) in std::mem::take(&mut profile.policies) {
        let known = known_policy(&id.0, text, catalogue)?;
        if policies.insert(known, entry).is_some() {
            let (line, column) = position(text, &id.0);
            return Err(ProfileError::DuplicatePolicy { line, column, policy: id.0 });
        }
    }
    profile.policies = policies;
    let pattern = profile.policy_quality.as_ref().map(|standard| &standard.naming_pattern);
    let bad = |pattern: &&String| {
        pattern.chars().nth(PATTERN_CHARS_MAX).is_some() || !catalogue.reads_pattern(pattern)
    };
    if let Some(pattern) = pattern.filter(bad) {
        let (line, column) = position(text, pattern);
        return Err(ProfileError::Pattern { line, column, pattern: pattern.clone() });
    }
    for declared in &mut profile.not_applicable {
        declared.value = known_policy(&declared.value, text, catalogue)?.0;
    }
    Ok(profile)
}

fn known_policy(id: &str, text: &str, catalogue: &Catalogue) -> Result<PolicyId, ProfileError> {
    if let Some(policy) = catalogue.policy(id.trim()) {
        return Ok(policy.policy.clone());
    }
    let (line, column) = position(text, id);
    Err(ProfileError::UnknownPolicy { line, column, policy: id.to_owned() })
}

fn from_json(text: &str) -> Result<TenantProfile, ProfileError> {
    serde_json::from_str(text).map_err(|error| ProfileError::Syntax {
        line: error.line() as u64,
        column: error.column() as u64,
        message: error.to_string(),
    })
}

fn from_yaml(text: &str) -> Result<TenantProfile, ProfileError> {
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(TenantProfile::default());
    }
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: DEPTH_MAX,
            max_nodes: NODES_MAX,
            max_aliases: 0,
            max_anchors: 0,
            max_documents: 1,
        },
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let location = error.location();
        ProfileError::Syntax {
            line: location.as_ref().map_or(0, |location| location.line()),
            column: location.as_ref().map_or(0, |location| location.column()),
            message: error.to_string(),
        }
    })
}

/// Where `word` first stands in `text`: line and column from one, or zeros.
fn position(text: &str, word: &str) -> (u64, u64) {
    let found = text.lines().enumerate().find_map(|(line, content)| {
        let before = content.get(..content.find(word)?)?;
        Some((line as u64 + 1, before.chars().count() as u64 + 1))
    });
    found.unwrap_or((0, 0))
}

#[cfg(test)]
mod tests;
