# Live tenants in the window: connecting, what may be read, snapshots from the network.

## Areas, clouds, ways to sign in

area-tenant = Organisation and licences
area-intune = Microsoft Intune
area-security = Secure score
area-defender = Microsoft Defender
area-exchange = Exchange Online
area-teams = Microsoft Teams
area-powerplatform = Power Platform
cloud-global = Microsoft cloud (worldwide)
cloud-gcc-high = US government (GCC High)
cloud-dod = US Department of Defense (DoD)
cloud-china = China (operated by 21Vianet)
method-browser = Sign in in the browser
method-browser-hint = Your system’s browser opens and asks which account to use.
method-device-code = Sign in with a code on another device
method-device-code-hint = For when no browser can open here. Many tenants forbid it.
method-certificate = As the application, with a certificate
method-certificate-hint = Nobody signs in. Needs application permissions with administrator consent.
plan-intune-a = Microsoft Intune Plan 1

## Connect a tenant

nav-connect = Connect a tenant
next-connect = Connect a tenant
next-connect-text = Sign in once, read-only, and take snapshots from Microsoft Graph.
connect-open = Connect a tenant
connect-open-short = Connect
connect-title = Connect a tenant
connect-title-of = Connect:
connect-lead = Read-only. Tokens stay in the vault, and are sent to Microsoft alone.
connect-new = A tenant whose Microsoft tenant ID is in the workspace already is connected itself; otherwise one is added.
connect-cloud = Cloud
connect-tenant-id = Microsoft tenant ID
connect-tenant-id-hint = The customer’s, from the overview page of the Microsoft Entra admin center.
connect-tenant-id-fixed = Known already. Data of another tenant is never put here.
connect-client-id = Application (client) ID
connect-client-id-hint = Of your app registration, or of the customer’s own.
connect-no-guid = This is no valid ID: it has 32 digits in five groups.
connect-method = Way to sign in
connect-certificate = Certificate (PEM file)
connect-certificate-hint = The one that the app registration knows.
connect-key = Private key (PEM file, PKCS #8)
connect-key-hint = Kept encrypted in the vault; the file is not needed afterwards.
connect-nothing-stored = Nothing is stored unless the sign-in succeeds and the account belongs to exactly this tenant.
connect-submit = Connect
connect-submit-sign-in = Sign in and connect
connect-back = Change the details
connect-another = Connect another tenant
connect-finish = See what can be read
consent = Administrator consent
consent-copy = Copy the consent link
consent-copied = Copied – copy again
consent-text = Mail this link to an administrator of the tenant: they see what is asked for, consent once, and nobody needs to answer you. Whether it worked is found by checking the connection.
permissions = Permissions
permissions-text = All of them only read. Mail, files, chats and sign-in logs are not among them.
permissions-asked = { $count ->
    [one] One permission is asked for
   *[other] { $count } permissions are asked for
}

## While somebody signs in

prompt-browser = Sign in in the browser that has been opened
prompt-browser-text = Choose the account with which you work in this tenant. This window goes on by itself.
prompt-browser-address = No browser came up? Open this address:
prompt-address-copy = Copy the address
prompt-code = Sign in with this code
prompt-code-address = Open this address on any device, and enter the code there:
prompt-code-copy = Copy the code
prompt-code-left = Valid for another { $time }
prompt-code-over = The code has expired. Begin again to get a new one.

## Connection

tenant-connection = Connection
connection = Connection
connection-none = Not connected
connection-none-text = Connect it to read this tenant from Microsoft Graph whenever there is a network: sign in once, take snapshots from then on. Imports remain possible.
connection-ready = Connected
connection-sign-in-needed = Sign-in needed
connection-browser-needed = Sign-in in the browser needed
connection-browser-needed-text = Microsoft asks for more than a sign-in with a code can satisfy. Sign in again: this time the browser opens on this device. Later sign-ins use a code again.
connection-stopped = Connected, snapshot interrupted
connection-simulated = simulated on this device
connection-person = Signed in as
connection-member = a member of the tenant
connection-guest = a guest of the tenant
connection-partner = a partner (GDAP)
connection-unknown = not known
connection-partner-until = Partner access ends
connection-certificate-until = Certificate expires
connection-roles = Active directory roles
connection-made = Set up
connection-check = Check again
connection-change = Connect anew
connection-remove = Remove the connection
connection-remove-title = Remove the connection?
connection-remove-text = The tokens or the key are deleted, and so is what an interrupted snapshot has read. Snapshots, findings and reviews stay. The app registration and the consent in the tenant are not touched.
connection-removed = Connection removed
connection-resumable = A snapshot was interrupted. What it has read is kept: take a snapshot of the same areas within twelve hours, and it goes on there.
sign-in-again = Sign in again
roles-more = { $count ->
    [one] one more
   *[other] { $count } more
}

## What may be read

readiness = What can be read
readiness-checked = Checked
readiness-unknown = Not checked yet. Check the connection to see what can be read.
readiness-unknown-sign-in = Not checked yet. After the sign-in, what can be read will be here.
readiness-all = Everything can be read.
readiness-some = { $count ->
    [one] One thing is missing.
   *[other] { $count } things are missing.
}
readiness-costs = { $count ->
    [one] Without it one requirement cannot be assessed; everything else is read.
   *[other] Without them { $count } requirements cannot be assessed; everything else is read.
}
readiness-costs-nothing = No requirement depends on it; everything else is read.
readiness-ready = { $count ->
    [one] One kind can be read
   *[other] { $count } kinds can be read
}
readiness-no-policy = No requirement depends on it.
readiness-policies = { $count ->
    [one] One requirement cannot be assessed
   *[other] { $count } requirements cannot be assessed
}
kinds-more = { $count ->
    [one] and one more kind
   *[other] and { $count } more kinds
}
lack-consent = Consent to this permission is missing:
lack-consent-do = Mail the consent link to an administrator, then check again.
lack-role = The account has none of these roles active: { $roles }.
lack-role-intune = The account has neither { $roles }, nor an Intune role that may read this.
lack-role-do = Have one of them assigned, then sign in again.
lack-eligible = The account is eligible for { $roles }, and has not activated it.
lack-eligible-do = Activate the role in PIM, then sign in again.
lack-licence = The tenant has no licence for it: { $plans }.
lack-licence-any = The tenant has no licence for it.
lack-licence-do = Check again once the licence is there, or declare what does not apply in the tenant profile.
lack-not-allowed = Microsoft refused it, although consent and role seem to be there.
lack-not-allowed-do = Check again in a few minutes: new consents and roles take a while to arrive.
lack-failed = There was no answer to the check.
lack-failed-do = Check again.
detail-copy = Copy detail

## Take a snapshot

snapshot-take = Take snapshot
snapshot-take-all = Take snapshots
snapshot-take-text = The tenant is read from Microsoft Graph; nothing in it is changed. You can go on working meanwhile.
snapshot-take-all-text = { $count ->
    [one] One connected tenant is read from Microsoft Graph; nothing in it is changed.
   *[other] { $count } connected tenants are read from Microsoft Graph, the stalest first; nothing in them is changed.
}
snapshot-take-left = { $count ->
    [one] One connected tenant is left out: somebody has to sign in there first.
   *[other] { $count } connected tenants are left out: somebody has to sign in there first.
}
snapshot-areas = Areas
snapshot-areas-left = What is left out stays not assessed in this snapshot.
snapshot-resumes = An interrupted snapshot of the same areas goes on where it was stopped.
snapshot-start = Start
sync-signed-in = You are signed in again.
sync-signed-in-text = The snapshot can go on.
sync-go-on = Go on
sync-seal = Seal what there is
sync-forget = Discard what was read
overview-empty-connected = The tenant is connected. Take a snapshot, and its verdicts and evidence gaps will be here.
overview-empty-sign-in = The tenant is connected, but somebody has to sign in again before a snapshot can be taken.
overview-empty-running = The first snapshot is being taken. Its verdicts and evidence gaps will be here.
coverage-others = Also not read in full; no requirement rests on it now:
snapshot-export = Export as a folder
snapshot-export-of = Export as a folder: snapshot no. { $number }
snapshot-export-title = Export snapshot no. { $number }
snapshot-export-text = One JSON file for each kind, in Microsoft Graph’s own shape. The folder can be imported again. It is not encrypted, and holds secrets that configurations contain, such as the text of scripts.
snapshot-export-hint = An empty folder, or one that does not exist yet.
snapshot-exported = { $count ->
    [one] One file with { $subjects } subjects written to
   *[other] { $count } files with { $subjects } subjects written to
}

## Operations

run-connect = Connect a tenant
run-sign-in = Sign in
run-readiness = Check the connection
run-sync = Take snapshot
run-step-starting = Starting
run-step-waiting = Waiting for its turn
run-step-connect = Connecting
run-step-sign-in = Waiting for the sign-in
run-step-probe = Checking what can be read
run-step-collect = Reading from Microsoft Graph
run-step-understand = Processing the contents
run-ended = { $run }: { $state }.
run-arg-lacking = Kinds with gaps
run-arg-missing = Endpoints that cannot be read
run-arg-number = Microsoft’s number
run-arg-trace = Trace ID
run-arg-expected = Tenant expected
run-arg-found = Tenant found
run-arg-status = Status
part = Kind
part-items = Read
part-reading = being read
part-unfinished = not finished
part-whole = complete
part-refused = cannot be read
parts-items = { $count ->
    [one] one entry read
   *[other] { $count } entries read
}
parts-rate = { $rate } per second
parts-refused = { $count ->
    [one] one kind cannot be read
   *[other] { $count } kinds cannot be read
}
parts-folded = { $count ->
    [one] One kind
   *[other] { $count } kinds
}

## Outcomes of operations

outcome-connected = { $missing ->
    [0] Connected. Everything can be read.
   *[other] Connected. Not everything can be read; the connection shows what is missing.
}
outcome-signed-in = { $missing ->
    [0] Signed in. Everything can be read.
   *[other] Signed in. Not everything can be read; the connection shows what is missing.
}
outcome-checked = { $missing ->
    [0] Everything can be read.
   *[other] Not everything can be read; the connection shows what is missing.
}
outcome-synced = Snapshot no. { $snapshot } stored: { $subjects ->
    [one] one subject
   *[other] { $subjects } subjects
} ({ $new } new, { $changed } changed, { $gone } gone). Findings: { $detected } new, { $verified } verified, { $reopened } reopened. { $lacking ->
    [0] Everything that was asked for could be read.
    [one] One kind could not be read in full.
   *[other] { $lacking } kinds could not be read in full.
}
outcome-sync-cancelled = Stopped at your request. No snapshot was stored; what was read is kept, so that the next one can go on there.

## The page that the browser ends on

sign-in-page-title = TenantPilot
sign-in-page-received = Signed in. You can close this page and go back to TenantPilot.
sign-in-page-refused = The sign-in was refused. TenantPilot says why; you can close this page.
sign-in-page-unknown = This sign-in does not belong to TenantPilot, or was finished already. You can close this page.
