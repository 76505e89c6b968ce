# The words of the window.

## General

loading = Loading …
close = Close
cancel = Cancel
continue = Continue
back = Back
save = Save
discard = Discard
apply = Apply
edit = Edit
done = Done
undo = Undo
all = All
none = None
choose = Please choose
copied = Copied
details = Details
actions = Actions
reason = Reason
code = Code
when = When
file = File
size = Size
number-short = No.
started = Started
finished = Finished
not-set = not set
try-again = Try again
percent = { $percent }%
becomes = becomes
language = Language
hash-copy = Copy SHA-256
content-hash = Content hash (SHA-256)
count-of-kind = { $count } × { $kind }
skip-to-content = Skip to content
by-at = { $by }, { $at }
by-evaluation = Evaluation

## Failures

failure-class-usage = Request
failure-class-input = Input
failure-class-locked = Access
failure-class-in-use = In use
failure-class-cancelled = Cancelled
failure-class-internal = Internal error
failure-unknown = There is no description for this code. Please quote it when you ask for help.
failure-code-copy = Copy error code
failure-detail-copy = Copy log reference
toast-failed = That did not work
undo-done = Undone: { $what }

## Before the vault is open

entry-promise = The review desk for Microsoft 365 tenants: assess snapshots, decide on findings, release review packs – encrypted on this device. The network is used for the tenants you connect, and for nothing else.
entry-vault-at = Vault: { $path }
entry-version = Version { $version }
create-title = Create your vault
create-text = Everything you import and decide is kept encrypted in a vault on this device. Without the passphrase or the recovery key nobody can open it, and neither can we.
create-submit = Create vault
create-working = Creating the vault …
workspace-name = Workspace name
workspace-name-hint = Usually your consultancy; it appears on the review pack.
member-name = Your name
member-name-hint = Stands beside every decision you make.
passphrase = Passphrase
passphrase-repeat = Repeat the passphrase
passphrase-hint = At least { $min } characters. Several random words beat one complicated word.
passphrase-differs = The two entries are not the same.
secret-show = Show
secret-hide = Hide
strength-0 = Too short.
strength-0-hint = At least { $min } characters are needed.
strength-1 = Weak.
strength-1-hint = Easy to guess: common words, keyboard runs or repetition.
strength-2 = Fair.
strength-2-hint = One more word or a few more characters make a clear difference.
strength-3 = Good.
strength-3-hint = Will hold out long, even against an attacker with a copy of the vault.
strength-4 = Strong.
strength-4-hint = Practically impossible to guess, as long as it is used nowhere else.
recovery-title = Keep your recovery key
recovery-text = This key opens the vault when the passphrase is forgotten. It is shown only now. Keep it away from this device.
recovery-sheet-title = Recovery key for { $workspace }
recovery-sheet-note = Whoever has this key and a copy of the vault can read everything.
recovery-print = Print
recovery-copy = Copy the recovery key
recovery-stored = I have stored the key safely.
recovery-key = Recovery key
recovery-key-hint = As it stands on the printout. Dashes and spaces do not matter.
next-title = Where would you like to begin?
next-text = You can do all of this at any time later.
next-demo = Look at the demo workspace
next-demo-text = Three invented tenants with findings to try things out.
next-import = Import an export
next-import-text = A settings export, a folder of policies, or Graph data.
next-skip = Continue without data
unlock-title = Unlock the vault
unlock-text = Enter your passphrase to continue.
unlock = Unlock
unlock-working = Unlocking …
unlock-by-recovery = Use the recovery key
unlock-by-passphrase = Use the passphrase
restore-open = Restore a backup
restore-title = Restore a backup
restore-text = The backup is restored to { $path }.
restore-file = Backup file
restore-by-recovery = Open with the recovery key
restore-passphrase-hint = The passphrase that was in force when the backup was made.
restore-submit = Restore
restore-working = Restoring …

## Frame

navigation = Navigation
nav-tenants = Tenants
nav-findings = Findings
nav-controls = Controls
nav-reviews = Reviews
nav-decisions = Decisions
nav-operations = Operations
nav-settings = Settings
nav-import = Import
tenant-switcher = Choose tenant
tenant-all = All tenants
lock = Lock the vault
running-count = { $count } operations running
palette-open = Search or jump
palette-placeholder = Where to, or what to do?
palette-none = Nothing found.
palette-tenant = Tenant
key-ctrl = Ctrl
key-shift = Shift
key-ctrl-k = Ctrl+K
key-lead = g then { $letter }
help-open = Keyboard shortcuts
help-title = Keyboard shortcuts
help-everywhere = Everywhere
help-findings = In the list of findings
help-palette = Search or jump
help-undo = Undo the last change
help-this = This overview
help-go = Go to “{ $screen }”
help-move = Next, previous finding
help-open-item = Go to the details
help-select = Select
help-select-range = Select up to here
help-resolved = Resolved
help-assign = Set who works on it
help-owner = Set the owner
help-due = Set the due date
help-severity = Set the severity
help-decide = Take the offered decision
help-filter = Jump to the filter
help-escape = Clear the selection
help-note = The keys have no effect while you type into a field or a dialog is open.

## Paths

path-pick-file = Choose file
path-pick-folder = Choose folder
path-pick-target = Choose target
path-drop-here = Drop here

## Verdicts, severities, states

verdict-satisfied = satisfied
verdict-not-satisfied = not satisfied
verdict-not-assessed = not assessed
verdict-not-applicable = not applicable
verdict-none = no verdict yet
severity = Severity
severity-critical = critical
severity-high = high
severity-medium = medium
severity-low = low
severity-detected = Severity (by the control: { $severity })
severity-hint = The control’s own severity stays visible beside it.
state = State
state-new = new
state-triaged = triaged
state-in-progress = in progress
state-resolved = resolved
state-verified = verified
state-risk-accepted = risk accepted
state-false-positive = false positive
state-duplicate = duplicate
state-reopened = reopened
criticality-shall = Shall
criticality-should = Should
area = Area
policy = SCuBA policy
nist = NIST SP 800-53

## Tenants

tenant = Tenant
tenants-lead = Verdicts, open findings and age of the data of each tenant
tenants-posture = Verdicts
tenants-open = Open findings
tenants-age = Snapshot
tenants-review = Last review
tenants-nothing-judged = No snapshot yet
tenants-empty = No tenants yet
tenants-empty-text = Your tenants and their verdicts will be here. Connect one, or import an export: it adds the tenant that the source names.
tenants-demo-loading = The demo is being loaded
tenant-overview = Overview
tenant-profile = Tenant profile
tenant-create = Add a new tenant
tenant-create-name = Customer’s name
tenant-create-domain = Primary domain (if known)
libraries = Policy libraries
library = Library
library-holds = Contents
overview-posture = Verdicts
overview-policies = { $count ->
    [one] one requirement
   *[other] { $count } requirements
}
overview-all-controls = All controls
overview-next = Next steps
overview-empty = No snapshot yet
overview-empty-text = Once you import an export or connect the tenant and take a snapshot, this tenant’s verdicts and evidence gaps will be here.
todo-overdue = { $count ->
    [one] One finding is overdue
   *[other] { $count } findings are overdue
}
todo-overdue-text = Decide, or set a new due date.
todo-new = { $count ->
    [one] Triage one new finding
   *[other] Triage { $count } new findings
}
todo-new-text = Found by the latest evaluation for the first time.
todo-open = { $count ->
    [one] Work on one open finding
   *[other] Work on { $count } open findings
}
todo-open-text = Set owner, due date and the comment for the customer.
todo-gap-sign-in = Sign in again
todo-gap-sign-in-text = After that, what is missing can be read: { $kinds }.
todo-gap-consent = { $count ->
    [one] Get consent for one kind
   *[other] Get consent for { $count } kinds
}
todo-gap-consent-text = Missing: { $kinds }. The consent link is under “Connection”.
todo-gap-readiness = { $count ->
    [one] See why one kind cannot be read
   *[other] See why { $count } kinds cannot be read
}
todo-gap-readiness-text = Missing: { $kinds }. The connection shows which role or licence it takes.
todo-gap-snapshot = { $count ->
    [one] Read one kind again
   *[other] Read { $count } kinds again
}
todo-gap-snapshot-text = Missing: { $kinds }. Take a new snapshot.
todo-gap-import = { $count ->
    [one] Close one evidence gap
   *[other] Close { $count } evidence gaps
}
todo-gap-import-text = Missing: { $kinds }. Import an export that contains them.
todo-profile = Check the tenant profile
todo-profile-text = State emergency access accounts, synchronisation accounts and own domains.
todo-review = Compose a review
todo-review-text = Choose findings, comment on them, and release.
todo-review-again = Last released: review no. { $number }.

## Snapshots and gaps

snapshots = Snapshots
snapshot-number = No. { $number }
snapshot-collected = Collected
snapshot-imported = Imported
snapshot-partial = partial
snapshot-stated = tenant stated by you
snapshot-subjects = { $count ->
    [one] one subject
   *[other] { $count } subjects
}
coverage-partial = Partial: { $missing } of { $all } kinds that requirements rest on are missing in whole or in part
coverage-complete = { $count ->
    [one] complete (one subject)
   *[other] complete ({ $count } subjects)
}
coverage-whole = All kinds were read in full
coverage-part = { $count ->
    [one] only in part (one subject)
   *[other] only in part ({ $count } subjects)
}
coverage-completed = From { $source }, read { $at }
coverage-completed-part = { $names }: from { $source }, read { $at }
coverage-completed-undated = at an unknown time
snapshot-completed = completed by { $sources }
coverage-not-collected = not collected
gaps = Evidence gaps
gaps-missing = Missing
gaps-why = Why, and what helps
gaps-consequence = Consequence
gaps-policies = { $count ->
    [one] One requirement is not assessed
   *[other] { $count } requirements are not assessed
}
gap-not-in-source = The source does not contain it.
gap-not-in-source-do = Import an export that contains it.
gap-read-failed = The source could not read it.
gap-read-failed-do = Take a snapshot again, or collect the data again and import it.
gap-property-absent = The object lacks a property that is needed.
gap-property-absent-do = A newer version of the export tool may supply it.
gap-not-allowed = Reading it was not allowed.
gap-not-allowed-do = The connection shows under “What can be read” which permission or role is missing.
gap-not-licensed = The tenant has no licence for it.
gap-not-licensed-do = Without the licence there is nothing to read here. Declare in the tenant profile what does not apply.
gap-out-of-scope = Only what the scope tags of the account cover was seen.
gap-out-of-scope-do = Sign in with an account whose Intune role covers all scope tags.
gap-left-out = It was left out of this snapshot.
gap-left-out-do = Take a snapshot of all areas.
gap-too-many = There is more of it than a snapshot reads.
gap-too-many-do = A snapshot reads at most 5,000 such objects one by one. Check the others in the portal.
gap-not-readable = No reading can tell.
gap-not-readable-do = A person has to check and confirm it; here the requirement stays not assessed.
gap-consent-do = Mail the consent link to an administrator of the tenant; it is under “Connection”.
gap-sign-in-do = Sign in again, then take a snapshot.
gap-snapshot-do = Take a new snapshot.
gap-collect-again-do = Collect the data again and import it.
gap-collect-allowed-do = Collect the data with an account that may read it, and import it.
gap-beyond-graph-do = Microsoft Graph does not supply it. Import an export that contains it.

## Tenant profile

profile-lead = What is true of this tenant and no reading can tell. What you state applies to every control that allows exclusions; what is suggested counts only once you state it.
profile-emergency-access = Emergency access accounts and groups
profile-emergency-access-hint = Accounts and groups that may be left out of conditional access.
profile-synchronisation-accounts = Synchronisation accounts
profile-synchronisation-accounts-hint = Directory synchronisation accounts that do not sign in interactively.
profile-own-domains = Own domains
profile-own-domains-hint = Domains that belong to the customer.
profile-not-applicable = Declared not applicable
profile-not-applicable-hint = Requirements that do not apply to this tenant.
profile-standard = Standard for policies
profile-standard-hint = How the company wants its policies kept. The controls of the area Policy quality are judged by it.
profile-report-only-days = Report-only for at most (days)
profile-large-group-members = Excluded groups: members at most
profile-stale-days = Disabled or unassigned: unchanged for at most (days)
profile-naming-pattern = Naming pattern of Conditional Access policies
profile-naming-pattern-hint = A regular expression for the whole name; empty: names are not judged.
profile-naming-unreadable = This is not a valid regular expression. It cannot be saved.
profile-naming-kept = The names of all Conditional Access policies of the latest snapshot match.
profile-naming-misfits = { $count ->
    [one] One policy of the latest snapshot does not match:
   *[other] { $count } policies of the latest snapshot do not match:
}
profile-exclusions = Approved exclusions for single requirements
profile-exclusions-none = None. They are taken over from the source where it states any.
profile-none = Nothing stated.
profile-add = Add
profile-add-to = Add: { $list }
profile-take = Put into the profile
profile-declare = State …
profile-remove = Remove { $name }
profile-value = Entry
profile-suggested = Suggested by the data – they do not count until you state them
profile-object-id = Object ID
profile-domain = Domain
profile-principal = Type
principal-user = Account
principal-group = Group
profile-name = Name
profile-name-hint = Only to recognise it by.
profile-why = Why is it so?
profile-effect = Effect on the verdicts
profile-unchanged = Change the profile, and before you save it says here which verdicts would change.
profile-judging = Evaluating …
profile-no-flips = No verdict changes.
profile-flips = { $count ->
    [one] One verdict changes:
   *[other] { $count } verdicts change:
}
profile-reason = Reason for the change
profile-reason-hint = Stands in the journal and in the review.
profile-save = Save the profile
profile-saved = Profile saved
profile-last-changed = Last changed by { $by }
exclude-users = accounts:
exclude-groups = groups:
exclude-applications = applications:
exclude-guest-user-types = guest types:
candidate-excluded-from-policies = { $count ->
    [one] excluded from one enabled policy
   *[other] excluded from { $count } enabled policies
}
candidate-name-suggests = the name suggests it
candidate-verified-domain = verified domain of the tenant

## Import

import-open = Import an export
import-title = Import
import-lead = First see what the source holds; nothing is written before.
import-path = File or folder
import-path-hint = Type a path, choose one, or drop it on the window.
import-look = Preview
import-source-export = Settings export of an assessment tool (one JSON file)
import-source-library = Folder of exported policies; taken in as a library
import-source-graph = Folder of Graph data, one JSON file for each collection
import-what = Source
import-format = Format
import-tool = Made with
import-size = Size
import-size-value = { $count ->
    [one] { $size } in one file
   *[other] { $size } in { $count } files
}
import-collected = Collected
import-collected-unknown = The source does not say when.
import-claims = Names as its tenant
import-claims-none = The source names no tenant.
import-where = Target
import-into = A new snapshot for
import-into-agrees = The source names this tenant.
import-new-tenant = A new tenant will be added:
import-tenant = Tenant
import-tenant-chosen = the chosen tenant
import-stated = I state that this data is of { $tenant }.
import-choice-text = The source names no tenant. Choose it and confirm; this is recorded as your statement.
import-mismatch = The source is of another tenant.
import-mismatch-text = You chose { $chosen }, but the source names another tenant. So that no data is mixed up, this import is refused.
import-mismatch-do = Look again without a chosen tenant
import-library = Policy library “{ $name }”
import-library-text = A library describes how policies should look. It belongs to no tenant and is never taken in as a tenant’s snapshot.
import-complete = Complete snapshot no. { $number } ({ $at }), which was read from Microsoft Graph
import-complete-kinds = { $count ->
    [one] It adds one kind.
   *[other] It adds { $count } kinds.
}
import-complete-properties = { $count ->
    [one] It adds one setting that Microsoft Graph does not tell.
   *[other] It adds { $count } settings that Microsoft Graph does not tell.
}
import-complete-hint = What was read from Microsoft Graph stays as it is; where the rest comes from, and of when it is, is shown with it. Otherwise the import becomes a snapshot of its own, in which nothing else was collected.
import-adopt = { $count ->
    [one] Take the source’s approved exclusion into the tenant profile
   *[other] Take the source’s { $count } approved exclusions into the tenant profile
}
import-adopt-hint = Only where the tenant has no profile yet. Otherwise the one it has stays as it is.
import-holds = Contents
import-kind = Kind
import-count = Count
import-use = Use
import-judged = is judged
import-kept = kept as evidence
import-not-understood = { $count ->
    [one] One note on the source
   *[other] { $count } notes on the source
}
import-not-understood-hint = What is not understood is kept as evidence; nothing is judged by it.
import-start = Start import
import-start-library = Take in the library
import-another = Import another source
import-to-tenant = Go to the tenant
import-to-tenants = Go to the tenants

## Findings

finding = Finding
findings-total = { $count ->
    [one] One finding
   *[other] { $count } findings
}
findings-none = No open findings
findings-none-text = Deviations that ask for a decision will be here. The next import shows what has changed.
findings-none-filtered = Nothing matches
findings-none-filtered-text = No finding matches this filter.
finding-none-open = No finding open
finding-none-open-text = Choose a finding on the left, or move through the list with j and k.
filter = Filter
filter-open = open
filter-all-states = all states
filter-all-severities = all severities
filter-all-areas = all areas
filter-overdue = Overdue
filter-reset = Reset filter
sort = Order
sort-severity = by severity
sort-due = by due date
sort-policy = by SCuBA policy
sort-last-seen = by last seen
sort-state = by state
select-finding = Select: { $title }
overdue-days = { $days ->
    [one] one day overdue
   *[other] { $days } days overdue
}
due-in = due { $when }
selection = Selection
selection-count = { $count } selected
selection-all = Select all { $count }
selection-none = Clear selection
selection-set = Set
owner = Owner
owner-hint = Who is accountable, also a person of the customer. Leave empty to remove.
assignee = Assignee
assignee-hint = Who works on it. Leave empty to remove.
due = Due
date-format = YYYY-MM-DD
date-invalid = This is not a date. Enter it as { $format }.
due-hint = Leave empty to remove the due date.
change-owner = Set the owner
change-assignee = Set the assignee
change-due = Set the due date
change-severity = Set the severity
change-state = Change the state: { $state }
change-count = { $count ->
    [one] Applies to exactly one finding.
   *[other] Applies to exactly { $count } findings.
}
why-needed = Recorded on every finding, and required here.
why-optional = Recorded on every finding.
changed-nothing = Nothing to change: the value was set already.
changed-state = { $count ->
    [one] Finding: { $state }
   *[other] { $count } findings: { $state }
}
changed-severity = { $count ->
    [one] Severity: { $severity }
   *[other] { $count } findings, severity: { $severity }
}
changed-owner = { $count ->
    [one] Owner: { $name }
   *[other] { $count } findings, owner: { $name }
}
changed-owner-none = { $count ->
    [one] Owner removed
   *[other] Owner removed from { $count } findings
}
changed-assignee = { $count ->
    [one] Assignee: { $name }
   *[other] { $count } findings, assignee: { $name }
}
changed-assignee-none = { $count ->
    [one] Assignee removed
   *[other] Assignee removed from { $count } findings
}
changed-due = { $count ->
    [one] Due { $date }
   *[other] { $count } findings, due { $date }
}
changed-due-none = { $count ->
    [one] Due date removed
   *[other] Due date removed from { $count } findings
}
changed-comment = { $count ->
    [one] Comment added
   *[other] { $count } comments added
}
changed-customer-comment = { $count ->
    [one] Comment for the customer saved
   *[other] { $count } comments for the customer saved
}
changed-by-rule = The verdict changed because the control’s interpretation changed, not the tenant. It is neither progress nor a setback at the customer, and does not count as verified.
changed-by-profile = The verdict changed because the tenant profile changed, not the tenant. It is neither progress nor a setback at the customer, and does not count as verified.
changed-by-evidence = The verdict changed because the evidence changed, not the tenant. It is neither progress nor a setback at the customer, and does not count as verified.
cause-rule = interpretation of the control
cause-profile = tenant profile
cause-evidence = evidence
decide = Decide
decide-nothing = There is nothing to decide in this state.
decide-triaged = Triaged
decide-in-progress = Start work
decide-resolved = Resolved
edit-label = Change { $label }:
decide-false-positive = False positive …
finding-observed = Observed
finding-why = Why it matters
finding-do = What to do
finding-subjects = { $count ->
    [one] Concerns one subject
   *[other] Concerns { $count } subjects
}
finding-history = History
finding-references = References and evidence
evidence = Evidence
observed-setting = Setting
observed-expected = Expected
observed-actual = Found
value-absent = absent
value-empty = empty
value-empty-list = empty list
value-yes = yes
value-no = no
value-more = … and { $count } more
subject-tenant = the tenant as a whole
comment-customer = Comment for the customer
comment-customer-badge = The customer reads this
comment-customer-hint = Stands word for word in the review pack when the finding goes into a review.
comment-internal = Internal comments
comment-internal-badge = Stays internal
comment-internal-placeholder = Only for your team, never in the review pack
comment-add = Add comment
step-detected = Detected
step-observed = Observed again
step-verified = Verified
step-reopened = Reopened
step-state = State
step-severity = Severity
step-owner = Owner
step-assignee = Assignee
step-due = Due date
step-comment = Internal comment
step-customer-comment = Comment for the customer
step-undone = Undone
step-verdict-changed = Verdict changed without a change of the tenant
step-risk-accepted = Risk accepted
step-risk-expired = Acceptance of the risk expired
step-risk-revoked = Acceptance of the risk revoked
step-risk-lapsed = Acceptance of the risk lapsed: content changed

## Controls

controls-lead = What is required, how it was judged, and what the verdict rests on
controls-list = List of controls
controls-judged = Evaluated { $when }, snapshot no. { $number }, catalogue { $version }
controls-empty = Nothing judged yet
controls-empty-text = Every control and its verdict will be here. That takes a tenant’s snapshot.
controls-choose = Choose a tenant
controls-choose-text = Verdicts are always of one tenant.
controls-unjudged = This tenant has not been judged yet
controls-unjudged-text = Import an export; the verdicts follow by themselves.
controls-none = Nothing matches
controls-none-text = No control has this verdict.
control-detail = Details of the control
control-none-open = No control open
control-none-open-text = Choose a control on the left, or move through the list with j and k.
control-to-finding = Go to the finding
control-statement = Statement
control-rests-on = { $count ->
    [one] Rests on one subject
   *[other] Rests on { $count } subjects
}
control-needs = Prerequisites
control-evidence = Evidence needed
control-licence = Licence needed
control-licence-none = none in particular
control-exclusions = Approved exclusions
control-exclusions-yes = possible, through the tenant profile
control-exclusions-no = not provided for
control-interpretation = Version of the interpretation

## Reviews

review = Review
reviews-lead = Compose, release, hand over as a review pack
reviews-empty = No reviews yet
reviews-empty-text = A review records how a tenant was judged at one point in time. Begin with a draft.
reviews-empty-import = A review rests on a snapshot. Import an export first.
review-is-draft = Draft
review-number = No. { $number }
review-draft = New review
review-draft-text = The draft rests on the latest judged snapshot.
review-draft-submit = Create draft
review-tab-compose = Compose
review-tab-preview = Preview
review-tab-released = As released
review-tab-export = Review pack
review-words = Words
review-title = Title
review-from = Period from
review-to = Period to
review-period = Period
review-period-value = { $from } to { $to }
review-period-invalid = The end is before the beginning, or a date is missing.
review-classification = Classification
review-classification-hint = Printed on every page, such as “Confidential”.
review-introduction = Introduction
review-introduction-hint = Your opening words to the customer. May stay empty.
review-saving = Saving …
review-unsaved = Not saved yet
review-all-saved = Everything saved
review-title-needed = A title is needed.
review-saved = Draft saved
review-findings = Findings: { $chosen } of { $all } chosen
review-findings-hint = Only the comment for the customer goes into the review pack, internal comments never.
review-findings-none = There are no findings for this snapshot.
review-findings-released = { $count ->
    [one] One finding (left out: { $left })
   *[other] { $count } findings (left out: { $left })
}
review-comment-add = Write a comment for the customer
review-release = Release
review-release-title = Release the review for { $tenant }?
review-release-text = { $count ->
    [one] The review is frozen with one finding and gets the next number.
   *[other] The review is frozen with { $count } findings and gets the next number.
}
review-release-final = After that it can neither be changed nor taken back, only superseded by a later review.
review-released = Review no. { $number } is released
review-record = Release
review-released-at = Released
review-data-from = Data collected
preview-size = View
preview-small = small
preview-fit = normal
preview-wide = large
preview-pages = { $count ->
    [one] One page
   *[other] { $count } pages
}
preview-page = Page { $number } of { $count }
pack-language = Language of the pack
pack-redaction = Redaction
pack-paper = Paper
pack-lang-de = German
pack-lang-en = English
redaction-customer-safe = Customer-safe
redaction-customer-safe-hint = Names of policies, groups and applications stay readable; personal accounts become pseudonyms, secrets are left out.
redaction-auditor = Auditor
redaction-auditor-hint = For an audit: names and addresses of people are masked, secrets are left out.
redaction-internal = Internal
redaction-internal-hint = With personal accounts in plain text. Not meant to be handed on.
paper-a4 = A4
paper-letter = US Letter
pack-folder = Target folder
pack-folder-hint = Made when missing. Files with other content are never overwritten.
pack-export = Write the review pack
packs = Packs written
packs-none = None yet.
verify = Verify a review pack
verify-path = Folder with the review pack
verify-hint = Compares every file with the manifest.
verify-submit = Verify
verify-intact = Intact: every file agrees with the manifest.
verify-broken = Not intact: at least one file differs.
file-ok = unchanged
file-missing = missing
file-changed = changed
file-extra = does not belong to it

## Operations

operation = Operation
outcome = Outcome
operations-lead = Imports, snapshots, evaluations and review packs with their outcome
operations-empty = No operations yet
operations-empty-text = Every longer operation will be here with its progress and outcome, even after a restart.
cancel-run = Cancel
run-import = Import
run-demo = Load demo
run-pack = Write review pack
run-evaluate = Evaluation
run-backup = Backup
run-of = { $done } of { $total }
run-working = Working …
run-arg-snapshot = Snapshot no.
run-arg-subjects = Subjects
run-arg-new = New subjects
run-arg-changed = Changed subjects
run-arg-gone = Gone subjects
run-arg-detected = New findings
run-arg-verified = Verified
run-arg-reopened = Reopened
run-arg-count = Count
run-arg-folder = Folder
run-arg-name = Name
run-arg-place = Place
run-arg-path = Path
run-id = ID
run-id-copy = Copy ID
run-state-running = running
run-state-succeeded = completed
run-state-failed = failed
run-state-cancelled = cancelled
run-state-interrupted = interrupted when the program ended

## Settings

settings-look = Look and lock
settings-system-language = as the system
settings-theme = Colour scheme
theme-system = as the system
theme-light = light
theme-dark = dark
settings-lock = Lock automatically after (minutes)
settings-lock-hint = Without input, { $min } to { $max } minutes.
passphrase-change = Change the passphrase
passphrase-current = Current passphrase
passphrase-current-hint = Or the recovery key.
passphrase-new = New passphrase
passphrase-changed = Passphrase changed
recovery-replace = Make a new recovery key
recovery-replace-text = When the present key was lost or somebody has seen it.
recovery-replace-warning = The present key will no longer open the vault.
recovery-replace-confirm = Make a new key
backup = Backup
backup-text = Writes the whole vault, encrypted as it is, into one file.
backup-file = Backup file
backup-submit = Write backup
backup-done = Backup written ({ $size })
journal = Journal
journal-text = Every change stands in the journal, chained to those before it and signed. Verifying shows whether anything was changed or removed since.
journal-verify = Verify the journal
journal-verifying = Verifying the journal …
journal-intact = { $count ->
    [one] Intact: one entry is as it was written.
   *[other] Intact: { $count } entries are as they were written.
}
journal-erased = { $count ->
    [one] The content of one entry was erased on purpose.
   *[other] The content of { $count } entries was erased on purpose.
}
journal-broken = The journal is not intact.
journal-broken-text = First place: { $place }.
about = About TenantPilot
about-version = Version
about-workspace = Workspace
about-member = Working as
about-vault = Vault
about-vault-copy = Copy path

## Steps of operations

run-step-read = Reading the source
run-step-parse = Processing the contents
run-step-store = Storing the snapshot
run-step-judge = Judging the controls
run-step-release = Releasing the review
run-step-render = Laying out the review pack
run-step-write = Writing the files

## Outcomes of operations

outcome-imported = Snapshot no. { $snapshot } stored: { $subjects ->
    [one] one subject
   *[other] { $subjects } subjects
} ({ $new } new, { $changed } changed, { $gone } gone). Findings: { $detected } new, { $verified } verified, { $reopened } reopened.
outcome-library-imported = Library “{ $name }” taken in with { $subjects } subjects.
outcome-demo-loaded = { $count ->
    [one] One demo tenant is loaded.
   *[other] { $count } demo tenants are loaded.
}
outcome-pack-written = { $count ->
    [one] One file written to { $folder }.
   *[other] { $count } files written to { $folder }.
}
