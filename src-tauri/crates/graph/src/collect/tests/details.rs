//! Tests of details.
use super::*;

fn detail(path: &str, into: Option<&str>) -> Detail {
    Detail {
        version: ApiVersion::Beta,
        path: path.to_owned(),
        query: vec![],
        into: into.map(str::to_owned),
        single: false,
    }
}

/// Answers `$batch` by asking `inner` for each address, and `list` for the list.
fn service(
    list: Value,
    inner: impl Fn(&str) -> (u16, Value) + Send + Sync + 'static,
) -> Arc<Script> {
    Script::new(MOMENT, move |seen| {
        let Some(body) = &seen.body else {
            let Some(single) = seen.target.strip_prefix("/beta") else {
                return ok(json!({"value": list}));
            };
            let (status, body) = inner(single);
            return Reply::Json(status, vec![], body);
        };
        let requests = body["requests"].as_array().unwrap();
        assert!(requests.len() <= 20);
        let responses: Vec<Value> = requests
            .iter()
            .map(|request| {
                let (status, body) = inner(request["url"].as_str().unwrap());
                json!({"id": request["id"], "status": status, "body": body})
            })
            .collect();
        ok(json!({"responses": responses}))
    })
}

async fn gather(script: &Arc<Script>, details: Vec<Detail>) -> (End, Arc<Store>) {
    let store = Arc::new(Store::new());
    let stream = Stream { details, ..stream("users") };
    let ends = run(script, vec![(stream, Resume::Start)], &store).await;
    (ends["users"].clone(), store)
}

// TRN-70
#[tokio::test(start_paused = true)]
async fn a_page_is_complete_when_it_is_handed_out() {
    let list: Vec<Value> =
        (0..50).map(|n| json!({"id": n.to_string(), "scriptContent": null})).collect();
    let script = service(json!(list), |url| {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let id = path.split('/').nth(2).unwrap();
        if path.ends_with("/settings") {
            // Item 7 has three pages of settings.
            let page: usize = query.strip_prefix("p=").map_or(0, |text| text.parse().unwrap());
            let mut body = json!({"@odata.context": "x", "value": [format!("{id}-{page}")]});
            if id == "7" && page < 2 {
                body["@odata.nextLink"] = format!("{GRAPH}/beta{path}?p={}", page + 1).into();
            }
            return (200, body);
        }
        if path.ends_with("/$count") {
            return (200, json!(3));
        }
        if path.ends_with("/owner") {
            return (200, json!({"@odata.context": "x", "name": format!("owner of {id}")}));
        }
        (200, json!({"@odata.context": "x", "id": id, "scriptContent": format!("body of {id}")}))
    });
    let owner = Detail { single: true, ..detail("things/{id}/owner", Some("owner")) };
    let details =
        vec![detail("things/{id}", None), detail("things/{id}/settings", Some("settings")), owner];
    let (end, store) = gather(&script, details).await;
    assert_eq!(end, End::Finished);
    let items = store.items("users");
    assert_eq!(items.len(), 50);
    for (n, item) in items.iter().enumerate() {
        let settings =
            if n == 7 { json!(["7-0", "7-1", "7-2"]) } else { json!([format!("{n}-0")]) };
        assert_eq!(
            *item,
            json!({
                "id": n.to_string(),
                "scriptContent": format!("body of {n}"),
                "settings": settings,
                "owner": {"name": format!("owner of {n}")},
            })
        );
    }
    assert!(store.gaps.lock().unwrap().is_empty());
    // The list, 150 details in batches, and two further pages of one item.
    assert_eq!(script.count(), 1 + 8 + 2);
}

#[tokio::test(start_paused = true)]
async fn a_count_is_a_detail() {
    let script = service(json!([{"id": "a"}, {"id": "b"}]), |url| match url {
        "/groups/a/members/$count" => (200, json!(3)),
        _ => (200, json!([3])),
    });
    let count = Detail { single: true, ..detail("groups/{id}/members/$count", Some("members")) };
    let (_, store) = gather(&script, vec![count]).await;
    assert_eq!(store.items("users"), [json!({"id": "a", "members": 3}), json!({"id": "b"})]);
    assert_eq!(store.gaps.lock().unwrap()[0].gap, Gap::Shape);
}

// TRN-71
#[tokio::test(start_paused = true)]
async fn what_a_detail_lacks_is_noted() {
    let list = json!([
        {"id": "fine"}, {"id": "denied"}, {"id": "gone"}, {"id": "odd"}, {"id": "circle"},
        {"id": "abroad"}, {"name": "no id"}, {"id": "../../x"}, {"id": ".."}, {"id": 7},
    ]);
    let script = service(list, |url| {
        let id = url.split(['/', '?']).nth(2).unwrap();
        match id {
            "denied" => (403, json!({"error": {"code": "Forbidden"}})),
            "gone" => (404, json!({"error": {"code": "NotFound"}})),
            "odd" => (200, json!({"value": 3})),
            "circle" => (
                200,
                json!({"value": [], "@odata.nextLink": format!("{GRAPH}/beta/things/circle/s?x")}),
            ),
            "abroad" => {
                (200, json!({"value": [], "@odata.nextLink": "https://evil.example/beta/things/x"}))
            }
            _ => (200, json!({"value": [1]})),
        }
    });
    let (end, store) = gather(&script, vec![detail("things/{id}/s", Some("s"))]).await;
    assert_eq!(end, End::Finished);
    let gaps = store.gaps.lock().unwrap();
    let found: Vec<(usize, String)> = gaps.iter().map(|g| (g.item, g.gap.to_string())).collect();
    let no_id = "the item has no usable id";
    let expected = [
        (1, "refused with 403 (Forbidden)"),
        (2, "refused with 404 (NotFound)"),
        (3, "the answer has another shape"),
        (4, "the links lead in a circle"),
        (5, "the link leads to another origin"),
        (6, no_id),
        (7, no_id),
        (8, no_id),
        (9, no_id),
    ];
    assert_eq!(found, expected.map(|(item, text)| (item, text.to_owned())));
    assert_eq!(gaps[0].id.as_deref(), Some("denied"));
    assert_eq!(gaps[0].path, "things/{id}/s");
    let items = store.items("users");
    assert_eq!(items[0], json!({"id": "fine", "s": [1]}));
    assert!(items.iter().skip(1).all(|item| item.get("s").is_none()));
}

// TRN-70: a page without a detail that may come later is not handed out.
#[tokio::test(start_paused = true)]
async fn a_detail_that_fails_in_passing_stops_the_stream() {
    let script = service(json!([{"id": "a"}, {"id": "b"}]), |url| match url {
        "/things/b" => (503, json!({})),
        _ => (200, json!({})),
    });
    let (end, store) = gather(&script, vec![detail("things/{id}", None)]).await;
    assert!(matches!(end, End::Stopped(Stop::Passing(Failure::Unavailable { .. }))), "{end:?}");
    assert_eq!((store.items("users"), store.place("users")), (vec![], Resume::Start));
}

#[tokio::test(start_paused = true)]
async fn detail_pages_are_bounded() {
    let script = service(json!([{"id": "a"}]), |url| {
        let page: usize = url.split_once("?p=").map_or(0, |(_, text)| text.parse().unwrap());
        let next = format!("{GRAPH}/beta/things/a/s?p={}", page + 1);
        (200, json!({"value": [page], "@odata.nextLink": next}))
    });
    let transport = script::transport(&script, Limits::default());
    let store = Arc::new(Store::new());
    let sink: Arc<dyn Sink> = Arc::<Store>::clone(&store);
    let bounds = Bounds { detail_pages_max: 4, ..Bounds::default() };
    let stream = Stream { details: vec![detail("things/{id}/s", Some("s"))], ..stream("users") };
    collect(&transport, vec![(stream, Resume::Start)], sink, &bounds, never()).await;
    let gaps = store.gaps.lock().unwrap();
    assert_eq!(gaps[0].gap, Gap::Long { pages_max: 4 });
    assert_eq!(script.count(), 1 + 4);
}
