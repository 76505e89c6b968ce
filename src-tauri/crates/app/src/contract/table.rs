//! The table of operations, and what is generated from it.
use super::*;
use crate::{door::Door, failure::Failure, use_cases};
use serde_json::Value;

/// Whether an operation needs the vault open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Works in any state.
    Any,
    /// Refused while locked.
    Open,
}

/// One row of the contract.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its name: `noun.verb`.
    pub name: &'static str,
    /// Whether it needs the vault open.
    pub lock: Lock,
    /// What the member must be allowed to do.
    pub capability: Capability,
    /// The sets of data its answer depends on.
    pub reads: &'static [&'static str],
    /// The sets of data it changes: answers that read them are out of date.
    pub changes: &'static [&'static str],
    request: &'static str,
    response: &'static str,
}

macro_rules! operations {
    ($($name:literal: $request:ident => $response:ident, $lock:ident, $capability:ident,
       reads $reads:tt, changes $changes:tt, by $($handler:ident)::+;)*) => {
        /// Every operation, in reading order.
        pub static OPERATIONS: &[Operation] = &[$(Operation {
            name: $name,
            lock: Lock::$lock,
            capability: Capability::$capability,
            reads: &$reads,
            changes: &$changes,
            request: stringify!($request),
            response: stringify!($response),
        }),*];

        /// Reads the request, calls the use case, writes the answer.
        pub(crate) fn call(door: &Door, name: &str, request: &[u8]) -> Result<Vec<u8>, Failure> {
            match name {
                $($name => answer::<$request, $response>(request, |request| {
                    use_cases::$($handler)::+(door, request)
                }),)*
                _ => Err(Failure::usage("unknown-operation").with("operation", name)),
            }
        }

        /// Writes the TypeScript of the contract into `folder`: a file a type, and
        /// `operations.ts`.
        ///
        /// # Errors
        /// When a file cannot be written.
        pub fn export(folder: &std::path::Path) -> Result<(), ts_rs::ExportError> {
            let config = ts_rs::Config::new().with_large_int("number").with_out_dir(folder);
            $(
                <$request as ts_rs::TS>::export_all(&config)?;
                <$response as ts_rs::TS>::export_all(&config)?;
            )*
            <Failure as ts_rs::TS>::export_all(&config)?;
            std::fs::write(folder.join("operations.ts"), typescript())?;
            Ok(())
        }
    };
}

// name: request => response, lock, capability, reads, changes, by the use case.
operations! {
    "session.status": Nothing => SessionStatus, Any, Nobody, reads ["session"], changes [], by session::status;
    "session.touch": Nothing => Nothing, Any, Nobody, reads [], changes [], by session::touch;
    "vault.create": VaultCreate => VaultCreated, Any, Nobody, reads [], changes ["session"], by session::create;
    "vault.unlock": VaultUnlock => SessionStatus, Any, Nobody, reads [], changes ["session"], by session::unlock;
    "vault.lock": Nothing => SessionStatus, Any, Nobody, reads [], changes ["session"], by session::lock;
    "vault.change_passphrase": PassphraseChange => Nothing, Open, PassphraseChange, reads [], changes [], by session::change_passphrase;
    "vault.replace_recovery_key": Nothing => RecoveryKeyReplaced, Open, VaultKeep, reads [], changes [], by session::replace_recovery_key;
    "vault.verify": JournalVerify => JournalVerified, Open, Read, reads [], changes [], by journal::verify;
    "vault.backup": PathRequest => BackupWritten, Open, VaultBackup, reads [], changes [], by session::backup;
    "vault.restore": VaultRestore => SessionStatus, Any, Nobody, reads [], changes ["session"], by session::restore;
    "preferences.set": Preferences => SessionStatus, Open, Read, reads [], changes ["session"], by session::set_preferences;

    "member.list": Nothing => MemberList, Open, Read, reads ["members", "session"], changes [], by members::list;
    "member.add": MemberAdd => MemberList, Open, MemberKeep, reads [], changes ["members"], by members::add;
    "member.set_role": MemberRoleChange => MemberList, Open, MemberKeep, reads [], changes ["members", "session"], by members::set_role;
    "member.retire": MemberRequest => MemberList, Open, MemberKeep, reads [], changes ["members", "session"], by members::retire;

    "tenant.list": Nothing => TenantList, Open, Read, reads ["tenants", "findings", "reviews"], changes [], by tenants::list;
    "tenant.create": TenantCreate => TenantRow, Open, TenantImport, reads [], changes ["tenants"], by tenants::create;
    "tenant.overview": TenantRequest => TenantOverview, Open, Read, reads ["tenants", "findings"], changes [], by tenants::overview;
    "tenant.profile": TenantRequest => ProfileView, Open, Read, reads ["tenants"], changes [], by tenants::profile;
    "tenant.profile_preview": ProfileChange => ProfilePreview, Open, Read, reads [], changes [], by tenants::profile_preview;
    "tenant.profile_set": ProfileChange => ProfilePreview, Open, ProfileChange, reads [], changes ["tenants", "findings", "reviews"], by tenants::profile_set;

    "import.preview": ImportLook => ImportPreview, Open, TenantImport, reads [], changes [], by imports::preview;
    "import.start": ImportStart => RunStarted, Open, TenantImport, reads [], changes ["runs"], by imports::start;
    "library.list": Nothing => LibraryList, Open, Read, reads ["libraries"], changes [], by imports::libraries;
    "demo.load": Nothing => RunStarted, Open, TenantImport, reads [], changes ["runs"], by demo::load;

    "connection.list": Nothing => ConnectionList, Open, Read, reads ["connections", "tenants"], changes [], by connections::list;
    "connection.make": ConnectionMake => RunStarted, Open, TenantConnect, reads [], changes ["runs"], by connections::make;
    "connection.sign_in": TenantRequest => RunStarted, Open, TenantConnect, reads [], changes ["runs"], by connections::sign_in;
    "connection.check": TenantRequest => RunStarted, Open, TenantSync, reads [], changes ["runs"], by connections::check;
    "connection.remove": TenantRequest => Nothing, Open, TenantConnect, reads [], changes ["connections"], by connections::remove;
    "connection.consent_link": ConsentLinkRequest => ConsentLink, Open, Read, reads [], changes [], by connections::consent_link;
    "sync.start": SyncStart => RunsStarted, Open, TenantSync, reads [], changes ["runs"], by syncs::start;
    "sync.forget": TenantRequest => Nothing, Open, TenantSync, reads [], changes ["connections"], by syncs::forget;
    "snapshot.list": TenantRequest => SnapshotList, Open, Read, reads ["tenants"], changes [], by snapshots::list;
    "snapshot.show": SnapshotRequest => SnapshotView, Open, Read, reads ["tenants"], changes [], by snapshots::show;
    "snapshot.export": SnapshotExport => SnapshotExported, Open, SnapshotExport, reads [], changes [], by snapshots::export;
    "snapshot.compare": SnapshotCompare => SnapshotCompared, Open, Read, reads ["tenants"], changes [], by snapshot_compare::list;
    "snapshot.compare_subject": SubjectCompare => SubjectCompared, Open, Read, reads ["tenants"], changes [], by snapshot_compare::subject;
    "history.timeline": HistoryRequest => History, Open, Read, reads ["tenants"], changes [], by history::timeline;
    "history.events": HistoryEventsRequest => HistoryEvents, Open, Read, reads ["tenants"], changes [], by history::events;
    "history.subject": SubjectLifeRequest => SubjectLife, Open, Read, reads ["tenants"], changes [], by history::subject;

    "baseline.list": Nothing => BaselineList, Open, Read, reads ["baselines", "tenants"], changes [], by baselines::list;
    "baseline.show": BaselineShow => BaselineView, Open, Read, reads ["baselines", "tenants"], changes [], by baselines::show;
    "baseline.item": BaselineItemRequest => BaselineItemView, Open, Read, reads ["baselines"], changes [], by baselines::item;
    "baseline.capture": BaselineCapture => BaselineView, Open, BaselineKeep, reads [], changes ["baselines"], by baselines::capture;
    "baseline.edit": BaselineEditRequest => BaselineView, Open, BaselineKeep, reads [], changes ["baselines", "findings"], by baselines::edit;
    "baseline.discard": BaselineRequest => BaselineView, Open, BaselineKeep, reads [], changes ["baselines"], by baselines::discard;
    "baseline.preview": BaselinePreviewRequest => BaselinePreview, Open, Read, reads ["baselines", "tenants"], changes [], by baselines::preview;
    "baseline.publish": BaselinePublish => BaselineView, Open, BaselineKeep, reads [], changes ["baselines", "findings"], by baselines::publish;
    "baseline.assign": BaselineAssign => BaselineView, Open, BaselineKeep, reads [], changes ["baselines", "findings"], by baselines::assign;
    "baseline.unassign": BaselineAndTenant => BaselineView, Open, BaselineKeep, reads [], changes ["baselines", "findings"], by baselines::unassign;
    "baseline.posture": BaselinePostureRequest => BaselinePosture, Open, Read, reads ["baselines", "tenants", "findings"], changes [], by baselines::posture;
    "baseline.compare": BaselineCompare => BaselineCompared, Open, Read, reads ["baselines", "tenants", "findings"], changes [], by baselines::compare;

    "promotion.plan": PromotionRequest => PromotionPlan, Open, Read, reads ["tenants", "promotions"], changes [], by promotions::plan;
    "promotion.subject": PromotionSubjectRequest => PromotionSubject, Open, Read, reads ["tenants", "promotions"], changes [], by promotions::subject;
    "promotion.targets": PromotionTargetsRequest => PromotionTargets, Open, Read, reads ["tenants"], changes [], by promotions::targets;
    "promotion.mappings": PromotionRouteRequest => PromotionMappings, Open, Read, reads ["promotions"], changes [], by promotions::mappings;
    "promotion.map": PromotionMap => PromotionMappings, Open, PromotionPrepare, reads [], changes ["promotions"], by promotions::map;
    "promotion.unmap": PromotionUnmap => PromotionMappings, Open, PromotionPrepare, reads [], changes ["promotions"], by promotions::unmap;
    "promotion.export": PromotionExport => PromotionExported, Open, PromotionPrepare, reads [], changes [], by promotions::export;

    "control.matrix": MatrixRequest => ControlMatrix, Open, Read, reads ["tenants", "findings"], changes [], by controls::matrix;
    "check.run": CheckRequest => CheckResponse, Any, Nobody, reads [], changes [], by controls::check;
    "compare.run": CompareRequest => CompareResponse, Any, Nobody, reads [], changes [], by compare::run;

    "finding.list": FindingFilter => FindingPage, Open, Read, reads ["findings"], changes [], by findings::list;
    "finding.detail": FindingRequest => FindingDetail, Open, Read, reads ["findings"], changes [], by findings::detail;
    "finding.change": FindingChangeRequest => FindingChanged, Open, FindingTriage, reads [], changes ["findings", "reviews"], by findings::change;
    "finding.undo": FindingUndo => FindingChanged, Open, FindingTriage, reads [], changes ["findings", "reviews"], by findings::undo;
    "finding.count": FindingFilter => FindingCount, Open, Read, reads ["findings", "tenants"], changes [], by findings::count;
    "finding.change_query": FindingQueryChange => FindingChanged, Open, FindingTriage, reads [], changes ["findings", "reviews"], by findings::change_query;
    "finding.attach": FindingAttach => FindingChanged, Open, FindingTriage, reads [], changes ["findings"], by findings::attach;
    "finding.save_attachment": AttachmentSave => AttachmentSaved, Open, Read, reads [], changes [], by findings::save_attachment;
    "query.complete": QueryCompleteRequest => QueryCompletion, Open, Read, reads ["findings", "tenants"], changes [], by findings::complete;
    "view.list": Nothing => SavedViews, Open, Read, reads ["views"], changes [], by findings::views;
    "view.save": SavedView => SavedViews, Open, FindingTriage, reads [], changes ["views"], by findings::view_save;
    "view.remove": SavedViewRequest => SavedViews, Open, FindingTriage, reads [], changes ["views"], by findings::view_remove;
    "sla.get": SlaRequest => SlaView, Open, Read, reads ["sla"], changes [], by findings::sla_get;
    "sla.set": SlaChange => SlaView, Open, ProfileChange, reads [], changes ["sla"], by findings::sla_set;

    "review.list": ReviewFilter => ReviewList, Open, Read, reads ["reviews"], changes [], by reviews::list;
    "review.get": ReviewRequest => ReviewView, Open, Read, reads ["reviews", "findings"], changes [], by reviews::get;
    "review.draft": ReviewDraft => ReviewRow, Open, ReviewCompose, reads [], changes ["reviews"], by reviews::draft;
    "review.update": ReviewUpdate => ReviewView, Open, ReviewCompose, reads [], changes ["reviews"], by reviews::update;
    "review.release": ReviewRequest => ReviewRow, Open, ReviewRelease, reads [], changes ["reviews", "tenants"], by reviews::release;

    "contact.list": TenantRequest => ContactList, Open, Read, reads ["contacts"], changes [], by risks::contacts;
    "contact.add": ContactAdd => ContactRow, Open, ContactKeep, reads [], changes ["contacts"], by risks::add;
    "contact.change": ContactChange => ContactRow, Open, ContactKeep, reads [], changes ["contacts", "exceptions"], by risks::change;
    "contact.retire": ContactRequest => ContactRow, Open, ContactKeep, reads [], changes ["contacts", "exceptions"], by risks::retire;
    "risk.policy": Nothing => RiskPolicy, Open, Read, reads ["exceptions"], changes [], by risks::policy;
    "risk.policy_set": RiskPolicy => RiskPolicy, Open, RiskPolicyChange, reads [], changes ["exceptions"], by risks::set_policy;
    "exception.list": ExceptionFilter => ExceptionList, Open, Read, reads ["exceptions"], changes [], by risks::list;
    "exception.show": ExceptionRequest => ExceptionView, Open, Read, reads ["exceptions"], changes [], by risks::show;
    "exception.term": ExceptionTermRequest => ExceptionTerm, Open, Read, reads ["exceptions", "findings"], changes [], by risks::term;
    "exception.request": ExceptionAsk => ExceptionView, Open, RiskRequest, reads [], changes ["exceptions", "decisions"], by risks::request;
    "exception.approve": ExceptionSaid => ExceptionView, Open, RiskApprove, reads [], changes ["exceptions", "decisions"], by risks::approve;
    "exception.reject": ExceptionSaid => ExceptionView, Open, RiskApprove, reads [], changes ["exceptions", "decisions"], by risks::reject;
    "exception.accept": ExceptionAccept => ExceptionView, Open, RiskRequest, reads [], changes ["exceptions", "findings", "reviews"], by risks::accept;
    "exception.revoke": ExceptionSaid => ExceptionView, Open, RiskRequest, reads [], changes ["exceptions", "decisions", "findings", "reviews"], by risks::revoke;
    "exception.evidence": ExceptionEvidence => Nothing, Open, Read, reads [], changes [], by risks::evidence;

    "decision.list": DecisionFilter => DecisionList, Open, Read, reads ["decisions", "exceptions"], changes [], by decisions::list;
    "decision.raise": DecisionRaise => DecisionRow, Open, DecisionKeep, reads [], changes ["decisions"], by decisions::raise;
    "decision.ask_release": ReviewRequest => DecisionRow, Open, ReviewCompose, reads [], changes ["decisions"], by decisions::ask_release;
    "decision.decide": DecisionDecide => DecisionRow, Open, DecisionKeep, reads [], changes ["decisions", "exceptions"], by decisions::decide;
    "decision.ask": DecisionSaid => DecisionRow, Open, DecisionKeep, reads [], changes ["decisions"], by decisions::ask;
    "decision.answer": DecisionSaid => DecisionRow, Open, DecisionKeep, reads [], changes ["decisions"], by decisions::answer;
    "decision.snooze": DecisionSnooze => DecisionRow, Open, DecisionKeep, reads [], changes ["decisions"], by decisions::snooze;
    "decision.assign": DecisionAssign => DecisionRow, Open, DecisionKeep, reads [], changes ["decisions"], by decisions::assign;
    "decision.withdraw": DecisionSaid => DecisionRow, Open, DecisionKeep, reads [], changes ["decisions"], by decisions::withdraw;

    "alert.list": AlertListRequest => AlertList, Open, Read, reads ["alerts", "findings", "tenants"], changes [], by alerts::list;
    "alert.read": AlertRead => AlertList, Open, Read, reads [], changes ["alerts"], by alerts::read;
    "alert.check": Nothing => AlertChecked, Open, Read, reads [], changes [], by alerts::check;
    "alert.rules": Nothing => AlertRules, Open, Read, reads ["alert_rules"], changes [], by alerts::rules;
    "alert.set_rule": AlertRuleSet => AlertRules, Open, ProfileChange, reads [], changes ["alert_rules"], by alerts::set_rule;
    "alert.remove_rule": AlertRuleRequest => AlertRules, Open, ProfileChange, reads [], changes ["alert_rules"], by alerts::remove_rule;
    "alert.try_rule": AlertRule => AlertTried, Open, Read, reads ["findings", "tenants"], changes [], by alerts::try_rule;
    "alert.digest": AlertDigest => AlertDigestWritten, Open, Read, reads [], changes [], by alerts::digest;
    "alert.settings": Nothing => AlertSettings, Open, Read, reads ["alert_settings"], changes [], by alerts::settings;
    "alert.set_settings": AlertSettings => AlertSettings, Open, Read, reads [], changes ["alert_settings"], by alerts::set_settings;
    "inbox.list": InboxFilter => InboxList, Open, Read, reads ["inbox", "findings", "exceptions", "decisions", "reviews", "runs", "tenants", "connections", "contacts"], changes [], by inbox::list;
    "inbox.done": InboxItemRequest => Nothing, Open, FindingTriage, reads [], changes ["inbox"], by inbox::done;
    "inbox.snooze": InboxSnooze => Nothing, Open, FindingTriage, reads [], changes ["inbox"], by inbox::snooze;
    "inbox.restore": InboxItemRequest => Nothing, Open, FindingTriage, reads [], changes ["inbox"], by inbox::restore;
    "portfolio.list": Nothing => Portfolio, Open, Read, reads ["inbox", "findings", "exceptions", "decisions", "reviews", "runs", "tenants", "connections", "contacts"], changes [], by inbox::portfolio;
    "portfolio.reviewed": TenantRequest => Nothing, Open, FindingTriage, reads [], changes ["inbox"], by inbox::reviewed;
    "portfolio.take_back": TenantRequest => Nothing, Open, FindingTriage, reads [], changes ["inbox"], by inbox::take_back;

    "pack.preview": PackRequest => PackPreview, Open, Read, reads ["reviews", "findings"], changes [], by packs::preview;
    "pack.export": PackExport => RunStarted, Open, PackExport, reads [], changes ["runs", "reviews"], by packs::export;
    "pack.verify": PathRequest => PackVerified, Any, Nobody, reads [], changes [], by packs::verify;

    "journal.list": JournalFilter => JournalPage, Open, Read, reads ["tenants", "findings", "reviews", "baselines", "promotions", "contacts", "exceptions", "decisions", "connections", "libraries", "sla", "runs"], changes [], by journal::list;
    "journal.entry": JournalEntryRequest => JournalEntryView, Open, Read, reads ["tenants", "findings", "reviews", "baselines", "contacts", "exceptions", "decisions"], changes [], by journal::entry;
    "journal.export": JournalExport => JournalExported, Open, JournalExport, reads [], changes [], by journal::export;

    "run.list": Nothing => RunList, Open, Read, reads ["runs"], changes [], by runs::list;
    "run.get": RunRequest => RunRow, Open, Read, reads ["runs"], changes [], by runs::get;
    "run.cancel": RunRequest => RunRow, Open, Read, reads [], changes ["runs"], by runs::cancel;
}

/// An answer with a recovery key is smaller: its buffer never grows and leaves no copy behind.
/// The caller wipes it.
const ANSWER_BYTES: usize = 16 * 1024;

/// The operation of this name.
pub fn operation(name: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.name == name)
}

fn answer<Q, A>(
    request: &[u8],
    by: impl FnOnce(Q) -> Result<A, Failure>,
) -> Result<Vec<u8>, Failure>
where
    Q: serde::de::DeserializeOwned,
    A: serde::Serialize,
{
    // The parser's message may quote the request, which may hold a passphrase: only the place.
    let request = serde_json::from_slice(request).map_err(|error| {
        Failure::usage("request-malformed")
            .with("line", error.line())
            .with("column", error.column())
    })?;
    let answer = by(request)?;
    let mut bytes = Vec::with_capacity(ANSWER_BYTES);
    serde_json::to_writer(&mut bytes, &answer)
        .map_err(|_| Failure::new(crate::failure::Class::Internal, "internal"))?;
    Ok(bytes)
}

/// The generated TypeScript: `ui/src/ipc/generated/operations.ts`.
pub fn typescript() -> String {
    let mut names: Vec<&str> =
        OPERATIONS.iter().flat_map(|operation| [operation.request, operation.response]).collect();
    names.sort_unstable();
    names.dedup();
    let mut out =
        String::from("// Generated from app::contract by `cargo xtask contract`. Do not edit.\n\n");
    for name in names {
        out.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
    }
    out.push_str("\nexport interface Operations {\n");
    for operation in OPERATIONS {
        out.push_str(&format!(
            "  \"{}\": {{ request: {}; response: {} }};\n",
            operation.name, operation.request, operation.response
        ));
    }
    out.push_str("}\n\nexport type OperationName = keyof Operations;\n");
    for (constant, pick) in [
        (
            "READS",
            (|operation: &Operation| operation.reads) as fn(&Operation) -> &'static [&'static str],
        ),
        ("CHANGES", |operation| operation.changes),
    ] {
        out.push_str(&format!(
            "\nexport const {constant}: Record<OperationName, readonly string[]> = {{\n"
        ));
        for operation in OPERATIONS {
            let sets = Value::from(pick(operation));
            out.push_str(&format!("  \"{}\": {sets},\n", operation.name));
        }
        out.push_str("};\n");
    }
    out
}
