# Baselines in findings, in errors and on the command line.

## Findings

control-baseline-drift-title = Deviation from a baseline
control-baseline-drift-why = The baseline says how this object should be. Where a tenant has it otherwise, protection that was agreed may be missing, or somebody changed it without saying so.
control-baseline-drift-do = Bring the tenant back to what the baseline says. If the deviation is intended, make it part of the baseline’s next version: adopt it, leave the setting to each tenant, or ignore it.
reason-drift-aligned = { $item } is as the baseline { $baseline } says.
reason-drift-changed = { $item } deviates from the baseline { $baseline } in { $settings }.
reason-drift-missing = { $item } is in the baseline { $baseline } and not in the tenant.
reason-drift-unexpected = { $item } is in the tenant; the baseline { $baseline } says that nothing else may be.
reason-drift-gone = { $item }, which the baseline { $baseline } does not allow, is no longer in the tenant.
reason-drift-seen-in-part = The snapshot read { $item } only in part: whether it is as the baseline { $baseline } says is not known.
reason-drift-ambiguous = Several objects are named like { $item }: which of them the baseline { $baseline } means is not known.
reason-drift-no-value = The baseline { $baseline } leaves a setting of { $item } to the tenant, and the variable { $variable } has no value.
reason-drift-not-seen = The snapshot did not read the kind of { $item }: whether it is as the baseline { $baseline } says is not known.
reason-drift-unassigned = The baseline { $baseline } is no longer assigned to the tenant; { $item } is not compared with it any more.
reason-drift-item-removed = { $item } is no longer part of the baseline { $baseline }.

## What went wrong

error-baseline-unknown = There is no such baseline.
error-baseline-version-unknown = The baseline has no such version.
error-baseline-ambiguous = More than one baseline is named { $name }. Name it by its id.
error-baseline-empty = There is nothing to capture: the source has no object of these kinds.
error-baseline-kinds-missing = Name at least one kind that the baseline covers.
error-baseline-kind-not-seen = The snapshot did not read { $kind }. Choose another kind or another snapshot.
error-baseline-no-draft = The baseline has no draft. Change something first.
error-baseline-not-published = The baseline has no published version yet. Publish its draft first.
error-baseline-item-unknown = The baseline has no item { $item }.
error-baseline-kind-unknown = The baseline does not cover { $kind }.
error-baseline-not-assigned = The baseline is not assigned to this tenant.
error-baseline-value-empty = Something is missing: { $field }.
error-baseline-too-much = Too much: { $field } may be { $limit } at most.
error-baseline-variable-name = A variable’s name has small letters, digits, - and _ only.
error-baseline-rule-unknown = There is no rule { $rule }.
error-baseline-not-plain = This setting is more than a plain value. Adopt the whole object, or ignore the setting.
error-baseline-secret = The setting is secret and is not taken into a rule.
error-baseline-nothing-to-adopt = The tenant has nothing that could be adopted here.
error-library-unknown = There is no such policy library.

## On the command line

cli-no-baselines = No baselines.
cli-baseline = { $name } · { $version } · { $items } · { $source } · { $id }
cli-baseline-tenant = – { $tenant }: { $tally }
cli-baseline-item = { $severity } · { $name } ({ $kind }) · { $key }
cli-baseline-rule = – { $at }: { $rule }
cli-baseline-stands = { $standing } · { $severity } · { $name } ({ $kind }) · { $key }
cli-baseline-deviation = – { $label }: { $left } → { $right }
