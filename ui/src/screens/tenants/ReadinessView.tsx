// Before the first byte: what may be read, what may not and why, what that costs, what to do.
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { Readiness } from "../../ipc/generated/Readiness";
import { Age } from "../../shared/age";
import { ConsentLink } from "../../shared/consentLink";
import { Copyable } from "../../shared/copyable";
import { areaName, kindName, oneOf, planName, policyStatement, roleName } from "../../shared/names";
import { Section } from "../../shared/page";
import { Permission } from "../../shared/permissions";
import { hrefTo } from "../../shared/route";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { plain } from "../../text/foreign";
import { type Text, useText } from "../../text/text";
import { type AreaReadiness, type Lack, byArea, costOf } from "./readinessState";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, margin: "0 0 14px" },
  area: { marginBottom: "20px" },
  head: { margin: "0 0 2px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorPaletteGreenForeground1, position: "relative", top: "2px", margin: "0 6px 0 2px" },
  caution: { color: tokens.colorPaletteMarigoldForeground2, flexShrink: 0, position: "relative", top: "2px", marginRight: "6px" },
  list: { margin: "4px 0 8px", padding: "0 0 0 18px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  what: { width: "24%", hyphens: "auto" },
  why: { width: "46%" },
  do: { display: "block", marginTop: "4px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  permission: { display: "block", margin: "4px 0" },
  consent: { marginBottom: "20px" },
});

/** How many kinds of a row are named before the rest is folded. */
const KINDS_SHOWN_MAX = 4;

interface Props {
  connection: ConnectionRow;
  readiness: Readiness;
  checkedAt: string;
}

/** The readiness. */
export function ReadinessView({ connection, readiness, checkedAt }: Props) {
  const styles = useStyles();
  const t = useText();
  const areas = byArea(readiness.rows);
  const lacks = areas.flatMap((area) => area.lacks);
  const cost = costOf(areas).length;
  return (
    <Section title={t("readiness")} action={<span className={styles.quiet}>{t("readiness-checked")} <Age at={checkedAt} /></span>}>
      <div data-testid={TEST.readiness}>
        <p className={styles.lead}>{lacks.length === 0 ? t("readiness-all") : `${t("readiness-some", { count: lacks.length })} ${cost === 0 ? t("readiness-costs-nothing") : t("readiness-costs", { count: cost })}`}</p>
        {lacks.some((lack) => lack.state === "consent_missing") ? (
          <div className={styles.consent}><ConsentLink of={{ cloud: connection.cloud, provider_tenant_id: connection.provider_tenant_id, client_id: connection.client_id }} /></div>
        ) : null}
        {areas.map((area) => <Area key={area.area} area={area} />)}
      </div>
    </Section>
  );
}

function Area({ area }: { area: AreaReadiness }) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  return (
    <div className={styles.area} data-testid={TEST.readinessArea(area.area)}>
      <h3 className={styles.head}>{areaName(t, area.area)}</h3>
      {area.ready.length === 0 ? null : (
        <details>
          <summary><CheckmarkCircle16Filled aria-hidden className={styles.good} />{t("readiness-ready", { count: area.ready.length })}</summary>
          <ul className={styles.list}>{area.ready.map((kind) => <li key={kind}>{kindName(t, kind)}</li>)}</ul>
        </details>
      )}
      {area.lacks.length === 0 ? null : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.head}>{t("gaps-missing")}</th>
              <th scope="col" className={table.head}>{t("gaps-why")}</th>
              <th scope="col" className={table.head}>{t("gaps-consequence")}</th>
            </tr>
          </thead>
          <tbody>{area.lacks.map((lack) => <LackRow key={lack.key} lack={lack} />)}</tbody>
        </table>
      )}
    </div>
  );
}

function LackRow({ lack }: { lack: Lack }) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const names = lack.kinds.map((kind) => kindName(t, kind));
  const rest = names.slice(KINDS_SHOWN_MAX);
  const [why, what] = lackWords(t, lack);
  return (
    <tr>
      <td className={mergeClasses(table.cell, styles.what)}>
        {names.slice(0, KINDS_SHOWN_MAX).map((name) => <div key={name}>{name}</div>)}
        {rest.length === 0 ? null : <details className={styles.quiet}><summary>{t("kinds-more", { count: rest.length })}</summary>{rest.map((name) => <div key={name}>{name}</div>)}</details>}
      </td>
      <td className={mergeClasses(table.cell, styles.why)}>
        <Warning16Filled aria-hidden className={styles.caution} />{why}
        {lack.permission === null ? null : <span className={styles.permission}><Permission name={lack.permission} /></span>}
        <strong className={styles.do}>{what}</strong>
        <Probes lack={lack} />
      </td>
      <td className={table.cell}>
        {lack.policies.length === 0 ? <span className={styles.quiet}>{t("readiness-no-policy")}</span> : (
          <details>
            <summary>{t("readiness-policies", { count: lack.policies.length })}</summary>
            <ul className={styles.list}>{lack.policies.map((policy) => <li key={policy}><Link href={hrefTo(["controls", policy])}>{policy}</Link> {policyStatement(t, policy)}</li>)}</ul>
          </details>
        )}
      </td>
    </tr>
  );
}

/** Why it cannot be read, and the one thing to do. */
function lackWords(t: Text, lack: Lack): [why: string, what: string] {
  const roles = lack.roles.map((role) => roleName(t, role)).filter((name): name is string => name !== undefined);
  const plans = oneOf(t, lack.plans.map((plan) => planName(t, plan)));
  switch (lack.state) {
    case "consent_missing":
      return [t("lack-consent"), t("lack-consent-do")];
    case "role_missing":
      return [t(lack.intune ? "lack-role-intune" : "lack-role", { roles: oneOf(t, roles) }), t("lack-role-do")];
    case "role_eligible":
      return [t("lack-eligible", { roles: oneOf(t, roles) }), t("lack-eligible-do")];
    case "not_licensed":
      return [lack.plans.length === 0 ? t("lack-licence-any") : t("lack-licence", { plans }), t("lack-licence-do")];
    case "not_allowed":
      return [t("lack-not-allowed"), t("lack-not-allowed-do")];
    default:
      return [t("lack-failed"), t("lack-failed-do")];
  }
}

function Probes({ lack }: { lack: Lack }) {
  const styles = useStyles();
  const t = useText();
  return (
    <details className={styles.quiet}>
      <summary>{t("details")}</summary>
      <ul className={styles.list}>
        {lack.probes.map((probe) => (
          <li key={probe.endpoint}><code>{plain(probe.endpoint)}</code>{probe.detail === null ? null : <>: <Copyable text={probe.detail} shown={plain(probe.detail)} label={t("detail-copy")} /></>}</li>
        ))}
      </ul>
    </details>
  );
}
