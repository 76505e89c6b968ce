## Was die Befehlszeile sagt.

cli-passphrase-prompt = Passphrase:
cli-new-passphrase-prompt = Neue Passphrase:
cli-repeat-passphrase-prompt = Noch einmal dieselbe:
cli-member-unnamed = Ohne Namen
cli-io = Standardausgabe oder -eingabe ist fehlgeschlagen: { $what }
cli-labelled = { $label }: { $value }
cli-item-why = – { $item } ({ $why })

error-secret-not-text = Die Passphrase ist kein gültiger UTF-8-Text.
error-secret-file = Die Datei { $path } lässt sich nicht lesen.
error-passphrases-differ = Die beiden Passphrasen unterscheiden sich. Es wurde nichts geändert.
error-passphrase-needed = Eine Passphrase ist nötig, und es gibt kein Terminal, um danach zu fragen. Verwenden Sie --passphrase-file oder TENANTPILOT_PASSPHRASE.
error-vault-place-unknown = Dieses System nennt keinen Ort für Daten. Verwenden Sie --vault oder TENANTPILOT_VAULT.
error-path-not-text = Der Pfad ist kein gültiger UTF-8-Text.
error-finding-ambiguous = Mehrere Tenants haben eine Feststellung zu { $finding }. Nennen Sie den Tenant mit --tenant oder die Feststellung mit ihrer ID.
error-review-ambiguous = Es gibt mehrere Entwürfe. Nennen Sie einen mit seiner ID.

cli-vault-created = Tresor angelegt: { $vault }
cli-recovery-key =
    Wiederherstellungsschlüssel: { $key }
    Er öffnet den Tresor ohne die Passphrase. Drucken Sie ihn aus und bewahren Sie ihn getrennt vom Computer auf; er wird nicht noch einmal angezeigt.
cli-vault-unlocks = Der Tresor lässt sich öffnen: { $vault }
cli-backup-written = Sicherung geschrieben: { $path } ({ $size } Byte, SHA-256 { $sha256 })
cli-vault-restored = Tresor wiederhergestellt: { $vault }
cli-passphrase-changed = Die Passphrase wurde geändert. Frühere Sicherungen behalten die Passphrase, unter der sie entstanden sind.

cli-preview-source = Quelle
cli-preview-format = Format
cli-preview-tool = Geschrieben von
cli-preview-collected = Erhoben
cli-preview-claims = Die Quelle nennt
cli-preview-target = Käme in
cli-target-tenant = den Tenant { $name }
cli-target-new = einen neuen Tenant, { $name }
cli-target-choice = noch keinen Tenant: Die Quelle nennt keinen. Wählen Sie einen mit --tenant und bestätigen Sie mit --stated, dass die Quelle aus ihm stammt.
cli-target-mismatch = keinen Tenant: Die Quelle stammt aus einem anderen als { $chosen }
cli-target-library = die Richtlinienbibliothek { $name }
cli-preview-size = { $files ->
    [one] { $files } Datei
   *[other] { $files } Dateien
  }, { $bytes } Byte
cli-preview-kind = { $count } × { $kind }
cli-preview-exclusions = { $count ->
    [one] Die Quelle nennt { $count } genehmigten Ausschluss; --adopt-exclusions übernimmt ihn.
   *[other] Die Quelle nennt { $count } genehmigte Ausschlüsse; --adopt-exclusions übernimmt sie.
  }
cli-preview-not-understood = { $count ->
    [one] Nicht verstanden, als Nachweis aufbewahrt und von nichts bewertet ({ $count } Stelle):
   *[other] Nicht verstanden, als Nachweis aufbewahrt und von nichts bewertet ({ $count } Stellen):
  }
cli-preview-nothing-written = Es wurde nichts geschrieben.

cli-no-tenants = Es gibt noch keinen Tenant. Importieren Sie zuerst einen Export.
cli-tenant = { $name } · { $domain } · { $id }
cli-tenant-verdicts = { $satisfied } erfüllt, { $not-satisfied } nicht erfüllt, { $not-assessed } nicht bewertet, { $not-applicable } nicht anwendbar
cli-tenant-findings = { $count ->
    [one] { $count } offene Feststellung
   *[other] { $count } offene Feststellungen
  }

cli-finding = { $severity } · { $state } · { $policy } · { $title } · { $tenant } · { $id }
cli-findings-count = { $total ->
    [one] { $shown } von { $total } Feststellung
   *[other] { $shown } von { $total } Feststellungen
  }
cli-finding-why = Warum das wichtig ist
cli-finding-do = Was zu tun ist
cli-finding-subjects = Was betroffen ist
cli-finding-observed = Was beobachtet wurde
cli-observation = – { $path }: { $actual } (erwartet: { $expected })
cli-finding-owner = Verantwortlich
cli-finding-assignee = Bearbeitet von
cli-finding-due = Fällig
cli-finding-customer-comment = Für den Kunden
cli-comment = { $at }, { $by }: { $text }
cli-findings-changed = { $count ->
    [0] Nichts hat sich geändert.
    [one] { $count } Feststellung geändert.
   *[other] { $count } Feststellungen geändert.
  }

cli-no-reviews = Es gibt noch keine Prüfung.
cli-review-released = Prüfung { $number } · { $title } · { $tenant } · freigegeben { $at } · { $findings ->
    [one] { $findings } Feststellung
   *[other] { $findings } Feststellungen
  } · { $id }
cli-review-draft = Entwurf · { $title } · { $tenant } · { $at } · { $findings ->
    [one] { $findings } Feststellung
   *[other] { $findings } Feststellungen
  } · { $id }

cli-file-ok = wie im Manifest
cli-file-missing = fehlt
cli-file-changed = geändert
cli-file-extra = nicht im Manifest
cli-pack-intact = Der Prüfbericht ist unversehrt.
cli-pack-not-intact = Der Prüfbericht ist nicht unversehrt.

cli-check-line = { $policy } · { $verdict } · { $reason }

cli-demo-comment = Wir haben dafür mit Ihrer Administration einen Termin vereinbart.
cli-demo-passphrase = Passphrase: { $passphrase } (sie schützt nichts: Die Tenants sind erfunden)
cli-demo-pack = Prüfbericht ({ $lang }) für { $tenant }: { $path }
