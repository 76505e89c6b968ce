// Text that a tenant controls: shown as text, isolated, with invisible characters made visible.
import { Fragment } from "react";

// Controls, zero-width and bidirectional formatting characters, tags, and lone surrogates.
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

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
