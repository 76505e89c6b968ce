//! Appends to a vault's journal as a recorder does: every entry hashed and chained, every
//! transaction signed. Nothing takes effect here: the projections are rebuilt from the journal
//! afterwards, which is one of the things that are measured.
use chrono::{DateTime, Utc};
use domain::{
    clock::HybridTime,
    event::Event,
    ids::{EventId, MemberId, WorkspaceId},
    journal::{
        self, ENTRY_FORMAT, Entry, Payload, Stored, TransactionId, entry_hash, payload_hash,
    },
};
use tests::world::Dice;
use uuid::Uuid;
use vault::{
    Vault, VaultError,
    tables::journal::{DeviceKey, append, append_seal, device_key, head, latest},
};

/// A device's chain.
pub struct Chain<'a> {
    vault: &'a Vault,
    workspace: WorkspaceId,
    member: MemberId,
    key: DeviceKey,
    dice: Dice,
}

impl<'a> Chain<'a> {
    /// The chain of this vault's own device.
    pub fn of(vault: &'a Vault, workspace: WorkspaceId, member: MemberId) -> Self {
        let key = vault.read(device_key).unwrap().unwrap();
        Self { vault, workspace, member, key, dice: Dice(2_026) }
    }

    /// A time-ordered identifier of this moment.
    pub fn uuid(&mut self, at: DateTime<Utc>) -> Uuid {
        let mut random = [0; 10];
        random[..8].copy_from_slice(&self.dice.below(u64::MAX).to_be_bytes());
        random[8..].copy_from_slice(&self.dice.below(1 << 16).to_be_bytes()[6..]);
        let millis = u64::try_from(at.timestamp_millis()).unwrap();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// Appends these events as one signed transaction, the first at `at`.
    pub fn append(&mut self, at: DateTime<Utc>, events: &[Event]) {
        let vault = self.vault;
        let transaction = TransactionId(self.uuid(at));
        vault
            .write(|writer| {
                let before = head(writer, self.key.device)?;
                let (mut sequence, mut previous) =
                    before.map_or((0, journal::Hash::ZERO), |head| (head.sequence, head.hash));
                let mut time: HybridTime = latest(writer)?.unwrap_or_default();
                let mut entries = Vec::with_capacity(events.len());
                for event in events {
                    let encoded = event.encode()?;
                    let mut salt = [0; 32];
                    for eight in salt.chunks_mut(8) {
                        eight.copy_from_slice(&self.dice.below(u64::MAX).to_be_bytes());
                    }
                    let payload = Payload { salt, body: encoded.body };
                    time = time.next(at);
                    sequence += 1;
                    let entry = Entry {
                        format: ENTRY_FORMAT,
                        workspace: self.workspace,
                        device: self.key.device,
                        sequence,
                        previous,
                        time,
                        member: self.member,
                        event: EventId(self.uuid(at)),
                        transaction,
                        aggregate_kind: encoded.aggregate_kind.to_owned(),
                        aggregate: encoded.aggregate,
                        event_type: encoded.event_type,
                        payload_version: encoded.version,
                        payload_hash: payload_hash(&payload),
                    };
                    previous = entry_hash(&entry)?;
                    append(
                        writer,
                        &Stored { entry: entry.clone(), hash: previous, payload: Some(payload) },
                    )?;
                    entries.push(entry);
                }
                append_seal(writer, &journal::seal(&entries, &self.key.seed)?)
            })
            .map_err(|error: VaultError| error)
            .unwrap();
    }
}
