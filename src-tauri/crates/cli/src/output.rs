//! What is written: results to standard output, for people or for programs; messages and
//! progress to standard error.
use crate::arguments::{Format, Global, Language};
use app::{
    contract::{RunPrompt, RunRow, RunState},
    failure::Failure,
    text::{Arg, Lang, Text},
};
use chrono::{DateTime, Local, TimeZone};
use serde::Serialize;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

/// Narrower than any terminal.
const PROGRESS_CHARS_MAX: usize = 78;

/// Where results and messages go, and in which form.
pub struct Output {
    format: Format,
    lang: Lang,
    out: BufWriter<Stdout>,
    progress_shown: bool,
}

/// A JSON answer: one object that names its schema.
#[derive(Serialize)]
struct Answer<'a, T> {
    schema: &'a str,
    #[serde(flatten)]
    content: T,
}

impl Output {
    /// By the command line's options; the language of the system where none is given.
    pub fn new(global: &Global) -> Self {
        let lang = match global.lang {
            Some(Language::De) => Lang::De,
            Some(Language::En) => Lang::En,
            None => sys_locale::get_locale().and_then(|tag| tag.parse().ok()).unwrap_or(Lang::En),
        };
        Self {
            format: global.format,
            lang,
            out: BufWriter::new(io::stdout()),
            progress_shown: false,
        }
    }

    /// The language's tag.
    pub fn lang(&self) -> &'static str {
        self.lang.tag()
    }

    /// The texts. Read when first asked for: `check` in JSON needs none of them here.
    pub fn text(&self) -> Text {
        Text::load(self.lang)
    }

    /// Whether results are for programs.
    pub fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    /// Writes an answer for programs: one object with its schema.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn answer(&mut self, schema: &str, content: impl Serialize) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.out, &Answer { schema, content })?;
        self.out.write_all(b"\n")
    }

    /// Writes one object on one line.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn json_line(&mut self, content: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, content)?;
        self.out.write_all(b"\n")
    }

    /// Writes a line for people.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{}", harmless(line))
    }

    /// Writes the message `id` as a line for people.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn message(&mut self, id: &str, args: &[(&str, Arg<'_>)]) -> io::Result<()> {
        let line = self.text().format(id, args);
        self.line(&line)
    }

    /// A moment for people: day and minute where they are. What is no RFC 3339 stays as it is.
    pub fn moment(&self, at: &str) -> String {
        moment(&self.text(), at, &Local)
    }

    /// Says something on standard error. Nothing can be done when that fails.
    pub fn say(&self, message: &str) {
        let _ = writeln!(io::stderr(), "{}", harmless(message));
    }

    /// A failure as a sentence with its code, which can be searched for.
    pub fn failure(&self, failure: &Failure) -> String {
        let args: Vec<(&str, Arg<'_>)> =
            failure.args.iter().map(|(name, value)| (name.as_str(), value.into())).collect();
        let sentence = self.text().format(&format!("error-{}", failure.code), &args);
        match &failure.detail_id {
            Some(detail) => format!("{sentence} [{}, {detail}]", failure.code),
            None => format!("{sentence} [{}]", failure.code),
        }
    }

    /// Shows how far a run is, on a terminal only.
    pub fn progress(&mut self, step: &str, done: u64, total: u64) {
        if io::stderr().is_terminal() {
            self.show_progress(&self.step(step, done, total));
        }
    }

    /// Shows how far several runs are, each with what it reads now, on a terminal only.
    pub fn progress_of_all(&mut self, runs: &[RunRow]) {
        if !io::stderr().is_terminal() {
            return;
        }
        let at_work = runs.iter().filter(|run| run.state == RunState::Running);
        let said: Vec<String> = at_work.map(|run| self.run_at_work(run)).collect();
        self.show_progress(&said.join(" | "));
    }

    fn run_at_work(&self, run: &RunRow) -> String {
        let name = run.tenant_name.as_deref().unwrap_or_default();
        let step = self.step(&run.step, run.done, run.total);
        match run.parts.iter().rfind(|part| part.state == "reading") {
            Some(part) => {
                let kind = self.text().kind(&part.name, count(part.items));
                format!("{name}: {step} · {kind} {}", part.items)
            }
            None => format!("{name}: {step}"),
        }
    }

    fn step(&self, step: &str, done: u64, total: u64) -> String {
        let step = self.text().get(&format!("run-step-{}", step.replace('_', "-")));
        match total {
            0 => step,
            _ => format!("{step} {}/{total}", done.min(total)),
        }
    }

    /// A line that wraps could not be taken back.
    fn show_progress(&mut self, line: &str) {
        let line: String = harmless(line).chars().take(PROGRESS_CHARS_MAX).collect();
        let _ = write!(io::stderr(), "\r\u{1b}[2K{line}");
        self.progress_shown = true;
    }

    /// Says what a run asks of the person while it waits.
    pub fn prompt(&self, prompt: &RunPrompt) {
        let message = match prompt {
            RunPrompt::Browser { url } => {
                self.text().format("cli-sign-in-browser", &[("url", url.into())])
            }
            RunPrompt::DeviceCode { url, code, expires_at } => self.text().format(
                "cli-sign-in-code",
                &[
                    ("url", url.into()),
                    ("code", code.into()),
                    ("at", self.moment(expires_at).into()),
                ],
            ),
        };
        self.say(&message);
    }

    /// Clears the progress line.
    pub fn end_progress(&mut self) {
        if std::mem::take(&mut self.progress_shown) {
            let _ = write!(io::stderr(), "\r\u{1b}[2K");
        }
    }

    /// Hands everything on.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub fn finish(&mut self) -> io::Result<()> {
        self.end_progress();
        self.out.flush()
    }
}

fn moment<Z: TimeZone>(text: &Text, at: &str, zone: &Z) -> String {
    let Ok(known) = DateTime::parse_from_rfc3339(at) else { return at.to_owned() };
    let local = known.with_timezone(zone).naive_local();
    format!("{}, {}", text.date(local.date()), local.format("%H:%M"))
}

/// A count as plural forms are chosen by.
pub fn count(items: u64) -> usize {
    usize::try_from(items).unwrap_or(usize::MAX)
}

/// A tenant's text must not steer the terminal: no control characters but the line's end, no
/// bidirectional overrides.
fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            c if c.is_control() => '\u{fffd}',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {
                '\u{fffd}'
            }
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{harmless, moment};
    use app::text::{Lang, Text};
    use chrono::FixedOffset;

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        assert_eq!(harmless("a\u{1b}[2Jb\u{202e}c\rd"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}d");
        assert_eq!(harmless("Zweigstelle Köln\n\tÜbersicht"), "Zweigstelle Köln\n\tÜbersicht");
    }

    #[test]
    fn a_moment_is_a_local_day_and_minute() {
        let berlin = FixedOffset::east_opt(3600).unwrap();
        let said = |lang, at| moment(&Text::load(lang), at, &berlin);
        assert_eq!(said(Lang::De, "2026-11-25T23:30:59.123456789Z"), "26.11.2026, 00:30");
        assert_eq!(said(Lang::En, "2026-11-25T23:30:59+01:00"), "25 Nov 2026, 23:30");
        assert_eq!(said(Lang::En, "soon"), "soon");
    }
}
