//! Properties of plans over generated tenants: PRO-13 to PRO-16.
use super::*;
use proptest::{collection::vec, prelude::*};

/// A policy's name, and the ids that stand in it: groups 10 to 15, users 20 to 23, locations 30
/// to 33.
type Policy = (u32, Vec<u32>, Vec<u32>, Vec<u32>);

#[derive(Clone, Debug)]
struct Tenant {
    policies: Vec<Policy>,
    groups: BTreeSet<u32>,
    locations: BTreeSet<u32>,
}

fn tenant() -> impl Strategy<Value = Tenant> {
    let some = |from: u32, to: u32| vec(from..to, 0..4);
    let policies = vec((1_u32..6, some(10, 16), some(20, 24), some(30, 34)), 0..5);
    (policies, vec(10_u32..16, 0..6), vec(30_u32..34, 0..4)).prop_map(
        |(policies, groups, locations)| Tenant {
            policies,
            groups: groups.into_iter().collect(),
            locations: locations.into_iter().collect(),
        },
    )
}

/// Its subjects; ids of another tenant are greater by `by`. Names repeat now and then.
fn subjects(tenant: &Tenant, by: u32) -> Vec<Subject> {
    let ids = |numbers: &[u32]| -> Vec<String> { numbers.iter().map(|one| id(one + by)).collect() };
    let mut all: Vec<Subject> = Vec::new();
    for (at, (name, groups, users, locations)) in (1..).zip(&tenant.policies) {
        let users = json!({"includeUsers": ["All"], "excludeGroups": ids(groups),
            "excludeUsers": ids(users)});
        let locations = json!({"includeLocations": ["All"], "excludeLocations": ids(locations)});
        all.push(policy(at + by, &format!("Policy {name}"), users, locations));
    }
    all.extend(tenant.groups.iter().map(|one| group(one + by, &format!("Group {}", one / 2 * 2))));
    all.extend(tenant.locations.iter().map(|one| location(one + by, &format!("Location {one}"))));
    all
}

fn texts(value: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    super::super::places::leaves(value, &mut |_, leaf| {
        found.extend(leaf.as_str().map(str::to_owned));
    });
    found
}

fn mapping_of(pairs: &[(u32, u32)]) -> Mapping {
    let kind = |from: u32| match from {
        10..=19 => GROUP,
        20..=29 => USER,
        _ => LOCATION,
    };
    pairs
        .iter()
        .map(|(from, to)| (MappingKey::new(&Kind::new(kind(*from)), &id(*from)), id(1000 + to)))
        .collect()
}

fn mapping() -> impl Strategy<Value = Mapping> {
    vec((10_u32..34, 10_u32..34), 0..12).prop_map(|pairs| mapping_of(&pairs))
}

proptest! {
    /// PRO-13: no id of the source is in what would be sent.
    #[test]
    fn what_is_sent_refers_to_the_target_alone(here in tenant(), there in tenant(), map in mapping()) {
        let (source, target) = (subjects(&here, 0), subjects(&there, 1000));
        let plan = planned(&source, &target, &map);
        let own: BTreeSet<String> = (1..100).map(id).collect();
        for entry in &plan.entries {
            for request in &entry.requests {
                let sent = texts(&request.body);
                prop_assert!(sent.is_disjoint(&own), "{sent:?}");
                let firsts = sent.iter().filter(|text| text.starts_with('{')).count();
                prop_assert_eq!(firsts, entry.after.len());
            }
        }
    }

    /// PRO-14: every subject has an entry, and every exclusion is sent, or nothing is.
    #[test]
    fn nothing_is_dropped(here in tenant(), there in tenant(), map in mapping()) {
        let (source, target) = (subjects(&here, 0), subjects(&there, 1000));
        let plan = planned(&source, &target, &map);
        let wanted = source.iter().filter(|one| one.reference.kind.0 != GROUP).count();
        prop_assert_eq!(plan.entries.len(), wanted);
        for entry in &plan.entries {
            let unsettled = matches!(entry.state, State::Conflict | State::Blocked);
            prop_assert_eq!(unsettled, !entry.reasons.is_empty());
            let is_sent = matches!(entry.state, State::Create | State::Change);
            prop_assert_eq!(is_sent, !entry.requests.is_empty());
            prop_assert_eq!(is_sent, entry.step.is_some());
            if !is_sent || entry.source.kind.0 != POLICY {
                continue;
            }
            if let Some(there) = &entry.target {
                let there = target.iter().find(|one| one.reference == *there).unwrap();
                let exclusions = super::super::payload::exclusions;
                let (before, after) = (exclusions(&there.content), exclusions(&entry.requests[0].body));
                prop_assert!(before.is_subset(&after), "PRO-17: {before:?} {after:?}");
            }
            let of = |value: &Value, at: &str| value.pointer(at).cloned().unwrap_or_default();
            let original = source.iter().find(|one| one.reference == entry.source).unwrap();
            for at in ["/conditions/users/excludeGroups", "/conditions/users/excludeUsers",
                "/conditions/locations/excludeLocations"] {
                let before = texts(&of(&original.content, at));
                let after = texts(&of(&entry.requests[0].body, at));
                let to = |from: &String| {
                    let row = plan.references.iter().find(|row| row.id == *from).unwrap();
                    let kind = &row.kind;
                    row.to.clone().unwrap_or_else(|| format!("{{created:{kind}:{from}}}"))
                };
                prop_assert_eq!(before.iter().map(to).collect::<BTreeSet<_>>(), after);
            }
        }
    }

    /// PRO-15: a tenant has already what it has.
    #[test]
    fn a_tenant_onto_itself_is_equal(here in tenant()) {
        let source = subjects(&here, 0);
        let (coverage, none) = (whole(), BTreeSet::new());
        let party = Party { subjects: &source, coverage: &coverage, objects: &[], emergency: &none };
        let plan = plan(&party, &party, &Mapping::new(), &registry(), &Choice::default(), true);
        for entry in &plan.entries {
            prop_assert_eq!(entry.state, State::Equal, "{:?}", entry);
        }
    }

    /// PRO-16: the order of what a snapshot holds changes nothing, and what is needed comes first.
    #[test]
    fn the_order_of_the_input_changes_nothing(here in tenant(), there in tenant(), map in mapping()) {
        let (mut source, mut target) = (subjects(&here, 0), subjects(&there, 1000));
        let plan = planned(&source, &target, &map);
        source.reverse();
        target.reverse();
        prop_assert_eq!(&planned(&source, &target, &map), &plan);
        for entry in plan.entries.iter().filter(|entry| entry.step.is_some()) {
            for first in &entry.after {
                let first = plan.entries.iter().find(|one| one.source == *first).unwrap();
                prop_assert!(first.step.is_some() && first.step < entry.step);
            }
        }
    }
}
