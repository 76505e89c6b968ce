//! Who is a person in a review: found first, so that every mention is the same pseudonym.
use super::{PackKey, scan};
use crate::{
    profile::PrincipalType,
    review::ReviewContent,
    subject::SubjectRef,
    verdict::{Observation, Reason, ReasonArg},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of subjects that are persons' accounts.
const PERSON_KINDS: [&str; 2] = ["identity.privileged-user", "identity.user"];
/// Properties whose values name users: Graph's `conditionalAccessUsers`, `unifiedRoleAssignment`
/// and `user`.
const USER_PROPERTIES: [&str; 6] =
    ["includeusers", "excludeusers", "principalid", "userid", "userprincipalname", "mail"];
/// Graph's `user` property that ties an account to its person in the local directory.
const IMMUTABLE_ID: &str = "onPremisesImmutableId";
/// Values of `includeUsers` that are no person (Graph documentation, `conditionalAccessUsers`).
const NO_PERSON: [&str; 4] = ["all", "none", "guestsorexternalusers", ""];
/// Depth to which a setting's value is searched.
const DEPTH_MAX: usize = 64;

/// A person's number, from 1.
pub(super) type Number = usize;

/// Everyone mentioned.
pub(super) struct People {
    /// Lower-case id, name or address → the person.
    by_mention: BTreeMap<String, Number>,
    /// Mentions that may stand within a longer text, longest first.
    within: Vec<String>,
}

/// Mentions that belong together, by union.
#[derive(Default)]
struct Found {
    /// Mention → representative identity (an id where there is one).
    identity: BTreeMap<String, String>,
}

impl Found {
    fn add(&mut self, identity: &str, mention: &str) {
        let (identity, mention) = (identity.trim().to_lowercase(), mention.trim().to_lowercase());
        if !NO_PERSON.contains(&mention.as_str()) && !NO_PERSON.contains(&identity.as_str()) {
            self.identity.entry(mention).or_insert(identity);
        }
    }

    fn subject(&mut self, subject: &SubjectRef) {
        if is_person(subject) {
            self.add(&subject.id, &subject.id);
            self.add(&subject.id, &subject.name);
        }
    }

    fn text(&mut self, text: &str) {
        for address in scan::addresses(text) {
            self.add(address, address);
        }
    }

    fn observation(&mut self, observation: &Observation) {
        if let Some(subject) = &observation.subject {
            self.subject(subject);
            self.text(&subject.name);
        }
        for value in [&observation.expected, &observation.actual].into_iter().flatten() {
            // What tells one account from all others is another name for its person.
            if let (Some(subject), Value::String(text)) = (&observation.subject, value)
                && is_person(subject)
                && observation.path.eq_ignore_ascii_case(IMMUTABLE_ID)
            {
                self.add(&subject.id, text);
            }
            self.value(value, names_users(&observation.path), 0);
        }
    }

    /// Searches a setting; `users` when it stands under a property that names users.
    fn value(&mut self, value: &Value, users: bool, depth: usize) {
        match value {
            _ if depth > DEPTH_MAX => {}
            Value::String(text) if users => self.add(text, text),
            Value::String(text) => self.text(text),
            Value::Array(items) => items.iter().for_each(|item| self.value(item, users, depth + 1)),
            Value::Object(fields) => {
                for (name, field) in fields {
                    self.text(name);
                    self.value(field, users || names_users(name), depth + 1);
                }
            }
            _ => {}
        }
    }

    fn reason(&mut self, reason: &Reason) {
        for (name, arg) in &reason.args {
            let users = matches!(name.as_str(), "users" | "user");
            match arg {
                ReasonArg::Number(_) => {}
                ReasonArg::Text(text) if users => self.add(text, text),
                ReasonArg::List(items) if users => {
                    items.iter().for_each(|item| self.add(item, item))
                }
                ReasonArg::Text(text) => self.text(text),
                ReasonArg::List(items) => items.iter().for_each(|item| self.text(item)),
            }
        }
    }
}

/// Whether the subject is a person's account.
pub(super) fn is_person(subject: &SubjectRef) -> bool {
    PERSON_KINDS.contains(&subject.kind.0.as_str())
}

/// Whether a path's last property (array positions aside) names users.
pub(super) fn names_users(path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or_default();
    let last = last.split('[').next().unwrap_or_default().to_ascii_lowercase();
    USER_PROPERTIES.contains(&last.as_str())
}

impl People {
    /// Finds everyone in `content`. Numbers follow the keyed order of identities, not that
    /// of appearance: otherwise the first person of every pack would be `Person 1`.
    pub(super) fn find(content: &ReviewContent, key: &PackKey) -> Self {
        let mut found = Found::default();
        let declared = content.profile.emergency_access.iter();
        for principal in declared.chain(&content.profile.synchronisation_accounts) {
            if principal.principal == PrincipalType::User {
                found.add(&principal.id, &principal.id);
                found.add(&principal.id, &principal.name);
            }
        }
        for user in content.profile.policies.values().flat_map(|policy| &policy.exclude.users) {
            found.add(user, user);
        }
        // Subjects before texts, so that an address that is a subject's name is that person.
        let verdicts = content.verdicts.iter().map(|reviewed| &reviewed.verdict);
        let subjects = verdicts.clone().flat_map(|verdict| &verdict.subjects);
        for subject in subjects.chain(content.findings.iter().flat_map(|finding| &finding.subjects))
        {
            found.subject(subject);
        }
        let observed = verdicts.clone().flat_map(|verdict| &verdict.observed);
        for observation in
            observed.chain(content.findings.iter().flat_map(|finding| &finding.observed))
        {
            found.observation(observation);
        }
        let reasons = verdicts.map(|verdict| &verdict.reason);
        for reason in reasons.chain(content.findings.iter().map(|finding| &finding.reason)) {
            found.reason(reason);
        }
        super::walk::each_text(content, &mut |text| found.text(text));
        Self::number(found, key)
    }

    fn number(found: Found, key: &PackKey) -> Self {
        let identities: BTreeSet<&String> = found.identity.values().collect();
        let mut ordered: Vec<&String> = identities.into_iter().collect();
        ordered.sort_by_key(|identity| key.order(identity));
        let numbers: BTreeMap<&String, Number> = ordered
            .into_iter()
            .enumerate()
            .map(|(index, identity)| (identity, index + 1))
            .collect();
        let by_mention: BTreeMap<String, Number> = found
            .identity
            .iter()
            .filter_map(|(mention, identity)| Some((mention.clone(), *numbers.get(identity)?)))
            .collect();
        let mut within: Vec<String> =
            by_mention.keys().filter(|mention| may_stand_within(mention)).cloned().collect();
        within.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        Self { by_mention, within }
    }

    /// The person whom the whole of `text` mentions.
    pub(super) fn of(&self, text: &str) -> Option<Number> {
        self.by_mention.get(&text.trim().to_lowercase()).copied()
    }

    /// Mentions to look for within longer texts.
    pub(super) fn within(&self) -> &[String] {
        &self.within
    }
}

/// A one-word name such as `admin` is looked for only where a person is expected: within
/// sentences and policy names it would hit ordinary words.
fn may_stand_within(mention: &str) -> bool {
    mention.chars().count() >= 6
        && (mention.contains(' ')
            || mention.contains('@')
            || uuid::Uuid::parse_str(mention).is_ok())
}
