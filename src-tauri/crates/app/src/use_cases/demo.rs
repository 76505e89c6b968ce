//! The demo workspace: three invented customers, imported, judged, decided on, released.
//!
//! It goes through the same use cases as everything else, so what it shows is what the
//! program does.
mod baseline;

use crate::{
    contract::{
        FindingChange, FindingChangeRequest, FindingFilter, ImportStart, Nothing, ReviewDraft,
        RunStarted,
    },
    desk::Desk,
    door::Door,
    failure::Failure,
    findings, import, reviews,
    runs::{Outcome, Progress},
    tenants,
    text::Text,
};
use domain::{
    ids::TenantId,
    profile::{DeclaredPrincipal, PrincipalType},
};

/// A demo tenant's exports, oldest first: file name and bytes.
type Exports = &'static [(&'static str, &'static [u8])];

macro_rules! exports {
    ($($folder:literal: [$($day:literal),*];)*) => {
        &[$(($folder, &[$((
            concat!($folder, "-", $day, ".json"),
            include_bytes!(concat!("../../../../../assets/demo/", $folder, "/", $day, ".json")) as &[u8],
        )),*])),*]
    };
}

const TENANTS: &[(&str, Exports)] = exports! {
    "lindwurm-stadtwerke": ["2026-09-14"];
    "brauwerk-osterhagen": ["2026-08-27"];
    "kranichtal-werkzeugbau": ["2026-03-18", "2026-06-17", "2026-09-16"];
};

/// The tenant whose findings are decided on and whose review is released.
const WITH_HISTORY: &str = "kranichtal-werkzeugbau";
/// The tenant whose policies are asked of the others; the first.
const GOLDEN: &str = "lindwurm-stadtwerke";

/// `demo.load`
pub(crate) fn load(door: &Door, _: Nothing) -> Result<RunStarted, Failure> {
    let run = door.runs().start(door, "demo", None, fill)?;
    Ok(RunStarted { run })
}

fn fill(desk: &Desk<'_>, progress: &Progress) -> Result<Outcome, Failure> {
    let text = Text::load(desk.env.language());
    let mut golden = None;
    for (slug, exports) in TENANTS {
        let mut tenant = None;
        for (name, bytes) in *exports {
            progress.check()?;
            let source = vec![((*name).to_owned(), bytes.to_vec())];
            let import = import::parse_files(source, &import::Limits::default())?;
            let request = ImportStart {
                path: (*name).to_owned(),
                tenant,
                stated: false,
                adopt_exclusions: false,
                complete: false,
            };
            super::imports::take(desk, progress, &import, name, &request)?;
            if tenant.is_none() {
                tenant = find(desk, &import)?;
                if let (GOLDEN, Some(tenant)) = (*slug, tenant) {
                    golden = Some(baseline::publish(desk, tenant, &text)?);
                }
                if let (Some(golden), Some(tenant)) = (golden, tenant) {
                    let accounts = emergency_accounts(desk, tenant)?;
                    let ids = accounts.into_iter().map(|(id, _)| id).collect();
                    baseline::assign(desk, golden, tenant, ids)?;
                }
                if let (WITH_HISTORY, Some(tenant)) = (*slug, tenant) {
                    decide(desk, tenant, &text)?;
                }
            }
        }
        if let (WITH_HISTORY, Some(tenant)) = (*slug, tenant) {
            progress.step("release", 0);
            comment(desk, tenant, &text)?;
            let lang = Some(text.lang().tag().to_owned());
            let draft = ReviewDraft { tenant, snapshot: None, title: None, lang };
            let review = reviews::draft(desk, &draft)?;
            reviews::release(desk, review)?;
        }
    }
    Ok(Outcome::new("demo-loaded").with("count", TENANTS.len()))
}

/// What was decided after the first snapshot; the later ones show what came of it.
fn decide(desk: &Desk<'_>, tenant: TenantId, text: &Text) -> Result<(), Failure> {
    let view = tenants::profile_get(desk, tenant)?;
    let mut profile = view.profile;
    for (user, name) in emergency_accounts(desk, tenant)? {
        profile.emergency_access.push(DeclaredPrincipal {
            id: user,
            principal: PrincipalType::User,
            name,
            reason: text.get("demo-emergency-reason"),
        });
    }
    let reason = text.get("demo-profile-reason");
    tenants::profile_set(desk, &crate::contract::ProfileChange { tenant, profile, reason })?;
    let owner = |name: &str| FindingChange::Owner { owner: Some(name.to_owned()) };
    let assignee = |name: &str| FindingChange::Assignee { assignee: Some(name.to_owned()) };
    let state = |state: &str| FindingChange::State { state: state.to_owned(), reason: None };
    for policy in ["MS.AAD.5.1v1", "MS.AAD.6.1v1", "MS.AAD.5.3v1"] {
        for change in [
            owner("Ontje Harmsen"),
            assignee("Wiebke Sander"),
            state("triaged"),
            state("in_progress"),
            state("resolved"),
        ] {
            apply(desk, tenant, policy, change)?;
        }
    }
    for policy in ["MS.AAD.7.4v1", "MS.AAD.3.6v1", "MS.SHAREPOINT.3.1v1"] {
        for change in [owner("Ontje Harmsen"), state("triaged")] {
            apply(desk, tenant, policy, change)?;
        }
    }
    Ok(())
}

/// What was said and planned before the review was released.
fn comment(desk: &Desk<'_>, tenant: TenantId, text: &Text) -> Result<(), Failure> {
    let due = |days: u64| {
        let day = desk.env.now().date_naive().checked_add_days(chrono::Days::new(days));
        FindingChange::Due { due: day.map(|day| day.to_string()) }
    };
    let said = |id: &str| FindingChange::CustomerComment { text: Some(text.get(id)) };
    for (policy, changes) in [
        ("MS.AAD.7.4v1", vec![due(30), said("demo-comment-permanent-roles")]),
        ("MS.AAD.3.1v1", vec![due(90), said("demo-comment-phishing-resistant")]),
        ("MS.AAD.7.3v1", vec![FindingChange::Comment { text: text.get("demo-comment-internal") }]),
    ] {
        for change in changes {
            apply(desk, tenant, policy, change)?;
        }
    }
    Ok(())
}

/// Changes the finding of a policy; a policy without one is left alone.
fn apply(
    desk: &Desk<'_>,
    tenant: TenantId,
    policy: &str,
    change: FindingChange,
) -> Result<(), Failure> {
    let filter = FindingFilter { tenant: Some(tenant), limit: 1_000, ..FindingFilter::default() };
    let page = findings::list(desk, &filter)?;
    let Some(row) = page.rows.iter().find(|row| row.policy.0 == policy) else { return Ok(()) };
    let request = FindingChangeRequest { findings: vec![row.id], change };
    findings::change(desk, &request).map(drop)
}

/// The privileged users whose name says that they are for emergencies.
fn emergency_accounts(desk: &Desk<'_>, tenant: TenantId) -> Result<Vec<(String, String)>, Failure> {
    let candidates = tenants::candidates(desk, tenant)?;
    Ok(candidates
        .into_iter()
        .filter(|candidate| candidate.name.starts_with("Notfall"))
        .map(|candidate| (candidate.value, candidate.name))
        .collect())
}

fn find(desk: &Desk<'_>, import: &import::Import) -> Result<Option<TenantId>, Failure> {
    let Some(id) = &import.source.tenant.id else { return Ok(None) };
    desk.read(|reader| {
        Ok(vault::tables::tenant::by_provider_id(reader, id)?.map(|tenant| tenant.id))
    })
}
