//! The walk through two arrays: by key, by content, or by place.
use super::{
    LEFT, RIGHT,
    walk::{Walk, is_absent},
};
use crate::compare::{
    model::Segment,
    shape::{self, Assignment, ByKey, Keyed},
};
use serde_json::{Map, Value};
use std::{borrow::Cow, collections::BTreeMap};

impl Walk<'_> {
    pub(super) fn array(
        &mut self,
        name: Option<&str>,
        left: &[Value],
        right: &[Value],
        any_case: bool,
    ) {
        let length = self.schema.len();
        self.schema.push_str("[]");
        let set = name.and_then(|name| self.differ.rules.sets.get(name));
        match (name, set) {
            (Some(name), _) if shape::are_assignments(name, left, right) => {
                self.assignments(left, right)
            }
            (Some(shape::WRAPPED), _) => {
                let bare = |items: &[Value]| -> Vec<Value> {
                    items.iter().map(|item| item.get("value").unwrap_or(item).clone()).collect()
                };
                self.set(&bare(left), &bare(right), any_case);
            }
            (Some(shape::GROUPS), _) => self.groups(left, right, any_case),
            (Some(name), set) => match (Keyed::of(name, left, right), set) {
                (Some(rule), _) => self.shaped(rule, left, right),
                (None, Some(Some(key))) => self.keyed(key, left, right, any_case),
                (None, Some(None)) => self.set(left, right, any_case),
                (None, None) => self.ordered(left, right, any_case),
            },
            (None, _) => self.ordered(left, right, any_case),
        }
        self.schema.truncate(length);
    }

    fn ordered(&mut self, left: &[Value], right: &[Value], any_case: bool) {
        for at in 0..left.len().max(right.len()) {
            let segment = Segment::Index { at: u32::try_from(at).unwrap_or(u32::MAX) };
            self.within(segment, |walk| walk.value(None, left.get(at), right.get(at), any_case));
        }
    }

    /// A set without key: elements are the same or they are not.
    fn set(&mut self, left: &[Value], right: &[Value], any_case: bool) {
        let (left, right) = self.unpaired(left.iter(), right.iter(), any_case);
        for item in left {
            self.change(Some(item), None);
        }
        for item in right {
            self.change(None, Some(item));
        }
    }

    /// Groups of settings: what is not the same is compared in the order it stands in.
    fn groups(&mut self, left: &[Value], right: &[Value], any_case: bool) {
        let (ones, others) = self.unpaired(left.iter(), right.iter(), any_case);
        let (ones, others) = (in_place(left, &ones), in_place(right, &others));
        for at in 0..ones.len().max(others.len()) {
            let (one, other) = (ones.get(at), others.get(at));
            let place = one.or(other).map_or(at, |(place, _)| *place);
            let segment = Segment::Index { at: u32::try_from(place).unwrap_or(u32::MAX) };
            let (one, other) = (one.map(|(_, one)| *one), other.map(|(_, other)| *other));
            self.within(segment, |walk| match (one, other) {
                (Some(one), Some(other)) => walk.value(None, Some(one), Some(other), any_case),
                (one, other) => walk.change(one, other),
            });
        }
    }

    /// A set whose elements have the key property `key`; those without it are taken whole.
    fn keyed(&mut self, key: &str, left: &[Value], right: &[Value], any_case: bool) {
        let key_of = |item: &Value| {
            let value = key.split('.').try_fold(item, |value, name| value.get(name))?;
            value.as_str().map(str::to_owned)
        };
        let has_key = |item: &&Value| key_of(item).is_some();
        let whole = |items: &[Value]| -> Vec<Value> {
            items.iter().filter(|item| !has_key(item)).cloned().collect()
        };
        let name = key.rsplit('.').next().unwrap_or(key);
        let key_any_case = self.differ.rules.case_insensitive.contains(name);
        let cased = |text: String| if key_any_case { text.to_lowercase() } else { text };
        let mut by_key: ByKey<'_, String> = BTreeMap::new();
        for item in left.iter().filter(has_key) {
            let key = key_of(item).unwrap_or_default();
            by_key.entry(cased(self.differ.id(&key, LEFT).into_owned())).or_default().0.push(item);
        }
        for item in right.iter().filter(has_key) {
            let key = key_of(item).unwrap_or_default();
            by_key.entry(cased(self.differ.id(&key, RIGHT).into_owned())).or_default().1.push(item);
        }
        for (ones, others) in by_key.into_values() {
            let first = ones.first().or(others.first()).copied().unwrap_or(&Value::Null);
            let key = key_of(first).unwrap_or_default();
            let name = self.name_of(&key).or_else(|| {
                let own = ["displayName", "name"].iter().find_map(|name| first.get(name));
                own.and_then(Value::as_str).map(str::to_owned)
            });
            let segment = Segment::Element { key, name };
            self.within(segment, |walk| walk.elements(&ones, &others, any_case, &[]));
        }
        self.set(&whole(left), &whole(right), any_case);
    }

    /// A set by a nested key.
    fn shaped(&mut self, rule: &'static Keyed, left: &[Value], right: &[Value]) {
        let key = |item: &Value| rule.key(item).unwrap_or_default().to_lowercase();
        let mut by_key: ByKey<'_, String> = BTreeMap::new();
        for item in left {
            by_key.entry(key(item)).or_default().0.push(item);
        }
        for item in right {
            by_key.entry(key(item)).or_default().1.push(item);
        }
        for (ones, others) in by_key.into_values() {
            let first = ones.first().or(others.first()).copied().unwrap_or(&Value::Null);
            let segment = rule.segment(rule.key(first).unwrap_or_default(), first);
            let any_case = rule.of == shape::KeyOf::Element;
            self.within(segment, |walk| walk.elements(&ones, &others, any_case, rule.skipped));
        }
    }

    fn assignments(&mut self, left: &[Value], right: &[Value]) {
        type Key = (String, String);
        let mut by_key: ByKey<'_, Key> = BTreeMap::new();
        let key = |read: &Assignment<'_>, group: &str| (read.target.clone(), group.to_lowercase());
        for item in left {
            let Some(read) = Assignment::of(item) else { continue };
            let group = self.differ.id(read.group.unwrap_or_default(), LEFT);
            by_key.entry(key(&read, &group)).or_default().0.push(item);
        }
        for item in right {
            let Some(read) = Assignment::of(item) else { continue };
            by_key.entry(key(&read, read.group.unwrap_or_default())).or_default().1.push(item);
        }
        for (ones, others) in by_key.into_values() {
            let first = ones.first().or(others.first()).and_then(|item| Assignment::of(item));
            let Some(first) = first else { continue };
            let segment = Segment::Assignment {
                target: first.target,
                group: first.group.map(str::to_owned),
                name: first.group.and_then(|group| self.name_of(group)),
            };
            self.within(segment, |walk| {
                for at in 0..ones.len().max(others.len()) {
                    match (ones.get(at), others.get(at)) {
                        (Some(one), Some(other)) => walk.assignment(one, other),
                        (one, other) => walk.change(one.copied(), other.copied()),
                    }
                }
            });
        }
    }

    fn assignment(&mut self, left: &Value, right: &Value) {
        let (Some(one), Some(other)) = (Assignment::of(left), Assignment::of(right)) else {
            return;
        };
        let said = |text: &str| Value::String(text.to_owned());
        let mut compare = |name: &str, one: Option<&str>, other: Option<&str>| {
            let (one, other) = (one.map(said), other.map(said));
            let segment = Segment::Property { name: name.to_owned() };
            self.within(segment, |walk| walk.value(None, one.as_ref(), other.as_ref(), true));
        };
        compare("mode", Some(one.mode()), Some(other.mode()));
        compare("filter", one.filter.map(|(id, _)| id), other.filter.map(|(id, _)| id));
        compare("filterMode", one.filter.map(|(_, mode)| mode), other.filter.map(|(_, mode)| mode));
        if let (Value::Object(one), Value::Object(other)) = (left, right) {
            self.object(one, other, &shape::ASSIGNMENT_SKIPPED);
            let target =
                |of: &Map<String, Value>| of.get("target").and_then(Value::as_object).cloned();
            let (one, other) = (target(one).unwrap_or_default(), target(other).unwrap_or_default());
            self.object(&one, &other, &shape::TARGET_SKIPPED);
        }
    }

    /// The elements of one key: as a rule one on each side.
    fn elements(&mut self, left: &[&Value], right: &[&Value], any_case: bool, skipped: &[&str]) {
        let (left, right) = match (left, right) {
            ([one], [other]) => (vec![*one], vec![*other]),
            _ => self.unpaired(left.iter().copied(), right.iter().copied(), any_case),
        };
        for at in 0..left.len().max(right.len()) {
            match (left.get(at), right.get(at)) {
                (Some(Value::Object(one)), Some(Value::Object(other))) => {
                    self.object(one, other, skipped);
                }
                (Some(one), Some(other)) => self.value(None, Some(one), Some(other), any_case),
                (one, other) => self.change(one.copied(), other.copied()),
            }
        }
    }

    /// What has no equal on the other side. A plain value that stands twice stands once.
    fn unpaired<'v>(
        &mut self,
        left: impl Iterator<Item = &'v Value>,
        right: impl Iterator<Item = &'v Value>,
        any_case: bool,
    ) -> (Vec<&'v Value>, Vec<&'v Value>) {
        let mut by_form: ByKey<'v, Vec<u8>> = BTreeMap::new();
        for item in left.filter(|item| !is_absent(item)) {
            by_form.entry(self.form(item, any_case, LEFT)).or_default().0.push(item);
        }
        for item in right.filter(|item| !is_absent(item)) {
            by_form.entry(self.form(item, any_case, RIGHT)).or_default().1.push(item);
        }
        let (mut only_left, mut only_right) = (Vec::new(), Vec::new());
        for (ones, others) in by_form.into_values() {
            let plain =
                ones.iter().chain(&others).all(|item| !item.is_object() && !item.is_array());
            let (one_count, other_count) = match plain {
                true => (ones.len().min(1), others.len().min(1)),
                false => (ones.len(), others.len()),
            };
            let same = one_count.min(other_count);
            for (one, other) in ones.iter().zip(&others).take(same) {
                self.same(Some(one), Some(other));
            }
            only_left.extend(ones.into_iter().take(one_count).skip(same));
            only_right.extend(others.into_iter().take(other_count).skip(same));
        }
        (only_left, only_right)
    }

    /// A form in which the same elements are the same bytes.
    fn form(&self, item: &Value, any_case: bool, side: usize) -> Vec<u8> {
        let item = match self.differ.references.is_empty() {
            true => Cow::Borrowed(item),
            false => Cow::Owned(self.renamed(item, side)),
        };
        let projected = crate::canonical::project(self.differ.rules, &item, any_case);
        serde_json_canonicalizer::to_vec(&projected).unwrap_or_default()
    }

    fn renamed(&self, item: &Value, side: usize) -> Value {
        match item {
            Value::String(text) => Value::String(self.differ.id(text, side).into_owned()),
            Value::Array(items) => items.iter().map(|item| self.renamed(item, side)).collect(),
            Value::Object(object) => Value::Object(
                object
                    .iter()
                    .map(|(name, item)| (name.clone(), self.renamed(item, side)))
                    .collect(),
            ),
            other => other.clone(),
        }
    }
}

/// Some of `items` with their places, in the order they stand in.
fn in_place<'v>(items: &'v [Value], some: &[&'v Value]) -> Vec<(usize, &'v Value)> {
    let is_one = |item: &Value| some.iter().any(|one| std::ptr::eq(*one, item));
    items.iter().enumerate().filter(|(_, item)| is_one(item)).collect()
}
