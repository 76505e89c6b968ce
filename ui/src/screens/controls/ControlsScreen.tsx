// The verdict matrix of a tenant, and what stands behind each verdict.
import { Button, Select, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtr24Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import type { ControlMatrix } from "../../ipc/generated/ControlMatrix";
import type { Outcome } from "../../ipc/generated/Outcome";
import type { SnapshotRow } from "../../ipc/generated/SnapshotRow";
import { useOperation } from "../../ipc/query";
import { PartialBadge, isPartial } from "../../shared/coverage";
import { useKeys } from "../../shared/keys";
import { useRemembered, useTenantScope } from "../../shared/memory";
import { areaName, controlTitle } from "../../shared/names";
import { NARROW } from "../../shared/narrow";
import { Answer, Empty, Page, Quiet } from "../../shared/page";
import { type Route, go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { OUTCOMES, VerdictBadge, VerdictIcon, verdictId } from "../../shared/verdict";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { ControlDetail } from "./ControlDetail";
import { areasOf, counted, grouped } from "./matrix";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", padding: "0 28px 12px", [NARROW]: { padding: "0 16px 12px" }, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, alignItems: "center" },
  panes: { display: "grid", gridTemplateColumns: "minmax(420px, 6fr) minmax(0, 6fr)", flexGrow: 1, minHeight: 0, [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "260px 440px", flexShrink: 0 } },
  left: { overflowY: "auto", minHeight: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  right: { overflowY: "auto", minHeight: 0, minWidth: 0 },
  area: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground2, padding: "6px 28px", margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) max-content", columnGap: "16px", width: "100%", textAlign: "left", padding: "9px 20px 9px 28px", border: 0, font: "inherit",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, backgroundColor: "transparent", color: "inherit", cursor: "pointer", alignItems: "start",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected, boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`, "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" } },
  title: { fontWeight: tokens.fontWeightSemibold },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: "-webkit-box", WebkitLineClamp: "2", WebkitBoxOrient: "vertical", overflow: "hidden", overflowWrap: "anywhere" },
  policy: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  pad: { padding: "0 28px", overflowY: "auto" },
  toggle: { columnGap: "6px" },
});

const NO_OUTCOMES: readonly Outcome[] = [];

/** The screen. `#/controls/<policy>` opens one. */
export function ControlsScreen({ route }: { route: Route }) {
  const styles = useStyles();
  const t = useText();
  const tenants = useOperation("tenant.list", {});
  const [scope, setScope] = useTenantScope();
  const wanted = route.query.get("tenant");
  useEffect(() => {
    if (wanted === null) return;
    setScope(wanted);
    go(hrefTo(route.path), true);
  }, [wanted, route.path, setScope]);
  const only = tenants.data?.rows.length === 1 ? tenants.data.rows[0]?.id : undefined;
  const tenant = wanted ?? scope ?? only ?? null;
  return (
    <Page title={t("nav-controls")} lead={t("controls-lead")} flush testId={TEST.controlMatrix}>
      {tenant !== null ? <Matrix key={tenant} tenant={tenant} policy={route.path[1]} snapshot={tenants.data?.rows.find((row) => row.id === tenant)?.snapshot ?? null} /> : (
        <div className={styles.pad}>
          <Answer of={tenants}>
            {({ rows }) => rows.length === 0
              ? <Empty icon={<ClipboardTaskListLtr24Regular fontSize={40} />} title={t("controls-empty")} text={t("controls-empty-text")} action={<Button appearance="primary" onClick={() => go(hrefTo(["import"]))}>{t("import-open")}</Button>} />
              : (
                <Empty
                  icon={<ClipboardTaskListLtr24Regular fontSize={40} />} title={t("controls-choose")} text={t("controls-choose-text")}
                  action={
                    <Select aria-label={t("tenant")} value="" onChange={(_, data) => setScope(data.value === "" ? null : data.value)}>
                      <option value="">{t("choose")}</option>
                      {rows.map((row) => <option key={row.id} value={row.id}>{plain(row.name)}</option>)}
                    </Select>
                  }
                />
              )}
          </Answer>
        </div>
      )}
    </Page>
  );
}

function Matrix({ tenant, policy, snapshot }: { tenant: string; policy: string | undefined; snapshot: SnapshotRow | null }) {
  const styles = useStyles();
  const t = useText();
  const matrix = useOperation("control.matrix", { tenant, lang: t.language });
  return (
    <Answer of={matrix}>
      {(answer) => answer.rows.every((row) => row.verdict === null)
        ? <div className={styles.pad}><Empty title={t("controls-unjudged")} text={t("controls-unjudged-text")} action={<Button appearance="primary" onClick={() => go(hrefTo(["import"], { tenant }))}>{t("import-open")}</Button>} /></div>
        : <Verdicts matrix={answer} policy={policy} partial={snapshot !== null && isPartial(snapshot) ? tenant : null} />}
    </Answer>
  );
}

function Verdicts({ matrix, policy, partial }: { matrix: ControlMatrix; policy: string | undefined; partial: string | null }) {
  const styles = useStyles();
  const t = useText();
  const [outcomes, setOutcomes] = useRemembered<readonly Outcome[]>("controls.outcomes", NO_OUTCOMES);
  const [chosen, setArea] = useRemembered<string | null>("controls.area", null);
  const areas = areasOf(matrix.rows);
  const area = chosen !== null && areas.includes(chosen) ? chosen : null;
  const counts = counted(area === null ? matrix.rows : matrix.rows.filter((row) => row.area === area));
  const groups = grouped(matrix.rows, outcomes, area);
  const reset = () => {
    setOutcomes(NO_OUTCOMES);
    setArea(null);
  };
  const shown = groups.flatMap(([, rows]) => rows);
  const open = matrix.rows.find((row) => row.policy === policy);
  const at = shown.findIndex((row) => row.policy === policy);
  const openAt = (index: number) => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (row === undefined) return;
    go(hrefTo(["controls", row.policy]), true);
    document.querySelector(`[data-testid="${CSS.escape(TEST.controlRow(row.policy))}"]`)?.scrollIntoView({ block: "nearest" });
  };
  useKeys({ j: () => openAt(at + 1), k: () => openAt(at < 0 ? 0 : at - 1), ArrowDown: () => openAt(at + 1), ArrowUp: () => openAt(at < 0 ? 0 : at - 1) });
  const toggle = (outcome: Outcome) => setOutcomes(outcomes.includes(outcome) ? outcomes.filter((one) => one !== outcome) : [...outcomes, outcome]);
  return (
    <>
      <div className={styles.bar} role="group" aria-label={t("filter")}>
        {OUTCOMES.map((outcome) => (
          <ToggleButton key={outcome} size="small" className={styles.toggle} checked={outcomes.includes(outcome)} onClick={() => toggle(outcome)} icon={<VerdictIcon outcome={outcome} />} data-testid={TEST.controlVerdict(outcome)}>
            {t(verdictId(outcome))} ({t.number(counts[outcome])})
          </ToggleButton>
        ))}
        <Select size="small" aria-label={t("area")} value={area ?? ""} onChange={(_, data) => setArea(data.value === "" ? null : data.value)} data-testid={TEST.controlArea}>
          <option value="">{t("filter-all-areas")}</option>
          {areas.map((one) => <option key={one} value={one}>{areaName(t, one)}</option>)}
        </Select>
        {matrix.evaluated_at === null ? null : <Quiet>{t("controls-judged", { when: t.age(matrix.evaluated_at), number: matrix.snapshot_ordinal ?? 0, version: matrix.catalogue_version })}</Quiet>}
        {partial === null ? null : <a href={hrefTo(["tenants", partial])}><PartialBadge /></a>}
      </div>
      <div className={styles.panes}>
        {/* A scrolling region must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.left} tabIndex={0} role="region" aria-label={t("controls-list")}>
          {groups.length === 0 ? <div className={styles.pad}><Empty title={t("controls-none")} text={t("controls-none-text")} action={<Button onClick={reset}>{t("filter-reset")}</Button>} /></div> : null}
          {groups.map(([area, rows]) => (
            <section key={area} aria-label={areaName(t, area)}>
              <h2 className={styles.area}>{areaName(t, area)} · {t("overview-policies", { count: rows.length })}</h2>
              <ul className={styles.list}>
                {rows.map((row) => (
                  <li key={row.policy}>
                    <button type="button" className={mergeClasses(styles.row, row.policy === policy && styles.here)} aria-current={row.policy === policy ? "true" : undefined} onClick={() => go(hrefTo(["controls", row.policy]), true)} data-testid={TEST.controlRow(row.policy)}>
                      <span>
                        <span className={styles.title}>{controlTitle(t, row.control)}</span>{" "}
                        <span className={styles.policy}>{row.policy}</span>
                        {row.reason_text === null ? null : <span className={styles.reason}><Foreign text={row.reason_text} /></span>}
                      </span>
                      {row.verdict === null ? <Quiet>{t("verdict-none")}</Quiet> : <VerdictBadge outcome={row.verdict.outcome} />}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.right} tabIndex={0} role="region" aria-label={t("control-detail")}>
          {open === undefined ? <div className={styles.pad}><Empty title={t("control-none-open")} text={t("control-none-open-text")} /></div> : <ControlDetail key={open.policy} row={open} names={matrix.names} />}
        </div>
      </div>
    </>
  );
}
