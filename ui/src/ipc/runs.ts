// Long jobs: watched while they work; when one ends, every answer is out of date.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { RunRow } from "./generated/RunRow";
import { useOperation } from "./query";

const POLL_MS = 700;

/** All runs, newest first; asked for again while one is at work. */
export function useRuns() {
  return useOperation("run.list", {}, {
    refetchInterval: (query) => (query.state.data?.rows.some((run) => run.state === "running") ? POLL_MS : false),
    refetchIntervalInBackground: true,
  });
}

/** One run, watched until it ends; then every answer is out of date. A short run may begin and end
 * between two looks at the list, so whoever waits for it says so, too. */
export function useRun(run: string | undefined) {
  const client = useQueryClient();
  const answer = useOperation("run.get", { run: run ?? "" }, {
    enabled: run !== undefined,
    staleTime: 0,
    refetchInterval: (query) => (query.state.data === undefined || query.state.data.state === "running" ? 400 : false),
    refetchIntervalInBackground: true,
  });
  const over = answer.data?.state === "running" ? undefined : answer.data?.id;
  useEffect(() => {
    if (over !== undefined) void client.invalidateQueries();
  }, [client, over]);
  return answer;
}

/** The runs that ended between two looks. */
export function ended(before: ReadonlySet<string>, now: readonly RunRow[]): string[] {
  return now.filter((run) => run.state !== "running" && before.has(run.id)).map((run) => run.id);
}

/** Drops every cached answer when a run ends. To be mounted once. */
export function useRunWatch(): void {
  const client = useQueryClient();
  const { data } = useRuns();
  const running = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (data === undefined) return;
    const over = ended(running.current, data.rows);
    running.current = new Set(data.rows.filter((run) => run.state === "running").map((run) => run.id));
    if (over.length > 0) void client.invalidateQueries();
  }, [client, data]);
}
