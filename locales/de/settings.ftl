# Einstellungen in Worten: ein Teil ihres Pfads je Nachricht, wie ihn die Portale nennen.

## Bedingter Zugriff
setting-conditions = Bedingungen
setting-users = Benutzer
setting-include-users = Eingeschlossene Benutzer
setting-exclude-users = Ausgeschlossene Benutzer
setting-include-groups = Eingeschlossene Gruppen
setting-exclude-groups = Ausgeschlossene Gruppen
setting-include-roles = Eingeschlossene Rollen
setting-exclude-roles = Ausgeschlossene Rollen
setting-exclude-guests-or-external-users = Ausgeschlossene Gäste oder externe Benutzer
setting-guest-or-external-user-types = Typen von Gästen oder externen Benutzern
setting-applications = Zielressourcen
setting-include-applications = Eingeschlossene Ressourcen
setting-exclude-applications = Ausgeschlossene Ressourcen
setting-include-user-actions = Eingeschlossene Benutzeraktionen
setting-client-applications = Agents und Workloadidentitäten
setting-client-app-types = Client-Apps
setting-sign-in-risk-levels = Anmelderisiko
setting-user-risk-levels = Benutzerrisiko
setting-agent-id-risk-levels = Agent-Risiko
setting-authentication-flows = Authentifizierungsflows
setting-transfer-methods = Übertragungsmethoden
setting-grant-controls = Gewähren
setting-built-in-controls = Integrierte Steuerelemente
setting-authentication-strength = Authentifizierungsstärke
setting-allowed-combinations = Zulässige Kombinationen
setting-session-controls = Sitzung
setting-sign-in-frequency = Anmeldehäufigkeit
setting-state = Status
setting-is-enabled = Aktiviert
setting-operator = Verknüpfung
setting-devices = Geräte
setting-locations = Standorte
setting-platforms = Geräteplattformen

## Authentifizierungsmethoden
setting-authentication-method-configurations = Authentifizierungsmethoden
setting-microsoft-authenticator = Microsoft Authenticator
setting-sms = SMS
setting-voice = Sprachanruf
setting-email = E-Mail-OTP
setting-policy-migration-state = Status der Migration
setting-is-software-oath-enabled = Verwendung von Microsoft Authenticator-OTP zulassen
setting-feature-settings = Funktionen
setting-display-app-information-required-state = Anwendungsnamen anzeigen
setting-display-location-information-required-state = Geografischen Standort anzeigen
setting-include-target = Zielgruppe
setting-id = ID

## Verzeichnis
setting-default-user-role-permissions = Standardberechtigungen der Benutzerrolle
setting-allowed-to-create-apps = Benutzer können Anwendungen registrieren
setting-permission-grant-policy-ids-assigned-to-default-user-role = Richtlinien für die Benutzereinwilligung
setting-permission-grant-policies-assigned = Richtlinien für die Benutzereinwilligung
setting-allow-invites-from = Wer Gäste einladen darf
setting-guest-user-role-id = Gastbenutzerzugriff
setting-values = Werte
setting-enable-admin-consent-requests = Benutzer können die Administratoreinwilligung anfordern
setting-password-validity-period-in-days = Gültigkeit von Kennwörtern in Tagen
setting-is-verified = Überprüft
setting-is-initial = Anfängliche Domäne
setting-authentication-type = Authentifizierungstyp
setting-on-premises-immutable-id = Unveränderliche ID des lokalen Verzeichnisses
setting-on-premises-sync-enabled = Synchronisierung aus dem lokalen Verzeichnis

## Rollen
setting-roles = Rollen
setting-assignments = Zuweisungen
setting-principal-id = Konto oder Gruppe
setting-assignment-type = Zuweisungstyp
setting-rules = Regeln
setting-approval-end-user-assignment = Genehmigung der Aktivierung
setting-notification-admin-admin-assignment = Benachrichtigung über aktive Zuweisungen
setting-notification-admin-admin-eligibility = Benachrichtigung über berechtigte Zuweisungen
setting-notification-admin-end-user-assignment = Benachrichtigung über Aktivierungen
setting-notification-recipients = Weitere Empfänger
setting-setting = Einstellung
setting-is-approval-required = Genehmigung erforderlich
setting-display-name = Anzeigename

## Anwendungen
setting-application-restrictions = Anwendungen
setting-service-principal-restrictions = Dienstprinzipale
setting-restrictions = Einschränkungen
setting-password-credentials = Kennwörter
setting-key-credentials = Zertifikate
setting-password-addition = Hinzufügen von Kennwörtern
setting-password-lifetime = Gültigkeit von Kennwörtern
setting-custom-password-addition = Hinzufügen eigener Kennwörter
setting-symmetric-key-addition = Hinzufügen symmetrischer Schlüssel
setting-symmetric-key-lifetime = Gültigkeit symmetrischer Schlüssel
setting-asymmetric-key-lifetime = Gültigkeit von Zertifikaten
setting-max-lifetime = Höchste Gültigkeit
setting-restrict-for-apps-created-after-date-time = Gilt für Anwendungen, erstellt nach

## Freigabe
setting-sharing-capability = Externes Teilen in SharePoint
setting-odb-sharing-capability = Externes Teilen in OneDrive
setting-sharing-domain-restriction-mode = Begrenzung nach Domäne
setting-default-sharing-link-type = Standardtyp von Links
setting-default-link-permission = Standardberechtigung von Links
setting-require-anonymous-links-expire-in-days = Ablauf von Links vom Typ „Jeder“ in Tagen
setting-file-anonymous-link-type = Links vom Typ „Jeder“ für Dateien
setting-folder-anonymous-link-type = Links vom Typ „Jeder“ für Ordner
setting-email-attestation-required = Erneute Authentifizierung mit Prüfcode
setting-email-attestation-re-auth-days = Erneute Authentifizierung mit Prüfcode nach Tagen
