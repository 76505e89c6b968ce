## Importieren: warum eine Quelle abgelehnt wurde und was daraus nicht übernommen wurde.

import-format-provider-settings-export = Export von Anbietereinstellungen
import-format-policy-folder = Ordner mit Richtlinienexporten (Bibliothek)
import-format-graph-folder = Ordner mit Microsoft-Graph-JSON
import-format-baseline = Baseline
import-format-graph-sync = Aus Microsoft Graph gelesen

error-import-refused = { $reason ->
    [unreadable] „{ $place }“ kann nicht gelesen werden.
    [not-a-file] „{ $place }“ ist weder eine Datei noch ein Ordner.
    [name-not-text] Ein Dateiname in „{ $place }“ ist kein gültiger Text.
    [too-large] „{ $place }“ ist größer, als TenantPilot importiert.
    [too-many-files] Der Ordner enthält mehr Dateien, als TenantPilot importiert.
    [too-deep] „{ $place }“ ist zu tief verschachtelt.
    [too-many-values] „{ $place }“ enthält mehr Werte, als TenantPilot importiert.
    [string-too-long] „{ $place }“ enthält einen zu langen Text.
    [not-text] „{ $place }“ ist weder UTF-8 noch UTF-16.
    [not-json] „{ $place }“ ist kein gültiges JSON.
    [not-recognised] TenantPilot erkennt diese Quelle nicht. Gelesen werden Exporte der Anbietereinstellungen, Ordner mit Richtlinienexporten und Ordner mit JSON aus Microsoft Graph.
    [empty] Es gibt nichts zu importieren.
    [registry-broken] Die Tabelle der Objektarten von TenantPilot kann nicht gelesen werden. Installieren Sie das Programm neu.
   *[other] Die Quelle „{ $place }“ kann nicht importiert werden.
} Es wurde nichts importiert.

import-note-unknown-key = Unbekannte Sammlung; nur als Nachweis aufbewahrt
import-note-unknown-file = Unbekannter Inhalt; nur als Nachweis aufbewahrt
import-note-file-not-json = Keine JSON-Datei; nur als Nachweis aufbewahrt
import-note-unexpected-type = Nicht vom erwarteten Typ; nur als Nachweis aufbewahrt
import-note-name-twice = Eine Eigenschaft kommt doppelt vor; die letzte gilt
import-note-id-twice = Zwei verschiedene Objekte haben dieselbe ID; beide wurden übernommen
import-note-repeated = Dasselbe Objekt noch einmal; einmal übernommen
import-note-link-not-followed = Verknüpfung, nicht verfolgt
import-note-hidden-skipped = Versteckte Datei oder versteckter Ordner, übergangen
import-note-derived = Wiederholt andere Daten zur Anzeige
import-note-setting-not-used = Eine Einstellung des exportierenden Werkzeugs, die hier nicht verwendet wird
import-note-used-for-others = Zur Ergänzung anderer Objekte verwendet
import-note-role-not-privileged = Keine der hoch privilegierten Rollen
import-note-page-missing = Eine weitere Seite der Sammlung fehlt
import-note-principal-unknown = Die Quelle beschreibt dieses Konto oder diese Gruppe nicht
import-note-only-in-migration-table = Nur in der Migrationstabelle genannt
