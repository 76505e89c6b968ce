//! The one door: every front end comes in here.
//!
//! Checks the size of a request, the lock state and the member's capability, calls the use
//! case, catches panics, and traces the operation's name and outcome, never its content.
use crate::{
    contract::{self, Capability, Lock},
    env::Env,
    failure::{Class, Failure},
    runs::Runs,
    session::Open,
};
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use zeroize::Zeroizing;

/// The largest request, in bytes: a bulk change of 10,000 findings is a tenth of it.
const REQUEST_MAX_BYTES: usize = 4 * 1024 * 1024;

/// The way into the core, for one vault directory.
pub struct Door {
    env: Env,
    vault_dir: PathBuf,
    open: Mutex<Option<Arc<Open>>>,
    touched: Mutex<DateTime<Utc>>,
    runs: Runs,
}

impl Door {
    /// A door to the vault in `vault_dir`, which need not exist yet. Reads and writes nothing.
    pub fn new(env: Env, vault_dir: PathBuf) -> Self {
        let touched = Mutex::new(env.now());
        Self { env, vault_dir, open: Mutex::new(None), touched, runs: Runs::default() }
    }

    /// Calls the operation of this name with a JSON request; answers JSON. Blocks.
    ///
    /// # Errors
    /// A [`Failure`] with a code; then nothing has changed.
    pub fn call(&self, operation: &str, request: Zeroizing<Vec<u8>>) -> Result<Vec<u8>, Failure> {
        let span = tracing::debug_span!("operation", name = operation);
        let _guard = span.enter();
        let result = self.admit(operation, &request).and_then(|()| {
            catch_unwind(AssertUnwindSafe(|| contract::call(self, operation, &request)))
                .unwrap_or_else(|_| {
                    let detail = self.env.uuid().to_string();
                    tracing::error!(operation, detail, "a use case panicked");
                    let mut failure = Failure::new(Class::Internal, "internal");
                    failure.detail_id = Some(detail);
                    Err(failure)
                })
        });
        match &result {
            Ok(_) => tracing::debug!("done"),
            Err(failure) => tracing::info!(code = failure.code, "refused"),
        }
        result
    }

    /// Locks the vault if it has not been used for as long as the member's preference says.
    /// True when it has just been locked. Call it every few seconds.
    pub fn tick(&self) -> bool {
        let Ok(open) = self.open() else { return false };
        if self.runs.any_active() {
            self.touch();
            return false;
        }
        let limit = TimeDelta::minutes(i64::from(open.preferences().auto_lock_minutes));
        drop(open);
        if self.env.now() - *lock(&self.touched) < limit {
            return false;
        }
        self.lock_vault();
        true
    }

    fn admit(&self, name: &str, request: &[u8]) -> Result<(), Failure> {
        let operation = contract::operation(name)
            .ok_or_else(|| Failure::usage("unknown-operation").with("operation", name))?;
        if request.len() > REQUEST_MAX_BYTES {
            return Err(Failure::usage("request-too-large").with("limit", REQUEST_MAX_BYTES));
        }
        if operation.lock == Lock::Open {
            let open = self.open()?;
            if !open.may(operation.capability) {
                return Err(not_allowed(&open, operation.capability));
            }
        } else if operation.capability != Capability::Nobody {
            return Err(Failure::new(Class::Internal, "internal"));
        }
        Ok(())
    }

    /// The outside world.
    pub(crate) fn env(&self) -> &Env {
        &self.env
    }

    /// Where the vault is or will be.
    pub(crate) fn vault_dir(&self) -> &Path {
        &self.vault_dir
    }

    /// The runs of this process.
    pub(crate) fn runs(&self) -> &Runs {
        &self.runs
    }

    /// The open session.
    pub(crate) fn open(&self) -> Result<Arc<Open>, Failure> {
        lock(&self.open).clone().ok_or_else(|| Failure::new(Class::Locked, "locked"))
    }

    /// Puts an unlocked vault into use.
    pub(crate) fn enter(&self, open: Open) -> Result<Arc<Open>, Failure> {
        let mut slot = lock(&self.open);
        if slot.is_some() {
            return Err(Failure::usage("already-unlocked"));
        }
        let open = Arc::new(open);
        *slot = Some(Arc::clone(&open));
        drop(slot);
        self.touch();
        Ok(open)
    }

    /// The person did something.
    pub(crate) fn touch(&self) {
        *lock(&self.touched) = self.env.now();
    }

    /// Stops all runs, waits for them, and drops the vault with its keys.
    pub(crate) fn lock_vault(&self) {
        // The way in closes first, so that no run begins while the others are stopped.
        let open = lock(&self.open).take();
        self.runs.stop_all();
        drop(open);
    }
}

/// What a member is told who lacks a capability.
pub(crate) fn not_allowed(open: &Open, capability: Capability) -> Failure {
    Failure::usage("not-allowed").with("role", open.role()).with("capability", capability)
}

/// A mutex whose holder panicked still guards consistent data here: every change behind one
/// is a single assignment.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
