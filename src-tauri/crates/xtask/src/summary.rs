//! Counts what passed, failed and was skipped, from what the test runners print.

/// What passed, what failed and what was skipped so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
    /// Of those that passed: only when they were tried again.
    pub flaky: u32,
}

impl Summary {
    /// A step that is one check of its own.
    pub fn step(&mut self, succeeded: bool) {
        if succeeded {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
    }

    /// A step that could not be taken here, and why is said.
    pub fn skip(&mut self, why: &str) {
        println!("skipped: {why}");
        self.skipped += 1;
    }

    /// A step that ran tests: their number where it said one, else the step itself. A step
    /// that failed without a failed test (it did not compile, say) is one failure.
    pub fn tests(&mut self, seen: Self, succeeded: bool) {
        self.passed += seen.passed;
        self.failed += seen.failed;
        self.skipped += seen.skipped;
        self.flaky += seen.flaky;
        if seen.passed + seen.failed == 0 || (!succeeded && seen.failed == 0) {
            self.step(succeeded);
        }
    }

    /// Reads one line of nextest, cargo test or vitest.
    pub fn see(&mut self, line: &str) {
        let line = without_colours(line);
        // A test's own words stand further in, where nextest shows them.
        let counted = if line.trim_start().starts_with("Summary [") {
            line.split_once("run:").map(|(_, rest)| rest)
        } else if line.starts_with("test result:") {
            line.split_once(". ").map(|(_, rest)| rest)
        } else {
            line.trim_start().strip_prefix("Tests  ")
        };
        let Some(counted) = counted else { return };
        for part in counted.split([',', ';', '|', '(', ')']) {
            let mut words = part.split_whitespace();
            let (Some(Ok(number)), Some(what)) =
                (words.next().map(str::parse::<u32>), words.next())
            else {
                continue;
            };
            match what {
                "passed" => self.passed += number,
                "failed" | "timed" | "exec" => self.failed += number,
                "skipped" | "ignored" => self.skipped += number,
                "flaky" => self.flaky += number,
                _ => {}
            }
        }
    }
}

fn without_colours(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(line: &str) -> (u32, u32, u32) {
        let mut summary = Summary::default();
        summary.see(line);
        (summary.passed, summary.failed, summary.skipped)
    }

    #[test]
    fn it_reads_what_the_runners_print() {
        assert_eq!(
            seen("     Summary [   1.2s] 12 tests run: 10 passed (1 slow), 2 failed, 3 skipped"),
            (10, 2, 3)
        );
        assert_eq!(
            seen("test result: FAILED. 7 passed; 1 failed; 2 ignored; 0 measured; finished in 1s"),
            (7, 1, 2)
        );
        assert_eq!(
            seen("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m45 passed\u{1b}[22m (45)"),
            (45, 0, 0)
        );
        assert_eq!(seen("      Tests  1 failed | 44 passed (45)"), (44, 1, 0));
        assert_eq!(seen("compiling 3 passed"), (0, 0, 0));
        assert_eq!(seen("    test result: FAILED. 0 passed; 1 failed; 0 ignored"), (0, 0, 0));
    }

    #[test]
    fn what_passed_only_when_tried_again_is_told() {
        for line in ["(1 flaky)", "(4 slow, 1 flaky)", "(1 flaky, 2 leaky)"] {
            let mut summary = Summary::default();
            summary.see(&format!("  Summary [ 9s] 15 tests run: 15 passed {line}, 0 skipped"));
            assert_eq!(summary, Summary { passed: 15, flaky: 1, ..Summary::default() }, "{line}");
        }
    }

    #[test]
    fn a_step_that_broke_before_its_tests_is_a_failure() {
        let mut summary = Summary::default();
        summary.tests(Summary::default(), false);
        summary.tests(Summary { passed: 3, ..Summary::default() }, false);
        summary.tests(Summary { passed: 2, failed: 1, skipped: 4, flaky: 1 }, false);
        assert_eq!(summary, Summary { passed: 5, failed: 3, skipped: 4, flaky: 1 });
    }
}
