// Looks at the screen as a person does, and returns what is wrong with it: words that are cut or lie
// outside the window, controls that lie on each other, words that were never translated, errors of
// the console. Runs in the page; `arguments[0]` holds the words to object to, of the first call only.
const TOLERANCE = 1.5;
const given = arguments[0];
if (given !== null) {
  window.__look = {
    texts: new Set(given.texts),
    ids: new Set(given.ids),
    patterns: given.patterns.map((pattern) => new RegExp(pattern, "u")),
  };
}
const { texts, ids, patterns } = window.__look;
const found = [];
const dialogs = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")];
const root = dialogs.at(-1) ?? document.body;

const bare = (text) => text.replaceAll(/[\u2066-\u2069\u00ad]/g, "").replaceAll(/\s+/g, " ").trim();
const name = (element) => {
  const at = element.closest("[data-testid]");
  return `<${element.tagName.toLowerCase()}>${at === null ? "" : ` in ${at.dataset.testid}`}`;
};
const says = (what, element, text) => found.push(`${what}: "${bare(text).slice(0, 90)}" ${name(element)}`);

/** Folded away, or read aloud only: one pixel, or clipped away. */
const unseen = (element) => {
  for (let at = element; at !== null && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0" || style.clipPath.startsWith("inset(50%")) return true;
    if (at.matches("details:not([open]) > :not(summary)")) return true;
    if (at.matches("[data-tabster-dummy], .print-sheet, option, script, style, noscript, template")) return true;
  }
  const box = element.getBoundingClientRect();
  return box.width <= 1 || box.height <= 1 || box.right < -1000;
};

/** The whole text is given in a tooltip. */
const told = (element, text) => {
  for (let at = element; at !== null && at !== root; at = at.parentElement) {
    const title = at.getAttribute("title");
    if (title !== null && bare(title).includes(bare(text))) return true;
  }
  return false;
};

/** Cut on purpose: a row of a list or a matrix whose detail beside it says everything. */
const inRow = (element) => element.closest("[data-testid^=inbox-item-], [data-testid^=finding-row-], [data-testid^=control-row-], [data-testid^=audit-row-]") !== null;

/** How far a box lies outside what its ancestors let be seen, without a way to scroll there. */
const cutBy = (element, box) => {
  let [x, y] = [true, true];
  for (let at = element; at !== null && (x || y); at = at.parentElement) {
    const style = getComputedStyle(at);
    const inner = at.getBoundingClientRect();
    const scrolls = (value) => value === "auto" || value === "scroll";
    const clips = (value) => value === "hidden" || value === "clip";
    if (scrolls(style.overflowX)) x = false;
    if (scrolls(style.overflowY)) y = false;
    if (x && clips(style.overflowX) && (box.right > inner.right + TOLERANCE || box.left < inner.left - TOLERANCE)) return at;
    // A line's box is higher than its letters.
    const slack = box.height / 3;
    if (y && clips(style.overflowY) && (box.bottom > inner.bottom + slack || box.top < inner.top - slack)) return at;
    if (style.position === "fixed") break;
  }
  if (x && (box.right > innerWidth + TOLERANCE || box.left < -TOLERANCE)) return document.documentElement;
  return null;
};

const untranslated = (text) => {
  const plain = bare(text);
  if (plain.includes("{ $") || plain.includes("{$")) return "a raw placeable";
  if (ids.has(plain)) return "the id of a message";
  if (texts.has(plain) || patterns.some((pattern) => pattern.test(plain))) return "not translated";
  return undefined;
};

// Words.
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
const range = document.createRange();
for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
  const element = node.parentElement;
  if (element === null || bare(node.data) === "") continue;
  // What a tenant says is data, in whatever language it is.
  if (element.closest("bdi, .foreign, pre, code, textarea") === null && !element.matches("script, style")) {
    const wrong = untranslated(node.data);
    if (wrong !== undefined) says(wrong, element, node.data);
  }
  if (unseen(element)) continue;
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) {
    if (box.width === 0 || cutBy(element, box) === null) continue;
    if (!told(element, element.textContent) && !inRow(element)) says("cut", element, node.data);
    break;
  }
}

// Lines that end in an ellipsis, whatever their text's boxes say.
for (const element of root.querySelectorAll("*")) {
  const style = getComputedStyle(element);
  const ellipsis = style.textOverflow === "ellipsis" && style.overflowX !== "visible";
  if (!ellipsis || element.matches("input, select") || element.scrollWidth <= element.clientWidth + 1 || unseen(element)) continue;
  if (bare(element.textContent) !== "" && !told(element, element.textContent) && !inRow(element)) says("cut", element, element.textContent);
}

// What is written in a field by us, not by the person: a selection's choice, a field's hint.
const pen = document.createElement("canvas").getContext("2d");
for (const field of root.querySelectorAll("select, input[placeholder]")) {
  if (unseen(field)) continue;
  const text = field.tagName === "SELECT" ? (field.selectedOptions[0]?.textContent ?? "") : field.value === "" ? field.placeholder : "";
  const style = getComputedStyle(field);
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
  const wide = pen.measureText(bare(text)).width;
  if (wide > room + 2 && !told(field, text)) says(`cut, ${Math.round(wide)} px in ${Math.round(room)}`, field, text);
}

// Words that are only read aloud or shown as tooltips.
for (const element of root.querySelectorAll("[aria-label], [title], [placeholder], [aria-description], [alt]")) {
  // What is not there, nobody reads aloud.
  if (element.getClientRects().length === 0 && !element.matches("option")) continue;
  for (const attribute of ["aria-label", "title", "placeholder", "aria-description", "alt"]) {
    const text = element.getAttribute(attribute);
    const wrong = text === null ? undefined : untranslated(text);
    if (wrong !== undefined) says(`${wrong} (${attribute})`, element, text);
  }
}

// Controls on each other, as far as they can be seen.
const seen = (element) => [...element.getClientRects()].map((box) => {
  let { left, top, right, bottom } = box;
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    const inner = at.getBoundingClientRect();
    if (style.overflowX !== "visible") [left, right] = [Math.max(left, inner.left), Math.min(right, inner.right)];
    if (style.overflowY !== "visible") [top, bottom] = [Math.max(top, inner.top), Math.min(bottom, inner.bottom)];
  }
  return { element, left, top, right, bottom };
});
const controls = [...root.querySelectorAll("button, a[href], select, [role=button], [role=tab], [role=combobox]")]
  .filter((element) => !unseen(element) && element.closest(".fui-Toaster") === null).flatMap(seen)
  .filter((box) => box.right - box.left > 2 && box.bottom - box.top > 2);
controls.forEach((one, place) => {
  for (const other of controls.slice(place + 1)) {
    if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
    // What sticks to the edge of a list lies on it.
    if ([one, other].some(({ element }) => getComputedStyle(element).position === "sticky")) continue;
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    if (wide > 2 && high > 2) says(`on each other with ${name(other.element)}`, one.element, one.element.textContent);
  }
});

found.push(...(window.__errors ?? []).map((error) => `console: ${error}`));
return [...new Set(found)];
