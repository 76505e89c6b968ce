//! The tenant profile: read, try, put in force.
use super::candidates::from_view;
use crate::{
    contract::{ProfileChange, ProfilePreview, ProfileView, VerdictFlip},
    desk::Desk,
    evaluate,
    failure::Failure,
};
use chrono::SecondsFormat;
use controls::profile::PATTERN_CHARS_MAX;
use domain::{
    event::{Event, TenantEvent},
    ids::TenantId,
    profile::TenantProfile,
    verdict::{Outcome, Verdict},
};
use std::collections::BTreeSet;
use vault::tables::{member, snapshot, tenant};

/// The longest reason, in characters.
const REASON_CHARS_MAX: usize = 2_000;
/// Declarations of one sort in a profile at most.
const DECLARED_MAX: usize = 1_000;
/// The control on the names of policies.
const NAMED: &str = "quality.policies-named";

/// The profile in force, with candidates to choose from.
pub fn profile_get(desk: &Desk<'_>, tenant: TenantId) -> Result<ProfileView, Failure> {
    desk.read(|reader| {
        let tenant = tenant::get(reader, tenant)?;
        let names = member::names(reader)?;
        let candidates = match snapshot::latest(reader, tenant.id)? {
            Some(snapshot) => from_view(&evaluate::view(reader, &snapshot)?, &tenant.profile),
            None => Vec::new(),
        };
        let change = tenant.profile_change;
        Ok(ProfileView {
            profile: tenant.profile,
            changed_at: change.as_ref().map(|c| c.at.to_rfc3339_opts(SecondsFormat::Secs, true)),
            changed_by: change.as_ref().and_then(|change| names.get(&change.by).cloned()),
            change_reason: change.map(|change| change.reason),
            candidates,
        })
    })
}

/// Which verdicts of the latest snapshot would flip. Changes nothing.
pub fn profile_preview(desk: &Desk<'_>, change: &ProfileChange) -> Result<ProfilePreview, Failure> {
    check(desk, &change.profile)?;
    desk.read(|reader| {
        let tenant = tenant::get(reader, change.tenant)?;
        let Some(snapshot) = snapshot::latest(reader, tenant.id)? else {
            return Ok(ProfilePreview { flips: Vec::new(), misnamed: Vec::new() });
        };
        let before = evaluate::judge(reader, desk.catalogue, &snapshot, &tenant.profile)?;
        let after = evaluate::judge(reader, desk.catalogue, &snapshot, &change.profile)?;
        let mut flips = flips(&before.requirements, &after.requirements);
        flips.extend(self::flips(&before.quality, &after.quality));
        Ok(ProfilePreview { flips, misnamed: misnamed(&after.quality) })
    })
}

/// Puts a profile in force and judges the latest snapshot anew, in one transaction.
pub fn profile_set(desk: &Desk<'_>, change: &ProfileChange) -> Result<(), Failure> {
    check(desk, &change.profile)?;
    let reason = change.reason.trim();
    if reason.is_empty() {
        return Err(Failure::usage("profile-reason-missing"));
    }
    if reason.chars().nth(REASON_CHARS_MAX).is_some() {
        let failure = Failure::usage("text-too-long").with("field", "reason");
        return Err(failure.with("limit", REASON_CHARS_MAX));
    }
    desk.write(|recorder| {
        let tenant = tenant::get(recorder.writer(), change.tenant)?;
        if tenant.profile == change.profile {
            return Ok(());
        }
        let changed = TenantEvent::TenantProfileChanged {
            profile: Box::new(change.profile.clone()),
            reason: reason.to_owned(),
        };
        recorder.record(&Event::Tenant(tenant.id, changed))?;
        if let Some(snapshot) = snapshot::latest(recorder.writer(), tenant.id)? {
            evaluate::record(recorder, desk.catalogue, tenant.id, snapshot.said.id)?;
        }
        Ok(())
    })
}

/// The verdicts whose outcome differs, in the order of `before`.
pub fn flips(before: &[Verdict], after: &[Verdict]) -> Vec<VerdictFlip> {
    before
        .iter()
        .filter_map(|before| {
            let after = after.iter().find(|after| after.policy == before.policy)?;
            (before.outcome != after.outcome).then(|| VerdictFlip {
                policy: before.policy.clone(),
                control: before.control.0.clone(),
                before: before.outcome,
                after: after.outcome,
            })
        })
        .collect()
}

/// The names that the declared pattern does not match, as the rule on them says.
fn misnamed(quality: &[Verdict]) -> Vec<String> {
    let named = quality.iter().find(|verdict| verdict.control.0 == NAMED);
    let named = named.filter(|verdict| verdict.outcome == Outcome::NotSatisfied);
    let subjects = named.into_iter().flat_map(|verdict| &verdict.subjects);
    let names: BTreeSet<&String> = subjects.map(|subject| &subject.name).collect();
    names.into_iter().cloned().collect()
}

/// # Errors
/// More declarations than a profile has, or a naming pattern that is no regular expression.
fn check(desk: &Desk<'_>, profile: &TenantProfile) -> Result<(), Failure> {
    if let Some(standard) = &profile.policy_quality {
        if standard.naming_pattern.chars().nth(PATTERN_CHARS_MAX).is_some() {
            let failure = Failure::usage("text-too-long").with("field", "naming_pattern");
            return Err(failure.with("limit", PATTERN_CHARS_MAX));
        }
        if !desk.catalogue.reads_pattern(&standard.naming_pattern) {
            let pattern = &standard.naming_pattern;
            return Err(Failure::usage("profile-pattern-invalid").with("pattern", pattern));
        }
    }
    let sizes = [
        profile.emergency_access.len(),
        profile.synchronisation_accounts.len(),
        profile.own_domains.len(),
        profile.not_applicable.len(),
        profile.policies.len(),
    ];
    match sizes.into_iter().max() {
        Some(size) if size > DECLARED_MAX => {
            Err(Failure::usage("profile-malformed").with("limit", DECLARED_MAX))
        }
        _ => Ok(()),
    }
}
