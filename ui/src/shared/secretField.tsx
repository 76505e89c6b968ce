// A passphrase with its strength; never kept longer than the form.
import { Button, Field, Input, ProgressBar, makeStyles } from "@fluentui/react-components";
import { Eye20Regular, EyeOff20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useText } from "../text/text";
import { PASSPHRASE_CHARS_MIN, strengthOf } from "./strength";
import { TEST } from "./testids";

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  testId: string;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
  /** A recovery key is read from paper: shown while typed. */
  open?: boolean;
}

/** A field for a secret. */
export function SecretField({ label, value, onChange, testId, hint, error, autoFocus, open }: Props) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const visible = shown || open === true;
  return (
    <Field label={label} hint={hint} validationState={error === undefined ? "none" : "error"} validationMessage={error} required>
      <Input
        type={visible ? "text" : "password"}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus ?? false}
        data-testid={testId}
        contentAfter={open ? undefined : (
          <Button
            appearance="transparent" size="small" icon={visible ? <EyeOff20Regular /> : <Eye20Regular />}
            aria-label={t(visible ? "secret-hide" : "secret-show")} title={t(visible ? "secret-hide" : "secret-show")}
            onClick={() => setShown(!shown)}
          />
        )}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  meter: { display: "flex", flexDirection: "column", rowGap: "4px", marginTop: "-4px" },
  strong: { fontWeight: 600 },
});

const COLORS = ["error", "error", "warning", "success", "success"] as const;

/** How strong a passphrase is, in words and as a bar. */
export function StrengthMeter({ value }: { value: string }) {
  const t = useText();
  const styles = useStyles();
  const strength = strengthOf(value);
  if (value === "") return null;
  return (
    <div className={styles.meter} role="status" data-testid={TEST.createStrength}>
      <ProgressBar value={(strength + 0.25) / 4.25} color={COLORS[strength]} thickness="large" aria-hidden />
      <span><span className={styles.strong}>{t(`strength-${strength}`)}</span> {t(`strength-${strength}-hint`, { min: PASSPHRASE_CHARS_MIN })}</span>
    </div>
  );
}
