// The tenant's newest snapshot run: at work, or what can be done about how it ended.
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import { useChange } from "../../ipc/query";
import { useRuns } from "../../ipc/runs";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { RunWatch } from "../../shared/runWatch";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { type Offer, isTelling, needsPerson, newestRun, offersOf } from "./syncState";

const useStyles = makeStyles({
  done: { maxWidth: "760px", display: "flex", flexDirection: "column", rowGap: "12px", marginBottom: "20px" },
  actions: { display: "flex", columnGap: "8px", rowGap: "8px", flexWrap: "wrap" },
});

/** The panel; nothing where there is nothing to say. */
export function SyncPanel({ connection }: { connection: ConnectionRow }) {
  const t = useText();
  const styles = useStyles();
  const { tenant } = connection;
  const runs = useRuns();
  const [seen, setSeen] = useState<string>();
  const rows = runs.data?.rows ?? [];
  const run = newestRun(rows, tenant, ["sync"]);
  const signIn = newestRun(rows, tenant, ["sign-in", "connect"]);
  const working = run?.state === "running" ? run.id : undefined;
  useEffect(() => {
    if (working !== undefined) setSeen(working);
  }, [working]);
  const start = useChange("sync.start");
  const again = useChange("connection.sign_in");
  const forget = useChange("sync.forget");
  if (signIn?.state === "running") return <div tabIndex={-1} data-testid={TEST.syncPanel}><RunWatch run={signIn} /></div>;
  if (run === undefined || !isTelling(run, connection, seen)) return null;
  const signedIn = signIn?.state === "succeeded" && (signIn.finished_at ?? "") > (run.finished_at ?? run.started_at);
  const take: Record<Offer, () => void> = {
    "sign-in": () => again.mutate({ tenant }),
    "go-on": () => start.mutate({ tenants: [tenant], areas: [], resume: true, accept_partial: false }),
    seal: () => start.mutate({ tenants: [tenant], areas: [], resume: true, accept_partial: true }),
    forget: () => forget.mutate({ tenant }),
  };
  const words: Record<Offer, string> = { "sign-in": t("sign-in-again"), "go-on": t(connection.resumable ? "sync-go-on" : "try-again"), seal: t("sync-seal"), forget: t("sync-forget") };
  const offers = offersOf(run, connection, signedIn);
  const failed = start.error ?? again.error ?? forget.error;
  const busy = start.isPending || again.isPending || forget.isPending;
  const buttons = offers.map((offer, index) => (
    <MayButton may="tenant.sync" key={offer} appearance={index === 0 ? "primary" : "secondary"} disabled={busy} onClick={take[offer]} data-testid={TEST.syncOffer(offer)}>{words[offer]}</MayButton>
  ));
  return (
    <div tabIndex={-1} data-testid={TEST.syncPanel}>
      {signedIn && needsPerson(run) ? (
        // What the run asked for has been done: its message would ask for it again.
        <div className={styles.done}>
          <MessageBar intent="success" layout="multiline"><MessageBarBody><MessageBarTitle>{t("sync-signed-in")}</MessageBarTitle> {t("sync-signed-in-text")}</MessageBarBody></MessageBar>
          <div className={styles.actions}>{buttons}</div>
        </div>
      ) : <RunWatch run={run}>{buttons}</RunWatch>}
      {failed === null ? null : <FailureView failure={failed.failure} />}
    </div>
  );
}
