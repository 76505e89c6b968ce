//! The verdict matrix, and the check that needs no vault.
use crate::{
    contract::{CheckLine, CheckRequest, CheckResponse, ControlMatrix, ControlRow, MatrixRequest},
    door::Door,
    evaluate::{self, OVERLAY, QUALITY},
    failure::{Class, Failure},
    import, names,
    text::{Lang, Text},
};
use controls::{
    Catalogue,
    profile::{PROFILE_BYTES_MAX, ProfileError},
};
use domain::{
    fingerprint::Fingerprint,
    profile::TenantProfile,
    verdict::{PolicyId, Verdict},
};
use std::{collections::BTreeMap, fs, io::Read, ops::ControlFlow, path::Path};
use vault::tables::{evaluation, finding, snapshot};

/// `control.matrix`
pub(crate) fn matrix(door: &Door, request: MatrixRequest) -> Result<ControlMatrix, Failure> {
    let text = Text::load(lang(&request.lang)?);
    let open = door.open()?;
    let catalogue = &open.catalogue;
    open.vault.read(|reader| {
        let latest = evaluation::latest_for(reader, request.tenant)?;
        let (mut verdicts, mut ordinal) = (BTreeMap::new(), None);
        if let Some(latest) = &latest {
            let snapshot = snapshot::get(reader, latest.snapshot)?;
            ordinal = Some(snapshot.ordinal);
            verdicts = by_policy(evaluation::verdicts(reader, latest.id, OVERLAY)?);
            let mut quality = evaluation::verdicts(reader, latest.id, QUALITY)?;
            if quality.is_empty() {
                quality = evaluate::quality(reader, catalogue, &snapshot, &latest.profile)?;
            }
            verdicts.append(&mut by_policy(quality));
        }
        let names = match &latest {
            Some(latest) => {
                let judged = verdicts
                    .values()
                    .map(|verdict: &Verdict| (&verdict.reason, verdict.observed.as_slice()));
                names::of(reader, latest.snapshot, judged)?
            }
            None => BTreeMap::new(),
        };
        let findings: BTreeMap<Fingerprint, _> = finding::of_tenant(reader, request.tenant)?
            .into_iter()
            .map(|finding| (finding.fingerprint, finding.id))
            .collect();
        let rows = [OVERLAY, QUALITY]
            .into_iter()
            .flat_map(|overlay| catalogue.rows(overlay))
            .map(|(policy, control)| {
                let verdict = verdicts.remove(&policy.policy);
                let fingerprint = Fingerprint::new(request.tenant, &control.id, "");
                ControlRow {
                    policy: policy.policy.clone(),
                    control: control.id.0.clone(),
                    area: control.area.clone(),
                    criticality: policy.criticality.as_str().to_owned(),
                    severity: control.severity,
                    nist: policy.nist.clone(),
                    kinds: control.kinds.clone(),
                    service_plans: control.service_plans.clone(),
                    allows_exclusions: !control.exclusions.is_empty(),
                    reason_text: verdict.as_ref().map(|verdict: &Verdict| {
                        text.reason(&names::named(&verdict.reason, &names))
                    }),
                    verdict,
                    finding: findings.get(&fingerprint).copied(),
                }
            })
            .collect();
        Ok(ControlMatrix {
            evaluated_at: latest.map(|latest| latest.at.to_rfc3339()),
            snapshot_ordinal: ordinal,
            catalogue_version: catalogue.version().to_owned(),
            rows,
            names,
        })
    })
}

/// `check.run`
pub(crate) fn check(door: &Door, request: CheckRequest) -> Result<CheckResponse, Failure> {
    let text = Text::load(lang(&request.lang)?);
    let catalogue = catalogue()?;
    if catalogue.overlay(&request.overlay).is_none() {
        return Err(Failure::usage("overlay-unknown").with("overlay", &request.overlay));
    }
    let given = match request.profile_path.as_deref() {
        Some(path) => Some(profile(Path::new(path), &catalogue)?),
        None => None,
    };
    let path = Path::new(&request.path);
    let source =
        import::read(path, &import::Limits::default(), &mut |_| ControlFlow::Continue(()))?;
    let profile = given.unwrap_or_else(|| source.stated_profile.clone().unwrap_or_default());
    let at = source.source.collected_at.unwrap_or_else(|| door.env().now());
    let verdicts =
        catalogue.judge(&source.view(), &profile, at, &request.overlay).map_err(|error| {
            tracing::error!(%error, "judging failed");
            Failure::new(Class::Internal, "judging-failed")
        })?;
    let lines = verdicts
        .into_iter()
        .map(|verdict| CheckLine {
            reason: text.reason(&verdict.reason),
            policy: verdict.policy,
            verdict: verdict.outcome,
            subjects: verdict.subjects,
        })
        .collect();
    Ok(CheckResponse { lines, profile })
}

/// The catalogue that comes with the program.
pub(crate) fn catalogue() -> Result<Catalogue, Failure> {
    Catalogue::load().map_err(|error| {
        tracing::error!(%error, "the embedded catalogue is not sound");
        Failure::new(Class::Internal, "catalogue")
    })
}

fn profile(path: &Path, catalogue: &Catalogue) -> Result<TenantProfile, Failure> {
    let disk = |error: std::io::Error| Failure::disk(Class::Input, &error);
    let file = fs::File::open(path).map_err(disk)?;
    let mut text = String::new();
    file.take(PROFILE_BYTES_MAX as u64 + 1).read_to_string(&mut text).map_err(disk)?;
    controls::profile::parse(&text, catalogue).map_err(|error| match error {
        ProfileError::TooLarge { bytes } => {
            Failure::input("profile-too-large").with("bytes", bytes)
        }
        ProfileError::Syntax { line, column, message } => Failure::input("profile-malformed")
            .with("line", line)
            .with("column", column)
            .with("what", message),
        ProfileError::UnknownPolicy { line, column, policy } => {
            Failure::input("profile-policy-unknown")
                .with("line", line)
                .with("column", column)
                .with("policy", policy)
        }
        ProfileError::Pattern { line, column, pattern } => {
            Failure::input("profile-pattern-unreadable")
                .with("line", line)
                .with("column", column)
                .with("pattern", pattern)
        }
        ProfileError::DuplicatePolicy { line, column, policy } => {
            Failure::input("profile-policy-twice")
                .with("line", line)
                .with("column", column)
                .with("policy", policy)
        }
    })
}

fn by_policy(verdicts: Vec<Verdict>) -> BTreeMap<PolicyId, Verdict> {
    verdicts.into_iter().map(|verdict| (verdict.policy.clone(), verdict)).collect()
}

fn lang(tag: &str) -> Result<Lang, Failure> {
    tag.parse().map_err(|_| Failure::usage("lang-unknown").with("lang", tag))
}
