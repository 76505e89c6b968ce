// A baseline captured from a tenant's latest snapshot or from a policy library.
import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CaptureFrom } from "../../ipc/generated/CaptureFrom";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { kindName } from "../../shared/names";
import { go } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { baselineHref } from "./baselineState";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "12px" },
  kinds: { display: "grid", gridTemplateColumns: "1fr 1fr", maxHeight: "260px", overflowY: "auto", border: 0, margin: 0, padding: 0 },
});

/** The dialog. */
export function Capture({ onClose }: { onClose(): void }) {
  const styles = useStyles();
  const t = useText();
  const [name, setName] = useState("");
  const [from, setFrom] = useState("");
  const [kinds, setKinds] = useState<readonly string[]>(["identity.access-policy"]);
  const tenants = useOperation("tenant.list", {});
  const libraries = useOperation("library.list", {});
  const capture = useChange("baseline.capture", (view) => go(baselineHref(view.row.id)));
  const sources: [value: string, words: string][] = [
    ...(tenants.data?.rows ?? []).filter((row) => row.snapshot !== null).map((row): [string, string] => [`t ${row.id}`, t("baseline-from-tenant", { name: plain(row.name) })]),
    ...(libraries.data?.rows ?? []).map((row): [string, string] => [`l ${row.id}`, t("baseline-from-library", { name: plain(row.name) })]),
  ];
  const chosen = from === "" ? (sources[0]?.[0] ?? "") : from;
  const id = chosen.slice(2);
  const ofTenant = chosen.startsWith("t ");
  const snapshot = useOperation("snapshot.show", { tenant: id, snapshot: null }, { enabled: ofTenant });
  const offered = ofTenant
    ? (snapshot.data?.coverage ?? []).filter((row) => row.state !== "not_collected" && row.count > 0).map((row) => row.kind)
    : (libraries.data?.rows.find((row) => row.id === id)?.kinds ?? []).map((row) => row.kind);
  const wanted = offered.filter((kind) => kinds.includes(kind));
  const source: CaptureFrom = ofTenant ? { type: "snapshot", tenant: id, snapshot: null } : { type: "library", library: id };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("baseline-capture")}</DialogTitle>
          <DialogContent className={styles.form}>
            <Field label={t("baseline-name")} required><Input value={name} onChange={(_, data) => setName(data.value)} data-testid={TEST.baselineName} /></Field>
            <Field label={t("baseline-from")}>
              <Select value={chosen} onChange={(_, data) => setFrom(data.value)} data-testid={TEST.baselineFrom}>
                {sources.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
              </Select>
            </Field>
            <Field label={t("baseline-kinds")}>
              <fieldset className={styles.kinds} aria-label={t("baseline-kinds")}>
                {offered.map((kind) => <Checkbox key={kind} label={kindName(t, kind)} checked={kinds.includes(kind)} onChange={(_, data) => setKinds(data.checked === true ? [...kinds, kind] : kinds.filter((one) => one !== kind))} data-testid={TEST.baselineKind(kind)} />)}
              </fieldset>
            </Field>
            {capture.error === null ? null : <FailureView failure={capture.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={name.trim() === "" || wanted.length === 0 || capture.isPending} onClick={() => capture.mutate({ name, from: source, kinds: wanted })} data-testid={TEST.baselineCaptureSubmit}>{t("baseline-capture")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
