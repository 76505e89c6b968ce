//! Notifications of the desktop: what the core says, and nothing else. The page cannot make any.
use notify_rust::Notification;
use std::{sync::mpsc, thread, time::Duration};

/// How long a notification service may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Shows a title and a text; false where there is no notification service, or where it does not
/// answer in time. Blocks for as long as [`PATIENCE`] at most.
pub fn show(title: &str, text: &str) -> bool {
    let mut notice = Notification::new();
    notice.appname("TenantPilot").summary(title).body(&literal(text));
    let (tell, told) = mpsc::channel();
    let shown = thread::Builder::new().name("notice".to_owned()).spawn(move || {
        // Nobody may be waiting for the answer any more.
        let _ = tell.send(notice.show().is_ok());
    });
    let is_shown = shown.is_ok() && told.recv_timeout(PATIENCE).unwrap_or(false);
    if !is_shown {
        tracing::info!("no notification could be shown");
    }
    is_shown
}

/// Bodies are markup on Linux (Desktop Notifications Specification 1.2): a tenant's name is text.
fn literal(text: &str) -> String {
    if cfg!(any(windows, target_os = "macos")) {
        return text.to_owned();
    }
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    #[cfg(not(any(windows, target_os = "macos")))]
    fn a_name_is_no_markup() {
        assert_eq!(literal("<a href=x>A & B</a>"), "&lt;a href=x&gt;A &amp; B&lt;/a&gt;");
    }
}
