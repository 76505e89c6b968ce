//! Reviews: the operations.
use crate::{
    contract::{
        ReviewDraft, ReviewFilter, ReviewList, ReviewRequest, ReviewRow, ReviewUpdate, ReviewView,
    },
    door::Door,
    failure::Failure,
    reviews, risks,
};

/// `review.list`
pub(crate) fn list(door: &Door, request: ReviewFilter) -> Result<ReviewList, Failure> {
    reviews::list(&door.open()?.desk(door.env()), &request)
}

/// `review.get`
pub(crate) fn get(door: &Door, request: ReviewRequest) -> Result<ReviewView, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    risks::expire(&desk)?;
    reviews::get(&desk, request.review)
}

/// `review.draft`
pub(crate) fn draft(door: &Door, request: ReviewDraft) -> Result<ReviewRow, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    let id = reviews::draft(&desk, &request)?;
    Ok(reviews::get(&desk, id)?.row)
}

/// `review.update`
pub(crate) fn update(door: &Door, request: ReviewUpdate) -> Result<ReviewView, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    reviews::update(&desk, &request)?;
    reviews::get(&desk, request.review)
}

/// `review.release`
pub(crate) fn release(door: &Door, request: ReviewRequest) -> Result<ReviewRow, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    risks::expire(&desk)?;
    reviews::release(&desk, request.review)?;
    Ok(reviews::get(&desk, request.review)?.row)
}
