// The subjects that something rests on.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SubjectRef } from "../ipc/generated/SubjectRef";
import { Foreign } from "../text/foreign";
import { useText } from "../text/text";
import { kindName, subjectName } from "./names";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: "6px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "block", overflowWrap: "anywhere" },
});

const SHOWN_MAX = 50;

/** The list; cut at fifty, and says so. */
export function Subjects({ subjects }: { subjects: readonly SubjectRef[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.list}>
      {subjects.slice(0, SHOWN_MAX).map((one) => (
        <li key={`${one.kind} ${one.id}`}>
          <Foreign text={subjectName(t, one)} />
          {one.id === one.kind ? null : <span className={styles.quiet}>{kindName(t, one.kind, 1)} · <Foreign text={one.id} /></span>}
        </li>
      ))}
      {subjects.length > SHOWN_MAX ? <li className={styles.quiet}>{t("value-more", { count: subjects.length - SHOWN_MAX })}</li> : null}
    </ul>
  );
}
