//! Tenant reviews: drafted, composed, released.
mod content;
mod draft;
mod list;
mod release;

pub(crate) use content::composed;
pub use content::content;
pub use draft::{draft, update};
pub use list::{get, list};
pub use release::{record_pack, release};

use crate::failure::Failure;
use domain::review::draft::ReviewError;

pub(crate) fn refused(error: ReviewError) -> Failure {
    match error {
        ReviewError::Missing | ReviewError::Exists => Failure::usage("review-unknown"),
        ReviewError::Released => Failure::usage("review-released"),
        ReviewError::NotReleased => Failure::usage("review-not-released"),
        ReviewError::Invalid { field: "period" } => Failure::usage("review-period"),
        ReviewError::Invalid { field } => {
            Failure::usage("review-value-invalid").with("field", field).with("value", "")
        }
    }
}

#[cfg(test)]
mod tests;
