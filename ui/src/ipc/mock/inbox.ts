// The inbox and the portfolio, as far as looking at the screens needs them.
import type { Failure } from "../generated/Failure";
import type { InboxItem } from "../generated/InboxItem";
import type { Operations } from "../generated/operations";
import type { PortfolioRow } from "../generated/PortfolioRow";
import type { TenantRow } from "../generated/TenantRow";
import { ago, id } from "./data";

type Answers = { [N in keyof Operations]: (request: Operations[N]["request"]) => Operations[N]["response"] };
type Mine = "inbox.list" | "inbox.done" | "inbox.snooze" | "inbox.restore" | "portfolio.list" | "portfolio.reviewed" | "portfolio.take_back";

const day = (days: number) => ago(days).slice(0, 10);

function itemsOf(tenants: readonly TenantRow[]): InboxItem[] {
  const [first, second, third] = tenants;
  if (first === undefined) return [];
  const other = second ?? first;
  const connected = third ?? first;
  const of = (tenant: TenantRow) => ({ tenant: tenant.id, tenant_name: tenant.name, count: 1, more: false, done: false, snoozed_until: null, marked_at: null });
  return [
    { ...of(first), key: `finding:${id(1000)}`, kind: "findings", about: { type: "finding", finding: id(1000), policy: "MS.AAD.3.1v1", control: "entra.phishing-resistant-mfa", drifted: null, severity: "critical" }, why: [{ reason: "new_critical", weight: 90, day: null }, { reason: "overdue", weight: 65, day: day(4) }], weight: 155, act: "look" },
    { ...of(connected), key: `reading:${connected.id}`, kind: "reading", about: { type: "reading", connected: true }, why: [{ reason: "sign_in_needed", weight: 55, day: null }, { reason: "snapshot_stale", weight: 35, day: day(48) }], weight: 90, act: "sign_in" },
    { ...of(other), key: `findings:${other.id}:new-high`, kind: "findings", about: { type: "findings", query: "state:new,reopened severity:high -is:drift -is:snoozed" }, why: [{ reason: "new_high", weight: 60, day: null }], weight: 60, count: 23, act: "look" },
    { ...of(first), key: `exception:${id(811)}`, kind: "exceptions", about: { type: "exception", exception: id(811), policy: "MS.SHAREPOINT.1.1v1" }, why: [{ reason: "approval_waiting", weight: 50, day: day(-20) }], weight: 50, act: "approve" },
    { ...of(connected), key: `connection:${id(601)}`, kind: "reading", about: { type: "reading", connected: true }, why: [{ reason: "certificate_ending", weight: 45, day: day(-12) }], weight: 45, act: "connect" },
    { ...of(first), key: `decision:${id(852)}`, kind: "decisions", about: { type: "decision", decision: id(852), summary: "Welches Anmeldeverfahren für den Außendienst?" }, why: [{ reason: "decision_waiting", weight: 40, day: day(-9) }], weight: 40, act: "decide" },
    { ...of(first), key: `next-review:${first.id}`, kind: "reviews", about: { type: "next_review" }, why: [{ reason: "review_due", weight: 30, day: day(1) }], weight: 30, act: "review" },
    { ...of(first), key: `review:${id(301)}`, kind: "reviews", about: { type: "review", review: id(301) }, why: [{ reason: "review_draft", weight: 15, day: day(2) }], weight: 15, act: "compose" },
  ];
}

/** The answers. What is `settled` elsewhere comes up no more. */
export function inboxAnswers(tenants: readonly TenantRow[], settled: (about: InboxItem["about"]) => boolean, refuse: (code: string) => Failure): Pick<Answers, Mine> {
  const items = itemsOf(tenants);
  const aside = new Map<string, string | null>();
  const looked = new Map<string, string>();
  const known = (key: string) => {
    if (!items.some((item) => item.key === key)) throw refuse("inbox-item-unknown");
  };
  return {
    "inbox.list": ({ tenant, aside: wanted }) => {
      const fits = items.filter((item) => !settled(item.about)).filter((item) => tenant === null || item.tenant === tenant);
      const shown = fits.filter((item) => aside.has(item.key) === wanted);
      return { items: shown.map((item) => ({ ...item, done: aside.get(item.key) === null, snoozed_until: aside.get(item.key) ?? null })), total: shown.length, others: fits.length - shown.length };
    },
    "inbox.done": ({ key }) => { known(key); aside.set(key, null); return {}; },
    "inbox.snooze": ({ key, until }) => { known(key); aside.set(key, until); return {}; },
    "inbox.restore": ({ key }) => { known(key); aside.delete(key); return {}; },
    "portfolio.list": () => ({
      rows: tenants.map((row): PortfolioRow => {
        const mine = items.filter((item) => item.tenant === row.id && !aside.has(item.key));
        const at = looked.get(row.id);
        return {
          tenant: row.id, name: row.name, weight: mine.reduce((sum, item) => sum + item.weight, 0), items: mine.length, why: mine.flatMap((item) => item.why).slice(0, 3),
          open: row.open_findings, overdue: mine.length, drift: 2, expiring: 1, snapshot: row.snapshot?.ordinal ?? null, read_at: row.snapshot?.taken_at ?? null, stale: false,
          last_review: null, next_review: null, reviewed: at === undefined ? null : { at, by: { id: id(9), name: "Mara Lindqvist" }, ended: null },
        };
      }).toSorted((a, b) => b.weight - a.weight),
    }),
    "portfolio.reviewed": ({ tenant }) => { looked.set(tenant, new Date().toISOString()); return {}; },
    "portfolio.take_back": ({ tenant }) => { looked.delete(tenant); return {}; },
  };
}
