// What would become of each object, in words; an opened one shows its settings and what would be sent.
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular, Warning16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CompareChange } from "../../ipc/generated/CompareChange";
import type { CompareLine } from "../../ipc/generated/CompareLine";
import type { PromotionPlan } from "../../ipc/generated/PromotionPlan";
import type { PromotionReason } from "../../ipc/generated/PromotionReason";
import type { PromotionRequest } from "../../ipc/generated/PromotionRequest";
import type { PromotionRow } from "../../ipc/generated/PromotionRow";
import type { PromotionState } from "../../ipc/generated/PromotionState";
import { useChange, useOperation } from "../../ipc/query";
import { CopyButton } from "../../shared/copyable";
import { FailureView } from "../../shared/failure";
import { kindName, settingWords, subjectName } from "../../shared/names";
import { Answer, Empty, Quiet, Section } from "../../shared/page";
import { Settings } from "../../shared/settings";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { type Text, useText } from "../../text/text";
import { STATES, keyOf, rowsOf } from "./promotionState";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "4px 0" },
  head: { justifyContent: "start", width: "100%", textAlign: "left", fontWeight: tokens.fontWeightRegular, columnGap: "8px" },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginLeft: "8px" },
  warning: { display: "flex", columnGap: "6px", margin: "2px 0 6px", padding: "0 0 0 24px", color: tokens.colorStatusWarningForeground1 },
  sign: { flexShrink: 0, marginTop: "2px" },
  reasons: { margin: "2px 0 6px", padding: "0 0 0 40px", color: tokens.colorNeutralForeground2 },
  open: { padding: "4px 0 14px 24px" },
  body: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, backgroundColor: tokens.colorNeutralBackground2, padding: "10px", borderRadius: tokens.borderRadiusMedium, border: 0, width: "100%", boxSizing: "border-box", resize: "vertical", color: tokens.colorNeutralForeground1 },
  request: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px", marginTop: "10px" },
  candidates: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "6px", alignItems: "center", margin: "6px 0" },
});

const COLORS = { conflict: "warning", blocked: "danger", create: "brand", change: "informative", equal: "success" } as const satisfies Record<PromotionState, string>;

/** Lines of a body that are shown at first; the rest is scrolled to. */
const BODY_ROWS = 24;

/** A reason in words. */
export function reasonWords(t: Text, reason: PromotionReason): string {
  switch (reason.code) {
    case "needs_mapping": return t("promotion-reason-needs-mapping", { at: settingWords(t, reason.at), name: plain(reason.name ?? reason.id), kind: kindName(t, reason.kind, 1) });
    case "needs_first": return t("promotion-reason-needs-first", { name: plain(subjectName(t, reason.subject)) });
    case "mapped_to_unknown": return t("promotion-reason-mapped-to-unknown", { to: plain(reason.to) });
    case "loses_exclusion": return t("promotion-reason-loses-exclusion", { at: settingWords(t, reason.at), name: plain(reason.name ?? reason.id) });
    case "secret": return t("promotion-reason-secret", { at: settingWords(t, reason.at) });
    case "by_hand": return t("promotion-reason-by-hand", { at: settingWords(t, reason.at) });
    case "several_in_target": return t("promotion-reason-several-in-target");
    case "several_in_source": return t("promotion-reason-several-in-source");
    case "other_type": return t("promotion-reason-other-type");
    case "type_missing": return t("promotion-reason-type-missing");
    case "target_not_seen": return t("promotion-reason-target-not-seen");
    case "source_not_whole": return t("promotion-reason-source-not-whole");
  }
}

interface Props {
  request: PromotionRequest;
  plan: PromotionPlan;
  text: string;
}

/** The list, by state. */
export function PlanList({ request, plan, text }: Props) {
  const styles = useStyles();
  const t = useText();
  if (plan.rows.length === 0) return <Empty title={t("promotion-nothing")} text={t("promotion-nothing-text")} />;
  const parts = STATES.map((state) => ({ state, rows: rowsOf(plan.rows, state, text) })).filter((part) => part.rows.length > 0);
  if (parts.length === 0) return <p><Quiet>{t("promotion-search-none")}</Quiet></p>;
  return parts.map(({ state, rows }) => (
    <Section key={state} title={t("promotion-group", { state: t(`promotion-${state}`), count: rows.length })}>
      <p><Quiet>{t(`promotion-${state}-means`)}</Quiet></p>
      <ul className={styles.list}>{rows.map((row) => <Row key={keyOf(row.source)} request={request} row={row} />)}</ul>
    </Section>
  ));
}

function Row({ request, row }: { request: PromotionRequest; row: PromotionRow }) {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.item} data-testid={TEST.promotionRow(keyOf(row.source))}>
      <Button appearance="transparent" className={styles.head} icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {row.step === null ? null : <Badge appearance="outline">{t("promotion-step", { step: row.step })}</Badge>}
        <Badge color={COLORS[row.state]} appearance="tint">{t(`promotion-${row.state}`)}</Badge>
        <span><Foreign text={subjectName(t, row.source)} /><span className={styles.kind}>{kindName(t, row.source.kind, 1)}{row.change_count === 0 ? "" : ` · ${t("promotion-change-count", { count: row.change_count })}`}</span></span>
      </Button>
      {row.reasons.length === 0 ? null : <ul className={styles.reasons}>{row.reasons.map((reason, at) => <li key={at}>{reasonWords(t, reason)}</li>)}</ul>}
      {row.warnings.map((warning) => <p key={warning} className={styles.warning}><Warning16Regular aria-hidden className={styles.sign} /><span>{t(`promotion-warning-${warning.replaceAll("_", "-")}`)}</span></p>)}
      {open ? <Opened request={request} row={row} /> : null}
    </li>
  );
}

/** The target's setting as it is, then as it would be: a change says it the other way round. */
const beforeAndAfter = (change: CompareChange): CompareLine => ({
  ...change, same: false, left: change.right, right: change.left, left_name: change.right_name, right_name: change.left_name, left_text: change.right_text, right_text: change.left_text,
});

function Opened({ request, row }: { request: PromotionRequest; row: PromotionRow }) {
  const styles = useStyles();
  const t = useText();
  const found = useOperation("promotion.subject", { plan: request, kind: row.source.kind, id: row.source.id, lang: t.language });
  const map = useChange("promotion.map");
  const take = (to: string) => map.mutate({ route: { source: request.source.tenant, target: request.target.tenant }, map: [{ kind: row.source.kind, id: row.source.id, to }] });
  return (
    <div className={styles.open}>
      {row.after.length === 0 ? null : <p>{t("promotion-after-these", { names: row.after.map((one) => plain(subjectName(t, one))).join(", ") })}</p>}
      {row.candidates.length === 0 ? null : (
        <div className={styles.candidates} role="group" aria-label={t("promotion-is-it")}>
          <span>{t("promotion-is-it")}</span>
          {row.candidates.map((one) => <Button key={one.id} size="small" disabled={map.isPending || request.source.tenant === request.target.tenant} onClick={() => take(one.id)} data-testid={TEST.promotionTake(one.id)}><Foreign text={subjectName(t, one)} /></Button>)}
        </div>
      )}
      {map.error === null ? null : <FailureView failure={map.error.failure} />}
      <Answer of={found}>
        {(answer) => (
          <>
            {answer.changes.length === 0 || row.target === null ? null : (
              <Settings
                found={{ left: row.target, right: row.source, matched_by: null, lines: answer.changes.map(beforeAndAfter), line_count: answer.changes.length, not_comparable: [] }}
                heads={[t("promotion-column-now"), t("promotion-column-then")]}
              />
            )}
            {answer.requests.length === 0 ? <p><Quiet>{t(row.state === "equal" ? "promotion-sent-nothing-equal" : "promotion-sent-nothing")}</Quiet></p> : null}
            {answer.requests.map((sent) => {
              const body = JSON.stringify(sent.body, null, 2);
              return (
                <div key={`${sent.method} ${sent.path}`}>
                  <div className={styles.request}><code><Foreign text={`${sent.method} ${sent.version}/${sent.path}`} /></code><CopyButton text={body}>{t("promotion-copy")}</CopyButton></div>
                  <textarea className={styles.body} readOnly rows={Math.min(BODY_ROWS, body.split("\n").length)} value={plain(body)} aria-label={t("promotion-body")} data-testid={TEST.promotionBody} />
                </div>
              );
            })}
            {row.left_out.length === 0 || answer.requests.length === 0 ? null : <p><Quiet>{t("promotion-left-out", { names: row.left_out.join(", ") })}</Quiet></p>}
          </>
        )}
      </Answer>
    </div>
  );
}
