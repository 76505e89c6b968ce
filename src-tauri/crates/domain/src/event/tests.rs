//! Events survive the journal, and what is unknown is said so.
use super::*;
use crate::finding::{State, Visibility};
use proptest::prelude::*;

proptest! {
    #[test]
    fn what_is_written_is_read_back(text in any::<String>(), ordinal: Option<u32>, id: u128) {
        let finding = FindingId(Uuid::from_u128(id));
        for event in [
            FindingEvent::CommentAdded {
                visibility: Visibility::Internal, text: text.clone(), mentions: vec![],
            },
            FindingEvent::OwnerSet { owner: Some(text.clone()), reason: None },
            FindingEvent::AssigneeSet { assignee: None, reason: Some(text.clone()) },
            FindingEvent::FindingLinked { other: finding },
            FindingEvent::FindingTransitioned {
                to: State::Resolved, reason: Some(text.clone()), as_of: ordinal,
            },
            FindingEvent::Undone { event: EventId(Uuid::from_u128(id)) },
        ] {
            let event = Event::Finding(finding, event);
            let code = event.encode().unwrap();
            let back = Event::decode(
                code.aggregate_kind, code.aggregate, &code.event_type, code.version, &code.body,
            );
            prop_assert_eq!(back, Ok(event));
        }
    }

    #[test]
    fn no_payload_makes_it_panic(body: Vec<u8>, version: u16) {
        for kind in ["workspace", "tenant", "finding", "review", "alert_rule", "other"] {
            let _ = Event::decode(kind, Uuid::nil(), "owner_set", version, &body);
        }
    }
}

#[test]
fn the_type_stands_in_the_entry() {
    let event = WorkspaceEvent::WorkspaceCreated { name: "Nordlicht".into() };
    let code = Event::Workspace(WorkspaceId(Uuid::nil()), event).encode().unwrap();
    assert_eq!((code.aggregate_kind, code.event_type.as_str()), ("workspace", "workspace_created"));
    assert_eq!(code.body, br#"{"name":"Nordlicht","type":"workspace_created"}"#);
}

/// Payloads of before there were mentions, reasons and policies.
#[test]
fn what_older_programs_wrote_is_read() {
    for (kind, body) in [
        ("owner_set", r#"{"owner":"Mia","type":"owner_set"}"#),
        ("comment_added", r#"{"text":"x","type":"comment_added","visibility":"internal"}"#),
        ("due_set", r#"{"due":null,"type":"due_set"}"#),
    ] {
        let event = Event::decode("finding", Uuid::nil(), kind, 1, body.as_bytes()).unwrap();
        assert_eq!(event.encode().unwrap().body, body.as_bytes());
    }
}

#[test]
fn a_newer_version_is_refused_politely() {
    let read = Event::decode("tenant", Uuid::nil(), "tenant_added", 2, b"{}");
    assert!(matches!(read, Err(JournalError::UnknownEvent { version: 2, .. })));
}

/// AUD-10. The list of types is that of the events themselves: a type that is not in it has no
/// sentence, and one that is not an event's is said of nothing.
#[test]
fn the_list_of_types_is_complete() {
    for (kind, types) in TYPES {
        let body = br#"{"type":"no such type"}"#;
        let refused = Event::decode(kind, Uuid::nil(), "x", 1, body).unwrap_err().to_string();
        let mut named: Vec<&str> = refused.split('`').skip(3).step_by(2).collect();
        let mut listed = types.to_vec();
        named.sort_unstable();
        listed.sort_unstable();
        assert_eq!(named, listed, "{kind}: {refused}");
    }
}
