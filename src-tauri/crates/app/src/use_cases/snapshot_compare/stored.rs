//! What a comparison has on one side: a snapshot's subjects or a baseline's items listed, their
//! contents in the vault.
use super::super::snapshots;
use crate::{
    baselines::side::{Which, body},
    contract::{BaselineSide, ComparedSide, SnapshotRequest},
    failure::Failure,
};
use domain::{
    baseline::Baseline,
    compare::{Contents, Half, Names, Outline},
    ids::{BaselineId, SnapshotId},
    journal::Hash,
    registry::Registry,
    subject::{Coverage, Kind, SubjectRef},
};
use serde_json::Value;
use std::{borrow::Cow, collections::BTreeSet};
use vault::{
    Reader,
    tables::{
        baseline, naming,
        snapshot::Snapshot,
        subject::{self, VersionId},
        tenant,
    },
};

/// What a request names. Neither ever changes.
pub(super) enum Named {
    Snapshot(Snapshot),
    Baseline(Baseline, u32),
}

/// What makes two sides the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SideKey {
    Snapshot(SnapshotId),
    Baseline(BaselineId, u32),
}

impl Named {
    pub(super) fn find(reader: &Reader<'_>, side: &ComparedSide) -> Result<Self, Failure> {
        match side {
            ComparedSide::Snapshot(SnapshotRequest { tenant, snapshot }) => {
                snapshots::find(reader, *tenant, *snapshot).map(Self::Snapshot)
            }
            ComparedSide::Baseline(BaselineSide { baseline, version }) => {
                let found = baseline::find(reader, *baseline)?
                    .ok_or_else(|| Failure::input("baseline-unknown"))?;
                let in_force = || found.current().map(|version| version.number);
                let number = version
                    .or_else(in_force)
                    .ok_or_else(|| Failure::usage("baseline-not-published"))?;
                if found.versions.iter().all(|version| version.number != number) {
                    return Err(Failure::input("baseline-version-unknown"));
                }
                Ok(Self::Baseline(found, number))
            }
        }
    }

    pub(super) fn key(&self) -> SideKey {
        match self {
            Self::Snapshot(snapshot) => SideKey::Snapshot(snapshot.said.id),
            Self::Baseline(baseline, number) => SideKey::Baseline(baseline.id, *number),
        }
    }
}

/// A side without its contents.
pub(super) struct Listing {
    pub(super) named: Named,
    /// What people call it: the tenant's name, or the baseline's.
    pub(super) name: String,
    pub(super) names: Names,
    coverage: Vec<Coverage>,
    subjects: Vec<Listed>,
}

struct Listed {
    reference: SubjectRef,
    identity: [u8; 32],
    content: Place,
}

/// Where a content is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Version(VersionId),
    Item(Hash),
}

impl Listing {
    /// Both sides. Next to a baseline, a snapshot has the baseline's kinds only.
    pub(super) fn both(
        reader: &Reader<'_>,
        sides: [Named; 2],
        registry: &Registry,
    ) -> Result<[Self; 2], Failure> {
        let [left, right] = sides;
        let mut both = [Self::of(reader, left, registry)?, Self::of(reader, right, registry)?];
        let golden = both.iter().filter(|side| matches!(side.named, Named::Baseline(..)));
        let kinds: Option<BTreeSet<Kind>> = golden
            .map(|side| side.coverage.iter().map(|row| row.kind.clone()).collect())
            .reduce(|one: BTreeSet<Kind>, other| one.union(&other).cloned().collect());
        if let Some(kinds) = kinds {
            for side in &mut both {
                side.coverage.retain(|row| kinds.contains(&row.kind));
                side.subjects.retain(|one| kinds.contains(&one.reference.kind));
            }
        }
        Ok(both)
    }

    fn of(reader: &Reader<'_>, named: Named, registry: &Registry) -> Result<Self, Failure> {
        match named {
            Named::Snapshot(snapshot) => Self::of_snapshot(reader, snapshot, registry),
            Named::Baseline(baseline, number) => {
                Self::of_baseline(reader, baseline, number, registry)
            }
        }
    }

    fn of_snapshot(
        reader: &Reader<'_>,
        snapshot: Snapshot,
        registry: &Registry,
    ) -> Result<Self, Failure> {
        let subjects: Vec<Listed> = subject::listed(reader, snapshot.said.id)?
            .into_iter()
            .map(|subject::Listed { reference, version, identity }| Listed {
                reference,
                identity,
                content: Place::Version(version),
            })
            .collect();
        let references = subjects.iter().map(|subject| &subject.reference);
        let mut names = Names::of_references(references, registry);
        // What the snapshot itself calls something goes first.
        for object in naming::objects(reader, snapshot.said.tenant)? {
            if let Some(name) = object.name.filter(|_| names.get(&object.id).is_none()) {
                names.add(&object.id, &name);
            }
        }
        let name = tenant::get(reader, snapshot.said.tenant)?.name;
        let coverage = snapshot.said.coverage.clone();
        Ok(Self { named: Named::Snapshot(snapshot), name, names, coverage, subjects })
    }

    fn of_baseline(
        reader: &Reader<'_>,
        baseline: Baseline,
        number: u32,
        registry: &Registry,
    ) -> Result<Self, Failure> {
        let (body, _) = body(reader, &baseline, &Which::Version(number))?;
        let mut names = Names::of_references(body.items.iter().map(|item| &item.subject), registry);
        for (id, reference) in body.items.iter().flat_map(|item| &item.references) {
            if names.get(id).is_none() {
                names.add(id, &reference.name);
            }
        }
        let count =
            |kind: &Kind| body.items.iter().filter(|item| item.subject.kind == *kind).count();
        let coverage = body.scope.iter().map(|(kind, scope)| Coverage {
            kind: kind.clone(),
            state: scope.seen,
            reason: None,
            count: u32::try_from(count(kind)).unwrap_or(u32::MAX),
            completed: None,
        });
        let coverage = coverage.collect();
        let subjects = body.items.into_iter().map(|item| Listed {
            reference: item.subject,
            identity: item.identity.0,
            content: Place::Item(item.content),
        });
        let (name, subjects) = (baseline.name.clone(), subjects.collect());
        Ok(Self { named: Named::Baseline(baseline, number), name, names, coverage, subjects })
    }

    /// How many subjects it has.
    pub(super) fn subject_count(&self) -> u32 {
        u32::try_from(self.subjects.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn outline(&self) -> Outline<'_> {
        Outline {
            subjects: self.subjects.iter().map(|subject| &subject.reference).collect(),
            coverage: &self.coverage,
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
        Ok(Cow::Owned(match side.subjects.get(place).map(|listed| listed.content) {
            Some(Place::Version(version)) => subject::content(self.reader, version)?,
            Some(Place::Item(hash)) => baseline::content(self.reader, hash)?,
            None => Value::Null,
        }))
    }

    fn same(&self, left: usize, right: usize, renamed: bool) -> bool {
        match (self.left.subjects.get(left), self.right.subjects.get(right)) {
            (Some(left), Some(right)) => {
                left.content == right.content || (!renamed && left.identity == right.identity)
            }
            _ => false,
        }
    }
}
