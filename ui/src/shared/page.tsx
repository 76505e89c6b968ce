// The parts every screen is built from: heading, loading, empty, sections, facts.
import { Spinner, Text as FluentText, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useRef } from "react";
import type { OperationFailed } from "../ipc/failure";
import { useText } from "../text/text";
import { FailureView } from "./failure";
import { NARROW } from "./narrow";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0, [NARROW]: { overflowY: "auto" } },
  head: {
    display: "flex", alignItems: "start", justifyContent: "space-between", flexWrap: "wrap", columnGap: "24px", rowGap: "8px",
    padding: "20px 28px 12px", [NARROW]: { padding: "12px 16px 8px" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, outline: "none" },
  lead: { color: tokens.colorNeutralForeground2, marginTop: "2px" },
  actions: { display: "flex", columnGap: "8px", rowGap: "8px", flexWrap: "wrap" },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "4px 28px 28px", [NARROW]: { flexShrink: 0, overflowY: "visible", padding: "4px 16px 28px" } },
  flush: { overflow: "hidden", padding: 0, display: "flex", flexDirection: "column", [NARROW]: { overflow: "visible", padding: 0 } },
  waiting: { padding: "48px", display: "flex", justifyContent: "center" },
  empty: { display: "flex", flexDirection: "column", alignItems: "start", rowGap: "12px", maxWidth: "560px", padding: "40px 0" },
  emptyIcon: { color: tokens.colorBrandForeground1, fontSize: "40px", lineHeight: 0 },
  emptyTitle: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  emptyText: { color: tokens.colorNeutralForeground2, margin: 0 },
  section: { marginBottom: "28px" },
  sectionHead: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: "12px", margin: "0 0 10px" },
  sectionTitle: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  facts: { display: "grid", gridTemplateColumns: "minmax(110px, max-content) 1fr", columnGap: "20px", rowGap: "6px", alignItems: "baseline", margin: 0 },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});

interface PageProps {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Without scrolling and padding of its own: the content fills the place. */
  flush?: boolean;
  children: ReactNode;
  testId?: string;
}

/** A screen with its heading. The heading takes the focus when the screen opens, for screen readers. */
export function Page({ title, lead, actions, flush, children, testId }: PageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.closest("nav")) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page} data-testid={testId}>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title} ref={heading} tabIndex={-1}>{title}</h1>
          {lead === undefined ? null : <div className={styles.lead}>{lead}</div>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={flush ? mergeClasses(styles.body, styles.flush) : styles.body}>{children}</div>
    </div>
  );
}

/** Waits. */
export function Waiting() {
  const styles = useStyles();
  const t = useText();
  return <div className={styles.waiting}><Spinner label={t("loading")} /></div>;
}

/** The answer, or that it is on its way, or why there is none. */
export function Answer<T>({ of, children }: { of: UseQueryResult<T, OperationFailed>; children(answer: T): ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null) return <FailureView failure={of.error.failure} again={() => void of.refetch()} />;
  return <Waiting />;
}

/** What would be here, and the one next step. */
export function Empty({ icon, title, text, action }: { icon?: ReactNode; title: string; text: string; action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {icon === undefined ? null : <div className={styles.emptyIcon} aria-hidden>{icon}</div>}
      <h2 className={styles.emptyTitle}>{title}</h2>
      <p className={styles.emptyText}>{text}</p>
      {action}
    </div>
  );
}

/** A part of a screen with its heading. */
export function Section({ title, action, children, level = 2 }: { title: ReactNode; action?: ReactNode; children: ReactNode; level?: 2 | 3 }) {
  const styles = useStyles();
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}><Heading id={id} className={styles.sectionTitle}>{title}</Heading>{action}</div>
      {children}
    </section>
  );
}

/** Names and values. */
export function Facts({ rows }: { rows: [name: string, value: ReactNode][] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} nameClass={styles.name} valueClass={styles.value} />
      ))}
    </dl>
  );
}

function FactRow({ name, value, nameClass, valueClass }: { name: string; value: ReactNode; nameClass: string; valueClass: string }) {
  return (
    <>
      <dt className={nameClass}>{name}</dt>
      <dd className={valueClass}>{value}</dd>
    </>
  );
}

/** Secondary text. */
export function Quiet({ children }: { children: ReactNode }) {
  return <FluentText size={200} style={{ color: tokens.colorNeutralForeground3 }}>{children}</FluentText>;
}
