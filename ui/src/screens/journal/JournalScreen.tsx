// The audit log: who did what, when, to what and why. A list and its detail side by side.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExportLtr20Regular, History24Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { call } from "../../ipc/call";
import { type OperationFailed, failureOf } from "../../ipc/failure";
import type { JournalPage } from "../../ipc/generated/JournalPage";
import { FailureView } from "../../shared/failure";
import { useRemembered, useTenantScope } from "../../shared/memory";
import { NARROW } from "../../shared/narrow";
import { Empty, Page, Quiet, Waiting } from "../../shared/page";
import { type Route, go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { ExportDialog } from "./ExportDialog";
import { JournalEntry } from "./JournalEntry";
import { JournalFilters } from "./JournalFilters";
import { JournalList } from "./JournalList";
import { VerifyDialog } from "./VerifyDialog";
import { ALL, type Chosen, filterFor, filters } from "./journalState";

const useStyles = makeStyles({
  panes: { display: "grid", gridTemplateColumns: "minmax(380px, 6fr) minmax(0, 6fr)", flexGrow: 1, minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "320px auto", flexShrink: 0 } },
  left: { minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column", borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  right: { minHeight: 0, minWidth: 0, overflowY: "auto", padding: "16px 28px" },
  pad: { padding: "0 28px" },
  count: { padding: "4px 16px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** The screen. `#/journal/<event>` opens one entry; `?thing=<id>` shows what happened to one thing. */
export function JournalScreen({ route }: { route: Route }) {
  const styles = useStyles();
  const t = useText();
  const [tenant] = useTenantScope();
  const [chosen, setChosen] = useRemembered<Chosen>("journal.filter", ALL);
  const [dialog, setDialog] = useState<"export" | "verify">();
  const open = route.path[1];
  const thing = route.query.get("thing");
  useEffect(() => {
    if (thing === null) return;
    setChosen({ ...ALL, thing });
    go(hrefTo(open === undefined ? ["journal"] : ["journal", open]), true);
  }, [thing, open, setChosen]);

  const wanted = useDeferredValue(chosen);
  const filter = useMemo(() => filterFor(wanted, tenant), [wanted, tenant]);
  const pages = useInfiniteQuery<JournalPage, OperationFailed, { pages: JournalPage[] }, readonly unknown[], string | null>({
    queryKey: ["journal.list", filter],
    queryFn: ({ pageParam }) => call("journal.list", { ...filter, after: pageParam }),
    initialPageParam: null,
    getNextPageParam: (page) => page.more,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const members = pages.data?.pages[0]?.members ?? [];
  const more = () => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
  };
  return (
    <Page
      title={t("nav-journal")} lead={t("audit-lead")} flush testId={TEST.journal}
      actions={(
        <>
          <Button icon={<ShieldCheckmark20Regular />} onClick={() => setDialog("verify")} data-testid={TEST.auditVerify}>{t("audit-verify")}</Button>
          <Button icon={<ArrowExportLtr20Regular />} onClick={() => setDialog("export")} data-testid={TEST.auditExport}>{t("audit-export")}</Button>
        </>
      )}
    >
      <JournalFilters chosen={chosen} onChosen={setChosen} members={members} />
      {pages.error !== null && rows.length === 0 ? <div className={styles.pad}><FailureView failure={failureOf(pages.error)} again={() => void pages.refetch()} /></div> : null}
      {pages.data === undefined ? (pages.error === null ? <Waiting /> : null) : rows.length === 0 ? (
        <div className={styles.pad}>
          {filters(chosen) || tenant !== null
            ? <Quiet>{t("audit-none-match")}</Quiet>
            : <Empty icon={<History24Regular fontSize={40} />} title={t("audit-empty")} text={t("audit-lead")} />}
        </div>
      ) : (
        <div className={styles.panes}>
          <div className={styles.left}>
            <div className={styles.count} role="status" data-testid={TEST.auditCount}>{t(pages.hasNextPage ? "audit-count" : "audit-count-all", { count: rows.length })}</div>
            <JournalList rows={rows} more={pages.hasNextPage} current={open} onOpen={(row) => go(hrefTo(["journal", row.event]), true)} onEnd={more} />
          </div>
          <div className={styles.right}>
            {open === undefined ? <Quiet>{t("audit-choose")}</Quiet> : <JournalEntry key={open} event={open} members={members} onThing={(id) => setChosen({ ...ALL, thing: id })} />}
          </div>
        </div>
      )}
      {dialog === "export" ? <ExportDialog filter={filter} onClose={() => setDialog(undefined)} /> : null}
      {dialog === "verify" ? <VerifyDialog onClose={() => setDialog(undefined)} /> : null}
    </Page>
  );
}
