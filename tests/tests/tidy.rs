//! The rules of the house, kept by a test: boundaries, sizes, languages, paperwork.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#[path = "tidy/boundaries.rs"]
mod boundaries;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/languages.rs"]
mod languages;
#[path = "tidy/paperwork.rs"]
mod paperwork;
#[path = "tidy/tree.rs"]
mod tree;
