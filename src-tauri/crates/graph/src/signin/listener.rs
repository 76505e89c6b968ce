//! Listens on this machine for the browser that comes back.
use super::{
    answer_page::{Page, PageTexts},
    callback::{self, Callback, Request},
    error::SignInError,
};
use std::{
    io::ErrorKind,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::{Semaphore, oneshot},
    task::JoinSet,
    time::timeout,
};
use zeroize::Zeroizing;

/// The largest head of a request that is read, in bytes.
const HEAD_MAX: usize = 32 * 1024;
/// How long one connection may take, reading and writing.
const CONNECTION_TIMEOUT: Duration = Duration::from_secs(5);
/// How many connections are served at once; more are closed.
const CONNECTIONS_MAX: usize = 16;
/// After so many callbacks of other sign-ins it gives up: somebody is guessing.
const WRONG_MAX: u32 = 32;
/// How many ephemeral ports are tried until one is free on both addresses.
const PORTS_TRIED: usize = 16;

/// A port of this machine, on both loopback addresses where there are both.
pub(super) struct Listener {
    port: u16,
    sockets: Vec<TcpListener>,
}

impl Listener {
    /// Takes the given port, or a free one.
    pub(super) async fn open(port: Option<u16>) -> Result<Self, SignInError> {
        if let Some(port) = port {
            return Self::bind(port).await.map_err(|kind| match kind {
                ErrorKind::AddrInUse => SignInError::PortTaken { port },
                kind => SignInError::Listener(kind),
            });
        }
        let mut last = ErrorKind::AddrInUse;
        for _ in 0..PORTS_TRIED {
            match Self::bind(0).await {
                Ok(listener) => return Ok(listener),
                Err(kind) => last = kind,
            }
        }
        Err(SignInError::Listener(last))
    }

    async fn bind(port: u16) -> Result<Self, ErrorKind> {
        let v4 = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|e| e.kind())?;
        let port = v4.local_addr().map_err(|e| e.kind())?.port();
        let mut sockets = vec![v4];
        match TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))).await {
            Ok(v6) => sockets.push(v6),
            // Somebody else has it there, and `localhost` may lead the browser to them.
            Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(error.kind()),
            // A machine without IPv6.
            Err(_) => {}
        }
        Ok(Self { port, sockets })
    }

    /// The redirect URI. Microsoft compares it with the registered `http://localhost` and ignores
    /// the port ("Redirect URI best practices: localhost exceptions").
    pub(super) fn redirect(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Begins to answer. Ends when what is returned is dropped.
    pub(super) fn serve(self, state: Zeroizing<String>, texts: PageTexts) -> Serving {
        let (send, receive) = oneshot::channel();
        let gate = Arc::new(Gate {
            port: self.port,
            state,
            texts,
            waiting: Mutex::new(Waiting { answer: Some(send), wrong: 0 }),
        });
        let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
        let mut tasks = JoinSet::new();
        for socket in self.sockets {
            tasks.spawn(accept(socket, gate.clone(), places.clone()));
        }
        Serving { receive, gate, _tasks: tasks }
    }
}

/// Answers the browser while it lives: callbacks after the first, too.
pub(super) struct Serving {
    receive: oneshot::Receiver<Result<Callback, SignInError>>,
    gate: Arc<Gate>,
    _tasks: JoinSet<()>,
}

impl Serving {
    /// The first callback of this sign-in.
    pub(super) async fn first(&mut self, within: Duration) -> Result<Callback, SignInError> {
        match timeout(within, &mut self.receive).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(SignInError::Timeout),
            Err(_) if self.gate.lock().wrong > 0 => Err(SignInError::WrongState),
            Err(_) => Err(SignInError::Timeout),
        }
    }
}

type Answer = oneshot::Sender<Result<Callback, SignInError>>;

struct Waiting {
    answer: Option<Answer>,
    wrong: u32,
}

struct Gate {
    port: u16,
    state: Zeroizing<String>,
    texts: PageTexts,
    waiting: Mutex<Waiting>,
}

impl Gate {
    fn lock(&self) -> std::sync::MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn pass(&self, head: &str) -> (Page, Option<Delivery>) {
        let request = callback::read(head, self.port, &self.state);
        let mut waiting = self.lock();
        match request {
            Request::Callback(callback) => {
                let Some(answer) = waiting.answer.take() else { return (Page::Spent, None) };
                let page = match callback {
                    Callback::Code(_) => Page::Received,
                    Callback::Refused(_) => Page::Refused,
                };
                (page, Some(Delivery(Some((answer, Ok(callback))))))
            }
            Request::Other(Page::Wrong) => {
                // Any page in the browser can call here, so one wrong callback ends nothing.
                waiting.wrong = waiting.wrong.saturating_add(1);
                let enough = waiting.wrong >= WRONG_MAX;
                let answer = if enough { waiting.answer.take() } else { None };
                let ended = |answer| Delivery(Some((answer, Err(SignInError::WrongState))));
                (Page::Wrong, answer.map(ended))
            }
            Request::Other(page) => (page, None),
        }
    }
}

/// A callback on its way to who waits for it. It arrives when this is dropped: after the page was
/// written, for the sign-in's end closes the connection, and even if it could not be.
struct Delivery(Option<(Answer, Result<Callback, SignInError>)>);

impl Drop for Delivery {
    fn drop(&mut self) {
        if let Some((answer, callback)) = self.0.take() {
            let _ = answer.send(callback);
        }
    }
}

async fn accept(socket: TcpListener, gate: Arc<Gate>, places: Arc<Semaphore>) {
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = socket.accept().await else {
            // Out of descriptors, most likely: the next may succeed.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let Ok(place) = places.clone().try_acquire_owned() else { continue };
        let gate = gate.clone();
        connections.spawn(async move {
            let _ = timeout(CONNECTION_TIMEOUT, answer(stream, &gate)).await;
            drop(place);
        });
    }
}

async fn answer(mut stream: TcpStream, gate: &Gate) -> std::io::Result<()> {
    let mut head = Zeroizing::new(Vec::with_capacity(HEAD_MAX));
    let (page, _delivery) = loop {
        if let Some(end) = head.windows(4).position(|window| window == b"\r\n\r\n") {
            let text = head.get(..end).and_then(|bytes| std::str::from_utf8(bytes).ok());
            break text.map_or((Page::Malformed, None), |text| gate.pass(text));
        }
        let room = HEAD_MAX.saturating_sub(head.len());
        if room == 0 {
            break (Page::Malformed, None);
        }
        let mut limited = (&mut stream).take(u64::try_from(room).unwrap_or(0));
        if limited.read_buf(&mut *head).await? == 0 {
            return Ok(());
        }
    };
    stream.write_all(page.response(&gate.texts).as_bytes()).await?;
    stream.shutdown().await
}
