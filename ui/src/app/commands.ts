// What the palette finds.

export interface Command {
  words: string;
  hint: string;
  run(): void;
}

const folded = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The commands in which every typed word occurs; those that begin with the first word first. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const words = folded(typed).split(/\s+/).filter((word) => word !== "");
  const found = commands.filter((command) => words.every((word) => folded(command.words).includes(word)));
  const first = words[0];
  if (first === undefined) return found;
  return found.toSorted((a, b) => Number(folded(b.words).startsWith(first)) - Number(folded(a.words).startsWith(first)));
}
