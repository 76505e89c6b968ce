//! What is remembered between two tenants.
use crate::{
    contract::{
        PromotionMap, PromotionMapped, PromotionMappings, PromotionRemembered, PromotionUnmap,
    },
    desk::Desk,
    failure::Failure,
};
use domain::{
    event::Event,
    promotion::{Mapping, MappingKey, PromotionEvent, Route, is_guid},
};
use vault::tables::{member, promotion as table, tenant};

/// Mappings of one request at most.
const AT_ONCE_MAX: usize = 500;
/// Mappings between two tenants at most.
const REMEMBERED_MAX: usize = 20_000;
/// Letters of a kind or an id at most.
const LETTERS_MAX: usize = 200;

/// `promotion.mappings`
pub(crate) fn list(desk: &Desk<'_>, route: Route) -> Result<PromotionMappings, Failure> {
    desk.read(|reader| {
        tenant::get(reader, route.source)?;
        tenant::get(reader, route.target)?;
        let names = member::names(reader)?;
        let rows = table::of_route(reader, route)?.into_iter().map(|one| PromotionRemembered {
            kind: one.key.kind,
            id: one.key.id,
            to: one.to,
            at: one.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            by: names.get(&one.by).cloned().unwrap_or_default(),
        });
        Ok(PromotionMappings { rows: rows.collect() })
    })
}

/// `promotion.map`
pub(crate) fn map(desk: &Desk<'_>, request: &PromotionMap) -> Result<(), Failure> {
    let route = request.route;
    if route.source == route.target {
        return Err(Failure::usage("promotion-same-tenant"));
    }
    bounded(request.map.len(), AT_ONCE_MAX)?;
    let mut wanted = Mapping::new();
    for one in &request.map {
        wanted.insert(MappingKey::new(&one.kind, one.id.trim()), checked(one)?);
    }
    desk.write(|recorder| {
        tenant::get(recorder.writer(), route.source)?;
        tenant::get(recorder.writer(), route.target)?;
        let mut known = table::mapping(recorder.writer(), route)?;
        for (key, to) in wanted {
            if known.get(&key) == Some(&to) {
                continue;
            }
            known.insert(key.clone(), to.clone());
            bounded(known.len(), REMEMBERED_MAX)?;
            let set = PromotionEvent::PromotionMappingSet { route, key, to };
            recorder.record(&Event::Promotion(route.id(), set))?;
        }
        Ok(())
    })
}

/// `promotion.unmap`
pub(crate) fn unmap(desk: &Desk<'_>, request: &PromotionUnmap) -> Result<(), Failure> {
    let route = request.route;
    bounded(request.keys.len(), AT_ONCE_MAX)?;
    desk.write(|recorder| {
        let mut known = table::mapping(recorder.writer(), route)?;
        for key in &request.keys {
            let key = MappingKey::new(&key.kind, &key.id);
            if known.remove(&key).is_none() {
                return Err(Failure::usage("promotion-not-mapped").with("id", &key.id));
            }
            let removed = PromotionEvent::PromotionMappingRemoved { route, key };
            recorder.record(&Event::Promotion(route.id(), removed))?;
        }
        Ok(())
    })
}

/// The target's id, where it can be one.
pub(super) fn checked(one: &PromotionMapped) -> Result<String, Failure> {
    let (id, to) = (one.id.trim(), one.to.trim());
    let is_word = |text: &str| {
        !text.is_empty()
            && text.chars().count() <= LETTERS_MAX
            && !text.chars().any(|letter| letter.is_control() || letter.is_whitespace())
    };
    if ![one.kind.0.as_str(), id, to].into_iter().all(is_word) {
        return Err(Failure::usage("promotion-mapping-malformed"));
    }
    if is_guid(id) && !is_guid(to) {
        return Err(Failure::usage("promotion-mapping-no-id").with("to", to));
    }
    Ok(if is_guid(to) { to.to_lowercase() } else { to.to_owned() })
}

fn bounded(count: usize, limit: usize) -> Result<(), Failure> {
    match count > limit {
        true => Err(Failure::usage("promotion-too-much").with("limit", limit)),
        false => Ok(()),
    }
}
