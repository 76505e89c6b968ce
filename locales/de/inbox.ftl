# Eingang und Portfolio.

nav-inbox = Eingang
nav-portfolio = Portfolio
inbox-lead = { $count ->
    [0] Nichts wartet auf Sie
    [one] { $count } Eintrag, das Wichtigste zuerst
   *[other] { $count } Einträge, das Wichtigste zuerst
}
inbox-first = Gezeigt werden die ersten { $shown } von { $count }.
inbox-waiting = Offen
inbox-aside = Beiseitegelegt
inbox-group = Gruppieren nach
inbox-group-none = Gewicht
inbox-group-kind = Thema
inbox-group-tenant = Tenant
inbox-workspace = Arbeitsbereich
inbox-empty = Nichts wartet
inbox-empty-text = Hier erscheint alles, was in einem Tenant auf Sie wartet: neue Feststellungen, Abweichungen, Fristen, Freigaben, gescheiterte Synchronisierungen und Prüfungen.
inbox-aside-empty = Nichts ist beiseitegelegt
inbox-aside-empty-text = Hier liegen erledigte und zurückgestellte Einträge, bis sie wiederkommen.
inbox-none-open = Wählen Sie einen Eintrag
inbox-none-open-text = Mit j und k gehen Sie durch die Liste.
inbox-why = Warum hier
inbox-weight = Gewicht { $weight }
inbox-rule = Jeder Grund hat ein festes Gewicht. Die Summe bestimmt den Platz; bei gleicher Summe steht der frühere Tag vorn.
inbox-done = Erledigt
inbox-snooze = Zurückstellen
inbox-snooze-until = Kommt wieder am
inbox-restore = Zurückholen
inbox-open = Öffnen
inbox-sum = Zusammen
inbox-due = Frist setzen
inbox-gone = Das ist inzwischen erledigt.
inbox-said-approve = Genehmigt: { $what }
inbox-said-reject = Abgelehnt: { $what }
inbox-said-accept = Akzeptanz erfasst: { $what }
inbox-said-revoke = Widerrufen: { $what }
inbox-was-done = Erledigt, bis sich etwas ändert
inbox-was-snoozed = Zurückgestellt bis { $date }
inbox-said-done = Erledigt: { $what }
inbox-said-snoozed = Zurückgestellt bis { $date }: { $what }
inbox-said-restored = Wieder im Eingang: { $what }

inbox-kind-findings = Neue Feststellungen
inbox-kind-drift = Abweichungen von Baselines
inbox-kind-due = Fristen
inbox-kind-people = Ohne Zuständige
inbox-kind-decisions = Entscheidungen
inbox-kind-exceptions = Akzeptierte Risiken
inbox-kind-reading = Momentaufnahmen und Synchronisierungen
inbox-kind-reviews = Prüfungen

inbox-reason-reopened-critical = Kritische Feststellung ist wieder da
inbox-reason-new-critical = Neue kritische Feststellung
inbox-reason-reopened-high = Hohe Feststellung ist wieder da
inbox-reason-new-high = Neue hohe Feststellung
inbox-reason-drift-high = Kritische oder hohe Abweichung von einer Baseline
inbox-reason-drift = Mittlere oder niedrige Abweichung von einer Baseline
inbox-reason-overdue = Überfällig
inbox-reason-due-soon = In den nächsten sieben Tagen fällig
inbox-reason-unassigned = Neue mittlere oder niedrige Feststellung, die niemand bearbeitet
inbox-reason-owner-gone = Die verantwortliche Person ist ausgeschieden
inbox-reason-assignee-gone = Wer daran arbeitet, ist ausgeschieden
inbox-reason-decision-overdue = Die Frist für die Entscheidung ist vorbei
inbox-reason-decision-waiting = Wartet auf eine Entscheidung
inbox-reason-approval-waiting = Wartet auf Genehmigung
inbox-reason-acceptance-waiting = Wartet auf die Akzeptanz des Kunden
inbox-reason-exception-expired = Risikoakzeptanz ist abgelaufen
inbox-reason-exception-expiring = Risikoakzeptanz läuft bald ab
inbox-reason-sign-in-needed = Die Verbindung braucht eine Anmeldung
inbox-reason-certificate-ending = Das Zertifikat der Verbindung läuft ab
inbox-reason-partner-access-ending = Der Partnerzugriff (GDAP) läuft ab
inbox-reason-run-failed = Der letzte Vorgang ist gescheitert
inbox-reason-run-partial = Die letzte Synchronisierung hat nicht alles gelesen
inbox-reason-snapshot-stale = Die letzte Momentaufnahme ist älter als 30 Tage
inbox-reason-snapshot-missing = Noch keine Momentaufnahme
inbox-reason-review-draft = Prüfung im Entwurf
inbox-reason-review-due = Prüfung fällig: in den letzten 90 Tagen wurde keine freigegeben

inbox-act-look = { $count ->
    [one] Feststellung zeigen
   *[other] Feststellungen zeigen
}
inbox-act-decide = Entscheiden
inbox-act-approve = Genehmigen oder ablehnen
inbox-act-accept = Akzeptanz erfassen
inbox-act-renew = Verlängern oder auslaufen lassen
inbox-act-sign-in = Anmelden
inbox-act-connect = Zur Verbindung
inbox-act-sync = Momentaufnahme machen
inbox-act-import = Momentaufnahme importieren
inbox-act-inspect = Ansehen, was geschah
inbox-act-compose = Prüfung fortsetzen
inbox-act-review = Prüfung beginnen

inbox-about-findings = { $count ->
    [one] { $count } Feststellung
   *[other] { $count } Feststellungen
}
inbox-about-findings-more = Mehr als { $count } Feststellungen
inbox-about-exception = Akzeptiertes Risiko { $policy }
inbox-about-release = Darf die Prüfung freigegeben werden?
inbox-about-reading = Daten des Tenants
inbox-about-connection = Verbindung zum Tenant
inbox-about-run = Vorgang: { $kind }
inbox-about-review = Prüfung im Entwurf
inbox-about-next-review = Nächste Prüfung

help-inbox = In Eingang und Portfolio
help-inbox-move = Nächster, voriger Eintrag oder Tenant
help-inbox-act = Eintrag dort öffnen, wo er bearbeitet wird
help-inbox-offer = Angebotenen Schritt gleich hier ausführen
help-inbox-done = Erledigt
help-inbox-next = Portfolio: nächsten nicht gesichteten Tenant öffnen

portfolio-lead = { $count ->
    [one] { $count } Tenant
   *[other] { $count } Tenants
}, { $left } seit der letzten Änderung nicht gesichtet
portfolio-empty = Noch keine Tenants
portfolio-empty-text = Verbinden Sie einen Tenant oder importieren Sie einen Export; dann zeigt diese Liste, welcher Sie am dringendsten braucht.
portfolio-weight = Handlungsbedarf
portfolio-open = Offene Feststellungen
portfolio-overdue = Überfällig
portfolio-drift = Abweichungen
portfolio-expiring = Auslaufende Risiken
portfolio-read = Stand
portfolio-review = Nächste Prüfung
portfolio-review-none = keine freigegeben
portfolio-mark = Gesichtet
portfolio-mark-do = Abhaken
portfolio-mark-until = Gesichtet, bis sich etwas ändert
portfolio-mark-take-back = Zurücknehmen
portfolio-marked = { $name }: gesichtet, bis sich etwas ändert
portfolio-mark-by = { $date }, { $name }
portfolio-mark-ended = Geändert seit { $date }: { $what }
portfolio-end-changed = andere Konfiguration
portfolio-end-detected = { $count ->
    [one] { $count } neue Feststellung
   *[other] { $count } neue Feststellungen
}
portfolio-end-reopened = { $count ->
    [one] { $count } Feststellung wieder da
   *[other] { $count } Feststellungen wieder da
}
portfolio-next = Nächster Tenant
portfolio-next-none = Alle Tenants sind gesichtet
portfolio-sort = Sortieren nach
portfolio-sort-name = Name
portfolio-only = Nur nicht gesichtete
portfolio-compare = Vergleichen
portfolio-none-filtered = Alle Tenants sind gesichtet
portfolio-none-filtered-text = Ein Tenant erscheint hier wieder, wenn eine Momentaufnahme eine andere Konfiguration zeigt oder eine Feststellung auftaucht oder wiederkehrt.
