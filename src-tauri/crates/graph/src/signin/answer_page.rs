//! The tiny page that the browser shows when it comes back.
use std::fmt::Write;

/// The page's sentences, in the person's language. Plain text: it is escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTexts {
    /// A language tag such as `de`.
    pub language: String,
    /// The title, such as the application's name.
    pub title: String,
    /// The answer has arrived: close this window and go back.
    pub received: String,
    /// The sign-in was refused: go back for the reason.
    pub refused: String,
    /// This address has been used, or belongs to another sign-in.
    pub unknown: String,
}

/// What a request is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Received,
    Refused,
    /// A second callback.
    Spent,
    /// A callback of another sign-in, or none at all.
    Wrong,
    /// A favourite icon or any other path.
    Missing,
    /// A request that is no plain GET, or too large.
    Malformed,
}

impl Page {
    fn status(self) -> &'static str {
        match self {
            Self::Received | Self::Refused => "200 OK",
            Self::Spent => "409 Conflict",
            Self::Wrong | Self::Malformed => "400 Bad Request",
            Self::Missing => "404 Not Found",
        }
    }

    /// The whole response. Nothing runs, loads, is kept or is passed on: the address it is shown
    /// under carries the code.
    pub(super) fn response(self, texts: &PageTexts) -> String {
        let text = match self {
            Self::Received => &texts.received,
            Self::Refused => &texts.refused,
            Self::Spent | Self::Wrong | Self::Missing | Self::Malformed => &texts.unknown,
        };
        let title = escape(&texts.title);
        let body = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
             <title>{title}</title></head><body><h1>{title}</h1><p>{}</p></body></html>\n",
            escape(&texts.language),
            escape(text),
        );
        let mut response = String::new();
        let _ = write!(
            response,
            "HTTP/1.1 {}\r\n\
             Content-Type: text/html; charset=utf-8\r\n\
             Content-Length: {}\r\n\
             Cache-Control: no-store\r\n\
             Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'\r\n\
             Referrer-Policy: no-referrer\r\n\
             X-Content-Type-Options: nosniff\r\n\
             Connection: close\r\n\r\n{body}",
            self.status(),
            body.len(),
        );
        response
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}
