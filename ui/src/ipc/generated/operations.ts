// Generated from app::contract by `cargo xtask contract`. Do not edit.

import type { AlertChecked } from "./AlertChecked";
import type { AlertDigest } from "./AlertDigest";
import type { AlertDigestWritten } from "./AlertDigestWritten";
import type { AlertList } from "./AlertList";
import type { AlertListRequest } from "./AlertListRequest";
import type { AlertRead } from "./AlertRead";
import type { AlertRule } from "./AlertRule";
import type { AlertRuleRequest } from "./AlertRuleRequest";
import type { AlertRuleSet } from "./AlertRuleSet";
import type { AlertRules } from "./AlertRules";
import type { AlertSettings } from "./AlertSettings";
import type { AlertTried } from "./AlertTried";
import type { AttachmentSave } from "./AttachmentSave";
import type { AttachmentSaved } from "./AttachmentSaved";
import type { BackupWritten } from "./BackupWritten";
import type { BaselineAndTenant } from "./BaselineAndTenant";
import type { BaselineAssign } from "./BaselineAssign";
import type { BaselineCapture } from "./BaselineCapture";
import type { BaselineCompare } from "./BaselineCompare";
import type { BaselineCompared } from "./BaselineCompared";
import type { BaselineEditRequest } from "./BaselineEditRequest";
import type { BaselineItemRequest } from "./BaselineItemRequest";
import type { BaselineItemView } from "./BaselineItemView";
import type { BaselineList } from "./BaselineList";
import type { BaselinePosture } from "./BaselinePosture";
import type { BaselinePostureRequest } from "./BaselinePostureRequest";
import type { BaselinePreview } from "./BaselinePreview";
import type { BaselinePreviewRequest } from "./BaselinePreviewRequest";
import type { BaselinePublish } from "./BaselinePublish";
import type { BaselineRequest } from "./BaselineRequest";
import type { BaselineShow } from "./BaselineShow";
import type { BaselineView } from "./BaselineView";
import type { CheckRequest } from "./CheckRequest";
import type { CheckResponse } from "./CheckResponse";
import type { CompareRequest } from "./CompareRequest";
import type { CompareResponse } from "./CompareResponse";
import type { ConnectionList } from "./ConnectionList";
import type { ConnectionMake } from "./ConnectionMake";
import type { ConsentLink } from "./ConsentLink";
import type { ConsentLinkRequest } from "./ConsentLinkRequest";
import type { ContactAdd } from "./ContactAdd";
import type { ContactChange } from "./ContactChange";
import type { ContactList } from "./ContactList";
import type { ContactRequest } from "./ContactRequest";
import type { ContactRow } from "./ContactRow";
import type { ControlMatrix } from "./ControlMatrix";
import type { DecisionAssign } from "./DecisionAssign";
import type { DecisionDecide } from "./DecisionDecide";
import type { DecisionFilter } from "./DecisionFilter";
import type { DecisionList } from "./DecisionList";
import type { DecisionRaise } from "./DecisionRaise";
import type { DecisionRow } from "./DecisionRow";
import type { DecisionSaid } from "./DecisionSaid";
import type { DecisionSnooze } from "./DecisionSnooze";
import type { ExceptionAccept } from "./ExceptionAccept";
import type { ExceptionAsk } from "./ExceptionAsk";
import type { ExceptionEvidence } from "./ExceptionEvidence";
import type { ExceptionFilter } from "./ExceptionFilter";
import type { ExceptionList } from "./ExceptionList";
import type { ExceptionRequest } from "./ExceptionRequest";
import type { ExceptionSaid } from "./ExceptionSaid";
import type { ExceptionTerm } from "./ExceptionTerm";
import type { ExceptionTermRequest } from "./ExceptionTermRequest";
import type { ExceptionView } from "./ExceptionView";
import type { FindingAttach } from "./FindingAttach";
import type { FindingChangeRequest } from "./FindingChangeRequest";
import type { FindingChanged } from "./FindingChanged";
import type { FindingCount } from "./FindingCount";
import type { FindingDetail } from "./FindingDetail";
import type { FindingFilter } from "./FindingFilter";
import type { FindingPage } from "./FindingPage";
import type { FindingQueryChange } from "./FindingQueryChange";
import type { FindingRequest } from "./FindingRequest";
import type { FindingUndo } from "./FindingUndo";
import type { History } from "./History";
import type { HistoryEvents } from "./HistoryEvents";
import type { HistoryEventsRequest } from "./HistoryEventsRequest";
import type { HistoryRequest } from "./HistoryRequest";
import type { ImportLook } from "./ImportLook";
import type { ImportPreview } from "./ImportPreview";
import type { ImportStart } from "./ImportStart";
import type { InboxFilter } from "./InboxFilter";
import type { InboxItemRequest } from "./InboxItemRequest";
import type { InboxList } from "./InboxList";
import type { InboxSnooze } from "./InboxSnooze";
import type { JournalEntryRequest } from "./JournalEntryRequest";
import type { JournalEntryView } from "./JournalEntryView";
import type { JournalExport } from "./JournalExport";
import type { JournalExported } from "./JournalExported";
import type { JournalFilter } from "./JournalFilter";
import type { JournalPage } from "./JournalPage";
import type { JournalVerified } from "./JournalVerified";
import type { JournalVerify } from "./JournalVerify";
import type { LibraryList } from "./LibraryList";
import type { MatrixRequest } from "./MatrixRequest";
import type { MemberAdd } from "./MemberAdd";
import type { MemberList } from "./MemberList";
import type { MemberRequest } from "./MemberRequest";
import type { MemberRoleChange } from "./MemberRoleChange";
import type { Nothing } from "./Nothing";
import type { PackExport } from "./PackExport";
import type { PackPreview } from "./PackPreview";
import type { PackRequest } from "./PackRequest";
import type { PackVerified } from "./PackVerified";
import type { PassphraseChange } from "./PassphraseChange";
import type { PathRequest } from "./PathRequest";
import type { Portfolio } from "./Portfolio";
import type { Preferences } from "./Preferences";
import type { ProfileChange } from "./ProfileChange";
import type { ProfilePreview } from "./ProfilePreview";
import type { ProfileView } from "./ProfileView";
import type { PromotionExport } from "./PromotionExport";
import type { PromotionExported } from "./PromotionExported";
import type { PromotionMap } from "./PromotionMap";
import type { PromotionMappings } from "./PromotionMappings";
import type { PromotionPlan } from "./PromotionPlan";
import type { PromotionRequest } from "./PromotionRequest";
import type { PromotionRouteRequest } from "./PromotionRouteRequest";
import type { PromotionSubject } from "./PromotionSubject";
import type { PromotionSubjectRequest } from "./PromotionSubjectRequest";
import type { PromotionTargets } from "./PromotionTargets";
import type { PromotionTargetsRequest } from "./PromotionTargetsRequest";
import type { PromotionUnmap } from "./PromotionUnmap";
import type { QueryCompleteRequest } from "./QueryCompleteRequest";
import type { QueryCompletion } from "./QueryCompletion";
import type { RecoveryKeyReplaced } from "./RecoveryKeyReplaced";
import type { ReviewDraft } from "./ReviewDraft";
import type { ReviewFilter } from "./ReviewFilter";
import type { ReviewList } from "./ReviewList";
import type { ReviewRequest } from "./ReviewRequest";
import type { ReviewRow } from "./ReviewRow";
import type { ReviewUpdate } from "./ReviewUpdate";
import type { ReviewView } from "./ReviewView";
import type { RiskPolicy } from "./RiskPolicy";
import type { RunList } from "./RunList";
import type { RunRequest } from "./RunRequest";
import type { RunRow } from "./RunRow";
import type { RunStarted } from "./RunStarted";
import type { RunsStarted } from "./RunsStarted";
import type { SavedView } from "./SavedView";
import type { SavedViewRequest } from "./SavedViewRequest";
import type { SavedViews } from "./SavedViews";
import type { SessionStatus } from "./SessionStatus";
import type { SlaChange } from "./SlaChange";
import type { SlaRequest } from "./SlaRequest";
import type { SlaView } from "./SlaView";
import type { SnapshotCompare } from "./SnapshotCompare";
import type { SnapshotCompared } from "./SnapshotCompared";
import type { SnapshotExport } from "./SnapshotExport";
import type { SnapshotExported } from "./SnapshotExported";
import type { SnapshotList } from "./SnapshotList";
import type { SnapshotRequest } from "./SnapshotRequest";
import type { SnapshotView } from "./SnapshotView";
import type { SubjectCompare } from "./SubjectCompare";
import type { SubjectCompared } from "./SubjectCompared";
import type { SubjectLife } from "./SubjectLife";
import type { SubjectLifeRequest } from "./SubjectLifeRequest";
import type { SyncStart } from "./SyncStart";
import type { TenantCreate } from "./TenantCreate";
import type { TenantList } from "./TenantList";
import type { TenantOverview } from "./TenantOverview";
import type { TenantRequest } from "./TenantRequest";
import type { TenantRow } from "./TenantRow";
import type { VaultCreate } from "./VaultCreate";
import type { VaultCreated } from "./VaultCreated";
import type { VaultRestore } from "./VaultRestore";
import type { VaultUnlock } from "./VaultUnlock";

export interface Operations {
  "session.status": { request: Nothing; response: SessionStatus };
  "session.touch": { request: Nothing; response: Nothing };
  "vault.create": { request: VaultCreate; response: VaultCreated };
  "vault.unlock": { request: VaultUnlock; response: SessionStatus };
  "vault.lock": { request: Nothing; response: SessionStatus };
  "vault.change_passphrase": { request: PassphraseChange; response: Nothing };
  "vault.replace_recovery_key": { request: Nothing; response: RecoveryKeyReplaced };
  "vault.verify": { request: JournalVerify; response: JournalVerified };
  "vault.backup": { request: PathRequest; response: BackupWritten };
  "vault.restore": { request: VaultRestore; response: SessionStatus };
  "preferences.set": { request: Preferences; response: SessionStatus };
  "member.list": { request: Nothing; response: MemberList };
  "member.add": { request: MemberAdd; response: MemberList };
  "member.set_role": { request: MemberRoleChange; response: MemberList };
  "member.retire": { request: MemberRequest; response: MemberList };
  "tenant.list": { request: Nothing; response: TenantList };
  "tenant.create": { request: TenantCreate; response: TenantRow };
  "tenant.overview": { request: TenantRequest; response: TenantOverview };
  "tenant.profile": { request: TenantRequest; response: ProfileView };
  "tenant.profile_preview": { request: ProfileChange; response: ProfilePreview };
  "tenant.profile_set": { request: ProfileChange; response: ProfilePreview };
  "import.preview": { request: ImportLook; response: ImportPreview };
  "import.start": { request: ImportStart; response: RunStarted };
  "library.list": { request: Nothing; response: LibraryList };
  "demo.load": { request: Nothing; response: RunStarted };
  "connection.list": { request: Nothing; response: ConnectionList };
  "connection.make": { request: ConnectionMake; response: RunStarted };
  "connection.sign_in": { request: TenantRequest; response: RunStarted };
  "connection.check": { request: TenantRequest; response: RunStarted };
  "connection.remove": { request: TenantRequest; response: Nothing };
  "connection.consent_link": { request: ConsentLinkRequest; response: ConsentLink };
  "sync.start": { request: SyncStart; response: RunsStarted };
  "sync.forget": { request: TenantRequest; response: Nothing };
  "snapshot.list": { request: TenantRequest; response: SnapshotList };
  "snapshot.show": { request: SnapshotRequest; response: SnapshotView };
  "snapshot.export": { request: SnapshotExport; response: SnapshotExported };
  "snapshot.compare": { request: SnapshotCompare; response: SnapshotCompared };
  "snapshot.compare_subject": { request: SubjectCompare; response: SubjectCompared };
  "history.timeline": { request: HistoryRequest; response: History };
  "history.events": { request: HistoryEventsRequest; response: HistoryEvents };
  "history.subject": { request: SubjectLifeRequest; response: SubjectLife };
  "baseline.list": { request: Nothing; response: BaselineList };
  "baseline.show": { request: BaselineShow; response: BaselineView };
  "baseline.item": { request: BaselineItemRequest; response: BaselineItemView };
  "baseline.capture": { request: BaselineCapture; response: BaselineView };
  "baseline.edit": { request: BaselineEditRequest; response: BaselineView };
  "baseline.discard": { request: BaselineRequest; response: BaselineView };
  "baseline.preview": { request: BaselinePreviewRequest; response: BaselinePreview };
  "baseline.publish": { request: BaselinePublish; response: BaselineView };
  "baseline.assign": { request: BaselineAssign; response: BaselineView };
  "baseline.unassign": { request: BaselineAndTenant; response: BaselineView };
  "baseline.posture": { request: BaselinePostureRequest; response: BaselinePosture };
  "baseline.compare": { request: BaselineCompare; response: BaselineCompared };
  "promotion.plan": { request: PromotionRequest; response: PromotionPlan };
  "promotion.subject": { request: PromotionSubjectRequest; response: PromotionSubject };
  "promotion.targets": { request: PromotionTargetsRequest; response: PromotionTargets };
  "promotion.mappings": { request: PromotionRouteRequest; response: PromotionMappings };
  "promotion.map": { request: PromotionMap; response: PromotionMappings };
  "promotion.unmap": { request: PromotionUnmap; response: PromotionMappings };
  "promotion.export": { request: PromotionExport; response: PromotionExported };
  "control.matrix": { request: MatrixRequest; response: ControlMatrix };
  "check.run": { request: CheckRequest; response: CheckResponse };
  "compare.run": { request: CompareRequest; response: CompareResponse };
  "finding.list": { request: FindingFilter; response: FindingPage };
  "finding.detail": { request: FindingRequest; response: FindingDetail };
  "finding.change": { request: FindingChangeRequest; response: FindingChanged };
  "finding.undo": { request: FindingUndo; response: FindingChanged };
  "finding.count": { request: FindingFilter; response: FindingCount };
  "finding.change_query": { request: FindingQueryChange; response: FindingChanged };
  "finding.attach": { request: FindingAttach; response: FindingChanged };
  "finding.save_attachment": { request: AttachmentSave; response: AttachmentSaved };
  "query.complete": { request: QueryCompleteRequest; response: QueryCompletion };
  "view.list": { request: Nothing; response: SavedViews };
  "view.save": { request: SavedView; response: SavedViews };
  "view.remove": { request: SavedViewRequest; response: SavedViews };
  "sla.get": { request: SlaRequest; response: SlaView };
  "sla.set": { request: SlaChange; response: SlaView };
  "review.list": { request: ReviewFilter; response: ReviewList };
  "review.get": { request: ReviewRequest; response: ReviewView };
  "review.draft": { request: ReviewDraft; response: ReviewRow };
  "review.update": { request: ReviewUpdate; response: ReviewView };
  "review.release": { request: ReviewRequest; response: ReviewRow };
  "contact.list": { request: TenantRequest; response: ContactList };
  "contact.add": { request: ContactAdd; response: ContactRow };
  "contact.change": { request: ContactChange; response: ContactRow };
  "contact.retire": { request: ContactRequest; response: ContactRow };
  "risk.policy": { request: Nothing; response: RiskPolicy };
  "risk.policy_set": { request: RiskPolicy; response: RiskPolicy };
  "exception.list": { request: ExceptionFilter; response: ExceptionList };
  "exception.show": { request: ExceptionRequest; response: ExceptionView };
  "exception.term": { request: ExceptionTermRequest; response: ExceptionTerm };
  "exception.request": { request: ExceptionAsk; response: ExceptionView };
  "exception.approve": { request: ExceptionSaid; response: ExceptionView };
  "exception.reject": { request: ExceptionSaid; response: ExceptionView };
  "exception.accept": { request: ExceptionAccept; response: ExceptionView };
  "exception.revoke": { request: ExceptionSaid; response: ExceptionView };
  "exception.evidence": { request: ExceptionEvidence; response: Nothing };
  "decision.list": { request: DecisionFilter; response: DecisionList };
  "decision.raise": { request: DecisionRaise; response: DecisionRow };
  "decision.ask_release": { request: ReviewRequest; response: DecisionRow };
  "decision.decide": { request: DecisionDecide; response: DecisionRow };
  "decision.ask": { request: DecisionSaid; response: DecisionRow };
  "decision.answer": { request: DecisionSaid; response: DecisionRow };
  "decision.snooze": { request: DecisionSnooze; response: DecisionRow };
  "decision.assign": { request: DecisionAssign; response: DecisionRow };
  "decision.withdraw": { request: DecisionSaid; response: DecisionRow };
  "alert.list": { request: AlertListRequest; response: AlertList };
  "alert.read": { request: AlertRead; response: AlertList };
  "alert.check": { request: Nothing; response: AlertChecked };
  "alert.rules": { request: Nothing; response: AlertRules };
  "alert.set_rule": { request: AlertRuleSet; response: AlertRules };
  "alert.remove_rule": { request: AlertRuleRequest; response: AlertRules };
  "alert.try_rule": { request: AlertRule; response: AlertTried };
  "alert.digest": { request: AlertDigest; response: AlertDigestWritten };
  "alert.settings": { request: Nothing; response: AlertSettings };
  "alert.set_settings": { request: AlertSettings; response: AlertSettings };
  "inbox.list": { request: InboxFilter; response: InboxList };
  "inbox.done": { request: InboxItemRequest; response: Nothing };
  "inbox.snooze": { request: InboxSnooze; response: Nothing };
  "inbox.restore": { request: InboxItemRequest; response: Nothing };
  "portfolio.list": { request: Nothing; response: Portfolio };
  "portfolio.reviewed": { request: TenantRequest; response: Nothing };
  "portfolio.take_back": { request: TenantRequest; response: Nothing };
  "pack.preview": { request: PackRequest; response: PackPreview };
  "pack.export": { request: PackExport; response: RunStarted };
  "pack.verify": { request: PathRequest; response: PackVerified };
  "journal.list": { request: JournalFilter; response: JournalPage };
  "journal.entry": { request: JournalEntryRequest; response: JournalEntryView };
  "journal.export": { request: JournalExport; response: JournalExported };
  "run.list": { request: Nothing; response: RunList };
  "run.get": { request: RunRequest; response: RunRow };
  "run.cancel": { request: RunRequest; response: RunRow };
}

export type OperationName = keyof Operations;

export const READS: Record<OperationName, readonly string[]> = {
  "session.status": ["session"],
  "session.touch": [],
  "vault.create": [],
  "vault.unlock": [],
  "vault.lock": [],
  "vault.change_passphrase": [],
  "vault.replace_recovery_key": [],
  "vault.verify": [],
  "vault.backup": [],
  "vault.restore": [],
  "preferences.set": [],
  "member.list": ["members","session"],
  "member.add": [],
  "member.set_role": [],
  "member.retire": [],
  "tenant.list": ["tenants","findings","reviews"],
  "tenant.create": [],
  "tenant.overview": ["tenants","findings"],
  "tenant.profile": ["tenants"],
  "tenant.profile_preview": [],
  "tenant.profile_set": [],
  "import.preview": [],
  "import.start": [],
  "library.list": ["libraries"],
  "demo.load": [],
  "connection.list": ["connections","tenants"],
  "connection.make": [],
  "connection.sign_in": [],
  "connection.check": [],
  "connection.remove": [],
  "connection.consent_link": [],
  "sync.start": [],
  "sync.forget": [],
  "snapshot.list": ["tenants"],
  "snapshot.show": ["tenants"],
  "snapshot.export": [],
  "snapshot.compare": ["tenants"],
  "snapshot.compare_subject": ["tenants"],
  "history.timeline": ["tenants"],
  "history.events": ["tenants"],
  "history.subject": ["tenants"],
  "baseline.list": ["baselines","tenants"],
  "baseline.show": ["baselines","tenants"],
  "baseline.item": ["baselines"],
  "baseline.capture": [],
  "baseline.edit": [],
  "baseline.discard": [],
  "baseline.preview": ["baselines","tenants"],
  "baseline.publish": [],
  "baseline.assign": [],
  "baseline.unassign": [],
  "baseline.posture": ["baselines","tenants","findings"],
  "baseline.compare": ["baselines","tenants","findings"],
  "promotion.plan": ["tenants","promotions"],
  "promotion.subject": ["tenants","promotions"],
  "promotion.targets": ["tenants"],
  "promotion.mappings": ["promotions"],
  "promotion.map": [],
  "promotion.unmap": [],
  "promotion.export": [],
  "control.matrix": ["tenants","findings"],
  "check.run": [],
  "compare.run": [],
  "finding.list": ["findings"],
  "finding.detail": ["findings"],
  "finding.change": [],
  "finding.undo": [],
  "finding.count": ["findings","tenants"],
  "finding.change_query": [],
  "finding.attach": [],
  "finding.save_attachment": [],
  "query.complete": ["findings","tenants"],
  "view.list": ["views"],
  "view.save": [],
  "view.remove": [],
  "sla.get": ["sla"],
  "sla.set": [],
  "review.list": ["reviews"],
  "review.get": ["reviews","findings"],
  "review.draft": [],
  "review.update": [],
  "review.release": [],
  "contact.list": ["contacts"],
  "contact.add": [],
  "contact.change": [],
  "contact.retire": [],
  "risk.policy": ["exceptions"],
  "risk.policy_set": [],
  "exception.list": ["exceptions"],
  "exception.show": ["exceptions"],
  "exception.term": ["exceptions","findings"],
  "exception.request": [],
  "exception.approve": [],
  "exception.reject": [],
  "exception.accept": [],
  "exception.revoke": [],
  "exception.evidence": [],
  "decision.list": ["decisions","exceptions"],
  "decision.raise": [],
  "decision.ask_release": [],
  "decision.decide": [],
  "decision.ask": [],
  "decision.answer": [],
  "decision.snooze": [],
  "decision.assign": [],
  "decision.withdraw": [],
  "alert.list": ["alerts","findings","tenants"],
  "alert.read": [],
  "alert.check": [],
  "alert.rules": ["alert_rules"],
  "alert.set_rule": [],
  "alert.remove_rule": [],
  "alert.try_rule": ["findings","tenants"],
  "alert.digest": [],
  "alert.settings": ["alert_settings"],
  "alert.set_settings": [],
  "inbox.list": ["inbox","findings","exceptions","decisions","reviews","runs","tenants","connections","contacts"],
  "inbox.done": [],
  "inbox.snooze": [],
  "inbox.restore": [],
  "portfolio.list": ["inbox","findings","exceptions","decisions","reviews","runs","tenants","connections","contacts"],
  "portfolio.reviewed": [],
  "portfolio.take_back": [],
  "pack.preview": ["reviews","findings"],
  "pack.export": [],
  "pack.verify": [],
  "journal.list": ["tenants","findings","reviews","baselines","promotions","contacts","exceptions","decisions","connections","libraries","sla","runs"],
  "journal.entry": ["tenants","findings","reviews","baselines","contacts","exceptions","decisions"],
  "journal.export": [],
  "run.list": ["runs"],
  "run.get": ["runs"],
  "run.cancel": [],
};

export const CHANGES: Record<OperationName, readonly string[]> = {
  "session.status": [],
  "session.touch": [],
  "vault.create": ["session"],
  "vault.unlock": ["session"],
  "vault.lock": ["session"],
  "vault.change_passphrase": [],
  "vault.replace_recovery_key": [],
  "vault.verify": [],
  "vault.backup": [],
  "vault.restore": ["session"],
  "preferences.set": ["session"],
  "member.list": [],
  "member.add": ["members"],
  "member.set_role": ["members","session"],
  "member.retire": ["members","session"],
  "tenant.list": [],
  "tenant.create": ["tenants"],
  "tenant.overview": [],
  "tenant.profile": [],
  "tenant.profile_preview": [],
  "tenant.profile_set": ["tenants","findings","reviews"],
  "import.preview": [],
  "import.start": ["runs"],
  "library.list": [],
  "demo.load": ["runs"],
  "connection.list": [],
  "connection.make": ["runs"],
  "connection.sign_in": ["runs"],
  "connection.check": ["runs"],
  "connection.remove": ["connections"],
  "connection.consent_link": [],
  "sync.start": ["runs"],
  "sync.forget": ["connections"],
  "snapshot.list": [],
  "snapshot.show": [],
  "snapshot.export": [],
  "snapshot.compare": [],
  "snapshot.compare_subject": [],
  "history.timeline": [],
  "history.events": [],
  "history.subject": [],
  "baseline.list": [],
  "baseline.show": [],
  "baseline.item": [],
  "baseline.capture": ["baselines"],
  "baseline.edit": ["baselines","findings"],
  "baseline.discard": ["baselines"],
  "baseline.preview": [],
  "baseline.publish": ["baselines","findings"],
  "baseline.assign": ["baselines","findings"],
  "baseline.unassign": ["baselines","findings"],
  "baseline.posture": [],
  "baseline.compare": [],
  "promotion.plan": [],
  "promotion.subject": [],
  "promotion.targets": [],
  "promotion.mappings": [],
  "promotion.map": ["promotions"],
  "promotion.unmap": ["promotions"],
  "promotion.export": [],
  "control.matrix": [],
  "check.run": [],
  "compare.run": [],
  "finding.list": [],
  "finding.detail": [],
  "finding.change": ["findings","reviews"],
  "finding.undo": ["findings","reviews"],
  "finding.count": [],
  "finding.change_query": ["findings","reviews"],
  "finding.attach": ["findings"],
  "finding.save_attachment": [],
  "query.complete": [],
  "view.list": [],
  "view.save": ["views"],
  "view.remove": ["views"],
  "sla.get": [],
  "sla.set": ["sla"],
  "review.list": [],
  "review.get": [],
  "review.draft": ["reviews"],
  "review.update": ["reviews"],
  "review.release": ["reviews","tenants"],
  "contact.list": [],
  "contact.add": ["contacts"],
  "contact.change": ["contacts","exceptions"],
  "contact.retire": ["contacts","exceptions"],
  "risk.policy": [],
  "risk.policy_set": ["exceptions"],
  "exception.list": [],
  "exception.show": [],
  "exception.term": [],
  "exception.request": ["exceptions","decisions"],
  "exception.approve": ["exceptions","decisions"],
  "exception.reject": ["exceptions","decisions"],
  "exception.accept": ["exceptions","findings","reviews"],
  "exception.revoke": ["exceptions","decisions","findings","reviews"],
  "exception.evidence": [],
  "decision.list": [],
  "decision.raise": ["decisions"],
  "decision.ask_release": ["decisions"],
  "decision.decide": ["decisions","exceptions"],
  "decision.ask": ["decisions"],
  "decision.answer": ["decisions"],
  "decision.snooze": ["decisions"],
  "decision.assign": ["decisions"],
  "decision.withdraw": ["decisions"],
  "alert.list": [],
  "alert.read": ["alerts"],
  "alert.check": [],
  "alert.rules": [],
  "alert.set_rule": ["alert_rules"],
  "alert.remove_rule": ["alert_rules"],
  "alert.try_rule": [],
  "alert.digest": [],
  "alert.settings": [],
  "alert.set_settings": ["alert_settings"],
  "inbox.list": [],
  "inbox.done": ["inbox"],
  "inbox.snooze": ["inbox"],
  "inbox.restore": ["inbox"],
  "portfolio.list": [],
  "portfolio.reviewed": ["inbox"],
  "portfolio.take_back": ["inbox"],
  "pack.preview": [],
  "pack.export": ["runs","reviews"],
  "pack.verify": [],
  "journal.list": [],
  "journal.entry": [],
  "journal.export": [],
  "run.list": [],
  "run.get": [],
  "run.cancel": ["runs"],
};
