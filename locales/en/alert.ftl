## Alerts: the bell, the digest, the rules.

alert-workspace = Workspace
alert-escalated = Still open: { $said }

alert-said-finding-found = { $count ->
    [one] { $tenant }: a finding is new or back
   *[other] { $tenant }: { $count } findings are new or back
}
alert-said-drift-found = { $count ->
    [one] { $tenant }: a deviation from a baseline is new or back
   *[other] { $tenant }: { $count } deviations from a baseline are new or back
}
alert-said-finding-overdue = { $count ->
    [one] { $tenant }: a finding is overdue
   *[other] { $tenant }: { $count } findings are overdue
}
alert-said-finding-unassigned = { $count ->
    [one] { $tenant }: nobody takes care of a finding
   *[other] { $tenant }: nobody takes care of { $count } findings
}
alert-said-owner-gone = { $count ->
    [one] { $tenant }: a finding belongs to somebody who has left
   *[other] { $tenant }: { $count } findings belong to somebody who has left
}
alert-said-exception-expiring = { $count ->
    [one] { $tenant }: an accepted risk ends soon
   *[other] { $tenant }: { $count } accepted risks end soon
}
alert-said-exception-expired = { $count ->
    [one] { $tenant }: an accepted risk has ended, its finding is back at work
   *[other] { $tenant }: { $count } accepted risks have ended, their findings are back at work
}
alert-said-decision-late = { $count ->
    [one] { $tenant }: a decision is past its last day
   *[other] { $tenant }: { $count } decisions are past their last day
}
alert-said-sync-failed = { $tenant }: the last sync failed or could not read everything
alert-said-snapshot-stale = { $tenant }: the last snapshot is out of date
alert-more = { $count ->
    [one] one more
   *[other] { $count } more
}

alerts = Alerts
alerts-bell = { $count ->
    [0] Alerts: nothing new
    [one] Alerts: { $count } unread
   *[other] Alerts: { $count } unread
}
alerts-empty = No alerts
alerts-empty-text = What your alert rules tell you appears here.
alerts-read-all = Mark all as read
alerts-read-one = Mark as read
alerts-unread = unread
alerts-to-rules = Alert rules
alerts-save = Save the digest as a file
alerts-saved = { $count ->
    [one] One alert written to { $path }
   *[other] { $count } alerts written to { $path }
}
alerts-save-path = File
alerts-save-hint = A name that ends in .json gives a file for programs, any other plain text.

alert-rules = Alert rules
alert-rules-lead = Rules apply to the whole workspace. Nothing leaves this computer: alerts appear behind the bell and, if you switch that on, as desktop notifications.
alert-rules-none = There is no alert rule. Nothing is reported.
alert-rule-default = Standard rule
alert-rule-add = Add rule
alert-rule-new = New rule
alert-rule-edit = Edit rule
alert-rule-edit-named = Edit { $name }
alert-rule-remove = Remove rule
alert-rule-remove-named = Remove { $name }
alert-rule-remove-question = Remove “{ $name }”?
alert-rule-remove-text = What the rule has already reported stays in the digest.
alert-rule-off = off
alert-rule-name = Name
alert-rule-enabled = Rule is in use
alert-rule-triggers = Tell me when
alert-rule-severity = From severity
alert-rule-tenants = Tenants
alert-rule-tenants-all = All tenants
alert-rule-tenants-some = { $count ->
    [one] One tenant
   *[other] { $count } tenants
}
alert-rule-routes = Where
alert-rule-digest = In the digest behind the bell
alert-rule-desktop = As a desktop notification
alert-rule-cooldown = The same thing again after at the earliest
alert-rule-age = Out of date or without anybody after (days)
alert-rule-age-hint = 1 to 365 days
alert-rule-quiet = Quiet hours
alert-rule-quiet-from = From
alert-rule-quiet-until = Until
alert-rule-quiet-days = On these days
alert-rule-quiet-hint = What happens in quiet hours is reported together afterwards.
alert-rule-escalate = Report again what nobody takes up
alert-rule-escalate-hours = After (hours)
alert-rule-escalate-most = At most (times)
alert-rule-saved = Rule saved
alert-rule-removed = Rule removed
alert-rule-preview = The rule in words
alert-rule-try = What would it have reported?
alert-rule-tried = { $count ->
    [0] Nothing in the last { $days } days.
    [one] One alert in the last { $days } days.
   *[other] { $count } alerts in the last { $days } days.
}
alert-rule-tried-note = From the journal and from how things stand now.

alert-trigger-finding-found = a finding is new or back
alert-trigger-drift-found = a deviation from a baseline is new or back
alert-trigger-finding-overdue = a finding is overdue
alert-trigger-finding-unassigned = nobody takes care of a finding
alert-trigger-owner-gone = a finding belongs to somebody who has left
alert-trigger-exception-expiring = an accepted risk ends soon
alert-trigger-exception-expired = an accepted risk has ended
alert-trigger-decision-late = a decision is past its last day
alert-trigger-sync-failed = a sync fails or cannot read everything
alert-trigger-snapshot-stale = a snapshot is out of date

alert-sentence = When { $what } in { $where }, tell me { $how }, about the same thing at most once in { $cooldown }{ $quiet }{ $again }.
alert-sentence-all = any tenant
alert-sentence-anything = anything happens that can be reported
alert-sentence-severity = { $what } (severity { $severity } or above)
alert-sentence-digest = in the digest
alert-sentence-desktop = on the desktop
alert-sentence-quiet = , not between { $from } and { $until } ({ $days })
alert-sentence-again = ; what nobody takes up again after { $hours ->
    [one] one hour
   *[other] { $hours } hours
}, at most { $most ->
    [one] once
   *[other] { $most } times
}
alert-sentence-every-day = every day
alert-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
alert-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
alert-days = { $count ->
    [one] one day
   *[other] { $count } days
}

alert-settings = Desktop notifications
alert-settings-lead = They also appear on a locked screen. Without names a notification only says how many things need attention.
alert-settings-desktop = Allow desktop notifications on this computer
alert-settings-names = Name tenants in notifications
alert-settings-off-hint = Rules that notify on the desktop use the digest instead until you allow it.
