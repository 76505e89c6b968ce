//! Every state change that the journal knows, by what it happens to.
//!
//! The names of kinds and types stand in journals and never change. A payload whose shape
//! changes gets a new version, and the old one is still read.
use crate::{
    alert::AlertEvent,
    baseline::{BaselineEvent, Tally},
    connection::Connection,
    contact::ContactEvent,
    decision::DecisionEvent,
    exception::{ExceptionEvent, RiskPolicy},
    finding::FindingEvent,
    ids::{
        AlertRuleId, BaselineId, ConnectionId, ContactId, DecisionId, DeviceId, EvaluationId,
        EventId, ExceptionId, FindingId, LibraryId, MemberId, PromotionRouteId, ReviewId,
        SnapshotId, TenantId, WorkspaceId,
    },
    inbox::InboxEvent,
    journal::{Hash, Head, JournalError, PAYLOAD_BYTES_MAX},
    member::Role,
    profile::TenantProfile,
    promotion::PromotionEvent,
    review::{OutcomeCounts, draft::ReviewEvent},
    sla::SlaPolicy,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// The version of all payloads written by this program.
pub const PAYLOAD_VERSION: u16 = 1;

/// What happens to a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum WorkspaceEvent {
    /// It was created.
    WorkspaceCreated {
        /// The consultancy's name.
        name: String,
    },
    /// A device joined: from here on its signatures count.
    DeviceAdded {
        /// The device.
        device: DeviceId,
        /// Its Ed25519 public key.
        public_key: Hash,
        /// The member whose entries alone it signs; none for the vault's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<MemberId>,
    },
    /// A person joined, or has another name now.
    MemberAdded {
        /// The person.
        member: MemberId,
        /// The name.
        name: String,
    },
    /// A policy library was imported.
    LibraryImported {
        /// The library.
        library: LibraryId,
        /// Its name.
        name: String,
        /// SHA-256 over all its subjects.
        content_hash: Hash,
        /// How many subjects.
        subject_count: u32,
    },
    /// By when findings are due, where a tenant has no policy of its own; none for no policy.
    SlaSet {
        /// The policy.
        policy: Option<Box<SlaPolicy>>,
    },
    /// An entry's payload was erased. The entry stays.
    PayloadErased {
        /// The entry's event.
        event: EventId,
        /// Why.
        reason: String,
    },
    /// This device took in what others wrote: from here on it had seen it.
    JournalMerged {
        /// How far, of each chain.
        heads: Vec<Head>,
    },
    /// A member has another role now.
    MemberRoleSet {
        /// The person.
        member: MemberId,
        /// The role.
        role: Role,
    },
    /// A person is a member no more. What they did stays.
    MemberRetired {
        /// The person.
        member: MemberId,
    },
    /// The rules about accepted risks were replaced.
    RiskPolicyChanged {
        /// The rules now.
        policy: RiskPolicy,
    },
}

/// A finding that an evaluation saw, with what its verdict rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The finding.
    pub finding: FindingId,
    /// The rule's version.
    pub interpretation: u32,
    /// Hash of the coverage of the kinds that the control needs.
    pub coverage: Hash,
}

/// What happens to a tenant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum TenantEvent {
    /// It was added.
    TenantAdded {
        /// The customer's name.
        name: String,
        /// Microsoft's tenant id, where known.
        provider_tenant_id: Option<String>,
        /// The primary domain, where known.
        domain: Option<String>,
    },
    /// An import told who it is.
    TenantIdentified {
        /// Microsoft's tenant id, where known.
        provider_tenant_id: Option<String>,
        /// The primary domain, where known.
        domain: Option<String>,
    },
    /// Its profile was replaced.
    TenantProfileChanged {
        /// The whole new profile.
        profile: Box<TenantProfile>,
        /// Why.
        reason: String,
    },
    /// By when findings are due here; none for no policy of its own.
    SlaSet {
        /// The policy.
        policy: Option<Box<SlaPolicy>>,
    },
    /// A snapshot was taken.
    SnapshotTaken {
        /// The snapshot.
        snapshot: SnapshotId,
        /// Its number within the tenant.
        ordinal: u32,
        /// SHA-256 over all its subjects.
        content_hash: Hash,
        /// The source's format.
        format: String,
        /// The source's name, without its path.
        source: String,
        /// How many subjects.
        subject_count: u32,
        /// When the source says the data was read.
        collected_at: Option<DateTime<Utc>>,
        /// Whether a person stated that the source is of this tenant.
        target_stated: bool,
    },
    /// A way to reach it was made, in place of any before. Without secrets.
    ConnectionMade {
        /// The way.
        connection: Box<Connection>,
    },
    /// The way to reach it was taken down.
    ConnectionRemoved {
        /// The way.
        connection: ConnectionId,
    },
    /// A snapshot was judged.
    EvaluationRecorded {
        /// The evaluation.
        evaluation: EvaluationId,
        /// The snapshot.
        snapshot: SnapshotId,
        /// The snapshot's number within the tenant.
        ordinal: u32,
        /// The catalogue's version.
        catalogue_version: String,
        /// Hash of the profile in force.
        profile: Hash,
        /// How many verdicts of each outcome.
        counts: OutcomeCounts,
        /// The findings whose deviation is there.
        failing: Vec<Seen>,
    },
    /// A snapshot was compared with a baseline that is, or was, assigned.
    DriftRecorded {
        /// The comparison, as an evaluation.
        evaluation: EvaluationId,
        /// The snapshot.
        snapshot: SnapshotId,
        /// The snapshot's number within the tenant.
        ordinal: u32,
        /// The baseline.
        baseline: BaselineId,
        /// The baseline's version.
        version: u32,
        /// Hash of the assignment in force.
        assignment: Hash,
        /// How many items stand how.
        tally: Tally,
        /// The findings whose deviation is there; `interpretation` is the baseline's version.
        failing: Vec<Seen>,
    },
}

/// An event with what it happens to.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// To the workspace.
    Workspace(WorkspaceId, WorkspaceEvent),
    /// To a tenant.
    Tenant(TenantId, TenantEvent),
    /// To a finding.
    Finding(FindingId, FindingEvent),
    /// To a review.
    Review(ReviewId, ReviewEvent),
    /// To a baseline.
    Baseline(BaselineId, BaselineEvent),
    /// To what is remembered for promotions from one tenant to another.
    Promotion(PromotionRouteId, PromotionEvent),
    /// To a contact.
    Contact(ContactId, ContactEvent),
    /// To an exception.
    Exception(ExceptionId, ExceptionEvent),
    /// To a decision.
    Decision(DecisionId, DecisionEvent),
    /// To an alert rule.
    Alert(AlertRuleId, AlertEvent),
    /// To the inbox of a workspace.
    Inbox(WorkspaceId, InboxEvent),
}

/// An event as the journal stores it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// The kind of what it happens to.
    pub aggregate_kind: &'static str,
    /// What it happens to.
    pub aggregate: Uuid,
    /// The event's type.
    pub event_type: String,
    /// The payload's version.
    pub version: u16,
    /// Canonical JSON (RFC 8785).
    pub body: Vec<u8>,
}

impl Event {
    /// The event as the journal stores it.
    pub fn encode(&self) -> Result<Encoded, JournalError> {
        let (aggregate_kind, aggregate, value) = match self {
            Self::Workspace(id, event) => ("workspace", id.0, serde_json::to_value(event)),
            Self::Tenant(id, event) => ("tenant", id.0, serde_json::to_value(event)),
            Self::Finding(id, event) => ("finding", id.0, serde_json::to_value(event)),
            Self::Review(id, event) => ("review", id.0, serde_json::to_value(event)),
            Self::Baseline(id, event) => ("baseline", id.0, serde_json::to_value(event)),
            Self::Promotion(id, event) => ("promotion_route", id.0, serde_json::to_value(event)),
            Self::Contact(id, event) => ("contact", id.0, serde_json::to_value(event)),
            Self::Exception(id, event) => ("exception", id.0, serde_json::to_value(event)),
            Self::Decision(id, event) => ("decision", id.0, serde_json::to_value(event)),
            Self::Alert(id, event) => ("alert_rule", id.0, serde_json::to_value(event)),
            Self::Inbox(id, event) => ("inbox", id.0, serde_json::to_value(event)),
        };
        let value = value.map_err(|error| JournalError::Payload(error.to_string()))?;
        let event_type = value.get("type").and_then(|name| name.as_str()).unwrap_or_default();
        let body = serde_json_canonicalizer::to_vec(&value)
            .map_err(|error| JournalError::Payload(error.to_string()))?;
        if body.len() > PAYLOAD_BYTES_MAX {
            return Err(JournalError::PayloadTooLarge { bytes: body.len() });
        }
        let event_type = event_type.to_owned();
        Ok(Encoded { aggregate_kind, aggregate, event_type, version: PAYLOAD_VERSION, body })
    }

    /// Reads an event back.
    pub fn decode(
        aggregate_kind: &str,
        aggregate: Uuid,
        event_type: &str,
        version: u16,
        body: &[u8],
    ) -> Result<Self, JournalError> {
        let unknown = || JournalError::UnknownEvent {
            aggregate_kind: aggregate_kind.to_owned(),
            event_type: event_type.to_owned(),
            version,
        };
        if version != PAYLOAD_VERSION {
            return Err(unknown());
        }
        Ok(match aggregate_kind {
            "workspace" => Self::Workspace(WorkspaceId(aggregate), read(body)?),
            "tenant" => Self::Tenant(TenantId(aggregate), read(body)?),
            "finding" => Self::Finding(FindingId(aggregate), read(body)?),
            "review" => Self::Review(ReviewId(aggregate), read(body)?),
            "baseline" => Self::Baseline(BaselineId(aggregate), read(body)?),
            "promotion_route" => Self::Promotion(PromotionRouteId(aggregate), read(body)?),
            "contact" => Self::Contact(ContactId(aggregate), read(body)?),
            "exception" => Self::Exception(ExceptionId(aggregate), read(body)?),
            "decision" => Self::Decision(DecisionId(aggregate), read(body)?),
            "alert_rule" => Self::Alert(AlertRuleId(aggregate), read(body)?),
            "inbox" => Self::Inbox(WorkspaceId(aggregate), read(body)?),
            _ => return Err(unknown()),
        })
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, JournalError> {
    serde_json::from_slice(body).map_err(|error| JournalError::Payload(error.to_string()))
}

mod about;
pub use about::TYPES;
#[cfg(test)]
mod tests;
