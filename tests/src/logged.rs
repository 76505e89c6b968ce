//! Everything that the process logs at the finest level, through `tracing` and `log`, while a
//! test listens.
use std::{
    io,
    sync::{Mutex, MutexGuard, Once, PoisonError},
};
use tracing_subscriber::filter::LevelFilter;

static RECORDS: Mutex<Option<Vec<u8>>> = Mutex::new(None);

fn records() -> MutexGuard<'static, Option<Vec<u8>>> {
    RECORDS.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Lines;

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(records) = records().as_mut() {
            records.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Records;

impl log::Log for Records {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        if let Some(records) = records().as_mut() {
            let line = format!("{} {}\n", record.target(), record.args());
            records.extend_from_slice(line.as_bytes());
        }
    }

    fn flush(&self) {}
}

/// Begins to listen. There can be one listener in a process.
pub fn begin() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        log::set_logger(&Records).expect("no other logger");
        log::set_max_level(log::LevelFilter::Trace);
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(LevelFilter::TRACE)
            .with_ansi(false)
            .with_writer(|| Lines)
            .finish();
        tracing::subscriber::set_global_default(subscriber).expect("no other subscriber");
    });
    *records() = Some(Vec::new());
}

/// What was logged since.
pub fn end() -> Vec<u8> {
    records().take().unwrap_or_default()
}
