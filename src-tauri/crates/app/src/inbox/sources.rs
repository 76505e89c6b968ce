//! Facts of the inbox that are not about single findings: how tenants are read, exceptions,
//! decisions, runs and reviews.
use super::{
    ENDING_DAYS, PAST_DAYS, REVIEW_DAYS, SOURCE_MAX, STALE_DAYS,
    facts::{Facts, Known, Why},
};
use crate::{failure::Failure, sync::link::PersonNeeded};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    connection::Method,
    decision::Question,
    exception::{Exception, State as ExceptionState},
    ids::TenantId,
    inbox::{About, Reason},
};
use serde::Deserialize;
use std::collections::BTreeSet;
use vault::{
    Reader,
    tables::{
        connection::{self, Kept, SecretKind},
        exception, inbox,
    },
};

impl Facts<'_> {
    pub(super) fn reading(
        &mut self,
        tenant: TenantId,
        known: &Known,
        kept: Option<&Kept>,
    ) -> Result<(), Failure> {
        let key = format!("reading:{tenant}");
        let about = About::Reading { connected: kept.is_some() };
        let mut whys: Vec<Why> = Vec::new();
        match &known.latest {
            None => whys.push((Reason::SnapshotMissing, None, String::new())),
            Some(latest) if self.now - latest.read_at > TimeDelta::days(STALE_DAYS) => {
                let day = latest.read_at.date_naive();
                whys.push((Reason::SnapshotStale, Some(day), latest.id.to_string()));
            }
            Some(_) => {}
        }
        if let Some(kept) = kept {
            if needs_sign_in(self.reader, kept)? {
                let id = kept.connection.id.to_string();
                whys.push((Reason::SignInNeeded, None, id));
            }
            self.endings(tenant, kept)?;
            if let Some(run) = inbox::last_run(self.reader, tenant, "sync")? {
                let why = |reason| (reason, Some(run.at.date_naive()), run.id.to_string());
                if run.failed {
                    whys.push(why(Reason::RunFailed));
                } else if run.succeeded && run.refused > 0 {
                    whys.push(why(Reason::RunPartial));
                }
            }
        }
        for why in whys {
            self.fact(key.clone(), Some(tenant), about.clone(), why);
        }
        Ok(())
    }

    /// What lets the connection in, and ends soon.
    fn endings(&mut self, tenant: TenantId, kept: &Kept) -> Result<(), Failure> {
        for (reason, until) in endings(self.reader, kept)? {
            if until - self.now > TimeDelta::days(ENDING_DAYS) {
                continue;
            }
            let why = (reason, Some(until.date_naive()), until.timestamp().to_string());
            let about = About::Reading { connected: true };
            self.fact(format!("connection:{}", kept.connection.id), Some(tenant), about, why);
        }
        Ok(())
    }

    pub(super) fn next_review(&mut self, tenant: TenantId, known: &Known) {
        if known.latest.is_none() {
            return;
        }
        let next = next_review(known.released);
        if next.is_none_or(|next| next <= self.today) {
            let content = known.released.map(|at| at.timestamp().to_string()).unwrap_or_default();
            let why = (Reason::ReviewDue, next, content);
            self.fact(format!("next-review:{tenant}"), Some(tenant), About::NextReview, why);
        }
    }

    pub(super) fn exceptions(&mut self) -> Result<(), Failure> {
        let warn_days = exception::policy(self.reader)?.warn_days;
        let until = self.today.checked_add_days(Days::new(warn_days.into())).unwrap_or(self.today);
        for one in inbox::ending(self.reader, until, SOURCE_MAX)? {
            if one.state_on(self.today, warn_days) == ExceptionState::Expiring {
                self.exception(&one, Reason::ExceptionExpiring)?;
            }
        }
        for one in inbox::for_acceptance(self.reader, SOURCE_MAX)? {
            if one.state_on(self.today, warn_days) == ExceptionState::Approved {
                self.exception(&one, Reason::AcceptanceWaiting)?;
            }
        }
        let since = self.today.checked_sub_days(Days::new(PAST_DAYS)).unwrap_or(self.today);
        for one in inbox::expired(self.reader, since, SOURCE_MAX)? {
            self.exception(&one, Reason::ExceptionExpired)?;
        }
        Ok(())
    }

    fn exception(&mut self, one: &Exception, reason: Reason) -> Result<(), Failure> {
        let finding = vault::tables::finding::get(self.reader, one.request.finding)?;
        let about = About::Exception { exception: one.id, policy: finding.detected.policy };
        let day = one.request.until;
        let why = (reason, Some(day), day.to_string());
        self.fact(format!("exception:{}", one.id), Some(one.request.tenant), about, why);
        Ok(())
    }

    pub(super) fn decisions(&mut self) -> Result<(), Failure> {
        for one in inbox::decisions(self.reader, SOURCE_MAX)? {
            if one.snoozed_until.is_some_and(|until| self.today < until) {
                continue;
            }
            let over = one.item.deadline.is_some_and(|last| last < self.today);
            let content = format!("{}@{}", one.state.as_str(), one.remarks.len());
            if let Question::Exception { exception: about } = &one.item.question {
                let about = exception::get(self.reader, *about)?;
                self.exception(&about, Reason::ApprovalWaiting)?;
                continue;
            }
            let summary = match &one.item.question {
                Question::Choice { summary, .. } => Some(summary.clone()),
                Question::Exception { .. } | Question::Release { .. } => None,
            };
            let about = About::Decision { decision: one.id, summary };
            let reason = if over { Reason::DecisionOverdue } else { Reason::DecisionWaiting };
            let why = (reason, one.item.deadline, content);
            self.fact(format!("decision:{}", one.id), one.item.tenant, about, why);
        }
        Ok(())
    }

    /// Runs that failed and are no syncs: those are said with how the tenant is read.
    pub(super) fn runs(&mut self) -> Result<(), Failure> {
        let since = self.now - TimeDelta::days(i64::try_from(PAST_DAYS).unwrap_or_default());
        let mut later: BTreeSet<(String, Option<TenantId>)> = BTreeSet::new();
        for run in inbox::failed(self.reader, since, SOURCE_MAX)? {
            let newest = match run.tenant {
                Some(tenant) => inbox::last_run(self.reader, tenant, &run.kind)?,
                None => None,
            };
            let made_good = newest.is_some_and(|newest| newest.id != run.id);
            if run.kind == "sync" || made_good || !later.insert((run.kind.clone(), run.tenant)) {
                continue;
            }
            let about = About::Run { run: run.id, kind: run.kind };
            let why = (Reason::RunFailed, Some(run.at.date_naive()), String::new());
            self.fact(format!("run:{}", run.id), run.tenant, about, why);
        }
        Ok(())
    }

    pub(super) fn drafts(&mut self) -> Result<(), Failure> {
        for (review, tenant, began) in inbox::drafts(self.reader, SOURCE_MAX)? {
            let why = (Reason::ReviewDraft, Some(began.date_naive()), String::new());
            self.fact(format!("review:{review}"), Some(tenant), About::Review { review }, why);
        }
        Ok(())
    }
}

/// When the next review is due; none where none was released yet.
pub(super) fn next_review(released: Option<DateTime<Utc>>) -> Option<NaiveDate> {
    released.map(|at| (at + TimeDelta::days(REVIEW_DAYS)).date_naive())
}

/// Of what was found when the connection was checked last: what lets it in, and until when.
#[derive(Deserialize)]
struct Endings {
    #[serde(default)]
    certificate_until: Option<DateTime<Utc>>,
    #[serde(default)]
    partner_until: Option<DateTime<Utc>>,
}

fn endings(
    reader: &Reader<'_>,
    kept: &Kept,
) -> Result<impl Iterator<Item = (Reason, DateTime<Utc>)>, Failure> {
    let found = connection::health::<Endings>(reader, kept.connection.id)?;
    let found = found.into_iter().flat_map(|(_, found)| {
        [
            (Reason::CertificateEnding, found.certificate_until),
            (Reason::PartnerAccessEnding, found.partner_until),
        ]
    });
    Ok(found.filter_map(|(reason, until)| Some((reason, until?))))
}

/// Whether nothing but a sign-in helps a connection.
fn needs_sign_in(reader: &Reader<'_>, kept: &Kept) -> Result<bool, Failure> {
    let kind = match kept.connection.method {
        Method::Certificate => SecretKind::Key,
        Method::Browser | Method::DeviceCode => SecretKind::Tokens,
    };
    let secret = connection::secret(reader, kept.connection.id, kind)?;
    Ok(secret.is_none_or(|secret| PersonNeeded::read(&secret).is_some()))
}
