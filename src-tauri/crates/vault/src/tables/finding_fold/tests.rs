//! However many findings are held at once, the tables come to the same (FND-14, FND-31).
use super::*;
use crate::{Vault, fixture, tables::projection};
use domain::{
    finding::{Detection, FindingEvent, State, Visibility},
    fingerprint::Fingerprint,
    ids::{EvaluationId, EventId, MemberId, SnapshotId, TenantId},
    journal::Hash,
    review::Severity,
    verdict::{ControlId, PolicyId, Reason},
};
use uuid::Uuid;

fn basis(ordinal: u32) -> Basis {
    Basis {
        evaluation: EvaluationId(Uuid::from_u128(u128::from(ordinal))),
        snapshot: SnapshotId(Uuid::from_u128(u128::from(ordinal))),
        ordinal,
        interpretation: 1,
        profile: Hash::ZERO,
        coverage: Hash::ZERO,
    }
}

fn detected(number: u128) -> FindingEvent {
    let (tenant, control) = (TenantId(Uuid::nil()), ControlId("entra.x".into()));
    FindingEvent::FindingDetected {
        tenant,
        fingerprint: Fingerprint::new(tenant, &control, &number.to_string()),
        detection: Box::new(Detection {
            policy: PolicyId(format!("MS.AAD.{number}.1v1")),
            control,
            area: "entra".into(),
            severity: Severity::High,
            reason: Reason { code: "not-so".into(), args: Default::default() },
            subjects: Vec::new(),
            observed: Vec::new(),
            basis: basis(1),
            drift: None,
        }),
        due: "2026-12-01".parse().ok(),
    }
}

/// What happens to a finding after it was found, round by round.
fn later(number: u128, round: u128) -> FindingEvent {
    let member = MemberId(Uuid::from_u128(9));
    match (round, number % 2) {
        (1, 0) => FindingEvent::OwnerSet { owner: Some("Mia".into()), reason: None },
        (1, _) => FindingEvent::FindingLinked { other: FindingId(Uuid::from_u128(number + 1)) },
        (2, _) => {
            FindingEvent::FindingTransitioned { to: State::InProgress, reason: None, as_of: None }
        }
        _ => FindingEvent::CommentAdded {
            visibility: Visibility::Internal,
            text: format!("Rückfrage {number}"),
            mentions: vec![member],
        },
    }
}

/// Seven findings, of which more happens to each after all others.
fn story(writer: &Writer<'_>, findings: &mut impl Findings) {
    let start: DateTime<Utc> = "2026-11-21T08:00:00Z".parse().unwrap();
    for round in 0..4_u128 {
        let at = start + chrono::TimeDelta::days(i64::try_from(round).unwrap());
        for number in 1..8_u128 {
            let event = if round == 0 { detected(number) } else { later(number, round) };
            let id = EventId(Uuid::from_u128(round * 100 + number));
            let (finding, by) = (FindingId(Uuid::from_u128(number)), MemberId(Uuid::nil()));
            let happening = Happening { id, finding, at, by, event: &event };
            findings.happen(writer, &happening).unwrap();
            assert!(matches!(
                findings.happen(writer, &Happening { event: &detected(number), ..happening }),
                Err(VaultError::Finding(_))
            ));
        }
        let seen = FindingId(Uuid::from_u128(3));
        findings.see(writer, seen, &basis(2), at).unwrap();
        let nobody = FindingId(Uuid::from_u128(99));
        let missing = findings.see(writer, nobody, &basis(2), at);
        assert!(matches!(missing, Err(VaultError::NotFound { .. })));
    }
}

fn digest(vault: &Vault) -> Vec<(&'static str, Hash)> {
    vault.read(projection::digest).unwrap()
}

fn indexes(vault: &Vault) -> Vec<String> {
    vault.read(|reader| reader.rows(INDEXES, (), |row| column::text(row, "name"))).unwrap()
}

/// FND-31: the indexes are there again, too, and found by what names them.
#[test]
fn gathered_findings_come_to_the_same_as_each_at_once() {
    let (_home, vault) = fixture::vault();
    let done = |writer: &Writer<'_>| {
        story(writer, &mut AtOnce);
        Ok::<_, VaultError>(())
    };
    vault.write(done).unwrap();
    let (before, names) = (digest(&vault), indexes(&vault));
    for most in [1, 2, 5, 100] {
        vault
            .write(|writer| {
                for table in ["finding_tie", "finding_mention"] {
                    writer.execute(&format!("DELETE FROM {table}"), ())?;
                }
                let mut gathered = Gathered { most, ..Gathered::begin(writer)? };
                story(writer, &mut gathered);
                gathered.finish(writer)
            })
            .unwrap();
        assert_eq!(digest(&vault), before, "{most}");
    }
    assert_eq!(indexes(&vault), names);
}

/// FND-16: the full-text index that a migration makes is the one that changes keep.
#[test]
fn the_full_text_index_is_made_from_the_findings() {
    let (_home, vault) = fixture::vault();
    let done = |writer: &Writer<'_>| {
        story(writer, &mut AtOnce);
        Ok::<_, VaultError>(())
    };
    vault.write(done).unwrap();
    let before = digest(&vault);
    let anew = |writer: &Writer<'_>| {
        writer.execute("DELETE FROM finding_text", ())?;
        finding::index_all(writer)
    };
    vault.write(anew).unwrap();
    assert_eq!(digest(&vault), before);
}

/// FND-31: many findings are changed in the order of their rows, whatever order they are asked in.
#[test]
fn many_findings_come_in_the_order_in_which_they_are_kept() {
    let (_home, vault) = fixture::vault();
    let asked = [5, 2, 7, 3].map(|number| FindingId(Uuid::from_u128(number)));
    let kept = vault
        .write(|writer| {
            story(writer, &mut AtOnce);
            finding::as_kept(writer, asked)
        })
        .unwrap();
    assert_eq!(kept, [2, 3, 5, 7].map(|number| FindingId(Uuid::from_u128(number))));
}
