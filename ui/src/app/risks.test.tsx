// Accepted risks and decisions as a person uses them, over the mock host. Cites `specs/019-exceptions.md`.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { id } from "../ipc/mock/data";
import { everyTestAnew, openAt, requestsOf } from "./testWindow";
import { TEST } from "./testids";

everyTestAnew();

test("EXC-3: asking to accept a risk starts on the finding, with the longest term proposed", async () => {
  const user = openAt(`#/findings/${id(1007)}`);
  await user.click(await screen.findByTestId(TEST.riskAccept));
  expect(screen.getByTestId(TEST.requestSubmit)).toHaveProperty("disabled", true);
  await user.type(screen.getByTestId(TEST.requestReason), "Needed until the migration");
  await user.click(screen.getByTestId(TEST.requestSubmit));
  await waitFor(() => expect(requestsOf("exception.request")).toHaveLength(1));
  expect(requestsOf("exception.request")[0]).toMatchObject({ finding: id(1007), reason: "Needed until the migration", compensating_control: "" });
  expect((await screen.findByTestId(TEST.riskWaiting)).getAttribute("href")).toMatch(/^#\/decisions\/exceptions\//);
});

test("EXC-4, EXC-7: approval and the customer's acceptance are two steps; a letter needs its file", async () => {
  const user = openAt(`#/decisions/exceptions/${id(811)}`);
  expect((await screen.findByTestId(TEST.exceptionStanding)).textContent).toBe("requested");
  expect(screen.queryByTestId(TEST.exceptionAct("accept"))).toBeNull();
  await user.click(screen.getByTestId(TEST.exceptionAct("approve")));
  await user.click(await screen.findByTestId(TEST.askTextSubmit));
  await user.click(await screen.findByTestId(TEST.exceptionAct("accept")));
  expect((await screen.findByTestId(TEST.acceptContact)).textContent).not.toContain("Peter Kurz");
  expect(screen.getByTestId(TEST.acceptSubmit)).toHaveProperty("disabled", true);
  await user.type(screen.getByTestId(TEST.acceptFile), "C:\\letter.pdf");
  await user.click(screen.getByTestId(TEST.acceptSubmit));
  await waitFor(() => expect(screen.getByTestId(TEST.exceptionStanding).textContent).toBe("active"));
  expect(requestsOf("exception.accept")).toMatchObject([{ exception: id(811), contact: id(801), how: "signed_letter", evidence: "C:\\letter.pdf" }]);
});

test("EXC-10: the register shows what ends soon and filters by state", async () => {
  const user = openAt("#/decisions/exceptions");
  const row = await screen.findByTestId(TEST.exceptionRow(id(812)));
  expect(row.textContent).toContain("expiring");
  expect(screen.queryByTestId(TEST.exceptionRow(id(813)))).toBeNull();
  await user.selectOptions(screen.getByTestId(TEST.exceptionState), "expired");
  expect((await screen.findByTestId(TEST.exceptionRow(id(813)))).textContent).toMatch(/4\W* days ago/u);
});

test("DEC-2, DEC-3: an approval is decided in the register, and a rejection needs a reason", async () => {
  const user = openAt("#/decisions");
  const card = await screen.findByTestId(TEST.decisionCard(id(851)));
  await user.click(within(card).getByTestId(TEST.decisionChoose(id(851), 1)));
  expect(await screen.findByTestId(TEST.askTextSubmit)).toHaveProperty("disabled", true);
  await user.type(screen.getByTestId(TEST.askText), "Too risky");
  await user.click(screen.getByTestId(TEST.askTextSubmit));
  await waitFor(() => expect(screen.queryByTestId(TEST.decisionCard(id(851)))).toBeNull());
  expect(requestsOf("decision.decide")).toEqual([{ decision: id(851), option: 1, reason: "Too risky" }]);
  await user.click(screen.getByTestId(TEST.decisionTab("closed")));
  expect((await screen.findByTestId(TEST.decisionCard(id(851)))).textContent).toContain("Too risky");
});

test("EXC-1: contacts are added on the tenant's page", async () => {
  const user = openAt(`#/tenants/${id(1)}/contacts`);
  await user.click(await screen.findByTestId(TEST.contactAdd));
  await user.type(await screen.findByTestId(TEST.contactName), "Eva Stein");
  await user.click(screen.getByTestId(TEST.contactSave));
  await waitFor(() => expect(requestsOf("contact.add")).toEqual([{ tenant: id(1), name: "Eva Stein", function: "", email: "" }]));
  expect(await screen.findByText("Eva Stein")).toBeTruthy();
});

test("DEC-2: a question is withdrawn with a reason, which stays; an approval is not", async () => {
  const user = openAt("#/decisions");
  const card = await screen.findByTestId(TEST.decisionCard(id(852)));
  expect(screen.queryByTestId(TEST.decisionWithdraw(id(851)))).toBeNull();
  await user.click(within(card).getByTestId(TEST.decisionWithdraw(id(852))));
  expect(await screen.findByTestId(TEST.askTextSubmit)).toHaveProperty("disabled", true);
  await user.type(screen.getByTestId(TEST.askText), "Settled by telephone");
  await user.click(screen.getByTestId(TEST.askTextSubmit));
  await waitFor(() => expect(screen.queryByTestId(TEST.decisionCard(id(852)))).toBeNull());
  expect(requestsOf("decision.withdraw")).toEqual([{ decision: id(852), text: "Settled by telephone" }]);
  await user.click(screen.getByTestId(TEST.decisionTab("closed")));
  expect((await screen.findByTestId(TEST.decisionCard(id(852)))).textContent).toContain("Settled by telephone");
});

test("DEC-1: a question begun on a finding touches it, and another one that is found by words", async () => {
  const user = openAt(`#/findings/${id(1001)}`);
  await user.click(await screen.findByTestId(TEST.findingDecision));
  await user.type(await screen.findByTestId(TEST.raiseSummary), "Replace the scanner?");
  await user.type(screen.getByTestId(TEST.raiseOptions), "Now\nNext year");
  await user.type(screen.getByTestId(TEST.raiseFindings), "MS.");
  await user.click((await screen.findAllByRole("checkbox", { name: /^MS\./u }))[0] as HTMLElement);
  await user.click(screen.getByTestId(TEST.raiseSubmit));
  await waitFor(() => expect(requestsOf("decision.raise")).toHaveLength(1));
  const [asked] = requestsOf("decision.raise") as { tenant: string; findings: string[] }[];
  expect(asked?.tenant).toBe(id(2));
  expect(asked?.findings).toHaveLength(2);
  expect(asked?.findings[0]).toBe(id(1001));
  expect((await screen.findAllByText(/Replace the scanner\?/u)).length).toBeGreaterThan(0);
});

test("EXC-3: the longest terms are changed in the settings; what is no term is not saved", async () => {
  const user = openAt("#/settings");
  const critical = await screen.findByTestId(TEST.termDays("critical"));
  await user.clear(critical);
  await user.type(critical, "731");
  expect(screen.getByTestId(TEST.termsSave)).toHaveProperty("disabled", true);
  await user.clear(critical);
  await user.type(critical, "14");
  const warn = screen.getByTestId(TEST.termDays("warn"));
  await user.clear(warn);
  await user.type(warn, "0");
  await user.click(screen.getByTestId(TEST.termsSave));
  await waitFor(() => expect(requestsOf("risk.policy_set")).toEqual([{ terms: { critical: 14, high: 90, medium: 180, low: 365 }, warn_days: 0, single_handed: true }]));
});
