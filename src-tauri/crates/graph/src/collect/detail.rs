//! Details: what a list's answer leaves out, fetched by `$batch` and put into the items.
use crate::{
    collect::{
        Bounds,
        event::{DetailGap, Gap, Stop},
        stream::{Detail, Stream},
    },
    transport::{Address, AddressError, Failure, Listing, Transport},
};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// A detail of one item that is not complete yet.
struct Open<'a> {
    item: usize,
    detail: &'a Detail,
    address: Address,
    gathered: Vec<Value>,
    seen: BTreeSet<String>,
}

/// Completes the items of a page. What is refused becomes a gap; what fails in passing stops
/// the stream, since a page without it would not be complete.
pub(super) async fn complete(
    transport: &Transport,
    stream: &Stream,
    bounds: &Bounds,
    items: &mut [Value],
) -> Result<Vec<DetailGap>, Stop> {
    let mut gaps = Vec::new();
    let mut open = Vec::new();
    // All details of a page share batches: fewer of them, and no waiting for each other.
    for detail in &stream.details {
        for (item, value) in items.iter().enumerate() {
            match address(transport, detail, value) {
                Ok(address) => open.push(Open {
                    item,
                    detail,
                    address,
                    gathered: Vec::new(),
                    seen: BTreeSet::new(),
                }),
                Err(gap) => gaps.push(missing(detail, item, items, gap)),
            }
        }
    }
    while !open.is_empty() {
        let addresses = open.iter().map(|one| one.address.clone()).collect();
        let answers = transport.get_many(&stream.workload, addresses).await;
        let mut further = Vec::new();
        for (one, answer) in open.into_iter().zip(answers) {
            let (item, detail) = (one.item, one.detail);
            match step(transport, bounds, one, answer, items) {
                Ok(None) => {}
                Ok(Some(one)) => further.push(one),
                Err(Gap::Failure(failure)) if failure.is_about_token() => {
                    return Err(Stop::Token(failure));
                }
                Err(Gap::Failure(failure)) if failure.is_passing() => {
                    return Err(Stop::Passing(failure));
                }
                Err(gap) => gaps.push(missing(detail, item, items, gap)),
            }
        }
        open = further;
    }
    gaps.sort_by_key(|gap| gap.item);
    Ok(gaps)
}

fn missing(detail: &Detail, item: usize, items: &[Value], gap: Gap) -> DetailGap {
    let id = items.get(item).and_then(|item| item.get("id")).and_then(Value::as_str);
    DetailGap { item, id: id.map(str::to_owned), path: detail.path.clone(), gap }
}

fn address(transport: &Transport, detail: &Detail, item: &Value) -> Result<Address, Gap> {
    let path = if detail.path.contains("{id}") {
        let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
        // As part of a path it would lead elsewhere.
        if id.is_empty() || id.contains(['/', '\\']) {
            return Err(Gap::NoId);
        }
        detail.path.replace("{id}", id)
    } else {
        detail.path.clone()
    };
    match transport.address(detail.version, &path, &detail.query) {
        Err(AddressError::Form) => Err(Gap::NoId),
        other => other.map_err(|error| Gap::Failure(error.into())),
    }
}

/// Takes one answer. Some when there are more pages.
fn step<'a>(
    transport: &Transport,
    bounds: &Bounds,
    mut one: Open<'a>,
    answer: Result<Value, Failure>,
    items: &mut [Value],
) -> Result<Option<Open<'a>>, Gap> {
    let answer = answer?;
    let Some(Value::Object(item)) = items.get_mut(one.item) else { return Err(Gap::Shape) };
    let Some(into) = &one.detail.into else {
        let Value::Object(answer) = answer else { return Err(Gap::Shape) };
        item.extend(own(answer));
        return Ok(None);
    };
    if one.detail.single {
        let answer = match answer {
            Value::Object(answer) => Value::Object(own(answer)),
            // A `$count`, for example.
            Value::Number(_) | Value::String(_) | Value::Bool(_) => answer,
            Value::Array(_) | Value::Null => return Err(Gap::Shape),
        };
        item.insert(into.clone(), answer);
        return Ok(None);
    }
    let page = Listing::open(answer).ok_or(Gap::Shape)?;
    one.gathered.extend(page.items);
    let Some(next) = page.next else {
        item.insert(into.clone(), Value::Array(one.gathered));
        return Ok(None);
    };
    let pages = u64::try_from(one.seen.len()).unwrap_or(u64::MAX).saturating_add(1);
    if pages >= bounds.detail_pages_max {
        return Err(Gap::Long { pages_max: bounds.detail_pages_max });
    }
    one.address = transport.link(&next).map_err(Failure::from)?;
    if !one.seen.insert(next) {
        return Err(Gap::Loop);
    }
    Ok(Some(one))
}

/// Without the context, which speaks of the detail's own request.
fn own(mut answer: Map<String, Value>) -> Map<String, Value> {
    answer.remove("@odata.context");
    answer
}
