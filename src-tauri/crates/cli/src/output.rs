//! What is written: results to standard output, for people or for programs; messages and
//! progress to standard error.
use crate::arguments::{Format, Global, Language};
use app::{
    failure::Failure,
    text::{Arg, Lang, Text},
};
use serde::Serialize;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

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
        if !io::stderr().is_terminal() {
            return;
        }
        let step = self.text().get(&format!("run-step-{}", step.replace('_', "-")));
        let share = match total {
            0 => String::new(),
            _ => format!(" {}/{}", done.min(total), total),
        };
        let _ = write!(io::stderr(), "\r\u{1b}[2K{}{share}", harmless(&step));
        self.progress_shown = true;
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
    use super::harmless;

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        assert_eq!(harmless("a\u{1b}[2Jb\u{202e}c\rd"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}d");
        assert_eq!(harmless("Zweigstelle Köln\n\tÜbersicht"), "Zweigstelle Köln\n\tÜbersicht");
    }
}
