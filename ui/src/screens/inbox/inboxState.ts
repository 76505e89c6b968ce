// What items of the inbox are called, how they are grouped, and where their next step is.
import type { InboxItem } from "../../ipc/generated/InboxItem";
import { controlTitle } from "../../shared/names";
import { hrefTo } from "../../shared/route";
import { plain } from "../../text/foreign";
import type { Text } from "../../text/text";

export const GROUPINGS = ["none", "kind", "tenant"] as const;
export type Grouping = (typeof GROUPINGS)[number];

const dashed = (name: string) => name.replaceAll("_", "-");
export const reasonId = (reason: string) => `inbox-reason-${dashed(reason)}`;

/** What an item is about, in words. */
export function itemTitle(t: Text, item: InboxItem): string {
  const { about } = item;
  switch (about.type) {
    case "finding": return about.control === null ? plain(about.drifted ?? about.policy) : controlTitle(t, about.control);
    case "findings": return t(item.more ? "inbox-about-findings-more" : "inbox-about-findings", { count: item.count });
    case "exception": return t("inbox-about-exception", { policy: about.policy });
    case "decision": return about.summary === null ? t("inbox-about-release") : plain(about.summary);
    case "reading": return t(item.act === "connect" ? "inbox-about-connection" : "inbox-about-reading");
    case "run": return t("inbox-about-run", { kind: t(`run-${about.kind}`) });
    case "review": return t("inbox-about-review");
    case "next_review": return t("inbox-about-next-review");
  }
}

/** Whether what comes next takes no more than a click or a dialog, and is done in the inbox. */
export function doneHere(item: InboxItem): boolean {
  switch (item.about.type) {
    case "finding": case "exception": case "decision": case "run": case "next_review": return true;
    case "reading": return item.about.connected && item.tenant !== null;
    case "findings": case "review": return false;
  }
}

/** What comes next, in words. */
export function actWords(t: Text, item: InboxItem): string {
  if (item.act === "sync" && item.about.type === "reading" && !item.about.connected) return t("inbox-act-import");
  return t(`inbox-act-${dashed(item.act)}`, { count: item.count });
}

/** Where what comes next is done. */
export function actHref(item: InboxItem): string {
  const { about, tenant } = item;
  switch (about.type) {
    case "finding": return hrefTo(["findings", about.finding], { tenant });
    case "findings": return hrefTo(["findings"], { tenant, q: about.query });
    case "exception": return hrefTo(["decisions", "exceptions", about.exception]);
    case "decision": return hrefTo(["decisions"]);
    case "reading":
      if (item.act === "inspect") return hrefTo(["operations"]);
      return about.connected ? hrefTo(["tenants", tenant ?? "", "connection"]) : hrefTo(["import"], { tenant });
    case "run": return hrefTo(["operations"]);
    case "review": return hrefTo(["reviews", about.review]);
    case "next_review": return hrefTo(["reviews"], { tenant });
  }
}

export interface Group {
  id: string;
  title: string;
  items: InboxItem[];
}

/** The items in groups, the group with the heaviest item first; one without a title when ungrouped. */
export function grouped(t: Text, items: readonly InboxItem[], by: Grouping): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const id = by === "none" ? "" : by === "kind" ? item.kind : (item.tenant ?? "");
    const title = by === "none" ? "" : by === "kind" ? t(`inbox-kind-${item.kind}`) : plain(item.tenant_name ?? t("inbox-workspace"));
    const group = groups.get(id) ?? { id, title, items: [] };
    group.items.push(item);
    groups.set(id, group);
  }
  return [...groups.values()];
}
