## Importing: why a source was refused, and what of it was not taken over.

import-format-provider-settings-export = Provider settings export
import-format-policy-folder = Folder of policy exports (library)
import-format-graph-folder = Folder of Microsoft Graph JSON
import-format-baseline = Baseline
import-format-graph-sync = Read from Microsoft Graph

error-import-refused = { $reason ->
    [unreadable] “{ $place }” cannot be read.
    [not-a-file] “{ $place }” is neither a file nor a folder.
    [name-not-text] A file name in “{ $place }” is not valid text.
    [too-large] “{ $place }” is larger than TenantPilot imports.
    [too-many-files] The folder has more files than TenantPilot imports.
    [too-deep] “{ $place }” is nested too deeply.
    [too-many-values] “{ $place }” has more values than TenantPilot imports.
    [string-too-long] “{ $place }” has a text that is too long.
    [not-text] “{ $place }” is neither UTF-8 nor UTF-16.
    [not-json] “{ $place }” is not valid JSON.
    [not-recognised] TenantPilot does not recognise this source. It reads provider settings exports, folders of policy exports, and folders of Microsoft Graph JSON.
    [empty] There is nothing to import.
    [registry-broken] TenantPilot’s table of subject kinds cannot be read. Reinstall the program.
   *[other] The source “{ $place }” cannot be imported.
} Nothing was imported.

import-note-unknown-key = Unknown collection; kept as evidence only
import-note-unknown-file = Unknown content; kept as evidence only
import-note-file-not-json = Not a JSON file; kept as evidence only
import-note-unexpected-type = Not of the expected type; kept as evidence only
import-note-name-twice = A property appears twice; the last one counts
import-note-id-twice = Two different subjects have the same ID; both were taken over
import-note-repeated = The same subject again; taken over once
import-note-link-not-followed = Link, not followed
import-note-hidden-skipped = Hidden file or folder, passed over
import-note-derived = Repeats other data for display
import-note-setting-not-used = A setting of the exporting tool that is not used here
import-note-used-for-others = Used to complete other subjects
import-note-role-not-privileged = Not one of the highly privileged roles
import-note-page-missing = A further page of the collection is missing
import-note-principal-unknown = The source does not describe this account or group
import-note-only-in-migration-table = Named in the migration table only
