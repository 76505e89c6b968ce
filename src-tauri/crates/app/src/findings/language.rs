//! What a query means here and now: its names looked up, its days counted from today.
use crate::{
    desk::Desk,
    evaluate::{OVERLAY, QUALITY},
    failure::Failure,
    findings::list::titled,
};
use chrono::{Days, NaiveDate, TimeDelta};
use domain::{
    finding::State,
    gone::gone,
    ids::TenantId,
    query::{
        self, Comparison, Condition, Day, Is, QueryError, QueryProblem, SEVERITIES, STALE_DAYS,
        Sort, Test, Who,
    },
    verdict::PolicyId,
};
use std::collections::BTreeSet;
use vault::{
    Reader,
    tables::{contact, member, tenant},
};

/// A query's conditions, each with whether it is turned round, and the order asked for.
pub type Meaning = (Vec<(bool, Condition)>, Option<Sort>);

/// What a query means.
///
/// # Errors
/// The first word that makes no sense, with its place in `start`, `end` and `word`.
pub fn meaning(desk: &Desk<'_>, reader: &Reader<'_>, text: &str) -> Result<Meaning, Failure> {
    let parsed = query::parse(text).map_err(|error| misread(&error))?;
    let mut conditions = Vec::new();
    for (term, span) in parsed.expression.terms.iter().zip(&parsed.spans) {
        let condition = condition(desk, reader, &term.test)?.ok_or_else(|| {
            let word = text.chars().skip(span.start).take(span.end.saturating_sub(span.start));
            let word = word.take(80).collect();
            misread(&QueryError { problem: QueryProblem::ValueUnknown, span: *span, word })
        })?;
        let (turned, condition) = condition;
        conditions.push((term.negated != turned, condition));
    }
    Ok((conditions, parsed.expression.sort))
}

/// An error of the query as a front end is told it.
pub fn misread(error: &QueryError) -> Failure {
    Failure::usage(error.problem.code())
        .with("start", error.span.start)
        .with("end", error.span.end)
        .with("word", &error.word)
}

/// A test as a condition, and whether it is turned round; none where a name is not known.
fn condition(
    desk: &Desk<'_>,
    reader: &Reader<'_>,
    test: &Test,
) -> Result<Option<(bool, Condition)>, Failure> {
    let now = desk.env.now();
    let today = now.date_naive();
    let straight = |condition| Ok(Some((false, condition)));
    let open = || State::ALL.into_iter().filter(|state| state.is_open()).collect();
    match test {
        Test::Is(Is::Open) => straight(Condition::States(open())),
        Test::Is(Is::Closed) => Ok(Some((true, Condition::States(open())))),
        Test::Is(Is::Overdue) => straight(Condition::Overdue(today)),
        Test::Is(Is::Snoozed) => straight(Condition::Snoozed(today)),
        Test::Is(Is::Drift) => straight(Condition::Drift),
        Test::Is(Is::Unassigned) => straight(Condition::Unassigned),
        Test::Is(Is::Stale) => straight(Condition::Stale(now - TimeDelta::days(STALE_DAYS.into()))),
        Test::Is(Is::Orphaned) => straight(Condition::Held(gone_people(reader)?)),
        Test::Is(Is::Mine) => straight(Condition::Person(me(desk, reader)?)),
        Test::Is(Is::State(state)) => straight(Condition::States([*state].into())),
        Test::States(states) => straight(Condition::States(states.iter().copied().collect())),
        Test::Severities(all) => straight(Condition::Severities(all.iter().copied().collect())),
        Test::Severity(by, bound) => straight(Condition::Severities(
            SEVERITIES.iter().map(|(one, _)| *one).filter(|one| by.holds(one, bound)).collect(),
        )),
        Test::Due(by, day) => Ok(due(*by, *day, today).map(|condition| (false, condition))),
        Test::NotDue => straight(Condition::NotDue),
        Test::Tenants(names) => {
            let (all, mut found) = (tenant::all(reader)?, BTreeSet::new());
            for name in names {
                let name = name.to_lowercase();
                let is = |text: &str| text.to_lowercase().starts_with(&name);
                let known = all.iter().filter(|tenant| {
                    is(&tenant.name)
                        || tenant.domain.as_deref().is_some_and(is)
                        || tenant.provider_tenant_id.as_deref().is_some_and(is)
                        || tenant.id.to_string() == name
                });
                let before = found.len();
                found.extend(known.map(|tenant| tenant.id));
                if found.len() == before {
                    return Ok(None);
                }
            }
            straight(Condition::Tenants(found))
        }
        Test::Owners(people) => straight(Condition::Owners(names(desk, reader, people)?)),
        Test::Assignees(people) => straight(Condition::Assignees(names(desk, reader, people)?)),
        Test::Mentions(people) => {
            let (all, mut found) = (member::all(reader)?, BTreeSet::new());
            for who in people {
                match who {
                    Who::Me => drop(found.insert(desk.member)),
                    Who::Nobody => return Ok(None),
                    Who::Named(name) => {
                        let name = name.to_lowercase();
                        let one = all.iter().find(|one| one.name.to_lowercase() == name);
                        let Some(one) = one else { return Ok(None) };
                        found.insert(one.id);
                    }
                }
            }
            straight(Condition::Mentions(found))
        }
        Test::Areas(areas) => {
            straight(Condition::Areas(areas.iter().map(|area| area.to_lowercase()).collect()))
        }
        Test::Controls(prefixes) => Ok(policies(desk, prefixes, |(_, control), prefix| {
            control.id.0.to_lowercase().starts_with(prefix)
        })),
        Test::Requirements(names) => Ok(policies(desk, names, |(policy, control), name| {
            control.area != QUALITY && requirements(policy).any(|id| id == name)
        })),
        Test::Policies(prefixes) => straight(Condition::PolicyPrefixes(prefixes.clone())),
        Test::Word(text) => straight(words(desk, text, false)),
        Test::Phrase(text) => straight(words(desk, text, true)),
    }
}

type Row<'a> = (&'a controls::Policy, &'a controls::Control);

/// The policies of the catalogue that each name fits to; none where a name fits to none.
fn policies(
    desk: &Desk<'_>,
    names: &[String],
    fits: impl Fn(Row<'_>, &str) -> bool,
) -> Option<(bool, Condition)> {
    let rows: Vec<_> =
        [OVERLAY, QUALITY].into_iter().flat_map(|overlay| desk.catalogue.rows(overlay)).collect();
    let mut found: BTreeSet<PolicyId> = BTreeSet::new();
    for name in names {
        let name = name.to_lowercase();
        let fitting = rows.iter().filter(|row| fits(**row, &name));
        let before = found.len();
        found.extend(fitting.map(|(policy, _)| policy.policy.clone()));
        if found.len() == before {
            return None;
        }
    }
    Some((false, Condition::Policies(found)))
}

/// The requirements of frameworks that a policy stands for, in lower case: `nist-ac-2`,
/// `scuba-ms.aad.1.1v1`.
pub(super) fn requirements(policy: &controls::Policy) -> impl Iterator<Item = String> + '_ {
    let nist = policy.nist.iter().map(|id| format!("nist-{}", id.to_lowercase()));
    nist.chain([format!("{OVERLAY}-{}", policy.policy.0.to_lowercase())])
}

fn words(desk: &Desk<'_>, text: &str, phrase: bool) -> Condition {
    let words = query::words(text);
    Condition::Text { titled: titled(desk, &words), words, phrase }
}

fn due(by: Comparison, day: Day, today: NaiveDate) -> Option<Condition> {
    let day = match day {
        Day::On(date) => date,
        Day::FromToday(days) => {
            let away = Days::new(days.unsigned_abs().into());
            let date = match days < 0 {
                true => today.checked_sub_days(away),
                false => today.checked_add_days(away),
            };
            date?
        }
    };
    Some(Condition::Due(by, day))
}

fn names(
    desk: &Desk<'_>,
    reader: &Reader<'_>,
    people: &[Who],
) -> Result<Vec<Option<String>>, Failure> {
    let name = |who: &Who| match who {
        Who::Me => me(desk, reader).map(Some),
        Who::Nobody => Ok(None),
        Who::Named(name) => Ok(Some(name.clone())),
    };
    people.iter().map(name).collect()
}

/// Who is gone, of each tenant, in lower case.
fn gone_people(reader: &Reader<'_>) -> Result<BTreeSet<(TenantId, String)>, Failure> {
    let roster = member::roster(reader)?;
    let mut people = BTreeSet::new();
    for tenant in tenant::all(reader)? {
        let gone = gone(&roster, &contact::of_tenant(reader, tenant.id)?);
        people.extend(gone.into_iter().map(|one| (tenant.id, one.name.to_lowercase())));
    }
    Ok(people)
}

/// The name of whoever asks.
pub(super) fn me(desk: &Desk<'_>, reader: &Reader<'_>) -> Result<String, Failure> {
    Ok(member::names(reader)?.remove(&desk.member).unwrap_or_default())
}
