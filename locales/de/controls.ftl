# Anforderungen: was sie verlangen, warum, und was zu tun ist; die Richtlinien der Rahmenwerke; die Gründe der Bewertungen.

## Anforderungen in der Reihenfolge des Katalogs.
control-entra-legacy-authentication-blocked-title = Veraltete Authentifizierung ist blockiert
control-entra-legacy-authentication-blocked-why = Alte Protokolle wie IMAP, POP oder SMTP AUTH können keinen zweiten Faktor abfragen. Wer ein Kennwort besitzt, kommt hinein, so gut alles andere auch geschützt ist.
control-entra-legacy-authentication-blocked-do = Erstellen Sie im Microsoft Entra Admin Center unter Entra ID > Bedingter Zugriff eine Richtlinie: Benutzer > Alle Benutzer, Zielressourcen > Alle Ressourcen (früher „Alle Cloud-Apps“), Bedingungen > Client-Apps > Exchange ActiveSync-Clients und Andere Clients, Gewähren > Zugriff blockieren. Prüfen Sie zuvor in den Anmeldeprotokollen, wo solche Protokolle noch genutzt werden, und stellen Sie die Richtlinie dann auf „Ein“.
control-entra-high-risk-users-blocked-title = Benutzer mit hohem Risiko sind blockiert
control-entra-high-risk-users-blocked-why = Microsoft Entra ID Protection kennzeichnet Konten, deren Anmeldedaten wahrscheinlich gestohlen wurden. Bis jemand den Fall geprüft hat, sollte ein solches Konto nichts öffnen können.
control-entra-high-risk-users-blocked-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Alle Benutzer, Alle Ressourcen, Bedingungen > Benutzerrisiko > Hoch, Gewähren > Zugriff blockieren, und stellen Sie sie auf „Ein“. Nehmen Sie nur genehmigte Notfallzugriffskonten aus.
control-entra-high-risk-user-notification-title = Administratoren werden über Benutzer mit hohem Risiko benachrichtigt
control-entra-high-risk-user-notification-why = Ein blockiertes Konto ist nur die halbe Antwort: Jemand muss klären, was geschehen ist und wie weit es reicht.
control-entra-high-risk-user-notification-do = Tragen Sie im Microsoft Entra Admin Center unter ID Protection > Benachrichtigen > Warnungen bei erkannten gefährdeten Benutzern ein täglich gelesenes Postfach mit der Stufe „Hoch“ ein. Halten Sie fest, wer dies wann geprüft hat.
control-entra-high-risk-sign-ins-blocked-title = Anmeldungen mit hohem Risiko sind blockiert
control-entra-high-risk-sign-ins-blocked-why = Manche Anmeldungen sehen aus, als nutze jemand anderes das Konto: unmögliche Ortswechsel, anonymisierte Adressen, entwendete Token. Sie zu blockieren beendet einen laufenden Angriff.
control-entra-high-risk-sign-ins-blocked-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Alle Benutzer, Alle Ressourcen, Bedingungen > Anmelderisiko > Hoch, Gewähren > Zugriff blockieren, und stellen Sie sie auf „Ein“.
control-entra-phishing-resistant-mfa-all-users-title = Alle melden sich mit Phishing-resistenter MFA an
control-entra-phishing-resistant-mfa-all-users-why = Codes und Push-Nachrichten lassen sich mit einer gefälschten Anmeldeseite abfangen. Passkeys (FIDO2), Windows Hello for Business und Zertifikate sind an die echte Seite gebunden.
control-entra-phishing-resistant-mfa-all-users-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Alle Benutzer, Alle Ressourcen, Gewähren > Authentifizierungsstärke erforderlich > Phishing-resistente MFA. Statten Sie die Benutzer zuerst mit Passkeys oder Windows Hello for Business aus und stellen Sie die Richtlinie dann auf „Ein“.
control-entra-mfa-all-users-title = Alle melden sich mit MFA an
control-entra-mfa-all-users-why = Kennwörter werden erraten, mehrfach verwendet und gestohlen. Ein zweiter Faktor verhindert fast alle solchen Angriffe, aber nur, wenn niemand ausgenommen ist.
control-entra-mfa-all-users-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Alle Benutzer, Alle Ressourcen, Gewähren > Mehrstufige Authentifizierung erforderlich (oder eine Authentifizierungsstärke), und stellen Sie sie auf „Ein“. Nehmen Sie nur genehmigte Notfallzugriffskonten aus.
control-entra-authenticator-login-context-title = Microsoft Authenticator zeigt, woher eine Anfrage kommt
control-entra-authenticator-login-context-why = Wer Anwendung und Ort einer Anmeldung sieht, bemerkt eine fremde Anfrage, statt sie aus Gewohnheit zu bestätigen.
control-entra-authenticator-login-context-do = Stellen Sie im Microsoft Entra Admin Center unter Entra ID > Authentifizierungsmethoden > Microsoft Authenticator > Konfigurieren die Anzeige des Anwendungsnamens und des geografischen Standorts für alle Benutzer auf „Aktiviert“ und die Verwendung von Microsoft Authenticator-OTP auf „Nein“.
control-entra-authentication-methods-migrated-title = Authentifizierungsmethoden werden an einer Stelle verwaltet
control-entra-authentication-methods-migrated-why = Solange die alten Einstellungen für MFA und Kennwortzurücksetzung gelten, bleiben Methoden nutzbar, die in der neuen Richtlinie abgeschaltet sind.
control-entra-authentication-methods-migrated-do = Übernehmen Sie im Microsoft Entra Admin Center unter Entra ID > Authentifizierungsmethoden > Richtlinien > Migration verwalten die alten Einstellungen und wählen Sie „Migration abgeschlossen“.
control-entra-weak-authentication-methods-disabled-title = SMS, Sprachanruf und E-Mail-Codes sind abgeschaltet
control-entra-weak-authentication-methods-disabled-why = Rufnummern lassen sich übernehmen, Anrufe umleiten und Postfächer mitlesen. So gesendete Codes sind der schwächste zweite Faktor.
control-entra-weak-authentication-methods-disabled-do = Deaktivieren Sie im Microsoft Entra Admin Center unter Entra ID > Authentifizierungsmethoden > Richtlinien die Methoden SMS, Sprachanruf und E-Mail-OTP, nachdem die Benutzer etwas Besseres registriert haben.
control-entra-phishing-resistant-mfa-privileged-roles-title = Privilegierte Rollen erfordern Phishing-resistente MFA
control-entra-phishing-resistant-mfa-privileged-roles-why = Ein Administratorkonto öffnet alles. Es wird am häufigsten angegriffen und braucht den Faktor, der sich nicht abfangen lässt.
control-entra-phishing-resistant-mfa-privileged-roles-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Benutzer > Verzeichnisrollen > alle hoch privilegierten Rollen, Alle Ressourcen, Gewähren > Authentifizierungsstärke erforderlich > Phishing-resistente MFA, und stellen Sie sie auf „Ein“. Keine Rolle darf ausgeschlossen sein.
control-entra-managed-device-sign-in-title = Die Anmeldung erfordert ein verwaltetes Gerät
control-entra-managed-device-sign-in-why = Bei Geräten, die niemand verwaltet, weiß niemand, ob Updates, Verschlüsselung und Schutz vor Schadsoftware vorhanden sind; gestohlene Sitzungen fallen kaum auf.
control-entra-managed-device-sign-in-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Alle Benutzer, Alle Ressourcen, Gewähren > „Markieren des Geräts als kompatibel erforderlich“ und „Microsoft Entra-Hybrid-Gerät erforderlich“, Bei mehreren Steuerelementen > „Eines der ausgewählten Steuerelemente anfordern“, sonst nichts. Erproben Sie die Richtlinie mit „Nur Bericht“ und stellen Sie sie dann auf „Ein“.
control-entra-managed-device-mfa-registration-title = Die MFA-Registrierung erfordert ein verwaltetes Gerät
control-entra-managed-device-mfa-registration-why = Wer ein Kennwort stiehlt, bevor der Inhaber einen zweiten Faktor registriert hat, kann den eigenen registrieren. Ein verwaltetes Gerät als Bedingung verhindert das.
control-entra-managed-device-mfa-registration-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Alle Benutzer, Zielressourcen > Benutzeraktionen > Sicherheitsinformationen registrieren, Gewähren > „Markieren des Geräts als kompatibel erforderlich“ oder „Microsoft Entra-Hybrid-Gerät erforderlich“, und stellen Sie sie auf „Ein“.
control-entra-device-code-flow-blocked-title = Die Anmeldung mit Gerätecode ist blockiert
control-entra-device-code-flow-blocked-why = Mit einem Gerätecode lässt ein Angreifer das Opfer für sich anmelden, auf der echten Seite und an der MFA vorbei. Kaum eine Organisation braucht diesen Ablauf.
control-entra-device-code-flow-blocked-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Alle Benutzer, Alle Ressourcen, Bedingungen > Authentifizierungsflows > Gerätecodeflow, Gewähren > Zugriff blockieren. Suchen Sie in den Anmeldeprotokollen nach Besprechungsraumgeräten und Skripten, die ihn nutzen, und stellen Sie die Richtlinie dann auf „Ein“.
control-entra-security-logs-monitored-title = Sicherheitsprotokolle werden an die Überwachung weitergeleitet
control-entra-security-logs-monitored-why = Protokolle, die niemand liest oder die nach 30 Tagen gelöscht sind, helfen weder, einen Angriff zu bemerken, noch, ihn aufzuklären.
control-entra-security-logs-monitored-do = Leiten Sie im Microsoft Entra Admin Center unter Überwachung und Integrität > Diagnoseeinstellungen mindestens AuditLogs, SignInLogs, RiskyUsers, UserRiskEvents und die Protokolle der Dienstprinzipale an das Überwachungssystem weiter. Halten Sie fest, wer dies wann geprüft hat.
control-entra-app-registration-restricted-title = Nur Administratoren registrieren Anwendungen
control-entra-app-registration-restricted-why = Jede registrierte Anwendung ist eine neue Identität mit eigenen Rechten. Wenn alle Benutzer welche anlegen dürfen, behält niemand den Überblick.
control-entra-app-registration-restricted-do = Stellen Sie im Microsoft Entra Admin Center unter Entra ID > Benutzer > Benutzereinstellungen die Option „Benutzer können Anwendungen registrieren“ auf „Nein“. Geben Sie Entwicklern die Rolle Anwendungsentwickler.
control-entra-user-consent-restricted-title = Die Einwilligung von Benutzern in Anwendungen ist eingeschränkt
control-entra-user-consent-restricted-why = Angreifer bitten um Berechtigungen statt um Kennwörter: Ein Klick, und eine fremde Anwendung liest das Postfach, unbeeindruckt von MFA und neuem Kennwort.
control-entra-user-consent-restricted-do = Wählen Sie im Microsoft Entra Admin Center unter Unternehmensanwendungen > Einwilligung und Berechtigungen > Einstellungen für die Benutzereinwilligung die Option „Benutzereinwilligung nicht zulassen“ und lassen Sie Administratoren über den Workflow für die Administratoreinwilligung entscheiden.
control-entra-admin-consent-workflow-title = Benutzer können die Administratoreinwilligung anfordern
control-entra-admin-consent-workflow-why = Wo die Einwilligung gesperrt ist und niemand darum bitten kann, suchen Menschen Umwege. Ein Workflow macht jede Anfrage sichtbar und führt zu einer Entscheidung.
control-entra-admin-consent-workflow-do = Stellen Sie im Microsoft Entra Admin Center unter Unternehmensanwendungen > Einwilligung und Berechtigungen > Einstellungen für die Administratoreinwilligung ein, dass Benutzer die Administratoreinwilligung anfordern können, und benennen Sie Prüfer.
control-entra-app-password-addition-blocked-title = Neue Kennwörter für Anwendungen sind blockiert
control-entra-app-password-addition-blocked-why = Geheime Clientschlüssel landen in Skripten, Chats und Quelltexten. Zertifikate und verwaltete Identitäten lassen sich nicht so leicht kopieren.
control-entra-app-password-addition-blocked-do = Aktivieren Sie im Microsoft Entra Admin Center unter Unternehmensanwendungen > Anwendungsrichtlinien (oder mit Graph: policies/defaultAppManagementPolicy) das Blockieren neuer Kennwörter für alle Anwendungen, ohne Datum, ab dem es gilt, und prüfen Sie bestehende Ausnahmen.
control-entra-app-password-lifetime-title = Anwendungskennwörter gelten höchstens 180 Tage
control-entra-app-password-lifetime-why = Ein Geheimnis ohne Ablauf bleibt gültig, lange nachdem alle vergessen haben, wohin es kopiert wurde.
control-entra-app-password-lifetime-do = Aktivieren Sie in der Standardrichtlinie für die App-Verwaltung die maximale Kennwortgültigkeit von 180 Tagen für Anwendungen und Dienstprinzipale, und zwar für alle Anwendungen.
control-entra-app-certificate-lifetime-title = Anwendungszertifikate gelten höchstens 365 Tage
control-entra-app-certificate-lifetime-why = Zertifikate mit langer Laufzeit werden nicht rechtzeitig erneuert, wenn ein Schlüssel verloren oder ein Verfahren unsicher geworden ist.
control-entra-app-certificate-lifetime-do = Aktivieren Sie in der Standardrichtlinie für die App-Verwaltung die maximale Zertifikatgültigkeit von 365 Tagen für Anwendungen und Dienstprinzipale, und zwar für alle Anwendungen.
control-entra-passwords-do-not-expire-title = Kennwörter laufen nicht ab
control-entra-passwords-do-not-expire-why = Erzwungene Wechsel führen zu schwachen, durchnummerierten Kennwörtern. NIST und BSI raten, Kennwörter aus Anlass zu ändern und mit MFA zu schützen.
control-entra-passwords-do-not-expire-do = Wählen Sie im Microsoft 365 Admin Center unter Einstellungen > Einstellungen der Organisation > Sicherheit und Datenschutz > Richtlinie für Kennwortablauf, dass Kennwörter nie ablaufen. Bei Verbunddomänen wird die Regel beim Identitätsanbieter festgelegt.
control-entra-global-administrator-count-title = Es gibt zwei bis acht globale Administratoren
control-entra-global-administrator-count-why = Einer genügt nicht, wenn diese Person ausfällt. Jeder weitere ist ein weiteres Konto, mit dem alles verloren ist.
control-entra-global-administrator-count-do = Prüfen Sie im Microsoft Entra Admin Center unter Rollen und Administratoren > Globaler Administrator jede Zuweisung, entfernen Sie, was nicht nötig ist, und vergeben Sie engere Rollen. Mindestens zwei müssen bleiben, Notfallzugriffskonten mitgezählt.
control-entra-finer-grained-roles-title = Privilegierte Benutzer haben enge Rollen statt „Globaler Administrator“
control-entra-finer-grained-roles-why = Die meisten Aufgaben erfordern nur einen Teil der Rechte. Eine engere Rolle begrenzt, was ein gestohlenes Konto oder ein Versehen anrichten kann.
control-entra-finer-grained-roles-do = Klären Sie, welche Aufgaben jeder globale Administrator hat, und weisen Sie die passende Rolle zu (zum Beispiel Exchange-Administrator oder Benutzeradministrator). Es sollte nicht mehr globale Administratoren als andere privilegierte Benutzer geben.
control-entra-cloud-only-privileged-users-title = Privilegierte Konten bestehen nur in der Cloud
control-entra-cloud-only-privileged-users-why = Wer das lokale Active Directory übernimmt, besitzt auch jedes daraus synchronisierte Konto. Getrennte Cloudkonten unterbrechen diese Brücke.
control-entra-cloud-only-privileged-users-do = Legen Sie für die Administration eigene Konten in Microsoft Entra ID an (nicht synchronisiert, ohne Postfach), übertragen Sie die Rollenzuweisungen und entfernen Sie sie von den synchronisierten Konten.
control-entra-no-permanent-privileged-assignments-title = Privilegierte Rollen sind nicht dauerhaft aktiv zugewiesen
control-entra-no-permanent-privileged-assignments-why = Ein dauerhaft aktives Recht lässt sich Tag und Nacht missbrauchen. Eine berechtigte Zuweisung muss erst aktiviert werden, befristet und nachvollziehbar.
control-entra-no-permanent-privileged-assignments-do = Wandeln Sie in Privileged Identity Management unter Microsoft Entra-Rollen > Zuweisungen > Aktive Zuweisungen dauerhafte Zuweisungen in berechtigte um. Dauerhaft aktiv bleiben nur genehmigte Notfallzugriffskonten.
control-entra-privileged-roles-through-pim-title = Privilegierte Rollen werden über PIM zugewiesen
control-entra-privileged-roles-through-pim-why = Zuweisungen an Privileged Identity Management vorbei haben keine Frist, keine Genehmigung und keine festgehaltene Begründung.
control-entra-privileged-roles-through-pim-do = Entfernen Sie die genannten direkten Zuweisungen unter Rollen und Administratoren und legen Sie sie in Privileged Identity Management neu an, berechtigt oder befristet.
control-entra-global-administrator-approval-title = Die Aktivierung als globaler Administrator erfordert eine Genehmigung
control-entra-global-administrator-approval-why = Wenn eine zweite Person zustimmen muss, genügt ein gestohlenes Konto nicht, um den Tenant zu übernehmen.
control-entra-global-administrator-approval-do = Aktivieren Sie in Privileged Identity Management unter Microsoft Entra-Rollen > Rollen > Globaler Administrator > Rolleneinstellungen die Option „Erfordert Genehmigung zur Aktivierung“ und benennen Sie Genehmigende; ebenso für Gruppen, die diese Rolle verleihen.
control-entra-privileged-assignment-alert-title = Neue Zuweisungen privilegierter Rollen lösen eine Warnung aus
control-entra-privileged-assignment-alert-why = Ein unerwarteter neuer Administrator ist eines der deutlichsten Zeichen eines Einbruchs, sofern jemand davon erfährt.
control-entra-privileged-assignment-alert-do = Tragen Sie in Privileged Identity Management unter Rolleneinstellungen > Benachrichtigungen für jede genannte Rolle ein überwachtes Postfach als weiteren Empfänger der Warnung zur Rollenzuweisung ein, für berechtigte und für aktive Zuweisungen.
control-entra-global-administrator-activation-alert-title = Die Aktivierung als globaler Administrator löst eine Warnung aus
control-entra-global-administrator-activation-alert-why = Das höchste Recht sollte nie unbemerkt genutzt werden.
control-entra-global-administrator-activation-alert-do = Tragen Sie in Privileged Identity Management unter Rollen > Globaler Administrator > Rolleneinstellungen > Benachrichtigungen ein überwachtes Postfach als weiteren Empfänger der Warnung zur Rollenaktivierung ein.
control-entra-privileged-activation-alert-title = Die Aktivierung anderer privilegierter Rollen löst eine Warnung aus
control-entra-privileged-activation-alert-why = Eine Aktivierung zu ungewöhnlicher Zeit oder durch jemanden, der abwesend ist, fällt nur auf, wenn jemand davon erfährt.
control-entra-privileged-activation-alert-do = Tragen Sie in Privileged Identity Management unter Rolleneinstellungen > Benachrichtigungen für jede genannte Rolle ein überwachtes Postfach als weiteren Empfänger der Warnung zur Rollenaktivierung ein.
control-entra-guest-directory-access-limited-title = Gäste haben nur begrenzten Zugriff auf das Verzeichnis
control-entra-guest-directory-access-limited-why = Ein Gast, der alle Benutzer und Gruppen auflisten kann, besitzt eine Landkarte für den nächsten Angriff.
control-entra-guest-directory-access-limited-do = Wählen Sie im Microsoft Entra Admin Center unter Externe Identitäten > Einstellungen für externe Zusammenarbeit > Gastbenutzerzugriff, dass Gastbenutzer eingeschränkten Zugriff haben oder nur auf ihre eigenen Verzeichnisobjekte zugreifen.
control-entra-guest-invitations-restricted-title = Nur ausgewählte Personen laden Gäste ein
control-entra-guest-invitations-restricted-why = Jeder Gast ist ein fremdes Konto mit Zugriff. Wer einlädt, sollte wissen, wofür und wie lange.
control-entra-guest-invitations-restricted-do = Wählen Sie im Microsoft Entra Admin Center unter Externe Identitäten > Einstellungen für externe Zusammenarbeit > Einstellungen für Gasteinladungen, dass nur Benutzer mit bestimmten Administratorrollen Gäste einladen können, und vergeben Sie die Rolle Gasteinladender.
control-entra-guest-invitation-domains-title = Gäste kommen nur aus genehmigten Domänen
control-entra-guest-invitation-domains-why = Mit einer Liste der Domänen von Partnern scheitern Einladungen an private oder gefälschte Adressen.
control-entra-guest-invitation-domains-do = Wählen Sie im Microsoft Entra Admin Center unter Externe Identitäten > Einstellungen für externe Zusammenarbeit > Einschränkungen für die Zusammenarbeit, dass Einladungen nur an die angegebenen Domänen zulässig sind, und pflegen Sie die Liste. Halten Sie fest, wer dies wann geprüft hat.
control-entra-risky-agents-blocked-title = KI-Agents mit hohem Risiko sind blockiert
control-entra-risky-agents-blocked-why = Agents handeln selbstständig und mit eigenen Rechten. Ein Agent, der sich wie das Werkzeug eines Angreifers verhält, muss gestoppt werden, ohne auf einen Menschen zu warten.
control-entra-risky-agents-blocked-do = Erstellen Sie eine Richtlinie für bedingten Zugriff: Benutzer, Agents oder Workloadidentitäten > Agents > Alle Agent-Identitäten, Alle Ressourcen, Bedingungen > Agent-Risiko > Hoch, Gewähren > Zugriff blockieren, und stellen Sie sie auf „Ein“.
control-sharepoint-external-sharing-limited-title = SharePoint-Inhalte lassen sich weder für neue Gäste noch für jeden freigeben
control-sharepoint-external-sharing-limited-why = Inhalte, die sich für jeden freigeben lassen, verlassen die Organisation unbemerkt, und niemand kann später sagen, wer sie gelesen hat.
control-sharepoint-external-sharing-limited-do = Stellen Sie im SharePoint Admin Center unter Richtlinien > Teilen das externe Teilen für SharePoint auf „Vorhandene Gäste“ oder „Nur Personen in Ihrer Organisation“.
control-sharepoint-onedrive-external-sharing-limited-title = OneDrive-Inhalte lassen sich weder für neue Gäste noch für jeden freigeben
control-sharepoint-onedrive-external-sharing-limited-why = In OneDrive entscheidet jede Person allein. Eine weite Einstellung dort macht die Sorgfalt bei den Websites zunichte.
control-sharepoint-onedrive-external-sharing-limited-do = Stellen Sie im SharePoint Admin Center unter Richtlinien > Teilen das externe Teilen für OneDrive auf „Vorhandene Gäste“ oder „Nur Personen in Ihrer Organisation“.
control-sharepoint-sharing-domains-restricted-title = Freigaben sind auf genehmigte Domänen beschränkt
control-sharepoint-sharing-domains-restricted-why = Mit einer Liste der Domänen von Partnern erhält eine vertippte oder gefälschte Adresse nichts.
control-sharepoint-sharing-domains-restricted-do = Aktivieren Sie im SharePoint Admin Center unter Richtlinien > Teilen > Weitere Einstellungen für externes Teilen die Begrenzung nach Domäne, lassen Sie nur bestimmte Domänen zu und pflegen Sie die Liste. Sicherheitsgruppen mit Freigaberecht lassen sich nicht auslesen: Prüfen Sie sie von Hand.
control-sharepoint-default-link-specific-people-title = Links gelten standardmäßig für bestimmte Personen
control-sharepoint-default-link-specific-people-why = Die meisten nehmen den angebotenen Link. Ist er für benannte Personen gemacht, nützt er niemandem sonst, wenn er weitergegeben wird.
control-sharepoint-default-link-specific-people-do = Wählen Sie im SharePoint Admin Center unter Richtlinien > Teilen > Datei- und Ordnerlinks die Option „Bestimmte Personen (nur die vom Benutzer angegebenen Personen)“.
control-sharepoint-default-link-view-only-title = Links erlauben standardmäßig nur das Anzeigen
control-sharepoint-default-link-view-only-why = Wer nur lesen muss, sollte nichts ändern oder löschen können.
control-sharepoint-default-link-view-only-do = Stellen Sie im SharePoint Admin Center unter Richtlinien > Teilen > Datei- und Ordnerlinks die standardmäßige Berechtigung auf „Anzeigen“.
control-sharepoint-anyone-link-expiration-title = Links vom Typ „Jeder“ laufen nach höchstens 30 Tagen ab
control-sharepoint-anyone-link-expiration-why = Ein Link ohne Ablauf wirkt jahrelang, für alle, an die er je weitergeleitet wurde.
control-sharepoint-anyone-link-expiration-do = Aktivieren Sie im SharePoint Admin Center unter Richtlinien > Teilen bei den Optionen für Links vom Typ „Jeder“ den Ablauf nach einer Anzahl von Tagen und tragen Sie höchstens 30 ein.
control-sharepoint-anyone-link-view-only-title = Links vom Typ „Jeder“ erlauben nur das Anzeigen
control-sharepoint-anyone-link-view-only-why = Mit einem Bearbeitungslink können Unbekannte Inhalte ändern oder Schadsoftware in einem Ordner ablegen.
control-sharepoint-anyone-link-view-only-do = Stellen Sie im SharePoint Admin Center unter Richtlinien > Teilen bei den Optionen für Links vom Typ „Jeder“ Dateien und Ordner auf „Anzeigen“.
control-sharepoint-verification-code-reauthentication-title = Personen mit Prüfcode authentifizieren sich spätestens nach 30 Tagen erneut
control-sharepoint-verification-code-reauthentication-why = Ein Code belegt, dass jemand einmal ein Postfach lesen konnte. Menschen wechseln den Arbeitgeber; der Nachweis muss wiederholt werden.
control-sharepoint-verification-code-reauthentication-do = Aktivieren Sie im SharePoint Admin Center unter Richtlinien > Teilen > Weitere Einstellungen für externes Teilen die erneute Authentifizierung von Personen mit Prüfcode und tragen Sie höchstens 30 Tage ein.
control-quality-emergency-accounts-declared-title = Mindestens zwei Notfallzugriffskonten sind angegeben
control-quality-emergency-accounts-declared-why = Wenn sich niemand mehr anmelden kann – durch eine falsche Richtlinie oder einen ausgefallenen Anmeldedienst –, hilft nur ein Konto, für das die Richtlinien nicht gelten. Ein einziges Konto kann ebenfalls ausfallen.
control-quality-emergency-accounts-declared-do = Richten Sie zwei reine Cloudkonten für den Notfallzugriff ein, verwahren Sie deren Anmeldedaten getrennt und sicher, und geben Sie beide im Tenant-Profil an.
control-quality-emergency-accounts-excluded-title = Jede aktive Richtlinie nimmt ein Notfallzugriffskonto aus
control-quality-emergency-accounts-excluded-why = Eine Richtlinie für bedingten Zugriff, die ausnahmslos für alle Konten gilt, kann alle aussperren, auch die Administratoren.
control-quality-emergency-accounts-excluded-do = Schließen Sie im Microsoft Entra Admin Center unter Entra ID > Bedingter Zugriff die Notfallzugriffskonten von jeder der genannten Richtlinien aus, und überwachen Sie deren Anmeldungen.
control-quality-emergency-accounts-cloud-only-title = Notfallzugriffskonten sind nicht synchronisiert
control-quality-emergency-accounts-cloud-only-why = Ein Konto aus dem lokalen Active Directory fällt mit diesem: Wer das Verzeichnis beherrscht, beherrscht auch das Konto, und bei einer Störung der Synchronisierung ist es womöglich nicht nutzbar.
control-quality-emergency-accounts-cloud-only-do = Legen Sie Notfallzugriffskonten ausschließlich in Microsoft Entra ID unter der Domäne .onmicrosoft.com an, und lösen Sie die synchronisierten Konten ab.
control-quality-emergency-accounts-phishing-resistant-title = Notfallzugriffskonten haben eine Phishing-resistente Methode
control-quality-emergency-accounts-phishing-resistant-why = Notfallzugriffskonten stehen außerhalb der Richtlinien und haben weitreichende Rechte. Microsoft verlangt von Administratoren ohnehin MFA: Ohne eigene Methode nützt das Konto im Notfall nichts.
control-quality-emergency-accounts-phishing-resistant-do = Registrieren Sie für jedes Notfallzugriffskonto einen Passkey (FIDO2-Sicherheitsschlüssel), verwahren Sie ihn sicher, und testen Sie die Anmeldung.
control-quality-emergency-groups-protected-title = Gruppen für Notfallzugriffskonten sind rollenzuweisbar
control-quality-emergency-groups-protected-why = Wer eine gewöhnliche ausgeschlossene Gruppe bearbeiten darf, kann jedes Konto den Richtlinien entziehen. Eine Gruppe, der Rollen zugewiesen werden können, dürfen nur Administratoren für privilegierte Rollen und ihre Besitzer bearbeiten.
control-quality-emergency-groups-protected-do = Legen Sie für die Notfallzugriffskonten eine Gruppe an, der Rollen zugewiesen werden können, und schließen Sie diese statt der genannten Gruppe aus, oder schließen Sie die Konten einzeln aus.
control-quality-report-only-brief-title = Richtlinien stehen nur vorübergehend auf „Nur Bericht“
control-quality-report-only-brief-why = Eine Richtlinie im Modus „Nur Bericht“ schützt niemanden. Was monatelang darin bleibt, wurde meist vergessen.
control-quality-report-only-brief-do = Prüfen Sie in den Anmeldeprotokollen, was die genannten Richtlinien bewirkt hätten, und stellen Sie sie dann auf „Ein“, oder löschen Sie sie.
control-quality-excluded-groups-sized-title = Ausgeschlossene Gruppen sind weder leer noch groß
control-quality-excluded-groups-sized-why = Eine leere ausgeschlossene Gruppe ist eine offene Hintertür, eine große nimmt viele Personen vom Schutz aus.
control-quality-excluded-groups-sized-do = Prüfen Sie die Mitglieder der genannten Gruppen: Entfernen Sie Ausschlüsse, die niemand braucht, und beschränken Sie große Gruppen auf die Personen, die den Ausschluss brauchen.
control-quality-locations-exist-title = Richtlinien nennen nur vorhandene Standorte
control-quality-locations-exist-why = Eine Richtlinie, die auf einen gelöschten benannten Standort verweist, bewirkt nicht mehr, was beabsichtigt war.
control-quality-locations-exist-do = Öffnen Sie die genannten Richtlinien unter Bedingter Zugriff, und entfernen oder ersetzen Sie die fehlenden Standorte.
control-quality-policies-named-title = Richtlinien folgen der Namenskonvention
control-quality-policies-named-why = Einheitliche Namen zeigen, für wen eine Richtlinie gilt und was sie bewirkt, und machen Lücken sichtbar.
control-quality-policies-named-do = Benennen Sie die genannten Richtlinien um, oder berichtigen Sie das Muster im Tenant-Profil.
control-quality-policies-distinct-title = Keine Richtlinie ist doppelt vorhanden
control-quality-policies-distinct-why = Von zwei gleichen Richtlinien wird bald eine geändert und die andere vergessen. Dann weiß niemand mehr, welche gemeint ist.
control-quality-policies-distinct-do = Behalten Sie eine der genannten Richtlinien, und löschen Sie die anderen.
control-quality-policies-agree-title = Keine Richtlinie widerspricht einer anderen
control-quality-policies-agree-why = Blockiert eine Richtlinie und gewährt eine andere unter denselben Bedingungen Zugriff, gewinnt immer das Blockieren: Die andere ist wirkungslos, und eine von beiden ist ein Fehler.
control-quality-policies-agree-do = Entscheiden Sie, welche der genannten Richtlinien gemeint ist, und ändern oder löschen Sie die andere.
control-quality-device-policies-assigned-title = Intune-Richtlinien sind zugewiesen
control-quality-device-policies-assigned-why = Eine Richtlinie ohne Zuweisung gilt für kein Gerät. Leicht wird sie für einen Schutz gehalten, den es nicht gibt.
control-quality-device-policies-assigned-do = Weisen Sie die genannten Richtlinien im Microsoft Intune Admin Center zu, oder löschen Sie sie.
control-quality-device-settings-agree-title = Eine Einstellung hat je Ziel einen Wert
control-quality-device-settings-agree-why = Geben zwei Richtlinien derselben Einstellung für dieselben Geräte verschiedene Werte, meldet Intune einen Konflikt und wendet unter Umständen keinen der Werte an.
control-quality-device-settings-agree-do = Überlassen Sie im Microsoft Intune Admin Center jede der genannten Einstellungen einer einzigen Richtlinie, oder weisen Sie die Richtlinien verschiedenen Gruppen zu.
control-quality-policies-unlike-title = Keine Richtlinie gleicht einer anderen fast vollständig
control-quality-policies-unlike-why = Zwei Richtlinien, die dasselbe verlangen und sich nur in einer Bedingung unterscheiden, sind meist als eine gemeint: Änderungen erreichen nur eine von beiden, und welche gilt, ist nicht auf einen Blick zu sehen.
control-quality-policies-unlike-do = Vergleichen Sie die genannten Richtlinien, fassen Sie jedes Paar zu einer zusammen, oder geben Sie ihnen Namen, die den Unterschied nennen.
control-quality-policies-in-use-title = Deaktivierte Richtlinien werden nicht jahrelang aufbewahrt
control-quality-policies-in-use-why = Eine deaktivierte Richtlinie, die lange niemand angefasst hat, ist ein Überbleibsel. Versehentlich eingeschaltet, bewirkt sie, was vor Jahren einmal gewollt war.
control-quality-policies-in-use-do = Löschen Sie die genannten Richtlinien, oder bringen Sie sie auf den aktuellen Stand, und setzen Sie sie durch. Eine gelöschte Richtlinie lässt sich 30 Tage lang wiederherstellen.
control-quality-references-exist-title = Richtlinien verweisen nur auf Vorhandenes
control-quality-references-exist-why = Eine Richtlinie, die auf eine gelöschte Gruppe, Anwendung oder Authentifizierungsstärke verweist, erfasst weniger als beabsichtigt.
control-quality-references-exist-do = Öffnen Sie die genannten Richtlinien unter Bedingter Zugriff, und entfernen oder ersetzen Sie die fehlenden Gruppen, Anwendungen, Authentifizierungskontexte, Authentifizierungsstärken oder Nutzungsbedingungen.
control-quality-device-settings-once-title = Eine Einstellung stammt nur aus einer Richtlinie
control-quality-device-settings-once-why = Geben zwei Richtlinien derselben Einstellung für dieselben Geräte denselben Wert, geht das gut, bis eine von beiden geändert wird: Dann widersprechen sie einander.
control-quality-device-settings-once-do = Überlassen Sie im Microsoft Intune Admin Center jede der genannten Einstellungen einer der Richtlinien.
control-quality-device-policies-distinct-title = Keine Intune-Richtlinie ist doppelt vorhanden
control-quality-device-policies-distinct-why = Von zwei Richtlinien mit gleichen Einstellungen wird bald eine geändert und die andere vergessen. Eine Richtlinie mit mehreren Zuweisungen leistet dasselbe.
control-quality-device-policies-distinct-do = Behalten Sie im Microsoft Intune Admin Center eine der Richtlinien, weisen Sie sie den Gruppen beider zu, und löschen Sie die andere.
control-quality-device-policies-unlike-title = Keine Intune-Richtlinie gleicht einer anderen fast vollständig
control-quality-device-policies-unlike-why = Kopien, die sich nur in ein oder zwei Einstellungen unterscheiden, laufen unbemerkt auseinander: Wer die eine ändert, vergisst die andere.
control-quality-device-policies-unlike-do = Vergleichen Sie die genannten Richtlinien. Ist der Unterschied gewollt, lagern Sie ihn in eine eigene kleine Richtlinie aus, und fassen Sie den Rest zusammen.
control-quality-device-policies-in-use-title = Nicht zugewiesene Intune-Richtlinien werden nicht jahrelang aufbewahrt
control-quality-device-policies-in-use-why = Eine Richtlinie, die niemandem zugewiesen ist und die lange niemand geändert hat, ist ein Überbleibsel. Sie verdeckt, welche Richtlinien zählen.
control-quality-device-policies-in-use-do = Löschen Sie die genannten Richtlinien im Microsoft Intune Admin Center, oder bringen Sie sie auf den aktuellen Stand, und weisen Sie sie zu.
control-quality-device-risks-limited-title = Was Schaden anrichten kann, ist nicht allen auf einmal zugewiesen
control-quality-device-risks-limited-why = Ein fehlerhaftes Skript oder eine Aktion, die Geräte zurücksetzt oder außer Betrieb nimmt, trifft sofort das ganze Unternehmen, wenn es allen Benutzern oder allen Geräten zugewiesen ist.
control-quality-device-risks-limited-do = Weisen Sie die genannten Skripts und Richtlinien Gruppen zu, zuerst einer Pilotgruppe, oder grenzen Sie die Zuweisung mit einem Filter ein.
control-quality-device-references-exist-title = Intune-Richtlinien verweisen nur auf vorhandene Filter und Bereichsmarkierungen
control-quality-device-references-exist-why = Eine Zuweisung über einen gelöschten Filter erreicht nicht, wen sie erreichen soll, und ohne ihre Bereichsmarkierung ist eine Richtlinie für die zuständigen Administratoren nicht sichtbar.
control-quality-device-references-exist-do = Öffnen Sie die genannten Richtlinien im Microsoft Intune Admin Center, und berichtigen Sie Filter, Bereichsmarkierungen und Gruppen der Zuweisungen.

## Wortlaut der SCuBA-Richtlinien (CISA, CC0-1.0), eigene Übersetzung.
policy-ms-aad-1-1v1 = Veraltete Authentifizierung MUSS blockiert sein.
policy-ms-aad-2-1v1 = Benutzer, für die ein hohes Risiko erkannt wurde, MÜSSEN blockiert werden.
policy-ms-aad-2-2v1 = Administratoren SOLLTEN benachrichtigt werden, wenn Benutzer mit hohem Risiko erkannt werden.
policy-ms-aad-2-3v1 = Anmeldungen, für die ein hohes Risiko erkannt wurde, MÜSSEN blockiert werden.
policy-ms-aad-3-1v1 = Phishing-resistente MFA MUSS für alle Benutzer erzwungen werden.
policy-ms-aad-3-2v2 = MFA MUSS für alle Benutzer erzwungen werden.
policy-ms-aad-3-3v2 = Wenn Microsoft Authenticator aktiviert ist, MUSS er so konfiguriert sein, dass er den Kontext der Anmeldung anzeigt.
policy-ms-aad-3-4v1 = Die Migration der Authentifizierungsmethoden MUSS auf „Migration abgeschlossen“ gesetzt sein.
policy-ms-aad-3-5v2 = Die Authentifizierungsmethoden SMS, Sprachanruf und Einmalkennung per E-Mail (OTP) MÜSSEN deaktiviert sein.
policy-ms-aad-3-6v1 = Phishing-resistente MFA MUSS für hoch privilegierte Rollen verlangt werden.
policy-ms-aad-3-7v1 = Für die Authentifizierung SOLLTEN verwaltete Geräte verlangt werden.
policy-ms-aad-3-8v1 = Für die Registrierung von MFA SOLLTEN verwaltete Geräte verlangt werden.
policy-ms-aad-3-9v1 = Die Authentifizierung mit Gerätecode SOLLTE blockiert sein.
policy-ms-aad-4-1v1 = Sicherheitsprotokolle MÜSSEN zur Überwachung an das Sicherheitszentrum (SOC) der Behörde gesendet werden.
policy-ms-aad-5-1v1 = Nur Administratoren DÜRFEN Anwendungen registrieren.
policy-ms-aad-5-2v1 = Die Einwilligung von Benutzern in Anwendungen MUSS eingeschränkt sein.
policy-ms-aad-5-3v1 = Ein Workflow für die Administratoreinwilligung in Anwendungen MUSS konfiguriert sein.
policy-ms-aad-5-5v1 = Das Hinzufügen von Anwendungskennwörtern SOLLTE blockiert sein.
policy-ms-aad-5-6v1 = Die Gültigkeit von Anwendungskennwörtern SOLLTE auf höchstens 180 Tage beschränkt sein.
policy-ms-aad-5-7v1 = Die Gültigkeit von Anwendungszertifikaten SOLLTE auf höchstens 365 Tage beschränkt sein.
policy-ms-aad-6-1v1 = Kennwörter von Benutzern DÜRFEN NICHT ablaufen.
policy-ms-aad-7-1v1 = Die Rolle „Globaler Administrator“ MUSS mindestens zwei und höchstens acht Benutzern zugewiesen sein.
policy-ms-aad-7-2v1 = Privilegierte Benutzer MÜSSEN feiner abgestufte Rollen statt der Rolle „Globaler Administrator“ erhalten.
policy-ms-aad-7-3v1 = Privilegierte Benutzer MÜSSEN reine Cloudkonten haben, getrennt von einem lokalen Verzeichnis oder anderen verbundenen Identitätsanbietern.
policy-ms-aad-7-4v1 = Dauerhaft aktive Zuweisungen hoch privilegierter Rollen DÜRFEN NICHT zugelassen sein.
policy-ms-aad-7-5v1 = Hoch privilegierte Rollen DÜRFEN NICHT außerhalb eines PAM-Systems zugewiesen werden.
policy-ms-aad-7-6v1 = Die Aktivierung der Rolle „Globaler Administrator“ MUSS eine Genehmigung erfordern.
policy-ms-aad-7-7v1 = Berechtigte und aktive Zuweisungen hoch privilegierter Rollen MÜSSEN eine Warnung auslösen.
policy-ms-aad-7-8v1 = Die Aktivierung der Rolle „Globaler Administrator“ durch einen Benutzer MUSS eine Warnung auslösen.
policy-ms-aad-7-9v1 = Die Aktivierung anderer hoch privilegierter Rollen durch einen Benutzer SOLLTE eine Warnung auslösen.
policy-ms-aad-8-1v1 = Gastbenutzer SOLLTEN begrenzten oder eingeschränkten Zugriff auf Verzeichnisobjekte in Microsoft Entra ID haben.
policy-ms-aad-8-2v1 = Nur Benutzer mit der Rolle „Gasteinladender“ SOLLTEN Gastbenutzer einladen können.
policy-ms-aad-8-3v1 = Gasteinladungen SOLLTEN nur an bestimmte externe Domänen zulässig sein, die die Behörde für legitime geschäftliche Zwecke genehmigt hat.
policy-ms-aad-9-1v1 = Riskante KI-Agents MÜSSEN blockiert werden.
policy-ms-sharepoint-1-1v1 = Das externe Teilen MUSS für SharePoint auf „Vorhandene Gäste“ oder „Nur Personen in Ihrer Organisation“ begrenzt sein.
policy-ms-sharepoint-1-2v1 = Das externe Teilen MUSS für OneDrive auf „Vorhandene Gäste“ oder „Nur Personen in Ihrer Organisation“ begrenzt sein.
policy-ms-sharepoint-1-3v1 = Das externe Teilen MUSS nach dem Bedarf der behördenübergreifenden Zusammenarbeit auf genehmigte externe Domänen und/oder Benutzer in genehmigten Sicherheitsgruppen beschränkt sein.
policy-ms-sharepoint-2-1v1 = Der Standardumfang beim Teilen von Dateien und Ordnern MUSS auf „Bestimmte Personen (nur die vom Benutzer angegebenen Personen)“ gesetzt sein.
policy-ms-sharepoint-2-2v1 = Die Standardberechtigung beim Teilen von Dateien und Ordnern MUSS auf „Anzeigen“ gesetzt sein.
policy-ms-sharepoint-3-1v1 = Links vom Typ „Jeder“ MÜSSEN nach höchstens 30 Tagen ablaufen.
policy-ms-sharepoint-3-2v1 = Die zulässigen Datei- und Ordnerberechtigungen für Links MÜSSEN auf „Anzeigen“ gesetzt sein.
policy-ms-sharepoint-3-3v2 = Personen mit Prüfcode MÜSSEN sich nach höchstens 30 Tagen erneut authentifizieren.
policy-tp-quality-1-1v1 = Mindestens zwei Notfallzugriffskonten MÜSSEN angegeben sein.
policy-tp-quality-1-2v1 = Jede aktive Richtlinie für bedingten Zugriff MUSS ein angegebenes Notfallzugriffskonto ausnehmen.
policy-tp-quality-1-3v1 = Notfallzugriffskonten MÜSSEN reine Cloudkonten sein.
policy-tp-quality-1-4v1 = Für jedes Notfallzugriffskonto MUSS eine Phishing-resistente Authentifizierungsmethode registriert sein.
policy-tp-quality-1-5v1 = Notfallzugriffskonten DÜRFEN NICHT über eine Gruppe ausgenommen sein, der keine Rollen zugewiesen werden können.
policy-tp-quality-2-1v1 = Richtlinien für bedingten Zugriff SOLLTEN NICHT länger auf „Nur Bericht“ stehen, als das Profil zulässt.
policy-tp-quality-2-2v1 = Gruppen, die aktive Richtlinien ausschließen, SOLLTEN Mitglieder haben, aber nicht mehr, als das Profil zulässt.
policy-tp-quality-2-3v1 = Richtlinien für bedingten Zugriff SOLLTEN nur vorhandene Standorte nennen.
policy-tp-quality-2-4v1 = Namen von Richtlinien für bedingten Zugriff SOLLTEN dem Muster des Profils entsprechen.
policy-tp-quality-2-5v1 = Richtlinien für bedingten Zugriff SOLLTEN NICHT doppelt vorhanden sein.
policy-tp-quality-2-6v1 = Aktive Richtlinien mit denselben Bedingungen SOLLTEN NICHT zugleich blockieren und Zugriff gewähren.
policy-tp-quality-3-1v1 = Richtlinien des Einstellungskatalogs, Gerätekonfigurationen und Konformitätsrichtlinien SOLLTEN zugewiesen sein.
policy-tp-quality-3-2v1 = Richtlinien des Einstellungskatalogs für dasselbe Ziel SOLLTEN einer Einstellung NICHT verschiedene Werte geben.
policy-tp-quality-2-7v1 = Richtlinien für bedingten Zugriff mit demselben Status und denselben Steuerelementen SOLLTEN sich in mehr als einer Bedingung unterscheiden.
policy-tp-quality-2-8v1 = Deaktivierte Richtlinien für bedingten Zugriff SOLLTEN NICHT länger unverändert bleiben, als das Profil zulässt.
policy-tp-quality-2-9v1 = Richtlinien für bedingten Zugriff SOLLTEN nur auf vorhandene Gruppen, Anwendungen, Authentifizierungskontexte, Authentifizierungsstärken und Nutzungsbedingungen verweisen.
policy-tp-quality-3-3v1 = Richtlinien des Einstellungskatalogs für dasselbe Ziel SOLLTEN eine Einstellung NICHT mehrfach enthalten.
policy-tp-quality-3-4v1 = Intune-Richtlinien einer Art SOLLTEN NICHT dieselben Einstellungen haben.
policy-tp-quality-3-5v1 = Intune-Richtlinien einer Art mit fünf oder mehr Einstellungen SOLLTEN sich in mehr als zwei unterscheiden.
policy-tp-quality-3-6v1 = Nicht zugewiesene Intune-Richtlinien SOLLTEN NICHT länger unverändert bleiben, als das Profil zulässt.
policy-tp-quality-3-7v1 = Skripts sowie Konformitätsrichtlinien, die Geräte zurücksetzen, außer Betrieb nehmen oder sperren, SOLLTEN NICHT ohne Filter allen Benutzern oder allen Geräten zugewiesen sein.
policy-tp-quality-3-8v1 = Intune-Richtlinien SOLLTEN nur auf vorhandene Filter, Bereichsmarkierungen und Gruppen verweisen.

area-entra = Microsoft Entra ID
area-sharepoint = SharePoint und OneDrive
area-quality = Richtlinienqualität

## Arten von Nachweisen, wie sie im Satz stehen (Akkusativ).
evidence-kind = { $kind ->
    [identity-access-policy] die Richtlinien für bedingten Zugriff
    [identity-authorization-policy] die Autorisierungsrichtlinie
    [identity-authentication-methods-policy] die Richtlinie für Authentifizierungsmethoden
    [identity-directory-role] die privilegierten Rollen mit ihren Zuweisungen und Regeln
    [identity-privileged-user] die privilegierten Benutzer
    [app-management-policy] die Richtlinien für die App-Verwaltung
    [tenant-domain] die Domänen
    [tenant-group-setting] die Verzeichniseinstellungen
    [device-settings-policy] die Richtlinien des Einstellungskatalogs von Intune
    [device-compliance-policy] die Konformitätsrichtlinien von Intune
    [sharing-tenant-settings] die Freigabeeinstellungen von SharePoint und OneDrive
   *[other] { $kind }
}

## Freigabestufen von SharePoint und OneDrive.
sharing-level = { $level ->
    [only-organisation] „Nur Personen in Ihrer Organisation“
    [existing-guests] „Vorhandene Gäste“
    [new-and-existing-guests] „Neue und vorhandene Gäste“
    [anyone] „Jeder“
   *[other] eine unbekannte Stufe
}

## Gründe von Bewertungen. Namen in Listen ($names, $settings, $excluded) stehen schon in Anführungszeichen.
reason-declared-not-applicable = Im Tenant-Profil als nicht anwendbar erklärt: { $reason }
reason-needs-attestation = Aus der Konfiguration nicht ablesbar: Eine Person muss dies prüfen und bestätigen.
reason-evidence-not-collected = Die Quelle enthält { evidence-kind } nicht.
reason-evidence-empty = Die Quelle führt { evidence-kind } ohne einen einzigen Eintrag auf; das ist in einem Tenant nicht möglich, also fehlen Daten.
reason-evidence-partial = Die Quelle enthält { evidence-kind } nur teilweise; was vorliegt, reicht für eine Bewertung nicht aus.
reason-licence-unknown = Erfordert die Lizenz { $plans }; ob sie vorhanden ist, nennt die Quelle nicht.
reason-licence-absent = Erfordert die Lizenz { $plans }, die in diesem Tenant nicht vorhanden ist.
reason-rule-undecided = Der Nachweis hat eine Form, die die Regel nicht kennt; sie kann daraus nichts ableiten.
reason-property-absent = Die Quelle nennt { $settings-count ->
    [one] die Einstellung { $settings } nicht.
   *[other] { $settings-count } Einstellungen nicht: { $settings }.
}

reason-access-policy-protects = { $names-count ->
    [one] Die Richtlinie { $names } ist eingeschaltet und erfüllt alle Bedingungen.
   *[other] { $names-count } Richtlinien sind eingeschaltet und erfüllen alle Bedingungen: { $names }.
}
reason-access-policy-incomplete = { $names-count ->
    [one] Die Richtlinie { $names } könnte die Anforderung erfüllen, doch die Quelle nennt ihren Status oder ihre Ausschlüsse nicht.
   *[other] { $names-count } Richtlinien könnten die Anforderung erfüllen, doch die Quelle nennt ihren Status oder ihre Ausschlüsse nicht: { $names }.
}
reason-access-policy-excludes = { $names-count ->
    [one] Die Richtlinie { $names } erfüllt die Anforderung bis auf
   *[other] { $names-count } Richtlinien ({ $names }) erfüllen die Anforderung bis auf
} { $excluded-count ->
    [one] einen nicht genehmigten Ausschluss: { $plain-excluded }.
   *[other] { $excluded-count } nicht genehmigte Ausschlüsse: { $plain-excluded }.
}
reason-access-policy-report-only = { $names-count ->
    [one] Die Richtlinie { $names } steht auf „Nur Bericht“ und schützt noch niemanden.
   *[other] { $names-count } Richtlinien stehen auf „Nur Bericht“ und schützen noch niemanden: { $names }.
}
reason-access-policy-narrow = { $names-count ->
    [one] Die Richtlinie { $names } bewirkt das Verlangte, gilt aber nicht für alle Benutzer, Rollen und Ressourcen unter allen Bedingungen.
   *[other] { $names-count } Richtlinien bewirken das Verlangte, gelten aber nicht für alle Benutzer, Rollen und Ressourcen unter allen Bedingungen: { $names }.
}
reason-access-policy-missing = Keine Richtlinie für bedingten Zugriff { $control ->
    [entra-legacy-authentication-blocked] blockiert Exchange ActiveSync und andere Clients mit veralteter Authentifizierung
    [entra-high-risk-users-blocked] blockiert Benutzer mit hohem Risiko
    [entra-high-risk-sign-ins-blocked] blockiert Anmeldungen mit hohem Risiko
    [entra-phishing-resistant-mfa-all-users] verlangt ausschließlich Phishing-resistente MFA
    [entra-mfa-all-users] verlangt eine mehrstufige Authentifizierung mit beliebiger Methode
    [entra-phishing-resistant-mfa-privileged-roles] verlangt für alle hoch privilegierten Rollen Phishing-resistente MFA
    [entra-managed-device-sign-in] verlangt für die Anmeldung ein konformes oder hybrid eingebundenes Gerät und sonst nichts
    [entra-managed-device-mfa-registration] verlangt für die Registrierung von Sicherheitsinformationen ein verwaltetes Gerät
    [entra-device-code-flow-blocked] blockiert die Anmeldung mit Gerätecode
    [entra-risky-agents-blocked] blockiert Agent-Identitäten mit hohem Risiko
   *[other] bewirkt das Verlangte
} { $count ->
    [0] (es gibt überhaupt keine).
   *[other] (geprüft: { $count }).
}
reason-stronger-requirement-met = Die strengere Anforderung { $control ->
    [entra-phishing-resistant-mfa-all-users] MS.AAD.3.1 ist erfüllt: Phishing-resistente MFA wird für alle Benutzer erzwungen.
    [entra-app-password-addition-blocked] MS.AAD.5.5 ist erfüllt: Neue Kennwörter sind für alle Anwendungen blockiert.
   *[other] ist erfüllt.
}
reason-no-role-of-this-kind = Unter den privilegierten Rollen, die die Quelle nennt, ist keine, auf die sich diese Anforderung bezieht.
reason-environment-without-agents = In der Umgebung { $environment ->
    [gcchigh] GCC High
    [dod] DoD
   *[other] „{ $environment }“
} gibt es noch keine Agent-Identitäten.

reason-phishing-resistant-enforced = Phishing-resistente MFA wird für alle erzwungen; Bestätigungen mit Microsoft Authenticator werden nicht angenommen.
reason-authenticator-disabled = Microsoft Authenticator ist als Authentifizierungsmethode nicht aktiviert.
reason-authenticator-context-missing = { $settings-count ->
    [one] In den Einstellungen von Microsoft Authenticator weicht eine ab: { $settings }.
   *[other] In den Einstellungen von Microsoft Authenticator weichen { $settings-count } ab: { $settings }.
}
reason-authenticator-context-shown = Microsoft Authenticator zeigt allen Benutzern den Namen der Anwendung und den geografischen Standort der Anmeldung.
reason-migration-complete = Die Migration der Authentifizierungsmethoden ist abgeschlossen.
reason-migration-open = Die Migration der Authentifizierungsmethoden { $state ->
    [preMigration] hat noch nicht begonnen (Status „Vor der Migration“).
    [migrationInProgress] läuft noch (Status „Migration in Bearbeitung“).
   *[other] ist nicht abgeschlossen (Status „{ $state }“).
}
reason-migration-open-first = Gilt erst, wenn die Migration der Authentifizierungsmethoden abgeschlossen ist.
reason-weak-methods-enabled = { $methods-count ->
    [one] Eine schwache Authentifizierungsmethode ist aktiviert: { $methods }.
   *[other] { $methods-count } schwache Authentifizierungsmethoden sind aktiviert: { $methods }.
}
reason-weak-methods-disabled = SMS, Sprachanruf und E-Mail-OTP sind deaktiviert.

reason-app-registration-open = Alle Benutzer dürfen Anwendungen registrieren.
reason-app-registration-restricted = Benutzer ohne Administratorrolle dürfen keine Anwendungen registrieren.
reason-user-consent-open = Benutzer dürfen selbst in Anwendungen einwilligen.
reason-user-consent-restricted = Die Einwilligung von Benutzern in Anwendungen ist eingeschränkt.
reason-admin-consent-workflow-off = Der Workflow für die Administratoreinwilligung ist ausgeschaltet.
reason-admin-consent-workflow-on = Der Workflow für die Administratoreinwilligung ist eingeschaltet.
reason-guest-access-broad = Gäste haben mehr als begrenzten Zugriff auf das Verzeichnis.
reason-guest-access-limited = Gäste haben begrenzten oder eingeschränkten Zugriff auf das Verzeichnis.
reason-guest-invitations-open = { $plain-names ->
    [everyone] Alle in der Organisation dürfen Gäste einladen, auch Gäste selbst.
    [adminsGuestInvitersAndAllMembers] Alle Mitglieder der Organisation dürfen Gäste einladen.
   *[other] Nicht nur Administratoren und Gasteinladende dürfen Gäste einladen (Einstellung: { $names }).
}
reason-guest-invitations-restricted = Nur Administratoren und Gasteinladende dürfen Gäste einladen.
reason-passwords-expire = { $names-count ->
    [one] In der Domäne { $names } laufen Kennwörter ab.
   *[other] In { $names-count } Domänen laufen Kennwörter ab: { $names }.
}
reason-domain-period-absent = { $names-count ->
    [one] Die Quelle nennt nicht, wie lange Kennwörter in der Domäne { $names } gelten.
   *[other] Die Quelle nennt für { $names-count } Domänen nicht, wie lange Kennwörter gelten: { $names }.
}
reason-passwords-do-not-expire = { $names-count ->
    [one] In der Domäne { $names } laufen Kennwörter nicht ab.
   *[other] In allen { $names-count } verwalteten Domänen laufen Kennwörter nicht ab.
}
reason-only-initial-domain = Es ist nur die anfängliche Domäne { $names } zu sehen; keine überprüfte eigene Domäne belegt, dass Kennwörter nicht ablaufen.
reason-domains-federated = Alle überprüften Domänen sind Verbunddomänen; über den Kennwortablauf entscheidet der Identitätsanbieter: { $names }.
reason-no-verified-domain = Keine Domäne ist als überprüft ausgewiesen.

reason-credentials-not-enabled = { $settings-count ->
    [one] Eine Einschränkung fehlt oder ist nicht aktiviert: { $settings }.
   *[other] { $settings-count } Einschränkungen fehlen, sind nicht aktiviert oder unvollständig: { $settings }.
}
reason-credentials-old-apps-exempt = { $settings-count ->
    [one] Eine Einschränkung gilt nur für Anwendungen, die nach einem Stichtag erstellt wurden: { $settings }.
   *[other] { $settings-count } Einschränkungen gelten nicht für alle Anwendungen: { $settings }.
}
reason-credentials-too-long = { $settings-count ->
    [one] Eine Gültigkeit ist länger als zulässig: { $settings }.
   *[other] { $settings-count } Gültigkeiten oder Ausnahmen sind nicht zulässig: { $settings }.
}
reason-credentials-policy-disabled = Die Standardrichtlinie für die App-Verwaltung ist ausgeschaltet.
reason-credentials-apps-exempt = { $names-count ->
    [one] Die Richtlinie für die App-Verwaltung { $names } nimmt einzelne Anwendungen aus.
   *[other] { $names-count } Richtlinien für die App-Verwaltung nehmen einzelne Anwendungen aus: { $names }.
}
reason-default-app-policy-absent = Die Quelle enthält die Standardrichtlinie für die App-Verwaltung nicht.
reason-app-passwords-blocked = Neue Kennwörter sind für alle Anwendungen blockiert.
reason-credential-lifetime-restricted = Die Gültigkeit ist für alle Anwendungen beschränkt.

reason-global-administrators-in-range = Es gibt { $count } globale Administratoren; verlangt sind zwei bis acht.
reason-global-administrators-out-of-range = { $count ->
    [0] Es wurde kein globaler Administrator gefunden; verlangt sind zwei bis acht.
    [one] Es gibt einen globalen Administrator; verlangt sind zwei bis acht.
   *[other] Es gibt { $count } globale Administratoren; verlangt sind zwei bis acht.
}
reason-finer-grained-roles-used = { $globals ->
    [one] Einem globalen Administrator
   *[other] { $globals } globalen Administratoren
} { $others ->
    [one] steht ein anderer privilegierter Benutzer gegenüber.
   *[other] stehen { $others } andere privilegierte Benutzer gegenüber.
}
reason-finer-grained-roles-missing = { $globals ->
    [one] Einem globalen Administrator
   *[other] { $globals } globalen Administratoren
} { $others ->
    [0] steht kein anderer privilegierter Benutzer gegenüber.
    [one] steht nur ein anderer privilegierter Benutzer gegenüber.
   *[other] stehen nur { $others } andere privilegierte Benutzer gegenüber.
}
reason-privileged-users-synchronised = { $names-count ->
    [one] Ein privilegierter Benutzer wird aus einem lokalen Verzeichnis synchronisiert: { $names }.
   *[other] { $names-count } privilegierte Benutzer werden aus einem lokalen Verzeichnis synchronisiert: { $names }.
}
reason-privileged-users-cloud-only = { $count ->
    [one] Der einzige privilegierte Benutzer besteht nur in der Cloud.
   *[other] Alle { $count } privilegierten Benutzer bestehen nur in der Cloud.
}
reason-permanent-assignments = Es gibt { $count ->
    [one] eine dauerhaft aktive, nicht genehmigte Zuweisung
   *[other] { $count } dauerhaft aktive, nicht genehmigte Zuweisungen
} { $names-count ->
    [one] der Rolle { $names }.
   *[other] in { $names-count } Rollen: { $names }.
}
reason-no-permanent-assignments = { $count ->
    [one] Die einzige privilegierte Rolle hat keine dauerhaft aktive, nicht genehmigte Zuweisung.
   *[other] Keine der { $count } privilegierten Rollen hat eine dauerhaft aktive, nicht genehmigte Zuweisung.
}
reason-assignments-outside-pim = { $count ->
    [one] Eine Zuweisung
   *[other] { $count } Zuweisungen
} { $names-count ->
    [one] der Rolle { $names }
   *[other] in { $names-count } Rollen ({ $names })
} { $count ->
    [one] wurde
   *[other] wurden
} an Privileged Identity Management vorbei erstellt.
reason-assignments-through-pim = { $count ->
    [one] Keine Zuweisung der einzigen privilegierten Rolle umgeht Privileged Identity Management.
   *[other] Keine Zuweisung der { $count } privilegierten Rollen umgeht Privileged Identity Management.
}
reason-activation-without-approval = { $names-count ->
    [one] Die Aktivierung erfordert keine Genehmigung: { $names }.
   *[other] An { $names-count } Stellen erfordert die Aktivierung keine Genehmigung: { $names }.
}
reason-activation-with-approval = Jede Aktivierung der Rolle erfordert eine Genehmigung.
reason-assignments-without-alert = { $names-count ->
    [one] Für neue Zuweisungen der Rolle { $names } ist kein Empfänger einer Warnung eingetragen.
   *[other] Für neue Zuweisungen von { $names-count } Rollen ist kein Empfänger einer Warnung eingetragen: { $names }.
}
reason-assignments-with-alert = { $count ->
    [one] Neue Zuweisungen der einzigen privilegierten Rolle lösen eine Warnung aus.
   *[other] Neue Zuweisungen aller { $count } privilegierten Rollen lösen eine Warnung aus.
}
reason-activation-without-alert = { $names-count ->
    [one] Für die Aktivierung der Rolle { $names } ist kein Empfänger einer Warnung eingetragen.
   *[other] Für die Aktivierung von { $names-count } Rollen ist kein Empfänger einer Warnung eingetragen: { $names }.
}
reason-activation-with-alert = { $count ->
    [one] Die Aktivierung der Rolle löst eine Warnung aus.
   *[other] Die Aktivierung jeder der { $count } Rollen löst eine Warnung aus.
}

reason-sharing-limited = Das externe Teilen ist begrenzt auf { sharing-level }.
reason-sharing-broad = Das externe Teilen steht auf { sharing-level }.
reason-sharing-level-not-affected = Nicht anwendbar, weil das externe Teilen auf { sharing-level } steht.
reason-sharing-domains-allowed-only = Das Teilen ist auf eine Liste von Domänen begrenzt; Gruppen mit Freigaberecht sind von Hand zu prüfen.
reason-sharing-domains-open = Das Teilen ist nicht auf eine Liste zugelassener Domänen begrenzt.
reason-default-link-specific-people = Links gelten standardmäßig für bestimmte Personen.
reason-default-link-broad = Links gelten standardmäßig für mehr als bestimmte Personen.
reason-default-link-view = Links erlauben standardmäßig nur das Anzeigen.
reason-default-link-edit = Links erlauben standardmäßig mehr als das Anzeigen.
reason-anyone-links-expire = { $days ->
    [one] Links vom Typ „Jeder“ laufen nach einem Tag ab.
   *[other] Links vom Typ „Jeder“ laufen nach { $days } Tagen ab.
}
reason-anyone-links-last = { $days ->
    [0] Links vom Typ „Jeder“ laufen nicht ab; zulässig sind höchstens 30 Tage.
    [-1] Links vom Typ „Jeder“ laufen nicht ab; zulässig sind höchstens 30 Tage.
   *[other] Links vom Typ „Jeder“ laufen erst nach { $days } Tagen ab; zulässig sind höchstens 30.
}
reason-anyone-links-editable = { $settings-count ->
    [one] Links vom Typ „Jeder“ erlauben mehr als das Anzeigen: { $settings }.
   *[other] Links vom Typ „Jeder“ erlauben bei Dateien und bei Ordnern mehr als das Anzeigen.
}
reason-anyone-links-view-only = Links vom Typ „Jeder“ erlauben nur das Anzeigen.
reason-verification-code-unlimited = Personen mit Prüfcode müssen sich nie erneut authentifizieren.
reason-verification-code-limited = { $days ->
    [one] Personen mit Prüfcode müssen sich nach einem Tag erneut authentifizieren.
   *[other] Personen mit Prüfcode müssen sich nach { $days } Tagen erneut authentifizieren.
}
reason-verification-code-long = Personen mit Prüfcode müssen sich erst nach { $days } Tagen erneut authentifizieren; zulässig sind höchstens 30.

## Was in Gründen für Namen der Anbieter steht.
method-sms = SMS
method-voice = Sprachanruf
method-email = E-Mail-OTP
plan-aad-premium = Microsoft Entra ID P1
plan-aad-premium-p2 = Microsoft Entra ID P2

## Richtlinienqualität.
reason-quality-no-access-policies = Der Tenant hat keine Richtlinien für bedingten Zugriff.
reason-quality-emergency-undeclared = Im Tenant-Profil sind keine Notfallzugriffskonten angegeben; wie die Richtlinien sie betreffen, lässt sich nicht bewerten.
reason-quality-emergency-enough = { $count } Notfallzugriffskonten sind angegeben.
reason-quality-emergency-few = { $count ->
    [one] Ein Notfallzugriffskonto ist angegeben; zwei sind erforderlich.
   *[other] { $count } Notfallzugriffskonten sind angegeben; zwei sind erforderlich.
}
reason-quality-emergency-group-unseen = { $groups-count ->
    [one] Die Quelle nennt Mitglieder oder Art der Gruppe für Notfallzugriff { $groups } nicht.
   *[other] Die Quelle nennt Mitglieder oder Art von { $groups-count } Gruppen für Notfallzugriff nicht: { $groups }.
}
reason-quality-emergency-not-excluded = { $names-count ->
    [one] Die aktive Richtlinie { $names } nimmt kein Notfallzugriffskonto aus.
   *[other] { $names-count } aktive Richtlinien nehmen kein Notfallzugriffskonto aus: { $names }.
}
reason-quality-emergency-nobody-excluded = { $names-count ->
    [one] Die aktive Richtlinie { $names } gilt für alle Benutzer und schließt niemanden aus, also auch kein Notfallzugriffskonto.
   *[other] { $names-count } aktive Richtlinien gelten für alle Benutzer und schließen niemanden aus, also auch kein Notfallzugriffskonto: { $names }.
}
reason-quality-emergency-reach-unknown = { $names-count ->
    [one] Ob die Richtlinie { $names } für Notfallzugriffskonten gilt, ist nicht erkennbar: Mitglieder ihrer Gruppen oder Rollen oder ihre Ausschlüsse fehlen in der Quelle.
   *[other] Ob { $names-count } Richtlinien für Notfallzugriffskonten gelten, ist nicht erkennbar: Mitglieder ihrer Gruppen oder Rollen oder ihre Ausschlüsse fehlen in der Quelle: { $names }.
}
reason-quality-no-enforced-policies = Keine Richtlinie für bedingten Zugriff ist aktiv.
reason-quality-emergency-excluded = { $count ->
    [one] Die einzige aktive Richtlinie nimmt ein Notfallzugriffskonto aus oder gilt für keines.
   *[other] Alle { $count } aktiven Richtlinien nehmen ein Notfallzugriffskonto aus oder gelten für keines.
}
reason-quality-emergency-synchronised = { $names-count ->
    [one] Das Notfallzugriffskonto { $names } wird aus einem lokalen Verzeichnis synchronisiert.
   *[other] { $names-count } Notfallzugriffskonten werden aus einem lokalen Verzeichnis synchronisiert: { $names }.
}
reason-quality-emergency-account-unseen = { $count ->
    [one] Zu einem Notfallzugriffskonto enthält die Quelle keine Angaben.
   *[other] Zu { $count } Notfallzugriffskonten enthält die Quelle keine Angaben.
}
reason-quality-emergency-cloud-only = { $count ->
    [one] Das Notfallzugriffskonto ist ein reines Cloudkonto.
   *[other] Alle { $count } Notfallzugriffskonten sind reine Cloudkonten.
}
reason-quality-emergency-weak-methods = { $names-count ->
    [one] Für das Notfallzugriffskonto { $names } ist keine Phishing-resistente Methode registriert.
   *[other] Für { $names-count } Notfallzugriffskonten ist keine Phishing-resistente Methode registriert: { $names }.
}
reason-quality-emergency-strong-methods = { $count ->
    [one] Für das Notfallzugriffskonto ist eine Phishing-resistente Methode registriert.
   *[other] Für alle { $count } Notfallzugriffskonten ist eine Phishing-resistente Methode registriert.
}
reason-quality-emergency-group-editable = { $names-count ->
    [one] Notfallzugriffskonten sind über die Gruppe { $names } ausgenommen, der keine Rollen zugewiesen werden können: Andere können sie bearbeiten.
   *[other] Notfallzugriffskonten sind über { $names-count } Gruppen ausgenommen, denen keine Rollen zugewiesen werden können und die andere bearbeiten können: { $names }.
}
reason-quality-emergency-no-group = Kein Notfallzugriffskonto ist über eine Gruppe ausgenommen.
reason-quality-emergency-group-protected = { $names-count ->
    [one] Notfallzugriffskonten sind über die rollenzuweisbare Gruppe { $names } ausgenommen.
   *[other] Notfallzugriffskonten sind über { $names-count } rollenzuweisbare Gruppen ausgenommen: { $names }.
}
reason-quality-excluded-groups-unseen = { $count ->
    [one] Die Quelle nennt die Mitglieder einer ausgeschlossenen Gruppe nicht.
   *[other] Die Quelle nennt die Mitglieder von { $count } ausgeschlossenen Gruppen nicht.
}
reason-quality-excluded-groups-misfit = { $names-count ->
    [one] Die ausgeschlossene Gruppe { $names } ist leer oder hat mehr als { $limit } Mitglieder.
   *[other] { $names-count } ausgeschlossene Gruppen sind leer oder haben mehr als { $limit } Mitglieder: { $names }.
}
reason-quality-excluded-groups-none = Keine aktive Richtlinie schließt eine Gruppe aus.
reason-quality-excluded-groups-fit = { $names-count ->
    [one] Die ausgeschlossene Gruppe { $names } hat Mitglieder, höchstens { $limit }.
   *[other] { $names-count } ausgeschlossene Gruppen haben Mitglieder, jeweils höchstens { $limit }: { $names }.
}
reason-quality-report-only-long = { $names-count ->
    [one] Die Richtlinie { $names } steht seit mehr als { $days } Tagen auf „Nur Bericht“ und schützt niemanden.
   *[other] { $names-count } Richtlinien stehen seit mehr als { $days } Tagen auf „Nur Bericht“ und schützen niemanden: { $names }.
}
reason-quality-report-only-undated = { $names-count ->
    [one] Ob die Richtlinie { $names } seit mehr als { $days } Tagen auf „Nur Bericht“ steht, geht aus ihren Zeitangaben nicht hervor.
   *[other] Ob { $names-count } Richtlinien seit mehr als { $days } Tagen auf „Nur Bericht“ stehen, geht aus ihren Zeitangaben nicht hervor: { $names }.
}
reason-quality-report-only-none = Keine Richtlinie steht auf „Nur Bericht“.
reason-quality-report-only-short = { $names-count ->
    [one] Die Richtlinie { $names } steht seit höchstens { $days } Tagen auf „Nur Bericht“.
   *[other] { $names-count } Richtlinien stehen seit höchstens { $days } Tagen auf „Nur Bericht“: { $names }.
}
reason-quality-naming-undeclared = Im Tenant-Profil ist kein Namensmuster angegeben.
reason-quality-naming-unreadable = Das Namensmuster { $pattern } im Tenant-Profil ist kein gültiger regulärer Ausdruck.
reason-quality-naming-misfits = { $names-count ->
    [one] Der Name { $names } entspricht nicht dem Muster { $pattern }.
   *[other] { $names-count } Namen entsprechen nicht dem Muster { $pattern }: { $names }.
}
reason-quality-naming-kept = { $count ->
    [one] Der Name der einzigen Richtlinie entspricht dem Muster { $pattern }.
   *[other] Die Namen aller { $count } Richtlinien entsprechen dem Muster { $pattern }.
}
reason-quality-locations-none = Keine Richtlinie nennt einen Standort.
reason-quality-locations-unseen = { $names-count ->
    [one] Die Richtlinie { $names } nennt Standorte, die sich nicht prüfen lassen: Die Quelle enthält nicht alle benannten Standorte.
   *[other] { $names-count } Richtlinien nennen Standorte, die sich nicht prüfen lassen, weil die Quelle nicht alle benannten Standorte enthält: { $names }.
}
reason-quality-locations-exist = { $count ->
    [one] Eine Richtlinie nennt Standorte; alle sind vorhanden.
   *[other] { $count } Richtlinien nennen Standorte; alle sind vorhanden.
}
reason-quality-locations-missing = { $names-count ->
    [one] Die Richtlinie { $names } nennt einen Standort, der nicht vorhanden ist.
   *[other] { $names-count } Richtlinien nennen Standorte, die nicht vorhanden sind: { $names }.
}
reason-quality-too-many-policies = Die Quelle enthält mehr als { $limit } Richtlinien; sie werden nicht verglichen.
reason-quality-too-few-policies = Es gibt keine zwei Richtlinien, die verglichen werden könnten.
reason-quality-duplicates = { $names-count } Richtlinien gleichen einer anderen in Status, Bedingungen und Steuerungen: { $names }.
reason-quality-no-duplicates = Keine von { $count } Richtlinien gleicht einer anderen in Bedingungen und Steuerungen.
reason-quality-contradictions = { $names-count } Richtlinien blockieren und gewähren Zugriff unter denselben Bedingungen: { $names }.
reason-quality-no-contradictions = Keine von { $count } aktiven Richtlinien blockiert, was eine andere unter denselben Bedingungen gewährt.
reason-quality-devices-unassigned = { $names-count ->
    [one] Die Intune-Richtlinie { $names } ist niemandem zugewiesen.
   *[other] { $names-count } Intune-Richtlinien sind niemandem zugewiesen: { $names }.
}
reason-quality-devices-unseen = Die Quelle enthält nicht alle Arten von Intune-Richtlinien.
reason-quality-devices-none = Es gibt keine Intune-Richtlinien dieser Art.
reason-quality-devices-assigned = { $count ->
    [one] Die einzige Intune-Richtlinie ist zugewiesen.
   *[other] Alle { $count } Intune-Richtlinien sind zugewiesen.
}
reason-quality-settings-conflict = { $names-count } Richtlinien ({ $names }) geben demselben Ziel verschiedene Werte für { $settings-count ->
    [one] die Einstellung { $settings }.
   *[other] { $settings-count } Einstellungen: { $settings }.
}
reason-quality-settings-agree = { $count ->
    [one] Es gibt eine einzige Richtlinie; nichts widerspricht ihr.
   *[other] { $count } Richtlinien geben keinem Ziel verschiedene Werte für eine Einstellung.
}
reason-quality-emergency-group-owned = { $names-count ->
    [one] Die rollenzuweisbare Gruppe { $names }, über die Notfallzugriffskonten ausgenommen sind, hat Besitzer, die ihre Mitglieder ändern dürfen.
   *[other] { $names-count } rollenzuweisbare Gruppen, über die Notfallzugriffskonten ausgenommen sind, haben Besitzer, die ihre Mitglieder ändern dürfen: { $names }.
}
reason-quality-similar = { $count ->
    [one] Zwei Richtlinien unterscheiden sich nur in einer Bedingung: { $pairs }.
   *[other] { $count } Paare von Richtlinien unterscheiden sich nur in einer Bedingung: { $pairs }.
}
reason-quality-none-similar = Keine von { $count } Richtlinien gleicht einer anderen fast vollständig.
reason-quality-stale-disabled = { $names-count ->
    [one] Die Richtlinie { $names } ist deaktiviert und seit mehr als { $days } Tagen unverändert.
   *[other] { $names-count } Richtlinien sind deaktiviert und seit mehr als { $days } Tagen unverändert: { $names }.
}
reason-quality-stale-undated = { $names-count ->
    [one] Wann die Richtlinie { $names } zuletzt geändert wurde, geht aus der Quelle nicht hervor.
   *[other] Wann { $names-count } Richtlinien zuletzt geändert wurden, geht aus der Quelle nicht hervor: { $names }.
}
reason-quality-stale-none-disabled = Keine Richtlinie ist deaktiviert.
reason-quality-stale-disabled-fresh = { $count ->
    [one] Die eine deaktivierte Richtlinie wurde in den letzten { $days } Tagen geändert.
   *[other] Alle { $count } deaktivierten Richtlinien wurden in den letzten { $days } Tagen geändert.
}
reason-quality-references-missing = { $names-count ->
    [one] Die Richtlinie { $names } verweist auf etwas, das es nicht gibt.
   *[other] { $names-count } Richtlinien verweisen auf etwas, das es nicht gibt: { $names }.
}
reason-quality-references-unseen = { $names-count ->
    [one] Worauf die Richtlinie { $names } verweist, lässt sich nicht prüfen: Die Quelle enthält nicht alle Objekte dieser Arten.
   *[other] Worauf { $names-count } Richtlinien verweisen, lässt sich nicht prüfen, da die Quelle nicht alle Objekte dieser Arten enthält: { $names }.
}
reason-quality-references-none = Keine Richtlinie verweist auf eine Gruppe, eine Anwendung oder dergleichen.
reason-quality-references-exist = { $count ->
    [one] Alles, worauf eine Richtlinie verweist, ist vorhanden.
   *[other] Alles, worauf { $count } Richtlinien verweisen, ist vorhanden.
}
reason-quality-settings-unclear = { $names-count ->
    [one] Eine Einstellung der Richtlinie { $names } lässt sich nicht mit anderen Richtlinien für dasselbe Ziel vergleichen.
   *[other] Einige Einstellungen von { $names-count } Richtlinien für dasselbe Ziel lassen sich nicht vergleichen, etwa Geheimnisse und Listen von Einstellungsgruppen: { $names }.
}
reason-quality-settings-overlap = { $names-count } Richtlinien ({ $names }) geben demselben Ziel denselben Wert für { $settings-count ->
    [one] die Einstellung { $settings }.
   *[other] { $settings-count } Einstellungen: { $settings }.
}
reason-quality-settings-once = { $count ->
    [one] Es gibt eine einzige Richtlinie; nichts überschneidet sich mit ihr.
   *[other] Keine zwei von { $count } Richtlinien geben einem Ziel dieselbe Einstellung.
}
reason-quality-devices-duplicates = { $count ->
    [one] Diese Intune-Richtlinien haben dieselben Einstellungen: { $pairs }.
   *[other] { $count }-mal haben Intune-Richtlinien dieselben Einstellungen: { $pairs }.
}
reason-quality-devices-distinct = { $count ->
    [one] Es gibt eine einzige Intune-Richtlinie; keine hat dieselben Einstellungen.
   *[other] Keine zwei von { $count } Intune-Richtlinien haben dieselben Einstellungen.
}
reason-quality-devices-similar = { $count ->
    [one] Zwei Intune-Richtlinien unterscheiden sich nur in ein oder zwei Einstellungen: { $pairs }.
   *[other] { $count } Paare von Intune-Richtlinien unterscheiden sich nur in ein oder zwei Einstellungen: { $pairs }.
}
reason-quality-devices-unlike = { $count ->
    [one] Es gibt eine einzige Intune-Richtlinie; keine gleicht ihr fast vollständig.
   *[other] Keine von { $count } Intune-Richtlinien gleicht einer anderen fast vollständig.
}
reason-quality-devices-stale = { $names-count ->
    [one] Die Intune-Richtlinie { $names } ist niemandem zugewiesen und seit mehr als { $days } Tagen unverändert.
   *[other] { $names-count } Intune-Richtlinien sind niemandem zugewiesen und seit mehr als { $days } Tagen unverändert: { $names }.
}
reason-quality-devices-fresh = { $count ->
    [one] Die eine Intune-Richtlinie ist zugewiesen oder wurde in den letzten { $days } Tagen geändert.
   *[other] Alle { $count } Intune-Richtlinien sind zugewiesen oder wurden in den letzten { $days } Tagen geändert.
}
reason-quality-risk-everybody = { $names-count ->
    [one] { $names } ist ohne Filter allen Benutzern oder allen Geräten zugewiesen.
   *[other] { $names-count } Skripts und Richtlinien sind ohne Filter allen Benutzern oder allen Geräten zugewiesen: { $names }.
}
reason-quality-risk-untold = { $names-count ->
    [one] Aus der Quelle geht nicht hervor, wem { $names } zugewiesen ist oder was bei nicht konformen Geräten geschieht.
   *[other] Aus der Quelle geht nicht hervor, wem { $names-count } Skripts und Richtlinien zugewiesen sind oder was bei nicht konformen Geräten geschieht: { $names }.
}
reason-quality-risk-unseen = Die Quelle enthält nicht alle Arten von Intune-Skripts.
reason-quality-risk-none = Es gibt keine Intune-Skripts, und keine Konformitätsrichtlinie setzt Geräte zurück, nimmt sie außer Betrieb oder sperrt sie.
reason-quality-risk-limited = { $count ->
    [one] Ein Skript oder eine Richtlinie kann Schaden anrichten und ist nicht ohne Filter allen Benutzern oder allen Geräten zugewiesen.
   *[other] { $count } Skripts und Richtlinien können Schaden anrichten; keine Zuweisung gilt ohne Filter allen Benutzern oder allen Geräten.
}
reason-quality-device-references-missing = { $names-count ->
    [one] Die Intune-Richtlinie { $names } verweist auf einen Filter, eine Bereichsmarkierung oder eine Gruppe, die es nicht gibt.
   *[other] { $names-count } Intune-Richtlinien verweisen auf einen Filter, eine Bereichsmarkierung oder eine Gruppe, die es nicht gibt: { $names }.
}
reason-quality-device-references-none = Keine Intune-Richtlinie verweist auf einen Filter oder eine eigene Bereichsmarkierung.
reason-quality-device-references-exist = { $count ->
    [one] Alle Filter und Bereichsmarkierungen, auf die eine Intune-Richtlinie verweist, sind vorhanden.
   *[other] Alle Filter und Bereichsmarkierungen, auf die { $count } Intune-Richtlinien verweisen, sind vorhanden.
}
