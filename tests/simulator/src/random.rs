//! Everything that looks random and is derived from a seed: same seed, same tenant.
use sha2::{Digest, Sha256};

/// A digest of a seed and what is meant.
pub fn digest(seed: u64, label: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(seed.to_le_bytes());
    hash.update(label.as_bytes());
    hash.finalize().into()
}

/// A number of a seed and what is meant.
pub fn number(seed: u64, label: &str) -> u64 {
    digest(seed, label).iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// A generator of a seed and what it is for.
pub fn generator(seed: u64, label: &str) -> fastrand::Rng {
    fastrand::Rng::with_seed(number(seed, label))
}

/// An identifier in the form of RFC 9562, version 4.
pub fn guid(seed: u64, label: &str) -> String {
    let text = hexadecimal(&digest(seed, label), 32);
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    format!("{}-{}-4{}-a{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// The first digits of a digest.
pub fn hexadecimal(bytes: &[u8], digits: usize) -> String {
    let mut text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    text.truncate(digits);
    text
}
