//! Where an import goes: decided by what the source claims and what the person chose.
use crate::{
    contract::{ImportStart, ImportTarget, TenantCreate},
    failure::Failure,
    import::Import,
    recorder::Recorder,
    tenants,
};
use domain::{
    event::{Event, TenantEvent},
    ids::TenantId,
};
use vault::{Reader, tables::tenant};

/// Where an import goes, and what the person had to state for it.
pub(crate) struct Place {
    pub(crate) tenant: TenantId,
    pub(crate) statement: Option<String>,
}

pub(super) fn aim(
    recorder: &mut Recorder<'_>,
    import: &Import,
    request: &ImportStart,
    name: &str,
) -> Result<Place, Failure> {
    match target(recorder.writer(), import, request.tenant, name)? {
        ImportTarget::Tenant { tenant, .. } => Ok(Place { tenant, statement: None }),
        ImportTarget::NewTenant { name } => {
            let source = &import.source.tenant;
            let create = TenantCreate {
                name,
                provider_tenant_id: source.id.clone(),
                domain: source.domain.clone(),
            };
            Ok(Place { tenant: tenants::add(recorder, &create)?, statement: None })
        }
        ImportTarget::ChoiceNeeded => match (request.tenant, request.stated) {
            (Some(tenant), true) => {
                identify(recorder, import, tenant)?;
                Ok(Place { tenant, statement: Some(recorder.member().to_string()) })
            }
            _ => Err(Failure::input("import-target-needed")),
        },
        ImportTarget::Mismatch { chosen } => {
            let tenant = &import.source.tenant;
            let claimed = tenant.domain.as_ref().or(tenant.id.as_ref());
            Err(Failure::input("import-mismatch")
                .with("claimed", claimed.map(String::as_str).unwrap_or_default())
                .with("chosen", chosen))
        }
        ImportTarget::Library { .. } => Err(Failure::input("library-only")),
    }
}

/// From now on the tenant is the one whose id the source names: no other's export goes in.
fn identify(recorder: &mut Recorder<'_>, import: &Import, id: TenantId) -> Result<(), Failure> {
    let source = &import.source.tenant;
    let known = tenant::get(recorder.writer(), id)?;
    if source.id.is_none() || known.provider_tenant_id.is_some() {
        return Ok(());
    }
    let event = TenantEvent::TenantIdentified {
        provider_tenant_id: source.id.clone(),
        domain: known.domain.or_else(|| source.domain.clone()),
    };
    recorder.record(&Event::Tenant(id, event)).map(drop)
}

/// Where a source would go, by what it claims and what the person chose. A tenant's id is
/// what counts; a domain only where the source names no id.
pub(super) fn target(
    reader: &Reader<'_>,
    import: &Import,
    chosen: Option<TenantId>,
    name: &str,
) -> Result<ImportTarget, Failure> {
    if import.library {
        return Ok(ImportTarget::Library { name: name.to_owned() });
    }
    let chosen = chosen.map(|id| tenant::get(reader, id)).transpose()?;
    let source = &import.source.tenant;
    let known = match &source.id {
        Some(id) => tenant::by_provider_id(reader, id)?,
        None => None,
    };
    let of = |tenant: tenant::Tenant| ImportTarget::Tenant { tenant: tenant.id, name: tenant.name };
    let same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
    let differ = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => !same(one, other),
        _ => false,
    };
    Ok(match (&source.id, known, chosen) {
        (Some(_), Some(known), None) => of(known),
        (Some(_), Some(known), Some(chosen)) if known.id == chosen.id => of(chosen),
        (Some(_), Some(_), Some(chosen)) => ImportTarget::Mismatch { chosen: chosen.name },
        (Some(_), None, Some(chosen)) if chosen.provider_tenant_id.is_some() => {
            ImportTarget::Mismatch { chosen: chosen.name }
        }
        // Two different domains are two different tenants, whatever the person says.
        (Some(_), None, Some(chosen)) if differ(&source.domain, &chosen.domain) => {
            ImportTarget::Mismatch { chosen: chosen.name }
        }
        (Some(id), None, None) => {
            let label = source.name.as_ref().or(source.domain.as_ref()).unwrap_or(id);
            ImportTarget::NewTenant { name: label.chars().take(200).collect() }
        }
        (None, _, Some(chosen)) => match (&source.domain, &chosen.domain) {
            (Some(claimed), Some(domain)) if same(claimed, domain) => of(chosen),
            (Some(_), Some(_)) => ImportTarget::Mismatch { chosen: chosen.name },
            _ => ImportTarget::ChoiceNeeded,
        },
        // A tenant added by hand without its id, or no tenant chosen: only a person can tell.
        _ => ImportTarget::ChoiceNeeded,
    })
}
