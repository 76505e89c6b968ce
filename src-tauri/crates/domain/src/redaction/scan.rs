//! Finding and replacing what is personal or secret in texts.
use super::{
    REMOVED, RedactionCounts, RedactionProfile, Sensitivity, Treatment,
    people::{Number, People},
};
use std::collections::BTreeSet;

/// Property names whose values open something.
const SECRET_NAMES: [&str; 10] = [
    "password",
    "secrettext",
    "clientsecret",
    "presharedkey",
    "privatekey",
    "sharedsecret",
    "sharedaccesskey",
    "accountkey",
    "passphrase",
    "accesstoken",
];

/// Replaces by a profile and counts.
pub(super) struct Redactor<'a> {
    pub(super) people: &'a People,
    pub(super) profile: RedactionProfile,
    pub(super) counts: &'a mut RedactionCounts,
    pub(super) seen: &'a mut BTreeSet<Number>,
}

impl Redactor<'_> {
    /// A text in which persons or secrets may be mentioned.
    pub(super) fn text(&mut self, text: &mut String) {
        if let Some(cleaned) = without_secrets(text) {
            self.counts.secret = self.counts.secret.saturating_add(1);
            *text = cleaned;
        }
        if self.profile.treatment(Sensitivity::Personal) == Treatment::Shown {
            return;
        }
        // Addresses first: a person's name or id may be a part of one.
        let addresses: Vec<String> = addresses(text).map(str::to_owned).collect();
        for address in addresses {
            self.replace(text, &address);
        }
        let lower = text.to_lowercase();
        let people = self.people;
        for mention in people.within().iter().filter(|mention| lower.contains(mention.as_str())) {
            self.replace(text, mention);
        }
        self.telephone_numbers(text);
    }

    /// A text that may be a person as a whole: an id, a name, an entry of a list.
    pub(super) fn mention(&mut self, text: &mut String) {
        match self.people.of(text) {
            Some(number) if self.profile.treatment(Sensitivity::Personal) != Treatment::Shown => {
                *text = self.shown(number, text);
            }
            _ => self.text(text),
        }
    }

    /// A value under a name that says that it is secret.
    pub(super) fn secret(&mut self, text: &mut String) {
        if !text.is_empty() && text != REMOVED {
            self.counts.secret = self.counts.secret.saturating_add(1);
            *text = REMOVED.to_owned();
        }
    }

    fn shown(&mut self, number: Number, original: &str) -> String {
        self.counts.personal = self.counts.personal.saturating_add(1);
        self.seen.insert(number);
        match self.profile.treatment(Sensitivity::Personal) {
            Treatment::Shown => original.to_owned(),
            Treatment::Pseudonym => format!("Person {number}"),
            Treatment::Masked => masked(original),
            Treatment::Removed => REMOVED.to_owned(),
        }
    }

    /// Replaces every occurrence of a known mention that stands on its own.
    fn replace(&mut self, text: &mut String, mention: &str) {
        let Some(number) = self.people.of(mention) else { return };
        let mut out = String::with_capacity(text.len());
        let mut rest: &str = text;
        while let Some((before, found, after)) = split_at_mention(rest, mention) {
            out.push_str(before);
            out.push_str(&self.shown(number, found));
            rest = after;
        }
        if !out.is_empty() || rest.len() != text.len() {
            out.push_str(rest);
            *text = out;
        }
    }

    fn telephone_numbers(&mut self, text: &mut String) {
        let mut out = String::with_capacity(text.len());
        let mut rest: &str = text;
        let mut previous = None;
        let mut found = false;
        while let Some(c) = rest.chars().next() {
            let free = !previous.is_some_and(|p: char| p.is_alphanumeric() || "-_.:/+".contains(p));
            let length = if free { telephone_length(rest) } else { None };
            let (taken, after) = rest.split_at(length.unwrap_or(c.len_utf8()));
            if length.is_some() {
                self.counts.personal = self.counts.personal.saturating_add(1);
                out.push_str(REMOVED);
                found = true;
            } else {
                out.push_str(taken);
            }
            previous = taken.chars().last();
            rest = after;
        }
        if found {
            *text = out;
        }
    }
}

/// Whether a property of this name holds a secret.
pub(super) fn names_secret(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let last = last.split('[').next().unwrap_or_default().to_ascii_lowercase();
    SECRET_NAMES.contains(&last.as_str())
}

/// Enough to be recognised by those who know it: an address keeps its first letter and its
/// domain, an id its first four characters, a name its initials.
fn masked(original: &str) -> String {
    if let Some((local, domain)) = original.split_once('@') {
        let first: String = local.chars().take(1).collect();
        return format!("{first}•••@{domain}");
    }
    if uuid::Uuid::parse_str(original).is_ok() {
        let start: String = original.chars().take(4).collect();
        return format!("{start}•••");
    }
    let initials: Vec<String> = original
        .split_whitespace()
        .take(4)
        .filter_map(|word| word.chars().next().map(|c| format!("{c}•••")))
        .collect();
    initials.join(" ")
}

/// E-mail addresses and user principal names in `text`: a local part, `@`, and a domain
/// with a point (RFC 5321's dot-atom; quoted local parts are not used for accounts).
pub(super) fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().filter(|(_, c)| *c == '@').filter_map(move |(at, _)| {
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        let start = before
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(*c))
            .last()
            .map(|(index, _)| index)?;
        let length: usize = after
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '.' || *c == '-')
            .map(char::len_utf8)
            .sum();
        let domain = after.get(..length)?.trim_end_matches(['.', '-']);
        let (_, top) = domain.rsplit_once('.')?;
        let sound = top.chars().count() >= 2 && !domain.starts_with('.') && !domain.contains("..");
        sound.then(|| text.get(start..at + 1 + domain.len())).flatten()
    })
}

/// Bytes of the telephone number that `text` begins with: `+` or `0`, seven to fifteen
/// digits (ITU-T E.164), with the separators people write.
fn telephone_length(text: &str) -> Option<usize> {
    let international = text.starts_with('+');
    if !international && !text.starts_with("0") && !text.starts_with("(0") {
        return None;
    }
    let (mut digits, mut separators, mut end) = (0_usize, 0_usize, 0_usize);
    for (index, c) in text.char_indices() {
        match c {
            '0'..='9' => {
                digits += 1;
                end = index + 1;
            }
            '+' if index == 0 => {}
            ' ' | '/' | '(' | ')' => separators += 1,
            '-' if international => {}
            _ => break,
        }
    }
    let next = text.get(end..).and_then(|rest| rest.chars().next());
    let alone = !next.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '-');
    let sound = if international { digits >= 7 } else { digits >= 8 && separators > 0 };
    (sound && digits <= 15 && alone).then_some(end)
}

/// `text` without what is evidently a secret; none when there is none.
fn without_secrets(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let private_key = lower.contains("-----begin") && lower.contains("private key");
    let assigned = SECRET_NAMES.iter().chain(&["pwd", "client_secret", "sig"]).any(|name| {
        lower.match_indices(name).any(|(at, _)| {
            let before = lower.get(..at).and_then(|start| start.chars().last());
            let after = lower.get(at + name.len()..).unwrap_or_default().trim_start();
            !before.is_some_and(char::is_alphanumeric)
                && after.strip_prefix('=').is_some_and(|value| value.trim().chars().count() >= 6)
        })
    });
    if private_key || assigned {
        return Some(REMOVED.to_owned());
    }
    // JSON web tokens (RFC 7519): three base64url parts, the first a JSON object.
    let is_token =
        |word: &str| word.len() >= 40 && word.starts_with("eyJ") && word.split('.').count() >= 3;
    if !text.split_whitespace().any(is_token) {
        return None;
    }
    let words: Vec<&str> =
        text.split(' ').map(|word| if is_token(word.trim()) { REMOVED } else { word }).collect();
    Some(words.join(" "))
}

/// `text` before, at and after the first occurrence of `mention` (without letter case)
/// that is not part of a longer word.
fn split_at_mention<'a>(text: &'a str, mention: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let length = mention.chars().count();
    let first = mention.chars().next()?.to_lowercase().next()?;
    let mut previous: Option<char> = None;
    for (start, c) in text.char_indices() {
        let free = !previous.is_some_and(char::is_alphanumeric);
        previous = Some(c);
        if !free || c.to_lowercase().next() != Some(first) {
            continue;
        }
        let rest = text.get(start..)?;
        let end: usize = rest.chars().take(length).map(char::len_utf8).sum();
        let (found, after) = rest.split_at(end);
        let whole = !after.chars().next().is_some_and(char::is_alphanumeric);
        if whole && found.to_lowercase() == mention.to_lowercase() {
            return Some((text.get(..start)?, found, after));
        }
    }
    None
}
