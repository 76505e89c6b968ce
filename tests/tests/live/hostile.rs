//! Links and redirects that lead elsewhere: no token leaves the origin, and the rest is read.
use serde_json::{Value, json};
use simulator::{FaultKind, When};
use tests::{live::Service, world::World};

const PATH: &str = "deviceManagement/deviceConfigurations";
const KIND: &str = "device.configuration";

/// Next links as the simulator fills them: `{foreign}` listens and counts.
const LINKS: &[&str] = &[
    "{foreign}{path}",
    "{foreign}/v1.0/users",
    "{foreign}#@127.0.0.1:{port}{path}",
    "{foreign}?http://127.0.0.1:{port}{path}",
    "http://127.0.0.1:{port}@{host}{path}",
    "http://127.0.0.1:{port}:x@{host}{path}",
    "http://user@127.0.0.1:{port}{path}",
    "http://user:secret@127.0.0.1:{port}{path}",
    "http://@127.0.0.1:{port}{path}",
    "http://127.0.0.1:{port}%40{host}{path}",
    "http://127.0.0.1:{port}%2f@{host}{path}",
    "http:\\\\{host}{path}",
    "http://{host}\\@127.0.0.1:{port}{path}",
    "http://127.0.0.1:{port}\\@{host}{path}",
    "http:////{host}{path}",
    "//{host}{path}",
    "{host}{path}",
    " http://{host}{path}",
    "ht\ttp://{host}{path}",
    "http://127.0.0.1:{port}\t.{host}{path}",
    "http://127.0.0.1:{port}{path}\r\nHost: {host}",
    "http://127.0.0.1:{port}{path}\r\n\r\nGET http://{host}/ HTTP/1.1",
    "HTTP://{host}{path}",
    "https://{host}{path}",
    "https://127.0.0.1:{port}{path}",
    "ftp://{host}{path}",
    "file:///etc/hostname",
    "javascript:alert(1)",
    "data:application/json,{}",
    "http://localhost:{port}{path}",
    "http://127.0.0.1.:{port}{path}",
    "http://2130706433:{port}{path}",
    "http://0x7f.1:{port}{path}",
    "http://0177.0.0.1:{port}{path}",
    "http://[::ffff:7f00:1]:{port}{path}",
    "http://127.0.0.1:1{path}",
    "http://127.0.0.1{path}",
    "http://127.0.0.1:{port}/v1.0/../../x",
    "http://127.0.0.1:{port}/v1.0/%2e%2e/%2e%2e/x",
    "http://127.0.0.1:{port}/v2.0/users",
    "http://127.0.0.1:{port}//v1.0/users",
    "http://127.0.0.1:{port}/",
    "http://127.0.0.1\u{3002}1:{port}{path}",
    "http://\u{ff11}27.0.0.1:{port}{path}",
    "/v1.0/users",
    "?$skiptoken=x",
    "",
];
const REDIRECTS: &[u16] = &[301, 302, 303, 307, 308];

struct Bench {
    service: Service,
    world: World,
    _home: tempfile::TempDir,
}

impl Bench {
    fn new(seed: u64) -> Self {
        let service = Service::of_size(seed, 100);
        let home = tempfile::tempdir().unwrap();
        let world = service.world(&home.path().join("vault"));
        service.connect(&world);
        Self { service, world, _home: home }
    }

    /// Syncs with the fault on one stream: it must be a gap, and no token may have left.
    fn check(&self, fault: FaultKind, what: &str) {
        self.service.breaks(PATH, When::Always, fault);
        let row = self.world.sync(json!({"areas": ["intune"]})).remove(0);
        assert_eq!(row["state"], "succeeded", "{what:?}: {row:#}");
        let counts = self.service.running.counts();
        assert_eq!(counts.leaked_tokens, 0, "{what:?}");
        assert_eq!(counts.foreign, Vec::<String>::new(), "{what:?} was followed");
        let coverage = self.world.coverage();
        let (state, reason, _) = &coverage[KIND];
        assert_ne!(state, "complete", "{what:?}");
        assert_eq!(reason.as_deref(), Some("read_failed"), "{what:?}");
        assert_eq!(coverage["device.scope-tag"].0, "complete", "{what:?}: the rest is read");
        let parts = row["parts"].as_array().unwrap();
        let part = parts.iter().find(|part| part["name"] == KIND).unwrap();
        assert_eq!((&part["state"], part["detail"].is_string()), (&Value::from("refused"), true));
    }
}

/// LIV-12: next links that lead elsewhere.
#[test]
fn no_link_takes_a_token_elsewhere() {
    let bench = Bench::new(51);
    let foreign = bench.service.running.foreign.to_string();
    let host = foreign.trim_start_matches("http://").trim_end_matches('/').to_owned();
    for link in LINKS {
        bench.check(FaultKind::NextLink(link.replace("{host}", &host)), link);
    }
    println!("{} links", LINKS.len());
    assert!(LINKS.len() >= 40);
}

/// LIV-12: redirects, and links in a circle.
#[test]
fn no_redirect_is_followed() {
    let bench = Bench::new(52);
    for status in REDIRECTS {
        for target in ["{foreign}{path}", "http://127.0.0.1:{port}{path}", "//{host}/"] {
            bench.check(FaultKind::Redirect(*status, target.to_owned()), target);
        }
    }
    bench.check(FaultKind::NextLinkLoop, "a circle");
}
