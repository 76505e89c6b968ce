//! The key file: the data key, wrapped under the first passphrase, under the recovery key, and in
//! version 2 under further members' passphrases.
//! `docs/vault-format.md` gives the bytes.
use crate::{
    error::{KeyFileDamage, Result, VaultError},
    kdf::{self, KdfParams},
    secret::{DataKey, Passphrase, Random, RecoveryKey, Secret, SigningSeed, WrappingKey},
};
use chacha20poly1305::{
    AeadInOut, KeyInit, XChaCha20Poly1305,
    aead::{Nonce, inout::InOutBuf},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

mod slot;
pub(crate) use slot::{COUNT_MAX, Slot};

const MARK: &[u8; 8] = b"TPVAULTK";
const CHECKSUM_LEN: usize = 32;
const SALT_LEN: usize = 16;
const NONCE_LEN: usize = 24;
const TAG_LEN: usize = 16;

/// The newest version. A file is written as version 1 until a member's slot is added.
pub(crate) const VERSION: u32 = 2;
/// The version without slots, which the first passphrase and the recovery key authenticate.
const FIRST_VERSION: u32 = 1;
/// The length of version 1 in bytes.
pub(crate) const LEN: usize = 248;
/// What version 2 has in addition: the number of slots.
const COUNT_LEN: usize = 4;
/// No version may be longer: a bound for whoever reads one.
pub(crate) const LEN_MAX: usize = 4096;

const PASSPHRASE_LABEL: &[u8] = b"TenantPilot vault key under passphrase";
const RECOVERY_LABEL: &[u8] = b"TenantPilot vault key under recovery key";

/// A secret under one wrapping key.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Wrapped<const N: usize> {
    salt: [u8; SALT_LEN],
    nonce: [u8; NONCE_LEN],
    key: [u8; N],
    tag: [u8; TAG_LEN],
}

impl<const N: usize> Wrapped<N> {
    /// What stands in a slot that nobody has.
    const EMPTY: Self =
        Self { salt: [0; SALT_LEN], nonce: [0; NONCE_LEN], key: [0; N], tag: [0; TAG_LEN] };

    fn seal(
        plain: &[u8; N],
        salt: [u8; SALT_LEN],
        wrapping: &WrappingKey,
        associated: &[u8],
        random: Random<'_>,
    ) -> Result<Self> {
        let mut nonce = [0; NONCE_LEN];
        random(&mut nonce);
        // Encrypted in place: between copy and cipher nothing returns early.
        let mut key = *plain;
        let tag = cipher(wrapping).encrypt_inout_detached(
            &Nonce::<XChaCha20Poly1305>::from(nonce),
            associated,
            InOutBuf::from(key.as_mut_slice()),
        );
        let tag = tag.map_err(|_| VaultError::Internal("seal"))?.into();
        Ok(Self { salt, nonce, key, tag })
    }

    /// False when the wrapping key, or anything it authenticates, is another.
    fn open(&self, wrapping: &WrappingKey, associated: &[u8], into: &mut [u8; N]) -> bool {
        into.copy_from_slice(&self.key);
        cipher(wrapping)
            .decrypt_inout_detached(
                &Nonce::<XChaCha20Poly1305>::from(self.nonce),
                associated,
                InOutBuf::from(into.as_mut_slice()),
                &self.tag.into(),
            )
            .is_ok()
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.salt);
        out.extend_from_slice(&self.nonce);
        out.extend_from_slice(&self.key);
        out.extend_from_slice(&self.tag);
    }

    fn read(rest: &mut &[u8]) -> Option<Self> {
        Some(Self { salt: take(rest)?, nonce: take(rest)?, key: take(rest)?, tag: take(rest)? })
    }
}

fn cipher(wrapping: &WrappingKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(wrapping.bytes().into())
}

/// Which of its secrets opened a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// The passphrase of the member who made the vault.
    First,
    /// The recovery key.
    Recovery,
    /// The passphrase of a further member, by their id.
    Member(Uuid),
}

/// What a secret opened.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The data key.
    pub(crate) key: DataKey,
    /// Which secret it was.
    pub(crate) by: Opener,
    /// The signing seed of a further member.
    pub(crate) seed: Option<SigningSeed>,
}

/// A key file's content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct KeyFile {
    /// The vault it belongs to.
    pub(crate) vault: Uuid,
    /// Cost of the first passphrase's derivation.
    pub(crate) kdf: KdfParams,
    version: u32,
    /// None where the member who made the vault is retired; in version 2 only.
    passphrase: Option<Wrapped<{ DataKey::LEN }>>,
    recovery: Wrapped<{ DataKey::LEN }>,
    slots: Vec<Slot>,
}

impl KeyFile {
    /// Wraps a data key twice.
    pub(crate) fn new(
        vault: Uuid,
        data: &DataKey,
        passphrase: &Passphrase,
        kdf: KdfParams,
        recovery: &RecoveryKey,
        random: Random<'_>,
    ) -> Result<Self> {
        Ok(Self {
            vault,
            kdf: kdf.checked()?,
            version: FIRST_VERSION,
            passphrase: Some(under_passphrase(vault, data, passphrase, kdf, &mut *random)?),
            recovery: under_recovery_key(vault, data, recovery, random)?,
            slots: Vec::new(),
        })
    }

    /// The same data key under another first passphrase.
    pub(crate) fn with_passphrase(
        &self,
        data: &DataKey,
        passphrase: &Passphrase,
        kdf: KdfParams,
        random: Random<'_>,
    ) -> Result<Self> {
        let wrapped = under_passphrase(self.vault, data, passphrase, kdf, random)?;
        Ok(Self { kdf, passphrase: Some(wrapped), ..self.clone() })
    }

    /// The same data key under another recovery key.
    pub(crate) fn with_recovery_key(
        &self,
        data: &DataKey,
        recovery: &RecoveryKey,
        random: Random<'_>,
    ) -> Result<Self> {
        let recovery = under_recovery_key(self.vault, data, recovery, random)?;
        Ok(Self { recovery, ..self.clone() })
    }

    /// The same data key in a further member's slot, in place of the one they had.
    pub(crate) fn with_slot(&self, slot: Slot) -> Result<Self> {
        let mut file = self.clone();
        file.slots.retain(|other| other.member != slot.member);
        if file.slots.len() >= COUNT_MAX {
            return Err(VaultError::SlotsFull { max: COUNT_MAX });
        }
        file.slots.push(slot);
        file.version = VERSION;
        Ok(file)
    }

    /// Without the slots of those who are not named; the first passphrase stays where `first`.
    pub(crate) fn keeping(&self, first: bool, members: &[Uuid]) -> Self {
        let mut file = self.clone();
        file.slots.retain(|slot| members.contains(&slot.member));
        if !first {
            (file.passphrase, file.version) = (None, VERSION);
        }
        file
    }

    /// Whether it has a first passphrase.
    pub(crate) fn has_first(&self) -> bool {
        self.passphrase.is_some()
    }

    /// Opens the data key. A passphrase is tried on each slot: sixteen derivations at most.
    pub(crate) fn unwrap(&self, secret: Secret<'_>) -> Result<Opened> {
        match secret {
            Secret::Passphrase(passphrase) => {
                self.open_except(passphrase, None)?.ok_or(VaultError::WrongPassphrase)
            }
            Secret::RecoveryKey(recovery) => {
                let salt = &self.recovery.salt;
                let wrapping = recovery.wrapping_key(salt);
                let associated = recovery_associated(self.vault, salt);
                let mut key = DataKey::zero();
                match self.recovery.open(&wrapping, &associated, key.bytes_mut()) {
                    true => Ok(Opened { key, by: Opener::Recovery, seed: None }),
                    false => Err(VaultError::WrongRecoveryKey),
                }
            }
        }
    }

    /// What a passphrase opens besides one of the slots.
    pub(crate) fn open_except(
        &self,
        passphrase: &Passphrase,
        except: Option<Opener>,
    ) -> Result<Option<Opened>> {
        if let (Some(first), false) = (&self.passphrase, except == Some(Opener::First)) {
            let wrapping = kdf::derive(passphrase, &first.salt, self.kdf)?;
            let associated = passphrase_associated(self.vault, self.kdf, &first.salt);
            let mut key = DataKey::zero();
            if first.open(&wrapping, &associated, key.bytes_mut()) {
                return Ok(Some(Opened { key, by: Opener::First, seed: None }));
            }
        }
        for slot in self.slots.iter().filter(|slot| except != Some(Opener::Member(slot.member))) {
            if let Some((key, seed)) = slot.open(self.vault, passphrase)? {
                return Ok(Some(Opened { key, by: Opener::Member(slot.member), seed: Some(seed) }));
            }
        }
        Ok(None)
    }

    /// The file's bytes.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(LEN + COUNT_LEN + self.slots.len() * slot::LEN);
        out.extend_from_slice(&header(self.version, self.vault));
        out.extend_from_slice(&params(self.kdf));
        self.passphrase.as_ref().unwrap_or(&Wrapped::EMPTY).write(&mut out);
        self.recovery.write(&mut out);
        if self.version > FIRST_VERSION {
            let count = u32::try_from(self.slots.len()).unwrap_or_default();
            out.extend_from_slice(&count.to_le_bytes());
            self.slots.iter().for_each(|slot| slot.write(&mut out));
        }
        let checksum: [u8; CHECKSUM_LEN] = Sha256::digest(&out).into();
        out.extend_from_slice(&checksum);
        out
    }

    /// Reads the file's bytes. Damage is told apart from a wrong passphrase by the checksum,
    /// which ends the file in every version; the limits of the key derivation are enforced
    /// here, before anyone allocates for it.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self> {
        let damaged = VaultError::KeyFileDamaged;
        if bytes.len() > LEN_MAX {
            return Err(damaged(KeyFileDamage::Length));
        }
        if !bytes.starts_with(MARK) {
            return Err(damaged(KeyFileDamage::Mark));
        }
        let short = || damaged(KeyFileDamage::Length);
        let body_len = bytes.len().checked_sub(CHECKSUM_LEN).ok_or_else(short)?;
        let (body, checksum) = bytes.split_at_checked(body_len).ok_or_else(short)?;
        if <[u8; CHECKSUM_LEN]>::from(Sha256::digest(body)) != checksum {
            return Err(damaged(KeyFileDamage::Checksum));
        }
        let mut rest = body.get(MARK.len()..).ok_or_else(short)?;
        let version = take(&mut rest).map(u32::from_le_bytes).ok_or_else(short)?;
        if version > VERSION {
            return Err(VaultError::Newer { found: version, supported: VERSION });
        }
        let file = Self::read(version, &mut rest).ok_or_else(short)?;
        if !rest.is_empty() {
            return Err(short());
        }
        file.kdf.checked()?;
        file.slots.iter().try_for_each(Slot::check)?;
        Ok(file)
    }

    fn read(version: u32, rest: &mut &[u8]) -> Option<Self> {
        let vault = Uuid::from_bytes(take(rest)?);
        let kdf = read_params(rest)?;
        let (first, recovery) = (Wrapped::read(rest)?, Wrapped::read(rest)?);
        let (mut passphrase, mut slots) = (Some(first), Vec::new());
        match version {
            FIRST_VERSION => {}
            VERSION => {
                passphrase = passphrase.filter(|first| *first != Wrapped::EMPTY);
                let count = usize::try_from(u32::from_le_bytes(take(rest)?)).ok()?;
                for _ in 0..Some(count).filter(|count| *count <= COUNT_MAX)? {
                    slots.push(Slot::read(rest)?);
                }
            }
            _ => return None,
        }
        Some(Self { vault, kdf, version, passphrase, recovery, slots })
    }
}

fn under_passphrase(
    vault: Uuid,
    data: &DataKey,
    passphrase: &Passphrase,
    kdf: KdfParams,
    random: Random<'_>,
) -> Result<Wrapped<{ DataKey::LEN }>> {
    let mut salt = [0; SALT_LEN];
    random(&mut salt);
    let wrapping = kdf::derive(passphrase, &salt, kdf)?;
    let associated = passphrase_associated(vault, kdf, &salt);
    Wrapped::seal(data.bytes(), salt, &wrapping, &associated, random)
}

fn under_recovery_key(
    vault: Uuid,
    data: &DataKey,
    recovery: &RecoveryKey,
    random: Random<'_>,
) -> Result<Wrapped<{ DataKey::LEN }>> {
    let mut salt = [0; SALT_LEN];
    random(&mut salt);
    let associated = recovery_associated(vault, &salt);
    Wrapped::seal(data.bytes(), salt, &recovery.wrapping_key(&salt), &associated, random)
}

fn header(version: u32, vault: Uuid) -> Vec<u8> {
    [MARK.as_slice(), &version.to_le_bytes(), vault.as_bytes()].concat()
}

fn read_params(rest: &mut &[u8]) -> Option<KdfParams> {
    Some(KdfParams {
        memory_kib: u32::from_le_bytes(take(rest)?),
        iterations: u32::from_le_bytes(take(rest)?),
        parallelism: u32::from_le_bytes(take(rest)?),
    })
}

fn params(kdf: KdfParams) -> Vec<u8> {
    [kdf.memory_kib, kdf.iterations, kdf.parallelism].map(u32::to_le_bytes).concat()
}

fn passphrase_associated(vault: Uuid, kdf: KdfParams, salt: &[u8]) -> Vec<u8> {
    [PASSPHRASE_LABEL, &header(FIRST_VERSION, vault), &params(kdf), salt].concat()
}

fn recovery_associated(vault: Uuid, salt: &[u8]) -> Vec<u8> {
    [RECOVERY_LABEL, &header(FIRST_VERSION, vault), salt].concat()
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (head, tail) = rest.split_first_chunk::<N>()?;
    *rest = tail;
    Some(*head)
}

#[cfg(test)]
mod tests;
