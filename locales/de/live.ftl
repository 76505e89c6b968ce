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
method-device-code-hint = Wenn sich hier kein Browser öffnen lässt. Viele Tenants verbieten es.
method-certificate = Die Anwendung selbst, mit einem Zertifikat
method-certificate-hint = Niemand meldet sich an. Braucht Anwendungsberechtigungen mit Administratoreinwilligung.
plan-intune-a = Microsoft Intune Plan 1

## Tenant verbinden

nav-connect = Tenant verbinden
next-connect = Tenant verbinden
next-connect-text = Einmal anmelden, nur lesend, und Momentaufnahmen aus Microsoft Graph erstellen.
connect-open = Tenant verbinden
connect-open-short = Verbinden
connect-title = Tenant verbinden
connect-title-of = Verbinden:
connect-lead = Nur lesend. Token bleiben im Tresor und gehen allein an Microsoft.
connect-new = Ist ein Tenant mit dieser Microsoft-Tenant-ID schon im Arbeitsbereich, wird er verbunden; sonst wird einer angelegt.
connect-cloud = Cloud
connect-tenant-id = Microsoft-Tenant-ID
connect-tenant-id-hint = Die des Kunden, von der Übersichtsseite des Microsoft Entra Admin Centers.
connect-tenant-id-fixed = Schon bekannt. Daten eines anderen Tenants gelangen nie hierher.
connect-client-id = Anwendungs-ID (Client)
connect-client-id-hint = Die Ihrer App-Registrierung oder der des Kunden.
connect-no-guid = Das ist keine ID: Sie hat 32 Stellen in fünf Gruppen.
connect-method = Art der Anmeldung
connect-certificate = Zertifikat (PEM-Datei)
connect-certificate-hint = Das Zertifikat, das in der App-Registrierung hinterlegt ist.
connect-key = Privater Schlüssel (PEM-Datei, PKCS #8)
connect-key-hint = Liegt danach verschlüsselt im Tresor; die Datei wird nicht mehr gebraucht.
connect-nothing-stored = Gespeichert wird erst, wenn die Anmeldung gelingt und das Konto zu genau diesem Tenant gehört.
connect-submit = Verbinden
connect-submit-sign-in = Anmelden und verbinden
connect-back = Angaben ändern
connect-another = Weiteren Tenant verbinden
connect-finish = Zeigen, was lesbar ist
consent = Administratoreinwilligung
consent-copy = Einwilligungslink kopieren
consent-copied = Kopiert – erneut kopieren
consent-text = Senden Sie diesen Link an eine Administratorin oder einen Administrator des Tenants: Dort steht, was erbeten wird, und es genügt, einmal einzuwilligen. Ob es geklappt hat, zeigt die Prüfung der Verbindung.
permissions = Berechtigungen
permissions-text = Alle erlauben nur das Lesen. E-Mails, Dateien, Chats und Anmeldeprotokolle gehören nicht dazu.
permissions-asked = { $count ->
    [one] Eine Berechtigung wird erbeten
   *[other] { $count } Berechtigungen werden erbeten
}

## Während der Anmeldung

prompt-browser = Melden Sie sich im geöffneten Browser an
prompt-browser-text = Wählen Sie das Konto, mit dem Sie in diesem Tenant arbeiten. Hier geht es danach von selbst weiter.
prompt-browser-address = Kein Browser erschienen? Öffnen Sie diese Adresse:
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
connection-stopped = Verbunden, Momentaufnahme unfertig
connection-simulated = auf diesem Gerät simuliert
connection-person = Angemeldet als
connection-member = Mitglied des Tenants
connection-guest = Gast des Tenants
connection-roles = Aktive Verzeichnisrollen
connection-made = Hergestellt
connection-check = Erneut prüfen
connection-change = Neu verbinden
connection-remove = Verbindung entfernen
connection-remove-title = Verbindung entfernen?
connection-remove-text = Token oder Schlüssel werden vergessen, ebenso was eine unfertige Momentaufnahme gelesen hat. Momentaufnahmen, Feststellungen und Prüfungen bleiben. App-Registrierung und Einwilligung im Tenant werden nicht angetastet.
connection-removed = Verbindung entfernt
connection-resumable = Eine Momentaufnahme wurde nicht fertig. Was gelesen wurde, bleibt erhalten: Erstellen Sie innerhalb von zwölf Stunden eine Momentaufnahme derselben Bereiche, und sie geht dort weiter.
sign-in-again = Erneut anmelden
roles-more = { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}

## Was lesbar ist

readiness = Was lesbar ist
readiness-checked = Geprüft
readiness-unknown = Noch nicht geprüft. Prüfen Sie die Verbindung, um zu sehen, was lesbar ist.
readiness-all = Alles ist lesbar.
readiness-some = { $count ->
    [one] Eines fehlt.
   *[other] An { $count } Stellen fehlt etwas.
}
readiness-costs = { $count ->
    [one] Dadurch lässt sich eine Anforderung nicht bewerten; alles andere wird gelesen.
   *[other] Dadurch lassen sich { $count } Anforderungen nicht bewerten; alles andere wird gelesen.
}
readiness-costs-nothing = Keine Anforderung hängt davon ab; alles andere wird gelesen.
readiness-ready = { $count ->
    [one] Eine Art ist lesbar
   *[other] { $count } Arten sind lesbar
}
readiness-no-policy = Keine Anforderung hängt davon ab.
readiness-policies = { $count ->
    [one] Eine Anforderung lässt sich nicht bewerten
   *[other] { $count } Anforderungen lassen sich nicht bewerten
}
kinds-more = { $count ->
    [one] und eine weitere Art
   *[other] und { $count } weitere Arten
}
lack-consent = In diese Berechtigung hat niemand eingewilligt:
lack-consent-do = Senden Sie den Einwilligungslink an eine Person mit Administratorrechten und prüfen Sie danach erneut.
lack-role = Keine dieser Rollen ist für das Konto aktiv: { $roles }.
lack-role-intune = Das Konto hat weder die Rolle { $roles } noch eine Intune-Rolle, die dies lesen darf.
lack-role-do = Lassen Sie eine davon zuweisen und melden Sie sich danach erneut an.
lack-eligible = Das Konto darf die Rolle { $roles } aktivieren, hat es aber nicht getan.
lack-eligible-do = Aktivieren Sie die Rolle in PIM und melden Sie sich danach erneut an.
lack-licence = Der Tenant hat dafür keine Lizenz: { $plans }.
lack-licence-any = Der Tenant hat dafür keine Lizenz.
lack-licence-do = Mit der Lizenz prüfen Sie erneut; ohne sie erklären Sie im Tenant-Profil, was nicht anwendbar ist.
lack-not-allowed = Microsoft hat es verweigert, obwohl Einwilligung und Rolle vorhanden scheinen.
lack-not-allowed-do = Prüfen Sie in einigen Minuten erneut: Neue Einwilligungen und Rollen wirken erst nach einer Weile.
lack-failed = Auf die Prüfung kam keine Antwort.
lack-failed-do = Prüfen Sie erneut.
detail-copy = Angabe kopieren
todo-refused = { $count ->
    [one] Klären, warum eine Art nicht gelesen wurde
   *[other] Klären, warum { $count } Arten nicht gelesen wurden
}
todo-refused-text = Die Verbindung zeigt, welche Einwilligung, Rolle oder Lizenz fehlt.

## Momentaufnahme erstellen

snapshot-take = Momentaufnahme erstellen
snapshot-take-all = Momentaufnahmen erstellen
snapshot-take-text = Der Tenant wird aus Microsoft Graph gelesen; geändert wird darin nichts. Sie können währenddessen weiterarbeiten.
snapshot-take-all-text = { $count ->
    [one] Ein verbundener Tenant wird aus Microsoft Graph gelesen; geändert wird darin nichts.
   *[other] { $count } verbundene Tenants werden aus Microsoft Graph gelesen, der mit den ältesten Daten zuerst; geändert wird darin nichts.
}
snapshot-take-left = { $count ->
    [one] Ein verbundener Tenant bleibt aus: Dort muss sich zuerst jemand anmelden.
   *[other] { $count } verbundene Tenants bleiben aus: Dort muss sich zuerst jemand anmelden.
}
snapshot-areas = Bereiche
snapshot-areas-left = Was Sie auslassen, bleibt in dieser Momentaufnahme nicht bewertet.
snapshot-resumes = Eine unfertige Momentaufnahme derselben Bereiche geht dort weiter, wo sie stehen blieb.
snapshot-start = Starten
sync-go-on = Fortsetzen
sync-seal = Mit dem Gelesenen abschließen
sync-forget = Gelesenes verwerfen
overview-empty-connected = Der Tenant ist verbunden. Erstellen Sie eine Momentaufnahme, und hier stehen die Bewertung und die Nachweislücken.
coverage-others = Ebenfalls nicht gelesen, ohne dass heute eine Anforderung darauf beruht:
snapshot-export = Als Ordner exportieren
snapshot-export-of = Als Ordner exportieren: Momentaufnahme Nr. { $number }
snapshot-export-title = Momentaufnahme Nr. { $number } exportieren
snapshot-export-text = Eine JSON-Datei je Art, in der Form von Microsoft Graph. Der Ordner lässt sich wieder importieren. Er ist nicht verschlüsselt.
snapshot-export-hint = Ein Ordner, der fehlt oder leer ist.
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
run-step-waiting = Wartet, bis die Reihe daran ist
run-step-connect = Verbindung wird hergestellt
run-step-sign-in = Wartet auf die Anmeldung
run-step-probe = Es wird geprüft, was lesbar ist
run-step-collect = Microsoft Graph wird gelesen
run-step-understand = Inhalt wird verstanden
run-ended = { $run }: { $state }.
run-arg-lacking = Arten mit Lücken
run-arg-missing = Nicht lesbar
run-arg-number = Nummer bei Microsoft
run-arg-trace = Ablaufverfolgungs-ID
run-arg-expected = Erwarteter Tenant
run-arg-found = Vorgefundener Tenant
run-arg-status = Statuscode
part = Art
part-items = Gelesen
part-reading = nicht beendet
part-whole = vollständig
part-refused = verweigert
parts-items = { $count ->
    [one] ein Eintrag gelesen
   *[other] { $count } Einträge gelesen
}
parts-rate = { $rate } je Sekunde
parts-refused = { $count ->
    [one] eine Art verweigert
   *[other] { $count } Arten verweigert
}
parts-folded = { $count ->
    [one] Eine Art
   *[other] { $count } Arten
}

## Ergebnisse von Vorgängen

outcome-connected = { $missing ->
    [0] Verbunden. Alles ist lesbar.
    [one] Verbunden. Ein Endpunkt ist noch nicht lesbar; die Verbindung zeigt, warum.
   *[other] Verbunden. { $missing } Endpunkte sind noch nicht lesbar; die Verbindung zeigt, warum.
}
outcome-signed-in = { $missing ->
    [0] Angemeldet. Alles ist lesbar.
    [one] Angemeldet. Ein Endpunkt ist noch nicht lesbar; die Verbindung zeigt, warum.
   *[other] Angemeldet. { $missing } Endpunkte sind noch nicht lesbar; die Verbindung zeigt, warum.
}
outcome-checked = { $missing ->
    [0] Alles ist lesbar.
    [one] Ein Endpunkt ist nicht lesbar; die Verbindung zeigt, warum.
   *[other] { $missing } Endpunkte sind nicht lesbar; die Verbindung zeigt, warum.
}
outcome-synced = Momentaufnahme Nr. { $snapshot } mit { $subjects } Objekten gespeichert, davon { $new } neu, { $changed } geändert und { $gone } nicht mehr vorhanden. Feststellungen: { $detected } neu, { $verified } nachgewiesen behoben, { $reopened } wieder geöffnet. { $lacking ->
    [0] Es fehlt nichts.
    [one] Eine Art ließ sich nicht vollständig lesen.
   *[other] { $lacking } Arten ließen sich nicht vollständig lesen.
}
outcome-sync-cancelled = Auf Ihren Wunsch abgebrochen. Es wurde keine Momentaufnahme gespeichert; was gelesen wurde, bleibt erhalten, damit die nächste dort fortfahren kann.

## Die Seite, mit der der Browser endet

sign-in-page-title = TenantPilot
sign-in-page-received = Sie sind angemeldet. Schließen Sie diese Seite und kehren Sie zu TenantPilot zurück.
sign-in-page-refused = Die Anmeldung wurde verweigert. TenantPilot nennt den Grund; Sie können diese Seite schließen.
sign-in-page-unknown = Diese Anmeldung gehört nicht zu TenantPilot oder ist schon beendet. Sie können diese Seite schließen.
