// Who changed an object, as Microsoft's audit log tells: in short, and entry by entry.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Who } from "../../../ipc/generated/Who";
import type { WhoEntry } from "../../../ipc/generated/WhoEntry";
import { gapWords } from "../../../shared/names";
import { TEST } from "../../../shared/testids";
import { plain } from "../../../text/foreign";
import { type Text, useText } from "../../../text/text";

const useStyles = makeStyles({
  box: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, marginBottom: "8px", overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

const actorName = (t: Text, { actor }: WhoEntry) => {
  if (actor === null) return t("who-nobody");
  return actor.kind === "person" ? plain(actor.name) : t("who-application", { name: plain(actor.name) });
};

/** `by anna@customer.example`, or that it is unknown. */
export function whoWords(t: Text, who: Who | null): string | null {
  if (who === null) return null;
  const names = [...new Set(who.entries.filter((entry) => entry.succeeded && entry.actor !== null).map((entry) => actorName(t, entry)))];
  return names.length === 0 ? t("who-unknown") : t("who-by", { names: names.join(", ") });
}

/** The entries, or why there are none. */
export function WhoView({ who }: { who: Who | null }) {
  const styles = useStyles();
  const t = useText();
  if (who === null) return null;
  if (who.unnamed !== null) {
    return <div className={styles.box} data-testid={TEST.historyWho}>{t(`who-${who.unnamed.replaceAll("_", "-")}`)}{who.reason === null ? null : <> {gapWords(t, who.reason)[0]}</>}</div>;
  }
  return (
    <ul className={`${styles.box} ${styles.list}`} data-testid={TEST.historyWho} aria-label={t("who-title")}>
      {who.entries.map((entry, index) => (
        <li key={index}>{[t.moment(entry.at), actorName(t, entry), plain(entry.activity), ...(entry.succeeded ? [] : [t("who-failed")])].join(" · ")}</li>
      ))}
    </ul>
  );
}
