// Fluent's styles are made at run time, in <style> elements. A policy without 'unsafe-inline'
// refuses such an element, even an empty one that is filled by insertRule, unless it carries the
// policy's nonce (tried in Chromium: without it `sheet` is null and no style applies). Inline
// style properties that React sets through the CSSOM need nothing. The shell puts the nonce on
// the <style> in index.html; browsers hide it from the attribute but not from the property.

/** The nonce of this page's policy, if it has one. */
export function styleNonce(): string | undefined {
  const carrier = document.querySelector<HTMLStyleElement>("style#nonce-carrier");
  return carrier?.nonce || undefined;
}
