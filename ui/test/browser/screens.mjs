// Opens every screen in a real browser under the shell's policy: no violation, no error in the
// console, nothing that axe objects to; with a folder as argument, also a picture of each.
import { mkdir, readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const directory = new URL("../../dist-mock", import.meta.url).pathname;
const pictures = process.argv[2];
const only = process.argv[3];
const id = (n) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const click = (testId) => (page) => page.getByTestId(testId).click();
const fill = (testId, text) => (page) => page.getByTestId(testId).fill(text);
const create = [fill("create-workspace", "Nordlicht Beratung"), fill("create-member", "Mara Lindqvist"), fill("create-passphrase", "lampe wolke anker fünf"), fill("create-repeat", "lampe wolke anker fünf")];

/** name, address query, hash, what to do there. */
const SCREENS = [
  ["create", "state=no_vault", "", create],
  ["recovery", "state=no_vault", "", [...create, click("create-submit")]],
  ["next", "state=no_vault", "", [...create, click("create-submit"), click("recovery-stored"), click("recovery-continue")]],
  ["restore", "state=no_vault", "", [click("restore-open")]],
  ["unlock", "state=locked", "", [fill("unlock-secret", "wrong"), click("unlock-submit")]],
  ["tenants", "", "#/tenants", []],
  ["tenants-empty", "empty=1", "#/tenants", []],
  ["tenant", "", `#/tenants/${id(1)}`, []],
  ["tenant-unjudged", "", `#/tenants/${id(3)}`, []],
  ["profile", "", `#/tenants/${id(1)}/profile`, [click(`profile-candidate-${id(503)}`), fill("profile-why-emergency-access", "Zweites Notfallkonto"), click("profile-add-emergency-access-submit")]],
  ["connect", "", "#/connect", [fill("connect-name", "Feldmark Logistik SE"), fill("connect-tenant-id", id(71)), fill("connect-client-id", id(88)), click("consent-link"), (page) => page.getByTestId("consent-url").waitFor()]],
  ["connect-certificate", "", `#/connect?tenant=${id(2)}`, [click("connect-method-certificate"), fill("connect-tenant-id", "12345"), fill("connect-client-id", id(88)), (page) => page.locator("summary").first().click()]],
  ["connect-browser", "hold=1", "#/connect", [fill("connect-name", "Feldmark Logistik SE"), fill("connect-tenant-id", id(71)), fill("connect-client-id", id(88)), click("connect-submit"), (page) => page.getByTestId("run-prompt").waitFor()]],
  ["connect-code", "hold=1", "#/connect", [fill("connect-name", "Feldmark Logistik SE"), fill("connect-tenant-id", id(71)), fill("connect-client-id", id(88)), click("connect-method-device_code"), click("connect-submit"), (page) => page.getByTestId("prompt-code").waitFor()]],
  ["connect-done", "", "#/connect", [fill("connect-name", "Feldmark Logistik SE"), fill("connect-tenant-id", id(71)), fill("connect-client-id", id(88)), click("connect-submit"), (page) => page.getByTestId("connect-finish").waitFor()]],
  ["connection", "", `#/tenants/${id(1)}/connection`, []],
  ["connection-low", "", `#/tenants/${id(1)}/connection`, [(page) => page.getByTestId("readiness-area-tenant").scrollIntoViewIfNeeded(), (page) => page.getByTestId("readiness-area-entra").locator("summary").nth(1).click()]],
  ["connection-remove", "", `#/tenants/${id(1)}/connection`, [click("connection-remove")]],
  ["views", "", "#/findings", [click("view-menu")]],
  ["inbox-connection", "", "#/inbox", [(page) => page.getByTestId(`inbox-item-connection:${id(601)}`).click()]],
  ["connection-none", "", `#/tenants/${id(2)}/connection`, []],
  ["connection-expired", "", `#/tenants/${id(3)}/connection`, []],
  ["snapshot-dialog", "sync=cancelled", `#/tenants/${id(1)}`, [click("snapshot-take"), click("snapshot-area-intune")]],
  ["snapshot-all", "", "#/tenants", [click("snapshot-take")]],
  ["snapshot-running", "sync=running&hold=1", `#/tenants/${id(1)}`, [(page) => page.getByTestId("sync-panel").locator("summary").first().click(), (page) => page.waitForTimeout(1200)]],
  ["snapshots-running", "sync=running&hold=1", "#/tenants", []],
  ["snapshot-sign-in", "sync=sign-in", `#/tenants/${id(1)}`, []],
  ["snapshot-unreachable", "sync=unreachable", `#/tenants/${id(1)}/connection`, []],
  ["snapshot-cancelled", "sync=cancelled", `#/tenants/${id(1)}`, []],
  ["snapshots", "", `#/tenants/${id(1)}`, [(page) => page.getByTestId("snapshot-export-3").scrollIntoViewIfNeeded(), (page) => page.locator("ol details summary").first().click()]],
  ["history", "", `#/tenants/${id(1)}/history`, [click("history-choose-1"), click("history-choose-3"), click("history-count-3-changed"), (page) => page.getByTestId(`history-event-${id(901)}`).waitFor()]],
  ["history-first", "", `#/tenants/${id(1)}/history`, [click("history-count-1-first_seen"), (page) => page.getByTestId("history-next").scrollIntoViewIfNeeded()]],
  ["history-empty", "empty=1", `#/tenants/${id(1)}/history`, []],
  ["history-compare", "", `#/tenants/${id(1)}/history?left=1&right=3`, [click(`history-difference-${id(901)}`), (page) => page.getByTestId("history-diff").waitFor()]],
  ["history-compare-all", "", `#/tenants/${id(1)}/history?left=1&right=3`, [(page) => page.getByTestId("history-unseen").locator("summary").click(), click(`history-difference-${id(903)}`), click("history-all-settings"), (page) => page.getByTestId("history-diff").locator("details summary").first().click()]],
  ["history-same", "", `#/tenants/${id(1)}/history?left=1&right=2`, []],
  ["history-life", "", `#/tenants/${id(1)}/history?kind=identity.access-policy&id=${id(901)}`, [click("history-moment-3"), (page) => page.getByTestId("history-diff").waitFor()]],
  ["history-gone", "", `#/tenants/${id(1)}/history?kind=identity.access-policy&id=${id(902)}`, [click("history-moment-3"), (page) => page.getByTestId("history-diff").waitFor()]],
  ["snapshot-export", "", `#/tenants/${id(1)}`, [click("snapshot-export-3"), fill("snapshot-folder", "C:\\Ablage\\Momentaufnahme"), click("snapshot-export-submit"), (page) => page.getByTestId("snapshot-exported").waitFor()]],
  ["operations-sync", "sync=done", "#/operations", [(page) => page.locator("tbody summary").first().click()]],
  ["operations-failed", "sync=unreachable", "#/operations", [(page) => page.locator("tr[data-testid^=run-row] > td > details > summary").first().click()]],
  ["import", "", "#/import", []],
  ["import-preview", "", "#/import", [fill("import-path", "C:\\Exporte\\ScubaResults.json"), click("import-look")]],
  ["import-unnamed", "", "#/import", [fill("import-path", "/data/unnamed.json"), click("import-look")]],
  ["import-mismatch", "", `#/import?tenant=${id(2)}`, [fill("import-path", "/data/export.json"), click("import-look")]],
  ["import-library", "", "#/import", [fill("import-path", "/data/library"), click("import-look")]],
  ["import-broken", "", "#/import", [fill("import-path", "/data/broken.json"), click("import-look")]],
  ["findings", "", `#/findings/${id(1001)}`, []],
  ["findings-bulk", "findings=100000", `#/findings`, [click("finding-row-2"), (page) => page.keyboard.press("x"), (page) => page.keyboard.press("j"), (page) => page.keyboard.press("j"), (page) => page.keyboard.press("Shift+x")]],
  ["findings-dialog", "", `#/findings/${id(1001)}`, [(page) => page.getByTestId("finding-state-false_positive").click()]],
  ["findings-toast", "", `#/findings/${id(1001)}`, [click("finding-state-in_progress"), (page) => page.getByTestId("toast-undo").waitFor(), (page) => page.locator("h1").click()]],
  ["findings-empty", "empty=1", "#/findings", []],
  ["baselines", "", "#/baselines", []],
  ["baselines-empty", "empty=1", "#/baselines", []],
  ["baseline-capture", "", "#/baselines", [click("baseline-capture"), fill("baseline-name", "Standard 2026"), (page) => page.getByTestId("baseline-kind-identity.access-policy").waitFor()]],
  ["baseline", "", `#/baselines/${id(701)}`, [(page) => page.locator("details summary").first().click(), (page) => page.getByTestId("baseline-rule-state").waitFor()]],
  ["baseline-preview", "", `#/baselines/${id(701)}`, [click("baseline-publish"), (page) => page.getByTestId("baseline-preview").waitFor()]],
  ["baseline-tenants", "", `#/baselines/${id(701)}`, [click("baseline-publish"), click("baseline-publish-confirm"), click("baseline-tab-tenants"), click("baseline-assign"), (page) => page.getByTestId("baseline-assign").waitFor(), (page) => page.locator("h1").click()]],
  ["baseline-drift", "", `#/baselines/${id(701)}/drift/${id(1)}`, [(page) => page.locator("details summary").first().click(), (page) => page.getByTestId("baseline-ignore-state").waitFor()]],
  ["controls", "", `#/controls/MS.AAD.3.2v2?tenant=${id(1)}`, []],
  ["reviews", "", "#/reviews", []],
  ["compose", "", `#/reviews/${id(301)}`, []],
  ["preview", "", `#/reviews/${id(301)}/preview`, [(page) => page.waitForTimeout(400)]],
  ["release", "", `#/reviews/${id(301)}`, [click("review-release")]],
  ["released", "", `#/reviews/${id(302)}`, []],
  ["export", "", `#/reviews/${id(302)}/export`, []],
  ["operations", "", "#/operations", []],
  ["alerts", "", "#/tenants", [click("alert-bell"), (page) => page.getByTestId("alert-panel").waitFor()]],
  ["alert-rules", "", "#/settings?part=alerts", [click("alert-rule-add"), (page) => page.getByTestId("alert-rule-preview").waitFor()]],
  ["settings", "", "#/settings", []],
  ["palette", "", "#/tenants", [(page) => page.keyboard.press("Control+k")]],
  ["help", "", "#/findings", [(page) => page.keyboard.press("?")]],
];
const LOOKS = [["de", "light"], ["en", "dark"], ["de", "dark"], ["en", "light"]];
const looks = process.argv[4] ? LOOKS.slice(0, Number(process.argv[4])) : LOOKS;

const width = Number(process.argv[5] ?? 1280);
// The window as it opens, at its smallest, and with its text enlarged to 200 %.
const height = { 1280: 820, 1024: 700 }[width] ?? 410;

const axe = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const { address, stop } = await serve(directory);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--headless"] });
let problems = 0;
const complain = (where, what) => {
  problems += 1;
  console.error(`${where}: ${what}`);
};
for (const [lang, theme] of looks) {
  const context = await browser.newContext({ viewport: { width, height }, bypassCSP: false, locale: lang === "de" ? "de-DE" : "en-GB", reducedMotion: "reduce", colorScheme: theme });
  // As the shell does.
  await context.addInitScript("Object.freeze(Object.prototype)");
  for (const [name, query, hash, steps] of SCREENS) {
    if (only && only !== "all" && !only.split(",").includes(name)) continue;
    const where = `${name} ${lang} ${theme}`;
    const page = await context.newPage();
    page.setDefaultTimeout(6000);
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complain(where, `console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complain(where, `error: ${error.message}`));
    try {
      await page.goto(`${address}/?lang=${lang}&theme=${theme}&${query}${hash}`);
      await page.locator("h1").first().waitFor();
      for (const step of steps) await step(page);
      await page.waitForTimeout(350);
      if (pictures) {
        await mkdir(pictures, { recursive: true });
        await page.screenshot({ path: `${pictures}/${name}-${lang}-${theme}.png` });
      }
      // Through the debugger, which the page's policy does not concern.
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run({ exclude: [["[data-tabster-dummy]"]] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
      for (const one of violations) complain(where, `axe ${one.id}: ${one.nodes.slice(0, 2).map((node) => `${node.html.slice(0, 220)} | ${node.failureSummary?.split("\n")[1] ?? ""}`).join("\n    ")}`);
      const missing = await page.evaluate(() => (document.querySelector("style[data-make-styles-bucket]")?.sheet?.cssRules.length ?? 0) === 0);
      if (missing) complain(where, "no styles: the policy refused them");
    } catch (error) {
      complain(where, error.message.split("\n").slice(0, 3).join(" "));
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${lang}-${theme}.png` });
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
stop();
if (problems > 0) {
  console.error(`${problems} problems`);
  process.exit(1);
}
console.log("every screen is as it should be");
