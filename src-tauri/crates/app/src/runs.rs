//! Operation runs: long jobs in their own thread, with progress and cancel.
//!
//! A run's row is in the vault from its start, so that its outcome survives a restart; how
//! far it has come lives in memory.
use crate::{
    contract::{RunPart, RunPrompt, RunRow, RunState},
    desk::Desk,
    door::{Door, lock},
    failure::{Class, Failure},
    use_cases,
};
use domain::ids::{RunId, TenantId};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

/// How a run that succeeded ended: `outcome-<code>` with arguments.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The message id without `outcome-`.
    pub code: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
}

impl Outcome {
    /// An outcome with `code`.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), args: BTreeMap::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

/// The runs that this process has started.
#[derive(Default)]
pub struct Runs {
    active: Mutex<BTreeMap<RunId, Arc<Active>>>,
    turns: Arc<Turns>,
}

/// Runs that read from the network at once: more would only wait for each other.
const TURNS_MAX: u64 = 3;
/// How often a waiting run asks whether it should stop.
const ASKED_EVERY: Duration = Duration::from_millis(100);

/// Turns, given in the order in which they were asked for.
#[derive(Default)]
pub(crate) struct Turns {
    queue: Mutex<Queue>,
    moved: Condvar,
}

#[derive(Default)]
struct Queue {
    next: u64,
    waiting: BTreeSet<u64>,
    taken: u64,
}

/// A turn; over when dropped.
pub(crate) struct Turn {
    turns: Arc<Turns>,
}

impl Turns {
    /// Waits for a turn; an error when the person asked to stop.
    pub(crate) fn wait(self: &Arc<Self>, progress: &Progress) -> Result<Turn, Failure> {
        progress.step("waiting", 0);
        let mut queue = lock(&self.queue);
        let mine = queue.next;
        queue.next = queue.next.saturating_add(1);
        queue.waiting.insert(mine);
        loop {
            if queue.waiting.first() == Some(&mine) && queue.taken < TURNS_MAX {
                queue.waiting.remove(&mine);
                queue.taken = queue.taken.saturating_add(1);
                self.moved.notify_all();
                return Ok(Turn { turns: Arc::clone(self) });
            }
            if let Err(stopped) = progress.check() {
                queue.waiting.remove(&mine);
                self.moved.notify_all();
                return Err(stopped);
            }
            queue = self
                .moved
                .wait_timeout(queue, ASKED_EVERY)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut queue = lock(&self.turns.queue);
        queue.taken = queue.taken.saturating_sub(1);
        self.turns.moved.notify_all();
    }
}

struct Active {
    row: Mutex<RunRow>,
    cancelled: AtomicBool,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// A run's way to say how far it is and to learn that it should stop. Clones speak for the
/// same run.
#[derive(Clone)]
pub struct Progress {
    active: Arc<Active>,
}

impl Progress {
    /// Begins a step of `total` units; 0 when not known.
    pub fn step(&self, step: &str, total: u64) {
        let mut row = lock(&self.active.row);
        row.step = step.to_owned();
        row.done = 0;
        row.total = total;
    }

    /// Says which tenant the run turned out to be about.
    pub fn about(&self, tenant: TenantId) {
        lock(&self.active.row).tenant = Some(tenant);
    }

    /// Says how many units of the step are done; break when the person asked to stop.
    pub fn advance(&self, done: u64) -> ControlFlow<()> {
        lock(&self.active.row).done = done;
        if self.active.cancelled.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }

    /// The step turned out to have more units.
    pub fn found_more(&self, units: u64) {
        let mut row = lock(&self.active.row);
        row.total = row.total.saturating_add(units);
    }

    /// One unit more of the step is done.
    pub fn one_more(&self) {
        let mut row = lock(&self.active.row);
        row.done = row.done.saturating_add(1);
    }

    /// Changes what is said of a part; a new one comes last.
    pub fn part(&self, name: &str, change: impl FnOnce(&mut RunPart)) {
        let mut row = lock(&self.active.row);
        match row.parts.iter_mut().find(|part| part.name == name) {
            Some(part) => change(part),
            None => {
                let mut part = RunPart { name: name.to_owned(), ..RunPart::default() };
                change(&mut part);
                row.parts.push(part);
            }
        }
    }

    /// Asks something of the person; none when it has been answered.
    pub fn ask(&self, prompt: Option<RunPrompt>) {
        lock(&self.active.row).prompt = prompt;
    }

    /// An error when the person asked to stop.
    pub fn check(&self) -> Result<(), Failure> {
        if self.active.cancelled.load(Ordering::Relaxed) {
            return Err(Failure::new(Class::Cancelled, "cancelled"));
        }
        Ok(())
    }
}

impl Runs {
    /// Starts a job as a run. Its row is in the vault before this returns.
    pub(crate) fn start(
        &self,
        door: &Door,
        kind: &str,
        tenant: Option<TenantId>,
        job: impl FnOnce(&Desk<'_>, &Progress) -> Result<Outcome, Failure> + Send + 'static,
    ) -> Result<RunId, Failure> {
        let open = door.open()?;
        let env = door.env().clone();
        let id = RunId(env.uuid());
        let started = env.now();
        let row = RunRow {
            id,
            kind: kind.to_owned(),
            tenant,
            tenant_name: None,
            started_at: started.to_rfc3339(),
            finished_at: None,
            state: RunState::Running,
            step: "starting".to_owned(),
            done: 0,
            total: 0,
            outcome: None,
            args: BTreeMap::new(),
            prompt: None,
            parts: Vec::new(),
        };
        use_cases::runs::begin(&open, &row, started)?;
        let active = Arc::new(Active {
            row: Mutex::new(row),
            cancelled: AtomicBool::new(false),
            thread: Mutex::new(None),
        });
        // The table stays held until the thread can be waited for. Locked meanwhile: the row reads
        // "interrupted" next time, which it is.
        let mut table = lock(&self.active);
        door.open()?;
        table.insert(id, Arc::clone(&active));
        let progress = Progress { active: Arc::clone(&active) };
        let thread = std::thread::Builder::new().name(format!("run-{kind}")).spawn(move || {
            let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                job(&open.desk(&env), &progress)
            }))
            .unwrap_or_else(|_| Err(Failure::new(Class::Internal, "internal")));
            let mut row = lock(&progress.active.row).clone();
            let at = env.now();
            row.finished_at = Some(at.to_rfc3339());
            row.prompt = None;
            match ended {
                Ok(outcome) => {
                    row.state = RunState::Succeeded;
                    row.outcome = Some(outcome.code);
                    row.args = outcome.args;
                }
                Err(failure) => {
                    row.state = if failure.class == Class::Cancelled {
                        RunState::Cancelled
                    } else {
                        RunState::Failed
                    };
                    row.outcome = Some(failure.code);
                    row.args = failure.args;
                }
            }
            // The run's own changes are committed; a row that cannot be kept would read
            // "interrupted" after a restart, which is the truth as far as the vault knows.
            if let Err(failure) = use_cases::runs::end(&open, &row, at) {
                tracing::warn!(code = failure.code, "the outcome of a run could not be kept");
            }
            use_cases::alerts::after_run(&open, &env);
            // Only now does a front end learn that it is over: it may end the process at once.
            *lock(&progress.active.row) = row;
        });
        match thread {
            Ok(thread) => *lock(&active.thread) = Some(thread),
            Err(error) => {
                table.remove(&id);
                tracing::error!(%error, "no thread for a run");
                return Err(Failure::new(Class::Internal, "internal"));
            }
        }
        Ok(id)
    }

    /// A run of this process, as it stands.
    pub(crate) fn get(&self, id: RunId) -> Option<RunRow> {
        lock(&self.active).get(&id).map(|active| lock(&active.row).clone())
    }

    /// Asks a run to stop.
    pub(crate) fn cancel(&self, id: RunId) {
        if let Some(active) = lock(&self.active).get(&id) {
            active.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// The turns of runs that read from the network.
    pub(crate) fn turns(&self) -> Arc<Turns> {
        Arc::clone(&self.turns)
    }

    /// Whether a run of this kind is at work on the tenant.
    pub(crate) fn is_at_work(&self, kind: &str, tenant: TenantId) -> bool {
        lock(&self.active).values().any(|active| {
            let row = lock(&active.row);
            row.state == RunState::Running && row.kind == kind && row.tenant == Some(tenant)
        })
    }

    /// Whether any is at work.
    pub(crate) fn any_active(&self) -> bool {
        lock(&self.active).values().any(|active| lock(&active.row).state == RunState::Running)
    }

    /// Asks all to stop, waits until they have, and forgets them.
    pub(crate) fn stop_all(&self) {
        let all = std::mem::take(&mut *lock(&self.active));
        for active in all.values() {
            active.cancelled.store(true, Ordering::Relaxed);
        }
        for active in all.into_values() {
            if let Some(thread) = lock(&active.thread).take()
                && thread.join().is_err()
            {
                tracing::error!("a run's thread ended abnormally");
            }
        }
    }
}
