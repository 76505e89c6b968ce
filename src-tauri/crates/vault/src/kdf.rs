//! Argon2id (RFC 9106): from a passphrase to a wrapping key, within fixed limits.
use crate::{
    error::{Result, VaultError},
    secret::{Passphrase, WrappingKey},
};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize;

/// Cost of the key derivation. Stored in the key file, authenticated with the wrapped key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KdfParams {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub iterations: u32,
    /// Lanes.
    pub parallelism: u32,
}

impl Default for KdfParams {
    /// RFC 9106's second recommended option: 64 MiB, three passes, four lanes.
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, iterations: 3, parallelism: 4 }
    }
}

impl KdfParams {
    /// The least that is accepted: OWASP's minimum of 19 MiB, two passes, one lane.
    pub const FLOOR: Self = Self { memory_kib: 19 * 1024, iterations: 2, parallelism: 1 };
    /// The most that is accepted, so that a forged key file cannot exhaust the machine.
    pub const CEILING: Self = Self { memory_kib: 1024 * 1024, iterations: 16, parallelism: 16 };

    /// These parameters, if they are within the limits. Allocates nothing.
    pub fn checked(self) -> Result<Self> {
        let within = |value: u32, least: u32, most: u32| (least..=most).contains(&value);
        let (floor, ceiling) = (Self::FLOOR, Self::CEILING);
        if within(self.memory_kib, floor.memory_kib, ceiling.memory_kib)
            && within(self.iterations, floor.iterations, ceiling.iterations)
            && within(self.parallelism, floor.parallelism, ceiling.parallelism)
        {
            Ok(self)
        } else {
            Err(VaultError::KdfOutsideLimits(self))
        }
    }
}

/// Derives the wrapping key. The working memory is wiped before it is given back.
pub(crate) fn derive(
    passphrase: &Passphrase,
    salt: &[u8],
    params: KdfParams,
) -> Result<WrappingKey> {
    let KdfParams { memory_kib, iterations, parallelism } = params.checked()?;
    let refused = |_| VaultError::KdfOutsideLimits(params);
    let costs = Params::new(memory_kib, iterations, parallelism, Some(WrappingKey::LEN))
        .map_err(refused)?;
    let mut memory = vec![Block::default(); costs.block_count()];
    let mut key = WrappingKey::zero();
    let outcome = Argon2::new(Algorithm::Argon2id, Version::V0x13, costs)
        .hash_password_into_with_memory(
            passphrase.bytes(),
            salt,
            key.bytes_mut(),
            memory.as_mut_slice(),
        );
    memory.iter_mut().for_each(Zeroize::zeroize);
    outcome.map(|()| key).map_err(|_| VaultError::Internal("argon2"))
}

#[cfg(test)]
mod tests;
