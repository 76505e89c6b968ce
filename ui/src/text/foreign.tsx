// Text that a tenant controls: shown as text, isolated, with invisible characters made visible.
import { Fragment } from "react";

// Controls (but no tab or line end), formatting characters (zero-width, bidirectional, tags),
// lone surrogates, line and paragraph separators, and letters that draw nothing.
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;

/** A part of a text: as it is, or the name of a hidden character. */
export type Part = { text: string } | { hidden: string };

/** Splits a text at its hidden characters. */
export function parts(text: string): Part[] {
  const out: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > end) out.push({ text: text.slice(end, match.index) });
    const code = match[0].codePointAt(0) ?? 0;
    out.push({ hidden: `U+${code.toString(16).toUpperCase().padStart(4, "0")}` });
    end = match.index + match[0].length;
  }
  if (end < text.length) out.push({ text: text.slice(end) });
  return out;
}

/** The same as a plain string, for attributes. */
export function plain(text: string): string {
  return parts(text).map((part) => ("text" in part ? part.text : `[${part.hidden}]`)).join("");
}

/** A tenant's text. */
export function Foreign({ text, className }: { text: string; className?: string }) {
  return (
    <bdi dir="auto" className={className === undefined ? "foreign" : `foreign ${className}`}>
      {parts(text).map((part, index) => (
        <Fragment key={index}>
          {"text" in part ? part.text : <span className="hidden-character">{part.hidden}</span>}
        </Fragment>
      ))}
    </bdi>
  );
}
