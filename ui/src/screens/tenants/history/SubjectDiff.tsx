// The settings of one object, before and after.
import type { SubjectCompare } from "../../../ipc/generated/SubjectCompare";
import { useOperation } from "../../../ipc/query";
import { Answer } from "../../../shared/page";
import { Settings } from "../../../shared/settings";
import { useText } from "../../../text/text";

interface Props {
  request: Omit<SubjectCompare, "lang">;
  /** What the columns are called; one where one side alone is shown. */
  heads: readonly [left: string, right: string];
  /** Where more of the object is. */
  life?: string;
}

/** The settings. They are read when they are shown. */
export function SubjectDiff({ request, heads, life }: Props) {
  const t = useText();
  const found = useOperation("snapshot.compare_subject", { ...request, lang: t.language });
  return <Answer of={found}>{(answer) => <Settings found={answer} heads={heads} life={life} />}</Answer>;
}
