//! What a browser that comes back brings: reading one request, without any I/O.
use super::{answer_page::Page, refusal::Refusal};
use url::form_urlencoded;
use zeroize::Zeroizing;

/// The longest code, state or error text that is taken, in bytes.
const VALUE_MAX: usize = 8 * 1024;

/// The end of an authorization request (RFC 6749, 4.1.2).
#[derive(PartialEq, Eq)]
pub(super) enum Callback {
    Code(Zeroizing<String>),
    Refused(Refusal),
}

/// A request's meaning.
pub(super) enum Request {
    Callback(Callback),
    Other(Page),
}

/// Reads a request's head: the request line and headers, without the body.
pub(super) fn read(head: &str, port: u16, state: &str) -> Request {
    let mut lines = head.split("\r\n");
    let line: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
    let [method, target, "HTTP/1.1" | "HTTP/1.0"] = line[..] else {
        return Request::Other(Page::Malformed);
    };
    // A foreign name that was made to resolve to this machine is not how a browser comes back.
    let hosts: Vec<&str> = lines
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| name.eq_ignore_ascii_case("host"))
        .map(|(_, value)| value.trim())
        .collect();
    let [host] = hosts[..] else { return Request::Other(Page::Malformed) };
    let ours = ["localhost", "127.0.0.1", "[::1]"].map(|name| format!("{name}:{port}"));
    if method != "GET" || !ours.iter().any(|name| name.eq_ignore_ascii_case(host)) {
        return Request::Other(Page::Malformed);
    }
    match target.split_once('?') {
        Some(("/", query)) => callback(query, state),
        _ => Request::Other(Page::Missing),
    }
}

fn callback(query: &str, expected: &str) -> Request {
    let (mut code, mut state, mut error, mut description) = (None, None, None, None);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let slot = match &*name {
            "code" => &mut code,
            "state" => &mut state,
            "error" => &mut error,
            "error_description" => &mut description,
            _ => continue,
        };
        // RFC 6749, 3.1: no parameter more than once.
        if value.len() > VALUE_MAX || slot.replace(Zeroizing::new(value.into_owned())).is_some() {
            return Request::Other(Page::Wrong);
        }
    }
    if state.as_deref().map(String::as_str) != Some(expected) {
        return Request::Other(Page::Wrong);
    }
    match (code, error) {
        (Some(code), None) if !code.is_empty() => Request::Callback(Callback::Code(code)),
        (None, Some(error)) => {
            let description = description.as_deref().map_or("", String::as_str);
            let refusal = Refusal::read(&error, description, &[]);
            Request::Callback(Callback::Refused(refusal))
        }
        _ => Request::Other(Page::Wrong),
    }
}
