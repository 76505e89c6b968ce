// The window's frame: navigation at the left, workspace and tenant on top, the screen in the middle.
import { Button, Dropdown, Option, Tooltip, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LockClosed20Regular, Person20Regular, Question20Regular, Search20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useOperation } from "../ipc/query";
import { useRunWatch, useRuns } from "../ipc/runs";
import { useSession } from "../ipc/session";
import { useFocusKept } from "../shared/focus";
import { useKeys, useLeadKey } from "../shared/keys";
import { roleId } from "../shared/may";
import { useTenantScope } from "../shared/memory";
import { NARROW } from "../shared/narrow";
import { type Route, go, hrefTo, useRoute } from "../shared/route";
import { runName } from "../shared/runProgress";
import { TEST } from "../shared/testids";
import { Foreign, plain } from "../text/foreign";
import { useText } from "../text/text";
import { Bell } from "./Bell";
import { Help } from "./Help";
import { Logo } from "./Logo";
import { Palette } from "./Palette";
import { SCREENS, screenOf } from "./screens";

/** Read aloud, not shown. */
const HIDDEN = { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" } as const;

const useStyles = makeStyles({
  frame: {
    display: "grid", gridTemplateColumns: "216px minmax(0, 1fr)", gridTemplateRows: "48px minmax(0, 1fr)", height: "100%", [NARROW]: { gridTemplateColumns: "56px minmax(0, 1fr)" },
    backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1,
  },
  top: {
    gridColumn: "1 / -1", display: "flex", alignItems: "center", columnGap: "16px", padding: "0 12px 0 16px", minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { display: "flex", alignItems: "center", columnGap: "10px", minWidth: 0, width: "200px", flexShrink: 0, [NARROW]: { width: "32px" } },
  workspace: { fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0, [NARROW]: HIDDEN },
  scope: { minWidth: "120px", width: "280px", flexShrink: 3, "@media (max-width: 1100px)": { width: "220px" }, [NARROW]: { width: "180px" } },
  // One line, however long the name: the box stays as wide as it is.
  scopeButton: { minWidth: 0, columnGap: "8px", gridTemplateColumns: "[content] minmax(0, 1fr) [icon] auto [end]" },
  scopeName: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  scopeList: { maxWidth: "min(480px, 90vw)" },
  space: { flexGrow: 1, flexShrink: 1000 },
  search: { minWidth: "220px", flexShrink: 0, whiteSpace: "nowrap", "@media (max-width: 1100px)": { minWidth: "0" }, justifyContent: "start", color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, [NARROW]: { minWidth: "32px", paddingLeft: "6px", paddingRight: "6px" } },
  kbd: { marginLeft: "auto", paddingLeft: "8px", fontSize: tokens.fontSizeBase200, "@media (max-width: 1100px)": HIDDEN },
  word: { [NARROW]: HIDDEN },
  runningButton: { minWidth: "48px", flexShrink: 0, [NARROW]: { flexShrink: 1 } },
  running: { display: "inline-flex", alignItems: "center", columnGap: "8px", minWidth: 0, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  runningName: { overflow: "hidden", textOverflow: "ellipsis", minWidth: 0 },
  percent: { marginLeft: "-4px" },
  pulse: {
    width: "8px", height: "8px", borderRadius: "50%", backgroundColor: tokens.colorBrandForeground1, flexShrink: 0,
    animationName: { from: { opacity: 1 }, "50%": { opacity: 0.3 }, to: { opacity: 1 } }, animationDuration: "1.6s", animationIterationCount: "infinite",
  },
  nav: { padding: "12px 8px", display: "flex", flexDirection: "column", rowGap: "2px", overflowY: "auto" },
  link: {
    display: "flex", alignItems: "center", columnGap: "12px", padding: "0 12px", minHeight: "36px", borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2, textDecorationLine: "none", position: "relative",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
    "::before": {
      content: "''", position: "absolute", left: 0, top: "9px", bottom: "9px", width: "3px", borderRadius: "2px", backgroundColor: tokens.colorBrandForeground1,
    },
  },
  icon: { display: "inline-flex", flexShrink: 0 },
  hereIcon: { color: tokens.colorBrandForeground1 },
  navEnd: { marginTop: "auto" },
  main: {
    backgroundColor: tokens.colorNeutralBackground1, minWidth: 0, minHeight: 0, overflow: "hidden",
    borderTopLeftRadius: tokens.borderRadiusXLarge, borderTop: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  skip: {
    position: "absolute", left: "-9999px", ":focus": { left: "8px", top: "8px", zIndex: 10, padding: "8px 12px", backgroundColor: tokens.colorNeutralBackground1 },
  },
});

/** The frame. */
export function Frame() {
  const styles = useStyles();
  const t = useText();
  const route = useRoute();
  const { status, lock } = useSession();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  useRunWatch();
  useFocusKept();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setPalette((open) => !open);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useKeys({ "?": () => setHelp(true) });
  useLeadKey("g", Object.fromEntries(SCREENS.map((screen) => [screen.letter, () => go(hrefTo([screen.id]))])));

  const here = screenOf(route);
  return (
    <div className={styles.frame} data-testid={TEST.frame}>
      <header className={styles.top}>
        <a className={styles.skip} href="#main" onClick={(event) => { event.preventDefault(); document.querySelector<HTMLElement>("main h1")?.focus(); }}>{t("skip-to-content")}</a>
        <div className={styles.brand}><Logo /><span className={styles.workspace} title={plain(status.workspace ?? "")}><Foreign text={status.workspace ?? ""} className="one-line" /></span></div>
        <TenantSwitcher route={route} />
        <div className={styles.space} />
        <Running />
        <Button className={styles.search} icon={<Search20Regular />} onClick={() => setPalette(true)}>
          <span className={styles.word}>{t("palette-open")}</span> <span className={styles.kbd} aria-hidden>{t("key-ctrl-k")}</span>
        </Button>
        <Bell />
        <AtWork />
        <Tooltip content={t("help-open")} relationship="label"><Button appearance="subtle" icon={<Question20Regular />} onClick={() => setHelp(true)} /></Tooltip>
        <Tooltip content={t("lock")} relationship="label"><Button appearance="subtle" icon={<LockClosed20Regular />} onClick={() => void lock()} data-testid={TEST.lock} /></Tooltip>
      </header>
      <nav className={styles.nav} aria-label={t("navigation")}>
        {SCREENS.filter((screen) => !screen.aside).map((screen) => (
          <a
            key={screen.id}
            href={hrefTo([screen.id])}
            className={mergeClasses(styles.link, screen.id === here.id && styles.here, screen.id === "settings" && styles.navEnd)}
            aria-current={screen.id === here.id ? "page" : undefined}
            title={t(`nav-${screen.id}`)}
            data-testid={TEST.nav(screen.id)}
          >
            <span className={mergeClasses(styles.icon, screen.id === here.id && styles.hereIcon)} aria-hidden>{screen.icon}</span>
            <span className={styles.word}>{t(`nav-${screen.id}`)}</span>
          </a>
        ))}
      </nav>
      <main className={styles.main} id="main" key={here.id}>{here.show(route)}</main>
      {palette ? <Palette onClose={() => setPalette(false)} onHelp={() => setHelp(true)} /> : null}
      {help ? <Help onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

/** Who is at work, and what they are here; the way to the members. */
function AtWork() {
  const t = useText();
  const { status } = useSession();
  if (status.member === null) return null;
  const words = t("at-work", { name: plain(status.member.name), role: t(roleId(status.role ?? "unknown")) });
  return <Tooltip content={words} relationship="label"><Button appearance="subtle" icon={<Person20Regular />} onClick={() => go(hrefTo(["settings"]))} data-testid={TEST.atWork} /></Tooltip>;
}

const ALL = "all";

function TenantSwitcher({ route }: { route: Route }) {
  const styles = useStyles();
  const t = useText();
  const { data } = useOperation("tenant.list", {});
  const [scope, setScope] = useTenantScope();
  if (data === undefined || data.rows.length === 0) return null;
  const current = data.rows.find((row) => row.id === scope);
  const shown = current === undefined ? t("tenant-all") : plain(current.name);
  const choose = (value: string | undefined) => {
    const tenant = value === undefined || value === ALL ? null : value;
    setScope(tenant);
    if (route.path[0] === "tenants") go(tenant === null ? hrefTo(["tenants"]) : hrefTo(["tenants", tenant]));
    else if (route.path.length > 1) go(hrefTo([route.path[0] ?? "inbox"]));
  };
  return (
    <Dropdown
      className={styles.scope}
      aria-label={t("tenant-switcher")}
      value={shown}
      selectedOptions={[current?.id ?? ALL]}
      onOptionSelect={(_, option) => choose(option.optionValue)}
      button={{ className: styles.scopeButton, children: <span className={styles.scopeName}>{shown}</span>, title: shown }}
      listbox={{ className: styles.scopeList }}
      data-testid={TEST.tenantSwitcher}
    >
      <Option value={ALL} text={t("tenant-all")} data-testid={TEST.tenantOption(ALL)}>{t("tenant-all")}</Option>
      {data.rows.map((row) => (
        <Option key={row.id} value={row.id} text={plain(row.name)} data-testid={TEST.tenantOption(row.id)}><Foreign text={row.name} /></Option>
      ))}
    </Dropdown>
  );
}

function Running() {
  const styles = useStyles();
  const t = useText();
  const { data } = useRuns();
  const running = data?.rows.filter((run) => run.state === "running") ?? [];
  const first = running[0];
  if (first === undefined) return <span role="status" className="visually-hidden" />;
  // Several have no percentage in common.
  const percent = running.length === 1 && first.total > 0 ? Math.floor((first.done / first.total) * 100) : undefined;
  const words = running.length > 1 ? t("running-count", { count: running.length }) : runName(t, first);
  return (
    <Button appearance="subtle" className={styles.runningButton} title={words} onClick={() => go(hrefTo(["operations"]))} data-testid={TEST.runIndicator}>
      <span className={styles.running}><span className={styles.pulse} aria-hidden /><span className={styles.runningName}>{words}</span>{percent === undefined ? null : <span className={styles.percent}>· {t("percent", { percent })}</span>}</span>
    </Button>
  );
}
