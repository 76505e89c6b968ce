//! Vaults for tests.
use crate::{KdfParams, Passphrase, Random, RecoveryKey, Result, Vault, VaultError};
use std::path::Path;
use tempfile::TempDir;

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new("correct horse battery").unwrap()
}

/// The same reproducible bytes each time.
pub(crate) fn random() -> impl FnMut(&mut [u8]) {
    seeded(0x9E37_79B9_7F4A_7C15)
}

/// Reproducible bytes of one's own.
pub(crate) fn seeded(mut state: u64) -> impl FnMut(&mut [u8]) {
    move |bytes| {
        for byte in bytes {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
            *byte = (state >> 56) as u8;
        }
    }
}

/// Creates a vault in which nothing is founded.
pub(crate) fn create(
    dir: &Path,
    passphrase: &Passphrase,
    params: KdfParams,
    random: Random<'_>,
) -> Result<(Vault, RecoveryKey)> {
    let made = crate::create(dir, passphrase, params, random, |_| Ok::<_, VaultError>(()));
    made.map(|(vault, recovery, ())| (vault, recovery))
}

/// An empty vault in `vault/` of a temporary directory.
pub(crate) fn vault() -> (TempDir, Vault) {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let (vault, _) = create(&dir, &passphrase(), KdfParams::FLOOR, &mut random()).unwrap();
    (home, vault)
}

/// The names in a directory, sorted.
pub(crate) fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
