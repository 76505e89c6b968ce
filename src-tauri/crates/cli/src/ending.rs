//! How a command ends: its exit code, and what is said on standard error.
use crate::output::Output;
use app::failure::{Class, Failure};
use std::{io, process::ExitCode};

/// A command that did what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Nothing to say (0).
    Well,
    /// What was asked about is not as it should be: what `--fail-on` names (1).
    Unsatisfied,
    /// What was given did not pass: a pack that is not intact (3).
    Rejected,
    /// Some of it failed, the first with this class; why has been said.
    Partly(Class),
}

/// A command that did not.
#[derive(Debug)]
pub enum Problem {
    /// The core refused.
    Refused(Failure),
    /// Standard output or input failed.
    Io(io::Error),
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes what is still to be written and says what went wrong.
pub fn exit_code(result: Result<Done, Problem>, output: &mut Output) -> ExitCode {
    let result = result.and_then(|done| match output.finish() {
        // Who stops reading has seen enough; what was found stands all the same.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(done),
        finished => finished.map(|()| done).map_err(Problem::from),
    });
    ExitCode::from(match result {
        Ok(Done::Well) => 0,
        Ok(Done::Unsatisfied) => 1,
        Ok(Done::Rejected) => 3,
        Ok(Done::Partly(class)) => class_code(class),
        Err(Problem::Refused(failure)) => {
            output.say(&output.failure(&failure));
            class_code(failure.class)
        }
        // The reader has seen enough (`| head`).
        Err(Problem::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => 0,
        Err(Problem::Io(error)) => {
            output.say(&output.text().format("cli-io", &[("what", error.to_string().into())]));
            70
        }
    })
}

fn class_code(class: Class) -> u8 {
    match class {
        Class::Usage => 2,
        Class::Input => 3,
        Class::Locked => 4,
        Class::InUse => 5,
        Class::Cancelled | Class::Internal => 70,
    }
}
