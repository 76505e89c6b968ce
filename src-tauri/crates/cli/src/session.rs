//! Calls through the door: typed requests and answers, an unlocked vault, finished runs.
use crate::{
    arguments::Global,
    ending::Problem,
    output::Output,
    secret::{self, Secret},
};
use app::{
    contract::{RunRequest, RunRow, RunStarted, RunState, RunsStarted, TenantList, TenantRow},
    door::Door,
    env::Env,
    failure::{Class, Failure},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{path::PathBuf, thread, time::Duration};
use zeroize::Zeroizing;

/// How often a run is looked at.
const POLL: Duration = Duration::from_millis(20);
/// Requests with a secret are smaller: their buffer never grows and leaves no copy behind.
const REQUEST_BYTES: usize = 64 * 1024;

/// A door with what the command line adds.
pub struct Session {
    door: Door,
}

/// An empty request, and an empty answer.
#[derive(Deserialize, Serialize)]
pub struct Nothing {}

impl Session {
    /// A door without a vault.
    pub fn without_vault() -> Self {
        Self { door: Door::new(Env::system(), PathBuf::new()) }
    }

    /// A door to the vault that the options name; not unlocked.
    ///
    /// # Errors
    /// When neither the options nor the platform name a place.
    pub fn locked(global: &Global) -> Result<Self, Problem> {
        let place = app::front::vault_dir(global.vault.clone())
            .ok_or_else(|| Failure::usage("vault-place-unknown"))?;
        Ok(Self::at(place))
    }

    /// A door to the vault in `place`; not unlocked.
    pub fn at(place: PathBuf) -> Self {
        Self { door: Door::new(Env::system(), place) }
    }

    /// A door to the vault that the options name, unlocked.
    ///
    /// # Errors
    /// When the vault does not open.
    pub fn unlocked(global: &Global, output: &Output) -> Result<Self, Problem> {
        let session = Self::locked(global)?;
        // Say that there is no vault before asking for its passphrase.
        let status: app::contract::SessionStatus = session.call("session.status", &Nothing {})?;
        if status.state == app::contract::SessionState::NoVault {
            return Err(Failure::new(Class::Input, "vault-missing").into());
        }
        session.unlock(&secret::existing(global, output)?)?;
        Ok(session)
    }

    /// Unlocks.
    ///
    /// # Errors
    /// When the secret is wrong, or the vault damaged or in use.
    pub fn unlock(&self, secret: &Secret) -> Result<(), Problem> {
        #[derive(Serialize)]
        struct Unlock<'a> {
            #[serde(skip_serializing_if = "Option::is_none")]
            passphrase: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            recovery_key: Option<&'a str>,
        }
        let (passphrase, recovery_key) = secret.parts();
        let _: serde_json::Value =
            self.call("vault.unlock", &Unlock { passphrase, recovery_key })?;
        Ok(())
    }

    /// Calls an operation.
    ///
    /// # Errors
    /// The operation's.
    pub fn call<A: DeserializeOwned>(
        &self,
        operation: &str,
        request: &impl Serialize,
    ) -> Result<A, Problem> {
        let internal = |_| Failure::new(Class::Internal, "internal");
        let mut bytes = Zeroizing::new(Vec::with_capacity(REQUEST_BYTES));
        serde_json::to_writer(&mut *bytes, request).map_err(internal)?;
        let answer = Zeroizing::new(self.door.call(operation, bytes)?);
        Ok(serde_json::from_slice(&answer).map_err(internal)?)
    }

    /// Starts a run and waits for its end, showing its progress.
    ///
    /// # Errors
    /// The operation's, and the run's own.
    pub fn finish(
        &self,
        operation: &str,
        request: &impl Serialize,
        output: &mut Output,
    ) -> Result<RunRow, Problem> {
        let started: RunStarted = self.call(operation, request)?;
        let mut asked = None;
        loop {
            let run = self.run(RunRequest { run: started.run })?;
            if run.state == RunState::Running {
                if run.prompt != asked {
                    output.end_progress();
                    run.prompt.iter().for_each(|prompt| output.prompt(prompt));
                    asked.clone_from(&run.prompt);
                }
                output.progress(&run.step, run.done, run.total);
                thread::sleep(POLL);
                continue;
            }
            output.end_progress();
            return match failure_of(&run) {
                None => Ok(run),
                Some(failure) => Err(failure.into()),
            };
        }
    }

    /// Waits for the end of several runs, showing how far they are; their rows, in this order.
    ///
    /// # Errors
    /// When they cannot be looked at. How each ended its row says.
    pub fn finish_all(
        &self,
        started: &RunsStarted,
        output: &mut Output,
    ) -> Result<Vec<RunRow>, Problem> {
        loop {
            let rows = started.runs.iter().map(|run| self.run(RunRequest { run: *run }));
            let rows: Vec<RunRow> = rows.collect::<Result<_, _>>()?;
            if rows.iter().all(|row| row.state != RunState::Running) {
                output.end_progress();
                return Ok(rows);
            }
            output.progress_of_all(&rows);
            thread::sleep(POLL);
        }
    }

    fn run(&self, run: RunRequest) -> Result<RunRow, Problem> {
        self.call("run.get", &run)
    }

    /// The tenant that `--tenant` names: an id, a Microsoft tenant id, a domain or a name. The
    /// only tenant there is, where none is named.
    ///
    /// # Errors
    /// When there is no such tenant, or more than one.
    pub fn tenant(&self, global: &Global) -> Result<TenantRow, Problem> {
        self.tenant_called(global.tenant.first().map(String::as_str))
    }

    /// As [`Session::tenant`], for one that is named otherwise.
    ///
    /// # Errors
    /// As [`Session::tenant`].
    pub fn tenant_called(&self, asked: Option<&str>) -> Result<TenantRow, Problem> {
        let tenants: TenantList = self.call("tenant.list", &Nothing {})?;
        let mut matching =
            tenants.rows.into_iter().filter(|row| asked.is_none_or(|asked| is_called(row, asked)));
        match (matching.next(), matching.next()) {
            (Some(only), None) => Ok(only),
            (Some(_), Some(_)) => Err(Failure::usage("tenant-ambiguous").into()),
            (None, _) => Err(Failure::input("tenant-unknown").into()),
        }
    }

    /// As [`Session::tenant`], but none where none is named.
    ///
    /// # Errors
    /// As [`Session::tenant`].
    pub fn tenant_if_named(&self, global: &Global) -> Result<Option<TenantRow>, Problem> {
        (!global.tenant.is_empty()).then(|| self.tenant(global)).transpose()
    }
}

impl Secret {
    /// As passphrase or as recovery key.
    pub fn parts(&self) -> (Option<&str>, Option<&str>) {
        match self {
            Self::Passphrase(passphrase) => (Some(passphrase), None),
            Self::RecoveryKey(key) => (None, Some(key)),
        }
    }
}

fn is_called(row: &TenantRow, asked: &str) -> bool {
    let same = |text: &str| text.eq_ignore_ascii_case(asked);
    same(&row.id.to_string())
        || row.provider_tenant_id.as_deref().is_some_and(same)
        || row.domain.as_deref().is_some_and(same)
        || row.name == asked
}

/// Why a run did not succeed; none where it did. A run keeps its error's code and arguments, not
/// its class: what a run stumbles over is its input, unless the code says otherwise.
pub fn failure_of(run: &RunRow) -> Option<Failure> {
    if run.state == RunState::Succeeded {
        return None;
    }
    let code = run.outcome.as_deref().unwrap_or("internal");
    let class = match code {
        "internal" | "disk" | "sign-in-not-saved" | "sync-not-kept" => Class::Internal,
        "connection-needs-no-person" => Class::Usage,
        "cancelled" => Class::Cancelled,
        _ => Class::Input,
    };
    let mut failure = Failure::new(class, code);
    failure.args.clone_from(&run.args);
    Some(failure)
}
