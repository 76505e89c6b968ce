//! The window's second host: the built UI and the one door over HTTP on loopback, for looking
//! at the UI in an ordinary browser and for tests there. Never shipped.
//!
//! `test-host VAULT_DIR UI_DIST [PORT]` prints its address and serves until it is ended.
use app::{door::Door, env::Env};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

const BODY_MAX_BYTES: usize = 8 * 1024 * 1024;
const HEADER_MAX_LINES: usize = 100;
/// The window's policy, with the browser's own origin in place of Tauri's protocol.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-dGVzdA'; \
    img-src 'self'; font-src 'self'; connect-src 'self'";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (Some(vault), Some(dist)) = (args.next(), args.next()) else {
        eprintln!("usage: test-host VAULT_DIR UI_DIST [PORT]");
        return ExitCode::from(2);
    };
    let port = args.next().and_then(|port| port.parse().ok()).unwrap_or(0u16);
    match serve(PathBuf::from(vault), PathBuf::from(dist), port) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn serve(vault: PathBuf, dist: PathBuf, port: u16) -> std::io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    println!("http://{}", listener.local_addr()?);
    let door = Arc::new(Door::new(Env::system(), vault));
    let dist = Arc::new(dist);
    for stream in listener.incoming() {
        let (door, dist, stream) = (Arc::clone(&door), Arc::clone(&dist), stream?);
        std::thread::spawn(move || {
            // A browser that goes away in the middle is no concern of ours.
            let _ = handle(&door, &dist, stream);
        });
    }
    Ok(())
}

fn handle(door: &Door, dist: &Path, mut stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut parts = first.split_whitespace();
    let (method, path) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let mut length = 0usize;
    for _ in 0..HEADER_MAX_LINES {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    if let (true, Some(operation)) = (method == "POST", path.strip_prefix("/call/")) {
        if length > BODY_MAX_BYTES {
            return answer(&mut stream, "413 Content Too Large", "text/plain", b"");
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        return match door.call(operation, body.into()) {
            Ok(json) => answer(&mut stream, "200 OK", "application/json", &json),
            Err(failure) => {
                let json = serde_json::to_vec(&failure)?;
                answer(&mut stream, "422 Unprocessable Content", "application/json", &json)
            }
        };
    }
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let name = if path.is_empty() { "index.html" } else { path };
    if Path::new(name).components().any(|part| !matches!(part, Component::Normal(_))) {
        return answer(&mut stream, "404 Not Found", "text/plain", b"");
    }
    match std::fs::read(dist.join(name)) {
        Ok(bytes) if name == "index.html" => {
            // As the shell does: the policy's nonce on the page's own styles.
            let page = String::from_utf8_lossy(&bytes)
                .replace("<style id=", "<style nonce=\"dGVzdA\" id=");
            answer(&mut stream, "200 OK", mime(name), page.as_bytes())
        }
        Ok(bytes) => answer(&mut stream, "200 OK", mime(name), &bytes),
        Err(_) => answer(&mut stream, "404 Not Found", "text/plain", b""),
    }
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ttf") => "font/ttf",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn answer(stream: &mut TcpStream, status: &str, mime: &str, body: &[u8]) -> std::io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n\
         Content-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)
}
