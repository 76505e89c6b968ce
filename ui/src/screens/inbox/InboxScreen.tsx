// The inbox: what waits across tenants, heaviest first, and one item beside it with its next step.
import { Dropdown, Option, Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular, MailInboxCheckmark24Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { InboxItem } from "../../ipc/generated/InboxItem";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { useKeys } from "../../shared/keys";
import { MayButton, useGuarded } from "../../shared/may";
import { useRemembered, useTenantScope } from "../../shared/memory";
import { NARROW } from "../../shared/narrow";
import { Empty, Page, Waiting } from "../../shared/page";
import { go } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { InboxDetail } from "./InboxDetail";
import { SnoozeItem } from "./SnoozeItem";
import { GROUPINGS, type Grouping, actHref, grouped, itemTitle, reasonId } from "./inboxState";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", padding: "0 28px 8px 16px" },
  grow: { flexGrow: 1 },
  panes: { display: "grid", gridTemplateColumns: "minmax(360px, 5fr) minmax(0, 6fr)", flexGrow: 1, minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "320px auto", flexShrink: 0 } },
  left: { minHeight: 0, minWidth: 0, overflowY: "auto", borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  right: { minHeight: 0, minWidth: 0, overflowY: "auto" },
  pad: { padding: "0 28px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  group: { display: "flex", alignItems: "center", columnGap: "6px", width: "100%", border: 0, padding: "8px 16px", font: "inherit", fontWeight: tokens.fontWeightSemibold, textAlign: "start", cursor: "pointer", backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground2, position: "sticky", top: 0 },
  row: { display: "grid", gridTemplateColumns: "40px minmax(0, 1fr)", columnGap: "12px", width: "100%", padding: "10px 16px", border: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, font: "inherit", textAlign: "start", cursor: "pointer", backgroundColor: "transparent", color: tokens.colorNeutralForeground1, ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected, boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}` },
  weight: { fontVariantNumeric: "tabular-nums", textAlign: "end", color: tokens.colorNeutralForeground3 },
  title: { fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", display: "block" },
  under: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: "block", lineHeight: tokens.lineHeightBase200 },
});

/** The screen. */
export function InboxScreen() {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [tenant] = useTenantScope();
  const [aside, setAside] = useState(false);
  const [by, setBy] = useRemembered<Grouping>("inbox.by", "none");
  const [current, setCurrent] = useRemembered<string | null>("inbox.current", null);
  const [folded, setFolded] = useRemembered<string[]>("inbox.folded", []);
  const [snoozing, setSnoozing] = useState<InboxItem>();
  const [last, setLast] = useState(0);
  const guarded = useGuarded("finding.triage");
  const list = useOperation("inbox.list", { tenant, aside });
  const groups = grouped(t, list.data?.items ?? [], by);
  const shown = groups.filter((group) => !folded.includes(group.id)).flatMap((group) => group.items);
  const place = shown.findIndex((item) => item.key === current);
  // What is gone gives its place to the one after it.
  const item = shown[place] ?? shown[Math.min(last, shown.length - 1)];

  const at = item === undefined ? 0 : shown.indexOf(item);

  const said = (words: string, key: string) => toasts.undoable({ words, events: [], undo: { name: "inbox.restore", request: { key } } });
  const failed = { onError: (error: { failure: Parameters<typeof toasts.failed>[0] }) => toasts.failed(error.failure) };
  const done = useChange("inbox.done");
  const restore = useChange("inbox.restore");
  /** The item after this one takes its place. */
  const leave = () => setCurrent((shown[at + 1] ?? shown[at - 1])?.key ?? null);
  const finish = (one: InboxItem) => {
    leave();
    done.mutate({ key: one.key }, { ...failed, onSuccess: () => said(t("inbox-said-done", { what: itemTitle(t, one) }), one.key) });
  };
  const putBack = (one: InboxItem) => {
    leave();
    restore.mutate({ key: one.key }, { ...failed, onSuccess: () => toasts.done(t("inbox-said-restored", { what: itemTitle(t, one) })) });
  };
  const move = (step: number) => {
    const next = shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
    if (next !== undefined) setCurrent(next.key);
  };
  useKeys({
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    Enter: () => { if (item !== undefined) go(actHref(item)); },
    e: () => { if (item !== undefined && !aside) guarded(() => finish(item)); },
    h: () => { if (item !== undefined && !aside) guarded(() => setSnoozing(item)); },
  });
  const here = item?.key;
  useEffect(() => setLast(at), [at]);
  useEffect(() => {
    if (here !== undefined) document.querySelector(`[data-inbox-here="true"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [here]);

  const total = list.data?.total;
  return (
    <Page title={t("nav-inbox")} lead={<span role="status">{total === undefined ? t("loading") : aside ? t("inbox-aside") : t("inbox-lead", { count: total })}</span>} flush testId={TEST.inbox}>
      <div className={styles.bar}>
        <TabList selectedValue={aside ? "aside" : "waiting"} onTabSelect={(_, data) => { setAside(data.value === "aside"); setCurrent(null); setLast(0); }}>
          <Tab value="waiting">{t("inbox-waiting")}</Tab>
          <Tab value="aside" data-testid={TEST.inboxAside}>{t("inbox-aside")}</Tab>
        </TabList>
        <span className={styles.grow} />
        <Dropdown aria-label={t("inbox-group")} value={`${t("inbox-group")}: ${t(`inbox-group-${by}`)}`} selectedOptions={[by]} onOptionSelect={(_, data) => setBy((data.optionValue ?? "none") as Grouping)}>
          {GROUPINGS.map((one) => <Option key={one} value={one}>{t(`inbox-group-${one}`)}</Option>)}
        </Dropdown>
      </div>
      {list.error === null ? null : <div className={styles.pad}><FailureView failure={list.error.failure} again={() => void list.refetch()} /></div>}
      {list.data === undefined ? (list.error === null ? <Waiting /> : null) : list.data.items.length === 0 ? (
        <div className={styles.pad}><Empty icon={<MailInboxCheckmark24Regular fontSize={40} />} title={t(aside ? "inbox-aside-empty" : "inbox-empty")} text={t(aside ? "inbox-aside-empty-text" : "inbox-empty-text")} /></div>
      ) : (
        <div className={styles.panes}>
          <div className={styles.left}>
            {groups.map((group) => (
              <section key={group.id} aria-label={group.title === "" ? t("nav-inbox") : group.title}>
                {by === "none" ? null : (
                  <button type="button" className={styles.group} aria-expanded={!folded.includes(group.id)} onClick={() => setFolded(folded.includes(group.id) ? folded.filter((one) => one !== group.id) : [...folded, group.id])}>
                    {folded.includes(group.id) ? <ChevronRight16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />}
                    <Foreign text={group.title} /> ({t.number(group.items.length)})
                  </button>
                )}
                {folded.includes(group.id) && by !== "none" ? null : (
                  <ul className={styles.list}>
                    {group.items.map((one) => (
                      <li key={one.key}>
                        <button type="button" className={mergeClasses(styles.row, one.key === item?.key && styles.here)} aria-current={one.key === item?.key} data-inbox-here={one.key === item?.key} onClick={() => setCurrent(one.key)} data-testid={TEST.inboxItem(one.key)}>
                          <span className={styles.weight} title={t("inbox-weight", { weight: one.weight })}>{t.number(one.weight)}</span>
                          <span style={{ minWidth: 0 }}>
                            <span className={styles.title}>{itemTitle(t, one)}</span>
                            <span className={styles.under}>{one.tenant_name === null ? t("inbox-workspace") : <Foreign text={one.tenant_name} />} · {one.why.map((why) => t(reasonId(why.reason))).join(" · ")}</span>
                          </span>
                        </button>
                      </li>
                    ))}
                  </ul>
                )}
              </section>
            ))}
            {list.data.total > list.data.items.length ? <p className={styles.pad}>{t("inbox-first", { shown: list.data.items.length, count: list.data.total })}</p> : null}
          </div>
          <div className={styles.right}>
            {item === undefined ? <div className={styles.pad}><Empty title={t("inbox-none-open")} text={t("inbox-none-open-text")} /></div> : (
              <InboxDetail
                item={item}
                actions={aside ? <MayButton may="finding.triage" onClick={() => putBack(item)} data-testid={TEST.inboxRestore}>{t("inbox-restore")}</MayButton> : (
                  <>
                    <MayButton may="finding.triage" shortcut="e" onClick={() => finish(item)} data-testid={TEST.inboxDone}>{t("inbox-done")}</MayButton>
                    <MayButton may="finding.triage" shortcut="h" onClick={() => setSnoozing(item)} data-testid={TEST.inboxSnooze}>{t("inbox-snooze")}</MayButton>
                  </>
                )}
              />
            )}
          </div>
        </div>
      )}
      {snoozing === undefined ? null : (
        <SnoozeItem item={snoozing} onClose={() => setSnoozing(undefined)} onDone={(until) => { leave(); said(t("inbox-said-snoozed", { date: t.day(until), what: itemTitle(t, snoozing) }), snoozing.key); setSnoozing(undefined); }} />
      )}
    </Page>
  );
}
