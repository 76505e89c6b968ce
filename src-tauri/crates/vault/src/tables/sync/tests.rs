//! SYN-1: what was fetched is there after a stop; a new sync begins with nothing.
use super::*;
use crate::fixture::vault;
use serde_json::json;
use uuid::Uuid;

#[test]
fn a_sync_goes_on_where_it_was() {
    let (_home, vault) = vault();
    let at: DateTime<Utc> = "2026-07-01T12:00:00Z".parse().unwrap();
    let tenant = TenantId(Uuid::from_u128(9));
    let connection = ConnectionId(Uuid::from_u128(7));
    vault
        .write(|w| {
            assert_eq!(of_tenant::<String>(w, tenant)?, None);
            let sync = begin(w, tenant, connection, at, &"plan")?;
            open_stream(w, sync, "s", "source")?;
            open_stream(w, sync, "s", "source")?;
            open_stream(w, sync, "r", "source")?;
            assert_eq!(streams(w, sync, "source")?, ["r", "s"]);
            let (gaps, none) = (json!([{"id": "1"}]), json!([]));
            let items = [json!({"id": "ä"}), json!({"id": "2"})];
            let page = |sequence, next, items| NewPage {
                stream: "s",
                sequence,
                next,
                fetched_at: at,
                gaps: if sequence == 0 { &gaps } else { &none },
                items,
            };
            put_page(w, sync, &page(0, Some("link"), &items))?;
            let reached_ = reached(w, sync, "s")?;
            assert_eq!(reached_, Reached { pages: 1, items: 2, next: Some("link".into()) });
            put_page(w, sync, &page(1, None, &[]))?;
            assert!(put_page(w, sync, &page(1, None, &[])).is_err());
            assert_eq!(reached(w, sync, "s")?, Reached { pages: 2, items: 2, next: None });
            assert_eq!(reached(w, sync, "other")?, Reached::default());
            assert_eq!(ending::<String>(w, sync, "s")?, None);
            end_stream(w, sync, "s", &"whole")?;
            end_stream(w, sync, "s", &"refused")?;
            assert_eq!(ending::<String>(w, sync, "s")?.as_deref(), Some("refused"));

            let mut pages = Vec::new();
            each_page(w, sync, "s", |page| {
                pages.push(page);
                Ok::<_, VaultError>(())
            })?;
            assert_eq!(pages.len(), 2);
            assert_eq!(pages[0].body, r#"[{"id":"ä"},{"id":"2"}]"#.as_bytes());
            assert_eq!(pages[0].gaps, gaps);
            let stopped = each_page(w, sync, "s", |_| Err(VaultError::InUse));
            assert!(matches!(stopped, Err(VaultError::InUse)));

            restart(w, sync, "s")?;
            assert_eq!(reached(w, sync, "s")?, Reached::default());
            let kept = of_tenant::<String>(w, tenant)?.unwrap();
            assert_eq!((kept.seq, kept.plan.as_str()), (sync, "plan"));
            let anew = begin(w, tenant, connection, at, &"plan")?;
            assert_eq!(reached(w, anew, "s")?, Reached::default());
            forget(w, tenant)?;
            assert_eq!(of_tenant::<String>(w, tenant)?, None);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}
