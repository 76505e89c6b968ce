//! The vault's life: create, unlock, lock, keys, backup; and preferences.
use crate::{
    contract::{
        BackupWritten, Nothing, PassphraseChange, PathRequest, Preferences, RecoveryKeyReplaced,
        SecretText, SessionState, SessionStatus, VaultCreate, VaultCreated, VaultRestore,
        VaultUnlock,
    },
    door::{Door, lock as held},
    failure::Failure,
    session::{Open, PREFERENCES},
    workspace::Whose,
};
use std::{path::Path, sync::Mutex};
use vault::{KdfParams, Passphrase, RecoveryKey, Secret, Vault, VaultState, tables::setting};

/// `session.status`
pub(crate) fn status(door: &Door, _: Nothing) -> Result<SessionStatus, Failure> {
    let open = door.open().ok();
    let state = match (&open, vault::inspect(door.vault_dir())) {
        (Some(_), _) => SessionState::Unlocked,
        (None, Ok(VaultState::Missing)) => SessionState::NoVault,
        // A damaged key file is a vault, too: unlocking says what is wrong with it.
        (None, _) => SessionState::Locked,
    };
    Ok(SessionStatus {
        state,
        vault_dir: door.vault_dir().display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system_language: door.env().language().tag().to_owned(),
        member: open.as_ref().map(|open| open.member.clone()),
        role: open.as_ref().map(|open| open.role()),
        may: open.as_ref().map(|open| open.role().capabilities().collect()).unwrap_or_default(),
        workspace: open.as_ref().map(|open| open.workspace.clone()),
        preferences: open.map(|open| open.preferences()).unwrap_or_default(),
    })
}

/// `session.touch`
pub(crate) fn touch(door: &Door, _: Nothing) -> Result<Nothing, Failure> {
    door.touch();
    Ok(Nothing {})
}

/// `vault.create`
pub(crate) fn create(door: &Door, request: VaultCreate) -> Result<VaultCreated, Failure> {
    not_open(door)?;
    let passphrase = Passphrase::new(&request.passphrase.0)?;
    let workspace = named(&request.workspace, "workspace-name-empty")?;
    let member = named(&request.member, "member-name-empty")?;
    let env = door.env();
    let (vault, recovery, _) = vault::create(
        door.vault_dir(),
        &passphrase,
        KdfParams::default(),
        &mut |bytes: &mut [u8]| env.fill(bytes),
        |writer| crate::workspace::found(writer, env, workspace, member),
    )?;
    enter(door, vault)?;
    Ok(VaultCreated {
        recovery_key: SecretText(recovery.to_text().to_string()),
        session: status(door, Nothing {})?,
    })
}

/// `vault.unlock`
pub(crate) fn unlock(door: &Door, request: VaultUnlock) -> Result<SessionStatus, Failure> {
    not_open(door)?;
    let vault = with_secret(&request.passphrase, &request.recovery_key, |secret| {
        Ok(vault::unlock(door.vault_dir(), secret)?)
    })?;
    enter(door, vault)?;
    status(door, Nothing {})
}

/// `vault.lock`
pub(crate) fn lock(door: &Door, _: Nothing) -> Result<SessionStatus, Failure> {
    door.lock_vault();
    status(door, Nothing {})
}

/// `vault.change_passphrase`
pub(crate) fn change_passphrase(
    door: &Door,
    request: PassphraseChange,
) -> Result<Nothing, Failure> {
    let open = door.open()?;
    let env = door.env();
    let new = Passphrase::new(&request.new.0)?;
    let mut random = |bytes: &mut [u8]| env.fill(bytes);
    // What reads as a recovery key is one; anything else is a passphrase.
    match RecoveryKey::parse(&request.current.0) {
        Ok(key) => open.vault.change_passphrase(
            Secret::RecoveryKey(&key),
            &new,
            KdfParams::default(),
            &mut random,
        )?,
        Err(_) => open.vault.change_passphrase(
            Secret::Passphrase(&Passphrase::new(&request.current.0)?),
            &new,
            KdfParams::default(),
            &mut random,
        )?,
    }
    Ok(Nothing {})
}

/// `vault.replace_recovery_key`
pub(crate) fn replace_recovery_key(
    door: &Door,
    _: Nothing,
) -> Result<RecoveryKeyReplaced, Failure> {
    let env = door.env();
    let key = door.open()?.vault.new_recovery_key(&mut |bytes: &mut [u8]| env.fill(bytes))?;
    Ok(RecoveryKeyReplaced { recovery_key: SecretText(key.to_text().to_string()) })
}

/// `vault.backup`
pub(crate) fn backup(door: &Door, request: PathRequest) -> Result<BackupWritten, Failure> {
    let path = given(&request.path)?;
    let written = door.open()?.vault.backup(path)?;
    Ok(BackupWritten {
        path: request.path,
        size_bytes: written.size_bytes,
        sha256: hex::encode(written.sha256),
    })
}

/// `vault.restore`
pub(crate) fn restore(door: &Door, request: VaultRestore) -> Result<SessionStatus, Failure> {
    not_open(door)?;
    let path = given(&request.path)?;
    let vault = with_secret(&request.passphrase, &request.recovery_key, |secret| {
        Ok(vault::restore(path, door.vault_dir(), secret)?)
    })?;
    enter(door, vault)?;
    status(door, Nothing {})
}

/// `preferences.set`
pub(crate) fn set_preferences(door: &Door, request: Preferences) -> Result<SessionStatus, Failure> {
    let fits = ["system", "de", "en"].contains(&request.language.as_str())
        && ["system", "light", "dark"].contains(&request.theme.as_str())
        && (1..=240).contains(&request.auto_lock_minutes);
    if !fits {
        return Err(Failure::usage("preference-invalid"));
    }
    let open = door.open()?;
    open.vault.write(|writer| setting::set(writer, PREFERENCES, &request))?;
    *held(&open.preferences) = request;
    status(door, Nothing {})
}

fn enter(door: &Door, vault: Vault) -> Result<(), Failure> {
    let Whose { workspace, member, role } = crate::workspace::whose(&vault)?;
    let preferences = vault.read(|reader| setting::get(reader, PREFERENCES))?.unwrap_or_default();
    let catalogue = super::controls::catalogue()?;
    let open = Open {
        vault,
        member,
        role: Mutex::new(role),
        workspace,
        preferences: Mutex::new(preferences),
        catalogue,
        compared: Mutex::default(),
        alerted: Mutex::default(),
        reading_definitions: std::sync::Arc::default(),
    };
    // What a crash left of somebody who is no member opens nothing; it need not stay either.
    if crate::members::tidy(&open.vault).is_err() {
        tracing::warn!("passphrases of former members are still in the key file");
    }
    super::runs::mark_interrupted(&open, door.env().now())?;
    crate::alerts::begin(&open.desk(door.env()))?;
    crate::risks::expire(&open.desk(door.env()))?;
    door.enter(open).map(drop)
}

fn not_open(door: &Door) -> Result<(), Failure> {
    match door.open() {
        Ok(_) => Err(Failure::usage("already-unlocked")),
        Err(_) => Ok(()),
    }
}

fn with_secret<T>(
    passphrase: &Option<SecretText>,
    recovery_key: &Option<SecretText>,
    by: impl FnOnce(Secret<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    match (passphrase, recovery_key) {
        (Some(text), None) => by(Secret::Passphrase(&Passphrase::new(&text.0)?)),
        (None, Some(text)) => by(Secret::RecoveryKey(&RecoveryKey::parse(&text.0)?)),
        _ => Err(Failure::usage("secret-missing")),
    }
}

fn named<'a>(name: &'a str, empty: &str) -> Result<&'a str, Failure> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Failure::usage(empty));
    }
    if name.chars().count() > 200 {
        return Err(Failure::usage("text-too-long").with("limit", 200));
    }
    Ok(name)
}

fn given(path: &str) -> Result<&Path, Failure> {
    if path.trim().is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    Ok(Path::new(path))
}
