// Queries, views, bulk changes and attachments, as far as looking at the screens needs them.
import type { Failure } from "../generated/Failure";
import type { FindingChange } from "../generated/FindingChange";
import type { FindingChanged } from "../generated/FindingChanged";
import type { FindingFilter } from "../generated/FindingFilter";
import type { FindingRow } from "../generated/FindingRow";
import type { Operations } from "../generated/operations";
import type { SavedView } from "../generated/SavedView";
import type { SlaPolicy } from "../generated/SlaPolicy";
import { hash, id } from "./data";

type Answers = { [N in keyof Operations]: (request: Operations[N]["request"]) => Operations[N]["response"] };
type Mine = "finding.count" | "finding.change_query" | "finding.attach" | "finding.save_attachment" | "query.complete" | "view.list" | "view.save" | "view.remove" | "sla.get" | "sla.set";

const KEYS = ["is", "state", "severity", "due", "tenant", "owner", "assignee", "mentions", "area", "fw", "control", "policy", "sort"];
const VALUES: Record<string, string[]> = { is: ["open", "closed", "overdue", "snoozed", "unassigned", "stale", "orphaned", "mine"], severity: ["critical", "high", "medium", "low"], owner: ["me", "none"], assignee: ["me", "none"] };

/** Whether a row fits a query: words, `is:`, `owner:` and `severity:` are understood, other keys let everything through. */
export function fits(query: string, row: FindingRow): boolean {
  return query.split(/\s+/u).filter((word) => word !== "").every((term) => {
    const negated = term.startsWith("-") && term.length > 1;
    const [key = "", value] = term.slice(negated ? 1 : 0).split(":");
    if (value !== undefined && !KEYS.includes(key)) {
      const start = Array.from(query.slice(0, query.indexOf(term))).length;
      const failure: Failure = { code: "query-key-unknown", args: { start: String(start), end: String(start + [...term].length), word: term }, detail_id: null, class: "usage" };
      throw failure;
    }
    const open = ["new", "triaged", "in_progress", "reopened"].includes(row.state);
    const so = value === undefined ? `${row.policy} ${row.control} ${row.owner ?? ""}`.toLowerCase().includes(key.toLowerCase())
      : key === "is" ? ({ open, closed: !open, unassigned: open && row.assignee === null }[value] ?? row.state === value)
      : key === "severity" ? row.severity === value
      : key === "owner" ? (row.owner ?? "none").toLowerCase().startsWith(value.toLowerCase())
      : true;
    return so !== negated;
  });
}

/** The answers. */
export function workAnswers(matching: (filter: FindingFilter) => FindingRow[], change: (findings: string[], change: FindingChange) => FindingChanged, refuse: (code: string) => Failure): Pick<Answers, Mine> {
  let views: SavedView[] = [{ name: "Kritisch, diese Woche", query: "is:open severity:critical due:<7d" }];
  let policy: SlaPolicy | null = { critical: 7, high: 30, medium: 90, low: null, working_days: false, holidays: [] };
  return {
    "finding.count": (filter) => ({ count: matching(filter).length }),
    "finding.change_query": ({ filter, expect, change: what }) => {
      const rows = matching(filter);
      if (rows.length !== expect) throw refuse("finding-count-changed");
      return change(rows.map((row) => row.id), what);
    },
    "finding.attach": () => ({ count: 1, events: [id(8001)] }),
    "finding.save_attachment": ({ path }) => ({ path, size_bytes: 48_211, sha256: hash(9) }),
    "query.complete": ({ text, cursor }) => {
      const typed = [...text].slice(0, cursor).join("").split(/\s/u).at(-1)?.replace(/^-/u, "") ?? "";
      const [key = "", value] = typed.split(":");
      const prefix = value ?? key;
      const options = value === undefined ? KEYS.map((one) => `${one}:`) : (VALUES[key] ?? []);
      return { start: cursor - [...prefix].length, end: cursor, key: value === undefined ? "" : key, suggestions: options.filter((one) => one.startsWith(prefix)).map((insert) => ({ insert, kind: value === undefined ? "key" : "value" })) };
    },
    "view.list": () => ({ views }),
    "view.save": (view) => { views = [...views.filter((one) => one.name !== view.name), view]; return { views }; },
    "view.remove": ({ name }) => { views = views.filter((one) => one.name !== name); return { views }; },
    "sla.get": () => ({ own: policy, in_force: policy }),
    "sla.set": (next) => { policy = next.policy; return { own: policy, in_force: policy }; },
  };
}
