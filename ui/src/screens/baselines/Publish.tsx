// What a draft would change for each tenant, before it takes effect.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { PreviewTenant } from "../../ipc/generated/PreviewTenant";
import type { Standing } from "../../ipc/generated/Standing";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { subjectName } from "../../shared/names";
import { Answer, Quiet, Section } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { standingWords, tallyWords } from "./baselineState";

const useStyles = makeStyles({ list: { margin: "4px 0 12px", paddingLeft: "18px", maxHeight: "220px", overflowY: "auto" } });

/** The dialog. */
export function Publish({ baseline, onClose }: { baseline: string; onClose(): void }) {
  const t = useText();
  const toasts = useToasts();
  const [reason, setReason] = useState("");
  const preview = useOperation("baseline.preview", { baseline, tenants: [] });
  const publish = useChange("baseline.publish", (view) => {
    toasts.done(t("baseline-published-as", { number: view.row.version ?? 0 }));
    onClose();
  });
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("baseline-preview")}</DialogTitle>
          <DialogContent data-testid={TEST.baselinePreview}>
            <p><Quiet>{t("baseline-preview-lead")}</Quiet></p>
            <Answer of={preview}>
              {({ tenants }) => tenants.length === 0 ? <p>{t("baseline-preview-no-tenants")}</p> : tenants.map((one) => <OfTenant key={one.tenant} one={one} />)}
            </Answer>
            <Field label={t("baseline-publish-reason")}><Input value={reason} onChange={(_, data) => setReason(data.value)} data-testid={TEST.baselineReason} /></Field>
            {publish.error === null ? null : <FailureView failure={publish.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={publish.isPending || preview.data === undefined} onClick={() => publish.mutate({ baseline, reason })} data-testid={TEST.baselinePublishConfirm}>{t("baseline-publish")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function OfTenant({ one }: { one: PreviewTenant }) {
  const styles = useStyles();
  const t = useText();
  const words = (standing: Standing | null) => (standing === null ? t("baseline-not-in") : standingWords(t, standing));
  return (
    <Section title={<Foreign text={one.tenant_name} />} level={3}>
      <Quiet>{one.after === null ? t("baseline-preview-no-snapshot") : tallyWords(t, one.after)}</Quiet>
      {one.variables_missing.length === 0 ? null : <p>{t("baseline-missing-values", { names: one.variables_missing.join(", ") })}</p>}
      {one.after !== null && one.flips.length === 0 ? <p>{t("baseline-preview-nothing")}</p> : null}
      <ul className={styles.list}>
        {one.flips.map((flip) => <li key={flip.item}><Foreign text={subjectName(t, flip.named)} />: {t("baseline-preview-flip", { before: words(flip.before), after: words(flip.after) })}</li>)}
      </ul>
    </Section>
  );
}
