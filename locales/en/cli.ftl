## What the command line says.

cli-passphrase-prompt = Passphrase:
cli-new-passphrase-prompt = New passphrase:
cli-repeat-passphrase-prompt = The same again:
cli-member-unnamed = Unnamed
cli-io = Standard output or input failed: { $what }
cli-labelled = { $label }: { $value }
cli-item-why = – { $item } ({ $why })

error-secret-not-text = The passphrase is not valid UTF-8 text.
error-secret-file = The file { $path } cannot be read.
error-passphrases-differ = The two passphrases differ. Nothing was changed.
error-passphrase-needed = A passphrase is needed, and there is no terminal to ask on. Use --passphrase-file or TENANTPILOT_PASSPHRASE.
error-vault-place-unknown = This system names no place for data. Use --vault or TENANTPILOT_VAULT.
error-path-not-text = The path is not valid UTF-8 text.
error-finding-ambiguous = More than one tenant has a finding of { $finding }. Name the tenant with --tenant, or the finding by its id.
error-review-ambiguous = There is more than one draft. Name it by its id.

cli-vault-created = Vault created: { $vault }
cli-recovery-key =
    Recovery key: { $key }
    It opens the vault without the passphrase. Print it and keep it apart from the computer; it is not shown again.
cli-vault-unlocks = The vault opens: { $vault }
cli-backup-written = Backup written: { $path } ({ $size } bytes, SHA-256 { $sha256 })
cli-vault-restored = Vault restored: { $vault }
cli-passphrase-changed = The passphrase has been changed. Earlier backups keep the passphrase they were made under.

cli-preview-source = Source
cli-preview-format = Format
cli-preview-tool = Written by
cli-preview-collected = Collected
cli-preview-claims = The source names
cli-preview-target = Would go into
cli-target-tenant = the tenant { $name }
cli-target-new = a new tenant, { $name }
cli-target-choice = no tenant yet: the source names none. Choose one with --tenant and state with --stated that the source is of it.
cli-target-mismatch = nothing: the source is of another tenant than { $chosen }
cli-target-library = the policy library { $name }
cli-preview-size = { $files ->
    [one] { $files } file
   *[other] { $files } files
  }, { $bytes } bytes
cli-preview-kind = { $count } × { $kind }
cli-preview-completes = With --complete it adds { $kinds } kinds and { $properties } settings to snapshot { $number }, read from Microsoft Graph
cli-preview-exclusions = { $count ->
    [one] The source states { $count } approved exclusion; --adopt-exclusions takes it over.
   *[other] The source states { $count } approved exclusions; --adopt-exclusions takes them over.
  }
cli-preview-not-understood = { $count ->
    [one] Not understood, kept as evidence and judged by nothing ({ $count } place):
   *[other] Not understood, kept as evidence and judged by nothing ({ $count } places):
  }
cli-preview-nothing-written = Nothing was written.

cli-no-tenants = There is no tenant yet. Import an export first.
cli-tenant = { $name } · { $domain } · { $id }
cli-tenant-verdicts = { $satisfied } satisfied, { $not-satisfied } not satisfied, { $not-assessed } not assessed, { $not-applicable } not applicable
cli-tenant-findings = { $count ->
    [one] { $count } open finding
   *[other] { $count } open findings
  }

cli-finding = { $severity } · { $state } · { $policy } · { $title } · { $tenant } · { $id }
cli-findings-count = { $total ->
    [one] { $shown } of { $total } finding
   *[other] { $shown } of { $total } findings
  }
cli-finding-why = Why it matters
cli-finding-do = What to do
cli-finding-subjects = What it concerns
cli-finding-observed = What was observed
cli-observation = – { $path }: { $actual } (expected: { $expected })
cli-finding-owner = Owner
cli-finding-assignee = Assignee
cli-finding-due = Due
cli-finding-customer-comment = For the customer
cli-comment = { $at }, { $by }: { $text }
cli-findings-changed = { $count ->
    [0] Nothing changed.
    [one] { $count } finding changed.
   *[other] { $count } findings changed.
  }

cli-no-reviews = There is no review yet.
cli-review-released = Review { $number } · { $title } · { $tenant } · released { $at } · { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
  } · { $id }
cli-review-draft = Draft · { $title } · { $tenant } · { $at } · { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
  } · { $id }

cli-file-ok = as in the manifest
cli-file-missing = missing
cli-file-changed = changed
cli-file-extra = not in the manifest
cli-pack-intact = The pack is intact.
cli-pack-not-intact = The pack is not intact.

cli-check-line = { $policy } · { $verdict } · { $reason }

cli-demo-comment = We have agreed on a date for this with your administrators.
cli-demo-passphrase = Passphrase: { $passphrase } (it protects nothing: the tenants are invented)
cli-demo-pack = Pack ({ $lang }) for { $tenant }: { $path }

error-tenant-given-twice = This command is about one tenant. Name --tenant once.

cli-sign-in-browser =
    Sign in in the browser that has been opened. If none came up, open this address:
    { $url }
cli-sign-in-code =
    Sign in on any device: open { $url } and enter the code { $code }
    The code is good until { $at }.

cli-no-connections = No tenant is connected.
cli-connection-removed = The connection of { $tenant } is down, and its tokens are gone. Its snapshots stay.
cli-connection-ready = signed in
cli-connection-sign-in-needed = sign in again
cli-connection-browser-needed = sign in again, in this machine’s browser: a code cannot satisfy what Microsoft asks for
cli-method-browser = in the browser
cli-method-device-code = with a device code
cli-method-certificate = with a certificate
cli-readiness-unknown = What may be read has not been found out yet.
cli-all-ready = All { $total } endpoints can be read (found { $at }).
cli-not-ready = { $count ->
    [one] { $count } of { $total } endpoints cannot be read (found { $at }):
   *[other] { $count } of { $total } endpoints cannot be read (found { $at }):
  }
cli-missing-delegated = Consent is missing for the delegated permission { $permission }: { $why }
cli-missing-application = Consent is missing for the application permission { $permission }: { $why }
cli-missing-role-missing = { $intune ->
    [yes] A role is missing, one of: { $roles }; a role within Intune would do as well.
   *[no] A directory role is missing, one of: { $roles }.
  }
cli-missing-role-eligible = { $intune ->
    [yes] The role is eligible and not active, one of: { $roles }; a role within Intune would do as well. Activate it in PIM, then sign in again.
   *[no] The role is eligible and not active, one of: { $roles }. Activate it in PIM, then sign in again.
  }
cli-missing-licence = A licence is missing, for one of: { $plans }.
cli-missing-refused = Reading was refused, although nothing is known to be missing: { $detail }
cli-missing-unanswered = { $endpoint } gave no answer: { $detail }
cli-missing-kinds = { $count ->
    [one] Cannot be read because of that: { $names }
   *[other] Cannot be read because of that: { $names }
  }
cli-missing-policies = { $count ->
    [one] Cannot be assessed because of that ({ $count } control): { $names }
   *[other] Cannot be assessed because of that ({ $count } controls): { $names }
  }

cli-sync-resumable = What was read is kept: the next sync goes on there.

cli-no-runs = There is no run yet.
cli-run = { $at } · { $kind } · { $tenant } · { $state } · { $id }
cli-run-part = { $count } × { $name }
cli-run-part-refused = { $count } × { $name }: { $why }

cli-no-snapshots = There is no snapshot yet. Synchronise the tenant, or import an export.
cli-snapshot = Snapshot { $number } · { $at } · { $format } · { $subjects ->
    [one] { $subjects } subject
   *[other] { $subjects } subjects
  } · { $id }
cli-seen = { $count } × { $name }: { $state }
cli-seen-complete = complete
cli-seen-partial = in part.
cli-seen-not-collected = not read.
cli-snapshot-exported = Written to { $path }: { $files ->
    [one] { $files } file
   *[other] { $files } files
  }, { $subjects ->
    [one] { $subjects } subject
   *[other] { $subjects } subjects
  }. The folder is not encrypted.

cli-history-snapshot = Snapshot { $number } · { $at } · { $what }
cli-history-event = { $what } · { $kind } · { $name } · { $id }
cli-history-who = { $at } · { $name } · { $activity }

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
cli-no-contacts = This tenant has no contact yet.
cli-contact = { $name } · { $function } · { $email }{ $retired ->
    [1] {" "}· no longer a contact
   *[0] {""}
} · { $id }
cli-no-exceptions = No exception matches.
cli-exception = { $policy } { $title }: { $severity }, { $state }, last day { $until } · { $tenant } · { $id }
cli-attachment-saved = Written to { $path }, SHA-256 { $hash }.
cli-evidence-saved = The file was written.
cli-risk-policy = Longest terms in days: critical { $critical }, high { $high }, medium { $medium }, low { $low }. Expiring { $warn } days before the last day, at most in the last third of the term. { $alone ->
    [1] One member may request and approve; the record says so.
   *[0] Another member must approve.
}
cli-no-decisions = Nothing waits for a decision.
cli-no-decisions-ever = Nothing was ever asked or decided.
cli-decision = { $summary }: { $state } · { $tenant } · { $id }
cli-decision-option = {"  "}{ $number } { $option }{ $chosen ->
    [1] {" "}(chosen)
   *[0] {""}
}

cli-no-journal = No entry matches.
cli-journal-row = { $at }  { $who }  { $what } ({ $about })  { $id }
cli-journal-more = More entries: --after { $place }
cli-journal-exported = { $count ->
    [one] 1 entry written to { $path }, SHA-256 { $hash }. What the file is stands in { $beside }.
   *[other] { $count } entries written to { $path }, SHA-256 { $hash }. What the file is stands in { $beside }.
}
cli-journal-head = Head: { $head }
cli-no-alerts = No alerts.
cli-alert = { $at }  { $said }  [{ $id }, { $unread ->
    [0] read
   *[other] unread
}]
cli-alert-checked = { $new ->
    [0] Nothing new.
    [one] One new alert.
   *[other] { $new } new alerts.
} { $unread } unread.
cli-alert-rule = { $name } ({ $id }): when { $triggers }; severity { $severity } or above; { $tenants }; { $routes }; once in { $cooldown }{ $off ->
    [0] {""}
   *[other] ; off
}
cli-alert-day-monday = Monday
cli-alert-day-tuesday = Tuesday
cli-alert-day-wednesday = Wednesday
cli-alert-day-thursday = Thursday
cli-alert-day-friday = Friday
cli-alert-day-saturday = Saturday
cli-alert-day-sunday = Sunday
cli-alert-rule-all = all tenants
cli-alert-tried = { $at }  { $said }
cli-alert-rule-again = after { $after }, at most { $most ->
    [one] once
   *[other] { $most } times
}
cli-member = { $name } · { $role } · { $id }{ $you ->
    [1] {" "}· you
   *[0] {""}
}{ $retired ->
    [1] {" "}· retired
   *[0] {""}
}
cli-member-passphrase-prompt = Passphrase of the new member:
cli-risk-approval-from = Another member must approve from this severity upwards: { $severity }.

cli-inbox-empty = Nothing waits.
cli-inbox-item = { $weight } · { $tenant } · { $what } · { $why }
cli-inbox-key = { "  " }{ $key }
cli-inbox-standing = {"  "}{ $said }
cli-inbox-total = { $count ->
    [one] { $count } item.
   *[other] { $count } items.
}
cli-inbox-said = Recorded.
cli-portfolio-row = { $weight } · { $name } · { $open } open, { $overdue } overdue, { $drift } drift · { $mark }
cli-portfolio-holds = looked at
cli-portfolio-ended = looked at, changed since
cli-portfolio-none = not looked at
