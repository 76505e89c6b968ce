# Promotion: what it would take to have one tenant’s objects in another. In the window, in
# documents and on the command line.

nav-promotion = Promotion
promotion = Prepare promotion
promotion-lead = What it would take to have one tenant’s objects in another: previewed, mapped, exported as a plan. Nothing is written to a tenant.
promotion-open-from = Prepare promotion
promotion-two-needed = Two tenants are needed
promotion-two-needed-text = A promotion is planned from a snapshot of one tenant to a snapshot of another. Import or read a second tenant first.
promotion-choose = Choose source and target
promotion-choose-text = Above, choose the tenant whose objects you want to have elsewhere, and the tenant that they would go to. The plan then appears here.
promotion-choose-tenant = Choose a tenant
promotion-snapshot = Snapshot
promotion-latest = Latest
promotion-state-report-only = Report-only
promotion-state-source = As in the source
promotion-kinds = { $count } of { $all } kinds chosen
promotion-kinds-label = Kinds
promotion-tab-plan = Plan
promotion-tab-mapping = { $count ->
    [0] Mapping
   *[other] Mapping ({ $count } missing)
  }
promotion-search = Search by name
promotion-search-none = No object has these letters in its name.
promotion-nothing = Nothing to plan
promotion-nothing-text = The source’s snapshot has no object of the chosen kinds. Choose other kinds or another snapshot.
promotion-group = { $state } ({ $count })
promotion-step = Step { $step }
promotion-change-count = { $count ->
    [one] one setting differs
   *[other] { $count } settings differ
  }
promotion-after-these = Must be created first: { $names }. The new id goes in the place of the placeholder (created:…).
promotion-is-it = In the target it may be:
promotion-sent-nothing = Nothing would be sent until the reasons are settled.
promotion-sent-nothing-equal = Nothing would be sent: the target has the same.
promotion-body = Body of the request
promotion-copy = Copy body
promotion-left-out = Not sent, because Microsoft Graph fills it by itself: { $names }.
promotion-column-used-where = Used in
promotion-column-do = What you can do
promotion-to-unknown = not in the target’s snapshot
promotion-take = Take { $name }
promotion-by-hand = Choose …
promotion-by-hand-title = What stands for { $name }?
promotion-search-target = Search in the target
promotion-targets-none = The target’s snapshot knows no such object ({ $kind }). You can enter its id.
promotion-target-id = Id in the target
promotion-target-id-hint = Remembered for these two tenants, and used by every later plan.
promotion-remember = Remember
promotion-forget = Forget
promotion-export = Export plan
promotion-export-text = A new folder with one file for each object to be created or changed, the plan for machines (plan.json), and a PDF. It contains names and ids of both tenants.
promotion-export-hint = The folder must not exist yet.
promotion-export-lang = Language of the document
promotion-export-do = Export
promotion-folder-name = promotion-plan
promotion-written = { $count ->
    [one] One file was written to
   *[other] { $count } files were written to
  }
promotion-source = Source
promotion-target = Target
promotion-state-choice = State of new Conditional Access policies
promotion-create = Create
promotion-change = Change
promotion-equal = Equal
promotion-conflict = Conflict
promotion-blocked = Blocked
promotion-create-means = The target has no such object.
promotion-change-means = The target has it with other settings.
promotion-equal-means = The target has the same.
promotion-conflict-means = Which object of the target is meant has to be decided.
promotion-blocked-means = Something is missing, or cannot be carried over. Nothing would be sent.
promotion-overview = Overview
promotion-open = To be decided first
promotion-mapping = Mapping
promotion-mapping-lead = What the objects refer to, and what stands for it in the target.
promotion-mapping-none = The objects refer to nothing that belongs to the source tenant.
promotion-emergency = Emergency access
promotion-not-seen = The source’s snapshot did not read: { $kinds }.
promotion-column-now = Target now
promotion-column-then = Would be
promotion-column-reference = In the source
promotion-column-to = In the target
promotion-column-how = Found
promotion-how-well-known = Same in every tenant
promotion-how-by-hand = By hand
promotion-how-same-id = Same id
promotion-how-name = By name
promotion-how-created-first = Created first
promotion-how-missing = Not mapped
promotion-warning-emergency-not-excluded = Reaches the target’s emergency access accounts: it applies to all users or to global administrators, and excludes none of the accounts that the target’s profile declares. Add the exclusion before the policy is enforced.
promotion-warning-emergency-not-declared = Applies to all users or to global administrators, and the target’s profile declares no emergency access account. Declare one and exclude it before the policy is enforced.
promotion-reason-needs-mapping = { $at }: “{ $name }” ({ $kind }) has no counterpart in the target.
promotion-reason-needs-first = Needs “{ $name }”, which the plan does not create.
promotion-reason-loses-exclusion = { $at }: the target excludes “{ $name }”, and the source does not. The change would take that exclusion away; decide about it in the target.
promotion-reason-secret = { $at } holds something secret, which a plan never contains. Set it up by hand.
promotion-reason-by-hand = { $at } belongs to the source tenant and can only be carried over by hand.
promotion-reason-several-in-target = Several objects of the target bear this name.
promotion-reason-several-in-source = Several objects of the source stand for the same object of the target.
promotion-reason-other-type = The object of this name in the target is of another type.
promotion-reason-mapped-to-unknown = It is mapped to { $to }, which is not in the target’s snapshot.
promotion-reason-type-missing = The source does not say which type the object has.
promotion-reason-target-not-seen = The target’s snapshot did not read this kind whole: the object may be there.
promotion-reason-source-not-whole = The source’s snapshot read this kind only in part: settings may be missing.
