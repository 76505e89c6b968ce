//! The catalogue: controls, overlays, and the check that they fit together.
use crate::engine::Rules;
use domain::{
    registry::{Registry, RegistryError},
    review::Severity,
    verdict::{ControlId, PolicyId},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

const CONTROLS: &str = include_str!("../../../../assets/catalogue/controls.json");
const REGISTRY: &str = include_str!("../../../../assets/registry/subjects.json");
const OVERLAYS: [&str; 2] = [
    include_str!("../../../../assets/catalogue/overlays/quality.json"),
    include_str!("../../../../assets/catalogue/overlays/scuba.json"),
];

/// Why a catalogue cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A data file is not what it should be.
    #[error("catalogue data: {0}")]
    Data(#[from] serde_json::Error),
    /// The subject registry is not what it should be.
    #[error("subject registry: {0}")]
    Registry(#[from] RegistryError),
    /// A rule package does not compile.
    #[error("rule package: {0}")]
    Rule(String),
    /// Two rows have the same id.
    #[error("duplicate id {0}")]
    Duplicate(String),
    /// An overlay names a control that does not exist.
    #[error("policy {policy} maps to the unknown control {control}")]
    UnknownControl {
        /// The overlay's policy.
        policy: PolicyId,
        /// The control that is missing.
        control: ControlId,
    },
    /// A control names a rule that does not exist.
    #[error("control {control} names the unknown rule {rule}")]
    UnknownRule {
        /// The control.
        control: ControlId,
        /// `package.rule`.
        rule: String,
    },
}

/// What may be left out with approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExclusionType {
    /// Users by id.
    Users,
    /// Groups by id.
    Groups,
    /// Applications by id, or Graph's names for suites.
    Applications,
    /// Graph's `guestOrExternalUserTypes`.
    GuestUserTypes,
}

/// What partial evidence of a kind can still prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// One good subject satisfies: with some unseen, a failure is not proven.
    One,
    /// One bad subject fails: with some unseen, a success is not proven.
    Every,
    /// Subjects are counted: with some unseen, nothing is proven.
    Count,
}

/// One requirement of the canonical catalogue, in no framework's words.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// Its id, such as `entra.legacy-authentication-blocked`.
    pub id: ControlId,
    /// `entra`, `sharepoint` or `quality`.
    pub area: String,
    /// Severity of a deviation, by default.
    pub severity: Severity,
    /// The kinds of evidence without which nothing is assessed.
    pub kinds: Vec<String>,
    /// Kinds that sharpen the verdict where they are there.
    pub optional_kinds: Vec<String>,
    /// Any one of these service plans (names or ids) is needed; empty for none.
    pub service_plans: Vec<String>,
    /// What may be left out with approval; empty for nothing.
    pub exclusions: BTreeSet<ExclusionType>,
    /// What partial evidence proves.
    pub proof: Proof,
    /// The version of the rule.
    pub interpretation: u32,
    /// `package.rule`; none where nothing that can be read tells, and a person attests.
    pub rule: Option<String>,
}

/// How binding a policy is in its framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criticality {
    /// Binding.
    Shall,
    /// Recommended.
    Should,
}

impl Criticality {
    /// `shall` or `should`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Shall => "shall",
            Self::Should => "should",
        }
    }
}

/// How much of a policy its control covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    /// All of it.
    Full,
    /// What can be read; the rest is a person's to check.
    Partial,
    /// Nothing can be read: a person attests it.
    Attestation,
}

/// How the policy's requirement relates to the control's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    /// The same.
    Equal,
    /// The policy asks for less.
    Subset,
    /// The policy asks for more.
    Superset,
    /// Each asks for something that the other does not.
    Intersects,
}

/// One policy of an overlay.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The framework's id, such as `MS.AAD.1.1v1`.
    pub policy: PolicyId,
    /// The control it maps to.
    pub control: ControlId,
    /// How binding it is.
    pub criticality: Criticality,
    /// How it relates to the control.
    pub relationship: Relationship,
    /// How much the control covers.
    pub coverage: Coverage,
    /// NIST SP 800-53 ids.
    pub nist: Vec<String>,
}

/// A framework's view of the catalogue.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// The data format.
    pub schema: String,
    /// Its id, such as `scuba`.
    pub id: String,
    /// The framework's own name.
    pub name: String,
    /// Where its ids and statements come from.
    pub source: String,
    /// Its policies, in catalogue order.
    pub policies: Vec<Policy>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ControlsFile {
    #[serde(rename = "schema")]
    _schema: String,
    version: String,
    controls: Vec<Control>,
}

/// The loaded and checked catalogue.
pub struct Catalogue {
    version: String,
    controls: BTreeMap<ControlId, Control>,
    overlays: BTreeMap<String, Overlay>,
    pub(crate) rules: Rules,
    pub(crate) registry: Registry,
}

impl Catalogue {
    /// Reads the embedded catalogue, compiles the rules and checks that every policy has
    /// a control and every control's rule exists.
    pub fn load() -> Result<Self, CatalogueError> {
        let file: ControlsFile = serde_json::from_str(CONTROLS)?;
        let mut controls = BTreeMap::new();
        for control in file.controls {
            let id = control.id.clone();
            if controls.insert(id.clone(), control).is_some() {
                return Err(CatalogueError::Duplicate(id.0));
            }
        }
        let mut overlays = BTreeMap::new();
        for text in OVERLAYS {
            let overlay: Overlay = serde_json::from_str(text)?;
            check_overlay(&overlay, &controls)?;
            overlays.insert(overlay.id.clone(), overlay);
        }
        let rules = Rules::compile()?;
        for control in controls.values() {
            check_rule(control, &rules)?;
        }
        Ok(Self {
            version: file.version,
            controls,
            overlays,
            rules,
            registry: Registry::load(REGISTRY)?,
        })
    }

    /// The catalogue's version.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The overlay with this id.
    pub fn overlay(&self, id: &str) -> Option<&Overlay> {
        self.overlays.get(id)
    }

    /// The overlay's policies with their controls, in catalogue order.
    pub fn rows(&self, overlay: &str) -> Vec<(&Policy, &Control)> {
        let policies = self.overlay(overlay).map(|overlay| overlay.policies.as_slice());
        policies
            .unwrap_or_default()
            .iter()
            .filter_map(|policy| Some((policy, self.control(&policy.control)?)))
            .collect()
    }

    /// The control with this id.
    pub fn control(&self, id: &ControlId) -> Option<&Control> {
        self.controls.get(id)
    }

    /// All controls, by id.
    pub fn controls(&self) -> impl Iterator<Item = &Control> {
        self.controls.values()
    }

    /// The policy of any overlay whose id is this one, ignoring letter case.
    pub fn policy(&self, id: &str) -> Option<&Policy> {
        self.overlays
            .values()
            .flat_map(|overlay| &overlay.policies)
            .find(|policy| policy.policy.0.eq_ignore_ascii_case(id))
    }
}

fn check_overlay(
    overlay: &Overlay,
    controls: &BTreeMap<ControlId, Control>,
) -> Result<(), CatalogueError> {
    let mut seen = BTreeSet::new();
    for row in &overlay.policies {
        if !seen.insert(&row.policy) {
            return Err(CatalogueError::Duplicate(row.policy.0.clone()));
        }
        if !controls.contains_key(&row.control) {
            return Err(CatalogueError::UnknownControl {
                policy: row.policy.clone(),
                control: row.control.clone(),
            });
        }
    }
    Ok(())
}

fn check_rule(control: &Control, rules: &Rules) -> Result<(), CatalogueError> {
    let Some(rule) = &control.rule else { return Ok(()) };
    if rules.has(rule) {
        return Ok(());
    }
    Err(CatalogueError::UnknownRule { control: control.id.clone(), rule: rule.clone() })
}

#[cfg(test)]
mod tests;
