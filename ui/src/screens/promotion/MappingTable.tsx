// What the objects of a plan refer to, and what stands for it in the target: found, chosen, remembered.
import { Badge, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { PromotionPlan } from "../../ipc/generated/PromotionPlan";
import type { PromotionReference } from "../../ipc/generated/PromotionReference";
import type { PromotionRequest } from "../../ipc/generated/PromotionRequest";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { kindName, settingWords, subjectName } from "../../shared/names";
import { Answer, Empty, Quiet } from "../../shared/page";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { RESOLUTIONS, keyOf } from "./promotionState";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", rowGap: "12px" },
  found: { maxHeight: "260px", overflowY: "auto" },
  once: { whiteSpace: "nowrap" },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "4px" },
});

/** Where something is used that is named at most. */
const USES_SHOWN = 3;

interface Props {
  request: PromotionRequest;
  plan: PromotionPlan;
  text: string;
}

/** The table; what is missing comes first. */
export function MappingTable({ request, plan, text }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const [choosing, setChoosing] = useState<PromotionReference | null>(null);
  const route = { source: request.source.tenant, target: request.target.tenant };
  const mappings = useOperation("promotion.mappings", { route });
  const map = useChange("promotion.map");
  const unmap = useChange("promotion.unmap");
  const failure = map.error ?? unmap.error;
  const remembered = (row: PromotionReference) => (mappings.data?.rows ?? []).some((one) => one.kind === row.kind && one.id === row.id.toLowerCase());
  const wanted = text.trim().toLowerCase();
  const rows = plan.references
    .filter((row) => `${row.name ?? ""} ${row.id}`.toLowerCase().includes(wanted))
    .sort((one, other) => RESOLUTIONS.indexOf(one.resolution) - RESOLUTIONS.indexOf(other.resolution));
  if (plan.references.length === 0) return <Empty title={t("promotion-mapping")} text={t("promotion-mapping-none")} />;
  return (
    <div className={table.scroll}>
      <p><Quiet>{t("promotion-mapping-lead")}</Quiet></p>
      {failure === null ? null : <FailureView failure={failure.failure} />}
      <table className={table.table} data-testid={TEST.promotionMapping}>
        <thead>
          <tr>{(["reference", "used-where", "to", "how"] as const).map((name) => <th key={name} scope="col" className={table.head}>{t(`promotion-column-${name}`)}</th>)}<th scope="col" className={table.head} aria-label={t("promotion-column-do")} /></tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf({ kind: row.kind, id: row.id, name: "" })} data-testid={TEST.promotionReference(row.id)}>
              <td className={table.cell}>
                <Foreign text={row.name ?? row.id} /> {row.emergency ? <Badge color="warning" appearance="tint">{t("promotion-emergency")}</Badge> : null}
                <span className={styles.quiet}>{kindName(t, row.kind, 1)} · <Foreign text={row.id} /></span>
              </td>
              <td className={table.cell}>
                {row.used.slice(0, USES_SHOWN).map((use) => <span key={`${keyOf(use.subject)} ${use.at}`} className={styles.quiet}><Foreign text={subjectName(t, use.subject)} />: {settingWords(t, use.at)}</span>)}
                {row.used.length > USES_SHOWN ? <span className={styles.quiet}>{t("value-more", { count: row.used.length - USES_SHOWN })}</span> : null}
              </td>
              <td className={table.cell}>
                {row.to === null ? null : <Foreign text={row.to_name ?? row.to} />}
                {row.to === null || row.to_name === null ? null : <span className={styles.quiet}><Foreign text={row.to} /></span>}
                {row.to !== null && row.to_name === null && row.resolution === "by_hand" ? <span className={styles.quiet}>{t("promotion-to-unknown")}</span> : null}
                {row.candidates.length === 0 ? null : (
                  <span className={styles.buttons}>
                    {row.candidates.map((one) => <Button key={one.id} size="small" disabled={map.isPending} onClick={() => map.mutate({ route, map: [{ kind: row.kind, id: row.id, to: one.id }] })} data-testid={TEST.promotionTake(one.id)} title={plain(one.id)}>{t("promotion-take", { name: plain(subjectName(t, one)) })}</Button>)}
                  </span>
                )}
              </td>
              <td className={mergeClasses(table.cell, table.nowrap)}><Badge appearance="tint" color={row.resolution === "missing" ? "danger" : "success"}>{t(`promotion-how-${row.resolution.replaceAll("_", "-")}`)}</Badge></td>
              <td className={table.cell}>
                <span className={styles.buttons}>
                  <Button size="small" className={styles.once} onClick={() => setChoosing(row)} data-testid={TEST.promotionChoose(row.id)}>{t("promotion-by-hand")}</Button>
                  {remembered(row) ? <Button size="small" disabled={unmap.isPending} onClick={() => unmap.mutate({ route, keys: [{ kind: row.kind, id: row.id }] })} data-testid={TEST.promotionForget(row.id)}>{t("promotion-forget")}</Button> : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {choosing === null ? null : <ByHand request={request} row={choosing} onClose={() => setChoosing(null)} />}
    </div>
  );
}

/** Chooses what of the target something stands for, by search or by its id. */
function ByHand({ request, row, onClose }: { request: PromotionRequest; row: PromotionReference; onClose(): void }) {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState("");
  const [to, setTo] = useState(row.to ?? "");
  const targets = useOperation("promotion.targets", { target: request.target, kind: row.kind, text });
  const map = useChange("promotion.map", onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to.trim() !== "") map.mutate({ route: { source: request.source.tenant, target: request.target.tenant }, map: [{ kind: row.kind, id: row.id, to: to.trim() }] });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t("promotion-by-hand-title", { name: plain(row.name ?? row.id) })}</DialogTitle>
            <DialogContent className={styles.form}>
              <Field label={t("promotion-search-target")}><Input type="search" value={text} onChange={(_, data) => setText(data.value)} data-testid={TEST.promotionTargetSearch} /></Field>
              <Answer of={targets}>
                {(answer) => answer.rows.length === 0 ? <Quiet>{t("promotion-targets-none", { kind: kindName(t, row.kind) })}</Quiet> : (
                  <RadioGroup className={styles.found} value={to} onChange={(_, data) => setTo(data.value)} aria-label={t("promotion-column-to")}>
                    {answer.rows.map((one) => <Radio key={one.id} value={one.id} label={<><Foreign text={subjectName(t, one)} /><span className={styles.quiet}><Foreign text={one.id} /></span></>} data-testid={TEST.promotionTarget(one.id)} />)}
                  </RadioGroup>
                )}
              </Answer>
              <Field label={t("promotion-target-id")} hint={t("promotion-target-id-hint")}><Input value={to} onChange={(_, data) => setTo(data.value)} spellCheck={false} data-testid={TEST.promotionTargetId} /></Field>
              {map.error === null ? null : <FailureView failure={map.error.failure} />}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={to.trim() === "" || map.isPending} data-testid={TEST.promotionRemember}>{t("promotion-remember")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
