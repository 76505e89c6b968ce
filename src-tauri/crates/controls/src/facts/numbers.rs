//! Paths and values by number: a tenant's policies have the same few over and over.
use super::settings::Found;
use serde_json::{Map, Value};
use std::{
    collections::{BTreeSet, HashMap},
    hash::Hash,
};

/// The settings of a policy: the number of each path with its value's, ascending. Equal means equal.
pub(super) type Flat = Vec<(u32, u32)>;

/// A path and what each of two policies has there.
pub(super) type Difference = (String, Option<Value>, Option<Value>);

/// What a policy sets, by number.
pub(super) struct Set {
    /// What it has at each path.
    pub flat: Flat,
    /// Paths at which it has several groups: see [`Found`].
    pub several: BTreeSet<u32>,
    /// Paths at which it has one group.
    pub groups: Vec<u32>,
    /// Paths of which the value is not clear.
    pub unclear: Vec<u32>,
}

/// What the numbers stand for.
#[derive(Default)]
pub(super) struct Numbers {
    paths: Numbered<String>,
    values: Numbered<Value>,
}

impl Numbers {
    /// A policy's values by path.
    pub fn flat(&mut self, values: Map<String, Value>) -> Flat {
        let number = |(path, value)| (self.paths.number(path), self.values.number(value));
        let mut flat: Flat = values.into_iter().map(number).collect();
        flat.sort_unstable();
        flat
    }

    /// What a policy sets.
    pub fn set(&mut self, found: Found) -> Set {
        let Found { values, several, groups, unclear } = found;
        let flat = self.flat(values);
        let mut paths = |paths: BTreeSet<String>| -> Vec<u32> {
            paths.into_iter().map(|path| self.paths.number(path)).collect()
        };
        let several = paths(several).into_iter().collect();
        Set { flat, several, groups: paths(groups), unclear: paths(unclear) }
    }

    /// A path.
    pub fn path(&self, number: u32) -> &str {
        self.paths.get(number).map_or("", String::as_str)
    }

    /// A value.
    pub fn value(&self, number: u32) -> &Value {
        self.values.get(number).unwrap_or(&Value::Null)
    }

    /// What two policies have differently, up to `limit`; none where it is more.
    pub fn differences(&self, one: &Flat, other: &Flat, limit: usize) -> Option<Vec<Difference>> {
        if one.len().abs_diff(other.len()) > limit {
            return None;
        }
        let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
        let mut found = Vec::new();
        loop {
            let next = left.peek().into_iter().chain(right.peek()).map(|(path, _)| *path).min();
            let Some(next) = next else { break };
            let mine = left.next_if(|(path, _)| *path == next).map(|(_, value)| *value);
            let others = right.next_if(|(path, _)| *path == next).map(|(_, value)| *value);
            if mine != others {
                if found.len() == limit {
                    return None;
                }
                let value = |number: Option<u32>| number.map(|number| self.value(number).clone());
                found.push((self.path(next).to_owned(), value(mine), value(others)));
            }
        }
        found.sort_by(|one, other| one.0.cmp(&other.0));
        Some(found)
    }
}

struct Numbered<T> {
    all: Vec<T>,
    numbers: HashMap<T, u32>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self { all: Vec::new(), numbers: HashMap::new() }
    }
}

impl<T: Clone + Eq + Hash> Numbered<T> {
    fn number(&mut self, one: T) -> u32 {
        if let Some(number) = self.numbers.get(&one) {
            return *number;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(one.clone());
        self.numbers.insert(one, number);
        number
    }

    fn get(&self, number: u32) -> Option<&T> {
        self.all.get(usize::try_from(number).ok()?)
    }
}
