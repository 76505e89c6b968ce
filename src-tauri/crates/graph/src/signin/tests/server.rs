//! An identity server that answers as the test says, and remembers what it was asked.
use serde_json::Value;
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

pub struct Reply {
    status: u16,
    headers: String,
    body: Vec<u8>,
}

impl Reply {
    pub fn json(status: u16, body: &Value) -> Self {
        Self::raw(status, "Content-Type: application/json\r\n", body.to_string().into_bytes())
    }

    pub fn raw(status: u16, headers: &str, body: Vec<u8>) -> Self {
        Self { status, headers: headers.to_owned(), body }
    }
}

/// What it was asked: the path, and the form.
#[derive(Clone, Debug)]
pub struct Asked {
    pub path: String,
    pub form: BTreeMap<String, String>,
}

pub struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    _tasks: JoinSet<()>,
}

impl Server {
    pub async fn start(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = socket.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (answer, seen) = (Arc::new(answer), asked.clone());
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = socket.accept().await {
                let (answer, seen) = (answer.clone(), seen.clone());
                connections.spawn(async move {
                    let _ = serve(stream, &*answer, &seen).await;
                });
            }
        });
        Self { address, asked, _tasks: tasks }
    }

    /// A server that gives these replies in turn, and the last one again and again.
    pub async fn in_turn(replies: Vec<Reply>) -> Self {
        let turn = Mutex::new(0);
        Self::start(move |_| {
            let mut turn = turn.lock().unwrap();
            let reply = &replies[(*turn).min(replies.len() - 1)];
            *turn += 1;
            Reply::raw(reply.status, &reply.headers, reply.body.clone())
        })
        .await
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

async fn serve(
    mut stream: TcpStream,
    answer: &(impl Fn(&Asked) -> Reply + ?Sized),
    seen: &Mutex<Vec<Asked>>,
) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let (head, body) = loop {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head
            .lines()
            .find_map(|line| {
                line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok()
            })
            .unwrap_or(0usize);
        if body.len() >= length {
            break (head.to_owned(), body.to_owned());
        }
    };
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let form = url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let asked = Asked { path, form };
    let reply = answer(&asked);
    seen.lock().unwrap().push(asked);
    let head = format!(
        "HTTP/1.1 {} X\r\n{}Content-Length: {}\r\nConnection: close\r\n\r\n",
        reply.status,
        reply.headers,
        reply.body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&reply.body).await?;
    stream.shutdown().await
}

/// What a browser does: asks for `target` at the listener, and returns the whole response.
pub async fn visit(port: u16, target: &str) -> String {
    send(port, &format!("GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n")).await
}

/// Sends these bytes and returns whatever comes back before the connection ends.
pub async fn send(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    // The other side may have answered and closed before everything is written.
    let _ = stream.write_all(request.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}
