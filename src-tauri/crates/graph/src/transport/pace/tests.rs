//! Tests of gates: against services that count.
use super::*;
use crate::transport::{
    ApiVersion, Failure, Transport,
    limits::Rate,
    script::{self, Reply, Script, ok, throttle},
    tempo::Wait,
};
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::task::JoinSet;

/// How a service limits, and what it says when it does.
#[derive(Clone, Copy)]
struct Profile {
    requests: usize,
    per: Duration,
    names_wait: bool,
}

struct Outcome {
    throttled: usize,
    /// When those came that were throttled.
    when: Vec<Duration>,
    took: Duration,
}

const LATENCY: Duration = Duration::from_millis(100);

/// `count` requests in 32 tasks against windows that begin with their first request.
async fn drive(profile: Profile, count: usize, limits: Limits) -> Outcome {
    let state = Mutex::new((Duration::ZERO, 0usize));
    let throttled = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&throttled);
    let script = Script::new(LATENCY, move |seen| {
        let mut state = state.lock().unwrap();
        if seen.at >= state.0 + profile.per || state.1 == 0 {
            *state = (seen.at, 0);
        }
        state.1 += 1;
        if state.1 <= profile.requests {
            return ok(json!({}));
        }
        log.lock().unwrap().push(seen.at);
        let rest = (state.0 + profile.per).saturating_sub(seen.at);
        let seconds = rest.as_secs_f64().ceil().to_string();
        throttle(profile.names_wait.then_some(seconds.as_str()))
    });
    let transport = script::transport(&script, limits);
    let began = Instant::now();
    let failures = workers(&transport, count, 32).await;
    assert_eq!(failures, 0);
    let when = throttled.lock().unwrap().clone();
    Outcome { throttled: when.len(), when, took: began.elapsed() }
}

async fn workers(transport: &Transport, count: usize, tasks: usize) -> usize {
    let next = Arc::new(AtomicUsize::new(0));
    let mut running = JoinSet::new();
    for _ in 0..tasks {
        let (transport, next) = (transport.clone(), Arc::clone(&next));
        running.spawn(async move {
            let address = transport.address(ApiVersion::V1, "users", &[]).unwrap();
            let mut failures = 0;
            while next.fetch_add(1, Ordering::SeqCst) < count {
                failures += usize::from(transport.get("entra", &address).await.is_err());
            }
            failures
        });
    }
    running.join_all().await.into_iter().sum()
}

// TRN-50, TRN-51, TRN-52
#[tokio::test(start_paused = true)]
async fn a_limit_is_found_proven_and_then_kept() {
    let per = Duration::from_secs(10);
    let profile = Profile { requests: 100, per, names_wait: true };
    let outcome = drive(profile, 2_000, Limits::default()).await;
    // A few windows are overrun while the bounds close in, none after that.
    assert!((1..=30).contains(&outcome.throttled), "{} throttled", outcome.throttled);
    assert!(outcome.when.iter().all(|at| *at < per * 10), "{:?}", outcome.when);
    // Twenty windows are needed, the last need not be waited for.
    let ideal = per * 19;
    assert!(outcome.took < ideal.mul_f64(1.3), "{:?} of {ideal:?}", outcome.took);
}

/// A bucket that fills steadily, as several of Graph's services have one.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    size: f64,
    per_second: f64,
    /// The wait it names, in seconds; else what one request needs, in whole seconds.
    names: Option<u64>,
}

/// `count` requests in `tasks` tasks against a bucket.
async fn fill(bucket: Bucket, latency: Duration, count: usize, tasks: usize) -> Outcome {
    let state = Mutex::new((Duration::ZERO, bucket.size));
    let throttled = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&throttled);
    let script = Script::new(latency, move |seen| {
        let mut state = state.lock().unwrap();
        let gained = (seen.at - state.0).as_secs_f64() * bucket.per_second;
        *state = (seen.at, (state.1 + gained).min(bucket.size));
        if state.1 >= 1.0 {
            state.1 -= 1.0;
            return ok(json!({}));
        }
        log.lock().unwrap().push(seen.at);
        let needed = ((1.0 - state.1) / bucket.per_second).ceil();
        let seconds = bucket.names.map_or(needed.to_string(), |seconds| seconds.to_string());
        throttle(Some(&seconds))
    });
    let transport = script::transport(&script, Limits::default());
    let began = Instant::now();
    assert_eq!(workers(&transport, count, tasks).await, 0);
    let when = throttled.lock().unwrap().clone();
    Outcome { throttled: when.len(), when, took: began.elapsed() }
}

// TRN-51: whatever the bucket, most of what it allows is used, and few requests are refused.
#[tokio::test(start_paused = true)]
async fn buckets_of_all_kinds_are_learnt_and_used() {
    let kinds = [
        (1.0, 2.0, None),
        (20.0, 5.0, None),
        (20.0, 25.0, None),
        (20.0, 25.0, Some(2)),
        (60.0, 10.0, Some(3)),
        (100.0, 5.0, None),
        (100.0, 40.0, Some(5)),
        (300.0, 40.0, Some(10)),
        (5.0, 50.0, None),
        (20.0, 100.0, None),
    ];
    for (size, per_second, names) in kinds {
        for latency in [20, 100, 300].map(Duration::from_millis) {
            let bucket = Bucket { size, per_second, names };
            let count = usize::try_from((per_second * 120.0 + size) as u64).unwrap();
            let outcome = fill(bucket, latency, count, 64).await;
            let at_once = Limits::default().concurrency_max as f64 / latency.as_secs_f64();
            let ideal = (count as f64 - size) / per_second.min(at_once);
            let ratio = outcome.took.as_secs_f64() / ideal;
            let case = format!("{bucket:?} {latency:?}: {ratio:.2}, {:?}", outcome.when);
            assert!(ratio < 1.3, "{case}");
            // What is under way at the first two refusals, then seldom one.
            assert!(outcome.throttled <= 24 + count / 50, "{case}");
        }
    }
}

// TRN-51
#[tokio::test(start_paused = true)]
async fn without_a_named_wait_it_still_gets_through() {
    let per = Duration::from_secs(10);
    let profile = Profile { requests: 100, per, names_wait: false };
    let outcome = drive(profile, 1_000, Limits::default()).await;
    assert!(outcome.throttled < 70, "{} throttled", outcome.throttled);
    assert!(outcome.took < per * 18, "{:?}", outcome.took);
}

// TRN-52
#[tokio::test(start_paused = true)]
async fn a_rate_that_is_known_is_never_exceeded() {
    let per = Duration::from_secs(10);
    let profile = Profile { requests: 50, per, names_wait: true };
    let rates = BTreeMap::from([("entra".to_owned(), Rate { requests: 50, per })]);
    let outcome = drive(profile, 500, Limits { rates, ..Limits::default() }).await;
    assert_eq!(outcome.throttled, 0);
    assert!(outcome.took < (per * 9).mul_f64(1.3), "{:?}", outcome.took);
}

// TRN-50
#[tokio::test(start_paused = true)]
async fn concurrency_grows_to_its_bound_and_no_further() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let pace = Arc::new(Pace::new(&Limits { tenant_concurrency_max: 24, ..Limits::default() }));
    let mut running = JoinSet::new();
    for workload in ["a", "b", "c"] {
        for _ in 0..40 {
            let (pace, now, most) = (Arc::clone(&pace), Arc::clone(&now), Arc::clone(&most));
            running.spawn(async move {
                for _ in 0..20 {
                    let mut pass = pace.enter(workload, 1).await;
                    assert!(pass.send());
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    tokio::time::sleep(LATENCY).await;
                    now.fetch_sub(1, Ordering::SeqCst);
                    pass.succeeded();
                }
            });
        }
    }
    running.join_all().await;
    assert_eq!(most.load(Ordering::SeqCst), 24);
    for workload in ["a", "b", "c"] {
        let gate = pace.gate(workload);
        assert_eq!((locked(&gate.state).concurrency(), gate.places.available_permits()), (16, 16));
    }
}

// TRN-50
#[tokio::test(start_paused = true)]
async fn one_throttling_halves_once_and_closes_the_gate_for_all() {
    let limits = Limits { concurrency_first: 8, ..Limits::default() };
    let pace = Pace::new(&limits);
    let mut passes = Vec::new();
    for _ in 0..8 {
        let mut pass = pace.enter("a", 1).await;
        assert!(pass.send());
        passes.push(pass);
    }
    let began = Instant::now();
    for pass in passes {
        pass.throttled(Wait::Named(Duration::from_secs(7)), 0);
    }
    let gate = pace.gate("a");
    assert_eq!(locked(&gate.state).concurrency(), 4);
    // Another workload is not concerned.
    drop(pace.enter("b", 1).await);
    assert!(began.elapsed().is_zero());
    // Nothing was answered: one goes first.
    let mut first = pace.enter("a", 1).await;
    assert_eq!(began.elapsed().as_secs(), 7);
    let second = tokio::time::timeout(Duration::from_secs(60), pace.enter("a", 1)).await;
    assert!(second.is_err(), "two at once");
    assert!(first.send());
    first.succeeded();
    let mut held = Vec::new();
    for _ in 0..5 {
        held.push(pace.enter("a", 1).await);
    }
    let sixth = tokio::time::timeout(Duration::from_secs(60), pace.enter("a", 1)).await;
    assert!(sixth.is_err(), "six at once");
    drop(held);
    assert_eq!(gate.places.available_permits(), 5);
    assert_eq!(locked(&gate.state).pacing(Instant::now()).under_way, 0);
}

// TRN-50
#[tokio::test(start_paused = true)]
async fn a_gate_that_closed_in_between_is_not_passed() {
    let pace = Pace::new(&Limits::default());
    let (mut early, mut late) = (pace.enter("a", 1).await, pace.enter("a", 1).await);
    assert!(early.send());
    early.throttled(Wait::Named(Duration::from_secs(3)), 0);
    assert!(!late.send());
    drop(late);
    assert_eq!(pace.pacing()["a"].under_way, 0);
}

// TRN-51: one burst of throttling is no limit.
#[tokio::test(start_paused = true)]
async fn a_passing_cloud_does_not_slow_a_run_for_long() {
    let script = Script::new(LATENCY, |seen| match seen.number {
        30..=40 => throttle(Some("5")),
        _ => ok(json!({})),
    });
    let transport = script::transport(&script, Limits::default());
    let began = Instant::now();
    assert_eq!(workers(&transport, 10_000, 32).await, 0);
    // At sixteen in a tenth of a second, and the wait.
    let ideal = Duration::from_secs_f64(10_000.0 / 160.0 + 5.0);
    assert!(began.elapsed() < ideal * 2, "{:?} of {ideal:?}", began.elapsed());
}

// TRN-52: the requests inside a batch count.
#[tokio::test(start_paused = true)]
async fn batches_keep_to_a_rate() {
    let per = Duration::from_secs(10);
    let counts = Arc::new(Mutex::new(Vec::<(Duration, usize)>::new()));
    let log = Arc::clone(&counts);
    let script = Script::new(LATENCY, move |seen| {
        let Some(body) = &seen.body else { return Reply::Raw(500, vec![]) };
        let requests = body["requests"].as_array().unwrap();
        log.lock().unwrap().push((seen.at, requests.len()));
        let answer =
            |request: &serde_json::Value| json!({"id": request["id"], "status": 200, "body": {}});
        ok(json!({"responses": requests.iter().map(answer).collect::<Vec<_>>()}))
    });
    let rates = BTreeMap::from([("intune".to_owned(), Rate { requests: 15, per })]);
    let transport = script::transport(&script, Limits { rates, ..Limits::default() });
    let address = transport.address(ApiVersion::Beta, "things", &[]).unwrap();
    let answers = transport.get_many("intune", vec![address; 60]).await;
    assert!(answers.iter().all(Result::is_ok));
    let counts = counts.lock().unwrap();
    for (began, _) in counts.iter() {
        let within = counts.iter().filter(|(at, _)| at >= began && *at < *began + per);
        assert!(within.map(|(_, requests)| requests).sum::<usize>() <= 15);
    }
    assert_eq!(counts.iter().map(|(_, requests)| requests).sum::<usize>(), 60);
}

#[tokio::test(start_paused = true)]
async fn pacing_tells_what_is_going_on() {
    let pace = Pace::new(&Limits::default());
    for _ in 0..2 {
        let mut pass = pace.enter("a", 3).await;
        assert!(pass.send());
        assert_eq!(pace.pacing()["a"].under_way, 3);
        pass.succeeded();
    }
    let mut pass = pace.enter("a", 1).await;
    assert!(pass.send());
    tokio::time::sleep(Duration::from_secs(1)).await;
    pass.throttled(Wait::Named(Duration::from_secs(9)), 0);
    tokio::time::sleep(Duration::from_secs(2)).await;
    let expected = Pacing {
        concurrency: 3,
        under_way: 0,
        closed_for: Some(Duration::from_secs(7)),
        // Six at once, and nothing in nine seconds: twenty a second lie between.
        spacing: pace.pacing()["a"].spacing,
        throttled: 1,
    };
    assert_eq!(expected.spacing.map(|spacing| spacing.as_millis()), Some(50));
    assert_eq!(pace.pacing(), BTreeMap::from([("a".to_owned(), expected)]));
}

#[tokio::test(start_paused = true)]
async fn a_request_that_gives_up_still_closes_the_gate() {
    let script = Script::new(LATENCY, |_| throttle(Some("30")));
    let limits = Limits { throttled_max: 1, ..Limits::default() };
    let transport = script::transport(&script, limits);
    let address = transport.address(ApiVersion::V1, "users", &[]).unwrap();
    let began = Instant::now();
    for _ in 0..2 {
        let answer = transport.get("entra", &address).await;
        assert!(matches!(answer, Err(Failure::Throttled { attempts: 1, .. })));
    }
    assert_eq!(began.elapsed().as_secs(), 30);
}
