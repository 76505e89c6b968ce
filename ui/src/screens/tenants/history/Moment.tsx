// An object at one moment: what changed since it was last seen; else how it was, or had been.
import { useText } from "../../../text/text";
import { SubjectDiff } from "./SubjectDiff";
import { pairOf } from "./historyState";

interface Props {
  tenant: string;
  kind: string;
  id: string;
  /** The snapshot that shows it. */
  snapshot: number;
  /** The snapshot that saw it last before. */
  before: number | null;
  /** Whether the snapshot has it. */
  seen: boolean;
  /** Whether its content is another than before. */
  changed: boolean;
  life?: string;
}

/** The settings. */
export function Moment({ tenant, kind, id, snapshot, before, seen, changed, life }: Props) {
  const t = useText();
  if (seen && changed && before !== null) {
    const request = { pair: pairOf(tenant, before, snapshot), kind, left_id: id, right_id: id };
    return <SubjectDiff request={request} heads={[t("diff-in", { number: before }), t("diff-in", { number: snapshot })]} life={life} />;
  }
  const at = seen ? snapshot : before;
  if (at === null) return null;
  const as = t("diff-as-in", { number: at });
  return <SubjectDiff request={{ pair: pairOf(tenant, at, at), kind, left_id: null, right_id: id }} heads={[as, as]} life={life} />;
}
