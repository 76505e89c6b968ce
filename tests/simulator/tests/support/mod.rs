//! What the simulator's tests share: a plain client, and a small tenant.
#![allow(dead_code)]
use serde_json::Value;
use simulator::{Profile, Recipe, Running, Simulator, Tenant};

/// The application that asks.
pub const CLIENT: &str = "11111111-2222-4333-8444-555555555555";

/// A running simulator, its tenant, a token and a client.
pub struct World {
    pub running: Running,
    pub tenant: String,
    pub token: String,
    pub http: reqwest::Client,
}

/// A client that follows nothing and retries nothing.
pub fn client() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .no_proxy()
        .build()
        .unwrap()
}

pub async fn world(tenant: Tenant, profile: Profile) -> World {
    let id = tenant.id.clone();
    let running = Simulator::start(vec![tenant], profile).await.unwrap();
    let token = running.person_token(&id, CLIENT).unwrap();
    World { running, tenant: id, token, http: client() }
}

/// A tenant of 600 subjects.
pub fn small() -> Tenant {
    Tenant::generate(&Recipe::new(7, 600))
}

/// An answer as it came.
pub struct Got {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub body: Value,
    pub text: String,
}

impl Got {
    pub fn code(&self) -> &str {
        self.body["error"]["code"].as_str().unwrap_or_default()
    }

    pub fn values(&self) -> &[Value] {
        self.body["value"].as_array().map_or(&[], Vec::as_slice)
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub async fn got(request: reqwest::RequestBuilder) -> Result<Got, reqwest::Error> {
    let response = request.send().await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await?;
    let body = serde_json::from_str(&text).unwrap_or_default();
    Ok(Got { status, headers, body, text })
}

impl World {
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.running.graph)
    }

    pub async fn get(&self, path: &str) -> Got {
        self.try_get(path).await.unwrap()
    }

    pub async fn try_get(&self, path: &str) -> Result<Got, reqwest::Error> {
        let url = if path.starts_with("http") { path.to_owned() } else { self.url(path) };
        got(self.http.get(url).bearer_auth(&self.token)).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Got {
        got(self.http.post(self.url(path)).bearer_auth(&self.token).json(&body)).await.unwrap()
    }

    /// Follows next links to the end: the items, and how many pages they came in.
    pub async fn all(&self, path: &str) -> (Vec<Value>, usize) {
        let (mut items, mut pages, mut next) = (Vec::new(), 0, path.to_owned());
        loop {
            let page = self.get(&next).await;
            assert_eq!(page.status, 200, "{next}: {}", page.text);
            items.extend_from_slice(page.values());
            pages += 1;
            match page.body["@odata.nextLink"].as_str() {
                Some(link) => next = link.to_owned(),
                None => return (items, pages),
            }
            assert!(pages < 10_000, "{path} does not end");
        }
    }
}
