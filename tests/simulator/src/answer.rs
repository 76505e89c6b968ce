//! An answer before it is put on the wire.
use serde_json::{Value, json};

/// How the bytes leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// As they should.
    Whole,
    /// The connection ends after so many percent of them.
    Cut(u8),
    /// The connection ends before the first of them.
    Closed,
}

/// Status, headers and body.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Headers beside those that every answer has.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// How it leaves.
    pub delivery: Delivery,
}

impl Answer {
    /// A JSON document.
    pub fn json(status: u16, value: &Value) -> Self {
        Self::bytes(status, "application/json; charset=utf-8", value.to_string().into_bytes())
    }

    /// Bytes of a kind.
    pub fn bytes(status: u16, kind: &str, body: Vec<u8>) -> Self {
        let headers = vec![("content-type", kind.to_owned())];
        Self { status, headers, body, delivery: Delivery::Whole }
    }

    /// No body.
    pub fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), delivery: Delivery::Whole }
    }

    /// Graph's error: `{"error": {"code", "message", "innerError"}}`.
    pub fn graph_error(status: u16, code: &str, message: &str, asked: &Asked) -> Self {
        Self::json(
            status,
            &json!({"error": {
                "code": code,
                "message": message,
                "innerError": {
                    "date": asked.date,
                    "request-id": asked.request_id,
                    "client-request-id": asked.client_request_id,
                },
            }}),
        )
    }

    /// With a header more.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// What an error repeats of the request.
#[derive(Clone, Debug)]
pub struct Asked {
    /// When, as `2026-09-14T08:00:00`.
    pub date: String,
    /// The service's id for it.
    pub request_id: String,
    /// The client's id for it.
    pub client_request_id: String,
}
