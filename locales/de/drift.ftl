# Baselines in Feststellungen, Fehlern und auf der Befehlszeile.

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
