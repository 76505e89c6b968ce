## Das Überwachungsprotokoll: das Journal, wie Menschen es lesen, durchsuchen, exportieren und prüfen.

nav-journal = Überwachungsprotokoll
audit-lead = Wer hat wann was woran getan, und warum. Nichts davon lässt sich ändern, es kommt nur Neues hinzu.
audit-empty = Kein Eintrag
audit-none-match = Kein Eintrag entspricht dem Filter.
audit-filter-who = Von
audit-filter-kind = Betrifft
audit-filter-from = Ab (UTC)
audit-filter-until = Bis (UTC)
audit-filter-text = Wörter der Begründung
audit-filter-thing = Nur Ereignisse zu einem Objekt
audit-filter-all = Alle
audit-filter-clear = Filter zurücksetzen
audit-loading-more = Weitere Einträge werden geladen …
audit-count = { $count ->
    [one] 1 Eintrag geladen
   *[other] { $count } Einträge geladen
}
audit-count-all = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
audit-choose = Wählen Sie einen Eintrag, um zu sehen, was er aussagt.
audit-about-this = Alle Ereignisse dazu
audit-open-thing = Öffnen
audit-said = Inhalt des Eintrags
audit-changed = Was sich geändert hat
audit-before = Vorher
audit-after = Nachher
audit-value = Wert
audit-field = Feld
audit-proof = Nachweis
audit-when-exact = Aufgezeichnet am
audit-this-entry = Eintrag im Überwachungsprotokoll
audit-export = Exportieren
audit-export-title = Überwachungsprotokoll exportieren
audit-export-text = Schreibt die Einträge, die dem Filter entsprechen, die ältesten zuerst. Eine zweite Datei daneben enthält den Hash, die Enden der Ketten und das Ergebnis der Prüfung des gesamten Journals.
audit-export-path = Datei
audit-export-form = Format
audit-export-csv = CSV, für Tabellenprogramme
audit-export-jsonl = JSON Lines, für Programme
audit-export-done = { $count ->
    [one] 1 Eintrag geschrieben.
   *[other] { $count } Einträge geschrieben.
}
audit-export-beside = Angaben zur Datei stehen in { $path }.
audit-verify = Prüfen
audit-verify-title = Journal prüfen
audit-verify-text = Prüft jeden Eintrag, seinen Inhalt und seine Signatur. Ein Ende, das samt Signaturen entfernt wurde, hinterlässt keine Spur: Fügen Sie ein früher notiertes Kettenende ein, dann wird danach gesucht.
audit-verify-heads = Früher notierte Kettenenden, eines je Zeile
audit-verify-run = Jetzt prüfen
audit-heads = Enden der Ketten
audit-heads-text = Notieren Sie diese an anderer Stelle. Wer das Journal später kürzt, kann sie nicht wiederherstellen.
audit-copy = Kopieren

journal-transactions = { $count ->
    [one] 1 signierte Transaktion.
   *[other] { $count } signierte Transaktionen.
}
journal-broken-at = Erste Stelle: Gerät { $device }, Eintrag { $sequence }. { $fault }
journal-device = Gerät
journal-sequence = Platz in der Kette
journal-hash = Hash
journal-previous = Hash des vorigen Eintrags
journal-transaction = Transaktion
journal-signature = Signatur
journal-reason = Begründung
journal-nothing-said = keine Angabe
journal-erased-one = Der Inhalt dieses Eintrags wurde gelöscht. Dass, wann und durch wen es geschah, bleibt erhalten.
journal-left-out = { $count ->
    [one] 1 weiterer Wert wird nicht angezeigt. Ein Export enthält ihn.
   *[other] { $count } weitere Werte werden nicht angezeigt. Ein Export enthält sie.
}
journal-standing-signed = Unverändert und vom Gerät signiert.
journal-standing-unsigned = Nicht signiert.
journal-standing-broken = Entspricht nicht dem, was signiert wurde.

journal-fault-gap = Ein Eintrag fehlt, oder es gibt einen zu viel.
journal-fault-format = Der Eintrag hat ein Format, das diese Version nicht kennt.
journal-fault-workspace = Der Eintrag gehört zu einem anderen Arbeitsbereich.
journal-fault-device = Der Schlüssel dieses Geräts ist nicht bekannt.
journal-fault-member = Das Gerät signiert nur für ein anderes Mitglied.
journal-fault-entry-changed = Der Eintrag wurde verändert.
journal-fault-previous = Der Eintrag schließt nicht an den vorigen an.
journal-fault-clock = Der Eintrag ist nicht später als der vorige.
journal-fault-payload-changed = Der Inhalt des Eintrags wurde verändert.
journal-fault-seal = Die Signatur gehört zu anderen Einträgen.
journal-fault-signature = Die Signatur stammt nicht von diesem Gerät.
journal-fault-unsigned = Der Eintrag ist nicht signiert.
journal-fault-tail-removed = Die Kette reichte einmal weiter oder war eine andere: Einträge wurden entfernt oder ersetzt.

journal-kind-workspace = Arbeitsbereich
journal-kind-tenant = Tenant
journal-kind-finding = Feststellung
journal-kind-review = Prüfung
journal-kind-baseline = Baseline
journal-kind-promotion-route = Übertragung
journal-kind-contact = Kontakt
journal-kind-exception = Risikoakzeptanz
journal-kind-decision = Entscheidung
journal-kind-alert-rule = Melderegel
journal-kind-inbox = Eingang

journal-event-workspace-created = Arbeitsbereich angelegt
journal-event-device-added = Gerät hinzugefügt
journal-event-member-added = Mitglied hinzugefügt oder umbenannt
journal-event-library-imported = Richtlinienbibliothek importiert
journal-event-sla-set = Regel für Fälligkeiten geändert
journal-event-payload-erased = Inhalt eines Eintrags gelöscht
journal-event-member-role-set = Rolle vergeben
journal-event-member-retired = Mitglied ausgetragen
journal-event-journal-merged = Einträge anderer Geräte übernommen
journal-event-risk-policy-changed = Regeln für akzeptierte Risiken geändert
journal-event-tenant-added = Tenant hinzugefügt
journal-event-tenant-identified = Tenant erkannt
journal-event-tenant-profile-changed = Tenantprofil geändert
journal-event-snapshot-taken = Momentaufnahme erstellt
journal-event-connection-made = Verbindung eingerichtet
journal-event-connection-removed = Verbindung entfernt
journal-event-evaluation-recorded = Momentaufnahme bewertet
journal-event-drift-recorded = Momentaufnahme mit einer Baseline verglichen
journal-event-finding-detected = Feststellung erkannt
journal-event-finding-observed = Feststellung mit Unterschied erneut gesehen
journal-event-finding-verified = Behebung der Feststellung bestätigt
journal-event-finding-reopened = Feststellung wieder geöffnet
journal-event-finding-verdict-changed = Bewertung ohne Zutun des Tenants geändert
journal-event-finding-transitioned = Status der Feststellung geändert
journal-event-risk-accepted = Risiko akzeptiert
journal-event-risk-acceptance-ended = Risikoakzeptanz beendet
journal-event-severity-changed = Schweregrad geändert
journal-event-owner-set = Verantwortlichkeit geändert
journal-event-assignee-set = Bearbeitung neu zugewiesen
journal-event-due-set = Fälligkeit geändert
journal-event-comment-added = Interner Kommentar hinzugefügt
journal-event-finding-snoozed = Zurückstellung geändert
journal-event-finding-duplicated = Als Duplikat gekennzeichnet
journal-event-finding-linked = Feststellungen verknüpft
journal-event-finding-unlinked = Verknüpfung von Feststellungen entfernt
journal-event-evidence-attached = Nachweis angehängt
journal-event-evidence-detached = Nachweis abgenommen
journal-event-customer-comment-set = Kommentar für den Kunden geändert
journal-event-undone = Änderung rückgängig gemacht
journal-event-review-drafted = Prüfung begonnen
journal-event-review-updated = Prüfung geändert
journal-event-review-released = Prüfung freigegeben
journal-event-pack-rendered = Prüfbericht geschrieben
journal-event-baseline-created = Baseline erfasst
journal-event-baseline-edited = Entwurf der Baseline geändert
journal-event-baseline-draft-discarded = Entwurf der Baseline verworfen
journal-event-baseline-published = Version der Baseline veröffentlicht
journal-event-baseline-assigned = Baseline zugewiesen
journal-event-baseline-unassigned = Zuweisung der Baseline beendet
journal-event-promotion-mapping-set = Zuordnung für Übertragungen festgelegt
journal-event-promotion-mapping-removed = Zuordnung für Übertragungen entfernt
journal-event-contact-added = Kontakt hinzugefügt
journal-event-contact-changed = Kontakt geändert
journal-event-contact-retired = Kontakt ausgeschieden
journal-event-exception-requested = Risikoakzeptanz beantragt
journal-event-exception-approved = Ausnahme genehmigt
journal-event-exception-rejected = Ausnahme abgelehnt
journal-event-exception-accepted = Risiko vom Kunden akzeptiert
journal-event-exception-renewed = Ausnahme verlängert
journal-event-exception-revoked = Ausnahme widerrufen
journal-event-exception-expired = Ausnahme abgelaufen
journal-event-exception-lapsed = Ausnahme hinfällig: Der Gegenstand hat sich geändert
journal-event-decision-raised = Entscheidung angefragt
journal-event-decision-assigned = Entscheidung zugewiesen
journal-event-decision-snoozed = Entscheidung zurückgestellt
journal-event-evidence-asked = Weitere Angaben erbeten
journal-event-evidence-given = Angaben ergänzt
journal-event-decision-made = Entschieden
journal-event-decision-withdrawn = Entscheidung zurückgezogen
journal-event-alert-rule-set = Melderegel gesetzt
journal-event-alert-rule-removed = Melderegel entfernt
journal-event-inbox-item-done = Eintrag des Eingangs erledigt
journal-event-inbox-item-snoozed = Eintrag des Eingangs zurückgestellt
journal-event-inbox-item-restored = Eintrag des Eingangs zurückgeholt
journal-event-tenant-reviewed = Tenant als gesichtet markiert
journal-event-tenant-review-taken-back = Markierung des Tenants zurückgenommen

journal-broken-advice = Verlassen Sie sich nicht auf das, was ab dort steht, und ziehen Sie eine Sicherung von vorher heran.
