# Promotion plans in documents, on the command line and in errors only.

promotion-title = Promotion from { $source } to { $target }
promotion-document = Promotion plan
promotion-document-lead = What would be created and changed, what has to be decided first, and which requests it would take.
promotion-nothing-sent = A plan only: nothing was written to a tenant.
promotion-side = { $tenant }, snapshot { $number } of { $at }
promotion-choice-report-only = Report-only; disabled where the source has them disabled. A policy that the target has keeps the target’s state.
promotion-choice-source = As in the source.
promotion-open-lead = Nothing is sent of these objects until the reasons are settled. No exclusion is ever left out to make a policy fit.
promotion-open-none = Nothing: the whole plan can be carried out.
promotion-steps = Steps
promotion-steps-lead = In this order. What others refer to comes first; its new id goes in the place of the placeholder (created:…).
promotion-steps-none = There is nothing to create or change.
promotion-after = After { $name }
promotion-changes = Settings that would change
promotion-more = { $count ->
    [one] One more row is in plan.json.
   *[other] { $count } more rows are in plan.json.
  }
promotion-value-none = –
promotion-column-state = State
promotion-column-count = Objects
promotion-column-means = What it means
promotion-column-object = Object
promotion-column-why = Why
promotion-column-step = Step
promotion-column-request = Requests
promotion-column-setting = Setting
promotion-column-used = Uses

error-promotion-kind-unknown = Objects of the kind { $kind } cannot be promoted.
error-promotion-subject-unknown = The source’s snapshot has no object { $id } of the kind { $kind }.
error-promotion-too-much = That is too much at once: at most { $limit }.
error-promotion-same-tenant = Source and target are the same tenant. Choose two tenants.
error-promotion-mapping-malformed = A mapping needs a kind, an id of the source and an id of the target, without spaces.
error-promotion-mapping-no-id = { $to } is no id. Choose an object of the target, or enter its object id.
error-promotion-map-malformed = A mapping is KIND:SOURCE=TARGET, such as identity.group:ID=ID.
error-promotion-side-no-snapshot = --from and --to take a snapshot of the vault: tenant:NAME or tenant:NAME@N.
error-promotion-key-malformed = An object is named as KIND:ID.
error-promotion-not-mapped = { $id } is not mapped.
error-promotion-folder-taken = There is something of this name already. Name a folder that does not exist yet.

cli-promotion-step = { $step }. { $state }: { $name } ({ $kind })
cli-promotion-open = { $state }: { $name } ({ $kind })
cli-promotion-counts = { $create } to create, { $change } to change, { $equal } equal, { $conflict } conflicts, { $blocked } blocked
cli-promotion-reference = { $kind } { $name } → { $to } ({ $how })
cli-promotion-written = { $files ->
    [one] Wrote one file to { $folder }.
   *[other] Wrote { $files } files to { $folder }.
  }
