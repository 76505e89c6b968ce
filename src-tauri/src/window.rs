//! The window and its web view.
use std::path::PathBuf;
use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder};

/// Set by the WebDriver: the web view is to be driven by a test.
#[cfg(feature = "automation")]
const AUTOMATION_VARIABLE: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Where the web view keeps what it must keep: nowhere, or, while a test drives it, in a
/// private folder that is removed at the end. (An ephemeral web view cannot be driven.)
pub struct WebData {
    folder: Option<PathBuf>,
}

impl WebData {
    /// Nowhere, unless this build can be automated and is asked to.
    ///
    /// # Errors
    /// When the private folder cannot be made.
    pub fn choose() -> std::io::Result<Self> {
        #[cfg(feature = "automation")]
        if app::front::variable(AUTOMATION_VARIABLE).is_some_and(|value| value == "true") {
            let folder =
                std::env::temp_dir().join(format!("tenantpilot-web-{}", std::process::id()));
            std::fs::create_dir(&folder)?;
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700))?;
            }
            return Ok(Self { folder: Some(folder) });
        }
        Ok(Self { folder: None })
    }

    /// Removes the folder, if there is one.
    pub fn remove(&self) {
        if let Some(folder) = &self.folder
            && std::fs::remove_dir_all(folder).is_err()
        {
            tracing::warn!("the web view's private folder could not be removed");
        }
    }
}

/// Opens the one window.
///
/// # Errors
/// When the system has no web view or no display.
pub fn open(handle: &AppHandle, web_data: &WebData) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(handle, "main", WebviewUrl::default())
        .title("TenantPilot")
        .inner_size(1280.0, 820.0)
        .min_inner_size(1024.0, 700.0);
    let window = match &web_data.folder {
        Some(folder) => window.data_directory(folder.clone()),
        None => window.incognito(true),
    };
    window.build().map(drop)
}
