//! What could be typed next in a query.
use super::{
    language::{Is, KEYS, SEVERITIES, SORTS},
    token::{Span, clean, text, tokens},
};
use crate::finding::State;

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing {
    /// A key, or a word.
    Key,
    /// A value of this key.
    Value(String),
}

/// What could stand where the cursor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What an accepted suggestion replaces, in characters.
    pub span: Span,
    /// What is being typed.
    pub typing: Typing,
    /// What is there of it.
    pub prefix: String,
    /// What the language itself has to offer; names come from the workspace.
    pub options: Vec<String>,
}

/// What could stand at `cursor`, a number of characters into the query.
pub fn complete(query: &str, cursor: usize) -> Completion {
    let until: String = query.chars().take(cursor).collect();
    let cursor = until.chars().count();
    let here = Span { start: cursor, end: cursor };
    let last = tokens(&until).pop().filter(|token| token.span.end == cursor);
    let chars = last.map(|token| token.chars).unwrap_or_default();
    let open = until.chars().last().is_some_and(|c| !c.is_whitespace() && !c.is_control())
        || !chars.is_empty();
    let Some(colon) = chars.iter().position(|c| *c == (':', false)) else {
        let typed = clean(if open { &chars } else { &[] });
        let typed = typed.strip_prefix('-').map_or(typed.clone(), str::to_owned);
        let span = Span { start: cursor.saturating_sub(typed.chars().count()), ..here };
        let prefix = typed.to_lowercase();
        let options = KEYS.iter().filter(|key| key.starts_with(&prefix));
        let options = options.map(|key| format!("{key}:")).collect();
        return Completion { span, typing: Typing::Key, prefix, options };
    };
    let (key, value) = chars.split_at(colon);
    let key = text(key).trim_start_matches('-').to_lowercase();
    let value = value.get(1..).unwrap_or_default();
    let part = value.rsplit(|c| *c == (',', false)).next().unwrap_or_default();
    let signs = part.iter().take_while(|c| [('<', false), ('>', false), ('=', false)].contains(c));
    let part = part.get(signs.count()..).unwrap_or_default();
    // A quotation mark takes a character, too: the mark in the token stands for it.
    let span = Span { start: cursor.saturating_sub(part.len()), ..here };
    let prefix = clean(part).to_lowercase();
    let options = values(&key).into_iter().filter(|value| value.starts_with(&prefix));
    let options = options.map(str::to_owned).collect();
    Completion { span, typing: Typing::Value(key), prefix, options }
}

fn values(key: &str) -> Vec<&'static str> {
    match key {
        "is" => {
            let words = Is::WORDS.iter().map(|(_, name)| *name);
            words.chain(State::ALL.map(|state| Is::State(state).as_str())).collect()
        }
        "state" => State::ALL.map(State::as_str).to_vec(),
        "severity" => SEVERITIES.iter().rev().map(|(_, name)| *name).collect(),
        "due" => vec!["today", "7d", "30d", "none"],
        "owner" | "assignee" => vec!["me", "none"],
        "mentions" => vec!["me"],
        "sort" => SORTS.iter().map(|(_, name)| *name).collect(),
        _ => Vec::new(),
    }
}
