//! The one door in another process: see `tests/src/bin/door-child.rs`.
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::Duration,
};

/// A door in another process.
pub struct Elsewhere {
    child: Child,
    calls: ChildStdin,
    answers: ChildStdout,
}

impl Elsewhere {
    /// Starts it: `command` is the program `door-child` with its argument and environment.
    pub fn start(command: &mut Command) -> Self {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the child starts");
        let calls = child.stdin.take().expect("piped");
        let answers = child.stdout.take().expect("piped");
        Self { child, calls, answers }
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Calls an operation; what it answers, or how it fails.
    ///
    /// # Errors
    /// The failure, as JSON.
    pub fn try_call(&mut self, operation: &str, request: &Value) -> Result<Value, Value> {
        let request = request.to_string();
        for part in [operation.as_bytes(), request.as_bytes()] {
            let length = u32::try_from(part.len()).expect("short").to_le_bytes();
            self.calls.write_all(&length).expect("the child listens");
            self.calls.write_all(part).expect("the child listens");
        }
        let mut head = [0; 5];
        self.answers.read_exact(&mut head).expect("the child answers");
        let [done, length @ ..] = head;
        let mut answer = vec![0; u32::from_le_bytes(length) as usize];
        self.answers.read_exact(&mut answer).expect("the child answers");
        let answer = serde_json::from_slice(&answer).expect("an answer is JSON");
        if done == 1 { Ok(answer) } else { Err(answer) }
    }

    /// Calls an operation that must succeed.
    pub fn call(&mut self, operation: &str, request: Value) -> Value {
        self.try_call(operation, &request)
            .unwrap_or_else(|failure| panic!("{operation}: {failure}"))
    }

    /// Starts a run that must succeed, and waits for its end.
    pub fn run(&mut self, operation: &str, request: Value) -> Value {
        let started = self.call(operation, request);
        loop {
            let row = self.call("run.get", json!({"run": started["run"]}));
            if row["state"] != "running" {
                assert_eq!(row["state"], "succeeded", "{row}");
                return row;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Ends it and waits for it.
    pub fn end(self) {
        let Self { mut child, calls, .. } = self;
        drop(calls);
        assert!(child.wait().expect("it ends").success());
    }
}
