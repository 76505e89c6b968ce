// One entry in full: what it says, before and after, and the proof that it is what was signed.
import { Button, Link, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Filter20Regular } from "@fluentui/react-icons";
import type { JournalEntryView } from "../../ipc/generated/JournalEntryView";
import type { MemberRef } from "../../ipc/generated/MemberRef";
import { useOperation } from "../../ipc/query";
import { Copyable } from "../../shared/copyable";
import { Answer, Facts, Section } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { JournalFields } from "./JournalFields";
import { aboutWords, eventName, hrefOf } from "./journalState";
import { namesOf } from "./journalWords";

const useStyles = makeStyles({
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: "0 0 12px", color: tokens.colorNeutralForeground2 },
  reason: { margin: "0 0 12px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "8px", alignItems: "center", marginBottom: "20px" },
  machine: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  exact: { display: "block", color: tokens.colorNeutralForeground3 },
  bar: { marginBottom: "20px" },
  rest: { color: tokens.colorNeutralForeground3 },
});

/** The entry. */
export function JournalEntry({ event, members, onThing }: { event: string; members: readonly MemberRef[]; onThing(id: string): void }) {
  const answer = useOperation("journal.entry", { event });
  return <Answer of={answer}>{(view) => <Shown view={view} members={members} onThing={onThing} />}</Answer>;
}

function Shown({ view, members, onThing }: { view: JournalEntryView; members: readonly MemberRef[]; onThing(id: string): void }) {
  const styles = useStyles();
  const t = useText();
  const { row } = view;
  const names = namesOf(row, members);
  const href = hrefOf(row, view.fields);
  const changed = view.fields.filter((field) => field.changed);
  // The reason stands at the top.
  const said = view.fields.filter((field) => !field.changed && field.path !== "reason");
  return (
    <article aria-label={t("audit-this-entry")} data-testid={TEST.auditEntry}>
      <h2 className={styles.title}>{eventName(t, row.what)}</h2>
      <p className={styles.lead}><Foreign text={row.by.name} /> · {t.moment(row.at)} · {aboutWords(t, row)}</p>
      {row.reason === null ? null : <p className={styles.reason}>{t("journal-reason")}: <Foreign text={row.reason} /></p>}
      <div className={styles.actions}>
        {href === null ? null : <Link href={href} data-testid={TEST.auditThing}>{t("audit-open-thing")}</Link>}
        <Button size="small" icon={<Filter20Regular />} onClick={() => onThing(row.thing)} data-testid={TEST.auditSame}>{t("audit-about-this")}</Button>
      </div>
      {row.erased ? <MessageBar intent="info" layout="multiline" className={styles.bar}><MessageBarBody>{t("journal-erased-one")}</MessageBarBody></MessageBar> : null}
      {view.standing === "signed" ? null : (
        <MessageBar intent="error" layout="multiline" className={styles.bar}><MessageBarBody>{t(`journal-standing-${view.standing}`)} {view.fault === null ? null : t(`journal-fault-${view.fault}`)}</MessageBarBody></MessageBar>
      )}
      {changed.length === 0 ? null : <Section title={t("audit-changed")}><JournalFields fields={changed} both names={names} /></Section>}
      {said.length === 0 ? null : <Section title={t("audit-said")}><JournalFields fields={said} both={false} names={names} /></Section>}
      {view.left_out === 0 ? null : <p className={styles.rest}>{t("journal-left-out", { count: view.left_out })}</p>}
      <Section title={t("audit-proof")}>
        <Facts
          rows={[
            [t("audit-when-exact"), <span key="at"><time dateTime={row.at}>{t.moment(row.at)}</time> <code className={mergeClasses(styles.machine, styles.exact)}>{row.at} · {view.counter}</code></span>],
            [t("journal-signature"), t(`journal-standing-${view.standing}`)],
            [t("journal-device"), <Copyable key="device" text={row.device} label={t("audit-copy")} />],
            [t("journal-sequence"), String(row.sequence)],
            [t("journal-hash"), <Copyable key="hash" text={view.hash} label={t("audit-copy")} />],
            [t("journal-previous"), <code key="previous" className={styles.machine}>{view.previous}</code>],
            [t("journal-transaction"), <code key="transaction" className={styles.machine}>{view.transaction}</code>],
          ]}
        />
      </Section>
    </article>
  );
}
