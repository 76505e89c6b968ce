# Baselines: how tenants should be, and what they have otherwise.

nav-baselines = Baselines
baselines = Baselines
baselines-lead = Golden states with versions: captured once, assigned to tenants, compared with every snapshot.
baselines-empty = No baseline yet
baselines-empty-text = Capture one from a tenant’s snapshot, or from a policy library that you imported.
baseline-capture = Capture a baseline
baseline-name = Name
baseline-from = Captured from
baseline-from-tenant = { $name }, latest snapshot
baseline-from-library = Policy library { $name }
baseline-source-snapshot = from { $name }, snapshot no. { $number }
baseline-source-library = from the policy library { $name }
baseline-kinds = What it covers
baseline-version = Version { $number }
baseline-unpublished = Not published yet
baseline-draft = Draft
baseline-draft-edits = { $count ->
    [0] Draft, not changed yet
    [one] Draft with one change
   *[other] Draft with { $count } changes
  }
baseline-items = { $count ->
    [one] One item
   *[other] { $count } items
  }
baseline-tenants-none = Assigned to no tenant
baseline-tab-items = Items
baseline-tab-tenants = Tenants
baseline-tab-versions = Versions
baseline-shown = In force
baseline-discard = Discard draft
baseline-publish = Publish
baseline-publish-reason = What is new
baseline-preview = What the new version changes
baseline-preview-lead = Nothing is in force before you publish.
baseline-preview-nothing = Nothing changes for this tenant.
baseline-preview-no-tenants = It is assigned to no tenant; nothing changes for any.
baseline-preview-no-snapshot = The tenant has no snapshot yet.
baseline-preview-flip = { $before } → { $after }
baseline-not-in = not in the baseline
baseline-published-as = Version { $number } is in force.
baseline-changed = The draft was changed.
baseline-assign = Assign
baseline-assign-to = Tenant
baseline-unassign = Unassign
baseline-assigned = The baseline was assigned.
baseline-unassigned = The assignment was taken back.
baseline-values-save = Save values
baseline-values-hint = Separate several values by commas. Nothing: there must be none.
baseline-missing-values = Without a value: { $names }
baseline-nothing-else = A tenant may have nothing else of this kind
baseline-item-remove = Remove from the baseline
baseline-rule = Rule
baseline-rule-equal = must be equal
baseline-rule-values = must be: { $values }
baseline-rule-contain = must contain
baseline-rule-at-least = at least
baseline-rule-ignored = ignored
baseline-rule-variable = each tenant’s own: { $name }
baseline-rule-variable-new = each tenant’s own
baseline-variable-name = Name of the variable
baseline-drift = Drift
baseline-drift-open = Show drift
baseline-drift-all = Show what is aligned as well
baseline-drift-none = Nothing deviates in what the snapshot read.
baseline-compared-with = compared with snapshot no. { $number }
baseline-not-compared = not compared yet
baseline-expected = Baseline
baseline-actual = Tenant
baseline-accept = It is intended:
baseline-accept-value = Adopt this value
baseline-accept-variable = Each tenant’s own
baseline-accept-ignore = Ignore
baseline-accept-whole = Adopt all of it
baseline-finding = Finding: { $state }
baseline-suggestion = Perhaps it is “{ $name }” ({ $score } % of the settings in common)
baseline-suggestion-take = It is this one
baseline-settings = All settings
standing-aligned = aligned
standing-deviating = deviates
standing-missing = missing
standing-unexpected = should not be there
standing-not-assessed = not assessed
baseline-count-aligned = { $count } aligned
baseline-count-deviating = { $count ->
    [one] one deviates
   *[other] { $count } deviate
  }
baseline-count-missing = { $count } missing
baseline-count-unexpected = { $count } should not be there
baseline-count-not-assessed = { $count } not assessed
unassessed-not-seen = The snapshot did not read this kind.
unassessed-seen-in-part = The snapshot read this only in part.
unassessed-ambiguous = Several objects bear this name.
unassessed-no-value = The variable { $variable } has no value for this tenant.
finding-drift-from = Baseline { $name }, version { $version }
changed-by-baseline = The verdict changed because the baseline or its assignment changed, not the tenant. It is neither progress nor a setback at the customer, and does not count as verified.
baseline-publish-first = Publish its draft first; then it can be assigned.
cause-baseline = baseline
