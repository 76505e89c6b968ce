// Settings as a table: what, asked for, found.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Observation } from "../ipc/generated/Observation";
import { Foreign } from "../text/foreign";
import { type Text, useText } from "../text/text";
import { settingWords } from "./names";
import { useTableStyles } from "./table";

const useStyles = makeStyles({
  path: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "16px" },
  raw: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0 },
  nothing: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  subject: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, display: "block" },
});

const ITEMS_MAX = 12;

/** A setting's value in words. */
export function Value({ value }: { value: unknown }) {
  const t = useText();
  const styles = useStyles();
  if (value === null || value === undefined) return <span className={styles.nothing}>{t("value-absent")}</span>;
  if (typeof value === "boolean") return <>{t(value ? "value-yes" : "value-no")}</>;
  if (typeof value === "number") return <>{t.number(value)}</>;
  if (typeof value === "string") return value === "" ? <span className={styles.nothing}>{t("value-empty")}</span> : <Foreign text={value} />;
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className={styles.nothing}>{t("value-empty-list")}</span>;
    return (
      <ul className={styles.list}>
        {value.slice(0, ITEMS_MAX).map((item, index) => <li key={index}><Value value={item} /></li>)}
        {value.length > ITEMS_MAX ? <li className={styles.nothing}>{t("value-more", { count: value.length - ITEMS_MAX })}</li> : null}
      </ul>
    );
  }
  return <pre className={styles.raw}><Foreign text={JSON.stringify(value, null, 1)} /></pre>;
}

const subjectKey = (t: Text, observation: Observation) => observation.subject?.name || observation.subject?.id || t("subject-tenant");

/** The settings a verdict rests on. */
export function ObservedTable({ observed }: { observed: readonly Observation[] }) {
  const t = useText();
  const styles = useStyles();
  const table = useTableStyles();
  const expected = observed.some((one) => one.expected !== null);
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{t("observed-setting")}</th>
            {expected ? <th scope="col" className={table.head}>{t("observed-expected")}</th> : null}
            <th scope="col" className={table.head}>{t("observed-actual")}</th>
          </tr>
        </thead>
        <tbody>
          {observed.map((one, index) => (
            <tr key={index}>
              <td className={table.cell}>
                <span className={styles.subject}><Foreign text={subjectKey(t, one)} /></span>
                {settingWords(t, one.path)}
                <div className={styles.path}>{one.path}</div>
              </td>
              {expected ? <td className={table.cell}>{one.expected === null ? "—" : <Value value={one.expected} />}</td> : null}
              <td className={table.cell}><Value value={one.actual} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
