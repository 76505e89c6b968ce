//! The catalogue is whole, and both languages have every text of it.
use super::*;

#[test]
fn every_policy_has_a_control_in_the_overlays_order() {
    let catalogue = Catalogue::load().unwrap();
    let rows = catalogue.rows("scuba");
    assert_eq!(rows.len(), 42);
    assert_eq!(rows[0].0.policy.0, "MS.AAD.1.1v1");
    assert_eq!(rows[41].0.policy.0, "MS.SHAREPOINT.3.3v2");
    assert_eq!(catalogue.controls().count(), 42);
    for (policy, control) in rows {
        assert_eq!(policy.coverage == Coverage::Attestation, control.rule.is_none());
        assert_eq!(control.rule.is_none(), control.kinds.is_empty(), "{}", control.id);
    }
}
