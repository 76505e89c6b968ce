//! The key file: the data key, wrapped under the passphrase and under the recovery key.
//! `docs/vault-format.md` gives the bytes.
use crate::{
    error::{KeyFileDamage, Result, VaultError},
    kdf::{self, KdfParams},
    secret::{DataKey, Passphrase, Random, RecoveryKey, Secret, WrappingKey},
};
use chacha20poly1305::{
    AeadInOut, KeyInit, XChaCha20Poly1305,
    aead::{Nonce, inout::InOutBuf},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

const MARK: &[u8; 8] = b"TPVAULTK";
const CHECKSUM_LEN: usize = 32;
const SALT_LEN: usize = 16;
const NONCE_LEN: usize = 24;
const TAG_LEN: usize = 16;

/// The version written by this program.
pub(crate) const VERSION: u32 = 1;
/// The length of version 1 in bytes.
pub(crate) const LEN: usize = 248;
/// No version may be longer: a bound for whoever reads one.
pub(crate) const LEN_MAX: usize = 4096;

const PASSPHRASE_LABEL: &[u8] = b"TenantPilot vault key under passphrase";
const RECOVERY_LABEL: &[u8] = b"TenantPilot vault key under recovery key";

/// The data key under one wrapping key.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Wrapped {
    salt: [u8; SALT_LEN],
    nonce: [u8; NONCE_LEN],
    key: [u8; DataKey::LEN],
    tag: [u8; TAG_LEN],
}

impl Wrapped {
    fn seal(
        data: &DataKey,
        salt: [u8; SALT_LEN],
        wrapping: &WrappingKey,
        associated: &[u8],
        random: Random<'_>,
    ) -> Result<Self> {
        let mut nonce = [0; NONCE_LEN];
        random(&mut nonce);
        // Encrypted in place: between copy and cipher nothing returns early.
        let mut key = *data.bytes();
        let tag = cipher(wrapping).encrypt_inout_detached(
            &Nonce::<XChaCha20Poly1305>::from(nonce),
            associated,
            InOutBuf::from(key.as_mut_slice()),
        );
        let tag = tag.map_err(|_| VaultError::Internal("seal"))?.into();
        Ok(Self { salt, nonce, key, tag })
    }

    /// None when the wrapping key, or anything it authenticates, is another.
    fn open(&self, wrapping: &WrappingKey, associated: &[u8]) -> Option<DataKey> {
        let mut data = DataKey::zero();
        data.bytes_mut().copy_from_slice(&self.key);
        cipher(wrapping)
            .decrypt_inout_detached(
                &Nonce::<XChaCha20Poly1305>::from(self.nonce),
                associated,
                InOutBuf::from(data.bytes_mut().as_mut_slice()),
                &self.tag.into(),
            )
            .ok()?;
        Some(data)
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

/// A key file's content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct KeyFile {
    /// The vault it belongs to.
    pub(crate) vault: Uuid,
    /// Cost of the passphrase's derivation.
    pub(crate) kdf: KdfParams,
    passphrase: Wrapped,
    recovery: Wrapped,
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
            passphrase: under_passphrase(vault, data, passphrase, kdf, &mut *random)?,
            recovery: under_recovery_key(vault, data, recovery, random)?,
        })
    }

    /// The same data key under another passphrase.
    pub(crate) fn with_passphrase(
        &self,
        data: &DataKey,
        passphrase: &Passphrase,
        kdf: KdfParams,
        random: Random<'_>,
    ) -> Result<Self> {
        let wrapped = under_passphrase(self.vault, data, passphrase, kdf, random)?;
        Ok(Self { kdf, passphrase: wrapped, ..self.clone() })
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

    /// Opens the data key.
    pub(crate) fn unwrap(&self, secret: Secret<'_>) -> Result<DataKey> {
        match secret {
            Secret::Passphrase(passphrase) => {
                let salt = &self.passphrase.salt;
                let wrapping = kdf::derive(passphrase, salt, self.kdf)?;
                let associated = passphrase_associated(self.vault, self.kdf, salt);
                self.passphrase.open(&wrapping, &associated).ok_or(VaultError::WrongPassphrase)
            }
            Secret::RecoveryKey(recovery) => {
                let salt = &self.recovery.salt;
                let wrapping = recovery.wrapping_key(salt);
                let associated = recovery_associated(self.vault, salt);
                self.recovery.open(&wrapping, &associated).ok_or(VaultError::WrongRecoveryKey)
            }
        }
    }

    /// The file's bytes.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(LEN);
        out.extend_from_slice(&header(self.vault));
        out.extend_from_slice(&params(self.kdf));
        self.passphrase.write(&mut out);
        self.recovery.write(&mut out);
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
        if version != VERSION || bytes.len() != LEN {
            return Err(short());
        }
        let file = Self::read(&mut rest).ok_or_else(short)?;
        file.kdf.checked()?;
        Ok(file)
    }

    fn read(rest: &mut &[u8]) -> Option<Self> {
        let vault = Uuid::from_bytes(take(rest)?);
        let kdf = KdfParams {
            memory_kib: u32::from_le_bytes(take(rest)?),
            iterations: u32::from_le_bytes(take(rest)?),
            parallelism: u32::from_le_bytes(take(rest)?),
        };
        Some(Self { vault, kdf, passphrase: Wrapped::read(rest)?, recovery: Wrapped::read(rest)? })
    }
}

fn under_passphrase(
    vault: Uuid,
    data: &DataKey,
    passphrase: &Passphrase,
    kdf: KdfParams,
    random: Random<'_>,
) -> Result<Wrapped> {
    let mut salt = [0; SALT_LEN];
    random(&mut salt);
    let wrapping = kdf::derive(passphrase, &salt, kdf)?;
    let associated = passphrase_associated(vault, kdf, &salt);
    Wrapped::seal(data, salt, &wrapping, &associated, random)
}

fn under_recovery_key(
    vault: Uuid,
    data: &DataKey,
    recovery: &RecoveryKey,
    random: Random<'_>,
) -> Result<Wrapped> {
    let mut salt = [0; SALT_LEN];
    random(&mut salt);
    let associated = recovery_associated(vault, &salt);
    Wrapped::seal(data, salt, &recovery.wrapping_key(&salt), &associated, random)
}

fn header(vault: Uuid) -> Vec<u8> {
    [MARK.as_slice(), &VERSION.to_le_bytes(), vault.as_bytes()].concat()
}

fn params(kdf: KdfParams) -> Vec<u8> {
    [kdf.memory_kib, kdf.iterations, kdf.parallelism].map(u32::to_le_bytes).concat()
}

fn passphrase_associated(vault: Uuid, kdf: KdfParams, salt: &[u8]) -> Vec<u8> {
    [PASSPHRASE_LABEL, &header(vault), &params(kdf), salt].concat()
}

fn recovery_associated(vault: Uuid, salt: &[u8]) -> Vec<u8> {
    [RECOVERY_LABEL, &header(vault), salt].concat()
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (head, tail) = rest.split_first_chunk::<N>()?;
    *rest = tail;
    Some(*head)
}

#[cfg(test)]
mod tests;
