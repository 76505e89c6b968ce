# Übertragung: was nötig wäre, um Objekte eines Tenants in einem anderen zu haben. Im Fenster, in
# Dokumenten und auf der Kommandozeile.

nav-promotion = Übertragung
promotion = Übertragung vorbereiten
promotion-lead = Was nötig wäre, um Objekte eines Tenants in einem anderen zu haben: als Vorschau, zugeordnet, als Plan exportiert. In keinen Tenant wird etwas geschrieben.
promotion-open-from = Übertragung vorbereiten
promotion-two-needed = Es braucht zwei Tenants
promotion-two-needed-text = Eine Übertragung wird von der Momentaufnahme eines Tenants zu der eines anderen geplant. Importieren oder lesen Sie zuerst einen zweiten Tenant.
promotion-choose = Quelle und Ziel wählen
promotion-choose-text = Wählen Sie oben den Tenant, dessen Objekte Sie anderswo haben wollen, und den Tenant, in den sie sollen. Der Plan erscheint dann hier.
promotion-choose-tenant = Tenant wählen
promotion-snapshot = Momentaufnahme
promotion-latest = Neueste
promotion-state-report-only = Nur Bericht
promotion-state-source = Wie in der Quelle
promotion-kinds = { $count } von { $all } Arten gewählt
promotion-kinds-label = Arten
promotion-tab-plan = Plan
promotion-tab-mapping = { $count ->
    [0] Zuordnung
   *[other] Zuordnung ({ $count } offen)
  }
promotion-search = Nach Namen suchen
promotion-search-none = Kein Objekt hat diese Buchstaben im Namen.
promotion-nothing = Nichts zu planen
promotion-nothing-text = Die Momentaufnahme der Quelle hat kein Objekt der gewählten Arten. Wählen Sie andere Arten oder eine andere Momentaufnahme.
promotion-group = { $state } ({ $count })
promotion-step = Schritt { $step }
promotion-change-count = { $count ->
    [one] eine Einstellung weicht ab
   *[other] { $count } Einstellungen weichen ab
  }
promotion-after-these = Muss vorher angelegt werden: { $names }. Die neue ID ersetzt den Platzhalter (created:…).
promotion-is-it = Im Ziel könnte es sein:
promotion-sent-nothing = Gesendet würde nichts, bis die Gründe geklärt sind.
promotion-sent-nothing-equal = Gesendet würde nichts: Das Ziel hat dasselbe.
promotion-body = Inhalt der Anfrage
promotion-copy = Inhalt kopieren
promotion-left-out = Nicht gesendet, weil Microsoft Graph es selbst ausfüllt: { $names }.
promotion-column-used-where = Verwendet in
promotion-column-do = Was Sie tun können
promotion-to-unknown = nicht in der Momentaufnahme des Ziels
promotion-take = { $name } nehmen
promotion-by-hand = Wählen …
promotion-by-hand-title = Was steht für { $name }?
promotion-search-target = Im Ziel suchen
promotion-targets-none = Die Momentaufnahme des Ziels kennt kein solches Objekt ({ $kind }). Sie können seine ID eingeben.
promotion-target-id = ID im Ziel
promotion-target-id-hint = Wird für diese beiden Tenants gemerkt und gilt in jedem späteren Plan.
promotion-remember = Merken
promotion-forget = Vergessen
promotion-export = Plan exportieren
promotion-export-text = Ein neuer Ordner mit je einer Datei für jedes anzulegende oder zu ändernde Objekt, dem Plan für Programme (plan.json) und einem PDF. Er enthält Namen und IDs beider Tenants.
promotion-export-hint = Den Ordner darf es noch nicht geben.
promotion-export-lang = Sprache des Dokuments
promotion-export-do = Exportieren
promotion-folder-name = uebertragungsplan
promotion-written = { $count ->
    [one] Eine Datei wurde geschrieben nach
   *[other] { $count } Dateien wurden geschrieben nach
  }
promotion-source = Quelle
promotion-target = Ziel
promotion-state-choice = Status neuer Richtlinien für bedingten Zugriff
promotion-create = Anlegen
promotion-change = Ändern
promotion-equal = Gleich
promotion-conflict = Konflikt
promotion-blocked = Blockiert
promotion-create-means = Das Ziel hat kein solches Objekt.
promotion-change-means = Das Ziel hat es mit anderen Einstellungen.
promotion-equal-means = Das Ziel hat dasselbe.
promotion-conflict-means = Welches Objekt des Ziels gemeint ist, muss entschieden werden.
promotion-blocked-means = Etwas fehlt oder lässt sich nicht übertragen. Gesendet würde nichts.
promotion-overview = Überblick
promotion-open = Vorher zu entscheiden
promotion-mapping = Zuordnung
promotion-mapping-lead = Worauf die Objekte verweisen und was im Ziel dafür steht.
promotion-mapping-none = Die Objekte verweisen auf nichts, was zum Quell-Tenant gehört.
promotion-emergency = Notfallzugriff
promotion-not-seen = Die Momentaufnahme der Quelle hat nicht gelesen: { $kinds }.
promotion-column-now = Ziel jetzt
promotion-column-then = Danach
promotion-column-reference = In der Quelle
promotion-column-to = Im Ziel
promotion-column-how = Gefunden
promotion-how-well-known = In jedem Tenant gleich
promotion-how-by-hand = Von Hand
promotion-how-same-id = Gleiche ID
promotion-how-name = Am Namen
promotion-how-created-first = Wird vorher angelegt
promotion-how-missing = Nicht zugeordnet
promotion-warning-emergency-not-excluded = Trifft die Notfallzugriffskonten des Ziels: Die Richtlinie gilt für alle Benutzer oder für globale Administratoren und schließt keines der Konten aus, die das Profil des Ziels nennt. Ergänzen Sie den Ausschluss, bevor die Richtlinie erzwungen wird.
promotion-warning-emergency-not-declared = Gilt für alle Benutzer oder für globale Administratoren, und das Profil des Ziels nennt kein Notfallzugriffskonto. Geben Sie eines an und schließen Sie es aus, bevor die Richtlinie erzwungen wird.
promotion-reason-needs-mapping = { $at }: „{ $name }“ ({ $kind }) hat im Ziel kein Gegenstück.
promotion-reason-needs-first = Braucht „{ $name }“, was der Plan nicht anlegt.
promotion-reason-loses-exclusion = { $at }: Das Ziel schließt „{ $name }“ aus, die Quelle nicht. Die Änderung würde diesen Ausschluss entfernen; entscheiden Sie darüber im Ziel.
promotion-reason-secret = { $at } enthält etwas Geheimes, das nie in einem Plan steht. Richten Sie es von Hand ein.
promotion-reason-by-hand = { $at } gehört zum Quell-Tenant und lässt sich nur von Hand übertragen.
promotion-reason-several-in-target = Mehrere Objekte des Ziels tragen diesen Namen.
promotion-reason-several-in-source = Mehrere Objekte der Quelle stehen für dasselbe Objekt des Ziels.
promotion-reason-other-type = Das Objekt dieses Namens im Ziel ist von einem anderen Typ.
promotion-reason-mapped-to-unknown = Zugeordnet ist { $to }; das steht nicht in der Momentaufnahme des Ziels.
promotion-reason-type-missing = Die Quelle sagt nicht, welchen Typ das Objekt hat.
promotion-reason-target-not-seen = Die Momentaufnahme des Ziels hat diese Art nicht vollständig gelesen: Das Objekt kann vorhanden sein.
promotion-reason-source-not-whole = Die Momentaufnahme der Quelle hat diese Art nur teilweise gelesen: Einstellungen können fehlen.
