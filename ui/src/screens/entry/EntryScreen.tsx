// Before the vault is open: make one, open it, or restore it.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useSession } from "../../ipc/session";
import { TEST } from "../../shared/testids";
import { LANGUAGES, type Language } from "../../text/bundles";
import { useText } from "../../text/text";
import { CreateVault } from "./CreateVault";
import { RestoreVault } from "./RestoreVault";
import { UnlockVault } from "./UnlockVault";

const useStyles = makeStyles({
  page: {
    height: "100%", overflowY: "auto", display: "grid", gridTemplateColumns: "minmax(280px, 5fr) 8fr",
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
    "@media (max-width: 860px)": { gridTemplateColumns: "1fr" },
  },
  side: {
    backgroundColor: "#06373e", color: "#ffffff", padding: "48px 40px 32px", display: "flex", flexDirection: "column", rowGap: "16px",
    "@media (max-width: 860px)": { display: "none" },
  },
  name: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  promise: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500, margin: 0, color: "#cae6e9", maxWidth: "30em" },
  facts: { marginTop: "auto", color: "#aed7dc", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  content: { padding: "28px 48px 48px", display: "flex", flexDirection: "column", minWidth: 0, overflowY: "auto" },
  languages: { alignSelf: "end", display: "flex", columnGap: "4px" },
  on: { fontWeight: tokens.fontWeightSemibold },
  form: { margin: "auto 0", width: "100%", maxWidth: "480px", alignSelf: "center", paddingTop: "24px" },
});

interface Props {
  language: Language;
  onLanguage(language: Language): void;
  /** Told that first steps are under way, so that the frame waits. */
  entering(yes: boolean): void;
}

const NAMES: Record<Language, string> = { de: "Deutsch", en: "English" };

/** The screen. */
export function EntryScreen({ language, onLanguage, entering }: Props) {
  const styles = useStyles();
  const t = useText();
  const { status } = useSession();
  const [restoring, setRestoring] = useState(false);
  // Creating makes the state `unlocked` before the person has the recovery key: stay.
  const [creating] = useState(status.state !== "locked");
  let content: ReactNode;
  if (restoring) content = <RestoreVault onBack={() => setRestoring(false)} />;
  else if (creating && status.state !== "locked") content = <CreateVault language={language} entering={entering} onRestore={() => setRestoring(true)} />;
  else content = <UnlockVault />;
  return (
    <main className={styles.page}>
      <div className={styles.side}>
        <svg width="56" height="56" viewBox="0 0 24 24" aria-hidden>
          <path d="M12 1.8 20.5 5v6.2c0 5.3-3.5 9-8.5 11-5-2-8.5-5.7-8.5-11V5z" fill="#ffffff" />
          <path d="m16.6 7.2-3 6.6-6.2 2.6 2.7-6.3z" fill="#06373e" />
          <circle cx="12" cy="11.8" r="1.3" fill="#ffffff" />
        </svg>
        <p className={styles.name}>TenantPilot</p>
        <p className={styles.promise}>{t("entry-promise")}</p>
        <div className={styles.facts}>{t("entry-vault-at", { path: status.vault_dir })}<br />{t("entry-version", { version: status.version })}</div>
      </div>
      <div className={styles.content}>
        <div className={styles.languages} role="group" aria-label={t("language")}>
          {LANGUAGES.map((one) => (
            <Button
              key={one}
              size="small"
              appearance={one === language ? "outline" : "subtle"}
              className={mergeClasses(one === language && styles.on)}
              aria-pressed={one === language}
              lang={one}
              onClick={() => onLanguage(one)}
              data-testid={one === "de" ? TEST.languageDe : TEST.languageEn}
            >
              {NAMES[one]}
            </Button>
          ))}
        </div>
        <div className={styles.form}>{content}</div>
      </div>
    </main>
  );
}
