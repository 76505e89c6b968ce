# The review pack: what the customer reads.
pack-page = Page { $page } of { $pages }
pack-draft-mark = DRAFT
pack-draft-notice = DRAFT – not released, may still change
pack-header = { $tenant } · { $title }
pack-footer = { $number ->
    [0] Draft · report ID { $id }
   *[other] Review { $number } · report ID { $id }
}
pack-subject = Governance review of the Microsoft 365 tenant of { $tenant }
pack-contents = Contents
pack-none = –

## Cover
pack-fact-domain = Tenant
pack-fact-period = Period under review
pack-period = { $from } to { $to }
pack-fact-version = Version
pack-version-released = Review { $number }, released
pack-version-draft = Draft
pack-fact-released = Released
pack-released-by = { $date }, by { $name }
pack-fact-author = Prepared by
pack-author = { $author }, { $consultancy }
pack-fact-classification = Classification
pack-fact-report-id = Report ID
pack-fact-content-hash = Content hash (SHA-256)
pack-fact-data = Data collected

## Verdicts, severities, states, areas
pack-coverage-complete = complete
pack-completed = Supplied by { $source }, read { $at }.
pack-completed-part = { $names }: supplied by { $source }, read { $at }.
pack-completed-undated = at an unknown time
pack-coverage-partial = partial
pack-coverage-not-collected = not collected

## Columns and labels
pack-column-number = No.
pack-column-finding = Finding
pack-column-unmet = Requirement not satisfied
pack-column-severity = Severity
pack-column-state = Status
pack-column-owner = Owner
pack-column-due = Due
pack-column-area = Area
pack-column-total = Total
pack-column-policy = Requirement
pack-column-verdict = Verdict
pack-column-reason = Reason
pack-column-setting = Setting
pack-column-found = Found
pack-column-expected = Expected
pack-column-kind = What
pack-column-count = Objects
pack-column-coverage = Coverage
pack-column-why = Why
pack-column-source = Source
pack-column-collected = Collected
pack-column-size = Bytes
pack-column-hash = SHA-256
pack-column-id = ID
pack-column-when = When
pack-column-by = By
pack-column-declared = Declared
pack-column-purpose = As
pack-column-open = Open
pack-column-handled = Handled

## Management page
pack-summary = Management summary
pack-posture-sentence = Of { $total } requirements for this tenant, { $satisfied ->
    [one] 1 is satisfied
   *[other] { $satisfied } are satisfied
} and { $failed ->
    [0] none is not satisfied
    [one] 1 is not satisfied
   *[other] { $failed } are not satisfied
}; { $unknown } could not be assessed and { $inapplicable } { $inapplicable ->
    [one] does
   *[other] do
} not apply.
pack-summary-open = { $open ->
    [0] No finding is open.
    [one] One finding is open
   *[other] { $open } findings are open
}{ $open ->
    [0] {""}
   *[other] , { $urgent } of them critical or high.
}
pack-changes = What changed
pack-changes-since = Since review { $number }, released { $date }: { $changes }. A change can come from the tenant, from the rules or from better evidence.
pack-change = { $outcome } { $before } → { $now }
pack-changes-first = This is the first review of this tenant; there is nothing to compare it with yet.
pack-risks = The risks that matter most, and the decisions they need
pack-decisions-intro = Each needs someone accountable and a date. The option recommended is to do what the finding says; the alternative, living with the risk, is a decision too and has to be made by someone accountable. Until it is made, the recommendation stands.
pack-decisions-cut = The first { $shown } of { $total } open findings stand here, gravest first; the others stand in the section Findings.
pack-risks-none = The review holds no open finding.
pack-owner-open = to be named
pack-due-open = to be set

## Posture
pack-posture = Posture
pack-posture-intro = The verdicts on all requirements, by area. They are counted side by side and never blended into one figure: what could not be assessed is not a pass.
pack-posture-total = { $count ->
    [one] 1 requirement
   *[other] { $count } requirements
}
pack-posture-alternative = { $area }: { $satisfied } satisfied, { $failed } not satisfied, { $unknown } not assessed, { $inapplicable } not applicable.
pack-posture-table = Verdict counts by area
pack-severity-table = Findings in this review by severity
pack-severity-heading = Findings by severity
pack-all-areas = All areas

## Findings
pack-findings = Findings
pack-findings-intro = { $count ->
    [0] This review holds no finding.
    [one] This review holds one finding.
   *[other] This review holds { $count } findings, ordered by severity.
}
pack-findings-left-out = { $count ->
    [one] One open finding was left out of this review by its author.
   *[other] { $count } open findings were left out of this review by its author.
}
pack-findings-table = All findings with severity, state, owner and due date
pack-finding-heading = { $number }  Not satisfied: { $title }
pack-finding-what = What was observed
pack-finding-why = Why it matters
pack-finding-do = What to do
pack-finding-settings = Observed settings
pack-finding-settings-cut = The first { $shown } of { $total } settings are shown; all of them stand in the evidence.
pack-finding-subjects = Affected objects
pack-finding-subjects-cut = The first { $shown } of { $total } objects are shown; all of them stand in the evidence.
pack-finding-references = References and responsibility
pack-finding-policy = SCuBA requirement
pack-finding-nist = NIST SP 800-53
pack-finding-owner = Owner
pack-finding-assignee = Assignee
pack-finding-due = Due
pack-finding-first-seen = First seen
pack-finding-comment = Comment
pack-finding-history = History
pack-finding-history-table = Steps of this finding
pack-finding-by-evaluation = Evaluation

## Coverage
pack-coverage = Coverage matrix
pack-coverage-intro = Every requirement of the baseline with its verdict and the reason for it. Requirements that could not be assessed are listed like all others.
pack-coverage-table = Requirements of the area { $area } with verdict and reason

## Method
pack-method = Method, scope and limits
pack-method-how = How this review was made
pack-method-text = The configuration of the tenant was read from the sources named in the section Evidence, brought into one canonical shape, and judged by rules against the Secure Cloud Business Applications (SCuBA) baselines of the United States Cybersecurity and Infrastructure Security Agency (CISA). Every verdict rests on settings that were read; where a needed setting was not in the sources, the verdict is “not assessed”.
pack-method-catalogue = Catalogue version { $version }. { $subjects ->
    [one] 1 object was examined.
   *[other] { $subjects } objects were examined.
}
pack-method-age = Age of the data
pack-method-collected = The sources were collected on { $date } and imported on { $taken }. Later changes in the tenant are not reflected.
pack-method-collected-unknown = The sources do not say when they were collected. They were imported on { $taken }. Changes in the tenant since the collection are not reflected.
pack-method-scope = Scope
pack-method-scope-text = What was read of each kind of object. “Not collected” means that nothing is known about it, not that there is none.
pack-method-scope-rest = Not collected, and needed for no verdict: { $kinds }.
pack-method-scope-table = Kinds of objects with coverage and count
pack-method-gaps = Evidence gaps
pack-method-gaps-none = No evidence was missing.
pack-method-gaps-text = The following was needed for a verdict and was not available.
pack-method-gaps-table = Missing evidence with the reason
pack-method-declared = Declared by the customer
pack-method-declared-text = The following was declared for this tenant and taken into account. Declarations are the customer’s statements; they were not verified.
pack-method-declared-table = Declarations with their reasons
pack-declared-emergency = Emergency access
pack-declared-synchronisation = Synchronisation account
pack-declared-domain = Own domain
pack-declared-not-applicable = Not applicable
pack-declared-exclusion = Approved exclusion from { $policy }
pack-method-redaction = What was redacted
pack-redaction-customer-safe = This pack is customer-safe: personal accounts appear as pseudonyms (“Person 1”), the same within this pack and different in every other. { $people ->
    [0] No person is mentioned.
    [one] One person is mentioned, in { $places } places.
   *[other] { $people } persons are mentioned, in { $places } places.
} { $secrets ->
    [0] No secret was found in the data.
    [one] One secret was removed.
   *[other] { $secrets } secrets were removed.
} Policies, groups, applications, settings and roles appear by name. Internal comments are never part of a pack.
pack-redaction-auditor = This pack is made for an auditor: names and addresses of persons are masked. { $people ->
    [0] No person is mentioned.
    [one] One person is mentioned, in { $places } places.
   *[other] { $people } persons are mentioned, in { $places } places.
} { $secrets ->
    [0] No secret was found in the data.
    [one] One secret was removed.
   *[other] { $secrets } secrets were removed.
} Policies, groups, applications, settings and roles appear by name. Internal comments are never part of a pack.
pack-redaction-internal = This pack is for internal use: persons appear by name. { $secrets ->
    [0] No secret was found in the data.
    [one] One secret was removed.
   *[other] { $secrets } secrets were removed.
} Internal comments are never part of a pack.
pack-method-limits = Limits
pack-limit-certification = This review is no certification and claims no conformity with any standard or law.
pack-limit-snapshot = It describes the configuration at one point in time; it shows neither how the settings were used nor whether they were ever circumvented.
pack-limit-technical = It covers settings that can be read. Organisation, processes and training are outside its scope.
pack-limit-symbols = Characters that cannot be printed safely in this document are shown as □.

## Evidence
pack-evidence = Evidence and document control
pack-evidence-heading = Evidence
pack-evidence-text = The sources of this review. The hash proves that a kept file is the one that was judged.
pack-evidence-table = Evidence items with source, date and hash
pack-evidence-none = No evidence items are recorded.
pack-control-heading = Document control
pack-control-title = Title
pack-control-number = Review number
pack-control-released = Released
pack-control-not-released = Not released
pack-control-previous = Previous review
pack-control-previous-value = Review { $number }, released { $date }
pack-control-previous-none = None
pack-control-snapshot = Snapshot
pack-control-snapshot-value = { $id }, content hash { $hash }
pack-control-tool = Made with
pack-control-tool-value = TenantPilot { $version }, catalogue { $catalogue }
pack-control-verify = How to verify this pack
pack-control-verify-text = The file manifest.json beside this document names every file of the pack with its SHA-256. Any tool that computes SHA-256 can check it: certutil -hashfile FILE SHA256 on Windows, sha256sum FILE on Linux, shasum -a 256 FILE on macOS.

## Values of settings
pack-value-empty = empty
pack-value-unset = not set

pack-accepted = Accepted risks
pack-accepted-intro = { $count ->
    [one] One requirement is not satisfied, and the risk of it was accepted for a time. After the last day it is work again.
   *[other] { $count } requirements are not satisfied, and the risk of them was accepted for a time. After the last day each is work again.
}
pack-accepted-control = Compensating control: { $control }
pack-accepted-no-control = No compensating control
pack-accepted-signed-letter = by signed letter of { $date }
pack-accepted-email = by email of { $date }
pack-accepted-meeting = in a meeting on { $date }
pack-accepted-approved = Approved internally by { $name }
pack-accepted-single-handed = Requested and approved internally by { $name } alone
pack-column-accepted = Accepted by
pack-column-until = Last day
