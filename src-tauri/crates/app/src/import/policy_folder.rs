//! A folder of policy exports: one file for each policy, in folders named after their kind,
//! with a migration table. A library.
use super::{Document, draft::Draft, error::Place, model::NoteCode};
use domain::{
    registry::{KindRules, Registry},
    subject::{CoverageState, Kind},
};
use serde_json::Value;

const MIGRATION_TABLE: &str = "migrationtable.json";

/// Whether the document is where a library keeps its policies.
pub(super) fn is_part(registry: &Registry, document: &Document) -> bool {
    is_migration_table(document)
        || (folder_rules(registry, &document.name).is_some()
            && document.value.get("value").is_none_or(|value| !value.is_array())
            && document.value.is_object())
}

/// Takes over the library.
pub(super) fn import(draft: &mut Draft, documents: Vec<Document>) {
    let mut tables = Vec::new();
    for document in documents {
        if is_migration_table(&document) {
            tables.push(document);
            continue;
        }
        let Document { name, value } = document;
        let of_type = value
            .get("@odata.type")
            .and_then(Value::as_str)
            .and_then(graph::context::type_name)
            .and_then(|type_name| draft.registry.graph_type(type_name));
        match of_type.or_else(|| folder_rules(draft.registry, &name)) {
            None => draft.note(Place::file(&name), NoteCode::UnknownFile),
            Some(rules) => {
                draft.add(rules, value, Place::at(&name, "$"));
                draft.cover(&rules.kind, CoverageState::Complete, None);
            }
        }
    }
    for table in tables {
        migration_table(draft, table);
    }
}

fn migration_table(draft: &mut Draft, Document { name, value }: Document) {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    draft.source.tenant.id = text(value.get("TenantId"));
    draft.source.tenant.name = text(value.get("Organization"));
    let groups = Kind::new("identity.group");
    let objects = match value.get("Objects") {
        Some(Value::Array(items)) => items.as_slice(),
        Some(one @ Value::Object(_)) => std::slice::from_ref(one),
        _ => &[],
    };
    for (index, object) in objects.iter().enumerate() {
        let place = Place::at(&name, format!("$.Objects[{index}]"));
        let id = text(object.get("Id")).unwrap_or_default().to_lowercase();
        let display_name = text(object.get("DisplayName")).unwrap_or_default();
        let known = draft
            .of_kind(&groups)
            .any(|group| group.reference.id == id || group.reference.name == display_name);
        if object.get("Type").and_then(Value::as_str) != Some("Group") {
            draft.note(place, NoteCode::UnknownKey);
        } else if !known {
            draft.note(place, NoteCode::OnlyInMigrationTable);
        }
    }
}

fn is_migration_table(document: &Document) -> bool {
    let name = document.name.rsplit('/').next().unwrap_or_default();
    name.eq_ignore_ascii_case(MIGRATION_TABLE) && document.value.get("Objects").is_some()
}

fn folder_rules<'a>(registry: &'a Registry, name: &str) -> Option<&'a KindRules> {
    let (folders, _) = name.rsplit_once('/')?;
    registry.folder(folders.rsplit('/').next().unwrap_or_default())
}
