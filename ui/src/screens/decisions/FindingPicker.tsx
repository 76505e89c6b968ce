// Which findings of a tenant a question touches: found by words, named below the field.
import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FindingRow } from "../../ipc/generated/FindingRow";
import { useOperation } from "../../ipc/query";
import { Quiet } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { rowWords } from "../findings/TieDialog";
import { EVERYTHING, pageOf } from "../findings/filter";

const SHOWN = 5;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { display: "flex", columnGap: "8px", alignItems: "center", overflowWrap: "anywhere" },
});

interface Props {
  tenant: string;
  chosen: readonly FindingRow[];
  onChange(chosen: readonly FindingRow[]): void;
}

/** The field, what it finds, and what was chosen. */
export function FindingPicker({ tenant, chosen, onChange }: Props) {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState("");
  // Words only: what is typed here is no query.
  const found = useOperation("finding.list", { ...pageOf({ ...EVERYTHING, states: [] }, tenant, 0, SHOWN + chosen.length), text }, { enabled: text.trim() !== "", placeholderData: (old) => old });
  const without = (finding: string) => chosen.filter((one) => one.id !== finding);
  const rows = text.trim() === "" ? [] : (found.data?.rows ?? []).filter((row) => chosen.every((one) => one.id !== row.id)).slice(0, SHOWN);
  return (
    <div>
      <Field label={t("decision-findings")} hint={t("decision-findings-hint")}>
        <Input type="search" value={text} onChange={(_, data) => setText(data.value)} data-testid={TEST.raiseFindings} />
      </Field>
      {rows.map((row) => <div key={row.id}><Checkbox checked={false} label={rowWords(t, row)} onChange={() => onChange([...chosen, row])} data-testid={TEST.raiseFinding(row.id)} /></div>)}
      {text.trim() !== "" && rows.length === 0 && found.data !== undefined ? <Quiet>{t("tie-none")}</Quiet> : null}
      <ul className={styles.list} aria-label={t("decision-findings")}>
        {chosen.map((row) => (
          <li key={row.id} className={styles.item}>
            {rowWords(t, row)}
            <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={t("decision-finding-remove", { policy: row.policy })} onClick={() => onChange(without(row.id))} />
          </li>
        ))}
      </ul>
    </div>
  );
}
