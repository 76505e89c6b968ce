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
baseline-shown = Angezeigt
baseline-discard = Entwurf verwerfen
baseline-publish = Veröffentlichen
baseline-publish-reason = Was neu ist
baseline-preview = Was die neue Version ändert
baseline-preview-lead = Vor dem Veröffentlichen gilt nichts davon.
baseline-preview-nothing = Für diesen Tenant ändert sich nichts.
baseline-preview-no-tenants = Die Baseline ist keinem Tenant zugewiesen: Das Veröffentlichen ändert dort nichts.
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

## Feststellungen

control-baseline-drift-title = Abweichung von einer Baseline
control-baseline-drift-why = Die Baseline sagt, wie dieses Objekt sein soll. Ist es in einem Tenant anders, kann ein vereinbarter Schutz fehlen, oder jemand hat es geändert, ohne es zu sagen.
control-baseline-drift-do = Bringen Sie den Tenant auf den Stand der Baseline zurück. Ist die Abweichung gewollt, nehmen Sie sie in die nächste Version der Baseline auf: Übernehmen Sie sie, überlassen Sie die Einstellung jedem Tenant oder ignorieren Sie sie.
reason-drift-aligned = { $item } ist so, wie die Baseline { $baseline } es verlangt.
reason-drift-changed = { $item } weicht von der Baseline { $baseline } ab: { $settings }.
reason-drift-missing = { $item } steht in der Baseline { $baseline } und fehlt im Tenant.
reason-drift-unexpected = { $item } ist im Tenant vorhanden; nach der Baseline { $baseline } darf es nichts anderes geben.
reason-drift-gone = { $item } ist nach der Baseline { $baseline } nicht erlaubt und im Tenant nicht mehr vorhanden.
reason-drift-seen-in-part = Die Momentaufnahme hat { $item } nur zum Teil gelesen: Ob es der Baseline { $baseline } entspricht, ist nicht bekannt.
reason-drift-ambiguous = Mehrere Objekte heißen wie { $item }: Welches davon die Baseline { $baseline } meint, ist nicht bekannt.
reason-drift-no-value = Die Baseline { $baseline } überlässt eine Einstellung von { $item } dem Tenant, und die Variable { $variable } hat keinen Wert.
reason-drift-not-seen = Die Momentaufnahme hat Objekte wie { $item } nicht gelesen: Ob es der Baseline { $baseline } entspricht, ist nicht bekannt.
reason-drift-unassigned = Die Baseline { $baseline } ist dem Tenant nicht mehr zugewiesen; { $item } wird nicht mehr damit verglichen.
reason-drift-item-removed = { $item } gehört nicht mehr zur Baseline { $baseline }.

## Was nicht gelungen ist

error-baseline-unknown = Diese Baseline gibt es nicht.
error-baseline-version-unknown = Die Baseline hat keine solche Version.
error-baseline-ambiguous = Mehrere Baselines heißen { $name }. Geben Sie die Kennung an.
error-baseline-empty = Es gibt nichts zu erfassen: Die Quelle enthält kein Objekt dieser Arten.
error-baseline-kinds-missing = Geben Sie mindestens eine Art an, die die Baseline umfasst.
error-baseline-kind-not-seen = Die Momentaufnahme hat { $kind } nicht gelesen. Wählen Sie eine andere Art oder eine andere Momentaufnahme.
error-baseline-no-draft = Die Baseline hat keinen Entwurf. Ändern Sie zuerst etwas.
error-baseline-not-published = Die Baseline hat noch keine veröffentlichte Version. Veröffentlichen Sie zuerst den Entwurf.
error-baseline-item-unknown = Die Baseline hat keinen Eintrag { $item }.
error-baseline-kind-unknown = Die Baseline umfasst { $kind } nicht.
error-baseline-not-assigned = Die Baseline ist diesem Tenant nicht zugewiesen.
error-baseline-value-empty = Es fehlt etwas: { $field }.
error-baseline-too-much = Zu viel: { $field } darf höchstens { $limit } sein.
error-baseline-variable-name = Der Name einer Variablen besteht nur aus Kleinbuchstaben, Ziffern, - und _.
error-baseline-rule-unknown = Die Regel { $rule } gibt es nicht.
error-baseline-not-plain = Diese Einstellung ist mehr als ein einfacher Wert. Übernehmen Sie das ganze Objekt oder ignorieren Sie die Einstellung.
error-baseline-secret = Die Einstellung ist geheim und wird in keine Regel übernommen.
error-baseline-nothing-to-adopt = Hier gibt es im Tenant nichts, was sich übernehmen ließe.
error-library-unknown = Diese Richtlinienbibliothek gibt es nicht.

## Auf der Befehlszeile

cli-no-baselines = Keine Baselines.
cli-baseline = { $name } · { $version } · { $items } · { $source } · { $id }
cli-baseline-tenant = – { $tenant }: { $tally }
cli-baseline-item = { $severity } · { $name } ({ $kind }) · { $key }
cli-baseline-rule = – { $at }: { $rule }
cli-baseline-stands = { $standing } · { $severity } · { $name } ({ $kind }) · { $key }
cli-baseline-deviation = – { $label }: { $left } → { $right }
