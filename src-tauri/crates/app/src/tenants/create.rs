//! Adding a tenant.
use crate::{contract::TenantCreate, desk::Desk, failure::Failure, recorder::Recorder};
use domain::{
    event::{Event, TenantEvent},
    ids::TenantId,
};
use vault::tables::tenant;

/// The longest name or domain, in characters.
const NAME_CHARS_MAX: usize = 200;

/// Adds a tenant by hand.
pub fn create(desk: &Desk<'_>, request: &TenantCreate) -> Result<TenantId, Failure> {
    desk.write(|recorder| add(recorder, request))
}

/// [`create`] within a transaction that is open already, such as an import's.
///
/// # Errors
/// A name that is empty or too long, an id that is no GUID, or that another tenant has.
pub fn add(recorder: &mut Recorder<'_>, request: &TenantCreate) -> Result<TenantId, Failure> {
    let name = text("name", &request.name)?;
    let name = name.ok_or_else(|| Failure::usage("tenant-name-empty"))?;
    let domain = request.domain.as_deref().map(|domain| text("domain", domain)).transpose()?;
    let provider_tenant_id = match request.provider_tenant_id.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(id) => {
            let invalid = |_| Failure::usage("tenant-id-malformed").with("value", id);
            let id = uuid::Uuid::parse_str(id).map_err(invalid)?.to_string();
            if let Some(other) = tenant::by_provider_id(recorder.writer(), &id)? {
                return Err(Failure::usage("tenant-exists").with("name", other.name));
            }
            Some(id)
        }
    };
    let tenant = TenantId(recorder.env().uuid());
    let added = TenantEvent::TenantAdded { name, provider_tenant_id, domain: domain.flatten() };
    recorder.record(&Event::Tenant(tenant, added))?;
    Ok(tenant)
}

fn text(field: &str, text: &str) -> Result<Option<String>, Failure> {
    let text = text.trim();
    if text.chars().nth(NAME_CHARS_MAX).is_some() {
        let failure = Failure::usage("text-too-long").with("field", field);
        return Err(failure.with("limit", NAME_CHARS_MAX));
    }
    Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
}
