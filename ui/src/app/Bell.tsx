// The bell: how many alerts are unread, and the digest behind it.
import { Button, CounterBadge, Popover, PopoverSurface, PopoverTrigger, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Alert20Regular, ArrowDownload16Regular, Checkmark16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useAlerts } from "../ipc/alerts";
import type { AlertRow } from "../ipc/generated/AlertRow";
import { useChange } from "../ipc/query";
import { Age } from "../shared/age";
import { saidWords, thingHref } from "../shared/alertWords";
import { FailureView } from "../shared/failure";
import { Quiet } from "../shared/page";
import { go, hrefTo } from "../shared/route";
import { TEST } from "../shared/testids";
import { Foreign } from "../text/foreign";
import { useText } from "../text/text";
import { SaveDigest } from "./SaveDigest";

const useStyles = makeStyles({
  button: { position: "relative", minWidth: "32px" },
  badge: { position: "absolute", top: "1px", right: "2px", pointerEvents: "none" },
  panel: { width: "min(460px, 92vw)", maxHeight: "min(640px, 80vh)", display: "flex", flexDirection: "column", padding: 0, overflow: "hidden" },
  head: { display: "flex", alignItems: "center", columnGap: "8px", padding: "12px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  list: { listStyleType: "none", margin: 0, padding: "4px 0", overflowY: "auto", minHeight: 0 },
  row: { display: "grid", gridTemplateColumns: "10px minmax(0, 1fr) auto", columnGap: "10px", padding: "10px 16px", alignItems: "start", "&:not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  dot: { width: "8px", height: "8px", marginTop: "6px", borderRadius: "50%" },
  unread: { backgroundColor: tokens.colorBrandForeground1, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  said: { overflowWrap: "anywhere" },
  saidUnread: { fontWeight: tokens.fontWeightSemibold },
  things: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  link: { display: "inline-block", padding: "4px 0", color: tokens.colorBrandForegroundLink, overflowWrap: "anywhere", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" } },
  foot: { display: "flex", columnGap: "8px", padding: "8px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexWrap: "wrap" },
  empty: { padding: "24px 16px" },
});

/** The bell. */
export function Bell() {
  const styles = useStyles();
  const t = useText();
  const { list } = useAlerts();
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const unread = list.data?.unread ?? 0;
  const label = t("alerts-bell", { count: unread });
  const leave = () => setOpen(false);
  return (
    <>
      <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus positioning="below-end">
        <PopoverTrigger disableButtonEnhancement>
          <Button className={styles.button} appearance="subtle" aria-label={label} title={label} icon={<Alert20Regular />} data-testid={TEST.alertBell}>
            {unread === 0 ? null : <CounterBadge className={styles.badge} count={unread} overflowCount={99} size="small" color="brand" aria-hidden />}
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.panel} aria-label={t("alerts")} data-testid={TEST.alertPanel}>
          <Panel list={list} leave={leave} save={() => { leave(); setSaving(true); }} />
        </PopoverSurface>
      </Popover>
      {saving ? <SaveDigest onClose={() => setSaving(false)} /> : null}
    </>
  );
}

function Panel({ list, leave, save }: { list: ReturnType<typeof useAlerts>["list"]; leave(): void; save(): void }) {
  const styles = useStyles();
  const t = useText();
  const read = useChange("alert.read");
  const rows = list.data?.rows ?? [];
  const newest = rows[0];
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t("alerts")}</h2>
        {newest === undefined || list.data?.unread === 0 ? null : <Button size="small" appearance="subtle" onClick={() => read.mutate({ id: newest.id, and_before: true })} data-testid={TEST.alertReadAll}>{t("alerts-read-all")}</Button>}
      </div>
      {list.error === null ? null : <FailureView failure={list.error.failure} again={() => void list.refetch()} />}
      {read.error === null ? null : <FailureView failure={read.error.failure} />}
      {rows.length === 0 && list.error === null ? <div className={styles.empty}><strong>{t("alerts-empty")}</strong><br /><Quiet>{t("alerts-empty-text")}</Quiet></div> : null}
      {rows.length === 0 ? null : (
        <ul className={styles.list}>
          {rows.map((row) => <Row key={row.id} row={row} leave={leave} read={() => read.mutate({ id: row.id, and_before: false })} />)}
        </ul>
      )}
      <div className={styles.foot}>
        <Button size="small" appearance="subtle" onClick={() => { leave(); go(hrefTo(["settings"], { part: "alerts" })); }} data-testid={TEST.alertToRules}>{t("alerts-to-rules")}</Button>
        {rows.length === 0 ? null : <Button size="small" appearance="subtle" icon={<ArrowDownload16Regular />} onClick={save} data-testid={TEST.alertSave}>{t("alerts-save")}</Button>}
      </div>
    </>
  );
}

function Row({ row, leave, read }: { row: AlertRow; leave(): void; read(): void }) {
  const styles = useStyles();
  const t = useText();
  const more = row.count - row.things.length;
  const seen = () => {
    if (row.unread) read();
    leave();
  };
  return (
    <li className={styles.row} data-testid={TEST.alertRow(row.id)}>
      <span className={mergeClasses(styles.dot, row.unread && styles.unread)} role={row.unread ? "img" : undefined} aria-label={row.unread ? t("alerts-unread") : undefined} />
      <div>
        <div className={mergeClasses(styles.said, row.unread && styles.saidUnread)}>{saidWords(t, row)}</div>
        <Quiet><Age at={row.at} /></Quiet>
        <ul className={styles.things}>
          {row.things.map((thing) => (
            <li key={thing.id}><a className={styles.link} href={thingHref(thing, row.trigger)} onClick={seen}><Foreign text={thing.label === "" ? thing.id : thing.label} /></a></li>
          ))}
          {more > 0 ? <li>{t("alert-more", { count: more })}</li> : null}
        </ul>
      </div>
      {row.unread ? <Button size="small" appearance="subtle" icon={<Checkmark16Regular />} aria-label={t("alerts-read-one")} title={t("alerts-read-one")} onClick={read} data-testid={TEST.alertReadOne(row.id)} /> : <span />}
    </li>
  );
}
