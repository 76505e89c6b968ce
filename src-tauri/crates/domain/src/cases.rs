//! For tests: how many cases a property is tried with.
use proptest::prelude::ProptestConfig;

/// 256, or 100,000 where everything is tried with the full numbers.
#[allow(clippy::disallowed_methods)] // how many cases, not what they are
pub(crate) fn cases() -> ProptestConfig {
    ProptestConfig::with_cases(match std::env::var_os("TENANTPILOT_FULL") {
        Some(_) => 100_000,
        None => 256,
    })
}
