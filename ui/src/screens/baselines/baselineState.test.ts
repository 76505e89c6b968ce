// What rules hold for which setting, and what is read from a field.
import { expect, test } from "vitest";
import { covers, ruleFor, ruleOf, valuesIn } from "./baselineState";

test("the rule with the longest path holds, for the setting and all below it", () => {
  const rules = [ruleOf("conditions", "ignored", ""), ruleOf("conditions.users.excludeGroups", "contain", "")];
  expect(ruleFor(rules, "conditions.users.excludeGroups")?.expect.type).toBe("contain");
  expect(ruleFor(rules, "conditions.users.includeUsers")?.expect.type).toBe("ignored");
  expect(ruleFor(rules, "state")).toBeUndefined();
  expect(covers("settings", "settings[a]")).toBe(true);
  expect(covers("state", "stateful")).toBe(false);
});

test("values are separated by commas, and nothing is no value", () => {
  expect(valuesIn(" a, b ,,")).toEqual(["a", "b"]);
  expect(valuesIn("  ")).toEqual([]);
});
