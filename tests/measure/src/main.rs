//! Times and sizes inside one process, for `cargo xtask bench`: one JSON line a measurement.
//! One program for all of them, so that a release build links once.
#![allow(clippy::unwrap_used, clippy::panic)]

mod compare;
mod line;
mod many;
mod peers;
mod stored;
mod sync;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["line"] => line::all(),
        ["compare"] => compare::all(),
        ["many"] => many::all(),
        ["sync"] => sync::all(),
        ["peers"] => peers::all(),
        ["stored"] => stored::all(),
        ["stored-compare", dir] => stored::compared(dir.as_ref()),
        ["stored-year", dir] => stored::year(dir.as_ref()),
        _ => assert!(tests::child::works(&words), "measure line|compare|many|peers|stored|sync"),
    }
}
