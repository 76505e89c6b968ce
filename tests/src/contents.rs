//! Contents of governed subjects: generated, rewritten without a change of meaning, and
//! changed in exactly one place.
use crate::world::Dice;
use domain::{
    canonical::canonicalise,
    compare::Segment,
    registry::KindRules,
    subject::{Subject, SubjectRef},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A subject of the kind, with whatever its rules speak of.
pub fn generated(rules: &KindRules, number: u64, dice: &mut Dice) -> Subject {
    let mut source = object(rules, dice, 3);
    // Ids that name nothing else.
    let id = format!("subject-{number}");
    let name = format!("Subject {number}");
    for (path, text) in [(&rules.id, &id), (&rules.name, &name)] {
        for path in path.iter().take(1) {
            set(&mut source, path, Value::String(text.clone()));
        }
    }
    for path in &rules.volatile {
        set(&mut source, path, json!("2026-01-01T00:00:00Z"));
    }
    subject(rules, source, id, name)
}

/// The subject of this content.
pub fn subject(rules: &KindRules, source: Value, id: String, name: String) -> Subject {
    let canonical = canonicalise(rules, source);
    Subject {
        reference: SubjectRef { kind: rules.kind.clone(), id, name },
        content: canonical.content,
        volatile: canonical.volatile,
    }
}

fn set(content: &mut Value, path: &[String], value: Value) {
    let Some((first, rest)) = path.split_first() else { return };
    let Some(object) = content.as_object_mut() else { return };
    if rest.is_empty() {
        object.insert(first.clone(), value);
    } else {
        let inner = object.entry(first.clone()).or_insert_with(|| json!({}));
        if !inner.is_object() {
            *inner = json!({});
        }
        set(inner, rest, value);
    }
}

fn word(dice: &mut Dice) -> String {
    ["alpha", "Beta", "gamma ray", "Größe", "2024-05-24T09:27:52.7009813Z", "All", "x"]
        [dice.below(7) as usize]
        .to_owned()
}

fn plain(dice: &mut Dice) -> Value {
    match dice.below(6) {
        0 => Value::Null,
        1 => json!(dice.below(2) == 0),
        2 => json!(dice.below(1000)),
        3 => json!(dice.below(1000) as f64 / 8.0),
        _ => json!(word(dice)),
    }
}

fn object(rules: &KindRules, dice: &mut Dice, depth: u32) -> Value {
    let mut made = Map::new();
    let sets: Vec<&String> = rules.sets.keys().collect();
    let cased: Vec<&String> = rules.case_insensitive.iter().collect();
    for _ in 0..dice.below(6) {
        let (name, value) = match dice.below(6) {
            0 if !sets.is_empty() => {
                let name = sets[dice.below(sets.len() as u64) as usize];
                (name.clone(), elements(rules, name, dice, depth))
            }
            1 if !cased.is_empty() => {
                let name = cased[dice.below(cased.len() as u64) as usize];
                match rules.sets.contains_key(name) {
                    true => (name.clone(), elements(rules, name, dice, depth)),
                    false => (name.clone(), json!(word(dice))),
                }
            }
            2 if depth > 0 => (free(dice), object(rules, dice, depth - 1)),
            3 if depth > 0 => {
                let items: Vec<Value> = (0..dice.below(4))
                    .map(|_| match dice.below(2) {
                        0 => plain(dice),
                        _ => object(rules, dice, depth - 1),
                    })
                    .collect();
                (free(dice), json!(items))
            }
            _ => (free(dice), plain(dice)),
        };
        made.insert(name, value);
    }
    Value::Object(made)
}

fn free(dice: &mut Dice) -> String {
    format!("property{}", (b'A' + dice.below(20) as u8) as char)
}

fn elements(rules: &KindRules, name: &str, dice: &mut Dice, depth: u32) -> Value {
    let key = rules.sets.get(name).cloned().flatten();
    let count = dice.below(5);
    let items = (0..count).map(|at| match &key {
        None => json!(format!("Element-{at}")),
        Some(key) => {
            let mut element = object(rules, dice, depth.saturating_sub(1));
            let path: Vec<String> = key.split('.').map(str::to_owned).collect();
            set(&mut element, &path, json!(format!("Key-{at}")));
            element
        }
    });
    Value::Array(items.collect())
}

/// The same subject as another source, or another day, might write it: the order of
/// properties and sets, `null` and empty lists, letter case, annotations and volatile fields
/// are others; nothing that counts is.
pub fn rewritten(rules: &KindRules, one: &Subject, dice: &mut Dice) -> Subject {
    let mut source = noise(rules, &one.content, None, "", dice);
    for path in &rules.volatile {
        let parent = &path[..path.len() - 1];
        let place = parent.iter().try_fold(&one.content, |value, name| value.get(name));
        if place.is_some_and(Value::is_object) {
            set(&mut source, path, json!(format!("volatile {}", dice.below(1000))));
        }
    }
    let mut text = String::new();
    write(&source, dice, &mut text);
    let read = serde_json::from_str(&text).expect("it was written as JSON");
    subject(rules, read, one.reference.id.clone(), one.reference.name.clone())
}

fn noise(
    rules: &KindRules,
    value: &Value,
    name: Option<&str>,
    path: &str,
    dice: &mut Dice,
) -> Value {
    match value {
        Value::Object(object) => {
            let mut made = Map::new();
            for (name, value) in object {
                let nothing = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
                if nothing && dice.below(2) == 0 {
                    continue;
                }
                if dice.below(4) == 0 {
                    made.insert(format!("{name}@odata.type"), json!("#Collection(String)"));
                }
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                made.insert(name.clone(), noise(rules, value, Some(name), &path, dice));
            }
            for (name, value) in [("zzAbsent", Value::Null), ("zzEmpty", json!([]))] {
                if dice.below(2) == 0 {
                    made.insert(name.to_owned(), value);
                }
            }
            if dice.below(2) == 0 {
                made.insert("@odata.id".to_owned(), json!(dice.below(1000)));
                made.insert("#microsoft.graph.restore".to_owned(), json!({"title": "x"}));
            }
            if !rules.typed.contains(path) {
                made.insert("@odata.type".to_owned(), json!("#microsoft.graph.something"));
            }
            Value::Object(made)
        }
        Value::Array(items) => {
            let path = format!("{path}[]");
            let mut made: Vec<Value> =
                items.iter().map(|item| noise(rules, item, name, &path, dice)).collect();
            if name.is_some_and(|name| rules.sets.contains_key(name)) {
                shuffle(&mut made, dice);
            }
            Value::Array(made)
        }
        Value::String(text)
            if text.is_ascii()
                && name.is_some_and(|name| rules.case_insensitive.contains(name)) =>
        {
            match dice.below(3) {
                0 => json!(text.to_uppercase()),
                1 => json!(text.to_lowercase()),
                _ => value.clone(),
            }
        }
        other => other.clone(),
    }
}

fn shuffle<T>(items: &mut [T], dice: &mut Dice) {
    for at in (1..items.len()).rev() {
        items.swap(at, dice.below(at as u64 + 1) as usize);
    }
}

/// JSON with the properties in any order.
fn write(value: &Value, dice: &mut Dice, out: &mut String) {
    match value {
        Value::Object(object) => {
            let mut properties: Vec<_> = object.iter().collect();
            shuffle(&mut properties, dice);
            out.push('{');
            for (at, (name, value)) in properties.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                out.push_str(&json!(name).to_string());
                out.push(':');
                write(value, dice, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, dice, out);
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

/// One step into a content.
#[derive(Clone, Debug)]
pub enum Step {
    /// To a property.
    Name(String),
    /// To an element.
    At(usize),
}

/// A place in a content where one change is one difference, or a key where it is two.
#[derive(Clone, Debug)]
pub struct Place {
    /// The way there.
    pub steps: Vec<Step>,
    /// The path at which the difference must be told.
    pub path: Vec<Segment>,
    /// The value is an element of a set, or the key of one.
    pub key: bool,
}

impl Place {
    /// The value there.
    pub fn value<'a>(&self, content: &'a mut Value) -> &'a mut Value {
        self.steps.iter().fold(content, |value, step| match step {
            Step::Name(name) => &mut value[name.as_str()],
            Step::At(at) => &mut value[*at],
        })
    }
}

/// The places of a content. Left out is what has no one answer: an element without key,
/// elements with the same key, and types that tell derived kinds apart.
pub fn places(rules: &KindRules, content: &Value) -> Vec<Place> {
    let mut found = Vec::new();
    let at = Place { steps: Vec::new(), path: Vec::new(), key: false };
    collect(rules, content, None, &at, "", &mut found);
    found
}

fn collect(
    rules: &KindRules,
    value: &Value,
    name: Option<&str>,
    here: &Place,
    schema: &str,
    found: &mut Vec<Place>,
) {
    let into = |step: Step, segment: Option<Segment>, key: bool| {
        let mut place = here.clone();
        place.steps.push(step);
        place.path.extend(segment);
        place.key = key;
        place
    };
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let schema =
                    if schema.is_empty() { name.clone() } else { format!("{schema}.{name}") };
                let volatile = rules.volatile.iter().any(|path| path.join(".") == schema);
                let referred = name == "id" && schema.ends_with("authenticationStrength.id");
                if volatile || referred || name.contains('@') {
                    continue;
                }
                let segment = Segment::Property { name: name.clone() };
                let place = into(Step::Name(name.clone()), Some(segment), false);
                collect(rules, value, Some(name), &place, &schema, found);
            }
        }
        Value::Array(items) => {
            let schema = format!("{schema}[]");
            match name.and_then(|name| rules.sets.get(name)) {
                None => {
                    for (at, item) in items.iter().enumerate() {
                        let segment = Segment::Index { at: at as u32 };
                        let place = into(Step::At(at), Some(segment), false);
                        collect(rules, item, None, &place, &schema, found);
                    }
                }
                Some(None) => {
                    let unique: BTreeSet<String> =
                        items.iter().map(|item| item.to_string().to_lowercase()).collect();
                    let texts = items.iter().all(Value::is_string);
                    if texts && unique.len() == items.len() {
                        found.extend((0..items.len()).map(|at| into(Step::At(at), None, true)));
                    }
                }
                // Assignments and settings of the catalogue are addressed by their shape, with
                // examples of their own.
                Some(Some(key)) if key.contains('.') || key == "settingDefinitionId" => {}
                Some(Some(key)) => {
                    let keys: Vec<&str> =
                        items.iter().filter_map(|item| item.get(key)?.as_str()).collect();
                    let unique: BTreeSet<String> =
                        keys.iter().map(|key| key.to_lowercase()).collect();
                    if unique.len() != items.len() {
                        return;
                    }
                    for (at, (item, text)) in items.iter().zip(keys).enumerate() {
                        let element = Segment::Element { key: text.to_owned(), name: None };
                        let place = into(Step::At(at), Some(element), false);
                        let mut inner = Vec::new();
                        collect(rules, item, None, &place, &schema, &mut inner);
                        let own = |one: &Place| {
                            one.steps.len() == place.steps.len() + 1
                                && matches!(one.steps.last(), Some(Step::Name(name)) if name == key)
                        };
                        inner.retain(|one| !own(one));
                        found.extend(inner);
                        let mut own = here.clone();
                        own.steps.extend([Step::At(at), Step::Name(key.clone())]);
                        own.key = true;
                        found.push(own);
                    }
                }
            }
        }
        Value::Null => {}
        _ => found.push(here.clone()),
    }
}

/// Another value of the same type, which no canonical form makes the same.
pub fn another(value: &Value) -> Value {
    match value {
        Value::Bool(truth) => json!(!truth),
        Value::Number(number) => match number.as_i64() {
            Some(whole) if whole.abs() < 1 << 50 => json!(whole + 1),
            _ => json!("another number"),
        },
        Value::String(text) => json!(format!("another {text}")),
        _ => json!("another"),
    }
}

/// The path without names, which are told beside it.
pub fn bare(path: &[Segment]) -> Vec<Segment> {
    let without_name = |segment: &Segment| match segment {
        Segment::Element { key, .. } => Segment::Element { key: key.clone(), name: None },
        other => other.clone(),
    };
    path.iter().map(without_name).collect()
}
