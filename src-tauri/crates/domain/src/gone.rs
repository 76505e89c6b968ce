//! Who is gone: people whom findings can name although nobody of that name is there any more.
//! Findings name people, they do not point at them: a name is told from another as members' names
//! are, whatever the letter case.
use crate::{contact::Contact, ids::ContactId, member::Roster};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody who is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The name, as it was written last.
    pub name: String,
    /// The contacts that had it.
    pub contacts: Vec<ContactId>,
    /// When the last member who had it was retired.
    pub member: Option<DateTime<Utc>>,
}

/// Who of the members, and of a tenant's contacts, is gone, by name. A name that an active member
/// or contact has as well is not gone.
pub fn gone(roster: &Roster, contacts: &[Contact]) -> Vec<Gone> {
    let members = || roster.0.values();
    let there: BTreeSet<String> = members()
        .filter(|member| member.is_active())
        .map(|member| key(&member.name))
        .chain(contacts.iter().filter(|one| !one.retired).map(|one| key(&one.person.name)))
        .collect();
    let mut found: BTreeMap<String, Gone> = BTreeMap::new();
    let mut left = |name: &str, contact: Option<ContactId>, member: Option<DateTime<Utc>>| {
        let key = key(name);
        if there.contains(&key) {
            return;
        }
        let name = name.trim().to_owned();
        let fresh = || Gone { name, contacts: Vec::new(), member: None };
        let one = found.entry(key).or_insert_with(fresh);
        one.contacts.extend(contact);
        one.member = one.member.max(member);
    };
    for member in members() {
        left(&member.name, None, member.retired_at);
    }
    for contact in contacts {
        left(&contact.person.name, Some(contact.id), None);
    }
    found.into_values().collect()
}

/// By which names are told apart.
fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contact::Person,
        ids::{MemberId, TenantId},
        member::{Entry, Role},
    };
    use proptest::prelude::*;
    use uuid::Uuid;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    fn roster(members: &[(&str, Option<i64>)]) -> Roster {
        let entry = |(name, left): &(&str, Option<i64>)| Entry {
            name: (*name).to_owned(),
            role: Role::Owner,
            added_at: at(0),
            retired_at: left.map(at),
        };
        let ids = (1_u128..).map(|id| MemberId(Uuid::from_u128(id)));
        Roster(ids.zip(members.iter().map(entry)).collect())
    }

    fn contacts(people: &[(&str, bool)]) -> Vec<Contact> {
        let contact = |(id, (name, retired)): (u128, &(&str, bool))| Contact {
            id: ContactId(Uuid::from_u128(id)),
            tenant: TenantId(Uuid::from_u128(1)),
            person: Person { name: (*name).to_owned(), ..Person::default() },
            added_at: at(0),
            retired: *retired,
        };
        (1..).zip(people).map(contact).collect()
    }

    fn names(roster: &Roster, contacts: &[Contact]) -> Vec<String> {
        gone(roster, contacts).into_iter().map(|one| one.name).collect()
    }

    /// MEM-18.
    #[test]
    fn retired_members_and_contacts_are_gone() {
        let roster = roster(&[("Mia", None), ("Ada", Some(5)), ("ADA", Some(9))]);
        let found = gone(&roster, &contacts(&[("Anna Berg", true), ("Ben", false)]));
        assert_eq!(found[0].name.to_lowercase(), "ada");
        assert_eq!((found[0].member, found[0].contacts.len()), (Some(at(9)), 0));
        assert_eq!((found[1].name.as_str(), found[1].member), ("Anna Berg", None));
        assert_eq!(found.len(), 2);
    }

    /// MEM-18: whoever is there keeps the name, as a member or as a contact.
    #[test]
    fn a_name_that_somebody_still_has_is_not_gone() {
        let there = roster(&[("mia", None), ("Mia", Some(1)), ("Ada", Some(1))]);
        assert_eq!(names(&there, &contacts(&[("MIA", true), ("ada", false)])), [""; 0]);
        let again = roster(&[("Ada", Some(1)), ("Ada", None)]);
        assert_eq!(names(&again, &contacts(&[])), [""; 0]);
        assert_eq!(names(&roster(&[]), &contacts(&[("Ben", true), ("ben", false)])), [""; 0]);
    }

    proptest! {
        #![proptest_config(crate::cases::cases())]

        /// MEM-18: gone are the names that somebody had and nobody has, each once.
        #[test]
        fn gone_is_who_had_a_name_that_nobody_has(
            members in prop::collection::vec(("[aAbBcC]", any::<bool>()), 0..6),
            people in prop::collection::vec(("[aAbBcC]", any::<bool>()), 0..6),
        ) {
            let of: Vec<_> =
                members.iter().map(|(name, left)| (name.as_str(), left.then_some(1))).collect();
            let contacts: Vec<_> =
                people.iter().map(|(name, left)| (name.as_str(), *left)).collect();
            let all = members.iter().chain(&people);
            let had = |gone: bool| -> BTreeSet<String> {
                all.clone().filter(|(_, left)| *left == gone).map(|(name, _)| key(name)).collect()
            };
            let expected: Vec<String> = had(true).difference(&had(false)).cloned().collect();
            let found = names(&roster(&of), &super::tests::contacts(&contacts));
            prop_assert_eq!(found.iter().map(|name| key(name)).collect::<Vec<_>>(), expected);
        }
    }
}
