//! Alerts: the operations.
use crate::{
    alerts,
    contract::{
        AlertChecked, AlertDigest, AlertDigestWritten, AlertList, AlertListRequest, AlertRead,
        AlertRule, AlertRuleRequest, AlertRuleSet, AlertRules, AlertSettings, AlertTried, Nothing,
    },
    door::{Door, lock},
    env::Env,
    failure::Failure,
    session::Open,
    text::{Lang, Text},
};

/// `alert.list`
pub(crate) fn list(door: &Door, request: AlertListRequest) -> Result<AlertList, Failure> {
    let open = door.open()?;
    let text = words(&open, door.env(), &request.language)?;
    alerts::list(&open.desk(door.env()), &text)
}

/// `alert.read`
pub(crate) fn read(door: &Door, request: AlertRead) -> Result<AlertList, Failure> {
    let open = door.open()?;
    let text = words(&open, door.env(), "")?;
    alerts::mark_read(&open.desk(door.env()), &text, &request)
}

/// `alert.check`. Where nothing can have changed, nothing is looked at.
pub(crate) fn check(door: &Door, _: Nothing) -> Result<AlertChecked, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    let looked = lock(&open.alerted).clone();
    if let Some(looked) = looked
        && looked.is_enough(&desk)?
    {
        let unread = open.vault.read(vault::tables::alert::unread)?;
        return Ok(AlertChecked { new: 0, unread });
    }
    look(&open, door.env())
}

/// After something ran: what came of it may be worth saying.
pub(crate) fn after_run(open: &Open, env: &Env) {
    if let Err(failure) = look(open, env) {
        tracing::warn!(code = failure.code, "alerts could not be looked at");
    }
}

fn look(open: &Open, env: &Env) -> Result<AlertChecked, Failure> {
    let text = words(open, env, "")?;
    let (checked, looked) = alerts::look(&open.desk(env), &text)?;
    *lock(&open.alerted) = Some(looked);
    Ok(checked)
}

/// `alert.rules`
pub(crate) fn rules(door: &Door, _: Nothing) -> Result<AlertRules, Failure> {
    alerts::rules(&door.open()?.desk(door.env()))
}

/// `alert.set_rule`
pub(crate) fn set_rule(door: &Door, request: AlertRuleSet) -> Result<AlertRules, Failure> {
    alerts::set(&door.open()?.desk(door.env()), &request)
}

/// `alert.remove_rule`
pub(crate) fn remove_rule(door: &Door, request: AlertRuleRequest) -> Result<AlertRules, Failure> {
    alerts::remove(&door.open()?.desk(door.env()), request.rule)
}

/// `alert.try_rule`
pub(crate) fn try_rule(door: &Door, request: AlertRule) -> Result<AlertTried, Failure> {
    alerts::try_rule(&door.open()?.desk(door.env()), &request)
}

/// `alert.digest`
pub(crate) fn digest(door: &Door, request: AlertDigest) -> Result<AlertDigestWritten, Failure> {
    let open = door.open()?;
    let text = words(&open, door.env(), &request.language)?;
    alerts::write(&open.desk(door.env()), &text, &request)
}

/// `alert.settings`
pub(crate) fn settings(door: &Door, _: Nothing) -> Result<AlertSettings, Failure> {
    alerts::settings(&door.open()?.desk(door.env()))
}

/// `alert.set_settings`
pub(crate) fn set_settings(door: &Door, request: AlertSettings) -> Result<AlertSettings, Failure> {
    alerts::set_settings(&door.open()?.desk(door.env()), request)
}

/// The language asked for, else the member's, else the system's.
fn words(open: &Open, env: &Env, asked: &str) -> Result<Text, Failure> {
    let lang: Lang = match asked {
        "" => open.preferences().language.parse().unwrap_or_else(|_| env.language()),
        asked => super::compare::language(asked)?,
    };
    Ok(Text::load(lang))
}
