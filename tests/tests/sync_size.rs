//! A large tenant is read in bounded memory (specs/014-sync-strength.md).
use tests::{
    apart::{Apart, PATIENCE, connected},
    world::full,
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_live-child");
/// What was promised for 20,000 subjects.
const PEAK_BYTES_MAX: i64 = 250_000_000;

/// SST-4: the process that reads, seals and judges 20,000 subjects, its vault unlocked.
#[test]
fn a_large_tenant_is_read_in_bounded_memory() {
    let subjects = if full() { 20_000 } else { 2_000 };
    let service = Apart::start(PROGRAM, &["serve", "5", &subjects.to_string(), "plain"]);
    let at = service.until("at");
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("vault");
    connected(&dir, &at);
    // The second finds nothing new: what it compares with must not weigh either.
    for _ in 0..2 {
        let sync = Apart::sync(PROGRAM, &dir);
        let end = loop {
            let (_, what, value) = sync.line(PATIENCE).expect("the child works");
            println!("{what} {value}");
            if what == "end" {
                break value;
            }
        };
        assert_eq!(end["run"]["state"], "succeeded", "{end}");
        let stored = end["run"]["args"]["subjects"].as_str().expect("a number");
        assert!(stored.parse::<usize>().expect("a number") > subjects * 9 / 10, "{end}");
        let peak = end["peak_bytes"].as_i64().expect("a number");
        assert!(peak < PEAK_BYTES_MAX, "{peak} bytes for {stored} subjects");
    }
}
