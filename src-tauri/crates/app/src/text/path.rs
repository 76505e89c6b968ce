//! The path to a setting in words: `Conditions › Users › Excluded groups`.
use super::Text;
use domain::compare::Segment;

impl Text {
    /// The path in words. A part that no message names stands as its own words, a name that
    /// somebody gave as it is.
    pub fn path(&self, path: &[Segment]) -> String {
        let parts: Vec<String> = path.iter().map(|segment| self.segment(segment)).collect();
        parts.join(" › ")
    }

    fn segment(&self, segment: &Segment) -> String {
        match segment {
            Segment::Property { name } => self.setting(name),
            Segment::Element { name: Some(name), .. } => name.clone(),
            Segment::Element { key, name: None } => self.known("setting", key),
            Segment::Index { at } => {
                self.format("compare-entry", &[("number", at.saturating_add(1).into())])
            }
            Segment::Setting { id } => super::reason::shortened(id),
            Segment::Definition { id, name } => {
                super::reason::shortened(name.as_deref().unwrap_or(id))
            }
            Segment::Assignment { target, group, name } => {
                match name.as_deref().or(group.as_deref()) {
                    Some(group) => self.format("compare-target-group", &[("name", group.into())]),
                    None => self.known("compare-target", target),
                }
            }
        }
    }
}
