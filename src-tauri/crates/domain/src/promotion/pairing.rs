//! Which subject of the source is which of the target: by what a person said, by an id that is
//! given once in the world, by a name that one bears on each side.
use super::{
    event::{Mapping, MappingKey, is_guid},
    model::Reason,
    party::Directory,
};
use crate::{
    compare::{plain, without_number},
    subject::{Kind, Subject, SubjectRef},
};
use std::collections::BTreeMap;

/// Similar ones that are named at most.
const SIMILAR_MAX: usize = 10;

/// What a subject of the source is in the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Paired {
    /// This one.
    With(SubjectRef),
    /// None.
    None,
    /// Nobody can tell.
    Unclear(Reason, Vec<SubjectRef>),
}

/// What decides.
pub(super) struct Pairing<'a> {
    pub(super) source: &'a Directory,
    pub(super) target: &'a Directory,
    pub(super) mapping: &'a Mapping,
    pub(super) same_tenant: bool,
}

impl Pairing<'_> {
    /// Pairs the subjects of one kind.
    pub(super) fn pair<'s>(
        &self,
        subjects: impl Iterator<Item = &'s Subject>,
    ) -> BTreeMap<String, Paired> {
        let mut pairs: BTreeMap<String, Paired> = BTreeMap::new();
        for subject in subjects {
            pairs.insert(subject.reference.id.to_lowercase(), self.one(&subject.reference));
        }
        // One of the target cannot become two things.
        let mut taken: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (id, paired) in &pairs {
            if let Paired::With(target) = paired {
                taken.entry(target.id.to_lowercase()).or_default().push(id.clone());
            }
        }
        for ids in taken.into_values().filter(|ids| ids.len() > 1) {
            for id in ids {
                if let Some(paired) = pairs.get_mut(&id)
                    && let Paired::With(target) = paired.clone()
                {
                    *paired = Paired::Unclear(Reason::SeveralInSource {}, vec![target]);
                }
            }
        }
        pairs
    }

    fn one(&self, source: &SubjectRef) -> Paired {
        let kind = &source.kind;
        if let Some(to) = self.mapping.get(&MappingKey::new(kind, &source.id)) {
            return match self.target.get(kind, to) {
                Some(target) => Paired::With(target.clone()),
                None => Paired::Unclear(Reason::MappedToUnknown { to: to.clone() }, Vec::new()),
            };
        }
        let same_id = self.target.get(kind, &source.id);
        if let Some(target) = same_id.filter(|_| self.same_tenant || is_guid(&source.id)) {
            return Paired::With(target.clone());
        }
        let here = self.source.named(kind, &source.name);
        match self.target.named(kind, &source.name) {
            [] => Paired::None,
            there if here.len() > 1 => Paired::Unclear(Reason::SeveralInSource {}, there.to_vec()),
            [only] => Paired::With(only.clone()),
            there => Paired::Unclear(Reason::SeveralInTarget {}, there.to_vec()),
        }
    }
}

/// Those of the target whose names are the same without version, copy mark and leading number.
pub(super) fn similar(target: &Directory, kind: &Kind, name: &str) -> Vec<SubjectRef> {
    let (wanted, exact) = (without_number(name), plain(name));
    if wanted.is_empty() {
        return Vec::new();
    }
    let alike =
        |one: &&SubjectRef| plain(&one.name) == exact || without_number(&one.name) == wanted;
    target.all(kind).filter(alike).take(SIMILAR_MAX).cloned().collect()
}
