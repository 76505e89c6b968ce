//! Reviews in lists, and one open for composing or reading.
use super::content::of;
use crate::{
    contract::{
        PackFileRow, PackRow, ReviewChoice, ReviewFilter, ReviewList, ReviewRow, ReviewView,
    },
    desk::Desk,
    evaluate::{self, OVERLAY},
    failure::Failure,
    findings,
};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    ids::{MemberId, ReviewId, TenantId},
    review::{
        OutcomeCounts,
        draft::{Pack, Review},
    },
};
use std::collections::BTreeMap;
use vault::{
    Reader,
    tables::{evaluation, finding, member, review, tenant},
};

/// Names by id.
struct Names {
    tenants: BTreeMap<TenantId, String>,
    members: BTreeMap<MemberId, String>,
}

impl Names {
    fn read(reader: &Reader<'_>) -> Result<Self, Failure> {
        let tenants = tenant::all(reader)?.into_iter();
        Ok(Self {
            tenants: tenants.map(|tenant| (tenant.id, tenant.name)).collect(),
            members: member::names(reader)?,
        })
    }
}

/// The reviews that match, newest first.
pub fn list(desk: &Desk<'_>, filter: &ReviewFilter) -> Result<ReviewList, Failure> {
    desk.read(|reader| {
        let names = Names::read(reader)?;
        let reviews = review::all(reader, filter.tenant)?;
        let rows = reviews.iter().map(|review| row(reader, review, &names));
        Ok(ReviewList { rows: rows.collect::<Result<_, Failure>>()? })
    })
}

/// One review with what it says, what could go in, and its packs.
pub fn get(desk: &Desk<'_>, id: ReviewId) -> Result<ReviewView, Failure> {
    desk.read(|reader| {
        let review = review::get(reader, id)?;
        let names = Names::read(reader)?;
        let row = row(reader, &review, &names)?;
        let written = review.written();
        let choices = finding::of_tenant(reader, written.tenant)?
            .into_iter()
            .filter(evaluate::is_of_reviews)
            .map(|finding| ReviewChoice {
                row: findings::row(&finding, &row.tenant_name),
                chosen: written.composition.findings.contains(&finding.id),
                customer_comment: finding.customer_comment,
            })
            .collect();
        let packs = review.as_released().map(|released| released.packs()).unwrap_or_default();
        let packs = packs.iter().rev().map(|(at, pack)| pack_row(*at, pack)).collect();
        Ok(ReviewView { content: of(reader, desk.catalogue, &review)?, row, choices, packs })
    })
}

fn row(reader: &Reader<'_>, review: &Review, names: &Names) -> Result<ReviewRow, Failure> {
    let written = review.written();
    let released = review.as_released().ok();
    let counts: OutcomeCounts = evaluation::counts(reader, written.evaluation, OVERLAY)?;
    let finding_count = written.composition.findings.len();
    Ok(ReviewRow {
        id: written.id,
        tenant: written.tenant,
        tenant_name: names.tenants.get(&written.tenant).cloned().unwrap_or_default(),
        number: released.map(|released| released.number()),
        title: written.composition.title.clone(),
        state: if released.is_some() { "released" } else { "draft" }.to_owned(),
        created_at: moment(written.created_at),
        released_at: released.map(|released| moment(released.released_at())),
        released_by: released
            .and_then(|released| names.members.get(&released.released_by()).cloned()),
        counts,
        finding_count: u32::try_from(finding_count).unwrap_or(u32::MAX),
        content_hash: released.map(|released| released.content_hash().to_string()),
    })
}

fn pack_row(at: DateTime<Utc>, pack: &Pack) -> PackRow {
    let files = pack.files.iter().map(|file| PackFileRow {
        name: file.name.clone(),
        sha256: file.sha256.to_string(),
        size_bytes: file.size_bytes,
    });
    PackRow {
        at: moment(at),
        lang: pack.lang.clone(),
        redaction: pack.redaction.clone(),
        manifest_sha256: pack.manifest_sha256.to_string(),
        files: files.collect(),
    }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
