//! Either side of a sync, for the tests that kill and measure it: see `tests/src/child.rs`.

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    assert!(tests::child::works(&words), "live-child sync|serve …");
}
