# Was jede Berechtigung von Microsoft Graph lesen lässt und was ohne sie fehlt; dazu die
# Verzeichnisrollen, die eine angemeldete Person brauchen kann.

## Berechtigungen
permission-AccessReview-Read-All = Liest die Definitionen von Zugriffsüberprüfungen; ohne sie bleibt offen, ob Zugriffe regelmäßig überprüft werden.
permission-AdministrativeUnit-Read-All = Liest administrative Einheiten; ohne sie bleibt unbekannt, worauf eingeschränkte Verwaltung sich erstreckt.
permission-Agreement-Read-All = Liest Nutzungsbedingungen; ohne sie fehlen Name und Inhalt der Bedingungen, die Richtlinien verlangen.
permission-Application-Read-All = Liest App-Registrierungen und Dienstprinzipale mit den Daten ihrer Anmeldeinformationen; ohne sie fehlen Anwendungen und deren Berechtigungen.
permission-AuditLog-Read-All = Liest die Überwachungsereignisse des Verzeichnisses und die registrierten Methoden von Administratoren; ohne sie bleibt unbekannt, wer was geändert hat.
permission-AuthenticationContext-Read-All = Liest Authentifizierungskontexte; ohne sie zeigen Richtlinien, die einen schützen, nur dessen Kennung.
permission-DelegatedAdminRelationship-Read-All = Liest Beziehungen zu Partnern (GDAP); ohne sie fehlen deren Rollen und Enddaten.
permission-DeviceManagementApps-Read-All = Liest App-Schutz, App-Konfiguration und die Überwachungsereignisse von Intune; ohne sie sind verwaltete Apps nicht abgedeckt.
permission-DeviceManagementConfiguration-Read-All = Liest Gerätekonfiguration, Konformität, Updates und Filter; ohne sie fehlt der größte Teil von Intune.
permission-DeviceManagementRBAC-Read-All = Liest Intune-Rollen, deren Zuweisungen und Bereichsmarkierungen; ohne sie ist nicht zu sehen, wer Geräte verwalten darf.
permission-DeviceManagementScripts-Read-All = Liest Skripts und Wartungsskripts mit ihrem Inhalt; ohne sie bleiben Änderungen daran unbemerkt.
permission-DeviceManagementServiceConfig-Read-All = Liest Registrierungskonfigurationen; ohne sie fehlen die Regeln für neue Geräte.
permission-Directory-Read-All = Liest das Verzeichnis insgesamt und als einzige die erteilten delegierten Berechtigungen; ohne sie fehlt, worin Benutzer eingewilligt haben.
permission-Domain-Read-All = Liest die Domänen; ohne sie werden Kennwortablauf und Verbund nicht bewertet.
permission-Group-Read-All = Liest Gruppen und deren Mitglieder; mehr als nötig, wo Gruppenmitgliedschaften für sich gelesen werden können.
permission-GroupMember-Read-All = Liest die Gruppen, die Rollen tragen oder in Richtlinien stehen, mit ihren Mitgliedern; ohne sie bleibt offen, wen eine solche Gruppe umfasst.
permission-GroupSettings-Read-All = Liest die Gruppeneinstellungen des Verzeichnisses; ohne sie wird die Einwilligung durch Gruppenbesitzer nicht bewertet.
permission-LicenseAssignment-Read-All = Liest die abonnierten Lizenzen; ohne sie bleibt offen, ob eine Funktion überhaupt lizenziert ist.
permission-Organization-Read-All = Liest die Angaben zur Organisation; ohne sie ist der Tenant nicht zweifelsfrei erkannt, und es wird nichts gespeichert.
permission-Policy-Read-All = Liest den Bedingten Zugriff und die übrigen Richtlinien des Verzeichnisses; ohne sie sind die meisten Anforderungen an Entra ID nicht bewertbar.
permission-Policy-Read-AuthenticationMethod = Liest die Richtlinien für Authentifizierungsmethoden und -stärken; ohne sie bleiben schwache Methoden unentdeckt.
permission-Policy-Read-PermissionGrant = Liest die Richtlinien für App-Einwilligungen; ohne sie bleibt offen, worin Benutzer einwilligen dürfen.
permission-PrivilegedEligibilitySchedule-Read-AzureADGroup = Liest, wer Mitglied einer privilegierten Gruppe werden kann (PIM); ohne sie fehlen solche Konten unter den privilegierten.
permission-RoleAssignmentSchedule-Read-Directory = Liest Rollenzuweisungen mit ihrem Ende; ohne sie sehen dauerhafte und befristete gleich aus.
permission-RoleEligibilitySchedule-Read-Directory = Liest, wer eine Rolle aktivieren kann; ohne sie fehlen berechtigte Administratoren.
permission-RoleManagement-Read-All = Liest alle Rollen aller Dienste; mehr als nötig, wo die Verzeichnisrollen für sich gelesen werden können.
permission-RoleManagement-Read-Directory = Liest die Rollen des Verzeichnisses und wer sie hat; ohne sie wird privilegierter Zugriff nicht bewertet.
permission-RoleManagementPolicy-Read-Directory = Liest die Regeln für das Aktivieren von Rollen; ohne sie werden Genehmigung und Benachrichtigung nicht bewertet.
permission-SecurityEvents-Read-All = Liest die Sicherheitsbewertung und ihre Empfehlungen; ohne sie fehlt beides.
permission-SharePointTenantSettings-Read-All = Liest die Tenanteinstellungen von SharePoint; ohne sie wird die Freigabe nur aus einem importierten Export bewertet.
permission-User-Read-All = Liest die Konten, die Rollen tragen; ohne sie sind diese nur mit ihrer Kennung bekannt.

## Verzeichnisrollen
directory-role-f2ef992c-3afb-46b9-b7cf-a126ee74c451 = Globaler Leser
directory-role-5d6b6bb7-de71-4623-b4af-96380a352509 = Sicherheitsleseberechtigter
directory-role-194ae4cb-b126-40b2-bd5b-6091b380977d = Sicherheitsadministrator
directory-role-b1be1c3e-b65d-4f19-8427-f6fa0d97feb9 = Administrator für bedingten Zugriff
directory-role-e8611ab8-c189-46e8-94e1-60213ab1f814 = Administrator für privilegierte Rollen
directory-role-9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3 = Anwendungsadministrator
directory-role-158c047a-c907-4556-b7ef-446551a6b5f7 = Cloudanwendungsadministrator
directory-role-4a5d8f65-41da-4de4-8968-e035b65339cf = Berichtleseberechtigter
directory-role-f28a1f50-f6e7-4571-818b-6a12f2af6b6c = SharePoint-Administrator
directory-role-0526716b-113d-4c15-b2c8-68e3c22b9f80 = Authentifizierungsrichtlinienadministrator
directory-role-45d8d3c5-c802-45c6-b32a-1d70b5e1e86e = Identity Governance-Administrator
directory-role-3a2c62db-5318-420d-8d74-23affee5d9d5 = Intune-Administrator
directory-role-62e90394-69f5-4237-9190-012177145e10 = Globaler Administrator
