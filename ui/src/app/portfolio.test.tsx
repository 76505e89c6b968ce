// The portfolio as a person uses it, over the mock host. Cites `specs/021-inbox.md`.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { tenants } from "../ipc/mock/data";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";
import { TEST } from "./testids";

everyTestAnew();

const key = (name: string) => act(async () => { fireEvent.keyDown(document.body, { key: name }); });
const click = (testId: string) => act(async () => { fireEvent.click(screen.getByTestId(testId)); });
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-testid^=portfolio-row-]")];
const rowOf = (tenant: string) => screen.getByTestId(TEST.portfolioRow(tenant));
const first = () => rows()[0]?.dataset["testid"]?.replace("portfolio-row-", "") ?? "";
const here = () => document.querySelector<HTMLElement>("[data-portfolio-here=true]")?.dataset["testid"];

test("POR-1: all tenants, the one that asks for most first", async () => {
  openAt("#/portfolio");
  await screen.findByTestId(TEST.portfolioRow(tenants[0]?.id ?? ""));
  expect(rows()).toHaveLength(tenants.length);
  const weights = rows().map((row) => Number(row.querySelectorAll("td")[2]?.textContent));
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(weights[0]).toBeGreaterThan(0);
});

test("POR-3: a tenant is marked as looked at, and the mark is taken back", async () => {
  openAt("#/portfolio");
  await screen.findByTestId(TEST.portfolioRow(tenants[0]?.id ?? ""));
  const tenant = first();
  await click(TEST.portfolioMark(tenant));
  await waitFor(() => expect(words(rowOf(tenant))).toContain("Mara Lindqvist"));
  expect(requestsOf("portfolio.reviewed")).toEqual([{ tenant }]);
  await click(TEST.toastUndo);
  await screen.findByTestId(TEST.portfolioMark(tenant));
  expect(requestsOf("portfolio.take_back")).toEqual([{ tenant }]);
});

test("POR-2, POR-3: keys go down the list, mark a tenant, and open the next that nobody has looked at", async () => {
  openAt("#/portfolio");
  await screen.findByTestId(TEST.portfolioRow(tenants[0]?.id ?? ""));
  const order = rows().map((row) => row.dataset["testid"]?.replace("portfolio-row-", "") ?? "");
  await key("j");
  expect(here()).toBe(TEST.portfolioRow(order[0] ?? ""));
  await key("j");
  expect(here()).toBe(TEST.portfolioRow(order[1] ?? ""));
  await key("k");
  await key("e");
  await waitFor(() => expect(requestsOf("portfolio.reviewed")).toEqual([{ tenant: order[0] }]));
  await screen.findByTestId(TEST.toastUndo);
  await key("n");
  await waitFor(() => expect(window.location.hash).toBe(`#/tenants/${order[1] ?? ""}`));
});

test("two tenants are compared by their newest snapshots", async () => {
  openAt("#/portfolio");
  await screen.findByTestId(TEST.portfolioRow(tenants[0]?.id ?? ""));
  expect(screen.getByTestId(TEST.portfolioCompare)).toHaveProperty("disabled", true);
  const boxes = rows().map((row) => within(row).getByRole<HTMLInputElement>("checkbox")).filter((box) => !box.disabled);
  for (const box of boxes.slice(0, 2)) await act(async () => { fireEvent.click(box); });
  await click(TEST.portfolioCompare);
  expect(window.location.hash).toMatch(/^#\/tenants\/.+\/history\?left=\d+&right=\d+&other=.+/);
});

test("without tenants the portfolio offers the way to them", async () => {
  const user = openAt("#/portfolio", { empty: true });
  expect(await screen.findByText("No tenants yet")).toBeTruthy();
  await user.click(within(screen.getByTestId(TEST.portfolio)).getByRole("button", { name: "Tenants" }));
  expect(window.location.hash).toBe("#/tenants");
});
