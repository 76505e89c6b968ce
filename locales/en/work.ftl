# Work on findings: queries, bulk changes, due dates, duplicates, links, attachments, views.

error-query-too-long = The query is too long: at most 1,000 characters.
error-query-too-many = The query has too many parts. Leave some out.
error-query-quote-open = A quotation mark has no partner: { $word }
error-query-key-unknown = “{ $word }”: there is no such filter. Put it in quotation marks to search for it as text.
error-query-value-missing = “{ $word }”: a value is missing.
error-query-value-unknown = “{ $word }”: this value is not known.
error-query-not-compared = “{ $word }”: this filter takes no <, > or list.
error-query-sort-twice = “{ $word }”: one order only, and none turned round.
error-finding-count-changed = You were shown { $expected } findings, and now there are { $found }. Nothing was changed. Look at them again.
error-finding-bulk-reason-missing = A change of many findings needs a reason.
error-finding-snooze-date = Choose a day after today that is not after the due date.
error-finding-snooze-closed = Only open findings can be snoozed.
error-finding-itself = A finding cannot be linked to itself.
error-finding-other-tenant = The other finding is of another tenant.
error-finding-duplicate-circle = The other finding is a duplicate itself. Name the original.
error-finding-field-full = There are { $limit } already, and there can be no more.
error-attachment-type = This file cannot be attached. Accepted are PDF, PNG, JPEG, text, CSV, JSON and e-mail (EML).
error-attachment-too-large = The file is too large: at most { $limit } MiB.
error-attachment-there = This file is attached already.
error-attachment-unknown = This attachment does not exist, or was taken off.
error-view-name-missing = The view needs a name.
error-view-too-many = There are { $limit } views already. Delete one first.
error-view-unknown = There is no view “{ $name }”.
error-sla-days = Days are whole numbers from 1 to { $limit }.
error-sla-holidays = At most { $limit } holidays.

step-snooze = Snoozed until
step-link = Linked with
step-unlink = Link removed
step-attach = Evidence attached
step-detach = Evidence taken off

findings-total-more = More than { $count } findings
query-label = Query
query-placeholder = Words or filters such as is:open owner:me due:<7d
query-help = Filters: is, state, severity, due, tenant, owner, assignee, mentions, area, fw, control, policy, sort. A minus before a filter turns it round.
query-suggestions = Suggestions
views = Views
view-my-work = My work
view-intake = Intake
view-overdue = Overdue
view-mentions = Mentions me
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
sla-days-label = Days for { $severity }
sla-none-hint = Empty: no due date.
sla-working = Count working days only
sla-holidays-label = Holidays
sla-holidays-hint = One date a line, as YYYY-MM-DD. Saturdays and Sundays never count as working days.
sla-saved = Due dates saved. They apply to findings found from now on.
sla-remove = Follow the general rule again

cli-finding-snoozed = Snoozed until
cli-findings-count-more = { $shown } of more than { $total } findings
cli-due-rule = { $severity }: { $days ->
    [one] { $days } day
   *[other] { $days } days
}
cli-due-rule-none = No due dates are set by rule.
cli-due-rule-calendar = Calendar days.
cli-due-rule-working = Working days, { $holidays ->
    [0] without holidays.
    [one] without { $holidays } holiday.
   *[other] without { $holidays } holidays.
}
cli-view = { $name }: { $query }
cli-views-none = No views are saved.
error-finding-one-change = Name one change: after a first one the query may find others.
