## What went wrong, what it means, what to do: `error-<code>`.

error-internal = Something unexpected happened inside TenantPilot. Nothing was changed.
error-unknown-operation = TenantPilot does not know the operation “{ $operation }”.
error-request-malformed = The request could not be read (line { $line }, column { $column }).
error-request-too-large = The request is too large.
error-not-allowed = Your role does not allow this.
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
error-profile-policy-twice = The profile names the policy { $policy } twice (line { $line }, column { $column }).
error-preference-invalid = This setting has no such value.

error-import-mismatch = The source is of another tenant ({ $claimed }) than the one chosen ({ $chosen }). Nothing was imported.
error-import-target-needed = The source names no tenant. Choose the tenant and confirm that the source is of it.

error-snapshot-unknown = There is no such snapshot.
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
