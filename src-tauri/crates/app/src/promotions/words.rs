//! A plan's codes in words.
use domain::promotion::Resolution;

/// How an id was resolved: the message's id.
pub(super) fn resolution(how: Resolution) -> &'static str {
    match how {
        Resolution::WellKnown => "promotion-how-well-known",
        Resolution::ByHand => "promotion-how-by-hand",
        Resolution::SameId => "promotion-how-same-id",
        Resolution::Name => "promotion-how-name",
        Resolution::CreatedFirst => "promotion-how-created-first",
        Resolution::Missing => "promotion-how-missing",
    }
}
