//! Why a plan leaves something to a person, in words.
use super::{Arg, Text};
use domain::promotion::{Reason, Warning};

impl Text {
    /// Why something is a conflict, or blocked, in words.
    pub fn promotion_reason(&self, reason: &Reason) -> String {
        let (id, args) = match reason {
            Reason::NeedsMapping { kind, id, name, at } => (
                "needs-mapping",
                vec![
                    ("kind", Arg::from(self.kind(&kind.0, 1))),
                    ("name", name.clone().unwrap_or_else(|| id.clone()).into()),
                    ("at", self.setting(at).into()),
                ],
            ),
            Reason::MappedToUnknown { to } => ("mapped-to-unknown", vec![("to", to.into())]),
            Reason::NeedsFirst { subject } => {
                ("needs-first", vec![("name", self.subject(subject).into())])
            }
            Reason::LosesExclusion { id, name, at } => (
                "loses-exclusion",
                vec![
                    ("name", name.clone().unwrap_or_else(|| id.clone()).into()),
                    ("at", self.setting(at).into()),
                ],
            ),
            Reason::Secret { at } => ("secret", vec![("at", self.setting(at).into())]),
            Reason::ByHand { at } => ("by-hand", vec![("at", self.setting(at).into())]),
            Reason::SeveralInTarget {} => ("several-in-target", Vec::new()),
            Reason::SeveralInSource {} => ("several-in-source", Vec::new()),
            Reason::OtherType {} => ("other-type", Vec::new()),
            Reason::TypeMissing {} => ("type-missing", Vec::new()),
            Reason::TargetNotSeen {} => ("target-not-seen", Vec::new()),
            Reason::SourceNotWhole {} => ("source-not-whole", Vec::new()),
        };
        self.format(&format!("promotion-reason-{id}"), &args)
    }

    /// What to know before something is created or changed, in words.
    pub fn promotion_warning(&self, warning: Warning) -> String {
        self.get(match warning {
            Warning::EmergencyNotExcluded => "promotion-warning-emergency-not-excluded",
            Warning::EmergencyNotDeclared => "promotion-warning-emergency-not-declared",
        })
    }
}
