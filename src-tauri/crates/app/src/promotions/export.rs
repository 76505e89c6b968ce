//! A plan as a folder: request bodies as other tools take them in, the plan for machines, and a
//! document for people.
use super::{
    document,
    files::{Names, write},
    made::{Made, said},
    side::Side,
};
use crate::{
    contract::{CompareChange, PromotionExport, PromotionExported},
    desk::Desk,
    failure::{Class, Failure},
    import,
    text::Text,
    use_cases::compare::language,
};
use domain::promotion::{Entry, Request, SCHEMA, State};
use serde_json::{Value, json};
use std::path::Path;

/// The plan for machines.
const PLAN: &str = "plan.json";
/// Where bodies stand that would change something: tools that create would create it twice.
const CHANGES: &str = "changes";
/// Where bodies stand that assign something, which is a request of its own.
const ASSIGNMENTS: &str = "assignments";

/// `promotion.export`
pub(crate) fn export(
    desk: &Desk<'_>,
    request: &PromotionExport,
) -> Result<PromotionExported, Failure> {
    let lang = language(&request.lang)?;
    let path = request.out_dir.trim();
    if path.is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let (made, changes) = desk.read(|reader| {
        let made = Made::read(reader, &request.plan)?;
        let changes: Vec<Vec<CompareChange>> = made
            .plan
            .entries
            .iter()
            .map(|entry| said(reader, &made, entry, lang))
            .collect::<Result<_, _>>()?;
        Ok((made, changes))
    })?;
    let text = Text::load(lang);
    let mut files = Vec::new();
    let mut names = Names::default();
    let mut subjects = Vec::new();
    for entry in &made.plan.entries {
        let mut own = Vec::new();
        for (name, sent) in bodies(entry, &mut names)? {
            files.push((name.clone(), pretty(&sent.body)?));
            own.push(name);
        }
        let mut row = serde_json::to_value(entry).map_err(|_| internal())?;
        if let Some(object) = row.as_object_mut() {
            object.insert("files".to_owned(), own.into());
        }
        subjects.push(row);
    }
    files.push((PLAN.to_owned(), pretty(&machine(&made, request, subjects)?)?));
    let pdf = document::pdf(&made, &changes, request.plan.state, &text).map_err(|error| {
        tracing::error!(%error, "a plan could not be rendered");
        internal()
    })?;
    files.push((format!("promotion-plan-{}.pdf", text.lang().tag()), pdf));
    files.sort();
    let mut mark = [0; 8];
    desk.env.fill(&mut mark);
    write(Path::new(path), &hex::encode(mark), &files).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::input("promotion-folder-taken"),
        _ => Failure::disk(Class::Input, &error),
    })?;
    Ok(PromotionExported {
        folder: path.to_owned(),
        files: files.into_iter().map(|(name, _)| name).collect(),
        counts: made.plan.counts,
    })
}

/// The requests of an entry with the files that their bodies go into.
fn bodies<'e>(entry: &'e Entry, names: &mut Names) -> Result<Vec<(String, &'e Request)>, Failure> {
    let rules = import::registry()?.kind(&entry.source.kind);
    let Some(promotion) = rules.and_then(|rules| rules.promotion.as_ref()) else {
        return Ok(Vec::new());
    };
    let of_change =
        if entry.state == State::Change { format!("{CHANGES}/") } else { String::new() };
    let mut bodies = Vec::new();
    for (at, sent) in entry.requests.iter().enumerate() {
        let of_part =
            if at == 0 { of_change.clone() } else { format!("{of_change}{ASSIGNMENTS}/") };
        let folder = format!("{of_part}{}", promotion.folder);
        bodies.push((names.path(&folder, &entry.source.name), sent));
    }
    Ok(bodies)
}

fn machine(made: &Made, request: &PromotionExport, subjects: Vec<Value>) -> Result<Value, Failure> {
    let side = |side: &Side| {
        json!({
            "tenant": {
                "id": side.tenant.provider_tenant_id,
                "domain": side.tenant.domain,
                "name": side.tenant.name,
            },
            "snapshot": side.snapshot.ordinal,
            "collected_at": side.snapshot.said.collected_at,
            "content_sha256": hex::encode(side.snapshot.content_hash),
        })
    };
    let value = |value: Result<Value, serde_json::Error>| value.map_err(|_| internal());
    Ok(json!({
        "schema": SCHEMA,
        "generated_by": format!("TenantPilot {}", env!("CARGO_PKG_VERSION")),
        "source": side(&made.source),
        "target": side(&made.target),
        "state": value(serde_json::to_value(request.plan.state))?,
        "counts": value(serde_json::to_value(made.plan.counts))?,
        "not_seen": value(serde_json::to_value(&made.plan.not_seen))?,
        "subjects": subjects,
        "references": value(serde_json::to_value(&made.plan.references))?,
    }))
}

fn pretty(value: &Value) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec_pretty(value).map_err(|_| internal())
}

fn internal() -> Failure {
    Failure::new(Class::Internal, "internal")
}
