//! Just enough of the WebDriver protocol (W3C) to drive the window: JSON over HTTP on the
//! loopback interface, one connection a command.
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A session of a driver that listens on the loopback interface.
pub struct Session {
    port: u16,
    id: String,
}

/// What a driver said when it could not do something.
#[derive(Debug)]
#[allow(dead_code)] // Read by people, when a test fails with it.
pub struct Refused(pub String);

impl Session {
    /// Starts the program under the driver.
    pub fn start(port: u16, program: &str) -> Result<Self, Refused> {
        let options = json!({"binary": program, "args": []});
        let wanted =
            json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}});
        let answer = request(port, "POST", "/session", Some(&wanted))?;
        let id = answer["sessionId"].as_str().ok_or_else(|| Refused(answer.to_string()))?;
        Ok(Self { port, id: id.to_owned() })
    }

    /// The window's title.
    pub fn title(&self) -> Result<String, Refused> {
        Ok(self.get("title")?.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script's body in the page.
    pub fn script(&self, body: &str, arguments: &Value) -> Result<Value, Refused> {
        self.post("execute/sync", &json!({"script": body, "args": arguments}))
    }

    /// The element that matches the CSS selector.
    pub fn find(&self, selector: &str) -> Result<String, Refused> {
        let found = self.post("element", &json!({"using": "css selector", "value": selector}))?;
        found[ELEMENT].as_str().map(str::to_owned).ok_or_else(|| Refused(found.to_string()))
    }

    /// Clicks as a mouse does.
    pub fn click(&self, element: &str) -> Result<(), Refused> {
        self.post(&format!("element/{element}/click"), &json!({})).map(drop)
    }

    /// Types into an element.
    pub fn type_into(&self, element: &str, text: &str) -> Result<(), Refused> {
        self.post(&format!("element/{element}/value"), &json!({"text": text})).map(drop)
    }

    /// Presses and releases keys, whatever has the focus.
    pub fn keys(&self, keys: &str) -> Result<(), Refused> {
        let steps: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})]
            })
            .collect();
        let source = json!({"type": "key", "id": "keyboard", "actions": steps});
        self.post("actions", &json!({"actions": [source]})).map(drop)
    }

    /// Presses a key while another is held, whatever has the focus.
    pub fn chord(&self, held: char, key: char) -> Result<(), Refused> {
        let steps = [("keyDown", held), ("keyDown", key), ("keyUp", key), ("keyUp", held)]
            .map(|(what, key)| json!({"type": what, "value": key}));
        let source = json!({"type": "key", "id": "keyboard", "actions": steps});
        self.post("actions", &json!({"actions": [source]})).map(drop)
    }

    /// A picture of the window, PNG in base64.
    pub fn screenshot(&self) -> Result<String, Refused> {
        Ok(self.get("screenshot")?.as_str().unwrap_or_default().to_owned())
    }

    /// Gives the window another size, in pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Refused> {
        self.post("window/rect", &json!({"width": width, "height": height})).map(drop)
    }

    /// Ends the session, and with it the program.
    pub fn end(&self) {
        let _ = request(self.port, "DELETE", &format!("/session/{}", self.id), None);
    }

    fn get(&self, what: &str) -> Result<Value, Refused> {
        request(self.port, "GET", &format!("/session/{}/{what}", self.id), None)
    }

    fn post(&self, what: &str, body: &Value) -> Result<Value, Refused> {
        request(self.port, "POST", &format!("/session/{}/{what}", self.id), Some(body))
    }
}

fn request(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Refused> {
    let answer = exchange(port, method, path, body).map_err(|error| Refused(error.to_string()))?;
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(|| Refused(answer.clone()))?;
    let mut answer: Value = serde_json::from_str(body).map_err(|_| Refused(answer.clone()))?;
    if head.split_whitespace().nth(1) == Some("200") {
        Ok(answer["value"].take())
    } else {
        Err(Refused(answer["value"].to_string()))
    }
}

fn exchange(port: u16, method: &str, path: &str, body: Option<&Value>) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
