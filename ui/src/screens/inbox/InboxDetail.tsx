// One item of the inbox: what it is, what can be done about it right here, and why it is there.
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { InboxItem } from "../../ipc/generated/InboxItem";
import { Quiet, Section } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { SeverityBadge } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { InboxOffers } from "./InboxOffers";
import { actHref, actWords, doneHere, itemTitle, reasonId } from "./inboxState";

const useStyles = makeStyles({
  pane: { padding: "20px 28px" },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "4px", alignItems: "center", marginBottom: "16px" },
  acts: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", marginBottom: "24px" },
  why: { display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr) max-content", columnGap: "16px", rowGap: "6px", margin: "0 0 8px", alignItems: "baseline" },
  weight: { fontVariantNumeric: "tabular-nums", textAlign: "end", color: tokens.colorNeutralForeground2 },
  sum: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The pane. */
export function InboxDetail({ item, actions }: { item: InboxItem; actions: ReactNode }) {
  const styles = useStyles();
  const t = useText();
  const here = doneHere(item) && !item.done && item.snoozed_until === null;
  return (
    <div className={styles.pane} data-testid={TEST.inboxDetail}>
      <h2 className={styles.title}>{itemTitle(t, item)}</h2>
      <div className={styles.line}>
        {item.tenant === null || item.tenant_name === null ? <span>{t("inbox-workspace")}</span> : <Link href={hrefTo(["tenants", item.tenant])}><Foreign text={item.tenant_name} /></Link>}
        {item.about.type === "finding" ? <><SeverityBadge severity={item.about.severity} /><span>{item.about.policy}</span></> : null}
        {item.done ? <Quiet>{t("inbox-was-done")}</Quiet> : null}
        {item.snoozed_until === null ? null : <Quiet>{t("inbox-was-snoozed", { date: t.day(item.snoozed_until) })}</Quiet>}
      </div>
      {here ? <InboxOffers key={item.key} item={item} /> : null}
      <div className={styles.acts}>
        <Button appearance={here ? "secondary" : "primary"} onClick={() => go(actHref(item))} aria-keyshortcuts="Enter" data-testid={TEST.inboxAct}>{here ? t("inbox-open") : actWords(t, item)}</Button>
        {actions}
      </div>
      <Section title={t("inbox-why")}>
        <div className={styles.why} data-testid={TEST.inboxWhy}>
          {item.why.map((why) => (
            <div key={why.reason} style={{ display: "contents" }}>
              <span className={styles.weight}>{t.number(why.weight)}</span>
              <span>{t(reasonId(why.reason))}</span>
              <span className={styles.weight}>{why.day === null ? "" : t.day(why.day)}</span>
            </div>
          ))}
          <span className={styles.weight}><b>{t.number(item.weight)}</b></span>
          <b>{t("inbox-sum")}</b>
          <span />
        </div>
        <Quiet>{t("inbox-rule")}</Quiet>
      </Section>
    </div>
  );
}
