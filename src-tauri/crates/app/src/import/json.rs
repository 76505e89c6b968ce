//! JSON within limits, with the place of what is wrong.
//!
//! An own reader, because three things are needed that a general one does not give:
//! integers of any size kept exactly (as text), limits on depth, count and length, and the
//! path of the place where it stopped.
mod scan;

use super::{
    error::{ImportError, Place, ReasonCode},
    limits::Limits,
};
use domain::canonical::INTEGER_MAX;
use scan::Scanner;
use serde_json::{Map, Number, Value};

/// Reads one JSON document. `budget` is how many values may still be read, over all files.
/// Returns the value and the paths of names that an object had twice (the last one counts,
/// as in other readers).
pub fn parse(
    file: &str,
    text: &str,
    limits: &Limits,
    budget: &mut usize,
) -> Result<(Value, Vec<String>), ImportError> {
    let mut reader =
        Reader { scanner: Scanner::new(text), limits, budget, path: Vec::new(), twice: Vec::new() };
    let read = reader.document();
    match read {
        Ok(value) => Ok((value, reader.twice)),
        Err(reason) => {
            let (line, column) = reader.scanner.line_and_column();
            let place = Place {
                file: file.to_owned(),
                path: reader.path_text(),
                line: Some(line),
                column: Some(column),
            };
            Err(ImportError::new(reason, place))
        }
    }
}

enum Step {
    Name(String),
    Index(usize),
}

struct Reader<'a> {
    scanner: Scanner<'a>,
    limits: &'a Limits,
    budget: &'a mut usize,
    path: Vec<Step>,
    twice: Vec<String>,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<Value, ReasonCode> {
        let value = self.value()?;
        self.scanner.skip_space();
        if self.scanner.at_end() { Ok(value) } else { Err(ReasonCode::NotJson) }
    }

    // Recursion is bounded by `depth_max`: `path` has one step for each level.
    fn value(&mut self) -> Result<Value, ReasonCode> {
        *self.budget = self.budget.checked_sub(1).ok_or(ReasonCode::TooManyValues)?;
        if self.path.len() > self.limits.depth_max {
            return Err(ReasonCode::TooDeep);
        }
        self.scanner.skip_space();
        match self.scanner.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'"') => Ok(Value::String(self.string()?)),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(ReasonCode::NotJson),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, ReasonCode> {
        if self.scanner.take_word(word) { Ok(value) } else { Err(ReasonCode::NotJson) }
    }

    fn string(&mut self) -> Result<String, ReasonCode> {
        let text = self.scanner.string().ok_or(ReasonCode::NotJson)?;
        if text.len() > self.limits.string_bytes_max {
            return Err(ReasonCode::StringTooLong);
        }
        Ok(text)
    }

    fn object(&mut self) -> Result<Value, ReasonCode> {
        self.scanner.advance();
        let mut object = Map::new();
        self.scanner.skip_space();
        if self.scanner.take(b'}') {
            return Ok(Value::Object(object));
        }
        loop {
            self.scanner.skip_space();
            let name = self.string()?;
            self.scanner.skip_space();
            if !self.scanner.take(b':') {
                return Err(ReasonCode::NotJson);
            }
            self.path.push(Step::Name(name.clone()));
            let value = self.value()?;
            if object.insert(name, value).is_some() {
                self.twice.push(self.path_text());
            }
            self.path.pop();
            self.scanner.skip_space();
            if self.scanner.take(b'}') {
                return Ok(Value::Object(object));
            }
            if !self.scanner.take(b',') {
                return Err(ReasonCode::NotJson);
            }
        }
    }

    fn array(&mut self) -> Result<Value, ReasonCode> {
        self.scanner.advance();
        let mut items = Vec::new();
        self.scanner.skip_space();
        if self.scanner.take(b']') {
            return Ok(Value::Array(items));
        }
        loop {
            self.path.push(Step::Index(items.len()));
            items.push(self.value()?);
            self.path.pop();
            self.scanner.skip_space();
            if self.scanner.take(b']') {
                return Ok(Value::Array(items));
            }
            if !self.scanner.take(b',') {
                return Err(ReasonCode::NotJson);
            }
        }
    }

    /// Integers beyond 2^53, and fractions that no double can hold, become their text.
    fn number(&mut self) -> Result<Value, ReasonCode> {
        let text = self.scanner.number().ok_or(ReasonCode::NotJson)?;
        let is_integer = !text.contains(['.', 'e', 'E']);
        if is_integer {
            return Ok(match text.parse::<i64>() {
                Ok(integer) if integer.unsigned_abs() <= INTEGER_MAX => Value::from(integer),
                _ => Value::String(text.to_owned()),
            });
        }
        let float = text.parse::<f64>().ok().and_then(Number::from_f64);
        Ok(float.map_or_else(|| Value::String(text.to_owned()), Value::Number))
    }

    fn path_text(&self) -> String {
        const NAME_CHARACTERS_MAX: usize = 80;
        let mut text = "$".to_owned();
        for step in &self.path {
            match step {
                Step::Index(index) => text.push_str(&format!("[{index}]")),
                Step::Name(name) => {
                    text.push('.');
                    text.extend(name.chars().take(NAME_CHARACTERS_MAX));
                }
            }
        }
        text
    }
}

#[cfg(test)]
mod tests;
