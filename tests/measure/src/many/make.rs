//! The vault with many findings: tenants that were evaluated, and findings that people worked on
//! for half a year. Each finding has five entries in the journal.
use super::{TODAY, chain::Chain};
use app::env::Env;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    event::{Event, Seen, TenantEvent, WorkspaceEvent},
    finding::{Basis, Cause, Detection, FindingEvent, State, Visibility},
    fingerprint::Fingerprint,
    ids::{EvaluationId, FindingId, MemberId, SnapshotId, TenantId, WorkspaceId},
    journal::Hash,
    review::Severity,
    subject::{Kind, SubjectRef},
    verdict::{ControlId, Observation, PolicyId, Reason, ReasonArg},
};
use serde_json::json;
use std::path::Path;
use tests::world::{Dice, PASSPHRASE, World};
use vault::{Vault, tables::member};

/// Findings of a tenant.
pub const OF_TENANT: u64 = 5_000;
/// Entries of a finding.
pub const ROUNDS: u64 = 5;
/// Whose work it is, beside whoever founded the workspace.
pub const PEOPLE: [&str; 9] = [
    "Mia Brandt",
    "Jonas Weber",
    "Lena Schäfer",
    "Tom Okafor",
    "Aylin Demir",
    "Paul Richter",
    "Sofia Rossi",
    "Emil Lange",
    "Nora Haas",
];
const THINGS: [&str; 12] = [
    "Notfallzugang",
    "Conditional Access Finance",
    "Gästerichtlinie Vertrieb",
    "Device compliance",
    "Freigabelink Buchhaltung",
    "Legacy mail flow",
    "Geschäftsführung MFA",
    "Teams external access",
    "Außendienst Geräte",
    "Break glass account",
    "Werkstatt Tablets",
    "Admin consent workflow",
];
const SENTENCES: [&str; 6] = [
    "Mit dem Kunden besprochen, Umsetzung im nächsten Wartungsfenster.",
    "Customer asked for a rollout plan before we enforce this.",
    "Rückfrage an die Geschäftsführung gestellt.",
    "Pilot group works, remaining users follow next week.",
    "Überprüfung nach der Lizenzumstellung nötig.",
    "Waiting for the hardware tokens to arrive.",
];

struct Writer<'a> {
    chain: Chain<'a>,
    rows: Vec<(PolicyId, ControlId, String, Severity)>,
    members: Vec<MemberId>,
    today: NaiveDate,
}

struct OneTenant {
    id: TenantId,
    findings: Vec<FindingId>,
}

/// Makes it, locked.
pub fn make(dir: &Path, tenants: u64) {
    let today: DateTime<Utc> = TODAY.parse().unwrap();
    let founded = today - TimeDelta::days(200);
    let system = Env::system();
    let world = World::with(Env::new(move || founded, move |bytes| system.fill(bytes)), dir);
    let world = world.created();
    world.call("vault.lock", json!({}));
    drop(world);
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let open = vault::unlock(dir, vault::Secret::Passphrase(&passphrase)).unwrap();
    write(&open, today, tenants);
    open.lock().unwrap();
}

fn write(open: &Vault, today: DateTime<Utc>, tenants: u64) {
    let (workspace, founder): (WorkspaceId, MemberId) = open
        .read(|reader| {
            let workspace = member::workspace(reader)?.unwrap().id;
            Ok::<_, vault::VaultError>((workspace, member::all(reader)?.remove(0).id))
        })
        .unwrap();
    let catalogue = controls::Catalogue::load().unwrap();
    let rows = catalogue.rows("scuba").into_iter().map(|(policy, control)| {
        (policy.policy.clone(), control.id.clone(), control.area.clone(), control.severity)
    });
    let mut writer = Writer {
        chain: Chain::of(open, workspace, founder),
        rows: rows.collect(),
        members: vec![founder],
        today: today.date_naive(),
    };
    let began = today - TimeDelta::days(180);
    let joined: Vec<Event> = PEOPLE
        .iter()
        .map(|name| {
            let member = MemberId(writer.chain.uuid(began));
            writer.members.push(member);
            let event = WorkspaceEvent::MemberAdded { member, name: (*name).to_owned() };
            Event::Workspace(workspace, event)
        })
        .collect();
    writer.chain.append(began, &joined);
    let mut all: Vec<OneTenant> = Vec::new();
    for round in 0..ROUNDS {
        for number in 0..tenants {
            // The first half was worked on last month ago and more, the other half this week.
            let days = match (round, number * 2 < tenants) {
                (0, _) => 150,
                (4, true) => 45,
                (4, false) => 5,
                (other, _) => 150 - i64::try_from(other).unwrap() * 25,
            };
            let at = today - TimeDelta::days(days) + TimeDelta::minutes(number.cast_signed());
            if round == 0 {
                all.push(writer.tenant(number, at));
            }
            writer.round(round, number, &all[usize::try_from(number).unwrap()], at);
        }
        eprintln!("  round {round} of {ROUNDS} is in the journal");
    }
}

impl Writer<'_> {
    fn tenant(&mut self, number: u64, at: DateTime<Utc>) -> OneTenant {
        let id = TenantId(self.chain.uuid(at));
        let added = TenantEvent::TenantAdded {
            name: format!("Kunde {number:03} GmbH"),
            provider_tenant_id: None,
            domain: Some(format!("kunde{number:03}.example")),
        };
        self.chain.append(at, &[Event::Tenant(id, added)]);
        let findings = (0..OF_TENANT).map(|_| FindingId(self.chain.uuid(at))).collect();
        OneTenant { id, findings }
    }

    fn round(&mut self, round: u64, number: u64, tenant: &OneTenant, at: DateTime<Utc>) {
        let basis = Basis {
            evaluation: EvaluationId(self.chain.uuid(at)),
            snapshot: SnapshotId(self.chain.uuid(at)),
            ordinal: u32::try_from(round + 1).unwrap(),
            interpretation: 1,
            profile: Hash::of(&[b"profile"]),
            coverage: Hash::of(&[b"coverage"]),
        };
        let mut events = Vec::new();
        let mut failing = Vec::new();
        for (place, finding) in (0..OF_TENANT).zip(&tenant.findings) {
            let mut dice = Dice((number * OF_TENANT + place) * ROUNDS + round);
            let event = self.event(round, place, tenant.id, &basis, &mut dice);
            events.push(Event::Finding(*finding, event));
            if !(9..16).contains(&(place % 20)) || round < 3 {
                let coverage = basis.coverage;
                failing.push(Seen { finding: *finding, interpretation: 1, coverage });
            }
        }
        // One more entry a tenant at the beginning and at the end: what an evaluation saw again.
        if round == 0 || round == ROUNDS - 1 {
            let event = TenantEvent::EvaluationRecorded {
                evaluation: basis.evaluation,
                snapshot: basis.snapshot,
                ordinal: basis.ordinal,
                catalogue_version: "1".to_owned(),
                profile: basis.profile,
                counts: Default::default(),
                failing,
            };
            events.push(Event::Tenant(tenant.id, event));
        }
        self.chain.append(at, &events);
    }

    /// What happens to the finding of this place in this round: twenty lives, in turn.
    fn event(
        &self,
        round: u64,
        place: u64,
        tenant: TenantId,
        basis: &Basis,
        dice: &mut Dice,
    ) -> FindingEvent {
        use State::{FalsePositive, InProgress, Resolved, Triaged};
        if round == 0 {
            let detection = Box::new(self.detection(place, basis, dice));
            let fingerprint =
                Fingerprint::new(tenant, &detection.control, &format!("item {place}"));
            let due = Some(self.day(dice, -120, 60)).filter(|_| dice.below(4) > 0);
            return FindingEvent::FindingDetected { tenant, fingerprint, detection, due };
        }
        let to = |to| FindingEvent::FindingTransitioned { to, reason: None, as_of: None };
        match (place % 20, round) {
            (0..4, 1) => self.comment(dice),
            (0..4, 2) => self.owner(dice),
            (0..4, 3) => FindingEvent::DueSet { due: Some(self.day(dice, -20, 60)), reason: None },
            (0, 4) => self.assignee(dice),
            (4..7, 1) => to(Triaged),
            (4..7, 2) | (7..9, 1) | (16..18, 1) | (19, 4) => self.assignee(dice),
            (4..7, 3) | (9..16, 1) | (18, 1) => self.owner(dice),
            (7..9, 2) => to(InProgress),
            (8, 4) => {
                FindingEvent::FindingSnoozed { until: Some(self.day(dice, 1, 40)), reason: None }
            }
            (9..16, 2) | (16..18, 2) | (19, 1) => to(Triaged),
            (9..16, 3) | (16..18, 4) | (19, 2) => to(Resolved),
            (9..16, 4) => FindingEvent::FindingVerified {
                reason: Reason { code: "is-so".to_owned(), args: Default::default() },
                basis: basis.clone(),
            },
            (18, 3) => {
                FindingEvent::SeverityChanged { severity: Some(Severity::Low), reason: None }
            }
            (18, 4) => FindingEvent::FindingTransitioned {
                to: FalsePositive,
                reason: Some("Vom Kunden belegt".to_owned()),
                as_of: None,
            },
            (19, 3) => FindingEvent::FindingReopened {
                cause: Cause::Tenant,
                detection: Box::new(self.detection(place, basis, dice)),
                due: None,
            },
            _ => self.comment(dice),
        }
    }

    fn detection(&self, place: u64, basis: &Basis, dice: &mut Dice) -> Detection {
        let row = usize::try_from(place).unwrap() % self.rows.len();
        let (policy, control, area, severity) = self.rows[row].clone();
        let thing = pick(&THINGS, dice);
        let kind = Kind::new("identity.access-policy");
        let subject = SubjectRef {
            kind,
            id: format!("{:08x}-{:04x}", dice.below(1 << 32), dice.below(1 << 16)),
            name: format!("{thing} {}", dice.below(10_000)),
        };
        let args = [("count".to_owned(), ReasonArg::Number(1))].into();
        Detection {
            policy,
            control,
            area,
            severity,
            reason: Reason { code: "not-so".to_owned(), args },
            subjects: vec![subject.clone()],
            observed: vec![Observation {
                subject: Some(subject),
                path: "conditions.users.excludeGroups".to_owned(),
                expected: Some(json!([])),
                actual: Some(json!("enabledForReportingButNotEnforced")),
            }],
            basis: basis.clone(),
            drift: None,
        }
    }

    fn comment(&self, dice: &mut Dice) -> FindingEvent {
        let mentions = match dice.below(2_000) {
            0 => vec![self.members[0]],
            1..10 => vec![*pick(&self.members, dice)],
            _ => Vec::new(),
        };
        let text = format!("{} Ticket {}", pick(&SENTENCES, dice), dice.below(100_000));
        FindingEvent::CommentAdded { visibility: Visibility::Internal, text, mentions }
    }

    fn owner(&self, dice: &mut Dice) -> FindingEvent {
        let owner = Some(person(dice));
        FindingEvent::OwnerSet { owner, reason: None }
    }

    fn assignee(&self, dice: &mut Dice) -> FindingEvent {
        FindingEvent::AssigneeSet { assignee: Some(person(dice)), reason: None }
    }

    fn day(&self, dice: &mut Dice, from: i64, to: i64) -> NaiveDate {
        let days = dice.below(u64::try_from(to - from).unwrap());
        self.today + TimeDelta::days(from) + Days::new(days)
    }
}

fn person(dice: &mut Dice) -> String {
    match dice.below(20) {
        0 => "Ada Reviewer".to_owned(),
        _ => (*pick(&PEOPLE, dice)).to_owned(),
    }
}

fn pick<'a, T>(from: &'a [T], dice: &mut Dice) -> &'a T {
    &from[usize::try_from(dice.below(u64::try_from(from.len()).unwrap())).unwrap()]
}
