//! Tests of runs, by script.
use super::*;
use crate::{
    token::Later,
    transport::{
        ApiVersion, Broken, Failure, Limits, hostile,
        script::{self, GRAPH, Reply, Script, Seen, Tokens, error, ok, throttle},
    },
};
use serde_json::{Value, json};
use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

const MOMENT: Duration = Duration::from_millis(20);

/// Stores what it is given, as an application would.
struct Store {
    events: Mutex<Vec<String>>,
    pages: Mutex<BTreeMap<String, Vec<Value>>>,
    places: Mutex<BTreeMap<String, Resume>>,
    gaps: Mutex<Vec<DetailGap>>,
    /// Pages that the sink holds, and the most there ever were.
    held: AtomicUsize,
    most: AtomicUsize,
    slow: Duration,
    declines_after: usize,
}

impl Store {
    fn new() -> Self {
        Self {
            events: Mutex::default(),
            pages: Mutex::default(),
            places: Mutex::default(),
            gaps: Mutex::default(),
            held: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
            slow: Duration::ZERO,
            declines_after: usize::MAX,
        }
    }

    fn items(&self, stream: &str) -> Vec<Value> {
        self.pages.lock().unwrap().get(stream).cloned().unwrap_or_default()
    }

    fn events(&self) -> Vec<String> {
        self.events.lock().unwrap().clone()
    }

    fn place(&self, stream: &str) -> Resume {
        self.places.lock().unwrap().get(stream).cloned().unwrap_or(Resume::Start)
    }

    fn keep(&self, event: Event) {
        self.events.lock().unwrap().push(format!("{event:?}"));
        match event {
            Event::Page(page) => {
                let mut pages = self.pages.lock().unwrap();
                pages.entry(page.stream.clone()).or_default().extend(page.items);
                self.gaps.lock().unwrap().extend(page.detail_gaps);
                let place = match page.next {
                    Some(link) => Resume::At { link, sequence: page.sequence + 1 },
                    None if page.last => Resume::Done,
                    None => Resume::Start,
                };
                self.places.lock().unwrap().insert(page.stream, place);
            }
            Event::Restarted { stream } => {
                self.pages.lock().unwrap().remove(&stream);
                self.places.lock().unwrap().remove(&stream);
            }
            Event::Finished { .. } | Event::Refused { .. } => {}
        }
    }
}

impl Sink for Store {
    fn take(&self, event: Event) -> Later<'_, Result<(), Declined>> {
        Box::pin(async move {
            let held = self.held.fetch_add(1, Ordering::SeqCst) + 1;
            self.most.fetch_max(held, Ordering::SeqCst);
            tokio::time::sleep(self.slow).await;
            self.held.fetch_sub(1, Ordering::SeqCst);
            if self.events.lock().unwrap().len() >= self.declines_after {
                return Err(Declined);
            }
            self.keep(event);
            Ok(())
        })
    }
}

fn stream(name: &str) -> Stream {
    Stream {
        name: name.to_owned(),
        workload: "entra".to_owned(),
        version: ApiVersion::V1,
        path: name.to_owned(),
        query: vec![],
        single: false,
        first_page: false,
        details: vec![],
    }
}

/// A collection of `pages` pages of two items each, found by path and `$skip`.
fn page(seen: &Seen, pages: usize) -> Reply {
    let (path, query) = seen.target.split_once('?').unwrap_or((&seen.target, ""));
    let number: usize = query.strip_prefix("$skip=").map_or(0, |text| text.parse().unwrap());
    let mut body = json!({
        "@odata.context": format!("{GRAPH}/v1.0/$metadata#users"),
        "value": [{"id": format!("{number}a")}, {"id": format!("{number}b")}],
    });
    if number + 1 < pages {
        body["@odata.nextLink"] = format!("{GRAPH}{path}?$skip={}", number + 1).into();
    }
    ok(body)
}

fn expected(pages: usize) -> Vec<Value> {
    let both = |number| [json!({"id": format!("{number}a")}), json!({"id": format!("{number}b")})];
    (0..pages).flat_map(both).collect()
}

fn never() -> watch::Receiver<bool> {
    watch::channel(false).1
}

async fn run(script: &Arc<Script>, streams: Vec<(Stream, Resume)>, store: &Arc<Store>) -> Ends {
    let transport = script::transport(script, Limits::default());
    let sink: Arc<dyn Sink> = Arc::<Store>::clone(store);
    collect(&transport, streams, sink, &Bounds::default(), never()).await
}

/// One stream, `users`, whose requests are answered by `answer`.
async fn check(
    answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static,
    end: End,
    items: Vec<Value>,
) -> (Arc<Script>, Arc<Store>) {
    let (script, store) = (Script::new(MOMENT, answer), Arc::new(Store::new()));
    let ends = run(&script, vec![(stream("users"), Resume::Start)], &store).await;
    assert_eq!(ends, BTreeMap::from([("users".to_owned(), end)]));
    assert_eq!(store.items("users"), items);
    (script, store)
}

// TRN-60
#[tokio::test(start_paused = true)]
async fn pages_come_in_order_and_then_the_end() {
    let (script, store) = check(|seen| page(seen, 3), End::Finished, expected(3)).await;
    assert_eq!(script.count(), 3);
    assert_eq!(
        store.events(),
        [
            "Page(users, 0, 2 items)",
            "Page(users, 1, 2 items)",
            "Page(users, 2, 2 items)",
            "Finished(users, 3 pages)"
        ]
    );
}

// TRN-61
#[tokio::test(start_paused = true)]
async fn resumed_at_any_page_it_reads_the_same() {
    for stop in 0..=6 {
        let script = Script::new(MOMENT, |seen| page(seen, 6));
        let first = Arc::new(Store { declines_after: stop, ..Store::new() });
        let ends = run(&script, vec![(stream("users"), Resume::Start)], &first).await;
        assert_eq!(ends["users"], End::Stopped(Stop::Sink), "{stop}");
        let second = Arc::new(Store::new());
        run(&script, vec![(stream("users"), first.place("users"))], &second).await;
        let mut items = first.items("users");
        items.extend(second.items("users"));
        assert_eq!(items, expected(6), "stopped after {stop} pages");
    }
}

// TRN-61: killed at every moment, at most one page is fetched twice.
#[tokio::test(start_paused = true)]
async fn a_killed_run_fetches_one_page_again_at_most() {
    for (ahead, most) in [(false, 1), (true, 2)] {
        for kill in 0..60 {
            let script = Script::new(MOMENT, |seen| page(seen, 8));
            let transport = script::transport(&script, Limits::default());
            let store = Arc::new(Store { slow: Duration::from_millis(7), ..Store::new() });
            let sink: Arc<dyn Sink> = Arc::<Store>::clone(&store);
            let bounds = Bounds { ahead, ..Bounds::default() };
            let streams = || vec![(stream("users"), store.place("users"))];
            let running = collect(&transport, streams(), Arc::clone(&sink), &bounds, never());
            // Dropped in the middle, as a process that dies drops it.
            let _ = tokio::time::timeout(Duration::from_millis(4 * kill), running).await;
            collect(&transport, streams(), sink, &bounds, never()).await;
            assert_eq!(store.items("users"), expected(8), "{kill}");
            assert!(script.count() <= 8 + most, "{kill}: {} requests", script.count());
        }
    }
}

// TRN-22, TRN-34
#[tokio::test(start_paused = true)]
async fn faults_on_the_way_change_nothing() {
    let faults = |seen: &Seen| match seen.number {
        1 => Reply::Broken(Broken::Cut),
        2 => error(503, "x"),
        3 => error(500, "x"),
        4 => Reply::Raw(200, b"{\"value\": [{\"id\"".to_vec()),
        6 => throttle(Some("5")),
        8 => throttle(None),
        _ => page(seen, 4),
    };
    check(faults, End::Finished, expected(4)).await;
}

// TRN-02, TRN-62
#[tokio::test(start_paused = true)]
async fn hostile_links_end_the_stream_and_are_no_checkpoint() {
    for link in hostile::links("https", "graph.microsoft.com", "evil.example") {
        let (script, store) = (
            Script::new(MOMENT, move |_| ok(json!({"value": [], "@odata.nextLink": link}))),
            Arc::new(Store::new()),
        );
        let ends = run(&script, vec![(stream("users"), Resume::Start)], &store).await;
        assert!(
            matches!(ends["users"], End::Refused(Gap::Failure(Failure::Address(_)))),
            "{ends:?}"
        );
        // Nor is the stream taken for whole, should the run end before the refusal is kept.
        assert_eq!((script.count(), store.place("users")), (1, Resume::Start));
    }
}

// TRN-62
#[tokio::test(start_paused = true)]
async fn circles_are_found() {
    let circle = |seen: &Seen| {
        let next = if seen.target.ends_with('1') { 2 } else { 1 };
        ok(json!({"value": [1], "@odata.nextLink": format!("{GRAPH}/v1.0/users?$skip={next}")}))
    };
    let (script, _) = check(circle, End::Refused(Gap::Loop), vec![json!(1); 3]).await;
    assert_eq!(script.count(), 3);
    let own = |_: &Seen| ok(json!({"value": [], "@odata.nextLink": format!("{GRAPH}/v1.0/users")}));
    check(own, End::Refused(Gap::Loop), vec![]).await;
}

// TRN-62
#[tokio::test(start_paused = true)]
async fn pages_are_bounded() {
    let script = Script::new(MOMENT, |seen| page(seen, 1_000));
    let (transport, store) = (script::transport(&script, Limits::default()), Store::new());
    let bounds = Bounds { pages_max: 5, ..Bounds::default() };
    let streams = vec![(stream("users"), Resume::Start)];
    let ends = collect(&transport, streams, Arc::new(store), &bounds, never()).await;
    assert_eq!(ends["users"], End::Refused(Gap::Long { pages_max: 5 }));
    assert_eq!(script.count(), 5);
}

// TRN-63
#[tokio::test(start_paused = true)]
async fn a_refusal_is_a_gap_and_others_go_on() {
    let script = Script::new(MOMENT, |seen| match seen.target.as_str() {
        "/v1.0/denied" => error(403, "Authorization_RequestDenied"),
        "/v1.0/odd" => ok(json!({"value": {}})),
        "/v1.0/broken" => error(500, "x"),
        _ => page(seen, 40),
    });
    let store = Arc::new(Store::new());
    let names = ["denied", "odd", "broken", "users"];
    let streams = names.iter().map(|name| (stream(name), Resume::Start)).collect();
    let ends = run(&script, streams, &store).await;
    let End::Refused(Gap::Failure(Failure::Refused(refusal))) = &ends["denied"] else {
        panic!("{ends:?}")
    };
    assert_eq!((refusal.status, refusal.code.as_str()), (403, "Authorization_RequestDenied"));
    assert_eq!(ends["odd"], End::Refused(Gap::Shape));
    let failure = Failure::Unavailable { status: 500, attempts: 8 };
    assert_eq!(ends["broken"], End::Stopped(Stop::Passing(failure)));
    assert_eq!(ends["users"], End::Finished);
    assert_eq!(store.items("users"), expected(40));
    let events = store.events();
    assert!(
        events.contains(
            &"Refused(denied, refused with 403 (Authorization_RequestDenied))".to_owned()
        )
    );
}

// TRN-64
#[tokio::test(start_paused = true)]
async fn a_person_that_is_needed_stops_all_at_their_checkpoints() {
    let challenge = "Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"";
    let script = Script::new(MOMENT, move |seen| {
        if seen.number >= 20 {
            let headers = vec![("www-authenticate", challenge.to_owned())];
            return Reply::Json(401, headers, json!({}));
        }
        page(seen, 10)
    });
    let tokens = Arc::new(Tokens { person: true, ..Tokens::default() });
    let transport = script::transport_with(&script, tokens, Limits::default());
    let store = Arc::new(Store::new());
    let sink: Arc<dyn Sink> = Arc::<Store>::clone(&store);
    let names = ["a", "b", "c", "d"];
    let streams = names.iter().map(|name| (stream(name), Resume::Start)).collect();
    let ends = collect(&transport, streams, sink, &Bounds::default(), never()).await;
    for name in names {
        assert!(
            matches!(&ends[name], End::Stopped(Stop::Token(Failure::NoToken(_)))),
            "{name}: {ends:?}"
        );
    }
    // Signed in again, each goes on where it was.
    let script = Script::new(MOMENT, |seen| page(seen, 10));
    let streams = names.iter().map(|name| (stream(name), store.place(name))).collect();
    run(&script, streams, &store).await;
    for name in names {
        assert_eq!(store.items(name), expected(10));
    }
    assert!(script.count() < 40);
}

// TRN-65
#[tokio::test(start_paused = true)]
async fn cancelling_drops_requests_at_once() {
    let began = tokio::time::Instant::now();
    let script = Script::new(Duration::from_secs(50), |seen| page(seen, 8));
    let transport = script::transport(&script, Limits::default());
    let store = Arc::new(Store::new());
    let sink: Arc<dyn Sink> = Arc::<Store>::clone(&store);
    let (cancel, cancelled) = watch::channel(false);
    let bounds = Bounds { streams_max: 2, ..Bounds::default() };
    let streams = ["a", "b", "c"].map(|name| (stream(name), Resume::Start)).to_vec();
    let stopping = async {
        tokio::time::sleep(Duration::from_secs(60)).await;
        cancel.send_replace(true);
    };
    let running = collect(&transport, streams, sink, &bounds, cancelled);
    let (ends, ()) = tokio::join!(running, stopping);
    assert_eq!(began.elapsed().as_secs(), 60);
    assert!(ends.values().all(|end| *end == End::Stopped(Stop::Cancelled)), "{ends:?}");
    assert_eq!((store.items("a"), store.items("c")), (expected(1), vec![]));
    assert!(matches!(store.place("a"), Resume::At { sequence: 1, .. }));
}

// TRN-65
#[tokio::test(start_paused = true)]
async fn a_page_that_is_being_taken_is_taken_to_its_end() {
    let script = Script::new(MOMENT, |seen| page(seen, 8));
    let transport = script::transport(&script, Limits::default());
    let store = Arc::new(Store { slow: Duration::from_secs(1), ..Store::new() });
    let sink: Arc<dyn Sink> = Arc::<Store>::clone(&store);
    let (cancel, cancelled) = watch::channel(false);
    let stopping = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        cancel.send_replace(true);
    };
    let bounds = Bounds::default();
    let streams = vec![(stream("users"), Resume::Start)];
    let running = collect(&transport, streams, sink, &bounds, cancelled);
    let (ends, ()) = tokio::join!(running, stopping);
    assert_eq!(ends["users"], End::Stopped(Stop::Cancelled));
    assert_eq!(store.items("users"), expected(1));
}

// TRN-66
#[tokio::test(start_paused = true)]
async fn pages_in_flight_are_bounded() {
    for (streams_max, ahead) in [(3, false), (3, true), (1, true)] {
        // Pages that were asked for and not yet stored.
        let in_flight = Arc::new(AtomicUsize::new(0));
        let most = Arc::new(AtomicUsize::new(0));
        let (count, top) = (Arc::clone(&in_flight), Arc::clone(&most));
        let script = Script::new(MOMENT, move |seen| {
            let now = count.fetch_add(1, Ordering::SeqCst) + 1;
            top.fetch_max(now, Ordering::SeqCst);
            page(seen, 5)
        });
        struct Slow(Arc<AtomicUsize>);
        impl Sink for Slow {
            fn take(&self, event: Event) -> Later<'_, Result<(), Declined>> {
                Box::pin(async move {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    if matches!(event, Event::Page(_)) {
                        self.0.fetch_sub(1, Ordering::SeqCst);
                    }
                    Ok(())
                })
            }
        }
        let transport = script::transport(&script, Limits::default());
        let bounds = Bounds { streams_max, ahead, ..Bounds::default() };
        let streams = (0..12).map(|n| (stream(&format!("s{n}")), Resume::Start)).collect();
        let ends = collect(&transport, streams, Arc::new(Slow(in_flight)), &bounds, never()).await;
        assert!(ends.values().all(|end| *end == End::Finished));
        assert_eq!(script.count(), 60);
        let bound = streams_max * if ahead { 2 } else { 1 };
        assert_eq!(most.load(Ordering::SeqCst), bound);
    }
}

/// Against a client that asks for the same pages as often at once and throws them away.
#[tokio::test(start_paused = true)]
async fn streams_keep_the_wire_busy() {
    let began = tokio::time::Instant::now();
    let latency = Duration::from_millis(100);
    // Streams of very different lengths, as tenants have them.
    let pages = |name: &str| 2 + name.trim_start_matches('s').parse::<usize>().unwrap() % 40;
    let script = Script::new(latency, move |seen| {
        let name = seen.target.strip_prefix("/v1.0/").unwrap().split('?').next().unwrap();
        page(seen, pages(name))
    });
    let transport = script::transport(&script, Limits::default());
    let names: Vec<String> = (0..100).map(|number| format!("s{number}")).collect();
    let streams = names.iter().map(|name| (stream(name), Resume::Start)).collect();
    let store = Arc::new(Store::new());
    let ends = collect(&transport, streams, store, &Bounds::default(), never()).await;
    assert!(ends.values().all(|end| *end == End::Finished));
    let all: usize = names.iter().map(|name| pages(name)).sum();
    let ideal = latency * u32::try_from(all.div_ceil(16)).unwrap();
    assert!(began.elapsed() < ideal.mul_f64(1.15), "{:?} of {ideal:?}", began.elapsed());
}

// TRN-67
#[tokio::test(start_paused = true)]
async fn an_expired_link_begins_anew() {
    let script = Script::new(MOMENT, |seen| match seen.number {
        0 => error(400, "Request_BadRequest"),
        3 => error(410, "Directory_ExpiredPageToken"),
        _ => page(seen, 4),
    });
    let store = Arc::new(Store::new());
    let resume = Resume::At { link: format!("{GRAPH}/v1.0/users?$skip=2"), sequence: 2 };
    let ends = run(&script, vec![(stream("users"), resume)], &store).await;
    assert_eq!(ends["users"], End::Finished);
    assert_eq!(store.items("users"), expected(4));
    let restarts = store.events().iter().filter(|event| event.starts_with("Restarted")).count();
    assert_eq!(restarts, 2);

    let always = Script::new(MOMENT, |seen| match seen.target.contains('?') {
        true => error(410, "Gone"),
        false => page(seen, 4),
    });
    let ends = run(&always, vec![(stream("users"), Resume::Start)], &store).await;
    assert_eq!(ends["users"], End::Refused(Gap::Expired));
}

#[tokio::test(start_paused = true)]
async fn done_streams_are_left_alone_and_objects_are_single() {
    let script = Script::new(MOMENT, |_| ok(json!({"@odata.context": "x", "id": "only"})));
    let store = Arc::new(Store::new());
    let single = Stream { single: true, ..stream("policies/authorizationPolicy") };
    let streams = vec![(stream("users"), Resume::Done), (single, Resume::Start)];
    let ends = run(&script, streams, &store).await;
    assert!(ends.values().all(|end| *end == End::Finished));
    assert_eq!(store.items("policies/authorizationPolicy"), [json!({"id": "only"})]);
    assert_eq!(script.count(), 1);
}

mod chance;
mod details;
