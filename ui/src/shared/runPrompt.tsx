// What a run asks of the person while it waits: a sign-in, here or on another device.
import { makeStyles, tokens } from "@fluentui/react-components";
import { PersonKey20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { RunPrompt } from "../ipc/generated/RunPrompt";
import { plain } from "../text/foreign";
import { useText } from "../text/text";
import { CopyButton, Copyable } from "./copyable";
import { TEST } from "./testids";

const useStyles = makeStyles({
  box: { display: "flex", columnGap: "12px", padding: "14px 16px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorNeutralStroke2}` },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0, lineHeight: 0, marginTop: "2px" },
  words: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "16px", rowGap: "8px" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, letterSpacing: "0.12em", userSelect: "all" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The prompt. */
export function RunPromptView({ prompt }: { prompt: RunPrompt }) {
  const styles = useStyles();
  const t = useText();
  const address = (label: string) => (
    <div className={styles.text}>{t(label)}<br /><Copyable text={prompt.url} shown={plain(prompt.url)} cut label={t("prompt-address-copy")} testId={TEST.promptAddress} /></div>
  );
  return (
    <div className={styles.box} data-testid={TEST.runPrompt}>
      <span className={styles.icon} aria-hidden><PersonKey20Regular /></span>
      {prompt.type === "browser" ? (
        <div className={styles.words}>
          <span className={styles.title} role="status">{t("prompt-browser")}</span>
          <p className={styles.text}>{t("prompt-browser-text")}</p>
          {address("prompt-browser-address")}
        </div>
      ) : (
        <div className={styles.words}>
          <span className={styles.title} role="status">{t("prompt-code")}</span>
          {address("prompt-code-address")}
          <div className={styles.line}>
            <code className={styles.code} data-testid={TEST.promptCode}>{plain(prompt.code)}</code>
            <CopyButton text={prompt.code}>{t("prompt-code-copy")}</CopyButton>
          </div>
          <TimeLeft until={prompt.expires_at} />
        </div>
      )}
    </div>
  );
}

function TimeLeft({ until }: { until: string }) {
  const styles = useStyles();
  const t = useText();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((new Date(until).getTime() - now) / 1000));
  if (Number.isNaN(seconds)) return null;
  const [count, unit] = seconds >= 60 ? [Math.floor(seconds / 60), "minute"] : [seconds, "second"];
  const time = new Intl.NumberFormat(t.language, { style: "unit", unit, unitDisplay: "long" }).format(count);
  return <span className={styles.quiet}>{seconds === 0 ? t("prompt-code-over") : t("prompt-code-left", { time })}</span>;
}
