# The inbox and the portfolio.

nav-inbox = Inbox
nav-portfolio = Portfolio
inbox-lead = { $count ->
    [0] Nothing waits for you
    [one] { $count } item, heaviest first
   *[other] { $count } items, heaviest first
}
inbox-first = The first { $shown } of { $count } are shown.
inbox-waiting = Waiting
inbox-aside = Set aside
inbox-group = Group by
inbox-group-none = Weight
inbox-group-kind = Topic
inbox-group-tenant = Tenant
inbox-workspace = Workspace
inbox-empty = Nothing waits
inbox-empty-text = Whatever asks for you in any tenant comes up here: new findings, drift, due dates, approvals, failed syncs and reviews.
inbox-aside-empty = Nothing is set aside
inbox-aside-empty-text = Items that you are done with or put off are here until they come back.
inbox-none-open = Choose an item
inbox-none-open-text = With j and k you go through the list.
inbox-why = Why here
inbox-weight = Weight { $weight }
inbox-rule = Each reason has a fixed weight. The sum decides the place; of equal sums, the earliest day goes first.
inbox-done = Done
inbox-snooze = Put off
inbox-snooze-until = Comes back on
inbox-restore = Put back
inbox-open = Open
inbox-sum = Together
inbox-due = Set due date
inbox-gone = This has been settled meanwhile.
inbox-said-approve = Approved: { $what }
inbox-said-reject = Rejected: { $what }
inbox-said-accept = Acceptance recorded: { $what }
inbox-said-revoke = Revoked: { $what }
inbox-was-done = Done, until it changes
inbox-was-snoozed = Put off until { $date }
inbox-said-done = Done: { $what }
inbox-said-snoozed = Put off until { $date }: { $what }
inbox-said-restored = Back in the inbox: { $what }

inbox-kind-findings = New findings
inbox-kind-drift = Drift
inbox-kind-due = Due dates
inbox-kind-people = Without an owner
inbox-kind-decisions = Decisions
inbox-kind-exceptions = Accepted risks
inbox-kind-reading = Snapshots and syncs
inbox-kind-reviews = Reviews

inbox-reason-reopened-critical = Critical finding came back
inbox-reason-new-critical = New critical finding
inbox-reason-reopened-high = High finding came back
inbox-reason-new-high = New high finding
inbox-reason-drift-high = Critical or high deviation from a baseline
inbox-reason-drift = Medium or low deviation from a baseline
inbox-reason-overdue = Overdue
inbox-reason-due-soon = Due within a week
inbox-reason-unassigned = New medium or low finding, nobody works on it
inbox-reason-owner-gone = The owner has left
inbox-reason-assignee-gone = The person working on it has left
inbox-reason-decision-overdue = The last day to decide has passed
inbox-reason-decision-waiting = Waits for a decision
inbox-reason-approval-waiting = Waits for approval
inbox-reason-acceptance-waiting = Waits for the customer’s acceptance
inbox-reason-exception-expired = Accepted risk has expired
inbox-reason-exception-expiring = Accepted risk ends soon
inbox-reason-sign-in-needed = The connection needs a sign-in
inbox-reason-certificate-ending = The connection’s certificate expires
inbox-reason-partner-access-ending = The partner’s access (GDAP) ends
inbox-reason-run-failed = The last run failed
inbox-reason-run-partial = The last sync did not read everything
inbox-reason-snapshot-stale = The last snapshot is older than 30 days
inbox-reason-snapshot-missing = No snapshot yet
inbox-reason-review-draft = Review in draft
inbox-reason-review-due = Review due: none released in the last 90 days

inbox-act-look = Show { $count ->
    [one] the finding
   *[other] the findings
}
inbox-act-decide = Decide
inbox-act-approve = Approve or reject
inbox-act-accept = Record the acceptance
inbox-act-renew = Renew or let it end
inbox-act-sign-in = Sign in
inbox-act-connect = Go to the connection
inbox-act-sync = Take a snapshot
inbox-act-import = Import a snapshot
inbox-act-inspect = See what happened
inbox-act-compose = Continue the review
inbox-act-review = Begin a review

inbox-about-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
inbox-about-findings-more = More than { $count } findings
inbox-about-exception = Accepted risk { $policy }
inbox-about-release = May the review be released?
inbox-about-reading = Data of the tenant
inbox-about-connection = Connection to the tenant
inbox-about-run = Run: { $kind }
inbox-about-review = Review in draft
inbox-about-next-review = Next review

help-inbox = In the inbox and the portfolio
help-inbox-move = Next, previous item or tenant
help-inbox-act = Open the item where it is worked on
help-inbox-offer = Take the offered step right here
help-inbox-done = Done
help-inbox-next = Portfolio: open the next tenant that nobody has looked at

portfolio-lead = { $count ->
    [one] { $count } tenant
   *[other] { $count } tenants
}, { $left } not looked at since the last change
portfolio-empty = No tenants yet
portfolio-empty-text = Connect a tenant or import an export; then this list shows which needs you most.
portfolio-weight = Attention
portfolio-open = Open findings
portfolio-overdue = Overdue
portfolio-drift = Drift
portfolio-expiring = Ending risks
portfolio-read = Read on
portfolio-review = Next review
portfolio-review-none = none released
portfolio-mark = Looked at
portfolio-mark-do = Mark
portfolio-mark-until = Looked at until something changes
portfolio-mark-take-back = Take back
portfolio-marked = { $name }: looked at until something changes
portfolio-mark-by = { $date }, { $name }
portfolio-mark-ended = Changed since { $date }: { $what }
portfolio-end-changed = another configuration
portfolio-end-detected = { $count ->
    [one] { $count } new finding
   *[other] { $count } new findings
}
portfolio-end-reopened = { $count ->
    [one] { $count } finding came back
   *[other] { $count } findings came back
}
portfolio-next = Next tenant
portfolio-next-none = Every tenant is looked at
portfolio-sort = Sort by
portfolio-sort-name = Name
portfolio-only = Only those not looked at
portfolio-compare = Compare
portfolio-none-filtered = Every tenant is looked at
portfolio-none-filtered-text = A tenant comes back here when a snapshot shows another configuration, or when a finding appears or comes back.
