// The tenants that a baseline is assigned to, with the values of its variables.
import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { BaselineTenant } from "../../ipc/generated/BaselineTenant";
import type { BaselineView } from "../../ipc/generated/BaselineView";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { Quiet, Section } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { baselineHref, tallyWords, valuesIn } from "./baselineState";

const useStyles = makeStyles({ bar: { display: "flex", flexWrap: "wrap", alignItems: "end", columnGap: "12px", rowGap: "8px", margin: "8px 0" } });

/** The tenants. */
export function Tenants({ view }: { view: BaselineView }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [chosen, setChosen] = useState("");
  const tenants = useOperation("tenant.list", {});
  const assign = useChange("baseline.assign", () => toasts.done(t("baseline-assigned")));
  const { row } = view;
  const free = (tenants.data?.rows ?? []).filter((one) => !row.tenants.some((other) => other.tenant === one.id));
  const tenant = free.find((one) => one.id === chosen)?.id ?? free[0]?.id;
  return (
    <>
      {row.tenants.length === 0 ? <p><Quiet>{t("baseline-tenants-none")}</Quiet></p> : row.tenants.map((one) => <Assigned key={one.tenant} view={view} one={one} />)}
      {row.version === null ? <p>{t("baseline-publish-first")}</p> : tenant === undefined ? null : (
        <div className={styles.bar}>
          <Field label={t("baseline-assign-to")}>
            <Select value={tenant} onChange={(_, data) => setChosen(data.value)} data-testid={TEST.baselineTenant}>{free.map((one) => <option key={one.id} value={one.id}>{plain(one.name)}</option>)}</Select>
          </Field>
          <MayButton may="baseline.keep" appearance="primary" disabled={assign.isPending} onClick={() => assign.mutate({ baseline: row.id, tenant, variables: {}, map: {} })} data-testid={TEST.baselineAssign}>{t("baseline-assign")}</MayButton>
        </div>
      )}
      {assign.error === null ? null : <FailureView failure={assign.error.failure} />}
    </>
  );
}

function Assigned({ view, one }: { view: BaselineView; one: BaselineTenant }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [values, setValues] = useState<Record<string, string>>({});
  const baseline = view.row.id;
  const assign = useChange("baseline.assign", () => toasts.done(t("baseline-assigned")));
  const unassign = useChange("baseline.unassign", () => toasts.done(t("baseline-unassigned")));
  const names = [...new Set([...Object.keys(one.variables), ...view.variables])].toSorted();
  const given = (name: string) => values[name] ?? (one.variables[name] ?? []).join(", ");
  const variables = Object.fromEntries(names.filter((name) => values[name] !== undefined || one.variables[name] !== undefined).map((name) => [name, valuesIn(given(name))]));
  return (
    <Section title={<Foreign text={one.tenant_name} />} level={3} action={<MayButton may="baseline.keep" disabled={unassign.isPending} onClick={() => unassign.mutate({ baseline, tenant: one.tenant })}>{t("baseline-unassign")}</MayButton>}>
      <p>{one.tally === null ? t("baseline-not-compared") : <>{tallyWords(t, one.tally)} <Quiet>{t("baseline-compared-with", { number: one.snapshot ?? 0 })}</Quiet></>} · <a href={baselineHref(baseline, "drift", one.tenant)} data-testid={TEST.baselineDriftOpen(one.tenant)}>{t("baseline-drift-open")}</a></p>
      {one.variables_missing.length === 0 ? null : <p>{t("baseline-missing-values", { names: one.variables_missing.join(", ") })}</p>}
      {names.length === 0 ? null : (
        <div className={styles.bar}>
          {names.map((name) => <Field key={name} label={name} hint={t("baseline-values-hint")}><Input value={given(name)} onChange={(_, data) => setValues({ ...values, [name]: data.value })} /></Field>)}
          <Button disabled={assign.isPending} onClick={() => assign.mutate({ baseline, tenant: one.tenant, variables, map: one.map })}>{t("baseline-values-save")}</Button>
        </div>
      )}
      {[assign, unassign].map((change) => (change.error === null ? null : <FailureView key={change.error.failure.code} failure={change.error.failure} />))}
    </Section>
  );
}
