//! Makes `cargo test` and `cargo nextest run` build the program itself, which the tests in
//! `tests/tests/cli.rs` start.
#![allow(clippy::unwrap_used)]

#[test]
fn the_program_starts_and_says_its_version() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_tenantpilot"))
        .arg("--version")
        .output()
        .unwrap();
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8_lossy(&output.stdout).trim(),
        format!("tenantpilot {}", env!("CARGO_PKG_VERSION"))
    );
}
