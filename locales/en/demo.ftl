## Sentences in the demo workspace.

demo-emergency-reason = Emergency access account, sealed in the safe of the management board
demo-profile-reason = Agreed with the IT manager in the kick-off meeting
demo-comment-permanent-roles = As agreed, permanent assignments move to Privileged Identity Management role by role, beginning with Global Administrator.
demo-comment-phishing-resistant = Security keys for all employees have been ordered; administrators already use them.
demo-comment-internal = Ask about the retirement of the old synchronisation server before the next meeting.
demo-baseline-name = Managed standard: access and sign-in
demo-baseline-reason = Asked of every managed tenant, taken from Lindwurm Stadtwerke
