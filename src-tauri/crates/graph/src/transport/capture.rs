//! For tests: everything that a thread logs, at the finest level, through `tracing` and `log`.
//!
//! Both are caught for the whole process and kept for the threads that asked: a subscriber of
//! one thread misses what another thread has seen first and called uninteresting. There can be
//! one of these in a process, so every test of this crate uses it.
use std::{cell::RefCell, io, sync::Once};
use tracing::level_filters::LevelFilter;

thread_local! {
    static RECORDS: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn keep(text: &str) {
    RECORDS.with_borrow_mut(|records| {
        if let Some(records) = records {
            records.push_str(text);
        }
    });
}

struct Records;

impl log::Log for Records {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        keep(&format!("{} {}\n", record.target(), record.args()));
    }

    fn flush(&self) {}
}

struct Lines;

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        keep(&String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Begins to keep what this thread logs.
pub(crate) fn begin() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        log::set_logger(&Records).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(LevelFilter::TRACE)
            .with_ansi(false)
            .with_writer(|| Lines)
            .finish();
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
    RECORDS.set(Some(String::new()));
}

/// What this thread has logged since.
pub(crate) fn end() -> String {
    RECORDS.take().unwrap_or_default()
}
