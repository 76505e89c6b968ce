# Arbeit an Feststellungen: Abfragen, Sammeländerungen, Fristen, Duplikate, Verknüpfungen, Anlagen, Ansichten.

error-query-too-long = Die Abfrage ist zu lang: höchstens 1.000 Zeichen.
error-query-too-many = Die Abfrage hat zu viele Teile. Lassen Sie einige weg.
error-query-quote-open = Ein Anführungszeichen wird nicht geschlossen: { $word }
error-query-key-unknown = „{ $word }“: Diesen Filter gibt es nicht. Setzen Sie den Ausdruck in Anführungszeichen, um ihn als Text zu suchen.
error-query-value-missing = „{ $word }“: Es fehlt ein Wert.
error-query-value-unknown = „{ $word }“: Dieser Wert ist nicht bekannt.
error-query-not-compared = „{ $word }“: Bei diesem Filter sind <, > und Listen nicht möglich.
error-query-sort-twice = „{ $word }“: Nur eine Sortierung, und keine mit Minuszeichen.
error-finding-count-changed = Angezeigt wurden { $expected } Feststellungen, inzwischen sind es { $found }. Es wurde nichts geändert. Sehen Sie sich die Liste noch einmal an.
error-finding-bulk-reason-missing = Wer viele Feststellungen auf einmal ändert, muss das begründen.
error-finding-snooze-date = Wählen Sie einen Tag nach heute, der nicht hinter dem Fälligkeitsdatum liegt.
error-finding-snooze-closed = Nur offene Feststellungen lassen sich zurückstellen.
error-finding-itself = Eine Feststellung lässt sich nicht mit sich selbst verknüpfen.
error-finding-other-tenant = Die andere Feststellung gehört zu einem anderen Tenant.
error-finding-duplicate-circle = Die andere Feststellung ist selbst ein Duplikat. Nennen Sie das Original.
error-finding-field-full = Es gibt schon { $limit }, mehr sind nicht möglich.
error-attachment-type = Diese Datei kann nicht angehängt werden. Möglich sind PDF, PNG, JPEG, Text, CSV, JSON und E-Mail (EML).
error-attachment-too-large = Die Datei ist zu groß: höchstens { $limit } MiB.
error-attachment-there = Diese Datei ist bereits angehängt.
error-attachment-unknown = Diese Anlage gibt es nicht oder sie wurde entfernt.
error-view-name-missing = Die Ansicht braucht einen Namen.
error-view-too-many = Es gibt schon { $limit } Ansichten. Löschen Sie zuerst eine.
error-view-unknown = Eine Ansicht „{ $name }“ gibt es nicht.
error-sla-days = Tage sind ganze Zahlen von 1 bis { $limit }.
error-sla-holidays = Höchstens { $limit } Feiertage.

step-snooze = Zurückgestellt bis
step-link = Verknüpft mit
step-unlink = Verknüpfung entfernt
step-attach = Nachweis angehängt
step-detach = Nachweis entfernt

findings-total-more = Mehr als { $count } Feststellungen
query-label = Abfrage
query-placeholder = Wörter oder Filter, etwa is:open owner:me due:<7d
query-help = Filter: is, state, severity, due, tenant, owner, assignee, mentions, area, fw, control, policy, sort. Ein Minuszeichen vor einem Filter kehrt ihn um.
query-suggestions = Vorschläge
views = Ansichten
view-my-work = Meine Arbeit
view-intake = Eingang
view-overdue = Überfällig
view-mentions = Erwähnt mich
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
sla-days-label = Tage bei Schweregrad { $severity }
sla-none-hint = Leer: kein Fälligkeitsdatum.
sla-working = Nur Arbeitstage zählen
sla-holidays-label = Feiertage
sla-holidays-hint = Ein Datum je Zeile, als JJJJ-MM-TT. Samstage und Sonntage zählen nie als Arbeitstage.
sla-saved = Fristen gespeichert. Sie gelten für Feststellungen, die ab jetzt entstehen.
sla-remove = Wieder der allgemeinen Regel folgen

cli-finding-snoozed = Zurückgestellt bis
cli-findings-count-more = { $shown } von mehr als { $total } Feststellungen
cli-due-rule = { $severity }: { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
cli-due-rule-none = Keine Regel gibt Fälligkeitsdaten vor.
cli-due-rule-calendar = Kalendertage.
cli-due-rule-working = Arbeitstage, { $holidays ->
    [0] ohne Feiertage.
    [one] ohne { $holidays } Feiertag.
   *[other] ohne { $holidays } Feiertage.
}
cli-view = { $name }: { $query }
cli-views-none = Es sind keine Ansichten gespeichert.
error-finding-one-change = Nennen Sie genau eine Änderung: Nach der ersten fände die Abfrage womöglich andere Feststellungen.
