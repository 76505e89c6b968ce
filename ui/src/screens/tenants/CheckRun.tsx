// How a check of a connection, or a sign-in, goes.
import { useEffect, useState } from "react";
import { useRuns } from "../../ipc/runs";
import { RunWatch } from "../../shared/runWatch";
import { newestRun } from "./syncState";

/** A check or a sign-in: at work, or how it ended while somebody looked. */
export function CheckRun({ tenant }: { tenant: string }) {
  const runs = useRuns();
  const run = newestRun(runs.data?.rows ?? [], tenant, ["readiness", "connect", "sign-in"]);
  const [seen, setSeen] = useState<string>();
  const working = run?.state === "running" ? run.id : undefined;
  useEffect(() => {
    if (working !== undefined) setSeen(working);
  }, [working]);
  // A sign-in at work stands in the panel above.
  if (run === undefined || run.id !== seen || (run.kind !== "readiness" && run.state === "running")) return null;
  return <RunWatch run={run} />;
}
