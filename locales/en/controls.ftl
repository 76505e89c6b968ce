# Controls: what they ask for, why, and what to do; the policies of overlays; the reasons of verdicts.

## Controls, in catalogue order.
control-entra-legacy-authentication-blocked-title = Legacy authentication is blocked
control-entra-legacy-authentication-blocked-why = Old protocols such as IMAP, POP or SMTP AUTH cannot ask for a second factor. Whoever has a password gets in, whatever else is protected.
control-entra-legacy-authentication-blocked-do = In the Microsoft Entra admin center under Entra ID > Conditional Access, create a policy: Users > All users, Target resources > All resources (formerly “All cloud apps”), Conditions > Client apps > Exchange ActiveSync clients and Other clients, Grant > Block access. Look for remaining uses in the sign-in logs first, then set the policy to On.
control-entra-high-risk-users-blocked-title = Users at high risk are blocked
control-entra-high-risk-users-blocked-why = Microsoft Entra ID Protection marks accounts whose credentials have probably been stolen. Until somebody has looked, such an account should open nothing.
control-entra-high-risk-users-blocked-do = Create a Conditional Access policy: All users, All resources, Conditions > User risk > High, Grant > Block access, and set it to On. Leave out only approved emergency access accounts.
control-entra-high-risk-user-notification-title = Administrators are notified of users at high risk
control-entra-high-risk-user-notification-why = A blocked account is only half the answer: somebody has to find out what happened and how far it went.
control-entra-high-risk-user-notification-do = In the Microsoft Entra admin center under ID Protection > Notify > Users at risk detected alerts, enter a mailbox that is read every day, with the level High. Record who checked this and when.
control-entra-high-risk-sign-ins-blocked-title = Sign-ins at high risk are blocked
control-entra-high-risk-sign-ins-blocked-why = Some sign-ins look as if somebody else were using the account: impossible travel, anonymised addresses, leaked tokens. Blocking them stops an attack in progress.
control-entra-high-risk-sign-ins-blocked-do = Create a Conditional Access policy: All users, All resources, Conditions > Sign-in risk > High, Grant > Block access, and set it to On.
control-entra-phishing-resistant-mfa-all-users-title = Everybody signs in with phishing-resistant MFA
control-entra-phishing-resistant-mfa-all-users-why = Codes and push messages can be caught by a forged sign-in page. Passkeys (FIDO2), Windows Hello for Business and certificates are bound to the real page and cannot.
control-entra-phishing-resistant-mfa-all-users-do = Create a Conditional Access policy: All users, All resources, Grant > Require authentication strength > Phishing-resistant MFA. Give users passkeys or Windows Hello for Business first, then set the policy to On.
control-entra-mfa-all-users-title = Everybody signs in with MFA
control-entra-mfa-all-users-why = Passwords are guessed, reused and stolen. A second factor stops nearly all such attacks, but only if nobody is left out.
control-entra-mfa-all-users-do = Create a Conditional Access policy: All users, All resources, Grant > Require multifactor authentication (or an authentication strength), and set it to On. Leave out only approved emergency access accounts.
control-entra-authenticator-login-context-title = Microsoft Authenticator shows where a request comes from
control-entra-authenticator-login-context-why = Users who see the application and the place of a sign-in notice a request that is not theirs, instead of approving it out of habit.
control-entra-authenticator-login-context-do = In the Microsoft Entra admin center under Entra ID > Authentication methods > Microsoft Authenticator > Configure, set Show application name and Show geographic location to Enabled for All users, and Allow use of Microsoft Authenticator OTP to No.
control-entra-authentication-methods-migrated-title = Authentication methods are managed in one place
control-entra-authentication-methods-migrated-why = As long as the old MFA and password reset settings still apply, methods that are switched off in the new policy can be used all the same.
control-entra-authentication-methods-migrated-do = In the Microsoft Entra admin center under Entra ID > Authentication methods > Policies > Manage migration, bring over the old settings and choose Migration Complete.
control-entra-weak-authentication-methods-disabled-title = SMS, voice call and e-mail codes are switched off
control-entra-weak-authentication-methods-disabled-why = Phone numbers can be taken over, calls forwarded and mailboxes read. Codes sent that way are the weakest second factor.
control-entra-weak-authentication-methods-disabled-do = In the Microsoft Entra admin center under Entra ID > Authentication methods > Policies, disable SMS, Voice call and Email OTP, after users have registered something better.
control-entra-phishing-resistant-mfa-privileged-roles-title = Privileged roles require phishing-resistant MFA
control-entra-phishing-resistant-mfa-privileged-roles-why = An administrator’s account opens everything. It is attacked most, and deserves the factor that cannot be phished.
control-entra-phishing-resistant-mfa-privileged-roles-do = Create a Conditional Access policy: Users > Directory roles > every highly privileged role, All resources, Grant > Require authentication strength > Phishing-resistant MFA, and set it to On. No role may be excluded.
control-entra-managed-device-sign-in-title = Signing in requires a managed device
control-entra-managed-device-sign-in-why = On devices that nobody manages, nobody knows whether updates, encryption and malware protection are there, and stolen sessions are hard to notice.
control-entra-managed-device-sign-in-do = Create a Conditional Access policy: All users, All resources, Grant > Require device to be marked as compliant and Require Microsoft Entra hybrid joined device, For multiple controls > Require one of the selected controls, nothing else. Test with Report-only, then set it to On.
control-entra-managed-device-mfa-registration-title = Registering MFA requires a managed device
control-entra-managed-device-mfa-registration-why = Whoever steals a password before its owner has registered a second factor can register their own. A managed device as a condition prevents that.
control-entra-managed-device-mfa-registration-do = Create a Conditional Access policy: All users, Target resources > User actions > Register security information, Grant > Require device to be marked as compliant or Require Microsoft Entra hybrid joined device, and set it to On.
control-entra-device-code-flow-blocked-title = Device code sign-in is blocked
control-entra-device-code-flow-blocked-why = With a device code an attacker lets the victim sign in for them, on the real page and past MFA. Hardly any organisation needs this flow.
control-entra-device-code-flow-blocked-do = Create a Conditional Access policy: All users, All resources, Conditions > Authentication flows > Device code flow, Grant > Block access. Check in the sign-in logs for meeting room devices and scripts that use it, then set it to On.
control-entra-security-logs-monitored-title = Security logs are sent to those who monitor them
control-entra-security-logs-monitored-why = Logs that nobody reads, or that are gone after 30 days, help neither to notice an attack nor to clear it up.
control-entra-security-logs-monitored-do = In the Microsoft Entra admin center under Monitoring & health > Diagnostic settings, send at least AuditLogs, SignInLogs, RiskyUsers, UserRiskEvents and the service principal logs to the monitoring system. Record who checked this and when.
control-entra-app-registration-restricted-title = Only administrators register applications
control-entra-app-registration-restricted-why = Every registered application is a new identity with rights of its own. If every user may create some, nobody keeps track.
control-entra-app-registration-restricted-do = In the Microsoft Entra admin center under Entra ID > Users > User settings, set Users can register applications to No. Give developers the role Application Developer.
control-entra-user-consent-restricted-title = Users’ consent to applications is restricted
control-entra-user-consent-restricted-why = Attackers ask for permissions instead of passwords: one click, and a foreign application reads the mailbox, unaffected by MFA or a new password.
control-entra-user-consent-restricted-do = In the Microsoft Entra admin center under Enterprise applications > Consent and permissions > User consent settings, choose Do not allow user consent, and let administrators decide by the admin consent workflow.
control-entra-admin-consent-workflow-title = Users can request an administrator’s consent
control-entra-admin-consent-workflow-why = Where consent is blocked without a way to ask for it, people look for ways around. A workflow makes every request visible and decided.
control-entra-admin-consent-workflow-do = In the Microsoft Entra admin center under Enterprise applications > Consent and permissions > Admin consent settings, set Users can request admin consent to apps they are unable to consent to to Yes and name reviewers.
control-entra-app-password-addition-blocked-title = New passwords for applications are blocked
control-entra-app-password-addition-blocked-why = Client secrets end up in scripts, chats and repositories. Certificates and managed identities cannot be copied that easily.
control-entra-app-password-addition-blocked-do = In the Microsoft Entra admin center under Enterprise applications > Application policies (or with Graph: policies/defaultAppManagementPolicy), turn on Block password addition for all applications, without a date from which it holds, and check existing exceptions.
control-entra-app-password-lifetime-title = Application passwords are valid for at most 180 days
control-entra-app-password-lifetime-why = A secret that never expires stays valid long after everybody has forgotten where it was copied to.
control-entra-app-password-lifetime-do = In the default app management policy, turn on Restrict max password lifetime with 180 days for applications and service principals, for all applications.
control-entra-app-certificate-lifetime-title = Application certificates are valid for at most 365 days
control-entra-app-certificate-lifetime-why = Certificates with long lifetimes are not renewed in time when a key has been lost or a procedure has become unsafe.
control-entra-app-certificate-lifetime-do = In the default app management policy, turn on Restrict max certificate lifetime with 365 days for applications and service principals, for all applications.
control-entra-passwords-do-not-expire-title = Passwords do not expire
control-entra-passwords-do-not-expire-why = Forced changes lead to weak, numbered passwords. NIST and BSI advise to change a password when there is a reason, and to protect it with MFA.
control-entra-passwords-do-not-expire-do = In the Microsoft 365 admin center under Settings > Org settings > Security & privacy > Password expiration policy, choose Set passwords to never expire. For federated domains the rule is set at the identity provider.
control-entra-global-administrator-count-title = There are two to eight Global Administrators
control-entra-global-administrator-count-why = One is not enough when that person is unavailable. Every further one is another account with which everything is lost.
control-entra-global-administrator-count-do = In the Microsoft Entra admin center under Roles & admins > Global Administrator, look at every assignment, remove what is not needed, and give narrower roles. At least two must remain, emergency access accounts counted.
control-entra-finer-grained-roles-title = Privileged users have narrower roles than Global Administrator
control-entra-finer-grained-roles-why = Most tasks need only a part of the rights. A narrower role limits what a stolen account or a mistake can do.
control-entra-finer-grained-roles-do = Find out which tasks each Global Administrator does, and assign the fitting role (for instance Exchange Administrator or User Administrator). There should be no more Global Administrators than other privileged users.
control-entra-cloud-only-privileged-users-title = Privileged accounts exist in the cloud only
control-entra-cloud-only-privileged-users-why = Whoever takes over the local Active Directory also owns every account synchronised from it. Separate cloud accounts break that bridge.
control-entra-cloud-only-privileged-users-do = Create accounts of their own for administration in Microsoft Entra ID (not synchronised, no mailbox), move the role assignments there, and remove them from the synchronised accounts.
control-entra-no-permanent-privileged-assignments-title = Privileged roles are not assigned permanently active
control-entra-no-permanent-privileged-assignments-why = A permanently active right can be misused day and night. An eligible one has to be activated, for a limited time and on record.
control-entra-no-permanent-privileged-assignments-do = In Privileged Identity Management under Microsoft Entra roles > Assignments > Active assignments, turn permanent assignments into eligible ones. Only approved emergency access accounts remain permanently active.
control-entra-privileged-roles-through-pim-title = Privileged roles are assigned through PIM
control-entra-privileged-roles-through-pim-why = Assignments that bypass Privileged Identity Management have no time limit, no approval and no reason on record.
control-entra-privileged-roles-through-pim-do = Remove the named direct assignments under Roles & admins and make them again in Privileged Identity Management, as eligible or limited in time.
control-entra-global-administrator-approval-title = Activating Global Administrator requires approval
control-entra-global-administrator-approval-why = If a second person has to agree, one stolen account is not enough to take over the tenant.
control-entra-global-administrator-approval-do = In Privileged Identity Management under Microsoft Entra roles > Roles > Global Administrator > Role settings, turn on Require approval to activate and name approvers; the same for groups that give this role.
control-entra-privileged-assignment-alert-title = New assignments of privileged roles raise an alert
control-entra-privileged-assignment-alert-why = An unexpected new administrator is one of the clearest signs of an intrusion, if somebody is told.
control-entra-privileged-assignment-alert-do = In Privileged Identity Management under Role settings > Notifications, enter a monitored mailbox as additional recipient for Role assignment alert, both for eligible and for active assignments, for each named role.
control-entra-global-administrator-activation-alert-title = Activating Global Administrator raises an alert
control-entra-global-administrator-activation-alert-why = The highest right should never come into use unnoticed.
control-entra-global-administrator-activation-alert-do = In Privileged Identity Management under Roles > Global Administrator > Role settings > Notifications, enter a monitored mailbox as additional recipient for Role activation alert.
control-entra-privileged-activation-alert-title = Activating other privileged roles raises an alert
control-entra-privileged-activation-alert-why = An activation at an unusual time, or by somebody who is away, is noticed only if somebody is told.
control-entra-privileged-activation-alert-do = In Privileged Identity Management under Role settings > Notifications, enter a monitored mailbox as additional recipient for Role activation alert, for each named role.
control-entra-guest-directory-access-limited-title = Guests have only limited access to the directory
control-entra-guest-directory-access-limited-why = A guest who can list all users and groups has a map for the next attack.
control-entra-guest-directory-access-limited-do = In the Microsoft Entra admin center under External Identities > External collaboration settings > Guest user access, choose that guest users have limited access, or that their access is restricted to their own directory objects.
control-entra-guest-invitations-restricted-title = Only chosen people invite guests
control-entra-guest-invitations-restricted-why = Every guest is a foreign account with access. Who invites should know what for, and until when.
control-entra-guest-invitations-restricted-do = In the Microsoft Entra admin center under External Identities > External collaboration settings > Guest invite settings, choose Only users assigned to specific admin roles can invite guest users, and assign the role Guest Inviter.
control-entra-guest-invitation-domains-title = Guests come from approved domains only
control-entra-guest-invitation-domains-why = With a list of partners’ domains, invitations to private or forged addresses fail.
control-entra-guest-invitation-domains-do = In the Microsoft Entra admin center under External Identities > External collaboration settings > Collaboration restrictions, choose Allow invitations only to the specified domains and keep the list. Record who checked this and when.
control-entra-risky-agents-blocked-title = AI agents at high risk are blocked
control-entra-risky-agents-blocked-why = Agents act on their own and with rights of their own. One that behaves like an attacker’s tool has to be stopped without waiting for a person.
control-entra-risky-agents-blocked-do = Create a Conditional Access policy: Users, agents or workload identities > Agents > All agent identities, All resources, Conditions > Agent risk > High, Grant > Block access, and set it to On.
control-sharepoint-external-sharing-limited-title = SharePoint content cannot be shared with new guests or anyone
control-sharepoint-external-sharing-limited-why = Content that can be shared with everybody leaves the organisation unnoticed, and nobody can say later who has read it.
control-sharepoint-external-sharing-limited-do = In the SharePoint admin center under Policies > Sharing, set External sharing for SharePoint to Existing guests or Only people in your organization.
control-sharepoint-onedrive-external-sharing-limited-title = OneDrive content cannot be shared with new guests or anyone
control-sharepoint-onedrive-external-sharing-limited-why = In OneDrive every person decides alone. A broad setting there undoes the care taken with sites.
control-sharepoint-onedrive-external-sharing-limited-do = In the SharePoint admin center under Policies > Sharing, set External sharing for OneDrive to Existing guests or Only people in your organization.
control-sharepoint-sharing-domains-restricted-title = Sharing is limited to approved domains
control-sharepoint-sharing-domains-restricted-why = With a list of partners’ domains a mistyped or forged address receives nothing.
control-sharepoint-sharing-domains-restricted-do = In the SharePoint admin center under Policies > Sharing > More external sharing settings, turn on Limit external sharing by domain, choose Allow only specific domains, and keep the list. Security groups that may share cannot be read: check them by hand.
control-sharepoint-default-link-specific-people-title = Links are for specific people by default
control-sharepoint-default-link-specific-people-why = Most people take the link that is offered. If it is made for named people, nobody else can use it when it is passed on.
control-sharepoint-default-link-specific-people-do = In the SharePoint admin center under Policies > Sharing > File and folder links, choose Specific people (only the people the user specifies).
control-sharepoint-default-link-view-only-title = Links allow viewing by default
control-sharepoint-default-link-view-only-why = Whoever only needs to read should not be able to change or delete.
control-sharepoint-default-link-view-only-do = In the SharePoint admin center under Policies > Sharing > File and folder links, set the permission selected by default to View.
control-sharepoint-anyone-link-expiration-title = “Anyone” links expire after at most 30 days
control-sharepoint-anyone-link-expiration-why = A link without an end works for years, for everybody to whom it was ever forwarded.
control-sharepoint-anyone-link-expiration-do = In the SharePoint admin center under Policies > Sharing > Choose expiration and permissions options for Anyone links, turn on These links must expire within this many days and enter at most 30.
control-sharepoint-anyone-link-view-only-title = “Anyone” links allow viewing only
control-sharepoint-anyone-link-view-only-why = With an editing link, unknown people can change content or put malware into a folder.
control-sharepoint-anyone-link-view-only-do = In the SharePoint admin center under Policies > Sharing > Choose expiration and permissions options for Anyone links, set both Files and Folders to View.
control-sharepoint-verification-code-reauthentication-title = People who use a verification code authenticate again within 30 days
control-sharepoint-verification-code-reauthentication-why = A code proves that somebody could read a mailbox once. People change employers; the proof has to be repeated.
control-sharepoint-verification-code-reauthentication-do = In the SharePoint admin center under Policies > Sharing > More external sharing settings, turn on People who use a verification code must reauthenticate after this many days and enter at most 30.
control-quality-emergency-accounts-declared-title = At least two emergency access accounts are declared
control-quality-emergency-accounts-declared-why = If sign-in fails for everybody – a wrong policy, a failed authentication provider – only an account outside the policies gets back in. One alone can fail as well.
control-quality-emergency-accounts-declared-do = Set up two cloud accounts for emergency access, keep their credentials apart and safe, and declare both in the tenant profile.
control-quality-emergency-accounts-excluded-title = Every enforced policy leaves out an emergency access account
control-quality-emergency-accounts-excluded-why = A Conditional Access policy that covers every account can lock out everybody, administrators included.
control-quality-emergency-accounts-excluded-do = In the Microsoft Entra admin center under Entra ID > Conditional Access, exclude the emergency access accounts from each of the named policies, and watch their sign-ins.
control-quality-emergency-accounts-cloud-only-title = Emergency access accounts are not synchronised
control-quality-emergency-accounts-cloud-only-why = An account that comes from Active Directory falls with it: whoever controls the directory controls the account, and when synchronisation fails it may be out of use.
control-quality-emergency-accounts-cloud-only-do = Create emergency access accounts in Microsoft Entra ID only, under the .onmicrosoft.com domain, and retire the synchronised ones.
control-quality-emergency-accounts-phishing-resistant-title = Emergency access accounts have a phishing-resistant method
control-quality-emergency-accounts-phishing-resistant-why = Emergency access accounts are outside the policies and highly privileged. Microsoft demands MFA of administrators in any case: without a method of its own the account is of no use in an emergency.
control-quality-emergency-accounts-phishing-resistant-do = Register a passkey (FIDO2 security key) for each emergency access account, keep it in a safe place, and test signing in.
control-quality-emergency-groups-protected-title = Groups that leave out emergency access accounts are role-assignable
control-quality-emergency-groups-protected-why = Whoever may edit an ordinary group that policies exclude can take any account out of the policies. Only Privileged Role Administrators and owners may edit a role-assignable group.
control-quality-emergency-groups-protected-do = Create a role-assignable group for emergency access accounts, exclude it instead of the named group, or exclude the accounts directly.
control-quality-report-only-brief-title = Policies are in report-only mode for a short time only
control-quality-report-only-brief-why = A policy in report-only mode protects nobody. What stays in it for months has usually been forgotten.
control-quality-report-only-brief-do = Look at what the named policies would have done in the sign-in logs, then set them to On or delete them.
control-quality-excluded-groups-sized-title = Excluded groups are neither empty nor large
control-quality-excluded-groups-sized-why = An empty excluded group is a door waiting to be used, a large one takes many people out of protection.
control-quality-excluded-groups-sized-do = Check the members of the named groups: remove exclusions that nobody needs, and reduce large groups to those who do.
control-quality-locations-exist-title = Policies name only locations that exist
control-quality-locations-exist-why = A policy that refers to a deleted named location does not do what its author meant.
control-quality-locations-exist-do = Open the named policies under Conditional Access and remove or replace the missing locations.
control-quality-policies-named-title = Policies are named by the company’s convention
control-quality-policies-named-why = Names that follow a convention tell whom a policy is for and what it does, and make gaps visible.
control-quality-policies-named-do = Rename the named policies, or correct the pattern in the tenant profile.
control-quality-policies-distinct-title = No policy stands twice
control-quality-policies-distinct-why = Of two equal policies one is soon changed and the other forgotten: nobody knows any more which one is meant.
control-quality-policies-distinct-do = Keep one of the named policies and delete the others.
control-quality-policies-agree-title = No policy contradicts another
control-quality-policies-agree-why = Where one policy blocks and another grants access under the same conditions, blocking always wins: the other has no effect, and one of them is a mistake.
control-quality-policies-agree-do = Decide which of the named policies is meant, and change or delete the other.
control-quality-device-policies-assigned-title = Intune policies are assigned
control-quality-device-policies-assigned-why = A policy without an assignment applies to no device. It is easily taken for protection that is not there.
control-quality-device-policies-assigned-do = In the Microsoft Intune admin center, assign the named policies or delete them.
control-quality-device-settings-agree-title = A setting has one value for a target
control-quality-device-settings-agree-why = When two policies give the same setting different values for the same devices, Intune reports a conflict and may apply neither.
control-quality-device-settings-agree-do = In the Microsoft Intune admin center, leave each of the named settings to one policy, or assign the policies to different groups.
control-quality-policies-unlike-title = No policy is nearly the same as another
control-quality-policies-unlike-why = Two policies that ask for the same and differ in a single condition are usually meant to be one: changes reach only one of them, and nobody sees at once which one applies.
control-quality-policies-unlike-do = Compare the named policies, merge each pair into one policy, or give them names that say what sets them apart.
control-quality-policies-in-use-title = Disabled policies are not kept for years
control-quality-policies-in-use-why = A disabled policy that nobody has touched for a long time is a remnant. Switched on by mistake, it does what somebody wanted years ago.
control-quality-policies-in-use-do = Delete the named policies, or bring them up to date and enforce them. A deleted policy can be restored for 30 days.
control-quality-references-exist-title = Policies refer only to what exists
control-quality-references-exist-why = A policy that refers to a deleted group, application or authentication strength covers less than its author meant.
control-quality-references-exist-do = Open the named policies under Conditional Access and remove or replace the missing groups, applications, authentication contexts, strengths or terms of use.
control-quality-device-settings-once-title = A setting comes from one policy only
control-quality-device-settings-once-why = When two policies give the same setting the same value to the same devices, all is well until one of them is changed: then they conflict.
control-quality-device-settings-once-do = In the Microsoft Intune admin center, leave each of the named settings to one of the policies.
control-quality-device-policies-distinct-title = No Intune policy stands twice
control-quality-device-policies-distinct-why = Of two policies with equal settings one is soon changed and the other forgotten. One policy with several assignments does the same.
control-quality-device-policies-distinct-do = In the Microsoft Intune admin center, keep one of the policies, assign it to the groups of both, and delete the other.
control-quality-device-policies-unlike-title = No Intune policy is nearly the same as another
control-quality-device-policies-unlike-why = Copies that differ in one or two settings drift apart unnoticed: whoever changes the one forgets the other.
control-quality-device-policies-unlike-do = Compare the named policies. Where the difference is meant, move it into a small policy of its own and merge the rest.
control-quality-device-policies-in-use-title = Unassigned Intune policies are not kept for years
control-quality-device-policies-in-use-why = A policy that is assigned to nobody and that nobody has changed for a long time is a remnant. It hides which policies count.
control-quality-device-policies-in-use-do = In the Microsoft Intune admin center, delete the named policies, or bring them up to date and assign them.
control-quality-device-risks-limited-title = What can harm is not assigned to everybody at once
control-quality-device-risks-limited-why = A script that is wrong, or an action that wipes or retires devices, reaches the whole company at once when it is assigned to all users or all devices.
control-quality-device-risks-limited-do = Assign the named scripts and policies to groups, to a pilot group first, or narrow the assignment with a filter.
control-quality-device-references-exist-title = Intune policies refer only to filters and scope tags that exist
control-quality-device-references-exist-why = An assignment through a deleted filter does not reach whom it was meant for, and a missing scope tag hides a policy from its administrators.
control-quality-device-references-exist-do = In the Microsoft Intune admin center, open the named policies and correct the filters, scope tags and groups of their assignments.

## Statements of the SCuBA policies (CISA, CC0-1.0).
policy-ms-aad-1-1v1 = Legacy authentication SHALL be blocked.
policy-ms-aad-2-1v1 = Users detected as high risk SHALL be blocked.
policy-ms-aad-2-2v1 = A notification SHOULD be sent to the administrator when high-risk users are detected.
policy-ms-aad-2-3v1 = Sign-ins detected as high risk SHALL be blocked.
policy-ms-aad-3-1v1 = Phishing-resistant MFA SHALL be enforced for all users.
policy-ms-aad-3-2v2 = MFA SHALL be enforced for all users.
policy-ms-aad-3-3v2 = If Microsoft Authenticator is enabled, it SHALL be configured to show login context information.
policy-ms-aad-3-4v1 = The Authentication Methods Manage Migration feature SHALL be set to Migration Complete.
policy-ms-aad-3-5v2 = The authentication methods SMS, Voice Call, and Email One-Time Passcode (OTP) SHALL be disabled.
policy-ms-aad-3-6v1 = Phishing-resistant MFA SHALL be required for highly privileged roles.
policy-ms-aad-3-7v1 = Managed devices SHOULD be required for authentication.
policy-ms-aad-3-8v1 = Managed Devices SHOULD be required to register MFA.
policy-ms-aad-3-9v1 = Device code authentication SHOULD be blocked.
policy-ms-aad-4-1v1 = Security logs SHALL be sent to the agency’s security operations center for monitoring.
policy-ms-aad-5-1v1 = Only administrators SHALL be allowed to register applications.
policy-ms-aad-5-2v1 = User consent to applications SHALL be restricted.
policy-ms-aad-5-3v1 = An admin consent workflow SHALL be configured for applications.
policy-ms-aad-5-5v1 = Application Password Addition SHOULD be blocked.
policy-ms-aad-5-6v1 = Application password lifetime SHOULD be restricted to 180 days or less.
policy-ms-aad-5-7v1 = Application certificate lifetime SHOULD be restricted to 365 days or less.
policy-ms-aad-6-1v1 = User passwords SHALL NOT expire.
policy-ms-aad-7-1v1 = A minimum of two users and a maximum of eight users SHALL be provisioned with the Global Administrator role.
policy-ms-aad-7-2v1 = Privileged users SHALL be provisioned with finer-grained roles instead of Global Administrator.
policy-ms-aad-7-3v1 = Privileged users SHALL be provisioned cloud-only accounts separate from an on-premises directory or other federated identity providers.
policy-ms-aad-7-4v1 = Permanent active role assignments SHALL NOT be allowed for highly privileged roles.
policy-ms-aad-7-5v1 = Provisioning users to highly privileged roles SHALL NOT occur outside of a PAM system.
policy-ms-aad-7-6v1 = Activation of the Global Administrator role SHALL require approval.
policy-ms-aad-7-7v1 = Eligible and active highly privileged role assignments SHALL trigger an alert.
policy-ms-aad-7-8v1 = User activation of the Global Administrator role SHALL trigger an alert.
policy-ms-aad-7-9v1 = User activation of other highly privileged roles SHOULD trigger an alert.
policy-ms-aad-8-1v1 = Guest users SHOULD have limited or restricted access to Microsoft Entra ID directory objects.
policy-ms-aad-8-2v1 = Only users with the Guest Inviter role SHOULD be able to invite guest users.
policy-ms-aad-8-3v1 = Guest invites SHOULD only be allowed to specific external domains that have been authorized by the agency for legitimate business purposes.
policy-ms-aad-9-1v1 = Risky AI agents SHALL be blocked.
policy-ms-sharepoint-1-1v1 = External sharing for SharePoint SHALL be limited to “Existing guests” or “Only people in your organization”.
policy-ms-sharepoint-1-2v1 = External sharing for OneDrive SHALL be limited to “Existing guests” or “Only people in your organization”.
policy-ms-sharepoint-1-3v1 = External sharing SHALL be restricted to approved external domains and/or users in approved security groups per interagency collaboration needs.
policy-ms-sharepoint-2-1v1 = File and folder default sharing scope SHALL be set to “Specific people (only the people the user specifies)”.
policy-ms-sharepoint-2-2v1 = File and folder default sharing permissions SHALL be set to view only.
policy-ms-sharepoint-3-1v1 = Expiration days for Anyone links SHALL be set to 30 days or less.
policy-ms-sharepoint-3-2v1 = The allowable file and folder permissions for links SHALL be set to view only.
policy-ms-sharepoint-3-3v2 = Reauthentication days for people who use a verification code SHALL be set to 30 days or less.
policy-tp-quality-1-1v1 = At least two emergency access accounts SHALL be declared.
policy-tp-quality-1-2v1 = Every enforced Conditional Access policy SHALL leave out a declared emergency access account.
policy-tp-quality-1-3v1 = Emergency access accounts SHALL exist in the cloud only.
policy-tp-quality-1-4v1 = Every emergency access account SHALL have a phishing-resistant authentication method registered.
policy-tp-quality-1-5v1 = Emergency access accounts SHALL NOT be left out through a group that is not role-assignable.
policy-tp-quality-2-1v1 = Conditional Access policies SHOULD NOT stay in report-only mode for longer than the profile allows.
policy-tp-quality-2-2v1 = Groups that enforced policies exclude SHOULD have members, and no more than the profile allows.
policy-tp-quality-2-3v1 = Conditional Access policies SHOULD name only locations that exist.
policy-tp-quality-2-4v1 = Names of Conditional Access policies SHOULD match the pattern of the profile.
policy-tp-quality-2-5v1 = Conditional Access policies SHOULD NOT be duplicates of each other.
policy-tp-quality-2-6v1 = Enforced policies with the same conditions SHOULD NOT both block and grant access.
policy-tp-quality-3-1v1 = Settings catalog policies, device configurations and compliance policies SHOULD be assigned.
policy-tp-quality-3-2v1 = Settings catalog policies for the same target SHOULD NOT give a setting different values.
policy-tp-quality-2-7v1 = Conditional Access policies with the same state and controls SHOULD differ from each other in more than one condition.
policy-tp-quality-2-8v1 = Disabled Conditional Access policies SHOULD NOT stay unchanged for longer than the profile allows.
policy-tp-quality-2-9v1 = Conditional Access policies SHOULD refer only to groups, applications, authentication contexts, authentication strengths and terms of use that exist.
policy-tp-quality-3-3v1 = Settings catalog policies for the same target SHOULD NOT both contain a setting.
policy-tp-quality-3-4v1 = Intune policies of one kind SHOULD NOT have the same settings.
policy-tp-quality-3-5v1 = Intune policies of one kind with five settings or more SHOULD differ in more than two.
policy-tp-quality-3-6v1 = Intune policies that are assigned to nobody SHOULD NOT stay unchanged for longer than the profile allows.
policy-tp-quality-3-7v1 = Scripts, and compliance policies that wipe, retire or lock devices, SHOULD NOT be assigned to all users or all devices without a filter.
policy-tp-quality-3-8v1 = Intune policies SHOULD refer only to filters, scope tags and groups that exist.

area-entra = Microsoft Entra ID
area-sharepoint = SharePoint and OneDrive
area-quality = Policy quality

## Kinds of evidence, as they stand in a sentence.
evidence-kind = { $kind ->
    [identity-access-policy] Conditional Access policies
    [identity-authorization-policy] the authorization policy
    [identity-authentication-methods-policy] the authentication methods policy
    [identity-directory-role] the privileged roles with their assignments and rules
    [identity-privileged-user] the privileged users
    [app-management-policy] the app management policies
    [tenant-domain] the domains
    [tenant-group-setting] the directory settings
    [device-settings-policy] the settings catalog policies of Intune
    [device-compliance-policy] the compliance policies of Intune
    [sharing-tenant-settings] the sharing settings of SharePoint and OneDrive
   *[other] { $kind }
}

## Sharing levels of SharePoint and OneDrive.
sharing-level = { $level ->
    [only-organisation] “Only people in your organization”
    [existing-guests] “Existing guests”
    [new-and-existing-guests] “New and existing guests”
    [anyone] “Anyone”
   *[other] an unknown level
}

## Reasons of verdicts. Names in lists ($names, $settings, $excluded) come in quotation marks.
reason-declared-not-applicable = Declared not applicable in the tenant profile: { $reason }
reason-needs-attestation = The configuration does not show this: a person has to check and confirm it.
reason-evidence-not-collected = The source does not contain { evidence-kind }.
reason-evidence-empty = The source lists { evidence-kind } without a single entry; no tenant is like that, so data is missing.
reason-evidence-partial = The source contains { evidence-kind } only in part; what is there is not enough to decide.
reason-licence-unknown = Needs the licence { $plans }; the source does not say whether the tenant has it.
reason-licence-absent = Needs the licence { $plans }, which this tenant does not have.
reason-rule-undecided = The evidence has a form that the rule does not know; it proves nothing.
reason-property-absent = The source does not give { $settings-count ->
    [one] the setting { $settings }.
   *[other] { $settings-count } settings: { $settings }.
}

reason-access-policy-protects = { $names-count ->
    [one] The policy { $names } is on and meets every condition.
   *[other] { $names-count } policies are on and meet every condition: { $names }.
}
reason-access-policy-incomplete = { $names-count ->
    [one] The policy { $names } might meet the requirement, but the source does not give its state or its exclusions.
   *[other] { $names-count } policies might meet the requirement, but the source does not give their state or their exclusions: { $names }.
}
reason-access-policy-excludes = { $names-count ->
    [one] The policy { $names } meets the requirement except for
   *[other] { $names-count } policies ({ $names }) meet the requirement except for
} { $excluded-count ->
    [one] one exclusion that is not approved: { $plain-excluded }.
   *[other] { $excluded-count } exclusions that are not approved: { $plain-excluded }.
}
reason-access-policy-report-only = { $names-count ->
    [one] The policy { $names } is set to report-only and does not protect anybody yet.
   *[other] { $names-count } policies are set to report-only and do not protect anybody yet: { $names }.
}
reason-access-policy-narrow = { $names-count ->
    [one] The policy { $names } does what is required, but not for all users, roles and resources under all conditions.
   *[other] { $names-count } policies do what is required, but not for all users, roles and resources under all conditions: { $names }.
}
reason-access-policy-missing = No Conditional Access policy { $control ->
    [entra-legacy-authentication-blocked] blocks Exchange ActiveSync and other clients with legacy authentication
    [entra-high-risk-users-blocked] blocks users at high risk
    [entra-high-risk-sign-ins-blocked] blocks sign-ins at high risk
    [entra-phishing-resistant-mfa-all-users] requires phishing-resistant MFA and nothing weaker
    [entra-mfa-all-users] requires multifactor authentication with any method
    [entra-phishing-resistant-mfa-privileged-roles] requires phishing-resistant MFA for all highly privileged roles
    [entra-managed-device-sign-in] requires a compliant or hybrid joined device, and nothing else, to sign in
    [entra-managed-device-mfa-registration] requires a managed device to register security information
    [entra-device-code-flow-blocked] blocks sign-in with a device code
    [entra-risky-agents-blocked] blocks agent identities at high risk
   *[other] does what is required
} { $count ->
    [0] (there is none at all).
   *[other] ({ $count } checked).
}
reason-stronger-requirement-met = The stronger requirement { $control ->
    [entra-phishing-resistant-mfa-all-users] MS.AAD.3.1 is met: phishing-resistant MFA is enforced for all users.
    [entra-app-password-addition-blocked] MS.AAD.5.5 is met: new passwords are blocked for all applications.
   *[other] is met.
}
reason-no-role-of-this-kind = Among the privileged roles that the source lists, there is none that this requirement is about.
reason-environment-without-agents = Agent identities do not exist yet in the environment { $environment ->
    [gcchigh] GCC High
    [dod] DoD
   *[other] “{ $environment }”
}.

reason-phishing-resistant-enforced = Phishing-resistant MFA is enforced for everybody; approvals with Microsoft Authenticator are not accepted.
reason-authenticator-disabled = Microsoft Authenticator is not enabled as an authentication method.
reason-authenticator-context-missing = { $settings-count ->
    [one] One setting of Microsoft Authenticator deviates: { $settings }.
   *[other] { $settings-count } settings of Microsoft Authenticator deviate: { $settings }.
}
reason-authenticator-context-shown = Microsoft Authenticator shows all users the application’s name and the geographic location of the sign-in.
reason-migration-complete = The migration of authentication methods is complete.
reason-migration-open = The migration of authentication methods { $state ->
    [preMigration] has not begun (status “Pre-migration”).
    [migrationInProgress] is not finished (status “Migration in Progress”).
   *[other] is not complete (status “{ $state }”).
}
reason-migration-open-first = Applies once the migration of authentication methods is complete.
reason-weak-methods-enabled = { $methods-count ->
    [one] One weak authentication method is enabled: { $methods }.
   *[other] { $methods-count } weak authentication methods are enabled: { $methods }.
}
reason-weak-methods-disabled = SMS, voice call and email OTP are disabled.

reason-app-registration-open = All users may register applications.
reason-app-registration-restricted = Users without an administrator role may not register applications.
reason-user-consent-open = Users may consent to applications on their own.
reason-user-consent-restricted = Users’ consent to applications is restricted.
reason-admin-consent-workflow-off = The admin consent workflow is switched off.
reason-admin-consent-workflow-on = The admin consent workflow is switched on.
reason-guest-access-broad = Guests have more than limited access to the directory.
reason-guest-access-limited = Guests have limited or restricted access to the directory.
reason-guest-invitations-open = { $plain-names ->
    [everyone] Everybody in the organisation may invite guests, even guests themselves.
    [adminsGuestInvitersAndAllMembers] All members of the organisation may invite guests.
   *[other] Not only administrators and guest inviters may invite guests (setting: { $names }).
}
reason-guest-invitations-restricted = Only administrators and guest inviters may invite guests.
reason-passwords-expire = { $names-count ->
    [one] In the domain { $names } passwords expire.
   *[other] In { $names-count } domains passwords expire: { $names }.
}
reason-domain-period-absent = { $names-count ->
    [one] The source does not say how long passwords are valid in the domain { $names }.
   *[other] The source does not say how long passwords are valid in { $names-count } domains: { $names }.
}
reason-passwords-do-not-expire = { $names-count ->
    [one] In the domain { $names } passwords do not expire.
   *[other] In all { $names-count } managed domains passwords do not expire.
}
reason-only-initial-domain = Only the initial domain { $names } was seen; no verified domain of the organisation’s own shows that passwords do not expire.
reason-domains-federated = All verified domains are federated; the identity provider decides whether passwords expire: { $names }.
reason-no-verified-domain = No domain is shown as verified.

reason-credentials-not-enabled = { $settings-count ->
    [one] A restriction is missing or not enabled: { $settings }.
   *[other] { $settings-count } restrictions are missing, not enabled or incomplete: { $settings }.
}
reason-credentials-old-apps-exempt = { $settings-count ->
    [one] A restriction applies only to applications created after a given date: { $settings }.
   *[other] { $settings-count } restrictions do not apply to all applications: { $settings }.
}
reason-credentials-too-long = { $settings-count ->
    [one] A lifetime is longer than allowed: { $settings }.
   *[other] { $settings-count } lifetimes or exceptions are not allowed: { $settings }.
}
reason-credentials-policy-disabled = The tenant’s default app management policy is switched off.
reason-credentials-apps-exempt = { $names-count ->
    [one] The app management policy { $names } exempts individual applications.
   *[other] { $names-count } app management policies exempt individual applications: { $names }.
}
reason-default-app-policy-absent = The source does not contain the tenant’s default app management policy.
reason-app-passwords-blocked = New passwords are blocked for all applications.
reason-credential-lifetime-restricted = The lifetime is restricted for all applications.

reason-global-administrators-in-range = There are { $count } Global Administrators; two to eight are required.
reason-global-administrators-out-of-range = { $count ->
    [0] No Global Administrator was found; two to eight are required.
    [one] There is one Global Administrator; two to eight are required.
   *[other] There are { $count } Global Administrators; two to eight are required.
}
reason-finer-grained-roles-used = { $globals ->
    [one] There is one Global Administrator
   *[other] There are { $globals } Global Administrators
} and { $others ->
    [one] one other privileged user.
   *[other] { $others } other privileged users.
}
reason-finer-grained-roles-missing = { $globals ->
    [one] There is one Global Administrator
   *[other] There are { $globals } Global Administrators
} but { $others ->
    [0] no other privileged user.
    [one] only one other privileged user.
   *[other] only { $others } other privileged users.
}
reason-privileged-users-synchronised = { $names-count ->
    [one] One privileged user is synchronised from an on-premises directory: { $names }.
   *[other] { $names-count } privileged users are synchronised from an on-premises directory: { $names }.
}
reason-privileged-users-cloud-only = { $count ->
    [one] The only privileged user exists in the cloud only.
   *[other] All { $count } privileged users exist in the cloud only.
}
reason-permanent-assignments = { $count ->
    [one] There is one permanent active assignment that is not approved,
   *[other] There are { $count } permanent active assignments that are not approved,
} in { $names-count ->
    [one] the role { $names }.
   *[other] { $names-count } roles: { $names }.
}
reason-no-permanent-assignments = { $count ->
    [one] The only privileged role has no permanent active assignment that is not approved.
   *[other] None of the { $count } privileged roles has a permanent active assignment that is not approved.
}
reason-assignments-outside-pim = { $count ->
    [one] One assignment
   *[other] { $count } assignments
} in { $names-count ->
    [one] the role { $names }
   *[other] { $names-count } roles ({ $names })
} { $count ->
    [one] was
   *[other] were
} made outside Privileged Identity Management.
reason-assignments-through-pim = { $count ->
    [one] No assignment of the only privileged role bypasses Privileged Identity Management.
   *[other] No assignment of the { $count } privileged roles bypasses Privileged Identity Management.
}
reason-activation-without-approval = { $names-count ->
    [one] Activation does not require approval: { $names }.
   *[other] Activation does not require approval in { $names-count } places: { $names }.
}
reason-activation-with-approval = Every activation of the role requires approval.
reason-assignments-without-alert = { $names-count ->
    [one] No alert recipient is entered for new assignments of the role { $names }.
   *[other] No alert recipient is entered for new assignments of { $names-count } roles: { $names }.
}
reason-assignments-with-alert = { $count ->
    [one] New assignments of the only privileged role raise an alert.
   *[other] New assignments of all { $count } privileged roles raise an alert.
}
reason-activation-without-alert = { $names-count ->
    [one] No alert recipient is entered for activations of the role { $names }.
   *[other] No alert recipient is entered for activations of { $names-count } roles: { $names }.
}
reason-activation-with-alert = { $count ->
    [one] Activating the role raises an alert.
   *[other] Activating any of the { $count } roles raises an alert.
}

reason-sharing-limited = External sharing is limited to { sharing-level }.
reason-sharing-broad = External sharing is set to { sharing-level }.
reason-sharing-level-not-affected = Not applicable, because external sharing is set to { sharing-level }.
reason-sharing-domains-allowed-only = Sharing is limited to a list of domains; groups that may share have to be checked by hand.
reason-sharing-domains-open = Sharing is not limited to a list of allowed domains.
reason-default-link-specific-people = Links are for specific people by default.
reason-default-link-broad = Links are for more than specific people by default.
reason-default-link-view = Links allow viewing only by default.
reason-default-link-edit = Links allow more than viewing by default.
reason-anyone-links-expire = { $days ->
    [one] “Anyone” links expire after one day.
   *[other] “Anyone” links expire after { $days } days.
}
reason-anyone-links-last = { $days ->
    [0] “Anyone” links never expire; at most 30 days are allowed.
    [-1] “Anyone” links never expire; at most 30 days are allowed.
   *[other] “Anyone” links expire only after { $days } days; at most 30 are allowed.
}
reason-anyone-links-editable = { $settings-count ->
    [one] “Anyone” links allow more than viewing: { $settings }.
   *[other] “Anyone” links allow more than viewing, for files and for folders.
}
reason-anyone-links-view-only = “Anyone” links allow viewing only.
reason-verification-code-unlimited = People who use a verification code never have to authenticate again.
reason-verification-code-limited = { $days ->
    [one] People who use a verification code have to authenticate again after one day.
   *[other] People who use a verification code have to authenticate again after { $days } days.
}
reason-verification-code-long = People who use a verification code have to authenticate again only after { $days } days; at most 30 are allowed.

## What reasons say for the provider’s names.
method-sms = SMS
method-voice = voice call
method-email = email OTP
plan-aad-premium = Microsoft Entra ID P1
plan-aad-premium-p2 = Microsoft Entra ID P2

## Policy quality.
reason-quality-no-access-policies = The tenant has no Conditional Access policies.
reason-quality-emergency-undeclared = The tenant profile declares no emergency access accounts; what the policies do to them cannot be judged.
reason-quality-emergency-enough = { $count } emergency access accounts are declared.
reason-quality-emergency-few = { $count ->
    [one] One emergency access account is declared; two are required.
   *[other] { $count } emergency access accounts are declared; two are required.
}
reason-quality-emergency-group-unseen = { $groups-count ->
    [one] The source does not give members or type of the emergency access group { $groups }.
   *[other] The source does not give members or type of { $groups-count } emergency access groups: { $groups }.
}
reason-quality-emergency-not-excluded = { $names-count ->
    [one] The enforced policy { $names } leaves out no emergency access account.
   *[other] { $names-count } enforced policies leave out no emergency access account: { $names }.
}
reason-quality-emergency-nobody-excluded = { $names-count ->
    [one] The enforced policy { $names } covers all users and excludes nobody, so no emergency access account either.
   *[other] { $names-count } enforced policies cover all users and exclude nobody, so no emergency access account either: { $names }.
}
reason-quality-emergency-reach-unknown = { $names-count ->
    [one] Whether the policy { $names } covers emergency access accounts cannot be told: members of its groups or roles, or its exclusions, are not in the source.
   *[other] Whether { $names-count } policies cover emergency access accounts cannot be told: members of their groups or roles, or their exclusions, are not in the source: { $names }.
}
reason-quality-no-enforced-policies = No Conditional Access policy is enforced.
reason-quality-emergency-excluded = { $count ->
    [one] The one enforced policy leaves out an emergency access account or does not cover any.
   *[other] All { $count } enforced policies leave out an emergency access account or do not cover any.
}
reason-quality-emergency-synchronised = { $names-count ->
    [one] The emergency access account { $names } is synchronised from a local directory.
   *[other] { $names-count } emergency access accounts are synchronised from a local directory: { $names }.
}
reason-quality-emergency-account-unseen = { $count ->
    [one] The source says nothing of one emergency access account.
   *[other] The source says nothing of { $count } emergency access accounts.
}
reason-quality-emergency-cloud-only = { $count ->
    [one] The emergency access account exists in the cloud only.
   *[other] All { $count } emergency access accounts exist in the cloud only.
}
reason-quality-emergency-weak-methods = { $names-count ->
    [one] The emergency access account { $names } has no phishing-resistant method registered.
   *[other] { $names-count } emergency access accounts have no phishing-resistant method registered: { $names }.
}
reason-quality-emergency-strong-methods = { $count ->
    [one] The emergency access account has a phishing-resistant method registered.
   *[other] All { $count } emergency access accounts have a phishing-resistant method registered.
}
reason-quality-emergency-group-editable = { $names-count ->
    [one] Emergency access accounts are left out through the group { $names }, which is not role-assignable: others may edit it.
   *[other] Emergency access accounts are left out through { $names-count } groups that are not role-assignable, which others may edit: { $names }.
}
reason-quality-emergency-no-group = No emergency access account is left out through a group.
reason-quality-emergency-group-protected = { $names-count ->
    [one] Emergency access accounts are left out through the role-assignable group { $names }.
   *[other] Emergency access accounts are left out through { $names-count } role-assignable groups: { $names }.
}
reason-quality-excluded-groups-unseen = { $count ->
    [one] The source does not give the members of one excluded group.
   *[other] The source does not give the members of { $count } excluded groups.
}
reason-quality-excluded-groups-misfit = { $names-count ->
    [one] The excluded group { $names } is empty or has more than { $limit } members.
   *[other] { $names-count } excluded groups are empty or have more than { $limit } members: { $names }.
}
reason-quality-excluded-groups-none = No enforced policy excludes a group.
reason-quality-excluded-groups-fit = { $names-count ->
    [one] The excluded group { $names } has members, and at most { $limit }.
   *[other] { $names-count } excluded groups have members, and at most { $limit }: { $names }.
}
reason-quality-report-only-long = { $names-count ->
    [one] The policy { $names } has been in report-only mode for more than { $days } days and protects nobody.
   *[other] { $names-count } policies have been in report-only mode for more than { $days } days and protect nobody: { $names }.
}
reason-quality-report-only-undated = { $names-count ->
    [one] Whether the policy { $names } has been in report-only mode for more than { $days } days does not follow from its dates.
   *[other] Whether { $names-count } policies have been in report-only mode for more than { $days } days does not follow from their dates: { $names }.
}
reason-quality-report-only-none = No policy is in report-only mode.
reason-quality-report-only-short = { $names-count ->
    [one] The policy { $names } has been in report-only mode for at most { $days } days.
   *[other] { $names-count } policies have been in report-only mode for at most { $days } days: { $names }.
}
reason-quality-naming-undeclared = The tenant profile declares no naming pattern.
reason-quality-naming-unreadable = The naming pattern { $pattern } of the tenant profile is not a valid regular expression.
reason-quality-naming-misfits = { $names-count ->
    [one] The name { $names } does not match the pattern { $pattern }.
   *[other] { $names-count } names do not match the pattern { $pattern }: { $names }.
}
reason-quality-naming-kept = { $count ->
    [one] The name of the one policy matches the pattern { $pattern }.
   *[other] The names of all { $count } policies match the pattern { $pattern }.
}
reason-quality-locations-none = No policy names a location.
reason-quality-locations-unseen = { $names-count ->
    [one] The policy { $names } names locations that cannot be checked: the source does not contain all named locations.
   *[other] { $names-count } policies name locations that cannot be checked, as the source does not contain all named locations: { $names }.
}
reason-quality-locations-exist = { $count ->
    [one] One policy names locations; all of them exist.
   *[other] { $count } policies name locations; all of them exist.
}
reason-quality-locations-missing = { $names-count ->
    [one] The policy { $names } names a location that does not exist.
   *[other] { $names-count } policies name locations that do not exist: { $names }.
}
reason-quality-too-many-policies = The source has more than { $limit } policies; they are not compared.
reason-quality-too-few-policies = There are not two policies to compare.
reason-quality-duplicates = { $names-count } policies have the same state, conditions and controls as another: { $names }.
reason-quality-no-duplicates = None of { $count } policies has the same conditions and controls as another.
reason-quality-contradictions = { $names-count } policies block and grant access under the same conditions: { $names }.
reason-quality-no-contradictions = None of { $count } enforced policies blocks what another grants under the same conditions.
reason-quality-devices-unassigned = { $names-count ->
    [one] The Intune policy { $names } is assigned to nobody.
   *[other] { $names-count } Intune policies are assigned to nobody: { $names }.
}
reason-quality-devices-unseen = The source does not contain all kinds of Intune policies.
reason-quality-devices-none = There are no Intune policies of this kind.
reason-quality-devices-assigned = { $count ->
    [one] The one Intune policy is assigned.
   *[other] All { $count } Intune policies are assigned.
}
reason-quality-settings-conflict = { $names-count } policies ({ $names }) give the same target different values for { $settings-count ->
    [one] the setting { $settings }.
   *[other] { $settings-count } settings: { $settings }.
}
reason-quality-settings-agree = { $count ->
    [one] There is one policy; nothing contradicts it.
   *[other] { $count } policies give no target different values for a setting.
}
reason-quality-emergency-group-owned = { $names-count ->
    [one] The role-assignable group { $names }, through which emergency access accounts are left out, has owners who may edit its members.
   *[other] { $names-count } role-assignable groups, through which emergency access accounts are left out, have owners who may edit their members: { $names }.
}
reason-quality-similar = { $count ->
    [one] Two policies differ in one condition only: { $pairs }.
   *[other] { $count } pairs of policies differ in one condition only: { $pairs }.
}
reason-quality-none-similar = None of { $count } policies is nearly the same as another.
reason-quality-stale-disabled = { $names-count ->
    [one] The policy { $names } is disabled, and nobody has changed it for more than { $days } days.
   *[other] { $names-count } policies are disabled, and nobody has changed them for more than { $days } days: { $names }.
}
reason-quality-stale-undated = { $names-count ->
    [one] When the policy { $names } was last changed is not in the source.
   *[other] When { $names-count } policies were last changed is not in the source: { $names }.
}
reason-quality-stale-none-disabled = No policy is disabled.
reason-quality-stale-disabled-fresh = { $count ->
    [one] The one disabled policy was changed within the last { $days } days.
   *[other] All { $count } disabled policies were changed within the last { $days } days.
}
reason-quality-references-missing = { $names-count ->
    [one] The policy { $names } refers to something that does not exist.
   *[other] { $names-count } policies refer to something that does not exist: { $names }.
}
reason-quality-references-unseen = { $names-count ->
    [one] What the policy { $names } refers to cannot be checked: the source does not contain all objects of these kinds.
   *[other] What { $names-count } policies refer to cannot be checked, as the source does not contain all objects of these kinds: { $names }.
}
reason-quality-references-none = No policy refers to a group, an application or the like.
reason-quality-references-exist = { $count ->
    [one] Everything that one policy refers to exists.
   *[other] Everything that { $count } policies refer to exists.
}
reason-quality-settings-unclear = { $names-count ->
    [one] A setting of the policy { $names } cannot be compared with the other policies for the same target.
   *[other] Some settings of { $names-count } policies for the same target cannot be compared, such as secrets and lists of groups of settings: { $names }.
}
reason-quality-settings-overlap = { $names-count } policies ({ $names }) give the same target the same value for { $settings-count ->
    [one] the setting { $settings }.
   *[other] { $settings-count } settings: { $settings }.
}
reason-quality-settings-once = { $count ->
    [one] There is one policy; nothing overlaps with it.
   *[other] No two of { $count } policies give a target the same setting.
}
reason-quality-devices-duplicates = { $count ->
    [one] These Intune policies have the same settings: { $pairs }.
   *[other] { $count } times, Intune policies have the same settings: { $pairs }.
}
reason-quality-devices-distinct = { $count ->
    [one] There is one Intune policy; none has the same settings.
   *[other] No two of { $count } Intune policies have the same settings.
}
reason-quality-devices-similar = { $count ->
    [one] Two Intune policies differ in one or two settings only: { $pairs }.
   *[other] { $count } pairs of Intune policies differ in one or two settings only: { $pairs }.
}
reason-quality-devices-unlike = { $count ->
    [one] There is one Intune policy; none is nearly the same.
   *[other] None of { $count } Intune policies is nearly the same as another.
}
reason-quality-devices-stale = { $names-count ->
    [one] The Intune policy { $names } is assigned to nobody, and nobody has changed it for more than { $days } days.
   *[other] { $names-count } Intune policies are assigned to nobody, and nobody has changed them for more than { $days } days: { $names }.
}
reason-quality-devices-fresh = { $count ->
    [one] The one Intune policy is assigned, or was changed within the last { $days } days.
   *[other] All { $count } Intune policies are assigned, or were changed within the last { $days } days.
}
reason-quality-risk-everybody = { $names-count ->
    [one] { $names } is assigned to all users or all devices without a filter.
   *[other] { $names-count } scripts and policies are assigned to all users or all devices without a filter: { $names }.
}
reason-quality-risk-untold = { $names-count ->
    [one] The source does not say to whom { $names } is assigned, or what it does to devices that do not comply.
   *[other] The source does not say to whom { $names-count } scripts and policies are assigned, or what they do to devices that do not comply: { $names }.
}
reason-quality-risk-unseen = The source does not contain all kinds of Intune scripts.
reason-quality-risk-none = There are no Intune scripts, and no compliance policy wipes, retires or locks devices.
reason-quality-risk-limited = { $count ->
    [one] One script or policy that can harm; it is not assigned to all users or all devices without a filter.
   *[other] { $count } scripts and policies that can harm; none is assigned to all users or all devices without a filter.
}
reason-quality-device-references-missing = { $names-count ->
    [one] The Intune policy { $names } refers to a filter, a scope tag or a group that does not exist.
   *[other] { $names-count } Intune policies refer to a filter, a scope tag or a group that does not exist: { $names }.
}
reason-quality-device-references-none = No Intune policy refers to a filter or to a scope tag of its own.
reason-quality-device-references-exist = { $count ->
    [one] All filters and scope tags that one Intune policy refers to exist.
   *[other] All filters and scope tags that { $count } Intune policies refer to exist.
}
