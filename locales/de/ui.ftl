# Die Texte des Fensters.

## Allgemein

loading = Wird geladen …
close = Schließen
cancel = Abbrechen
continue = Weiter
back = Zurück
save = Speichern
discard = Verwerfen
apply = Übernehmen
edit = Bearbeiten
done = Fertig
undo = Rückgängig
all = Alle
none = Keine
choose = Bitte auswählen
copied = Kopiert
details = Einzelheiten
actions = Aktionen
reason = Begründung
code = Code
when = Wann
file = Datei
size = Größe
number-short = Nr.
started = Begonnen
finished = Beendet
not-set = nicht gesetzt
try-again = Erneut versuchen
percent = { $percent } %
becomes = wird zu
language = Sprache
hash-copy = SHA-256 kopieren
content-hash = Inhalts-Hash (SHA-256)
count-of-kind = { $count } × { $kind }
skip-to-content = Zum Inhalt springen
by-at = { $by }, { $at }
by-evaluation = Auswertung

## Fehler

failure-class-usage = Anfrage
failure-class-input = Eingabe
failure-class-locked = Zugriff
failure-class-in-use = In Benutzung
failure-class-cancelled = Abgebrochen
failure-class-internal = Interner Fehler
failure-unknown = Zu diesem Code liegt keine Beschreibung vor. Bitte geben Sie ihn bei Rückfragen an.
failure-code-copy = Fehlercode kopieren
failure-detail-copy = Protokollkennung kopieren
toast-failed = Das hat nicht funktioniert
undo-done = Rückgängig gemacht: { $what }

## Vor dem Öffnen des Tresors

entry-promise = Der Prüftisch für Microsoft-365-Tenants: Momentaufnahmen bewerten, Feststellungen entscheiden, Prüfberichte freigeben – verschlüsselt auf diesem Gerät. Das Netz wird nur für Tenants gebraucht, die Sie verbinden.
entry-vault-at = Tresor: { $path }
entry-version = Version { $version }
create-title = Tresor anlegen
create-text = Alles, was Sie importieren und entscheiden, liegt verschlüsselt in einem Tresor auf diesem Gerät. Ohne Passphrase oder Wiederherstellungsschlüssel kann ihn niemand öffnen, auch wir nicht.
create-submit = Tresor anlegen
create-working = Tresor wird angelegt …
workspace-name = Name des Arbeitsbereichs
workspace-name-hint = In der Regel Ihr Beratungshaus; erscheint auf dem Prüfbericht.
member-name = Ihr Name
member-name-hint = Steht neben jeder Entscheidung, die Sie treffen.
passphrase = Passphrase
passphrase-repeat = Passphrase wiederholen
passphrase-hint = Mindestens { $min } Zeichen. Mehrere zufällige Wörter sind besser als ein kompliziertes.
passphrase-differs = Die beiden Eingaben stimmen nicht überein.
secret-show = Anzeigen
secret-hide = Verbergen
strength-0 = Zu kurz.
strength-0-hint = Es sind mindestens { $min } Zeichen nötig.
strength-1 = Schwach.
strength-1-hint = Leicht zu erraten: häufige Wörter, Tastaturfolgen oder Wiederholungen.
strength-2 = Mäßig.
strength-2-hint = Ein Wort oder einige Zeichen mehr machen einen deutlichen Unterschied.
strength-3 = Gut.
strength-3-hint = Hält auch einem Angreifer mit einer Kopie des Tresors lange stand.
strength-4 = Stark.
strength-4-hint = Praktisch nicht zu erraten, solange sie nirgends sonst verwendet wird.
recovery-title = Wiederherstellungsschlüssel aufbewahren
recovery-text = Dieser Schlüssel öffnet den Tresor, wenn die Passphrase vergessen wurde. Er wird nur jetzt angezeigt. Bewahren Sie ihn getrennt von diesem Gerät auf.
recovery-sheet-title = Wiederherstellungsschlüssel für { $workspace }
recovery-sheet-note = Wer diesen Schlüssel und eine Kopie des Tresors hat, kann alles lesen.
recovery-print = Drucken
recovery-copy = Wiederherstellungsschlüssel kopieren
recovery-stored = Ich habe den Schlüssel sicher aufbewahrt.
recovery-key = Wiederherstellungsschlüssel
recovery-key-hint = So, wie er auf dem Ausdruck steht. Bindestriche und Leerzeichen sind gleichgültig.
next-title = Womit möchten Sie beginnen?
next-text = Alles davon können Sie später jederzeit nachholen.
next-demo = Demo-Arbeitsbereich ansehen
next-demo-text = Drei erfundene Tenants mit Feststellungen zum Ausprobieren.
next-import = Export importieren
next-import-text = Einen Einstellungsexport, einen Ordner mit Richtlinien oder Graph-Daten.
next-skip = Ohne Daten fortfahren
unlock-title = Tresor öffnen
unlock-text = Geben Sie Ihre Passphrase ein, um weiterzuarbeiten.
unlock = Öffnen
unlock-working = Wird geöffnet …
unlock-by-recovery = Wiederherstellungsschlüssel verwenden
unlock-by-passphrase = Passphrase verwenden
restore-open = Sicherung wiederherstellen
restore-title = Sicherung wiederherstellen
restore-text = Die Sicherung wird nach { $path } zurückgespielt.
restore-file = Sicherungsdatei
restore-by-recovery = Mit dem Wiederherstellungsschlüssel öffnen
restore-passphrase-hint = Die Passphrase, die galt, als die Sicherung entstand.
restore-submit = Wiederherstellen
restore-working = Wird wiederhergestellt …

## Rahmen

navigation = Navigation
nav-tenants = Tenants
nav-findings = Feststellungen
nav-controls = Anforderungen
nav-reviews = Prüfungen
nav-decisions = Entscheidungen
nav-operations = Vorgänge
nav-settings = Einstellungen
nav-import = Importieren
tenant-switcher = Tenant wählen
tenant-all = Alle Tenants
lock = Tresor sperren
running-count = { $count } Vorgänge laufen
palette-open = Suchen oder springen
palette-placeholder = Wohin oder was tun?
palette-none = Nichts gefunden.
palette-tenant = Tenant
key-ctrl = Strg
key-shift = Umschalt
key-ctrl-k = Strg+K
key-lead = g, dann { $letter }
help-open = Tastenkürzel
help-title = Tastenkürzel
help-everywhere = Überall
help-findings = In der Liste der Feststellungen
help-palette = Suchen oder springen
help-undo = Letzte Änderung zurücknehmen
help-this = Diese Übersicht
help-go = Zu „{ $screen }“
help-move = Nächste, vorige Feststellung
help-open-item = In die Einzelheiten wechseln
help-select = Auswählen
help-select-range = Bis hierher auswählen
help-resolved = Behoben
help-assign = Bearbeiter festlegen
help-owner = Verantwortliche Person festlegen
help-due = Fälligkeit festlegen
help-severity = Schweregrad festlegen
help-decide = Angebotene Entscheidung treffen
help-filter = In den Filter springen
help-escape = Auswahl aufheben
help-note = Die Tasten wirken nicht, während Sie in ein Feld schreiben oder ein Dialog offen ist.

## Pfade

path-pick-file = Datei wählen
path-pick-folder = Ordner wählen
path-pick-target = Ziel wählen
path-drop-here = Hier ablegen

## Bewertungen, Schweregrade, Status

verdict-satisfied = erfüllt
verdict-not-satisfied = nicht erfüllt
verdict-not-assessed = nicht bewertet
verdict-not-applicable = nicht anwendbar
verdict-none = noch keine Bewertung
severity = Schweregrad
severity-critical = kritisch
severity-high = hoch
severity-medium = mittel
severity-low = niedrig
severity-detected = Schweregrad (laut Anforderung: { $severity })
severity-hint = Der Schweregrad der Anforderung bleibt daneben sichtbar.
state = Status
state-new = neu
state-triaged = gesichtet
state-in-progress = in Bearbeitung
state-resolved = behoben
state-verified = nachgewiesen behoben
state-risk-accepted = Risiko akzeptiert
state-false-positive = Fehlalarm
state-duplicate = Duplikat
state-reopened = wieder geöffnet
criticality-shall = Pflicht
criticality-should = Empfehlung
area = Bereich
policy = SCuBA-Richtlinie
nist = NIST SP 800-53

## Tenants

tenant = Tenant
tenants-lead = Bewertung, offene Feststellungen und Alter der Daten je Tenant
tenants-posture = Bewertung
tenants-open = Offene Feststellungen
tenants-age = Momentaufnahme
tenants-review = Letzte Prüfung
tenants-nothing-judged = Noch keine Momentaufnahme
tenants-empty = Noch keine Tenants
tenants-empty-text = Hier stehen Ihre Tenants mit ihrer Bewertung. Verbinden Sie einen, oder importieren Sie einen Export: Er legt den Tenant an, den die Quelle nennt.
tenants-demo-loading = Die Demo wird geladen
tenant-overview = Überblick
tenant-profile = Tenant-Profil
tenant-create = Neuen Tenant anlegen
tenant-create-name = Name des Kunden
tenant-create-domain = Primäre Domäne (falls bekannt)
libraries = Richtlinienbibliotheken
library = Bibliothek
library-holds = Inhalt
overview-posture = Bewertung
overview-policies = { $count ->
    [one] eine Anforderung
   *[other] { $count } Anforderungen
}
overview-all-controls = Alle Anforderungen
overview-next = Nächste Schritte
overview-empty = Noch keine Momentaufnahme
overview-empty-text = Sobald Sie einen Export importieren oder den Tenant verbinden und eine Momentaufnahme erstellen, stehen hier die Bewertung und die Nachweislücken dieses Tenants.
todo-overdue = { $count ->
    [one] Eine Feststellung ist überfällig
   *[other] { $count } Feststellungen sind überfällig
}
todo-overdue-text = Entscheiden Sie oder setzen Sie eine neue Fälligkeit.
todo-new = { $count ->
    [one] Eine neue Feststellung sichten
   *[other] { $count } neue Feststellungen sichten
}
todo-new-text = Mit der letzten Auswertung hinzugekommen.
todo-open = { $count ->
    [one] Eine offene Feststellung bearbeiten
   *[other] { $count } offene Feststellungen bearbeiten
}
todo-open-text = Verantwortliche, Fälligkeit und Kommentar für den Kunden festlegen.
todo-gap-sign-in = Erneut anmelden
todo-gap-sign-in-text = Danach lässt sich lesen, was fehlt: { $kinds }.
todo-gap-consent = { $count ->
    [one] Einwilligung für eine Objektart einholen
   *[other] Einwilligung für { $count } Objektarten einholen
}
todo-gap-consent-text = Es fehlen: { $kinds }. Den Link zur Einwilligung finden Sie unter „Verbindung“.
todo-gap-readiness = { $count ->
    [one] Klären, warum eine Objektart nicht lesbar ist
   *[other] Klären, warum { $count } Objektarten nicht lesbar sind
}
todo-gap-readiness-text = Es fehlen: { $kinds }. Die Verbindung zeigt, welche Rolle oder Lizenz nötig ist.
todo-gap-snapshot = { $count ->
    [one] Eine Objektart erneut lesen
   *[other] { $count } Objektarten erneut lesen
}
todo-gap-snapshot-text = Es fehlen: { $kinds }. Erstellen Sie eine neue Momentaufnahme.
todo-gap-import = { $count ->
    [one] Eine Nachweislücke schließen
   *[other] { $count } Nachweislücken schließen
}
todo-gap-import-text = Es fehlen: { $kinds }. Importieren Sie einen Export, der sie enthält.
todo-profile = Tenant-Profil prüfen
todo-profile-text = Notfallzugriffskonten, Synchronisierungskonten und eigene Domänen angeben.
todo-review = Prüfung zusammenstellen
todo-review-text = Feststellungen auswählen, kommentieren und freigeben.
todo-review-again = Zuletzt freigegeben: Prüfung Nr. { $number }.

## Momentaufnahmen und Nachweislücken

snapshots = Momentaufnahmen
snapshot-number = Nr. { $number }
snapshot-collected = Erhoben
snapshot-imported = Importiert
snapshot-partial = unvollständig
snapshot-stated = Tenant von Ihnen angegeben
snapshot-subjects = { $count ->
    [one] ein Objekt
   *[other] { $count } Objekte
}
coverage-partial = Unvollständig: { $missing } von { $all } Objektarten, auf denen Anforderungen beruhen, fehlen ganz oder teilweise
coverage-complete = { $count ->
    [one] vollständig (ein Objekt)
   *[other] vollständig ({ $count } Objekte)
}
coverage-whole = Alle Objektarten wurden vollständig gelesen
coverage-part = { $count ->
    [one] nur teilweise (ein Objekt)
   *[other] nur teilweise ({ $count } Objekte)
}
coverage-completed = Aus { $source }, gelesen { $at }
coverage-completed-part = { $names }: aus { $source }, gelesen { $at }
coverage-completed-undated = zu unbekannter Zeit
snapshot-completed = ergänzt durch { $sources }
coverage-not-collected = nicht erhoben
gaps = Nachweislücken
gaps-missing = Es fehlt
gaps-why = Warum, und was hilft
gaps-consequence = Folge
gaps-policies = { $count ->
    [one] Eine Anforderung ist nicht bewertet
   *[other] { $count } Anforderungen sind nicht bewertet
}
gap-not-in-source = Die Quelle enthält es nicht.
gap-not-in-source-do = Importieren Sie einen Export, der es enthält.
gap-read-failed = Beim Erheben ließ es sich nicht lesen.
gap-read-failed-do = Erstellen Sie erneut eine Momentaufnahme, oder erheben Sie die Daten erneut und importieren Sie sie.
gap-property-absent = Dem Objekt fehlt eine benötigte Eigenschaft.
gap-property-absent-do = Eine neuere Version des Exportwerkzeugs liefert sie möglicherweise.
gap-not-allowed = Das Lesen war nicht erlaubt.
gap-not-allowed-do = Die Verbindung zeigt unter „Was lesbar ist“, welche Berechtigung oder Rolle fehlt.
gap-not-licensed = Der Tenant hat keine Lizenz dafür.
gap-not-licensed-do = Ohne die Lizenz gibt es hier nichts zu lesen. Im Tenant-Profil lässt sich erklären, was nicht anwendbar ist.
gap-out-of-scope = Nur was die Bereichsmarkierungen des Kontos abdecken, war zu sehen.
gap-out-of-scope-do = Melden Sie sich mit einem Konto an, dessen Intune-Rolle alle Bereichsmarkierungen abdeckt.
gap-left-out = Es wurde in dieser Momentaufnahme ausgelassen.
gap-left-out-do = Erstellen Sie eine Momentaufnahme aller Bereiche.
gap-too-many = Es gibt davon mehr, als eine Momentaufnahme liest.
gap-too-many-do = Höchstens 5.000 solche Objekte werden einzeln gelesen. Prüfen Sie die übrigen im Portal.
gap-not-readable = Kein Auslesen gibt darüber Auskunft.
gap-not-readable-do = Eine Person muss es prüfen und bestätigen; hier bleibt die Anforderung nicht bewertet.
gap-consent-do = Senden Sie den Einwilligungslink an die Administration des Tenants; er steht unter „Verbindung“.
gap-sign-in-do = Melden Sie sich erneut an und erstellen Sie dann eine Momentaufnahme.
gap-snapshot-do = Erstellen Sie eine neue Momentaufnahme.
gap-collect-again-do = Erheben Sie die Daten erneut und importieren Sie sie.
gap-collect-allowed-do = Erheben Sie die Daten mit einem Konto, das sie lesen darf, und importieren Sie sie.
gap-beyond-graph-do = Microsoft Graph liefert es nicht. Importieren Sie einen Export, der es enthält.

## Tenant-Profil

profile-lead = Was für diesen Tenant gilt und keine Erhebung erkennen kann. Ihre Angaben gelten für jede Anforderung, die Ausnahmen zulässt; was daneben vorgeschlagen wird, gilt erst, wenn Sie es angeben.
profile-emergency-access = Notfallzugriffskonten und -gruppen
profile-emergency-access-hint = Konten und Gruppen, die vom Bedingten Zugriff ausgenommen sein dürfen.
profile-synchronisation-accounts = Synchronisierungskonten
profile-synchronisation-accounts-hint = Konten der Verzeichnissynchronisierung, die sich nicht interaktiv anmelden.
profile-own-domains = Eigene Domänen
profile-own-domains-hint = Domänen, die dem Kunden gehören.
profile-not-applicable = Als nicht anwendbar erklärt
profile-not-applicable-hint = Anforderungen, die für diesen Tenant nicht gelten.
profile-standard = Standard für Richtlinien
profile-standard-hint = Wie Ihr Unternehmen seine Richtlinien gepflegt haben möchte. Danach werden die Anforderungen des Bereichs Richtlinienqualität bewertet.
profile-report-only-days = „Nur Bericht“ höchstens (Tage)
profile-large-group-members = Ausgeschlossene Gruppen: Mitglieder höchstens
profile-stale-days = Deaktiviert oder nicht zugewiesen: höchstens unverändert (Tage)
profile-naming-pattern = Namensmuster der Richtlinien für bedingten Zugriff
profile-naming-pattern-hint = Ein regulärer Ausdruck für den ganzen Namen; bleibt das Feld leer, werden Namen nicht bewertet.
profile-naming-unreadable = Das ist kein gültiger regulärer Ausdruck. Er lässt sich nicht speichern.
profile-naming-kept = Die Namen aller Richtlinien für bedingten Zugriff in der neuesten Momentaufnahme entsprechen dem Muster.
profile-naming-misfits = { $count ->
    [one] Eine Richtlinie in der neuesten Momentaufnahme entspricht dem Muster nicht:
   *[other] { $count } Richtlinien in der neuesten Momentaufnahme entsprechen dem Muster nicht:
}
profile-exclusions = Genehmigte Ausschlüsse für einzelne Anforderungen
profile-exclusions-none = Keine. Sie werden aus der Quelle übernommen, wenn diese welche nennt.
profile-none = Nichts angegeben.
profile-add = Hinzufügen
profile-add-to = Hinzufügen: { $list }
profile-take = In das Profil aufnehmen
profile-declare = Angeben …
profile-remove = { $name } entfernen
profile-value = Angabe
profile-suggested = Vorschläge aus den Daten – sie gelten nicht, solange Sie sie nicht angeben
profile-object-id = Objekt-ID
profile-domain = Domäne
profile-principal = Art
principal-user = Konto
principal-group = Gruppe
profile-name = Name
profile-name-hint = Nur zum Wiedererkennen.
profile-why = Warum gilt das?
profile-effect = Wirkung auf die Bewertung
profile-unchanged = Ändern Sie das Profil, und hier steht vor dem Speichern, welche Bewertungen sich dadurch ändern.
profile-judging = Wird ausgewertet …
profile-no-flips = Keine Bewertung ändert sich.
profile-flips = { $count ->
    [one] Eine Bewertung ändert sich:
   *[other] { $count } Bewertungen ändern sich:
}
profile-reason = Begründung der Änderung
profile-reason-hint = Steht im Journal und in der Prüfung.
profile-save = Profil speichern
profile-saved = Profil gespeichert
profile-last-changed = Zuletzt geändert von { $by }
exclude-users = Konten:
exclude-groups = Gruppen:
exclude-applications = Anwendungen:
exclude-guest-user-types = Gasttypen:
candidate-excluded-from-policies = { $count ->
    [one] aus einer aktiven Richtlinie ausgeschlossen
   *[other] aus { $count } aktiven Richtlinien ausgeschlossen
}
candidate-name-suggests = der Name legt es nahe
candidate-verified-domain = überprüfte Domäne des Tenants

## Importieren

import-open = Export importieren
import-title = Importieren
import-lead = Zuerst sehen, was die Quelle enthält; geschrieben wird erst danach.
import-path = Datei oder Ordner
import-path-hint = Pfad eingeben, auswählen oder auf das Fenster ziehen.
import-look = Vorschau
import-source-export = Einstellungsexport eines Prüfwerkzeugs (eine JSON-Datei)
import-source-library = Ordner mit exportierten Richtlinien; wird als Bibliothek aufgenommen
import-source-graph = Ordner mit Graph-Daten, eine JSON-Datei je Sammlung
import-what = Quelle
import-format = Format
import-tool = Erstellt mit
import-size = Umfang
import-size-value = { $count ->
    [one] { $size } in einer Datei
   *[other] { $size } in { $count } Dateien
}
import-collected = Erhoben
import-collected-unknown = Die Quelle nennt keinen Zeitpunkt.
import-claims = Nennt als Tenant
import-claims-none = Die Quelle nennt keinen Tenant.
import-where = Ziel
import-into = Neue Momentaufnahme für
import-into-agrees = Die Quelle nennt diesen Tenant.
import-new-tenant = Es wird ein neuer Tenant angelegt:
import-tenant = Tenant
import-tenant-chosen = dem gewählten Tenant
import-stated = Ich bestätige, dass diese Daten von { $tenant } stammen.
import-choice-text = Die Quelle nennt keinen Tenant. Wählen Sie ihn und bestätigen Sie die Zuordnung; das wird als Ihre Angabe festgehalten.
import-mismatch = Die Quelle gehört zu einem anderen Tenant.
import-mismatch-text = Gewählt ist { $chosen }, die Quelle nennt einen anderen Tenant. Damit keine Daten vermischt werden, ist dieser Import nicht möglich.
import-mismatch-do = Ohne gewählten Tenant erneut ansehen
import-library = Richtlinienbibliothek „{ $name }“
import-library-text = Eine Bibliothek beschreibt, wie Richtlinien aussehen sollen. Sie gehört zu keinem Tenant und wird nie als dessen Momentaufnahme aufgenommen.
import-complete = Momentaufnahme Nr. { $number } ({ $at }) ergänzen, die aus Microsoft Graph gelesen wurde
import-complete-kinds = { $count ->
    [one] Eine Objektart kommt hinzu.
   *[other] { $count } Objektarten kommen hinzu.
}
import-complete-properties = { $count ->
    [one] Eine Einstellung kommt hinzu, die Microsoft Graph nicht liefert.
   *[other] { $count } Einstellungen kommen hinzu, die Microsoft Graph nicht liefert.
}
import-complete-hint = Was aus Microsoft Graph gelesen wurde, bleibt, wie es ist; woher der Rest stammt und von wann er ist, steht dabei. Sonst wird der Import zu einer eigenen Momentaufnahme, in der alles andere als nicht erhoben gilt.
import-adopt = { $count ->
    [one] Den genehmigten Ausschluss der Quelle in das Tenant-Profil übernehmen
   *[other] Die { $count } genehmigten Ausschlüsse der Quelle in das Tenant-Profil übernehmen
}
import-adopt-hint = Nur wenn der Tenant noch kein Profil hat. Sonst bleibt das bestehende unverändert.
import-holds = Inhalt
import-kind = Art
import-count = Anzahl
import-use = Verwendung
import-judged = wird bewertet
import-kept = als Nachweis aufbewahrt
import-not-understood = { $count ->
    [one] Ein Hinweis zur Quelle
   *[other] { $count } Hinweise zur Quelle
}
import-not-understood-hint = Was nicht verstanden wird, bleibt als Nachweis aufbewahrt; bewertet wird es nicht.
import-start = Import starten
import-start-library = Bibliothek aufnehmen
import-another = Weitere Quelle importieren
import-to-tenant = Zum Tenant
import-to-tenants = Zu den Tenants

## Feststellungen

finding = Feststellung
findings-total = { $count ->
    [one] Eine Feststellung
   *[other] { $count } Feststellungen
}
findings-none = Keine offenen Feststellungen
findings-none-text = Hier stehen Abweichungen, die eine Entscheidung brauchen. Der nächste Import zeigt, was sich geändert hat.
findings-none-filtered = Kein Treffer
findings-none-filtered-text = Keine Feststellung entspricht diesem Filter.
finding-none-open = Keine Feststellung geöffnet
finding-none-open-text = Wählen Sie links eine Feststellung, oder bewegen Sie sich mit j und k durch die Liste.
filter = Filter
filter-open = offen
filter-all-states = jeder Status
filter-all-severities = alle Schweregrade
filter-all-areas = alle Bereiche
filter-overdue = Überfällig
filter-reset = Filter zurücksetzen
sort = Sortierung
sort-severity = nach Schweregrad
sort-due = nach Fälligkeit
sort-policy = nach SCuBA-Richtlinie
sort-last-seen = nach letztem Auftreten
sort-state = nach Status
select-finding = Auswählen: { $title }
overdue-days = { $days ->
    [one] ein Tag überfällig
   *[other] { $days } Tage überfällig
}
due-in = fällig { $when }
selection = Auswahl
selection-count = { $count } ausgewählt
selection-all = Alle { $count } auswählen
selection-none = Auswahl aufheben
selection-set = Festlegen
owner = Verantwortlich
owner-hint = Wer für das Ergebnis einsteht, auch eine Person des Kunden. Leer lassen, um den Eintrag zu entfernen.
assignee = Bearbeitet von
assignee-hint = Wer daran arbeitet. Leer lassen, um den Eintrag zu entfernen.
due = Fällig
date-format = TT.MM.JJJJ
date-invalid = Das ist kein Datum. Geben Sie es in der Form { $format } ein.
due-hint = Leer lassen, um die Fälligkeit zu entfernen.
change-owner = Verantwortliche Person festlegen
change-assignee = Bearbeiter festlegen
change-due = Fälligkeit festlegen
change-severity = Schweregrad festlegen
change-state = Status ändern: { $state }
change-count = { $count ->
    [one] Betrifft genau eine Feststellung.
   *[other] Betrifft genau { $count } Feststellungen.
}
why-needed = Wird an jeder Feststellung festgehalten und ist hier erforderlich.
why-optional = Wird an jeder Feststellung festgehalten.
changed-nothing = Nichts zu ändern: Der Wert war schon gesetzt.
changed-state = { $count ->
    [one] Feststellung: { $state }
   *[other] { $count } Feststellungen: { $state }
}
changed-severity = { $count ->
    [one] Schweregrad: { $severity }
   *[other] { $count } Feststellungen, Schweregrad: { $severity }
}
changed-owner = { $count ->
    [one] Verantwortlich: { $name }
   *[other] { $count } Feststellungen, verantwortlich: { $name }
}
changed-owner-none = { $count ->
    [one] Verantwortliche Person entfernt
   *[other] Verantwortliche Person von { $count } Feststellungen entfernt
}
changed-assignee = { $count ->
    [one] Bearbeitet von: { $name }
   *[other] { $count } Feststellungen, bearbeitet von: { $name }
}
changed-assignee-none = { $count ->
    [one] Bearbeiter entfernt
   *[other] Bearbeiter von { $count } Feststellungen entfernt
}
changed-due = { $count ->
    [one] Fällig am { $date }
   *[other] { $count } Feststellungen, fällig am { $date }
}
changed-due-none = { $count ->
    [one] Fälligkeit entfernt
   *[other] Fälligkeit von { $count } Feststellungen entfernt
}
changed-comment = { $count ->
    [one] Kommentar hinzugefügt
   *[other] { $count } Kommentare hinzugefügt
}
changed-customer-comment = { $count ->
    [one] Kommentar für den Kunden gespeichert
   *[other] { $count } Kommentare für den Kunden gespeichert
}
changed-by-rule = Die Bewertung hat sich geändert, weil sich die Auslegung der Anforderung geändert hat, nicht der Tenant. Das ist weder Fortschritt noch Rückschritt beim Kunden und gilt nicht als nachgewiesen behoben.
changed-by-profile = Die Bewertung hat sich geändert, weil sich das Tenant-Profil geändert hat, nicht der Tenant. Das ist weder Fortschritt noch Rückschritt beim Kunden und gilt nicht als nachgewiesen behoben.
changed-by-evidence = Die Bewertung hat sich geändert, weil sich die Nachweise geändert haben, nicht der Tenant. Das ist weder Fortschritt noch Rückschritt beim Kunden und gilt nicht als nachgewiesen behoben.
cause-rule = Auslegung der Anforderung
cause-profile = Tenant-Profil
cause-evidence = Nachweise
decide = Entscheiden
decide-nothing = In diesem Status ist nichts zu entscheiden.
decide-triaged = Gesichtet
decide-in-progress = In Bearbeitung nehmen
decide-resolved = Behoben
edit-label = { $label } ändern:
decide-false-positive = Fehlalarm …
finding-observed = Beobachtet
finding-why = Warum es wichtig ist
finding-do = Was zu tun ist
finding-subjects = { $count ->
    [one] Betrifft ein Objekt
   *[other] Betrifft { $count } Objekte
}
finding-history = Verlauf
finding-references = Grundlage und Nachweise
evidence = Nachweis
observed-setting = Einstellung
observed-expected = Gefordert
observed-actual = Vorgefunden
value-absent = nicht vorhanden
value-empty = leer
value-empty-list = leere Liste
value-yes = ja
value-no = nein
value-more = … und { $count } weitere
subject-tenant = Tenant insgesamt
comment-customer = Kommentar für den Kunden
comment-customer-badge = Liest der Kunde
comment-customer-hint = Steht wörtlich im Prüfbericht, wenn die Feststellung in die Prüfung aufgenommen wird.
comment-internal = Interne Kommentare
comment-internal-badge = Bleibt intern
comment-internal-placeholder = Nur für Ihr Team, nie im Prüfbericht
comment-add = Kommentar hinzufügen
step-detected = Festgestellt
step-observed = Erneut beobachtet
step-verified = Nachgewiesen behoben
step-reopened = Wieder geöffnet
step-state = Status
step-severity = Schweregrad
step-owner = Verantwortlich
step-assignee = Bearbeitet von
step-due = Fälligkeit
step-comment = Interner Kommentar
step-customer-comment = Kommentar für den Kunden
step-undone = Rückgängig gemacht
step-verdict-changed = Bewertung geändert, ohne dass sich der Tenant geändert hat
step-risk-accepted = Risiko akzeptiert
step-risk-expired = Risikoakzeptanz abgelaufen
step-risk-revoked = Risikoakzeptanz widerrufen
step-risk-lapsed = Risikoakzeptanz hinfällig: Inhalt geändert

## Anforderungen

controls-lead = Was gefordert ist, wie es bewertet wurde und worauf die Bewertung beruht
controls-list = Liste der Anforderungen
controls-judged = Ausgewertet { $when }, Momentaufnahme Nr. { $number }, Katalog { $version }
controls-empty = Noch nichts bewertet
controls-empty-text = Hier steht jede Anforderung mit ihrer Bewertung. Dafür braucht es die Momentaufnahme eines Tenants.
controls-choose = Tenant wählen
controls-choose-text = Bewertungen gelten immer für einen Tenant.
controls-unjudged = Dieser Tenant ist noch nicht bewertet
controls-unjudged-text = Importieren Sie einen Export; die Bewertung folgt von selbst.
controls-none = Kein Treffer
controls-none-text = Keine Anforderung hat diese Bewertung.
control-detail = Einzelheiten der Anforderung
control-none-open = Keine Anforderung geöffnet
control-none-open-text = Wählen Sie links eine Anforderung, oder bewegen Sie sich mit j und k durch die Liste.
control-to-finding = Zur Feststellung
control-statement = Wortlaut
control-rests-on = { $count ->
    [one] Beruht auf einem Objekt
   *[other] Beruht auf { $count } Objekten
}
control-needs = Voraussetzungen
control-evidence = Benötigte Nachweise
control-licence = Benötigte Lizenz
control-licence-none = keine besondere
control-exclusions = Genehmigte Ausschlüsse
control-exclusions-yes = möglich, über das Tenant-Profil
control-exclusions-no = nicht vorgesehen
control-interpretation = Fassung der Auslegung

## Prüfungen

review = Prüfung
reviews-lead = Zusammenstellen, freigeben, als Prüfbericht übergeben
reviews-empty = Noch keine Prüfungen
reviews-empty-text = Eine Prüfung hält fest, wie ein Tenant zu einem Zeitpunkt bewertet wurde. Beginnen Sie mit einem Entwurf.
reviews-empty-import = Eine Prüfung beruht auf einer Momentaufnahme. Importieren Sie zuerst einen Export.
review-is-draft = Entwurf
review-number = Nr. { $number }
review-draft = Neue Prüfung
review-draft-text = Der Entwurf beruht auf der neuesten bewerteten Momentaufnahme.
review-draft-submit = Entwurf anlegen
review-tab-compose = Zusammenstellen
review-tab-preview = Vorschau
review-tab-released = Freigegebener Stand
review-tab-export = Prüfbericht
review-words = Angaben
review-title = Titel
review-from = Zeitraum von
review-to = Zeitraum bis
review-period = Zeitraum
review-period-value = { $from } bis { $to }
review-period-invalid = Das Ende liegt vor dem Beginn, oder ein Datum fehlt.
review-classification = Klassifizierung
review-classification-hint = Steht auf jeder Seite, zum Beispiel „Vertraulich“.
review-introduction = Einleitung
review-introduction-hint = Ihre einleitenden Worte an den Kunden. Darf leer bleiben.
review-saving = Wird gespeichert …
review-unsaved = Noch nicht gespeichert
review-all-saved = Alles gespeichert
review-title-needed = Ein Titel ist nötig.
review-saved = Entwurf gespeichert
review-findings = Feststellungen: { $chosen } von { $all } ausgewählt
review-findings-hint = Nur der Kommentar für den Kunden gelangt in den Prüfbericht, interne Kommentare nie.
review-findings-none = Für diese Momentaufnahme gibt es keine Feststellungen.
review-findings-released = { $count ->
    [one] Eine Feststellung (nicht aufgenommen: { $left })
   *[other] { $count } Feststellungen (nicht aufgenommen: { $left })
}
review-comment-add = Kommentar für den Kunden schreiben
review-release = Freigeben
review-release-title = Prüfung für { $tenant } freigeben?
review-release-text = { $count ->
    [one] Die Prüfung wird mit einer Feststellung festgeschrieben und erhält die nächste Nummer.
   *[other] Die Prüfung wird mit { $count } Feststellungen festgeschrieben und erhält die nächste Nummer.
}
review-release-final = Danach lässt sie sich nicht mehr ändern oder zurücknehmen, nur durch eine spätere Prüfung ersetzen.
review-released = Prüfung Nr. { $number } ist freigegeben
review-record = Freigabe
review-released-at = Freigegeben
review-data-from = Daten erhoben
preview-size = Ansicht
preview-small = klein
preview-fit = normal
preview-wide = groß
preview-pages = { $count ->
    [one] Eine Seite
   *[other] { $count } Seiten
}
preview-page = Seite { $number } von { $count }
pack-language = Sprache des Prüfberichts
pack-redaction = Schwärzung
pack-paper = Papierformat
pack-lang-de = Deutsch
pack-lang-en = Englisch
redaction-customer-safe = Kundenfassung
redaction-customer-safe-hint = Namen von Richtlinien, Gruppen und Anwendungen bleiben lesbar; persönliche Konten werden zu Pseudonymen, Geheimnisse fehlen.
redaction-auditor = Revisionsfassung
redaction-auditor-hint = Für die Revision: Namen und Adressen von Personen sind maskiert, Geheimnisse fehlen.
redaction-internal = Interne Fassung
redaction-internal-hint = Mit persönlichen Konten im Klartext. Nicht zur Weitergabe bestimmt.
paper-a4 = A4
paper-letter = US Letter
pack-folder = Zielordner
pack-folder-hint = Wird angelegt, falls er fehlt. Vorhandene Dateien anderen Inhalts werden nie überschrieben.
pack-export = Prüfbericht schreiben
packs = Geschriebene Prüfberichte
packs-none = Noch keiner.
verify = Prüfbericht nachprüfen
verify-path = Ordner mit dem Prüfbericht
verify-hint = Vergleicht jede Datei mit dem Manifest.
verify-submit = Nachprüfen
verify-intact = Unverändert: Jede Datei entspricht dem Manifest.
verify-broken = Nicht unverändert: Mindestens eine Datei weicht ab.
file-ok = unverändert
file-missing = fehlt
file-changed = verändert
file-extra = gehört nicht dazu

## Vorgänge

operation = Vorgang
outcome = Ergebnis
operations-lead = Importe, Momentaufnahmen, Auswertungen und Prüfberichte mit ihrem Ergebnis
operations-empty = Noch keine Vorgänge
operations-empty-text = Hier steht jeder längere Vorgang mit Fortschritt und Ergebnis, auch nach einem Neustart.
cancel-run = Abbrechen
run-import = Import
run-demo = Demo laden
run-pack = Prüfbericht schreiben
run-evaluate = Auswertung
run-backup = Sicherung
run-of = { $done } von { $total }
run-working = Läuft …
run-arg-snapshot = Momentaufnahme Nr.
run-arg-subjects = Objekte
run-arg-new = Neue Objekte
run-arg-changed = Geänderte Objekte
run-arg-gone = Fehlende Objekte
run-arg-detected = Neue Feststellungen
run-arg-verified = Nachgewiesen behoben
run-arg-reopened = Wieder geöffnet
run-arg-count = Anzahl
run-arg-folder = Ordner
run-arg-name = Name
run-arg-place = Stelle
run-arg-path = Pfad
run-id = Kennung
run-id-copy = Kennung kopieren
run-state-running = läuft
run-state-succeeded = abgeschlossen
run-state-failed = fehlgeschlagen
run-state-cancelled = abgebrochen
run-state-interrupted = durch Programmende unterbrochen

## Einstellungen

settings-look = Darstellung und Sperre
settings-system-language = wie das System
settings-theme = Farbschema
theme-system = wie das System
theme-light = hell
theme-dark = dunkel
settings-lock = Automatisch sperren nach (Minuten)
settings-lock-hint = Ohne Eingabe, { $min } bis { $max } Minuten.
passphrase-change = Passphrase ändern
passphrase-current = Bisherige Passphrase
passphrase-current-hint = Oder der Wiederherstellungsschlüssel.
passphrase-new = Neue Passphrase
passphrase-changed = Passphrase geändert
recovery-replace = Neuen Wiederherstellungsschlüssel erzeugen
recovery-replace-text = Wenn der bisherige Schlüssel verloren ging oder jemand ihn gesehen hat.
recovery-replace-warning = Der bisherige Schlüssel öffnet den Tresor danach nicht mehr.
recovery-replace-confirm = Neuen Schlüssel erzeugen
backup = Sicherung
backup-text = Schreibt den ganzen Tresor, verschlüsselt wie er ist, in eine Datei.
backup-file = Sicherungsdatei
backup-submit = Sicherung schreiben
backup-done = Sicherung geschrieben ({ $size })
journal = Journal
journal-text = Jede Änderung steht im Journal, mit ihren Vorgängern verkettet und signiert. Die Prüfung zeigt, ob seither etwas verändert oder entfernt wurde.
journal-verify = Journal prüfen
journal-verifying = Das Journal wird geprüft …
journal-intact = { $count ->
    [one] Unversehrt: Ein Eintrag ist, wie er geschrieben wurde.
   *[other] Unversehrt: { $count } Einträge sind, wie sie geschrieben wurden.
}
journal-erased = { $count ->
    [one] Der Inhalt eines Eintrags wurde absichtlich gelöscht.
   *[other] Der Inhalt von { $count } Einträgen wurde absichtlich gelöscht.
}
journal-broken = Das Journal ist nicht unversehrt.
journal-broken-text = Erste Stelle: { $place }.
about = Über TenantPilot
about-version = Version
about-workspace = Arbeitsbereich
about-member = Angemeldet als
about-vault = Tresor
about-vault-copy = Pfad kopieren

## Schritte von Vorgängen

run-step-read = Quelle wird gelesen
run-step-parse = Inhalt wird verarbeitet
run-step-store = Momentaufnahme wird gespeichert
run-step-judge = Anforderungen werden bewertet
run-step-release = Prüfung wird freigegeben
run-step-render = Prüfbericht wird gesetzt
run-step-write = Dateien werden geschrieben

## Ergebnisse von Vorgängen

outcome-imported = Momentaufnahme Nr. { $snapshot } gespeichert: { $subjects ->
    [one] ein Objekt
   *[other] { $subjects } Objekte
} ({ $new } neu, { $changed } geändert, { $gone } nicht mehr vorhanden). Feststellungen: { $detected } neu, { $verified } nachgewiesen behoben, { $reopened } wieder geöffnet.
outcome-library-imported = Bibliothek „{ $name }“ mit { $subjects } Objekten aufgenommen.
outcome-demo-loaded = { $count ->
    [one] Ein Demo-Tenant ist geladen.
   *[other] { $count } Demo-Tenants sind geladen.
}
outcome-pack-written = { $count ->
    [one] Eine Datei geschrieben nach { $folder }.
   *[other] { $count } Dateien geschrieben nach { $folder }.
}
