//! A tenant's snapshot and a baseline's items as the two sides of a comparison.
use crate::{failure::Failure, import};
use domain::{
    baseline::{self, Assignment, Baseline, Body, Item, Posture},
    compare::{Contents, Half, Names},
    ids::TenantId,
    subject::{Kind, SubjectRef},
};
use serde_json::Value;
use std::borrow::Cow;
use vault::{
    Reader,
    tables::{
        baseline as table, naming,
        snapshot::{self, Snapshot},
        subject::{self, Listed},
    },
};

/// The kind of groups.
const GROUP: &str = "identity.group";

/// A snapshot without its contents.
pub(super) struct Seen {
    pub(super) snapshot: Snapshot,
    /// Those that were listed, in their order, then groups that were looked up by their ids.
    pub(super) subjects: Vec<SubjectRef>,
    pub(super) names: Names,
    listed: Vec<Listed>,
}

impl Seen {
    pub(super) fn of(reader: &Reader<'_>, snapshot: Snapshot) -> Result<Self, Failure> {
        let listed = subject::listed(reader, snapshot.said.id)?;
        let mut subjects: Vec<SubjectRef> =
            listed.iter().map(|one| one.reference.clone()).collect();
        let mut names = Names::of_references(&subjects, import::registry()?);
        // What the snapshot itself calls something goes first.
        for object in naming::objects(reader, snapshot.said.tenant)? {
            if let Some(name) = object.name.filter(|_| names.get(&object.id).is_none()) {
                names.add(&object.id, &name);
            }
        }
        subjects.extend(groups(reader, snapshot.said.tenant)?);
        Ok(Self { snapshot, subjects, names, listed })
    }

    /// The tenant's latest snapshot; none where it has none.
    pub(super) fn latest(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<Self>, Failure> {
        let latest = snapshot::latest(reader, tenant)?;
        latest.map(|snapshot| Self::of(reader, snapshot)).transpose()
    }

    /// The places of the subjects of the kinds that the body covers.
    pub(super) fn compared(&self, body: &Body) -> Vec<usize> {
        let covered = |(_, one): &(usize, &SubjectRef)| body.scope.contains_key(&one.kind);
        self.subjects
            .iter()
            .take(self.listed.len())
            .enumerate()
            .filter(covered)
            .map(|(at, _)| at)
            .collect()
    }

    /// What the snapshot has of a baseline.
    pub(super) fn posture(
        &self,
        reader: &Reader<'_>,
        body: &Body,
        assignment: &Assignment,
    ) -> Result<Posture, Failure> {
        let compared = self.compared(body);
        let tenant = baseline::Tenant {
            subjects: &self.subjects,
            compared: &compared,
            coverage: &self.snapshot.said.coverage,
            names: &self.names,
        };
        let contents = self.contents(reader, body, &compared);
        baseline::posture(body, assignment, &tenant, import::registry()?, &contents)
    }

    pub(super) fn contents<'a, 'c>(
        &'a self,
        reader: &'a Reader<'c>,
        body: &'a Body,
        compared: &[usize],
    ) -> Stored<'a, 'c> {
        let listed = compared.iter().filter_map(|at| self.listed.get(*at)).collect();
        Stored { reader, items: &body.items, listed }
    }

    /// The content of one of its subjects, with its identity.
    pub(super) fn content(
        &self,
        reader: &Reader<'_>,
        wanted: &SubjectRef,
    ) -> Result<Option<(Value, [u8; 32])>, Failure> {
        let is_it =
            |one: &&Listed| one.reference.kind == wanted.kind && one.reference.id == wanted.id;
        match self.listed.iter().find(is_it) {
            Some(one) => Ok(Some((subject::content(reader, one.version)?, one.identity))),
            None => Ok(None),
        }
    }
}

/// Groups that contents refer to, as they were looked up: no subjects of a snapshot.
pub(super) fn groups(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<SubjectRef>, Failure> {
    let objects = naming::objects(reader, tenant)?.into_iter();
    let groups = objects.filter(|object| object.type_name.as_deref() == Some("group"));
    Ok(groups
        .filter_map(|object| {
            Some(SubjectRef { kind: Kind::new(GROUP), id: object.id, name: object.name? })
        })
        .collect())
}

/// The contents of both: items on the left, the tenant's subjects on the right.
pub(super) struct Stored<'a, 'c> {
    reader: &'a Reader<'c>,
    items: &'a [Item],
    listed: Vec<&'a Listed>,
}

impl Stored<'_, '_> {
    /// The items' contents alone.
    pub(super) fn of_items<'a, 'c>(reader: &'a Reader<'c>, body: &'a Body) -> Stored<'a, 'c> {
        Stored { reader, items: &body.items, listed: Vec::new() }
    }
}

impl Contents for Stored<'_, '_> {
    type Error = Failure;

    fn content(&self, half: Half, place: usize) -> Result<Cow<'_, Value>, Failure> {
        let content = match half {
            Half::Left => {
                self.items.get(place).map(|item| table::content(self.reader, item.content))
            }
            Half::Right => {
                self.listed.get(place).map(|one| subject::content(self.reader, one.version))
            }
        };
        Ok(Cow::Owned(content.transpose()?.unwrap_or_default()))
    }

    fn same(&self, left: usize, right: usize, renamed: bool) -> bool {
        match (self.items.get(left), self.listed.get(right)) {
            (Some(item), Some(one)) => !renamed && item.identity.0 == one.identity,
            _ => false,
        }
    }
}

/// A baseline's body: the draft's, or that of a version, or what is worked with now.
pub(crate) enum Which {
    /// The draft, or the version in force where there is none.
    Worked,
    /// The version in force.
    Current,
    /// The version of this number.
    Version(u32),
}

/// The body with the version's number; none for the draft.
pub(crate) fn body(
    reader: &Reader<'_>,
    baseline: &Baseline,
    which: &Which,
) -> Result<(Body, Option<u32>), Failure> {
    let current = baseline.current().map(|version| version.number);
    let number = match which {
        Which::Worked if baseline.draft.is_some() => None,
        Which::Worked | Which::Current => {
            Some(current.ok_or_else(|| Failure::usage("baseline-not-published"))?)
        }
        Which::Version(number) => Some(*number),
    };
    let body = table::body(reader, baseline.id, number)?;
    Ok((body.ok_or_else(|| Failure::input("baseline-version-unknown"))?, number))
}
