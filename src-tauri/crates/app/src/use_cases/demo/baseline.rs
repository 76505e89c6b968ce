//! The demo's golden baseline: one tenant's way of doing things, asked of the others.
use crate::{
    baselines,
    contract::{
        BaselineAssign, BaselineCapture, BaselineEdit, BaselineEditRequest, BaselinePublish,
        BaselineShow, CaptureFrom,
    },
    desk::Desk,
    failure::Failure,
    text::Text,
};
use domain::{
    baseline::{Expect, Rule},
    ids::{BaselineId, TenantId},
    review::Severity,
    subject::Kind,
};
use std::collections::BTreeMap;

const ACCESS: &str = "identity.access-policy";
const METHODS: &str = "identity.authentication-methods-policy";
/// The rule's variable: who is left out of every policy.
const EMERGENCY: &str = "emergency-accounts";

/// Captures and publishes the baseline from the tenant's latest snapshot.
pub(super) fn publish(
    desk: &Desk<'_>,
    tenant: TenantId,
    text: &Text,
) -> Result<BaselineId, Failure> {
    let capture = BaselineCapture {
        name: text.get("demo-baseline-name"),
        from: CaptureFrom::Snapshot { tenant, snapshot: None },
        kinds: vec![Kind::new(ACCESS), Kind::new(METHODS)],
    };
    let baseline = baselines::capture(desk, &capture)?;
    let view = baselines::show(desk, &BaselineShow { baseline, version: None })?;
    let access = view.items.into_iter().filter(|item| item.subject.kind.0 == ACCESS);
    let edits = access
        .flat_map(|item| {
            let rule = Rule {
                at: "conditions.users.excludeUsers".into(),
                expect: Expect::Variable { name: EMERGENCY.into() },
                severity: Some(Severity::High),
            };
            let severity = Severity::High;
            [
                BaselineEdit::RuleSet { item: item.key.clone(), rule },
                BaselineEdit::SeveritySet { item: item.key, severity },
            ]
        })
        .collect();
    baselines::edit(desk, &BaselineEditRequest { baseline, edits })?;
    let reason = text.get("demo-baseline-reason");
    baselines::publish(desk, &BaselinePublish { baseline, reason })?;
    Ok(baseline)
}

/// Asks the baseline of a tenant, whose emergency accounts are these.
pub(super) fn assign(
    desk: &Desk<'_>,
    baseline: BaselineId,
    tenant: TenantId,
    emergency: Vec<String>,
) -> Result<(), Failure> {
    let variables = BTreeMap::from([(EMERGENCY.to_owned(), emergency)]);
    baselines::assign(desk, &BaselineAssign { baseline, tenant, variables, map: BTreeMap::new() })
}
