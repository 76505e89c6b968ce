//! Microsoft's clouds: where one signs in and where Graph answers.
//!
//! Source: "National cloud deployments" in Microsoft Graph's documentation.
use serde::{Deserialize, Serialize};
use url::Url;

/// A cloud that a tenant lives in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cloud {
    /// The global service, GCC included.
    #[default]
    Global,
    /// US Government L4.
    GccHigh,
    /// US Government L5.
    Dod,
    /// China, operated by 21Vianet.
    China,
}

/// Where a cloud is reached. Only origins: no path, no query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// The identity platform, such as `https://login.microsoftonline.com`.
    pub authority: Url,
    /// Microsoft Graph, such as `https://graph.microsoft.com`.
    pub graph: Url,
}

/// Why an address cannot be an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the origin of a server on this machine")]
pub struct NotLoopback;

impl Cloud {
    /// Its addresses.
    pub fn endpoints(self) -> Endpoints {
        let (authority, graph) = match self {
            Self::Global => ("https://login.microsoftonline.com", "https://graph.microsoft.com"),
            Self::GccHigh => ("https://login.microsoftonline.us", "https://graph.microsoft.us"),
            Self::Dod => ("https://login.microsoftonline.us", "https://dod-graph.microsoft.us"),
            Self::China => (
                "https://login.partner.microsoftonline.cn",
                "https://microsoftgraph.chinacloudapi.cn",
            ),
        };
        #[allow(clippy::expect_used)] // constants, read by a test
        let parsed = |text: &str| Url::parse(text).expect("a constant address");
        Endpoints { authority: parsed(authority), graph: parsed(graph) }
    }
}

impl Endpoints {
    /// Servers on this machine, as the simulator is one: `http` and a loopback address.
    ///
    /// # Errors
    /// Any other address: a token must not go there.
    pub fn loopback(authority: &str, graph: &str) -> Result<Self, NotLoopback> {
        Ok(Self { authority: on_this_machine(authority)?, graph: on_this_machine(graph)? })
    }
}

fn on_this_machine(text: &str) -> Result<Url, NotLoopback> {
    let url = Url::parse(text).map_err(|_| NotLoopback)?;
    let local = match url.host() {
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        // A name is looked up, and whoever answers could be anybody.
        _ => false,
    };
    let bare = url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if url.scheme() == "http" && local && bare { Ok(url) } else { Err(NotLoopback) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cloud_has_addresses_of_its_own() {
        for cloud in [Cloud::Global, Cloud::GccHigh, Cloud::Dod, Cloud::China] {
            let Endpoints { authority, graph } = cloud.endpoints();
            assert!(authority.scheme() == "https" && graph.scheme() == "https");
            assert_ne!(authority.origin(), graph.origin());
        }
    }

    #[test]
    fn only_this_machine_is_loopback() {
        assert!(Endpoints::loopback("http://127.0.0.1:9000", "http://[::1]:9001/").is_ok());
        for wrong in [
            "http://localhost:9000",
            "https://127.0.0.1",
            "http://127.0.0.1.example.com",
            "http://user@127.0.0.1",
            "http://127.0.0.1/path",
            "http://127.0.0.1/?q",
            "http://192.168.0.1",
            "x",
        ] {
            assert_eq!(Endpoints::loopback(wrong, "http://127.0.0.1"), Err(NotLoopback), "{wrong}");
        }
    }
}
