// The permissions that are asked for: the scope's own id, and beside it what it is good for.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../text/text";
import { permissionWords } from "./names";

const useStyles = makeStyles({
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: "8px" },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  words: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A permission with its sentence. */
export function Permission({ name }: { name: string }) {
  const styles = useStyles();
  const t = useText();
  return <><code className={styles.id}>{name}</code><span className={styles.words}>{permissionWords(t, name)}</span></>;
}

/** All of them, folded. */
export function PermissionsFolded({ names }: { names: readonly string[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <details>
      <summary>{t("permissions-asked", { count: names.length })}</summary>
      <ul className={styles.list}>{names.map((name) => <li key={name}><Permission name={name} /></li>)}</ul>
    </details>
  );
}
