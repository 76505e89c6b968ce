# What changed in a tenant: its history, two snapshots compared, the life of a subject.

tenant-history = History
history-all = Complete history
history-empty = No history yet
history-empty-text = It begins with the first snapshot; from the second one on it shows what changed.
history-choose = Snapshots to compare
history-choose-two = Tick two snapshots to compare them.
history-compare = Compare
history-compare-chosen = Compare no. { $left } with no. { $right }
history-across = Compare with another tenant …
history-nothing-happened = Nothing changed in what this snapshot read.
history-events = What happened
history-search = Search by name
history-none-found = Nothing has this name.
history-last-seen = last seen in no. { $number }
history-renamed = then named “{ $name }”
history-page = { $from } to { $to } of { $total }
history-page-next = Next
history-page-previous = Previous
history-back = Back to the history

diff-title = Two snapshots compared
diff-title-tenants = Two tenants compared
diff-by-name = What has the same name is compared, also where version and prefix of the name differ; ids mean nothing across tenants.
diff-differs = Different
diff-only-in = Only in { $name }
diff-before = Before
diff-after = After
diff-snapshot = No. { $number } · { $at }
diff-in = No. { $number }
diff-equal = { $count ->
    [one] One subject is the same
   *[other] { $count } subjects are the same
  }
diff-changed = Changed
diff-missing = Missing in no. { $number }
diff-unexpected = New in no. { $number }
diff-not-comparable = Not comparable
diff-ambiguous = Name not unique
diff-suggestion = Perhaps the same subject
diff-score = { $score } % of the settings in common
diff-properties = Nothing can be said about: { $names }
diff-part = Its kind was read only in part: { $where }.
diff-unseen = { $count ->
    [one] One kind of subject is not compared
   *[other] { $count } kinds of subject are not compared
  }
diff-unseen-in = Not collected: { $where }
diff-nothing = Nothing is different
diff-nothing-text = What both snapshots read is the same.
diff-no-match = Nothing matches
diff-no-match-text = No difference has this name or is of this sort.
diff-settings = { $count ->
    [one] one setting
   *[other] { $count } settings
  }
diff-show-all = { $count ->
    [one] Show the only setting
   *[other] Show all { $count } settings
  }
diff-show-changes = Show changes only
diff-same = { $count ->
    [one] One setting is the same
   *[other] { $count } settings are the same
  }
diff-none-counts = No setting that counts is different; only values that change by themselves are.
diff-cut = There are { $count } settings; the first { $shown } are here, those that differ before the others.
diff-more = Show { $count } more
diff-source = As the source has it
diff-as-in = As it was in no. { $number }

life = The life of this subject
life-now = Now
life-versions = Versions
life-copy = Copy the id
life-moments = What happened

who-title = Who did it
who-by = by { $names }
who-unknown = who did it is unknown
who-nobody = not named
who-application = { $name } (application)
who-failed = did not succeed
who-no-entry = Who did it is unknown: Microsoft’s audit log has no entry about it in this time.
who-not-kept = Who did it is unknown: Microsoft does not keep the audit log for as long as this goes back, or may not.
who-not-read = Who did it is unknown: the audit log was not read for this time.
who-no-log = Who did it is unknown: Microsoft Graph offers no audit log of this area.
who-completed = Nobody need have changed anything: an import completed one of the two snapshots.

help-history = In the history of a tenant
help-row = Next, previous row
help-choose = Choose a snapshot to compare
