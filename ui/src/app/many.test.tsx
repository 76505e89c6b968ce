// Lists with more findings than are counted: what the window says, and the exact number before a change.
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Operations } from "../ipc/generated/operations";
import { useThisHost } from "../ipc/host";
import { mockHost } from "../ipc/mock/host";
import { newCache } from "../ipc/query";
import { App } from "./App";
import { TEST } from "./testids";
import { everyTestAnew, words } from "./testWindow";

everyTestAnew();

/** A window whose lists are counted up to 10,000, and which has as many findings as this. */
function openWith(findings: number) {
  const host = mockHost({});
  useThisHost({
    async call(name, request) {
      const answer = await host.call(name, request);
      if (name === "finding.list") return { ...(answer as Operations["finding.list"]["response"]), total: Math.min(findings, 10_000), more: findings > 10_000 } as typeof answer;
      if (name === "finding.count") return { count: findings } as typeof answer;
      return answer;
    },
  });
  window.location.hash = "#/findings";
  render(<App cache={newCache()} />);
}

test("FND-18: up to 10,000 the count is exact", async () => {
  openWith(10_000);
  await screen.findByTestId(TEST.findingRow(0));
  await waitFor(() => expect(words(screen.getByTestId(TEST.findingTotal))).toBe("10,000 findings"));
});

test("FND-18, FND-19: beyond that it is 10,000+, and exact before a change, which is refused", async () => {
  openWith(12_345);
  await screen.findByTestId(TEST.findingRow(0));
  await waitFor(() => expect(words(screen.getByTestId(TEST.findingTotal))).toBe("10,000+ findings"));
  await act(async () => { fireEvent.click(screen.getByTestId(TEST.bulkQuery)); });
  const count = await screen.findByTestId(TEST.bulkQueryCount);
  await waitFor(() => expect(words(count)).toContain("exactly 12,345 findings"));
  fireEvent.change(screen.getByTestId(TEST.bulkQueryValue), { target: { value: "Jana" } });
  fireEvent.change(screen.getByTestId(TEST.bulkQueryReason), { target: { value: "New team" } });
  expect(screen.getByTestId<HTMLButtonElement>(TEST.bulkQueryApply).disabled).toBe(true);
  expect(words(screen.getByTestId(TEST.bulkQueryDialog))).toContain("10000");
});
