//! A file that a person attaches: read once, bounded, told by its content.
use crate::failure::{Class, Failure};
use domain::finding::ATTACHMENT_BYTES_MAX;
use std::{fs::File, io::Read, path::Path};

/// The longest name of a file, in characters.
const NAME_CHARS_MAX: usize = 200;
/// The fields that a message (RFC 5322) may begin with.
const MESSAGE_FIELDS: [&[u8]; 12] = [
    b"from",
    b"to",
    b"date",
    b"subject",
    b"received",
    b"return-path",
    b"delivered-to",
    b"message-id",
    b"mime-version",
    b"content-type",
    b"reply-to",
    b"sender",
];

/// A file's name without its path, what it is, and its bytes.
pub(crate) struct Attached {
    pub(crate) name: String,
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// Reads a file.
///
/// # Errors
/// None is named, it cannot be read, it is too large, or it is of a type that is not accepted.
pub(crate) fn read(path: &str) -> Result<Attached, Failure> {
    let path = path.trim();
    if path.is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let path = Path::new(path);
    let bytes = bytes_of(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let media_type = media_type(&name, &bytes).ok_or_else(|| Failure::input("attachment-type"))?;
    let name = name.chars().filter(|letter| !letter.is_control()).take(NAME_CHARS_MAX).collect();
    Ok(Attached { name, media_type, bytes })
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let disk = |error| Failure::disk(Class::Input, &error);
    let file = File::open(path).map_err(disk)?;
    if !file.metadata().map_err(disk)?.is_file() {
        return Err(Failure::input("attachment-type"));
    }
    let mut bytes = Vec::new();
    file.take(ATTACHMENT_BYTES_MAX.saturating_add(1)).read_to_end(&mut bytes).map_err(disk)?;
    if bytes.len() as u64 > ATTACHMENT_BYTES_MAX {
        let limit = ATTACHMENT_BYTES_MAX / 1024 / 1024;
        return Err(Failure::input("attachment-too-large").with("limit", limit));
    }
    Ok(bytes)
}

/// What a file is, as its content says; none for what is not accepted. The name decides only
/// between kinds of text.
fn media_type(name: &str, bytes: &[u8]) -> Option<&'static str> {
    const MARKS: [(&[u8], &str); 3] = [
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
    ];
    if let Some((_, found)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some(found);
    }
    if !bytes.contains(&0) && is_message(bytes) {
        return Some("message/rfc822");
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let control = |c: char| c.is_control() && !['\t', '\n', '\r', '\u{c}'].contains(&c);
    // A script is a program, whatever it is called.
    if text.is_empty() || text.contains(control) || text.starts_with("#!") {
        return None;
    }
    let extension = name.rsplit_once('.').map(|(_, after)| after.to_ascii_lowercase());
    Some(match extension.as_deref()? {
        "txt" | "log" | "md" => "text/plain",
        "csv" => "text/csv",
        "eml" => "message/rfc822",
        "json" => {
            serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
            "application/json"
        }
        _ => return None,
    })
}

/// Whether it begins with a field of a message's header, and has an end of the header.
fn is_message(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
    let field = line.get(..colon).unwrap_or_default().to_ascii_lowercase();
    MESSAGE_FIELDS.contains(&field.as_slice())
        && bytes.windows(2).any(|pair| pair == b"\n\n" || pair == b"\n\r")
}

#[cfg(test)]
mod tests {
    use super::{media_type, read};

    /// FND-26, EXC-7.
    #[test]
    fn a_file_is_what_its_content_says() {
        for (name, bytes, expected) in [
            ("a.exe", b"%PDF-1.7".as_slice(), Some("application/pdf")),
            ("a.pdf", b"MZ\x90\0", None),
            ("a.txt", b"MZ\x90\0", None),
            ("a.sh", b"echo", None),
            ("a.txt", b"#!/bin/sh", None),
            ("a.txt", "gr\u{fc}\u{df}e\r\n".as_bytes(), Some("text/plain")),
            ("a.txt", b"gr\xfc\xdfe", None),
            ("a.CSV", b"a;b", Some("text/csv")),
            ("a.json", b"{\"a\":1}", Some("application/json")),
            ("a.json", b"{\"a\":", None),
            ("a.eml", b"From: a", Some("message/rfc822")),
            ("mail", b"From: a\r\nSubject: gr\xfc\xdfe\r\n\r\nI accept.", Some("message/rfc822")),
            ("a.zip", b"PK\x03\x04\x14\0", None),
            ("a.html", b"<script>", None),
            ("a", b"words", None),
            ("a.txt", b"", None),
        ] {
            assert_eq!(media_type(name, bytes), expected, "{name}");
        }
    }

    /// FND-26, EXC-7.
    #[test]
    fn a_file_that_is_too_large_is_refused() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("long.txt");
        std::fs::write(&path, vec![b'x'; 10 * 1024 * 1024 + 1]).unwrap();
        let refused = read(path.to_str().unwrap()).err().unwrap();
        assert_eq!(refused.code, "attachment-too-large");
    }
}
