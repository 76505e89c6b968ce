//! Looks at what is so, and says what the rules say. Called while the vault is open, and never
//! otherwise.
use super::{facts, settings, view};
use crate::{
    contract::AlertChecked,
    desk::Desk,
    failure::Failure,
    text::{Arg, Text},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::{Alert, Decided, decide},
    ids::DeviceId,
};
use std::collections::BTreeMap;
use vault::{
    Reader, Writer,
    tables::{
        alert::{self, Said},
        journal, member,
    },
};

/// How long nothing is looked at again where the journal did not grow.
const REST: TimeDelta = TimeDelta::minutes(10);
/// Lines of a notification at most.
const LINES_MAX: usize = 3;

/// When everything was looked at last, and how long the chains were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Looked {
    at: DateTime<Utc>,
    heads: BTreeMap<DeviceId, u64>,
}

impl Looked {
    /// Whether there can be nothing to say: the chains are what they were a few minutes ago.
    pub(crate) fn is_enough(&self, desk: &Desk<'_>) -> Result<bool, Failure> {
        let since = desk.env.now().signed_duration_since(self.at);
        let recent = since >= TimeDelta::zero() && since < REST;
        Ok(recent && desk.read(heads)? == self.heads)
    }
}

/// The first look at a vault: what is in the journal by now is no news.
pub fn begin(desk: &Desk<'_>) -> Result<(), Failure> {
    if desk.read(|reader| Ok(alert::seen(reader)?))?.is_some() {
        return Ok(());
    }
    desk.vault.write(|writer| mark_seen(writer, &heads(writer)?))
}

/// Says what there is to say: in the digest, and by a notification where a person wants that.
/// What cannot be shown on the desktop stands in the digest.
pub fn check(desk: &Desk<'_>, text: &Text) -> Result<AlertChecked, Failure> {
    look(desk, text).map(|(checked, _)| checked)
}

/// The same, with what to remember for [`Looked::is_enough`].
pub(crate) fn look(desk: &Desk<'_>, text: &Text) -> Result<(AlertChecked, Looked), Failure> {
    let at = desk.env.now();
    let choices = settings(desk)?;
    let (notices, looked, mut new) = desk.vault.write(|writer| {
        let rules = alert::rules(writer)?;
        let heads = heads(writer)?;
        let before = alert::memory(writer)?;
        let mut facts = facts::standing(writer, at)?;
        if let Some(seen) = alert::seen(writer)? {
            facts.extend(facts::happened(writer, &seen, &heads)?);
        }
        facts.extend(facts::again(writer, &rules, &before)?);
        let in_order: Vec<_> = rules.values().cloned().collect();
        let now = at.with_timezone(&desk.env.offset(at));
        let Decided { alerts, memory } = decide(&in_order, before.clone(), &facts, now);
        alert::remember(writer, &before, &memory)?;
        mark_seen(writer, &heads)?;
        let mut notices = Vec::new();
        let mut new = 0_u32;
        for alert in alerts {
            let Some(rule) = rules.get(&alert.rule) else { continue };
            let notify = rule.desktop && choices.desktop;
            let keep = rule.digest || !notify;
            let said = Said { alert, rule_name: rule.name.clone() };
            if keep {
                alert::put(writer, at, &said)?;
                new = new.saturating_add(1);
            }
            if notify {
                notices.push((said, keep));
            }
        }
        Ok::<_, Failure>((notices, Looked { at, heads }, new))
    })?;
    if !notices.is_empty() {
        let body = body(desk, text, choices.names, &notices)?;
        let shown = desk.env.notify(&text.get("alert-product"), &body);
        let lost: Vec<_> = notices.into_iter().filter(|(_, kept)| !shown && !kept).collect();
        if !lost.is_empty() {
            desk.vault
                .write(|writer| lost.iter().try_for_each(|(one, _)| alert::put(writer, at, one)))?;
            new = new.saturating_add(u32::try_from(lost.len()).unwrap_or(u32::MAX));
        }
    }
    let unread = desk.read(|reader| Ok(alert::unread(reader)?))?;
    Ok((AlertChecked { new, unread }, looked))
}

/// What a notification says: how many things there are, and no name, unless a person wants names.
fn body(
    desk: &Desk<'_>,
    text: &Text,
    names: bool,
    notices: &[(Said, bool)],
) -> Result<String, Failure> {
    let things = notices.iter().map(|(said, _)| said.alert.things.len()).sum::<usize>();
    if !names {
        return Ok(text.format("alert-notice", &[("count", Arg::from(things))]));
    }
    let mut lines = desk.read(|reader| {
        let shown = notices.iter().take(LINES_MAX);
        shown.map(|(said, _)| sentence(reader, text, &said.alert)).collect::<Result<Vec<_>, _>>()
    })?;
    let more = notices.len().saturating_sub(LINES_MAX);
    if more > 0 {
        lines.push(text.format("alert-notice-more", &[("count", Arg::from(more))]));
    }
    Ok(lines.join("\n"))
}

fn sentence(reader: &Reader<'_>, text: &Text, said: &Alert) -> Result<String, Failure> {
    let name = view::tenant_name(reader, said.tenant)?;
    Ok(view::sentence(text, said.trigger, said.escalated, said.things.len(), &name))
}

/// How long each device's chain is.
fn heads(reader: &Reader<'_>) -> Result<BTreeMap<DeviceId, u64>, Failure> {
    let mut heads = BTreeMap::new();
    for device in member::device_keys(reader)?.into_keys() {
        if let Some(head) = journal::head(reader, device)? {
            heads.insert(device, head.sequence);
        }
    }
    Ok(heads)
}

fn mark_seen(writer: &Writer<'_>, heads: &BTreeMap<DeviceId, u64>) -> Result<(), Failure> {
    heads.iter().try_for_each(|(device, sequence)| alert::set_seen(writer, *device, *sequence))?;
    Ok(())
}
