//! The parts of a query, and what can be wrong with one.
/// What is wrong with a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryProblem {
    /// More than [`super::QUERY_CHARS_MAX`] characters.
    TooLong,
    /// More than [`super::QUERY_TERMS_MAX`] terms, or [`super::QUERY_VALUES_MAX`] values in one.
    TooMany,
    /// A quotation mark without its partner.
    QuoteOpen,
    /// There is no such key.
    KeyUnknown,
    /// Nothing stands where a value belongs.
    ValueMissing,
    /// This key has no such value.
    ValueUnknown,
    /// This key's values are not compared, or not by a list.
    NotCompared,
    /// The order is given twice, or turned round.
    SortTwice,
}

impl QueryProblem {
    /// Its code, which the front ends have a sentence for.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLong => "query-too-long",
            Self::TooMany => "query-too-many",
            Self::QuoteOpen => "query-quote-open",
            Self::KeyUnknown => "query-key-unknown",
            Self::ValueMissing => "query-value-missing",
            Self::ValueUnknown => "query-value-unknown",
            Self::NotCompared => "query-not-compared",
            Self::SortTwice => "query-sort-twice",
        }
    }
}

/// A place in a query, in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first character.
    pub start: usize,
    /// The one after the last.
    pub end: usize,
}

/// What is wrong with a query, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} at {}: `{word}`", problem.code(), span.start)]
pub struct QueryError {
    /// What.
    pub problem: QueryProblem,
    /// Where.
    pub span: Span,
    /// The word there.
    pub word: String,
}

/// Characters that stand together, each with whether it stood between quotation marks.
pub(super) struct Token {
    pub(super) chars: Vec<(char, bool)>,
    pub(super) span: Span,
    pub(super) closed: bool,
}

impl Token {
    fn text(&self) -> String {
        text(&self.chars)
    }

    pub(super) fn fails(&self, problem: QueryProblem) -> QueryError {
        QueryError { problem, span: self.span, word: self.text().chars().take(80).collect() }
    }
}

pub(super) fn text(chars: &[(char, bool)]) -> String {
    chars.iter().map(|(c, _)| *c).collect()
}

/// Splits at white space outside quotation marks.
pub(super) fn tokens(query: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut token: Option<Token> = None;
    let (mut quoted, mut escaped) = (false, false);
    let mut end = 0_usize;
    for (place, c) in query.chars().enumerate() {
        end = place.saturating_add(1);
        // What cannot be seen parts words as spaces do.
        if (c.is_whitespace() || c.is_control()) && !quoted {
            tokens.extend(token.take());
            continue;
        }
        let start = Span { start: place, end };
        let now =
            token.get_or_insert_with(|| Token { chars: Vec::new(), span: start, closed: true });
        now.span.end = end;
        match (quoted, escaped, c) {
            (true, true, _) => {
                escaped = false;
                now.chars.push((c, true));
            }
            (true, false, '\\') => escaped = true,
            (_, _, '"') => {
                quoted = !quoted;
                // So that `""` is something quoted, too.
                if quoted {
                    now.chars.push(('\0', true));
                }
            }
            (quoted, _, c) => now.chars.push((c, quoted)),
        }
    }
    if let Some(mut last) = token {
        last.closed = !quoted;
        last.span.end = end;
        tokens.push(last);
    }
    tokens
}

/// Without the marks of quotations.
pub(super) fn clean(chars: &[(char, bool)]) -> String {
    chars.iter().map(|(c, _)| *c).filter(|c| *c != '\0').collect()
}
