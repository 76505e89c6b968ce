//! Passphrases of members: adding, changing and taking them away. The database is not touched.
use crate::{
    error::{Result, VaultError},
    handle::Vault,
    kdf::KdfParams,
    keyfile::{Opener, Slot},
    secret::{Passphrase, Random, Secret, SigningSeed, scrub_stack},
};
use uuid::Uuid;
use zeroize::Zeroizing;

impl Vault {
    /// Wraps the data key under a new passphrase of whoever opened the vault; nothing is
    /// encrypted anew, and every other secret stays valid. `current` is their passphrase; for
    /// the first passphrase it may be the recovery key.
    ///
    /// # Errors
    /// The current secret is wrong or another member's, the new passphrase is too short or
    /// another member's: nothing changes.
    pub fn change_passphrase(
        &self,
        current: Secret<'_>,
        new: &Passphrase,
        params: KdfParams,
        random: Random<'_>,
    ) -> Result<()> {
        new.check_strength()?;
        let changed = self.rewrap(|file, key| {
            let opened = file.unwrap(current)?;
            let own = match (self.opener(), opened.by) {
                (Opener::Member(own), Opener::Member(member)) if own == member => opened.by,
                (Opener::First | Opener::Recovery, Opener::First | Opener::Recovery) => {
                    Opener::First
                }
                _ => return Err(VaultError::WrongPassphrase),
            };
            if file.open_except(new, Some(own))?.is_some() {
                return Err(VaultError::PassphraseTaken);
            }
            let changed = match (own, &opened.seed) {
                (Opener::Member(member), Some(seed)) => {
                    let secrets = (key, seed);
                    let slot = Slot::seal(file.vault, member, secrets, new, params, random)?;
                    file.with_slot(slot)?
                }
                _ if file.has_first() => file.with_passphrase(key, new, params, random)?,
                _ => return Err(VaultError::SlotMissing),
            };
            Ok((changed, ()))
        });
        scrub_stack();
        changed
    }

    /// Gives a further member a passphrase and a signing seed of their own. Gives the seed, so
    /// that its public key can be recorded.
    ///
    /// # Errors
    /// The passphrase is too short or opens the vault already, or there is no more room: nothing
    /// changes.
    pub fn add_slot(
        &self,
        member: Uuid,
        passphrase: &Passphrase,
        params: KdfParams,
        random: Random<'_>,
    ) -> Result<Zeroizing<[u8; 32]>> {
        passphrase.check_strength()?;
        let added = self.rewrap(|file, key| {
            if file.open_except(passphrase, None)?.is_some() {
                return Err(VaultError::PassphraseTaken);
            }
            let seed = SigningSeed::generate(&mut *random);
            let secrets = (key, &seed);
            let slot = Slot::seal(file.vault, member, secrets, passphrase, params, random)?;
            Ok((file.with_slot(slot)?, Zeroizing::new(*seed.bytes())))
        });
        scrub_stack();
        added
    }

    /// Takes away every passphrase but those of these further members and, where `first`, the
    /// first one. Where there is nothing to take away, nothing is written.
    ///
    /// # Errors
    /// The key file cannot be replaced.
    pub fn keep_slots(&self, first: bool, members: &[Uuid]) -> Result<()> {
        let now = self.key_file();
        if now.keeping(first, members) == now {
            return Ok(());
        }
        self.rewrap(|file, _| Ok((file.keeping(first, members), ())))
    }
}

#[cfg(test)]
mod tests;
