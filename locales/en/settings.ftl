# Settings in words: one part of their path a message, as the portals call it.

## Conditional Access
setting-conditions = Conditions
setting-users = Users
setting-include-users = Included users
setting-exclude-users = Excluded users
setting-include-groups = Included groups
setting-exclude-groups = Excluded groups
setting-include-roles = Included roles
setting-exclude-roles = Excluded roles
setting-exclude-guests-or-external-users = Excluded guests or external users
setting-guest-or-external-user-types = Types of guests or external users
setting-applications = Target resources
setting-include-applications = Included resources
setting-exclude-applications = Excluded resources
setting-include-user-actions = Included user actions
setting-client-applications = Agents and workload identities
setting-client-app-types = Client apps
setting-sign-in-risk-levels = Sign-in risk
setting-user-risk-levels = User risk
setting-agent-id-risk-levels = Agent risk
setting-authentication-flows = Authentication flows
setting-transfer-methods = Transfer methods
setting-grant-controls = Grant
setting-built-in-controls = Built-in controls
setting-authentication-strength = Authentication strength
setting-allowed-combinations = Allowed combinations
setting-session-controls = Session
setting-sign-in-frequency = Sign-in frequency
setting-state = State
setting-is-enabled = Enabled
setting-operator = Operator
setting-devices = Devices
setting-locations = Locations
setting-platforms = Device platforms

## Authentication methods
setting-authentication-method-configurations = Authentication methods
setting-microsoft-authenticator = Microsoft Authenticator
setting-sms = SMS
setting-voice = Voice call
setting-email = Email OTP
setting-policy-migration-state = Migration status
setting-is-software-oath-enabled = Allow use of Microsoft Authenticator OTP
setting-feature-settings = Features
setting-display-app-information-required-state = Show application name
setting-display-location-information-required-state = Show geographic location
setting-include-target = Target
setting-id = ID

## Directory
setting-default-user-role-permissions = Default user role permissions
setting-allowed-to-create-apps = Users can register applications
setting-permission-grant-policy-ids-assigned-to-default-user-role = User consent policies
setting-permission-grant-policies-assigned = User consent policies
setting-allow-invites-from = Who may invite guests
setting-guest-user-role-id = Guest user access
setting-values = Values
setting-enable-admin-consent-requests = Users can request admin consent
setting-password-validity-period-in-days = Password validity in days
setting-is-verified = Verified
setting-is-initial = Initial domain
setting-authentication-type = Authentication type
setting-on-premises-immutable-id = On-premises immutable ID
setting-on-premises-sync-enabled = Synchronised from on-premises

## Roles
setting-roles = Roles
setting-assignments = Assignments
setting-principal-id = Account or group
setting-assignment-type = Assignment type
setting-rules = Rules
setting-approval-end-user-assignment = Approval of activation
setting-notification-admin-admin-assignment = Notification of active assignments
setting-notification-admin-admin-eligibility = Notification of eligible assignments
setting-notification-admin-end-user-assignment = Notification of activations
setting-notification-recipients = Additional recipients
setting-setting = Setting
setting-is-approval-required = Approval required
setting-display-name = Display name

## Applications
setting-application-restrictions = Applications
setting-service-principal-restrictions = Service principals
setting-restrictions = Restrictions
setting-password-credentials = Passwords
setting-key-credentials = Certificates
setting-password-addition = Password addition
setting-password-lifetime = Password lifetime
setting-custom-password-addition = Custom password addition
setting-symmetric-key-addition = Symmetric key addition
setting-symmetric-key-lifetime = Symmetric key lifetime
setting-asymmetric-key-lifetime = Certificate lifetime
setting-max-lifetime = Maximum lifetime
setting-restrict-for-apps-created-after-date-time = Applies to applications created after

## Sharing
setting-sharing-capability = External sharing in SharePoint
setting-odb-sharing-capability = External sharing in OneDrive
setting-sharing-domain-restriction-mode = Limit by domain
setting-default-sharing-link-type = Default link type
setting-default-link-permission = Default link permission
setting-require-anonymous-links-expire-in-days = Expiry of “Anyone” links in days
setting-file-anonymous-link-type = “Anyone” links for files
setting-folder-anonymous-link-type = “Anyone” links for folders
setting-email-attestation-required = Reauthentication with verification code
setting-email-attestation-re-auth-days = Reauthentication with verification code after days
