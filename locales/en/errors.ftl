## What went wrong, what it means, what to do: `error-<code>`.

error-internal = Something unexpected happened inside TenantPilot. Nothing was changed.
error-unknown-operation = TenantPilot does not know the operation “{ $operation }”.
error-request-malformed = The request could not be read (line { $line }, column { $column }).
error-request-too-large = The request is too large.
error-not-allowed = Your role ({ $role ->
    [owner] owner
    [operator] operator
    [reviewer] reviewer
    [approver] approver
    [read_only] read-only
   *[other] unknown
}) does not include this (capability { $capability }). An owner can give you another role.
error-cancelled = Stopped at your request. Nothing was changed.
error-already-unlocked = The vault is already unlocked.
error-judging-failed = The requirements could not be judged: a rule failed. Nothing was changed. Please quote the code when you ask for help.
error-catalogue = The catalogue of requirements cannot be read. Install TenantPilot again.
error-not-found = The entry is no longer there. Open the list again.
error-duplicate-subject = The source contains the same object twice ({ $kind }, { $id }). Nothing was imported.
error-time-out-of-range = The source gives a time too far in the past or the future. Nothing was changed.
error-too-large = The data is too large: { $bytes } bytes, at most { $limit } are possible. Nothing was changed.

error-locked = The vault is locked. Unlock it first.
error-vault-missing = There is no vault in this place yet.
error-vault-in-use = The vault is open in another window or command line. Close it there, then try again.
error-wrong-passphrase = The passphrase does not open this vault. Check the keyboard layout and Caps Lock.
error-wrong-recovery-key = The recovery key does not open this vault.
error-recovery-key-malformed = This is not a recovery key: a character is missing or mistyped.
error-passphrase-too-short = The passphrase is too short. Use at least { $minimum } characters.
error-passphrase-too-long = The passphrase is too long. Use at most { $maximum } bytes.
error-workspace-name-empty = The workspace needs a name.
error-member-name-empty = Give your name; it stands beside every decision.
error-secret-missing = Give either the passphrase or the recovery key.
error-key-file-damaged = The vault’s key file is damaged. The data cannot be opened with it. Restore a backup.
error-database-damaged = The vault’s database is damaged. Nothing was changed. Restore a backup.
error-vault-newer = The vault was written by a newer version of TenantPilot. Update the program to open it.
error-kdf-out-of-range = The key file asks for key derivation settings outside the permitted limits. It was not opened.
error-backup-damaged = The backup file is damaged or is no backup of TenantPilot. Nothing was restored.
error-directory-not-empty = The folder for the vault is not empty. Nothing was written.
error-file-exists = There is already a file in this place. Nothing was overwritten.
error-disk = A file or folder could not be read or written: { $reason ->
    [NotFound] the path does not exist.
    [PermissionDenied] you lack the permission.
    [AlreadyExists] there is a file already.
    [NotADirectory] the path is not a folder.
    [IsADirectory] the path is a folder.
    [ReadOnlyFilesystem] the disk is read-only.
    [StorageFull] the disk is full.
    [InvalidData] the content is not valid text.
   *[other] { $reason }.
}
error-disk-full = The disk is full. Nothing was changed. Make room and try again.
error-path-missing = No path was given.

error-tenant-unknown = This tenant is not in the workspace.
error-tenant-name-empty = The tenant needs a name.
error-tenant-id-malformed = “{ $value }” is not a Microsoft tenant ID (a GUID).
error-tenant-exists = A tenant with this Microsoft tenant ID is already in the workspace: { $name }.
error-tenant-ambiguous = The workspace has several tenants. Name one.
error-profile-reason-missing = A change of the tenant profile needs a reason.
error-profile-malformed = The profile cannot be read (line { $line }, column { $column }): { $what }.
error-profile-too-large = The profile is too large: { $bytes } bytes.
error-id-map-malformed = The map of ids is not a JSON object of texts (line { $line }, column { $column }).
error-id-map-too-large = The map of ids is larger than { $limit } bytes.
error-profile-policy-unknown = The profile names an unknown policy: { $policy } (line { $line }, column { $column }).
error-profile-pattern-invalid = The naming pattern { $pattern } is not a valid regular expression.
error-profile-pattern-unreadable = The naming pattern { $pattern } of the profile is not a valid regular expression, or is too long (line { $line }, column { $column }).
error-profile-policy-twice = The profile names the policy { $policy } twice (line { $line }, column { $column }).
error-preference-invalid = This setting has no such value.

error-import-mismatch = The source is of another tenant ({ $claimed }) than the one chosen ({ $chosen }). Nothing was imported.
error-import-target-needed = The source names no tenant. Choose the tenant and confirm that the source is of it.

error-snapshot-unknown = There is no such snapshot.
error-subject-unknown = There is no such subject.
error-compare-sides-differ = Compare two files or folders, or two sides of the vault (snapshots, baselines); not one with the other.
error-nothing-to-complete = There is nothing to complete: the latest snapshot was not read from Microsoft Graph, or the import adds nothing to it.
error-no-snapshot = This tenant has no snapshot yet. Import an export first.
error-finding-unknown = This finding does not exist.
error-finding-transition = A finding that is “{ $from ->
    [new] new
    [triaged] triaged
    [in_progress] in progress
    [resolved] resolved
    [verified] verified
    [risk_accepted] risk accepted
    [false_positive] false positive
    [duplicate] duplicate
    [reopened] reopened
   *[other] { $from }
}” cannot become “{ $to ->
    [new] new
    [triaged] triaged
    [in_progress] in progress
    [resolved] resolved
    [verified] verified
    [risk_accepted] risk accepted
    [false_positive] false positive
    [duplicate] duplicate
    [reopened] reopened
   *[other] { $to }
}”. Choose one of the steps on offer.
error-finding-reason-missing = A false positive needs a reason.
error-finding-undo-late = This can no longer be undone: the finding has changed since.
error-finding-value-invalid = { $field ->
    [due] “{ $value }” is not a date. Write it as YYYY-MM-DD.
    [comment] The comment must not be empty.
   *[other] The value “{ $value }” does not fit.
}
error-finding-too-many = At most { $limit } findings can be changed at once.
error-text-too-long = The text is too long: at most { $limit } characters.

error-review-unknown = This review does not exist.
error-review-released = The review is released and cannot be changed any more. Draft a new one.
error-review-not-released = The review is still a draft. Release it first.
error-review-period = The period ends before it begins.
error-review-value-invalid = { $field ->
    [title] The review needs a title, and one that is not too long.
    [classification] The classification is too long.
    [introduction] The introduction is too long.
    [period_from] “{ $value }” is not a date. Write it as YYYY-MM-DD.
    [period_to] “{ $value }” is not a date. Write it as YYYY-MM-DD.
   *[other] The value “{ $value }” does not fit.
}

error-pack-not-a-pack = This folder holds no review pack: there is no readable manifest.json.
error-pack-target-taken = The folder already holds a different file named “{ $name }”. Nothing was overwritten.
error-library-only = This is a policy library. It belongs to no tenant.
error-overlay-unknown = There is no overlay “{ $overlay }”.
error-lang-unknown = There is no language “{ $lang }”. Choose de or en.
error-redaction-unknown = There is no redaction profile “{ $redaction }”.
error-paper-unknown = There is no paper size “{ $paper }”. Choose a4 or letter.
error-run-unknown = There is no such run.

## Signing in

error-sign-in-account-not-in-tenant = This account is not known in the tenant, not even as a guest. Nothing was stored. Sign in with another account, or have yours invited.
error-sign-in-account-unknown = There is no such account. Nothing was stored. Check the name, and sign in again.
error-sign-in-not-assigned = The application demands assignment, and this account is not assigned to it. Have the account assigned under “Enterprise applications”, then sign in again.
error-sign-in-device-not-compliant = Conditional Access demands a managed or compliant device, and this one is none. Sign in on such a device, or have an exception made for this application.
error-sign-in-conditional-access = Conditional Access blocks this sign-in. Ask an administrator which policy does: the sign-in logs name it under the trace ID.
error-sign-in-consent-missing = Nobody has consented to what the application asks for. Mail the consent link to an administrator, then sign in again.
error-sign-in-declined = The consent was declined, or the sign-in cancelled. Nothing was stored. Sign in again once you agree.
error-sign-in-admin-consent-needed = Only an administrator may consent in this tenant. Mail them the consent link, then sign in again.
error-sign-in-application-unknown = This application is not in the tenant. Check the application ID and the tenant ID; an application of another tenant has to be consented to there first.
error-sign-in-public-client-off = The app registration does not allow public client flows. Turn them on under “Authentication”, then sign in again.
error-sign-in-certificate-refused = Microsoft does not accept the certificate: the app registration does not know it, or it has expired. Upload it there, then try again.
error-sign-in-certificate-unusable = The certificate or its key cannot be used. Both have to be PEM files that belong together, the key in PKCS #8 without a passphrase.
error-sign-in-certificate = The file is too large for a certificate or a key. Choose the PEM files.
error-sign-in-device-code-blocked = The tenant forbids signing in with a code. Choose signing in in the browser instead.
error-sign-in-device-code-expired = The code was not entered in time. Nothing was stored. Begin again to get a new one.
error-sign-in-mfa-needed = Another factor is demanded, and this way of signing in cannot ask for it. Sign in in the browser.
error-sign-in-sign-in-expired = The sign-in has expired. Snapshots and what was read stay. Sign in again.
error-sign-in-sign-in-revoked = The sign-in was revoked, or the password was changed. Snapshots and what was read stay. Sign in again.
error-sign-in-tenant-unknown = There is no tenant with this ID in this cloud. Check the tenant ID and the cloud.
error-sign-in-service-unavailable = Microsoft’s sign-in service is not available now. Nothing was changed. Try again in a few minutes.
error-sign-in-other = Microsoft refused the sign-in ({ $number }). Nothing was stored. Look the number up in Microsoft’s list of error codes, or show it to an administrator.
error-sign-in-wrong-tenant = Another tenant answered than the connection is for ({ $expected }): { $found }. Nothing was stored, so that no data is mixed up. Sign in with an account of the right tenant, or correct the tenant ID.
error-sign-in-wrong-state = An answer came that does not belong to this sign-in. It was not used, and nothing was stored. Close the browser’s old pages, and sign in again.
error-sign-in-timeout = Nobody finished the sign-in in time. Nothing was stored. Begin again.
error-sign-in-port-taken = Another program uses port { $port } on this device. Close it, and sign in again.
error-sign-in-no-listener = The browser’s answer cannot be received on this device. Allow local connections, or sign in with a code.
error-sign-in-unreachable = Microsoft’s sign-in service was not reached. Nothing was changed. Check the network and the proxy, then try again.
error-sign-in-bad-answer = What answered is no sign-in service of Microsoft. Nothing was stored. Check the network: a proxy or a hotel’s login page may answer in its place.
error-sign-in-unreadable-token = The sign-in’s answer does not say which tenant it is of. Nothing was stored. Check cloud and application, then sign in again.
error-sign-in-not-saved = The tokens could not be kept in the vault, so they are not used. Check the room on the disk, and sign in again.
error-sign-in-no-tls = This device cannot make a secure connection. Nothing was sent. Check its certificates and its security software.

## Connections and snapshots from the network

error-connection-missing = This tenant is not connected. Connect it first.
error-connection-cloud-unknown = There is no cloud “{ $value }”. Choose global, gcc-high, dod or china.
error-connection-client-malformed = “{ $value }” is not an application ID (a GUID).
error-connection-key-missing = The certificate or its private key is missing. Name both files.
error-connection-needs-no-person = This connection signs in with a certificate; nobody has to. If that no longer works, connect the tenant anew.
error-connection-other-tenant = The tenant “{ $name }” has another Microsoft tenant ID. Nothing was stored, so that no data is mixed up.
error-connection-server-elsewhere = A simulated tenant has to be on this device (http:// and a loopback address). Nothing was stored.
error-area-unknown = There is no area “{ $value }”.
error-sync-sign-in-needed = Microsoft asks for a new sign-in. What was read is kept. Sign in again, then go on.
error-sync-browser-needed = Microsoft asks for a new sign-in that a code cannot satisfy. What was read is kept. Sign in again on this device, in the browser, then go on.
error-sync-refused = Microsoft Graph refused a request that everything rests on ({ $status } { $code }). No snapshot was stored. Check the connection.
error-sync-throttled = Microsoft Graph asks to wait for longer than makes sense now. What was read is kept. Go on later, or seal what there is.
error-sync-unavailable = Microsoft Graph is not available now (status { $status }). What was read is kept. Go on later, or seal what there is.
error-sync-unreachable = Microsoft was not reached. What was read is kept. Check the network, then go on, or seal what there is.
error-sync-led-elsewhere = An answer leads to another address than Microsoft Graph’s. It was not followed, and no token was sent there. No snapshot was stored. Check the network for a proxy that changes answers.
error-sync-malformed = An answer of Microsoft Graph cannot be read. No snapshot was stored; what was read before is kept. Try again.
error-sync-not-kept = What was read could not be kept in the vault. No snapshot was stored. Check the room on the disk, then go on.
error-sync-at-work = A snapshot of this tenant is being taken already. Wait for it, or cancel it first.

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
error-attachment-ambiguous = More than one file is attached. Say which with --attachment.
error-attachment-unknown = This attachment does not exist, or was taken off.
error-view-name-missing = The view needs a name.
error-view-too-many = There are { $limit } views already. Delete one first.
error-view-unknown = There is no view “{ $name }”.
error-sla-days = Days are whole numbers from 1 to { $limit }.
error-sla-holidays = At most { $limit } holidays.
error-finding-one-change = Name one change: after a first one the query may find others.
error-contact-unknown = This contact does not exist for this customer.
error-contact-ambiguous = Several contacts have this name. Give the ID.
error-contact-retired = This person is no longer a contact. Choose another one.
error-exception-unknown = There is no such exception.
error-exception-not-allowed = This is not possible: the exception is { $from ->
    [requested] requested and waits for approval
    [approved] approved and waits for the customer
    [rejected] rejected
    [active] active
    [expiring] active and expiring
    [expired] expired
    [renewed] renewed by a later one
    [revoked] revoked
    [lapsed] lapsed, because its content changed
   *[other] { $from }
}.
error-exception-term = The last day must be between { $from } and { $to }. The workspace’s rules set the longest term for each severity.
error-exception-waiting = An exception for this finding is already waiting. Decide on it first.
error-exception-content-changed = What the exception was requested for has changed since. Request it again.
error-exception-finding-state = The risk cannot be accepted while the finding has this state. Put it back to work first.
error-second-member-needed = Another member must approve: in this workspace nobody approves what they requested themselves.
error-attachment-needed = A signed letter and an email need the file that shows the acceptance.
error-attachment-missing = There is no file with this acceptance.
error-risk-policy-invalid = Each term must be between 1 and { $limit } days.
error-risk-value-invalid = { $field ->
    [name] The name is missing or too long.
    [function] The function is too long.
    [email] This is not an email address.
    [reason] The reason is missing or too long.
    [compensating_control] The compensating control is too long.
    [until] The last day is not a possible date.
    [on] The day of the acceptance is not a date up to today.
    [deadline] The deadline is not a date.
    [summary] The question is missing or too long.
    [options] Give two to eight options.
    [option] There is no such option.
    [default] The proposed option does not exist.
    [text] The text is missing or too long.
    [assignee] The name is missing or too long.
    [state] There is no state “{ $value }”.
   *[other] The value of { $field } is not possible.
}
error-decision-unknown = There is no such decision.
error-decision-closed = This decision is closed. Only a new one can follow.
error-decision-of-exception = This decision belongs to an exception. Reject or revoke the exception instead.
error-review-approval-needed = The release needs another member’s approval of what the review says now. Ask for it, or ask again if the review has changed since.

error-journal-filter-invalid = The filter makes no sense: { $field } cannot be “{ $value }”.
error-journal-event-unknown = There is no such entry.
error-journal-head-invalid = “{ $value }” is no head. A head is device, sequence and hash with colons between them, as verifying shows it.
error-journal-member-unknown = Nobody here is called “{ $name }”.
error-alert-rule-unknown = There is no such alert rule.
error-alert-rule-ambiguous = Several alert rules have this name. Give the ID.
error-alert-rule-no-quiet = The rule has no quiet hours. Give them with --quiet FROM-UNTIL.
error-alert-rule-no-escalation = The rule says nothing again. Give the hours with --escalate-after HOURS.
error-alert-rule-too-many = A workspace has at most { $limit } alert rules. Remove one first.
error-alert-rule-invalid = { $field ->
    [name] An alert rule needs a name of at most 100 characters.
    [triggers] An alert rule needs at least one event.
    [tenants] An alert rule names at most 1,000 tenants.
    [routes] Choose the digest, the desktop, or both.
    [cooldown-minutes] The same thing comes again after one minute to seven days.
    [age-days] Things are out of date after 1 to 365 days.
    [quiet] Quiet hours need a beginning, an end and at least one day, and must leave time to report in.
    [escalation] Report again after 1 to 672 hours, at most 10 times.
   *[other] This alert rule is not valid.
}
error-member-unknown = There is no such member.
error-member-ambiguous = Several members have this name. Give the ID.
error-member-retired = This member is already retired.
error-member-self = You cannot retire yourself. Another owner can.
error-member-last-owner = The workspace needs an owner. Make somebody else an owner first.
error-member-name = The name is empty, too long, or another member has it.
error-member-role = There is no such role.
error-members-full = There are { $limit } members already. Retire one first.
error-passphrase-taken = This passphrase cannot be used here. Choose another one.
error-passphrase-slot-missing = There is no passphrase here that the recovery key could change: the member who made the vault is retired. Add yourself again as a new member.

error-inbox-item-unknown = There is no such item in the inbox. It may have been settled in the meantime.
error-inbox-day-invalid = “{ $value }” is not possible: give a day after today and within a year, as YYYY-MM-DD.
