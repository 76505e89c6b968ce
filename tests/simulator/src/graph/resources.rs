//! Collections, items, sub-collections and `getByIds`.
use super::{Request, faults, permission};
use crate::{
    access::Presence,
    answer::{Answer, Asked},
    identity::token::Claims,
    profile::FaultKind,
    projection::{Projected, Shown},
    query::{Expand, Query},
    routes::{self, Licence, Route, Standing, Versions, Workload},
    state::State,
    tenant::Tenant,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// `getByIds` takes no more.
const IDS_MAX: usize = 1_000;

/// A path that no row knows, of a tenant that was made elsewhere.
const UNKNOWN: Route = Route {
    path: "",
    entity: "entity",
    versions: Versions::Both,
    single: false,
    page: (100, 999),
    permissions: &[],
    standing: Standing::Member,
    licence: Licence::Free,
    navigation: &[],
    detail: &[],
    on_request: &[],
    beta_properties: &[],
    filters: &[],
    required: &[],
    key: "id",
    workload: Workload::Directory,
};

/// Settings of a policy come in pages of this size, whatever the path's own is.
const SETTINGS_PAGE: usize = 25;

/// What is asked of a path.
struct Ask<'a> {
    state: &'a State,
    tenant: &'a Tenant,
    claims: &'a Claims,
    request: &'a Request,
    asked: &'a Asked,
    route: &'a Route,
    /// Where its objects lie.
    path: String,
    query: Query,
    fault: Option<&'a FaultKind>,
}

/// Answers a request to a tenant.
pub fn answer(
    state: &State,
    tenant: &Tenant,
    claims: &Claims,
    request: &Request,
    segments: &[&str],
    asked: &Asked,
    fault: Option<&FaultKind>,
) -> Answer {
    if segments == ["me"] {
        return me(tenant, asked);
    }
    if segments == ["directoryObjects", "getByIds"] {
        return get_by_ids(tenant, claims, request, asked);
    }
    let unknown = || {
        let name = segments.last().copied().unwrap_or_default();
        let text = format!("Resource not found for the segment '{name}'.");
        Answer::graph_error(400, "BadRequest", &text, asked)
    };
    // What a tenant has at this very path goes before what the rows make of it.
    let whole = segments.join("/");
    let held = tenant.collections.contains_key(&whole);
    let (route, rest) = match routes::find(segments) {
        Some(found) => found,
        None if held => (&UNKNOWN, Vec::new()),
        None => return unknown(),
    };
    if route.versions == Versions::Beta && !request.beta {
        return unknown();
    }
    if request.method != "GET" {
        let text = "The simulator is read-only.";
        return Answer::graph_error(405, "Request_BadRequest", text, asked);
    }
    if let Some(answer) = permission::refused(tenant, claims, route, request, asked) {
        return answer;
    }
    let query = match Query::parse(&request.query) {
        Ok(query) => query,
        Err(text) => return Answer::graph_error(400, "BadRequest", &text, asked),
    };
    let path = if route.path.is_empty() || held { whole } else { route.path.to_owned() };
    let rest = if held { Vec::new() } else { rest };
    let ask = Ask { state, tenant, claims, request, asked, route, path, query, fault };
    match rest.as_slice() {
        [] if route.single => match tenant.items(&ask.path).first() {
            Some(item) => ask.entity(item, "", &ask.path),
            None => ask.missing(&ask.path),
        },
        [] => ask.collection(tenant.items(&ask.path), "", ask.route.page),
        ["$count"] => ask.count(tenant.items(&ask.path)),
        navigation if route.single => match tenant.items(&ask.path).first() {
            Some(item) => ask.below(item, navigation, None),
            None => ask.missing(&ask.path),
        },
        [id, navigation @ ..] => match tenant.item(&ask.path, id).filter(|item| ask.sees(item)) {
            Some(item) => ask.below(item, navigation, Some(id)),
            None => ask.missing(id),
        },
    }
}

/// Notes that a page was served.
pub fn count_page(state: &State, tenant: &str, request: &Request) {
    let Ok(query) = Query::parse(&request.query) else { return };
    let stream = format!("{tenant} {}/{}?{}", request.version(), request.path, query.stream());
    let mut counts = state.counts();
    *counts.pages.entry(stream).or_default().entry(query.start).or_default() += 1;
}

impl Ask<'_> {
    fn missing(&self, what: &str) -> Answer {
        let (code, text) = match self.route.workload {
            Workload::Directory => (
                "Request_ResourceNotFound",
                format!(
                    "Resource '{what}' does not exist or one of its queried reference-property \
                     objects are not present."
                ),
            ),
            _ => ("ResourceNotFound", format!("Resource '{what}' was not found.")),
        };
        Answer::graph_error(404, code, &text, self.asked)
    }

    fn bad(&self, code: &str, text: &str) -> Answer {
        Answer::graph_error(400, code, text, self.asked)
    }

    /// Whether scope tags let the person see an item of Intune.
    fn sees(&self, item: &Value) -> bool {
        let Some(tags) = &self.tenant.access.scope_tags else { return true };
        let Some(own) = item["roleScopeTagIds"].as_array() else { return true };
        self.claims.idtyp != "user"
            || own.iter().any(|tag| tag.as_str().is_some_and(|tag| tags.contains(tag)))
    }

    /// What lies below an item: itself, one of its navigation properties, or an item of these.
    fn below(&self, item: &Value, navigation: &[&str], id: Option<&str>) -> Answer {
        let own = match id {
            Some(id) => format!("{}('{id}')", self.path),
            None => self.path.clone(),
        };
        let (name, rest) = match navigation {
            [] => return self.entity(item, "", &format!("{}/$entity", self.path)),
            [name, rest @ ..] => (*name, rest),
        };
        let known = self.route.navigation.contains(&name) || self.route.single;
        let context = format!("{own}/{name}");
        match (item.get(name).filter(|_| known), rest) {
            (None, []) if known && !self.route.single => self.collection_at(&[], name, &context),
            (Some(Value::Array(items)), []) => self.collection_at(items, name, &context),
            (Some(Value::Array(items)), ["$count"]) => self.count(items),
            (Some(Value::Array(items)), [inner, rest @ ..]) => {
                match items.iter().find(|item| item["id"] == *inner) {
                    Some(found) if rest.is_empty() => {
                        self.entity(found, name, &format!("{context}/$entity"))
                    }
                    _ => self.missing(inner),
                }
            }
            (Some(value @ Value::Object(_)), []) => {
                self.entity(value, name, &format!("{context}/$entity"))
            }
            _ => {
                let text = format!("Resource not found for the segment '{name}'.");
                self.bad("BadRequest", &text)
            }
        }
    }

    fn collection_at(&self, items: &[Value], name: &str, context: &str) -> Answer {
        let (page, most) = self.route.page;
        let page = if name == "settings" { SETTINGS_PAGE } else { page };
        self.pages(items, name, (page, most), context)
    }

    fn collection(&self, items: &[Value], within: &str, page: (usize, usize)) -> Answer {
        self.pages(items, within, page, &self.path)
    }

    /// The filter, or why it is refused.
    fn checked(&self, within: &str) -> Result<(), Answer> {
        let named = self.query.filter.as_ref().map(|filter| filter.properties());
        let named = named.unwrap_or_default();
        let route = self.route;
        let top = within.is_empty();
        if let Some(wrong) = named.iter().find(|name| !route.filters.contains(name))
            && !route.path.is_empty()
            && top
        {
            let text = format!(
                "Unsupported or invalid query filter clause specified for property '{wrong}' of \
                 resource '{}'.",
                route.entity
            );
            return Err(self.bad("Request_UnsupportedQuery", &text));
        }
        let has_all = |names: &&[&str]| names.iter().all(|name| named.contains(name));
        if top && !route.required.is_empty() && !route.required.iter().any(has_all) {
            let names: Vec<String> =
                route.required.iter().map(|names| names.join(" and ")).collect();
            let text = format!("The required $filter is missing: {}.", names.join(" or "));
            return Err(self.bad("MissingParameters", &text));
        }
        self.expandable(&self.query.expand, within)
    }

    /// Refuses an expansion of what is no navigation property, however deep.
    fn expandable(&self, expand: &Expand, within: &str) -> Result<(), Answer> {
        if self.route.path.is_empty() {
            return Ok(());
        }
        for (name, inner) in &expand.0 {
            let path = if within.is_empty() { name.clone() } else { format!("{within}/{name}") };
            if !self.route.navigation.contains(&path.as_str()) {
                let text = format!(
                    "Parsing OData Select and Expand failed: Could not find a property named \
                     '{name}' on type 'microsoft.graph.{}'.",
                    self.route.entity
                );
                return Err(self.bad("BadRequest", &text));
            }
            self.expandable(&inner.expand, &path)?;
        }
        Ok(())
    }

    fn shown<'a>(&'a self, within: &'a str, alone: bool) -> Shown<'a> {
        Shown {
            route: self.route,
            beta: self.request.beta,
            alone,
            select: self.query.select.as_deref(),
            expand: &self.query.expand,
            within,
        }
    }

    fn context(&self, of: &str) -> String {
        let selected = match &self.query.select {
            Some(names) => format!("({})", names.join(",")),
            None => String::new(),
        };
        let (before, after) = match of.strip_suffix("/$entity") {
            Some(before) => (before, "/$entity"),
            None => (of, ""),
        };
        let graph = &self.state.origins.graph;
        let version = self.request.version();
        format!("{graph}/{version}/$metadata#{before}{selected}{after}")
    }

    fn entity(&self, item: &Value, within: &str, context: &str) -> Answer {
        if let Err(answer) = self.expandable(&self.query.expand, within) {
            return answer;
        }
        let mut body = Vec::new();
        let written = serde_json::to_writer(&mut body, &Projected(item, self.shown(within, true)));
        if written.is_err() {
            return Answer::empty(500);
        }
        // The context goes first: cut the brace and put another one before.
        let rest = body.get(1..).unwrap_or_default();
        let comma = if rest == b"}" { "" } else { "," };
        let mut whole =
            format!("{{\"@odata.context\":{}{comma}", json!(self.context(context))).into_bytes();
        whole.extend_from_slice(rest);
        Answer::bytes(200, KIND, whole)
    }

    fn count(&self, items: &[Value]) -> Answer {
        let filter = self.query.filter.as_ref();
        let count = items
            .iter()
            .filter(|item| self.sees(item) && filter.is_none_or(|filter| filter.holds(item)))
            .count();
        Answer::bytes(200, "text/plain", count.to_string().into_bytes())
    }

    fn pages(
        &self,
        items: &[Value],
        within: &str,
        (page, most): (usize, usize),
        context: &str,
    ) -> Answer {
        if let Err(answer) = self.checked(within) {
            return answer;
        }
        let size = self.query.top.unwrap_or(page).min(most).max(1);
        let plain = self.query.filter.is_none()
            && self.query.order.is_none()
            && self.tenant.access.scope_tags.is_none();
        let (shown, total) = if plain {
            let rest = items.get(self.query.start.min(items.len())..).unwrap_or_default();
            (rest.iter().take(size).collect(), items.len())
        } else {
            let filter = self.query.filter.as_ref();
            let mut all: Vec<&Value> = items
                .iter()
                .filter(|item| self.sees(item) && filter.is_none_or(|filter| filter.holds(item)))
                .collect();
            if let Some((property, descending)) = &self.query.order {
                let key = |item: &&Value| item[property.as_str()].to_string();
                all.sort_by_key(key);
                if *descending {
                    all.reverse();
                }
            }
            let total = all.len();
            (all.into_iter().skip(self.query.start).take(size).collect::<Vec<_>>(), total)
        };
        let end = self.query.start + shown.len();
        let mut head = vec![format!("\"@odata.context\":{}", json!(self.context(context)))];
        if self.query.count && self.query.start == 0 {
            head.push(format!("\"@odata.count\":{total}"));
        }
        let next = if end < total && !shown.is_empty() { Some(self.next_link(end)) } else { None };
        let spoiled = matches!(self.fault, Some(FaultKind::NextLink(_) | FaultKind::NextLinkLoop));
        if let Some(next) = next.or_else(|| spoiled.then(|| self.next_link(end))) {
            head.push(format!("\"@odata.nextLink\":{}", json!(next)));
        }
        let mut body = format!("{{{},\"value\":[", head.join(",")).into_bytes();
        for (index, item) in shown.into_iter().enumerate() {
            if index > 0 {
                body.push(b',');
            }
            let projected = Projected(item, self.shown(within, false));
            if serde_json::to_writer(&mut body, &projected).is_err() {
                return Answer::empty(500);
            }
        }
        body.extend_from_slice(b"]}");
        Answer::bytes(200, KIND, body)
    }

    fn next_link(&self, start: usize) -> String {
        let page = |start| {
            let query = self.query.page(start);
            format!("/{}/{}?{query}", self.request.version(), self.request.raw_path)
        };
        match self.fault {
            Some(FaultKind::NextLink(text)) => faults::filled(self.state, text, &page(start)),
            Some(FaultKind::NextLinkLoop) => {
                format!("{}{}", self.state.origins.graph, page(self.query.start))
            }
            _ => format!("{}{}", self.state.origins.graph, page(start)),
        }
    }
}

const KIND: &str = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

/// Objects of the directory by their ids; ids that are not there are left out.
/// The person's own account, if the tenant has one.
fn me(tenant: &Tenant, asked: &Asked) -> Answer {
    let (id, name) = &tenant.access.person;
    let kind = match tenant.access.presence {
        Presence::Member => "Member",
        Presence::Guest => "Guest",
        Presence::Partner => {
            let text = format!(
                "Resource '{id}' does not exist or one of its queried reference-property objects are not present."
            );
            return Answer::graph_error(404, "Request_ResourceNotFound", &text, asked);
        }
    };
    Answer::json(200, &json!({"id": id, "userPrincipalName": name, "userType": kind}))
}

fn get_by_ids(tenant: &Tenant, claims: &Claims, request: &Request, asked: &Asked) -> Answer {
    let bad = |text: &str| Answer::graph_error(400, "Request_BadRequest", text, asked);
    if request.method != "POST" {
        return Answer::graph_error(405, "Request_BadRequest", "Only POST is supported.", asked);
    }
    let permissions =
        ["Directory.Read.All", "User.Read.All", "Group.Read.All", "Application.Read.All"];
    if !permission::holds(claims, &permissions) {
        let text = "Insufficient privileges to complete the operation.";
        return Answer::graph_error(403, "Authorization_RequestDenied", text, asked);
    }
    let body: Value = serde_json::from_slice(&request.body).unwrap_or_default();
    let Some(ids) = body["ids"].as_array() else {
        return bad("The property 'ids' is missing.");
    };
    if ids.len() > IDS_MAX {
        return bad("Too many child requests: at most 1000 ids can be resolved at once.");
    }
    let texts = |value: &Value| -> BTreeSet<String> {
        let items = value.as_array().map_or(&[][..], Vec::as_slice);
        items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
    };
    let types = texts(&body["types"]);
    let found: Vec<Value> =
        texts(&body["ids"]).iter().filter_map(|id| tenant.directory_object(id, &types)).collect();
    Answer::json(200, &json!({"value": found}))
}
