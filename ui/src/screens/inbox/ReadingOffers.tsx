// How a connected tenant is read, in the inbox: sign in again, go on, or take a snapshot, and what came of it.
import { useState } from "react";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import { useChange, useOperation } from "../../ipc/query";
import { useRuns } from "../../ipc/runs";
import { FailureView } from "../../shared/failure";
import { Offers } from "../../shared/offers";
import { Answer } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { SnapshotDialog } from "../tenants/SnapshotDialog";
import { SyncPanel } from "../tenants/SyncPanel";
import { isTelling, newestRun } from "../tenants/syncState";

/** The offers. */
export function ReadingOffers({ tenant }: { tenant: string }) {
  const connections = useOperation("connection.list", {});
  return <Answer of={connections}>{({ rows, areas }) => {
    const connection = rows.find((one) => one.tenant === tenant);
    return connection === undefined ? null : <Connected connection={connection} areas={areas} />;
  }}</Answer>;
}

function Connected({ connection, areas }: { connection: ConnectionRow; areas: readonly string[] }) {
  const t = useText();
  const runs = useRuns();
  const [taking, setTaking] = useState(false);
  const signIn = useChange("connection.sign_in");
  const { tenant } = connection;
  const rows = runs.data?.rows ?? [];
  const run = newestRun(rows, tenant, ["sync"]);
  const signing = newestRun(rows, tenant, ["sign-in", "connect"])?.state === "running";
  // A run that is at work, or did not end well, is told with what can be done about it.
  const told = signing || (run?.state !== "succeeded" && isTelling(run, connection, undefined));
  const needed = connection.state === "sign_in_needed";
  return (
    <>
      <SyncPanel connection={connection} />
      {told || runs.data === undefined || (needed && connection.method === "certificate") ? null : (
        <Offers
          keyed
          offers={[needed
            ? { id: "sign-in", words: t("sign-in-again"), may: "tenant.sync", busy: signIn.isPending, run: () => signIn.mutate({ tenant }), testId: TEST.connectionSignIn }
            : { id: "sync", words: t("snapshot-take"), may: "tenant.sync", run: () => setTaking(true), testId: TEST.snapshotTake }]}
        />
      )}
      {signIn.error === null ? null : <FailureView failure={signIn.error.failure} />}
      {taking ? <SnapshotDialog tenant={tenant} wanted={[tenant]} count={1} left={0} areas={areas} resumable={connection.resumable} onClose={() => setTaking(false)} onStarted={() => setTaking(false)} /> : null}
    </>
  );
}
