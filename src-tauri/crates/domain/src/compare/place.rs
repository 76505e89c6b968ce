//! A path as programs read it, and as a baseline's rules name it.
use super::model::Segment;

/// The path as programs read it, such as `conditions.users.excludeGroups` or
/// `assignments[group:ID].mode`.
pub fn place(path: &[Segment]) -> String {
    let mut place = String::new();
    for segment in path {
        match segment {
            Segment::Property { name } => {
                if !place.is_empty() {
                    place.push('.');
                }
                place.push_str(name);
            }
            Segment::Element { key: part, .. }
            | Segment::Setting { id: part }
            | Segment::Definition { id: part, .. } => place.push_str(&format!("[{part}]")),
            Segment::Index { at } => place.push_str(&format!("[{at}]")),
            Segment::Assignment { target, group, .. } => match group {
                Some(group) => place.push_str(&format!("[{target}:{group}]")),
                None => place.push_str(&format!("[{target}]")),
            },
        }
    }
    place
}
