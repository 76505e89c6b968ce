// What to do next about a tenant, the most pressing first.
import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImport20Regular, Camera20Regular, Clock20Regular, DocumentAdd20Regular, Flag20Regular, Mail20Regular, PersonKey20Regular, PlugConnected20Regular, Sparkle20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { TenantOverview } from "../../ipc/generated/TenantOverview";
import { kindName, listed } from "../../shared/names";
import { Section } from "../../shared/page";
import { hrefTo } from "../../shared/route";
import { SeverityBadge } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { type Text, useText } from "../../text/text";
import { GAP_STEPS, stepOf } from "./gapSteps";

/** How many kinds a step names. */
const NAMED_MAX = 3;

const useStyles = makeStyles({
  steps: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  step: {
    display: "flex", columnGap: "12px", width: "100%", padding: "10px 12px", borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorTransparentStroke}`, color: "inherit", textDecorationLine: "none",
    font: "inherit", textAlign: "left", cursor: "pointer", backgroundColor: tokens.colorNeutralBackground2, ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0, lineHeight: 0, marginTop: "1px" },
  text: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  severities: { display: "flex", flexWrap: "wrap", columnGap: "20px", rowGap: "4px" },
});

interface Step {
  id: string;
  icon: ReactNode;
  title: string;
  text: string;
  /** Where it leads; none for one that begins here. */
  href?: string;
}

interface Props {
  overview: TenantOverview;
  connection: ConnectionRow | undefined;
  /** Takes a snapshot; none while one is being taken. */
  onTake: (() => void) | undefined;
}

/** The steps. */
export function NextSteps({ overview, connection, onTake }: Props) {
  const styles = useStyles();
  const t = useText();
  const { tenant, overdue, new_findings: fresh } = overview;
  const open = tenant.open_findings.reduce((sum, one) => sum + one.count, 0);
  const steps: Step[] = [];
  if (overdue > 0) steps.push({ id: "overdue", icon: <Clock20Regular />, title: t("todo-overdue", { count: overdue }), text: t("todo-overdue-text"), href: hrefTo(["findings"], { tenant: tenant.id, overdue: "1" }) });
  if (fresh > 0) steps.push({ id: "new", icon: <Sparkle20Regular />, title: t("todo-new", { count: fresh }), text: t("todo-new-text"), href: hrefTo(["findings"], { tenant: tenant.id, state: "new" }) });
  if (open > 0) steps.push({ id: "open", icon: <Flag20Regular />, title: t("todo-open", { count: open }), text: t("todo-open-text"), href: hrefTo(["findings"], { tenant: tenant.id, state: "open" }) });
  steps.push(...gapSteps(t, overview, connection, onTake !== undefined));
  steps.push({ id: "profile", icon: <PersonKey20Regular />, title: t("todo-profile"), text: t("todo-profile-text"), href: hrefTo(["tenants", tenant.id, "profile"]) });
  steps.push({ id: "review", icon: <DocumentAdd20Regular />, title: t("todo-review"), text: tenant.last_review === null ? t("todo-review-text") : t("todo-review-again", { number: tenant.last_review }), href: hrefTo(["reviews"]) });
  return (
    <>
      <Section title={t("tenants-open")}>
        <div className={styles.severities}>
          {open === 0 ? t("none") : tenant.open_findings.filter((one) => one.count > 0).map((one) => <SeverityBadge key={one.severity} severity={one.severity} count={one.count} />)}
        </div>
      </Section>
      <Section title={t("overview-next")}>
        <ul className={styles.steps}>
          {steps.map(({ id, icon, title, text, href }) => {
            const words = <><span className={styles.icon} aria-hidden>{icon}</span><span><strong>{title}</strong><span className={styles.text}>{text}</span></span></>;
            return (
              <li key={id}>
                {href === undefined
                  ? <button type="button" className={styles.step} onClick={onTake} data-testid={TEST.nextStep(id)}>{words}</button>
                  : <a className={styles.step} href={href} data-testid={TEST.nextStep(id)}>{words}</a>}
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}

const ICONS = { "sign-in": <PersonKey20Regular />, consent: <Mail20Regular />, readiness: <PlugConnected20Regular />, snapshot: <Camera20Regular />, import: <ArrowImport20Regular /> } as const;

/** One step for all the gaps that it helps against. */
function gapSteps(t: Text, { tenant, gaps }: TenantOverview, connection: ConnectionRow | undefined, mayTake: boolean): Step[] {
  const { snapshot } = tenant;
  if (snapshot === null) return [];
  return GAP_STEPS.flatMap((id): Step[] => {
    const kinds = [...new Set(gaps.filter((gap) => stepOf(gap, snapshot, connection) === id).map((gap) => gap.kind))];
    if (kinds.length === 0 || (id === "snapshot" && !mayTake)) return [];
    const rest = kinds.length - NAMED_MAX;
    const names = kinds.slice(0, NAMED_MAX).map((kind) => kindName(t, kind));
    const words = listed(t, rest > 0 ? [...names, t("roles-more", { count: rest })] : names);
    const href = id === "import" ? hrefTo(["import"], { tenant: tenant.id }) : hrefTo(["tenants", tenant.id, "connection"]);
    return [{ id, icon: ICONS[id], title: t(`todo-gap-${id}`, { count: kinds.length }), text: t(`todo-gap-${id}-text`, { kinds: words }), ...(id === "snapshot" ? {} : { href }) }];
  });
}
