//! Secrets: what opens a vault, wiped when dropped, never shown, never copied.
use crate::error::{Result, VaultError};
use sha2::{Digest, Sha256};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

/// Where random bytes come from.
pub type Random<'a> = &'a mut dyn FnMut(&mut [u8]);

/// Least number of characters of a new passphrase.
pub const PASSPHRASE_CHARS_MIN: usize = 10;
/// Greatest length of a passphrase, in bytes of normalised UTF-8.
pub const PASSPHRASE_BYTES_MAX: usize = 1024;

/// A passphrase, in Unicode's normal form C, so that it is the same on every keyboard.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase as typed. The caller wipes its own copy.
    pub fn new(typed: &str) -> Result<Self> {
        let too_long = VaultError::PassphraseTooLong { max: PASSPHRASE_BYTES_MAX };
        if typed.len() > PASSPHRASE_BYTES_MAX {
            return Err(too_long);
        }
        // Full capacity at once: a string that grows leaves copies behind.
        let mut normal = Zeroizing::new(String::with_capacity(PASSPHRASE_BYTES_MAX));
        for character in typed.nfc() {
            if normal.len() + character.len_utf8() > PASSPHRASE_BYTES_MAX {
                return Err(too_long);
            }
            normal.push(character);
        }
        Ok(Self(normal))
    }

    /// Refuses what is too short to protect a vault.
    pub fn check_strength(&self) -> Result<()> {
        if self.0.chars().count() < PASSPHRASE_CHARS_MIN {
            return Err(VaultError::PassphraseTooShort { min: PASSPHRASE_CHARS_MIN });
        }
        Ok(())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Crockford's base 32: no I, L, O or U.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECOVERY_LEN: usize = 20;
const RECOVERY_SYMBOLS: usize = 36;
const GROUP: usize = 6;

/// The printable recovery key: 160 random bits and a 20-bit checksum as 36 symbols of
/// Crockford's base 32, in six groups of six.
pub struct RecoveryKey(Box<[u8; RECOVERY_LEN]>);

impl RecoveryKey {
    pub(crate) fn generate(random: Random<'_>) -> Self {
        let mut key = Self(Box::new([0; RECOVERY_LEN]));
        random(key.0.as_mut_slice());
        key
    }

    /// Reads a typed key: letter case, spaces and dashes do not matter, `O` is zero, `I` and
    /// `L` are one.
    pub fn parse(typed: &str) -> Result<Self> {
        let mistyped = || VaultError::RecoveryKeyMistyped;
        let mut key = Self(Box::new([0; RECOVERY_LEN]));
        let (mut window, mut bits, mut seen) = (Zeroizing::new(0u32), 0u32, 0usize);
        let mut checksum = 0u32;
        let mut bytes = key.0.iter_mut();
        for character in typed.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)) {
            let value = symbol_value(character).ok_or_else(mistyped)?;
            seen += 1;
            if seen <= RECOVERY_LEN * 8 / 5 {
                *window = (*window << 5 | value) & 0xFFFF;
                bits += 5;
                if bits >= 8 {
                    bits -= 8;
                    let byte = (*window >> bits) & 0xFF;
                    *bytes.next().ok_or_else(mistyped)? = u8::try_from(byte).unwrap_or_default();
                }
            } else if seen <= RECOVERY_SYMBOLS {
                checksum = checksum << 5 | value;
            } else {
                return Err(mistyped());
            }
        }
        if seen != RECOVERY_SYMBOLS || checksum != key.checksum() {
            return Err(mistyped());
        }
        Ok(key)
    }

    /// The key as printed: `XXXXXX-XXXXXX-XXXXXX-XXXXXX-XXXXXX-XXXXXX`.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(RECOVERY_SYMBOLS + 5));
        let mut written = 0usize;
        let mut push = |value: u32| {
            if written > 0 && written.is_multiple_of(GROUP) {
                text.push('-');
            }
            let at = usize::try_from(value & 31).unwrap_or_default();
            text.push(char::from(SYMBOLS.get(at).copied().unwrap_or(b'0')));
            written += 1;
        };
        let (mut window, mut bits) = (0u32, 0u32);
        for byte in self.0.iter() {
            window = (window << 8 | u32::from(*byte)) & 0xFFFF;
            bits += 8;
            while bits >= 5 {
                bits -= 5;
                push(window >> bits);
            }
        }
        let checksum = self.checksum();
        for shift in [15, 10, 5, 0] {
            push(checksum >> shift);
        }
        window.zeroize();
        text
    }

    /// The first 20 bits of SHA-256 over a label and the key.
    fn checksum(&self) -> u32 {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(b"TenantPilot recovery key checksum v1")
            .chain_update(self.0.as_slice())
            .finalize()
            .into();
        let [a, b, c, ..] = digest;
        u32::from_be_bytes([0, a, b, c]) >> 4
    }

    /// The key that wraps the data key. 160 random bits need no slow derivation.
    pub(crate) fn wrapping_key(&self, salt: &[u8]) -> WrappingKey {
        let mut key = WrappingKey::zero();
        let mut digest: [u8; 32] = Sha256::new()
            .chain_update(b"TenantPilot recovery wrapping key v1")
            .chain_update(salt)
            .chain_update(self.0.as_slice())
            .finalize()
            .into();
        key.bytes_mut().copy_from_slice(&digest);
        digest.zeroize();
        key
    }
}

impl Drop for RecoveryKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '_')
}

fn symbol_value(character: char) -> Option<u32> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = SYMBOLS.iter().position(|symbol| char::from(*symbol) == upper)?;
    u32::try_from(at).ok()
}

/// What a person unlocks with.
#[derive(Clone, Copy)]
pub enum Secret<'a> {
    /// The passphrase.
    Passphrase(&'a Passphrase),
    /// The printed recovery key.
    RecoveryKey(&'a RecoveryKey),
}

macro_rules! key32 {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        /// On the heap, so that moving it leaves no copy.
        pub(crate) struct $name(Box<[u8; 32]>);

        impl $name {
            pub(crate) const LEN: usize = 32;

            pub(crate) fn zero() -> Self {
                Self(Box::new([0; Self::LEN]))
            }

            pub(crate) fn bytes(&self) -> &[u8; 32] {
                &self.0
            }

            pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
                &mut self.0
            }
        }

        impl Drop for $name {
            fn drop(&mut self) {
                self.0.zeroize();
            }
        }
    };
}

key32! {
    /// Opens the database.
    DataKey
}
key32! {
    /// Wraps the data key; lives only while a key file is read or written.
    WrappingKey
}

key32! {
    /// A member's Ed25519 seed: what their entries are signed with.
    SigningSeed
}

impl SigningSeed {
    pub(crate) fn generate(random: Random<'_>) -> Self {
        let mut seed = Self::zero();
        random(seed.bytes_mut());
        seed
    }
}

/// What a member's slot holds: the data key, then the member's signing seed. On the heap.
pub(crate) struct SlotContent(Box<[u8; 64]>);

impl SlotContent {
    pub(crate) const LEN: usize = 64;

    pub(crate) fn zero() -> Self {
        Self(Box::new([0; Self::LEN]))
    }

    pub(crate) fn of(data: &DataKey, seed: &SigningSeed) -> Self {
        let mut content = Self::zero();
        let (first, second) = content.0.split_at_mut(DataKey::LEN);
        first.copy_from_slice(data.bytes());
        second.copy_from_slice(seed.bytes());
        content
    }

    pub(crate) fn parts(&self) -> (DataKey, SigningSeed) {
        let (mut data, mut seed) = (DataKey::zero(), SigningSeed::zero());
        let (first, second) = self.0.split_at(DataKey::LEN);
        data.bytes_mut().copy_from_slice(first);
        seed.bytes_mut().copy_from_slice(second);
        (data, seed)
    }

    pub(crate) fn bytes(&self) -> &[u8; 64] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 64] {
        &mut self.0
    }
}

impl Drop for SlotContent {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl DataKey {
    pub(crate) fn generate(random: Random<'_>) -> Self {
        let mut key = Self::zero();
        random(key.bytes_mut());
        key
    }
}

macro_rules! hidden {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )*};
}
hidden!(Passphrase, RecoveryKey, DataKey, WrappingKey, SigningSeed);

/// Overwrites the part of the stack that key handling used: hash states and spilled
/// registers of the called crates live there beyond their calls.
#[inline(never)]
pub(crate) fn scrub_stack() {
    let mut area = [0u8; 256 * 1024];
    std::hint::black_box(&mut area);
}

#[cfg(test)]
mod tests;
