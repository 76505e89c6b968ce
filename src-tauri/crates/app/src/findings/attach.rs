//! Evidence attached to findings, kept in the vault by its SHA-256.
use super::change::refused;
use crate::{
    attached::{self, Attached},
    contract::{AttachmentSave, AttachmentSaved, FindingAttach, FindingAttachment, FindingChanged},
    desk::Desk,
    failure::{Class, Failure},
};
use domain::{
    event::Event,
    finding::{ATTACHMENTS_MAX, Attachment, FindingEvent, TransitionError},
    journal::Hash,
};
use std::{fs::OpenOptions, io::Write};
use vault::tables::{evidence, finding as findings};

/// Attaches a file.
pub fn attach(desk: &Desk<'_>, request: &FindingAttach) -> Result<FindingChanged, Failure> {
    let Attached { name, media_type, bytes } = attached::read(&request.path)?;
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
