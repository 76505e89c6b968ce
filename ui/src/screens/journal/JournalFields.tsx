// The fields of an entry as a table: names and values in words; the journal's own stand in the row's title.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JournalField } from "../../ipc/generated/JournalField";
import { useTableStyles } from "../../shared/table";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { fieldWords, isMachine, saidWords } from "./journalWords";

const useStyles = makeStyles({
  name: { width: "36%", fontWeight: tokens.fontWeightRegular, textAlign: "start", color: tokens.colorNeutralForeground2 },
  value: { whiteSpace: "pre-wrap" },
  machine: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  before: { width: "28%" },
  none: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

interface Props {
  fields: readonly JournalField[];
  /** With the value before. */
  both: boolean;
  /** What ids are called. */
  names: ReadonlyMap<string, string>;
}

/** `state: triaged → false_positive`, as the journal has it. */
function rawOf(field: JournalField, both: boolean): string {
  const said = (value: string | null) => (value === null ? "–" : plain(value));
  return `${plain(field.path)}: ${both ? `${said(field.before)} → ` : ""}${said(field.after)}`;
}

/** The table. */
export function JournalFields({ fields, both, names }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const cell = (path: string, value: string | null) => {
    if (value === null) return <span className={styles.none}>{t("journal-nothing-said")}</span>;
    const name = names.get(value);
    if (name !== undefined) return <Foreign text={name} />;
    const { text, own } = saidWords(t, path, value);
    if (own) return text;
    return isMachine(text) ? <code className={styles.machine}>{text}</code> : <Foreign text={text} />;
  };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.head}>{t("audit-field")}</th>
          {both ? <th scope="col" className={mergeClasses(table.head, styles.before)}>{t("audit-before")}</th> : null}
          <th scope="col" className={table.head}>{t(both ? "audit-after" : "audit-value")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.path} title={rawOf(field, both)}>
            <th scope="row" className={mergeClasses(table.cell, styles.name)}><Foreign text={fieldWords(t, field.path)} /></th>
            {both ? <td className={mergeClasses(table.cell, styles.value)}>{cell(field.path, field.before)}</td> : null}
            <td className={mergeClasses(table.cell, styles.value)}>{cell(field.path, field.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
