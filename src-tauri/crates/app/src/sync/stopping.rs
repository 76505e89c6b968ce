//! Stopping at once when the person asks for it.
use crate::{
    failure::{Class, Failure},
    runs::Progress,
};
use std::time::Duration;

/// How often it is asked whether the person wants to stop.
const ASKED_EVERY: Duration = Duration::from_millis(100);

/// Drops what is under way when the person asks to stop.
pub(super) async fn until_cancelled<T>(
    progress: &Progress,
    work: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    tokio::select! {
        done = work => done,
        () = asked_to_stop(progress) => Err(Failure::new(Class::Cancelled, "cancelled")),
    }
}

/// Returns when the person asks to stop.
pub(super) async fn asked_to_stop(progress: &Progress) {
    while progress.check().is_ok() {
        tokio::time::sleep(ASKED_EVERY).await;
    }
}
