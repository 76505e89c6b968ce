// A short machine text with a button that copies it.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Regular, Checkmark20Regular, Copy16Regular, Copy20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useText } from "../text/text";

const useStyles = makeStyles({
  line: { display: "inline-flex", alignItems: "center", columnGap: "2px", maxWidth: "100%" },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", userSelect: "all" },
  cut: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  button: { minWidth: "24px", flexShrink: 0 },
});

/** Copies, and says for a moment that it did. */
function useCopy(text: string): [copied: boolean, copy: () => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return [copied, () => void navigator.clipboard?.writeText(text).then(() => setCopied(true), () => undefined)];
}

/** A plain button that copies a text which stands elsewhere. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const t = useText();
  const [copied, copy] = useCopy(text);
  return <Button icon={copied ? <Checkmark20Regular /> : <Copy20Regular />} onClick={copy}>{copied ? t("copied") : children}</Button>;
}

interface CopyableProps {
  text: string;
  /** What is copied. */
  label: string;
  testId?: string;
  /** What is seen of it; all of it otherwise. */
  shown?: string;
  /** Cut where its line ends. */
  cut?: boolean;
}

/** The text, and the button. */
export function Copyable({ text, label, testId, shown, cut }: CopyableProps) {
  const styles = useStyles();
  const t = useText();
  const [copied, copy] = useCopy(text);
  return (
    <span className={styles.line}>
      <code className={mergeClasses(styles.text, cut === true && styles.cut)} data-testid={testId} title={shown === undefined ? undefined : text}>{shown ?? text}</code>
      <Button
        className={styles.button}
        appearance="transparent"
        size="small"
        icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
        aria-label={copied ? t("copied") : label}
        title={copied ? t("copied") : label}
        onClick={copy}
      />
    </span>
  );
}
