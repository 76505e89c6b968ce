// What decisions and exceptions are called, and where they are.
import type { DecisionAbout } from "../../ipc/generated/DecisionAbout";
import type { ExceptionRow } from "../../ipc/generated/ExceptionRow";
import { controlTitle, subjectName } from "../../shared/names";
import { hrefTo } from "../../shared/route";
import { plain } from "../../text/foreign";
import type { Text } from "../../text/text";

/** The tabs of the screen. */
export const TABS = ["open", "closed", "exceptions"] as const;

/** Every state of an exception, in the order of its life. */
export const EXCEPTION_STATES = ["requested", "approved", "rejected", "active", "expiring", "expired", "renewed", "revoked", "lapsed"] as const;

/** How a customer accepts. */
export const HOWS = ["signed_letter", "email", "meeting"] as const;

export const exceptionHref = (exception: string) => hrefTo(["decisions", "exceptions", exception]);
export const findingHref = (tenant: string, finding: string) => hrefTo(["findings", finding], { tenant });

/** What an exception is about, in words. */
export function exceptionTitle(t: Text, row: ExceptionRow): string {
  return row.drift === null ? controlTitle(t, row.control) : plain(subjectName(t, row.drift.named));
}

/** How far away the last day is. */
export function daysWords(t: Text, row: ExceptionRow): string {
  return row.days_left < 0 ? t("exception-days-over", { days: -row.days_left }) : t("exception-days-left", { days: row.days_left });
}

/** The question of a decision. */
export function question(t: Text, about: DecisionAbout): string {
  if (about.type === "choice") return plain(about.summary);
  return about.type === "exception" ? t("decision-about-exception", { policy: about.policy }) : t("decision-about-release", { title: plain(about.title) });
}

/** What can be chosen. */
export function options(t: Text, about: DecisionAbout): string[] {
  return about.type === "choice" ? about.options.map(plain) : [t("decision-approve"), t("decision-reject")];
}
