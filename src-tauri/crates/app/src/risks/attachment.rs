//! The file that shows an acceptance: what it is, by its content, and its bytes.
use crate::failure::{Class, Failure};
use std::{fs::File, io::Read, path::Path};

/// The greatest size, in bytes.
const BYTES_MAX: u64 = 10 * 1024 * 1024;
/// The longest name that is kept, in characters.
const NAME_CHARS_MAX: usize = 200;
/// The fields that a message (RFC 5322) may begin with.
const MESSAGE_FIELDS: [&str; 12] = [
    "from",
    "to",
    "date",
    "subject",
    "received",
    "return-path",
    "delivered-to",
    "message-id",
    "mime-version",
    "content-type",
    "reply-to",
    "sender",
];

/// A file's name without its path, what it is, and its bytes.
pub(super) struct Attached {
    pub(super) name: String,
    pub(super) format: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// Reads a file.
///
/// # Errors
/// It cannot be read, is empty or too large, or is of another type.
pub(super) fn read(path: &str) -> Result<Attached, Failure> {
    let disk = |error: &std::io::Error| Failure::disk(Class::Input, error);
    let path = Path::new(path);
    let file = File::open(path).map_err(|error| disk(&error))?;
    let mut bytes = Vec::new();
    file.take(BYTES_MAX.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| disk(&error))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > BYTES_MAX) {
        return Err(Failure::input("attachment-too-large").with("limit", BYTES_MAX));
    }
    let format = format(&bytes).ok_or_else(|| Failure::input("attachment-type"))?;
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let name = name.chars().filter(|letter| !letter.is_control()).take(NAME_CHARS_MAX).collect();
    Ok(Attached { name, format, bytes })
}

fn format(bytes: &[u8]) -> Option<&'static str> {
    for (mark, format) in
        [(b"%PDF-".as_slice(), "pdf"), (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg")]
    {
        if bytes.starts_with(mark) {
            return Some(format);
        }
    }
    if bytes.is_empty() || bytes.contains(&0) {
        return None;
    }
    if is_message(bytes) {
        return Some("eml");
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    (!text.contains(odd)).then_some("txt")
}

/// Whether it begins with a field of a message's header.
fn is_message(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
    let field = line.get(..colon).unwrap_or_default().to_ascii_lowercase();
    MESSAGE_FIELDS.iter().any(|known| known.as_bytes() == field)
        && bytes.windows(2).any(|pair| pair == b"\n\n" || pair == b"\n\r")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_says_exc_7() {
        let cases: [(&[u8], Option<&str>); 9] = [
            (b"%PDF-1.7 ...", Some("pdf")),
            (b"\x89PNG\r\n\x1a\n....", Some("png")),
            (b"\xff\xd8\xff\xe0", Some("jpeg")),
            (b"From: a@b.example\r\nSubject: yes\r\n\r\nI accept.", Some("eml")),
            (b"I accept the risk.\n", Some("txt")),
            (b"MZ\x90\0\x03", None),
            (b"PK\x03\x04\x14\0", None),
            (b"", None),
            (b"\xff\xfe\xfd", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(format(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_file_that_is_too_large_is_refused_exc_7() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("long.txt");
        std::fs::write(&path, vec![b'x'; 10 * 1024 * 1024 + 1]).unwrap();
        let refused = read(path.to_str().unwrap()).err().unwrap();
        assert_eq!(refused.code, "attachment-too-large");
    }
}
