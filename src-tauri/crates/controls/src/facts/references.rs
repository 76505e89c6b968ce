//! References of policies to objects that are not there. Only a complete reading of a kind
//! proves that one of its objects does not exist.
use super::{Common, Policy, target};
use crate::evidence::Evidence;
use domain::registry::Registry;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const ACCESS: &str = "identity.access-policy";
const GROUP: &str = "identity.group";
const PRINCIPAL: &str = "app.service-principal";
const CONTEXT: &str = "identity.authentication-context";
const STRENGTH: &str = "identity.authentication-strength";
const TERMS: &str = "identity.terms-of-use";
const FILTER: &str = "device.assignment-filter";
const TAG: &str = "device.scope-tag";

/// Kinds with assignments and scope tags.
const DEVICES: [&str; 8] = [
    "device.settings-policy",
    "device.configuration",
    "device.compliance-policy",
    "device.administrative-template",
    "device.intent",
    "device.script",
    "device.remediation-script",
    "device.shell-script",
];

/// Where a Conditional Access policy refers to what.
const PLACES: [(&str, &str); 7] = [
    ("/conditions/users/includeGroups", GROUP),
    ("/conditions/users/excludeGroups", GROUP),
    ("/conditions/applications/includeApplications", PRINCIPAL),
    ("/conditions/applications/excludeApplications", PRINCIPAL),
    ("/conditions/applications/includeAuthenticationContextClassReferences", CONTEXT),
    ("/grantControls/authenticationStrength/id", STRENGTH),
    ("/grantControls/termsOfUse", TERMS),
];

/// What is known of one kind.
struct Known {
    ids: BTreeSet<String>,
    complete: bool,
}

struct Found<'a> {
    evidence: Evidence<'a>,
    known: BTreeMap<&'static str, Known>,
    missing: Common<'a>,
    unseen: Common<'a>,
    unseen_kinds: BTreeSet<&'static str>,
    referring: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> Found<'a> {
    fn new(evidence: Evidence<'a>) -> Self {
        Self {
            evidence,
            known: BTreeMap::new(),
            missing: Common::default(),
            unseen: Common::default(),
            unseen_kinds: BTreeSet::new(),
            referring: BTreeSet::new(),
        }
    }

    fn known(&mut self, kind: &'static str) -> &Known {
        let evidence = self.evidence;
        self.known.entry(kind).or_insert_with(|| {
            let id = |policy: Policy<'_>| match kind {
                PRINCIPAL => policy.text("appId").map(str::to_lowercase),
                _ => Some(policy.id.to_lowercase()),
            };
            Known {
                ids: Policy::all(evidence, kind).into_iter().filter_map(id).collect(),
                complete: evidence.subjects(kind).is_some() && !evidence.is_partial(kind),
            }
        })
    }

    fn refer(&mut self, policy: Policy<'a>, path: &str, kind: &'static str, id: &str) {
        let id = id.trim().to_lowercase();
        self.referring.insert((policy.kind, policy.id));
        let known = self.known(kind);
        let (there, complete) = (known.ids.contains(&id), known.complete);
        match (there, complete) {
            (true, _) => {}
            (false, true) => {
                self.missing.add(policy);
                self.missing.observe(policy, path, Value::String(id));
            }
            (false, false) => {
                self.unseen.add(policy);
                self.unseen_kinds.insert(kind);
            }
        }
    }

    fn value(self) -> Value {
        json!({
            "count": self.referring.len(),
            "missing": self.missing.value(),
            "unseen": self.unseen.value(),
            "unseenKinds": self.unseen_kinds,
        })
    }
}

pub(super) fn of_access(evidence: Evidence<'_>, registry: &Registry) -> Value {
    // Microsoft's own are in every tenant, be they listed or not.
    let own: BTreeSet<String> = registry.applications().map(|(id, _)| id.to_lowercase()).collect();
    let mut found = Found::new(evidence);
    for policy in Policy::all(evidence, ACCESS) {
        for (pointer, kind) in PLACES {
            let path = pointer.trim_start_matches('/').replace('/', ".");
            let value = policy.content.pointer(pointer);
            let one = value.filter(|value| value.is_string()).into_iter();
            let listed = value.and_then(Value::as_array).into_iter().flatten();
            for id in one.chain(listed).filter_map(Value::as_str) {
                let named = kind != CONTEXT && !is_guid(id);
                if named
                    || is_built_in(id)
                    || (kind == PRINCIPAL && own.contains(&id.to_lowercase()))
                {
                    continue;
                }
                found.refer(policy, &path, kind, id);
            }
        }
    }
    found.value()
}

/// Filters and scope tags; groups only where all of them were read, as most readings list a few.
pub(super) fn of_devices(evidence: Evidence<'_>) -> Value {
    let mut found = Found::new(evidence);
    let groups = found.known(GROUP).complete;
    for policy in DEVICES.into_iter().flat_map(|kind| Policy::all(evidence, kind)) {
        for target in target::targets(&policy).unwrap_or_default() {
            if let Some(filter) = &target.filter {
                found.refer(
                    policy,
                    "assignments.target.deviceAndAppManagementAssignmentFilterId",
                    FILTER,
                    filter,
                );
            }
            if let Some(group) = target.group.as_ref().filter(|_| groups) {
                found.refer(policy, "assignments.target.groupId", GROUP, group);
            }
        }
        let tags = policy.content.get("roleScopeTagIds").and_then(Value::as_array);
        for tag in tags.into_iter().flatten().filter_map(Value::as_str) {
            // Every tenant has the default one, be it listed or not.
            if tag != "0" {
                found.refer(policy, "roleScopeTagIds", TAG, tag);
            }
        }
    }
    found.value()
}

fn is_guid(text: &str) -> bool {
    let text = text.trim();
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// Authentication strengths that come with every tenant have such ids.
fn is_built_in(id: &str) -> bool {
    id.trim().starts_with("00000000-0000-0000-0000-0000000000")
}
