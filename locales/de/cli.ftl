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
cli-preview-completes = Mit --complete kommen { $kinds } Objektarten und { $properties } Einstellungen zur Momentaufnahme { $number } hinzu, die aus Microsoft Graph gelesen wurde
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

error-tenant-given-twice = Dieser Befehl betrifft einen Tenant. Nennen Sie --tenant einmal.

cli-sign-in-browser =
    Melden Sie sich in dem Browser an, der sich geöffnet hat. Ist keiner erschienen, öffnen Sie diese Adresse:
    { $url }
cli-sign-in-code =
    Melden Sie sich auf einem beliebigen Gerät an: Öffnen Sie { $url } und geben Sie den Code { $code } ein.
    Der Code gilt bis { $at }.

cli-no-connections = Es ist kein Tenant verbunden.
cli-connection-removed = Die Verbindung von { $tenant } ist aufgehoben, ihre Token sind gelöscht. Die Momentaufnahmen bleiben.
cli-connection-ready = angemeldet
cli-connection-sign-in-needed = neu anmelden
cli-connection-browser-needed = neu anmelden, und zwar im Browser dieses Rechners: Mit einem Code lässt sich nicht erfüllen, was Microsoft verlangt
cli-method-browser = im Browser
cli-method-device-code = mit einem Gerätecode
cli-method-certificate = mit einem Zertifikat
cli-readiness-unknown = Was gelesen werden darf, wurde noch nicht ermittelt.
cli-all-ready = Alle { $total } Endpunkte lassen sich lesen (ermittelt { $at }).
cli-not-ready = { $count ->
    [one] { $count } von { $total } Endpunkten lässt sich nicht lesen (ermittelt { $at }):
   *[other] { $count } von { $total } Endpunkten lassen sich nicht lesen (ermittelt { $at }):
  }
cli-missing-delegated = Die Einwilligung in die delegierte Berechtigung { $permission } fehlt: { $why }
cli-missing-application = Die Einwilligung in die Anwendungsberechtigung { $permission } fehlt: { $why }
cli-missing-role-missing = { $intune ->
    [yes] Es fehlt eine der Rollen: { $roles }; eine Rolle in Intune genügt ebenfalls.
   *[no] Es fehlt eine der Verzeichnisrollen: { $roles }.
  }
cli-missing-role-eligible = { $intune ->
    [yes] Die Rolle ist zugewiesen, aber nicht aktiviert, eine von: { $roles }; eine Rolle in Intune genügt ebenfalls. Aktivieren Sie sie in PIM und melden Sie sich dann neu an.
   *[no] Die Rolle ist zugewiesen, aber nicht aktiviert, eine von: { $roles }. Aktivieren Sie sie in PIM und melden Sie sich dann neu an.
  }
cli-missing-licence = Es fehlt eine Lizenz für: { $plans }.
cli-missing-refused = Das Lesen wurde verweigert, obwohl nach allem, was bekannt ist, nichts fehlt: { $detail }
cli-missing-unanswered = { $endpoint } hat nicht geantwortet: { $detail }
cli-missing-kinds = { $count ->
    [one] Lässt sich deshalb nicht lesen: { $names }
   *[other] Lassen sich deshalb nicht lesen: { $names }
  }
cli-missing-policies = { $count ->
    [one] Lässt sich deshalb nicht bewerten ({ $count } Anforderung): { $names }
   *[other] Lassen sich deshalb nicht bewerten ({ $count } Anforderungen): { $names }
  }

cli-sync-resumable = Was gelesen wurde, bleibt erhalten: Die nächste Synchronisierung macht dort weiter.

cli-no-runs = Es gibt noch keinen Vorgang.
cli-run = { $at } · { $kind } · { $tenant } · { $state } · { $id }
cli-run-part = { $count } × { $name }
cli-run-part-refused = { $count } × { $name }: { $why }

cli-no-snapshots = Es gibt noch keine Momentaufnahme. Synchronisieren Sie den Tenant oder importieren Sie einen Export.
cli-snapshot = Momentaufnahme { $number } · { $at } · { $format } · { $subjects ->
    [one] { $subjects } Objekt
   *[other] { $subjects } Objekte
  } · { $id }
cli-seen = { $count } × { $name }: { $state }
cli-seen-complete = vollständig
cli-seen-partial = zum Teil.
cli-seen-not-collected = nicht gelesen.
cli-snapshot-exported = Nach { $path } geschrieben: { $files ->
    [one] { $files } Datei
   *[other] { $files } Dateien
  }, { $subjects ->
    [one] { $subjects } Objekt
   *[other] { $subjects } Objekte
  }. Der Ordner ist nicht verschlüsselt.

cli-history-snapshot = Momentaufnahme { $number } · { $at } · { $what }
cli-history-event = { $what } · { $kind } · { $name } · { $id }
cli-history-who = { $at } · { $name } · { $activity }

cli-finding-snoozed = Zurückgestellt bis
cli-findings-count-more = { $shown } von mehr als { $total } Feststellungen
cli-due-rule = { $severity }: { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
cli-due-rule-none = Keine Regel gibt Fälligkeitsdaten vor.
cli-due-rule-calendar = Kalendertage.
cli-due-rule-working = Arbeitstage, { $holidays ->
    [0] ohne Feiertage.
    [one] ohne { $holidays } Feiertag.
   *[other] ohne { $holidays } Feiertage.
}
cli-view = { $name }: { $query }
cli-views-none = Es sind keine Ansichten gespeichert.
cli-no-contacts = Dieser Tenant hat noch keine Ansprechperson.
cli-contact = { $name } · { $function } · { $email }{ $retired ->
    [1] {" "}· keine Ansprechperson mehr
   *[0] {""}
} · { $id }
cli-no-exceptions = Keine Ausnahme passt dazu.
cli-exception = { $policy } { $title }: { $severity }, { $state }, letzter Tag { $until } · { $tenant } · { $id }
cli-attachment-saved = Nach { $path } geschrieben, SHA-256 { $hash }.
cli-evidence-saved = Die Datei wurde geschrieben.
cli-risk-policy = Längste Laufzeiten in Tagen: kritisch { $critical }, hoch { $high }, mittel { $medium }, niedrig { $low }. Ablaufend ab { $warn } Tagen vor dem letzten Tag, höchstens im letzten Drittel der Laufzeit. { $alone ->
    [1] Ein Mitglied darf beantragen und genehmigen; der Eintrag weist darauf hin.
   *[0] Ein anderes Mitglied muss genehmigen.
}
cli-no-decisions = Nichts wartet auf eine Entscheidung.
cli-no-decisions-ever = Bisher wurde nichts angefragt und nichts entschieden.
cli-decision = { $summary }: { $state } · { $tenant } · { $id }
cli-decision-option = {"  "}{ $number } { $option }{ $chosen ->
    [1] {" "}(gewählt)
   *[0] {""}
}

cli-no-journal = Kein Eintrag entspricht dem Filter.
cli-journal-row = { $at }  { $who }  { $what } ({ $about })  { $id }
cli-journal-more = Weitere Einträge: --after { $place }
cli-journal-exported = { $count ->
    [one] 1 Eintrag nach { $path } geschrieben, SHA-256 { $hash }. Angaben zur Datei stehen in { $beside }.
   *[other] { $count } Einträge nach { $path } geschrieben, SHA-256 { $hash }. Angaben zur Datei stehen in { $beside }.
}
cli-journal-head = Kettenende: { $head }
cli-no-alerts = Keine Meldungen.
cli-alert = { $at }  { $said }  [{ $id }, { $unread ->
    [0] gelesen
   *[other] ungelesen
}]
cli-alert-checked = { $new ->
    [0] Nichts Neues.
    [one] Eine neue Meldung.
   *[other] { $new } neue Meldungen.
} { $unread } ungelesen.
cli-alert-rule = { $name } ({ $id }): wenn { $triggers }; ab Schweregrad { $severity }; { $tenants }; { $routes }; höchstens einmal in { $cooldown }{ $off ->
    [0] {""}
   *[other] ; aus
}
cli-alert-day-monday = Montag
cli-alert-day-tuesday = Dienstag
cli-alert-day-wednesday = Mittwoch
cli-alert-day-thursday = Donnerstag
cli-alert-day-friday = Freitag
cli-alert-day-saturday = Samstag
cli-alert-day-sunday = Sonntag
cli-alert-rule-all = alle Tenants
cli-alert-tried = { $at }  { $said }
cli-alert-rule-again = nach { $after }, höchstens { $most ->
    [one] einmal
   *[other] { $most }-mal
}
cli-member = { $name } · { $role } · { $id }{ $you ->
    [1] {" "}· Sie
   *[0] {""}
}{ $retired ->
    [1] {" "}· ausgeschieden
   *[0] {""}
}
cli-member-passphrase-prompt = Passphrase des neuen Mitglieds:
cli-risk-approval-from = Ein anderes Mitglied muss ab diesem Schweregrad genehmigen: { $severity }.

cli-inbox-empty = Nichts wartet.
cli-inbox-item = { $weight } · { $tenant } · { $what } · { $why }
cli-inbox-key = { "  " }{ $key }
cli-inbox-standing = {"  "}{ $said }
cli-inbox-total = { $count ->
    [one] { $count } Eintrag.
   *[other] { $count } Einträge.
}
cli-inbox-said = Festgehalten.
cli-portfolio-row = { $weight } · { $name } · { $open } offen, { $overdue } überfällig, { $drift } Abweichungen · { $mark }
cli-portfolio-holds = gesichtet
cli-portfolio-ended = gesichtet, seither geändert
cli-portfolio-none = nicht gesichtet
