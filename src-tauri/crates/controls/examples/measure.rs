//! Times loading and judging: `measure VIEW.json [ROUNDS]`.
// A measuring tool has a clock and prints.
#![allow(clippy::disallowed_methods)]
use controls::Catalogue;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which view?")?;
    let view = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let rounds: u32 = std::env::args().nth(2).map_or(Ok(5), |text| text.parse())?;
    let profile = domain::profile::TenantProfile::default();
    for _ in 0..rounds {
        let start = Instant::now();
        let catalogue = Catalogue::load()?;
        let loaded = start.elapsed();
        let verdicts = catalogue.judge(&view, &profile, chrono::DateTime::UNIX_EPOCH, "scuba")?;
        let judged = start.elapsed();
        println!("load {loaded:?}, with judging {judged:?}, {} verdicts", verdicts.len());
    }
    Ok(())
}
