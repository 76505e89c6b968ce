# Kinds of objects, one and several ($count); without a number the plural stands.

## Identity
kind-identity-access-policy = { $count ->
    [one] Conditional Access policy
   *[other] Conditional Access policies
}
kind-identity-named-location = { $count ->
    [one] Named location
   *[other] Named locations
}
kind-identity-authorization-policy = Authorization policy
kind-identity-authentication-methods-policy = Authentication methods policy
kind-identity-directory-role = { $count ->
    [one] Directory role
   *[other] Directory roles
}
kind-identity-privileged-user = { $count ->
    [one] Privileged user
   *[other] Privileged users
}
kind-identity-group = { $count ->
    [one] Group
   *[other] Groups
}
kind-identity-authentication-context = { $count ->
    [one] Authentication context
   *[other] Authentication contexts
}
kind-identity-authentication-strength = { $count ->
    [one] Authentication strength
   *[other] Authentication strengths
}
kind-identity-terms-of-use = { $count ->
    [one] Terms of use
   *[other] Terms of use
}
kind-identity-security-defaults = Security defaults
kind-identity-cross-tenant-policy = Cross-tenant access policy
kind-identity-cross-tenant-default = Default cross-tenant access settings
kind-identity-cross-tenant-partner = { $count ->
    [one] Cross-tenant access settings for an organisation
   *[other] Cross-tenant access settings for organisations
}
kind-identity-role-definition = { $count ->
    [one] Role definition
   *[other] Role definitions
}
kind-identity-administrative-unit = { $count ->
    [one] Administrative unit
   *[other] Administrative units
}
kind-identity-access-review = { $count ->
    [one] Access review
   *[other] Access reviews
}
kind-identity-registration-detail = { $count ->
    [one] Registered authentication methods of an administrator
   *[other] Registered authentication methods of administrators
}

## Applications
kind-app-application = { $count ->
    [one] App registration
   *[other] App registrations
}
kind-app-service-principal = { $count ->
    [one] Service principal
   *[other] Service principals
}
kind-app-privileged-service-principal = { $count ->
    [one] Privileged service principal
   *[other] Privileged service principals
}
kind-app-management-policy = { $count ->
    [one] App management policy
   *[other] App management policies
}
kind-app-custom-management-policy = { $count ->
    [one] Custom app management policy
   *[other] Custom app management policies
}
kind-app-permission-classification = { $count ->
    [one] Permission classification
   *[other] Permission classifications
}
kind-app-admin-consent-policy = Admin consent workflow
kind-app-permission-grant-policy = { $count ->
    [one] App consent policy
   *[other] App consent policies
}
kind-app-permission-grant = { $count ->
    [one] Delegated permission grant
   *[other] Delegated permission grants
}

## Tenant
kind-tenant-organization = Organisation
kind-tenant-domain = { $count ->
    [one] Domain
   *[other] Domains
}
kind-tenant-subscribed-sku = { $count ->
    [one] Subscribed licence
   *[other] Subscribed licences
}
kind-tenant-service-plan = { $count ->
    [one] Service plan
   *[other] Service plans
}
kind-tenant-group-setting = { $count ->
    [one] Directory setting
   *[other] Directory settings
}
kind-tenant-user-count = Number of users
kind-tenant-delegated-admin-relationship = { $count ->
    [one] Delegated admin relationship (GDAP)
   *[other] Delegated admin relationships (GDAP)
}

## Sharing
kind-sharing-tenant-settings = Sharing settings of SharePoint and OneDrive
kind-sharing-site = { $count ->
    [one] SharePoint site
   *[other] SharePoint sites
}

## Mail
kind-mail-remote-domain = { $count ->
    [one] Remote domain
   *[other] Remote domains
}
kind-mail-transport-settings = Transport settings
kind-mail-transport-rule = { $count ->
    [one] Mail flow rule
   *[other] Mail flow rules
}
kind-mail-sharing-policy = { $count ->
    [one] Sharing policy for calendars and contacts
   *[other] Sharing policies for calendars and contacts
}
kind-mail-connection-filter = { $count ->
    [one] Connection filter policy
   *[other] Connection filter policies
}
kind-mail-organization-settings = Exchange organisation settings
kind-mail-signing-configuration = { $count ->
    [one] DKIM configuration
   *[other] DKIM configurations
}
kind-mail-spf-record = { $count ->
    [one] SPF record
   *[other] SPF records
}
kind-mail-dkim-record = { $count ->
    [one] DKIM record
   *[other] DKIM records
}
kind-mail-dmarc-record = { $count ->
    [one] DMARC record
   *[other] DMARC records
}

## Protection
kind-protection-audit-log-settings = Audit log settings
kind-protection-anti-phish-policy = { $count ->
    [one] Anti-phishing policy
   *[other] Anti-phishing policies
}
kind-protection-safe-attachments-settings = Safe Attachments settings
kind-protection-advanced-preset-rule = { $count ->
    [one] Preset security policy (Defender for Office 365)
   *[other] Preset security policies (Defender for Office 365)
}
kind-protection-preset-rule = { $count ->
    [one] Preset security policy (Exchange Online Protection)
   *[other] Preset security policies (Exchange Online Protection)
}
kind-protection-data-loss-policy = { $count ->
    [one] DLP policy
   *[other] DLP policies
}
kind-protection-data-loss-rule = { $count ->
    [one] DLP rule
   *[other] DLP rules
}
kind-protection-alert-policy = { $count ->
    [one] Alert policy
   *[other] Alert policies
}
kind-protection-license = Defender licence
kind-protection-data-loss-license = Data loss prevention licence

## Collaboration
kind-collaboration-meeting-policy = { $count ->
    [one] Meeting policy
   *[other] Meeting policies
}
kind-collaboration-federation-settings = Teams external access settings
kind-collaboration-client-settings = Teams client settings
kind-collaboration-app-permission-policy = { $count ->
    [one] App permission policy
   *[other] App permission policies
}
kind-collaboration-broadcast-policy = { $count ->
    [one] Live events policy
   *[other] Live events policies
}
kind-collaboration-tenant = Teams tenant details

## Power Platform
kind-platform-tenant-settings = Power Platform tenant settings
kind-platform-environment = { $count ->
    [one] Power Platform environment
   *[other] Power Platform environments
}
kind-platform-data-policy = { $count ->
    [one] Data policy
   *[other] Data policies
}
kind-platform-tenant-isolation = Power Platform tenant isolation
kind-platform-license-state = Power Platform licence status

## Devices
kind-device-settings-policy = { $count ->
    [one] Settings catalog policy
   *[other] Settings catalog policies
}
kind-device-configuration = { $count ->
    [one] Device configuration profile
   *[other] Device configuration profiles
}
kind-device-compliance-policy = { $count ->
    [one] Compliance policy
   *[other] Compliance policies
}
kind-device-intent = { $count ->
    [one] Endpoint security policy (template)
   *[other] Endpoint security policies (template)
}
kind-device-administrative-template = { $count ->
    [one] Administrative template
   *[other] Administrative templates
}
kind-device-enrollment-configuration = { $count ->
    [one] Enrolment configuration
   *[other] Enrolment configurations
}
kind-device-script = { $count ->
    [one] Windows platform script
   *[other] Windows platform scripts
}
kind-device-remediation-script = { $count ->
    [one] Remediation
   *[other] Remediations
}
kind-device-shell-script = { $count ->
    [one] Shell script for macOS or Linux
   *[other] Shell scripts for macOS and Linux
}
kind-device-assignment-filter = { $count ->
    [one] Assignment filter
   *[other] Assignment filters
}
kind-device-scope-tag = { $count ->
    [one] Scope tag
   *[other] Scope tags
}
kind-device-role-definition = { $count ->
    [one] Intune role
   *[other] Intune roles
}
kind-device-role-assignment = { $count ->
    [one] Intune role assignment
   *[other] Intune role assignments
}
kind-device-feature-update-profile = { $count ->
    [one] Feature update policy
   *[other] Feature update policies
}
kind-device-quality-update-profile = { $count ->
    [one] Expedited quality update policy
   *[other] Expedited quality update policies
}
kind-device-driver-update-profile = { $count ->
    [one] Driver update policy
   *[other] Driver update policies
}
kind-device-ios-app-protection = { $count ->
    [one] App protection policy for iOS and iPadOS
   *[other] App protection policies for iOS and iPadOS
}
kind-device-android-app-protection = { $count ->
    [one] App protection policy for Android
   *[other] App protection policies for Android
}
kind-device-app-configuration = { $count ->
    [one] App configuration policy for managed apps
   *[other] App configuration policies for managed apps
}

## Security rating
kind-security-secure-score = Microsoft Secure Score
kind-security-score-control = { $count ->
    [one] Secure Score recommendation
   *[other] Secure Score recommendations
}

## What no reading gives
kind-attestation = Confirmation by a person

## What completes kinds and explains them, by its place in Microsoft Graph
kind-rolemanagement-directory-roleassignments = Role assignments
kind-rolemanagement-directory-roleassignmentscheduleinstances = Active role assignments (PIM)
kind-rolemanagement-directory-roleeligibilityscheduleinstances = Eligible role assignments (PIM)
kind-policies-rolemanagementpolicies = Role settings (PIM)
kind-policies-rolemanagementpolicyassignments = Assignment of role settings (PIM)
kind-groups-id = Groups that policies name
kind-identitygovernance-privilegedaccess-group-eligibilityscheduleinstances = Eligible group memberships (PIM)
kind-users-id = Accounts with roles
kind-devicemanagement-configurationsettings = Words for settings of the settings catalog
kind-auditlogs-directoryaudits = Audit log of Entra ID
kind-devicemanagement-auditevents = Audit log of Intune
kind-identity-user = { $count ->
    [one] User
   *[other] Users
}
kind-device-notification-template = { $count ->
    [one] Notification template
   *[other] Notification templates
}
