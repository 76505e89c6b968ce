//! A further member's slot of the key file: the data key and the member's signing seed, wrapped
//! under that member's passphrase.
use super::{SALT_LEN, Wrapped, header, params, take};
use crate::{
    error::Result,
    kdf::{self, KdfParams},
    secret::{DataKey, Passphrase, Random, SigningSeed, SlotContent},
};
use uuid::Uuid;

const LABEL: &[u8] = b"TenantPilot vault key under member passphrase";
/// The key file's version that has slots.
const VERSION: u32 = 2;
/// The length of a slot in bytes.
pub(crate) const LEN: usize = 148;
/// Slots of further members. With the first passphrase, sixteen derivations at most.
pub(crate) const COUNT_MAX: usize = 15;

/// A slot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Slot {
    /// Whose.
    pub(crate) member: Uuid,
    kdf: KdfParams,
    wrapped: Wrapped<{ SlotContent::LEN }>,
}

impl Slot {
    /// Wraps the data key and the seed under the member's passphrase.
    pub(crate) fn seal(
        vault: Uuid,
        member: Uuid,
        (data, seed): (&DataKey, &SigningSeed),
        passphrase: &Passphrase,
        kdf: KdfParams,
        random: Random<'_>,
    ) -> Result<Self> {
        let mut salt = [0; SALT_LEN];
        random(&mut salt);
        let wrapping = kdf::derive(passphrase, &salt, kdf)?;
        let content = SlotContent::of(data, seed);
        let associated = associated(vault, member, kdf, &salt);
        let wrapped = Wrapped::seal(content.bytes(), salt, &wrapping, &associated, random)?;
        Ok(Self { member, kdf, wrapped })
    }

    /// None when the passphrase, or anything it authenticates, is another.
    pub(crate) fn open(
        &self,
        vault: Uuid,
        passphrase: &Passphrase,
    ) -> Result<Option<(DataKey, SigningSeed)>> {
        let salt = &self.wrapped.salt;
        let wrapping = kdf::derive(passphrase, salt, self.kdf)?;
        let associated = associated(vault, self.member, self.kdf, salt);
        let mut content = SlotContent::zero();
        let opened = self.wrapped.open(&wrapping, &associated, content.bytes_mut());
        Ok(opened.then(|| content.parts()))
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.member.as_bytes());
        out.extend_from_slice(&params(self.kdf));
        self.wrapped.write(out);
    }

    pub(super) fn read(rest: &mut &[u8]) -> Option<Self> {
        let member = Uuid::from_bytes(take(rest)?);
        Some(Self { member, kdf: super::read_params(rest)?, wrapped: Wrapped::read(rest)? })
    }

    /// Refuses a cost outside the limits. Allocates nothing.
    pub(super) fn check(&self) -> Result<()> {
        self.kdf.checked().map(drop)
    }
}

fn associated(vault: Uuid, member: Uuid, kdf: KdfParams, salt: &[u8]) -> Vec<u8> {
    [LABEL, &header(VERSION, vault), member.as_bytes(), &params(kdf), salt].concat()
}
