//! What the program says, in the reader's language: the Fluent files of `locales/`,
//! embedded at build time, with numbers, dates, lists and reasons by the language's habits.
//!
//! A message that German lacks falls back to English; one that both lack shows its id, so
//! that nothing is ever silently empty (a test finds both). Bidirectional isolation marks
//! are off: these texts go into PDF, CSV and terminals. The window has its own bundles.
mod bundles;
mod number;
mod path;
mod promotion;
mod reason;
mod words;

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use fluent_bundle::{FluentArgs, FluentValue};
use std::{borrow::Cow, str::FromStr, sync::Arc};

/// A language the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// German, formal.
    De,
    /// English.
    En,
}

impl Lang {
    /// `de` or `en` (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }
}

/// A language tag that is neither German nor English.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {0:?}")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads `de`, `en`, or a tag with a region such as `de-AT` or `en_GB.UTF-8`.
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "de" => Ok(Self::De),
            "en" => Ok(Self::En),
            _ => Err(UnknownLang(tag.chars().take(40).collect())),
        }
    }
}

/// An argument of a message. Numbers choose plural forms and are grouped by the language;
/// text is inserted as it is, after [`report::plain`] made it harmless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A whole number.
    Number(i64),
    /// A name or a value, possibly hostile.
    Text(Cow<'a, str>),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! number_arg {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
number_arg!(i64, u32, u64, usize);

/// The messages of one language. Cheap to clone.
#[derive(Clone)]
pub struct Text {
    lang: Lang,
    bundles: Arc<bundles::Bundles>,
}

impl Text {
    /// The messages of `lang`, read once for the whole process.
    pub fn load(lang: Lang) -> Self {
        Self { lang, bundles: bundles::of(lang) }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a message `id`, in this language or English.
    pub fn has(&self, id: &str) -> bool {
        self.bundles.has(id)
    }

    /// The message `id` without arguments.
    pub fn get(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// The message `id` with `args` by name.
    pub fn format(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Number(number) => values.set((*name).to_owned(), *number),
                Arg::Text(text) => {
                    values.set((*name).to_owned(), FluentValue::from(report::plain(text)));
                }
            }
        }
        self.bundles.format(id, &values).unwrap_or_else(|| id.to_owned())
    }

    /// A whole number with the language's grouping: `1.234` or `1,234`.
    pub fn number(&self, number: i64) -> String {
        number::grouped(self.lang, number)
    }

    /// A day: `21.11.2026` or `21 Nov 2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        match self.lang {
            Lang::De => date.format("%d.%m.%Y").to_string(),
            Lang::En => date.format("%-d %b %Y").to_string(),
        }
    }

    /// A moment to the minute, in UTC: `21.11.2026, 14:05 UTC` or `21 Nov 2026, 14:05 UTC`.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        format!("{}, {} UTC", self.date(at.date_naive()), at.format("%H:%M"))
    }
}
