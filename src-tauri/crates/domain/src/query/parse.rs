//! From what a person typed to a query, or to the place where it makes no sense.
use super::{
    language::{
        Comparison, Day, Expression, Is, KEYS, QUERY_CHARS_MAX, QUERY_DAYS_MAX, QUERY_TERMS_MAX,
        QUERY_VALUES_MAX, SEVERITIES, SORTS, Term, Test, Who,
    },
    token::{QueryError, QueryProblem, Span, Token, clean, text, tokens},
};
use crate::finding::State;
use chrono::NaiveDate;

/// A query with the place of each of its terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The query.
    pub expression: Expression,
    /// The places of its terms, in the same order.
    pub spans: Vec<Span>,
}

/// Reads a query.
///
/// # Errors
/// The first place that makes no sense.
pub fn parse(query: &str) -> Result<Parsed, QueryError> {
    let length = query.chars().count();
    if length > QUERY_CHARS_MAX {
        let span = Span { start: QUERY_CHARS_MAX, end: length };
        return Err(QueryError { problem: QueryProblem::TooLong, span, word: String::new() });
    }
    let mut parsed = Parsed::default();
    for token in tokens(query) {
        if !token.closed {
            return Err(token.fails(QueryProblem::QuoteOpen));
        }
        if parsed.spans.len() >= QUERY_TERMS_MAX {
            return Err(token.fails(QueryProblem::TooMany));
        }
        match term(&token)? {
            Read::Term(term) => {
                parsed.expression.terms.push(term);
                parsed.spans.push(token.span);
            }
            Read::Sort(sort) if parsed.expression.sort.is_none() => {
                parsed.expression.sort = Some(sort);
            }
            Read::Sort(_) => return Err(token.fails(QueryProblem::SortTwice)),
        }
    }
    Ok(parsed)
}

enum Read {
    Term(Term),
    Sort(super::Sort),
}

fn term(token: &Token) -> Result<Read, QueryError> {
    let (negated, chars) = match token.chars.split_first() {
        Some((('-', false), rest)) if !rest.is_empty() => (true, rest),
        _ => (false, token.chars.as_slice()),
    };
    let Some(colon) = chars.iter().position(|c| *c == (':', false)) else {
        return Ok(Read::Term(Term { negated, test: words(token, chars)? }));
    };
    let (key, value) = chars.split_at(colon);
    let value = value.get(1..).unwrap_or_default();
    let is_quoted = key.iter().any(|(_, quoted)| *quoted);
    let key = text(key).to_lowercase();
    let known = KEYS.contains(&key.as_str()) && !is_quoted;
    if !known {
        return Err(token.fails(QueryProblem::KeyUnknown));
    }
    if key == "sort" {
        let name = clean(value).to_lowercase().replace('-', "_");
        let sort = SORTS.iter().find(|(_, known)| *known == name).map(|(sort, _)| *sort);
        return match (sort, negated) {
            (Some(sort), false) => Ok(Read::Sort(sort)),
            (Some(_), true) => Err(token.fails(QueryProblem::SortTwice)),
            (None, _) => Err(token.fails(QueryProblem::ValueUnknown)),
        };
    }
    let test = test(&key, value).map_err(|problem| token.fails(problem))?;
    Ok(Read::Term(Term { negated, test }))
}

fn words(token: &Token, chars: &[(char, bool)]) -> Result<Test, QueryError> {
    let words = clean(chars);
    if super::words(&words).is_empty() {
        return Err(token.fails(QueryProblem::ValueMissing));
    }
    Ok(match chars.iter().any(|(_, quoted)| *quoted) {
        true => Test::Phrase(words),
        false => Test::Word(words),
    })
}

/// One of a term's alternatives, and whether any of it was quoted.
struct Value {
    text: String,
    quoted: bool,
}

fn test(key: &str, value: &[(char, bool)]) -> Result<Test, QueryProblem> {
    let (by, rest) = comparison(value);
    let values: Vec<Value> = rest
        .split(|c| *c == (',', false))
        .map(|part| Value {
            text: clean(part).trim().to_owned(),
            quoted: part.iter().any(|(_, quoted)| *quoted),
        })
        .collect();
    if values.len() > QUERY_VALUES_MAX {
        return Err(QueryProblem::TooMany);
    }
    if values.iter().any(|value| value.text.is_empty()) {
        return Err(QueryProblem::ValueMissing);
    }
    if by != Comparison::Equal && (!["severity", "due"].contains(&key) || values.len() > 1) {
        return Err(QueryProblem::NotCompared);
    }
    let texts = || values.iter().map(|value| value.text.clone()).collect();
    let people = || values.iter().map(person).collect();
    Ok(match key {
        "is" => match values.as_slice() {
            [one] => Test::Is(Is::parse(&named(one)).ok_or(QueryProblem::ValueUnknown)?),
            _ => return Err(QueryProblem::NotCompared),
        },
        "state" => Test::States(each(&values, State::parse)?),
        "severity" => {
            let severities = each(&values, |name| {
                SEVERITIES.iter().find(|(_, known)| *known == name).map(|(severity, _)| *severity)
            })?;
            match (by, severities.as_slice()) {
                (Comparison::Equal, _) => Test::Severities(severities),
                (by, [one]) => Test::Severity(by, *one),
                _ => return Err(QueryProblem::NotCompared),
            }
        }
        "due" => match values.as_slice() {
            [one] => due(by, &named(one))?,
            _ => return Err(QueryProblem::NotCompared),
        },
        "tenant" => Test::Tenants(texts()),
        "owner" => Test::Owners(people()),
        "assignee" => Test::Assignees(people()),
        "mentions" => Test::Mentions(people()),
        "area" => Test::Areas(texts()),
        "fw" => Test::Requirements(texts()),
        "control" => Test::Controls(texts()),
        "policy" => Test::Policies(texts()),
        _ => return Err(QueryProblem::KeyUnknown),
    })
}

fn comparison(value: &[(char, bool)]) -> (Comparison, &[(char, bool)]) {
    match value {
        [('<', false), ('=', false), rest @ ..] => (Comparison::AtMost, rest),
        [('>', false), ('=', false), rest @ ..] => (Comparison::AtLeast, rest),
        [('<', false), rest @ ..] => (Comparison::Less, rest),
        [('>', false), rest @ ..] => (Comparison::More, rest),
        rest => (Comparison::Equal, rest),
    }
}

/// As names of data are written.
fn named(value: &Value) -> String {
    value.text.to_lowercase().replace('-', "_")
}

fn each<T>(values: &[Value], parse: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, QueryProblem> {
    values.iter().map(|value| parse(&named(value)).ok_or(QueryProblem::ValueUnknown)).collect()
}

fn person(value: &Value) -> Who {
    match (value.quoted, value.text.to_lowercase().as_str()) {
        (false, "me") => Who::Me,
        (false, "none") => Who::Nobody,
        _ => Who::Named(value.text.clone()),
    }
}

fn due(by: Comparison, value: &str) -> Result<Test, QueryProblem> {
    if value == "none" {
        return match by {
            Comparison::Equal => Ok(Test::NotDue),
            _ => Err(QueryProblem::NotCompared),
        };
    }
    if value == "today" {
        return Ok(Test::Due(by, Day::FromToday(0)));
    }
    // Names have their hyphens as underscores here.
    let value = value.replace('_', "-");
    if let Ok(date) = NaiveDate::parse_from_str(&value, "%Y-%m-%d")
        && value.len() == "2026-01-31".len()
    {
        return Ok(Test::Due(by, Day::On(date)));
    }
    let (number, unit) = match (value.strip_suffix('d'), value.strip_suffix('w')) {
        (Some(number), _) => (number, 1),
        (_, Some(number)) => (number, 7),
        _ => return Err(QueryProblem::ValueUnknown),
    };
    let days = number.parse::<i32>().ok().and_then(|number| number.checked_mul(unit));
    let days = days.filter(|days| (-QUERY_DAYS_MAX..=QUERY_DAYS_MAX).contains(days));
    Ok(Test::Due(by, Day::FromToday(days.ok_or(QueryProblem::ValueUnknown)?)))
}
