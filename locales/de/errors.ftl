## Was nicht ging, was das bedeutet, was zu tun ist. `error-<code>`.

error-internal = In TenantPilot ist etwas Unerwartetes geschehen. Es wurde nichts geändert.
error-unknown-operation = TenantPilot kennt den Vorgang „{ $operation }“ nicht.
error-request-malformed = Die Anfrage ist nicht lesbar (Zeile { $line }, Spalte { $column }).
error-request-too-large = Die Anfrage ist zu groß.
error-not-allowed = Ihre Rolle erlaubt das nicht.
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
error-profile-policy-twice = Das Profil nennt die Richtlinie { $policy } zweimal (Zeile { $line }, Spalte { $column }).
error-preference-invalid = Diese Einstellung kennt keinen solchen Wert.

error-import-mismatch = Die Quelle stammt aus einem anderen Tenant ({ $claimed }) als dem gewählten ({ $chosen }). Es wurde nichts importiert.
error-import-target-needed = Die Quelle nennt keinen Tenant. Wählen Sie den Tenant und bestätigen Sie, dass die Quelle aus ihm stammt.

error-snapshot-unknown = Diese Momentaufnahme gibt es nicht.
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
error-run-unknown = Diesen Lauf gibt es nicht.
