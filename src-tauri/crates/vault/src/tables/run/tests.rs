//! A run ends once, and what was at work when the program ended is marked.
use super::*;
use crate::fixture::vault;
use uuid::Uuid;

#[test]
fn a_run_ends_once() {
    let (_home, vault) = vault();
    let at: DateTime<Utc> = "2025-07-01T12:00:00Z".parse().unwrap();
    let [one, two] = [1, 2].map(|number| RunId(Uuid::from_u128(number)));
    let tenant = TenantId(Uuid::from_u128(9));
    let ending = Ending {
        at,
        state: RunState::Succeeded,
        outcome: Some("imported".into()),
        args: BTreeMap::from([("count".into(), "3".into())]),
        parts: serde_json::json!(["a part"]),
    };
    vault
        .write(|w| {
            start(w, one, "import", None, at)?;
            start(w, two, "pack", Some(tenant), at)?;
            progress(w, one, "reading", 3, 10)?;
            assign(w, one, tenant)?;
            finish(w, one, &ending)?;
            progress(w, one, "late", 9, 9)?;
            assert!(matches!(finish(w, one, &ending), Err(VaultError::NotFound { .. })));
            assert_eq!(interrupt_unfinished(w, at)?, 1);
            Ok::<_, VaultError>(())
        })
        .unwrap();
    let runs = vault.read(|r| list(r, 10)).unwrap();
    assert_eq!(runs.iter().map(|run| run.id).collect::<Vec<_>>(), [two, one]);
    assert_eq!(runs[0].state, RunState::Interrupted);
    let done = vault.read(|r| get(r, one)).unwrap();
    assert_eq!((done.step.as_str(), done.done, done.total), ("reading", 3, 10));
    assert_eq!((done.state, done.tenant), (RunState::Succeeded, Some(tenant)));
    assert_eq!((done.outcome, done.args), (ending.outcome, ending.args));
}
