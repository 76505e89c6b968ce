//! Whether the journal is what was written, and where its chains end.
use crate::{
    contract::{JournalBroken, JournalHead, JournalVerified, JournalVerify},
    desk::Desk,
    failure::Failure,
};
use domain::journal::{Broken, Fault, Head, Report};
use vault::{
    Reader, VaultError,
    tables::{journal, member},
};

/// Heads that are compared at most.
const HEADS_MAX: usize = 1_000;

/// Checks every chain, hash, payload and signature, and that noted heads are still there.
///
/// # Errors
/// A text that is no head.
pub fn verify(desk: &Desk<'_>, request: &JournalVerify) -> Result<JournalVerified, Failure> {
    if request.heads.len() > HEADS_MAX {
        return Err(Failure::usage("text-too-long")
            .with("field", "heads")
            .with("limit", HEADS_MAX));
    }
    let heads = request.heads.iter().map(|text| {
        let shown: String = text.chars().take(120).collect();
        text.parse().map_err(|_| Failure::usage("journal-head-invalid").with("value", shown))
    });
    let heads = heads.collect::<Result<Vec<Head>, Failure>>()?;
    desk.read(|reader| verified(reader, &heads))
}

pub(super) fn verified(reader: &Reader<'_>, heads: &[Head]) -> Result<JournalVerified, Failure> {
    let missing = || VaultError::NotFound { what: "workspace", id: String::new() };
    let workspace = member::workspace(reader)?.ok_or_else(missing)?;
    Ok(match journal::verify(reader, workspace.id, heads)? {
        Ok(report) => intact(&report),
        Err(broken) => not_intact(&broken),
    })
}

fn intact(report: &Report) -> JournalVerified {
    let heads = report.heads.iter().map(|head| JournalHead {
        device: head.device.to_string(),
        sequence: head.sequence,
        hash: head.hash.to_string(),
        text: head.to_string(),
    });
    JournalVerified {
        intact: true,
        entries: report.entries,
        transactions: report.transactions,
        erased: report.erased.len() as u64,
        heads: heads.collect(),
        broken: None,
        broken_at: None,
    }
}

fn not_intact(broken: &Broken) -> JournalVerified {
    JournalVerified {
        intact: false,
        entries: 0,
        transactions: 0,
        erased: 0,
        heads: Vec::new(),
        broken: Some(broken.to_string()),
        broken_at: Some(JournalBroken {
            device: broken.device.to_string(),
            sequence: broken.sequence,
            fault: fault_code(&broken.fault).to_owned(),
            expected: match broken.fault {
                Fault::Gap { expected } => Some(expected),
                Fault::TailRemoved { known } => Some(known),
                _ => None,
            },
        }),
    }
}

/// What a fault is called. Shown as `journal-fault-<code>`.
pub(super) fn fault_code(fault: &Fault) -> &'static str {
    match fault {
        Fault::Gap { .. } => "gap",
        Fault::Format(_) => "format",
        Fault::Workspace => "workspace",
        Fault::Device => "device",
        Fault::Member => "member",
        Fault::EntryChanged => "entry-changed",
        Fault::Previous => "previous",
        Fault::Clock => "clock",
        Fault::PayloadChanged => "payload-changed",
        Fault::Seal => "seal",
        Fault::Signature => "signature",
        Fault::Unsigned => "unsigned",
        Fault::TailRemoved { .. } => "tail-removed",
    }
}
