# Übertragungspläne, nur in Dokumenten, auf der Kommandozeile und in Fehlern.

promotion-title = Übertragung von { $source } nach { $target }
promotion-document = Übertragungsplan
promotion-document-lead = Was angelegt und geändert würde, was vorher zu entscheiden ist und welche Anfragen dafür nötig wären.
promotion-nothing-sent = Nur ein Plan: In keinen Tenant wurde etwas geschrieben.
promotion-side = { $tenant }, Momentaufnahme Nr. { $number } vom { $at }
promotion-choice-report-only = Nur Bericht; deaktiviert, wo sie in der Quelle deaktiviert sind. Richtlinien, die das Ziel schon hat, behalten dort ihren Status.
promotion-choice-source = Wie in der Quelle.
promotion-open-lead = Von diesen Objekten wird nichts gesendet, bis die Gründe geklärt sind. Ausschlüsse werden nie weggelassen, damit eine Richtlinie passt.
promotion-open-none = Nichts: Der ganze Plan lässt sich umsetzen.
promotion-steps = Schritte
promotion-steps-lead = In dieser Reihenfolge. Worauf andere verweisen, kommt zuerst; seine neue ID ersetzt den Platzhalter (created:…).
promotion-steps-none = Es gibt nichts anzulegen oder zu ändern.
promotion-after = Nach { $name }
promotion-changes = Einstellungen, die sich ändern würden
promotion-more = { $count ->
    [one] Eine weitere Zeile steht in plan.json.
   *[other] { $count } weitere Zeilen stehen in plan.json.
  }
promotion-value-none = –
promotion-column-state = Status
promotion-column-count = Objekte
promotion-column-means = Bedeutung
promotion-column-object = Objekt
promotion-column-why = Grund
promotion-column-step = Schritt
promotion-column-request = Anfragen
promotion-column-setting = Einstellung
promotion-column-used = Stellen

error-promotion-kind-unknown = Objekte der Art { $kind } lassen sich nicht übertragen.
error-promotion-subject-unknown = Die Momentaufnahme der Quelle hat kein Objekt { $id } der Art { $kind }.
error-promotion-too-much = Das ist zu viel auf einmal: höchstens { $limit }.
error-promotion-same-tenant = Quelle und Ziel sind derselbe Tenant. Wählen Sie zwei Tenants.
error-promotion-mapping-malformed = Eine Zuordnung braucht eine Art, eine ID der Quelle und eine ID des Ziels, ohne Leerzeichen.
error-promotion-mapping-no-id = { $to } ist keine ID. Wählen Sie ein Objekt des Ziels oder geben Sie dessen Objekt-ID ein.
error-promotion-map-malformed = Eine Zuordnung lautet ART:QUELLE=ZIEL, etwa identity.group:ID=ID.
error-promotion-side-no-snapshot = --from und --to nehmen eine Momentaufnahme des Tresors: tenant:NAME oder tenant:NAME@N.
error-promotion-key-malformed = Ein Objekt wird als ART:ID benannt.
error-promotion-not-mapped = { $id } ist nicht zugeordnet.
error-promotion-folder-taken = Unter diesem Namen gibt es schon etwas. Nennen Sie einen Ordner, den es noch nicht gibt.

cli-promotion-step = { $step }. { $state }: { $name } ({ $kind })
cli-promotion-open = { $state }: { $name } ({ $kind })
cli-promotion-counts = { $create } anzulegen, { $change } zu ändern, { $equal } gleich, { $conflict } Konflikte, { $blocked } blockiert
cli-promotion-reference = { $kind } { $name } → { $to } ({ $how })
cli-promotion-written = { $files ->
    [one] Eine Datei nach { $folder } geschrieben.
   *[other] { $files } Dateien nach { $folder } geschrieben.
  }
