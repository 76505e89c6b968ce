//! One request until it is answered: gate, token, exchange, and again where that helps.
use crate::{
    encoding,
    token::{AccessToken, NoToken},
    transport::{
        Transport,
        address::Address,
        failure::{Failure, Refusal},
        gate::Pass,
        judge::{Meaning, meaning},
        retry::{Budget, Spent},
        tempo::Wait,
        wire::{Answer, NoAnswer, Outgoing},
    },
};
use reqwest::header::HeaderMap;
use serde_json::Value;
use std::time::Duration;

/// A request that may be sent any number of times: it only reads.
pub(super) struct Call<'a> {
    pub(super) workload: &'a str,
    pub(super) address: &'a Address,
    pub(super) body: Option<&'a [u8]>,
    /// How many requests it is to the service.
    pub(super) cost: usize,
}

/// A token that replaces a rejected one is used once before it is judged.
#[derive(Default)]
pub(super) struct Renewal {
    fresh: Option<AccessToken>,
    renewed: bool,
}

impl Transport {
    /// Sends until there is an answer. The pass is still open: the caller says how it went.
    pub(super) async fn send(
        &self,
        call: &Call<'_>,
        budget: &mut Budget<'_>,
        renewal: &mut Renewal,
    ) -> Result<(Value, Pass, AccessToken), Failure> {
        let mut malformed = false;
        loop {
            let mut pass = self.inner.pace.enter(call.workload, call.cost).await;
            let token = match renewal.fresh.take() {
                Some(token) => token,
                None => self.inner.tokens.token().await?,
            };
            if !pass.send() {
                renewal.fresh = Some(token).filter(|_| renewal.renewed);
                continue;
            }
            budget.sent();
            let request = Outgoing { address: call.address, token: &token, body: call.body };
            let answer = match self.inner.wire.exchange(request).await {
                Ok(answer) => answer,
                Err(NoAnswer::Large) => {
                    return Err(Failure::Large { bytes_max: self.inner.limits.body_bytes_max });
                }
                Err(NoAnswer::Token) => {
                    return Err(NoToken::Refused { code: "token-malformed".to_owned() }.into());
                }
                Err(NoAnswer::Broken(broken)) => {
                    drop(pass);
                    let wait = budget.wait(None).map_err(|Spent { attempts, .. }| {
                        Failure::Unreachable { broken, attempts }
                    })?;
                    pause(call.workload, 0, budget, wait).await;
                    continue;
                }
            };
            let status = answer.status.as_u16();
            let now = self.inner.world.now();
            match meaning(status, |name| text(&answer.headers, name), now) {
                Meaning::Success => match json(&answer) {
                    Some(value) => {
                        tracing::debug!(
                            workload = call.workload,
                            status,
                            attempts = budget.attempts(),
                            bytes = answer.body.len(),
                            "answered"
                        );
                        return Ok((value, pass, token));
                    }
                    None if malformed => return Err(Failure::Malformed),
                    None => {
                        malformed = true;
                        drop(pass);
                        let wait = budget.wait(None).map_err(|_| Failure::Malformed)?;
                        pause(call.workload, status, budget, wait).await;
                    }
                },
                Meaning::Throttled(asked) => match budget.throttled(asked) {
                    Ok(wait) => {
                        tracing::debug!(
                            workload = call.workload,
                            status,
                            wait_ms = milliseconds(wait),
                            "throttled"
                        );
                        pass.throttled(gate_wait(asked, wait), 0);
                    }
                    Err(Spent { attempts, wait }) => {
                        // Others must wait even when this one gives up.
                        pass.throttled(gate_wait(asked, wait), 0);
                        return Err(Failure::Throttled { attempts, wait });
                    }
                },
                Meaning::Failed(asked) => {
                    drop(pass);
                    let wait = budget.wait(asked).map_err(|Spent { attempts, .. }| {
                        Failure::Unavailable { status, attempts }
                    })?;
                    pause(call.workload, status, budget, wait).await;
                }
                Meaning::Unauthorized(claims) => {
                    drop(pass);
                    let refusal = refusal(&answer, &token);
                    self.renew(renewal, &token, claims, refusal).await?;
                }
                Meaning::Redirect => return Err(Failure::Redirected { status }),
                Meaning::Refused => {
                    let refusal = refusal(&answer, &token);
                    tracing::debug!(workload = call.workload, status, code = refusal.code);
                    // A no is an answer: the service is not overloaded.
                    pass.succeeded();
                    return Err(Failure::Refused(refusal));
                }
            }
        }
    }

    /// After a 401: another token, once. `refusal` is what a second 401 means.
    pub(super) async fn renew(
        &self,
        renewal: &mut Renewal,
        rejected: &AccessToken,
        claims: Option<String>,
        refusal: Refusal,
    ) -> Result<(), Failure> {
        if renewal.renewed {
            return Err(match claims {
                Some(claims) => NoToken::Interaction { claims: Some(claims) }.into(),
                // Some workloads say 401 where they mean 403; this code is about the token.
                None if matches!(
                    refusal.code.as_str(),
                    "InvalidAuthenticationToken" | "unrecognised"
                ) =>
                {
                    Failure::TokenRejected
                }
                None => refusal.into(),
            });
        }
        renewal.renewed = true;
        tracing::debug!(person = claims.is_some(), "token rejected");
        renewal.fresh = Some(self.inner.tokens.renew(rejected, claims.as_deref()).await?);
        Ok(())
    }
}

/// What the gate is told: whose wait it is.
pub(super) fn gate_wait(asked: Option<Duration>, wait: Duration) -> Wait {
    match asked.filter(|asked| !asked.is_zero()) {
        Some(_) => Wait::Named(wait),
        None => Wait::Own(wait),
    }
}

async fn pause(workload: &str, status: u16, budget: &Budget<'_>, wait: Duration) {
    let (attempts, wait_ms) = (budget.attempts(), milliseconds(wait));
    tracing::debug!(workload, status, attempts, wait_ms, "asking again later");
    tokio::time::sleep(wait).await;
}

fn milliseconds(wait: Duration) -> u64 {
    u64::try_from(wait.as_millis()).unwrap_or(u64::MAX)
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn json(answer: &Answer) -> Option<Value> {
    if answer.status.as_u16() == 204 || answer.body.is_empty() {
        return (answer.status.as_u16() == 204).then_some(Value::Null);
    }
    let text = encoding::decode(&answer.body).ok()?;
    serde_json::from_str(&text).ok()
}

fn refusal(answer: &Answer, token: &AccessToken) -> Refusal {
    let body = json(answer);
    let request_id = text(&answer.headers, "request-id");
    Refusal::new(answer.status.as_u16(), body.as_ref(), request_id, token)
}
