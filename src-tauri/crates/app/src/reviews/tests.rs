//! Reviews through a real vault: composed, released, immutable.
use super::*;
use crate::{
    contract::{FindingChange, ReviewDraft, ReviewFilter, ReviewUpdate},
    fixture::House,
};
use domain::{
    ids::{ReviewId, TenantId},
    journal::Hash,
    review::{compose::freeze, draft::Pack},
};
use serde_json::json;

fn drafted(house: &House, tenant: TenantId) -> ReviewId {
    let request =
        ReviewDraft { tenant, snapshot: None, title: Some("Q4".into()), lang: Some("en".into()) };
    draft(&house.desk(), &request).unwrap()
}

fn unchanged(review: ReviewId) -> ReviewUpdate {
    ReviewUpdate {
        review,
        title: None,
        period_from: None,
        period_to: None,
        classification: None,
        introduction: None,
        findings: None,
    }
}

#[test]
fn released_is_numbered_frozen_and_immutable() {
    let house = House::new();
    let desk = house.desk();
    let tenant = house.tenant();
    house.share(tenant, json!(2));
    let id = drafted(&house, tenant);
    let finding = house.sharing(tenant).id;
    let change = ReviewUpdate {
        introduction: Some("Dear all".into()),
        findings: Some(vec![finding]),
        ..unchanged(id)
    };
    update(&desk, &change).unwrap();
    assert_eq!(content(&desk, id).unwrap().number, None);
    assert_eq!(release(&desk, id).unwrap(), 1);
    let frozen = content(&desk, id).unwrap();
    assert_eq!((frozen.number, frozen.introduction.as_str()), (Some(1), "Dear all"));
    assert_eq!(frozen.released_by.as_deref(), Some("Mia"));
    assert_eq!(frozen.findings.len(), 1);

    // What happens afterwards changes nothing in it.
    house.put(finding, "false_positive");
    house.share(tenant, json!(0));
    let again = content(&desk, id).unwrap();
    assert_eq!(freeze(&again).unwrap(), freeze(&frozen).unwrap());
    let refused = update(&desk, &ReviewUpdate { title: Some("X".into()), ..unchanged(id) });
    assert_eq!(refused.unwrap_err().code, "review-released");
    assert_eq!(release(&desk, id).unwrap_err().code, "review-released");

    let pack = Pack {
        lang: "de".into(),
        redaction: "customer_safe".into(),
        manifest_sha256: Hash::ZERO,
        files: vec![],
    };
    record_pack(&desk, id, pack).unwrap();
    let view = get(&desk, id).unwrap();
    assert_eq!(view.packs.len(), 1);
    let hash = freeze(&frozen).unwrap().1.to_string();
    assert_eq!(view.row.content_hash, Some(hash));

    let second = drafted(&house, tenant);
    assert_eq!(release(&desk, second).unwrap(), 2);
    assert_eq!(content(&desk, second).unwrap().previous.unwrap().number, 1);
    let rows = list(&desk, &ReviewFilter { tenant: Some(tenant) }).unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [Some(2), Some(1)]);
    house.check();
}

#[test]
fn internal_comments_stay_in_the_house() {
    let house = House::new();
    let desk = house.desk();
    let tenant = house.tenant();
    house.share(tenant, json!(2));
    let finding = house.sharing(tenant).id;
    let text = "INTERNAL-MARKER".to_owned();
    house.change(&[finding], FindingChange::Comment { text: text.clone() }).unwrap();
    let change = FindingChange::State { state: "triaged".into(), reason: Some(text.clone()) };
    house.change(&[finding], change).unwrap();
    let shown = FindingChange::CustomerComment { text: Some("CUSTOMER-MARKER".into()) };
    house.change(&[finding], shown).unwrap();
    let id = drafted(&house, tenant);
    for released in [false, true] {
        if released {
            release(&desk, id).unwrap();
        }
        let said = serde_json::to_string(&content(&desk, id).unwrap()).unwrap();
        assert!(!said.contains(&text));
        assert!(said.contains("CUSTOMER-MARKER"));
    }
}

#[test]
fn a_draft_says_what_is_wrong_with_it() {
    let house = House::new();
    let desk = house.desk();
    let tenant = house.tenant();
    let request = ReviewDraft { tenant, snapshot: None, title: None, lang: None };
    assert_eq!(draft(&desk, &request).unwrap_err().code, "no-snapshot");
    house.share(tenant, json!(2));
    let german = ReviewDraft { tenant, snapshot: None, title: None, lang: Some("de".into()) };
    let said = content(&desk, draft(&desk, &german).unwrap()).unwrap();
    assert_eq!(said.title, "Sicherheitsprüfung Contoso");
    assert_eq!(said.classification, "Vertraulich");
    let id = drafted(&house, tenant);
    let wrong = |change: ReviewUpdate| update(&desk, &change).unwrap_err().code;
    assert_eq!(
        wrong(ReviewUpdate { title: Some(" ".into()), ..unchanged(id) }),
        "review-value-invalid"
    );
    assert_eq!(
        wrong(ReviewUpdate { period_from: Some("2099-01-01".into()), ..unchanged(id) }),
        "review-period"
    );
    assert_eq!(
        wrong(ReviewUpdate { period_to: Some("tomorrow".into()), ..unchanged(id) }),
        "review-value-invalid"
    );
    let stranger = domain::ids::FindingId(uuid::Uuid::nil());
    assert_eq!(
        wrong(ReviewUpdate { findings: Some(vec![stranger]), ..unchanged(id) }),
        "finding-unknown"
    );
}

#[test]
fn kinds_that_nobody_reads_are_no_gap_of_a_review() {
    // COL-09
    let house = House::new();
    let files = vec![("e.json".to_owned(), br#"{"SPO_site": [{"Url": "u"}]}"#.to_vec())];
    let import = crate::import::parse_files(files, &crate::import::Limits::default()).unwrap();
    let all = import.coverage.len();
    let told = super::content::covered(house.desk().catalogue, import.coverage, &[]);
    let kinds: Vec<&str> = told.iter().map(|seen| seen.kind.0.as_str()).collect();
    assert!(all > 80 && told.len() < 20, "{kinds:?}");
    assert!(kinds.contains(&"sharing.site") && kinds.contains(&"sharing.tenant-settings"));
    assert!(!kinds.contains(&"device.configuration") && !kinds.contains(&"mail.transport-rule"));
}
