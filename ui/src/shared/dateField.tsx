// A day in the application's language. The browser's own field follows the system's instead.
import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { dayFrom, dayText, isDay } from "../text/day";
import { useText } from "../text/text";

interface Props {
  label: string;
  hint?: string;
  /** `YYYY-MM-DD`, empty, or what was typed and is no day. */
  value: string;
  onChange(value: string): void;
  error?: string | undefined;
  autoFocus?: boolean;
  testId: string;
}

/** The field. */
export function DateField({ label, hint, value, onChange, error, autoFocus, testId }: Props) {
  const t = useText();
  const [text, setText] = useState(() => dayText(value, t.language));
  const [left, setLeft] = useState(false);
  // What was typed stays as it was typed, as long as it says the value.
  useEffect(() => setText((now) => ((dayFrom(now, t.language) ?? now.trim()) === value ? now : dayText(value, t.language))), [value, t.language]);
  const wrong = left && value !== "" && !isDay(value) ? t("date-invalid", { format: t("date-format") }) : undefined;
  return (
    <Field label={label} hint={isDay(value) ? t.day(value) : (hint ?? t("date-format"))} validationMessage={wrong ?? error}>
      <Input
        style={{ width: "100%", minWidth: 0 }} input={{ style: { width: "100%", minWidth: 0 } }} value={text} placeholder={hint === undefined ? "" : t("date-format")} autoComplete="off" spellCheck={false} autoFocus={autoFocus ?? false} data-testid={testId}
        onChange={(_, data) => {
          setText(data.value);
          setLeft(false);
          onChange(dayFrom(data.value, t.language) ?? data.value.trim());
        }}
        onBlur={() => {
          setLeft(true);
          setText(dayText(value, t.language));
        }}
      />
    </Field>
  );
}
