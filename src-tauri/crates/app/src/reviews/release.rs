//! Releasing a review: numbered, frozen, immutable from then on.
use super::{content::composed, refused};
use crate::{desk::Desk, failure::Failure, risks};
use domain::{
    event::Event,
    ids::ReviewId,
    review::{
        compose::{Release, freeze},
        draft::{Pack, ReviewEvent},
    },
};
use vault::{
    VaultError,
    tables::{exception, member, review},
};

/// Releases a draft. Gives its number within the tenant.
///
/// # Errors
/// It is released already, or another member has not approved.
pub fn release(desk: &Desk<'_>, id: ReviewId) -> Result<u32, Failure> {
    desk.write(|recorder| {
        let reader = recorder.writer();
        let review = review::get(reader, id)?;
        let draft = review.as_draft().map_err(refused)?;
        // Where nobody works single-handed, another member approves what is released.
        if !exception::policy(reader)?.single_handed {
            let now = risks::release_hash(reader, desk.catalogue, draft)?;
            if !risks::is_release_approved(reader, id, now)? {
                return Err(Failure::usage("review-approval-needed"));
            }
        }
        let last = review::last_number(reader, draft.tenant)?;
        let number = last
            .checked_add(1)
            .ok_or_else(|| Failure::usage("review-value-invalid").with("field", "number"))?;
        let names = member::names(reader)?;
        let by = names.get(&recorder.member()).cloned().unwrap_or_default();
        let release = Release { number, at: recorder.env().now(), by };
        let content = composed(reader, desk.catalogue, draft, Some(release))?;
        let (body, content_hash) = freeze(&content).map_err(VaultError::from)?;
        review::keep_content(recorder.writer(), content_hash, &body)?;
        let released = ReviewEvent::ReviewReleased { number, content_hash };
        recorder.record(&Event::Review(id, released))?;
        Ok(number)
    })
}

/// Records that a pack was rendered from a released review.
pub fn record_pack(desk: &Desk<'_>, id: ReviewId, pack: Pack) -> Result<(), Failure> {
    desk.write(|recorder| {
        review::get(recorder.writer(), id)?.as_released().map_err(refused)?;
        recorder.record(&Event::Review(id, ReviewEvent::PackRendered { pack })).map(drop)
    })
}
