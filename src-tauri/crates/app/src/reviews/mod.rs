//! Tenant reviews: drafted, composed, released.
mod content;
mod draft;
mod list;
mod release;

pub use content::content;
pub use draft::{draft, update};
pub use list::{get, list};
pub use release::{record_pack, release};

use crate::failure::Failure;
use domain::review::draft::ReviewError;

fn refused(error: ReviewError) -> Failure {
    match error {
        ReviewError::Missing => Failure::usage("not-found").with("what", "review"),
        ReviewError::Exists => Failure::usage("review-exists"),
        ReviewError::Released => Failure::usage("review-released"),
        ReviewError::NotReleased => Failure::usage("review-not-released"),
        ReviewError::Invalid { field } => Failure::usage("invalid-field").with("field", field),
    }
}

#[cfg(test)]
mod tests;
