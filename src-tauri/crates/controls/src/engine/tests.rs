//! What each rule says of small inputs, and of the independent tool's.
use super::*;
use serde_json::json;
use std::sync::OnceLock;

mod export;
mod labelled;

fn catalogue() -> &'static Catalogue {
    static LOADED: OnceLock<Catalogue> = OnceLock::new();
    LOADED.get_or_init(|| Catalogue::load().unwrap())
}

fn judge(view: &Value, profile: &TenantProfile) -> Vec<Verdict> {
    catalogue().judge(view, profile, DateTime::UNIX_EPOCH, "scuba").unwrap()
}

fn find<'a>(verdicts: &'a [Verdict], policy: &str) -> &'a Verdict {
    verdicts.iter().find(|verdict| verdict.policy.0 == policy).unwrap()
}
