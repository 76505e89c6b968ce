//! A snapshot as one side of a comparison: its subjects listed, their contents in the vault.
use super::super::snapshots;
use crate::{contract::SnapshotRequest, failure::Failure};
use domain::{
    compare::{Contents, Half, Names, Outline},
    registry::Registry,
};
use serde_json::Value;
use std::borrow::Cow;
use vault::{
    Reader,
    tables::{
        naming,
        snapshot::Snapshot,
        subject::{self, Listed},
        tenant,
    },
};

/// A snapshot without its contents.
pub(super) struct Listing {
    pub(super) snapshot: Snapshot,
    pub(super) tenant_name: String,
    pub(super) names: Names,
    subjects: Vec<Listed>,
}

/// The snapshot that a request names.
pub(super) fn find(reader: &Reader<'_>, request: &SnapshotRequest) -> Result<Snapshot, Failure> {
    snapshots::find(reader, request.tenant, request.snapshot)
}

impl Listing {
    pub(super) fn read(
        reader: &Reader<'_>,
        request: &SnapshotRequest,
        registry: &Registry,
    ) -> Result<Self, Failure> {
        Self::of(reader, find(reader, request)?, registry)
    }

    pub(super) fn of(
        reader: &Reader<'_>,
        snapshot: Snapshot,
        registry: &Registry,
    ) -> Result<Self, Failure> {
        let subjects = subject::listed(reader, snapshot.said.id)?;
        let references = subjects.iter().map(|subject| &subject.reference);
        let mut names = Names::of_references(references, registry);
        // What the snapshot itself calls something goes first.
        for object in naming::objects(reader, snapshot.said.tenant)? {
            if let Some(name) = object.name.filter(|_| names.get(&object.id).is_none()) {
                names.add(&object.id, &name);
            }
        }
        let tenant_name = tenant::get(reader, snapshot.said.tenant)?.name;
        Ok(Self { snapshot, tenant_name, names, subjects })
    }

    pub(super) fn outline(&self) -> Outline<'_> {
        Outline {
            subjects: self.subjects.iter().map(|subject| &subject.reference).collect(),
            coverage: &self.snapshot.said.coverage,
            names: &self.names,
        }
    }
}

/// The contents of both sides.
pub(super) struct Stored<'a, 'c> {
    pub(super) reader: &'a Reader<'c>,
    pub(super) left: &'a Listing,
    pub(super) right: &'a Listing,
}

impl Contents for Stored<'_, '_> {
    type Error = Failure;

    fn content(&self, half: Half, place: usize) -> Result<Cow<'_, Value>, Failure> {
        let side = match half {
            Half::Left => self.left,
            Half::Right => self.right,
        };
        match side.subjects.get(place) {
            Some(listed) => Ok(Cow::Owned(subject::content(self.reader, listed.version)?)),
            None => Ok(Cow::Owned(Value::Null)),
        }
    }

    fn same(&self, left: usize, right: usize, renamed: bool) -> bool {
        match (self.left.subjects.get(left), self.right.subjects.get(right)) {
            (Some(left), Some(right)) => {
                left.version == right.version || (!renamed && left.identity == right.identity)
            }
            _ => false,
        }
    }
}
