## Was nicht ging, was das bedeutet, was zu tun ist. `error-<code>`.

error-internal = In TenantPilot ist etwas Unerwartetes geschehen. Es wurde nichts geändert.
error-unknown-operation = TenantPilot kennt den Vorgang „{ $operation }“ nicht.
error-request-malformed = Die Anfrage ist nicht lesbar (Zeile { $line }, Spalte { $column }).
error-request-too-large = Die Anfrage ist zu groß.
error-not-allowed = Ihre Rolle ({ $role ->
    [owner] Eigentümer
    [operator] Betrieb
    [reviewer] Prüfung
    [approver] Freigabe
    [read_only] Nur lesen
   *[other] unbekannt
}) umfasst das nicht (Berechtigung { $capability }). Ein Eigentümer kann Ihnen eine andere Rolle geben.
error-cancelled = Auf Ihren Wunsch abgebrochen. Es wurde nichts geändert.
error-already-unlocked = Der Tresor ist bereits entsperrt.
error-judging-failed = Die Anforderungen konnten nicht bewertet werden: Eine Regel ist fehlgeschlagen. Es wurde nichts geändert. Bitte geben Sie den Code bei Rückfragen an.
error-catalogue = Der Katalog der Anforderungen lässt sich nicht lesen. Installieren Sie TenantPilot neu.
error-not-found = Der Eintrag ist nicht mehr vorhanden. Öffnen Sie die Liste neu.
error-duplicate-subject = Die Quelle enthält dasselbe Objekt zweimal ({ $kind }, { $id }). Es wurde nichts importiert.
error-time-out-of-range = Die Quelle nennt einen Zeitpunkt, der zu weit in der Vergangenheit oder Zukunft liegt. Es wurde nichts geändert.
error-too-large = Die Daten sind mit { $bytes } Byte zu groß; höchstens { $limit } sind möglich. Es wurde nichts geändert.

error-locked = Der Tresor ist gesperrt. Entsperren Sie ihn zuerst.
error-vault-missing = An diesem Ort gibt es noch keinen Tresor.
error-vault-in-use = Der Tresor ist in einem anderen Fenster oder in der Befehlszeile geöffnet. Schließen Sie ihn dort und versuchen Sie es erneut.
error-wrong-passphrase = Diese Passphrase öffnet den Tresor nicht. Prüfen Sie Tastaturlayout und Feststelltaste.
error-wrong-recovery-key = Dieser Wiederherstellungsschlüssel öffnet den Tresor nicht.
error-recovery-key-malformed = Das ist kein Wiederherstellungsschlüssel: Ein Zeichen fehlt oder ist vertippt.
error-passphrase-too-short = Die Passphrase ist zu kurz. Verwenden Sie mindestens { $minimum } Zeichen.
error-passphrase-too-long = Die Passphrase ist zu lang. Verwenden Sie höchstens { $maximum } Byte.
error-workspace-name-empty = Der Arbeitsbereich braucht einen Namen.
error-member-name-empty = Geben Sie Ihren Namen an; er steht neben jeder Entscheidung.
error-secret-missing = Geben Sie entweder die Passphrase oder den Wiederherstellungsschlüssel an.
error-key-file-damaged = Die Schlüsseldatei des Tresors ist beschädigt. Die Daten lassen sich damit nicht öffnen. Stellen Sie eine Sicherung wieder her.
error-database-damaged = Die Datenbank des Tresors ist beschädigt. Es wurde nichts geändert. Stellen Sie eine Sicherung wieder her.
error-vault-newer = Der Tresor wurde von einer neueren Version von TenantPilot geschrieben. Aktualisieren Sie das Programm, um ihn zu öffnen.
error-kdf-out-of-range = Die Schlüsseldatei verlangt Einstellungen der Schlüsselableitung außerhalb der zulässigen Grenzen. Sie wurde nicht geöffnet.
error-backup-damaged = Die Sicherungsdatei ist beschädigt oder keine Sicherung von TenantPilot. Es wurde nichts wiederhergestellt.
error-directory-not-empty = Der Ordner für den Tresor ist nicht leer. Es wurde nichts geschrieben.
error-file-exists = An diesem Ort gibt es bereits eine Datei. Es wurde nichts überschrieben.
error-disk = Eine Datei oder ein Ordner ließ sich nicht lesen oder schreiben: { $reason ->
    [NotFound] Der Pfad ist nicht vorhanden.
    [PermissionDenied] Ihnen fehlt die Berechtigung.
    [AlreadyExists] Es gibt dort bereits eine Datei.
    [NotADirectory] Der Pfad ist kein Ordner.
    [IsADirectory] Der Pfad ist ein Ordner.
    [ReadOnlyFilesystem] Der Datenträger ist schreibgeschützt.
    [StorageFull] Auf dem Datenträger ist kein Platz mehr.
    [InvalidData] Der Inhalt ist kein gültiger Text.
   *[other] { $reason }.
}
error-disk-full = Auf dem Datenträger ist kein Platz mehr. Es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es erneut.
error-path-missing = Es wurde kein Pfad angegeben.

error-tenant-unknown = Dieser Tenant ist nicht im Arbeitsbereich.
error-tenant-name-empty = Der Tenant braucht einen Namen.
error-tenant-id-malformed = „{ $value }“ ist keine Microsoft-Tenant-ID (GUID).
error-tenant-exists = Ein Tenant mit dieser Microsoft-Tenant-ID ist bereits im Arbeitsbereich: { $name }.
error-tenant-ambiguous = Der Arbeitsbereich enthält mehrere Tenants. Nennen Sie einen.
error-profile-reason-missing = Eine Änderung des Tenant-Profils braucht eine Begründung.
error-profile-malformed = Das Profil ist nicht lesbar (Zeile { $line }, Spalte { $column }): { $what }.
error-profile-too-large = Das Profil ist mit { $bytes } Byte zu groß.
error-id-map-malformed = Die Zuordnung von IDs ist kein JSON-Objekt aus Texten (Zeile { $line }, Spalte { $column }).
error-id-map-too-large = Die Zuordnung von IDs ist größer als { $limit } Byte.
error-profile-policy-unknown = Das Profil nennt eine unbekannte Richtlinie: { $policy } (Zeile { $line }, Spalte { $column }).
error-profile-pattern-invalid = Das Namensmuster { $pattern } ist kein gültiger regulärer Ausdruck.
error-profile-pattern-unreadable = Das Namensmuster { $pattern } des Profils ist kein gültiger regulärer Ausdruck oder zu lang (Zeile { $line }, Spalte { $column }).
error-profile-policy-twice = Das Profil nennt die Richtlinie { $policy } zweimal (Zeile { $line }, Spalte { $column }).
error-preference-invalid = Diese Einstellung kennt keinen solchen Wert.

error-import-mismatch = Die Quelle stammt aus einem anderen Tenant ({ $claimed }) als dem gewählten ({ $chosen }). Es wurde nichts importiert.
error-import-target-needed = Die Quelle nennt keinen Tenant. Wählen Sie den Tenant und bestätigen Sie, dass die Quelle aus ihm stammt.

error-snapshot-unknown = Diese Momentaufnahme gibt es nicht.
error-subject-unknown = Dieses Objekt gibt es nicht.
error-compare-sides-differ = Vergleichen Sie zwei Dateien oder Ordner oder zwei Seiten aus dem Tresor (Momentaufnahmen, Baselines), nicht das eine mit dem anderen.
error-nothing-to-complete = Es gibt nichts zu ergänzen: Die letzte Momentaufnahme wurde nicht aus Microsoft Graph gelesen, oder der Import fügt ihr nichts hinzu.
error-no-snapshot = Von diesem Tenant gibt es noch keine Momentaufnahme. Importieren Sie zuerst einen Export.
error-finding-unknown = Diese Feststellung gibt es nicht.
error-finding-transition = Der Status „{ $from ->
    [new] neu
    [triaged] gesichtet
    [in_progress] in Bearbeitung
    [resolved] behoben
    [verified] nachgewiesen behoben
    [risk_accepted] Risiko akzeptiert
    [false_positive] Fehlalarm
    [duplicate] Duplikat
    [reopened] wieder geöffnet
   *[other] { $from }
}“ kann nicht in „{ $to ->
    [new] neu
    [triaged] gesichtet
    [in_progress] in Bearbeitung
    [resolved] behoben
    [verified] nachgewiesen behoben
    [risk_accepted] Risiko akzeptiert
    [false_positive] Fehlalarm
    [duplicate] Duplikat
    [reopened] wieder geöffnet
   *[other] { $to }
}“ übergehen. Wählen Sie einen der angebotenen Schritte.
error-finding-reason-missing = „Falsch positiv“ braucht eine Begründung.
error-finding-undo-late = Das lässt sich nicht mehr rückgängig machen: Die Feststellung hat sich seitdem geändert.
error-finding-value-invalid = { $field ->
    [due] „{ $value }“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT.
    [comment] Der Kommentar darf nicht leer sein.
   *[other] Der Wert „{ $value }“ passt hier nicht.
}
error-finding-too-many = Auf einmal lassen sich höchstens { $limit } Feststellungen ändern.
error-text-too-long = Der Text ist zu lang: höchstens { $limit } Zeichen.

error-review-unknown = Diese Prüfung gibt es nicht.
error-review-released = Die Prüfung ist freigegeben und lässt sich nicht mehr ändern. Entwerfen Sie eine neue.
error-review-not-released = Die Prüfung ist noch ein Entwurf. Geben Sie sie zuerst frei.
error-review-period = Der Zeitraum endet, bevor er beginnt.
error-review-value-invalid = { $field ->
    [title] Die Prüfung braucht einen Titel, und er darf nicht zu lang sein.
    [classification] Die Klassifizierung ist zu lang.
    [introduction] Die Einleitung ist zu lang.
    [period_from] „{ $value }“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT.
    [period_to] „{ $value }“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT.
   *[other] Der Wert „{ $value }“ passt hier nicht.
}

error-pack-not-a-pack = Dieser Ordner enthält keinen Prüfbericht: Es gibt keine lesbare Datei manifest.json.
error-pack-target-taken = Der Ordner enthält bereits eine andere Datei namens „{ $name }“. Es wurde nichts überschrieben.
error-library-only = Das ist eine Richtlinienbibliothek. Sie gehört zu keinem Tenant.
error-overlay-unknown = Es gibt kein Overlay „{ $overlay }“.
error-lang-unknown = Es gibt keine Sprache „{ $lang }“. Wählen Sie de oder en.
error-redaction-unknown = Es gibt kein Schwärzungsprofil „{ $redaction }“.
error-paper-unknown = Es gibt kein Papierformat „{ $paper }“. Wählen Sie a4 oder letter.
error-run-unknown = Diesen Vorgang gibt es nicht.

## Anmelden

error-sign-in-account-not-in-tenant = Dieses Konto ist im Tenant nicht bekannt, auch nicht als Gast. Es wurde nichts gespeichert. Melden Sie sich mit einem anderen Konto an oder lassen Sie Ihres einladen.
error-sign-in-account-unknown = Dieses Konto gibt es nicht. Es wurde nichts gespeichert. Prüfen Sie den Namen und melden Sie sich erneut an.
error-sign-in-not-assigned = Die Anwendung verlangt eine Zuweisung, und dieses Konto ist ihr nicht zugewiesen. Lassen Sie es unter „Unternehmensanwendungen“ zuweisen und melden Sie sich danach erneut an.
error-sign-in-device-not-compliant = Der Bedingte Zugriff verlangt ein verwaltetes oder konformes Gerät; dieses ist keines. Melden Sie sich auf einem solchen Gerät an oder lassen Sie diese Anwendung ausnehmen.
error-sign-in-conditional-access = Der Bedingte Zugriff blockiert diese Anmeldung. Fragen Sie die Administration des Tenants, welche Richtlinie es ist: Die Anmeldeprotokolle nennen sie unter der Ablaufverfolgungs-ID.
error-sign-in-consent-missing = Für die Berechtigungen, die die Anwendung anfordert, fehlt die Einwilligung. Senden Sie den Einwilligungslink an eine Person mit Administratorrechten und melden Sie sich danach erneut an.
error-sign-in-declined = Die Einwilligung wurde abgelehnt oder die Anmeldung abgebrochen. Es wurde nichts gespeichert. Melden Sie sich erneut an, wenn Sie einwilligen möchten.
error-sign-in-admin-consent-needed = In diesem Tenant dürfen nur Administratoren einwilligen. Senden Sie ihnen den Einwilligungslink und melden Sie sich danach erneut an.
error-sign-in-application-unknown = Diese Anwendung gibt es im Tenant nicht. Prüfen Sie Anwendungs-ID und Tenant-ID; in eine Anwendung aus einem anderen Tenant muss dort zuerst eingewilligt werden.
error-sign-in-public-client-off = Die App-Registrierung erlaubt keine öffentlichen Clientflows. Schalten Sie sie unter „Authentifizierung“ ein und melden Sie sich danach erneut an.
error-sign-in-certificate-refused = Microsoft nimmt das Zertifikat nicht an: Die App-Registrierung kennt es nicht, oder es ist abgelaufen. Laden Sie es dort hoch und versuchen Sie es erneut.
error-sign-in-certificate-unusable = Zertifikat oder Schlüssel sind nicht verwendbar. Beide müssen PEM-Dateien sein, die zusammengehören, der Schlüssel in PKCS #8 ohne Kennwort.
error-sign-in-certificate = Die Datei ist zu groß für ein Zertifikat oder einen Schlüssel. Wählen Sie die PEM-Dateien.
error-sign-in-device-code-blocked = Der Tenant verbietet die Anmeldung mit einem Code. Wählen Sie stattdessen die Anmeldung im Browser.
error-sign-in-device-code-expired = Der Code wurde nicht rechtzeitig eingegeben. Es wurde nichts gespeichert. Beginnen Sie neu, um einen neuen zu erhalten.
error-sign-in-mfa-needed = Ein weiterer Faktor wird verlangt, nach dem diese Art der Anmeldung nicht fragen kann. Melden Sie sich im Browser an.
error-sign-in-sign-in-expired = Die Anmeldung ist abgelaufen. Momentaufnahmen und Gelesenes bleiben. Melden Sie sich erneut an.
error-sign-in-sign-in-revoked = Die Anmeldung wurde widerrufen oder das Kennwort geändert. Momentaufnahmen und Gelesenes bleiben. Melden Sie sich erneut an.
error-sign-in-tenant-unknown = In dieser Cloud gibt es keinen Tenant mit dieser ID. Prüfen Sie Tenant-ID und Cloud.
error-sign-in-service-unavailable = Der Anmeldedienst von Microsoft ist zurzeit nicht verfügbar. Es wurde nichts geändert. Versuchen Sie es in einigen Minuten erneut.
error-sign-in-other = Microsoft hat die Anmeldung verweigert ({ $number }). Es wurde nichts gespeichert. Schlagen Sie die Nummer in der Liste der Fehlercodes von Microsoft nach oder zeigen Sie sie der Administration des Tenants.
error-sign-in-wrong-tenant = Geantwortet hat ein anderer Tenant als der, für den die Verbindung gilt ({ $expected }): { $found }. Es wurde nichts gespeichert, damit keine Daten vermischt werden. Melden Sie sich mit einem Konto des richtigen Tenants an oder berichtigen Sie die Tenant-ID.
error-sign-in-wrong-state = Es kam eine Antwort, die nicht zu dieser Anmeldung gehört. Sie wurde nicht verwendet, und es wurde nichts gespeichert. Schließen Sie alte Seiten im Browser und melden Sie sich erneut an.
error-sign-in-timeout = Die Anmeldung wurde nicht rechtzeitig abgeschlossen. Es wurde nichts gespeichert. Beginnen Sie neu.
error-sign-in-port-taken = Ein anderes Programm auf diesem Gerät benutzt den Port { $port }. Schließen Sie es und melden Sie sich erneut an.
error-sign-in-no-listener = Auf diesem Gerät lässt sich die Antwort des Browsers nicht empfangen. Erlauben Sie lokale Verbindungen oder melden Sie sich mit einem Code an.
error-sign-in-unreachable = Der Anmeldedienst von Microsoft war nicht erreichbar. Es wurde nichts geändert. Prüfen Sie Netz und Proxy und versuchen Sie es erneut.
error-sign-in-bad-answer = Die Antwort kam nicht vom Anmeldedienst von Microsoft. Es wurde nichts gespeichert. Prüfen Sie das Netz: Vielleicht antwortet ein Proxy oder die Anmeldeseite eines Hotels.
error-sign-in-unreadable-token = Die Antwort auf die Anmeldung sagt nicht, zu welchem Tenant sie gehört. Es wurde nichts gespeichert. Prüfen Sie Cloud und Anwendung und melden Sie sich erneut an.
error-sign-in-not-saved = Die Token ließen sich nicht im Tresor ablegen und werden deshalb nicht verwendet. Prüfen Sie den Platz auf dem Datenträger und melden Sie sich erneut an.
error-sign-in-no-tls = Dieses Gerät kann keine sichere Verbindung herstellen. Es wurde nichts gesendet. Prüfen Sie seine Zertifikate und seine Sicherheitssoftware.

## Verbindungen und Momentaufnahmen aus dem Netz

error-connection-missing = Dieser Tenant ist nicht verbunden. Verbinden Sie ihn zuerst.
error-connection-cloud-unknown = Es gibt keine Cloud „{ $value }“. Wählen Sie global, gcc-high, dod oder china.
error-connection-client-malformed = „{ $value }“ ist keine Anwendungs-ID (GUID).
error-connection-key-missing = Das Zertifikat oder sein privater Schlüssel fehlt. Nennen Sie beide Dateien.
error-connection-needs-no-person = Diese Verbindung meldet sich mit einem Zertifikat an; eine Person ist dafür nicht nötig. Wenn das nicht mehr geht, verbinden Sie den Tenant neu.
error-connection-other-tenant = Der Tenant „{ $name }“ hat eine andere Microsoft-Tenant-ID. Es wurde nichts gespeichert, damit keine Daten vermischt werden.
error-connection-server-elsewhere = Ein simulierter Tenant muss auf diesem Gerät sein (http:// und eine Loopback-Adresse). Es wurde nichts gespeichert.
error-area-unknown = Es gibt keinen Bereich „{ $value }“.
error-sync-sign-in-needed = Microsoft verlangt eine neue Anmeldung. Was gelesen wurde, bleibt erhalten. Melden Sie sich erneut an und setzen Sie die Momentaufnahme dann fort.
error-sync-browser-needed = Microsoft verlangt eine neue Anmeldung, für die ein Code nicht ausreicht. Was gelesen wurde, bleibt erhalten. Melden Sie sich auf diesem Gerät im Browser erneut an und setzen Sie die Momentaufnahme dann fort.
error-sync-refused = Microsoft Graph hat eine Anfrage verweigert, ohne die sich nichts lesen lässt ({ $status } { $code }). Es wurde keine Momentaufnahme gespeichert. Prüfen Sie die Verbindung.
error-sync-throttled = Microsoft Graph drosselt die Anfragen und verlangt eine längere Wartezeit, als jetzt sinnvoll ist. Was gelesen wurde, bleibt erhalten. Setzen Sie die Momentaufnahme später fort oder schließen Sie sie mit dem Gelesenen ab.
error-sync-unavailable = Microsoft Graph ist zurzeit nicht verfügbar (Status { $status }). Was gelesen wurde, bleibt erhalten. Setzen Sie die Momentaufnahme später fort oder schließen Sie sie mit dem Gelesenen ab.
error-sync-unreachable = Microsoft war nicht erreichbar. Was gelesen wurde, bleibt erhalten. Prüfen Sie das Netz und setzen Sie die Momentaufnahme dann fort, oder schließen Sie sie mit dem Gelesenen ab.
error-sync-led-elsewhere = Eine Antwort führt zu einer anderen Adresse als der von Microsoft Graph. Ihr wurde nicht gefolgt und kein Token dorthin gesendet. Es wurde keine Momentaufnahme gespeichert. Prüfen Sie, ob ein Proxy im Netz Antworten verändert.
error-sync-malformed = Eine Antwort von Microsoft Graph ist nicht lesbar. Es wurde keine Momentaufnahme gespeichert; was vorher gelesen wurde, bleibt erhalten. Versuchen Sie es erneut.
error-sync-not-kept = Was gelesen wurde, ließ sich nicht im Tresor ablegen. Es wurde keine Momentaufnahme gespeichert. Prüfen Sie den Platz auf dem Datenträger und setzen Sie die Momentaufnahme dann fort.
error-sync-at-work = Von diesem Tenant wird schon eine Momentaufnahme erstellt. Warten Sie darauf oder brechen Sie sie zuerst ab.

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
error-attachment-ambiguous = Es ist mehr als eine Datei angehängt. Geben Sie mit --attachment an, welche.
error-attachment-unknown = Diese Anlage gibt es nicht oder sie wurde entfernt.
error-view-name-missing = Die Ansicht braucht einen Namen.
error-view-too-many = Es gibt schon { $limit } Ansichten. Löschen Sie zuerst eine.
error-view-unknown = Eine Ansicht „{ $name }“ gibt es nicht.
error-sla-days = Tage sind ganze Zahlen von 1 bis { $limit }.
error-sla-holidays = Höchstens { $limit } Feiertage.
error-finding-one-change = Nennen Sie genau eine Änderung: Nach der ersten fände die Abfrage womöglich andere Feststellungen.
error-contact-unknown = Diese Ansprechperson gibt es bei diesem Kunden nicht.
error-contact-ambiguous = Mehrere Ansprechpersonen haben diesen Namen. Geben Sie die ID an.
error-contact-retired = Diese Person ist keine Ansprechperson mehr. Wählen Sie eine andere.
error-exception-unknown = Diese Ausnahme gibt es nicht.
error-exception-not-allowed = Das ist nicht möglich: Die Ausnahme ist { $from ->
    [requested] beantragt und wartet auf die Genehmigung
    [approved] genehmigt und wartet auf den Kunden
    [rejected] abgelehnt
    [active] aktiv
    [expiring] aktiv und läuft bald ab
    [expired] abgelaufen
    [renewed] durch eine spätere verlängert
    [revoked] widerrufen
    [lapsed] hinfällig, weil sich ihr Inhalt geändert hat
   *[other] { $from }
}.
error-exception-term = Der letzte Tag muss zwischen { $from } und { $to } liegen. Die Regeln des Arbeitsbereichs begrenzen die Laufzeit je Schweregrad.
error-exception-waiting = Für diese Feststellung wartet bereits eine Ausnahme. Entscheiden Sie zuerst über diese.
error-exception-content-changed = Wofür die Ausnahme beantragt wurde, hat sich seitdem geändert. Beantragen Sie sie neu.
error-exception-finding-state = In diesem Status der Feststellung lässt sich das Risiko nicht akzeptieren. Nehmen Sie sie zuerst wieder in Bearbeitung.
error-second-member-needed = Ein anderes Mitglied muss genehmigen: In diesem Arbeitsbereich genehmigt niemand, was er selbst beantragt hat.
error-attachment-needed = Ein unterschriebenes Schreiben und eine E-Mail brauchen die Datei, die die Akzeptanz belegt.
error-attachment-missing = Zu dieser Akzeptanz gibt es keine Datei.
error-risk-policy-invalid = Jede Laufzeit muss zwischen 1 und { $limit } Tagen liegen.
error-risk-value-invalid = { $field ->
    [name] Der Name fehlt oder ist zu lang.
    [function] Die Funktion ist zu lang.
    [email] Das ist keine E-Mail-Adresse.
    [reason] Die Begründung fehlt oder ist zu lang.
    [compensating_control] Die kompensierende Maßnahme ist zu lang.
    [until] Der letzte Tag ist kein mögliches Datum.
    [on] Der Tag der Akzeptanz ist kein Datum bis heute.
    [deadline] Die Frist ist kein Datum.
    [summary] Die Frage fehlt oder ist zu lang.
    [options] Geben Sie zwei bis acht Möglichkeiten an.
    [option] Diese Möglichkeit gibt es nicht.
    [default] Die vorgeschlagene Möglichkeit gibt es nicht.
    [text] Der Text fehlt oder ist zu lang.
    [assignee] Der Name fehlt oder ist zu lang.
    [state] Einen Status „{ $value }“ gibt es nicht.
   *[other] Der Wert von { $field } ist nicht möglich.
}
error-decision-unknown = Diese Entscheidung gibt es nicht.
error-decision-closed = Diese Entscheidung ist abgeschlossen. Es kann nur eine neue folgen.
error-decision-of-exception = Diese Entscheidung gehört zu einer Ausnahme. Lehnen Sie die Ausnahme ab oder widerrufen Sie sie.
error-review-approval-needed = Die Freigabe braucht die Genehmigung eines anderen Mitglieds für das, was die Prüfung jetzt sagt. Fragen Sie sie an, oder erneut, wenn sich die Prüfung seitdem geändert hat.

error-journal-filter-invalid = Der Filter ist nicht verständlich: „{ $value }“ ist für { $field } nicht möglich.
error-journal-event-unknown = Diesen Eintrag gibt es nicht.
error-journal-head-invalid = „{ $value }“ ist kein Kettenende. Es besteht aus Gerät, Platz und Hash, durch Doppelpunkte getrennt, wie die Prüfung es anzeigt.
error-journal-member-unknown = Hier heißt niemand „{ $name }“.
error-alert-rule-unknown = Diese Melderegel gibt es nicht.
error-alert-rule-ambiguous = Mehrere Melderegeln haben diesen Namen. Geben Sie die ID an.
error-alert-rule-no-quiet = Die Regel hat keine Ruhezeit. Geben Sie sie mit --quiet VON-BIS an.
error-alert-rule-no-escalation = Die Regel meldet nichts erneut. Geben Sie die Stunden mit --escalate-after STUNDEN an.
error-alert-rule-too-many = Ein Arbeitsbereich hat höchstens { $limit } Melderegeln. Entfernen Sie zuerst eine.
error-alert-rule-invalid = { $field ->
    [name] Eine Melderegel braucht einen Namen mit höchstens 100 Zeichen.
    [triggers] Eine Melderegel braucht mindestens ein Ereignis.
    [tenants] Eine Melderegel nennt höchstens 1.000 Tenants.
    [routes] Wählen Sie die Übersicht, den Desktop oder beides.
    [cooldown-minutes] Dasselbe kommt nach einer Minute bis sieben Tagen wieder.
    [age-days] Veraltet ist etwas nach 1 bis 365 Tagen.
    [quiet] Die Ruhezeit braucht Anfang, Ende und mindestens einen Tag und muss Zeit zum Melden lassen.
    [escalation] Erneut gemeldet wird nach 1 bis 672 Stunden, höchstens 10-mal.
   *[other] Diese Melderegel ist nicht gültig.
}
error-member-unknown = Dieses Mitglied gibt es nicht.
error-member-ambiguous = Mehrere Mitglieder heißen so. Geben Sie die ID an.
error-member-retired = Dieses Mitglied ist bereits ausgeschieden.
error-member-self = Sich selbst können Sie nicht austragen. Das kann ein anderer Eigentümer tun.
error-member-last-owner = Der Arbeitsbereich braucht einen Eigentümer. Geben Sie diese Rolle zuerst jemand anderem.
error-member-name = Der Name ist leer, zu lang oder schon vergeben.
error-member-role = Diese Rolle gibt es nicht.
error-members-full = Es gibt bereits { $limit } Mitglieder. Tragen Sie zuerst eines aus.
error-passphrase-taken = Diese Passphrase kann hier nicht verwendet werden. Wählen Sie eine andere.
error-passphrase-slot-missing = Der Wiederherstellungsschlüssel kann hier keine Passphrase ändern: Das Mitglied, das den Tresor angelegt hat, ist ausgeschieden. Nehmen Sie sich selbst als neues Mitglied auf.

error-inbox-item-unknown = Diesen Eintrag gibt es im Eingang nicht. Vielleicht hat er sich inzwischen erledigt.
error-inbox-day-invalid = „{ $value }“ ist nicht möglich: Geben Sie einen Tag nach heute und innerhalb eines Jahres an, als JJJJ-MM-TT.
