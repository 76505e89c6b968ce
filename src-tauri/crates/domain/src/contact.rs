//! Contacts: people of the customer who can own findings and risks without being members.
use crate::ids::{ContactId, TenantId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The longest name or function, in characters.
pub const NAME_CHARS_MAX: usize = 200;
/// The longest e-mail address, in characters (RFC 5321).
pub const EMAIL_CHARS_MAX: usize = 254;

/// What is known of a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name.
    pub name: String,
    /// What the person is at the customer; empty where not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub function: String,
    /// The e-mail address; empty where not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
}

/// What happens to a contact. The names are fixed: they stand in journals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ContactEvent {
    /// The person became a contact.
    ContactAdded {
        /// Whose.
        tenant: TenantId,
        /// Who.
        person: Person,
    },
    /// What is known of the person was replaced.
    ContactChanged {
        /// Who.
        person: Person,
    },
    /// The person is a contact no more. What was accepted stays accepted.
    ContactRetired {},
}

/// A contact as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The contact.
    pub id: ContactId,
    /// Whose.
    pub tenant: TenantId,
    /// Who.
    pub person: Person,
    /// Since when.
    pub added_at: DateTime<Utc>,
    /// Whether the person is a contact no more.
    pub retired: bool,
}

/// Why something cannot happen to a contact.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContactError {
    /// There is no such contact.
    #[error("there is no such contact")]
    Missing,
    /// It was added already.
    #[error("the contact exists already")]
    Exists,
    /// The person is a contact no more.
    #[error("the contact is retired")]
    Retired,
    /// A field is empty, too long or not what it should be.
    #[error("{field} is not valid")]
    Invalid {
        /// Which.
        field: &'static str,
    },
}

impl Person {
    /// Without space around the fields.
    ///
    /// # Errors
    /// A field that is empty, too long or no e-mail address.
    pub fn checked(&self) -> Result<Self, ContactError> {
        let field = |field: &'static str, text: &str, max: usize| {
            let text = text.trim();
            if text.chars().nth(max).is_some() || text.chars().any(char::is_control) {
                return Err(ContactError::Invalid { field });
            }
            Ok(text.to_owned())
        };
        let name = field("name", &self.name, NAME_CHARS_MAX)?;
        if name.is_empty() {
            return Err(ContactError::Invalid { field: "name" });
        }
        let email = field("email", &self.email, EMAIL_CHARS_MAX)?;
        if !email.is_empty() && !is_address(&email) {
            return Err(ContactError::Invalid { field: "email" });
        }
        Ok(Self { name, function: field("function", &self.function, NAME_CHARS_MAX)?, email })
    }
}

/// Something before and after the last `@`, and no space.
fn is_address(text: &str) -> bool {
    text.rsplit_once('@').is_some_and(|(local, host)| !local.is_empty() && !host.is_empty())
        && !text.chars().any(char::is_whitespace)
}

/// The contact after an event.
///
/// # Errors
/// The event cannot happen to it.
pub fn fold(
    contact: Option<Contact>,
    id: ContactId,
    at: DateTime<Utc>,
    event: &ContactEvent,
) -> Result<Contact, ContactError> {
    match (contact, event) {
        (None, ContactEvent::ContactAdded { tenant, person }) => {
            let person = person.checked()?;
            Ok(Contact { id, tenant: *tenant, person, added_at: at, retired: false })
        }
        (None, _) => Err(ContactError::Missing),
        (Some(_), ContactEvent::ContactAdded { .. }) => Err(ContactError::Exists),
        (Some(contact), _) if contact.retired => Err(ContactError::Retired),
        (Some(contact), ContactEvent::ContactChanged { person }) => {
            Ok(Contact { person: person.checked()?, ..contact })
        }
        (Some(contact), ContactEvent::ContactRetired {}) => {
            Ok(Contact { retired: true, ..contact })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(name: &str, email: &str) -> Person {
        Person { name: name.into(), function: "CISO".into(), email: email.into() }
    }

    #[test]
    fn a_contact_is_added_changed_and_retired_exc_1() {
        let (id, tenant) = (ContactId(Uuid::from_u128(1)), TenantId(Uuid::from_u128(2)));
        let at = DateTime::UNIX_EPOCH;
        let added = ContactEvent::ContactAdded { tenant, person: person(" Anna Berg ", "") };
        let contact = fold(None, id, at, &added).unwrap();
        assert_eq!(contact.person.name, "Anna Berg");
        assert_eq!(fold(Some(contact.clone()), id, at, &added), Err(ContactError::Exists));
        let changed = ContactEvent::ContactChanged { person: person("Anna Berg", "a@b.example") };
        let contact = fold(Some(contact), id, at, &changed).unwrap();
        assert_eq!(contact.person.email, "a@b.example");
        let retired = fold(Some(contact), id, at, &ContactEvent::ContactRetired {}).unwrap();
        assert!(retired.retired);
        assert_eq!(fold(Some(retired), id, at, &changed), Err(ContactError::Retired));
        assert_eq!(fold(None, id, at, &changed), Err(ContactError::Missing));
    }

    #[test]
    fn a_contact_needs_a_name_and_an_address_that_is_one_exc_1() {
        for (name, email) in [("", "a@b"), ("A", "a b@c"), ("A", "@c"), ("A", "a@"), ("A\nB", "")] {
            assert!(person(name, email).checked().is_err(), "{name:?} {email:?}");
        }
        assert!(person(&"x".repeat(201), "").checked().is_err());
    }
}
