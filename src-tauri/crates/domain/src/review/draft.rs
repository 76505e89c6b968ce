//! A review's life: drafted, updated, released. Once released, nothing in it changes.
use crate::{
    ids::{EvaluationId, FindingId, MemberId, ReviewId, SnapshotId, TenantId},
    journal::Hash,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest title, in characters.
pub const TITLE_CHARS_MAX: usize = 200;
/// The longest classification, in characters.
pub const CLASSIFICATION_CHARS_MAX: usize = 60;
/// The longest introduction, in characters.
pub const INTRODUCTION_CHARS_MAX: usize = 10_000;
/// Findings in a review at most.
pub const FINDINGS_MAX: usize = 10_000;

/// What the consultant writes and chooses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Composition {
    /// Title.
    pub title: String,
    /// First day of the period.
    pub period_from: NaiveDate,
    /// Last day of the period.
    pub period_to: NaiveDate,
    /// Printed on every page.
    pub classification: String,
    /// The opening words to the customer; empty for none.
    pub introduction: String,
    /// The findings that go in.
    pub findings: BTreeSet<FindingId>,
}

/// A file of a rendered pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackFile {
    /// Its name.
    pub name: String,
    /// SHA-256, lower-case hex.
    pub sha256: Hash,
    /// Size in bytes.
    pub size_bytes: u64,
}

/// A pack that was rendered from a released review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// `de` or `en`.
    pub lang: String,
    /// The redaction profile.
    pub redaction: String,
    /// SHA-256 of the manifest.
    pub manifest_sha256: Hash,
    /// The files.
    pub files: Vec<PackFile>,
}

/// What happens to a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ReviewEvent {
    /// It was begun.
    ReviewDrafted {
        /// The tenant.
        tenant: TenantId,
        /// The snapshot it rests on.
        snapshot: SnapshotId,
        /// The evaluation of that snapshot.
        evaluation: EvaluationId,
        /// What it says at first.
        composition: Composition,
    },
    /// What it says was replaced.
    ReviewUpdated {
        /// What it says now.
        composition: Composition,
    },
    /// It was released.
    ReviewReleased {
        /// Its number within the tenant, from 1.
        number: u32,
        /// SHA-256 of the frozen content's canonical JSON.
        content_hash: Hash,
    },
    /// A pack was rendered from it.
    PackRendered {
        /// The pack.
        pack: Pack,
    },
}

/// A review that is being composed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The review.
    pub id: ReviewId,
    /// The tenant.
    pub tenant: TenantId,
    /// The snapshot it rests on.
    pub snapshot: SnapshotId,
    /// The evaluation of that snapshot.
    pub evaluation: EvaluationId,
    /// What it says.
    pub composition: Composition,
    /// Who began it.
    pub author: MemberId,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// A review as it was released. There is no way to change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    draft: Draft,
    number: u32,
    content_hash: Hash,
    released_at: DateTime<Utc>,
    released_by: MemberId,
    packs: Vec<(DateTime<Utc>, Pack)>,
}

impl Released {
    /// The draft that it was, unchanged.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }
    /// Its number within the tenant, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }
    /// SHA-256 of the frozen content's canonical JSON.
    pub fn content_hash(&self) -> Hash {
        self.content_hash
    }
    /// When it was released.
    pub fn released_at(&self) -> DateTime<Utc> {
        self.released_at
    }
    /// Who released it.
    pub fn released_by(&self) -> MemberId {
        self.released_by
    }
    /// The packs rendered from it, oldest first.
    pub fn packs(&self) -> &[(DateTime<Utc>, Pack)] {
        &self.packs
    }
}

/// A review: a draft, or released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Review {
    /// Being composed.
    Draft(Draft),
    /// Immutable.
    Released(Released),
}

/// Why something cannot happen to a review.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReviewError {
    /// There is no such review.
    #[error("there is no such review")]
    Missing,
    /// It was begun already.
    #[error("the review exists already")]
    Exists,
    /// It is released: nothing about it changes any more.
    #[error("the review is released")]
    Released,
    /// It is not released yet.
    #[error("the review is not released")]
    NotReleased,
    /// A field is empty, too long or contradicts another.
    #[error("{field} is not valid")]
    Invalid {
        /// Which.
        field: &'static str,
    },
}

impl Composition {
    /// Whether every field is within its limits.
    pub fn check(&self) -> Result<(), ReviewError> {
        let invalid = |field| Err(ReviewError::Invalid { field });
        let longer = |text: &str, max: usize| text.chars().nth(max).is_some();
        if self.title.trim().is_empty() || longer(&self.title, TITLE_CHARS_MAX) {
            return invalid("title");
        }
        if self.period_from > self.period_to {
            return invalid("period");
        }
        if longer(&self.classification, CLASSIFICATION_CHARS_MAX) {
            return invalid("classification");
        }
        if longer(&self.introduction, INTRODUCTION_CHARS_MAX) {
            return invalid("introduction");
        }
        if self.findings.len() > FINDINGS_MAX {
            return invalid("findings");
        }
        Ok(())
    }
}

impl Review {
    /// The draft, if it still is one.
    pub fn as_draft(&self) -> Result<&Draft, ReviewError> {
        match self {
            Self::Draft(draft) => Ok(draft),
            Self::Released(_) => Err(ReviewError::Released),
        }
    }

    /// The released review, if it is one.
    pub fn as_released(&self) -> Result<&Released, ReviewError> {
        match self {
            Self::Draft(_) => Err(ReviewError::NotReleased),
            Self::Released(released) => Ok(released),
        }
    }

    /// What was written and chosen, whether or not it can still change.
    pub fn written(&self) -> &Draft {
        match self {
            Self::Draft(draft) => draft,
            Self::Released(released) => &released.draft,
        }
    }
}

/// The review after an event.
pub fn fold(
    review: Option<Review>,
    id: ReviewId,
    at: DateTime<Utc>,
    by: MemberId,
    event: &ReviewEvent,
) -> Result<Review, ReviewError> {
    match (review, event) {
        (None, ReviewEvent::ReviewDrafted { tenant, snapshot, evaluation, composition }) => {
            composition.check()?;
            Ok(Review::Draft(Draft {
                id,
                tenant: *tenant,
                snapshot: *snapshot,
                evaluation: *evaluation,
                composition: composition.clone(),
                author: by,
                created_at: at,
            }))
        }
        (None, _) => Err(ReviewError::Missing),
        (Some(_), ReviewEvent::ReviewDrafted { .. }) => Err(ReviewError::Exists),
        (Some(Review::Draft(mut draft)), ReviewEvent::ReviewUpdated { composition }) => {
            composition.check()?;
            draft.composition = composition.clone();
            Ok(Review::Draft(draft))
        }
        (Some(Review::Draft(draft)), ReviewEvent::ReviewReleased { number, content_hash }) => {
            Ok(Review::Released(Released {
                draft,
                number: *number,
                content_hash: *content_hash,
                released_at: at,
                released_by: by,
                packs: Vec::new(),
            }))
        }
        (Some(Review::Draft(_)), ReviewEvent::PackRendered { .. }) => Err(ReviewError::NotReleased),
        (Some(Review::Released(mut released)), ReviewEvent::PackRendered { pack }) => {
            // A pack is made from the content; it changes nothing in it.
            released.packs.push((at, pack.clone()));
            Ok(Review::Released(released))
        }
        (Some(Review::Released(_)), _) => Err(ReviewError::Released),
    }
}
