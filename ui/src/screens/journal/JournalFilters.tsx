// What the audit log is filtered by: who, what about, when, why. The tenant is the window's.
import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { MemberRef } from "../../ipc/generated/MemberRef";
import { DateField } from "../../shared/dateField";
import { NARROW } from "../../shared/narrow";
import { TEST } from "../../shared/testids";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { ALL, type Chosen, KINDS, filters, kindName } from "./journalState";

const useStyles = makeStyles({
  bar: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(170px, 1fr))", columnGap: "12px", rowGap: "8px", padding: "0 28px 12px", alignItems: "start", [NARROW]: { padding: "0 16px 12px" } },
  grow: { minWidth: 0 },
  end: { gridColumn: "1 / -1", display: "flex", columnGap: "12px", rowGap: "8px", flexWrap: "wrap", alignItems: "center" },
});

interface Props {
  chosen: Chosen;
  onChosen(next: Chosen): void;
  members: readonly MemberRef[];
}

/** The fields. */
export function JournalFilters({ chosen, onChosen, members }: Props) {
  const styles = useStyles();
  const t = useText();
  const set = (part: Partial<Chosen>) => onChosen({ ...chosen, ...part });
  return (
    <div className={styles.bar} role="search" aria-label={t("nav-journal")}>
      <Field label={t("audit-filter-text")} className={styles.grow}>
        <Input style={{ minWidth: 0 }} input={{ style: { minWidth: 0, width: "100%" } }} value={chosen.text} onChange={(_, data) => set({ text: data.value })} data-testid={TEST.auditText} />
      </Field>
      <Field label={t("audit-filter-kind")}>
        <Select value={chosen.kind} onChange={(_, data) => set({ kind: data.value })} data-testid={TEST.auditKind}>
          <option value="">{t("audit-filter-all")}</option>
          {KINDS.map((kind) => <option key={kind} value={kind}>{kindName(t, kind)}</option>)}
        </Select>
      </Field>
      <Field label={t("audit-filter-who")}>
        <Select value={chosen.member} onChange={(_, data) => set({ member: data.value })} data-testid={TEST.auditMember}>
          <option value="">{t("audit-filter-all")}</option>
          {members.map((member) => <option key={member.id} value={member.id}>{plain(member.name)}</option>)}
        </Select>
      </Field>
      <DateField label={t("audit-filter-from")} value={chosen.from} onChange={(from) => set({ from })} testId={TEST.auditFrom} />
      <DateField label={t("audit-filter-until")} value={chosen.until} onChange={(until) => set({ until })} testId={TEST.auditUntil} />
      {filters(chosen) ? (
        <div className={styles.end}>
          {chosen.thing === "" ? null : <span>{t("audit-filter-thing")}</span>}
          <Button size="small" icon={<Dismiss16Regular />} onClick={() => onChosen(ALL)} data-testid={TEST.auditClear}>{t("audit-filter-clear")}</Button>
        </div>
      ) : null}
    </div>
  );
}
