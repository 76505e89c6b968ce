//! Locking ends the process: a fresh one shows the lock screen.
//!
//! Dropping keys wipes them, but nothing wipes what a web view, a JSON parser or an allocator
//! has copied of a tenant's data. A process that has ended holds nothing (ADR 0003).
use app::door::Door;
use std::{sync::Arc, thread, time::Duration};
use tauri::{AppHandle, Manager};

/// How often idleness is looked at.
const TICK: Duration = Duration::from_secs(2);

/// Locks the vault when it has been idle for as long as the member's preference says.
pub fn watch(handle: AppHandle, door: Arc<Door>) {
    thread::spawn(move || {
        loop {
            thread::sleep(TICK);
            if door.tick() {
                start_afresh(&handle);
                return;
            }
        }
    });
}

/// Destroys the web view and replaces the process by a new one, which knows no key.
pub fn start_afresh(handle: &AppHandle) {
    for window in handle.webview_windows().values() {
        if window.destroy().is_err() {
            tracing::warn!("the window was already gone");
        }
    }
    handle.request_restart();
}
