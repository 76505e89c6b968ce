// The icon of what happened to an object, or came of comparing it. The word always stands beside it.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddCircle16Regular, ArrowUndo16Regular, Edit16Regular, Eye16Regular, EyeOff16Regular, QuestionCircle16Regular, SubtractCircle16Regular, Warning16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { CompareOutcome } from "../../../ipc/generated/CompareOutcome";
import type { Happened } from "../../../ipc/generated/Happened";
import type { SubjectRef } from "../../../ipc/generated/SubjectRef";
import { kindName, subjectName } from "../../../shared/names";
import type { Text } from "../../../text/text";
import type { Sides } from "./historyState";

const useStyles = makeStyles({
  mark: { display: "inline-flex", flexShrink: 0, lineHeight: 0, color: tokens.colorNeutralForeground3 },
  come: { color: tokens.colorPaletteGreenForeground1 },
  gone: { color: tokens.colorPaletteRedForeground1 },
  other: { color: tokens.colorBrandForeground1 },
  unsure: { color: tokens.colorPaletteMarigoldForeground2 },
});

/** What a mark can stand for. */
export type Sort = Happened | CompareOutcome;

const ICONS: Record<Sort, [icon: ReactElement, look: "come" | "gone" | "other" | "unsure" | null]> = {
  first_seen: [<Eye16Regular key="i" />, null], seen_again: [<Eye16Regular key="i" />, null],
  created: [<AddCircle16Regular key="i" />, "come"], unexpected: [<AddCircle16Regular key="i" />, "come"], returned: [<ArrowUndo16Regular key="i" />, "come"],
  changed: [<Edit16Regular key="i" />, "other"], missing: [<SubtractCircle16Regular key="i" />, "gone"],
  not_readable: [<Warning16Regular key="i" />, "unsure"], not_collected: [<EyeOff16Regular key="i" />, null],
  not_comparable: [<Warning16Regular key="i" />, "unsure"], ambiguous: [<QuestionCircle16Regular key="i" />, "unsure"], suggestion: [<QuestionCircle16Regular key="i" />, "unsure"],
};

/** The icon. */
export function Mark({ of }: { of: Sort }) {
  const styles = useStyles();
  const [icon, look] = ICONS[of];
  return <span className={mergeClasses(styles.mark, look !== null && styles[look])} aria-hidden>{icon}</span>;
}

const dashed = (word: string) => word.replaceAll("_", "-");

/** What happened, in words. */
export const happenedWords = (t: Text, what: Happened, changed: boolean) =>
  t.maybe(what === "returned" && changed ? "happened-returned-changed" : `happened-${dashed(what)}`, what);

/** An object's kind; none where the object is called by it. */
export function ofKind(t: Text, subject: SubjectRef): string | null {
  const kind = kindName(t, subject.kind, 1);
  return kind === subjectName(t, subject) ? null : kind;
}

/** `7 geändert`. */
export const tallyWords = (t: Text, what: string, count: number) => t.maybe(`history-count-${dashed(what)}`, what, { count });

/** What came of comparing, in words: of two snapshots, or of two tenants. */
export function differsWords(t: Text, outcome: CompareOutcome, { right, other, heads }: Sides): string {
  if (other !== undefined && (outcome === "missing" || outcome === "unexpected")) return t("diff-only-in", { name: heads[outcome === "missing" ? 0 : 1] });
  if (other !== undefined && outcome === "changed") return t("diff-differs");
  return t(`diff-${dashed(outcome)}`, { number: right });
}
