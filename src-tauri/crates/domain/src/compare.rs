//! Compare: two states of configuration, and what is different, setting by setting.
//!
//! [`compare`] pairs the subjects of each kind ([`Matching`]), walks each pair's contents by
//! the kind's rules and by the shapes that Microsoft's configuration has everywhere
//! (`shape.rs`), and tells apart what is gone from what was never seen. It makes no
//! difference of what means nothing: the order of properties and sets, `null` and absent, an
//! empty list and none, the letter case of ids and enumerations, annotations, volatile fields.
//!
//! **Knows nothing of** where the two sides come from, and of languages: a path is segments,
//! not words.
mod contents;
mod diff;
mod matching;
mod model;
mod names;
mod naming;
mod place;
mod prepared;
mod shape;
mod similarity;
mod supplied;

pub use contents::{Contents, Half, Line, Outline, SideBySide};
pub use model::{
    Ambiguous, Change, Changed, Comparison, Counts, KindComparison, MatchBy, MatchedBy, Matching,
    NotComparable, NotSupplied, Seen, Segment, Side, Suggestion,
};
pub use names::Names;
pub use naming::{plain, without_number, without_version};
pub use place::place;
pub use prepared::Prepared;

use crate::registry::Registry;
use contents::AtHand;

/// Compares `left` with `right`. The result is in the order of kinds, then names, then ids,
/// whatever the order of the subjects. The cost beyond one look at every content grows with
/// what is different.
pub fn compare(
    left: &Side<'_>,
    right: &Side<'_>,
    rules: &Registry,
    matching: &Matching,
) -> Comparison {
    let contents = AtHand { left: left.subjects, right: right.subjects };
    match Prepared::new(left.outline(), right.outline(), rules, matching).compare(&contents) {
        Ok(comparison) => comparison,
        Err(never) => match never {},
    }
}

#[cfg(test)]
mod tests;
