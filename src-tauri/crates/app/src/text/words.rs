//! Words for what a source names by a path or a kind.
use super::{Arg, Text};
use domain::subject::SubjectRef;

impl Text {
    /// A setting's path in words: `conditions.users.excludeUsers` as `Conditions › Users ›
    /// Excluded users`. Each part is the message `setting-<part with dashes>`; a part that has
    /// none stands as its own words.
    pub fn setting(&self, path: &str) -> String {
        let parts: Vec<String> = path
            .split('.')
            .map(|part| part.split('[').next().unwrap_or_default())
            .filter(|part| !part.is_empty() && *part != "$")
            .map(|part| {
                let words = spaced(part);
                let id = format!("setting-{}", dashed(&words));
                if self.has(&id) { self.get(&id) } else { capitalised(&words) }
            })
            .collect();
        parts.join(" › ")
    }

    /// What a setting's value means, where its path's last part or the value alone has a message:
    /// `sharingCapability` 1 is “new and existing guests”.
    pub fn setting_value(&self, path: &str, value: &str) -> Option<String> {
        const VALUE_CHARS_MAX: usize = 100;
        if value.chars().nth(VALUE_CHARS_MAX).is_some() {
            return None;
        }
        let last = path.split('.').rfind(|part| !part.is_empty()).unwrap_or_default();
        let said = dashed(&spaced(value));
        [format!("setting-value-{}-{said}", dashed(&spaced(last))), format!("setting-value-{said}")]
            .into_iter()
            .find(|id| self.has(id))
            .map(|id| self.get(&id))
    }

    /// A kind's name for `count` of its subjects; an unknown kind as it is.
    pub fn kind(&self, kind: &str, count: usize) -> String {
        let id = format!("kind-{}", dashed(kind));
        match self.has(&id) {
            true => self.format(&id, &[("count", Arg::from(count))]),
            false => kind.to_owned(),
        }
    }

    /// A provider's own name in words, `<family>-<name with dashes>`, or as it is.
    pub(super) fn known(&self, family: &str, name: &str) -> String {
        let id = format!("{family}-{}", dashed(name));
        if self.has(&id) { self.get(&id) } else { super::reason::shortened(name) }
    }

    /// What a subject is called: its name; its kind's where the source named it by its kind
    /// alone, as it does with what a tenant has once; else its id.
    pub fn subject(&self, subject: &SubjectRef) -> String {
        let name = match subject.name.trim() {
            "" => subject.id.trim(),
            name => name,
        };
        if name.is_empty() || name == subject.kind.0 {
            return self.kind(&subject.kind.0, 1);
        }
        name.to_owned()
    }
}

/// `excludeUsers` and `Notification_Admin` as words in small letters.
fn spaced(part: &str) -> String {
    let mut words = String::with_capacity(part.len().saturating_add(8));
    let mut after_small = false;
    for letter in part.chars() {
        if letter.is_uppercase() && after_small {
            words.push(' ');
        }
        after_small = letter.is_lowercase() || letter.is_ascii_digit();
        match letter {
            '_' | '-' => words.push(' '),
            other => words.extend(other.to_lowercase()),
        }
    }
    words
}

/// Everything but letters and digits as single dashes.
fn dashed(words: &str) -> String {
    let parts: Vec<String> = words
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    parts.join("-")
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
