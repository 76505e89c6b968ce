# How lists of names are joined in a sentence.
quoted = “{ $name }”
list-and = { $items } and { $last }
list-more = { $items } … and { $count } more

# Paths to settings, and what stands there, when two states are compared.
compare-entry = Entry { $number }
compare-target-group = Group { $name }
compare-target-all-users = All users
compare-target-all-devices = All devices
compare-secret = (secret)
compare-left = Left
compare-right = Right
compare-seen-left-partial = Seen only in part on the left.
compare-seen-left-not-collected = Not collected on the left.
compare-seen-right-partial = Seen only in part on the right.
compare-seen-right-not-collected = Not collected on the right.
compare-not-supplied-left = Not compared, because the left source does not supply it: { $names }
compare-not-supplied-right = Not compared, because the right source does not supply it: { $names }
compare-not-comparable-left = seen on the left; the right saw only a part
compare-not-comparable-right = seen on the right; the left saw only a part
compare-not-comparable-both = settings that only one side has read
compare-ambiguous = “{ $name }” is not one of a kind: { $left } on the left, { $right } on the right
compare-suggestion = Perhaps the same ({ $score } %): { $left } and { $right }
compare-counts = { $equal } the same, { $changed } changed ({ $changes ->
    [one] { $changes } setting
   *[other] { $changes } settings
  }), { $missing } missing, { $unexpected } unexpected, { $not-comparable } not comparable, { $ambiguous } ambiguous

# What a new review says until somebody writes something else.
review-default-title = Security review of { $tenant }
review-default-classification = Confidential

# What happened to an object from snapshot to snapshot.
happened-first-seen = First seen
happened-created = Created
happened-changed = Changed
happened-missing = Missing at the provider
happened-returned = Returned
happened-returned-changed = Returned with other settings
happened-seen-again = Seen again, unchanged
happened-not-readable = Not readable
happened-not-collected = Not collected
presence-present = present
presence-missing = missing at the provider
presence-not-readable = not readable in the latest snapshot
presence-not-collected = not collected in the latest snapshot
history-nothing = No change
history-count-first-seen = { $count } first seen
history-count-created = { $count } created
history-count-changed = { $count } changed
history-count-missing = { $count } missing at the provider
history-count-returned = { $count } returned
history-count-not-readable = { $count } not readable
history-count-not-collected = { $count } not collected
compare-version = Version { $number }
compare-snapshot = Snapshot { $number }

alert-product = TenantPilot
alert-notice = { $count ->
    [one] One thing needs attention
   *[other] { $count } things need attention
}
alert-notice-more = { $count ->
    [one] … and one more alert
   *[other] … and { $count } more alerts
}
alert-digest-title = TenantPilot: alerts as of { $at }
