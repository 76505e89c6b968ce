// Fields and values of entries in words. Cites `specs/022-audit-log.md`.
import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Language } from "../../text/bundles";
import { TextProvider, useText } from "../../text/text";
import { fieldWords, saidWords } from "./journalWords";

const textOf = (language: Language) => renderHook(() => useText(), { wrapper: ({ children }) => <TextProvider language={language}>{children}</TextProvider> }).result.current;
const bare = (text: string) => text.replaceAll(/[\u2068\u2069]/g, "");

test.each([
  ["person.function", "Funktion"],
  ["item.question.options[1]", "Möglichkeit 2"],
  ["body.scope.device.configuration.nothing_else", "Umfang Gerätekonfigurationsprofile › Nichts anderes erlaubt"],
  ["edits[0].references.conditions.users.includeGroups[0].kind", "Änderung 1 › Verweis conditions.users.includeGroups[0] › Objektart"],
  ["detection.reason.args.names[0]", "Begründung › Angabe names[0]"],
  ["detection.observed[0].actual.title", "Beobachtung 1 › Vorgefunden title"],
  ["risk_lapsed", "Status"],
  ["constructor.toString", "constructor › toString"],
  ["", ""],
  ["a b", "a b"],
])("AUD-18: the path %s is said", (path, words) => {
  expect(bare(fieldWords(textOf("de"), path))).toBe(words);
});

test.each([
  ["due", "2026-04-01", "1. April 2026", true],
  ["due", "2026-04-31", "2026-04-31", false],
  ["policy.critical", "1", "1 Tag", true],
  ["policy.terms.high", "90", "90 Tage", true],
  ["policy.approval_from", "high", "hoch", true],
  ["rule.cooldown_minutes", "1440", "1 Tag", true],
  ["rule.cooldown_minutes", "90", "90 Minuten", true],
  ["rule.quiet.from_minute", "1350", "22:30", true],
  ["rule.quiet.days[0]", "monday", "Montag", true],
  ["rule.triggers[0]", "sync_failed", "eine Synchronisierung fehlschlägt oder nicht alles lesen kann", true],
  ["role", "read_only", "Nur lesen", true],
  ["connection.method", "device-code", "Mit einem Code auf einem anderen Gerät anmelden", true],
  ["acceptance.how", "signed_letter", "Unterschriebenes Schreiben", true],
  ["why", "content_changed", "Was akzeptiert wurde, hat sich geändert.", true],
  ["outcome", "not_satisfied", "nicht erfüllt", true],
  ["cause", "tenant", "Tenant", true],
  ["item.question.about", "release", "Genehmigung einer Freigabe", true],
  ["edits[0].type", "rule_set", "Regel gesetzt", true],
  ["body.items[0].rules[0].expect.type", "at_least", "mindestens", true],
  ["option", "0", "Nr. 1", true],
  ["single_handed", "true", "ja", true],
  // What a person or the tenant wrote is no word of ours, whatever it looks like.
  ["name", "true", "true", false],
  ["text", "2026-04-01", "2026-04-01", false],
  ["assignment.variables.state[0]", "new", "new", false],
  ["state", "a state of a later version", "a state of a later version", false],
  ["detection.observed[0].path", "conditions.users", "Bedingungen › Benutzer", false],
])("AUD-18: %s %s is said", (path, value, words, own) => {
  const said = saidWords(textOf("de"), path, value);
  expect({ ...said, text: bare(said.text) }).toEqual({ text: words, own });
});
