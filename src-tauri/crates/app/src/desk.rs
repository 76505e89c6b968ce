//! What a use case works with: the unlocked vault, the outside world, the rules, the member.
use crate::{env::Env, failure::Failure, recorder::Recorder};
use controls::Catalogue;
use domain::ids::MemberId;
use vault::{Reader, Vault};

/// What a use case works with.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The unlocked vault.
    pub vault: &'a Vault,
    /// Time and randomness.
    pub env: &'a Env,
    /// The rules.
    pub catalogue: &'a Catalogue,
    /// Who works here.
    pub member: MemberId,
}

impl Desk<'_> {
    /// Reads one consistent view.
    pub fn read<T>(
        &self,
        work: impl FnOnce(&Reader<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.vault.read(work)
    }

    /// Changes something: everything recorded is signed and committed together, or nothing is.
    pub fn write<T>(
        &self,
        work: impl FnOnce(&mut Recorder<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.vault.write(|writer| {
            let seed = self.vault.signing_seed();
            let mut recorder = Recorder::begin(writer, self.env, self.member, seed)?;
            let value = work(&mut recorder)?;
            recorder.finish()?;
            Ok(value)
        })
    }
}
