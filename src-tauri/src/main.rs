//! The desktop program.
// A release on Windows has no console window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match tenantpilot_shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("TenantPilot: {error}");
            ExitCode::from(70)
        }
    }
}
