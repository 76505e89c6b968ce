//! Identifiers. Each is its own type, so that one can never be passed for another.
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

id! {
    /// A consultancy's (or an engagement's) workspace.
    WorkspaceId;
    /// A customer's environment under review. Ours, not Microsoft's tenant id.
    TenantId;
    /// A person of the consultancy who works in the vault.
    MemberId;
    /// An installation that signs journal entries.
    DeviceId;
    /// A tenant's governed subjects at one point in time.
    SnapshotId;
    /// One evaluation of a snapshot against the catalogue under a profile.
    EvaluationId;
    /// A deviation that asks for a person's decision.
    FindingId;
    /// A tenant review.
    ReviewId;
    /// One execution of a long job.
    RunId;
    /// A journal event.
    EventId;
    /// A policy library.
    LibraryId;
    /// A way to reach a tenant.
    ConnectionId;
    /// A baseline.
    BaselineId;
    /// From one tenant to another: what is remembered for promotions.
    PromotionRouteId;
    /// A person of the customer.
    ContactId;
    /// An accepted risk, or the question whether to accept one.
    ExceptionId;
    /// A question that asks for a person's decision.
    DecisionId;
    /// A rule that says of what a person wants to hear.
    AlertRuleId;
}
