//! The ids that a dependent row of the registry is read for, out of what other rows brought.
use crate::import::roles::{self, HOLDING};
use domain::registry::{ForEach, Registry, Stream as Row};
use serde_json::Value;
use std::collections::BTreeSet;

/// Gathers the ids for one row.
pub(super) struct Gathering<'a> {
    registry: &'a Registry,
    row: Row<'a>,
    /// Who holds a highly privileged role or is eligible for one.
    holders: BTreeSet<String>,
    /// Ids, each with the principal that has to be a holder for it to count.
    found: BTreeSet<(Option<String>, String)>,
    /// What the collection brought by itself is not read once more.
    there: BTreeSet<String>,
}

impl<'a> Gathering<'a> {
    pub(super) fn new(registry: &'a Registry, row: Row<'a>) -> Self {
        let (holders, found, there) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        Self { registry, row, holders, found, there }
    }

    /// The rows whose items it has to see, by name.
    pub(super) fn origins(&self) -> BTreeSet<String> {
        let sources = &self.row.source.for_each;
        let asks_for_holders = sources.iter().any(|source| source.holder.is_some());
        let holding = HOLDING.iter().filter(|_| asks_for_holders).map(|path| (*path).to_owned());
        let paths = sources.iter().map(|source| source.path.clone());
        paths.chain(holding).chain([self.row.source.collection().to_owned()]).collect()
    }

    /// Sees an item of the row of that name.
    pub(super) fn see(&mut self, origin: &str, item: &Value) {
        if HOLDING.contains(&origin) {
            self.holders.extend(roles::holder(self.registry, item));
        }
        for source in self.row.source.for_each.iter().filter(|source| source.path == origin) {
            let mut ids = BTreeSet::new();
            find(source, item, &mut ids);
            let holder = match &source.holder {
                None => None,
                Some(name) => match item.get(name).and_then(Value::as_str) {
                    Some(id) => Some(id.to_lowercase()),
                    None => continue,
                },
            };
            self.found.extend(ids.into_iter().map(|id| (holder.clone(), id)));
        }
        if origin == self.row.source.collection() {
            self.there.extend(item.get("id").and_then(Value::as_str).map(str::to_lowercase));
        }
    }

    /// The ids, once everything was seen.
    pub(super) fn ids(&self) -> BTreeSet<String> {
        let counts = |holder: &Option<String>| {
            holder.as_ref().is_none_or(|holder| self.holders.contains(holder))
        };
        let found = self.found.iter().filter(|(holder, _)| counts(holder)).map(|(_, id)| id);
        found.filter(|id| !self.there.contains(*id)).cloned().collect()
    }
}

/// Adds the ids that an item of the source's path brings.
pub(super) fn find(source: &ForEach, item: &Value, found: &mut BTreeSet<String>) {
    let names: Vec<&str> = source.property.split('.').collect();
    walk(item, &names, found);
}

fn walk(value: &Value, names: &[&str], found: &mut BTreeSet<String>) {
    match (value, names) {
        (Value::Array(items), _) => items.iter().for_each(|item| walk(item, names, found)),
        (Value::String(text), []) => {
            // Words such as "All" and "GuestsOrExternalUsers" are no ids.
            if let Ok(id) = uuid::Uuid::parse_str(text) {
                found.insert(id.to_string());
            }
        }
        (Value::Object(object), [name, rest @ ..]) => {
            if let Some(inner) = object.get(*name) {
                walk(inner, rest, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_guids_are_ids() {
        let item = json!({"conditions": {"users": [
            {"include": ["All", "8D2F6A4C-0000-4000-8000-000000000001"]}, {"include": null}, 7]}});
        let mut found = BTreeSet::new();
        let property = "conditions.users.include".into();
        let source = ForEach { path: "x".into(), property, holder: None };
        find(&source, &item, &mut found);
        assert_eq!(found, BTreeSet::from(["8d2f6a4c-0000-4000-8000-000000000001".to_owned()]));
    }

    const ADMIN: &str = "62e90394-69f5-4237-9190-012177145e10";

    /// COL-12: members count where their group holds a privileged role, in whatever order.
    #[test]
    fn only_members_of_holders_count() {
        let registry = crate::import::registry().unwrap();
        let row = registry.streams().find(|row| row.name() == "users/{id}").unwrap();
        let mut gathering = Gathering::new(registry, row);
        let id = |number: u32| format!("8d2f6a4c-0000-4000-8000-{number:012}");
        let group = |group, member| json!({"id": id(group), "members": [{"id": id(member)}]});
        gathering.see("groups", &group(1, 11));
        gathering.see("groups/{id}", &group(2, 12));
        gathering.see("groups/{id}", &json!({"members": [{"id": id(13)}]}));
        let eligible = "identityGovernance/privilegedAccess/group/eligibilityScheduleInstances";
        for (group, person) in [(1, 14), (3, 15)] {
            gathering.see(eligible, &json!({"groupId": id(group), "principalId": id(person)}));
        }
        assert_eq!(gathering.ids(), BTreeSet::new());
        let role = json!({"principalId": id(1).to_uppercase(), "roleDefinitionId": ADMIN});
        gathering.see("roleManagement/directory/roleEligibilityScheduleInstances", &role);
        // Of the holder itself nothing but the directory says that it is no account.
        assert_eq!(gathering.ids(), BTreeSet::from([id(1), id(11), id(14)]));
        assert!(gathering.origins().contains("groups/{id}"));
    }
}
