# Work on findings: queries, bulk changes, due dates, duplicates, links, attachments, views.

step-snooze = Snoozed until
step-link = Linked with
step-unlink = Link removed
step-attach = Evidence attached
step-detach = Evidence taken off

findings-total-more = { $count }+ findings
query-label = Query
query-placeholder = Words or filters such as is:open owner:me due:<7d
query-help = Filters: { $keys }. A minus before a filter turns it round.
query-suggestions = Suggestions
views = Views
view-my-work = My work
view-intake = Intake
view-overdue = Overdue
view-mentions = Mentions me
view-orphaned = Owner or assignee has left
view-stale = Nothing happened for 30 days
view-snoozed = Snoozed
view-save = Save view
view-save-title = Save this query as a view
view-name = Name
view-remove = Delete view “{ $name }”
view-saved = View saved: { $name }
view-removed = View deleted: { $name }
bulk-query = Change all that the query finds
bulk-query-count = { $count ->
    [0] The query finds nothing.
    [one] The query finds exactly { $count } finding.
   *[other] The query finds exactly { $count } findings.
}
bulk-query-apply = { $count ->
    [one] Change { $count } finding
   *[other] Change { $count } findings
}
bulk-query-reason-hint = Kept with the change of every finding.
bulk-what = What to change
snooze = Snooze
snooze-until = Snooze until
snooze-hint = The finding comes back by itself on this day. Not after the due date.
snoozed-until = Snoozed until { $date }
snooze-end = Take up again
claim = Take it on
duplicate = Duplicate …
duplicate-title = Mark as a duplicate
duplicate-of = Duplicate of
duplicates = Its duplicates
link-add = Link …
link-title = Link with another finding
link-remove = Remove link to { $policy }
links = Linked findings
tie-search = Search the tenant’s findings
tie-none = Nothing found.
attachments = Attached evidence
attachment-add = Attach file …
attachment-path = File
attachment-path-hint = PDF, PNG, JPEG, text, CSV, JSON or e-mail (EML), at most 10 MiB. It is kept encrypted in the vault.
attachment-save = Save { $name } as …
attachment-target = Save as
attachment-saved = Saved: { $name }
attachment-remove = Take { $name } off
due-by-policy = set by the policy
changed-snooze = { $count ->
    [one] Snoozed until { $date }
   *[other] { $count } findings snoozed until { $date }
}
changed-snooze-none = { $count ->
    [one] Taken up again
   *[other] { $count } findings taken up again
}
changed-claim = { $count ->
    [one] Taken on
   *[other] { $count } findings taken on
}
changed-duplicate = { $count ->
    [one] Marked as a duplicate
   *[other] { $count } findings marked as duplicates
}
changed-link = Linked
changed-unlink = Link removed
changed-detach = Evidence taken off
changed-attach = Evidence attached
key-snooze = Snooze
key-claim = Take it on

sla-title = Due dates
sla-lead = Days until a finding is due, from the day it is found or found again. A date that a person set stays.
sla-scope = Applies to
sla-workspace = All tenants without a rule of their own
sla-own = { $name } has a rule of its own.
sla-inherits = { $name } follows the general rule.
sla-days-label = Days, { $severity }
sla-none-hint = Empty: no due date.
sla-working = Count working days only
sla-holidays-label = Holidays
sla-holidays-hint = One date a line, as YYYY-MM-DD. Saturdays and Sundays never count as working days.
sla-saved = Due dates saved. They apply to findings found from now on.
sla-remove = Follow the general rule again
