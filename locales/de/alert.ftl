## Meldungen: die Glocke, die Übersicht, die Regeln.

alert-workspace = Arbeitsbereich
alert-escalated = Noch offen: { $said }

alert-said-finding-found = { $count ->
    [one] { $tenant }: eine Feststellung ist neu oder wieder da
   *[other] { $tenant }: { $count } Feststellungen sind neu oder wieder da
}
alert-said-drift-found = { $count ->
    [one] { $tenant }: eine Abweichung von einer Baseline ist neu oder wieder da
   *[other] { $tenant }: { $count } Abweichungen von einer Baseline sind neu oder wieder da
}
alert-said-finding-overdue = { $count ->
    [one] { $tenant }: eine Feststellung ist überfällig
   *[other] { $tenant }: { $count } Feststellungen sind überfällig
}
alert-said-finding-unassigned = { $count ->
    [one] { $tenant }: um eine Feststellung kümmert sich niemand
   *[other] { $tenant }: um { $count } Feststellungen kümmert sich niemand
}
alert-said-owner-gone = { $count ->
    [one] { $tenant }: eine Feststellung gehört zu jemandem, der ausgeschieden ist
   *[other] { $tenant }: { $count } Feststellungen gehören zu jemandem, der ausgeschieden ist
}
alert-said-exception-expiring = { $count ->
    [one] { $tenant }: ein akzeptiertes Risiko läuft bald ab
   *[other] { $tenant }: { $count } akzeptierte Risiken laufen bald ab
}
alert-said-exception-expired = { $count ->
    [one] { $tenant }: ein akzeptiertes Risiko ist abgelaufen, seine Feststellung ist wieder in Arbeit
   *[other] { $tenant }: { $count } akzeptierte Risiken sind abgelaufen, ihre Feststellungen sind wieder in Arbeit
}
alert-said-decision-late = { $count ->
    [one] { $tenant }: eine Entscheidung ist über ihren letzten Tag hinaus
   *[other] { $tenant }: { $count } Entscheidungen sind über ihren letzten Tag hinaus
}
alert-said-sync-failed = { $tenant }: die letzte Synchronisierung ist fehlgeschlagen oder konnte nicht alles lesen
alert-said-snapshot-stale = { $tenant }: die letzte Momentaufnahme ist veraltet
alert-more = { $count ->
    [one] eine weitere
   *[other] { $count } weitere
}

alerts = Meldungen
alerts-bell = { $count ->
    [0] Meldungen: nichts Neues
    [one] Meldungen: { $count } ungelesen
   *[other] Meldungen: { $count } ungelesen
}
alerts-empty = Keine Meldungen
alerts-empty-text = Hier erscheint, was Ihre Melderegeln melden.
alerts-read-all = Alle als gelesen markieren
alerts-read-one = Als gelesen markieren
alerts-unread = ungelesen
alerts-to-rules = Melderegeln
alerts-save = Übersicht als Datei speichern
alerts-saved = { $count ->
    [one] Eine Meldung nach { $path } geschrieben
   *[other] { $count } Meldungen nach { $path } geschrieben
}
alerts-save-path = Datei
alerts-save-hint = Endet der Name auf .json, entsteht eine Datei für Programme, sonst einfacher Text.

alert-rules = Melderegeln
alert-rules-lead = Regeln gelten für den ganzen Arbeitsbereich. Nichts verlässt diesen Computer: Meldungen erscheinen hinter der Glocke und, wenn Sie das einschalten, als Benachrichtigung auf dem Desktop.
alert-rules-none = Es gibt keine Melderegel. Nichts wird gemeldet.
alert-rule-default = Standardregel
alert-rule-add = Regel hinzufügen
alert-rule-new = Neue Regel
alert-rule-edit = Regel bearbeiten
alert-rule-edit-named = { $name } bearbeiten
alert-rule-remove = Regel entfernen
alert-rule-remove-named = { $name } entfernen
alert-rule-remove-question = „{ $name }“ entfernen?
alert-rule-remove-text = Was die Regel schon gemeldet hat, bleibt in der Übersicht.
alert-rule-off = aus
alert-rule-name = Name
alert-rule-enabled = Regel ist in Gebrauch
alert-rule-triggers = Melden, wenn
alert-rule-severity = Ab Schweregrad
alert-rule-tenants = Tenants
alert-rule-tenants-all = Alle Tenants
alert-rule-tenants-some = { $count ->
    [one] Ein Tenant
   *[other] { $count } Tenants
}
alert-rule-routes = Wo
alert-rule-digest = In der Übersicht hinter der Glocke
alert-rule-desktop = Als Benachrichtigung auf dem Desktop
alert-rule-cooldown = Dasselbe frühestens wieder nach
alert-rule-age = Veraltet oder ohne Zuständige nach (Tagen)
alert-rule-age-hint = 1 bis 365 Tage
alert-rule-quiet = Ruhezeit
alert-rule-quiet-from = Von
alert-rule-quiet-until = Bis
alert-rule-quiet-days = An diesen Tagen
alert-rule-quiet-hint = Was in der Ruhezeit geschieht, wird danach zusammen gemeldet.
alert-rule-escalate = Erneut melden, worum sich niemand kümmert
alert-rule-escalate-hours = Nach (Stunden)
alert-rule-escalate-most = Höchstens (Mal)
alert-rule-saved = Regel gespeichert
alert-rule-removed = Regel entfernt
alert-rule-preview = Die Regel in Worten
alert-rule-try = Was hätte sie gemeldet?
alert-rule-tried = { $count ->
    [0] Nichts in den letzten { $days } Tagen.
    [one] Eine Meldung in den letzten { $days } Tagen.
   *[other] { $count } Meldungen in den letzten { $days } Tagen.
}
alert-rule-tried-note = Nach dem Journal und dem heutigen Stand.

alert-trigger-finding-found = eine Feststellung neu oder wieder da ist
alert-trigger-drift-found = eine Abweichung von einer Baseline neu oder wieder da ist
alert-trigger-finding-overdue = eine Feststellung überfällig ist
alert-trigger-finding-unassigned = sich um eine Feststellung niemand kümmert
alert-trigger-owner-gone = eine Feststellung zu jemandem gehört, der ausgeschieden ist
alert-trigger-exception-expiring = ein akzeptiertes Risiko bald abläuft
alert-trigger-exception-expired = ein akzeptiertes Risiko abgelaufen ist
alert-trigger-decision-late = eine Entscheidung über ihren letzten Tag hinaus ist
alert-trigger-sync-failed = eine Synchronisierung fehlschlägt oder nicht alles lesen kann
alert-trigger-snapshot-stale = eine Momentaufnahme veraltet ist

alert-sentence = Wenn in { $where } { $what }, Meldung { $how }, dasselbe höchstens einmal in { $cooldown }{ $quiet }{ $again }.
alert-sentence-all = einem beliebigen Tenant
alert-sentence-anything = etwas geschieht, das gemeldet werden kann
alert-sentence-severity = { $what } (ab Schweregrad { $severity })
alert-sentence-digest = in der Übersicht
alert-sentence-desktop = auf dem Desktop
alert-sentence-quiet = , nicht zwischen { $from } und { $until } Uhr ({ $days })
alert-sentence-again = ; worum sich niemand kümmert, erneut nach { $hours ->
    [one] einer Stunde
   *[other] { $hours } Stunden
}, höchstens { $most ->
    [one] einmal
   *[other] { $most }-mal
}
alert-sentence-every-day = täglich
alert-minutes = { $count ->
    [one] einer Minute
   *[other] { $count } Minuten
}
alert-hours = { $count ->
    [one] einer Stunde
   *[other] { $count } Stunden
}
alert-days = { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}

alert-settings = Benachrichtigungen auf dem Desktop
alert-settings-lead = Sie erscheinen auch auf einem gesperrten Bildschirm. Ohne Namen sagt eine Benachrichtigung nur, wie viele Dinge Ihre Aufmerksamkeit brauchen.
alert-settings-desktop = Benachrichtigungen auf diesem Computer erlauben
alert-settings-names = Tenants in Benachrichtigungen nennen
alert-settings-off-hint = Regeln, die auf dem Desktop benachrichtigen, nutzen die Übersicht, bis Sie es erlauben.
