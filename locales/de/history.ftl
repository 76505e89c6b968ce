# Was sich in einem Tenant geändert hat: Verlauf, Vergleich zweier Momentaufnahmen, Werdegang eines Objekts.

tenant-history = Verlauf
history-all = Ganzer Verlauf
history-empty = Noch kein Verlauf
history-empty-text = Er beginnt mit der ersten Momentaufnahme; ab der zweiten zeigt er, was sich geändert hat.
history-choose = Momentaufnahmen für den Vergleich
history-choose-two = Kreuzen Sie zwei Momentaufnahmen an, um sie zu vergleichen.
history-compare = Vergleichen
history-compare-chosen = Nr. { $left } mit Nr. { $right } vergleichen
history-across = Mit anderem Tenant vergleichen …
history-nothing-happened = Keine Änderung an dem, was diese Momentaufnahme gelesen hat.
history-events = Was geschehen ist
history-search = Nach Namen suchen
history-none-found = Nichts trägt diesen Namen.
history-last-seen = zuletzt gesehen in Nr. { $number }
history-renamed = hieß damals „{ $name }“
history-page = { $from } bis { $to } von { $total }
history-page-next = Weiter
history-page-previous = Zurück
history-back = Zurück zum Verlauf

diff-title = Zwei Momentaufnahmen im Vergleich
diff-title-tenants = Zwei Tenants im Vergleich
diff-by-name = Verglichen wird, was gleich heißt, auch wenn sich Version oder Präfix des Namens unterscheiden; IDs sagen über Tenants hinweg nichts.
diff-differs = Unterschiedlich
diff-only-in = Nur in { $name }
diff-before = Vorher
diff-after = Nachher
diff-snapshot = Nr. { $number } · { $at }
diff-in = Nr. { $number }
diff-equal = { $count ->
    [one] Ein Objekt ist gleich
   *[other] { $count } Objekte sind gleich
  }
diff-changed = Geändert
diff-missing = In Nr. { $number } nicht mehr vorhanden
diff-unexpected = Neu in Nr. { $number }
diff-not-comparable = Nicht vergleichbar
diff-ambiguous = Name nicht eindeutig
diff-suggestion = Möglicherweise dasselbe Objekt
diff-score = { $score } % der Einstellungen stimmen überein
diff-properties = Keine Aussage möglich zu: { $names }
diff-part = Objekte dieser Art wurden nur teilweise gelesen: { $where }.
diff-unseen = { $count ->
    [one] Eine Objektart wird nicht verglichen
   *[other] { $count } Objektarten werden nicht verglichen
  }
diff-unseen-in = Nicht erhoben: { $where }
diff-nothing = Kein Unterschied
diff-nothing-text = Was beide Momentaufnahmen gelesen haben, ist gleich.
diff-no-match = Kein Treffer
diff-no-match-text = Kein Unterschied trägt diesen Namen oder ist von dieser Sorte.
diff-settings = { $count ->
    [one] eine Einstellung
   *[other] { $count } Einstellungen
  }
diff-show-all = { $count ->
    [one] Die einzige Einstellung zeigen
   *[other] Alle { $count } Einstellungen zeigen
  }
diff-show-changes = Nur Änderungen zeigen
diff-same = { $count ->
    [one] Eine Einstellung ist gleich
   *[other] { $count } Einstellungen sind gleich
  }
diff-none-counts = Keine Einstellung, die zählt, ist anders; nur Werte, die sich von selbst ändern.
diff-cut = Es gibt { $count } Einstellungen; hier stehen die ersten { $shown }, die abweichenden vor den übrigen.
diff-more = { $count } weitere zeigen
diff-source = Wie in der Quelle
diff-as-in = So war es in Nr. { $number }

life = Werdegang dieses Objekts
life-now = Stand
life-versions = Fassungen
life-copy = ID kopieren
life-moments = Was geschehen ist

who-title = Initiator
who-by = von { $names }
who-unknown = Initiator nicht bekannt
who-nobody = nicht genannt
who-application = { $name } (Anwendung)
who-failed = ohne Erfolg
who-no-entry = Initiator nicht bekannt: Das Überwachungsprotokoll von Microsoft enthält für diese Zeit keinen Eintrag dazu.
who-not-kept = Initiator nicht bekannt: So weit zurück bewahrt Microsoft das Überwachungsprotokoll nicht oder nicht sicher auf.
who-not-read = Initiator nicht bekannt: Das Überwachungsprotokoll wurde für diese Zeit nicht gelesen.
who-no-log = Initiator nicht bekannt: Für diesen Bereich bietet Microsoft Graph kein Überwachungsprotokoll.
who-completed = Dahinter muss keine Änderung stehen: Ein Import hat eine der beiden Momentaufnahmen ergänzt.

help-history = Im Verlauf eines Tenants
help-row = Nächste, vorige Zeile
help-choose = Momentaufnahme für den Vergleich auswählen
