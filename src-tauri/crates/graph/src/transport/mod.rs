//! Requests to Graph: one origin, paging, batches, throttling, retries.
//!
//! One [`Transport`] a tenant. A request waits at its workload's gate ([`pace`]), gets a token,
//! goes over the wire ([`wire`]), and its answer is judged ([`judge`]): done, refused, or asked
//! for again within a budget ([`retry`]). Nothing is sent to an [`Address`] whose origin was not
//! checked. Events name workload, status and counts: never an address, a token or a person.
pub mod address;
mod batch;
mod challenge;
pub mod failure;
mod gate;
mod judge;
mod learnt;
pub mod limits;
mod listing;
mod pace;
mod retry;
mod send;
mod tempo;
mod window;
mod wire;

pub use address::{Address, AddressError, ApiVersion};
pub use batch::BATCH_MAX;
pub use failure::{Broken, Failure, Refusal};
pub use limits::{Limits, Rate};
pub use listing::Listing;
pub(crate) use listing::context;
pub use pace::Pacing;

use crate::{cloud::Endpoints, token::TokenSource, world::World};
use address::Origin;
use pace::Pace;
use retry::Budget;
use send::{Call, Renewal};
use serde_json::Value;
use std::{collections::BTreeMap, fmt, sync::Arc};
use wire::{Http, Wire};

/// Ids in one `getByIds`, at most: Graph's own bound.
pub const IDS_MAX: usize = 1000;

/// Graph as one tenant's token sees it. Clones share connections, gates and limits.
#[derive(Clone)]
pub struct Transport {
    inner: Arc<Inner>,
}

struct Inner {
    origin: Origin,
    tokens: Arc<dyn TokenSource>,
    world: World,
    limits: Limits,
    pace: Pace,
    wire: Box<dyn Wire>,
}

impl Transport {
    /// A transport to the Graph of these endpoints.
    ///
    /// Proxies of the environment (`HTTPS_PROXY`) are used for what is encrypted, and never for
    /// a server on this machine.
    ///
    /// # Errors
    /// [`Failure::NoClient`] when the system has no usable certificates.
    pub fn new(
        endpoints: &Endpoints,
        tokens: Arc<dyn TokenSource>,
        world: World,
        limits: Limits,
    ) -> Result<Self, Failure> {
        let origin = Origin::new(&endpoints.graph);
        let wire = Box::new(Http::new(&limits, origin.is_encrypted())?);
        Ok(Self::over(wire, origin, tokens, world, limits))
    }

    fn over(
        wire: Box<dyn Wire>,
        origin: Origin,
        tokens: Arc<dyn TokenSource>,
        world: World,
        limits: Limits,
    ) -> Self {
        let pace = Pace::new(&limits);
        Self { inner: Arc::new(Inner { origin, tokens, world, limits, pace, wire }) }
    }

    /// An address from a path without version. Segments and query are encoded here.
    ///
    /// # Errors
    /// A path with empty or dotted segments, or one that is too long.
    pub fn address(
        &self,
        version: ApiVersion,
        path: &str,
        query: &[(String, String)],
    ) -> Result<Address, AddressError> {
        self.inner.origin.address(version, path, query)
    }

    /// A link out of a response.
    ///
    /// # Errors
    /// Any link that does not lead, letter for letter, to this Graph.
    pub fn link(&self, link: &str) -> Result<Address, AddressError> {
        self.inner.origin.check(link)
    }

    /// Reads one address.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn get(&self, workload: &str, address: &Address) -> Result<Value, Failure> {
        self.read(&Call { workload, address, body: None, cost: 1 }).await
    }

    /// Asks with a JSON body. Only for what reads: it is sent again when the answer is lost.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn ask(
        &self,
        workload: &str,
        address: &Address,
        body: &Value,
    ) -> Result<Value, Failure> {
        let body = body.to_string().into_bytes();
        self.read(&Call { workload, address, body: Some(&body), cost: 1 }).await
    }

    /// The directory objects with these ids, where they exist (`directoryObjects/getByIds`).
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn by_ids(
        &self,
        workload: &str,
        ids: &[String],
        types: &[&str],
    ) -> Result<Vec<Value>, Failure> {
        let address = self.address(ApiVersion::V1, "directoryObjects/getByIds", &[])?;
        let mut found = Vec::new();
        for part in ids.chunks(IDS_MAX) {
            let body = serde_json::json!({ "ids": part, "types": types });
            let page = Listing::open(self.ask(workload, &address, &body).await?);
            let page = page.ok_or(Failure::Malformed)?;
            // It answers at once; a part of an answer must not pass for the whole.
            if page.next.is_some() {
                return Err(Failure::Malformed);
            }
            found.extend(page.items);
        }
        Ok(found)
    }

    /// How each workload is being treated at this moment: why nothing seems to happen.
    pub fn pacing(&self) -> BTreeMap<String, Pacing> {
        self.inner.pace.pacing()
    }

    async fn read(&self, call: &Call<'_>) -> Result<Value, Failure> {
        let mut budget = Budget::new(&self.inner.limits, &self.inner.world);
        let (value, pass, _) = self.send(call, &mut budget, &mut Renewal::default()).await?;
        pass.succeeded();
        Ok(value)
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport").finish_non_exhaustive()
    }
}

#[cfg(test)]
pub(crate) mod capture;
#[cfg(test)]
pub(crate) mod hostile;
#[cfg(test)]
mod loopback;
#[cfg(test)]
pub(crate) mod script;
#[cfg(test)]
mod tests;
