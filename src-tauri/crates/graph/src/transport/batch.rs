//! `$batch`: twenty requests in one, each with an answer of its own ("Combine multiple HTTP
//! requests using JSON batching").
use crate::{
    token::AccessToken,
    transport::{
        Transport,
        address::{Address, ApiVersion},
        failure::{Failure, Refusal},
        judge::{Meaning, meaning},
        retry::{Budget, Spent},
        send::{Call, Renewal, gate_wait},
        wire::ALL_MEMBERS,
    },
};
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, time::Duration};
use tokio::task::JoinSet;

/// Requests in one `$batch`, at most: Graph's own bound.
pub const BATCH_MAX: usize = 20;

type Answers = Vec<(usize, Result<Value, Failure>)>;

impl Transport {
    /// Gets many addresses of one workload, by `$batch`. The answers stand in the order of the
    /// addresses; each has its own failure, so that a 403 is told from a 404. What was
    /// throttled or failed is asked for again, and nothing else.
    pub async fn get_many(
        &self,
        workload: &str,
        addresses: Vec<Address>,
    ) -> Vec<Result<Value, Failure>> {
        let mut answers: Vec<Option<Result<Value, Failure>>> =
            addresses.iter().map(|_| None).collect();
        let mut versions: BTreeMap<ApiVersion, Vec<(usize, Address)>> = BTreeMap::new();
        for (index, address) in addresses.into_iter().enumerate() {
            versions.entry(address.version()).or_default().push((index, address));
        }
        let size = self.inner.pace.together_max(workload, BATCH_MAX);
        let mut running = JoinSet::new();
        for (version, addresses) in versions {
            for part in addresses.chunks(size) {
                let (transport, part) = (self.clone(), part.to_vec());
                let workload = workload.to_owned();
                running.spawn(async move { transport.part(&workload, version, part).await });
            }
        }
        while let Some(part) = running.join_next().await {
            // A part that panicked leaves its answers open.
            for (index, answer) in part.unwrap_or_default() {
                if let Some(place) = answers.get_mut(index) {
                    *place = Some(answer);
                }
            }
        }
        answers.into_iter().map(|answer| answer.unwrap_or(Err(Failure::Malformed))).collect()
    }

    async fn part(
        &self,
        workload: &str,
        version: ApiVersion,
        part: Vec<(usize, Address)>,
    ) -> Answers {
        // One request needs no envelope, and fewer things can go wrong without.
        if let [(index, address)] = part.as_slice() {
            return vec![(*index, self.get(workload, address).await)];
        }
        let mut answers = Answers::new();
        if let Err(failure) = self.rounds(workload, version, &part, &mut answers).await {
            let answered: Vec<usize> = answers.iter().map(|(index, _)| *index).collect();
            let open = part.iter().filter(|(index, _)| !answered.contains(index));
            answers.extend(open.map(|(index, _)| (*index, Err(failure.clone()))));
        }
        answers
    }

    async fn rounds(
        &self,
        workload: &str,
        version: ApiVersion,
        part: &[(usize, Address)],
        answers: &mut Answers,
    ) -> Result<(), Failure> {
        let target = self.address(version, "$batch", &[])?;
        let mut budget = Budget::new(&self.inner.limits, &self.inner.world);
        let mut renewal = Renewal::default();
        let mut open: Vec<(usize, Address)> = part.to_vec();
        let mut unanswered_before = false;
        while !open.is_empty() {
            let body = envelope(&open);
            let call = Call { workload, address: &target, body: Some(&body), cost: open.len() };
            let (answer, pass, token) = self.send(&call, &mut budget, &mut renewal).await?;
            let round = self.sort(answer, open, &token);
            let Round { done, again, throttled, wait, unauthorized, status } = round;
            let good = done.len();
            answers.extend(done);
            open = again;
            if open.is_empty() {
                pass.succeeded();
                break;
            }
            if let Some((claims, refusal)) = unauthorized {
                self.renew(&mut renewal, &token, claims, refusal).await?;
                if !throttled {
                    pass.succeeded();
                    continue;
                }
            }
            if status == 0 && std::mem::replace(&mut unanswered_before, true) {
                return Err(Failure::Malformed);
            }
            let next = if throttled { budget.throttled(wait) } else { budget.wait(wait) };
            match next {
                Ok(own) if throttled => pass.throttled(gate_wait(wait, own), good),
                Ok(wait) => {
                    drop(pass);
                    tokio::time::sleep(wait).await;
                }
                Err(Spent { attempts, wait: own }) if throttled => {
                    pass.throttled(gate_wait(wait, own), good);
                    return Err(Failure::Throttled { attempts, wait: own });
                }
                Err(Spent { attempts, .. }) => {
                    return Err(Failure::Unavailable { status, attempts });
                }
            }
        }
        Ok(())
    }

    fn sort(&self, answer: Value, open: Vec<(usize, Address)>, token: &AccessToken) -> Round {
        let mut inner = by_id(answer);
        let mut round = Round::default();
        for (index, address) in open {
            let Some(mut response) = inner.remove(&index.to_string()) else {
                round.again.push((index, address));
                continue;
            };
            let status = response.get("status").and_then(Value::as_u64).unwrap_or_default();
            let status = u16::try_from(status).unwrap_or_default();
            let body = response.remove("body");
            let header = |name: &str| {
                let headers = response.get("headers")?.as_object()?;
                let (_, value) = headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
                value.as_str()
            };
            let refusal = || Refusal::new(status, body.as_ref(), header("request-id"), token);
            match meaning(status, header, self.inner.world.now()) {
                Meaning::Success => {
                    round.done.push((index, Ok(body.unwrap_or_default())));
                    continue;
                }
                Meaning::Refused => {
                    round.done.push((index, Err(refusal().into())));
                    continue;
                }
                Meaning::Redirect => {
                    round.done.push((index, Err(Failure::Redirected { status })));
                    continue;
                }
                Meaning::Unauthorized(claims) => {
                    round.unauthorized.get_or_insert_with(|| (claims, refusal()));
                }
                Meaning::Throttled(wait) => {
                    round.throttled = true;
                    round.wait = round.wait.max(wait);
                }
                Meaning::Failed(wait) => round.wait = round.wait.max(wait),
            }
            round.status = status;
            round.again.push((index, address));
        }
        round
    }
}

/// What one `$batch` brought.
#[derive(Default)]
struct Round {
    done: Answers,
    again: Vec<(usize, Address)>,
    throttled: bool,
    wait: Option<Duration>,
    unauthorized: Option<(Option<String>, Refusal)>,
    /// Of the last request that is asked for again; 0 when it was not answered at all.
    status: u16,
}

fn envelope(open: &[(usize, Address)]) -> Vec<u8> {
    let requests: Vec<Value> = open
        .iter()
        .map(|(index, address)| {
            let mut headers = Map::new();
            headers.insert("Prefer".to_owned(), ALL_MEMBERS.into());
            if address.is_advanced() {
                headers.insert("ConsistencyLevel".to_owned(), "eventual".into());
            }
            json!({
                "id": index.to_string(),
                "method": "GET",
                "url": address.within_version(),
                "headers": headers,
            })
        })
        .collect();
    json!({ "requests": requests }).to_string().into_bytes()
}

fn by_id(answer: Value) -> BTreeMap<String, Map<String, Value>> {
    let Value::Object(mut answer) = answer else { return BTreeMap::new() };
    let Some(Value::Array(responses)) = answer.remove("responses") else {
        return BTreeMap::new();
    };
    let mut found = BTreeMap::new();
    for response in responses {
        if let Value::Object(response) = response
            && let Some(id) = response.get("id").and_then(Value::as_str)
        {
            found.insert(id.to_owned(), response);
        }
    }
    found
}

#[cfg(test)]
mod tests;
