//! What Graph offers: one row for each path, with its permissions, pages and peculiarities.
//!
//! Source: Microsoft Graph's reference (permissions, supported query parameters) and, where it
//! is silent, what the service is known to do.

mod table;

pub use table::ROUTES;

/// Which part of the service answers; throttling is counted for each on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Workload {
    /// Users, groups, applications and the tenant itself.
    Directory,
    /// Policies, roles and governance.
    Policy,
    /// Reports and audit logs.
    Reports,
    /// Devices.
    Intune,
    /// Tenant settings of SharePoint.
    SharePoint,
    /// Secure score.
    Security,
}

/// Where a path is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Versions {
    /// `/v1.0` and `/beta`.
    Both,
    /// `/beta` only.
    Beta,
}

/// Which of a person's directory roles opens a path, beside the consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every member may read it.
    Member,
    /// A reader of security matters.
    Reader,
    /// An Intune role, or a directory role that includes one.
    Intune,
    /// An administrator of SharePoint, or a reader of everything.
    SharePoint,
}

/// What the tenant must have bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Licence {
    /// Nothing.
    Free,
    /// Microsoft Entra ID P1.
    PremiumP1,
    /// Microsoft Entra ID P2.
    PremiumP2,
    /// Microsoft Intune.
    Intune,
}

/// A path and what is particular about it.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// Below the version, without a slash at its ends.
    pub path: &'static str,
    /// The type of its items in Graph's schema.
    pub entity: &'static str,
    /// Where it is served.
    pub versions: Versions,
    /// One object, not a collection.
    pub single: bool,
    /// Items of a page without `$top`, and the most that `$top` gets.
    pub page: (usize, usize),
    /// Holding one of these is enough.
    pub permissions: &'static [&'static str],
    /// The role a person needs besides.
    pub standing: Standing,
    /// The licence that the tenant needs.
    pub licence: Licence,
    /// Properties that come only with `$expand` or on a path of their own, such as
    /// `assignments` and `definitionValues/definition`.
    pub navigation: &'static [&'static str],
    /// Properties that a list does not have; the item alone has them.
    pub detail: &'static [&'static str],
    /// Properties that come only when selected.
    pub on_request: &'static [&'static str],
    /// Properties that `/v1.0` does not have.
    pub beta_properties: &'static [&'static str],
    /// Properties that `$filter` may name.
    pub filters: &'static [&'static str],
    /// Of these, those it must name: one alternative suffices.
    pub required: &'static [&'static [&'static str]],
    /// The property by which an item is addressed.
    pub key: &'static str,
    /// Who answers.
    pub workload: Workload,
}

/// The row that a path begins with, and what of the path is left: the longest match.
/// Segments are compared without regard to case, as the service does.
pub fn find<'a>(segments: &[&'a str]) -> Option<(&'static Route, Vec<&'a str>)> {
    let fits = |route: &&Route| {
        let own: Vec<&str> = route.path.split('/').collect();
        own.len() <= segments.len()
            && own.iter().zip(segments).all(|(own, given)| own.eq_ignore_ascii_case(given))
    };
    let route = ROUTES.iter().filter(fits).max_by_key(|route| route.path.len())?;
    let length = route.path.split('/').count();
    Some((route, segments.get(length..).unwrap_or_default().to_vec()))
}

/// The row of exactly this path.
pub fn exact(path: &str) -> Option<&'static Route> {
    ROUTES.iter().find(|route| route.path == path)
}
