// Settings as a table: what, asked for, found.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Observation } from "../ipc/generated/Observation";
import { Foreign } from "../text/foreign";
import { type Text, useText } from "../text/text";
import { settingWords, subjectName, valueWords } from "./names";
import { useTableStyles } from "./table";

const useStyles = makeStyles({
  path: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "16px" },
  raw: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0 },
  source: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  words: { overflowWrap: "break-word", "& *": { overflowWrap: "break-word" } },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  nothing: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  subject: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, display: "block" },
  setting: { width: "40%" },
});

const ITEMS_MAX = 12;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Names by id in lower case, as the snapshot knows them. */
export type Names = Readonly<Record<string, string | undefined>>;

const NO_NAMES: Names = {};
const has = (names: Names, id: string) => Object.hasOwn(names, id);

/** A setting's value in words; what the source says stands small below it. */
export function Value({ value, path = "", names = NO_NAMES }: { value: unknown; path?: string; names?: Names }) {
  const t = useText();
  const styles = useStyles();
  if (value === null || value === undefined) return <span className={styles.nothing}>{t("value-absent")}</span>;
  if (typeof value === "boolean") return <>{t(value ? "value-yes" : "value-no")}</>;
  if (value === "") return <span className={styles.nothing}>{t("value-empty")}</span>;
  if (typeof value === "number" || typeof value === "string") {
    const said = String(value);
    const name = has(names, said.toLowerCase()) ? names[said.toLowerCase()] : undefined;
    const words = name ?? valueWords(t, path, said);
    if (words !== undefined) return <><span className={name === undefined ? styles.words : undefined}><Foreign text={words} /></span> <span className={styles.source}><Foreign text={said} /></span></>;
    if (typeof value === "number") return <>{t.number(value)}</>;
    return <Foreign text={said} className={ID.test(said) ? styles.id : undefined} />;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className={styles.nothing}>{t("value-empty-list")}</span>;
    return (
      <ul className={styles.list}>
        {value.slice(0, ITEMS_MAX).map((item, index) => <li key={index}><Value value={item} path={path} names={names} /></li>)}
        {value.length > ITEMS_MAX ? <li className={styles.nothing}>{t("value-more", { count: value.length - ITEMS_MAX })}</li> : null}
      </ul>
    );
  }
  return <pre className={styles.raw}><Foreign text={JSON.stringify(value, null, 1)} /></pre>;
}

const subjectKey = (t: Text, observation: Observation) => observation.subject === null ? t("subject-tenant") : subjectName(t, observation.subject);

/** The settings a verdict rests on. */
export function ObservedTable({ observed, names = NO_NAMES }: { observed: readonly Observation[]; names?: Names }) {
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
              <td className={`${table.cell} ${styles.setting}`}>
                <span className={styles.subject}><Foreign text={subjectKey(t, one)} /></span>
                {settingWords(t, one.path)}
                <div className={styles.path}>{one.path}</div>
              </td>
              {expected ? <td className={table.cell}>{one.expected === null ? "—" : <Value value={one.expected} path={one.path} names={names} />}</td> : null}
              <td className={table.cell}><Value value={one.actual} path={one.path} names={names} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
