//! Evidence attached to findings: a file is read once, bounded, told by its content, and kept
//! in the vault by its SHA-256.
use super::change::refused;
use crate::{
    contract::{AttachmentSave, AttachmentSaved, FindingAttach, FindingAttachment, FindingChanged},
    desk::Desk,
    failure::{Class, Failure},
};
use domain::{
    event::Event,
    finding::{ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, Attachment, FindingEvent, TransitionError},
    journal::Hash,
};
use std::{
    fs::{File, OpenOptions},
    io::{Read, Write},
    path::Path,
};
use vault::tables::{evidence, finding as findings};

/// The longest name of a file, in characters.
const NAME_CHARS_MAX: usize = 200;

/// Attaches a file.
pub fn attach(desk: &Desk<'_>, request: &FindingAttach) -> Result<FindingChanged, Failure> {
    let path = Path::new(request.path.trim());
    if request.path.trim().is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let bytes = read(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name: String = name.unwrap_or_default().chars().take(NAME_CHARS_MAX).collect();
    let media_type = media_type(&name, &bytes).ok_or_else(|| Failure::input("attachment-type"))?;
    desk.write(|recorder| {
        let finding = findings::get(recorder.writer(), request.finding)?;
        if finding.attachments.len() >= ATTACHMENTS_MAX {
            let (field, max) = ("attachments", ATTACHMENTS_MAX);
            return Err(refused(TransitionError::TooMany { field, max }));
        }
        let sha256 = Hash(evidence::put(recorder.writer(), &bytes)?);
        if finding.attachments.iter().any(|one| one.sha256 == sha256) {
            return Err(Failure::input("attachment-there"));
        }
        let event = FindingEvent::EvidenceAttached {
            name: name.clone(),
            media_type: media_type.to_owned(),
            size_bytes: bytes.len() as u64,
            sha256,
        };
        let event = recorder.record(&Event::Finding(request.finding, event))?;
        Ok(FindingChanged { count: 1, events: vec![event] })
    })
}

/// Writes an attachment to a file that is not there yet.
pub fn save(desk: &Desk<'_>, request: &AttachmentSave) -> Result<AttachmentSaved, Failure> {
    let path = request.path.trim();
    if path.is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let (attachment, bytes) = desk.read(|reader| {
        let finding = findings::get(reader, request.finding)?;
        let mut attachments = finding.attachments.into_iter();
        let attachment = attachments.find(|one| one.event == request.attachment);
        let attachment = attachment.ok_or_else(|| Failure::input("attachment-unknown"))?;
        let bytes = evidence::get(reader, attachment.sha256.0)?;
        Ok((attachment, bytes))
    })?;
    let disk = |error| Failure::disk(Class::Input, &error);
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(disk)?;
    file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(disk)?;
    Ok(AttachmentSaved {
        path: path.to_owned(),
        size_bytes: attachment.size_bytes,
        sha256: attachment.sha256.to_string(),
    })
}

/// An attachment as front ends see it.
pub(super) fn shown(attachment: &Attachment) -> FindingAttachment {
    FindingAttachment {
        event: attachment.event,
        name: attachment.name.clone(),
        media_type: attachment.media_type.clone(),
        size_bytes: attachment.size_bytes,
        sha256: attachment.sha256.to_string(),
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
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

#[cfg(test)]
mod tests {
    use super::media_type;

    /// FND-26.
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
            ("a.html", b"<script>", None),
            ("a", b"words", None),
            ("a.txt", b"", None),
        ] {
            assert_eq!(media_type(name, bytes), expected, "{name}");
        }
    }
}
