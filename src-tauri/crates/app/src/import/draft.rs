//! An import while it is being made: collects subjects, coverage and notes.
use super::{
    error::Place,
    model::{ClaimedTenant, Format, Import, Note, NoteCode, SourceFile, SourceIdentity},
};
use domain::{
    canonical::{ContentHash, canonicalise, find_text, identity},
    journal::Hash,
    profile::TenantProfile,
    registry::{KindRules, Registry, Shape},
    subject::{Coverage, CoverageState, GapReason, Kind, Subject, SubjectRef},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// An unfinished import.
pub(super) struct Draft {
    pub(super) registry: &'static Registry,
    pub(super) source: SourceIdentity,
    pub(super) environment: Option<String>,
    pub(super) stated_profile: Option<TenantProfile>,
    pub(super) notes: Vec<Note>,
    subjects: BTreeMap<(Kind, String), Subject>,
    /// Subjects that were handed out already, by kind and id, with the content's identity.
    handed_out: BTreeMap<(Kind, String), ContentHash>,
    seen: BTreeMap<Kind, (CoverageState, Option<GapReason>)>,
}

impl Draft {
    pub(super) fn new(registry: &'static Registry) -> Self {
        Self {
            registry,
            source: SourceIdentity::default(),
            environment: None,
            stated_profile: None,
            notes: Vec::new(),
            subjects: BTreeMap::new(),
            handed_out: BTreeMap::new(),
            seen: BTreeMap::new(),
        }
    }

    /// Notes something that became no subject.
    pub(super) fn note(&mut self, place: Place, reason: NoteCode) {
        self.notes.push(Note { place, reason });
    }

    /// What was seen of a kind. Said twice, the lesser counts.
    pub(super) fn cover(&mut self, kind: &Kind, state: CoverageState, reason: Option<GapReason>) {
        let rank = |state| match state {
            CoverageState::Complete => 0,
            CoverageState::Partial => 1,
            CoverageState::NotCollected => 2,
        };
        match self.seen.get(kind) {
            Some((before, _)) if rank(*before) >= rank(state) => {}
            _ => {
                self.seen.insert(kind.clone(), (state, reason));
            }
        }
    }

    /// Adds a source's object as a subject.
    pub(super) fn add(&mut self, rules: &KindRules, source: Value, place: Place) {
        if !source.is_object() {
            self.note(place, NoteCode::UnexpectedType);
            return;
        }
        let canonical = canonicalise(rules, source);
        let name = find_text(&canonical.content, &rules.name);
        let id = find_text(&canonical.content, &rules.id)
            .or_else(|| find_volatile(&canonical.volatile, rules))
            .map(|id| if id_has_no_case(rules) { id.to_lowercase() } else { id })
            .unwrap_or_else(|| own_id(rules, name.as_deref()));
        let mut reference =
            SubjectRef { kind: rules.kind.clone(), name: name.unwrap_or_else(|| id.clone()), id };
        let first_id = reference.id.clone();
        let mut number = 1u32;
        while let Some(same) = self.has(rules, &reference.id, &canonical.content) {
            if same && !first_id.starts_with(OWN_ID) && !first_id.starts_with(rules.kind.0.as_str())
            {
                self.note(place, NoteCode::Repeated);
                return;
            }
            number = number.saturating_add(1);
            reference.id = format!("{first_id}#{number}");
        }
        if number > 1 && !first_id.starts_with(OWN_ID) {
            self.note(place, NoteCode::IdTwice);
        }
        let key = (rules.kind.clone(), reference.id.clone());
        let subject =
            Subject { reference, content: canonical.content, volatile: canonical.volatile };
        self.subjects.insert(key, subject);
    }

    /// The subjects of a kind so far.
    pub(super) fn of_kind<'a>(&'a self, kind: &'a Kind) -> impl Iterator<Item = &'a Subject> {
        self.subjects.values().filter(move |subject| subject.reference.kind == *kind)
    }

    /// Takes out what was added so far, with each content's identity. It is not in the finished
    /// import, but counted there.
    pub(super) fn hand_out(&mut self) -> Vec<(Subject, ContentHash)> {
        let mut out = Vec::new();
        for (key, subject) in std::mem::take(&mut self.subjects) {
            let Some(rules) = self.registry.kind(&key.0) else { continue };
            let hash = identity(rules, &subject.content);
            self.handed_out.insert(key, hash);
            out.push((subject, hash));
        }
        out
    }

    /// Whether a subject of this kind and id is there, and if so, whether it has this content.
    fn has(&self, rules: &KindRules, id: &str, content: &Value) -> Option<bool> {
        let key = (rules.kind.clone(), id.to_owned());
        let same = |hash: ContentHash| hash == identity(rules, content);
        match self.subjects.get(&key) {
            Some(other) => Some(same(identity(rules, &other.content))),
            None => self.handed_out.get(&key).copied().map(same),
        }
    }

    /// The finished import.
    pub(super) fn finish(mut self, format: Format, files: Vec<SourceFile>) -> Import {
        let mut counts: BTreeMap<&Kind, u32> = BTreeMap::new();
        for (kind, _) in self.subjects.keys().chain(self.handed_out.keys()) {
            let count = counts.entry(kind).or_default();
            *count = count.saturating_add(1);
        }
        let mut coverage: Vec<Coverage> = self
            .registry
            .kinds()
            .map(|rules| {
                let not_seen = (CoverageState::NotCollected, Some(GapReason::NotInSource));
                let (state, reason) = self.seen.get(&rules.kind).copied().unwrap_or(not_seen);
                let count = counts.get(&rules.kind).copied().unwrap_or_default();
                Coverage { kind: rules.kind.clone(), state, reason, count, completed: None }
            })
            .collect();
        coverage.sort_by(|one, other| one.kind.cmp(&other.kind));
        if !settle(&mut self.source.tenant) {
            let name = files.first().map(|file| file.name.as_str()).unwrap_or_default();
            self.note(Place::file(name), NoteCode::UnexpectedType);
        }
        self.notes.sort();
        self.notes.dedup();
        Import {
            format,
            library: format == Format::PolicyFolder,
            source: self.source,
            environment: self.environment,
            subjects: self.subjects.into_values().collect(),
            coverage,
            files,
            not_understood: self.notes,
            stated_profile: self.stated_profile,
        }
    }
}

/// The longest domain that a tenant may have, in characters; as [`crate::tenants`] has it.
const DOMAIN_CHARS_MAX: usize = 200;

/// Brings the tenant that the source claims into the shape in which tenants are known: a GUID
/// in lower case, no empty texts. What cannot be one is no claim; false when something was not.
fn settle(tenant: &mut ClaimedTenant) -> bool {
    let claimed = (tenant.id.is_some(), tenant.domain.is_some());
    let text = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    tenant.id = tenant
        .id
        .take()
        .and_then(|id| uuid::Uuid::parse_str(id.trim()).ok())
        .map(|id| id.to_string());
    tenant.domain = tenant
        .domain
        .take()
        .and_then(text)
        .filter(|domain| domain.chars().nth(DOMAIN_CHARS_MAX).is_none());
    tenant.name = tenant.name.take().and_then(text);
    claimed == (tenant.id.is_some(), tenant.domain.is_some())
}

/// Begins ids that the import made because the source had none.
const OWN_ID: &str = "without-id-";

fn own_id(rules: &KindRules, name: Option<&str>) -> String {
    let exported_alone = rules
        .export
        .as_ref()
        .is_some_and(|source| matches!(source.shape, Shape::Single | Shape::Scalar));
    if exported_alone || rules.graph.as_ref().is_some_and(|source| source.single) {
        return rules.kind.0.clone();
    }
    let hash = Hash::of(&[rules.kind.0.as_bytes(), b"\0", name.unwrap_or_default().as_bytes()]);
    let short = hash.0.get(..8).map(hex::encode).unwrap_or_default();
    format!("{OWN_ID}{short}")
}

fn find_volatile(volatile: &Value, rules: &KindRules) -> Option<String> {
    rules
        .id
        .iter()
        .find_map(|path| volatile.get(path.join(".")).and_then(Value::as_str).map(str::to_owned))
}

fn id_has_no_case(rules: &KindRules) -> bool {
    rules.id.iter().filter_map(|path| path.last()).any(|name| rules.case_insensitive.contains(name))
}
