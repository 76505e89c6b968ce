// What a list of objects needs to be read: a field for a name, and pages.
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { TEST } from "../../../shared/testids";
import { useText } from "../../../text/text";

const useStyles = makeStyles({
  field: { flexGrow: 1, minWidth: "180px", maxWidth: "320px" },
  pages: { display: "flex", alignItems: "center", columnGap: "8px", marginTop: "10px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const TYPING_MS = 180;

/** The field. It tells what was typed once the typing rests. */
export function Search({ text, onText }: { text: string; onText(text: string): void }) {
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onText(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);
  return (
    <Input
      className={styles.field} type="search" value={typed} onChange={(_, data) => setTyped(data.value)} placeholder={t("history-search")} aria-label={t("history-search")}
      contentBefore={<Search16Regular />} data-testid={TEST.historySearch}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}

/** Which page this is, where there are more. */
export function Pages({ offset, size, total, onOffset }: { offset: number; size: number; total: number; onOffset(offset: number): void }) {
  const styles = useStyles();
  const t = useText();
  if (total <= size) return null;
  return (
    <div className={styles.pages} role="group">
      <Button size="small" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - size))}>{t("history-page-previous")}</Button>
      <span role="status">{t("history-page", { from: offset + 1, to: Math.min(total, offset + size), total })}</span>
      <Button size="small" disabled={offset + size >= total} onClick={() => onOffset(offset + size)} data-testid={TEST.historyNext}>{t("history-page-next")}</Button>
    </div>
  );
}
