//! `vault create|unlock-check|backup|restore|change-passphrase`.
use super::absolute;
use crate::{
    arguments::{Global, Vault},
    ending::{Done, Problem},
    output::Output,
    secret,
    session::Session,
};
use app::contract::SessionStatus;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::Path;

/// Runs the command.
pub fn run(global: &Global, command: Vault, output: &mut Output) -> Result<Done, Problem> {
    match command {
        Vault::Create { workspace, member } => create(global, &workspace, member, output),
        Vault::UnlockCheck => unlock_check(global, output),
        Vault::Backup { file, out } => backup(global, &file.or(out).unwrap_or_default(), output),
        Vault::Restore { file, from } => {
            restore(global, &file.or(from).unwrap_or_default(), output)
        }
        Vault::ChangePassphrase { new_passphrase_file } => {
            change_passphrase(global, new_passphrase_file.as_deref(), output)
        }
    }
}

/// What `vault.create` answers.
#[derive(Deserialize)]
pub struct Created {
    /// The printable recovery key.
    pub recovery_key: String,
    /// The session.
    pub session: SessionStatus,
}

#[derive(Serialize)]
struct Create<'a> {
    passphrase: &'a str,
    workspace: &'a str,
    member: &'a str,
}

/// Creates a vault and leaves it unlocked.
pub fn make(
    session: &Session,
    passphrase: &str,
    workspace: &str,
    member: &str,
) -> Result<Created, Problem> {
    session.call("vault.create", &Create { passphrase, workspace, member })
}

fn create(
    global: &Global,
    workspace: &str,
    member: Option<String>,
    output: &mut Output,
) -> Result<Done, Problem> {
    let session = Session::locked(global)?;
    let member = member.unwrap_or_else(|| account_name(output));
    let passphrase = secret::new_vault(global, output)?;
    let created = make(&session, &passphrase, workspace, &member)?;
    let vault = created.session.vault_dir;
    if output.is_json() {
        output.answer(
            "tenantpilot.vault-created/1",
            json!({"vault": vault, "recovery_key": created.recovery_key}),
        )?;
    } else {
        output.message("cli-vault-created", &[("vault", vault.into())])?;
        output.message("cli-recovery-key", &[("key", created.recovery_key.into())])?;
    }
    Ok(Done::Well)
}

/// The system account's name, as a first suggestion of a person's name.
fn account_name(output: &Output) -> String {
    ["USER", "USERNAME"]
        .iter()
        .find_map(|name| app::front::variable(name)?.into_string().ok())
        .unwrap_or_else(|| output.text().get("cli-member-unnamed"))
}

fn unlock_check(global: &Global, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let status: SessionStatus = session.call("session.status", &json!({}))?;
    if output.is_json() {
        let member = status.member.map(|member| member.name);
        output.answer(
            "tenantpilot.vault-unlocked/1",
            json!({
                "vault": status.vault_dir, "workspace": status.workspace, "member": member,
                "role": status.role,
            }),
        )?;
    } else {
        output.message("cli-vault-unlocks", &[("vault", status.vault_dir.into())])?;
    }
    Ok(Done::Well)
}

fn backup(global: &Global, file: &Path, output: &mut Output) -> Result<Done, Problem> {
    #[derive(Deserialize, Serialize)]
    struct Written {
        path: String,
        size_bytes: u64,
        sha256: String,
    }
    let session = Session::unlocked(global, output)?;
    let written: Written = session.call("vault.backup", &json!({"path": absolute(file)?}))?;
    if output.is_json() {
        output.answer("tenantpilot.vault-backup/1", written)?;
    } else {
        output.message(
            "cli-backup-written",
            &[
                ("path", written.path.into()),
                ("size", written.size_bytes.into()),
                ("sha256", written.sha256.into()),
            ],
        )?;
    }
    Ok(Done::Well)
}

fn restore(global: &Global, file: &Path, output: &mut Output) -> Result<Done, Problem> {
    #[derive(Serialize)]
    struct Restore<'a> {
        path: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        passphrase: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        recovery_key: Option<&'a str>,
    }
    let session = Session::locked(global)?;
    let secret = secret::existing(global, output)?;
    let (passphrase, recovery_key) = secret.parts();
    let request = Restore { path: absolute(file)?, passphrase, recovery_key };
    let status: SessionStatus = session.call("vault.restore", &request)?;
    if output.is_json() {
        output.answer("tenantpilot.vault-restored/1", json!({"vault": status.vault_dir}))?;
    } else {
        output.message("cli-vault-restored", &[("vault", status.vault_dir.into())])?;
    }
    Ok(Done::Well)
}

fn change_passphrase(
    global: &Global,
    new_file: Option<&Path>,
    output: &mut Output,
) -> Result<Done, Problem> {
    #[derive(Serialize)]
    struct Change<'a> {
        current: &'a str,
        new: &'a str,
    }
    let session = Session::locked(global)?;
    let current = secret::existing(global, output)?;
    session.unlock(&current)?;
    let new = secret::replacement(new_file, output)?;
    let (passphrase, recovery_key) = current.parts();
    let current = passphrase.or(recovery_key).unwrap_or_default();
    let _: serde_json::Value =
        session.call("vault.change_passphrase", &Change { current, new: &new })?;
    if output.is_json() {
        output.answer("tenantpilot.passphrase-changed/1", json!({}))?;
    } else {
        output.message("cli-passphrase-changed", &[])?;
    }
    Ok(Done::Well)
}
