//! What a person said stands for what, between two tenants; and what can happen to that. The names
//! are fixed: they stand in journals.
use crate::{
    ids::{PromotionRouteId, TenantId},
    subject::Kind,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use ts_rs::TS;
use uuid::Uuid;

/// From which tenant to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(rename = "PromotionRoute")]
pub struct Route {
    /// Where the subjects are.
    pub source: TenantId,
    /// Where they would go.
    pub target: TenantId,
}

impl Route {
    /// The route's name in the journal: the same two tenants, the same id.
    pub fn id(&self) -> PromotionRouteId {
        let hash = Sha256::new()
            .chain_update(b"tenantpilot/promotion-route/1\0")
            .chain_update(self.source.0.as_bytes())
            .chain_update(self.target.0.as_bytes())
            .finalize();
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(hash).for_each(|(byte, of)| *byte = of);
        PromotionRouteId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

/// What is mapped: something of the source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(rename = "PromotionKey")]
pub struct MappingKey {
    /// Its kind.
    pub kind: Kind,
    /// Its id, in lower case.
    pub id: String,
}

impl MappingKey {
    /// Letter case of ids means nothing.
    pub fn new(kind: &Kind, id: &str) -> Self {
        Self { kind: kind.clone(), id: id.to_lowercase() }
    }
}

/// Ids of the target by what they stand for.
pub type Mapping = BTreeMap<MappingKey, String>;

/// What happens to what is remembered between two tenants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum PromotionEvent {
    /// Something of the source stands for something of the target, in place of what it stood for.
    PromotionMappingSet {
        /// From where to where.
        route: Route,
        /// What of the source.
        key: MappingKey,
        /// The id in the target.
        to: String,
    },
    /// It stands for nothing any more.
    PromotionMappingRemoved {
        /// From where to where.
        route: Route,
        /// What of the source.
        key: MappingKey,
    },
}

impl PromotionEvent {
    /// From where to where.
    pub fn route(&self) -> Route {
        match self {
            Self::PromotionMappingSet { route, .. }
            | Self::PromotionMappingRemoved { route, .. } => *route,
        }
    }
}

/// Whether a text is shaped like a GUID: such an id is given once in the whole world.
pub fn is_guid(text: &str) -> bool {
    text.len() == 36 && Uuid::parse_str(text).is_ok()
}
