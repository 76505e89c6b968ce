# Der Prüfbericht: was der Kunde liest.
pack-page = Seite { $page } von { $pages }
pack-draft-mark = ENTWURF
pack-draft-notice = ENTWURF – nicht freigegeben, Änderungen möglich
pack-header = { $tenant } · { $title }
pack-footer = { $number ->
    [0] Entwurf · Berichts-ID { $id }
   *[other] Prüfung { $number } · Berichts-ID { $id }
}
pack-subject = Governance-Prüfung des Microsoft-365-Tenants von { $tenant }
pack-contents = Inhalt
pack-none = –

## Titelseite
pack-fact-domain = Tenant
pack-fact-period = Prüfungszeitraum
pack-period = { $from } bis { $to }
pack-fact-version = Fassung
pack-version-released = Prüfung { $number }, freigegeben
pack-version-draft = Entwurf
pack-fact-released = Freigabe
pack-released-by = { $date }, durch { $name }
pack-fact-author = Erstellt von
pack-author = { $author }, { $consultancy }
pack-fact-classification = Klassifizierung
pack-fact-report-id = Berichts-ID
pack-fact-content-hash = Inhalts-Hash (SHA-256)
pack-fact-data = Daten erhoben

## Bewertungen, Schweregrade, Status, Bereiche
pack-coverage-complete = vollständig
pack-completed = Ergänzt aus { $source }, gelesen { $at }.
pack-completed-part = { $names }: ergänzt aus { $source }, gelesen { $at }.
pack-completed-undated = zu unbekannter Zeit
pack-coverage-partial = teilweise
pack-coverage-not-collected = nicht erhoben

## Spalten und Bezeichnungen
pack-column-number = Nr.
pack-column-finding = Feststellung
pack-column-unmet = Nicht erfüllte Anforderung
pack-column-severity = Schweregrad
pack-column-state = Status
pack-column-owner = Verantwortlich
pack-column-due = Fällig
pack-column-area = Bereich
pack-column-total = Summe
pack-column-policy = Anforderung
pack-column-verdict = Bewertung
pack-column-reason = Begründung
pack-column-setting = Einstellung
pack-column-found = Vorgefunden
pack-column-expected = Erwartet
pack-column-kind = Was
pack-column-count = Objekte
pack-column-coverage = Abdeckung
pack-column-why = Warum
pack-column-source = Quelle
pack-column-collected = Erhoben
pack-column-size = Bytes
pack-column-hash = SHA-256
pack-column-id = ID
pack-column-when = Wann
pack-column-by = Durch
pack-column-declared = Angabe
pack-column-purpose = Als
pack-column-open = Offen
pack-column-handled = Erledigt

## Seite für die Leitung
pack-summary = Zusammenfassung für die Leitung
pack-posture-sentence = Von { $total } Anforderungen an diesen Tenant { $satisfied ->
    [one] ist 1 erfüllt
   *[other] sind { $satisfied } erfüllt
} und { $failed ->
    [0] keine nicht erfüllt
   *[other] { $failed } nicht erfüllt
}; { $unknown } { $unknown ->
    [one] konnte
   *[other] konnten
} nicht bewertet werden, { $inapplicable } { $inapplicable ->
    [one] ist
   *[other] sind
} nicht anwendbar.
pack-summary-open = { $open ->
    [0] Keine Feststellung ist offen.
    [one] Eine Feststellung ist offen
   *[other] { $open } Feststellungen sind offen
}{ $open ->
    [0] {""}
   *[other] , davon { $urgent } kritisch oder hoch.
}
pack-changes = Was sich verändert hat
pack-changes-since = Seit Prüfung { $number }, freigegeben am { $date }: { $changes }. Eine Veränderung kann vom Tenant, von den Regeln oder von besseren Nachweisen kommen.
pack-change = { $outcome } { $before } → { $now }
pack-changes-first = Dies ist die erste Prüfung dieses Tenants; es gibt noch nichts, womit sie verglichen werden könnte.
pack-risks = Die wichtigsten Risiken und die nötigen Entscheidungen
pack-decisions-intro = Jede Feststellung braucht eine verantwortliche Person und einen Termin. Empfohlen ist, was in der Feststellung steht; mit dem Risiko zu leben ist ebenfalls eine Entscheidung, die jemand verantworten muss. Solange sie nicht getroffen ist, gilt die Empfehlung.
pack-decisions-cut = Hier stehen die ersten { $shown } von { $total } offenen Feststellungen, die schwersten zuerst; die übrigen stehen im Abschnitt Feststellungen.
pack-risks-none = Die Prüfung enthält keine offene Feststellung.
pack-owner-open = zu benennen
pack-due-open = festzulegen

## Lage
pack-posture = Lagebild
pack-posture-intro = Die Bewertungen aller Anforderungen nach Bereichen. Sie stehen nebeneinander und werden nie zu einer einzigen Zahl verrechnet: Was nicht bewertet werden konnte, gilt nicht als erfüllt.
pack-posture-total = { $count ->
    [one] 1 Anforderung
   *[other] { $count } Anforderungen
}
pack-posture-alternative = { $area }: { $satisfied } erfüllt, { $failed } nicht erfüllt, { $unknown } nicht bewertet, { $inapplicable } nicht anwendbar.
pack-posture-table = Anzahl der Bewertungen nach Bereichen
pack-severity-table = Feststellungen dieser Prüfung nach Schweregrad
pack-severity-heading = Feststellungen nach Schweregrad
pack-all-areas = Alle Bereiche

## Feststellungen
pack-findings = Feststellungen
pack-findings-intro = { $count ->
    [0] Diese Prüfung enthält keine Feststellung.
    [one] Diese Prüfung enthält eine Feststellung.
   *[other] Diese Prüfung enthält { $count } Feststellungen, geordnet nach Schweregrad.
}
pack-findings-left-out = { $count ->
    [one] Eine offene Feststellung wurde von der erstellenden Person nicht in diese Prüfung aufgenommen.
   *[other] { $count } offene Feststellungen wurden von der erstellenden Person nicht in diese Prüfung aufgenommen.
}
pack-findings-table = Alle Feststellungen mit Schweregrad, Status, verantwortlicher Person und Fälligkeit
pack-finding-heading = { $number }  Nicht erfüllt: { $title }
pack-finding-what = Was vorgefunden wurde
pack-finding-why = Warum es wichtig ist
pack-finding-do = Was zu tun ist
pack-finding-settings = Vorgefundene Einstellungen
pack-finding-settings-cut = Hier stehen die ersten { $shown } von { $total } Einstellungen; alle stehen in den Nachweisen.
pack-finding-subjects = Betroffene Objekte
pack-finding-subjects-cut = Hier stehen die ersten { $shown } von { $total } Objekten; alle stehen in den Nachweisen.
pack-finding-references = Referenzen und Zuständigkeit
pack-finding-policy = SCuBA-Anforderung
pack-finding-nist = NIST SP 800-53
pack-finding-owner = Verantwortlich
pack-finding-assignee = Bearbeitet von
pack-finding-due = Fällig
pack-finding-first-seen = Zuerst gesehen
pack-finding-comment = Kommentar
pack-finding-history = Verlauf
pack-finding-history-table = Schritte dieser Feststellung
pack-finding-by-evaluation = Auswertung

## Abdeckung
pack-coverage = Abdeckungsmatrix
pack-coverage-intro = Jede Anforderung mit ihrer Bewertung und deren Begründung. Anforderungen, die nicht bewertet werden konnten, stehen hier wie alle anderen.
pack-coverage-table = Anforderungen des Bereichs { $area } mit Bewertung und Begründung

## Methode
pack-method = Methode, Umfang und Grenzen
pack-method-how = Wie diese Prüfung entstanden ist
pack-method-text = Die Konfiguration des Tenants wurde aus den im Abschnitt Nachweise genannten Quellen gelesen, in eine einheitliche Form gebracht und mit Regeln gegen die Secure Cloud Business Applications Baselines (SCuBA) der US-Behörde CISA geprüft. Jede Bewertung beruht auf gelesenen Einstellungen; fehlte eine benötigte Einstellung in den Quellen, lautet die Bewertung „nicht bewertet“.
pack-method-catalogue = Katalogversion { $version }. { $subjects ->
    [one] 1 Objekt wurde untersucht.
   *[other] { $subjects } Objekte wurden untersucht.
}
pack-method-age = Alter der Daten
pack-method-collected = Die Quellen wurden am { $date } erhoben und am { $taken } importiert. Spätere Änderungen im Tenant sind nicht berücksichtigt.
pack-method-collected-unknown = Die Quellen sagen nicht, wann sie erhoben wurden. Sie wurden am { $taken } importiert. Änderungen im Tenant seit der Erhebung sind nicht berücksichtigt.
pack-method-scope = Umfang
pack-method-scope-text = Was von jeder Art von Objekten gelesen wurde. „Nicht erhoben“ heißt, dass darüber nichts bekannt ist, und nicht, dass es nichts gibt.
pack-method-scope-rest = Nicht erhoben und für keine Bewertung benötigt: { $kinds }.
pack-method-scope-table = Arten von Objekten mit Abdeckung und Anzahl
pack-method-gaps = Nachweislücken
pack-method-gaps-none = Es fehlten keine Nachweise.
pack-method-gaps-text = Folgendes wurde für eine Bewertung benötigt und lag nicht vor.
pack-method-gaps-table = Fehlende Nachweise mit Grund
pack-method-declared = Angaben des Kunden
pack-method-declared-text = Folgendes wurde für diesen Tenant angegeben und berücksichtigt. Es sind Aussagen des Kunden; sie wurden nicht überprüft.
pack-method-declared-table = Angaben mit ihren Gründen
pack-declared-emergency = Notfallzugriff
pack-declared-synchronisation = Synchronisierungskonto
pack-declared-domain = Eigene Domäne
pack-declared-not-applicable = Nicht anwendbar
pack-declared-exclusion = Genehmigter Ausschluss von { $policy }
pack-method-redaction = Was unkenntlich gemacht wurde
pack-redaction-customer-safe = Dieser Prüfbericht ist zur Weitergabe an den Kunden bestimmt: Personenkonten erscheinen als Pseudonyme („Person 1“), gleich innerhalb dieses Berichts und anders in jedem weiteren. { $people ->
    [0] Es wird keine Person erwähnt.
    [one] Eine Person wird erwähnt, Zahl der Stellen: { $places }.
   *[other] { $people } Personen werden erwähnt, Zahl der Stellen: { $places }.
} { $secrets ->
    [0] In den Daten wurde kein Geheimnis gefunden.
    [one] Ein Geheimnis wurde entfernt.
   *[other] { $secrets } Geheimnisse wurden entfernt.
} Richtlinien, Gruppen, Anwendungen, Einstellungen und Rollen erscheinen mit ihrem Namen. Interne Kommentare sind nie Teil eines Prüfberichts.
pack-redaction-auditor = Dieser Prüfbericht ist für die Revision bestimmt: Namen und Adressen von Personen sind maskiert. { $people ->
    [0] Es wird keine Person erwähnt.
    [one] Eine Person wird erwähnt, Zahl der Stellen: { $places }.
   *[other] { $people } Personen werden erwähnt, Zahl der Stellen: { $places }.
} { $secrets ->
    [0] In den Daten wurde kein Geheimnis gefunden.
    [one] Ein Geheimnis wurde entfernt.
   *[other] { $secrets } Geheimnisse wurden entfernt.
} Richtlinien, Gruppen, Anwendungen, Einstellungen und Rollen erscheinen mit ihrem Namen. Interne Kommentare sind nie Teil eines Prüfberichts.
pack-redaction-internal = Dieser Prüfbericht ist für den internen Gebrauch bestimmt: Personen erscheinen mit ihrem Namen. { $secrets ->
    [0] In den Daten wurde kein Geheimnis gefunden.
    [one] Ein Geheimnis wurde entfernt.
   *[other] { $secrets } Geheimnisse wurden entfernt.
} Interne Kommentare sind nie Teil eines Prüfberichts.
pack-method-limits = Grenzen
pack-limit-certification = Diese Prüfung ist keine Zertifizierung und behauptet keine Konformität mit einer Norm oder einem Gesetz.
pack-limit-snapshot = Sie beschreibt die Konfiguration zu einem Zeitpunkt; sie zeigt weder, wie die Einstellungen genutzt wurden, noch, ob sie je umgangen wurden.
pack-limit-technical = Sie umfasst Einstellungen, die sich auslesen lassen. Organisation, Abläufe und Schulung liegen außerhalb ihres Umfangs.
pack-limit-symbols = Zeichen, die in diesem Dokument nicht sicher gedruckt werden können, erscheinen als □.

## Nachweise
pack-evidence = Nachweise und Dokumentenlenkung
pack-evidence-heading = Nachweise
pack-evidence-text = Die Quellen dieser Prüfung. Der Hash belegt, dass eine aufbewahrte Datei die geprüfte ist.
pack-evidence-table = Nachweise mit Quelle, Datum und Hash
pack-evidence-none = Es sind keine Nachweise verzeichnet.
pack-control-heading = Dokumentenlenkung
pack-control-title = Titel
pack-control-number = Nummer der Prüfung
pack-control-released = Freigabe
pack-control-not-released = Nicht freigegeben
pack-control-previous = Vorherige Prüfung
pack-control-previous-value = Prüfung { $number }, freigegeben am { $date }
pack-control-previous-none = Keine
pack-control-snapshot = Momentaufnahme
pack-control-snapshot-value = { $id }, Inhalts-Hash { $hash }
pack-control-tool = Erstellt mit
pack-control-tool-value = TenantPilot { $version }, Katalog { $catalogue }
pack-control-verify = Wie sich dieser Prüfbericht überprüfen lässt
pack-control-verify-text = Die Datei manifest.json neben diesem Dokument nennt jede Datei des Prüfberichts mit ihrem SHA-256. Jedes Werkzeug, das SHA-256 berechnet, kann ihn überprüfen: certutil -hashfile DATEI SHA256 unter Windows, sha256sum DATEI unter Linux, shasum -a 256 DATEI unter macOS.

## Werte von Einstellungen
pack-value-empty = leer
pack-value-unset = nicht gesetzt

pack-accepted = Akzeptierte Risiken
pack-accepted-intro = { $count ->
    [one] Eine Anforderung ist nicht erfüllt; ihr Risiko wurde befristet akzeptiert. Nach dem letzten Tag ist sie wieder zu bearbeiten.
   *[other] { $count } Anforderungen sind nicht erfüllt; ihr Risiko wurde befristet akzeptiert. Nach dem letzten Tag sind sie wieder zu bearbeiten.
}
pack-accepted-control = Kompensierende Maßnahme: { $control }
pack-accepted-no-control = Keine kompensierende Maßnahme
pack-accepted-signed-letter = durch unterschriebenes Schreiben vom { $date }
pack-accepted-email = durch E-Mail vom { $date }
pack-accepted-meeting = in einer Besprechung am { $date }
pack-accepted-approved = Intern genehmigt von { $name }
pack-accepted-single-handed = Intern von { $name } allein beantragt und genehmigt
pack-column-accepted = Akzeptiert von
pack-column-until = Letzter Tag
