//! CON-1, CON-2: a tenant has one connection; its secrets go with it.
use super::*;
use crate::{VaultError, fixture::vault};
use domain::connection::{Method, Server};
use uuid::Uuid;

fn connection(number: u128) -> Connection {
    Connection {
        id: ConnectionId(Uuid::from_u128(number)),
        cloud: "global".into(),
        provider_tenant_id: "AAAA0000-0000-0000-0000-000000000001".into(),
        client_id: "client".into(),
        method: Method::Browser,
        server: (number == 2).then(|| Server { authority: "http://a".into(), data: "b".into() }),
    }
}

#[test]
fn a_new_connection_takes_the_place_of_the_old_one() {
    let (_home, vault) = vault();
    let at: DateTime<Utc> = "2026-07-01T12:00:00Z".parse().unwrap();
    let tenant = TenantId(Uuid::from_u128(9));
    let by = MemberId(Uuid::from_u128(8));
    let made = |number| TenantEvent::ConnectionMade { connection: Box::new(connection(number)) };
    let [one, two] = [1, 2].map(|number| connection(number).id);
    vault
        .write(|w| {
            project(w, tenant, &made(1), at, by)?;
            set_secret(w, one, SecretKind::Tokens, Some("t1"))?;
            set_secret(w, one, SecretKind::Key, Some("k1"))?;
            set_secret(w, one, SecretKind::Tokens, Some("t2"))?;
            set_health(w, one, at, &"well")?;
            assert_eq!(secret(w, one, SecretKind::Tokens)?.unwrap().as_str(), "t2");
            assert_eq!(secret(w, one, SecretKind::Key)?.unwrap().as_str(), "k1");
            assert_eq!(health::<String>(w, one)?, Some((at, "well".into())));

            project(w, tenant, &made(2), at, by)?;
            forget_removed(w)?;
            let kept = of_tenant(w, tenant)?.unwrap();
            let provider_tenant_id = connection(2).provider_tenant_id.to_lowercase();
            assert_eq!(kept.connection, Connection { provider_tenant_id, ..connection(2) });
            assert_eq!((kept.made_at, kept.made_by), (at, by));
            assert_eq!(all(w)?.len(), 1);
            assert_eq!(secret(w, one, SecretKind::Tokens)?, None);
            assert_eq!(health::<String>(w, one)?, None);

            set_secret(w, two, SecretKind::Tokens, Some("t3"))?;
            set_secret(w, two, SecretKind::Tokens, None)?;
            assert_eq!(secret(w, two, SecretKind::Tokens)?, None);
            project(w, tenant, &TenantEvent::ConnectionRemoved { connection: two }, at, by)?;
            assert_eq!(of_tenant(w, tenant)?, None);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}
