// The audit log as a person reads it, over the mock host. Cites `specs/022-audit-log.md`.
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { hash, id } from "../ipc/mock/data";
import { TEST } from "./testids";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";
import { sight } from "../../test/virtual";

everyTestAnew();

test("AUD-11: the list shows who did what to what and why, and filters by it", async () => {
  const user = openAt("#/journal");
  const row = await screen.findByTestId(TEST.auditRow(id(40_000)));
  expect(words(row)).toContain("Owner changed");
  expect(words(row)).toContain("Mara Lindqvist");
  expect(words(row)).toContain("Übergabe an das Betriebsteam");
  await user.selectOptions(screen.getByTestId(TEST.auditKind), "contact");
  await waitFor(() => expect(screen.queryByTestId(TEST.auditRow(id(40_000)))).toBeNull());
  expect(requestsOf("journal.list").at(-1)).toMatchObject({ kind: "contact", after: null });
  expect(words(await screen.findByTestId(TEST.auditCount))).toBe("1 entry");
  await user.click(screen.getByTestId(TEST.auditClear));
  expect(await screen.findByTestId(TEST.auditRow(id(40_000)))).toBeTruthy();
});

test("AUD-13: an entry says before and after, its proof, and where its thing is", async () => {
  openAt(`#/journal/${id(40_000)}`);
  const entry = words(await screen.findByTestId(TEST.auditEntry));
  expect(entry).toContain("Mara Lindqvist");
  expect(entry).toContain("Jonas Weber");
  expect(entry).toContain("Unchanged and signed by its device.");
  expect(screen.getByTestId(TEST.auditThing).getAttribute("href")).toBe(`#/findings/${id(1001)}`);
});

/** A table's rows, cell by cell. */
const rowsOf = (entry: HTMLElement) => [...entry.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => words(cell as HTMLElement)));

test.each([
  ["en", ["State", "triaged", "false positive"], ["As of", "Snapshot no. 3"]],
  ["de", ["Status", "gesichtet", "Fehlalarm"], ["Stand", "Momentaufnahme Nr. 3"]],
] as const)("AUD-18: an entry says in words what it says and changes: %s", async (language, changed, said) => {
  openAt(`#/journal/${id(40_001)}`, { language });
  const entry = await screen.findByTestId(TEST.auditEntry);
  expect(rowsOf(entry)).toEqual([changed, said]);
  // The journal's own words stand in the title.
  expect(entry.querySelector("tbody tr")?.getAttribute("title")).toBe("state: triaged → false_positive");
  const time = entry.querySelector("dd time");
  expect(time?.textContent).not.toBe(time?.getAttribute("datetime"));
  expect(time?.parentElement?.querySelector("code")?.textContent).toContain(time?.getAttribute("datetime") ?? "none");
});

test("AUD-18: days, numbers, kinds and names are said as people say them; what nobody knows stays as it is", async () => {
  openAt(`#/journal/${id(40_012)}`, { language: "de" });
  const rows = new Map(rowsOf(await screen.findByTestId(TEST.auditEntry)).map(([name, ...values]) => [name, values]));
  expect(rows.get("Status")).toEqual(["keine Angabe", "neu"]);
  expect(rows.get("Fällig")).toEqual(["1. April 2026"]);
  expect(rows.get("Tenant")).toEqual(["Brauwerk Osterhagen GmbH"]);
  expect(rows.get("Beobachtung 1 › Vorgefunden")).toEqual(["nein"]);
  expect(rows.get("later_field")).toEqual(["17"]);
});

test("AUD-18: a place in a list is counted from one, and a key with dots stays whole", async () => {
  openAt(`#/journal/${id(40_003)}`);
  const names = rowsOf(await screen.findByTestId(TEST.auditEntry)).map(([name]) => name);
  expect(names).toContain("Emergency access 2 › Name");
  expect(names).toContain("Policy MS.AAD.3.1v1 › Exclusion › Group 1");
});

test("AUD-14: an erased entry says that it is", async () => {
  openAt(`#/journal/${id(40_004)}`);
  expect(words(await screen.findByTestId(TEST.auditEntry))).toContain("was erased");
});

test("AUD-17: a hundred thousand entries are asked for page by page, and few rows are drawn", async () => {
  openAt("#/journal", { findings: 100_000 });
  await screen.findByTestId(TEST.auditRow(id(40_000)));
  expect(screen.getByTestId(TEST.auditList).querySelectorAll("[role=option]").length).toBeLessThan(80);
  expect(requestsOf("journal.list")).toHaveLength(1);
  expect(requestsOf("journal.list")[0]).toMatchObject({ limit: 200, after: null });
  expect(words(screen.getByTestId(TEST.auditCount))).toBe("200 entries loaded");
});

test("AUD-17: more is asked for before the end comes into sight, from the place where the page ended", async () => {
  sight.rows = 170;
  try {
    openAt("#/journal", { findings: 100_000 });
    await waitFor(() => expect(requestsOf("journal.list")).toHaveLength(2));
    expect(requestsOf("journal.list")[1]).toMatchObject({ limit: 200, after: "200" });
    await waitFor(() => expect(words(screen.getByTestId(TEST.auditCount))).toBe("400 entries loaded"));
  } finally {
    sight.rows = 40;
  }
});

test("AUD-15: an export names its file, its form and the filter in force", async () => {
  const user = openAt("#/journal");
  await user.click(await screen.findByTestId(TEST.auditExport));
  await user.type(await screen.findByTestId(TEST.auditExportPath), "C:\\journal.csv");
  await user.click(screen.getByTestId(TEST.auditExportSubmit));
  expect(words(await screen.findByTestId(TEST.auditExported))).toContain("C:\\journal.csv.verification.json");
  expect(requestsOf("journal.export")).toMatchObject([{ path: "C:\\journal.csv", form: "csv", filter: { kind: null } }]);
});

test("AUD-8: verifying shows the heads, and a noted one that is not there any more", async () => {
  const user = openAt("#/journal");
  await user.click(await screen.findByTestId(TEST.auditVerify));
  await user.click(await screen.findByTestId(TEST.auditVerifyRun));
  expect(words(await screen.findByTestId(TEST.auditVerified))).toContain(hash(90));
  await user.type(screen.getByTestId(TEST.auditHeads), "other:1:x");
  await user.click(screen.getByTestId(TEST.auditVerifyRun));
  await waitFor(() => expect(words(screen.getByTestId(TEST.auditVerified))).toContain("entries were removed or replaced"));
  expect(requestsOf("vault.verify")).toEqual([{ heads: [] }, { heads: ["other:1:x"] }]);
});

test("AUD-13: a finding's history leads to its entry", async () => {
  openAt(`#/findings/${id(1001)}`);
  const links = await screen.findAllByText("Audit log entry");
  expect(links[0]?.closest("a")?.getAttribute("href")).toMatch(/^#\/journal\//);
});
