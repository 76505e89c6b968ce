//! What can be said of any event: its type, the reason given, the tenant it is about.
use super::{Event, Seen, TenantEvent, WorkspaceEvent};
use crate::{
    baseline::BaselineEvent,
    contact::ContactEvent,
    decision::DecisionEvent,
    exception::ExceptionEvent,
    finding::{Basis, FindingEvent},
    ids::{FindingId, TenantId},
    inbox::InboxEvent,
    review::draft::ReviewEvent,
};

/// Every type of event, by the kind of what it happens to. A sentence stands for each.
pub const TYPES: &[(&str, &[&str])] = &[
    (
        "workspace",
        &[
            "workspace_created",
            "device_added",
            "member_added",
            "member_role_set",
            "member_retired",
            "library_imported",
            "sla_set",
            "payload_erased",
            "journal_merged",
            "risk_policy_changed",
        ],
    ),
    (
        "tenant",
        &[
            "tenant_added",
            "tenant_identified",
            "tenant_profile_changed",
            "sla_set",
            "snapshot_taken",
            "connection_made",
            "connection_removed",
            "evaluation_recorded",
            "drift_recorded",
        ],
    ),
    (
        "finding",
        &[
            "finding_detected",
            "finding_observed",
            "finding_verified",
            "finding_reopened",
            "finding_verdict_changed",
            "finding_transitioned",
            "risk_accepted",
            "risk_acceptance_ended",
            "severity_changed",
            "owner_set",
            "assignee_set",
            "due_set",
            "comment_added",
            "finding_snoozed",
            "finding_duplicated",
            "finding_linked",
            "finding_unlinked",
            "evidence_attached",
            "evidence_detached",
            "customer_comment_set",
            "undone",
        ],
    ),
    ("review", &["review_drafted", "review_updated", "review_released", "pack_rendered"]),
    (
        "baseline",
        &[
            "baseline_created",
            "baseline_edited",
            "baseline_draft_discarded",
            "baseline_published",
            "baseline_assigned",
            "baseline_unassigned",
        ],
    ),
    ("promotion_route", &["promotion_mapping_set", "promotion_mapping_removed"]),
    ("contact", &["contact_added", "contact_changed", "contact_retired"]),
    (
        "exception",
        &[
            "exception_requested",
            "exception_approved",
            "exception_rejected",
            "exception_accepted",
            "exception_renewed",
            "exception_revoked",
            "exception_expired",
            "exception_lapsed",
        ],
    ),
    (
        "decision",
        &[
            "decision_raised",
            "decision_assigned",
            "decision_snoozed",
            "evidence_asked",
            "evidence_given",
            "decision_made",
            "decision_withdrawn",
        ],
    ),
    (
        "inbox",
        &[
            "inbox_item_done",
            "inbox_item_snoozed",
            "inbox_item_restored",
            "tenant_reviewed",
            "tenant_review_taken_back",
        ],
    ),
    ("alert_rule", &["alert_rule_set", "alert_rule_removed"]),
];

impl TenantEvent {
    /// The findings that an evaluation saw again, also those about which nothing changed, each
    /// with what it was judged by.
    pub fn seen_again(&self) -> Vec<(FindingId, Basis)> {
        let (evaluation, snapshot, ordinal, profile, failing) = match self {
            Self::EvaluationRecorded {
                evaluation, snapshot, ordinal, profile, failing, ..
            } => (evaluation, snapshot, ordinal, profile, failing),
            Self::DriftRecorded { evaluation, snapshot, ordinal, assignment, failing, .. } => {
                (evaluation, snapshot, ordinal, assignment, failing)
            }
            _ => return Vec::new(),
        };
        let basis = |seen: &Seen| Basis {
            evaluation: *evaluation,
            snapshot: *snapshot,
            ordinal: *ordinal,
            interpretation: seen.interpretation,
            profile: *profile,
            coverage: seen.coverage,
        };
        failing.iter().map(|seen| (seen.finding, basis(seen))).collect()
    }
}

impl Event {
    /// The reason that a person gave, where one was said.
    pub fn reason(&self) -> Option<&str> {
        let said = match self {
            Self::Workspace(_, WorkspaceEvent::PayloadErased { reason, .. })
            | Self::Tenant(_, TenantEvent::TenantProfileChanged { reason, .. })
            | Self::Baseline(_, BaselineEvent::BaselinePublished { reason, .. })
            | Self::Exception(
                _,
                ExceptionEvent::ExceptionRejected { reason }
                | ExceptionEvent::ExceptionRevoked { reason },
            )
            | Self::Decision(
                _,
                DecisionEvent::DecisionMade { reason, .. }
                | DecisionEvent::DecisionWithdrawn { reason },
            ) => Some(reason),
            Self::Exception(_, ExceptionEvent::ExceptionRequested { request }) => {
                Some(&request.reason)
            }
            Self::Exception(_, ExceptionEvent::ExceptionApproved { comment, .. }) => {
                comment.as_ref()
            }
            Self::Finding(
                _,
                FindingEvent::FindingTransitioned { reason, .. }
                | FindingEvent::SeverityChanged { reason, .. }
                | FindingEvent::OwnerSet { reason, .. }
                | FindingEvent::AssigneeSet { reason, .. }
                | FindingEvent::DueSet { reason, .. }
                | FindingEvent::FindingSnoozed { reason, .. }
                | FindingEvent::FindingDuplicated { reason, .. },
            ) => reason.as_ref(),
            _ => None,
        };
        said.map(String::as_str).filter(|said| !said.is_empty())
    }

    /// The tenants that the event itself names. What happens to something of a tenant without
    /// naming it, such as to a finding, is that tenant's as well: whoever has the finding knows.
    pub fn tenants(&self) -> Vec<TenantId> {
        match self {
            Self::Tenant(id, _) => vec![*id],
            Self::Finding(_, FindingEvent::FindingDetected { tenant, .. })
            | Self::Review(_, ReviewEvent::ReviewDrafted { tenant, .. })
            | Self::Contact(_, ContactEvent::ContactAdded { tenant, .. })
            | Self::Baseline(
                _,
                BaselineEvent::BaselineAssigned { tenant, .. }
                | BaselineEvent::BaselineUnassigned { tenant },
            )
            | Self::Inbox(
                _,
                InboxEvent::TenantReviewed { tenant, .. }
                | InboxEvent::TenantReviewTakenBack { tenant },
            ) => vec![*tenant],
            Self::Exception(_, ExceptionEvent::ExceptionRequested { request }) => {
                vec![request.tenant]
            }
            Self::Decision(_, DecisionEvent::DecisionRaised { item }) => {
                item.tenant.into_iter().collect()
            }
            Self::Promotion(_, event) => {
                let route = event.route();
                match route.source == route.target {
                    true => vec![route.source],
                    false => vec![route.source, route.target],
                }
            }
            _ => Vec::new(),
        }
    }
}
