//! An import as its readers need it: the controls' snapshot view, and the preview.
use super::model::{Import, KindCount, Preview};
use domain::subject::{CoverageState, Kind};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

impl Import {
    /// The snapshot view that controls judge: `{"subjects": {kind: [{"id", "name",
    /// "content", "volatile"}]}, "coverage": {kind: state}, "gaps": {kind: reason},
    /// "environment"}`; volatile only where there is something.
    /// A kind that was seen has a list, be it empty; one that was not has none.
    pub fn view(&self) -> Value {
        let mut subjects: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        let mut coverage = Map::new();
        let mut gaps = Map::new();
        for row in &self.coverage {
            if row.state != CoverageState::NotCollected {
                subjects.entry(&row.kind.0).or_default();
            }
            coverage.insert(row.kind.0.clone(), json!(row.state));
            if let Some(reason) = row.reason {
                gaps.insert(row.kind.0.clone(), json!(reason));
            }
        }
        for subject in &self.subjects {
            let mut row = json!({
                "id": subject.reference.id,
                "name": subject.reference.name,
                "content": subject.content,
            });
            let changing = subject.volatile.as_object().is_some_and(|fields| !fields.is_empty());
            if let Some(row) = row.as_object_mut().filter(|_| changing) {
                row.insert("volatile".to_owned(), subject.volatile.clone());
            }
            subjects.entry(&subject.reference.kind.0).or_default().push(row);
        }
        json!({
            "subjects": subjects,
            "coverage": coverage,
            "gaps": gaps,
            "environment": self.environment,
        })
    }

    /// What the import would bring.
    pub fn preview(&self) -> Preview {
        let mut counts: BTreeMap<&Kind, u32> = BTreeMap::new();
        for subject in &self.subjects {
            let count = counts.entry(&subject.reference.kind).or_default();
            *count = count.saturating_add(1);
        }
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Preview {
            format: self.format,
            library: self.library,
            source: self.source.clone(),
            counts: counts
                .into_iter()
                .map(|(kind, count)| KindCount { kind: kind.clone(), count })
                .collect(),
            subject_count: number(self.subjects.len()),
            coverage: self.coverage.clone(),
            not_understood: self.not_understood.clone(),
            file_count: number(self.files.len()),
            bytes: self.files.iter().map(|file| file.size_bytes).sum(),
            states_profile: self.stated_profile.is_some(),
        }
    }
}
