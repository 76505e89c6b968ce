//! The real window, driven end to end by WebDriver under a virtual display.
//!
//! Ignored unless `cargo xtask test` asks for it: it needs the built program, Xvfb and
//! WebKitWebDriver. Pictures of every step go to `target/e2e`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::disallowed_methods)] // A test of processes needs the environment and a clock.
#[path = "e2e/axe.rs"]
mod axe;
#[path = "e2e/baseline.rs"]
mod baseline;
#[path = "e2e/desk.rs"]
mod desk;
#[path = "e2e/furnished.rs"]
mod furnished;
#[path = "e2e/line.rs"]
mod line;
#[path = "e2e/live.rs"]
mod live;
#[path = "e2e/promotion.rs"]
mod promotion;
#[path = "e2e/risk.rs"]
mod risk;
#[path = "e2e/shell.rs"]
mod shell;
#[path = "e2e/stops.rs"]
mod stops;
#[path = "e2e/tour.rs"]
mod tour;
#[path = "e2e/triage.rs"]
mod triage;
#[path = "e2e/webdriver.rs"]
mod webdriver;
#[path = "e2e/words.rs"]
mod words;
