//! Customer A's data in B's review is the worst accident there is.
use serde_json::json;
use std::path::Path;
use tests::{
    live::Service,
    world::{PASSPHRASE, World},
};
use vault::{
    Passphrase, Secret,
    tables::{connection, tenant},
};

const OTHER: &str = "0badf00d-1111-4222-8333-444455556666";

/// Nothing about a tenant: through the door, and in the vault's own tables.
fn nothing_is_stored(service: &Service, world: &World, dir: &Path) {
    assert_eq!(world.call("tenant.list", json!({}))["rows"], json!([]));
    assert_eq!(world.call("connection.list", json!({}))["rows"], json!([]));
    assert_eq!(world.call("finding.list", json!({"limit": 10}))["total"], 0);
    world.call("vault.lock", json!({}));
    let secret = Passphrase::new(PASSPHRASE).unwrap();
    let vault = vault::unlock(dir, Secret::Passphrase(&secret)).unwrap();
    vault
        .read(|reader| {
            assert_eq!(tenant::all(reader)?.len(), 0);
            assert_eq!(connection::all(reader)?.len(), 0);
            Ok::<_, vault::VaultError>(())
        })
        .unwrap();
    assert!(!service.running.issued().is_empty(), "tokens were given out");
}

/// LIV-2: a token whose tenant is another one.
#[test]
fn a_token_of_another_tenant_stores_nothing() {
    let service = Service::of_size(31, 100);
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    let id = service.tenant();
    let request = service.request(&id);
    service.running.change(&id, |tenant| OTHER.clone_into(&mut tenant.id)).unwrap();
    let row = world.run("connection.make", request);
    assert_eq!(row["state"], "failed", "{row:#}");
    assert_eq!(row["outcome"], "sign-in-wrong-tenant", "{row:#}");
    assert_eq!(service.running.counts().total(), 0, "Graph was not asked at all");
    nothing_is_stored(&service, &world, &dir);
}

/// LIV-2: an organization that is another one, although the token says otherwise.
#[test]
fn an_organization_of_another_tenant_stores_nothing() {
    let service = Service::changed(32, 100, |tenant| {
        tenant.edit(|collections| {
            collections.get_mut("organization").unwrap()[0]["id"] = json!(OTHER);
        });
    });
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    let row = world.run("connection.make", service.request(&service.tenant()));
    assert_eq!(row["state"], "failed", "{row:#}");
    assert_eq!(row["outcome"], "sign-in-wrong-tenant", "{row:#}");
    assert_eq!(service.running.counts().total(), 1, "one question, and no more");
    nothing_is_stored(&service, &world, &dir);
}

/// LIV-2: an organization that turns into another one later is not read.
#[test]
fn an_organization_that_changes_is_not_read() {
    let service = Service::of_size(33, 100);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    service.change(|tenant| {
        tenant.edit(|collections| {
            collections.get_mut("organization").unwrap()[0]["id"] = json!(OTHER);
        });
    });
    service.running.reset_counts();
    assert_eq!(world.sync_fails(), "sign-in-wrong-tenant");
    assert_eq!(service.running.counts().total(), 1);
    assert_eq!(world.connection()["resumable"], false, "no page was kept");
    assert_eq!(world.call("snapshot.list", json!({"tenant": world.tenant()}))["rows"], json!([]));
}
