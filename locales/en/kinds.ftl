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

## What no reading gives
kind-attestation = Confirmation by a person
