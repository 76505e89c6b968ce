## The audit log: the journal as people read, search, export and verify it.

nav-journal = Audit log
audit-lead = Who did what, when, to what and why. Nothing in here can be changed; it can only be added to.
audit-empty = No entry
audit-none-match = No entry matches the filter.
audit-filter-who = By
audit-filter-kind = About
audit-filter-from = From (UTC)
audit-filter-until = To (UTC)
audit-filter-text = Words of the reason
audit-filter-thing = Only what happened to one object
audit-filter-all = All
audit-filter-clear = Clear filters
audit-loading-more = Loading more …
audit-count = { $count ->
    [one] 1 entry loaded
   *[other] { $count } entries loaded
}
audit-count-all = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
audit-choose = Choose an entry to see what it says.
audit-about-this = Everything that happened to it
audit-open-thing = Open
audit-said = What the entry says
audit-changed = What changed
audit-before = Before
audit-after = After
audit-value = Value
audit-field = Field
audit-proof = Proof
audit-when-exact = Recorded at
audit-this-entry = Audit log entry
audit-export = Export
audit-export-title = Export the audit log
audit-export-text = Writes the entries that match the filter, the oldest first. A second file beside it has the hash, the ends of the chains and the result of verifying the whole journal.
audit-export-path = File
audit-export-form = Form
audit-export-csv = CSV, for spreadsheets
audit-export-jsonl = JSON Lines, for programs
audit-export-done = { $count ->
    [one] 1 entry written.
   *[other] { $count } entries written.
}
audit-export-beside = What the file is stands in { $path }.
audit-verify = Verify
audit-verify-title = Verify the journal
audit-verify-text = Checks every entry, its content and its signature. A tail that was removed together with its signatures leaves no trace: paste a head that you noted before, and it is looked for.
audit-verify-heads = Heads noted before, one a line
audit-verify-run = Verify now
audit-heads = Ends of the chains
audit-heads-text = Note these somewhere else. Whoever shortens the journal later cannot bring them back.
audit-copy = Copy

journal-transactions = { $count ->
    [one] 1 signed transaction.
   *[other] { $count } signed transactions.
}
journal-broken-at = First place: device { $device }, entry { $sequence }. { $fault }
journal-device = Device
journal-sequence = Place in its chain
journal-hash = Hash
journal-previous = Hash of the entry before
journal-transaction = Transaction
journal-signature = Signature
journal-reason = Reason
journal-nothing-said = nothing
journal-erased-one = The content of this entry was erased. That it happened, when and by whom stays.
journal-left-out = { $count ->
    [one] 1 more value is not shown. An export has it.
   *[other] { $count } more values are not shown. An export has them.
}
journal-standing-signed = Unchanged and signed by its device.
journal-standing-unsigned = Not signed.
journal-standing-broken = Not what was signed.

journal-fault-gap = An entry is missing, or there is one too many.
journal-fault-format = The entry has a format that this version does not know.
journal-fault-workspace = The entry is of another workspace.
journal-fault-device = Nobody knows the key of this device.
journal-fault-member = The device signs for another member only.
journal-fault-entry-changed = The entry was changed.
journal-fault-previous = The entry does not follow from the one before.
journal-fault-clock = The entry is not later than the one before.
journal-fault-payload-changed = What the entry says was changed.
journal-fault-seal = The signature is of other entries.
journal-fault-signature = The signature is not this device’s.
journal-fault-unsigned = The entry is not signed.
journal-fault-tail-removed = The chain reached further once, or was another: entries were removed or replaced.

journal-kind-workspace = Workspace
journal-kind-tenant = Tenant
journal-kind-finding = Finding
journal-kind-review = Review
journal-kind-baseline = Baseline
journal-kind-promotion-route = Promotion
journal-kind-contact = Contact
journal-kind-exception = Accepted risk
journal-kind-decision = Decision
journal-kind-alert-rule = Alert rule
journal-kind-inbox = Inbox

journal-event-workspace-created = Workspace created
journal-event-device-added = Device added
journal-event-member-added = Member added or renamed
journal-event-library-imported = Policy library imported
journal-event-sla-set = Rule for due dates changed
journal-event-payload-erased = Content of an entry erased
journal-event-member-role-set = Role given
journal-event-member-retired = Member retired
journal-event-journal-merged = Entries of other devices taken in
journal-event-risk-policy-changed = Rules about accepted risks changed
journal-event-tenant-added = Tenant added
journal-event-tenant-identified = Tenant identified
journal-event-tenant-profile-changed = Tenant profile changed
journal-event-snapshot-taken = Snapshot taken
journal-event-connection-made = Connection made
journal-event-connection-removed = Connection removed
journal-event-evaluation-recorded = Snapshot judged
journal-event-drift-recorded = Snapshot compared with a baseline
journal-event-finding-detected = Finding detected
journal-event-finding-observed = Finding seen with a difference
journal-event-finding-verified = Finding verified as done
journal-event-finding-reopened = Finding reopened
journal-event-finding-verdict-changed = Verdict changed without the tenant’s doing
journal-event-finding-transitioned = State of the finding changed
journal-event-risk-accepted = Risk accepted
journal-event-risk-acceptance-ended = Acceptance of the risk ended
journal-event-severity-changed = Severity changed
journal-event-owner-set = Owner changed
journal-event-assignee-set = Assignee changed
journal-event-due-set = Due date changed
journal-event-comment-added = Internal comment added
journal-event-finding-snoozed = Snooze changed
journal-event-finding-duplicated = Marked as a duplicate
journal-event-finding-linked = Findings linked
journal-event-finding-unlinked = Link between findings removed
journal-event-evidence-attached = Evidence attached
journal-event-evidence-detached = Evidence taken off
journal-event-customer-comment-set = Comment for the customer changed
journal-event-undone = Change undone
journal-event-review-drafted = Review begun
journal-event-review-updated = Review changed
journal-event-review-released = Review released
journal-event-pack-rendered = Review pack written
journal-event-baseline-created = Baseline captured
journal-event-baseline-edited = Draft of the baseline changed
journal-event-baseline-draft-discarded = Draft of the baseline discarded
journal-event-baseline-published = Version of the baseline published
journal-event-baseline-assigned = Baseline assigned
journal-event-baseline-unassigned = Assignment of the baseline ended
journal-event-promotion-mapping-set = Mapping for promotions set
journal-event-promotion-mapping-removed = Mapping for promotions removed
journal-event-contact-added = Contact added
journal-event-contact-changed = Contact changed
journal-event-contact-retired = Contact retired
journal-event-exception-requested = Acceptance of a risk requested
journal-event-exception-approved = Exception approved
journal-event-exception-rejected = Exception rejected
journal-event-exception-accepted = Risk accepted by the customer
journal-event-exception-renewed = Exception renewed
journal-event-exception-revoked = Exception revoked
journal-event-exception-expired = Exception expired
journal-event-exception-lapsed = Exception lapsed: what it covers changed
journal-event-decision-raised = Decision asked for
journal-event-decision-assigned = Decision assigned
journal-event-decision-snoozed = Decision put off
journal-event-evidence-asked = More information asked for
journal-event-evidence-given = Information given
journal-event-decision-made = Decided
journal-event-decision-withdrawn = Decision withdrawn
journal-event-alert-rule-set = Alert rule set
journal-event-alert-rule-removed = Alert rule removed
journal-event-inbox-item-done = Item of the inbox done
journal-event-inbox-item-snoozed = Item of the inbox put off
journal-event-inbox-item-restored = Item of the inbox taken back
journal-event-tenant-reviewed = Tenant marked as looked at
journal-event-tenant-review-taken-back = Mark of the tenant taken back

journal-broken-advice = Do not rely on what follows from there, and fall back on a backup from before.
