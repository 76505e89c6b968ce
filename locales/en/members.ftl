## Members and roles.

role-owner = Owner
role-operator = Operator
role-reviewer = Reviewer
role-approver = Approver
role-read-only = Read-only
role-unknown = Unknown role
role-owner-about = May do everything, members included.
role-operator-about = Runs tenants, syncs, baselines, findings and reviews. Approves and releases nothing.
role-reviewer-about = Works on findings and writes reviews. Approves and releases nothing.
role-approver-about = Approves accepted risks and releases reviews. Changes nothing else.
role-read-only-about = Sees everything and changes nothing.

capability-nobody = Nothing
capability-workspace-read = Read the workspace
capability-passphrase-change = Change one’s own passphrase
capability-vault-backup = Write backups
capability-vault-keep = Replace the recovery key
capability-member-keep = Add and retire members, give roles
capability-tenant-import = Add tenants and import
capability-tenant-connect = Connect tenants and sign in
capability-tenant-sync = Read connected tenants
capability-snapshot-export = Export snapshots
capability-profile-change = Change profiles and due-date rules
capability-baseline-keep = Make and assign baselines
capability-promotion-prepare = Prepare promotions
capability-finding-triage = Work on findings
capability-contact-keep = Keep contacts
capability-risk-request = Request exceptions and record acceptances
capability-risk-approve = Approve or reject exceptions and releases
capability-risk-policy = Change the rules about accepted risks
capability-decision-keep = Ask for decisions and make them
capability-review-compose = Write reviews
capability-review-release = Release reviews
capability-pack-export = Write review packs
capability-journal-export = Export the audit log

may-not = Your role ({ $role }) does not include this: { $capability }.
at-work = Signed in: { $name }, { $role }

members-title = Members and roles
members-lead = Each member opens this vault with a passphrase of their own; it says who is at work. Roles guard against mistakes. They do not stop someone who takes the vault’s files apart.
members-only-owners = Only owners change members and roles.
members-list = Members
member-you = you
member-recovers = The recovery key opens the vault as this member.
member-retired-since = retired on { $date }
member-role-of = Role of { $name }
member-add = Add member
member-add-title = Add a member
member-add-lead = The new member chooses a passphrase here, at this machine. Nobody else needs to know it.
member-new-name = Name
member-role-label = Role
member-passphrase = Passphrase of the new member
member-repeat = The same passphrase again
member-added = { $name } is a member now.
member-retire = Retire
member-retire-title = Retire { $name }?
member-retire-lead = Their passphrase no longer opens this vault. What they did stays in the journal. Whoever kept an older copy of the vault can still open that copy.
member-retired-done = { $name } is retired.

approval-title = Approvals
approval-alone = One member may request and approve alone; the record says so
approval-from = Another member must approve exceptions from
approval-from-hint = Below this severity the member who asked may approve alone. A release always needs another member’s approval.
approval-every = every severity
approval-saved = The rules about approvals are saved.
