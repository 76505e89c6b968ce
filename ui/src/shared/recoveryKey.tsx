// The recovery key, shown once: to print or copy.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Print20Regular } from "@fluentui/react-icons";
import { useText } from "../text/text";
import { CopyButton } from "./copyable";
import { TEST } from "./testids";

const useStyles = makeStyles({
  sheet: {
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, padding: "16px 20px", display: "flex",
    flexDirection: "column", rowGap: "10px", backgroundColor: tokens.colorNeutralBackground2,
  },
  key: {
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, lineHeight: "1.7", letterSpacing: "0.03em",
    overflowWrap: "anywhere", userSelect: "all", margin: 0,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", columnGap: "8px", flexWrap: "wrap" },
});

/** The key with print and copy. */
export function RecoveryKey({ value, workspace }: { value: string; workspace: string }) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <div className={`${styles.sheet} print-sheet`}>
        <span className={styles.title}>{t("recovery-sheet-title", { workspace })}</span>
        <p className={styles.key} data-testid={TEST.recoveryKey}>{value}</p>
        <span>{t("recovery-sheet-note")}</span>
      </div>
      <div className={styles.line}>
        <Button icon={<Print20Regular />} onClick={() => window.print()}>{t("recovery-print")}</Button>
        <CopyButton text={value}>{t("recovery-copy")}</CopyButton>
      </div>
    </>
  );
}
