//! Addresses of Graph: what a token may be sent to, and nothing else.
//!
//! A next link comes from the network, so it is judged as text before it is parsed: a parser
//! repairs (backslashes, tabs, letter case, dots, encodings), and what is repaired is not what
//! was looked at.
use std::fmt;
use url::Url;

/// The longest link that is followed, in bytes. Graph's skip tokens have been seen at 8 KiB.
pub const LINK_BYTES_MAX: usize = 32 * 1024;

/// A version of Graph's interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApiVersion {
    /// Supported.
    V1,
    /// Changes without notice; much of Intune exists here only.
    Beta,
}

/// An address whose origin has been checked. Shown without query: skip tokens and filters may
/// hold personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    url: Url,
    version: ApiVersion,
}

/// Why a link is not followed. None of these shows the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Longer than [`LINK_BYTES_MAX`].
    #[error("the link is too long")]
    Long,
    /// A blank, a control character, a backslash, a fragment or something outside ASCII.
    #[error("the link has characters that no address has")]
    Characters,
    /// Not exactly Graph's scheme, host and port, or with user information.
    #[error("the link leads to another origin")]
    Origin,
    /// Neither `/v1.0/` nor `/beta/`.
    #[error("the link leads to another version of the interface")]
    Version,
    /// No address, or a path that changes when it is normalised.
    #[error("the link has another form than Graph's")]
    Form,
}

impl ApiVersion {
    /// The first segment of its paths.
    pub fn segment(self) -> &'static str {
        match self {
            Self::V1 => "v1.0",
            Self::Beta => "beta",
        }
    }
}

impl Address {
    /// The version it belongs to.
    pub fn version(&self) -> ApiVersion {
        self.version
    }

    /// The whole address. It may hold personal data: for requests and checkpoints, not for logs.
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    /// Path and query after the version, with a slash in front: how a `$batch` names it.
    pub(crate) fn within_version(&self) -> String {
        let path = self.url.path().get(self.version.segment().len().saturating_add(1)..);
        let path = path.unwrap_or("/");
        self.url.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"))
    }

    /// Whether Graph wants `ConsistencyLevel: eventual` for it ("Advanced query capabilities").
    pub(crate) fn is_advanced(&self) -> bool {
        self.url.query_pairs().any(|(key, value)| {
            (key == "$count" && value == "true") || key == "$search" || key == "ConsistencyLevel"
        }) || self.url.path().ends_with("/$count")
    }

    pub(crate) fn url(&self) -> Url {
        self.url.clone()
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({}, …)", self.version.segment())
    }
}

/// The one place that tokens go to.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    root: Url,
    /// How a link may begin: with the port left out where it is the scheme's own, or with it.
    prefixes: Vec<String>,
}

impl Origin {
    pub(crate) fn new(graph: &Url) -> Self {
        let root = graph.clone();
        let plain = root.origin().ascii_serialization();
        let mut prefixes = vec![format!("{plain}/")];
        if let (None, Some(port)) = (root.port(), root.port_or_known_default()) {
            prefixes.push(format!("{plain}:{port}/"));
        }
        Self { root, prefixes }
    }

    pub(crate) fn is_encrypted(&self) -> bool {
        self.root.scheme() == "https"
    }

    /// A link as a response holds it.
    pub(crate) fn check(&self, link: &str) -> Result<Address, AddressError> {
        if link.len() > LINK_BYTES_MAX {
            return Err(AddressError::Long);
        }
        if link.bytes().any(|byte| !byte.is_ascii_graphic() || matches!(byte, b'\\' | b'#')) {
            return Err(AddressError::Characters);
        }
        let after = self
            .prefixes
            .iter()
            .find_map(|prefix| link.strip_prefix(prefix.as_str()))
            .ok_or(AddressError::Origin)?;
        let url = Url::parse(link).map_err(|_| AddressError::Form)?;
        let written = after.split_once('?').map_or(after, |(path, _)| path);
        if url.path().strip_prefix('/') != Some(written) {
            return Err(AddressError::Form);
        }
        self.admit(url)
    }

    /// An address of our own: a path without version, such as `identity/conditionalAccess`.
    pub(crate) fn address(
        &self,
        version: ApiVersion,
        path: &str,
        query: &[(String, String)],
    ) -> Result<Address, AddressError> {
        let mut url = self.root.clone();
        {
            let mut segments = url.path_segments_mut().map_err(|()| AddressError::Form)?;
            segments.clear().push(version.segment());
            for segment in path.trim_matches('/').split('/') {
                // The parser takes these away, and the address would be another one.
                if matches!(segment, "" | "." | "..") {
                    return Err(AddressError::Form);
                }
                segments.push(segment);
            }
        }
        if !query.is_empty() {
            // Graph's own style: `$` stays, a blank is %20 and not `+`.
            let text: Vec<String> = query
                .iter()
                .map(|(key, value)| format!("{}={}", encoded(key), encoded(value)))
                .collect();
            url.set_query(Some(&text.join("&")));
        }
        if url.as_str().len() > LINK_BYTES_MAX {
            return Err(AddressError::Long);
        }
        self.admit(url)
    }

    /// The last word, on what will really be sent.
    fn admit(&self, url: Url) -> Result<Address, AddressError> {
        let bare = url.username().is_empty() && url.password().is_none();
        if url.origin() != self.root.origin() || !url.origin().is_tuple() || !bare {
            return Err(AddressError::Origin);
        }
        let version = [ApiVersion::V1, ApiVersion::Beta]
            .into_iter()
            .find(|version| {
                url.path()
                    .strip_prefix('/')
                    .and_then(|path| path.strip_prefix(version.segment()))
                    .is_some_and(|rest| rest.starts_with('/'))
            })
            .ok_or(AddressError::Version)?;
        Ok(Address { url, version })
    }
}

fn encoded(text: &str) -> String {
    let form: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
    form.replace('+', "%20").replace("%24", "$").replace("%2C", ",")
}

#[cfg(test)]
mod tests;
