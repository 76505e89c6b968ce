//! `$filter`: the part of OData's language that Graph takes for the collected paths:
//! comparisons, `in`, `and`, `or`, `not` and parentheses.
use chrono::DateTime;
use serde_json::Value;
use std::cmp::Ordering;

/// A condition on one item.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// A property compared with a value.
    Compare(String, Operator, Value),
    /// A property among values.
    In(String, Vec<Value>),
    /// Both.
    And(Box<Filter>, Box<Filter>),
    /// One of them.
    Or(Box<Filter>, Box<Filter>),
    /// The opposite.
    Not(Box<Filter>),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// At least.
    Ge,
    /// More than.
    Gt,
    /// At most.
    Le,
    /// Less than.
    Lt,
}

/// Parentheses may not go deeper.
const DEPTH_MAX: usize = 16;

impl Filter {
    /// Reads one.
    ///
    /// # Errors
    /// What cannot be understood, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let tokens = tokens(text)?;
        let mut reader = Reader { tokens: &tokens, at: 0 };
        let filter = reader.either(0)?;
        match reader.peek() {
            None => Ok(filter),
            Some(token) => Err(format!("'{token}' was not expected")),
        }
    }

    /// Whether an item is meant.
    pub fn holds(&self, item: &Value) -> bool {
        match self {
            Self::Compare(path, operator, wanted) => compares(at(item, path), *operator, wanted),
            Self::In(path, values) => values.contains(at(item, path)),
            Self::And(left, right) => left.holds(item) && right.holds(item),
            Self::Or(left, right) => left.holds(item) || right.holds(item),
            Self::Not(inner) => !inner.holds(item),
        }
    }

    /// The properties it names.
    pub fn properties(&self) -> Vec<&str> {
        match self {
            Self::Compare(path, ..) | Self::In(path, _) => vec![path],
            Self::And(left, right) | Self::Or(left, right) => {
                [left.properties(), right.properties()].concat()
            }
            Self::Not(inner) => inner.properties(),
        }
    }
}

fn at<'a>(item: &'a Value, path: &str) -> &'a Value {
    path.split('/').fold(item, |value, name| value.get(name).unwrap_or(&Value::Null))
}

fn compares(found: &Value, operator: Operator, wanted: &Value) -> bool {
    let order = match (found, wanted) {
        (Value::String(found), Value::String(wanted)) => {
            let moments =
                (DateTime::parse_from_rfc3339(found), DateTime::parse_from_rfc3339(wanted));
            match moments {
                (Ok(found), Ok(wanted)) => Some(found.cmp(&wanted)),
                _ => Some(found.cmp(wanted)),
            }
        }
        (Value::Number(found), Value::Number(wanted)) => {
            found.as_f64().partial_cmp(&wanted.as_f64())
        }
        _ => (found == wanted).then_some(Ordering::Equal),
    };
    match operator {
        Operator::Eq => order == Some(Ordering::Equal),
        Operator::Ne => order != Some(Ordering::Equal),
        Operator::Ge => order.is_some_and(Ordering::is_ge),
        Operator::Gt => order.is_some_and(Ordering::is_gt),
        Operator::Le => order.is_some_and(Ordering::is_le),
        Operator::Lt => order.is_some_and(Ordering::is_lt),
    }
}

/// Words, quoted text with its first quotation mark, and signs.
fn tokens(text: &str) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '(' | ')' | ',' => 1,
            '\'' => quoted(rest).ok_or_else(|| "an unterminated string".to_owned())?,
            _ => rest.find([' ', '(', ')', ',']).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length);
        found.push(token.to_owned());
        rest = after.trim_start();
    }
    Ok(found)
}

/// The length of the quoted text at the beginning; a doubled mark stands for one.
fn quoted(text: &str) -> Option<usize> {
    let mut at = 1;
    loop {
        at += text.get(at..)?.find('\'')? + 1;
        if !text.get(at..)?.starts_with('\'') {
            return Some(at);
        }
        at += 1;
    }
}

struct Reader<'a> {
    tokens: &'a [String],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&str> {
        self.tokens.get(self.at).map(String::as_str)
    }

    fn next(&mut self) -> Result<String, String> {
        let token = self.tokens.get(self.at).cloned().ok_or("more was expected")?;
        self.at += 1;
        Ok(token)
    }

    fn takes(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        self.at += usize::from(found);
        found
    }

    fn either(&mut self, depth: usize) -> Result<Filter, String> {
        let mut filter = self.both(depth)?;
        while self.takes("or") {
            filter = Filter::Or(Box::new(filter), Box::new(self.both(depth)?));
        }
        Ok(filter)
    }

    fn both(&mut self, depth: usize) -> Result<Filter, String> {
        let mut filter = self.term(depth)?;
        while self.takes("and") {
            filter = Filter::And(Box::new(filter), Box::new(self.term(depth)?));
        }
        Ok(filter)
    }

    fn term(&mut self, depth: usize) -> Result<Filter, String> {
        if depth > DEPTH_MAX {
            return Err("too deep".to_owned());
        }
        if self.takes("not") {
            return Ok(Filter::Not(Box::new(self.term(depth + 1)?)));
        }
        if self.takes("(") {
            let filter = self.either(depth + 1)?;
            return if self.takes(")") { Ok(filter) } else { Err("')' was expected".to_owned()) };
        }
        let path = self.next()?;
        let operator = match self.next()?.as_str() {
            "eq" => Operator::Eq,
            "ne" => Operator::Ne,
            "ge" => Operator::Ge,
            "gt" => Operator::Gt,
            "le" => Operator::Le,
            "lt" => Operator::Lt,
            "in" => return self.list(path),
            other => return Err(format!("'{other}' is not an operator")),
        };
        Ok(Filter::Compare(path, operator, literal(&self.next()?)?))
    }

    fn list(&mut self, path: String) -> Result<Filter, String> {
        if !self.takes("(") {
            return Err("'(' was expected".to_owned());
        }
        let mut values = vec![literal(&self.next()?)?];
        while self.takes(",") {
            values.push(literal(&self.next()?)?);
        }
        if self.takes(")") {
            Ok(Filter::In(path, values))
        } else {
            Err("')' was expected".to_owned())
        }
    }
}

fn literal(token: &str) -> Result<Value, String> {
    if let Some(text) = token.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
        return Ok(Value::String(text.replace("''", "'")));
    }
    match serde_json::from_str(token) {
        Ok(value) => Ok(value),
        // A moment is written without quotation marks.
        Err(_) if DateTime::parse_from_rfc3339(token).is_ok() => {
            Ok(Value::String(token.to_owned()))
        }
        Err(_) => Err(format!("'{token}' is not a value")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(filter: &str, expected: bool) {
        let item = json!({
            "name": "O'Neil, (east)", "count": 5, "on": true, "none": null,
            "at": "2026-09-14T08:00:00Z", "inner": {"kind": "a"},
        });
        assert_eq!(Filter::parse(filter).unwrap().holds(&item), expected, "{filter}");
    }

    #[test]
    fn filters_are_understood() {
        check("name eq 'O''Neil, (east)'", true);
        check("count ge 5 and on eq true", true);
        check("count gt 5 or none eq null", true);
        check("count gt 5 or (none ne null and on eq true)", false);
        check("at ge 2026-09-14T10:00:00+02:00", true);
        check("at ge 2026-09-14T08:00:00.0000001Z", false);
        check("inner/kind in ('b', 'a')", true);
        check("not (on eq true)", false);
        check("missing eq 'x'", false);
    }

    #[test]
    fn nonsense_is_refused() {
        for wrong in ["", "a", "a eq", "a like 'b'", "a eq 'b", "(a eq 1", "a eq 1 b", "a in 1"] {
            assert!(Filter::parse(wrong).is_err(), "{wrong}");
        }
        assert!(Filter::parse(&"(".repeat(100)).is_err());
    }
}
