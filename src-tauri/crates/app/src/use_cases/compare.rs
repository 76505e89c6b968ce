//! Comparing two files or folders: needs no vault and writes nothing.
mod instance;

use crate::{
    contract::{
        ClaimedTenant, CompareChange, CompareChanged, CompareKind, CompareRequest, CompareResponse,
        CompareSource,
    },
    door::Door,
    failure::{Class, Failure},
    import::{self, Import, Limits},
    pack::setting,
    text::{Lang, Text},
};
use domain::compare::{
    Change, Changed, Comparison, KindComparison, Matching, Names, Segment, Side, compare, place,
};
use serde_json::Value;
use std::{collections::BTreeMap, fs::File, io::Read, ops::ControlFlow, path::Path};

/// A file that maps ids, in bytes.
const MAP_BYTES_MAX: usize = 4 << 20;

/// `compare.run`
pub(crate) fn run(_: &Door, request: CompareRequest) -> Result<CompareResponse, Failure> {
    let lang = language(&request.lang)?;
    let map = match request.map_path.as_deref() {
        Some(path) => map(Path::new(path))?,
        None => BTreeMap::new(),
    };
    let registry = import::registry()?;
    let (left, right) = (read(&request.left)?, read(&request.right)?);
    let names = |import: &Import| Names::of(&import.subjects, registry);
    let (left_names, right_names) = (names(&left), names(&right));
    let side = |import, names| -> Side<'_> { side(import, names) };
    let comparison = compare(
        &side(&left, &left_names),
        &side(&right, &right_names),
        registry,
        &Matching { by: request.match_by, map, suggest: true },
    );
    let names = (&left_names, &right_names);
    let say = Say { text: Text::load(lang), left: names.0, right: names.1, words: &|_| None };
    Ok(say.response(comparison, &left, &right))
}

/// The language of this tag.
pub(crate) fn language(tag: &str) -> Result<Lang, Failure> {
    tag.parse().map_err(|_| Failure::usage("lang-unknown").with("lang", tag))
}

fn side<'a>(import: &'a Import, names: &'a Names) -> Side<'a> {
    Side { subjects: &import.subjects, coverage: &import.coverage, names }
}

fn read(path: &str) -> Result<Import, Failure> {
    Ok(import::read(Path::new(path), &Limits::default(), &mut |_| ControlFlow::Continue(()))?)
}

/// A JSON object of texts: left ids and right ids.
fn map(path: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let disk = |error: std::io::Error| Failure::disk(Class::Input, &error);
    let file = File::open(path).map_err(disk)?;
    let mut bytes = Vec::new();
    file.take(MAP_BYTES_MAX as u64 + 1).read_to_end(&mut bytes).map_err(disk)?;
    if bytes.len() > MAP_BYTES_MAX {
        return Err(Failure::input("id-map-too-large").with("limit", MAP_BYTES_MAX));
    }
    serde_json::from_slice(&bytes).map_err(|error| {
        Failure::input("id-map-malformed").with("line", error.line()).with("column", error.column())
    })
}

/// Puts a comparison into words.
pub(crate) struct Say<'a> {
    pub(crate) text: Text,
    pub(crate) left: &'a Names,
    pub(crate) right: &'a Names,
    /// The words for a setting of the settings catalogue, or for one of its values, by its id.
    pub(crate) words: &'a dyn Fn(&str) -> Option<String>,
}

impl Say<'_> {
    fn response(&self, comparison: Comparison, left: &Import, right: &Import) -> CompareResponse {
        CompareResponse {
            left: source(left),
            right: source(right),
            counts: comparison.counts,
            kinds: comparison.kinds.into_iter().map(|kind| self.kind(kind)).collect(),
        }
    }

    fn kind(&self, kind: KindComparison) -> CompareKind {
        CompareKind {
            kind: kind.kind,
            left: kind.left,
            right: kind.right,
            comparable: kind.comparable,
            equal: kind.equal,
            changed: kind.changed.into_iter().map(|changed| self.changed(changed)).collect(),
            missing: kind.missing,
            unexpected: kind.unexpected,
            not_comparable: kind.not_comparable,
            ambiguous: kind.ambiguous,
            suggestions: kind.suggestions,
            not_supplied: kind.not_supplied,
        }
    }

    fn changed(&self, changed: Changed) -> CompareChanged {
        CompareChanged {
            left: changed.left,
            right: changed.right,
            matched_by: changed.matched_by,
            changes: changed.changes.into_iter().map(|change| self.change(change)).collect(),
            not_comparable: changed.not_comparable,
        }
    }

    /// The path with the words for settings that have some.
    fn worded(&self, path: &[Segment]) -> Vec<Segment> {
        let worded = |segment: &Segment| match segment {
            Segment::Setting { id } => match (self.words)(id) {
                Some(words) => Segment::Definition { id: id.clone(), name: Some(words) },
                None => segment.clone(),
            },
            other => other.clone(),
        };
        path.iter().map(worded).collect()
    }

    pub(crate) fn change(&self, change: Change) -> CompareChange {
        let property = change.path.iter().rev().find_map(|segment| match segment {
            Segment::Property { name } => Some(name.as_str()),
            _ => None,
        });
        let in_catalogue =
            change.path.iter().any(|segment| matches!(segment, Segment::Setting { .. }));
        let words = |value: Option<&Value>, name: Option<&String>, names: &Names| {
            let value = value?;
            if change.secret {
                return Some(self.text.get("compare-secret"));
            }
            if let Some(name) = name {
                return Some(name.clone());
            }
            if in_catalogue {
                let said = match value.as_str() {
                    Some(text) => (self.words)(text),
                    None => {
                        let secret = self.text.get("compare-secret");
                        let words = instance::Words { find: self.words, secret: &secret };
                        instance::said(value, words).map(|said| setting::shorten(&said))
                    }
                };
                if said.is_some() {
                    return said;
                }
            }
            Some(setting::value(&self.text, property.unwrap_or_default(), &named(value, names)))
        };
        CompareChange {
            at: place(&change.path),
            label: self.text.path(&self.worded(&change.path)),
            left_text: words(change.left.as_ref(), change.left_name.as_ref(), self.left),
            right_text: words(change.right.as_ref(), change.right_name.as_ref(), self.right),
            path: change.path,
            left: change.left,
            right: change.right,
            left_name: change.left_name,
            right_name: change.right_name,
            secret: change.secret,
        }
    }
}

fn source(import: &Import) -> CompareSource {
    CompareSource {
        format: import.format.name().to_owned(),
        library: import.library,
        tool: import.source.tool.clone(),
        collected_at: import.source.collected_at.map(|at| at.to_rfc3339()),
        tenant: ClaimedTenant {
            id: import.source.tenant.id.clone(),
            domain: import.source.tenant.domain.clone(),
            name: import.source.tenant.name.clone(),
        },
        snapshot: None,
        baseline: None,
        version: None,
        subject_count: u32::try_from(import.subjects.len()).unwrap_or(u32::MAX),
    }
}

/// The value with names where it has ids.
fn named(value: &Value, names: &Names) -> Value {
    match value {
        Value::String(text) => Value::String(names.get(text).unwrap_or(text).to_owned()),
        Value::Array(items) => items.iter().map(|item| named(item, names)).collect(),
        Value::Object(object) => Value::Object(
            object.iter().map(|(name, item)| (name.clone(), named(item, names))).collect(),
        ),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests;
