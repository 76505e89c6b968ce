// All reviews, a new draft, and checking a pack that was handed out.
import { Badge, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular, DocumentCheckmark24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { TenantRow } from "../../ipc/generated/TenantRow";
import { useChange, useOperation } from "../../ipc/query";
import { Age } from "../../shared/age";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { useTenantScope } from "../../shared/memory";
import { Answer, Empty, Page } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { VerdictBar } from "../../shared/verdict";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { VerifyPack } from "./VerifyPack";

const useStyles = makeStyles({
  link: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  bar: { minWidth: "140px", width: "22%", paddingTop: "13px" },
});

/** The screen. */
export function ReviewsScreen() {
  const t = useText();
  const styles = useStyles();
  const table = useTableStyles();
  const [scope] = useTenantScope();
  const reviews = useOperation("review.list", { tenant: scope });
  const tenants = useOperation("tenant.list", {});
  const [drafting, setDrafting] = useState(false);
  const judged = tenants.data?.rows.filter((row) => row.snapshot !== null) ?? [];
  const draftButton = <MayButton may="review.compose" appearance="primary" icon={<DocumentAdd20Regular />} onClick={() => setDrafting(true)} data-testid={TEST.reviewDraft}>{t("review-draft")}</MayButton>;
  return (
    <Page title={t("nav-reviews")} lead={t("reviews-lead")} actions={judged.length > 0 && (reviews.data?.rows.length ?? 0) > 0 ? draftButton : undefined} testId={TEST.reviewList}>
      <Answer of={reviews}>
        {({ rows }) => rows.length === 0
          ? <Empty icon={<DocumentCheckmark24Regular fontSize={40} />} title={t("reviews-empty")} text={t(judged.length > 0 ? "reviews-empty-text" : "reviews-empty-import")} action={judged.length > 0 ? draftButton : <Button appearance="primary" onClick={() => go(hrefTo(["import"]))}>{t("import-open")}</Button>} />
          : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col" className={table.head}>{t("review")}</th>
                  <th scope="col" className={table.head}>{t("tenant")}</th>
                  <th scope="col" className={table.head}>{t("state")}</th>
                  <th scope="col" className={table.head}>{t("tenants-posture")}</th>
                  <th scope="col" className={mergeClasses(table.head, table.number)}>{t("nav-findings")}</th>
                  <th scope="col" className={table.head}>{t("when")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} data-testid={TEST.reviewRow(row.id)}>
                    <td className={table.cell}><a className={styles.link} href={hrefTo(["reviews", row.id])}><Foreign text={row.title} /></a></td>
                    <td className={table.cell}><Foreign text={row.tenant_name} /></td>
                    <td className={mergeClasses(table.cell, table.nowrap)}>{row.number === null ? <Badge appearance="outline">{t("review-is-draft")}</Badge> : <Badge color="brand">{t("review-number", { number: row.number })}</Badge>}</td>
                    <td className={mergeClasses(table.cell, styles.bar)}><VerdictBar counts={row.counts} thin /></td>
                    <td className={mergeClasses(table.cell, table.number)}>{t.number(row.finding_count)}</td>
                    <td className={mergeClasses(table.cell, table.nowrap)}><Age at={row.released_at ?? row.created_at} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
      </Answer>
      <div style={{ marginTop: 32, maxWidth: 720 }}><VerifyPack /></div>
      {drafting ? <DraftDialog tenants={judged} initial={scope} onClose={() => setDrafting(false)} /> : null}
    </Page>
  );
}

function DraftDialog({ tenants, initial, onClose }: { tenants: readonly TenantRow[]; initial: string | null; onClose(): void }) {
  const t = useText();
  const [tenant, setTenant] = useState(tenants.find((row) => row.id === initial)?.id ?? (tenants.length === 1 ? (tenants[0]?.id ?? "") : ""));
  const draft = useChange("review.draft", (row) => {
    onClose();
    go(hrefTo(["reviews", row.id]));
  });
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface style={{ maxWidth: 480 }}>
        <DialogBody>
          <DialogTitle>{t("review-draft")}</DialogTitle>
          <DialogContent>
            <p style={{ marginTop: 0 }}>{t("review-draft-text")}</p>
            <Field label={t("tenant")} required>
              <Select value={tenant} onChange={(_, data) => setTenant(data.value)} data-testid={TEST.reviewDraftTenant}>
                <option value="">{t("choose")}</option>
                {tenants.map((row) => <option key={row.id} value={row.id}>{plain(row.name)}</option>)}
              </Select>
            </Field>
            {draft.error === null ? null : <FailureView failure={draft.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={tenant === "" || draft.isPending} onClick={() => draft.mutate({ tenant, snapshot: null, title: null, lang: t.language })} data-testid={TEST.reviewDraftSubmit}>{t("review-draft-submit")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
