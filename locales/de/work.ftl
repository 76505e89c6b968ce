# Arbeit an Feststellungen: Abfragen, Sammeländerungen, Fristen, Duplikate, Verknüpfungen, Anlagen, Ansichten.

step-snooze = Zurückgestellt bis
step-link = Verknüpft mit
step-unlink = Verknüpfung entfernt
step-attach = Nachweis angehängt
step-detach = Nachweis entfernt

findings-total-more = { $count }+ Feststellungen
query-label = Abfrage
query-placeholder = Wörter oder Filter, etwa is:open owner:me due:<7d
query-help = Filter: { $keys }. Ein Minuszeichen vor einem Filter kehrt ihn um.
query-suggestions = Vorschläge
views = Ansichten
view-my-work = Meine Arbeit
view-intake = Eingang
view-overdue = Überfällig
view-mentions = Erwähnt mich
view-orphaned = Zuständige ausgeschieden
view-stale = Seit 30 Tagen unverändert
view-snoozed = Zurückgestellt
view-save = Ansicht speichern
view-save-title = Diese Abfrage als Ansicht speichern
view-name = Name
view-remove = Ansicht „{ $name }“ löschen
view-saved = Ansicht gespeichert: { $name }
view-removed = Ansicht gelöscht: { $name }
bulk-query = Alle Treffer der Abfrage ändern
bulk-query-count = { $count ->
    [0] Die Abfrage findet nichts.
    [one] Die Abfrage findet genau { $count } Feststellung.
   *[other] Die Abfrage findet genau { $count } Feststellungen.
}
bulk-query-apply = { $count ->
    [one] { $count } Feststellung ändern
   *[other] { $count } Feststellungen ändern
}
bulk-query-reason-hint = Wird bei jeder geänderten Feststellung festgehalten.
bulk-what = Was geändert wird
snooze = Zurückstellen
snooze-until = Zurückstellen bis
snooze-hint = An diesem Tag kommt die Feststellung von selbst wieder. Nicht nach dem Fälligkeitsdatum.
snoozed-until = Zurückgestellt bis { $date }
snooze-end = Wieder aufnehmen
claim = Übernehmen
duplicate = Duplikat …
duplicate-title = Als Duplikat kennzeichnen
duplicate-of = Duplikat von
duplicates = Duplikate hiervon
link-add = Verknüpfen …
link-title = Mit einer anderen Feststellung verknüpfen
link-remove = Verknüpfung mit { $policy } entfernen
links = Verknüpfte Feststellungen
tie-search = Feststellungen des Tenants durchsuchen
tie-none = Nichts gefunden.
attachments = Angehängte Nachweise
attachment-add = Datei anhängen …
attachment-path = Datei
attachment-path-hint = PDF, PNG, JPEG, Text, CSV, JSON oder E-Mail (EML), höchstens 10 MiB. Die Datei liegt verschlüsselt im Tresor.
attachment-save = { $name } speichern unter …
attachment-target = Speichern unter
attachment-saved = Gespeichert: { $name }
attachment-remove = { $name } entfernen
due-by-policy = nach der Fristenregel
changed-snooze = { $count ->
    [one] Zurückgestellt bis { $date }
   *[other] { $count } Feststellungen zurückgestellt bis { $date }
}
changed-snooze-none = { $count ->
    [one] Wieder aufgenommen
   *[other] { $count } Feststellungen wieder aufgenommen
}
changed-claim = { $count ->
    [one] Übernommen
   *[other] { $count } Feststellungen übernommen
}
changed-duplicate = { $count ->
    [one] Als Duplikat gekennzeichnet
   *[other] { $count } Feststellungen als Duplikat gekennzeichnet
}
changed-link = Verknüpft
changed-unlink = Verknüpfung entfernt
changed-detach = Nachweis entfernt
changed-attach = Nachweis angehängt
key-snooze = Zurückstellen
key-claim = Übernehmen

sla-title = Fristen
sla-lead = Tage bis zur Fälligkeit, gerechnet ab dem Tag, an dem eine Feststellung entsteht oder wiederkehrt. Ein Datum, das jemand von Hand gesetzt hat, bleibt stehen.
sla-scope = Gilt für
sla-workspace = Alle Tenants ohne eigene Regel
sla-own = { $name } hat eine eigene Regel.
sla-inherits = Für { $name } gilt die allgemeine Regel.
sla-days-label = Tage, { $severity }
sla-none-hint = Leer: kein Fälligkeitsdatum.
sla-working = Nur Arbeitstage zählen
sla-holidays-label = Feiertage
sla-holidays-hint = Ein Datum je Zeile, als JJJJ-MM-TT. Samstage und Sonntage zählen nie als Arbeitstage.
sla-saved = Fristen gespeichert. Sie gelten für Feststellungen, die ab jetzt entstehen.
sla-remove = Wieder der allgemeinen Regel folgen
