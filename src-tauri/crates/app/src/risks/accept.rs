//! The customer's acceptance, which puts an exception in force, and taking one back.
use super::{
    content::Seen, day, decide, exception_refused, invalid, request::may_be_accepted, sweep, view,
};
use crate::{
    attached,
    contract::{ExceptionAccept, ExceptionEvidence, ExceptionSaid, ExceptionView},
    desk::Desk,
    failure::{Class, Failure},
};
use domain::{
    event::Event,
    exception::{Acceptance, Act, Attachment, Ending, ExceptionEvent, How},
    finding::FindingEvent,
    ids::ExceptionId,
    journal::Hash,
};
use std::{fs::OpenOptions, io::Write};
use vault::tables::{contact, evidence as contents, exception, finding as findings};

/// Records that a contact of the customer accepted: the exception is in force, and its
/// finding's risk accepted.
///
/// # Errors
/// It is not approved, what it covers changed, the contact is not the tenant's, the day is in
/// the future, or a file that is needed is missing or of another type.
pub fn accept(desk: &Desk<'_>, asked: &ExceptionAccept) -> Result<ExceptionView, Failure> {
    let on = day("on", &asked.on)?;
    if asked.evidence.is_none() && asked.how != How::Meeting {
        return Err(Failure::usage("attachment-needed"));
    }
    let file = asked.evidence.as_deref().map(attached::read).transpose()?;
    desk.write(|recorder| {
        let reader = recorder.writer();
        let today = recorder.env().now().date_naive();
        let one = exception::get(reader, asked.exception)?;
        one.may(Act::Accept, today).map_err(|error| exception_refused(&error))?;
        let contact = contact::get(reader, asked.contact)?;
        if contact.tenant != one.request.tenant {
            return Err(Failure::input("contact-unknown"));
        }
        if contact.retired {
            return Err(Failure::usage("contact-retired"));
        }
        if on > today {
            return Err(invalid("on"));
        }
        let finding = findings::get(reader, one.request.finding)?;
        if !may_be_accepted(&finding) {
            return Err(Failure::usage("exception-finding-state").with("state", finding.state));
        }
        if Seen::latest(reader, &finding)?.content(&finding)? != one.request.content {
            return Err(Failure::usage("exception-content-changed"));
        }
        let evidence = match &file {
            Some(file) => Some(Attachment {
                name: file.name.clone(),
                format: file.media_type.to_owned(),
                sha256: Hash(contents::put(recorder.writer(), &file.bytes)?),
                size_bytes: u64::try_from(file.bytes.len()).unwrap_or(u64::MAX),
            }),
            None => None,
        };
        let acceptance = Acceptance { contact: asked.contact, how: asked.how, on, evidence };
        let accepted = ExceptionEvent::ExceptionAccepted { acceptance: Box::new(acceptance) };
        recorder.record(&Event::Exception(one.id, accepted))?;
        let renewed = one.request.renews.map(|id| exception::get(reader, id)).transpose()?;
        if let Some(renewed) = renewed.filter(|old| old.may(Act::Renew, today).is_ok()) {
            let by = ExceptionEvent::ExceptionRenewed { by: one.id };
            recorder.record(&Event::Exception(renewed.id, by))?;
        }
        let moved = FindingEvent::RiskAccepted { exception: one.id };
        recorder.record(&Event::Finding(finding.id, moved)).map(drop)
    })?;
    view::show(desk, asked.exception)
}

/// Takes an exception back: its finding goes back to work.
///
/// # Errors
/// It has come to an end already, or there is no reason.
pub fn revoke(desk: &Desk<'_>, asked: &ExceptionSaid) -> Result<ExceptionView, Failure> {
    desk.write(|recorder| {
        let today = recorder.env().now().date_naive();
        let one = exception::get(recorder.writer(), asked.exception)?;
        one.may(Act::Revoke, today).map_err(|error| exception_refused(&error))?;
        let reason = asked.text.trim().to_owned();
        let revoked = ExceptionEvent::ExceptionRevoked { reason: reason.clone() };
        recorder.record(&Event::Exception(one.id, revoked))?;
        decide::close(recorder, one.id.0, &reason)?;
        sweep::back_to_work(recorder, &one, Ending::Revoked, today)
    })?;
    view::show(desk, asked.exception)
}

/// Writes the file that shows an acceptance. Its bytes are checked against their hash.
///
/// # Errors
/// There is none, or the file exists or cannot be written.
pub fn evidence(desk: &Desk<'_>, asked: &ExceptionEvidence) -> Result<(), Failure> {
    let bytes = desk.read(|reader| file_of(reader, asked.exception))?;
    let disk = |error: std::io::Error| Failure::disk(Class::Input, &error);
    let mut file =
        OpenOptions::new().write(true).create_new(true).open(&asked.path).map_err(disk)?;
    file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(disk)
}

fn file_of(reader: &vault::Reader<'_>, id: ExceptionId) -> Result<Vec<u8>, Failure> {
    let acceptance = exception::get(reader, id)?.acceptance;
    let file = acceptance.and_then(|acceptance| acceptance.evidence);
    let file = file.ok_or_else(|| Failure::input("attachment-missing"))?;
    Ok(contents::get(reader, file.sha256.0)?)
}
