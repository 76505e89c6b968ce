//! Recording: an event enters the journal and takes effect in one and the same transaction.
use crate::{env::Env, failure::Failure};
use domain::{
    clock::HybridTime,
    event::Event,
    ids::{EventId, MemberId, WorkspaceId},
    journal::{
        self, ENTRY_FORMAT, Entry, Hash, JournalError, Payload, Stored, TransactionId, entry_hash,
        payload_hash,
    },
};
use vault::{
    VaultError, Writer,
    tables::{
        journal::{DeviceKey, Record},
        member, projection,
    },
};
use zeroize::Zeroizing;

/// Records the events of one transaction. [`Recorder::finish`] signs them; without it nothing
/// may be committed.
pub struct Recorder<'a> {
    writer: &'a Writer<'a>,
    env: &'a Env,
    member: MemberId,
    workspace: WorkspaceId,
    key: DeviceKey,
    transaction: TransactionId,
    previous: Hash,
    sequence: u64,
    time: HybridTime,
    entries: Vec<Entry>,
}

impl<'a> Recorder<'a> {
    /// Begins recording what `member` does, signed with their own seed where they have one, else
    /// with the vault's key.
    ///
    /// # Errors
    /// The vault has no workspace or no signing key, or the seed is not the member's.
    pub fn begin(
        writer: &'a Writer<'a>,
        env: &'a Env,
        member: MemberId,
        seed: Option<&[u8; 32]>,
    ) -> Result<Self, Failure> {
        let missing = |what| VaultError::NotFound { what, id: String::new() };
        let workspace = member::workspace(writer)?.ok_or_else(|| missing("workspace"))?.id;
        let key = match seed {
            None => vault::tables::journal::device_key(writer)?,
            Some(seed) => {
                let device = member::device_of(writer, member, Hash(journal::public_key(seed)))?;
                device.map(|device| DeviceKey { device, seed: Zeroizing::new(*seed) })
            }
        };
        let key = key.ok_or_else(|| missing("device key"))?;
        Self::continue_chain(writer, env, member, workspace, key)
    }

    /// Begins before the workspace is there, to found it.
    pub(crate) fn continue_chain(
        writer: &'a Writer<'a>,
        env: &'a Env,
        member: MemberId,
        workspace: WorkspaceId,
        key: DeviceKey,
    ) -> Result<Self, Failure> {
        let head = vault::tables::journal::head(writer, key.device)?;
        Ok(Self {
            writer,
            env,
            member,
            workspace,
            transaction: TransactionId(env.uuid()),
            previous: head.map_or(Hash::ZERO, |head| head.hash),
            sequence: head.map_or(0, |head| head.sequence),
            time: vault::tables::journal::latest(writer)?.unwrap_or_default(),
            key,
            entries: Vec::new(),
        })
    }

    /// The transaction, for reading and for tables that are no projections.
    pub fn writer(&self) -> &'a Writer<'a> {
        self.writer
    }

    /// The outside world.
    pub fn env(&self) -> &'a Env {
        self.env
    }

    /// Who works here.
    pub fn member(&self) -> MemberId {
        self.member
    }

    /// Records an event and lets it take effect. Gives its id.
    pub fn record(&mut self, event: &Event) -> Result<EventId, Failure> {
        let encoded = event.encode().map_err(VaultError::from)?;
        let mut salt = [0; 32];
        self.env.fill(&mut salt);
        let payload = Payload { salt, body: encoded.body };
        let time = self.time.next(self.env.now());
        let sequence = self.sequence.checked_add(1).ok_or(JournalError::NotConsecutive);
        let entry = Entry {
            format: ENTRY_FORMAT,
            workspace: self.workspace,
            device: self.key.device,
            sequence: sequence.map_err(VaultError::from)?,
            previous: self.previous,
            time,
            member: self.member,
            event: EventId(self.env.uuid()),
            transaction: self.transaction,
            aggregate_kind: encoded.aggregate_kind.to_owned(),
            aggregate: encoded.aggregate,
            event_type: encoded.event_type,
            payload_version: encoded.version,
            payload_hash: payload_hash(&payload),
        };
        let hash = entry_hash(&entry).map_err(VaultError::from)?;
        // What takes effect is what the journal says, read back from its bytes: so a rebuild
        // cannot come to anything else.
        let event = Event::decode(
            &entry.aggregate_kind,
            entry.aggregate,
            &entry.event_type,
            entry.payload_version,
            &payload.body,
        )
        .map_err(VaultError::from)?;
        let stored = Stored { entry, hash, payload: Some(payload) };
        vault::tables::journal::append(self.writer, &stored)?;
        let Stored { entry, .. } = stored;
        let record = Record {
            event_id: entry.event,
            device: entry.device,
            event_type: entry.event_type.clone(),
            time,
            member: self.member,
            event: Some(event),
        };
        projection::apply(self.writer, &record)?;
        (self.previous, self.sequence, self.time) = (hash, entry.sequence, time);
        self.entries.push(entry);
        Ok(record.event_id)
    }

    /// Signs what was recorded. Nothing recorded, nothing signed.
    pub fn finish(self) -> Result<(), Failure> {
        if self.entries.is_empty() {
            return Ok(());
        }
        let signed = journal::seal(&self.entries, &self.key.seed).map_err(VaultError::from)?;
        Ok(vault::tables::journal::append_seal(self.writer, &signed)?)
    }
}
