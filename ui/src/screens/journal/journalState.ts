// What the audit log's screen asks for, and where an entry's thing is shown.
import type { JournalEntryView } from "../../ipc/generated/JournalEntryView";
import type { JournalFilter } from "../../ipc/generated/JournalFilter";
import type { JournalRow } from "../../ipc/generated/JournalRow";
import { hrefTo } from "../../shared/route";
import { isDay } from "../../text/day";
import type { Text } from "../../text/text";
import { plain } from "../../text/foreign";

/** Rows of a page. */
export const PAGE_ROWS = 200;

/** What happened, by the kind of thing: as `domain::event::TYPES` has it. */
export const KINDS = ["finding", "exception", "decision", "review", "baseline", "tenant", "contact", "promotion_route", "alert_rule", "inbox", "workspace"] as const;

/** What the screen filters by; empty for all. */
export interface Chosen {
  member: string;
  kind: string;
  from: string;
  until: string;
  text: string;
  thing: string;
}

export const ALL: Chosen = { member: "", kind: "", from: "", until: "", text: "", thing: "" };

/** Whether anything is filtered by. */
export const filters = (chosen: Chosen): boolean => Object.values(chosen).some((value) => value !== "");

/** The request. A day that is none yet is not asked for. */
export function filterFor(chosen: Chosen, tenant: string | null): JournalFilter {
  const given = (value: string) => (value.trim() === "" ? null : value.trim());
  const day = (value: string) => (isDay(value) ? value : null);
  return {
    member: given(chosen.member), kind: given(chosen.kind), what: null, tenant, thing: given(chosen.thing),
    from: day(chosen.from), until: day(chosen.until), text: chosen.text.trim(), after: null, limit: PAGE_ROWS,
  };
}

const kebab = (name: string) => name.replaceAll("_", "-");

/** What happened, in words. */
export const eventName = (t: Text, what: string): string => t.maybe(`journal-event-${kebab(what)}`, what);

/** The kind of thing, in words. */
export const kindName = (t: Text, kind: string): string => t.maybe(`journal-kind-${kebab(kind)}`, kind);

/** What an entry is about: kind, name, tenants; nothing twice. */
export function aboutWords(t: Text, row: JournalRow): string {
  const parts = [kindName(t, row.kind), ...(row.name === null ? [] : [plain(row.name)]), ...row.tenants.map((tenant) => plain(tenant.name))];
  return [...new Set(parts)].join(" · ");
}

/** Where the thing is shown; none where it has no place of its own. */
export function hrefOf(row: JournalRow, fields: JournalEntryView["fields"] = []): string | null {
  const tenant = row.tenants[0]?.id;
  const exception = fields.find((field) => field.path === "item.question.exception")?.after ?? undefined;
  switch (row.kind) {
    case "finding": return hrefTo(["findings", row.thing]);
    case "tenant": return hrefTo(["tenants", row.thing]);
    case "review": return hrefTo(["reviews", row.thing]);
    case "baseline": return hrefTo(["baselines", row.thing]);
    case "exception": return hrefTo(["decisions", "exceptions", row.thing]);
    case "decision": return exception === undefined ? hrefTo(["decisions"]) : hrefTo(["decisions", "exceptions", exception]);
    case "contact": return tenant === undefined ? null : hrefTo(["tenants", tenant, "contacts"]);
    case "workspace": return hrefTo(["settings"]);
    default: return null;
  }
}
