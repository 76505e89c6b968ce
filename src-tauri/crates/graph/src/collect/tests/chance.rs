//! Runs among random faults and kills: the same content in the end.
use super::*;
use proptest::prelude::*;

const PAGES: usize = 5;

/// A service of three streams whose items have a detail. Some requests fail, by `faults`.
fn service(faults: Vec<u8>) -> Arc<Script> {
    Script::new(MOMENT, move |seen| {
        let fault = faults.get(seen.number).copied().unwrap_or_default();
        match fault {
            1 => return Reply::Broken(Broken::Cut),
            2 => return Reply::Broken(Broken::Timeout),
            3 => return error(503, "x"),
            4 => return throttle(Some("2")),
            5 => return throttle(None),
            6 => return error(500, "x"),
            7 => return error(401, "InvalidAuthenticationToken"),
            _ => {}
        }
        let Some(body) = &seen.body else {
            // A detail alone: the pace allows no more.
            return match seen.target.strip_prefix("/beta") {
                Some(url) => ok(json!({"content": url})),
                None => page(seen, PAGES),
            };
        };
        let answer = |request: &Value| {
            let url = request["url"].as_str().unwrap();
            // Some inner requests fail while others do not.
            if fault == 8 && url.ends_with('a') {
                return json!({"id": request["id"], "status": 429, "headers": {"Retry-After": "1"}});
            }
            json!({"id": request["id"], "status": 200, "body": {"content": url}})
        };
        let requests = body["requests"].as_array().unwrap();
        ok(json!({"responses": requests.iter().map(answer).collect::<Vec<_>>()}))
    })
}

fn streams(store: &Store) -> Vec<(Stream, Resume)> {
    ["a", "b", "c"]
        .map(|name| {
            let detail = Detail {
                version: ApiVersion::Beta,
                path: format!("{name}/{{id}}"),
                query: vec![],
                into: None,
                single: true,
            };
            (Stream { details: vec![detail], ..stream(name) }, store.place(name))
        })
        .to_vec()
}

async fn survive(faults: Vec<u8>, kills: Vec<u64>, ahead: bool) -> BTreeMap<String, Vec<Value>> {
    let (script, store) = (service(faults), Arc::new(Store::new()));
    let limits = Limits { attempts_max: 30, ..Limits::default() };
    let bounds = Bounds { ahead, ..Bounds::default() };
    for kill in kills {
        let transport = script::transport(&script, limits.clone());
        let sink: Arc<dyn Sink> = Arc::<Store>::clone(&store);
        let running = collect(&transport, streams(&store), sink, &bounds, never());
        let _ = tokio::time::timeout(Duration::from_millis(kill), running).await;
    }
    // Refusals by unlucky pairs of faults are asked for again, as a person would.
    for _ in 0..20 {
        let transport = script::transport(&script, limits.clone());
        let sink: Arc<dyn Sink> = Arc::<Store>::clone(&store);
        let ends = collect(&transport, streams(&store), sink, &bounds, never()).await;
        if ends.values().all(|end| *end == End::Finished) {
            break;
        }
    }
    store.pages.lock().unwrap().clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    // TRN-22, TRN-41, TRN-61
    #[test]
    fn faults_and_kills_change_nothing(
        faults in prop::collection::vec(0u8..12, 0..60),
        kills in prop::collection::vec(0u64..4_000, 0..6),
        ahead: bool,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        let found = runtime.block_on(survive(faults, kills, ahead));
        let expected = |name: &str| -> Vec<Value> {
            let item = |id: &Value| {
                let id = id["id"].as_str().unwrap();
                json!({"id": id, "content": format!("/{name}/{id}")})
            };
            super::expected(PAGES).iter().map(item).collect()
        };
        let expected: BTreeMap<String, Vec<Value>> =
            ["a", "b", "c"].map(|name| (name.to_owned(), expected(name))).into();
        prop_assert_eq!(found, expected);
    }
}
