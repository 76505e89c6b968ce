// Two pages in the report's intermediate form.

const text = (x: number, y: number, size: number, words: string, face = "regular", color = "#14242a") => ({ op: "text", x, y, size, face, color, text: words });

/** A cover and a page of text. */
export function mockPages() {
  const page = (commands: unknown[]) => ({ width_pt: 595.28, height_pt: 841.89, commands, links: [] });
  return {
    metadata: {}, elements: [], outline: [],
    pages: [
      page([
        { op: "rect", x: 0, y: 0, width: 595.28, height: 260, color: "#0b4f5c" },
        text(62, 110, 11, "Nordlicht Beratung", "semibold", "#a9cfd4"), text(62, 160, 30, "Governance-Prüfung Q4 2026", "bold", "#ffffff"), text(62, 190, 14, "Brauwerk Osterhagen GmbH", "regular", "#ffffff"),
        { op: "line", x1: 62, y1: 640, x2: 533, y2: 640, thickness: 0.6, color: "#d3dcde" }, text(62, 660, 9, "Klassifizierung: Vertraulich"),
      ]),
      ...Array.from({ length: 12 }, (_, n) => page([
        text(62, 110, 22, `Abschnitt ${n + 1}`, "bold", "#0b4f5c"),
        ...Array.from({ length: 40 }, (_, line) => text(62, 140 + line * 15, 9.6, "Kein Satz zu viel: was beobachtet wurde, warum es wichtig ist, was zu tun ist.")),
      ])),
    ],
  };
}
