//! Test support shared by the integration tests.
// Tests may be blunt, and so may what supports them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods)]
pub mod apart;
pub mod child;
pub mod contents;
pub mod elsewhere;
pub mod live;
pub mod logged;
pub mod mirror;
pub mod mutation;
pub mod planted;
pub mod program;
pub mod traces;
pub mod world;

/// The folder of test data from elsewhere: `TENANTPILOT_TEST_DATA`, or beside the project.
/// None, said on the output, when it is not there.
pub fn test_data() -> Option<std::path::PathBuf> {
    let beside = || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let folder = std::env::var_os("TENANTPILOT_TEST_DATA").map_or_else(beside, Into::into);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no test data");
    None
}
