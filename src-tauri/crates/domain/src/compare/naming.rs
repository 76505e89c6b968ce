//! Names of copies: what a name is without version, copy mark and leading number.
//!
//! The rules are the constants of this file, and nothing else. `docs/compare.md` lists them.

/// A whole name begins so when a portal copied it.
const COPY_PREFIXES: [&str; 2] = ["copy of ", "kopie von "];
/// The last word after a dash, or in brackets, when a portal or a person copied it.
const COPY_WORDS: [&str; 4] = ["copy", "kopie", "duplicate", "duplikat"];
/// What separates a mark at the end, or a number at the beginning, from the name.
const SEPARATORS: [char; 5] = ['-', '–', '—', '_', ':'];
/// Pairs of brackets that hold a mark.
const BRACKETS: [(char, char); 2] = [('(', ')'), ('[', ']')];
/// Letters and digits that a leading number may have: `CA001`, `001`, `1.2`.
const NUMBER_LETTERS_MAX: usize = 4;
const NUMBER_DIGITS_MAX: usize = 4;

/// The name in small letters with single spaces.
pub fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(&word.to_lowercase());
    }
    plain
}

/// The name in small letters without versions (`v1.2`) and copy marks (`- Copy`, `(2)`).
pub fn without_version(name: &str) -> String {
    let plain = plain(name);
    let mut rest = plain.as_str();
    while let Some(shorter) = COPY_PREFIXES.iter().find_map(|prefix| rest.strip_prefix(prefix)) {
        rest = shorter;
    }
    while let Some(shorter) = without_mark(rest) {
        rest = shorter;
    }
    rest.trim_matches(is_separator).to_owned()
}

/// [`without_version`], and without a number at the beginning (`CA001 - `, `[007] `, `1.2_`).
pub fn without_number(name: &str) -> String {
    let shorter = without_version(name);
    match number_end(&shorter).and_then(|end| shorter.get(end..)) {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => shorter,
    }
}

fn without_mark(name: &str) -> Option<&str> {
    let name = name.trim_end_matches(is_separator);
    for (open, close) in BRACKETS {
        if let Some((before, mark)) =
            name.strip_suffix(close).and_then(|name| name.rsplit_once(open))
        {
            let is_mark = is_version(mark) || is_number(mark) || COPY_WORDS.contains(&mark);
            return Some(before.trim_end()).filter(|before| is_mark && !before.is_empty());
        }
    }
    let (before, mark) = name.rsplit_once(is_separator)?;
    let dashed = name.get(before.trim_end().len()..)?.contains(SEPARATORS);
    let is_mark = is_version(mark)
        || (COPY_WORDS.contains(&mark) && (dashed || before.ends_with(SEPARATORS)));
    Some(before.trim_end_matches(is_separator)).filter(|before| is_mark && !before.is_empty())
}

/// Where the name begins after its number; none where it has none.
fn number_end(name: &str) -> Option<usize> {
    let bracket = BRACKETS.iter().find(|(open, _)| name.starts_with(*open));
    let inner = bracket.map_or(name, |(open, _)| name.trim_start_matches(*open));
    let letters = inner.bytes().take_while(u8::is_ascii_lowercase).count();
    let rest = inner.get(letters..)?;
    let digits = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let number = rest.get(..digits)?;
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().filter(u8::is_ascii_digit).count() <= NUMBER_DIGITS_MAX
        && letters <= NUMBER_LETTERS_MAX;
    let rest = rest.get(digits..)?;
    let (rest, ended) = match bracket {
        Some((_, close)) => (rest.strip_prefix(*close)?, true),
        None => (rest.trim_start_matches(')'), number.ends_with('.') || rest.starts_with(')')),
    };
    let after = rest.trim_start_matches(is_separator);
    let between = rest.get(..rest.len().saturating_sub(after.len()))?;
    let separated = ended || between.contains(SEPARATORS);
    (is_number && separated).then(|| name.len().saturating_sub(after.len()))
}

/// `v1`, `v1.2`, `v2026.3`.
fn is_version(mark: &str) -> bool {
    let digits = mark.strip_prefix('v').unwrap_or_default();
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn is_number(mark: &str) -> bool {
    !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_separator(c: char) -> bool {
    c == ' ' || SEPARATORS.contains(&c)
}
