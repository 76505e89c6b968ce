# Verbundene Tenants im Fenster: verbinden, was lesbar ist, Momentaufnahmen aus dem Netz.

## Bereiche, Clouds, Arten der Anmeldung

area-tenant = Organisation und Lizenzen
area-intune = Microsoft Intune
area-security = Sicherheitsbewertung
area-defender = Microsoft Defender
area-exchange = Exchange Online
area-teams = Microsoft Teams
area-powerplatform = Power Platform
cloud-global = Microsoft-Cloud (weltweit)
cloud-gcc-high = US-Behörden (GCC High)
cloud-dod = US-Verteidigungsministerium (DoD)
cloud-china = China (betrieben von 21Vianet)
method-browser = Im Browser anmelden
method-browser-hint = Der Browser Ihres Systems öffnet sich und fragt nach dem Konto.
method-device-code = Mit einem Code auf einem anderen Gerät anmelden
method-device-code-hint = Für den Fall, dass sich hier kein Browser öffnen lässt. Viele Tenants lassen es nicht zu.
method-certificate = Als Anwendung, mit einem Zertifikat
method-certificate-hint = Ohne Anmeldung einer Person. Erfordert Anwendungsberechtigungen mit Administratoreinwilligung.
plan-intune-a = Microsoft Intune Plan 1

## Tenant verbinden

nav-connect = Tenant verbinden
next-connect = Tenant verbinden
next-connect-text = Einmal anmelden, nur lesend, und Momentaufnahmen aus Microsoft Graph erstellen.
connect-open = Tenant verbinden
connect-open-short = Verbinden
connect-title = Tenant verbinden
connect-title-of = Verbinden:
connect-lead = Nur lesend. Token bleiben im Tresor und werden nur an Microsoft gesendet.
connect-new = Ist ein Tenant mit dieser Microsoft-Tenant-ID schon im Arbeitsbereich, wird er verbunden; sonst wird einer angelegt.
connect-cloud = Cloud
connect-tenant-id = Microsoft-Tenant-ID
connect-tenant-id-hint = Die des Kunden; sie steht auf der Übersichtsseite des Microsoft Entra Admin Centers.
connect-tenant-id-fixed = Bereits bekannt. Daten eines anderen Tenants werden hier nie abgelegt.
connect-client-id = Anwendungs-ID (Client)
connect-client-id-hint = Die Ihrer App-Registrierung oder der des Kunden.
connect-no-guid = Das ist keine gültige ID: Sie besteht aus 32 Zeichen in fünf Gruppen.
connect-method = Art der Anmeldung
connect-certificate = Zertifikat (PEM-Datei)
connect-certificate-hint = Das Zertifikat, das in der App-Registrierung hinterlegt ist.
connect-key = Privater Schlüssel (PEM-Datei, PKCS #8)
connect-key-hint = Wird verschlüsselt im Tresor abgelegt; die Datei wird danach nicht mehr gebraucht.
connect-nothing-stored = Gespeichert wird erst, wenn die Anmeldung gelingt und das Konto zu genau diesem Tenant gehört.
connect-submit = Verbinden
connect-submit-sign-in = Anmelden und verbinden
connect-back = Angaben ändern
connect-another = Weiteren Tenant verbinden
connect-finish = Zeigen, was lesbar ist
consent = Administratoreinwilligung
consent-copy = Einwilligungslink kopieren
consent-copied = Kopiert – erneut kopieren
consent-text = Senden Sie diesen Link an eine Administratorin oder einen Administrator des Tenants. Die Seite zeigt, welche Berechtigungen angefordert werden; eine einmalige Einwilligung genügt. Ob sie vorliegt, zeigt die Prüfung der Verbindung.
permissions = Berechtigungen
permissions-text = Alle erlauben ausschließlich das Lesen. E-Mails, Dateien, Chats und Anmeldeprotokolle gehören nicht dazu.
permissions-asked = { $count ->
    [one] Eine Berechtigung wird angefordert
   *[other] { $count } Berechtigungen werden angefordert
}

## Während der Anmeldung

prompt-browser = Melden Sie sich im geöffneten Browser an
prompt-browser-text = Wählen Sie das Konto, mit dem Sie in diesem Tenant arbeiten. Hier geht es danach von selbst weiter.
prompt-browser-address = Es hat sich kein Browser geöffnet? Dann öffnen Sie diese Adresse:
prompt-address-copy = Adresse kopieren
prompt-code = Melden Sie sich mit diesem Code an
prompt-code-address = Öffnen Sie auf einem beliebigen Gerät diese Adresse und geben Sie dort den Code ein:
prompt-code-copy = Code kopieren
prompt-code-left = Noch { $time } gültig
prompt-code-over = Der Code ist abgelaufen. Beginnen Sie neu, um einen neuen zu erhalten.

## Verbindung

tenant-connection = Verbindung
connection = Verbindung
connection-none = Nicht verbunden
connection-none-text = Ein verbundener Tenant lässt sich aus Microsoft Graph lesen, sobald ein Netz da ist: einmal anmelden, von da an Momentaufnahmen erstellen. Importe bleiben möglich.
connection-ready = Verbunden
connection-sign-in-needed = Anmeldung nötig
connection-browser-needed = Anmeldung im Browser nötig
connection-browser-needed-text = Microsoft verlangt mehr, als eine Anmeldung mit Code erfüllen kann. Melden Sie sich erneut an: Diesmal öffnet sich der Browser auf diesem Gerät. Spätere Anmeldungen erfolgen wieder mit einem Code.
connection-stopped = Verbunden, Momentaufnahme unterbrochen
connection-simulated = auf diesem Gerät simuliert
connection-person = Angemeldet als
connection-member = Mitglied des Tenants
connection-guest = Gast des Tenants
connection-partner = Partner (GDAP)
connection-unknown = nicht bekannt
connection-partner-until = Partnerzugriff endet
connection-certificate-until = Zertifikat läuft ab
connection-roles = Aktive Verzeichnisrollen
connection-made = Eingerichtet
connection-check = Erneut prüfen
connection-change = Neu verbinden
connection-remove = Verbindung entfernen
connection-remove-title = Verbindung entfernen?
connection-remove-text = Token oder Schlüssel werden gelöscht, ebenso was eine unterbrochene Momentaufnahme schon gelesen hat. Momentaufnahmen, Feststellungen und Prüfungen bleiben erhalten. App-Registrierung und Einwilligung im Tenant bleiben unverändert.
connection-removed = Verbindung entfernt
connection-resumable = Eine Momentaufnahme wurde unterbrochen. Was gelesen wurde, bleibt erhalten: Wenn Sie innerhalb von zwölf Stunden eine Momentaufnahme derselben Bereiche erstellen, wird sie dort fortgesetzt.
sign-in-again = Erneut anmelden
roles-more = { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}

## Was lesbar ist

readiness = Was lesbar ist
readiness-checked = Geprüft
readiness-unknown = Noch nicht geprüft. Prüfen Sie die Verbindung, um zu sehen, was lesbar ist.
readiness-unknown-sign-in = Noch nicht geprüft. Nach der Anmeldung steht hier, was lesbar ist.
readiness-all = Alles ist lesbar.
readiness-some = { $count ->
    [one] An einer Stelle fehlt etwas.
   *[other] An { $count } Stellen fehlt etwas.
}
readiness-costs = { $count ->
    [one] Dadurch lässt sich eine Anforderung nicht bewerten; alles andere wird gelesen.
   *[other] Dadurch lassen sich { $count } Anforderungen nicht bewerten; alles andere wird gelesen.
}
readiness-costs-nothing = Keine Anforderung hängt davon ab; alles andere wird gelesen.
readiness-ready = { $count ->
    [one] Eine Objektart ist lesbar
   *[other] { $count } Objektarten sind lesbar
}
readiness-no-policy = Keine Anforderung hängt davon ab.
readiness-policies = { $count ->
    [one] Eine Anforderung lässt sich nicht bewerten
   *[other] { $count } Anforderungen lassen sich nicht bewerten
}
kinds-more = { $count ->
    [one] und eine weitere Objektart
   *[other] und { $count } weitere Objektarten
}
lack-consent = Für diese Berechtigung fehlt die Einwilligung:
lack-consent-do = Senden Sie den Einwilligungslink an eine Person mit Administratorrechten und prüfen Sie danach erneut.
lack-role = Keine dieser Rollen ist für das Konto aktiv: { $roles }.
lack-role-intune = Das Konto hat weder die Rolle { $roles } noch eine Intune-Rolle, die dies lesen darf.
lack-role-do = Lassen Sie eine davon zuweisen und melden Sie sich danach erneut an.
lack-eligible = Das Konto ist für die Rolle { $roles } berechtigt, hat sie aber nicht aktiviert.
lack-eligible-do = Aktivieren Sie die Rolle in PIM und melden Sie sich danach erneut an.
lack-licence = Der Tenant hat dafür keine Lizenz: { $plans }.
lack-licence-any = Der Tenant hat dafür keine Lizenz.
lack-licence-do = Prüfen Sie erneut, sobald die Lizenz vorhanden ist, oder erklären Sie im Tenant-Profil, was nicht anwendbar ist.
lack-not-allowed = Microsoft hat es verweigert, obwohl Einwilligung und Rolle vorhanden scheinen.
lack-not-allowed-do = Prüfen Sie in einigen Minuten erneut: Neue Einwilligungen und Rollen wirken erst nach einer Weile.
lack-failed = Die Prüfung blieb ohne Antwort.
lack-failed-do = Prüfen Sie erneut.
detail-copy = Angabe kopieren

## Momentaufnahme erstellen

snapshot-take = Momentaufnahme erstellen
snapshot-take-all = Momentaufnahmen erstellen
snapshot-take-text = Der Tenant wird aus Microsoft Graph gelesen; dabei wird nichts geändert. Sie können währenddessen weiterarbeiten.
snapshot-take-all-text = { $count ->
    [one] Ein verbundener Tenant wird aus Microsoft Graph gelesen; dabei wird nichts geändert.
   *[other] { $count } verbundene Tenants werden aus Microsoft Graph gelesen, der mit den ältesten Daten zuerst; dabei wird nichts geändert.
}
snapshot-take-left = { $count ->
    [one] Ein verbundener Tenant wird ausgelassen: Dort muss sich zuerst jemand anmelden.
   *[other] { $count } verbundene Tenants werden ausgelassen: Dort muss sich zuerst jemand anmelden.
}
snapshot-areas = Bereiche
snapshot-areas-left = Was Sie auslassen, bleibt in dieser Momentaufnahme nicht bewertet.
snapshot-resumes = Eine unterbrochene Momentaufnahme derselben Bereiche wird dort fortgesetzt, wo sie stehen blieb.
snapshot-start = Starten
sync-signed-in = Sie sind wieder angemeldet.
sync-signed-in-text = Die Momentaufnahme kann fortgesetzt werden.
sync-go-on = Fortsetzen
sync-seal = Mit dem Gelesenen abschließen
sync-forget = Gelesenes verwerfen
overview-empty-connected = Der Tenant ist verbunden. Erstellen Sie eine Momentaufnahme, und hier stehen die Bewertung und die Nachweislücken.
overview-empty-sign-in = Der Tenant ist verbunden, aber jemand muss sich erneut anmelden, bevor sich eine Momentaufnahme erstellen lässt.
overview-empty-running = Die erste Momentaufnahme wird gerade erstellt. Danach stehen hier die Bewertung und die Nachweislücken.
coverage-others = Ebenfalls nicht vollständig gelesen; darauf beruht derzeit keine Anforderung:
snapshot-export = Als Ordner exportieren
snapshot-export-of = Als Ordner exportieren: Momentaufnahme Nr. { $number }
snapshot-export-title = Momentaufnahme Nr. { $number } exportieren
snapshot-export-text = Eine JSON-Datei je Objektart, im Format von Microsoft Graph. Der Ordner lässt sich wieder importieren. Er ist nicht verschlüsselt und enthält auch Geheimnisse aus Konfigurationen, etwa den Text von Skripten.
snapshot-export-hint = Ein leerer Ordner oder einer, den es noch nicht gibt.
snapshot-exported = { $count ->
    [one] Eine Datei mit { $subjects } Objekten geschrieben nach
   *[other] { $count } Dateien mit { $subjects } Objekten geschrieben nach
}

## Vorgänge

run-connect = Tenant verbinden
run-sign-in = Anmelden
run-readiness = Verbindung prüfen
run-sync = Momentaufnahme erstellen
run-step-starting = Beginnt
run-step-waiting = Wartet, bis er an der Reihe ist
run-step-connect = Verbindung wird hergestellt
run-step-sign-in = Wartet auf die Anmeldung
run-step-probe = Es wird geprüft, was lesbar ist
run-step-collect = Microsoft Graph wird gelesen
run-step-understand = Inhalt wird verarbeitet
run-ended = { $run }: { $state }.
run-arg-lacking = Objektarten mit Lücken
run-arg-missing = Nicht lesbare Endpunkte
run-arg-number = Nummer bei Microsoft
run-arg-trace = Ablaufverfolgungs-ID
run-arg-expected = Erwarteter Tenant
run-arg-found = Vorgefundener Tenant
run-arg-status = Statuscode
part = Objektart
part-items = Gelesen
part-reading = wird gelesen
part-unfinished = nicht beendet
part-whole = vollständig
part-refused = nicht lesbar
parts-items = { $count ->
    [one] ein Eintrag gelesen
   *[other] { $count } Einträge gelesen
}
parts-rate = { $rate } je Sekunde
parts-refused = { $count ->
    [one] eine Objektart nicht lesbar
   *[other] { $count } Objektarten nicht lesbar
}
parts-folded = { $count ->
    [one] Eine Objektart
   *[other] { $count } Objektarten
}

## Ergebnisse von Vorgängen

outcome-connected = { $missing ->
    [0] Verbunden. Alles ist lesbar.
   *[other] Verbunden. Nicht alles ist lesbar; die Verbindung zeigt, was fehlt.
}
outcome-signed-in = { $missing ->
    [0] Angemeldet. Alles ist lesbar.
   *[other] Angemeldet. Nicht alles ist lesbar; die Verbindung zeigt, was fehlt.
}
outcome-checked = { $missing ->
    [0] Alles ist lesbar.
   *[other] Nicht alles ist lesbar; die Verbindung zeigt, was fehlt.
}
outcome-synced = Momentaufnahme Nr. { $snapshot } gespeichert: { $subjects ->
    [one] ein Objekt
   *[other] { $subjects } Objekte
} ({ $new } neu, { $changed } geändert, { $gone } nicht mehr vorhanden). Feststellungen: { $detected } neu, { $verified } nachgewiesen behoben, { $reopened } wieder geöffnet. { $lacking ->
    [0] Alles Angeforderte konnte gelesen werden.
    [one] Eine Objektart ließ sich nicht vollständig lesen.
   *[other] { $lacking } Objektarten ließen sich nicht vollständig lesen.
}
outcome-sync-cancelled = Auf Ihren Wunsch abgebrochen. Es wurde keine Momentaufnahme gespeichert; was gelesen wurde, bleibt erhalten, damit die nächste dort fortfahren kann.

## Die Seite, mit der der Browser endet

sign-in-page-title = TenantPilot
sign-in-page-received = Sie sind angemeldet. Schließen Sie diese Seite und kehren Sie zu TenantPilot zurück.
sign-in-page-refused = Die Anmeldung wurde verweigert. TenantPilot nennt den Grund; Sie können diese Seite schließen.
sign-in-page-unknown = Diese Anmeldung gehört nicht zu TenantPilot oder ist schon beendet. Sie können diese Seite schließen.
