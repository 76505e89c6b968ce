//! The desktop shell: one window, one door to the core.
//!
//! **Knows nothing of** the rules, the store or the screens: the web UI calls [`call`] with an
//! operation's name and a JSON request, and [`app::door::Door`] answers. The shell adds what
//! only a desktop has: the window, the system's file dialogs, notifications, and a process that ends when the
//! vault is locked (see [`lock`]).
mod call;
mod lock;
mod notice;
mod window;

use std::sync::Arc;
use tauri::RunEvent;

/// Runs the application until its window is closed.
///
/// # Errors
/// What the operating system's window or web view said when it could not be made.
pub fn run() -> Result<(), Box<dyn std::error::Error>> {
    app::front::prepare_process();
    let vault_dir = app::front::vault_dir(None)
        .ok_or("this system names no place for data; set TENANTPILOT_VAULT")?;
    let door = Arc::new(app::door::Door::new(
        app::env::Env::system().with_notifier(notice::show),
        vault_dir,
    ));
    let web_data = Arc::new(window::WebData::choose()?);
    let for_window = Arc::clone(&web_data);
    let for_clock = Arc::clone(&door);
    let application = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(door)
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |application| {
            window::open(application.handle(), &for_window)?;
            lock::watch(application.handle().clone(), for_clock);
            Ok(())
        })
        .build(context())?;
    application.run(move |_, event| {
        if let RunEvent::Exit = event {
            web_data.remove();
        }
    });
    Ok(())
}

/// The desktop configuration and the built UI.
#[allow(clippy::disallowed_methods)] // Tauri's macro ends the process where an icon is broken.
fn context() -> tauri::Context {
    tauri::generate_context!()
}
