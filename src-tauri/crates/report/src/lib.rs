//! Documents out: a language-neutral document model in, bytes out.
mod plain;

pub use plain::plain;
