## Importing: why a source was refused, and what of it was not taken over.

import-format-provider-settings-export = Provider settings export
import-format-policy-folder = Folder of policy exports (library)
import-format-graph-folder = Folder of Microsoft Graph JSON

import-reason-unreadable = “{ $place }” cannot be read.
import-reason-not-a-file = “{ $place }” is neither a file nor a folder.
import-reason-name-not-text = A file name in “{ $place }” is not valid text.
import-reason-too-large = “{ $place }” is larger than TenantPilot imports.
import-reason-too-many-files = The folder has more files than TenantPilot imports.
import-reason-too-deep = “{ $place }” is nested too deeply.
import-reason-too-many-values = “{ $place }” has more values than TenantPilot imports.
import-reason-string-too-long = “{ $place }” has a text that is too long.
import-reason-not-text = “{ $place }” is neither UTF-8 nor UTF-16.
import-reason-not-json = “{ $place }” is not valid JSON.
import-reason-not-recognised = TenantPilot does not recognise “{ $place }” as a source.
import-reason-empty = There is nothing to import.
import-reason-cancelled = Stopped at your request. Nothing was imported.
import-reason-registry-broken = TenantPilot's table of subject kinds cannot be read. Reinstall the program.

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
