// `?`: every key there is.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { useMay } from "../shared/may";
import { NARROW } from "../shared/narrow";
import { TEST } from "../shared/testids";
import { useText } from "../text/text";
import { SCREENS } from "./screens";

const useStyles = makeStyles({
  surface: { maxWidth: "820px" },
  columns: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: "40px", rowGap: "20px", [NARROW]: { gridTemplateColumns: "1fr" } },
  title: { fontSize: tokens.fontSizeBase300, margin: "0 0 6px" },
  list: { display: "grid", gridTemplateColumns: "max-content 1fr", columnGap: "16px", rowGap: "6px", margin: 0, alignItems: "baseline" },
  what: { margin: 0 },
  key: {
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, border: `1px solid ${tokens.colorNeutralStroke1}`, borderBottomWidth: "2px",
    borderRadius: tokens.borderRadiusMedium, padding: "1px 6px", backgroundColor: tokens.colorNeutralBackground2, marginRight: "4px",
  },
  note: { color: tokens.colorNeutralForeground3, marginTop: "16px" },
});

/** Groups of keys: each the keys as shown, and the message that says what they do. */
const LIST_KEYS: [string[], string][] = [
  [["j", "k"], "help-move"], [["Enter"], "help-open-item"], [["x"], "help-select"], [["Shift", "x"], "help-select-range"],
  [["e"], "help-resolved"], [["a"], "help-assign"], [["o"], "help-owner"], [["d"], "help-due"], [["h"], "key-snooze"], [["c"], "key-claim"], [["s"], "help-severity"], [["1", "–", "4"], "help-decide"], [["/"], "help-filter"], [["Esc"], "help-escape"],
];

const INBOX_KEYS: [string[], string][] = [[["j", "k"], "help-inbox-move"], [["Enter"], "help-inbox-act"], [["1", "–", "4"], "help-inbox-offer"], [["c"], "key-claim"], [["d"], "help-due"], [["e"], "help-inbox-done"], [["h"], "key-snooze"], [["n"], "help-inbox-next"]];

const HISTORY_KEYS: [string[], string][] = [[["j", "k"], "help-row"], [["x"], "help-choose"], [["/"], "help-filter"]];

/** Keys that change findings or items: not shown to a member whose role does not include it. */
const ACTING: ReadonlySet<string> = new Set(["help-resolved", "help-assign", "help-owner", "help-due", "key-snooze", "key-claim", "help-severity", "help-decide", "help-inbox-done"]);

/** The help. */
export function Help({ onClose }: { onClose(): void }) {
  const styles = useStyles();
  const t = useText();
  const mayAct = useMay("finding.triage");
  const useful = (rows: [string[], string][]) => rows.filter(([, id]) => mayAct || !ACTING.has(id));
  const everywhere: [string[], string][] = [
    [[t("key-ctrl"), "K"], t("help-palette")], [[t("key-ctrl"), "Z"], t("help-undo")], [["?"], t("help-this")],
    ...SCREENS.map((screen): [string[], string] => [["g", screen.letter], t("help-go", { screen: t(`nav-${screen.id}`) })]),
  ];
  const group = (title: string, rows: [string[], string][]) => (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {rows.map(([keys, what]) => (
          <div key={what} style={{ display: "contents" }}>
            <dt>{keys.map((key) => (key === "–" ? `${key} ` : <kbd key={key} className={styles.key}>{key}</kbd>))}</dt>
            <dd className={styles.what}>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} data-testid={TEST.help}>
        <DialogBody>
          <DialogTitle>{t("help-title")}</DialogTitle>
          <DialogContent tabIndex={0}>
            <div className={styles.columns}>
              {group(t("help-everywhere"), everywhere)}
              {group(t("help-findings"), useful(LIST_KEYS).map(([keys, id]): [string[], string] => [keys.map((key) => (key === "Shift" ? t("key-shift") : key)), t(id)]))}
              {group(t("help-inbox"), useful(INBOX_KEYS).map(([keys, id]): [string[], string] => [keys, t(id)]))}
              {group(t("help-history"), HISTORY_KEYS.map(([keys, id]): [string[], string] => [keys, t(id)]))}
            </div>
            <p className={styles.note}>{t("help-note")}</p>
          </DialogContent>
          <DialogActions><DialogTrigger disableButtonEnhancement><Button appearance="primary">{t("close")}</Button></DialogTrigger></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
