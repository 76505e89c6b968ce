//! The rows of a comparison, in one order, and which of them a request wants.
use super::super::compare::Say;
use crate::contract::{CompareOutcome, CompareRow, ComparedKind, SnapshotCompare};
use domain::{
    compare::{
        Ambiguous, Changed, Comparison, Counts, KindComparison, NotComparable, Seen, Suggestion,
    },
    subject::{Kind, SubjectRef},
};

/// One row.
pub(super) struct Row<'a> {
    kind: &'a Kind,
    what: What<'a>,
}

#[derive(Clone, Copy)]
enum What<'a> {
    Changed(&'a Changed),
    Missing(&'a SubjectRef),
    Unexpected(&'a SubjectRef),
    NotComparable(&'a NotComparable),
    Ambiguous(&'a Ambiguous),
    Suggestion(&'a Suggestion),
}

/// Everything that is not the same, by kind, outcome and name.
pub(super) fn rows(comparison: &Comparison) -> Vec<Row<'_>> {
    comparison.kinds.iter().flat_map(of_kind).collect()
}

fn of_kind(kind: &KindComparison) -> impl Iterator<Item = Row<'_>> {
    let all = kind.changed.iter().map(What::Changed);
    let all = all.chain(kind.missing.iter().map(What::Missing));
    let all = all.chain(kind.unexpected.iter().map(What::Unexpected));
    let all = all.chain(kind.not_comparable.iter().map(What::NotComparable));
    let all = all.chain(kind.ambiguous.iter().map(What::Ambiguous));
    let all = all.chain(kind.suggestions.iter().map(What::Suggestion));
    all.map(|what| Row { kind: &kind.kind, what })
}

/// A kind with its counts.
pub(super) fn kind(kind: &KindComparison) -> ComparedKind {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let ambiguous = kind.ambiguous.iter().map(|row| row.left.len().saturating_add(row.right.len()));
    let unseen = match kind.comparable {
        true => count(kind.not_comparable.len()),
        false => kind.left.count.saturating_add(kind.right.count),
    };
    ComparedKind {
        kind: kind.kind.clone(),
        left: kind.left.clone(),
        right: kind.right.clone(),
        comparable: kind.comparable,
        counts: Counts {
            equal: kind.equal,
            changed: count(kind.changed.len()),
            changes: count(kind.changed.iter().map(|changed| changed.changes.len()).sum()),
            missing: count(kind.missing.len()),
            unexpected: count(kind.unexpected.len()),
            not_comparable: unseen,
            ambiguous: count(ambiguous.sum()),
        },
        not_supplied: kind.not_supplied.clone(),
    }
}

impl Row<'_> {
    /// Whether the request wants it.
    pub(super) fn matches(&self, request: &SnapshotCompare) -> bool {
        let text = request.text.trim().to_lowercase();
        let has_text = |subject: &SubjectRef| subject.name.to_lowercase().contains(&text);
        let (left, right) = self.sides();
        (request.outcomes.is_empty() || request.outcomes.contains(&self.outcome()))
            && request.kind.as_ref().is_none_or(|kind| kind == self.kind)
            && (text.is_empty() || left.iter().chain(right).any(has_text))
    }

    fn outcome(&self) -> CompareOutcome {
        match self.what {
            What::Changed(_) => CompareOutcome::Changed,
            What::Missing(_) => CompareOutcome::Missing,
            What::Unexpected(_) => CompareOutcome::Unexpected,
            What::NotComparable(_) => CompareOutcome::NotComparable,
            What::Ambiguous(_) => CompareOutcome::Ambiguous,
            What::Suggestion(_) => CompareOutcome::Suggestion,
        }
    }

    fn sides(&self) -> (&[SubjectRef], &[SubjectRef]) {
        use std::slice::from_ref;
        match self.what {
            What::Changed(row) => (from_ref(&row.left), from_ref(&row.right)),
            What::Missing(subject) => (from_ref(subject), &[]),
            What::Unexpected(subject) => (&[], from_ref(subject)),
            What::NotComparable(row) => match row.seen {
                Seen::Left | Seen::Both => (from_ref(&row.subject), &[]),
                Seen::Right => (&[], from_ref(&row.subject)),
            },
            What::Ambiguous(row) => (&row.left, &row.right),
            What::Suggestion(row) => (from_ref(&row.left), from_ref(&row.right)),
        }
    }

    /// The row as it is answered; with what differs where it can be said.
    pub(super) fn told(&self, say: Option<&Say<'_>>) -> CompareRow {
        let (left, right) = self.sides();
        let mut told = CompareRow {
            kind: self.kind.clone(),
            outcome: self.outcome(),
            left: left.to_vec(),
            right: right.to_vec(),
            matched_by: None,
            change_count: 0,
            changes: Vec::new(),
            not_comparable: Vec::new(),
            seen: None,
            name: None,
            score: None,
        };
        match self.what {
            What::Changed(row) => {
                told.matched_by = Some(row.matched_by);
                told.change_count = u32::try_from(row.changes.len()).unwrap_or(u32::MAX);
                if let Some(say) = say {
                    told.changes = row.changes.iter().cloned().map(|one| say.change(one)).collect();
                }
                told.not_comparable.clone_from(&row.not_comparable);
            }
            What::NotComparable(row) => {
                told.seen = Some(row.seen);
                told.not_comparable.clone_from(&row.properties);
            }
            What::Ambiguous(row) => told.name = Some(row.name.clone()),
            What::Suggestion(row) => told.score = Some(row.score),
            What::Missing(_) | What::Unexpected(_) => {}
        }
        told
    }
}
