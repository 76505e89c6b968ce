//! A tenant's snapshot as one of the two that a plan is made from.
use crate::{contract::SnapshotRequest, failure::Failure, import, use_cases::snapshots};
use domain::{
    promotion::{Object, Party, USER},
    subject::{Kind, Subject, SubjectRef},
};
use serde_json::Value;
use std::collections::BTreeSet;
use vault::{
    Reader,
    tables::{
        naming,
        snapshot::Snapshot,
        subject,
        tenant::{self, Tenant},
    },
};

/// Kinds that are never created and whose contents say what they are referred to by.
const APPLICATIONS: [&str; 2] = ["app.application", "app.service-principal"];
/// What a directory object of one of Graph's types is for a plan.
const OBJECTS: [(&str, &str); 4] = [
    ("user", USER),
    ("group", "identity.group"),
    ("servicePrincipal", "app.service-principal"),
    ("application", "app.application"),
];

/// What a plan needs of a snapshot.
pub(super) struct Side {
    pub(super) tenant: Tenant,
    pub(super) snapshot: Snapshot,
    pub(super) objects: Vec<Object>,
    subjects: Vec<Subject>,
    emergency: BTreeSet<String>,
}

impl Side {
    pub(super) fn read(reader: &Reader<'_>, request: &SnapshotRequest) -> Result<Self, Failure> {
        let tenant = tenant::get(reader, request.tenant)?;
        let snapshot = snapshots::find(reader, request.tenant, request.snapshot)?;
        let promoted = import::registry()?.kinds().filter(|rules| rules.promotion.is_some());
        let whole: BTreeSet<&str> =
            promoted.map(|rules| rules.kind.0.as_str()).chain(APPLICATIONS).collect();
        let mut subjects: Vec<Subject> = subject::view(reader, snapshot.said.id, Some(&whole))?
            .into_iter()
            .map(|stored| Subject {
                reference: stored.reference,
                content: stored.content,
                volatile: Value::Null,
            })
            .collect();
        let others = subject::references(reader, snapshot.said.id)?.into_iter();
        subjects.extend(
            others.filter(|one| !whole.contains(one.kind.0.as_str())).map(|reference| Subject {
                reference,
                content: Value::Null,
                volatile: Value::Null,
            }),
        );
        let emergency = tenant.profile.emergency_access.iter().map(|one| one.id.clone()).collect();
        Ok(Self { objects: objects(reader, &tenant)?, tenant, snapshot, subjects, emergency })
    }

    pub(super) fn party(&self) -> Party<'_> {
        Party {
            subjects: &self.subjects,
            coverage: &self.snapshot.said.coverage,
            objects: &self.objects,
            emergency: &self.emergency,
        }
    }

    /// How many subjects of a kind there are.
    pub(super) fn count(&self, kind: &Kind) -> u32 {
        let count = self.subjects.iter().filter(|one| one.reference.kind == *kind).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    pub(super) fn subjects(&self) -> &[Subject] {
        &self.subjects
    }
}

/// Directory objects that were looked up.
fn objects(reader: &Reader<'_>, tenant: &Tenant) -> Result<Vec<Object>, Failure> {
    let objects = naming::objects(reader, tenant.id)?.into_iter().filter_map(|object| {
        let type_name = object.type_name?;
        let (_, kind) = OBJECTS.iter().find(|(name, _)| *name == type_name)?;
        Some(SubjectRef { kind: Kind::new(kind), id: object.id, name: object.name? })
    });
    Ok(objects.collect())
}
