# Baselines: wie Tenants sein sollen und was bei ihnen anders ist.

nav-baselines = Baselines
baselines = Baselines
baselines-lead = Sollzustände mit Versionen: einmal erfasst, Tenants zugewiesen, mit jeder Momentaufnahme verglichen.
baselines-empty = Noch keine Baseline
baselines-empty-text = Erfassen Sie eine aus der Momentaufnahme eines Tenants oder aus einer importierten Richtlinienbibliothek.
baseline-capture = Baseline erfassen
baseline-name = Name
baseline-from = Erfasst aus
baseline-from-tenant = { $name }, neueste Momentaufnahme
baseline-from-library = Richtlinienbibliothek { $name }
baseline-source-snapshot = aus { $name }, Momentaufnahme Nr. { $number }
baseline-source-library = aus der Richtlinienbibliothek { $name }
baseline-kinds = Was sie umfasst
baseline-version = Version { $number }
baseline-unpublished = Noch nicht veröffentlicht
baseline-draft = Entwurf
baseline-draft-edits = { $count ->
    [0] Entwurf, noch unverändert
    [one] Entwurf mit einer Änderung
   *[other] Entwurf mit { $count } Änderungen
  }
baseline-items = { $count ->
    [one] Ein Eintrag
   *[other] { $count } Einträge
  }
baseline-tenants-none = Keinem Tenant zugewiesen
baseline-tab-items = Einträge
baseline-tab-tenants = Tenants
baseline-tab-versions = Versionen
baseline-shown = In Kraft
baseline-discard = Entwurf verwerfen
baseline-publish = Veröffentlichen
baseline-publish-reason = Was neu ist
baseline-preview = Was die neue Version ändert
baseline-preview-lead = Vor dem Veröffentlichen gilt nichts davon.
baseline-preview-nothing = Für diesen Tenant ändert sich nichts.
baseline-preview-no-tenants = Die Baseline ist keinem Tenant zugewiesen; für keinen ändert sich etwas.
baseline-preview-no-snapshot = Der Tenant hat noch keine Momentaufnahme.
baseline-preview-flip = { $before } → { $after }
baseline-not-in = nicht in der Baseline
baseline-published-as = Version { $number } gilt jetzt.
baseline-changed = Der Entwurf wurde geändert.
baseline-assign = Zuweisen
baseline-assign-to = Tenant
baseline-unassign = Zuweisung aufheben
baseline-assigned = Die Baseline wurde zugewiesen.
baseline-unassigned = Die Zuweisung wurde aufgehoben.
baseline-values-save = Werte speichern
baseline-values-hint = Mehrere Werte mit Komma trennen. Leer heißt: Es darf keiner eingetragen sein.
baseline-missing-values = Ohne Wert: { $names }
baseline-nothing-else = Ein Tenant darf nichts anderes dieser Art haben
baseline-item-remove = Aus der Baseline entfernen
baseline-rule = Regel
baseline-rule-equal = muss gleich sein
baseline-rule-values = muss sein: { $values }
baseline-rule-contain = muss enthalten
baseline-rule-at-least = mindestens
baseline-rule-ignored = wird ignoriert
baseline-rule-variable = je Tenant eigen: { $name }
baseline-rule-variable-new = je Tenant eigen
baseline-variable-name = Name der Variablen
baseline-drift = Abweichungen
baseline-drift-open = Abweichungen anzeigen
baseline-drift-all = Auch anzeigen, was übereinstimmt
baseline-drift-none = In dem, was die Momentaufnahme gelesen hat, weicht nichts ab.
baseline-compared-with = verglichen mit Momentaufnahme Nr. { $number }
baseline-not-compared = noch nicht verglichen
baseline-expected = Baseline
baseline-actual = Tenant
baseline-accept = So gewollt:
baseline-accept-value = Wert übernehmen
baseline-accept-variable = Je Tenant eigen
baseline-accept-ignore = Ignorieren
baseline-accept-whole = Ganz übernehmen
baseline-finding = Feststellung: { $state }
baseline-suggestion = Vielleicht ist es „{ $name }“ ({ $score } % gemeinsame Einstellungen)
baseline-suggestion-take = Das ist es
baseline-settings = Alle Einstellungen
standing-aligned = stimmt überein
standing-deviating = weicht ab
standing-missing = fehlt
standing-unexpected = dürfte nicht da sein
standing-not-assessed = nicht bewertet
baseline-count-aligned = { $count ->
    [one] eines stimmt überein
   *[other] { $count } stimmen überein
  }
baseline-count-deviating = { $count ->
    [one] eines weicht ab
   *[other] { $count } weichen ab
  }
baseline-count-missing = { $count ->
    [one] eines fehlt
   *[other] { $count } fehlen
  }
baseline-count-unexpected = { $count ->
    [one] eines dürfte nicht da sein
   *[other] { $count } dürften nicht da sein
  }
baseline-count-not-assessed = { $count } nicht bewertet
unassessed-not-seen = Die Momentaufnahme hat diese Art nicht gelesen.
unassessed-seen-in-part = Die Momentaufnahme hat dies nur zum Teil gelesen.
unassessed-ambiguous = Mehrere Objekte tragen diesen Namen.
unassessed-no-value = Die Variable { $variable } hat für diesen Tenant keinen Wert.
finding-drift-from = Baseline { $name }, Version { $version }
changed-by-baseline = Die Bewertung hat sich geändert, weil sich die Baseline oder ihre Zuweisung geändert hat, nicht der Tenant. Das ist weder Fortschritt noch Rückschritt beim Kunden und gilt nicht als nachgewiesen behoben.
baseline-publish-first = Veröffentlichen Sie zuerst den Entwurf; dann lässt sich die Baseline zuweisen.
cause-baseline = Baseline
