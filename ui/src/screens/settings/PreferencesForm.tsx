// Language, theme, and when the vault locks itself. Applies at once.
import { Field, Radio, RadioGroup, Select, SpinButton, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Preferences } from "../../ipc/generated/Preferences";
import { useChange } from "../../ipc/query";
import { useSession } from "../../ipc/session";
import { FailureView } from "../../shared/failure";
import { Section } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", rowGap: "16px", alignItems: "start" } });

/** Limits of the core. */
const MINUTES_MIN = 1;
const MINUTES_MAX = 240;

/** The form. */
export function PreferencesForm() {
  const styles = useStyles();
  const t = useText();
  const { status, adopt } = useSession();
  const set = useChange("preferences.set", adopt);
  const { preferences } = status;
  const change = (part: Partial<Preferences>) => set.mutate({ ...preferences, ...part });
  return (
    <Section title={t("settings-look")}>
      <div className={styles.form}>
        <Field label={t("language")}>
          <Select value={preferences.language} onChange={(_, data) => change({ language: data.value })} data-testid={TEST.settingsLanguage}>
            <option value="system">{t("settings-system-language")}</option>
            <option value="de" lang="de">Deutsch</option>
            <option value="en" lang="en">English</option>
          </Select>
        </Field>
        <Field label={t("settings-theme")}>
          <RadioGroup layout="horizontal" value={preferences.theme} onChange={(_, data) => change({ theme: data.value })} data-testid={TEST.settingsTheme}>
            <Radio value="system" label={t("theme-system")} />
            <Radio value="light" label={t("theme-light")} />
            <Radio value="dark" label={t("theme-dark")} />
          </RadioGroup>
        </Field>
        <Minutes value={preferences.auto_lock_minutes} onChange={(auto_lock_minutes) => change({ auto_lock_minutes })} />
        {set.error === null ? null : <FailureView failure={set.error.failure} />}
      </div>
    </Section>
  );
}

function Minutes({ value, onChange }: { value: number; onChange(value: number): void }) {
  const t = useText();
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const take = (next: number) => {
    const whole = Math.max(MINUTES_MIN, Math.min(MINUTES_MAX, Math.round(next)));
    setShown(whole);
    if (whole !== value) onChange(whole);
  };
  return (
    <Field label={t("settings-lock")} hint={t("settings-lock-hint", { min: MINUTES_MIN, max: MINUTES_MAX })}>
      <SpinButton
        value={shown} min={MINUTES_MIN} max={MINUTES_MAX} data-testid={TEST.settingsLock}
        onChange={(_, data) => {
          const next = data.value ?? Number.parseInt(data.displayValue ?? "", 10);
          if (Number.isFinite(next)) take(next);
        }}
      />
    </Field>
  );
}
