//! A desk for tests: a vault, a clock that ticks, and tenants made of a few settings.
use crate::{
    contract::{FindingChange, FindingChangeRequest, FindingFilter, TenantCreate},
    desk::Desk,
    env::Env,
    evaluate::{self, Outcomes},
    failure::Failure,
    findings, tenants, workspace,
};
use chrono::{DateTime, TimeDelta, Utc};
use controls::Catalogue;
use domain::{
    event::{Event, TenantEvent, WorkspaceEvent},
    ids::{EventId, FindingId, MemberId, SnapshotId, TenantId, WorkspaceId},
    journal::{Hash, Report},
    subject::{Coverage, CoverageState, Kind, Subject, SubjectRef},
};
use serde_json::{Value, json};
use std::sync::{
    LazyLock,
    atomic::{AtomicI64, AtomicU64, Ordering},
};
use tempfile::TempDir;
use vault::{
    KdfParams, Passphrase, Vault,
    tables::{
        finding, journal, projection,
        snapshot::{self, NewSnapshot},
    },
};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load().unwrap());

/// A vault with one member, and a clock that ticks a second each time it is read.
pub(crate) struct House {
    pub(crate) vault: Vault,
    pub(crate) env: Env,
    pub(crate) member: MemberId,
    pub(crate) workspace: WorkspaceId,
    _home: TempDir,
}

impl House {
    pub(crate) fn new() -> Self {
        let ticks = AtomicI64::new(0);
        let start: DateTime<Utc> = "2026-11-21T08:00:00Z".parse().unwrap();
        let state = AtomicU64::new(1);
        let env = Env::new(
            move || start + TimeDelta::seconds(ticks.fetch_add(1, Ordering::Relaxed)),
            move |bytes| {
                for byte in bytes {
                    let step =
                        |state: u64| state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    let before =
                        state.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |s| Some(step(s)));
                    *byte = (before.unwrap() >> 56) as u8;
                }
            },
        );
        let home = tempfile::tempdir().unwrap();
        let passphrase = Passphrase::new("correct horse battery").unwrap();
        let mut random = |bytes: &mut [u8]| env.fill(bytes);
        let dir = home.path().join("vault");
        let (vault, _, (workspace, member)) =
            vault::create(&dir, &passphrase, KdfParams::FLOOR, &mut random, |writer| {
                workspace::found(writer, &env, "Nordlicht", "Mia")
            })
            .unwrap();
        Self { vault, env, member, workspace, _home: home }
    }

    pub(crate) fn desk(&self) -> Desk<'_> {
        Desk { vault: &self.vault, env: &self.env, catalogue: &CATALOGUE, member: self.member }
    }

    /// A further member.
    pub(crate) fn member(&self, name: &str) -> MemberId {
        let member = MemberId(self.env.uuid());
        self.record(WorkspaceEvent::MemberAdded { member, name: name.to_owned() });
        member
    }

    /// The member leaves.
    pub(crate) fn retire(&self, member: MemberId) {
        self.record(WorkspaceEvent::MemberRetired { member });
    }

    fn record(&self, event: WorkspaceEvent) {
        let event = Event::Workspace(self.workspace, event);
        self.desk().write(|recorder| recorder.record(&event).map(drop)).unwrap();
    }

    pub(crate) fn tenant(&self) -> TenantId {
        let request = TenantCreate {
            name: "Contoso".into(),
            provider_tenant_id: Some("8D0F2B6C-1F0E-4F0C-9C7A-3A8E5C9D1B11".into()),
            domain: Some("contoso.example".into()),
        };
        tenants::create(&self.desk(), &request).unwrap()
    }

    /// Takes a snapshot of these subjects and judges it.
    pub(crate) fn import(&self, tenant: TenantId, subjects: &[(&str, &str, Value)]) -> Outcomes {
        self.desk()
            .write(|recorder| {
                let id = SnapshotId(recorder.env().uuid());
                take(recorder, id, tenant, subjects)?;
                evaluate::record(recorder, &CATALOGUE, tenant, id)
            })
            .unwrap()
    }

    /// As [`House::import`], of SharePoint's settings with this sharing level.
    pub(crate) fn share(&self, tenant: TenantId, level: Value) -> Outcomes {
        self.import(
            tenant,
            &[("sharing.tenant-settings", "t", json!({"sharingCapability": level}))],
        )
    }

    /// As [`House::share`], of settings that make several findings; these.
    pub(crate) fn share_widely(&self, tenant: TenantId) -> Vec<FindingId> {
        let settings = json!({
            "sharingCapability": 2, "sharingDomainRestrictionMode": 0,
            "defaultSharingLinkType": 2, "defaultLinkPermission": 2,
        });
        self.import(tenant, &[("sharing.tenant-settings", "t", settings)]);
        let all = self.vault.read(|reader| finding::of_tenant(reader, tenant)).unwrap();
        all.into_iter().map(|one| one.id).collect()
    }

    /// The finding about the sharing level.
    pub(crate) fn sharing(&self, tenant: TenantId) -> finding_of::Finding {
        let all = self.vault.read(|reader| finding::of_tenant(reader, tenant)).unwrap();
        let about =
            |f: &finding_of::Finding| f.detected.control.0 == "sharepoint.external-sharing-limited";
        all.into_iter().find(about).unwrap()
    }

    pub(crate) fn change(
        &self,
        findings: &[FindingId],
        change: FindingChange,
    ) -> Result<Vec<EventId>, Failure> {
        let request = FindingChangeRequest { findings: findings.to_vec(), change };
        findings::change(&self.desk(), &request).map(|changed| changed.events)
    }

    pub(crate) fn put(&self, finding: FindingId, state: &str) -> Vec<EventId> {
        let change = FindingChange::State { state: state.into(), reason: Some("so".into()) };
        self.change(&[finding], change).unwrap()
    }

    pub(crate) fn found(&self, filter: FindingFilter) -> Vec<String> {
        let page = findings::list(&self.desk(), &filter).unwrap();
        page.rows.into_iter().map(|row| row.policy.0).collect()
    }

    /// Whether the journal verifies, and the projections are what it says.
    pub(crate) fn check(&self) -> Report {
        let before = self.vault.read(projection::digest).unwrap();
        self.vault.rebuild().unwrap();
        assert_eq!(self.vault.read(projection::digest).unwrap(), before);
        let verified = self.vault.read(|reader| journal::verify(reader, self.workspace, &[]));
        verified.unwrap().unwrap()
    }
}

/// A shorter name for signatures here.
pub(crate) mod finding_of {
    pub(crate) use domain::finding::Finding;
}

fn take(
    recorder: &mut crate::recorder::Recorder<'_>,
    id: SnapshotId,
    tenant: TenantId,
    subjects: &[(&str, &str, Value)],
) -> Result<(), Failure> {
    let mut coverage: Vec<Coverage> = Vec::new();
    let mut stored = Vec::new();
    for (kind, id, content) in subjects {
        if !coverage.iter().any(|seen| seen.kind.0 == *kind) {
            let count = subjects.iter().filter(|(other, _, _)| other == kind).count();
            coverage.push(Coverage {
                kind: Kind::new(kind),
                state: CoverageState::Complete,
                reason: None,
                count: u32::try_from(count).unwrap(),
                completed: None,
            });
        }
        let name = content.get("displayName").and_then(Value::as_str).unwrap_or(id).to_owned();
        let reference = SubjectRef { kind: Kind::new(kind), id: (*id).to_owned(), name };
        let identity = Hash::of(&[content.to_string().as_bytes()]).0;
        stored
            .push((Subject { reference, content: content.clone(), volatile: json!({}) }, identity));
    }
    let new = NewSnapshot {
        id,
        tenant,
        taken_at: recorder.env().now(),
        collected_at: None,
        source: "settings.json".into(),
        format: "graph-folder".into(),
        tool_version: None,
        claimed_tenant: None,
        statement: Some("stated".into()),
        coverage,
        not_understood: json!([]),
    };
    let inserted = snapshot::insert(recorder.writer(), &new, &stored)?;
    let taken = TenantEvent::SnapshotTaken {
        snapshot: id,
        ordinal: inserted.ordinal,
        content_hash: Hash(inserted.content_hash),
        format: new.format,
        source: new.source,
        subject_count: inserted.subject_count,
        collected_at: None,
        target_stated: true,
    };
    recorder.record(&Event::Tenant(tenant, taken)).map(drop)
}
