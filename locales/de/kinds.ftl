# Arten von Objekten, einzeln und mehrfach ($count); ohne Zahl steht die Mehrzahl.

## Identität
kind-identity-access-policy = { $count ->
    [one] Richtlinie für bedingten Zugriff
   *[other] Richtlinien für bedingten Zugriff
}
kind-identity-named-location = { $count ->
    [one] Benannter Standort
   *[other] Benannte Standorte
}
kind-identity-authorization-policy = Autorisierungsrichtlinie
kind-identity-authentication-methods-policy = Richtlinie für Authentifizierungsmethoden
kind-identity-directory-role = { $count ->
    [one] Verzeichnisrolle
   *[other] Verzeichnisrollen
}
kind-identity-privileged-user = { $count ->
    [one] Privilegierter Benutzer
   *[other] Privilegierte Benutzer
}
kind-identity-group = { $count ->
    [one] Gruppe
   *[other] Gruppen
}
kind-identity-authentication-context = { $count ->
    [one] Authentifizierungskontext
   *[other] Authentifizierungskontexte
}
kind-identity-authentication-strength = { $count ->
    [one] Authentifizierungsstärke
   *[other] Authentifizierungsstärken
}
kind-identity-terms-of-use = { $count ->
    [one] Nutzungsbedingungen
   *[other] Nutzungsbedingungen
}
kind-identity-security-defaults = Sicherheitsstandards
kind-identity-cross-tenant-policy = Richtlinie für den tenantübergreifenden Zugriff
kind-identity-cross-tenant-default = Standardeinstellungen für den tenantübergreifenden Zugriff
kind-identity-cross-tenant-partner = { $count ->
    [one] Einstellungen für den tenantübergreifenden Zugriff einer Organisation
   *[other] Einstellungen für den tenantübergreifenden Zugriff von Organisationen
}
kind-identity-role-definition = { $count ->
    [one] Rollendefinition
   *[other] Rollendefinitionen
}
kind-identity-administrative-unit = { $count ->
    [one] Administrative Einheit
   *[other] Administrative Einheiten
}
kind-identity-access-review = { $count ->
    [one] Zugriffsüberprüfung
   *[other] Zugriffsüberprüfungen
}
kind-identity-registration-detail = { $count ->
    [one] Registrierte Authentifizierungsmethoden eines Administrators
   *[other] Registrierte Authentifizierungsmethoden von Administratoren
}

## Anwendungen
kind-app-application = { $count ->
    [one] App-Registrierung
   *[other] App-Registrierungen
}
kind-app-service-principal = { $count ->
    [one] Dienstprinzipal
   *[other] Dienstprinzipale
}
kind-app-privileged-service-principal = { $count ->
    [one] Privilegierter Dienstprinzipal
   *[other] Privilegierte Dienstprinzipale
}
kind-app-management-policy = { $count ->
    [one] Richtlinie für die App-Verwaltung
   *[other] Richtlinien für die App-Verwaltung
}
kind-app-custom-management-policy = { $count ->
    [one] Benutzerdefinierte Richtlinie für die App-Verwaltung
   *[other] Benutzerdefinierte Richtlinien für die App-Verwaltung
}
kind-app-permission-classification = { $count ->
    [one] Berechtigungsklassifizierung
   *[other] Berechtigungsklassifizierungen
}
kind-app-admin-consent-policy = Workflow für die Administratoreinwilligung
kind-app-permission-grant-policy = { $count ->
    [one] App-Einwilligungsrichtlinie
   *[other] App-Einwilligungsrichtlinien
}
kind-app-permission-grant = { $count ->
    [one] Erteilte delegierte Berechtigung
   *[other] Erteilte delegierte Berechtigungen
}

## Tenant
kind-tenant-organization = Organisation
kind-tenant-domain = { $count ->
    [one] Domäne
   *[other] Domänen
}
kind-tenant-subscribed-sku = { $count ->
    [one] Abonnierte Lizenz
   *[other] Abonnierte Lizenzen
}
kind-tenant-service-plan = { $count ->
    [one] Dienstplan
   *[other] Dienstpläne
}
kind-tenant-group-setting = { $count ->
    [one] Verzeichniseinstellung
   *[other] Verzeichniseinstellungen
}
kind-tenant-user-count = Anzahl der Benutzer
kind-tenant-delegated-admin-relationship = { $count ->
    [one] Delegierte Administratorbeziehung (GDAP)
   *[other] Delegierte Administratorbeziehungen (GDAP)
}

## Freigabe
kind-sharing-tenant-settings = Freigabeeinstellungen von SharePoint und OneDrive
kind-sharing-site = { $count ->
    [one] SharePoint-Website
   *[other] SharePoint-Websites
}

## E-Mail
kind-mail-remote-domain = { $count ->
    [one] Remotedomäne
   *[other] Remotedomänen
}
kind-mail-transport-settings = Transporteinstellungen
kind-mail-transport-rule = { $count ->
    [one] Nachrichtenflussregel
   *[other] Nachrichtenflussregeln
}
kind-mail-sharing-policy = { $count ->
    [one] Freigaberichtlinie für Kalender und Kontakte
   *[other] Freigaberichtlinien für Kalender und Kontakte
}
kind-mail-connection-filter = { $count ->
    [one] Verbindungsfilterrichtlinie
   *[other] Verbindungsfilterrichtlinien
}
kind-mail-organization-settings = Organisationseinstellungen von Exchange
kind-mail-signing-configuration = { $count ->
    [one] DKIM-Konfiguration
   *[other] DKIM-Konfigurationen
}
kind-mail-spf-record = { $count ->
    [one] SPF-Eintrag
   *[other] SPF-Einträge
}
kind-mail-dkim-record = { $count ->
    [one] DKIM-Eintrag
   *[other] DKIM-Einträge
}
kind-mail-dmarc-record = { $count ->
    [one] DMARC-Eintrag
   *[other] DMARC-Einträge
}

## Schutz
kind-protection-audit-log-settings = Einstellungen des Überwachungsprotokolls
kind-protection-anti-phish-policy = { $count ->
    [one] Antiphishingrichtlinie
   *[other] Antiphishingrichtlinien
}
kind-protection-safe-attachments-settings = Einstellungen für sichere Anlagen
kind-protection-advanced-preset-rule = { $count ->
    [one] Voreingestellte Sicherheitsrichtlinie (Defender für Office 365)
   *[other] Voreingestellte Sicherheitsrichtlinien (Defender für Office 365)
}
kind-protection-preset-rule = { $count ->
    [one] Voreingestellte Sicherheitsrichtlinie (Exchange Online Protection)
   *[other] Voreingestellte Sicherheitsrichtlinien (Exchange Online Protection)
}
kind-protection-data-loss-policy = { $count ->
    [one] DLP-Richtlinie
   *[other] DLP-Richtlinien
}
kind-protection-data-loss-rule = { $count ->
    [one] DLP-Regel
   *[other] DLP-Regeln
}
kind-protection-alert-policy = { $count ->
    [one] Warnungsrichtlinie
   *[other] Warnungsrichtlinien
}
kind-protection-license = Lizenz für Defender
kind-protection-data-loss-license = Lizenz für die Verhinderung von Datenverlust

## Zusammenarbeit
kind-collaboration-meeting-policy = { $count ->
    [one] Besprechungsrichtlinie
   *[other] Besprechungsrichtlinien
}
kind-collaboration-federation-settings = Einstellungen für den externen Zugriff in Teams
kind-collaboration-client-settings = Clienteinstellungen von Teams
kind-collaboration-app-permission-policy = { $count ->
    [one] App-Berechtigungsrichtlinie
   *[other] App-Berechtigungsrichtlinien
}
kind-collaboration-broadcast-policy = { $count ->
    [one] Richtlinie für Liveereignisse
   *[other] Richtlinien für Liveereignisse
}
kind-collaboration-tenant = Tenantangaben von Teams

## Power Platform
kind-platform-tenant-settings = Tenanteinstellungen von Power Platform
kind-platform-environment = { $count ->
    [one] Power-Platform-Umgebung
   *[other] Power-Platform-Umgebungen
}
kind-platform-data-policy = { $count ->
    [one] Datenrichtlinie
   *[other] Datenrichtlinien
}
kind-platform-tenant-isolation = Tenantisolation von Power Platform
kind-platform-license-state = Lizenzstatus von Power Platform

## Geräte
kind-device-settings-policy = { $count ->
    [one] Richtlinie des Einstellungskatalogs
   *[other] Richtlinien des Einstellungskatalogs
}
kind-device-configuration = { $count ->
    [one] Gerätekonfigurationsprofil
   *[other] Gerätekonfigurationsprofile
}
kind-device-compliance-policy = { $count ->
    [one] Konformitätsrichtlinie
   *[other] Konformitätsrichtlinien
}
kind-device-intent = { $count ->
    [one] Endpunktsicherheitsrichtlinie (Vorlage)
   *[other] Endpunktsicherheitsrichtlinien (Vorlage)
}
kind-device-administrative-template = { $count ->
    [one] Administrative Vorlage
   *[other] Administrative Vorlagen
}
kind-device-enrollment-configuration = { $count ->
    [one] Registrierungskonfiguration
   *[other] Registrierungskonfigurationen
}
kind-device-script = { $count ->
    [one] Plattformskript für Windows
   *[other] Plattformskripts für Windows
}
kind-device-remediation-script = { $count ->
    [one] Wartungsskript
   *[other] Wartungsskripts
}
kind-device-shell-script = { $count ->
    [one] Shellskript für macOS oder Linux
   *[other] Shellskripts für macOS und Linux
}
kind-device-assignment-filter = { $count ->
    [one] Zuweisungsfilter
   *[other] Zuweisungsfilter
}
kind-device-scope-tag = { $count ->
    [one] Bereichsmarkierung
   *[other] Bereichsmarkierungen
}
kind-device-role-definition = { $count ->
    [one] Intune-Rolle
   *[other] Intune-Rollen
}
kind-device-role-assignment = { $count ->
    [one] Zuweisung einer Intune-Rolle
   *[other] Zuweisungen von Intune-Rollen
}
kind-device-feature-update-profile = { $count ->
    [one] Featureupdaterichtlinie
   *[other] Featureupdaterichtlinien
}
kind-device-quality-update-profile = { $count ->
    [one] Richtlinie für beschleunigte Qualitätsupdates
   *[other] Richtlinien für beschleunigte Qualitätsupdates
}
kind-device-driver-update-profile = { $count ->
    [one] Treiberupdaterichtlinie
   *[other] Treiberupdaterichtlinien
}
kind-device-ios-app-protection = { $count ->
    [one] App-Schutzrichtlinie für iOS und iPadOS
   *[other] App-Schutzrichtlinien für iOS und iPadOS
}
kind-device-android-app-protection = { $count ->
    [one] App-Schutzrichtlinie für Android
   *[other] App-Schutzrichtlinien für Android
}
kind-device-app-configuration = { $count ->
    [one] App-Konfigurationsrichtlinie für verwaltete Apps
   *[other] App-Konfigurationsrichtlinien für verwaltete Apps
}

## Sicherheitsbewertung
kind-security-secure-score = Microsoft-Sicherheitsbewertung
kind-security-score-control = { $count ->
    [one] Empfohlene Aktion der Sicherheitsbewertung
   *[other] Empfohlene Aktionen der Sicherheitsbewertung
}

## Was kein Auslesen liefert
kind-attestation = Bestätigung durch eine Person

## Was Objektarten ergänzt und erklärt, nach seiner Stelle in Microsoft Graph
kind-rolemanagement-directory-roleassignments = Rollenzuweisungen
kind-rolemanagement-directory-roleassignmentscheduleinstances = Aktive Rollenzuweisungen (PIM)
kind-rolemanagement-directory-roleeligibilityscheduleinstances = Berechtigte Rollenzuweisungen (PIM)
kind-policies-rolemanagementpolicies = Rolleneinstellungen (PIM)
kind-policies-rolemanagementpolicyassignments = Zuordnung der Rolleneinstellungen (PIM)
kind-groups-id = Von Richtlinien genannte Gruppen
kind-identitygovernance-privilegedaccess-group-eligibilityscheduleinstances = Berechtigte Gruppenmitgliedschaften (PIM)
kind-users-id = Konten mit Rollen
kind-devicemanagement-configurationsettings = Bezeichnungen für Einstellungen des Einstellungskatalogs
kind-auditlogs-directoryaudits = Überwachungsprotokoll von Entra ID
kind-devicemanagement-auditevents = Überwachungsprotokoll von Intune
kind-identity-user = { $count ->
    [one] Benutzer
   *[other] Benutzer
}
kind-device-notification-template = { $count ->
    [one] Benachrichtigungsvorlage
   *[other] Benachrichtigungsvorlagen
}
