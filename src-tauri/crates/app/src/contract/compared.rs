//! The rows of two snapshots' comparison put together as one answer, as for files.
use super::{CompareChanged, CompareKind, CompareOutcome, CompareRow, ComparedKind};
use domain::{
    compare::{Ambiguous, NotComparable, Seen, Suggestion},
    subject::SubjectRef,
};

impl From<ComparedKind> for CompareKind {
    /// The kind without its rows.
    fn from(kind: ComparedKind) -> Self {
        Self {
            kind: kind.kind,
            left: kind.left,
            right: kind.right,
            comparable: kind.comparable,
            equal: kind.counts.equal,
            changed: Vec::new(),
            missing: Vec::new(),
            unexpected: Vec::new(),
            not_comparable: Vec::new(),
            ambiguous: Vec::new(),
            suggestions: Vec::new(),
            not_supplied: kind.not_supplied,
        }
    }
}

impl CompareKind {
    /// Takes in a row of this kind.
    pub fn add(&mut self, row: CompareRow) {
        let one = |subjects: &[SubjectRef]| subjects.first().cloned();
        let (left, right) = (one(&row.left), one(&row.right));
        match row.outcome {
            CompareOutcome::Changed => {
                if let (Some(left), Some(right), Some(matched_by)) = (left, right, row.matched_by) {
                    let (changes, not_comparable) = (row.changes, row.not_comparable);
                    let changed =
                        CompareChanged { left, right, matched_by, changes, not_comparable };
                    self.changed.push(changed);
                }
            }
            CompareOutcome::Missing => self.missing.extend(left),
            CompareOutcome::Unexpected => self.unexpected.extend(right),
            CompareOutcome::NotComparable => {
                self.not_comparable.extend(left.or(right).map(|subject| NotComparable {
                    subject,
                    seen: row.seen.unwrap_or(Seen::Both),
                    properties: row.not_comparable,
                }));
            }
            CompareOutcome::Ambiguous => self.ambiguous.push(Ambiguous {
                name: row.name.unwrap_or_default(),
                left: row.left,
                right: row.right,
            }),
            CompareOutcome::Suggestion => {
                self.suggestions.extend(left.zip(right).map(|(left, right)| Suggestion {
                    left,
                    right,
                    score: row.score.unwrap_or_default(),
                }));
            }
        }
    }
}
