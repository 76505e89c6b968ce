# Wie Listen von Namen im Satz verbunden werden.
quoted = „{ $name }“
list-and = { $items } und { $last }
list-more = { $items } … und { $count } weitere

# Pfade zu Einstellungen, und was dort steht, wenn zwei Stände verglichen werden.
compare-entry = Eintrag { $number }
compare-target-group = Gruppe { $name }
compare-target-all-users = Alle Benutzer
compare-target-all-devices = Alle Geräte
compare-secret = (geheim)
compare-left = Links
compare-right = Rechts
compare-seen-left-partial = Links nur zum Teil erfasst.
compare-seen-left-not-collected = Links nicht erfasst.
compare-seen-right-partial = Rechts nur zum Teil erfasst.
compare-seen-right-not-collected = Rechts nicht erfasst.
compare-not-supplied-left = Nicht verglichen, weil die linke Quelle es nicht liefert: { $names }
compare-not-supplied-right = Nicht verglichen, weil die rechte Quelle es nicht liefert: { $names }
compare-not-comparable-left = links vorhanden; rechts wurde nur ein Teil erfasst
compare-not-comparable-right = rechts vorhanden; links wurde nur ein Teil erfasst
compare-not-comparable-both = Einstellungen, die nur eine Seite gelesen hat
compare-ambiguous = „{ $name }“ ist nicht eindeutig: { $left } links, { $right } rechts
compare-suggestion = Vielleicht dasselbe ({ $score } %): { $left } und { $right }
compare-counts = { $equal } gleich, { $changed } geändert ({ $changes ->
    [one] { $changes } Einstellung
   *[other] { $changes } Einstellungen
  }), { $missing } fehlend, { $unexpected } unerwartet, { $not-comparable } nicht vergleichbar, { $ambiguous } nicht eindeutig

# Was in einer neuen Prüfung steht, bis jemand etwas anderes schreibt.
review-default-title = Sicherheitsprüfung { $tenant }
review-default-classification = Vertraulich

# Was mit einem Objekt von Momentaufnahme zu Momentaufnahme geschehen ist.
happened-first-seen = Erstmals gesehen
happened-created = Angelegt
happened-changed = Geändert
happened-missing = Beim Anbieter nicht mehr vorhanden
happened-returned = Wieder vorhanden
happened-returned-changed = Wieder vorhanden, mit anderen Einstellungen
happened-seen-again = Wieder gesehen, unverändert
happened-not-readable = Nicht lesbar
happened-not-collected = Nicht erhoben
presence-present = vorhanden
presence-missing = beim Anbieter nicht mehr vorhanden
presence-not-readable = in der letzten Momentaufnahme nicht lesbar
presence-not-collected = in der letzten Momentaufnahme nicht erhoben
history-nothing = Keine Änderung
history-count-first-seen = { $count } erstmals gesehen
history-count-created = { $count } angelegt
history-count-changed = { $count } geändert
history-count-missing = { $count } nicht mehr vorhanden
history-count-returned = { $count } wieder vorhanden
history-count-not-readable = { $count } nicht lesbar
history-count-not-collected = { $count } nicht erhoben
compare-version = Version { $number }
compare-snapshot = Momentaufnahme { $number }

alert-product = TenantPilot
alert-notice = { $count ->
    [one] Eine Sache braucht Ihre Aufmerksamkeit
   *[other] { $count } Dinge brauchen Ihre Aufmerksamkeit
}
alert-notice-more = { $count ->
    [one] … und eine weitere Meldung
   *[other] … und { $count } weitere Meldungen
}
alert-digest-title = TenantPilot: Meldungen, Stand { $at }
