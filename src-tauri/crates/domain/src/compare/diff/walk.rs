//! The walk through two contents: objects, plain values, and what is told of a difference.
use super::{Differ, Found, LEFT, RIGHT};
use crate::{
    canonical::is_annotation,
    compare::{
        model::{Change, MatchedBy, Segment},
        shape,
    },
    redaction::Sensitivity,
};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Arrays and objects within each other that are walked; what lies deeper is compared whole.
const DEPTH_MAX: usize = 64;

/// An id, and the name of what has it.
type Referred<'a> = (&'a str, Option<&'a str>);

/// Where the walk is, and what it found so far.
pub(super) struct Walk<'a> {
    pub(super) differ: &'a Differ<'a>,
    pub(super) by: MatchedBy,
    pub(super) partial: [bool; 2],
    /// Whether what is the same is told as well.
    pub(super) whole: bool,
    pub(super) path: Vec<Segment>,
    /// The path as the registry writes it: `rules[].notificationRecipients`.
    pub(super) schema: String,
    pub(super) depth: usize,
    pub(super) found: Found,
}

impl Walk<'_> {
    pub(super) fn value(
        &mut self,
        name: Option<&str>,
        left: Option<&Value>,
        right: Option<&Value>,
        any_case: bool,
    ) {
        let (left, right) = (self.present(left), self.present(right));
        if self.depth > DEPTH_MAX {
            match left == right {
                true => self.same(left, right),
                false => self.change(left, right),
            }
            return;
        }
        self.depth = self.depth.saturating_add(1);
        let none = Map::new();
        match (left, right) {
            (None, None) => {}
            (Some(Value::Object(one)), Some(Value::Object(other))) => self.object(one, other, &[]),
            (Some(Value::Object(one)), None) => self.object(one, &none, &[]),
            (None, Some(Value::Object(other))) => self.object(&none, other, &[]),
            (Some(Value::Array(one)), Some(Value::Array(other))) => {
                self.array(name, one, other, any_case);
            }
            (Some(Value::Array(one)), None) => self.array(name, one, &[], any_case),
            (None, Some(Value::Array(other))) => self.array(name, &[], other, any_case),
            (Some(one), Some(other)) if self.differ.same(one, other, any_case) => {
                self.same(left, right);
            }
            _ => self.change(left, right),
        }
        self.depth = self.depth.saturating_sub(1);
    }

    pub(super) fn object(
        &mut self,
        left: &Map<String, Value>,
        right: &Map<String, Value>,
        skipped: &[&str],
    ) {
        let names: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
        for name in names {
            if skipped.contains(&name.as_str())
                || is_noise(name)
                || shape::is_setting_key(&self.path, name)
            {
                continue;
            }
            let length = self.schema.len();
            if length > 0 {
                self.schema.push('.');
            }
            self.schema.push_str(name);
            if !self.differ.is_skipped(self.by, &self.schema) {
                self.property(name, left.get(name), right.get(name), length == 0);
            }
            self.schema.truncate(length);
        }
    }

    fn property(&mut self, name: &str, left: Option<&Value>, right: Option<&Value>, root: bool) {
        let [left_partial, right_partial] = self.partial;
        let unseen = (left.is_none() && left_partial) || (right.is_none() && right_partial);
        if root && unseen {
            if self.present(left).is_some() || self.present(right).is_some() {
                self.found.unseen.push(name.to_owned());
            }
            return;
        }
        let any_case = self.differ.rules.case_insensitive.contains(name);
        let one = left.and_then(|value| shape::referred(name, value));
        let other = right.and_then(|value| shape::referred(name, value));
        let told = match (one, other) {
            (Some((one, _)), Some((other, _))) => {
                !one.eq_ignore_ascii_case(other)
                    && self.differ.id(one, LEFT) != self.differ.id(other, RIGHT)
            }
            (Some(_), None) => self.present(right).is_none(),
            (None, Some(_)) => self.present(left).is_none(),
            (None, None) => false,
        };
        if told {
            let segment = Segment::Property { name: name.to_owned() };
            return self.within(segment, |walk| walk.reference(one, other));
        }
        if shape::is_wrapping(&self.path, name) {
            self.value(Some(name), left, right, any_case);
        } else {
            let segment = Segment::Property { name: name.to_owned() };
            self.within(segment, |walk| walk.value(Some(name), left, right, any_case));
        }
    }

    pub(super) fn change(&mut self, left: Option<&Value>, right: Option<&Value>) {
        let change = self.told(left, right);
        self.found.changes.push(change);
    }

    pub(super) fn same(&mut self, left: Option<&Value>, right: Option<&Value>) {
        if self.whole && (left.is_some() || right.is_some()) {
            let same = self.told(left, right);
            self.found.same.push(same);
        }
    }

    fn told(&self, left: Option<&Value>, right: Option<&Value>) -> Change {
        let secret = self.differ.has_secrets
            && self.differ.rules.sensitivity_of(&self.schema) == Sensitivity::Secret;
        let shown = |value: &Value| match secret {
            true => Value::Null,
            false => self.without_secrets(value, &self.schema),
        };
        let name = |value: Option<&Value>, side: usize| {
            let id = value.and_then(Value::as_str)?;
            self.differ.names.get(side)?.get(id).map(str::to_owned)
        };
        Change {
            path: self.path.clone(),
            left: left.map(shown),
            right: right.map(shown),
            left_name: name(left, LEFT).filter(|_| !secret),
            right_name: name(right, RIGHT).filter(|_| !secret),
            secret,
        }
    }

    /// Another object is referred to: told by id and name, not by all that is in it.
    fn reference(&mut self, left: Option<Referred<'_>>, right: Option<Referred<'_>>) {
        let id = |side: Option<Referred<'_>>| side.map(|(id, _)| Value::from(id));
        self.change(id(left).as_ref(), id(right).as_ref());
        let name = |side: Option<Referred<'_>>| side.and_then(|(_, name)| name.map(str::to_owned));
        if let Some(change) = self.found.changes.last_mut() {
            change.left_name = name(left).or(change.left_name.take());
            change.right_name = name(right).or(change.right_name.take());
        }
    }

    fn without_secrets(&self, value: &Value, schema: &str) -> Value {
        match value {
            _ if !self.differ.has_secrets => value.clone(),
            _ if self.differ.rules.sensitivity_of(schema) == Sensitivity::Secret => Value::Null,
            Value::Array(items) => {
                let schema = format!("{schema}[]");
                items.iter().map(|item| self.without_secrets(item, &schema)).collect()
            }
            Value::Object(object) => Value::Object(
                object
                    .iter()
                    .map(|(name, item)| {
                        let schema = match schema {
                            "" => name.clone(),
                            schema => format!("{schema}.{name}"),
                        };
                        (name.clone(), self.without_secrets(item, &schema))
                    })
                    .collect(),
            ),
            other => other.clone(),
        }
    }

    pub(super) fn name_of(&self, id: &str) -> Option<String> {
        self.differ.names.iter().find_map(|names| names.get(id)).map(str::to_owned)
    }

    fn present<'v>(&self, value: Option<&'v Value>) -> Option<&'v Value> {
        value.filter(|value| !is_absent(value))
    }

    pub(super) fn within(&mut self, segment: Segment, walk: impl FnOnce(&mut Self)) {
        self.path.push(segment);
        walk(self);
        self.path.pop();
    }
}

/// An annotation. The type that tells derived types apart is none: the canonical shape has
/// it nowhere else.
fn is_noise(name: &str) -> bool {
    is_annotation(name) && name != "@odata.type"
}

/// Nothing, or nothing but nothing.
pub(super) fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => {
            object.iter().all(|(name, value)| is_noise(name) || is_absent(value))
        }
        _ => false,
    }
}
